#include "shared/views/recordingcontrol.h"

#include "shared/journal/eventjson.h"
#include "shared/journal/journal.h"
#include "shared/widgets/notice.h"
#include "tests/support/capitals.h"
#include "tests/support/events.h"
#include "tests/support/widgets.h"

#include <QAbstractButton>
#include <QFile>
#include <QMessageBox>
#include <QSignalSpy>

#include <memory>

using namespace Qt::StringLiterals;
using namespace soquete;
using namespace soquete::test;

namespace {

Event message(const QString &text)
{
    return messageEvent(1, text);
}

/** A window's journal, notice and recording. */
struct Window
{
    Journal journal;
    JournalWriter writer = journal.writer(QStringLiteral("test"));
    Notice notice;
    RecordingControl recording{ &journal, &notice };
    QSignalSpy changes{ &recording, &RecordingControl::changed };
};

} // namespace

class TestRecordingControl final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void records();
    void stopsOnlyWhatRuns();
    void recordsAgain();
    void asksBeforeItReplaces_data();
    void asksBeforeItReplaces();
    void keepsWhatIsNoRecording();
    void refusesAFileInUse();
    void refuses();
    void goesOnWhenAnotherFileIsRefused();
    void saysThatTheDiskIsFull();
    void showsAnyNameAsItIs();
    void followsTheLanguage();

