#include "tests/soak/effort.h"
#include "tests/support/shell.h"
#include "tests/support/unixpeer.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <memory>
#include <random>
#include <vector>

using namespace soquete::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const QString kProgram = QStringLiteral(SOQUETE_PROGRAM);
const QByteArray kReply = "Msg received";

enum class Output { Read, Closed, Full, Unread, ReaderLeaves };
enum class Recorded { Nowhere, File, LimitedFile, UnreadPipe, ReaderLeaves };

/** What surrounds one run of the server. */
struct Surroundings
{
    Output output = Output::Read;
    Recorded recorded = Recorded::Nowhere;
    bool inputIsClosed = false;
    bool errorIsClosed = false;
};

QByteArray describe(const Surroundings &around)
{
    return "output " + QByteArray::number(int(around.output)) + ", recorded "
         + QByteArray::number(int(around.recorded)) + ", input closed "
         + QByteArray::number(around.inputIsClosed) + ", error closed "
         + QByteArray::number(around.errorIsClosed);
}

} // namespace

/** The server with standard descriptors and recordings that are closed, full, or not read. */
class TestSurroundings final : public QObject
{
    Q_OBJECT

private slots:
    void servesInAnySurroundings();

private:
    void run(const Surroundings &around, std::mt19937 &random);
};

void TestSurroundings::run(const Surroundings &around, std::mt19937 &random)
{
    const QTemporaryDir folder;
    const QString meeting = folder.filePath(u"socket"_s);
    NamedPipe output(folder.filePath(u"output"_s));
    NamedPipe recorded(folder.filePath(u"recorded"_s));
    QVERIFY(output.openToRead() && recorded.openToRead());

    QString script = u"exec \"$0\" \"$@\""_s;
    if (around.recorded == Recorded::LimitedFile)
        script.prepend(u"ulimit -f 64; "_s);
    if (around.output == Output::Closed)
        script += u" >&-"_s;
    else if (around.output == Output::Full)
        script += u" > /dev/full"_s;
    else if (around.output != Output::Read)
        script += u" > '%1'"_s.arg(output.name());
    script += around.inputIsClosed ? u" <&-"_s : QString();
    script += around.errorIsClosed ? u" 2>&-"_s : QString();
    QStringList arguments{ u"server"_s, u"--console"_s, u"--json"_s, u"--unix"_s, meeting };
    const bool isPiped =
            around.recorded == Recorded::UnreadPipe || around.recorded == Recorded::ReaderLeaves;
    if (around.recorded != Recorded::Nowhere)
        arguments << u"--record"_s
                  << (isPiped ? recorded.name() : folder.filePath(u"session.jsonl"_s));
    Shell server(script, kProgram, arguments);

    std::vector<RawPeer> peers;
    for (int i = 0; i < 4; ++i) {
        RawPeer peer;
        QVERIFY2(QTest::qWaitFor([&] { return (peer = connectToFile(meeting)).isOpen(); },
                                 kPatienceMs),
                 server.report());
        peers.push_back(std::move(peer));
    }
    const int rounds = effort(50);
    for (int i = 0; i < rounds; ++i) {
        if (i == rounds / 2 && around.recorded == Recorded::ReaderLeaves)
            recorded.close();
        for (RawPeer &peer : peers) {
            const QByteArray body(qsizetype(random() % 4000), 'x');
            QVERIFY2(peer.ask(framed(body), kReply.size()) == kReply, server.report());
        }
    }
    if (around.output == Output::ReaderLeaves) { // then the server stops by itself
        output.close();
        (void)peers.front().send(framed("Hello"));
        QVERIFY2(server.exitsWith(1), server.report());
        return;
    }
    const auto ends = [&] { // nobody reads the output: only a second signal helps
        server.sendSignal(SIGTERM);
        return !server.isRunning();
    };
    if (around.output == Output::Unread) {
        QVERIFY2(QTest::qWaitFor(ends, kPatienceMs), server.report());
        return;
    }
    server.sendSignal(SIGTERM);
    QVERIFY2(server.exitsWith(around.output == Output::Full ? 1 : 0), server.report());
}

void TestSurroundings::servesInAnySurroundings()
{
    if (!QFile::exists(u"/dev/full"_s))
        QSKIP("There is no /dev/full here.");
    std::mt19937 random(soakSeed());
    QElapsedTimer clock;
    clock.start();
    do {
        const Surroundings around{ .output = Output(random() % 5),
                                   .recorded = Recorded(random() % 5),
                                   .inputIsClosed = random() % 2 == 0,
                                   .errorIsClosed = random() % 2 == 0 };
        run(around, random);
        if (QTest::currentTestFailed())
            qWarning("%s", describe(around).constData());
        QVERIFY(!QTest::currentTestFailed());
    } while (!clock.hasExpired(soakTime(8s).count()));
}

QTEST_GUILESS_MAIN(TestSurroundings)
#include "tst_surroundings.moc"
