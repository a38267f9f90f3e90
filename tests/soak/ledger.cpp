#include "tests/soak/ledger.h"

#include "shared/protocol/dialect.h"

using namespace Qt::StringLiterals;

namespace soquete::test {

namespace {

constexpr qsizetype kMostProblems = 20;

const QString kWord = u"!DISCONNECT"_s;

} // namespace

QByteArray Ledger::message(quint32 id, quint32 index)
{
    // Mostly short, some longer than a segment, and with letters of two bytes.
    const quint32 letters = index % 40 == 39 ? 2'000 : (id * 31 + index * 17) % 60;
    return QByteArray::number(id) + ':' + QByteArray::number(index) + ':'
         + QByteArray("ç").repeated(letters);
}

std::optional<QByteArray> Ledger::reply(const QByteArray &message) const
{
    if (m_copies > 1 && message.size() * m_copies > Dialect::kMostRepeated)
        return std::nullopt;
    return message.repeated(m_copies);
}

quint32 Ledger::open()
{
    const std::lock_guard lock(m_mutex);
    return ++m_last;
}

void Ledger::close(quint32 id, quint32 least, quint32 most, bool readSteadily)
{
    const std::lock_guard lock(m_mutex);
    const auto arrived = m_arrived.constFind(id);
    if (arrived == m_arrived.cend()) {
        if (most > 0)
            m_claims.insert(id, { least, most, readSteadily });
        return;
    }
    settle(id, { least, most, readSteadily }, *arrived);
    m_arrived.erase(arrived);
}

void Ledger::read(const Event &event)
{
    if (event.connection == 0)
        return;
    const std::lock_guard reading(m_readMutex);
    if (event.kind() == EventKind::Connected) {
        if (m_live.contains(event.connection))
            say(u"connection %1 was made twice"_s.arg(event.connection));
        m_live.insert(event.connection, {});
        return;
    }
    const auto found = m_live.find(event.connection);
    if (found == m_live.end()) {
        say(u"connection %1: %2 outside of its life"_s.arg(event.connection)
                    .arg(kindName(event.kind())));
        return;
    }
    if (const auto *bytes = event.as<fact::Bytes>()) {
        readBytes(*found, event.direction, *bytes);
    } else if (const auto *message = event.as<fact::Message>()) {
        readMessage(*found, event.direction, *message);
    } else if (const auto *reply = event.as<fact::Reply>()) {
        readReply(*found, *reply);
    } else if (const auto *finding = event.as<fact::Finding>()) {
        readFinding(*found, *finding);
    } else if (const auto *end = event.as<fact::Disconnected>()) {
        readEnd(*found, *end);
        m_live.erase(found);
    }
}

QStringList Ledger::problems()
{
    const std::lock_guard reading(m_readMutex);
    for (auto live = m_live.cbegin(); live != m_live.cend(); ++live)
        say(u"connection %1, peer %2: has not ended"_s.arg(live.key()).arg(live->id));
    const std::lock_guard lock(m_mutex);
    QStringList problems = m_problems;
    for (auto claim = m_claims.cbegin(); claim != m_claims.cend(); ++claim) {
        if (claim->least > 0)
            problems += u"peer %1: %2 messages never arrived"_s.arg(claim.key()).arg(claim->least);
    }
    for (auto arrived = m_arrived.cbegin(); arrived != m_arrived.cend(); ++arrived)
        problems +=
                u"peer %1: nobody sent its %2 messages"_s.arg(arrived.key()).arg(arrived->messages);
    m_claims.clear();
    m_arrived.clear();
    return problems.first(std::min(problems.size(), kMostProblems));
}

void Ledger::readBytes(Live &live, Direction direction, const fact::Bytes &read)
{
    qint64 &bytes = direction == Direction::In ? live.bytesIn : live.bytesOut;
    if (read.offset != bytes || read.size != read.bytes.size())
        say(u"peer %1: bytes at %2 instead of %3"_s.arg(live.id).arg(read.offset).arg(bytes));
    bytes += read.size;
}

void Ledger::readMessage(Live &live, Direction direction, const fact::Message &received)
{
    if (direction != Direction::In || received.number != ++live.messages) {
        say(u"peer %1: message %2 instead of %3"_s.arg(live.id)
                    .arg(received.number)
                    .arg(live.messages));
        return;
    }
    if (live.saidGoodbye)
        say(u"peer %1: a message after goodbye"_s.arg(live.id));
    if (received.text == kWord) {
        live.saidGoodbye = true;
        return;
    }
    if (live.id == 0)
        live.id = received.text.section(u':', 0, 0).toUInt();
    const QByteArray expected = message(live.id, quint32(live.messages - 1));
    live.refusalsDue += !reply(expected);
    if (received.text.toUtf8() != expected)
        say(u"peer %1: another message as number %2: %3"_s.arg(live.id)
                    .arg(received.number)
                    .arg(received.text.left(40)));
}

void Ledger::readReply(Live &live, const fact::Reply &sent)
{
    const bool isOfWord = live.saidGoodbye && sent.number == live.messages;
    std::optional<QByteArray> expected;
    while (!expected && live.replies < live.messages) {
        ++live.replies;
        expected = reply(isOfWord && live.replies == live.messages
                                 ? kWord.toUtf8()
                                 : message(live.id, quint32(live.replies - 1)));
    }
    if (!expected || sent.number != live.replies)
        say(u"peer %1: reply %2 instead of %3, to %4 messages"_s.arg(live.id)
                    .arg(sent.number)
                    .arg(live.replies)
                    .arg(live.messages));
    else if (sent.text.toUtf8() != *expected)
        say(u"peer %1: another's reply as number %2: %3"_s.arg(live.id)
                    .arg(sent.number)
                    .arg(sent.text.left(40)));
}

void Ledger::readFinding(Live &live, const fact::Finding &finding)
{
    if (finding.id == FindingId::RepliesNotRead) {
        live.wasBlamed = true;
    } else if (finding.id == FindingId::ReplyTooLong) {
        if (finding.number != live.messages || live.refusalsDue != 1)
            say(u"peer %1: the reply to message %2 was refused"_s.arg(live.id).arg(finding.number));
        live.refusalsDue = 0;
        const std::lock_guard lock(m_mutex);
        ++m_refusals;
    }
}

void Ledger::readEnd(const Live &live, const fact::Disconnected &end)
{
    if (end.messages != live.messages)
        say(u"peer %1: ended after %2 messages, of which %3 were shown"_s.arg(live.id)
                    .arg(end.messages)
                    .arg(live.messages));
    if (live.refusalsDue != 0)
        say(u"peer %1: %2 replies are too long, and were not refused"_s.arg(live.id).arg(
                live.refusalsDue));
    if (live.id == 0)
        return;
    const Arrived arrived{ quint32(live.messages) - quint32(live.saidGoodbye),
                           live.wasBlamed || end.reason == Reason::RepliesNotRead };
    const std::lock_guard lock(m_mutex);
    if (const auto claim = m_claims.constFind(live.id); claim != m_claims.cend()) {
        settle(live.id, *claim, arrived);
        m_claims.erase(claim);
    } else {
        m_arrived.insert(live.id, arrived);
    }
}

/** With the mutex held. */
void Ledger::settle(quint32 id, const Claim &claim, const Arrived &arrived)
{
    ++m_connections;
    m_messages += arrived.messages;
    if (claim.readSteadily && arrived.wasBlamed && m_problems.size() < kMostProblems)
        m_problems += u"peer %1: reads steadily, and was said not to read"_s.arg(id);
    if ((arrived.messages < claim.least || arrived.messages > claim.most)
        && m_problems.size() < kMostProblems)
        m_problems += u"peer %1: %2 messages arrived, not %3 to %4"_s.arg(id)
                              .arg(arrived.messages)
                              .arg(claim.least)
                              .arg(claim.most);
}

void Ledger::say(const QString &problem)
{
    const std::lock_guard lock(m_mutex);
    if (m_problems.size() < kMostProblems)
        m_problems += problem;
}

} // namespace soquete::test
