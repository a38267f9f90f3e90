#pragma once

#include <QString>

#include <optional>

namespace soquete {

/** A fault that the user provoked, marked so that it is not mistaken for a real one. */
enum class Provoked : quint8 {
    None,
    // by a server
    Delay,    ///< a reply was delayed
    Drop,     ///< a message got no reply
    Bytewise, ///< a reply was sent byte by byte
    Twice,    ///< a reply was sent twice
    Close,    ///< the connection was reset instead of a reply
    Refuse,   ///< a client was refused
    QuickAck, ///< segments were acknowledged at once
    // by a client
    TwoWrites,  ///< header and body were written separately
    Nagle,      ///< small writes may wait for an acknowledgement
    Characters, ///< the header counts characters instead of bytes
    HeaderSize, ///< the header does not have the agreed size
    Silence     ///< only a part of the message was sent
};

/** The stable names that the command line and recordings use, and their reverse. */
[[nodiscard]] QString provokedName(Provoked provoked);
[[nodiscard]] std::optional<Provoked> provokedFromName(QStringView name);

/** A fault as the command line names it: "drop", or with a number "delay:500". */
struct FaultText
{
    Provoked fault = Provoked::None;
    std::optional<int> number;
};

/** Reads "NAME" or "NAME:NUMBER"; nothing if the name is unknown or the number is none. */
[[nodiscard]] std::optional<FaultText> faultFromText(QStringView text);

} // namespace soquete
