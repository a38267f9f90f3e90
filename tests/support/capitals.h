#pragma once

#include <QTranslator>

namespace soquete::test {

/** A language for tests: every text in capitals. */
class Capitals final : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *, const char *source, const char *,
                                    int) const override
    {
        return QString::fromUtf8(source).toUpper();
    }
};

} // namespace soquete::test
