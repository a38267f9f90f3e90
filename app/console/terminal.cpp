#include "app/console/terminal.h"

#include "app/platform/standardoutput.h"

#include <QCoreApplication>

#include <cerrno>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

OutputState state = OutputState::Good;

} // namespace

void print(const QByteArray &text)
{
    if (state != OutputState::Good)
        return;
    const int error = writeStandardOutput(text);
    if (error == 0)
        return;
    state = error == EPIPE ? OutputState::NoReader : OutputState::Failed;
    printError(QCoreApplication::translate(
                       "Terminal",
                       "Standard output cannot be written: %1. Nothing more is printed, and the "
                       "exit code will be 1. Send the output to another place.")
                       .arg(qt_error_string(error)));
}

void printLine(const QString &line)
{
    printLine(line.toLocal8Bit());
}

void printLine(const QByteArray &line)
{
    print(line + '\n');
}

void printError(const QString &line)
{
    std::fprintf(stderr, "soquete: %s\n", line.toLocal8Bit().constData());
}

OutputState outputState()
{
    return state;
}

QString tagged(const QString &tag, const QString &text)
{
    return u"[%1] %2"_s.arg(tag, text);
}

int exitCodeFor(int code)
{
    return code == ExitGood && state != OutputState::Good ? int(ExitFailure) : code;
}

} // namespace soquete
