#include "tests/support/service.h"

#include <QTest>

#include <set>
#include <thread>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace soquete;
using namespace soquete::test;

namespace {

ServerOptions chat()
{
    ServerOptions options;
    options.behaviour = Behaviour::Broadcast;
    options.limits.linger = options.limits.stop = 60s;
    return options;
}

/** A server that passes messages on, and its clients. */
class Chat final : public Service
{
public:
    /** Listens, and connects @p count clients, which all receive what is sent from then on. */
    [[nodiscard]] bool gather(qsizetype count, const ServerOptions &options = chat())
    {
        bool isOpen = listen(options);
        for (qsizetype i = 1; isOpen && i <= count; ++i) {
            peers.push_back(connect());
            isOpen = peers.back().isOpen() && log().waitFor(EventKind::Connected, i);
        }
        return isOpen;
    }

    std::vector<RawPeer> peers;
};

QStringList findings(JournalLog &log)
{
    QStringList names;
    for (const auto &event : log.of<fact::Finding>())
        names << findingName(event.id);
    return names;
}

} // namespace

class TestBroadcast final : public QObject
{
    Q_OBJECT

private slots:
    void reachesAllOthers_data();
    void reachesAllOthers();
    void saysEachLineOnce();
    void keepsTheOrderOfASpeaker();
    void doesNotPassOnGoodbye();
    void saysWhatFitsNoFrame();
    void isNotHeldUpByWhoDoesNotRead();
    void endsWhoNeverReads();
    void readsWhoDoesNotRead();
    void keepsTheStartOfAFrame();
    void stopsWhileAllSpeak();
};

void TestBroadcast::reachesAllOthers_data()
{
    QTest::addColumn<ReplyMode>("mode");
    QTest::addColumn<QByteArray>("received");

    QTest::newRow("text") << ReplyMode::Text << "Olá"_ba;
    QTest::newRow("framed") << ReplyMode::Framed << framed("Olá");
    QTest::newRow("no replies") << ReplyMode::None << "Olá"_ba;
}

void TestBroadcast::reachesAllOthers()
{
    QFETCH(ReplyMode, mode);
    QFETCH(QByteArray, received);
    ServerOptions options = chat();
    options.dialect.replyMode = mode;
    Chat service;
    QVERIFY(service.gather(4, options));
    QVERIFY(service.peers[1].send(framed("Olá")));
    for (const std::size_t listener : { 0U, 2U, 3U })
        QCOMPARE(service.peers[listener].read(received.size()), received);

    JournalLog &log = service.log();
    QTRY_COMPARE_WITH_TIMEOUT(log.count(EventKind::Message, Direction::Out), 3,
                              JournalLog::kPatienceMs);
    std::set<quint32> listeners;
    for (const Event &message : log.of(EventKind::Message, Direction::Out)) {
        listeners.insert(message.connection);
        QCOMPARE(message.as<fact::Message>()->text, u"Olá"_s);
        QCOMPARE(message.as<fact::Message>()->number, 0U);
        QCOMPARE(message.as<fact::Message>()->bytes, received);
        QCOMPARE(message.as<fact::Message>()->size, 4);
    }
    QVERIFY(listeners == std::set<quint32>({ 1, 3, 4 }));
    const Event said = log.last(EventKind::Message, Direction::In);
    QCOMPARE(said.connection, 2U);
    QVERIFY(!said.as<fact::Message>()->replyExpected);
    QCOMPARE(log.count(EventKind::Reply), 0);
}

/** The speaker gets neither its own line nor an acknowledgement. */
void TestBroadcast::saysEachLineOnce()
{
    Chat service;
    QVERIFY(service.gather(3));
    QVERIFY(service.peers[0].send(framed("A")));
    QCOMPARE(service.peers[1].read(1), "A"_ba);
    QCOMPARE(service.peers[2].read(1), "A"_ba);
    QVERIFY(service.peers[1].send(framed("B")));
    QCOMPARE(service.peers[0].read(1), "B"_ba); // the first that it gets
    QCOMPARE(service.peers[2].read(1), "B"_ba);
    service.server().stop();
    for (RawPeer &peer : service.peers)
        QCOMPARE(peer.readToEnd(), QByteArray());
    service.peers.clear();
    QVERIFY(service.reaches(Server::State::Stopped));
}

