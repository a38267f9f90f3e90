#pragma once

#include <QTest>

#include <initializer_list>
#include <optional>
#include <utility>

namespace soquete::test {

/** Checks that each value has its name, and each name its value. */
template <typename Value>
void checkNames(QString (*nameOf)(Value), std::optional<Value> (*valueOf)(QStringView),
                std::initializer_list<std::pair<Value, QLatin1StringView>> names)
{
    for (const auto &[value, name] : names) {
        QCOMPARE(nameOf(value), QString(name));
        QVERIFY2(valueOf(QString(name)) == value, name.data());
    }
}

/** Checks that none of @p names is known. */
template <typename Value>
void checkUnknown(std::optional<Value> (*valueOf)(QStringView),
                  std::initializer_list<QLatin1StringView> names)
{
    for (const QLatin1StringView name : names)
        QVERIFY2(!valueOf(QString(name)).has_value(), name.data());
}

} // namespace soquete::test
