#include "server/engine/server.h"
#include "shared/journal/recording/recording.h"
#include "shared/transport/memoryarenas.h"
#include "tests/soak/effort.h"
#include "tests/support/leaks.h"
#include "tests/support/process.h"
#include "tests/support/service.h"

#include <QTemporaryDir>
#include <QTest>

#include <vector>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#endif
#include <unistd.h>

using namespace soquete;
using namespace soquete::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const QString kProgram = QStringLiteral(SOQUETE_PROGRAM);
const QByteArray kReply = "Msg received";

QString kindOf(const QJsonObject &object)
{
    return object.value("kind"_L1).toString();
}

bool isOutOfResources(const QJsonObject &object)
{
    return kindOf(object) == u"error"_s
        && object.value("reason"_L1).toString() == u"out-of-resources"_s;
}

qsizetype countOf(const QList<QJsonObject> &objects,
                  const std::function<bool(const QJsonObject &)> &is)
{
    return std::count_if(objects.begin(), objects.end(), is);
}

bool isServed(RawPeer &peer)
{
    return peer.send(framed("Hello")) && peer.read(kReply.size()) == kReply;
}

/** How much of a processor's time the program @p id has used so far. */
std::chrono::milliseconds processorTime(qint64 id)
{
    QFile file(u"/proc/%1/stat"_s.arg(id));
    if (!file.open(QIODevice::ReadOnly))
        return 0ms;
    const QByteArray all = file.readAll();
    const QList<QByteArray> fields = all.mid(all.lastIndexOf(')') + 2).split(' ');
    constexpr int kUser = 11; // of the fields after the name
    const qint64 ticks = fields.value(kUser).toLongLong() + fields.value(kUser + 1).toLongLong();
    return std::chrono::milliseconds(ticks * 1000 / ::sysconf(_SC_CLK_TCK));
}

/** The server as `soquete server --console --json` on a free port, under limits of the shell's. */
class LimitedServer final
{
public:
    explicit LimitedServer(const QString &limits, const QStringList &more = {},
                           const QProcessEnvironment &environment = bareEnvironment())
        : m_process(u"/bin/sh"_s,
                    QStringList{ u"-c"_s, limits + u"; exec \"$0\" \"$@\""_s, kProgram, u"server"_s,
                                 u"--console"_s, u"--json"_s, u"--port"_s, u"0"_s }
                            + more,
                    environment)
    {
        m_port = quint16(m_process.waitForKind(u"listening"_s).value("port"_L1).toInt());
    }

    [[nodiscard]] Process &process() { return m_process; }
    [[nodiscard]] quint16 port() const { return m_port; }

    [[nodiscard]] bool stopsInOrder()
    {
        m_process.sendSignal(SIGTERM);
        return m_process.waitForEnd() && m_process.exitCode() == 0;
    }

private:
    Process m_process;
    quint16 m_port = 0;
};

} // namespace

/** What the server does when the system gives it no more of something. */
class TestExhaustion final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { limitMemoryArenas(); } // as the program does
    void waitsForDescriptors_data();
    void waitsForDescriptors();
    void refusesWithoutThreads();
    void capsReplies();
    void givesMemoryBack();
    void goesOnWithoutDisk_data();
    void goesOnWithoutDisk();
};

void TestExhaustion::waitsForDescriptors_data()
{
    QTest::addColumn<int>("limit");
    QTest::addColumn<bool>("hasGLib");

    // A connection takes two: once the first is the one too many, once the second.
    QTest::newRow("even") << 64 << true;
    QTest::newRow("odd") << 63 << true;
    QTest::newRow("even, without GLib") << 64 << false;
    QTest::newRow("odd, without GLib") << 63 << false;
}