void TestBroadcast::keepsTheOrderOfASpeaker()
{
    constexpr int kLines = 2000;
    constexpr int kSpeakers = 3;
    ServerOptions options = chat();
    options.dialect.replyMode = ReplyMode::Framed;
    Chat service;
    QVERIFY(service.gather(kSpeakers, options));
    std::vector<QList<QByteArray>> heard(kSpeakers);
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < kSpeakers; ++i) {
        threads.emplace_back([&peer = service.peers[i], i] {
            QByteArray lines;
            for (int line = 0; line < kLines; ++line)
                lines += framed(QByteArray::number(qulonglong(i)) + ' '
                                + QByteArray::number(line).rightJustified(5, '0'));
            peer.sendInPieces(lines, 1111);
        });
        threads.emplace_back([&peer = service.peers[i], &lines = heard[i]] {
            const qsizetype size = framed("0 00000").size();
            for (int line = 0; line < (kSpeakers - 1) * kLines; ++line)
                lines << peer.read(size).sliced(64);
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    for (const QList<QByteArray> &lines : heard) {
        QHash<char, QByteArray> last;
        for (const QByteArray &line : lines) {
            QVERIFY2(last.value(line.front()) < line, line.constData());
            last[line.front()] = line;
        }
        QCOMPARE(last.size(), kSpeakers - 1);
    }
    QStringList found = findings(service.log());
    found.removeAll(u"two-writes"_s); // where the machine is slow, the pieces come apart
    QCOMPARE(found.join(u' '), QString());
}

void TestBroadcast::doesNotPassOnGoodbye()
{
    Chat service;
    QVERIFY(service.gather(2));
    QVERIFY(service.peers[0].send(framed("bye") + framed("!DISCONNECT")));
    QCOMPARE(service.peers[0].readToEnd(), QByteArray());
    QCOMPARE(service.peers[1].read(3), "bye"_ba);
    service.peers[0].close();
    QCOMPARE(reasonName(reasonOf(service.ended())), u"disconnect-word"_s);
    service.server().stop();
    QCOMPARE(service.peers[1].readToEnd(), QByteArray());
    service.peers.clear();
    QVERIFY(service.reaches(Server::State::Stopped));
}

void TestBroadcast::saysWhatFitsNoFrame()
{
    ServerOptions options = chat();
    options.dialect.replyMode = ReplyMode::Framed;
    options.dialect.headerSize = 2;
    options.dialect.encoding = Encoding::Ascii; // a byte that is none is shown as one of three
    Chat service;
    QVERIFY(service.gather(2, options));
    QVERIFY(service.peers[0].send(framed("\xff", 2) + framed("next", 2)));
    QCOMPARE(service.peers[1].read(6), framed("next", 2));
    QCOMPARE(findings(service.log()), QStringList({ u"text-invalid"_s, u"reply-too-long"_s }));
    QCOMPARE(service.log().last(EventKind::Finding).connection, 1U);
}

void TestBroadcast::isNotHeldUpByWhoDoesNotRead()
{
    constexpr int kLines = 3000;
    const QByteArray body(4000, 'x');
    ServerOptions options = chat();
    Chat service;
    QVERIFY(service.gather(3, options)); // the last never reads
    qsizetype received = 0;
    std::thread reader([&] { received = service.peers[1].read(kLines * body.size()).size(); });
    bool sent = true;
    for (int i = 0; i < kLines && sent; ++i)
        sent = service.peers[0].send(framed(body));
    reader.join();
    QVERIFY(sent);
    QCOMPARE(received, kLines * body.size());
    // 12 MB are more than the system and the limit together keep.
    const Event end = service.ended();
    QCOMPARE(end.connection, 3U);
    QCOMPARE(reasonName(reasonOf(end)), u"replies-not-read"_s);
    QCOMPARE(service.log().count(EventKind::Disconnected), 1);
}

void TestBroadcast::endsWhoNeverReads()
{
    ServerOptions options = chat();
    options.limits.unsent = 200ms;
    options.limits.unsentBytes = 64 * 1024 * 1024;
    Chat service;
    QVERIFY(service.gather(2, options));
    const QByteArray body(500'000, 'x');
    for (int i = 0; i < 20; ++i)
        QVERIFY(service.peers[0].send(framed(body)));
    const Event end = service.ended();
    QCOMPARE(end.connection, 2U);
    QCOMPARE(reasonName(reasonOf(end)), u"replies-not-read"_s);
}

/** What a client sends goes on to the others even while it does not read what it is sent. */
void TestBroadcast::readsWhoDoesNotRead()
{
    ServerOptions options = chat();
    options.limits.unsentBytes = 64 * 1024 * 1024;
    Chat service;
    QVERIFY(service.gather(2, options));
    const QByteArray body(500'000, 'x');
    constexpr int kLines = 40; // more than the system takes
    QVERIFY(service.peers[1].send(framed("late").first(30)));
    for (int i = 0; i < kLines; ++i)
        QVERIFY(service.peers[0].send(framed(body)));
    for (const QString &end :
         { u"end 1"_s, u"end 2"_s }) { // read once the others have what came before
        QVERIFY(service.peers[0].send(framed(end.toUtf8())));
        QVERIFY(QTest::qWaitFor(
                [&] { return service.log().last<fact::Message>(Direction::In).text == end; },
                JournalLog::kPatienceMs));
    }
    QVERIFY(service.peers[1].send(framed("late").sliced(30)));
    QCOMPARE(service.peers[0].read(4), "late"_ba);
    service.peers[1].finishSending(); // what it was sent still arrives
    QCOMPARE(service.peers[1].readToEnd().size(), kLines * body.size() + 10);
    QCOMPARE(reasonName(reasonOf(service.ended())), u"closed-by-peer"_s);
}

/** What the others say does not give a client more time to complete its message. */
void TestBroadcast::keepsTheStartOfAFrame()
{
    constexpr auto kLimit = 1s;
    ServerOptions options = chat();
    options.limits.frame = kLimit;
    options.limits.unsentBytes = 64 * 1024 * 1024;
    Chat service;
    QVERIFY(service.gather(2, options));
    QVERIFY(service.peers[1].send(framed("never complete").first(30)));
    const QByteArray body(1'000'000, 'x');
    constexpr int kAtOnce = 8; // more than the system takes
    const QDeadlineTimer patience(RawPeer::kPatience);
    while (service.peers[1].end() == StreamEnd::None && !patience.hasExpired()) {
        for (int i = 0; i < kAtOnce; ++i)
            QVERIFY(service.peers[0].send(framed(body)));
        (void)service.peers[1].read(kAtOnce * body.size());
    }
    service.peers[1].close();
    QCOMPARE(reasonName(reasonOf(service.ended())), u"frame-timed-out"_s);
    QCOMPARE(service.log().last(EventKind::Disconnected).connection, 2U);
}

void TestBroadcast::stopsWhileAllSpeak()
{
    ServerOptions options = chat();
    options.limits.stop = 200ms;
    for (int round = 0; round < 5; ++round) {
        Chat service;
        QVERIFY(service.gather(8, options));
        std::atomic<bool> enough = false;
        std::vector<std::thread> threads;
        for (RawPeer &peer : service.peers) {
            threads.emplace_back([&peer, &enough] {
                while (!enough && peer.sendSome(framed("all at once")) >= 0) {
                }
            });
            threads.emplace_back([&peer] { (void)peer.waitForEnd(); });
        }
        const bool spoke = service.log().waitFor(EventKind::Message, 1000);
        service.server().stop();
        const bool stopped = service.reaches(Server::State::Stopped);
        enough = true;
        for (std::thread &thread : threads)
            thread.join();
        QVERIFY(spoke);
        QVERIFY(stopped);
    }
}

QTEST_GUILESS_MAIN(TestBroadcast)
#include "tst_broadcast.moc"