private:
    [[nodiscard]] QString file(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QStringList textsIn(const QString &name) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

QStringList TestRecordingControl::textsIn(const QString &name) const
{
    QStringList texts;
    QFile file(m_folder->filePath(name));
    if (!file.open(QIODevice::ReadOnly))
        return texts;
    while (!file.atEnd())
        texts << textIn(fromJsonLine(file.readLine()).value_or(Event{}));
    return texts;
}

void TestRecordingControl::records()
{
    Window window;
    QVERIFY(!window.recording.isRecording());
    QVERIFY(window.notice.isHidden());
    window.writer.record(message(u"before"_s));
    window.recording.start(file(u"a.jsonl"_s));
    QVERIFY(window.recording.isRecording());
    QCOMPARE(window.changes.count(), 1);
    QVERIFY(!window.notice.isHidden());
    QVERIFY(window.notice.text().contains(file(u"a.jsonl"_s)));
    window.writer.record(message(u"one"_s));
    window.writer.record(message(u"two"_s));
    window.recording.stop();
    QVERIFY(!window.recording.isRecording());
    QCOMPARE(window.changes.count(), 2);
    QVERIFY(window.notice.text().startsWith(u"The recording is complete"_s));
    QVERIFY(window.notice.text().contains(file(u"a.jsonl"_s)));
    window.writer.record(message(u"after"_s));
    window.journal.flush();
    QCOMPARE(textsIn(u"a.jsonl"_s), (QStringList{ u"one"_s, u"two"_s }));
}

void TestRecordingControl::stopsOnlyWhatRuns()
{
    Window window;
    window.recording.stop();
    QCOMPARE(window.changes.count(), 0);
    QVERIFY(window.notice.isHidden());
}

void TestRecordingControl::recordsAgain()
{
    Window window;
    for (const QString &text : { u"one"_s, u"two"_s }) {
        window.recording.start(file(u"a.jsonl"_s), ExistingRecording::Replace);
        window.writer.record(message(text));
        window.recording.stop();
        QCOMPARE(textsIn(u"a.jsonl"_s), QStringList{ text });
    }
}

void TestRecordingControl::asksBeforeItReplaces_data()
{
    QTest::addColumn<bool>("agrees");
    QTest::newRow("yes") << true;
    QTest::newRow("no") << false;
}

void TestRecordingControl::asksBeforeItReplaces()
{
    QFETCH(const bool, agrees);
    Window window;
    window.notice.show();
    window.recording.start(file(u"a.jsonl"_s));
    window.writer.record(message(u"one"_s));
    window.recording.stop();

    int settled = 0;
    window.recording.start(file(u"a.jsonl"_s), ExistingRecording::Keep, [&settled] { ++settled; });
    auto *const box = window.notice.findChild<QMessageBox *>();
    QVERIFY(box && box->isVisible());
    QVERIFY(box->text().contains(file(u"a.jsonl"_s)));
    QCOMPARE(box->defaultButton(), box->button(QMessageBox::No)); // Enter loses nothing
    QCOMPARE(settled, 0);
    QVERIFY(!window.recording.isRecording());
    box->button(agrees ? QMessageBox::Yes : QMessageBox::No)->click();
    QCOMPARE(settled, 1);
    QCOMPARE(window.recording.isRecording(), agrees);
    window.writer.record(message(u"two"_s));
    window.recording.stop();
    QCOMPARE(textsIn(u"a.jsonl"_s), QStringList{ agrees ? u"two"_s : u"one"_s });
    if (!agrees)
        QVERIFY(window.notice.text().contains(u"was kept"_s));
}

void TestRecordingControl::keepsWhatIsNoRecording()
{
    QFile other(file(u"thesis.txt"_s));
    QVERIFY(other.open(QIODevice::WriteOnly));
    other.write("My thesis\n");
    other.close();
    Window window;
    int settled = 0;
    for (const auto existing : { ExistingRecording::Keep, ExistingRecording::Replace })
        window.recording.start(other.fileName(), existing, [&settled] { ++settled; });
    QCOMPARE(settled, 2);
    QVERIFY(!window.recording.isRecording());
    QVERIFY(window.notice.text().contains(u"is not a recording"_s));
    QVERIFY(other.open(QIODevice::ReadOnly));
    QCOMPARE(other.readAll(), "My thesis\n");
}

void TestRecordingControl::refusesAFileInUse()
{
    Window first;
    first.recording.start(file(u"a.jsonl"_s));
    Window second;
    second.recording.start(file(u"a.jsonl"_s), ExistingRecording::Replace);
    QVERIFY(!second.recording.isRecording());
    QVERIFY(second.notice.text().startsWith(u"Another recording"_s));
    first.writer.record(message(u"one"_s));
    first.recording.stop();
    QCOMPARE(textsIn(u"a.jsonl"_s), QStringList{ u"one"_s });
    second.recording.start(file(u"a.jsonl"_s), ExistingRecording::Replace);
    QVERIFY(second.recording.isRecording());
}

void TestRecordingControl::refuses()
{
    Window window;
    window.recording.start(file(u"missing/a.jsonl"_s));
    QVERIFY(!window.recording.isRecording());
    QVERIFY(!window.notice.isHidden());
    QVERIFY(window.notice.text().contains(file(u"missing/a.jsonl"_s)));
    QVERIFY(window.notice.text().contains(u"cannot be written"_s));
    window.recording.start(file(u"a.jsonl"_s)); // and then as if nothing had been
    QVERIFY(window.recording.isRecording());
}

void TestRecordingControl::goesOnWhenAnotherFileIsRefused()
{
    Window window;
    window.recording.start(file(u"a.jsonl"_s));
    window.recording.start(file(u"missing/b.jsonl"_s));
    QVERIFY(window.recording.isRecording());
    window.writer.record(message(u"one"_s));
    window.recording.stop();
    QCOMPARE(textsIn(u"a.jsonl"_s), QStringList{ u"one"_s });
}

void TestRecordingControl::saysThatTheDiskIsFull()
{
    const QString full = u"/dev/full"_s;
    if (!QFile::exists(full))
        QSKIP("There is no /dev/full here");
    Window window;
    window.recording.start(full);
    QVERIFY(window.recording.isRecording());
    const QString before = window.notice.text();
    window.writer.record(message(u"one"_s));
    QTRY_VERIFY(!window.recording.isRecording());
    QCOMPARE(window.changes.count(), 2);
    QVERIFY(window.notice.text() != before);
    QVERIFY(!window.notice.isHidden());
    const QString said = window.notice.text();
    window.recording.stop(); // there is nothing to stop
    QCOMPARE(window.notice.text(), said);
}

void TestRecordingControl::showsAnyNameAsItIs()
{
    Window window;
    window.recording.start(file(u"<b>a\u001b[2J.jsonl"_s));
    QVERIFY(window.recording.isRecording());
    QVERIFY(window.notice.text().contains(u"<b>a␛[2J.jsonl"_s));
    window.recording.stop();
    QVERIFY(window.notice.text().contains(u"<b>a␛[2J.jsonl"_s));
}

void TestRecordingControl::followsTheLanguage()
{
    Window window;
    window.recording.start(file(u"a.jsonl"_s));
    Capitals capitals;
    const QString name = file(u"a.jsonl"_s);
    QTRY_COMPARE(window.notice.text(), u"ALL EVENTS FROM NOW ON ARE RECORDED IN %1."_s.arg(name));
    window.recording.stop();
    QVERIFY(window.notice.text().startsWith(u"THE RECORDING IS COMPLETE: "_s));
    QCoreApplication::removeTranslator(&capitals);
    QTRY_VERIFY(window.notice.text().startsWith(u"The recording is complete: "_s));
}

QTEST_MAIN(TestRecordingControl)
#include "tst_recordingcontrol.moc"
