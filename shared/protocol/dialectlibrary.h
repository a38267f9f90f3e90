#pragma once

#include "shared/protocol/dialectfile.h"

#include <QList>
#include <QString>

#include <optional>

namespace soquete {

/**
 * The dialects that a person has saved under names: one file each, in a folder. Names are told
 * apart without regard to case. Nothing is kept in memory: another window may change the folder.
 */
class DialectLibrary final
{
public:
    /** A file that was skipped, and why. */
    struct Damaged
    {
        QString fileName;
        DialectFileError error;
    };
    struct Contents
    {
        QList<NamedDialect> dialects; ///< in the order of their names
        QList<Damaged> damaged;
    };

    /** That of the files in @p folder, which is made when something is saved. */
    explicit DialectLibrary(const QString &folder = standardFolder());

    /** Where the program keeps them, beside its settings. */
    [[nodiscard]] static QString standardFolder();

    /** Whether @p name can be given: those of presets, and "auto", mean something else. */
    [[nodiscard]] static bool isFree(QStringView name);

    /** The name of the file for a dialect called @p name: safe on every system, and its own. */
    [[nodiscard]] static QString fileNameFor(const QString &name);

    [[nodiscard]] const QString &folder() const { return m_folder; }

    [[nodiscard]] Contents contents() const;
    [[nodiscard]] std::optional<NamedDialect> find(const QString &name) const;

    /** Saves @p named in the place of what has its name; what the system says if it cannot. */
    [[nodiscard]] std::optional<QString> save(const NamedDialect &named) const;

    /** Removes what is called @p name; what the system says if it cannot. */
    [[nodiscard]] std::optional<QString> remove(const QString &name) const;

private:
    /** The file with the dialect @p name; empty: there is none. */
    [[nodiscard]] QString fileOf(const QString &name) const;
    [[nodiscard]] QStringList files() const;

    QString m_folder;
};

} // namespace soquete
