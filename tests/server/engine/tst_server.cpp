#include "shared/journal/threadrole.h"
#include "tests/support/events.h"
#include "tests/support/findings.h"
#include "tests/support/leaks.h"
#include "tests/support/service.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <memory>
#include <set>
#include <thread>
#include <vector>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace soquete;
using namespace soquete::test;

namespace {

constexpr int kPatienceMs = JournalLog::kPatienceMs;
const QByteArray kReply("Msg received");
const QByteArray kWord("!DISCONNECT");

/** Peers that are waited for wherever a test is left. */
class Threads final
{
public:
    ~Threads() { join(); }

    template <typename Work>
    void start(Work work)
    {
        m_threads.emplace_back(std::move(work));
    }

    void join()
    {
        for (std::thread &thread : m_threads)
            thread.join();
        m_threads.clear();
    }

private:
    std::vector<std::thread> m_threads;
};

/** Sends @p frame and waits for its acknowledgement. */
bool isServed(RawPeer &peer, const QByteArray &body = "Hello")
{
    return peer.send(framed(body)) && peer.read(kReply.size()) == kReply;
}

QByteArray numbered(int count)
{
    QByteArray stream;
    for (int i = 1; i <= count; ++i)
        stream += framed(QByteArray::number(i));
    return stream;
}

QStringList numbers(int count)
{
    QStringList numbers;
    for (int i = 1; i <= count; ++i)
        numbers.append(QString::number(i));
    return numbers;
}

QString findingOf(const Event &event)
{
    const auto *finding = event.as<fact::Finding>();
    return finding ? findingName(finding->id) : QString();
}

/** The warnings and mistakes that were said so far. */
QStringList complaintsOf(Service &service)
{
    return findingNames(complaintsIn(service.log().all()));
}

/** Where @p limits have the usual deadlines for an end, none comes into play. */
ServerOptions withLimits(ServerLimits limits = {})
{
    const ServerLimits usual;
    for (const auto limit : { &ServerLimits::linger, &ServerLimits::stop }) {
        if (limits.*limit == usual.*limit)
            limits.*limit = 60s;
    }
    return { .limits = limits };
}

} // namespace

class TestServer final : public QObject
{
    Q_OBJECT

private slots:
    void goesThroughItsStates();
    void listensAgain();
    void listensOnTheSamePortAgain();
    void saysWhyItCannotListen_data();
    void saysWhyItCannotListen();
    void stopsWhileItBeginsToListen();
    void stopsWhileItFailsToListen();

    void takesAnySplit_data();
    void takesAnySplit();
    void answersAsAgreed_data();
    void answersAsAgreed();
    void answersABatchInOneWrite();
    void closesAfterTheWord_data();
    void closesAfterTheWord();
    void answersAllBeforeItCloses();
    void refusesBadInput_data();
    void refusesBadInput();
    void keepsInvalidText();
    void repeatsNoMessageTooOften();
    void saysWhatItCannotAnswer();

    void takesUrgentDataInItsPlace();
    void noticesAWordThatDiffers();
    void adoptsWhatAPeerSpeaks();
    void waitsToBeToldWhatAPeerSpeaks();

    void refusesBeyondTheLimit();
    void endsIdleConnections();
    void endsAFrameThatDoesNotEnd();
    void endsAPeerThatNeverReads();
    void sendsSmallWritesAtOnce();
    void waitsForASlowReader();
    void doesNotBlameAPeerForItsOwnWaiting_data();
    void doesNotBlameAPeerForItsOwnWaiting();

    void answersAllAfterAHalfClose();
    void losesNothingToAReset();
    void losesNothingToAnExitWithoutReading();
    void noticesAnIncompleteFrame_data();
    void noticesAnIncompleteFrame();

    void stopsWithLiveConnections();
    void stopsInSpiteOfPeersThatStay();
    void leavesNothingBehind();
    void endsWhileBusy();
    void endsInEveryState();
    void servesTwoHundredAtOnce();
    void namesItsThreads();
    void counts();
};

void TestServer::goesThroughItsStates()
{
    Service service;
    QSignalSpy states(&service.server(), &Server::stateChanged);
    QCOMPARE(service.server().state(), Server::State::Stopped);
    service.server().stop(); // nothing to stop
    QVERIFY(states.isEmpty());

    QVERIFY(service.listen());
    service.server().listen({}); // it does already
    QCOMPARE(service.server().endpoint().address, QHostAddress(QHostAddress::LocalHost));
    QVERIFY(service.port() > 0);
    QVERIFY(service.stop());

    QList<Server::State> seen;
    for (const QVariantList &arguments : states)
        seen.append(arguments.first().value<Server::State>());
    QCOMPARE(seen, QList<Server::State>({ Server::State::Starting, Server::State::Listening,
                                          Server::State::Stopping, Server::State::Stopped }));
    const Events events = service.log().all();
    QCOMPARE(events.size(), 2U);
    QCOMPARE(kindName(events.front().kind()), u"listening"_s);
    QCOMPARE(addressOf(events.front())->host, u"127.0.0.1"_s);
    QCOMPARE(addressOf(events.front())->port, service.port());
    QVERIFY(events.front().as<fact::Listening>()->descriptor >= 0);
    QCOMPARE(events.front().thread, u"soquete-accept"_s);
    QCOMPARE(kindName(events.back().kind()), u"stopped"_s);
}

void TestServer::listensAgain()
{
    Service service;
    for (int round = 1; round <= 10; ++round) {
        RawPeer peer = service.serve();
        QVERIFY(isServed(peer));
        service.server().stop();
        QCOMPARE(peer.waitForEnd(), StreamEnd::Closed);
        peer.close();
        QVERIFY(service.reaches(Server::State::Stopped));
        QVERIFY(!service.connect().isOpen());
        QCOMPARE(service.log().count(EventKind::Stopped), round);
        // Numbers are not used twice: a view shows the connections of all rounds.
        QCOMPARE(service.log().last(EventKind::Connected).connection, quint32(round));
    }
}

/** What remains of closed connections (TIME_WAIT) does not keep the port. */
void TestServer::listensOnTheSamePortAgain()
{
    Service service;
    QVERIFY(service.listen());
    const ServerOptions options{ .port = service.port() };
    for (int round = 1; round <= 3; ++round) {
        RawPeer peer = service.connect();
        QVERIFY(isServed(peer));
        service.server().stop();
        QCOMPARE(peer.waitForEnd(), StreamEnd::Closed); // it is the server that closes first
        peer.close();
        QVERIFY(service.reaches(Server::State::Stopped));
        service.server().listen(options);
        QVERIFY(service.reaches(Server::State::Listening));
        QCOMPARE(service.port(), options.port);
    }
}

