#include "shared/protocol/dialect.h"

#include "shared/protocol/frame.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr auto kMessagePlaceholder = "{msg}"_L1;

/** @p text can be sent as an answer in @p dialect. */
bool isReply(const QString &text, const Dialect &dialect)
{
    return dialect.replyMode == ReplyMode::Framed ? !encodeFrame(text, dialect).error
                                                  : encodeText(text, dialect.encoding).isComplete();
}

} // namespace

QString Dialect::replyTo(const QString &message) const
{
    // One pass: what a peer wrote is never searched for the placeholder again.
    const QString &pattern = wordReply && isDisconnectWord(message) ? *wordReply : replyTemplate;
    return pattern.split(kMessagePlaceholder).join(message);
}

bool Dialect::hasFixedReply() const
{
    return !replyTemplate.contains(kMessagePlaceholder) && !wordReply;
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
    if (dialect.replyMode == ReplyMode::None)
        return std::nullopt;
    if (!isReply(dialect.replyTo({}), dialect))
        return DialectError::ReplyTemplate;
    if (dialect.answersDisconnectWord && dialect.wordReply
        && !isReply(dialect.replyTo(dialect.disconnectWord), dialect))
        return DialectError::WordReply;
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
