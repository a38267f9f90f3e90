#pragma once

#include "shared/protocol/dialectfile.h"

#include <QList>
#include <QString>

#include <optional>

namespace soquete {

/**
 * The dialects that the user has saved: one file each, in a folder. Names ignore case. Nothing is
 * cached, since another window may change the folder.
 */
class DialectLibrary final
{
public:
    /** A file that cannot be read, and why. */
    struct Damaged
    {
        QString fileName;
        DialectFileError error;
    };
    struct Contents
    {
        QList<NamedDialect> dialects; ///< sorted by name
        QList<Damaged> damaged;
    };

    /** The library in @p folder, which is created when a dialect is saved. */
    explicit DialectLibrary(const QString &folder = standardFolder());

    /** The folder beside the settings of the program. */
    [[nodiscard]] static QString standardFolder();

    /** Whether @p name is neither a preset nor "auto". */
    [[nodiscard]] static bool isFree(QStringView name);

    /** The file name for a dialect called @p name: unique, and valid on every system. */
    [[nodiscard]] static QString fileNameFor(const QString &name);

    [[nodiscard]] const QString &folder() const { return m_folder; }

    [[nodiscard]] Contents contents() const;
    [[nodiscard]] std::optional<NamedDialect> find(const QString &name) const;

    /** Saves @p named, replacing a dialect of that name. Returns the system's message on an error.
     */
    [[nodiscard]] std::optional<QString> save(const NamedDialect &named) const;

    /** Removes the dialect @p name. Returns the system's message on an error. */
    [[nodiscard]] std::optional<QString> remove(const QString &name) const;

private:
    /** The file with the dialect @p name; empty if there is none. */
    [[nodiscard]] QString fileOf(const QString &name) const;
    [[nodiscard]] QStringList files() const;

    QString m_folder;
};

} // namespace soquete
