#include "tests/support/rawpeer.h"
#include "tests/support/shell.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace soquete::test;

namespace {

const QString kProgram = QStringLiteral(SOQUETE_PROGRAM);
constexpr int kFailed = 1;
constexpr qint64 kMiB = 1024 * 1024;

/** A server, whose options are words with blanks between them. */
struct Server final
{
    explicit Server(const QString &options)
        : process(kProgram, (u"server --console --port 0 "_s + options).split(u' '))
        , port(process.waitForLine(uR"((?:^\[LISTENING\].*:|"port":)(\d+))"_s).captured(1))
    {}

    Process process;
    QString port;
};

} // namespace

/** Tests how the built program reads standard input, from a pipe that this test fills. */
class TestStandardInput final : public QObject
{
    Q_OBJECT

private slots:
    void readsAsFastAsMessagesAreSent_data();
    void readsAsFastAsMessagesAreSent();
    void refusesALineWithoutAnEnd();
    void sendsALongLine();
    void sendsManyLines();
    void serverSkipsTheRestOfALongLine();
};

void TestStandardInput::readsAsFastAsMessagesAreSent_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("a reply is missing") << QStringList{ u"--reply-timeout"_s, u"600000"_s };
    QTest::newRow("an interval") << QStringList{ u"--interval"_s, u"600000"_s };
    QTest::newRow("nobody reads what is sent") << QStringList{ u"--reply"_s, u"none"_s };
}

/** The peer accepts the connection and neither reads nor replies. */
void TestStandardInput::readsAsFastAsMessagesAreSent()
{
    QFETCH(const QStringList, options);
    const QTemporaryDir folder;
    NamedPipe input(folder.filePath(u"input"_s));
    RawListener listener;
    Shell client(u"exec \"$0\" \"$@\" < '%1'"_s.arg(input.name()), kProgram,
                 QStringList{ u"client"_s, u"--console"_s, u"--port"_s,
                              QString::number(listener.port()), u"-"_s }
                         + options);
    QVERIFY2(input.openToWrite(), client.report());
    constexpr qint64 kMost = 32 * kMiB; // without an end, it takes all
    const qint64 taken = input.pour(QByteArray(1000, 'x') + '\n', kMost);
    QVERIFY2(client.isRunning(), client.report());
    QCOMPARE_LT(taken, kMost);
}

void TestStandardInput::refusesALineWithoutAnEnd()
{
    const QTemporaryDir folder;
    NamedPipe input(folder.filePath(u"input"_s));
    Server server(u"--exit-after 1"_s);
    Shell client(u"exec \"$0\" \"$@\" < '%1'"_s.arg(input.name()), kProgram,
                 { u"client"_s, u"--console"_s, u"--port"_s, server.port, u"-"_s });
    QVERIFY2(input.openToWrite(), client.report());
    constexpr qint64 kMost = 64 * kMiB;
    QCOMPARE_LT(input.pour(QByteArray(4096, 'x'), kMost), kMost);
    QVERIFY2(client.failsWith(kFailed), client.report());
    QVERIFY2(client.errors().contains("cannot be sent"), client.report());
}

/** The longest message that the dialect allows, and the line after it. */
void TestStandardInput::sendsALongLine()
{
    Server server(u"--json --exit-after 1"_s);
    Process client(kProgram, { u"client"_s, u"--console"_s, u"--port"_s, server.port, u"-"_s });
    client.write(QByteArray(kMiB, 'x') + "\r\nshort");
    client.closeInput();
    QVERIFY2(client.succeeds(), client.report());
    QVERIFY2(server.process.exitsWith(0), server.process.report());
    QList<int> sizes;
    for (const QJsonObject &object : server.process.objects()) {
        if (object.value(u"kind") == u"message"_s)
            sizes << object.value(u"size").toInt();
    }
    QCOMPARE(sizes, QList<int>({ int(kMiB), 5, 11 }));
}

void TestStandardInput::sendsManyLines()
{
    constexpr int kLines = 15'000; // more than is read at once
    QByteArray lines;
    for (int i = 0; i < kLines; ++i)
        lines += QByteArray::number(i) + '\n';
    Server echo(u"--behaviour echo --exit-after 1"_s);
    Process client(kProgram, { u"client"_s, u"--console"_s, u"--port"_s, echo.port, u"-"_s });
    client.write(lines);
    client.closeInput();
    QVERIFY2(client.succeeds(), client.report());
    QCOMPARE(client.output(), lines + "!DISCONNECT\n");
}

void TestStandardInput::serverSkipsTheRestOfALongLine()
{
    Server server(u"--behaviour manual --exit-after 1"_s);
    RawPeer peer = RawPeer::connectTo(quint16(server.port.toUInt()));
    QVERIFY(peer.send(framed("Hello")));
    QVERIFY2(server.process.waitForLine(uR"(\] Hello$)"_s).hasMatch(), server.process.report());
    server.process.write(QByteArray(9 * kMiB, 'x') + "\nshort\n");
    QVERIFY2(server.process.waitForLine(u"→ short$"_s).hasMatch(), server.process.report());
    QCOMPARE(peer.read(5), QByteArray("short"));
    QVERIFY2(server.process.errors().contains("This reply cannot be sent"),
             server.process.report());
    QVERIFY2(isOneLine(server.process.errors()), server.process.report());
    peer.close();
    QVERIFY2(server.process.exitsWith(0), server.process.report());
}

QTEST_GUILESS_MAIN(TestStandardInput)
#include "tst_standardinput.moc"
