#pragma once

#include <QByteArray>
#include <QString>

namespace soquete {

/** Prints one line to standard output, and flushes it. */
void printLine(const QString &line);
void printLine(const QByteArray &line);

/** Prints one line to standard error, after the name of the program. */
void printError(const QString &line);

/** Puts @p tag in brackets before @p text: "[NEW CONNECTION] 127.0.0.1:40112 connected." */
[[nodiscard]] QString tagged(const QString &tag, const QString &text);

/** The exit codes of the program. */
enum ExitCode { ExitGood = 0, ExitFailure = 1, ExitUsage = 2 };

} // namespace soquete
