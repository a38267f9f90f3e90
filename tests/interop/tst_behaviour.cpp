#include "tests/interop/programs.h"
#include "tests/support/findings.h"

#include <vector>

using namespace Qt::StringLiterals;
using namespace soquete::test;

namespace {

/** A Python server, and a relay to it. */
struct RelayedServer
{
    explicit RelayedServer(const QStringList &serverOptions, const QStringList &relayOptions = {},
                           bool json = true)
        : target(serverOptions)
        , relay(QStringList{ u"--behaviour"_s, u"relay"_s, u"--relay-to"_s,
                             u"127.0.0.1:"_s + target.port, u"--exit-after"_s, u"1"_s }
                        + relayOptions,
                json)
    {}

    [[nodiscard]] QByteArray report(const Process &client) const
    {
        return relay.report() + target.report() + client.report();
    }

    PythonServer target;
    SoqueteServer relay;
};

} // namespace

/** What the server does with a message, with real Python programs around it. */
class BehaviourTest final : public QObject
{
    Q_OBJECT

private slots:
    void relays_data();
    void relays();
    void relaysAHalfClose();
    void relaysABreak_data();
    void relaysABreak();
    void relaysToASlowServer();
    void relaysToNobody();
    void relaysInAConsole();
    void broadcastsToTheOthers();
    void repliesByHand();
};

void BehaviourTest::relays_data()
{
    QTest::addColumn<QStringList>("both");
    QTest::addColumn<QStringList>("clientOptions");
    QTest::addColumn<QStringList>("serverOptions");

    const QStringList none;
    QTest::newRow("as the tutorial") << none << none << none;
    QTest::newRow("header 16") << words(u"--header 16"_s) << none << none;
    QTest::newRow("framed replies") << words(u"--reply framed"_s) << none << none;
    QTest::newRow("byte by byte") << none << QStringList{ u"--byte-by-byte"_s }
                                  << QStringList{ u"--whole"_s };
    QTest::newRow("framed replies byte by byte")
            << words(u"--reply framed"_s) << none << QStringList{ u"--split-replies"_s };
}

void BehaviourTest::relays()
{
    QFETCH(const QStringList, both);
    QFETCH(const QStringList, clientOptions);
    QFETCH(const QStringList, serverOptions);
    const QStringList messages{ u"Hello World!"_s, u"Olá, você aí"_s, u"日本語 ✓"_s,
                                u"x"_s.repeated(1900) };
    RelayedServer relayed(both + serverOptions, both);
    const auto client = startPythonClient(relayed.relay.port, both + clientOptions + messages);
    QVERIFY2(client->exitsWith(0), relayed.report(*client));
    QVERIFY2(relayed.relay.exitsWith(0), relayed.report(*client));
    QCOMPARE(stringsAfter(relayed.target, u"MESSAGE "_s), messages + QStringList{ kWord });
    const QStringList replies(messages.size() + 1, kReply);
    QCOMPARE(stringsAfter(*client, u"REPLY "_s), replies);
    const QList<QJsonObject> &all = relayed.relay.objects();
    QCOMPARE(textsOf(all, "message", "in"), messages + QStringList{ kWord });
    QCOMPARE(textsOf(all, "reply", "out"), replies);
    QCOMPARE(waitForReason(relayed.relay), u"disconnect-word"_s);
    QVERIFY2(complaintsIn(all).isEmpty(), relayed.report(*client));
}

void BehaviourTest::relaysAHalfClose()
{
    RelayedServer relayed({ u"--whole"_s });
    const auto client = startPythonClient(relayed.relay.port,
                                          { u"--half-close"_s, u"--no-goodbye"_s, u"A"_s, u"B"_s });
    QVERIFY2(client->exitsWith(0), relayed.report(*client));
    // All replies came after the end of the messages.
    QCOMPARE(stringsAfter(*client, u"STREAM "_s), QStringList{ kReply + kReply });
    QVERIFY2(relayed.relay.waitForEnd(), relayed.report(*client));
    QCOMPARE(relayed.target.linesAfter(u"END "_s), QStringList{ u"closed"_s });
    QCOMPARE(waitForReason(relayed.relay), u"closed-by-peer"_s);
}

