#include "server/engine/server.h"
#include "shared/words/eventwords.h"
#include "tests/support/journallog.h"
#include "tests/support/leaks.h"
#include "tests/support/unixpeer.h"

#include <QDir>
#include <QTest>

#include <memory>
#include <set>
#include <vector>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace soquete;
using namespace soquete::test;

namespace {

constexpr int kPatienceMs = JournalLog::kPatienceMs;
const QByteArray kReply("Msg received");
const QByteArray kWord("!DISCONNECT");

bool isServed(RawPeer &peer, const QByteArray &body = "Hello")
{
    return peer.send(framed(body)) && peer.read(kReply.size()) == kReply;
}

} // namespace

/** The server at a file instead of an address and port. */
class TestUnixServer final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void listensAtAFile();
    void servesAConversation();
    void takesARelativePath();
    void readsAllAfterAHalfClose();
    void noticesAReset();
    void servesManyAtOnce();
    void turnsAwayOneTooMany();
    void endsConnectionsWhenStopped();
    void startsAgain();
    void changesToTcpAndBack();
    void explainsAStaleFile();
    void leavesOtherFiles();
    void leavesALivingServer();
    void saysHowLongAPathMayBe();
    void explainsAMissingFolder();
    void goesOnWhenDescriptorsAreFree();

private:
    [[nodiscard]] QString path(const QString &name = u"s"_s) const
    {
        return m_folder->filePath(name);
    }
    [[nodiscard]] bool reaches(Server::State state);
    [[nodiscard]] bool listen(bool replace = false);
    [[nodiscard]] bool stop();
    /** The failure to listen with @p options. */
    [[nodiscard]] Event failure(const ServerOptions &options);
    [[nodiscard]] ServerOptions options(bool replace = false) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Server> m_server;
    std::unique_ptr<JournalLog> m_log;
};

void TestUnixServer::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_server = std::make_unique<Server>();
    m_log = std::make_unique<JournalLog>(m_server->journal());
}

void TestUnixServer::cleanup()
{
    m_log.reset();
    m_server.reset();
    m_folder.reset();
}

bool TestUnixServer::reaches(Server::State state)
{
    return QTest::qWaitFor([&] { return m_server->state() == state; }, kPatienceMs);
}

ServerOptions TestUnixServer::options(bool replace) const
{
    return { .path = path(), .replacesStale = replace };
}

bool TestUnixServer::listen(bool replace)
{
    m_server->listen(options(replace));
    return reaches(Server::State::Listening);
}

bool TestUnixServer::stop()
{
    m_server->stop();
    return reaches(Server::State::Stopped);
}

Event TestUnixServer::failure(const ServerOptions &options)
{
    m_server->listen(options);
    return reaches(Server::State::Failed) ? m_log->last(EventKind::Error) : Event{};
}

void TestUnixServer::listensAtAFile()
{
    QVERIFY(listen());
    QCOMPARE(m_server->endpoint(), Endpoint::unixSocket(path()));
    QCOMPARE(modeOf(path()), mode_t(S_IFSOCK | 0600));
    const Event listening = m_log->last(EventKind::Listening);
    QCOMPARE(listening.as<fact::Listening>()->local.host, path());
    QCOMPARE(listening.as<fact::Listening>()->local.port, quint16(0));
    QVERIFY(listening.as<fact::Listening>()->descriptor >= 0);
    QVERIFY(hasPath(listening));
    QCOMPARE(addressText(*addressOf(listening)), path());
    QVERIFY(stop());
    QCOMPARE(modeOf(path()), mode_t(0));
    QVERIFY(QDir(m_folder->path())
                    .isEmpty(QDir::AllEntries | QDir::System | QDir::Hidden
                             | QDir::NoDotAndDotDot));
}

void TestUnixServer::servesAConversation()
{
    QVERIFY(listen());
    RawPeer peer = connectToFile(path());
    QVERIFY(isServed(peer));
    QVERIFY(peer.send(framed(kWord)));
    QCOMPARE(peer.readToEnd(), kReply);
    QCOMPARE(peer.end(), StreamEnd::Closed);
    QVERIFY(m_log->waitFor(EventKind::Disconnected));
    QCOMPARE(m_log->last<fact::Disconnected>().reason, Reason::DisconnectWord);
    const Event connected = m_log->last(EventKind::Connected);
    QCOMPARE(connected.as<fact::Connected>()->local.host, path());
    QCOMPARE(connected.as<fact::Connected>()->local.port, quint16(0));
    QCOMPARE(connected.as<fact::Connected>()->peer, u"unix"_s);
    QCOMPARE(peerName(connected), u"unix #1"_s);
    QCOMPARE(connected.thread, u"soquete-conn-1"_s);
    QCOMPARE(m_log->count(EventKind::Message), 2);
    QCOMPARE(m_log->count(EventKind::Reply), 2);
}

