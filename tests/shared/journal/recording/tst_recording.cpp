#include "shared/journal/recording/recording.h"

#include "client/engine/client.h"
#include "server/engine/server.h"
#include "shared/journal/eventjson.h"
#include "shared/journal/recording/recorder.h"
#include "tests/support/events.h"
#include "tests/support/journallog.h"

#include <QTemporaryDir>
#include <QTest>

#include <set>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace Qt::StringLiterals;
using namespace soquete;
using namespace soquete::test;

namespace {

constexpr qint64 kLeapDay = 1'709'208'000'123; // 2024-02-29T12:00:00.123Z

Event message(quint64 number, const QString &text = u"Olá, 🌍\n"_s)
{
    Event event = messageEvent(number, text, 1, Direction::In);
    event.id = number;
    event.monotonicNs = qint64(number) * 1'000'000;
    event.wallMs = kLeapDay + qint64(number);
    return event;
}

Events messages(int count)
{
    Events events;
    for (int i = 1; i <= count; ++i)
        events.push_back(message(quint64(i)));
    return events;
}

QByteArray lines(const Events &events)
{
    QByteArray lines;
    for (const Event &event : events)
        lines += toJsonLine(event) + '\n';
    return lines;
}

/** A good line with @p rest, more of the object. */
QByteArray lineWith(const QByteArray &rest)
{
    return R"({"kind":"message","time":"2024-02-29T12:00:00.123Z",)" + rest + "}\n";
}

/** Reads on until something else than More is said. */
Recording::Status readAll(Recording &recording)
{
    Recording::Status status = Recording::Status::More;
    while (status == Recording::Status::More)
        status = recording.read();
    return status;
}

} // namespace

class TestRecording final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_folder.isValid()); }
    void readsAll();
    void readsOneEvent();
    void numbersEvents();
    void givesItsEventsAway();
    void tellsItsProgress();
    void refuses_data();
    void refuses();
    void refusesWhatIsNoRecording_data();
    void refusesWhatIsNoRecording();
    void readsUpToTheDamage_data();
    void readsUpToTheDamage();
    void readsUpToTheEndWhereverItIsCutOff();
    void readsAFileThatShrinks();
    void stopsAtItsLimit_data();
    void stopsAtItsLimit();
    void stopsAtAHugeLine();
    void readsALargeMessage();
    void keepsAnOlderRecording();
    void isWrittenByServerAndClient();

private:
    /** The name of a new file with @p contents. */
    [[nodiscard]] QString file(const QByteArray &contents);

    QTemporaryDir m_folder;
    int m_files = 0;
};

QString TestRecording::file(const QByteArray &contents)
{
    QFile file(m_folder.filePath(u"%1.jsonl"_s.arg(++m_files)));
    if (!file.open(QIODevice::WriteOnly) || file.write(contents) != contents.size())
        qFatal("A test's file cannot be written.");
    return file.fileName();
}

void TestRecording::readsAll()
{
    const Events events = messages(5000);
    const QByteArray contents = lines(events);
    Recording recording;
    QVERIFY(recording.open(file(contents)));
    QCOMPARE(readAll(recording), Recording::Status::Complete);
    QVERIFY(recording.events() == events);
    QCOMPARE(recording.position(), contents.size());
    QCOMPARE(recording.progress(), 1.0);
    QCOMPARE(recording.errorString(), QString());
}

void TestRecording::readsOneEvent()
{
    Recording recording;
    QVERIFY(recording.open(file(lines(messages(1)))));
    QVERIFY(recording.events() == messages(1));
    QCOMPARE(readAll(recording), Recording::Status::Complete);
    QVERIFY(recording.events() == messages(1));
    QCOMPARE(recording.read(), Recording::Status::Complete); // and again
}

/** The file does not hold the ids; the views need them. */
void TestRecording::numbersEvents()
{
    Events events = messages(3);
    for (Event &event : events)
        event.id = 77;
    Recording recording;
    QVERIFY(recording.open(file(lines(events))));
    QCOMPARE(readAll(recording), Recording::Status::Complete);
    QVERIFY(recording.events() == messages(3));
}

void TestRecording::givesItsEventsAway()
{
    Recording recording;
    QVERIFY(recording.open(file(lines(messages(3)))));
    QCOMPARE(readAll(recording), Recording::Status::Complete);
    QVERIFY(recording.releaseEvents() == messages(3));
    QVERIFY(recording.events().empty());
}