void BehaviourTest::relaysABreak_data()
{
    QTest::addColumn<QStringList>("serverOptions");
    QTest::addColumn<QStringList>("clientOptions");
    QTest::addColumn<QString>("clientLost");
    QTest::addColumn<QString>("serverEnd");
    QTest::addColumn<QString>("reason");

    QTest::newRow("by the server") << words(u"--reset-after 2"_s) << QStringList{ u"A"_s, u"B"_s }
                                   << u"reset"_s << u"done"_s << u"reset-by-target"_s;
    QTest::newRow("by the client") << QStringList() << words(u"--no-goodbye --reset A"_s)
                                   << QString() << u"reset"_s << u"reset"_s;
    QTest::newRow("closed by the server")
            << words(u"--close-after 2"_s) << QStringList{ u"A"_s, u"B"_s } << u"closed"_s
            << u"done"_s << u"closed-by-target"_s;
}

void BehaviourTest::relaysABreak()
{
    QFETCH(const QStringList, serverOptions);
    QFETCH(const QStringList, clientOptions);
    RelayedServer relayed(serverOptions);
    const auto client = startPythonClient(relayed.relay.port, clientOptions);
    QVERIFY2(client->waitForEnd(), relayed.report(*client));
    QVERIFY2(relayed.relay.waitForEnd(), relayed.report(*client));
    QVERIFY2(relayed.target.waitForLine(u"^END"_s).hasMatch(), relayed.report(*client));
    QTEST(client->linesAfter(u"LOST "_s).join(QString()), "clientLost");
    QTEST(relayed.target.linesAfter(u"END "_s).join(QString()), "serverEnd");
    QTEST(waitForReason(relayed.relay), "reason");
}

