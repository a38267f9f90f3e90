#pragma once

#include <QString>
#include <QStringList>

namespace soquete {

/**
 * The few facts about the command line that are needed early: before there is a QCoreApplication,
 * and before error messages and help can be translated.
 */
struct Request
{
    QStringList words;     ///< the command: none, "server", or "script" and "client"
    QStringList arguments; ///< all the others, which begin with the program's name
    QString language;      ///< the value of --language; empty: none
    bool wantsHelp = false;
    bool wantsVersion = false;
    bool staysInTerminal = false; ///< opens no window

    [[nodiscard]] bool isScript() const;
};

/** Splits @p arguments, which begin with the program's name. Nothing is checked. */
[[nodiscard]] Request readRequest(const QStringList &arguments);

} // namespace soquete
