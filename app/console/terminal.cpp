#include "app/console/terminal.h"

#include <cstdio>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

void write(std::FILE *file, QByteArray line)
{
    line += '\n';
    std::fwrite(line.constData(), 1, std::size_t(line.size()), file);
    std::fflush(file);
}

} // namespace

void printLine(const QString &line)
{
    write(stdout, line.toLocal8Bit());
}

void printLine(const QByteArray &line)
{
    write(stdout, line);
}

void printError(const QString &line)
{
    write(stderr, "soquete: " + line.toLocal8Bit());
}

QString tagged(const QString &tag, const QString &text)
{
    return u"[%1] %2"_s.arg(tag, text);
}

} // namespace soquete
