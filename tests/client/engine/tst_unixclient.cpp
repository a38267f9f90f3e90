#include "client/engine/client.h"
#include "shared/words/eventwords.h"
#include "tests/support/journallog.h"
#include "tests/support/unixpeer.h"

#include <QTest>

#include <memory>
#include <vector>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace soquete;
using namespace soquete::test;

Q_DECLARE_METATYPE(soquete::Reason)

namespace {

constexpr int kPatienceMs = JournalLog::kPatienceMs;
const QByteArray kReply("Msg received");

} // namespace

/** The client at a file instead of an address and port. */
class TestUnixClient final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void talks();
    void noticesAClose();
    void noticesAReset();
    void takesWhatCameBeforeTheClose();
    void connectsAgain();
    void explainsWhyNot_data();
    void explainsWhyNot();
    void goesThroughALink();
    void waitsForAFullServer();
    void givesUpWaiting();
    void cancelsWhileWaiting();

private:
    [[nodiscard]] QString path(const QString &name = u"s"_s) const
    {
        return m_folder->filePath(name);
    }
    [[nodiscard]] bool reaches(Client::State state);
    void connectTo(const QString &path, std::chrono::milliseconds patience = 60s);
    [[nodiscard]] bool connects(FileListener &listener);
    [[nodiscard]] Reason endReason();
    /** Fills the place where peers wait for @p listener. */
    [[nodiscard]] std::vector<RawPeer> crowd();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Client> m_client;
    std::unique_ptr<JournalLog> m_log;
    RawPeer m_server;
};

void TestUnixClient::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_client = std::make_unique<Client>();
    m_log = std::make_unique<JournalLog>(m_client->journal());
}

void TestUnixClient::cleanup()
{
    m_server.close();
    m_log.reset();
    m_client.reset();
    m_folder.reset();
}

bool TestUnixClient::reaches(Client::State state)
{
    return QTest::qWaitFor([&] { return m_client->state() == state; }, kPatienceMs);
}

void TestUnixClient::connectTo(const QString &path, std::chrono::milliseconds patience)
{
    m_client->connectTo({ .path = path, .limits = { patience, 60s, 60s } });
}

bool TestUnixClient::connects(FileListener &listener)
{
    connectTo(path());
    m_server = listener.accept();
    return m_server.isOpen() && reaches(Client::State::Connected);
}

Reason TestUnixClient::endReason()
{
    return m_log->waitFor(EventKind::Disconnected) ? m_log->last<fact::Disconnected>().reason
                                                   : Reason::None;
}

std::vector<RawPeer> TestUnixClient::crowd()
{
    std::vector<RawPeer> crowd;
    for (RawPeer peer(::socket(AF_UNIX, SOCK_STREAM, 0)); crowd.size() < 100;
         peer = RawPeer(::socket(AF_UNIX, SOCK_STREAM, 0))) {
        const sockaddr_un address = addressOfFile(path());
        const auto *const where = reinterpret_cast<const sockaddr *>(&address);
        if (::connect(peer.descriptor(), where, sizeof address) != 0)
            break;
        crowd.push_back(std::move(peer));
    }
    return crowd;
}

void TestUnixClient::talks()
{
    FileListener listener(path());
    QVERIFY(connects(listener));
    const Event connected = m_log->last(EventKind::Connected);
    QCOMPARE(connected.as<fact::Connected>()->local.host, path());
    QCOMPARE(connected.as<fact::Connected>()->local.port, quint16(0));
    QCOMPARE(connected.as<fact::Connected>()->peer, path());
    QVERIFY(connected.as<fact::Connected>()->descriptor >= 0);
    QVERIFY(hasPath(connected));
    QCOMPARE(peerName(connected), path());

    QVERIFY(!m_client->send(u"Olá"_s));
    const QByteArray frame = framed("Olá");
    QCOMPARE(m_server.read(frame.size()), frame);
    QVERIFY(m_server.send(kReply));
    QVERIFY(m_log->waitFor(EventKind::Reply));
    QVERIFY(m_log->last<fact::Reply>().roundTripNs > 0);
    m_client->leave();
    QCOMPARE(m_server.read(framed("!DISCONNECT").size()), framed("!DISCONNECT"));
    QVERIFY(m_server.send(kReply));
    QCOMPARE(m_server.waitForEnd(), StreamEnd::Closed);
    QVERIFY(reaches(Client::State::Disconnected));
    QCOMPARE(endReason(), Reason::DisconnectWord);
}

void TestUnixClient::noticesAClose()
{
    FileListener listener(path());
    QVERIFY(connects(listener));
    m_server.close();
    QVERIFY(reaches(Client::State::Disconnected));
    QCOMPARE(endReason(), Reason::ClosedByPeer);
}

void TestUnixClient::noticesAReset()
{
    FileListener listener(path());
    QVERIFY(connects(listener));
    QVERIFY(!m_client->send(u"Hello"_s));
    QVERIFY(m_server.waitForInput());
    m_server.close(); // with the message unread: what such sockets have for a reset
    QVERIFY(reaches(Client::State::Failed));
    QCOMPARE(endReason(), Reason::Reset);
}

