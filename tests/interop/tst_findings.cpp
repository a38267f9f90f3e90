#include "tests/interop/programs.h"
#include "tests/support/findings.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace soquete::test;

namespace {

/** What a console has said of connection @p number. */
QList<QJsonObject> objectsOf(Process &program, int number)
{
    QList<QJsonObject> objects;
    for (const QJsonObject &object : program.objects()) {
        if (connectionOf(object) == number)
            objects.append(object);
    }
    return objects;
}

/** The findings called @p name among @p objects. */
QList<QJsonObject> findingsCalled(const QString &name, const QList<QJsonObject> &objects)
{
    QList<QJsonObject> found;
    for (const QJsonObject &object : objects) {
        if (textIn(object, "finding") == name)
            found.append(object);
    }
    return found;
}

QByteArray evidenceOf(const QJsonObject &finding)
{
    return QByteArray::fromHex(textIn(finding, "bytes").toLatin1());
}

qint64 measureOf(const QJsonObject &finding)
{
    return finding.value("size"_L1).toInteger();
}

constexpr int kAny = -1;

} // namespace

/** What the program says of beginners' mistakes: real ones, made by real Python programs. */
class FindingsTest final : public QObject
{
    Q_OBJECT

private slots:
    void clientMistakes_data();
    void clientMistakes();
    void clientThatPauses();
    void clientThatNeverReads();
    void clientThatWaits_data();
    void clientThatWaits();

    void serverMistakes_data();
    void serverMistakes();
    void serverThatDoesNotListen();
};

void FindingsTest::clientMistakes_data()
{
    QTest::addColumn<QString>("finding"); // empty: nothing is wrong
    QTest::addColumn<QString>("severity");
    QTest::addColumn<QByteArray>("evidence"); // contains this
    QTest::addColumn<int>("measure");
    QTest::addColumn<QString>("reason");

    const QString mistake = u"mistake"_s;
    const QString warning = u"warning"_s;
    const QString badInput = u"bad-input"_s;
    const QString word = u"disconnect-word"_s;
    const QString closed = u"closed-by-peer"_s;
    const auto row = [](const char *name, const QString &finding, const QString &severity,
                        const QByteArray &evidence, int measure, const QString &reason) {
        QTest::newRow(name) << finding << severity << evidence << measure << reason;
    };
    row("none", {}, {}, {}, 0, word);
    row("characters", u"length-in-characters"_s, mistake, "Olá, você aí", 3, badInput);
    row("characters-then-leaves", u"length-in-characters"_s, mistake, "atenção, já são 2024", 4,
        closed);
    row("not-padded", u"header-not-padded"_s, mistake, "12Hello World!", 2, badInput);
    row("header-8", u"header-size-differs"_s, mistake, "12      Hello", 8, badInput);
    row("header-10", u"header-size-differs"_s, mistake, "12        Hello", 10, badInput);
    row("header-128", u"header-size-differs"_s, mistake, "12      ", 128, badInput);
    row("no-header", u"header-missing"_s, mistake, "Olá, servidor", 0, badInput);
    row("lines", u"newline-framing"_s, mistake, "Hello World!\n", 0, badInput);
    row("http", u"http-request"_s, mistake, "GET / HTTP/1.1", 0, badInput);
    row("tls", u"tls-hello"_s, mistake, "\x16\x03", 0, badInput);
    row("binary", u"header-binary"_s, mistake, QByteArray("\0\0\0\x0cHello", 9), 4, badInput);
    row("not-a-number", u"header-not-a-number"_s, mistake, "twelve  ", 0, badInput);
    row("empty", u"header-empty"_s, mistake, "      ", 0, badInput);
    row("negative", u"header-negative"_s, mistake, "-5  ", 0, badInput);
    row("huge", u"body-too-large"_s, mistake, "9999999999", 0, badInput);
    row("short-body", u"frame-incomplete"_s, mistake, "20     ", 64 + 5, closed);
    row("no-goodbye", u"left-without-word"_s, warning, "", 0, closed);
    row("word-misspelled", u"word-differs"_s, mistake, "!DICONNECT", 0, closed);
    row("word-in-lower-case", u"word-differs"_s, mistake, "!disconnect", 0, closed);
    row("burst", u"replies-glued"_s, u"information"_s, "", 3, word);
    row("reset", u"connection-reset"_s, warning, "", 0, u"reset"_s);
    row("after-goodbye", u"data-after-goodbye"_s, warning, "8     ", kAny, word);
    row("latin-1", u"text-latin-1"_s, mistake, "\xe1, n\xe3o", 0, word);
    row("cut", u"text-cut"_s, mistake, "\xc3", 0, word);
}

