#include "tests/support/rawpeer.h"
#include "tests/support/shell.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace soquete::test;

namespace {

const QString kProgram = QStringLiteral(SOQUETE_PROGRAM);

/** A server whose shell runs @p script first, and the port that it prints. */
struct SignalledServer final
{
    explicit SignalledServer(const QString &script)
        : process(script + u"; exec \"$0\" server --console --port 0"_s, kProgram)
        , port(quint16(process.waitForLine(uR"(^\[LISTENING\].*:(\d+)$)"_s).captured(1).toUInt()))
    {}

    [[nodiscard]] bool serves() const
    {
        RawPeer peer = RawPeer::connectTo(port);
        return peer.send(framed("Hello")) && peer.read(12) == "Msg received";
    }

    Shell process;
    quint16 port;
};

void addSignals()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGHUP") << SIGHUP;
}

} // namespace

/** Tests what the built program does when the system asks it to end. */
class TestInterrupt final : public QObject
{
    Q_OBJECT

private slots:
    void ignoredStaysIgnored_data() { addSignals(); }
    void ignoredStaysIgnored();
    void secondEndsAtOnce_data() { addSignals(); }
    void secondEndsAtOnce();
    void twoAtOnceAreOneRequest();
};

/** As with nohup. */
void TestInterrupt::ignoredStaysIgnored()
{
    QFETCH(const int, signal);
    SignalledServer server(u"trap '' %1"_s.arg(signal));
    QVERIFY2(server.port != 0, server.process.report());
    server.process.sendSignal(signal);
    for (int i = 0; i < 3; ++i)
        QVERIFY2(server.serves(), server.process.report());
    server.process.sendSignal(signal == SIGTERM ? SIGINT : SIGTERM);
    QVERIFY2(server.process.succeeds(), server.process.report());
}

/** Nobody reads what the program prints, so that it cannot end in order. */
void TestInterrupt::secondEndsAtOnce()
{
    QFETCH(const int, signal);
    const QTemporaryDir folder;
    const QString recording = folder.filePath(u"session.jsonl"_s);
    NamedPipe output(folder.filePath(u"output"_s));
    QVERIFY(output.openToRead());
    Shell server(u"exec \"$0\" \"$@\" > '%1'"_s.arg(output.name()), kProgram,
                 { u"server"_s, u"--console"_s, u"--port"_s, u"0"_s, u"--record"_s, recording });
    RawPeer peer = RawPeer::connectTo(recordedPort(recording));
    constexpr int kMore = 100'000; // than a pipe holds
    QVERIFY(peer.send(framed(QByteArray(kMore, 'x'))));
    int before = -1; // once the pipe is full, the program is blocked
    QTRY_VERIFY_WITH_TIMEOUT(output.waiting() > 4096
                                     && std::exchange(before, output.waiting()) == output.waiting(),
                             kPatienceMs);

    server.sendSignal(signal);
    const auto endsAfterAnother = [&] {
        server.sendSignal(signal);
        return !server.isRunning();
    };
    QVERIFY2(QTest::qWaitFor(endsAfterAnother, kPatienceMs), server.report());
    QCOMPARE(server.exitCode(), -1); // the signal ended it
}

/** Such as those of timeout(1), which signals the program and its process group. */
void TestInterrupt::twoAtOnceAreOneRequest()
{
    SignalledServer server(u":"_s);
    QVERIFY2(server.serves(), server.process.report());
    server.process.sendSignal(SIGSTOP); // both are delivered when it continues
    server.process.sendSignal(SIGTERM);
    server.process.sendSignal(SIGINT);
    server.process.sendSignal(SIGCONT);
    QVERIFY2(server.process.succeeds(), server.process.report());
}

QTEST_GUILESS_MAIN(TestInterrupt)
#include "tst_interrupt.moc"