void TestServer::saysWhyItCannotListen_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("portIsTaken");
    QTest::addColumn<QString>("reason");

    QTest::newRow("port in use") << u"127.0.0.1"_s << true << u"address-in-use"_s;
    // An address for documentation (RFC 5737), which no machine has. Nothing is sent to it.
    QTest::newRow("another machine's address")
            << u"192.0.2.1"_s << false << u"address-not-available"_s;
}

void TestServer::saysWhyItCannotListen()
{
    QFETCH(QString, address);
    QFETCH(bool, portIsTaken);
    const RawListener taken;
    const ServerOptions options{ .address = QHostAddress(address),
                                 .port = quint16(portIsTaken ? taken.port() : 0) };

    Service service;
    service.server().listen(options);
    QVERIFY(service.reaches(Server::State::Failed));
    QCOMPARE(service.log().all().size(), 1U);
    const auto error = service.log().last<fact::Error>();
    QTEST(reasonName(error.reason), "reason");
    QCOMPARE(error.address.host, address);
    QCOMPARE(error.address.port, options.port);
    QVERIFY(!error.text.isEmpty());
#ifdef Q_OS_LINUX
    // The program that has the port is this one.
    const QString here = u" (%1)"_s.arg(QCoreApplication::applicationPid());
    QCOMPARE(error.program.endsWith(here), portIsTaken);
#endif

    QVERIFY(service.listen()); // another try, with the same object
    RawPeer peer = service.connect();
    QVERIFY(isServed(peer));
}

void TestServer::stopsWhileItBeginsToListen()
{
    Service service;
    for (int round = 0; round < 30; ++round) {
        QSignalSpy states(&service.server(), &Server::stateChanged);
        service.server().listen({ .port = 0 });
        service.server().stop();
        QVERIFY(service.reaches(Server::State::Stopped));
        QCOMPARE(states.size(), 3); // and was never said to listen
    }
    RawPeer peer = service.serve();
    QVERIFY(isServed(peer));
}

void TestServer::stopsWhileItFailsToListen()
{
    const RawListener taken;
    const ServerOptions options{ .port = taken.port() };
    Service service;
    for (int round = 0; round < 40; ++round) {
        service.server().listen(options);
        if (round % 2 == 1) { // the acceptor has failed, and its word is on the way
            QVERIFY(QTest::qWaitFor(
                    [&] { return service.log().count(EventKind::Error) == round + 1; },
                    kPatienceMs));
        }
        service.server().stop();
        QVERIFY(QTest::qWaitFor(
                [&] {
                    return service.server().state() == Server::State::Stopped
                        || service.server().state() == Server::State::Failed;
                },
                kPatienceMs));
        QSignalSpy states(&service.server(), &Server::stateChanged);
        QVERIFY(service.listen()); // what was said to the last round does not end this one
        RawPeer peer = service.connect();
        QVERIFY(isServed(peer));
        QCOMPARE(states.size(), 2);
        peer.close();
        QVERIFY(service.stop());
    }
}

void TestServer::takesAnySplit_data()
{
    QTest::addColumn<int>("piece");

    QTest::newRow("all at once") << 1'000'000;
    QTest::newRow("byte by byte") << 1;
    QTest::newRow("seven bytes") << 7;
    QTest::newRow("just less than a header") << 63;
    QTest::newRow("header and body apart") << 64;
    QTest::newRow("just more than a header") << 65;
}

void TestServer::takesAnySplit()
{
    QFETCH(int, piece);
    const QStringList sent{ u"Hello"_s, u""_s, u"Olá, mundo!"_s, u"日本語 🎉"_s,
                            QString(500, u'x') };
    QByteArray stream;
    for (const QString &text : sent)
        stream += framed(text.toUtf8());

    Service service;
    RawPeer peer = service.serve();
    QVERIFY(peer.sendInPieces(stream, piece));
    QCOMPARE(peer.read(kReply.size() * sent.size()), kReply.repeated(sent.size()));
    peer.close();
    QCOMPARE(reasonName(reasonOf(service.ended())), u"closed-by-peer"_s);

    const Events messages = service.log().of(EventKind::Message);
    QCOMPARE(textsIn(messages), sent);
    QByteArray seen;
    for (std::size_t i = 0; i < messages.size(); ++i) {
        QCOMPARE(messages[i].as<fact::Message>()->number, i + 1);
        QCOMPARE(messages[i].connection, 1U);
        QCOMPARE(messages[i].direction, Direction::In);
        QCOMPARE(messages[i].as<fact::Message>()->offset, seen.size());
        QCOMPARE(messages[i].as<fact::Message>()->headerSize, 64);
        QCOMPARE(messages[i].as<fact::Message>()->size,
                 messages[i].as<fact::Message>()->bytes.size() - 64);
        QVERIFY(messages[i].as<fact::Message>()->replyExpected);
        seen += messages[i].as<fact::Message>()->bytes;
    }
    QCOMPARE(seen, stream);
    QByteArray read;
    for (const auto &event : service.log().of<fact::Bytes>(Direction::In)) {
        QCOMPARE(event.offset, read.size());
        QCOMPARE(event.size, event.bytes.size());
        read += event.bytes;
    }
    QCOMPARE(read, stream);
    QCOMPARE(complaintsOf(service), QStringList(u"left-without-word"_s)); // and nothing else
}

