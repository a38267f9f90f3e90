#include "client/engine/script.h"
#include "shared/protocol/decoder.h"
#include "shared/protocol/frame.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <algorithm>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace soquete;

namespace {

constexpr int kPatienceMs = 30'000;

/** A server in the test's own thread, which answers when it is told to, or every message. */
class Partner final
{
public:
    Partner()
    {
        m_server.listen(QHostAddress::LocalHost);
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            m_socket = m_server.nextPendingConnection();
            QObject::connect(m_socket, &QTcpSocket::readyRead, m_socket, [this] { read(); });
        });
    }

    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    [[nodiscard]] const QStringList &texts() const { return m_texts; }
    /** The largest number of messages that ever waited for an answer at once. */
    [[nodiscard]] qsizetype mostWaiting() const { return m_mostWaiting; }

    void answerAlways(bool always) { m_answersAlways = always; }

    void answer()
    {
        ++m_answered;
        m_socket->write("Msg received");
    }

    void close() { m_socket->disconnectFromHost(); }

private:
    void read()
    {
        m_decoder.feed(m_socket->readAll());
        Frame frame;
        while (m_decoder.next(frame) == FrameDecoder::Status::Complete)
            m_texts.append(frame.text);
        m_mostWaiting = std::max(m_mostWaiting, m_texts.size() - m_answered);
        while (m_answersAlways && m_answered < m_texts.size())
            answer();
    }

    QTcpServer m_server;
    QTcpSocket *m_socket = nullptr;
    FrameDecoder m_decoder{ Dialect() };
    QStringList m_texts;
    qsizetype m_answered = 0;
    qsizetype m_mostWaiting = 0;
    bool m_answersAlways = true;
};

} // namespace

class TestScript final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void offersMessagesThatCanBeSent();
    void sendsInOrder();
    void waitsForEachAnswer();
    void waitsTheInterval();
    void needsNoAnswersWhereNoneAreAgreed();
    void endsAtOnceWithNothingToSend();
    void stopsAtAMessageWithoutAnAnswer();
    void stopsAtAMessageThatCannotBeSent();
    void stopsWhenTold();
    void stopsWhenTheConnectionEnds();
    void stopsWithTheDisconnectWord();
    void waitsForMore();
    void endsWhenNoMoreComes();
    void startsAgain();
    void isNotDisturbedByOtherMessages();

private:
    [[nodiscard]] bool connectClient(const ClientOptions &options = {});
    [[nodiscard]] bool received(const QStringList &texts);
    [[nodiscard]] bool isFinished();
    [[nodiscard]] Script::End end() const { return m_ends.last(); }

    std::unique_ptr<Partner> m_partner;
    std::unique_ptr<Client> m_client;
    std::unique_ptr<Script> m_script;
    QList<Script::End> m_ends;
    QList<qsizetype> m_sending;
};

void TestScript::init()
{
    m_partner = std::make_unique<Partner>();
    m_client = std::make_unique<Client>();
    m_script = std::make_unique<Script>(m_client.get());
    m_ends.clear();
    m_sending.clear();
    connect(m_script.get(), &Script::finished, this, [this](Script::End end) {
        QVERIFY(!m_script->isRunning());
        m_ends.append(end);
    });
    connect(m_script.get(), &Script::sending, this,
            [this](qsizetype index) { m_sending.append(index); });
}

void TestScript::cleanup()
{
    m_script.reset();
    m_client.reset();
    m_partner.reset();
}

bool TestScript::connectClient(const ClientOptions &options)
{
    ClientOptions here = options;
    here.port = m_partner->port();
    m_client->connectTo(here);
    return QTest::qWaitFor([&] { return m_client->state() == Client::State::Connected; },
                           kPatienceMs);
}

bool TestScript::received(const QStringList &texts)
{
    return QTest::qWaitFor([&] { return m_partner->texts() == texts; }, kPatienceMs);
}

bool TestScript::isFinished()
{
    return QTest::qWaitFor([&] { return !m_ends.isEmpty(); }, kPatienceMs);
}

void TestScript::offersMessagesThatCanBeSent()
{
    const Dialect dialect;
    QVERIFY(predefinedMessages().size() > 1);
    for (const QString &message : predefinedMessages()) {
        QVERIFY(!message.isEmpty());
        QVERIFY(!encodeFrame(message, dialect).error);
        QVERIFY(!dialect.isDisconnectWord(message));
    }
}

