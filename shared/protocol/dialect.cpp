#include "shared/protocol/dialect.h"

#include "shared/protocol/frame.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr auto kMessagePlaceholder = "{msg}"_L1;

} // namespace

QString Dialect::replyTo(const QString &message) const
{
    // One pass: what a peer wrote is never searched for the placeholder again.
    return replyTemplate.split(kMessagePlaceholder).join(message);
}

bool Dialect::hasFixedReply() const
{
    return !replyTemplate.contains(kMessagePlaceholder);
}

std::optional<DialectError> findError(const Dialect &dialect)
{
    if (dialect.headerSize < Dialect::kSmallestHeader
        || dialect.headerSize > Dialect::kLargestHeader)
        return DialectError::HeaderSize;
    if (dialect.maximumBody < 0 || dialect.maximumBody > Dialect::kLargestBody)
        return DialectError::MaximumBody;
    if (encodeFrame(dialect.disconnectWord, dialect).error)
        return DialectError::DisconnectWord;
    if (dialect.replyMode == ReplyMode::Text
        && !encodeText(dialect.replyTemplate, dialect.encoding).isComplete())
        return DialectError::ReplyTemplate;
    if (dialect.replyMode == ReplyMode::Framed && encodeFrame(dialect.replyTo({}), dialect).error)
        return DialectError::ReplyTemplate;
    return std::nullopt;
}

QString replyModeName(ReplyMode mode)
{
    switch (mode) {
    case ReplyMode::None:
        return u"none"_s;
    case ReplyMode::Text:
        return u"text"_s;
    case ReplyMode::Framed:
        return u"framed"_s;
    }
    Q_UNREACHABLE();
    return {};
}

std::optional<ReplyMode> replyModeFromName(QStringView name)
{
    for (const ReplyMode mode : { ReplyMode::None, ReplyMode::Text, ReplyMode::Framed }) {
        if (name.compare(replyModeName(mode), Qt::CaseInsensitive) == 0)
            return mode;
    }
    return std::nullopt;
}

} // namespace soquete
