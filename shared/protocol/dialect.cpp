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

/** Whether the reply to @p message can be sent in @p dialect. */
bool canReply(const QString &message, const Dialect &dialect)
{
    const std::optional<QString> reply = dialect.replyTo(message);
    if (!reply)
        return false;
    return dialect.replyMode == ReplyMode::Framed
                 ? !encodeFrame(*reply, dialect).error
                 : encodeText(*reply, dialect.encoding).isComplete();
}

} // namespace

std::optional<QString> Dialect::replyTo(const QString &message) const
{
    const QString &pattern = wordReply && isDisconnectWord(message) ? *wordReply : replyTemplate;
    const qsizetype copies = pattern.count(kMessagePlaceholder);
    // A single {msg} adds little to what the peer sent; many would multiply it.
    if (copies > 1 && copies * encodeText(message, encoding).bytes.size() > kMostRepeated)
        return std::nullopt;
    // One pass: a placeholder in the message is not replaced again.
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
    if (!canReply({}, dialect))
        return DialectError::ReplyTemplate;
    if (dialect.answersDisconnectWord && dialect.wordReply
        && !canReply(dialect.disconnectWord, dialect))
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