void TestUnixServer::takesARelativePath()
{
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(m_folder->path()));
    m_server->listen({ .path = u"here"_s });
    const bool listens = reaches(Server::State::Listening);
    QDir::setCurrent(before);
    QVERIFY(listens);
    QVERIFY(connectToFile(path(u"here"_s)).isOpen());
    QVERIFY(stop());
    QCOMPARE(modeOf(path(u"here"_s)), mode_t(0));
}

void TestUnixServer::readsAllAfterAHalfClose()
{
    constexpr int kCount = 1000;
    QVERIFY(listen());
    RawPeer peer = connectToFile(path());
    QByteArray stream;
    for (int i = 0; i < kCount; ++i)
        stream += framed("message " + QByteArray::number(i));
    QVERIFY(peer.send(stream));
    peer.finishSending();
    QCOMPARE(peer.readToEnd(), kReply.repeated(kCount));
    QCOMPARE(peer.end(), StreamEnd::Closed);
    QVERIFY(m_log->waitFor(EventKind::Disconnected));
    QCOMPARE(m_log->last<fact::Disconnected>().reason, Reason::ClosedByPeer);
    QCOMPARE(m_log->count(EventKind::Message), kCount);
}

void TestUnixServer::noticesAReset()
{
    QVERIFY(listen());
    RawPeer peer = connectToFile(path());
    QVERIFY(peer.send(framed("Hello")));
    QVERIFY(peer.waitForInput());
    peer.close(); // with the answer unread
    QVERIFY(m_log->waitFor(EventKind::Disconnected));
    QCOMPARE(m_log->last<fact::Disconnected>().reason, Reason::Reset);
    RawPeer other = connectToFile(path());
    QVERIFY(isServed(other));
}

void TestUnixServer::servesManyAtOnce()
{
    constexpr int kPeers = 20;
    constexpr int kEach = 5;
    QVERIFY(listen());
    std::vector<RawPeer> peers;
    for (int i = 0; i < kPeers; ++i)
        peers.push_back(connectToFile(path()));
    QVERIFY(m_log->waitFor(EventKind::Connected, kPeers));
    for (int number = 0; number < kEach; ++number) {
        for (int i = 0; i < kPeers; ++i)
            QVERIFY(peers[i].send(
                    framed(QByteArray::number(i) + ' ' + QByteArray::number(number))));
    }
    for (RawPeer &peer : peers) {
        QVERIFY(peer.send(framed(kWord)));
        QCOMPARE(peer.readToEnd(), kReply.repeated(kEach + 1));
        QCOMPARE(peer.end(), StreamEnd::Closed);
        peer.close();
    }
    QVERIFY(m_log->waitFor(EventKind::Disconnected, kPeers));
    std::set<QString> threads;
    for (const Event &connected : m_log->of(EventKind::Connected))
        threads.insert(connected.thread);
    QCOMPARE(threads.size(), std::size_t(kPeers));
    QCOMPARE(m_log->count(EventKind::Message), kPeers * (kEach + 1));
    for (const auto &end : m_log->of<fact::Disconnected>())
        QCOMPARE(end.reason, Reason::DisconnectWord);
    QVERIFY(stop());
    QCOMPARE(modeOf(path()), mode_t(0));
    if (kCanSeeLeaks)
        QTRY_COMPARE(threadNames(u"soquete-conn"_s), QStringList());
}

void TestUnixServer::turnsAwayOneTooMany()
{
    ServerOptions few = options();
    few.limits.connections = 1;
    m_server->listen(few);
    QVERIFY(reaches(Server::State::Listening));
    RawPeer first = connectToFile(path());
    QVERIFY(isServed(first));
    RawPeer second = connectToFile(path());
    QCOMPARE(second.waitForEnd(), StreamEnd::Closed);
    QVERIFY(m_log->waitFor(EventKind::Error));
    const Event refused = m_log->last(EventKind::Error);
    QCOMPARE(refused.as<fact::Error>()->reason, Reason::ConnectionLimit);
    QCOMPARE(refused.as<fact::Error>()->address.host, path());
    QVERIFY(explainError(refused).startsWith(u"A client was refused"_s));
    QVERIFY(isServed(first));
}

void TestUnixServer::endsConnectionsWhenStopped()
{
    QVERIFY(listen());
    RawPeer peer = connectToFile(path());
    QVERIFY(isServed(peer));
    QVERIFY(stop());
    QCOMPARE(peer.waitForEnd(), StreamEnd::Closed);
    QVERIFY(!connectToFile(path()).isOpen());
    QCOMPARE(m_log->last<fact::Disconnected>().reason, Reason::Stopped);
    QCOMPARE(m_log->count(EventKind::Stopped), 1);
}

