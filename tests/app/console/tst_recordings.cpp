#include "tests/support/rawpeer.h"
#include "tests/support/shell.h"

#include <QTemporaryDir>

#include <memory>

using namespace Qt::StringLiterals;
using namespace soquete::test;

namespace {

const QString kProgram = QStringLiteral(SOQUETE_PROGRAM);
constexpr int kFailed = 1;
const QByteArray kReply = "Msg received";
const QString kEndedEarly = u"The recording ended early"_s;

/** A server that records, and the port that it prints. */
struct RecordingServer final
{
    explicit RecordingServer(const QString &file, const QStringList &more = {},
                             const QString &limits = u":"_s)
        : process(
                limits + u"; exec \"$0\" \"$@\""_s, kProgram,
                QStringList{ u"server"_s, u"--console"_s, u"--port"_s, u"0"_s, u"--record"_s, file }
                        + more)
        , port(quint16(process.waitForLine(uR"(^\[LISTENING\].*:(\d+)$)"_s).captured(1).toUInt()))
    {}

    /** Whether a new client gets its reply. */
    [[nodiscard]] bool serves() const
    {
        RawPeer peer = RawPeer::connectTo(port);
        return peer.send(framed("Hello")) && peer.read(kReply.size()) == kReply;
    }

    [[nodiscard]] bool waitForError(const QString &text)
    {
        return QTest::qWaitFor([&] { return process.errors().contains(text.toUtf8()); },
                               kPatienceMs);
    }

    [[nodiscard]] bool stops()
    {
        process.sendSignal(SIGTERM);
        return process.exitsWith(0);
    }

