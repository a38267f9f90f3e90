#pragma once

#include "shared/journal/event.h"
#include "shared/protocol/dialectlibrary.h"

#include <QPointer>
#include <QToolButton>

#include <memory>

class QDialog;

namespace soquete {

namespace Ui {
class DialectButton;
}
class DialectPanel;

/** Shows which dialect a window uses, and opens a dialog to change it. */
class DialectButton final : public QToolButton
{
    Q_OBJECT

public:
    /** For the side on which messages have the direction @p messages. */
    explicit DialectButton(Direction messages, QWidget *parent = nullptr);
    ~DialectButton() override;

    [[nodiscard]] const Dialect &dialect() const { return m_dialect; }
    void setDialect(const Dialect &dialect);

    /** Whether the dialect is in use, so that it is shown but cannot be changed. */
    void setLocked(bool locked);

signals:
    /** The user wants to use @p dialect from now on. */
    void dialectChosen(const soquete::Dialect &dialect);

private:
    void readSavedNames();
    void openDialog();
    void retranslate();
    void retranslateDialog();
    void accept();

    const Direction m_direction;
    Dialect m_dialect;
    QList<NamedDialect> m_saved;
    bool m_locked = false;
    QPointer<QDialog> m_dialog; ///< while it is open
    DialectPanel *m_panel = nullptr;
    const std::unique_ptr<Ui::DialectButton> m_ui; ///< of the dialog
};

} // namespace soquete