void TestUnixClient::takesWhatCameBeforeTheClose()
{
    FileListener listener(path());
    QVERIFY(connects(listener));
    QVERIFY(!m_client->send(u"Hello"_s));
    QCOMPARE(m_server.read(framed("Hello").size()), framed("Hello"));
    QVERIFY(m_server.send(kReply));
    m_server.finishSending();
    QVERIFY(reaches(Client::State::Disconnected));
    QCOMPARE(endReason(), Reason::ClosedByPeer);
    QCOMPARE(m_log->count(EventKind::Reply), 1);
}

void TestUnixClient::connectsAgain()
{
    FileListener listener(path());
    for (int i = 1; i <= 3; ++i) {
        QVERIFY(connects(listener));
        QVERIFY(m_log->waitFor(EventKind::Connected, i));
        m_client->cancel();
        QVERIFY(reaches(Client::State::Disconnected));
    }
    RawListener tcp; // and at a port, after that
    m_client->connectTo({ .port = tcp.port() });
    QVERIFY(tcp.accept().isOpen());
    QVERIFY(m_log->waitFor(EventKind::Connected, 4));
    QCOMPARE(m_log->last<fact::Connected>().peer, u"127.0.0.1:%1"_s.arg(tcp.port()));
}

void TestUnixClient::explainsWhyNot_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Reason>("reason");
    QTest::addColumn<QString>("words");
    QTest::newRow("no file") << u"none"_s << Reason::ConnectionRefused << u"does not exist"_s;
    QTest::newRow("no folder") << u"no/s"_s << Reason::ConnectionRefused << u"does not exist"_s;
    QTest::newRow("stale") << u"stale"_s << Reason::StaleSocket << u"has ended"_s;
    QTest::newRow("file") << u"file"_s << Reason::NotASocket << u"not a socket"_s;
    QTest::newRow("folder") << u"."_s << Reason::NotASocket << u"not a socket"_s;
    QTest::newRow("too long") << QString(300, u'x') << Reason::PathTooLong << u"too long"_s;
}

void TestUnixClient::explainsWhyNot()
{
    QFETCH(QString, name);
    QFETCH(QString, words);
    QVERIFY(leaveStale(path(u"stale"_s)));
    QFile file(path(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    connectTo(path(name));
    QVERIFY(reaches(Client::State::Failed));
    const Event error = m_log->last(EventKind::Error);
    QTEST(error.as<fact::Error>()->reason, "reason");
    QCOMPARE(error.as<fact::Error>()->address.host, path(name));
    QCOMPARE(error.as<fact::Error>()->address.port, quint16(0));
    QVERIFY(error.connection != 0);
    const QString said = explainError(error);
    constexpr qsizetype kShown = 200; // a longer path is cut
    QVERIFY2(said.contains(path(name).left(kShown)) && said.contains(words), qPrintable(said));
}

void TestUnixClient::goesThroughALink()
{
    FileListener listener(path(u"real"_s));
    QVERIFY(QFile::link(path(u"real"_s), path()));
    QVERIFY(connects(listener));
}

void TestUnixClient::waitsForAFullServer()
{
#ifndef Q_OS_LINUX
    QSKIP("Elsewhere a full server refuses.");
#endif
    FileListener listener(path(), 0);
    const std::vector<RawPeer> waiting = crowd();
    QVERIFY(!waiting.empty());
    connectTo(path());
    QVERIFY(reaches(Client::State::Connecting));
    for (std::size_t i = 0; i < waiting.size(); ++i)
        QVERIFY(listener.accept().isOpen());
    m_server = listener.accept();
    QVERIFY(m_server.isOpen());
    QVERIFY(reaches(Client::State::Connected));
}

void TestUnixClient::givesUpWaiting()
{
#ifndef Q_OS_LINUX
    QSKIP("Elsewhere a full server refuses.");
#endif
    FileListener listener(path(), 0);
    const std::vector<RawPeer> waiting = crowd();
    connectTo(path(), 100ms);
    QVERIFY(reaches(Client::State::Failed));
    QCOMPARE(m_log->last<fact::Error>().reason, Reason::TimedOut);
    QVERIFY(explainError(m_log->last(EventKind::Error)).contains(path()));
}

void TestUnixClient::cancelsWhileWaiting()
{
#ifndef Q_OS_LINUX
    QSKIP("Elsewhere a full server refuses.");
#endif
    FileListener listener(path(), 0);
    const std::vector<RawPeer> waiting = crowd();
    connectTo(path());
    QVERIFY(reaches(Client::State::Connecting));
    m_client->cancel();
    QVERIFY(reaches(Client::State::Disconnected));
    const Event error = m_log->last(EventKind::Error);
    QCOMPARE(error.as<fact::Error>()->reason, Reason::Cancelled);
    QVERIFY(explainError(error).contains(u"cancelled"_s));
}

QTEST_GUILESS_MAIN(TestUnixClient)
#include "tst_unixclient.moc"