void TestScript::sendsInOrder()
{
    const QStringList messages{ u"one"_s, u"dois"_s, u""_s, u"três"_s, u"two"_s, u"two"_s };
    QVERIFY(connectClient());
    m_script->start(messages, 0ms);
    QVERIFY(m_script->isRunning());
    QVERIFY(isFinished());
    QCOMPARE(end(), Script::End::Complete);
    QCOMPARE(m_partner->texts(), messages);
    QCOMPARE(m_partner->mostWaiting(), 1);
    QCOMPARE(m_sending, QList<qsizetype>({ 0, 1, 2, 3, 4, 5 }));
    QCOMPARE(m_ends.size(), 1);
}

void TestScript::waitsForEachAnswer()
{
    m_partner->answerAlways(false);
    QVERIFY(connectClient());
    QSignalSpy settled(m_client.get(), &Client::settled);
    m_script->start({ u"one"_s, u"two"_s }, 0ms);
    QVERIFY(received({ u"one"_s }));
    m_partner->answer();
    QVERIFY(received({ u"one"_s, u"two"_s }));
    QVERIFY(m_ends.isEmpty()); // sent, but not answered
    m_partner->answer();
    QVERIFY(isFinished());
    QCOMPARE(end(), Script::End::Complete);
    QCOMPARE(settled.size(), 2);
}

void TestScript::waitsTheInterval()
{
    constexpr auto kInterval = 60ms;
    QElapsedTimer time;
    QList<qint64> times;
    connect(m_script.get(), &Script::sending, this, [&] { times.append(time.elapsed()); });
    QVERIFY(connectClient());
    time.start();
    m_script->start({ u"one"_s, u"two"_s, u"three"_s }, kInterval);
    QVERIFY(isFinished());
    QCOMPARE(end(), Script::End::Complete);
    QCOMPARE(times.size(), 3);
    for (qsizetype i = 1; i < times.size(); ++i) // a timer may be a little early
        QVERIFY(times.at(i) - times.at(i - 1) >= kInterval.count() * 9 / 10);
}

void TestScript::needsNoAnswersWhereNoneAreAgreed()
{
    const QStringList messages{ u"one"_s, u"two"_s, u"three"_s };
    m_partner->answerAlways(false);
    QVERIFY(connectClient({ .dialect = { .replyMode = ReplyMode::None } }));
    m_script->start(messages, 0ms);
    QVERIFY(isFinished());
    QCOMPARE(end(), Script::End::Complete);
    QVERIFY(received(messages));
}

void TestScript::endsAtOnceWithNothingToSend()
{
    QVERIFY(connectClient());
    m_script->start({}, 0ms);
    QCOMPARE(m_ends, QList<Script::End>{ Script::End::Complete });
    QVERIFY(!m_script->isRunning());
    QVERIFY(m_sending.isEmpty());
}

void TestScript::stopsAtAMessageWithoutAnAnswer()
{
    m_partner->answerAlways(false);
    QVERIFY(connectClient({ .limits = { .reply = 100ms } }));
    m_script->start({ u"one"_s, u"two"_s }, 0ms);
    QVERIFY(isFinished());
    QCOMPARE(end(), Script::End::NotAcknowledged);
    QCOMPARE(m_partner->texts(), QStringList(u"one"_s));
    QCOMPARE(m_client->state(), Client::State::Connected);
    QCOMPARE(m_sending, QList<qsizetype>{ 0 });
}

void TestScript::stopsAtAMessageThatCannotBeSent()
{
    QVERIFY(connectClient({ .dialect = { .encoding = Encoding::Ascii } }));
    m_script->start({ u"one"_s, u"três"_s, u"four"_s }, 0ms);
    QVERIFY(isFinished());
    QCOMPARE(end(), Script::End::NotSendable);
    QCOMPARE(int(m_script->error()), int(FrameError::Unencodable));
    QCOMPARE(m_partner->texts(), QStringList(u"one"_s));
    QCOMPARE(m_sending, QList<qsizetype>({ 0, 1 })); // the last is the one in question
}

void TestScript::stopsWhenTold()
{
    QVERIFY(connectClient());
    m_script->stop(); // it does not run
    QVERIFY(m_ends.isEmpty());
    m_script->start({ u"one"_s, u"two"_s }, 1h);
    QSignalSpy settled(m_client.get(), &Client::settled);
    QTRY_COMPARE_WITH_TIMEOUT(settled.size(), 1, kPatienceMs);
    m_script->stop();
    QCOMPARE(m_ends, QList<Script::End>{ Script::End::Stopped });
    QVERIFY(!m_script->isRunning());
    m_script->stop();
    QCOMPARE(m_ends.size(), 1);
}