void TestExhaustion::waitsForDescriptors()
{
    QFETCH(int, limit);
    QFETCH(bool, hasGLib);
    QProcessEnvironment environment = bareEnvironment();
    if (!hasGLib)
        environment.insert(u"QT_NO_GLIB"_s, u"1"_s);
    LimitedServer server(u"ulimit -n %1"_s.arg(limit), {}, environment);
    Process &process = server.process();
    QVERIFY2(server.port() > 0, process.report());

    std::vector<RawPeer> peers;
    for (int i = 0; i < 100; ++i) {
        peers.push_back(RawPeer::connectTo(server.port()));
        QVERIFY(peers.back().isOpen());
    }
    QVERIFY2(!process.waitForObject(&isOutOfResources).isEmpty(), process.report());
    const auto isConnected = [](const QJsonObject &object) {
        return kindOf(object) == u"connected"_s;
    };
    // Nothing happens meanwhile, and that costs nothing.
    const std::chrono::milliseconds before = processorTime(process.id());
    QTest::qWait(1000);
    QVERIFY2(process.isRunning(), process.report());
    const std::chrono::milliseconds used = processorTime(process.id()) - before;
    QVERIFY2(used < 250ms, qPrintable(u"%1 ms of a second"_s.arg(used.count())));
    QCOMPARE(countOf(process.objects(), &isOutOfResources), 1);

    const qsizetype served = countOf(process.objects(), isConnected);
    QVERIFY2(served > 10 && served < 40, process.report());
    for (qsizetype i = 0; i < served; ++i)
        QVERIFY2(isServed(peers.at(std::size_t(i))), process.report());
    for (qsizetype i = 0; i < 10; ++i)
        peers.at(std::size_t(i)).close();
    for (qsizetype i = served; i < served + 10; ++i) // who has waited has its turn, in order
        QVERIFY2(isServed(peers.at(std::size_t(i))), process.report());

    peers.clear();
    RawPeer last = RawPeer::connectTo(server.port());
    QVERIFY2(isServed(last), process.report());
    QVERIFY2(server.stopsInOrder(), process.report());
}

void TestExhaustion::refusesWithoutThreads()
{
#ifdef Q_OS_LINUX
    if (::geteuid() != 0)
        QSKIP("Only root can start a program for a user who has no other.");
    // The number of threads is limited for each user, but not for root.
    constexpr int kUser = 64'123; // nobody else's, so that all that is counted is the server's
    constexpr int kMost = 10;     // threads, of which some serve no connection
    LimitedServer server(
            u"exec setpriv --reuid=%1 --clear-groups prlimit --nproc=%2 \"$0\" \"$@\""_s.arg(kUser)
                    .arg(kMost));
    Process &process = server.process();
    if (server.port() == 0)
        QSKIP("The program cannot be started for another user here.");
    RawPeer first = RawPeer::connectTo(server.port());
    QVERIFY2(isServed(first), process.report());

    std::vector<RawPeer> peers;
    for (int i = 0; i < 20; ++i)
        peers.push_back(RawPeer::connectTo(server.port()));
    const auto refused = process.waitForObject(&isOutOfResources);
    QCOMPARE(refused.value("text"_L1).toString(), u"threads"_s);
    QCOMPARE(peers.back().waitForEnd(), StreamEnd::Closed);
    QVERIFY2(isServed(first), process.report());

    peers.clear();
    QVERIFY(process.waitForKind(u"disconnected"_s).contains("connection"_L1));
    RawPeer late = RawPeer::connectTo(server.port());
    QVERIFY2(isServed(late), process.report());
    QVERIFY2(isServed(first), process.report());
    QVERIFY2(server.stopsInOrder(), process.report());
#else
    QSKIP("This system does not let a test change another program's limits.");
#endif
}

/** Peers that do not read answers far longer than their messages do not fill the memory. */
void TestExhaustion::capsReplies()
{
    constexpr int kPeers = 32;
    const int messages = effort(500);
    const ServerOptions options{ .dialect = { .replyTemplate = QString(64 * 1024, u'x') } };
    const qsizetype allReplies = messages * options.dialect.replyTemplate.size();
    Service service;
    QVERIFY(service.listen(options));
    const qint64 before = residentBytes();
    std::vector<RawPeer> peers;
    for (int i = 0; i < kPeers; ++i) {
        peers.push_back(service.connect());
        QVERIFY(peers.back().send(framed("a").repeated(messages)));
    }
    // With what the journal keeps for a reader that does not come.
    QTRY_VERIFY_WITH_TIMEOUT(service.server().journal().take().counters.bytesIn > 0,
                             JournalLog::kPatienceMs);
    for (int i = 0; i < kPeers / 2; ++i) // patient ones get all of them
        QCOMPARE(peers.at(std::size_t(i)).read(allReplies).size(), allReplies);
    const qint64 more = residentBytes() - before;
    constexpr qint64 kEnough =
            400LL * 1024 * 1024; // a gigabyte of answers, and more, was asked for
    if (!kIsSanitized)
        QVERIFY2(more < kEnough, qPrintable(u"%1 bytes more"_s.arg(more)));
    for (RawPeer &peer : peers)
        peer.reset();
    QVERIFY(service.stop());
}

