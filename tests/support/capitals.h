#pragma once

#include <QTranslator>

namespace soquete::test {

/** A language for tests: every text in capitals. Python programs, which have none, are Portuguese.
 */
class Capitals final : public QTranslator
{
public:
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
