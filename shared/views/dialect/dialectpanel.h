#pragma once

#include "shared/journal/event.h"
#include "shared/protocol/dialect.h"
#include "shared/protocol/dialectlibrary.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace soquete {

namespace Ui {
class DialectPanel;
}

/**
 * Edits a dialect: selected from those that come with the program and those that were saved,
 * changed field by field, and shown as the bytes of an example.
 */
class DialectPanel final : public QWidget
{
    Q_OBJECT

public:
    /** For the side on which messages have the direction @p messages. */
    explicit DialectPanel(Direction messages, const DialectLibrary &library = DialectLibrary(),
                          QWidget *parent = nullptr);
    ~DialectPanel() override;

    /** The dialect that the fields hold, usable or not. */
    [[nodiscard]] Dialect dialect() const;
    void setDialect(const Dialect &dialect);

    /** Whether the dialect has no error. */
    [[nodiscard]] bool isUsable() const { return !findError(dialect()); }

    /** While the dialect is in use, it is shown but cannot be changed. */
    void setLocked(bool locked);

    /** Saves the dialect as @p name, and replaces the one that has this name. */
    void saveAs(const QString &name);
    /** Shows the dialect in the file @p fileName, or why it cannot be read. */
    void importFrom(const QString &fileName);
    void exportTo(const QString &fileName);

    /** The name of @p dialect, as a preset or among @p saved; empty: it has none. */
    [[nodiscard]] static QString nameOf(const Dialect &dialect, const QList<NamedDialect> &saved);

signals:
    void changed();

private:
    void onEdited();
    void choosePreset(int index);
    void askToSave();
    [[nodiscard]] bool confirmReplacing(const QString &name);
    void askToImport();
    void askToExport();
    void removeChosen();
    void readLibrary();
    void showLibrary(const QString &chosen);
    void fillPresets();
    void updateAll();
    void updateControls();
    void updateProblem();
    [[nodiscard]] std::optional<QString> chosenName() const;

    const Direction m_direction;
    const DialectLibrary m_library;
    const std::unique_ptr<Ui::DialectPanel> m_ui;
    DialectLibrary::Contents m_saved;
    QString m_name; ///< proposed for saving
    bool m_locked = false;
    bool m_isLoading = false; ///< the fields change, but the user does not edit them
};

} // namespace soquete
