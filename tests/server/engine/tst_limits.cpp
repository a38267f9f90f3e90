#include "tests/support/service.h"

#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <optional>
#include <sys/un.h>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace soquete;
using namespace soquete::test;

namespace {

/** A way to serve. The table "What a peer can use" of SECURITY.md must hold in each. */
struct Mode
{
    const char *name;
    std::function<void(ServerOptions &)> apply;
    bool isRelay = false;
    bool isUnix = false;
};

Mode serving(const char *name, Behaviour behaviour)
{
    return { name, [behaviour](ServerOptions &options) { options.behaviour = behaviour; },
             behaviour == Behaviour::Relay };
}

const std::vector<Mode> &modes()
{
    static const std::vector<Mode> all{
        serving("acknowledge", Behaviour::Acknowledge),
        serving("echo", Behaviour::Echo),
        serving("broadcast", Behaviour::Broadcast),
        serving("manual", Behaviour::Manual),
        serving("silent", Behaviour::Silent),
        serving("relay", Behaviour::Relay),
        { "one at a time",
          [](ServerOptions &options) { options.experiment.mode = ServeMode::OneAtATime; } },
        { "unix", [](ServerOptions &) {}, false, true },
    };
    return all;
}

constexpr auto kShort = 400ms;

/** A server in a mode, with peers and, for a relay, the target. */
class Served final
{
public:
    explicit Served(const Mode &mode)
        : m_mode(mode)
    {}

    [[nodiscard]] bool listen(const std::function<void(ServerLimits &)> &change)
    {
        ServerOptions options;
        options.limits.idle = options.limits.frame = options.limits.unsent = 60s;
        options.limits.linger = options.limits.stop = 60s;
        change(options.limits);
        options.dialect.replyTemplate = QString(1000, u'x'); // soon more than the system takes
        options.relayTo = { u"127.0.0.1"_s, m_target.port() };
        if (m_mode.isUnix)
            options.path = m_folder.filePath(u"s"_s);
        m_mode.apply(options);
        return service.listen(options);
    }

    /** A new client; a relay's target accepts it. */
    [[nodiscard]] RawPeer connect()
    {
        if (!m_mode.isUnix) {
            RawPeer peer = service.connect();
            if (m_mode.isRelay)
                targets.push_back(m_target.accept());
            return peer;
        }
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        const QByteArray path = m_folder.filePath(u"s"_s).toLocal8Bit();
        std::copy(path.begin(), path.end(), address.sun_path);
        const int descriptor = ::socket(AF_UNIX, SOCK_STREAM, 0);
        const auto *const where = reinterpret_cast<const sockaddr *>(&address);
        if (::connect(descriptor, where, sizeof address) != 0)
            return {};
        return RawPeer(descriptor);
    }

    /** Waits for the end of the first connection; why it ended. */
    [[nodiscard]] QString reason() { return reasonName(reasonOf(service.ended())); }

    Service service;
    std::vector<RawPeer> targets;

private:
    const Mode &m_mode;
    const QTemporaryDir m_folder;
    RawListener m_target;
};

} // namespace

/** Every limit of SECURITY.md holds in every way to serve. */
class TestLimits final : public QObject
{
    Q_OBJECT

private slots:
    void connections_data() { eachMode(); }
    void connections();
    void sizeOfAMessage_data() { eachMode(); }
    void sizeOfAMessage();
    void timeOfAMessage_data() { eachMode(); }
    void timeOfAMessage();
    void silence_data() { eachMode(); }
    void silence();
    void unreadReplies_data() { eachMode(); }
    void unreadReplies();
    void closing_data() { eachMode(); }
    void closing();
    void choiceOfTheDialect();
    void slowButSteadyReader();

private:
    static void eachMode();
    static const Mode &mode();
};

void TestLimits::eachMode()
{
    QTest::addColumn<int>("mode");
    for (std::size_t i = 0; i < modes().size(); ++i)
        QTest::newRow(modes()[i].name) << int(i);
}

const Mode &TestLimits::mode()
{
    QFETCH(const int, mode);
    return modes()[std::size_t(mode)];
}

void TestLimits::connections()
{
    Served served(mode());
    QVERIFY(served.listen([](ServerLimits &limits) { limits.connections = 2; }));
    const RawPeer first = served.connect();
    const RawPeer second = served.connect();
    RawPeer third = mode().isRelay ? served.service.connect() : served.connect();
    QCOMPARE(third.waitForEnd(), StreamEnd::Closed);
    QVERIFY(served.service.log().waitFor(EventKind::Error));
    QCOMPARE(reasonName(served.service.log().last<fact::Error>().reason), u"connection-limit"_s);
}

