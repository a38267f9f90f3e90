#include "tests/interop/crowds.h"
#include "tests/support/findings.h"

#include <QFile>

#include <array>

using namespace Qt::StringLiterals;
using namespace soquete::test;

namespace {

const QStringList kMessages{ u"Hello World!"_s, u"Olá, você aí: ação, coração"_s,
                             u"日本語 ✓ 😀👩‍💻"_s, u" two  blanks "_s };

/** Messages for which the length in bytes, its digits, or the size of a read could be a trap. */
QStringList awkwardMessages()
{
    return { u"9 bytes.."_s,    u"10 bytes.."_s,   QString(99, u'x'), QString(50, u'á'),
             u"12          "_s, u"!DISCONNECT "_s, u"!disconnect"_s,  u"{msg}"_s };
}

QString longMessage()
{
    return u"ção "_s.repeated(10'000) + u"fim"_s; // 60,003 bytes
}

/** A conversation, and what both sides are told of its dialect. */
struct Agreement
{
    QStringList ours;         // either role
    QStringList theirs;       // either role
    QStringList theirServers; // beside that
    QStringList messages;
    QString word;        // as the client says it
    QStringList replies; // with that to the word
};

/** The options of a Python server that serves one client. */
QStringList once(const QStringList &options)
{
    return QStringList{ u"--once"_s } + options;
}

QByteArray bytesOf(const QList<QJsonObject> &objects, QLatin1StringView direction)
{
    QByteArray bytes;
    for (const QJsonObject &object : objects) {
        if (textIn(object, "kind") == "bytes"_L1 && textIn(object, "direction") == direction)
            bytes += QByteArray::fromHex(textIn(object, "bytes").toLatin1());
    }
    return bytes;
}

} // namespace

/** The built program on one side, a real Python program on the other. */
class InteropTest final : public QObject
{
    Q_OBJECT

private slots:
    void pythonClient_data();
    void pythonClient();
    void pythonClientCountsCharacters();
    void pythonClientHalfCloses();
    void pythonClientsAtOnce();
    void pythonClientsThatDoNotRead();

    void pythonServer_data();
    void pythonServer();
    void pythonServerFails_data();
    void pythonServerFails();
    void pythonServerRepliesLate();
    void pythonServerGlues();

    void dialectOfAPythonClient_data() { dialects(); }
    void dialectOfAPythonClient();
    void dialectOfAPythonServer_data() { dialects(); }
    void dialectOfAPythonServer();
    void dialectOfBothSides_data() { dialects(); }
    void dialectOfBothSides();

private:
    void dialects();
    [[nodiscard]] QString dialectFile(const QString &name, const QByteArray &fields) const;

