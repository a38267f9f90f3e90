#include "shared/protocol/dialect.h"

#include "shared/protocol/frame.h"
#include "shared/protocol/names.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr auto kMessagePlaceholder = "{msg}"_L1;

constexpr Named<ReplyMode> kReplyModes[] = {
    { ReplyMode::None, "none"_L1 },
    { ReplyMode::Text, "text"_L1 },
    { ReplyMode::Framed, "framed"_L1 },
};

/** Whether @p text can be sent as a reply in @p dialect. */
bool canReply(const QString &text, const Dialect &dialect)
{
    return dialect.replyMode == ReplyMode::Framed ? !encodeFrame(text, dialect).error
                                                  : encodeText(text, dialect.encoding).isComplete();
}

} // namespace

QString Dialect::replyTo(const QString &message) const
{
    // One pass: a placeholder in the message is not replaced again.
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
    if (!canReply(dialect.replyTo({}), dialect))
        return DialectError::ReplyTemplate;
    if (dialect.answersDisconnectWord && dialect.wordReply
        && !canReply(dialect.replyTo(dialect.disconnectWord), dialect))
        return DialectError::WordReply;
    return std::nullopt;
}

QString replyModeName(ReplyMode mode)
{
    return nameIn(kReplyModes, mode);
}

std::optional<ReplyMode> replyModeFromName(QStringView name)
{
    return valueIn(kReplyModes, name, Qt::CaseInsensitive);
}

} // namespace soquete
