#pragma once

#include <QString>

#include <optional>

namespace soquete {

/** The server to which a relay connects each of its clients onward. */
struct RelayTarget
{
    QString host; ///< a name or an address
    quint16 port = 0;

    /** "127.0.0.1:5051", "[::1]:5051"; empty where there is none. */
    [[nodiscard]] QString toString() const;

    friend bool operator==(const RelayTarget &, const RelayTarget &) = default;
};

/** The reverse of toString(); nothing where @p text is no host and port. Blanks around it do no
 * harm. */
[[nodiscard]] std::optional<RelayTarget> relayTargetFromText(QStringView text);

} // namespace soquete