void TestServer::answersAsAgreed_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<Behaviour>("behaviour");
    QTest::addColumn<QByteArray>("answers"); // to "one", "ação" and the word

    const auto row = [](const char *name, Behaviour behaviour, const QByteArray &answers,
                        const Dialect &dialect) {
        QTest::newRow(name) << dialect << behaviour << answers;
    };
    const auto acknowledge = Behaviour::Acknowledge;
    const QByteArray acao = "a\xC3\xA7\xC3\xA3o";
    row("the tutorial's", acknowledge, kReply.repeated(3), {});
    row("another text", acknowledge,
        "Recebido \xE2\x9C\x93Recebido \xE2\x9C\x93Recebido \xE2\x9C\x93",
        { .replyTemplate = u"Recebido ✓"_s });
    row("with the message in it", acknowledge, "<one><" + acao + "><!DISCONNECT>",
        { .replyTemplate = u"<{msg}>"_s });
    row("framed", acknowledge, framed(kReply).repeated(3), { .replyMode = ReplyMode::Framed });
    row("none", acknowledge, "", { .replyMode = ReplyMode::None });
    row("the word is not answered", acknowledge, kReply.repeated(2),
        { .answersDisconnectWord = false });
    row("short header", acknowledge, framed(kReply, 4).repeated(3),
        { .headerSize = 4, .replyMode = ReplyMode::Framed });
    row("long header", acknowledge,
        framed("<one>", 2048) + framed("<" + acao + ">", 2048) + framed("<!DISCONNECT>", 2048),
        { .headerSize = 2048, .replyMode = ReplyMode::Framed, .replyTemplate = u"<{msg}>"_s });
    row("echo", Behaviour::Echo, "one" + acao + kWord, {});
    row("framed echo", Behaviour::Echo, framed("one") + framed(acao) + framed(kWord),
        { .replyMode = ReplyMode::Framed });
    row("Latin-1", Behaviour::Echo, "onea\xE7\xE3o" + kWord, { .encoding = Encoding::Latin1 });
    row("silent", Behaviour::Silent, "", {});
}

void TestServer::answersAsAgreed()
{
    QFETCH(Dialect, dialect);
    QFETCH(Behaviour, behaviour);
    QFETCH(QByteArray, answers);
    ServerOptions options = withLimits();
    options.dialect = dialect;
    options.behaviour = behaviour;
    const QStringList sent{ u"one"_s, u"ação"_s, QString::fromLatin1(kWord) };
    QByteArray stream;
    for (const QString &text : sent)
        stream += framed(encodeText(text, dialect.encoding).bytes, dialect.headerSize);

    Service service;
    RawPeer peer = service.serve(options);
    QVERIFY(peer.send(stream));
    QCOMPARE(peer.readToEnd(), answers);
    QCOMPARE(peer.end(), StreamEnd::Closed);
    peer.close();
    QCOMPARE(reasonName(reasonOf(service.ended())), u"disconnect-word"_s);

    QCOMPARE(textsIn(service.log().of(EventKind::Message)), sent);
    QByteArray replied;
    for (const auto &event : service.log().of<fact::Reply>(Direction::Out)) {
        QCOMPARE(event.size, event.bytes.size() - event.headerSize);
        QVERIFY(event.roundTripNs >= 0);
        QCOMPARE(event.offset, replied.size());
        replied += event.bytes;
    }
    QCOMPARE(replied, answers);
    QByteArray written;
    for (const auto &event : service.log().of<fact::Bytes>(Direction::Out))
        written += event.bytes;
    QCOMPARE(written, answers);
}

void TestServer::answersABatchInOneWrite()
{
    constexpr int kCount = 100;
    Service service;
    RawPeer peer = service.serve();
    QVERIFY(peer.send(numbered(kCount)));
    QCOMPARE(peer.read(kReply.size() * kCount), kReply.repeated(kCount));
    peer.close();
    QCOMPARE(reasonName(reasonOf(service.ended())), u"closed-by-peer"_s);

    QCOMPARE(textsIn(service.log().of(EventKind::Message)), numbers(kCount));
    QCOMPARE(service.log().count(EventKind::Reply), kCount);
    // The system decides how many reads the stream comes in: mostly one.
    const qsizetype reads = service.log().count(EventKind::Bytes, Direction::In);
    const qsizetype writes = service.log().count(EventKind::Bytes, Direction::Out);
    QVERIFY2(writes <= reads, qPrintable(u"%1 > %2"_s.arg(writes).arg(reads)));
    QVERIFY(reads < kCount);
}

