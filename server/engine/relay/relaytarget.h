#pragma once

#include <QString>

#include <optional>

namespace soquete {

/** The server to which a relay connects each client. */
struct RelayTarget
{
    QString host; ///< a name or an address
    quint16 port = 0;

    /** "127.0.0.1:5051" or "[::1]:5051"; empty if there is no target. */
    [[nodiscard]] QString toString() const;

    friend bool operator==(const RelayTarget &, const RelayTarget &) = default;
};

/** Reads HOST:PORT, ignoring blanks around it; nothing for any other text. */
[[nodiscard]] std::optional<RelayTarget> relayTargetFromText(QStringView text);

} // namespace soquete
