#include "tests/support/findings.h"
#include "tests/support/process.h"

#include <QJsonArray>

#include <memory>
#include <vector>

using namespace Qt::StringLiterals;
using soquete::test::complaintsIn;
using soquete::test::Process;

namespace {

const QString kWord = u"!DISCONNECT"_s;
const QString kReply = u"Msg received"_s;

std::unique_ptr<Process> startPython(const QString &script, const QStringList &arguments)
{
    const QStringList isolated{ u"-I"_s, u"-S"_s, u"-B"_s, QStringLiteral(SCRIPTS) + script };
    return std::make_unique<Process>(QStringLiteral(PYTHON3), isolated + arguments);
}

std::unique_ptr<Process> startClient(const QString &script, const QString &port,
                                     const QStringList &arguments = {})
{
    return startPython(script, QStringList{ u"--port"_s, port } + arguments);
}

/** `soquete server --console`, and the port that it says. */
struct SoqueteServer
{
    explicit SoqueteServer(const QStringList &options, bool json = true)
        : process(std::make_unique<Process>(
                QStringLiteral(SOQUETE_PROGRAM),
                QStringList{ u"server"_s, u"--console"_s, u"--port"_s, u"0"_s }
                        + (json ? QStringList{ u"--json"_s } : QStringList()) + options))
        , port(json ? QString::number(process->waitForKind(u"listening"_s).value("port"_L1).toInt())
                    : process->waitForLine(u"listening on .*:(\\d+)$"_s).captured(1))
    {}

    std::unique_ptr<Process> process;
    QString port;
};

/** A Python server, and a relay to it. */
struct RelayedServer
{
    explicit RelayedServer(const QStringList &serverOptions, const QStringList &relayOptions = {},
                           bool json = true)
        : target(startPython(u"server.py"_s, serverOptions))
        , targetPort(target->waitForLine(u"^LISTENING (\\d+)$"_s).captured(1))
        , relay(QStringList{ u"--behaviour"_s, u"relay"_s, u"--relay-to"_s,
                             u"127.0.0.1:"_s + targetPort, u"--exit-after"_s, u"1"_s }
                        + relayOptions,
                json)
    {}

    [[nodiscard]] QByteArray report(const Process &client) const
    {
        return relay.process->report() + target->report() + client.report();
    }

    std::unique_ptr<Process> target;
    QString targetPort;
    SoqueteServer relay;
};

QString textIn(const QJsonObject &object, QLatin1StringView key)
{
    return object.value(key).toString();
}

QStringList textsOf(const QList<QJsonObject> &objects, QLatin1StringView kind,
                    QLatin1StringView direction)
{
    QStringList texts;
    for (const QJsonObject &object : objects) {
        if (textIn(object, "kind"_L1) == kind && textIn(object, "direction"_L1) == direction)
            texts << textIn(object, "text"_L1);
    }
    return texts;
}

QString reasonOf(const QList<QJsonObject> &objects)
{
    for (const QJsonObject &object : objects) {
        if (textIn(object, "kind"_L1) == "disconnected"_L1)
            return textIn(object, "reason"_L1);
    }
    return {};
}

/** The JSON strings that a Python program printed after @p prefix. */
QStringList stringsAfter(const Process &program, const QString &prefix)
{
    QStringList texts;
    for (const QString &line : program.linesAfter(prefix))
        texts << QJsonDocument::fromJson("[" + line.toUtf8() + "]").array().at(0).toString();
    return texts;
}

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
    void answersByHand();
};

void BehaviourTest::relays_data()
{
    QTest::addColumn<QStringList>("both");
    QTest::addColumn<QStringList>("clientOptions");
    QTest::addColumn<QStringList>("serverOptions");

    const QStringList none;
    QTest::newRow("as the tutorial") << none << none << none;
    QTest::newRow("header 16") << QStringList{ u"--header"_s, u"16"_s } << none << none;
    QTest::newRow("framed replies") << QStringList{ u"--reply"_s, u"framed"_s } << none << none;
    QTest::newRow("byte by byte") << none << QStringList{ u"--byte-by-byte"_s }
                                  << QStringList{ u"--whole"_s };
    QTest::newRow("framed replies byte by byte") << QStringList{ u"--reply"_s, u"framed"_s } << none
                                                 << QStringList{ u"--split-replies"_s };
}

