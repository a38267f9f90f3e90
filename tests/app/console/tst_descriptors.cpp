#include "tests/support/rawpeer.h"
#include "tests/support/shell.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace soquete::test;

namespace {

const QString kProgram = QStringLiteral(SOQUETE_PROGRAM);
const QString kFull = u"/dev/full"_s;
constexpr int kFailed = 1;
const QByteArray kGoodbye = framed("!DISCONNECT");

bool hasFullDevice()
{
    return QFile::exists(kFull);
}

} // namespace

/** Tests the program with standard descriptors that are closed, full, or not read. */
class TestDescriptors final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void closed_data();
    void closed();
    void outputThatCannotBeWritten_data();
    void outputThatCannotBeWritten();
    void serverGoesOnWithFullOutput_data();
    void serverGoesOnWithFullOutput();
    void waitsForANonBlockingOutput();
    void serverStopsWithoutReader();
    void clientStopsWithoutReader();

private:
    [[nodiscard]] QString file(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestDescriptors::closed_data()
{
    QTest::addColumn<QString>("redirections");
    QTest::newRow("input") << u"<&-"_s;
    QTest::newRow("output") << u">&-"_s;
    QTest::newRow("input and output") << u"<&- >&-"_s;
    QTest::newRow("all") << u"<&- >&- 2>&-"_s;
}

/** No socket and no file gets the number of a standard descriptor, and both sides work. */
void TestDescriptors::closed()
{
    QFETCH(const QString, redirections);
    const QString recording = file(u"session.jsonl"_s);
    const QString script = u"exec \"$0\" \"$@\" "_s + redirections;
    Shell server(script, kProgram,
                 { u"server"_s, u"--console"_s, u"--port"_s, u"0"_s, u"--exit-after"_s, u"1"_s,
                   u"--record"_s, recording });
    const quint16 port = recordedPort(recording);
    QVERIFY2(port != 0, server.report());
    Shell client(script, kProgram,
                 { u"client"_s, u"--console"_s, u"--port"_s, QString::number(port), u"Hello"_s });
    QVERIFY2(client.succeeds(), client.report());
    QVERIFY2(server.succeeds(), server.report());

    QFile recorded(recording);
    QVERIFY(recorded.open(QIODevice::ReadOnly));
    const QByteArray lines = recorded.readAll();
    QVERIFY(lines.contains("Hello"));
    static const QRegularExpression descriptor(uR"("descriptor":(\d+))"_s);
    const QRegularExpressionMatch match = descriptor.match(QString::fromUtf8(lines));
    QVERIFY2(match.hasMatch(), lines);
    QCOMPARE_GT(match.captured(1).toInt(), STDERR_FILENO);
}

void TestDescriptors::outputThatCannotBeWritten_data()
{
    QTest::addColumn<QStringList>("arguments");
    const auto row = [](const char *name, const QString &arguments) {
        QTest::newRow(name) << arguments.split(u' ');
    };
    row("help", u"--help"_s);
    row("help of a command", u"server --help"_s);
    row("version", u"--version"_s);
    row("script", u"script client"_s);
    row("demonstration", u"demo --console --exit"_s);
}

void TestDescriptors::outputThatCannotBeWritten()
{
    if (!hasFullDevice())
        QSKIP("There is no /dev/full here.");
    QFETCH(const QStringList, arguments);
    Shell program(u"exec \"$0\" \"$@\" > /dev/full"_s, kProgram, arguments);
    QVERIFY2(program.failsWith(kFailed), program.report());
    QVERIFY2(program.errors().contains("Standard output cannot be written"), program.report());
}

void TestDescriptors::serverGoesOnWithFullOutput_data()
{
    QTest::addColumn<QStringList>("verbosity");
    QTest::newRow("lines") << QStringList();
    QTest::newRow("JSON") << QStringList{ u"--json"_s };
    QTest::newRow("quiet") << QStringList{ u"--quiet"_s };
}

/** A client could fill the disk with its messages; it must not be able to end the server. */
void TestDescriptors::serverGoesOnWithFullOutput()
{
    if (!hasFullDevice())
        QSKIP("There is no /dev/full here.");
    QFETCH(const QStringList, verbosity);
    const QString recording = file(u"session.jsonl"_s);
    Shell server(u"exec \"$0\" \"$@\" > /dev/full"_s, kProgram,
                 QStringList{ u"server"_s, u"--console"_s, u"--port"_s, u"0"_s, u"--exit-after"_s,
                              u"2"_s, u"--record"_s, recording }
                         + verbosity);
    const quint16 port = recordedPort(recording);
    QVERIFY2(port != 0, server.report());
    for (int turn = 0; turn < 2; ++turn) {
        Shell client(
                u"exec \"$0\" \"$@\" > /dev/full"_s, kProgram,
                { u"client"_s, u"--console"_s, u"--port"_s, QString::number(port), u"Hello"_s });
        QVERIFY2(client.failsWith(kFailed), client.report());
        QVERIFY2(client.errors().contains("Standard output cannot be written"), client.report());
    }
    QVERIFY2(server.failsWith(kFailed), server.report()); // with one line: it is said once
    QVERIFY2(server.errors().contains("Standard output cannot be written"), server.report());
}

/** Another program, such as ssh, may have made the terminal or the pipe non-blocking. */
void TestDescriptors::waitsForANonBlockingOutput()
{
    constexpr int kInherited = 9;  // what a shell can name with one digit
    constexpr int kMore = 300'000; // than a pipe holds
    NamedPipe output(file(u"output"_s));
    QVERIFY(output.openToRead());
    const int writeEnd =
            ::open(QFile::encodeName(output.name()).constData(), O_WRONLY | O_NONBLOCK | O_CLOEXEC);
    QVERIFY(writeEnd >= 0 && ::fcntl(kInherited, F_GETFD) < 0);
    ::dup2(writeEnd, kInherited);
    const QString recording = file(u"session.jsonl"_s);
    Shell server(u"exec \"$0\" \"$@\" >&9"_s, kProgram,
                 { u"server"_s, u"--console"_s, u"--port"_s, u"0"_s, u"--exit-after"_s, u"1"_s,
                   u"--record"_s, recording });
    ::close(kInherited);
    ::close(writeEnd);
    const quint16 port = recordedPort(recording);
    QVERIFY2(port != 0, server.report());
    RawPeer peer = RawPeer::connectTo(port);
    QVERIFY(peer.send(framed(QByteArray(kMore, 'x')) + kGoodbye));
    QTRY_VERIFY_WITH_TIMEOUT(output.waiting() > 4096, kPatienceMs);
    QByteArray printed;
    QTRY_VERIFY_WITH_TIMEOUT((printed += output.read()).contains("[STOPPED]"), kPatienceMs);
    QVERIFY(printed.contains("] " + QByteArray(kMore, 'x') + '\n'));
    QVERIFY2(server.succeeds(), server.report());
}

void TestDescriptors::serverStopsWithoutReader()
{
    NamedPipe output(file(u"output"_s));
    QVERIFY(output.openToRead());
    const QString recording = file(u"session.jsonl"_s);
    Shell server(u"exec \"$0\" \"$@\" > '%1'"_s.arg(output.name()), kProgram,
                 { u"server"_s, u"--console"_s, u"--port"_s, u"0"_s, u"--record"_s, recording });
    const quint16 port = recordedPort(recording);
    QVERIFY2(port != 0, server.report());
    output.close();
    RawPeer peer = RawPeer::connectTo(port);
    peer.send(framed("Hello"));
    QVERIFY2(server.failsWith(kFailed), server.report());
    QVERIFY2(server.errors().contains("Standard output cannot be written"), server.report());
}

void TestDescriptors::clientStopsWithoutReader()
{
    Process server(kProgram,
                   { u"server"_s, u"--console"_s, u"--port"_s, u"0"_s, u"--exit-after"_s, u"1"_s });
    const QString port = server.waitForLine(uR"(^\[LISTENING\].*:(\d+)$)"_s).captured(1);
    Shell client(u"yes | { \"$0\" \"$@\"; echo \"code $?\" >&2; } | head -n 3"_s, kProgram,
                 { u"client"_s, u"--console"_s, u"--port"_s, port, u"-"_s });
    QVERIFY2(client.waitForEnd(), client.report());
    QVERIFY2(client.errors().endsWith("code 1\n"), client.report());
    QCOMPARE(client.lines(), QStringList(3, u"Msg received"_s));
    QVERIFY2(server.exitsWith(0), server.report());
    QVERIFY2(server.output().contains("!DISCONNECT"), server.report()); // it left in order
}

QTEST_GUILESS_MAIN(TestDescriptors)
#include "tst_descriptors.moc"
