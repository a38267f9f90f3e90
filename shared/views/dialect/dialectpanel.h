#pragma once

#include "shared/journal/event.h"
#include "shared/protocol/dialect.h"
#include "shared/protocol/dialectlibrary.h"
#include "shared/views/bytes/bytestream.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QTabBar;

namespace soquete {

class ByteLegend;
class HexArea;
class Notice;

/**
 * Edits a dialect: chosen from those that come with the program and those that were saved, changed
 * field by field, and shown at once as the bytes of an example.
 */
class DialectPanel final : public QWidget
{
    Q_OBJECT

public:
    /** In a program where messages go in the direction @p messages. */
    explicit DialectPanel(Direction messages, const DialectLibrary &library = DialectLibrary(),
                          QWidget *parent = nullptr);

    /** What the fields say, usable or not. */
    [[nodiscard]] Dialect dialect() const;
    void setDialect(const Dialect &dialect);

    /** Whether one can talk in it. */
    [[nodiscard]] bool isUsable() const { return !findError(dialect()); }

    /** While it is in use it can be looked at, but not be changed. */
    void setLocked(bool locked);

    /** Keeps what the fields say under @p name, in the place of what had it. */
    void saveAs(const QString &name);
    /** Takes what the file @p fileName says, or says what is wrong with it. */
    void importFrom(const QString &fileName);
    void exportTo(const QString &fileName);

    /** What @p dialect is called, for people; empty: it has no name. */
    [[nodiscard]] static QString nameOf(const Dialect &dialect, const DialectLibrary &library);

signals:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    /** What the example shows. */
    enum class Example { Message, Answer, Goodbye };

    void layOut();
    void addRow(QGridLayout *grid, int row, int column, QLabel *label, QWidget *field);
    void retranslate();
    void retranslateForm();
    void onEdited();
    void choosePreset(int index);
    void askToSave();
    [[nodiscard]] bool mayReplace(const QString &name);
    void askToImport();
    void askToExport();
    void removeChosen();
    void readLibrary();
    void fillPresets();
    void update();
    void updateControls();
    void updateProblem();
    void updateExample();
    [[nodiscard]] QString sample() const;
    [[nodiscard]] QString sentences() const;
    [[nodiscard]] std::optional<QString> chosenName() const;

    const Direction m_direction; ///< of messages
    const DialectLibrary m_library;
    DialectLibrary::Contents m_saved;
    QString m_name; ///< to propose for saving
    bool m_locked = false;
    bool m_isLoading = false; ///< the fields change, but nobody edits them
    ByteStream m_stream;      ///< of the example

    Notice *const m_notice;
    QLabel *const m_presetLabel;
    QComboBox *const m_preset;
    QPushButton *const m_save;
    QPushButton *const m_remove;
    QPushButton *const m_import;
    QPushButton *const m_export;
    QLabel *const m_headerLabel;
    QSpinBox *const m_header;
    QLabel *const m_encodingLabel;
    QComboBox *const m_encoding;
    QLabel *const m_wordLabel;
    QLineEdit *const m_word;
    QCheckBox *const m_ignoresCase;
    QLabel *const m_replyLabel;
    QComboBox *const m_reply;
    QLabel *const m_replyTextLabel;
    QLineEdit *const m_replyText;
    QLabel *const m_goodbyeLabel;
    QComboBox *const m_goodbye;
    QLineEdit *const m_goodbyeText;
    QLabel *const m_maximumLabel;
    QSpinBox *const m_maximum;
    QLabel *const m_problem;
    QTabBar *const m_examples;
    HexArea *const m_hex;
    ByteLegend *const m_legend;
    QLabel *const m_sentence;
};

} // namespace soquete