void TestUnixServer::startsAgain()
{
    for (int i = 0; i < 3; ++i) {
        QVERIFY(listen());
        RawPeer peer = connectToFile(path());
        QVERIFY(isServed(peer));
        QVERIFY(stop());
        QCOMPARE(modeOf(path()), mode_t(0));
    }
    // Destroyed as it listens, it leaves nothing behind either.
    QVERIFY(listen());
    m_log.reset();
    m_server.reset();
    QCOMPARE(modeOf(path()), mode_t(0));
}

void TestUnixServer::changesToTcpAndBack()
{
    QVERIFY(listen());
    QVERIFY(stop());
    m_server->listen({ .port = 0 });
    QVERIFY(reaches(Server::State::Listening));
    QVERIFY(!m_server->endpoint().isUnix());
    QVERIFY(m_server->endpoint().port != 0);
    RawPeer peer = RawPeer::connectTo(m_server->endpoint().port);
    QVERIFY(isServed(peer));
    QVERIFY(stop());
    QVERIFY(listen());
}

void TestUnixServer::explainsAStaleFile()
{
    QVERIFY(leaveStale(path()));
    const Event error = failure(options());
    QCOMPARE(reasonOf(error), Reason::StaleSocket);
    QCOMPARE(addressOf(error)->host, path());
    QCOMPARE(addressOf(error)->port, quint16(0));
    QVERIFY(explainError(error).contains(path()));
    QVERIFY(explainError(error).contains(u"--replace"_s));
    QVERIFY(modeOf(path()) != 0);
    QVERIFY(listen(true));
    RawPeer peer = connectToFile(path());
    QVERIFY(isServed(peer));
}

void TestUnixServer::leavesOtherFiles()
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("precious") == 8);
    file.close();
    const Event error = failure(options(true));
    QCOMPARE(reasonOf(error), Reason::NotASocket);
    QVERIFY(explainError(error).contains(u"not a socket"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "precious");
}

void TestUnixServer::leavesALivingServer()
{
    QVERIFY(listen());
    Server second;
    JournalLog log(second.journal());
    second.listen(options(true));
    QTRY_COMPARE_WITH_TIMEOUT(second.state(), Server::State::Failed, kPatienceMs);
    QCOMPARE(log.last<fact::Error>().reason, Reason::AddressInUse);
    QVERIFY(explainError(log.last(EventKind::Error)).startsWith(u"Another server"_s));
    RawPeer peer = connectToFile(path());
    QVERIFY(isServed(peer));
}

void TestUnixServer::saysHowLongAPathMayBe()
{
    ServerOptions tooLong = options();
    tooLong.path = path(QString(300, u'x'));
    const Event error = failure(tooLong);
    QCOMPARE(reasonOf(error), Reason::PathTooLong);
    const qint64 longest = error.as<fact::Error>()->longestPath;
    QVERIFY(longest > 90 && longest < 300);
    QVERIFY(explainError(error).contains(QString::number(longest)));
    QVERIFY(explainError(error).contains(QString::number(tooLong.path.size())));
}

void TestUnixServer::explainsAMissingFolder()
{
    ServerOptions missing = options();
    missing.path = path(u"no/s"_s);
    const Event error = failure(missing);
    QCOMPARE(reasonOf(error), Reason::AddressNotAvailable);
    QVERIFY(explainError(error).contains(u"folder does not exist"_s));
}

void TestUnixServer::goesOnWhenDescriptorsAreFree()
{
    QVERIFY(listen());
    RawPeer peer = connectToFile(path());
    QVERIFY(isServed(peer));
    RawPeer late(::socket(AF_UNIX, SOCK_STREAM, 0));
    std::vector<RawPeer> all; // takes every descriptor there is
    constexpr int kMost = 100'000;
    for (int i = 0; i < kMost; ++i) {
        const int descriptor = ::dup(late.descriptor());
        if (descriptor < 0)
            break;
        all.emplace_back(descriptor);
    }
    if (all.size() == std::size_t(kMost))
        QSKIP("There are too many descriptors here to take them all.");
    const sockaddr_un address = addressOfFile(path());
    const auto *const where = reinterpret_cast<const sockaddr *>(&address);
    QCOMPARE(::connect(late.descriptor(), where, sizeof address), 0);
    const bool said = m_log->waitFor(EventKind::Error);
    all.clear();
    QVERIFY(said);
    QCOMPARE(m_log->last<fact::Error>().reason, Reason::OutOfResources);
    QVERIFY(isServed(late));
    QVERIFY(isServed(peer));
}

QTEST_GUILESS_MAIN(TestUnixServer)
#include "tst_unixserver.moc"
