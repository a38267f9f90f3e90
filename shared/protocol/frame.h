#pragma once

#include "shared/protocol/dialect.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace soquete {

/** One message as it stood in a stream. */
struct Frame
{
    qint64 offset = 0;            ///< of the header's first byte in the stream
    int headerSize = 0;           ///< bytes
    QByteArray bytes;             ///< header and body
    QString text;                 ///< the body, decoded
    qsizetype invalidTextAt = -1; ///< index in the body of its first undecodable byte, or -1

    [[nodiscard]] QByteArrayView body() const { return QByteArrayView(bytes).sliced(headerSize); }
    friend bool operator==(const Frame &, const Frame &) = default;
};

/** Why a text cannot be sent as a frame. */
enum class FrameError {
    Unencodable,      ///< a character that the dialect's encoding does not have
    TooLongForHeader, ///< the length has more digits than the header has bytes
    TooLongForDialect ///< longer than Dialect::maximumBody
};

/** A frame ready to be sent, or why there is none. */
struct EncodedFrame
{
    QByteArray bytes; ///< header and body; empty on an error
    std::optional<FrameError> error;

    friend bool operator==(const EncodedFrame &, const EncodedFrame &) = default;
};

/** Header and body for @p text. Any thread. */
[[nodiscard]] EncodedFrame encodeFrame(QStringView text, const Dialect &dialect);

} // namespace soquete
