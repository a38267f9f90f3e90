#pragma once

#include "shared/journal/event.h"

#include <QObject>
#include <QString>

namespace soquete {

/** How much a console says. */
enum class Verbosity {
    Lines, ///< a line for what a person wants to see
    Json,  ///< an object for every event
    Quiet  ///< only errors, and a summary at the end
};

/** One line to standard output, at once: whoever reads a pipe sees it now. */
void printLine(const QString &line);
void printLine(const QByteArray &line);

/** One line to standard error, with the program's name in front. */
void printError(const QString &line);

/** What stands in brackets before a console's line: "[NEW CONNECTION] 127.0.0.1:40112 connected."
 */
[[nodiscard]] QString tagged(const QString &tag, const QString &text);

/** The exit codes of the program. */
enum ExitCode { ExitGood = 0, ExitFailure = 1, ExitUsage = 2 };

} // namespace soquete
