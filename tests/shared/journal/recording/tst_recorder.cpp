#include "shared/journal/eventjson.h"
#include "shared/journal/recording/recorder.h"

#include "tests/support/events.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace Qt::StringLiterals;
using namespace soquete;
using namespace soquete::test;

namespace {

Event message(quint64 number, const QString &text = u"Hello"_s)
{
    return messageEvent(number, text, 1, Direction::In);
}

Events messages(int count)
{
    Events events;
    for (int i = 0; i < count; ++i)
        events.push_back(message(quint64(i) + 1));
    return events;
}

QByteArray contents(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/** What stands in @p lines; fewer events than lines where one is not whole. */
Events parse(const QByteArray &lines)
{
    Events events;
    if (!lines.isEmpty() && !lines.endsWith('\n'))
        return {};
    for (const QByteArray &line : lines.split('\n').mid(0, lines.count('\n'))) {
        if (std::optional<Event> event = fromJsonLine(line))
            events.push_back(*std::move(event));
    }
    return events;
}

} // namespace

class TestRecorder final : public QObject
{
    Q_OBJECT

private slots:
    void writesWhatCanBeReadAtOnce();
    void endsEachLine();
    void writesNothingForNothing();
    void writesMoreThanAChunk();
    void replacesTheFile();
    void refusesWhatCannotBeOpened_data();
    void refusesWhatCannotBeOpened();
    void saysThatTheDiskIsFull();
    void leavesNoHalfLine_data();
    void leavesNoHalfLine();

private:
    [[nodiscard]] QString file(const QString &name) const { return m_directory.filePath(name); }

    QTemporaryDir m_directory;
};

void TestRecorder::writesWhatCanBeReadAtOnce()
{
    const QString name = file(u"at-once.jsonl"_s);
    Recorder recorder;
    QVERIFY2(recorder.open(name), qPrintable(recorder.errorString()));
    QVERIFY(QFile::exists(name));
    QCOMPARE(contents(name), QByteArray());

    Events written;
    for (int i = 1; i <= 20; ++i) {
        written.push_back(message(quint64(i)));
        QVERIFY(recorder.write({ written.back() }));
        QVERIFY(parse(contents(name)) == written);
    }
    QCOMPARE(recorder.errorString(), QString());
}

void TestRecorder::endsEachLine()
{
    const QString name = file(u"lines.jsonl"_s);
    Recorder recorder;
    QVERIFY(recorder.open(name));
    const Events events{ message(1, u"a\nb\r\n"_s), message(2, u""_s), message(3, u"😀\n"_s) };
    QVERIFY(recorder.write(events));

    const QByteArray lines = contents(name);
    QCOMPARE(lines, toJsonLine(events[0]) + '\n' + toJsonLine(events[1]) + '\n'
                            + toJsonLine(events[2]) + '\n');
    QCOMPARE(lines.count('\n'), 3);
    QVERIFY(!lines.contains('\r'));
    QVERIFY(parse(lines) == events);
}

void TestRecorder::writesNothingForNothing()
{
    const QString name = file(u"nothing.jsonl"_s);
    Recorder recorder;
    QVERIFY(recorder.open(name));
    QVERIFY(recorder.write({}));
    QCOMPARE(contents(name), QByteArray());
}

void TestRecorder::writesMoreThanAChunk()
{
    const QString name = file(u"large.jsonl"_s);
    Recorder recorder;
    QVERIFY(recorder.open(name));
    Events events = messages(10'000);
    events.push_back(message(10'001, QString(2'000'000, u'á')));
    events.push_back(message(10'002));
    QVERIFY(recorder.write(events));

    QVERIFY(parse(contents(name)) == events);
}

void TestRecorder::replacesTheFile()
{
    const QString name = file(u"replaced.jsonl"_s);
    {
        Recorder recorder;
        QVERIFY(recorder.open(name));
        QVERIFY(recorder.write(messages(100)));
    }
    Recorder recorder;
    QVERIFY(recorder.open(name, ExistingRecording::Replace));
    QVERIFY(recorder.write({ message(7) }));
    QVERIFY(parse(contents(name)) == Events{ message(7) });
}

void TestRecorder::refusesWhatCannotBeOpened_data()
{
    QTest::addColumn<QString>("name");

    QTest::newRow("a directory") << m_directory.path();
    QTest::newRow("in no directory") << file(u"missing/session.jsonl"_s);
    QTest::newRow("no name") << QString();
}

void TestRecorder::refusesWhatCannotBeOpened()
{
    QFETCH(const QString, name);

    Recorder recorder;
    QVERIFY(!recorder.open(name));
    QVERIFY(!recorder.errorString().isEmpty());
}

void TestRecorder::saysThatTheDiskIsFull()
{
    const QString full = u"/dev/full"_s;
    if (!QFile::exists(full))
        QSKIP("There is no /dev/full here");

    QTest::failOnWarning(QRegularExpression(u".*"_s));
    Recorder recorder;
    QVERIFY(recorder.open(full));
    QVERIFY(!recorder.write({ message(1) }));
    QVERIFY(!recorder.errorString().isEmpty());
}

void TestRecorder::leavesNoHalfLine_data()
{
    QTest::addColumn<int>("fit");
    QTest::newRow("in the first line") << 0;
    QTest::newRow("in a later one") << 7;
}

/** Where the room ends inside a line, that line is taken back, and no other. */
void TestRecorder::leavesNoHalfLine()
{
#ifdef Q_OS_UNIX
    const QString name = file(u"half.jsonl"_s);
    Recorder recorder;
    QVERIFY(recorder.open(name, ExistingRecording::Replace));
    const Events before = messages(10);
    QVERIFY(recorder.write(before));
    const QByteArray linesBefore = contents(name);
    QFETCH(int, fit);
    QByteArray linesThatFit;
    for (const Event &event : messages(fit))
        linesThatFit += toJsonLine(event) + '\n';

    rlimit old = {};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &old), 0);
    rlimit small = old;
    small.rlim_cur = rlim_t(linesBefore.size() + linesThatFit.size()) + 100; // less than a line
    auto *const oldHandler = std::signal(SIGXFSZ, SIG_IGN);
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
    const bool written = recorder.write(messages(10));
    setrlimit(RLIMIT_FSIZE, &old);
    std::signal(SIGXFSZ, oldHandler);

    QVERIFY(!written);
    QVERIFY(recorder.errorString().contains(u"large"_s)); // the system's own words
    QCOMPARE(contents(name), linesBefore + linesThatFit);
    QVERIFY(recorder.write({ message(11) })); // there is room again
    QCOMPARE(contents(name), linesBefore + linesThatFit + toJsonLine(message(11)) + '\n');
#else
    QSKIP("No limit on the size of a file here");
#endif
}

QTEST_APPLESS_MAIN(TestRecorder)
#include "tst_recorder.moc"
