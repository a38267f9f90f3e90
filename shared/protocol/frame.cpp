#include "shared/protocol/frame.h"

namespace soquete {

EncodedFrame encodeFrame(QStringView text, const Dialect &dialect)
{
    const EncodedText body = encodeText(text, dialect.encoding);
    if (!body.isComplete())
        return { {}, FrameError::Unencodable };
    if (body.bytes.size() > dialect.maximumBody)
        return { {}, FrameError::TooLongForDialect };
    const QByteArray digits = QByteArray::number(body.bytes.size());
    if (digits.size() > dialect.headerSize)
        return { {}, FrameError::TooLongForHeader };
    return { digits.leftJustified(dialect.headerSize, ' ') + body.bytes, std::nullopt };
}

} // namespace soquete
