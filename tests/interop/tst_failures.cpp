#include "client/engine/crowd/crowd.h"
#include "tests/interop/programs.h"

#include <QElapsedTimer>

#include <vector>

using namespace Qt::StringLiterals;
using namespace soquete;
using namespace soquete::test;

namespace {

/** The first event of @p kind that says that it was provoked by @p fault. */
QJsonObject provoked(Process &process, const QString &kind, const QString &fault)
{
    return process.waitForObject([&](const QJsonObject &object) {
        return textIn(object, "kind") == kind && textIn(object, "provoked") == fault;
    });
}

} // namespace

/** What goes wrong on request, as real Python programs see it. */
class TestFailures final : public QObject
{
    Q_OBJECT

private slots:
    void breaksAPythonClientOff();
    void repliesToAPythonClientByteByByte();
    void repliesToAPythonClientTwice();
    void delaysAPythonClient();
    void servesPythonClientsInTurn();
    void reachesAPythonServerInTwoWrites();
    void fallsSilentToAPythonServer();
    void marksALineOfTheConsole();
    void sendsACrowdToAPythonServer();
};

void TestFailures::breaksAPythonClientOff()
{
    SoqueteServer server(words(u"--fault close"_s));
    const auto client = startPythonClient(server.port, { u"Hello"_s });
    QVERIFY2(client->exitsWith(1), client->report());
    QCOMPARE(client->linesAfter(u"LOST "_s), QStringList{ u"reset"_s });
    QVERIFY(!provoked(server, u"disconnected"_s, u"close"_s).isEmpty());
}

void TestFailures::repliesToAPythonClientByteByByte()
{
    SoqueteServer server(words(u"--fault bytewise"_s));
    const auto client = startPythonClient(server.port, { u"Hello"_s });
    QVERIFY2(client->waitForEnd(), client->report());
    // One recv() need not give a whole reply: the load of the machine decides how much it gives.
    const QStringList replies = client->linesAfter(u"REPLY "_s);
    QVERIFY2(!replies.isEmpty() && replies.first().size() < u"\"Msg received\""_s.size(),
             client->report());
    QVERIFY(!provoked(server, u"bytes"_s, u"bytewise"_s).isEmpty());
}

void TestFailures::repliesToAPythonClientTwice()
{
    SoqueteServer server(words(u"--fault twice"_s));
    const auto client = startPythonClient(server.port, { u"Hello"_s });
    QVERIFY2(client->waitForEnd(), client->report());
    QCOMPARE(client->linesAfter(u"REPLY "_s).value(0), u"\"Msg receivedMsg received\""_s);
}

void TestFailures::delaysAPythonClient()
{
    SoqueteServer server(words(u"--fault delay:300"_s));
    const auto client = startPythonClient(server.port, { u"Hello"_s, u"again"_s });
    QVERIFY2(client->exitsWith(0), client->report());
    const QJsonObject reply = provoked(server, u"reply"_s, u"delay"_s);
    QVERIFY(reply.value("round_trip_us"_L1).toDouble() >= 300'000);
}

void TestFailures::servesPythonClientsInTurn()
{
    constexpr int kClients = 3;
    constexpr int kWorkMs = 300;
    SoqueteServer server(
            { u"--serve"_s, u"one-at-a-time"_s, u"--work"_s, u"wait:%1"_s.arg(kWorkMs) });
    QElapsedTimer timer;
    timer.start();
    std::vector<std::unique_ptr<Process>> clients;
    for (int i = 0; i < kClients; ++i)
        clients.push_back(startPythonClient(server.port, { u"Hello"_s }));
    for (const auto &client : clients) {
        QVERIFY2(client->exitsWith(0), client->report() + server.report());
    }
    QCOMPARE_GE(timer.elapsed(), kClients * kWorkMs);
    int open = 0;
    for (const QJsonObject &object : server.objects()) {
        const QString kind = textIn(object, "kind");
        if (kind == "connected"_L1) {
            QCOMPARE(++open, 1);
            QCOMPARE(textIn(object, "thread"), u"soquete-serve"_s);
        } else if (kind == "disconnected"_L1) {
            --open;
        }
    }
}

void TestFailures::reachesAPythonServerInTwoWrites()
{
    PythonServer server(words(u"--once --whole"_s));
    const auto client =
            startClient(server.port, words(u"--fault two-writes --fault nagle Hello again"_s));
    QVERIFY2(client->exitsWith(0), client->report() + server.report());
    QVERIFY(!provoked(*client, u"message"_s, u"two-writes"_s).isEmpty());
    QVERIFY2(server.waitForEnd(), server.report());
    QCOMPARE(server.linesAfter(u"MESSAGE "_s).value(1), u"\"again\""_s);
}

void TestFailures::fallsSilentToAPythonServer()
{
    PythonServer server(words(u"--once --whole"_s));
    const auto client =
            startClient(server.port, words(u"--fault silence --reply-timeout 300 Hello"_s));
    QVERIFY2(client->exitsWith(1), client->report());
    QVERIFY2(server.waitForEnd(), server.report());
    QVERIFY2(!server.linesAfter(u"MESSAGE "_s).contains(u"\"Hello\""_s), server.report());
    QVERIFY2(!server.linesAfter(u"END "_s).contains(u"word"_s), server.report());
}

void TestFailures::marksALineOfTheConsole()
{
    SoqueteServer server(words(u"--fault drop"_s), false);
    const auto client = startPythonClient(server.port, words(u"--pipeline Hello"_s));
    QVERIFY2(server.waitForLine(u"^⚑ Provoked: the server does not reply"_s).hasMatch(),
             server.report());
}

void TestFailures::sendsACrowdToAPythonServer()
{
    constexpr int kClients = 5;
    PythonServer server(words(u"--late 0.2"_s));
    Crowd crowd;
    CrowdRun last;
    connect(&crowd, &Crowd::progressed, this, [&last](const CrowdRun &run) { last = run; });
    crowd.start(
            { .client = { .port = server.port.toUShort() }, .clients = kClients, .messages = 2 });
    QTRY_VERIFY_WITH_TIMEOUT(!crowd.isRunning(), kPatienceMs);
    QCOMPARE(last.served(), kClients);
    QVERIFY(last.shortestWaitNs() >= 200'000'000);
    QVERIFY(last.coresAtWork() < 0.9); // a server that waits
}

QTEST_GUILESS_MAIN(TestFailures)
#include "tst_failures.moc"