void TestRecording::tellsItsProgress()
{
    Recording recording;
    QVERIFY(recording.open(file(lines(messages(20'000)))));
    double progress = recording.progress();
    QVERIFY(progress > 0 && progress < 0.01);
    Recording::Status status = Recording::Status::More;
    while (status == Recording::Status::More) {
        const std::size_t before = recording.events().size();
        status = recording.read();
        QVERIFY(recording.events().size() > before);
        QVERIFY(recording.progress() > progress);
        QVERIFY(recording.progress() <= 1);
        progress = recording.progress();
        QCOMPARE(recording.line(), qint64(recording.events().size()) + 1);
    }
    QCOMPARE(status, Recording::Status::Complete);
    QCOMPARE(progress, 1.0);
}

void TestRecording::refuses_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("nothing there") << m_folder.filePath(u"missing.jsonl"_s);
    QTest::newRow("in no directory") << m_folder.filePath(u"missing/session.jsonl"_s);
    QTest::newRow("a directory") << m_folder.path();
    QTest::newRow("no name") << QString();
    QTest::newRow("not allowed") << u"unreadable"_s;
#ifdef Q_OS_UNIX
    QTest::newRow("a device that never ends") << u"/dev/zero"_s;
    const QString pipe = m_folder.filePath(u"pipe"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), S_IRUSR | S_IWUSR), 0);
    QTest::newRow("a pipe that nobody writes to") << pipe;
#endif
}

void TestRecording::refuses()
{
    QFETCH(QString, name);
    if (name == u"unreadable"_s) {
        name = file(lines(messages(1)));
        QVERIFY(QFile::setPermissions(name, {}));
        if (QFile(name).open(QIODevice::ReadOnly))
            QSKIP("This user may read everything");
    }
    if (name.isEmpty())
        QTest::ignoreMessage(QtWarningMsg, "QFSFileEngine::open: No file name specified");
    Recording recording;
    QVERIFY(!recording.open(name));
    QVERIFY(!recording.errorString().isEmpty());
    QVERIFY(recording.events().empty());
}

void TestRecording::refusesWhatIsNoRecording_data()
{
    QTest::addColumn<QByteArray>("contents");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("an empty line") << QByteArray("\n");
    QTest::newRow("empty lines") << QByteArray("\n\n\n");
    QTest::newRow("text") << QByteArray("Hello\nWorld\n");
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
    QByteArray garbage;
    for (quint32 i = 0, value = 1; i < 200'000; ++i, value = value * 1'664'525 + 1'013'904'223)
        garbage += char(value >> 24);
    QTest::newRow("binary garbage") << garbage;
    QTest::newRow("NUL bytes") << QByteArray(100'000, '\0');
    QTest::newRow("NUL bytes in lines") << QByteArray(1000, '\0') + '\n';
    QTest::newRow("no line feed") << lines(messages(1)).chopped(1);
    QTest::newRow("half an event") << lines(messages(1)).left(40);
    QTest::newRow("UTF-16") << QByteArray("\xff\xfe{\0\"\0", 6);
    QTest::newRow("an array") << "[" + lines(messages(1)).chopped(1) + "]\n";
    QTest::newRow("another object") << QByteArray("{\"hello\":\"world\"}\n");
    QTest::newRow("an unknown kind") << lines(messages(1)).replace("\"message\"", "\"massage\"");
    QTest::newRow("no time") << QByteArray("{\"kind\":\"message\"}\n");
    QTest::newRow("a NUL byte after the object")
            << lineWith(R"("number":1)").insert(lineWith(R"("number":1)").size() - 1, '\0');
    QTest::newRow("two objects") << lineWith(R"("number":1)").chopped(1)
                                            + lineWith(R"("number":1)");
    // What a hostile hand would write.
    for (const char *const field : { "number", "connection", "port", "monotonic_ns", "core",
                                     "system_thread", "descriptor", "offset", "header", "size" }) {
        for (const char *const value : { "-1", "-9223372036854775808", "1e300", "-1e300", "0.5",
                                         "9223372036854775808", "\"1\"", "null", "[]", "{}" })
            QTest::addRow("%s %s", field, value)
                    << lineWith('"' + QByteArray(field) + "\":" + value);
    }
    for (const char *const value : { "-0.001", "1e300", "-1e300", "\"1\"", "null" })
        QTest::addRow("round_trip_us %s", value)
                << lineWith(QByteArray("\"round_trip_us\":") + value);
    QTest::newRow("a port too large") << lineWith(R"("port":65536)");
    QTest::newRow("an offset too large") << lineWith(R"("offset":9223372036854775807)");
    QTest::newRow("a header longer than the bytes") << lineWith(R"("header":3,"bytes":"4142")");
    QTest::newRow("bytes that are no digits") << lineWith(R"("bytes":"zz")");
    QTest::newRow("half a byte") << lineWith(R"("bytes":"414")");
    QTest::newRow("an unknown finding") << lineWith(R"("finding":"x")");
    QTest::newRow("deep nesting") << lineWith("\"x\":" + QByteArray(100'000, '['));
    QTest::newRow("deep nesting that ends")
            << lineWith("\"x\":" + QByteArray(100'000, '[') + QByteArray(100'000, ']'));
    QTest::newRow("deep objects") << lineWith("\"x\":" + QByteArray("{\"x\":").repeated(100'000));
}

void TestRecording::refusesWhatIsNoRecording()
{
    QFETCH(const QByteArray, contents);
    Recording recording;
    QVERIFY(!recording.open(file(contents)));
    QCOMPARE(recording.errorString(), QString()); // the file could be read
    QVERIFY(recording.events().empty());
    QCOMPARE(recording.line(), 1);
    QCOMPARE(recording.position(), 0);
}

void TestRecording::readsUpToTheDamage_data()
{
    QTest::addColumn<QByteArray>("damage");
    QTest::newRow("an empty line") << QByteArray("\n");
    QTest::newRow("text") << QByteArray("oops\n");
    QTest::newRow("NUL bytes") << QByteArray(4096, '\0') + '\n';
    QTest::newRow("invalid UTF-8") << lineWith("\"text\":\"\xff\xfe\"");
    QTest::newRow("half a line") << toJsonLine(message(1)).left(60) + '\n';
    QTest::newRow("two lines in one") << toJsonLine(message(1)) + toJsonLine(message(2)) + '\n';
    QTest::newRow("a negative number") << lineWith(R"("number":-1)");
    QTest::newRow("a huge number") << lineWith(R"("size":1e300)");
    QTest::newRow("deep nesting") << lineWith("\"x\":" + QByteArray(100'000, '['));
}

void TestRecording::readsUpToTheDamage()
{
    QFETCH(const QByteArray, damage);
    const QByteArray before = lines(messages(7));
    Recording recording;
    QVERIFY(recording.open(file(before + damage + lines(messages(5)))));
    QCOMPARE(readAll(recording), Recording::Status::Damaged);
    QVERIFY(recording.events() == messages(7));
    QCOMPARE(recording.line(), 8);
    QCOMPARE(recording.position(), before.size());
    QVERIFY(recording.progress() < 1);
    QCOMPARE(recording.errorString(), QString());
}

void TestRecording::readsUpToTheEndWhereverItIsCutOff()
{
    const Events events = messages(4);
    const QByteArray whole = lines(events);
    QTemporaryDir folder;
    const QString name = folder.filePath(u"cut.jsonl"_s);
    for (qsizetype size = 0; size <= whole.size(); ++size) {
        const QByteArray left = whole.left(size);
        const auto good = left.count('\n');
        {
            QFile file(name);
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
            QCOMPARE(file.write(left), size);
        }
        Recording recording;
        QCOMPARE(recording.open(name), good > 0);
        if (good > 0) {
            const bool isWhole = left.endsWith('\n');
            QCOMPARE(readAll(recording),
                     isWhole ? Recording::Status::Complete : Recording::Status::Damaged);
        }
        QVERIFY(recording.events() == Events(events.begin(), events.begin() + good));
        QCOMPARE(recording.line(), good + 1);
        QCOMPARE(recording.position(), left.lastIndexOf('\n') + 1);
    }
}

void TestRecording::readsAFileThatShrinks()
{
    const QString name = file(lines(messages(20'000)));
    Recording recording;
    QVERIFY(recording.open(name));
    QVERIFY(QFile::resize(name, 0));
    QVERIFY(readAll(recording) != Recording::Status::TooLarge); // whichever it is, it ends
    const Events all = messages(20'000);
    QVERIFY(recording.events()
            == Events(all.begin(), all.begin() + std::ptrdiff_t(recording.events().size())));
}

/** A line longer than any that a recorder writes is damage, and is not read into memory whole. */
void TestRecording::stopsAtItsLimit_data()
{
    QTest::addColumn<Event>("event");
    const QString name(500, u'x');
    const auto row = [](const char *what, Fact fact) {
        QTest::newRow(what) << Event{ .connection = 1, .fact = std::move(fact) };
    };
    QTest::newRow("thread") << Event{ .fact = fact::Stopped{}, .thread = name };
    row("host", fact::Listening{ { name } });
    row("peer", fact::Waiting{ .peer = name });
    row("target", fact::Connected{ .relayedTo = name });
    row("program", fact::Error{ .reason = Reason::AddressInUse, .program = name });
    row("text", fact::Error{ .text = name });
    row("message", fact::Message{ { .text = name } });
}

/** Whatever it is that fills the memory. */
void TestRecording::stopsAtItsLimit()
{
    QFETCH(const Event, event);
    constexpr qint64 kEach = 1000; // bytes
    Recording recording(10 * kEach);
    QVERIFY(recording.open(file(lines(Events(50, event)))));
    QCOMPARE(readAll(recording), Recording::Status::TooLarge);
    QCOMPARE(recording.events().size(), 10U);
    Recording large(51 * kEach);
    QVERIFY(large.open(file(lines(Events(50, event)))));
    QCOMPARE(readAll(large), Recording::Status::Complete);
}

void TestRecording::stopsAtAHugeLine()
{
    const QByteArray before = lines(messages(2));
    const QString name = file(before);
    {
        QFile grown(name);
        QVERIFY(grown.resize(qint64(before.size()) + 1024LL * 1024 * 1024)); // sparse: all NUL
    }
    Recording recording;
    QVERIFY(recording.open(name));
    QCOMPARE(readAll(recording), Recording::Status::Damaged);
    QVERIFY(recording.events() == messages(2));
    QCOMPARE(recording.line(), 3);
    QCOMPARE(recording.position(), before.size());
    QVERIFY(QFile::remove(name));
}

void TestRecording::readsALargeMessage()
{
    const Events events{ message(1), message(2, QString(4'000'000, u'á')), message(3) };
    Recording recording;
    QVERIFY(recording.open(file(lines(events))));
    QCOMPARE(readAll(recording), Recording::Status::Complete);
    QVERIFY(recording.events() == events);
}

/** What an earlier version recorded is read, and written again byte for byte. */
void TestRecording::keepsAnOlderRecording()
{
    QFile older(QStringLiteral(SESSION_BEFORE));
    QVERIFY(older.open(QIODevice::ReadOnly));
    const QByteArray contents = older.readAll();
    Recording recording;
    QVERIFY(recording.open(older.fileName()));
    QCOMPARE(readAll(recording), Recording::Status::Complete);
    QCOMPARE(lines(recording.events()), contents);
    std::set<EventKind> kinds;
    for (const Event &event : recording.events())
        kinds.insert(event.kind());
    QCOMPARE(kinds.size(), std::variant_size_v<Fact>);
}

void TestRecording::isWrittenByServerAndClient()
{
    constexpr int kMessages = 20;
    Server server;
    Client client;
    JournalLog serverLog(server.journal());
    JournalLog clientLog(client.journal());
    const QString serverFile = m_folder.filePath(u"server.jsonl"_s);
    const QString clientFile = m_folder.filePath(u"client.jsonl"_s);
    RecordingRefusal refusal;
    QVERIFY2(server.journal().startRecording(serverFile, &refusal), qPrintable(refusal.systemText));
    QVERIFY2(client.journal().startRecording(clientFile, &refusal), qPrintable(refusal.systemText));

    server.listen({ .port = 0 });
    QTRY_COMPARE_WITH_TIMEOUT(server.state(), Server::State::Listening, JournalLog::kPatienceMs);
    client.connectTo({ .port = server.endpoint().port });
    QTRY_COMPARE_WITH_TIMEOUT(client.state(), Client::State::Connected, JournalLog::kPatienceMs);
    for (int i = 0; i < kMessages; ++i)
        QVERIFY(!client.send(u"ação %1 \u0000\u001b🌍"_s.arg(i)));
    QVERIFY(clientLog.waitFor(EventKind::Reply, kMessages));
    client.leave();
    QTRY_COMPARE_WITH_TIMEOUT(client.state(), Client::State::Disconnected, JournalLog::kPatienceMs);
    QVERIFY(serverLog.waitFor(EventKind::Disconnected));
    server.stop();
    QTRY_COMPARE_WITH_TIMEOUT(server.state(), Server::State::Stopped, JournalLog::kPatienceMs);
    server.journal().stopRecording();
    client.journal().stopRecording();

    const auto comesBack = [](const QString &name, const Events &events) {
        Recording recording;
        return recording.open(name) && readAll(recording) == Recording::Status::Complete
            && recording.events() == events;
    };
    QVERIFY(serverLog.all().size() > 2 * kMessages);
    QVERIFY(comesBack(serverFile, serverLog.all()));
    QVERIFY(comesBack(clientFile, clientLog.all()));
}

QTEST_GUILESS_MAIN(TestRecording)
#include "tst_recording.moc"
