#pragma once

#include <QCoreApplication>
#include <QTranslator>

namespace soquete::test {

/** A language for tests, in use as long as it exists: every text in capitals. Python programs,
 * which have no capitals, are in Portuguese. */
class Capitals final : public QTranslator
{
public:
    Capitals()
    {
        if (!QCoreApplication::installTranslator(this))
            qFatal("A test's language cannot be used.");
    }

    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *context, const char *source, const char *,
                                    int) const override
    {
        if (qstrcmp(context, "PythonScript") == 0)
            return QStringLiteral("pt");
        return QString::fromUtf8(source).toUpper();
    }
};

} // namespace soquete::test
