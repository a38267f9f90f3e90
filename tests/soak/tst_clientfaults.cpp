#include "client/engine/client.h"
#include "tests/soak/effort.h"
#include "tests/soak/faultyserver.h"
#include "tests/support/journallog.h"
#include "tests/support/leaks.h"
#include "tests/support/process.h"

#include <QElapsedTimer>
#include <QHash>
#include <QScopeGuard>
#include <QTest>

#include <atomic>
#include <random>
#include <thread>

using namespace soquete;
using namespace soquete::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const QString kProgram = QStringLiteral(SOQUETE_PROGRAM);
const QByteArray kReply = "Msg received";
const QByteArray kWord = "!DISCONNECT";

/** Bytes that are neither text nor a frame. */
const QByteArray kGarbage("\xff\xfe\x00\x1b[31m\x80garbage\xc3", 17);

/** What a server does to the first of its peers. */
enum class Fault {
    ByteByByte,
    Twice,
    Never,
    Late,
    Garbage,
    ClosesInReply,
    ResetsInReply,
    StallsInReply,
    ClosesAtOnce,
    ResetsAtOnce,
    NeverReads,
    ReadsSlowly,
    NeverEnds,
    HugeHeader
};

/** How long the program is told to wait for an answer, and where that must arrive. */
constexpr auto kDeadline = 400ms;
constexpr auto kLongDeadline = 60s;

/** Far more than the system keeps for a server that does not read. */
constexpr qsizetype kMuch = 1'000'000;

/** Whether @p peer sent a whole message of kMuch bytes, which are taken slowly but steadily. */
bool takeSlowly(RawPeer &peer)
{
    constexpr qsizetype kPiece = 4096;
    const int buffer = 8 * kPiece;
    ::setsockopt(peer.descriptor(), SOL_SOCKET, SO_RCVBUF, &buffer, sizeof buffer);
    qsizetype left = peer.read(64).trimmed().toInt();
    const bool isWhole = left == kMuch;
    while (left > 0) {
        const qsizetype taken = peer.readOnce(std::min(left, kPiece)).size();
        if (taken == 0)
            return false;
        left -= taken;
        std::this_thread::sleep_for(1ms);
    }
    return isWhole;
}

void answerAll(RawPeer &peer, const std::function<void(RawPeer &)> &answer)
{
    for (QByteArray message = FaultyServer::readMessage(peer); !message.isEmpty();
         message = message == kWord ? QByteArray() : FaultyServer::readMessage(peer))
        answer(peer);
}

/** Does @p fault to @p peer, with answers that have a header where they are @p isFramed. */
void commit(Fault fault, bool isFramed, RawPeer &peer, const std::atomic_bool &isOver)
{
    const QByteArray reply = isFramed ? framed(kReply) : kReply;
    const QByteArray part = reply.chopped(6);
    switch (fault) {
    case Fault::ByteByByte:
        answerAll(peer, [&reply](RawPeer &to) { to.sendInPieces(reply, 1); });
        break;
    case Fault::Twice:
        answerAll(peer, [&reply](RawPeer &to) { to.send(reply + reply); });
        break;
    case Fault::Never:
        answerAll(peer, [](RawPeer &) {});
        break;
    case Fault::Late: // when goodbye was said: the client has given up by then
        (void)FaultyServer::readMessage(peer);
        (void)FaultyServer::readMessage(peer);
        peer.send(reply);
        break;
    case Fault::Garbage:
        answerAll(peer, [](RawPeer &to) { to.send(kGarbage.repeated(4)); });
        break;
    case Fault::ClosesInReply:
        (void)FaultyServer::readMessage(peer);
        peer.send(part);
        break;
    case Fault::ResetsInReply:
        (void)FaultyServer::readMessage(peer);
        peer.send(part);
        peer.reset();
        return;
    case Fault::StallsInReply:
        (void)FaultyServer::readMessage(peer);
        peer.send(part);
        (void)peer.waitForEnd();
        break;
    case Fault::ClosesAtOnce:
        break;
    case Fault::ResetsAtOnce:
        peer.reset();
        return;
    case Fault::NeverReads:
        while (!isOver)
            std::this_thread::sleep_for(1ms);
        break;
    case Fault::ReadsSlowly:
        if (takeSlowly(peer))
            peer.send(reply);
        if (FaultyServer::readMessage(peer) == kWord)
            peer.send(reply);
        break;
    case Fault::NeverEnds:
        while (peer.send(QByteArray(4 * 1024, 'x'))) // not faster than a test reads what is printed
            std::this_thread::sleep_for(1ms);
        break;
    case Fault::HugeHeader:
        (void)FaultyServer::readMessage(peer);
        peer.send(QByteArray("99999999999999999999").leftJustified(64) + "x");
        (void)peer.waitForEnd();
        break;
    }
}

} // namespace

