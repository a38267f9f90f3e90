#include "tests/interop/crowds.h"
#include "tests/support/unixpeer.h"

using namespace Qt::StringLiterals;
using namespace soquete::test;

namespace {

const QStringList kMessages{ u"Hello World!"_s, u"Olá, você aí"_s, u"日本語 ✓ 😀"_s,
                             u"ção "_s.repeated(10'000) };

} // namespace

/** The built program and Python programs, meeting at a file. */
class UnixInteropTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void pythonClient_data();
    void pythonClient();
    void pythonClientHalfCloses();
    void pythonClientsAtOnce();
    void pythonClientsThatDoNotRead();
    void pythonServer_data();
    void pythonServer();
    void pythonServerStops();

    void ownProgramsMeet();
    void ownProgramsMeetForAPerson();
    void takesTheFileAwayWhenInterrupted();
    void explainsAndReplacesAStaleFile();
    void refusesWrongUsage_data();
    void refusesWrongUsage();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"s"_s); }
    [[nodiscard]] std::unique_ptr<Process> startServer(const QStringList &options = {}) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void UnixInteropTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

/** Listens already. */
std::unique_ptr<Process> UnixInteropTest::startServer(const QStringList &options) const
{
    auto server = startSoquete(
            QStringList{ u"server"_s, u"--console"_s, u"--json"_s, u"--unix"_s, path() } + options);
    (void)server->waitForKind(u"listening"_s);
    return server;
}

void UnixInteropTest::pythonClient_data()
{
    QTest::addColumn<QStringList>("way");
    QTest::newRow("as the tutorial") << QStringList();
    QTest::newRow("one write") << QStringList{ u"--one-write"_s };
}

void UnixInteropTest::pythonClient()
{
    QFETCH(const QStringList, way);
    const auto server = startServer(words(u"--exit-after 1"_s));
    const QJsonObject listening = server->waitForKind(u"listening"_s);
    QCOMPARE(textIn(listening, "host"), path());
    QCOMPARE(listening.value("port"_L1).toInt(0), 0);
    const auto client = startPython(u"client.py"_s, QStringList{ u"--unix"_s, path() } + way
                                                            + QStringList{ u"--"_s } + kMessages);
    QVERIFY2(client->exitsWith(0), client->report());
    QVERIFY2(server->exitsWith(0), server->report());
    QCOMPARE(stringsAfter(*client, u"REPLY "_s), QStringList(kMessages.size() + 1, kReply));
    QCOMPARE(textsOf(server->objects(), "message", "in"), kMessages + QStringList{ kWord });
    QCOMPARE(textIn(server->waitForKind(u"connected"_s), "peer"), u"unix"_s);
    QCOMPARE(textIn(server->waitForKind(u"disconnected"_s), "reason"), u"disconnect-word"_s);
    QCOMPARE(modeOf(path()), mode_t(0));
}

void UnixInteropTest::pythonClientHalfCloses()
{
    // The client reads no reply before it has sent all. Such a socket holds fewer than 300 replies
    // in Linux where each was sent alone; with more, either side could wait for the other for ever.
    constexpr int kCount = 200;
    const auto server = startServer(words(u"--exit-after 1"_s));
    QStringList messages;
    for (int i = 0; i < kCount; ++i)
        messages.append(u"mensagem nº %1"_s.arg(i));
    const auto client = startPython(u"client.py"_s,
                                    { u"--unix"_s, path(), u"--half-close"_s, u"--no-goodbye"_s });
    client->write(messages.join(u'\n').toUtf8() + '\n');
    client->closeInput();
    QVERIFY2(client->exitsWith(0), client->report());
    QVERIFY2(server->waitForEnd(), server->report());
    QCOMPARE(stringsAfter(*client, u"STREAM "_s), QStringList{ kReply.repeated(kCount) });
    QCOMPARE(textsOf(server->objects(), "message", "in"), messages);
    QCOMPARE(textIn(server->waitForKind(u"disconnected"_s), "reason"), u"closed-by-peer"_s);
}

