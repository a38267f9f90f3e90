#pragma once

#include "shared/protocol/dialect.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace soquete {

/** One message in a stream. */
struct Frame
{
    qint64 offset = 0;            ///< of the header's first byte in the stream
    int headerSize = 0;           ///< bytes
    QByteArray bytes;             ///< header and body
    QString text;                 ///< the body, decoded
    qsizetype invalidTextAt = -1; ///< index of the first invalid byte in the body, or -1

    [[nodiscard]] QByteArrayView body() const { return QByteArrayView(bytes).sliced(headerSize); }
    friend bool operator==(const Frame &, const Frame &) = default;
};

/** Why a text cannot be sent as a frame. */
enum class FrameError {
    Unencodable,      ///< the encoding cannot represent a character
    TooLongForHeader, ///< the length has more digits than the header has bytes
    TooLongForDialect ///< longer than Dialect::maximumBody
};

/** A frame to send, or an error. */
struct EncodedFrame
{
    QByteArray bytes; ///< header and body; empty on an error
    std::optional<FrameError> error;

    friend bool operator==(const EncodedFrame &, const EncodedFrame &) = default;
};

/** The frame for @p text. Any thread. */
[[nodiscard]] EncodedFrame encodeFrame(QStringView text, const Dialect &dialect);

} // namespace soquete