void FindingsTest::clientMistakes()
{
    QFETCH(const QString, finding);
    QFETCH(const QString, severity);
    QFETCH(const QByteArray, evidence);
    QFETCH(const int, measure);
    QFETCH(const QString, reason);
    SoqueteServer server(words(u"--exit-after 2"_s));

    // Another client is there all the time, and is served before and after.
    const auto other = startPythonClient(server.port);
    other->write("before\n");
    QVERIFY2(other->waitForLine(u"^REPLY"_s).hasMatch(), reportOf(*other, server));
    const auto client = startPythonClient(
            server.port, { u"--mistake"_s, QString::fromLatin1(QTest::currentDataTag()) },
            u"mistakes.py"_s);
    QVERIFY2(client->exitsWith(0), reportOf(*client, server));
    const QString end = waitForReason(server, 2);
    other->write("after\n");
    other->closeInput();
    QVERIFY2(other->exitsWith(0), reportOf(*other, server));
    QVERIFY2(server.waitForEnd(), reportOf(*client, server));
    QCOMPARE(other->linesAfter(u"REPLY "_s).size(), 3);
    QCOMPARE(findingNames(complaintsIn(objectsOf(server, 1))), QStringList());

    QCOMPARE(end, reason);
    const QList<QJsonObject> objects = objectsOf(server, 2);
    const bool isComplaint = !finding.isEmpty() && severity != "information"_L1;
    const QStringList complaints = isComplaint ? QStringList(finding) : QStringList();
    QVERIFY2(findingNames(complaintsIn(objects)) == complaints, server.report());
    if (finding.isEmpty())
        return;
    const QList<QJsonObject> found = findingsCalled(finding, objects);
    QVERIFY2(found.size() == 1, server.report());
    QCOMPARE(textIn(found.first(), "severity"), severity);
    QVERIFY2(evidenceOf(found.first()).contains(evidence), server.report());
    if (measure != kAny)
        QCOMPARE(measureOf(found.first()), measure);
}