void UnixInteropTest::pythonClientsAtOnce()
{
    const auto server =
            startServer({ u"--reply-text"_s, u"got {msg}"_s, u"--exit-after"_s, u"20"_s });
    checkClientsAtOnce(*server, { u"--unix"_s, path() });
}

void UnixInteropTest::pythonClientsThatDoNotRead()
{
    constexpr int kRuns = 10;
    const auto server = startServer({ u"--exit-after"_s, QString::number(kRuns) });
    checkClientsThatDoNotRead(*server, { u"--unix"_s, path() }, kRuns);
}

void UnixInteropTest::pythonServer_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("as the tutorial") << QStringList() << u"disconnect-word"_s << 0;
    QTest::newRow("closes early") << words(u"--close-after 2"_s) << u"closed-by-peer"_s << 1;
}

void UnixInteropTest::pythonServer()
{
    QFETCH(const QStringList, options);
    QFETCH(const QString, reason);
    QFETCH(const int, exitCode);
    const auto server =
            startPython(u"server.py"_s,
                        QStringList{ u"--unix"_s, path(), u"--once"_s, u"--whole"_s } + options);
    QVERIFY2(server->waitForLine(u"^LISTENING "_s).hasMatch(), server->report());
    const auto client = startSoquete(
            QStringList{ u"client"_s, u"--console"_s, u"--json"_s, u"--unix"_s, path(), u"--"_s }
            + kMessages);
    QVERIFY2(client->exitsWith(exitCode), client->report());
    QVERIFY2(server->waitForEnd(), server->report());
    const QJsonObject connected = client->waitForKind(u"connected"_s);
    QCOMPARE(textIn(connected, "host"), path());
    QCOMPARE(textIn(connected, "peer"), path());
    QVERIFY(!connected.contains("port"_L1));
    QCOMPARE(textIn(client->waitForKind(u"disconnected"_s), "reason"), reason);
    if (exitCode == 0) {
        QCOMPARE(stringsAfter(*server, u"MESSAGE "_s), kMessages + QStringList{ kWord });
        QCOMPARE(textsOf(client->objects(), "reply", "in"),
                 QStringList(kMessages.size() + 1, kReply));
    }
}

/** It leaves its file behind, as such servers do; a client can tell. */
void UnixInteropTest::pythonServerStops()
{
    const auto server = startPython(u"server.py"_s, { u"--unix"_s, path() });
    QVERIFY2(server->waitForLine(u"^LISTENING "_s).hasMatch(), server->report());
    const auto rival =
            startSoquete({ u"server"_s, u"--console"_s, u"--unix"_s, path(), u"--replace"_s });
    QVERIFY2(rival->exitsWith(1), rival->report());
    QVERIFY2(rival->errors().contains("Another server already listens"), rival->report());
    server->closeInput();
    QVERIFY2(server->waitForEnd(), server->report());
    const auto client =
            startSoquete({ u"client"_s, u"--console"_s, u"--unix"_s, path(), u"Hello"_s });
    QVERIFY2(client->exitsWith(1), client->report());
    QVERIFY2(client->errors().contains("any more"), client->report());
    QCOMPARE(client->errors().trimmed().count('\n'), 0);
}

void UnixInteropTest::ownProgramsMeet()
{
    const auto server = startServer(words(u"--exit-after 1"_s));
    QCOMPARE(modeOf(path()), mode_t(S_IFSOCK | 0600));
    const auto client = startSoquete(
            QStringList{ u"client"_s, u"--console"_s, u"--json"_s, u"--unix"_s, path(), u"--"_s }
            + kMessages);
    QVERIFY2(client->exitsWith(0), client->report());
    QVERIFY2(server->exitsWith(0), server->report());
    QCOMPARE(textsOf(server->objects(), "message", "in"), kMessages + QStringList{ kWord });
    QCOMPARE(textsOf(client->objects(), "reply", "in"), QStringList(kMessages.size() + 1, kReply));
    QCOMPARE(modeOf(path()), mode_t(0));
}