    QTemporaryDir m_folder;
};

void InteropTest::pythonClient_data()
{
    QTest::addColumn<QStringList>("serverOptions");
    QTest::addColumn<QStringList>("clientOptions");
    QTest::addColumn<QStringList>("messages");
    QTest::addColumn<QString>("word");        // empty: the client leaves without one
    QTest::addColumn<QStringList>("replies"); // what the client reads, a recv() each
    QTest::addColumn<QStringList>("reasons"); // for the end of the connection: one of these

    const QStringList polite{ u"disconnect-word"_s };
    const QStringList closed{ u"closed-by-peer"_s };
    const auto row = [&](const QString &name, const QStringList &both,
                         const QStringList &clientOptions,
                         const QStringList &messages = kMessages) {
        QTest::newRow(qUtf8Printable(name)) << both << both + clientOptions << messages << kWord
                                            << QStringList(messages.size() + 1, kReply) << polite;
    };
    row(u"as the tutorial"_s, {}, {});
    row(u"no message"_s, {}, {}, {});
    row(u"empty message"_s, {}, {}, { QString() });
    row(u"awkward messages"_s, {}, {}, awkwardMessages());
    row(u"one write"_s, {}, { u"--one-write"_s });
    row(u"byte by byte"_s, {}, { u"--byte-by-byte"_s });
    row(u"header filled up on the left"_s, {}, words(u"--pad left"_s));
    row(u"header filled up with zeros"_s, {}, words(u"--pad zeros"_s));
    row(u"60 kB"_s, {}, {}, { longMessage(), u"short"_s });
    row(u"60 kB in one write"_s, {}, { u"--one-write"_s }, { longMessage(), u"short"_s });
    row(u"framed replies"_s, words(u"--reply framed"_s), {});
    row(u"framed replies, header 4"_s, words(u"--reply framed --header 4"_s), {});
    for (const int header : { 4, 8, 10, 16, 64, 128, 1024, 2048 }) {
        row(u"header %1"_s.arg(header), { u"--header"_s, QString::number(header) }, {});
    }

    const QStringList noReply{ u"--reply"_s, u"none"_s };
    QTest::newRow("no replies") << noReply << noReply << kMessages << kWord << QStringList()
                                << polite;
    QTest::newRow("another word") << QStringList{ u"--disconnect-word"_s, u"até logo"_s }
                                  << QStringList{ u"--disconnect-word"_s, u"até logo"_s }
                                  << kMessages << u"até logo"_s
                                  << QStringList(kMessages.size() + 1, kReply) << polite;
    QTest::newRow("another reply")
            << QStringList{ u"--reply-text"_s, u"Olá, {msg}!"_s } << QStringList()
            << QStringList{ u"Ana"_s, u"{msg}"_s } << kWord
            << QStringList{ u"Olá, Ana!"_s, u"Olá, {msg}!"_s, u"Olá, !DISCONNECT!"_s } << polite;
    const QStringList ignoresCase{ u"--disconnect-word-ignores-case"_s };
    QTest::newRow("a word in other letters")
            << ignoresCase << words(u"--disconnect-word !Disconnect"_s) << kMessages
            << u"!Disconnect"_s << QStringList(kMessages.size() + 1, kReply) << polite;
    QTest::newRow("a word without a reply")
            << words(u"--disconnect-word-reply none"_s) << QStringList{ u"--pipeline"_s }
            << kMessages << kWord << QStringList() << polite;
    QTest::newRow("latin-1") << words(u"--encoding latin-1"_s) << words(u"--encoding latin-1"_s)
                             << QStringList{ u"ação"_s } << kWord << QStringList(2, kReply)
                             << polite;
    QTest::newRow("without goodbye")
            << QStringList() << QStringList{ u"--no-goodbye"_s } << kMessages << QString()
            << QStringList(kMessages.size(), kReply) << closed;
    QTest::newRow("broken off") << QStringList() << words(u"--no-goodbye --reset"_s) << kMessages
                                << QString() << QStringList(kMessages.size(), kReply)
                                << QStringList{ u"reset"_s };
    QTest::newRow("leaves without reading")
            << QStringList() << QStringList{ u"--no-read"_s } << kMessages << QString()
            << QStringList() << QStringList{ u"reset"_s, u"closed-by-peer"_s };
}

void InteropTest::pythonClient()
{
    QFETCH(const QStringList, serverOptions);
    QFETCH(const QStringList, clientOptions);
    QFETCH(const QStringList, messages);
    QFETCH(const QString, word);
    QFETCH(const QStringList, reasons);
    SoqueteServer server(serverOptions + words(u"--exit-after 1"_s));
    const auto client =
            startPythonClient(server.port, clientOptions + QStringList{ u"--"_s } + messages);
    client->closeInput();
    QVERIFY2(client->exitsWith(0), reportOf(server, *client));
    QVERIFY2(server.exitsWith(0), reportOf(server, *client));

    QTEST(stringsAfter(*client, u"REPLY "_s), "replies");
    const QStringList sent = word.isEmpty() ? messages : messages + QStringList{ word };
    QCOMPARE(textsOf(server.objects(), "message", "in"), sent);
    const QString reason = waitForReason(server);
    QVERIFY2(reasons.contains(reason), qPrintable(reason));
    QStringList complaints; // only of how it left
    if (reason == "reset"_L1)
        complaints << u"connection-reset"_s;
    else if (reason == "closed-by-peer"_L1)
        complaints << u"left-without-word"_s;
    QCOMPARE(findingNames(complaintsIn(server.objects())), complaints);
}

void InteropTest::pythonClientCountsCharacters()
{
    SoqueteServer server;
    // "é" and "á" are two bytes each, so that the last two bytes are taken for the next header.
    const auto wrong = startPythonClient(server.port, words(u"--chars éá more"_s));
    QVERIFY2(wrong->exitsWith(1), reportOf(server, *wrong));
    QCOMPARE(waitForReason(server), u"bad-input"_s);
    QCOMPARE(textsOf(server.objects(), "message", "in"), QStringList{ u"é"_s });
    QCOMPARE(findingNames(complaintsIn(server.objects())),
             QStringList{ u"length-in-characters"_s });

    // A message of ASCII alone is counted right, and the server is there for it.
    const auto right = startPythonClient(server.port, words(u"--chars more"_s));
    QVERIFY2(right->exitsWith(0), reportOf(server, *right));
    QCOMPARE(waitForReason(server, 2), u"disconnect-word"_s);

    // Cut in the middle of a character: the message is shown, and what is wrong with it said.
    const auto cut = startPythonClient(server.port, words(u"--chars Olá more"_s));
    QVERIFY2(cut->waitForEnd(), reportOf(server, *cut));
    QCOMPARE(waitForReason(server, 3), u"bad-input"_s);
    QCOMPARE(textsOf(server.objects(), "message", "in", 3), QStringList{ u"Ol\uFFFD"_s });
    QCOMPARE(findingNames(complaintsIn(server.objects())).mid(1),
             QStringList({ u"text-cut"_s, u"length-in-characters"_s }));
}

void InteropTest::pythonClientHalfCloses()
{
    constexpr int kCount = 1000;
    SoqueteServer server;
    QStringList messages;
    for (int i = 0; i < kCount; ++i)
        messages.append(u"mensagem nº %1"_s.arg(i));
    const std::array<QStringList, 3> ways{ words(u"--half-close --no-goodbye"_s),
                                           QStringList{ u"--half-close"_s },
                                           QStringList{ u"--pipeline"_s } };
    int connection = 0;
    for (const QStringList &way : ways) {
        const auto client = startPythonClient(server.port, way);
        client->write(messages.join(u'\n').toUtf8() + '\n');
        client->closeInput();
        QVERIFY2(client->exitsWith(0), reportOf(server, *client));
        const bool saysGoodbye = !way.contains(u"--no-goodbye"_s);
        QCOMPARE(waitForReason(server, ++connection),
                 saysGoodbye ? u"disconnect-word"_s : u"closed-by-peer"_s);
        QCOMPARE(stringsAfter(*client, u"STREAM "_s),
                 QStringList{ kReply.repeated(kCount + (saysGoodbye ? 1 : 0)) });
        QCOMPARE(textsOf(server.objects(), "message", "in", connection).mid(0, kCount), messages);
    }
}

void InteropTest::pythonClientsAtOnce()
{
    SoqueteServer server({ u"--reply-text"_s, u"got {msg}"_s, u"--exit-after"_s, u"20"_s });
    checkClientsAtOnce(server, { u"--port"_s, server.port });
}

void InteropTest::pythonClientsThatDoNotRead()
{
    constexpr int kRuns = 30;
    SoqueteServer server({ u"--exit-after"_s, QString::number(kRuns) });
    checkClientsThatDoNotRead(server, { u"--port"_s, server.port }, kRuns);
}

void InteropTest::pythonServer_data()
{
    QTest::addColumn<QStringList>("serverOptions");
    QTest::addColumn<QStringList>("clientOptions");
    QTest::addColumn<QStringList>("messages");
    QTest::addColumn<QStringList>("replies"); // those to the messages; empty: not to be foretold

    const auto row = [](const QString &name, const QStringList &both,
                        const QStringList &serverOptions, const QStringList &messages = kMessages) {
        QTest::newRow(qUtf8Printable(name))
                << both + serverOptions << both << messages << QStringList(messages.size(), kReply);
    };
    row(u"as the tutorial"_s, {}, {});
    row(u"empty message"_s, {}, {}, { QString(), u"next"_s });
    row(u"awkward messages"_s, {}, {}, awkwardMessages());
    row(u"60 kB"_s, {}, { u"--whole"_s }, { longMessage(), u"short"_s });
    row(u"the word gets no reply"_s, {}, { u"--no-word-reply"_s });
    QTest::newRow("the word is known to get no reply")
            << QStringList{ u"--no-word-reply"_s } << words(u"--disconnect-word-reply none"_s)
            << kMessages << QStringList(kMessages.size(), kReply);
    row(u"the word in other letters"_s, {}, { u"--ignore-case"_s });
    row(u"framed replies"_s, words(u"--reply framed"_s), {});
    row(u"framed replies, byte by byte"_s, words(u"--reply framed"_s), { u"--split-replies"_s });
    row(u"framed replies, header 4"_s, words(u"--reply framed --header 4"_s), {});
    for (const int header : { 4, 8, 10, 16, 64, 128, 1024, 2048 })
        row(u"header %1"_s.arg(header), { u"--header"_s, QString::number(header) }, {});

    const auto other = [](const char *name, const QStringList &serverOptions,
                          const QStringList &clientOptions, const QStringList &replies) {
        QTest::newRow(name) << serverOptions << clientOptions << kMessages << replies;
    };
    const auto count = int(kMessages.size());
    const QStringList noReply{ u"--reply"_s, u"none"_s };
    other("no replies", noReply, noReply, {});
    other("another word", words(u"--disconnect-word sair"_s), { u"--disconnect-word"_s, u"sair"_s },
          QStringList(count, kReply));
    other("another reply than expected", { u"--reply-text"_s, u"recebida: ok ✓"_s }, {},
          QStringList(count, u"recebida: ok ✓"_s));
    other("echo", words(u"--reply-text {msg}"_s), words(u"--reply-text {msg}"_s), kMessages);
    // Where a reply ends cannot be known here, so that only what is certain is compared.
    other("byte by byte", { u"--split-replies"_s }, {}, {});
    other("two replies for one message", { u"--double"_s }, {}, {});
    other("a greeting", words(u"--greet Bem-vindo!"_s), {}, {});
}

void InteropTest::pythonServer()
{
    QFETCH(const QStringList, serverOptions);
    QFETCH(const QStringList, clientOptions);
    QFETCH(const QStringList, messages);
    QFETCH(const QStringList, replies);
    PythonServer server(once(serverOptions));
    const auto client = startClient(server.port, clientOptions + QStringList{ u"--"_s } + messages);
    QVERIFY2(client->exitsWith(0), reportOf(*client, server));
    QVERIFY2(server.exitsWith(0), reportOf(*client, server));
    QVERIFY2(client->errors().isEmpty(), client->report());

    const qsizetype option = clientOptions.indexOf(u"--disconnect-word"_s);
    const QString word = option < 0 ? kWord : clientOptions.at(option + 1);
    QCOMPARE(stringsAfter(server, u"MESSAGE "_s), messages + QStringList{ word });
    QCOMPARE(server.linesAfter(u"END "_s), QStringList{ u"word"_s });
    const QList<QJsonObject> &all = client->objects();
    QCOMPARE(textsOf(all, "message", "out"), messages + QStringList{ word });
    if (!replies.isEmpty())
        QCOMPARE(textsOf(all, "reply", "in").mid(0, replies.size()), replies);
    QCOMPARE(waitForReason(*client), u"disconnect-word"_s);

    // Nothing that came was swallowed: it was shown as a reply or as something unexpected.
    const bool framed = clientOptions.contains(u"framed"_s);
    const QString shown = textsOf(all, "reply", "in").join(QString())
                        + textsOf(all, "message", "in").join(QString());
    if (!framed)
        QCOMPARE(shown.toUtf8().size(), bytesOf(all, "in"_L1).size());
    if (serverOptions.contains(u"--greet"_s))
        QVERIFY2(bytesOf(all, "in"_L1).startsWith("Bem-vindo!"), client->report());
}

void InteropTest::pythonServerFails_data()
{
    QTest::addColumn<QStringList>("serverOptions");
    QTest::addColumn<QStringList>("received");
    QTest::addColumn<int>("replies");
    QTest::addColumn<QString>("reason");
    const QStringList three{ u"one"_s, u"two"_s, u"three"_s };
    QTest::newRow("mute") << QStringList{ u"--mute"_s } << QStringList{ u"one"_s, kWord } << 0
                          << u"disconnect-word"_s;
    QTest::newRow("closes at once")
            << words(u"--close-after 1"_s) << three.first(1) << 0 << u"closed-by-peer"_s;
    QTest::newRow("closes later") << words(u"--close-after 3"_s) << three << 2
                                  << u"closed-by-peer"_s;
    QTest::newRow("breaks off at once")
            << words(u"--reset-after 1"_s) << three.first(1) << 0 << u"reset"_s;
    QTest::newRow("breaks off later")
            << words(u"--reset-after 2"_s) << three.first(2) << 1 << u"reset"_s;
}

void InteropTest::pythonServerFails()
{
    QFETCH(const QStringList, serverOptions);
    QFETCH(const int, replies);
    QFETCH(const QString, reason);
    PythonServer server(once(serverOptions));
    // Only the mute server lets a deadline pass; the others must not be taken for it.
    const QString deadline = serverOptions.contains(u"--mute"_s) ? u"200"_s : u"20000"_s;
    const auto client = startClient(
            server.port, { u"--reply-timeout"_s, deadline, u"one"_s, u"two"_s, u"three"_s });
    QVERIFY2(client->exitsWith(1), reportOf(*client, server));
    QVERIFY2(!client->errors().trimmed().isEmpty(), client->report());
    QVERIFY2(client->errors().trimmed().count('\n') == 0, client->report());
    QVERIFY2(server.waitForEnd(), server.report());
    QTEST(stringsAfter(server, u"MESSAGE "_s), "received");
    QCOMPARE(textsOf(client->objects(), "reply", "in"), QStringList(replies, kReply));
    QCOMPARE(waitForReason(*client), reason);
    QVERIFY2(findingNames(client->objects()).contains(u"reply-missing"_s), client->report());
}

void InteropTest::pythonServerRepliesLate()
{
    const QStringList late{ u"--late"_s, u"0.4"_s };
    {
        PythonServer server(once(late));
        const auto patient = startClient(server.port, words(u"--reply-timeout 20000 A"_s));
        QVERIFY2(patient->exitsWith(0), reportOf(*patient, server));
        const QJsonObject reply = patient->waitForKind(u"reply"_s);
        QVERIFY2(reply.value("round_trip_us"_L1).toDouble() >= 390'000, patient->report());
    }
    {
        PythonServer server(once(late));
        const auto hasty = startClient(server.port, words(u"--reply-timeout 50 A"_s));
        QVERIFY2(hasty->exitsWith(1), reportOf(*hasty, server));
        QVERIFY2(findingNames(hasty->objects()).contains(u"reply-missing"_s), hasty->report());
        // It says goodbye nevertheless.
        QVERIFY2(server.waitForEnd(), server.report());
        QCOMPARE(stringsAfter(server, u"MESSAGE "_s), QStringList({ u"A"_s, kWord }));
    }
}

void InteropTest::pythonServerGlues()
{
    // The first message waits in vain; then its reply and the reply to the word come in one piece.
    PythonServer server(once({ u"--glue"_s }));
    const auto client = startClient(server.port, words(u"--reply-timeout 300 A"_s));
    QVERIFY2(client->exitsWith(1), reportOf(*client, server));
    QVERIFY2(server.waitForEnd(), server.report());
    QCOMPARE(server.linesAfter(u"END "_s), QStringList{ u"word"_s });
    QCOMPARE(textsOf(client->objects(), "reply", "in"), QStringList(2, kReply));
}

QString InteropTest::dialectFile(const QString &name, const QByteArray &fields) const
{
    QFile file(m_folder.filePath(name + u".json"_s));
    if (file.open(QIODevice::WriteOnly))
        file.write(R"({"format": "soquete-dialect", "version": 1, )" + fields + '}');
    return file.fileName();
}

void InteropTest::dialects()
{
    QTest::addColumn<Agreement>("agreement");

    const auto count = kMessages.size();
    const auto preset = [&](const QString &id, const QStringList &theirs,
                            const QStringList &theirServers = {}, const QString &word = kWord,
                            const QString &reply = kReply) {
        QTest::newRow(qUtf8Printable(id))
                << Agreement{ QStringList{ u"--dialect"_s, id },
                              theirs,
                              theirServers,
                              kMessages,
                              word,
                              (reply.isEmpty() ? QStringList() : QStringList(count + 1, reply)) };
    };
    preset(u"tutorial"_s, {});
    preset(u"header-8"_s, words(u"--header 8"_s));
    preset(u"header-10"_s, words(u"--header 10"_s));
    preset(u"no-reply"_s, words(u"--reply none"_s), {}, kWord, {});
    preset(u"framed-reply"_s, words(u"--reply framed"_s));
    preset(u"portuguese"_s, words(u"--disconnect-word !DESCONECTAR"_s),
           { u"--reply-text"_s, u"Mensagem recebida"_s }, u"!DESCONECTAR"_s,
           u"Mensagem recebida"_s);
    preset(u"PORTUGUESE"_s, words(u"--disconnect-word !DESCONECTAR"_s),
           { u"--reply-text"_s, u"Mensagem recebida"_s }, u"!DESCONECTAR"_s,
           u"Mensagem recebida"_s);

    QTest::newRow("an option beside a preset")
            << Agreement{ words(u"--dialect header-8 --disconnect-word q"_s),
                          words(u"--header 8 --disconnect-word q"_s),
                          QStringList(),
                          QStringList{ u"!DISCONNECT"_s },
                          u"q"_s,
                          QStringList(2, kReply) };
    QTest::newRow("Latin-1, from a file") << Agreement{
        QStringList{ u"--dialect"_s, dialectFile(u"latin"_s, R"("encoding": "latin-1", "header": 16,
                                        "disconnect_word": "até já", "reply": "framed",
                                        "reply_text": "recebi {msg}")") },
        QStringList{ u"--encoding"_s, u"latin-1"_s, u"--header"_s, u"16"_s, u"--disconnect-word"_s,
                     u"até já"_s, u"--reply"_s, u"framed"_s },
        QStringList{ u"--reply-text"_s, u"recebi {msg}"_s },
        QStringList{ u"ação"_s, QString(), u"ÿ"_s },
        u"até já"_s,
        QStringList{ u"recebi ação"_s, u"recebi "_s, u"recebi ÿ"_s, u"recebi até já"_s }
    };
    QTest::newRow("ASCII, from a file") << Agreement{
        QStringList{ u"--dialect"_s,
                     dialectFile(u"ascii"_s, R"("encoding": "ascii", "header": 4)") },
        words(u"--encoding ascii --header 4"_s),
        QStringList(),
        QStringList{ u"Hello"_s, QString(200, u'x') },
        kWord,
        QStringList(3, kReply)
    };
    for (const bool framed : { false, true }) {
        const QStringList mode{ u"--reply"_s, framed ? u"framed"_s : u"text"_s };
        QTest::addRow("another reply to the word, %s", framed ? "framed" : "text") << Agreement{
            mode + QStringList{ u"--disconnect-word-reply"_s, u"Tchau, {msg}!"_s },
            mode,
            QStringList{ u"--word-reply"_s, u"Tchau, {msg}!"_s },
            QStringList{ u"one"_s, u"two"_s },
            kWord,
            QStringList{ kReply, kReply, u"Tchau, !DISCONNECT!"_s }
        };
    }
}

void InteropTest::dialectOfAPythonClient()
{
    QFETCH(const Agreement, agreement);
    const auto &[ours, theirs, theirServers, messages, word, replies] = agreement;
    SoqueteServer server(ours + words(u"--exit-after 1"_s));
    const auto client = startPythonClient(server.port, theirs + QStringList{ u"--"_s } + messages);
    QVERIFY2(client->exitsWith(0), reportOf(server, *client));
    QVERIFY2(server.exitsWith(0), reportOf(server, *client));
    QCOMPARE(stringsAfter(*client, u"REPLY "_s), replies);
    QCOMPARE(textsOf(server.objects(), "message", "in"), messages + QStringList{ word });
    QCOMPARE(waitForReason(server), u"disconnect-word"_s);
    QCOMPARE(findingNames(complaintsIn(server.objects())), QStringList());
}

void InteropTest::dialectOfAPythonServer()
{
    QFETCH(const Agreement, agreement);
    const auto &[ours, theirs, theirServers, messages, word, replies] = agreement;
    PythonServer server(once(theirs + theirServers));
    const auto client = startClient(server.port, ours + QStringList{ u"--"_s } + messages);
    QVERIFY2(client->exitsWith(0), reportOf(*client, server));
    QVERIFY2(server.exitsWith(0), reportOf(*client, server));
    QCOMPARE(stringsAfter(server, u"MESSAGE "_s), messages + QStringList{ word });
    QCOMPARE(server.linesAfter(u"END "_s), QStringList{ u"word"_s });
    QCOMPARE(textsOf(client->objects(), "reply", "in"), replies);
    QCOMPARE(waitForReason(*client), u"disconnect-word"_s);
    QCOMPARE(findingNames(complaintsIn(client->objects())), QStringList());
}

void InteropTest::dialectOfBothSides()
{
    QFETCH(const Agreement, agreement);
    const auto &[ours, theirs, theirServers, messages, word, replies] = agreement;
    SoqueteServer server(ours + words(u"--exit-after 1"_s));
    const auto client = startClient(server.port, ours + QStringList{ u"--"_s } + messages);
    QVERIFY2(client->exitsWith(0), reportOf(server, *client));
    QVERIFY2(server.exitsWith(0), reportOf(server, *client));
    const QStringList sent = messages + QStringList{ word };
    QCOMPARE(textsOf(client->objects(), "message", "out"), sent);
    QCOMPARE(textsOf(server.objects(), "message", "in"), sent);
    QCOMPARE(textsOf(server.objects(), "reply", "out"), replies);
    QCOMPARE(textsOf(client->objects(), "reply", "in"), replies);
    QCOMPARE(bytesOf(server.objects(), "in"_L1), bytesOf(client->objects(), "out"_L1));
    QCOMPARE(waitForReason(server), u"disconnect-word"_s);
    QCOMPARE(waitForReason(*client), u"disconnect-word"_s);
    QCOMPARE(findingNames(complaintsIn(server.objects()) + complaintsIn(client->objects())),
             QStringList());
}

QTEST_GUILESS_MAIN(InteropTest)
#include "tst_interop.moc"