/** Five times, since a busy machine may read a header late, and its message with it. */
void FindingsTest::clientThatPauses()
{
    SoqueteServer server(words(u"--exit-after 1"_s));
    const auto client =
            startPythonClient(server.port, words(u"--mistake pause"_s), u"mistakes.py"_s);
    QVERIFY2(client->waitForEnd(), reportOf(*client, server));
    QVERIFY2(server.waitForEnd(), reportOf(*client, server));
    QCOMPARE(findingNames(complaintsIn(server.objects())), QStringList());
    qint64 longest = 0; // µs
    for (const QJsonObject &finding : findingsCalled(u"two-writes"_s, server.objects())) {
        QCOMPARE(textIn(finding, "severity"), u"information"_s);
        longest = std::max(longest, measureOf(finding));
    }
    QVERIFY2(longest >= 20'000, server.report());
    QVERIFY2(longest < 60'000'000, server.report());
}

void FindingsTest::clientThatNeverReads()
{
    const QString longReply(60'000, u'x');
    const QStringList framed{ u"--reply"_s, u"framed"_s };
    SoqueteServer server(QStringList{ u"--exit-after"_s, u"2"_s, u"--reply-text"_s, longReply }
                         + framed);
    const auto other = startPythonClient(server.port, framed);
    other->write("before\n");
    QVERIFY(other->waitForLine(u"^REPLY"_s).hasMatch());
    const auto client =
            startPythonClient(server.port, words(u"--mistake never-reads"_s), u"mistakes.py"_s);
    const QJsonObject finding = server.waitForObject([](const QJsonObject &object) {
        return object.value("finding"_L1) == "replies-not-read"_L1;
    });
    QVERIFY2(!finding.isEmpty(), client->report());
    QCOMPARE(finding.value("connection"_L1).toInt(), 2);
    QCOMPARE(textIn(finding, "severity"), u"warning"_s);
    QCOMPARE_GT(measureOf(finding), 0);
    client->closeInput();
    QVERIFY2(client->waitForEnd(), client->report());
    QCOMPARE(waitForReason(server, 2), u"reset"_s);
    other->write("after\n");
    other->closeInput();
    QVERIFY(other->waitForEnd());
    QVERIFY(server.waitForEnd());
    QCOMPARE(other->exitCode(), 0);
    QCOMPARE(findingNames(complaintsIn(objectsOf(server, 1))), QStringList());
    QCOMPARE(findingNames(complaintsIn(objectsOf(server, 2))),
             QStringList({ u"replies-not-read"_s, u"connection-reset"_s }));
}

void FindingsTest::clientThatWaits_data()
{
    QTest::addColumn<QStringList>("serverOptions");
    QTest::addColumn<QString>("finding");
    QTest::addColumn<QByteArray>("evidence");
    QTest::addColumn<QString>("reason");

    QTest::newRow("word-waits") << QStringList() << u"word-differs"_s << QByteArray("!disconnect")
                                << u"closed-by-peer"_s;
    QTest::newRow("short-body-waits") << words(u"--idle-timeout 1"_s) << u"frame-incomplete"_s
                                      << QByteArray("20      ") << u"idle"_s;
}

void FindingsTest::clientThatWaits()
{
    QFETCH(const QStringList, serverOptions);
    QFETCH(const QString, finding);
    QFETCH(const QByteArray, evidence);
    QFETCH(const QString, reason);
    SoqueteServer server(serverOptions + words(u"--exit-after 1"_s));
    const auto client = startPythonClient(
            server.port, { u"--mistake"_s, QString::fromLatin1(QTest::currentDataTag()) },
            u"mistakes.py"_s);
    const QJsonObject found = server.waitForKind(u"finding"_s);
    client->closeInput();
    QVERIFY2(client->waitForEnd(), reportOf(*client, server));
    QVERIFY2(server.waitForEnd(), reportOf(*client, server));
    const QList<QJsonObject> complaints = complaintsIn(server.objects());
    QCOMPARE(findingNames(complaints), QStringList(finding));
    QVERIFY2(evidenceOf(complaints.first()).contains(evidence), server.report());
    QCOMPARE(waitForReason(server), reason);
    QVERIFY(!found.isEmpty());
}

void FindingsTest::serverMistakes_data()
{
    QTest::addColumn<QString>("mistake");
    QTest::addColumn<QStringList>("clientOptions");
    QTest::addColumn<QStringList>("complaints");
    QTest::addColumn<QString>("information");
    QTest::addColumn<QByteArray>("evidence"); // of the first of them
    QTest::addColumn<int>("measure");
    QTest::addColumn<int>("exitCode");

    const QStringList none;
    const QStringList framed{ u"--reply"_s, u"framed"_s };
    const auto row = [](const char *name, const QString &mistake, const QStringList &options,
                        const QStringList &complaints, const QString &information,
                        const QByteArray &evidence, int measure, int exitCode) {
        QTest::newRow(name) << mistake << options << complaints << information << evidence
                            << measure << exitCode;
    };
    row("as the tutorial", u"none"_s, none, none, {}, {}, 0, 0);
    row("a reply that begins with a number", u"number"_s, none, none, {}, {}, 0, 0);
    row("never replies", u"silent"_s, words(u"--reply-timeout 200"_s), { u"reply-missing"_s }, {},
        "", 0, 1);
    row("closes after one message", u"one-message"_s, words(u"--interval 10000"_s),
        { u"closed-early"_s }, {}, "", 0, 1);
    row("breaks off", u"reset"_s, none, { u"connection-reset"_s, u"reply-missing"_s }, {}, "", 0,
        1);
    row("replies with a header", u"framed"_s, none, { u"reply-framed"_s }, {}, "12    ", 64, 0);
    row("replies with another header", u"framed-8"_s, none, { u"reply-framed"_s }, {},
        "12      Msg received", 8, 0);
    row("replies without a header", u"none"_s, framed,
        { u"reply-not-framed"_s, u"reply-missing"_s }, {}, "Msg received", 0, 1);
    row("replies framed with another header", u"framed-8"_s, framed,
        { u"header-size-differs"_s, u"reply-missing"_s }, {}, "12      Msg", 8, 1);
    row("replies in Latin-1", u"latin-1"_s, none, QStringList(3, u"text-invalid"_s), {},
        "\xe0s nove", 0, 0);
    row("replies twice", u"twice"_s, none, none, u"reply-unexpected"_s, {}, 0, 0);
}

void FindingsTest::serverMistakes()
{
    QFETCH(const QString, mistake);
    QFETCH(const QStringList, clientOptions);
    QFETCH(const QStringList, complaints);
    QFETCH(const QString, information);
    QFETCH(const QByteArray, evidence);
    QFETCH(const int, measure);
    QFETCH(const int, exitCode);
    PythonServer server({ u"--serve"_s, u"--mistake"_s, mistake }, u"mistakes.py"_s);
    const auto client = startClient(server.port, clientOptions + words(u"-- one two"_s));
    QVERIFY2(client->exitsWith(exitCode), reportOf(*client, server));
    const QList<QJsonObject> found = complaintsIn(client->objects());
    QVERIFY2(findingNames(found) == complaints, client->report());
    if (!information.isEmpty())
        QVERIFY2(findingNames(client->objects()).contains(information), client->report());
    if (found.isEmpty())
        return;
    QCOMPARE(textIn(found.first(), "severity"),
             complaints.first() == "text-invalid"_L1
                             || complaints.first() == "header-size-differs"_L1
                     ? u"mistake"_s
                     : u"warning"_s);
    QVERIFY2(evidenceOf(found.first()).contains(evidence), client->report());
    QCOMPARE(measureOf(found.first()), measure);
}

void FindingsTest::serverThatDoesNotListen()
{
    PythonServer server(words(u"--serve --mistake refused"_s), u"mistakes.py"_s);
    const auto client = startClient(server.port, { u"Hello"_s });
    QVERIFY2(client->exitsWith(1), client->report());
    const QJsonObject error = client->waitForKind(u"error"_s);
    QCOMPARE(textIn(error, "reason"), u"connection-refused"_s);
    QCOMPARE(error.value("port"_L1).toInt(), server.port.toInt());
    QVERIFY2(client->errors().trimmed().count('\n') == 0, client->report());
    server.closeInput();
    QVERIFY(server.waitForEnd());
}

QTEST_GUILESS_MAIN(FindingsTest)
#include "tst_findings.moc"