void BehaviourTest::relays()
{
    QFETCH(const QStringList, both);
    QFETCH(const QStringList, clientOptions);
    QFETCH(const QStringList, serverOptions);
    const QStringList messages{ u"Hello World!"_s, u"Olá, você aí"_s, u"日本語 ✓"_s,
                                u"x"_s.repeated(1900) };
    RelayedServer relayed(both + serverOptions, both);
    const auto client =
            startClient(u"client.py"_s, relayed.relay.port, both + clientOptions + messages);
    QVERIFY2(client->waitForEnd(), relayed.report(*client));
    QVERIFY2(client->exitCode() == 0, relayed.report(*client));
    QVERIFY2(relayed.relay.process->waitForEnd(), relayed.report(*client));
    QVERIFY2(relayed.relay.process->exitCode() == 0, relayed.report(*client));
    QCOMPARE(stringsAfter(*relayed.target, u"MESSAGE "_s), messages + QStringList{ kWord });
    const QStringList replies(messages.size() + 1, kReply);
    QCOMPARE(stringsAfter(*client, u"REPLY "_s), replies);
    const QList<QJsonObject> &all = relayed.relay.process->objects();
    QCOMPARE(textsOf(all, "message"_L1, "in"_L1), messages + QStringList{ kWord });
    QCOMPARE(textsOf(all, "reply"_L1, "out"_L1), replies);
    QCOMPARE(reasonOf(all), u"disconnect-word"_s);
    QVERIFY2(complaintsIn(all).isEmpty(), relayed.report(*client));
}

void BehaviourTest::relaysAHalfClose()
{
    RelayedServer relayed({ u"--whole"_s });
    const auto client = startClient(u"client.py"_s, relayed.relay.port,
                                    { u"--half-close"_s, u"--no-goodbye"_s, u"A"_s, u"B"_s });
    QVERIFY2(client->waitForEnd(), relayed.report(*client));
    QVERIFY2(client->exitCode() == 0, relayed.report(*client));
    // All answers came after the end of the messages.
    QCOMPARE(stringsAfter(*client, u"STREAM "_s), QStringList{ kReply + kReply });
    QVERIFY2(relayed.relay.process->waitForEnd(), relayed.report(*client));
    QCOMPARE(relayed.target->linesAfter(u"END "_s), QStringList{ u"closed"_s });
    QCOMPARE(reasonOf(relayed.relay.process->objects()), u"closed-by-peer"_s);
}

void BehaviourTest::relaysABreak_data()
{
    QTest::addColumn<QStringList>("serverOptions");
    QTest::addColumn<QStringList>("clientOptions");
    QTest::addColumn<QString>("clientLost");
    QTest::addColumn<QString>("serverEnd");
    QTest::addColumn<QString>("reason");

    QTest::newRow("by the server")
            << QStringList{ u"--reset-after"_s, u"2"_s } << QStringList{ u"A"_s, u"B"_s }
            << u"reset"_s << u"done"_s << u"reset-by-target"_s;
    QTest::newRow("by the client")
            << QStringList() << QStringList{ u"--no-goodbye"_s, u"--reset"_s, u"A"_s } << QString()
            << u"reset"_s << u"reset"_s;
    QTest::newRow("closed by the server")
            << QStringList{ u"--close-after"_s, u"2"_s } << QStringList{ u"A"_s, u"B"_s }
            << u"closed"_s << u"done"_s << u"closed-by-target"_s;
}

void BehaviourTest::relaysABreak()
{
    QFETCH(const QStringList, serverOptions);
    QFETCH(const QStringList, clientOptions);
    QFETCH(const QString, clientLost);
    RelayedServer relayed(serverOptions);
    const auto client = startClient(u"client.py"_s, relayed.relay.port, clientOptions);
    QVERIFY2(client->waitForEnd(), relayed.report(*client));
    QVERIFY2(relayed.relay.process->waitForEnd(), relayed.report(*client));
    QVERIFY2(relayed.target->waitForLine(u"^END"_s).hasMatch(), relayed.report(*client));
    QCOMPARE(client->linesAfter(u"LOST "_s).join(QString()), clientLost);
    QTEST(relayed.target->linesAfter(u"END "_s).join(QString()), "serverEnd");
    QTEST(reasonOf(relayed.relay.process->objects()), "reason");
}