/** What a client does with servers that do not keep to what was agreed. */
class TestClientFaults final : public QObject
{
    Q_OBJECT

private slots:
    void endsAsItShould_data();
    void endsAsItShould();
    void settlesEverythingOnce();
};

void TestClientFaults::endsAsItShould_data()
{
    QTest::addColumn<int>("fault");
    QTest::addColumn<bool>("isFramed");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("finding");

    const auto row = [](const char *name, Fault fault, bool isFramed, int exitCode,
                        const QString &finding = {}) {
        QTest::newRow(name) << int(fault) << isFramed << exitCode << finding;
    };
    row("a byte at a time", Fault::ByteByByte, false, 0);
    row("a byte at a time, framed", Fault::ByteByByte, true, 0);
    row("twice", Fault::Twice, false, 0, u"reply-unexpected"_s);
    row("twice, framed", Fault::Twice, true, 0, u"reply-unexpected"_s);
    row("never", Fault::Never, false, 1, u"reply-missing"_s);
    row("never, framed", Fault::Never, true, 1, u"reply-missing"_s);
    row("late", Fault::Late, false, 1, u"reply-missing"_s);
    row("late, framed", Fault::Late, true, 1, u"reply-missing"_s);
    row("garbage", Fault::Garbage, false, 0, u"text-invalid"_s);
    row("garbage, framed", Fault::Garbage, true, 1, u"header-not-a-number"_s);
    row("closes in a reply", Fault::ClosesInReply, false, 1, u"closed-early"_s);
    row("closes in a reply, framed", Fault::ClosesInReply, true, 1, u"closed-early"_s);
    row("resets in a reply", Fault::ResetsInReply, false, 1, u"connection-reset"_s);
    row("resets in a reply, framed", Fault::ResetsInReply, true, 1, u"connection-reset"_s);
    row("stalls in a framed reply", Fault::StallsInReply, true, 1, u"reply-missing"_s);
    row("closes at once", Fault::ClosesAtOnce, false, 1);
    row("resets at once", Fault::ResetsAtOnce, false, 1);
    row("never reads", Fault::NeverReads, false, 1, u"reply-missing"_s);
    row("reads slowly", Fault::ReadsSlowly, false, 0);
    row("reads slowly, framed", Fault::ReadsSlowly, true, 0);
    row("never ends", Fault::NeverEnds, false, 0);
    row("a header of twenty digits", Fault::HugeHeader, true, 1);
}

/** The built program, in a terminal: it says what happened, and its exit code is right. */
void TestClientFaults::endsAsItShould()
{
    QFETCH(int, fault);
    QFETCH(bool, isFramed);
    QFETCH(int, exitCode);
    QFETCH(QString, finding);
    std::atomic_bool isOver = false;
    FaultyServer server([fault, isFramed, &isOver](RawPeer &peer, int) {
        commit(Fault(fault), isFramed, peer, isOver);
    });
    const auto over = qScopeGuard([&isOver] { isOver = true; });
    // Much where nobody reads: the system would otherwise take all of it.
    const bool isSlow = Fault(fault) == Fault::ReadsSlowly;
    const bool sendsMuch = isSlow || Fault(fault) == Fault::NeverReads;
    const std::chrono::milliseconds deadline = isSlow ? kLongDeadline : kDeadline;
    QStringList arguments = words(
            u"client --console --json --port %1 --reply %2 --reply-timeout %3"_s.arg(server.port())
                    .arg(isFramed ? u"framed"_s : u"text"_s)
                    .arg(deadline.count()));
    arguments += sendsMuch ? QStringList{ u"-"_s } : QStringList{ u"Hello"_s, u"Bye"_s };
    Process client(kProgram, arguments);
    if (sendsMuch) {
        client.write(QByteArray(kMuch, 'x') + '\n');
        client.closeInput();
    }
    QVERIFY2(client.waitForEnd(), client.report());
    QVERIFY2(client.exitCode() == exitCode, client.report());

    QHash<QString, int> kinds;
    QStringList findings;
    for (const QJsonObject &object : client.objects()) {
        ++kinds[object.value("kind"_L1).toString()];
        if (object.contains("finding"_L1))
            findings += object.value("finding"_L1).toString();
    }
    QVERIFY2(finding.isEmpty() || findings.contains(finding), client.report());
    QVERIFY2(!isSlow || findings.isEmpty(), client.report());
    QVERIFY2(kinds.value(u"connected"_s) == 1, client.report());
    QVERIFY2(kinds.value(u"disconnected"_s) == 1, client.report());
    const QString last = client.objects().last().value("kind"_L1).toString();
    QVERIFY2(last == u"disconnected"_s, client.report());
}