/** What clients that do not read have cost is the system's again when they have left. */
void TestExhaustion::givesMemoryBack()
{
#ifndef Q_OS_LINUX
    QSKIP("Only with glibc is it known how.");
#endif
    if (kIsSanitized)
        QSKIP("A sanitizer keeps memory that was freed.");
    constexpr int kPeers = 64;
    const QByteArray message = framed(QByteArray(1'000'000, 'x'));
    ServerOptions options;
    options.behaviour = Behaviour::Echo;
    Service service;
    QVERIFY(service.listen(options));
    const auto counters = [&] { return service.server().journal().take().counters; };
    const qint64 before = residentBytes();
    std::vector<RawPeer> peers;
    for (int i = 0; i < kPeers; ++i) {
        peers.push_back(service.connect(4096));
        for (QByteArrayView rest = message; !rest.isEmpty() && peers.back().waitForRoom(1s);)
            rest = rest.sliced(std::max<qsizetype>(0, peers.back().sendSome(rest)));
    }
    QTRY_VERIFY_WITH_TIMEOUT(counters().messagesIn >= kPeers / 2, JournalLog::kPatienceMs);
    const qint64 most = residentBytes() - before;
    for (RawPeer &peer : peers)
        peer.reset();
    QTRY_COMPARE_WITH_TIMEOUT(counters().ended, kPeers, JournalLog::kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(residentBytes() - before < most / 4, JournalLog::kPatienceMs);
    QVERIFY(service.stop());
}

void TestExhaustion::goesOnWithoutDisk_data()
{
    QTest::addColumn<bool>("isDevice");
    QTest::newRow("a full disk, in the middle") << false;
    QTest::newRow("a device that is always full") << true;
}

void TestExhaustion::goesOnWithoutDisk()
{
    QFETCH(bool, isDevice);
    const QString full = u"/dev/full"_s;
    if (isDevice && !QFile::exists(full))
        QSKIP("There is no /dev/full here.");
    const QTemporaryDir folder;
    const QString file = isDevice ? full : folder.filePath(u"session.jsonl"_s);
    // So many blocks of 512 bytes; what more is written fails as on a full disk.
    LimitedServer server(u"trap '' XFSZ; ulimit -f 64"_s, { u"--record"_s, file });
    Process &process = server.process();
    QVERIFY2(server.port() > 0, process.report());

    RawPeer peer = RawPeer::connectTo(server.port());
    constexpr int kMessages = 300;
    for (int i = 0; i < kMessages; ++i) {
        QVERIFY(peer.send(framed(QByteArray::number(i))));
        QVERIFY2(peer.read(kReply.size()) == kReply, process.report());
    }
    QVERIFY2(QTest::qWaitFor([&] { return process.errors().contains("recording ended early"); },
                             kPatienceMs),
             process.report());
    RawPeer other = RawPeer::connectTo(server.port());
    QVERIFY2(isServed(other), process.report());
    QVERIFY2(server.stopsInOrder(), process.report());
    QVERIFY2(process.errors().count('\n') == 1, process.report()); // said once
    if (isDevice)
        return;

    Recording recording;
    QVERIFY2(recording.open(file), qPrintable(recording.errorString()));
    Recording::Status status = Recording::Status::More;
    while (status == Recording::Status::More)
        status = recording.read();
    QVERIFY(status == Recording::Status::Complete);
    int next = 0;
    for (const Event &event : recording.events()) {
        if (const auto *message = event.as<fact::Message>())
            QCOMPARE(message->text, QString::number(next++));
    }
    QVERIFY(next > 10);
    QVERIFY(next < kMessages);
}

QTEST_GUILESS_MAIN(TestExhaustion)
#include "tst_exhaustion.moc"