void TestScript::stopsWhenTheConnectionEnds()
{
    m_partner->answerAlways(false);
    QVERIFY(connectClient());
    m_script->start({ u"one"_s, u"two"_s }, 0ms);
    QVERIFY(received({ u"one"_s }));
    m_partner->close();
    QVERIFY(isFinished());
    // The message that waited was not answered: it is that which is heard of first.
    QCOMPARE(end(), Script::End::NotAcknowledged);

    m_ends.clear();
    m_partner->answerAlways(true);
    QTRY_VERIFY_WITH_TIMEOUT(m_client->isIdle(), kPatienceMs);
    init();
    QVERIFY(connectClient());
    m_script->start({ u"one"_s, u"two"_s }, 1h);
    QVERIFY(received({ u"one"_s }));
    m_partner->close(); // between two messages
    QVERIFY(isFinished());
    QCOMPARE(end(), Script::End::Stopped);
}

void TestScript::stopsWithTheDisconnectWord()
{
    QVERIFY(connectClient());
    m_script->start({ u"one"_s, u"!DISCONNECT"_s, u"two"_s }, 0ms);
    QVERIFY(isFinished());
    QCOMPARE(end(), Script::End::Stopped);
    QTRY_COMPARE_WITH_TIMEOUT(m_client->state(), Client::State::Disconnected, kPatienceMs);
    QCOMPARE(m_partner->texts(), QStringList({ u"one"_s, u"!DISCONNECT"_s }));
    QCOMPARE(m_ends.size(), 1);
}

void TestScript::waitsForMore()
{
    QVERIFY(connectClient());
    QSignalSpy starved(m_script.get(), &Script::starved);
    m_script->start({}, 0ms, true);
    QVERIFY(m_script->isRunning());
    QCOMPARE(starved.size(), 1);
    m_script->append(u"one"_s); // at once
    QCOMPARE(m_sending, QList<qsizetype>{ 0 });
    m_script->append(u"two"_s); // after the answer to the first
    m_script->append(u"three"_s);
    QCOMPARE(m_sending, QList<qsizetype>{ 0 });
    QVERIFY(received({ u"one"_s, u"two"_s, u"three"_s }));
    QTRY_COMPARE_WITH_TIMEOUT(starved.size(), 2, kPatienceMs); // not before the last reply
    QVERIFY(m_script->isRunning());
    QSignalSpy settled(m_client.get(), &Client::settled);
    m_script->append(u"four"_s);
    QVERIFY(received({ u"one"_s, u"two"_s, u"three"_s, u"four"_s }));
    QCOMPARE(m_partner->mostWaiting(), 1);
    QVERIFY(m_ends.isEmpty());
}

void TestScript::endsWhenNoMoreComes()
{
    QVERIFY(connectClient());
    m_script->start({}, 0ms, true);
    m_script->append(u"one"_s);
    m_script->close(); // while it waits for the answer
    QVERIFY(m_ends.isEmpty());
    QVERIFY(isFinished());
    QCOMPARE(end(), Script::End::Complete);
    QCOMPARE(m_partner->texts(), QStringList(u"one"_s));

    m_ends.clear();
    m_script->start({}, 0ms, true);
    m_script->close(); // while it has nothing to send
    QCOMPARE(m_ends, QList<Script::End>{ Script::End::Complete });
}

void TestScript::startsAgain()
{
    QVERIFY(connectClient());
    for (int round = 1; round <= 3; ++round) {
        m_ends.clear();
        m_script->start({ u"one"_s, u"two"_s }, 0ms);
        QVERIFY(isFinished());
        QCOMPARE(end(), Script::End::Complete);
        QCOMPARE(m_partner->texts().size(), 2 * round);
    }
}

/** What is sent beside the script is answered too; that is not the script's answer. */
void TestScript::isNotDisturbedByOtherMessages()
{
    m_partner->answerAlways(false);
    QVERIFY(connectClient());
    QSignalSpy settled(m_client.get(), &Client::settled);
    QVERIFY(!m_client->send(u"before"_s));
    m_script->start({ u"one"_s, u"two"_s }, 0ms);
    QVERIFY(!m_client->send(u"beside"_s));
    QVERIFY(received({ u"before"_s, u"one"_s, u"beside"_s }));
    m_partner->answer(); // "before"
    QTRY_COMPARE_WITH_TIMEOUT(settled.size(), 1, kPatienceMs);
    QCOMPARE(m_sending, QList<qsizetype>{ 0 });
    m_partner->answer(); // "one"
    QVERIFY(received({ u"before"_s, u"one"_s, u"beside"_s, u"two"_s }));
    m_partner->answer(); // "beside"
    QTRY_COMPARE_WITH_TIMEOUT(settled.size(), 3, kPatienceMs);
    QVERIFY(m_ends.isEmpty()); // "two" still waits
    m_partner->answer();
    QVERIFY(isFinished());
    QCOMPARE(end(), Script::End::Complete);
}

QTEST_GUILESS_MAIN(TestScript)
#include "tst_script.moc"