/** A relay leaves that to its target. */
void TestLimits::sizeOfAMessage()
{
    Served served(mode());
    QVERIFY(served.listen([](ServerLimits &) {}));
    RawPeer peer = served.connect();
    const QByteArray header = QByteArray::number(Dialect().maximumBody + 1).leftJustified(64, ' ');
    QVERIFY(peer.send(header));
    if (mode().isRelay) {
        QCOMPARE(served.targets.front().read(header.size()), header);
        QVERIFY(served.targets.front().send("its reply"));
        QCOMPARE(peer.read(9), "its reply"_ba);
        return;
    }
    QCOMPARE(peer.waitForEnd(), StreamEnd::Closed);
    peer.close();
    QCOMPARE(served.reason(), u"bad-input"_s);
}

void TestLimits::timeOfAMessage()
{
    Served served(mode());
    QVERIFY(served.listen([](ServerLimits &limits) { limits.frame = kShort; }));
    RawPeer peer = served.connect();
    QVERIFY(peer.send(framed("whole") + framed("never whole").first(70)));
    (void)peer.readToEnd();
    peer.close();
    served.targets.clear();
    QCOMPARE(served.reason(), u"frame-timed-out"_s);
}

void TestLimits::silence()
{
    Served served(mode());
    QVERIFY(served.listen([](ServerLimits &limits) { limits.idle = kShort; }));
    RawPeer peer = served.connect();
    QCOMPARE(peer.waitForEnd(), StreamEnd::Closed);
    peer.close();
    served.targets.clear();
    QCOMPARE(served.reason(), u"idle"_s);
}

/** Whatever a peer is sent: its replies, what the others say, or what a relay's target sends. */
void TestLimits::unreadReplies()
{
    const QString name = QString::fromLatin1(mode().name);
    if (name == u"silent")
        return; // it sends nothing
    Served served(mode());
    QVERIFY(served.listen([](ServerLimits &limits) { limits.unsent = kShort; }));
    RawPeer rude = served.connect();
    QVERIFY(served.service.log().waitFor(EventKind::Connected));
    std::optional<RawPeer> other;
    if (name == u"broadcast")
        other = served.connect();
    RawPeer &speaker = other ? *other : mode().isRelay ? served.targets.front() : rude;
    const QByteArray message = framed(name == u"echo" || other ? QByteArray(1000, 'x') : "x");
    const QByteArray chunk = message.repeated(64 * 1024 / message.size());
    QByteArrayView rest = chunk;
    const QString text(1000, u'x');
    while (served.service.log().count(EventKind::Disconnected) == 0) {
        if (name == u"manual") {
            served.service.server().reply(1, text.repeated(100));
        } else if (speaker.waitForRoom(20ms)) {
            const qsizetype sent = speaker.sendSome(rest);
            if (sent < 0)
                break;
            rest = sent == rest.size() ? QByteArrayView(chunk) : rest.sliced(sent);
        }
    }
    QCOMPARE(served.reason(), u"replies-not-read"_s);
    QCOMPARE(served.service.log().last(EventKind::Disconnected).connection, 1U);
}

/** A peer that does not close after the server has does not keep it waiting. */
void TestLimits::closing()
{
    Served served(mode());
    QVERIFY(served.listen([](ServerLimits &limits) { limits.linger = kShort; }));
    RawPeer peer = served.connect();
    QVERIFY(served.service.log().waitFor(EventKind::Connected));
    served.service.server().stop();
    QVERIFY(served.service.reaches(Server::State::Stopped));
    QCOMPARE(served.reason(), u"stopped"_s);
}

/** The user may leave the window alone while a client waits for its dialect to be chosen. */
void TestLimits::choiceOfTheDialect()
{
    ServerOptions options;
    options.hasWindow = true;
    options.limits.hold = kShort;
    Service service;
    RawPeer peer = service.serve(options);
    QVERIFY(peer.send(QByteArray(3, '\0') + "\x05Hello")); // a length of four bytes
    QCOMPARE(peer.waitForEnd(), StreamEnd::Closed);
    peer.close();
    QCOMPARE(reasonName(reasonOf(service.ended())), u"bad-input"_s);
}

/** Progress is what the client takes, even while the system has no room to send more. */
void TestLimits::slowButSteadyReader()
{
#ifndef Q_OS_LINUX
    QSKIP("Only some systems tell what the peer has taken.");
#endif
    constexpr qsizetype kPiece = 16 * 1024;
    constexpr int kPieces = 100;
    ServerOptions options;
    options.limits.unsent = 2s;
    options.dialect.replyTemplate = QString(1000 * 1024, u'x');
    Service service;
    RawPeer peer = service.serve(options);
    QVERIFY(peer.send(framed("x").repeated(10))); // the replies are more than the system takes
    for (int i = 0; i < kPieces; ++i) {
        QCOMPARE(peer.read(kPiece).size(), kPiece);
        QTest::qWait(50); // about 300 KiB/s, for more than twice the limit
    }
    QCOMPARE(service.log().count(EventKind::Disconnected), 0);
    for (const auto &finding : service.log().of<fact::Finding>())
        QVERIFY(finding.id != FindingId::RepliesNotRead);
}

QTEST_GUILESS_MAIN(TestLimits)
#include "tst_limits.moc"