    Shell process;
    quint16 port;
};

QByteArray contents(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &name, const QByteArray &bytes)
{
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/** Whether every line of @p name is an event. */
bool isWhole(const QString &name)
{
    const QByteArray all = contents(name);
    for (const QByteArray &line : all.split('\n').mid(0, all.count('\n'))) {
        if (!QJsonDocument::fromJson(line).object().contains(u"kind"))
            return false;
    }
    return all.endsWith('\n');
}

} // namespace

/** Tests what the built program records to, what it refuses, and that it goes on without. */
class TestRecordings final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void isForItsUserAlone_data();
    void isForItsUserAlone();
    void keepsWhatExists_data();
    void keepsWhatExists();
    void replacesARecordingIfAsked();
    void usesAnEmptyFile();
    void refusesAFileInUse();
    void recordsAfterACrash();
    void refusesAPipeWithoutReader();
    void goesOnWhenTheReaderLeaves();
    void goesOnWhenTheReaderStopsReading();
    void goesOnAtTheFileSizeLimit();
    void opensNoSpecialFile_data();
    void opensNoSpecialFile();

private:
    [[nodiscard]] QString file(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QString session() const { return file(u"session.jsonl"_s); }
    void record(const QStringList &more = {});

    std::unique_ptr<QTemporaryDir> m_folder;
};

/** Makes a recording in session(). */
void TestRecordings::record(const QStringList &more)
{
    RecordingServer server(session(), more);
    QVERIFY2(server.serves(), server.process.report());
    QVERIFY2(server.stops(), server.process.report());
    QVERIFY(isWhole(session()));
}

void TestRecordings::isForItsUserAlone_data()
{
    QTest::addColumn<bool>("isReplaced");
    QTest::newRow("new") << false;
    QTest::newRow("replaced") << true;
}

void TestRecordings::isForItsUserAlone()
{
    QFETCH(const bool, isReplaced);
    record();
    if (isReplaced) {
        QVERIFY(QFile::setPermissions(session(), QFile::ReadOwner | QFile::WriteOwner
                                                         | QFile::ReadGroup | QFile::ReadOther));
        record({ u"--replace"_s });
    }
    const QFile::Permissions others =
            QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QCOMPARE(QFile::permissions(session()) & others, QFile::Permissions());
}

void TestRecordings::keepsWhatExists_data()
{
    QTest::addColumn<QString>("side");
    QTest::addColumn<bool>("isRecording");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("advice");
    for (const QString &side : { u"server"_s, u"client"_s }) {
        QTest::addRow("a recording, %s", qPrintable(side))
                << side << true << QStringList() << QByteArray("--replace");
        QTest::addRow("another file, %s", qPrintable(side))
                << side << false << QStringList() << QByteArray("not a recording");
        QTest::addRow("another file, --replace, %s", qPrintable(side))
                << side << false << QStringList{ u"--replace"_s } << QByteArray("not a recording");
    }
}

void TestRecordings::keepsWhatExists()
{
    QFETCH(const QString, side);
    QFETCH(const bool, isRecording);
    QFETCH(const QStringList, options);
    QFETCH(const QByteArray, advice);
    if (isRecording)
        record();
    else
        write(session(), "my thesis\n");
    const QByteArray before = contents(session());
    Process program(kProgram, QStringList{ side, u"--console"_s, u"--port"_s, u"1"_s, u"--record"_s,
                                           session() }
                                      + options);
    QVERIFY2(program.failsWith(kFailed), program.report());
    QVERIFY2(program.errors().contains("session.jsonl"), program.report());
    QVERIFY2(program.errors().contains(advice), program.report());
    QCOMPARE(contents(session()), before);
}

void TestRecordings::replacesARecordingIfAsked()
{
    record();
    const QByteArray before = contents(session());
    record({ u"--replace"_s });
    QVERIFY(!contents(session()).contains(before.first(before.indexOf('\n'))));
}

void TestRecordings::usesAnEmptyFile()
{
    write(session(), {});
    record();
}

void TestRecordings::refusesAFileInUse()
{
    RecordingServer first(session());
    QVERIFY2(first.serves(), first.process.report());
    for (const QStringList &options : { QStringList(), QStringList{ u"--replace"_s } }) {
        Process second(kProgram, QStringList{ u"server"_s, u"--console"_s, u"--port"_s, u"0"_s,
                                              u"--record"_s, session() }
                                         + options);
        QVERIFY2(second.failsWith(kFailed), second.report());
        QVERIFY2(second.errors().contains("Another recording"), second.report());
    }
    QVERIFY2(first.serves(), first.process.report());
    QVERIFY2(first.stops(), first.process.report());
    QVERIFY(isWhole(session()));
    QCOMPARE(contents(session()).count("\"Hello\""), 2);
}

void TestRecordings::recordsAfterACrash()
{
    RecordingServer first(session());
    QVERIFY2(first.serves(), first.process.report());
    first.process.sendSignal(SIGKILL);
    QVERIFY(first.process.waitForEnd());
    record({ u"--replace"_s });
}

void TestRecordings::refusesAPipeWithoutReader()
{
    const NamedPipe pipe(file(u"pipe"_s));
    Process server(kProgram, { u"server"_s, u"--console"_s, u"--port"_s, u"0"_s, u"--record"_s,
                               pipe.name() });
    QVERIFY2(server.failsWith(kFailed), server.report());
    QVERIFY2(server.errors().contains("no program reads"), server.report());
}

void TestRecordings::goesOnWhenTheReaderLeaves()
{
    NamedPipe pipe(file(u"pipe"_s));
    QVERIFY(pipe.openToRead());
    RecordingServer server(pipe.name());
    QVERIFY2(server.serves(), server.process.report());
    QByteArray recorded;
    QTRY_VERIFY_WITH_TIMEOUT((recorded += pipe.read()).contains("\"Hello\""), kPatienceMs);
    pipe.close();
    QVERIFY2(server.serves(), server.process.report());
    QVERIFY2(server.waitForError(kEndedEarly), server.process.report());
    QVERIFY2(server.serves(), server.process.report());
    QVERIFY2(server.stops(), server.process.report());
    QVERIFY2(isOneLine(server.process.errors()), server.process.report());
}

void TestRecordings::goesOnWhenTheReaderStopsReading()
{
    NamedPipe pipe(file(u"pipe"_s));
    QVERIFY(pipe.openToRead());
    RecordingServer server(pipe.name());
    RawPeer peer = RawPeer::connectTo(server.port);
    QVERIFY(peer.send(framed(QByteArray(200'000, 'x')))); // more than the pipe holds
    QCOMPARE(peer.read(kReply.size()), kReply);
    QVERIFY2(server.waitForError(kEndedEarly), server.process.report());
    QVERIFY2(server.serves(), server.process.report());
    QVERIFY2(server.stops(), server.process.report());
    QVERIFY2(isOneLine(server.process.errors()), server.process.report());
}

void TestRecordings::goesOnAtTheFileSizeLimit()
{
    RecordingServer server(session(), {}, u"ulimit -f 16"_s); // blocks of 512 or 1024 bytes
    RawPeer peer = RawPeer::connectTo(server.port);
    QVERIFY2(server.serves(), server.process.report());
    QVERIFY(peer.send(framed(QByteArray(20'000, 'x'))));
    QCOMPARE(peer.read(kReply.size()), kReply);
    QVERIFY2(server.waitForError(kEndedEarly), server.process.report());
    QVERIFY2(server.serves(), server.process.report());
    QVERIFY2(server.stops(), server.process.report());
    QVERIFY(isWhole(session()));
    QVERIFY(contents(session()).contains("\"Hello\""));
}

void TestRecordings::opensNoSpecialFile_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("command");
    for (const QString &name : { u"/dev/zero"_s, u"pipe"_s, u"folder"_s }) {
        QTest::addRow("a dialect, %s", qPrintable(name))
                << name << QStringList{ u"server"_s, u"--console"_s, u"--dialect"_s };
    }
}

/** What opens a window is in tst_sessionwindow. */
void TestRecordings::opensNoSpecialFile()
{
    QFETCH(const QString, name);
    QFETCH(const QStringList, command);
    const NamedPipe pipe(file(u"pipe"_s));
    QVERIFY(QDir(m_folder->path()).mkdir(u"folder"_s));
    Process program(kProgram, command + QStringList{ QDir(m_folder->path()).filePath(name) });
    constexpr int kUsageError = 2;
    QVERIFY2(program.failsWith(kUsageError), program.report());
}

QTEST_GUILESS_MAIN(TestRecordings)
#include "tst_recordings.moc"
