#pragma once

#include <QString>

#include <optional>

namespace soquete {

/** What somebody who experiments has asked to go wrong, so that nobody takes it for a failure. */
enum class Provoked : quint8 {
    None,
    // by a server
    Delay,    ///< an answer was sent later
    Drop,     ///< a message was not answered
    Bytewise, ///< an answer was sent byte by byte
    Twice,    ///< an answer was sent twice
    Close,    ///< the connection was broken off instead of an answer
    Refuse,   ///< a peer was turned away
    QuickAck, ///< segments were acknowledged at once
    // by a client
    TwoWrites,  ///< header and body were written apart
    Nagle,      ///< small writes may wait for an acknowledgement
    Characters, ///< the header says how many characters, and not bytes, the body has
    HeaderSize, ///< the header has another size than agreed
    Silence     ///< the message was sent in part, and then nothing
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