/** Whatever servers do, at random: each message is settled once, and the client is soon idle. */
void TestClientFaults::settlesEverythingOnce()
{
    std::mt19937 serverRandom(soakSeed());
    FaultyServer server([&serverRandom](RawPeer &peer, int) {
        const int actions = int(serverRandom() % 8);
        for (int i = 0; i < actions; ++i) {
            switch (serverRandom() % 8) {
            case 0:
                peer.send(kGarbage.first(1 + serverRandom() % 16));
                break;
            case 1:
                peer.send(kReply.first(1 + serverRandom() % 11));
                break;
            case 2:
                peer.send(kReply + kReply);
                break;
            case 3:
                (void)peer.waitForInput(std::chrono::milliseconds(serverRandom() % 40));
                break;
            case 4:
                peer.finishSending();
                break;
            default:
                if (peer.waitForInput(20ms)) {
                    (void)peer.readOnce(1 + serverRandom() % 200);
                    peer.send(kReply);
                }
            }
        }
        if (serverRandom() % 2 == 0)
            peer.reset();
    });

    std::mt19937 random(soakSeed() + 1);
    QElapsedTimer clock;
    clock.start();
    const auto time = soakTime(2s);
    qint64 rounds = 0;
    qint64 messages = 0;
    qint64 memory = 0;
    {
        Client client;
        QHash<quint64, int> settled;
        connect(&client, &Client::settled, this, [&settled](quint64 number) { ++settled[number]; });
        while (clock.elapsed() < time.count()) {
            settled.clear();
            ClientOptions options{ .port = server.port(), .limits = { 10s, 30ms, 50ms } };
            if (random() % 3 == 0)
                options.dialect.replyMode = ReplyMode::Framed;
            client.connectTo(options);
            QTRY_VERIFY_WITH_TIMEOUT(client.state() == Client::State::Connected || client.isIdle(),
                                     JournalLog::kPatienceMs);
            const int wanted = int(random() % 6);
            quint64 sent = 0;
            for (int i = 0; i < wanted && client.state() == Client::State::Connected; ++i) {
                QVERIFY(!client.send(QString(qsizetype(1 + random() % 100), u'é')));
                sent = client.lastNumber();
                if (random() % 2 == 0)
                    QCoreApplication::processEvents();
            }
            if (random() % 4 == 0)
                client.cancel();
            else
                client.leave();
            QTRY_VERIFY_WITH_TIMEOUT(client.isIdle(), JournalLog::kPatienceMs);
            QCoreApplication::processEvents();

            // What the engine got to send, the journal has, once, in order, and it was settled.
            quint64 next = 0;
            qint64 bytesIn = 0;
            qint64 bytesOut = 0;
            int ends = 0;
            client.journal().flush();
            const Events events = client.journal().take().events;
            for (const Event &event : events) {
                QCOMPARE(ends, 0);
                if (event.kind() == EventKind::Message && event.direction == Direction::Out)
                    QCOMPARE(messageNumber(event), ++next);
                if (const auto *part = event.as<fact::Bytes>()) {
                    qint64 &bytes = event.direction == Direction::In ? bytesIn : bytesOut;
                    QCOMPARE(part->offset, bytes);
                    bytes += part->size;
                }
                ends += event.kind() == EventKind::Disconnected || event.kind() == EventKind::Error;
            }
            QCOMPARE(ends, 1);
            for (quint64 number = 1; number <= std::min(sent, next); ++number)
                QCOMPARE(settled.value(number), 1);
            ++rounds;
            messages += qint64(sent);
            if (rounds == 100)
                memory = residentBytes();
        }
    }
    std::printf("client: %lld connections, %lld messages\n", static_cast<long long>(rounds),
                static_cast<long long>(messages));
    std::fflush(stdout);
    constexpr qint64 kMostGrowth = 32LL * 1024 * 1024;
    if (!kIsSanitized && memory > 0)
        QVERIFY(residentBytes() - memory < kMostGrowth);
    if (kCanSeeLeaks)
        QTRY_COMPARE_WITH_TIMEOUT(threadNames(u"soquete-"_s), QStringList(),
                                  JournalLog::kPatienceMs);
}

QTEST_GUILESS_MAIN(TestClientFaults)
#include "tst_clientfaults.moc"