void TestServer::closesAfterTheWord_data()
{
    QTest::addColumn<QByteArray>("after");

    QTest::newRow("nothing after it") << QByteArray();
    QTest::newRow("a message after it") << framed("too late");
    QTest::newRow("half a header after it") << QByteArray("12    ");
    QTest::newRow("much after it") << QByteArray(200'000, 'x');
}

void TestServer::closesAfterTheWord()
{
    QFETCH(QByteArray, after);
    Service service;
    RawPeer peer = service.serve(withLimits());
    QVERIFY(peer.send(framed("Hello") + framed(kWord) + after));
    QCOMPARE(peer.readToEnd(), kReply.repeated(2));
    QCOMPARE(peer.end(), StreamEnd::Closed); // not Reset, although nobody cares for the rest
    peer.close();

    const Event ended = service.ended();
    QCOMPARE(reasonName(reasonOf(ended)), u"disconnect-word"_s);
    QCOMPARE(ended.as<fact::Disconnected>()->messages, 2U);
    QCOMPARE(textsIn(service.log().of(EventKind::Message)),
             QStringList({ u"Hello"_s, QString::fromLatin1(kWord) }));
    QCOMPARE(service.log().counters().bytesIn, 2 * 64 + 5 + kWord.size() + after.size());
    QCOMPARE(complaintsOf(service),
             after.isEmpty() ? QStringList() : QStringList(u"data-after-goodbye"_s));
}

/** The time for a peer to close begins when all is sent: one that reads slowly loses nothing. */
void TestServer::answersAllBeforeItCloses()
{
    constexpr int kCount = 30;
    constexpr qsizetype kSize = 1024 * 1024; // so many that they do not fit into the system
    ServerOptions options = withLimits({ .linger = 50ms, .unsentBytes = 2 * kCount * kSize });
    options.dialect.replyTemplate = QString(kSize, u'x');
    Service service;
    QVERIFY(service.listen(options));
    RawPeer peer = service.connect(4096);
    QVERIFY(peer.send(numbered(kCount - 1) + framed(kWord)));
    QTest::qWait(300); // longer than the limit: here it is the passing of time that is tested
    QCOMPARE(peer.readToEnd().size(), kCount * kSize);
    QCOMPARE(peer.end(), StreamEnd::Closed);
    QCOMPARE(reasonName(reasonOf(service.ended())), u"disconnect-word"_s);
}

void TestServer::refusesBadInput_data()
{
    QTest::addColumn<QByteArray>("bad");
    QTest::addColumn<QString>("finding");
    QTest::addColumn<int>("at");

    const QByteArray empty(64, ' ');
    QTest::newRow("not a number") << QByteArray("GET / HTTP/1.1\r\n\r\n")
                                  << u"header-not-a-number"_s << 0;
    QTest::newRow("a sign") << QByteArray("-5").leftJustified(64, ' ') << u"header-negative"_s << 0;
    QTest::newRow("two numbers") << QByteArray("5 5").leftJustified(64, ' ')
                                 << u"header-not-a-number"_s << 2;
    QTest::newRow("body where a header belongs")
            << QByteArray("12") + QByteArray("Hello World!") << u"header-not-a-number"_s << 2;
    QTest::newRow("all blanks") << empty << u"header-empty"_s << 0;
    QTest::newRow("too large") << QByteArray("1048577").leftJustified(64, ' ')
                               << u"body-too-large"_s << 0;
    QTest::newRow("far too large") << QByteArray(64, '9') << u"body-too-large"_s << 0;
    QTest::newRow("much more comes") << QByteArray(300'000, 'x') << u"header-not-a-number"_s << 0;
}

void TestServer::refusesBadInput()
{
    QFETCH(QByteArray, bad);
    QFETCH(int, at);
    constexpr int kGood = 3;
    const QByteArray good = numbered(kGood);
    Service service;
    RawPeer peer = service.serve(withLimits());
    QVERIFY(peer.send(good + bad));
    QCOMPARE(peer.readToEnd(), kReply.repeated(kGood));
    QCOMPARE(peer.end(), StreamEnd::Closed);
    peer.close();

    QCOMPARE(reasonName(reasonOf(service.ended())), u"bad-input"_s);
    const Events complaints = complaintsIn(service.log().all());
    QCOMPARE(complaints.size(), 1U);
    const Event &finding = complaints.front();
    QTEST(findingOf(finding), "finding");
    QCOMPARE(finding.as<fact::Finding>()->offset, good.size() + at);
    QCOMPARE(messageNumber(finding), quint64(kGood + 1));
    QCOMPARE(finding.connection, 1U);
    QVERIFY(!finding.as<fact::Finding>()->evidence.isEmpty());
    QVERIFY(finding.as<fact::Finding>()->evidence.size() <= Finding::kMaximumEvidence);
    QVERIFY(bad.contains(finding.as<fact::Finding>()->evidence));
    QCOMPARE(textsIn(service.log().of(EventKind::Message)), numbers(kGood));
    QCOMPARE(service.log().counters().bytesIn, good.size() + bad.size());
}

void TestServer::keepsInvalidText()
{
    const QByteArray body("ab\xFF\x80"
                          "cd");
    const ServerOptions options{ .behaviour = Behaviour::Echo };
    Service service;
    RawPeer peer = service.serve(options);
    QVERIFY(peer.send(framed(body) + framed("next")));
    const QByteArray answer = u"ab��cdnext"_s.toUtf8();
    QCOMPARE(peer.read(answer.size()), answer);

    const auto message = service.log().of<fact::Message>().front();
    QCOMPARE(message.bytes, framed(body));
    QCOMPARE(message.text, u"ab��cd"_s);
    const Events complaints = complaintsIn(service.log().all());
    QCOMPARE(complaints.size(), 1U);
    const Event &finding = complaints.front();
    QCOMPARE(findingOf(finding), u"text-invalid"_s);
    QCOMPARE(finding.as<fact::Finding>()->offset, 64 + 2);
    QCOMPARE(messageNumber(finding), 1U);
    QCOMPARE(finding.as<fact::Finding>()->evidence, body.sliced(2));
}

/** The size of a reply is known before it is built; the next message gets its reply. */
void TestServer::repeatsNoMessageTooOften()
{
    ServerOptions options;
    options.dialect.replyTemplate = u"{msg}"_s.repeated(400);
    Service service;
    RawPeer peer = service.serve(options);
    QVERIFY(peer.send(framed(QByteArray(1024 * 1024, 'x')) + framed("Hi")));
    QCOMPARE(peer.read(800), QByteArray("Hi").repeated(400));
    QVERIFY(service.log().waitFor(EventKind::Reply));
    const Event finding = service.log().last(EventKind::Finding);
    QCOMPARE(findingOf(finding), u"reply-too-long"_s);
    QCOMPARE(finding.as<fact::Finding>()->number, 1U);
    QCOMPARE(service.log().last<fact::Reply>().number, 2U);
}

/** The next message is answered all the same. */
void TestServer::saysWhatItCannotAnswer()
{
    const ServerOptions options{ .dialect = { .headerSize = 2,
                                              .replyMode = ReplyMode::Framed,
                                              .replyTemplate = u"you said: {msg}"_s } };
    Service service;
    RawPeer peer = service.serve(options);
    QVERIFY(peer.send(framed(QByteArray(95, 'x'), 2) + framed("Hi", 2)));
    const QByteArray answer = framed("you said: Hi", 2);
    QCOMPARE(peer.read(answer.size()), answer);
    QVERIFY(service.log().waitFor(EventKind::Reply));
    const Event finding = service.log().last(EventKind::Finding);
    QCOMPARE(findingOf(finding), u"reply-too-long"_s);
    QCOMPARE(finding.as<fact::Finding>()->number, 1U);
    QCOMPARE(service.log().last<fact::Reply>().number, 2U);
}

/** Python leaves such a byte out; here every byte that was sent is shown at its place. */
void TestServer::takesUrgentDataInItsPlace()
{
    Service service;
    RawPeer peer = service.serve();
    QVERIFY(peer.send(framed("Hello").chopped(2)));
    QVERIFY(peer.sendUrgent('l') && peer.send("o" + framed("again")));
    QCOMPARE(peer.read(2 * kReply.size()), kReply.repeated(2));
    QVERIFY(service.log().waitFor(EventKind::Reply, 2));
    QCOMPARE(textsIn(service.log().of(EventKind::Message)),
             QStringList({ u"Hello"_s, u"again"_s }));
    QCOMPARE(service.log().counters().bytesIn, 2 * (64 + 5));
}

/** In one write, and as the only message: then nothing but time tells. */
void TestServer::noticesAWordThatDiffers()
{
    Service service;
    RawPeer peer = service.serve();
    QVERIFY(peer.send(framed("!disconnect")));
    QCOMPARE(peer.read(kReply.size()), kReply);
    QVERIFY(service.log().waitFor(EventKind::Finding));
    QCOMPARE(complaintsOf(service), QStringList(u"word-differs"_s));
    QCOMPARE(service.log().last<fact::Finding>().evidence, "!disconnect");
    QVERIFY(isServed(peer)); // it may have been meant as it was said
}

void TestServer::adoptsWhatAPeerSpeaks()
{
    const ServerOptions options{ .adoptsDialect = true };
    Service service;
    QVERIFY(service.listen(options));
    for (const int size : { 4, 8, 16 }) {
        RawPeer peer = service.connect();
        QVERIFY(peer.send(framed("Hello", size)));
        QVERIFY(peer.send(framed("again", size) + framed(kWord, size)));
        QCOMPARE(peer.readToEnd(), kReply.repeated(3));
        QCOMPARE(peer.end(), StreamEnd::Closed);
    }
    QVERIFY(service.log().waitFor(EventKind::Disconnected, 3));
    QCOMPARE(reasonName(service.log().last<fact::Disconnected>().reason), u"disconnect-word"_s);
    QCOMPARE(complaintsOf(service), QStringList(3, u"header-size-differs"_s));
    QCOMPARE(textsIn(service.log().of(EventKind::Message)).count(u"Hello"_s), 3);
}

/** It says so once, reads nothing meanwhile, and ends at once when the server stops. */
void TestServer::waitsToBeToldWhatAPeerSpeaks()
{
    ServerOptions options = withLimits();
    options.hasWindow = true;
    const Dialect spoken{ .headerSize = 8 };
    Service service;
    RawPeer peer = service.serve(options);
    QVERIFY(peer.send(framed("Hello", 8)));
    QVERIFY(service.log().waitFor(EventKind::Finding));
    QVERIFY(peer.send(framed("again", 8)));
    QVERIFY(!peer.waitForInput(50ms));
    QCOMPARE(service.log().count(EventKind::Bytes, Direction::In), 1);
    service.server().adopt(2, spoken); // another one
    QVERIFY(!peer.waitForInput(50ms));
    service.server().adopt(1, spoken);
    QCOMPARE(peer.read(2 * kReply.size()), kReply.repeated(2));
    QCOMPARE(textsIn(service.log().of(EventKind::Message)),
             QStringList({ u"Hello"_s, u"again"_s }));
    QCOMPARE(complaintsOf(service), QStringList(u"header-size-differs"_s));

    RawPeer next = service.connect();
    QVERIFY(next.send(framed("Hello", 8)));
    QCOMPARE(next.read(kReply.size()), kReply);
    RawPeer held = service.connect();
    QVERIFY(held.send(framed("Hello", 16)));
    QVERIFY(service.log().waitFor(EventKind::Finding, 2));
    service.server().stop();
    QCOMPARE(held.waitForEnd(), StreamEnd::Closed);
    for (RawPeer *const each : { &peer, &next, &held })
        each->close();
    QVERIFY(service.reaches(Server::State::Stopped));
}

void TestServer::refusesBeyondTheLimit()
{
    Service service;
    QVERIFY(service.listen(withLimits({ .connections = 2 })));
    RawPeer first = service.connect();
    RawPeer second = service.connect();
    QVERIFY(isServed(first));
    QVERIFY(isServed(second));

    RawPeer third = service.connect();
    QVERIFY(third.send(numbered(100)));
    QCOMPARE(third.readToEnd(), QByteArray());
    QCOMPARE(third.end(), StreamEnd::Closed); // not Reset, although it had written
    QVERIFY(service.log().waitFor(EventKind::Error));
    const auto refused = service.log().last<fact::Error>();
    QCOMPARE(reasonName(refused.reason), u"connection-limit"_s);
    QCOMPARE(refused.peer, u"127.0.0.1:%1"_s.arg(third.localPort()));
    QCOMPARE(refused.address.port, service.port());
    QCOMPARE(service.log().count(EventKind::Connected), 2);
    QVERIFY(isServed(first)); // the others were not disturbed

    first.close();
    RawPeer fourth;
    QVERIFY(QTest::qWaitFor(
            [&] {
                fourth = service.connect();
                return isServed(fourth);
            },
            kPatienceMs));
    QVERIFY(isServed(second));
}

void TestServer::endsIdleConnections()
{
    constexpr auto kLimit = 200ms;
    Service service;
    QVERIFY(service.listen(withLimits({ .idle = kLimit })));
    RawPeer peer = service.connect();
    peer.send(framed("Hello"));
    QCOMPARE(peer.readToEnd(), kReply);
    QCOMPARE(peer.end(), StreamEnd::Closed);
    peer.close();

    const Event ended = service.ended();
    QCOMPARE(reasonName(reasonOf(ended)), u"idle"_s);
    const Event heard = service.log().last(EventKind::Bytes, Direction::In);
    QVERIFY(ended.monotonicNs - heard.monotonicNs >= std::chrono::nanoseconds(kLimit).count());
    QCOMPARE(complaintsOf(service), QStringList());
}

/** A byte now and then does not help; and to be silent between two messages is no offence. */
void TestServer::endsAFrameThatDoesNotEnd()
{
    const QByteArray message = framed("Hello");
    Service service;
    QVERIFY(service.listen(withLimits({ .frame = 300ms })));
    RawPeer quiet = service.connect();
    QVERIFY(isServed(quiet));

    RawPeer slow = service.connect();
    slow.send(message + QByteArray("1000000").leftJustified(64, ' '));
    QCOMPARE(slow.read(kReply.size()), kReply);
    qint64 trickled = 0;
    while (!slow.waitForInput(10ms) && slow.send("x"))
        ++trickled;
    QCOMPARE(slow.waitForEnd(), StreamEnd::Closed);
    slow.close();

    const Event ended = service.ended();
    QCOMPARE(reasonName(reasonOf(ended)), u"frame-timed-out"_s);
    QCOMPARE(ended.connection, 2U);
    QCOMPARE(service.log().count(EventKind::Finding), 1);
    const Event finding = service.log().last(EventKind::Finding);
    QCOMPARE(findingOf(finding), u"frame-incomplete"_s);
    QCOMPARE(finding.as<fact::Finding>()->offset, message.size());
    QCOMPARE(finding.as<fact::Finding>()->number, 2U);
    QVERIFY(finding.as<fact::Finding>()->evidence.startsWith("1000000 "));
    QVERIFY(finding.as<fact::Finding>()->measure >= 64);
    QVERIFY(finding.as<fact::Finding>()->measure <= 64 + trickled);
    QVERIFY(isServed(quiet));
}

void TestServer::endsAPeerThatNeverReads()
{
    constexpr qsizetype kUnsent = 256 * 1024;
    const QByteArray message = framed(QByteArray(100'000, 'x'));
    ServerOptions options = withLimits({ .unsent = 1s, .unsentBytes = kUnsent });
    options.behaviour = Behaviour::Echo;
    Service service;
    QVERIFY(service.listen(options));
    RawPeer rude = service.connect(4096);
    QByteArrayView rest = message;
    qint64 pushed = 0;
    // Until there is no room any more: the server has stopped reading.
    while (rude.waitForRoom(300ms)) {
        const qsizetype sent = rude.sendSome(rest);
        if (sent < 0)
            break;
        pushed += sent;
        rest = rest.size() == sent ? QByteArrayView(message) : rest.sliced(sent);
        QVERIFY2(pushed < 256 * 1024 * 1024, "the server takes without end");
    }
    RawPeer other = service.connect();
    QVERIFY(other.send(framed("Hello")));
    QCOMPARE(other.read(5), "Hello");

    QCOMPARE(reasonName(reasonOf(service.ended())), u"replies-not-read"_s);
    qint64 in = 0;
    qint64 out = 0;
    for (const Event &event : service.log().of(EventKind::Bytes)) {
        if (event.connection == 1)
            (event.direction == Direction::In ? in : out) += event.as<fact::Bytes>()->size;
    }
    const qint64 kept = in - out; // at the most: the headers were read, and not written
    const qint64 headers = 64 * (in / message.size() + 1);
    QVERIFY2(kept <= kUnsent + 2 * message.size() + 64 * 1024 + headers,
             qPrintable(QString::number(kept)));
    QVERIFY(other.send(framed("again")));
    QCOMPARE(other.read(5), "again");
}

/** A second small write need not wait until the first is acknowledged (Nagle's algorithm). */
void TestServer::sendsSmallWritesAtOnce()
{
    Service service;
    const RawPeer peer = service.serve();
    QVERIFY(service.log().waitFor(EventKind::Connected));
    const int descriptor = int(service.log().last<fact::Connected>().descriptor);
    int isOn = 0;
    socklen_t size = sizeof isOn;
    QCOMPARE(::getsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &isOn, &size), 0);
    QVERIFY(isOn);
}

/** Far more answers than fit anywhere: the server waits, reads on, and keeps the order. */
void TestServer::waitsForASlowReader()
{
    constexpr int kCount = 2000;
    const QByteArray filling(4000, '.');
    ServerOptions options = withLimits({ .unsentBytes = 10'000 });
    options.behaviour = Behaviour::Echo;
    Service service;
    QVERIFY(service.listen(options));
    RawPeer peer = service.connect(4096);
    QByteArray expected;
    QByteArray stream;
    for (int i = 1; i <= kCount; ++i) {
        const QByteArray body = QByteArray::number(i) + filling;
        expected += body;
        stream += framed(body);
    }
    Threads sender;
    std::atomic_bool isSent = false;
    sender.start([&] { isSent = peer.send(stream); });
    QVERIFY(peer.read(expected.size()) == expected);
    sender.join();
    QVERIFY(isSent);
    peer.close();
    QCOMPARE(reasonName(reasonOf(service.ended())), u"closed-by-peer"_s);
    QCOMPARE(service.log().count(EventKind::Message), kCount);
    QCOMPARE(service.log().counters().bytesIn, stream.size());
    QCOMPARE(service.log().counters().bytesOut, expected.size());
}

void TestServer::doesNotBlameAPeerForItsOwnWaiting_data()
{
    QTest::addColumn<bool>("isIdle");
    QTest::newRow("silence") << true;
    QTest::newRow("frame in progress") << false;
}

/**
 * While the server waits for room to send, it does not read. What it could not have read then is
 * not held against the peer: neither as silence nor as a frame that does not end.
 */
void TestServer::doesNotBlameAPeerForItsOwnWaiting()
{
    QFETCH(bool, isIdle);
    constexpr auto kLimit = 1s;
    constexpr int kCount = 20;
    constexpr qsizetype kSize = 1024 * 1024; // so many that they do not fit into the system
    ServerLimits limits{ .unsent = 60s, .unsentBytes = 2 * kCount * kSize };
    (isIdle ? limits.idle : limits.frame) = kLimit;
    ServerOptions options = withLimits(limits);
    options.dialect.replyTemplate = QString(kSize, u'x');
    const QByteArray last = framed("last");
    Service service;
    QVERIFY(service.listen(options));
    RawPeer peer = service.connect(64 * 1024);
    QVERIFY(peer.send(numbered(kCount) + last.first(66)));
    const QStringList notRead{ u"replies-not-read"_s };
    QTRY_COMPARE_WITH_TIMEOUT(complaintsOf(service), notRead, kPatienceMs); // reads nothing so long
    QCOMPARE(peer.read(kCount * kSize).size(), kCount * kSize);
    QVERIFY(!peer.waitForInput(50ms)); // is not turned away
    QVERIFY(peer.send(last.sliced(66)));
    QCOMPARE(peer.read(kSize).size(), kSize);
    QCOMPARE(complaintsOf(service), notRead); // and no more
}

void TestServer::answersAllAfterAHalfClose()
{
    constexpr int kCount = 5000;
    Service service;
    RawPeer peer = service.serve();
    QVERIFY(peer.send(numbered(kCount)));
    peer.finishSending();
    const QByteArray answers = peer.readToEnd();
    QCOMPARE(answers.size(), kReply.size() * kCount);
    QVERIFY(answers == kReply.repeated(kCount));
    QCOMPARE(peer.end(), StreamEnd::Closed);

    QCOMPARE(reasonName(reasonOf(service.ended())), u"closed-by-peer"_s);
    QCOMPARE(textsIn(service.log().of(EventKind::Message)), numbers(kCount));
    QCOMPARE(service.log().count(EventKind::Reply), kCount);
    QCOMPARE(complaintsOf(service), QStringList(u"left-without-word"_s));
}

void TestServer::losesNothingToAReset()
{
#ifndef Q_OS_LINUX
    QSKIP("Elsewhere the system itself forgets what was not yet read when a reset comes.");
#endif
    constexpr int kCount = 100;
    const QByteArray half = framed("never complete").first(70);
    Service service;
    QVERIFY(service.listen());
    for (int round = 1; round <= 30; ++round) {
        RawPeer peer = service.connect();
        QVERIFY(peer.send(numbered(kCount)));
        QVERIFY(peer.send(half)); // its answers come meanwhile: nobody reads them
        peer.reset();
        const Event ended = service.ended(round);
        QCOMPARE(reasonName(reasonOf(ended)), u"reset"_s);
        QCOMPARE(ended.as<fact::Disconnected>()->messages, quint64(kCount));
        const Events complaints = complaintsIn(service.log().all());
        QCOMPARE(complaints.size(), 2U * unsigned(round));
        QCOMPARE(findingOf(complaints.back()), u"connection-reset"_s);
        const Event &finding = complaints[complaints.size() - 2];
        QCOMPARE(findingOf(finding), u"frame-incomplete"_s);
        QCOMPARE(finding.as<fact::Finding>()->evidence,
                 half.first(std::min(half.size(), Finding::kMaximumEvidence)));
        QCOMPARE(service.log().count(EventKind::Message), kCount * round);
    }
}

/** To close with answers unread resets the connection: a simple server loses messages then. */
void TestServer::losesNothingToAnExitWithoutReading()
{
#ifndef Q_OS_LINUX
    QSKIP("Elsewhere the system itself forgets what was not yet read when a reset comes.");
#endif
    Service service;
    QVERIFY(service.listen());
    qsizetype sent = 0;
    for (int round = 1; round <= 100; ++round) {
        RawPeer peer = service.connect();
        for (int i = 1; i <= 8; ++i, ++sent)
            QVERIFY(peer.send(framed(QByteArray::number(i))));
        peer.close();
    }
    QVERIFY(service.log().waitFor(EventKind::Disconnected, 100));
    QCOMPARE(service.log().count(EventKind::Message), sent);
}

void TestServer::noticesAnIncompleteFrame_data()
{
    QTest::addColumn<QByteArray>("beginning");
    QTest::addColumn<bool>("isIncomplete");

    QTest::newRow("nothing") << QByteArray() << false;
    QTest::newRow("first byte of a header") << QByteArray("1") << true;
    QTest::newRow("header but one byte") << QByteArray("12").leftJustified(63, ' ') << true;
    QTest::newRow("header alone") << QByteArray("12").leftJustified(64, ' ') << true;
    QTest::newRow("body but one byte") << framed("Hello World!").chopped(1) << true;
    QTest::newRow("whole") << framed("Hello World!") << false;
}

void TestServer::noticesAnIncompleteFrame()
{
    QFETCH(QByteArray, beginning);
    QFETCH(bool, isIncomplete);
    const QByteArray good = framed("Hello");
    Service service;
    RawPeer peer = service.serve();
    QVERIFY(peer.send(good + beginning));
    QCOMPARE(peer.read(kReply.size()), kReply);
    peer.finishSending();
    QCOMPARE(peer.waitForEnd(), StreamEnd::Closed);

    QCOMPARE(reasonName(reasonOf(service.ended())), u"closed-by-peer"_s);
    QCOMPARE(complaintsOf(service),
             QStringList(isIncomplete ? u"frame-incomplete"_s : u"left-without-word"_s));
    if (isIncomplete) {
        const Event finding = complaintsIn(service.log().all()).front();
        QCOMPARE(finding.as<fact::Finding>()->offset, good.size());
        QCOMPARE(messageNumber(finding), 2U);
        QCOMPARE(finding.as<fact::Finding>()->evidence,
                 beginning.first(std::min<qsizetype>(beginning.size(), 64)));
        QCOMPARE(finding.as<fact::Finding>()->measure, beginning.size());
    }
}

void TestServer::stopsWithLiveConnections()
{
    Service service;
    QVERIFY(service.listen(withLimits()));
    std::vector<RawPeer> peers;
    for (int i = 0; i < 20; ++i) {
        peers.push_back(service.connect());
        QVERIFY(isServed(peers.back()));
        if (i % 2 == 1)
            QVERIFY(peers.back().send(QByteArray("12   "))); // a frame that has begun
    }
    service.server().stop();
    QCOMPARE(service.server().state(), Server::State::Stopping);
    for (RawPeer &peer : peers) {
        QCOMPARE(peer.waitForEnd(), StreamEnd::Closed);
        peer.close();
    }
    QVERIFY(service.reaches(Server::State::Stopped));
    const auto ended = service.log().of<fact::Disconnected>();
    QCOMPARE(ended.size(), peers.size());
    for (const fact::Disconnected &event : ended)
        QCOMPARE(reasonName(event.reason), u"stopped"_s);
    QCOMPARE(kindName(service.log().all().back().kind()), u"stopped"_s);
    if (kCanSeeLeaks)
        QTRY_COMPARE_WITH_TIMEOUT(threadNames(u"soquete-"_s), QStringList(u"soquete-journal"_s),
                                  kPatienceMs);
}

/** Peers that neither read nor close cannot hold a stop up. */
void TestServer::stopsInSpiteOfPeersThatStay()
{
    const ServerOptions options{ .behaviour = Behaviour::Echo,
                                 .limits = { .linger = 60s, .stop = 100ms } };
    Service service;
    RawPeer silent = service.serve(options);
    RawPeer rude = service.connect(4096);
    const QByteArray message = framed(QByteArray(100'000, 'x'));
    while (rude.waitForRoom(100ms) && rude.sendSome(message) >= 0)
        ;
    QVERIFY(service.stop());
    QCOMPARE(silent.waitForEnd(), StreamEnd::Closed);
    QCOMPARE(service.log().count(EventKind::Disconnected), 2);
    QCOMPARE(reasonName(service.log().last<fact::Disconnected>().reason), u"stopped"_s);
}

void TestServer::leavesNothingBehind()
{
    if (!kCanSeeLeaks)
        QSKIP("This system does not show a process's threads and descriptors.");
    qsizetype descriptors = 0;
    for (int round = 0; round < 3; ++round) {
        {
            Service service;
            QVERIFY(service.listen(withLimits({ .connections = 4 })));
            std::vector<RawPeer> peers;
            for (int i = 0; i < 4; ++i) {
                peers.push_back(service.connect());
                QVERIFY(isServed(peers.back()));
            }
            RawPeer refused = service.connect();
            QCOMPARE(refused.waitForEnd(), StreamEnd::Closed);
            peers.at(0).reset();
            peers.at(1).close();
            QVERIFY(peers.at(2).send(framed(kWord)));
            QCOMPARE(peers.at(2).waitForEnd(), StreamEnd::Closed);
            peers.clear();
            QVERIFY(service.log().waitFor(EventKind::Disconnected, 4));
            if (round == 2)
                QVERIFY(service.stop());
        }
        QTRY_COMPARE_WITH_TIMEOUT(threadNames(u"soquete-"_s), QStringList(), kPatienceMs);
        if (round == 0) // what Qt itself opens once has been opened
            descriptors = descriptorCount();
        else
            QTRY_COMPARE_WITH_TIMEOUT(descriptorCount(), descriptors, kPatienceMs);
    }
}

void TestServer::endsWhileBusy()
{
    const QByteArray messages = numbered(50);
    for (int round = 0; round < 5; ++round) {
        auto service = std::make_unique<Service>();
        QVERIFY(service->listen({ .limits = { .stop = 200ms } }));
        const quint16 port = service->port();
        std::atomic_int served = 0;
        Threads peers;
        for (int i = 0; i < 10; ++i) {
            peers.start([&messages, &served, port, reads = i % 2 == 0] {
                RawPeer peer = RawPeer::connectTo(port);
                while (peer.isOpen() && peer.send(messages)) {
                    if (reads && peer.read(kReply.size() * 50).isEmpty())
                        break;
                    ++served;
                }
            });
        }
        QVERIFY(QTest::qWaitFor([&] { return served > 50; }, kPatienceMs));
        QElapsedTimer time;
        time.start();
        service.reset();
        QVERIFY(time.elapsed() < kPatienceMs);
        peers.join();
        if (kCanSeeLeaks)
            QTRY_COMPARE_WITH_TIMEOUT(threadNames(u"soquete-"_s), QStringList(), kPatienceMs);
    }
}

void TestServer::endsInEveryState()
{
    const RawListener taken;
    ServerOptions options;
    for (int round = 0; round < 10; ++round) {
        for (const quint16 port : { quint16(0), taken.port() }) {
            options.port = port;
            { // starting
                Server server;
                server.listen(options);
            }
            { // starting, and told to stop
                Server server;
                server.listen(options);
                server.stop();
            }
        }
        { // stopping
            Service service;
            RawPeer peer = service.serve();
            QVERIFY(isServed(peer));
            service.server().stop();
            peer.close();
        }
    }
    if (kCanSeeLeaks)
        QTRY_COMPARE_WITH_TIMEOUT(threadNames(u"soquete-"_s), QStringList(), kPatienceMs);
}

void TestServer::servesTwoHundredAtOnce()
{
    constexpr int kCount = 200;
    Service service;
    QVERIFY(service.listen());
    std::vector<RawPeer> peers;
    for (int i = 0; i < kCount; ++i) {
        peers.push_back(service.connect());
        QVERIFY(peers.back().isOpen());
        QVERIFY(peers.back().send(framed(QByteArray::number(i))));
    }
    for (RawPeer &peer : peers)
        QCOMPARE(peer.read(kReply.size()), kReply);
    for (RawPeer &peer : peers) // still there, and each still served
        QVERIFY(isServed(peer));
    QCOMPARE(service.log().count(EventKind::Connected), kCount);
    QCOMPARE(service.log().count(EventKind::Disconnected), 0);

    std::set<quint32> connections;
    std::set<QString> peersSeen;
    for (const Event &event : service.log().of(EventKind::Connected)) {
        connections.insert(event.connection);
        peersSeen.insert(event.as<fact::Connected>()->peer);
        QCOMPARE(event.thread, threadName(ThreadRole::Connection, event.connection));
        QCOMPARE(event.as<fact::Connected>()->local.host, u"127.0.0.1"_s);
        QCOMPARE(event.as<fact::Connected>()->local.port, service.port());
        QVERIFY(event.as<fact::Connected>()->descriptor >= 0);
    }
    QCOMPARE(connections.size(), std::size_t(kCount));
    QCOMPARE(*connections.rbegin(), quint32(kCount));
    for (const RawPeer &peer : peers)
        QVERIFY(peersSeen.contains(u"127.0.0.1:%1"_s.arg(peer.localPort())));

    for (RawPeer &peer : peers)
        peer.close();
    QVERIFY(service.log().waitFor(EventKind::Disconnected, kCount));
    QVERIFY(service.stop());
}

void TestServer::namesItsThreads()
{
    if (!kCanSeeLeaks)
        QSKIP("This system does not show a process's threads.");
    Service service;
    QVERIFY(service.listen());
    std::vector<RawPeer> peers;
    for (int i = 0; i < 3; ++i) {
        peers.push_back(service.connect());
        QVERIFY(isServed(peers.back()));
    }
    const auto names = [] {
        QStringList names = threadNames(u"soquete-"_s);
        names.sort();
        return names;
    };
    // Tried again: a thread that QThread has waited for may still be on its way out of the system.
    QTRY_COMPARE(names(),
                 QStringList({ u"soquete-accept"_s, u"soquete-conn-1"_s, u"soquete-conn-2"_s,
                               u"soquete-conn-3"_s, u"soquete-journal"_s }));
}

void TestServer::counts()
{
    Service service;
    QVERIFY(service.listen(withLimits({ .connections = 3 })));
    RawPeer polite = service.connect();
    QVERIFY(isServed(polite, "Hello"));
    QVERIFY(polite.send(framed(kWord)));
    QCOMPARE(polite.read(kReply.size()), kReply);
    RawPeer wrong = service.connect();
    QVERIFY(wrong.send(framed("one") + framed("two") + "bad"));
    QCOMPARE(wrong.readToEnd(), kReply.repeated(2));
    RawPeer open = service.connect();
    QVERIFY(isServed(open, "open"));
    QCOMPARE(RawPeer(service.connect()).waitForEnd(), StreamEnd::Closed); // refused
    polite.close();
    wrong.close();
    QVERIFY(service.log().waitFor(EventKind::Disconnected, 2));
    QVERIFY(service.log().waitFor(EventKind::Reply, 5)); // written down once it was sent

    Counters expected;
    expected.events = service.log().counters().events;
    expected.connections = 3;
    expected.ended = 2;
    expected.messagesIn = expected.repliesOut = 5;
    expected.bytesIn = 5 * 64 + 5 + kWord.size() + 3 + 3 + 3 + 4;
    expected.bytesOut = 5 * kReply.size();
    expected.findings = service.log().count(EventKind::Finding);
    QCOMPARE(complaintsOf(service), QStringList(u"header-not-a-number"_s));
    QCOMPARE(service.log().counters(), expected);
    QCOMPARE(expected.events, qint64(service.log().all().size()));
    QCOMPARE(service.log().skipped(), 0);
}

QTEST_GUILESS_MAIN(TestServer)
#include "tst_server.moc"
