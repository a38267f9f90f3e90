#pragma once

#include <QByteArray>
#include <QString>

namespace soquete {

/**
 * Writes @p text to standard output. If that fails, explains it once on standard error, and prints
 * nothing more; see outputState(). The main thread only.
 */
void print(const QByteArray &text);

/** Prints one line to standard output. */
void printLine(const QString &line);
void printLine(const QByteArray &line);

/** Prints one line to standard error, after the name of the program. */
void printError(const QString &line);

enum class OutputState {
    Good,
    Failed,  ///< for example, the disk is full
    NoReader ///< the program that read it has ended
};
[[nodiscard]] OutputState outputState();

/** Puts @p tag in brackets before @p text: "[NEW CONNECTION] 127.0.0.1:40112 connected." */
[[nodiscard]] QString tagged(const QString &tag, const QString &text);

/** The exit codes of the program. */
enum ExitCode { ExitGood = 0, ExitFailure = 1, ExitUsage = 2 };

/** @p code, or ExitFailure if standard output could not be written. */
[[nodiscard]] int exitCodeFor(int code);

} // namespace soquete