void BehaviourTest::relaysToASlowServer()
{
    RelayedServer relayed({ u"--late"_s, u"0.3"_s });
    const auto client = startClient(u"client.py"_s, relayed.relay.port, { u"A"_s });
    QVERIFY2(client->waitForEnd(), relayed.report(*client));
    QVERIFY2(client->exitCode() == 0, relayed.report(*client));
    QVERIFY2(relayed.relay.process->waitForEnd(), relayed.report(*client));
    const QJsonObject reply = relayed.relay.process->waitForKind(u"reply"_s);
    QVERIFY2(reply.value("round_trip_us"_L1).toDouble() >= 290'000, relayed.report(*client));
}

void BehaviourTest::relaysToNobody()
{
    RelayedServer relayed({}, {}, false);
    relayed.target->closeInput(); // which ends it
    QVERIFY2(relayed.target->waitForEnd(), relayed.target->report());
    const auto client = startClient(u"client.py"_s, relayed.relay.port, { u"A"_s });
    QVERIFY2(client->waitForEnd(), relayed.report(*client));
    QCOMPARE(client->linesAfter(u"LOST "_s), QStringList{ u"closed"_s });
    QVERIFY2(relayed.relay.process->waitForEnd(), relayed.report(*client));
    const QByteArray errors = relayed.relay.process->errors();
    QVERIFY2(errors.contains("refused") && errors.contains(relayed.targetPort.toLatin1()),
             relayed.report(*client));
    QVERIFY2(relayed.relay.process->lines().filter(u"[DISCONNECTED]"_s).size() == 1,
             relayed.report(*client));
}

void BehaviourTest::relaysInAConsole()
{
    RelayedServer relayed({}, {}, false);
    const auto client = startClient(u"client.py"_s, relayed.relay.port, { u"Olá"_s });
    QVERIFY2(client->waitForEnd(), relayed.report(*client));
    QVERIFY2(relayed.relay.process->waitForEnd(), relayed.report(*client));
    const QString peer = u"127.0.0.1:"_s + client->linesAfter(u"LOCAL "_s).join(QString());
    const QStringList lines = relayed.relay.process->lines();
    QVERIFY2(lines.filter(u"[RELAY]"_s).join(QString()).contains(relayed.targetPort),
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
        people.push_back(startClient(u"chat.py"_s, server.port));
        QVERIFY2(people.back()->waitForLine(u"^LOCAL"_s).hasMatch(), people.back()->report());
        // Accepted is not yet served: what is said before reaches only who is there.
        const auto isHere = [i](const QJsonObject &object) {
            return textIn(object, "kind"_L1) == "connected"_L1
                && object.value("connection"_L1).toInt() == i + 1;
        };
        QVERIFY2(!server.process->waitForObject(isHere).isEmpty(), server.process->report());
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
    QVERIFY2(server.process->waitForEnd(), server.process->report());
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
    QCOMPARE(textsOf(server.process->objects(), "message"_L1, "out"_L1).size(),
             kPeople * (kPeople - 1));
}

void BehaviourTest::answersByHand()
{
    SoqueteServer server({ u"--behaviour"_s, u"manual"_s, u"--exit-after"_s, u"2"_s }, false);
    Process &console = *server.process;
    console.write("too early\n");
    QTRY_VERIFY_WITH_TIMEOUT(console.errors().contains("too early"), soquete::test::kPatienceMs);
    const auto first = startClient(u"client.py"_s, server.port, { u"one"_s, u"two"_s });
    QVERIFY2(console.waitForLine(u"\\] one$"_s).hasMatch(), console.report());
    const auto second = startClient(u"client.py"_s, server.port, { u"other"_s });
    QVERIFY2(console.waitForLine(u"\\] other$"_s).hasMatch(), console.report());
    console.write("um\noutro\n"); // the oldest first, whoever sent it
    QVERIFY2(console.waitForLine(u"\\] two$"_s).hasMatch(), console.report());
    console.write("dois\n");
    for (const auto &client : { first.get(), second.get() }) {
        QVERIFY2(client->waitForEnd(), console.report() + client->report());
        QVERIFY2(client->exitCode() == 0, console.report() + client->report());
    }
    QCOMPARE(stringsAfter(*first, u"REPLY "_s), QStringList({ u"um"_s, u"dois"_s, kReply }));
    QCOMPARE(stringsAfter(*second, u"REPLY "_s), QStringList({ u"outro"_s, kReply }));
    QVERIFY2(console.waitForEnd(), console.report());
    QCOMPARE(console.errors().trimmed().count('\n'), 0);
}

QTEST_GUILESS_MAIN(BehaviourTest)
#include "tst_behaviour.moc"