void BehaviourTest::relaysToASlowServer()
{
    RelayedServer relayed(words(u"--late 0.3"_s));
    const auto client = startPythonClient(relayed.relay.port, { u"A"_s });
    QVERIFY2(client->exitsWith(0), relayed.report(*client));
    QVERIFY2(relayed.relay.waitForEnd(), relayed.report(*client));
    const QJsonObject reply = relayed.relay.waitForKind(u"reply"_s);
    QVERIFY2(reply.value("round_trip_us"_L1).toDouble() >= 290'000, relayed.report(*client));
}

void BehaviourTest::relaysToNobody()
{
    RelayedServer relayed({}, {}, false);
    relayed.target.closeInput(); // which ends it
    QVERIFY2(relayed.target.waitForEnd(), relayed.target.report());
    const auto client = startPythonClient(relayed.relay.port, { u"A"_s });
    QVERIFY2(client->waitForEnd(), relayed.report(*client));
    QCOMPARE(client->linesAfter(u"LOST "_s), QStringList{ u"closed"_s });
    QVERIFY2(relayed.relay.waitForEnd(), relayed.report(*client));
    const QByteArray errors = relayed.relay.errors();
    QVERIFY2(errors.contains("refused") && errors.contains(relayed.target.port.toLatin1()),
             relayed.report(*client));
    QVERIFY2(relayed.relay.lines().filter(u"[DISCONNECTED]"_s).size() == 1,
             relayed.report(*client));
}

void BehaviourTest::relaysInAConsole()
{
    RelayedServer relayed({}, {}, false);
    const auto client = startPythonClient(relayed.relay.port, { u"Olá"_s });
    QVERIFY2(client->waitForEnd(), relayed.report(*client));
    QVERIFY2(relayed.relay.waitForEnd(), relayed.report(*client));
    const QString peer = u"127.0.0.1:"_s + client->linesAfter(u"LOCAL "_s).join(QString());
    const QStringList lines = relayed.relay.lines();
    QVERIFY2(lines.filter(u"[RELAY]"_s).join(QString()).contains(relayed.target.port),
             relayed.report(*client));
    QVERIFY2(lines.contains(u"[%1] Olá"_s.arg(peer)), relayed.report(*client));
    QVERIFY2(lines.contains(u"[%1] → Msg received"_s.arg(peer)), relayed.report(*client));
}

void BehaviourTest::broadcastsToTheOthers()
{
    constexpr int kPeople = 3;
    SoqueteServer server({ u"--behaviour"_s, u"broadcast"_s, u"--reply"_s, u"framed"_s,
                           u"--exit-after"_s, QString::number(kPeople) });
    std::vector<std::unique_ptr<Process>> people;
    QByteArray report;
    for (int i = 0; i < kPeople; ++i) {
        people.push_back(startPythonClient(server.port, {}, u"chat.py"_s));
        QVERIFY2(people.back()->waitForLine(u"^LOCAL"_s).hasMatch(), people.back()->report());
        // Accepted is not yet served: what is said before reaches only who is there.
        QVERIFY2(!waitForKindOf(server, "connected", i + 1).isEmpty(), server.report());
    }
    const QStringList names{ u"Ana"_s, u"José"_s, u"Zoë"_s };
    for (int i = 0; i < kPeople; ++i) {
        people[std::size_t(i)]->write((names.at(i) + u": olá\n"_s).toUtf8());
        const QString heard = u"^HEARD \"%1"_s.arg(names.at(i).first(2));
        for (int other = 0; other < kPeople; ++other) {
            Process &listener = *people[std::size_t(other)];
            if (other != i)
                QVERIFY2(listener.waitForLine(heard).hasMatch(), listener.report());
        }
    }
    for (const auto &person : people) {
        person->closeInput();
        QVERIFY2(person->waitForEnd(), person->report());
    }
    QVERIFY2(server.waitForEnd(), server.report());
    for (int i = 0; i < kPeople; ++i) {
        QStringList others;
        for (int other = 0; other < kPeople; ++other) {
            if (other != i)
                others << names.at(other) + u": olá"_s;
        }
        const Process &person = *people[std::size_t(i)];
        QCOMPARE(stringsAfter(person, u"HEARD "_s), others); // once each, and not one's own
        QCOMPARE(person.linesAfter(u"END "_s), QStringList{ u"closed"_s });
    }
    QCOMPARE(textsOf(server.objects(), "message", "out").size(), kPeople * (kPeople - 1));
}

void BehaviourTest::repliesByHand()
{
    SoqueteServer server(words(u"--behaviour manual --exit-after 2"_s), false);
    Process &console = server;
    console.write("too early\n");
    QTRY_VERIFY_WITH_TIMEOUT(console.errors().contains("too early"), kPatienceMs);
    const auto first = startPythonClient(server.port, { u"one"_s, u"two"_s });
    QVERIFY2(console.waitForLine(u"\\] one$"_s).hasMatch(), console.report());
    const auto second = startPythonClient(server.port, { u"other"_s });
    QVERIFY2(console.waitForLine(u"\\] other$"_s).hasMatch(), console.report());
    console.write("um\noutro\n"); // the oldest first, whoever sent it
    QVERIFY2(console.waitForLine(u"\\] two$"_s).hasMatch(), console.report());
    console.write("dois\n");
    for (const auto &client : { first.get(), second.get() }) {
        QVERIFY2(client->exitsWith(0), console.report() + client->report());
    }
    QCOMPARE(stringsAfter(*first, u"REPLY "_s), QStringList({ u"um"_s, u"dois"_s, kReply }));
    QCOMPARE(stringsAfter(*second, u"REPLY "_s), QStringList({ u"outro"_s, kReply }));
    QVERIFY2(console.waitForEnd(), console.report());
    QCOMPARE(console.errors().trimmed().count('\n'), 0);
}

QTEST_GUILESS_MAIN(BehaviourTest)
#include "tst_behaviour.moc"
