#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace soquete {

/** A value and the stable name that the command line and files use for it. */
template <typename Value>
struct Named
{
    Value value;
    QLatin1StringView name;
};

/** The name of @p value in the table @p names; empty for a value that has none. */
template <typename Value, std::size_t size>
[[nodiscard]] QString nameIn(const Named<Value> (&names)[size], Value value)
{
    for (const Named<Value> &named : names) {
        if (named.value == value)
            return named.name;
    }
    return {};
}

/** The reverse of nameIn(); nothing for an unknown name. */
template <typename Value, std::size_t size>
[[nodiscard]] std::optional<Value> valueIn(const Named<Value> (&names)[size], QStringView name,
                                           Qt::CaseSensitivity cs = Qt::CaseSensitive)
{
    for (const Named<Value> &named : names) {
        if (name.compare(named.name, cs) == 0)
            return named.value;
    }
    return std::nullopt;
}

} // namespace soquete