void UnixInteropTest::ownProgramsMeetForAPerson()
{
    const auto server = startSoquete(
            { u"server"_s, u"--console"_s, u"--unix"_s, path(), u"--exit-after"_s, u"1"_s });
    QVERIFY2(server->waitForLine(u"^\\[LISTENING\\] "_s).hasMatch(), server->report());
    const auto client =
            startSoquete({ u"client"_s, u"--console"_s, u"--unix"_s, path(), u"Olá"_s });
    QVERIFY2(client->exitsWith(0), client->report());
    QVERIFY2(server->waitForEnd(), server->report());
    QCOMPARE(server->lines(),
             QStringList({ u"[STARTING] Server is starting…"_s,
                           u"[LISTENING] Server is listening on "_s + path(),
                           u"[NEW CONNECTION] unix #1 connected."_s, u"[ACTIVE CONNECTIONS] 1"_s,
                           u"[unix #1] Olá"_s, u"[unix #1] "_s + kWord,
                           u"[DISCONNECTED] unix #1: the client said goodbye"_s,
                           u"[STOPPED] Server has stopped."_s }));
}

void UnixInteropTest::takesTheFileAwayWhenInterrupted()
{
    for (const int signal : { SIGINT, SIGTERM }) {
        const auto server = startServer();
        QVERIFY2(modeOf(path()) != 0, server->report());
        server->sendSignal(signal);
        QVERIFY2(server->exitsWith(0), server->report());
        QCOMPARE(modeOf(path()), mode_t(0));
    }
}

void UnixInteropTest::explainsAndReplacesAStaleFile()
{
    const auto killed = startServer();
    killed->sendSignal(SIGKILL); // it can no longer take its file away
    QVERIFY2(killed->waitForEnd(), killed->report());
    QVERIFY(modeOf(path()) != 0);
    const auto refused = startSoquete({ u"server"_s, u"--console"_s, u"--unix"_s, path() });
    QVERIFY2(refused->exitsWith(1), refused->report());
    QVERIFY2(refused->errors().contains("--replace"), refused->report());
    QCOMPARE(refused->errors().trimmed().count('\n'), 0);
    const auto server = startServer(words(u"--replace --exit-after 1"_s));
    const auto client =
            startSoquete({ u"client"_s, u"--console"_s, u"--unix"_s, path(), u"Hello"_s });
    QVERIFY2(client->exitsWith(0), client->report());
    QVERIFY2(server->waitForEnd(), server->report());
    QCOMPARE(modeOf(path()), mode_t(0));
}

void UnixInteropTest::refusesWrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    const QStringList server{ u"server"_s, u"--console"_s };
    const QStringList client{ u"client"_s, u"--console"_s };
    QTest::newRow("server, port") << server + words(u"--unix s --port 5050"_s);
    QTest::newRow("server, host") << server + words(u"--host 127.0.0.1 --unix s"_s);
    QTest::newRow("client, port") << client + words(u"--unix s --port=5050"_s);
    QTest::newRow("client, host") << client + words(u"--unix s --host=localhost"_s);
    QTest::newRow("no path") << server + QStringList{ u"--unix"_s };
    QTest::newRow("empty path") << client + QStringList{ u"--unix"_s, QString() };
    QTest::newRow("nothing to replace") << server + QStringList{ u"--replace"_s };
    QTest::newRow("a client replaces nothing") << client + words(u"--unix s --replace"_s);
}

void UnixInteropTest::refusesWrongUsage()
{
    QFETCH(QStringList, arguments);
    const auto program = startSoquete(arguments);
    QVERIFY2(program->exitsWith(2), program->report());
    QVERIFY2(program->output().isEmpty(), program->report());
    QCOMPARE(program->errors().trimmed().count('\n'), 0);
}

QTEST_GUILESS_MAIN(UnixInteropTest)
#include "tst_unixinterop.moc"
