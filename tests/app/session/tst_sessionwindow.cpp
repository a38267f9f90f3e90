#include "app/session/sessionwindow.h"

#include "app/desktop/language.h"
#include "shared/journal/eventjson.h"
#include "shared/views/messages/messagemodel.h"
#include "shared/widgets/notice.h"
#include "tests/support/capitals.h"
#include "tests/support/events.h"
#include "tests/support/showntexts.h"
#include "tests/support/widgets.h"

#include <QComboBox>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QToolButton>

#include <memory>

using namespace Qt::StringLiterals;
using namespace soquete;
using namespace soquete::test;

namespace {

constexpr int kPatienceMs = 30'000;
constexpr qint64 kMs = 1'000'000; // nanoseconds
constexpr qint64 kMinute = 60'000 * kMs;

/** A session of @p count messages, @p apart nanoseconds from one to the next. */
Events session(int count, qint64 apart = kMs)
{
    Events events;
    for (int i = 1; i <= count; ++i) {
        Event event = messageEvent(quint64(i), u"message %1"_s.arg(i), 1, Direction::In);
        event.monotonicNs = i * apart;
        event.wallMs = 1'709'208'000'000 + i;
        event.thread = threadName(ThreadRole::Connection, 1);
        events.push_back(event);
    }
    return events;
}

QByteArray lines(const Events &events)
{
    QByteArray lines;
    for (const Event &event : events)
        lines += toJsonLine(event) + '\n';
    return lines;
}

} // namespace

class TestSessionWindow final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_settings.clear(); }
    void init();
    void cleanup() { m_window.reset(); }
    void beginsEmpty();
    void showsASession();
    void showsTheEndOfALongSession();
    void refuses_data();
    void refuses();
    void showsWhatStandsBeforeTheDamage();
    void showsHostileEventsAsTheyAre();
    void shortensEndlessNames();
    void isCancelledWhileReading();
    void isCancelledWhileShowing();
    void closesWhileReading();
    void rewinds();
    void steps();
    void stepsOverBytes();
    void showsTheRest();
    void playsToTheEnd();
    void playsAgainFromTheEnd();
    void playsFaster();
    void pauses();
    void stepsOutOfPlaying();
    void survivesImpossibleTimes();
    void worksByMnemonics();
    void searchesFromAnywhere();
    void changesLanguage();
    void changesLanguageOfTheNotice();
    void teachesEverywhere_data() { addLanguages(); }
    void teachesEverywhere();
    void claimsEachKeyOnce_data() { addLanguages(); }
    void claimsEachKeyOnce();
    void reachesEverythingByTab();

private:
    /** Writes a recording, and opens it. */
    void open(const QByteArray &contents, const QString &name = u"lesson.jsonl"_s);
    /** The same, and waits until all of it is shown. */
    void openAll(const Events &events);
    [[nodiscard]] int rows() const;
    [[nodiscard]] QTableView *table() const
    {
        return find<QTableView>(m_window.get(), "messages"_L1);
    }
    [[nodiscard]] QPushButton *button(QLatin1StringView name) const
    {
        return find<QPushButton>(m_window.get(), name);
    }
    [[nodiscard]] Notice *notice() const { return find<Notice>(m_window.get(), "notice"_L1); }
    /** Nothing goes on by itself, and there is something to play. */
    [[nodiscard]] bool isPaused() const
    {
        return button("play"_L1)->isEnabled() && button("play"_L1)->text() == u"&Play"_s;
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(m_window.get(), key, modifiers);
    }

    OwnSettings m_settings;
    Language m_language;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SessionWindow> m_window;
};

void TestSessionWindow::init()
{
    m_language.use(u"en"_s);
    m_folder = std::make_unique<QTemporaryDir>();
    m_window = std::make_unique<SessionWindow>();
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestSessionWindow::open(const QByteArray &contents, const QString &name)
{
    QFile file(m_folder->filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(contents), contents.size());
    file.close();
    m_window->open(file.fileName());
}

void TestSessionWindow::openAll(const Events &events)
{
    open(lines(events));
    QTRY_VERIFY_WITH_TIMEOUT(isPaused(), kPatienceMs);
}

int TestSessionWindow::rows() const
{
    const auto *const table = m_window->findChild<QTableView *>("messages"_L1);
    return table ? table->model()->rowCount() : 0;
}

void TestSessionWindow::beginsEmpty()
{
    QCOMPARE(m_window->windowTitle(), u"Recording · Soquete"_s);
    for (const QLatin1StringView name : { "rewind"_L1, "play"_L1, "step"_L1, "showAll"_L1 })
        QVERIFY(!button(name)->isEnabled());
    QVERIFY(!button("cancel"_L1)->isVisible());
    QVERIFY(!notice()->isVisible());
    QVERIFY(!m_window->grab().isNull());
    key(Qt::Key_F5); // nothing to play, and nothing to fall over
    key(Qt::Key_F10);
}

void TestSessionWindow::showsASession()
{
    openAll(session(3));
    QCOMPARE(m_window->windowTitle(), u"lesson.jsonl · recording · Soquete"_s);
    QCOMPARE(column(table(), MessageModel::Text),
             (QStringList{ u"message 1"_s, u"message 2"_s, u"message 3"_s }));
    QVERIFY(!notice()->isVisible());
    QVERIFY(!button("cancel"_L1)->isVisible());
    QVERIFY(button("rewind"_L1)->isEnabled());
    QVERIFY(!button("step"_L1)->isEnabled()); // all is there
    QVERIFY(!button("showAll"_L1)->isEnabled());
    QCOMPARE(find<QLabel>(m_window.get(), "place"_L1)->text(), u"2.0 ms of 2.0 ms"_s);
    const auto *const progress = m_window->findChild<QProgressBar *>();
    QCOMPARE(progress->value(), progress->maximum());
}

void TestSessionWindow::showsTheEndOfALongSession()
{
    openAll(session(10'000));
    QCOMPARE(rows(), 10'000);
    const QScrollBar *const bar = table()->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 0 && bar->value() == bar->maximum());
}

void TestSessionWindow::refuses_data()
{
    QTest::addColumn<QByteArray>("contents");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("Dear diary\n");
    QTest::newRow("markup") << QByteArray("<b>bold</b>\n");
    QTest::newRow("binary") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
    QTest::newRow("NUL bytes") << QByteArray(1'000'000, '\0');
    QTest::newRow("a huge line") << QByteArray(5'000'000, 'x');
    QTest::newRow("deep nesting") << QByteArray(1'000'000, '[');
    QTest::newRow("another JSON") << QByteArray("{\"kind\":\"cake\"}\n");
    QTest::newRow("nothing there") << QByteArray("-");
    QTest::newRow("a directory") << QByteArray("/");
    if (QFile::exists(u"/dev/zero"_s))
        QTest::newRow("a device that never ends") << QByteArray("/dev/zero");
}

void TestSessionWindow::refuses()
{
    QFETCH(const QByteArray, contents);
    if (contents == "-") {
        m_window->open(m_folder->filePath(u"missing.jsonl"_s));
        QVERIFY2(notice()->text().contains(u"missing.jsonl cannot be opened: "_s),
                 qPrintable(notice()->text()));
    } else if (contents.startsWith('/')) {
        m_window->open(contents == "/" ? m_folder->path() : QString::fromLatin1(contents));
        QVERIFY2(notice()->text().contains(u" cannot be opened: "_s), qPrintable(notice()->text()));
    } else {
        open(contents);
        QVERIFY2(notice()->text().contains(u"lesson.jsonl is not a recorded session"_s),
                 qPrintable(notice()->text()));
    }
    QVERIFY(notice()->isVisible());
    QCoreApplication::processEvents();
    QCOMPARE(rows(), 0);
    for (const QLatin1StringView name : { "rewind"_L1, "play"_L1, "step"_L1, "showAll"_L1 })
        QVERIFY(!button(name)->isEnabled());
    QVERIFY(!button("cancel"_L1)->isVisible());
    QVERIFY(!m_window->grab().isNull());
}

void TestSessionWindow::showsWhatStandsBeforeTheDamage()
{
    const QByteArray before = lines(session(1500));
    open(before + "{\"kind\":\"mess\n" + lines(session(10)));
    QTRY_VERIFY_WITH_TIMEOUT(isPaused(), kPatienceMs);
    QCOMPARE(rows(), 1500);
    QVERIFY(notice()->isVisible());
    QCOMPARE(notice()->text(), u"The file is damaged in line 1,501 (byte %1): the events before it "
                               "are shown."_s.arg(QLocale().toString(before.size())));
}

void TestSessionWindow::showsHostileEventsAsTheyAre()
{
    Events events = session(1);
    const auto add = [&events](Fact fact) -> Event & {
        events.push_back(events.front());
        events.back().fact = std::move(fact);
        return events.back();
    };
    constexpr qint64 kLargest = std::numeric_limits<qint64>::max();
    add(fact::Message{ textFact(1, u"<b>x</b>\u001b[2J\n\u202e"_s) });
    add(fact::Message{ textFact(1, QString(200'000, u'x')) });
    Event &late = add(fact::Message{
            { .number = quint64(kLargest), .offset = kLargest / 2, .size = kLargest } });
    late.monotonicNs = kLargest;
    late.connection = std::numeric_limits<quint32>::max();
    late.wallMs = 253'402'300'799'000; // the year 9999
    add(fact::Bytes{ kLargest / 2, kLargest, "message 1" });
    add(fact::Bytes{ 0, 9, "message 1" }).direction = Direction::None;
    add(fact::Reply{ textFact(1, u"message 1"_s), 1'000'000'000'000'000'000 });
    add(fact::Disconnected{}).connection = 77;
    add(fact::Finding{ .id = FindingId::ReplyMissing, .number = 1, .evidence = "message 1" });
    add(fact::Error{ .text = u"message 1"_s });
    add(fact::Stopped{}).monotonicNs = 0;
    add(fact::Connected{ .peer = u"<i>\n</i>"_s });
    openAll(events);
    QCOMPARE(rows(), int(events.size()) - 2);
    QCOMPARE(cell(table(), 1, MessageModel::Text), u"<b>x</b>␛[2J␊⟨U+202E⟩"_s);
    for (int row = 0; row < rows(); ++row) {
        table()->setCurrentIndex(table()->model()->index(row, 0));
        QVERIFY(!m_window->grab().isNull());
    }
    auto *const tabs = m_window->findChild<QTabWidget *>();
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        QVERIFY(!m_window->grab().isNull());
    }
}

/** No view measures a name of any length: what it would paint or say is short. */
void TestSessionWindow::shortensEndlessNames()
{
    const QString endless = u'a' + QString(2'000'000, u'\u0301'); // accents, all on one letter
    Events events = session(1);
    events.front().thread = endless;
    const auto add = [&events](Fact fact) {
        events.push_back(events.front());
        events.back().fact = std::move(fact);
        events.back().monotonicNs += kMs;
    };
    add(fact::Listening{ { endless, 5050 } });
    add(fact::Waiting{ { endless }, endless });
    add(fact::Connected{ { u'/' + endless }, endless, 3, endless });
    add(fact::Finding{ .id = FindingId::BoundElsewhere, .elsewhere = endless });
    add(fact::Finding{ .id = FindingId::HeaderMissing, .evidence = endless.toUtf8() });
    add(fact::Error{ Reason::AddressInUse, { endless, 1 }, {}, endless });
    add(fact::Error{ .reason = Reason::ConnectionLimit, .peer = endless });
    add(fact::Error{ .reason = Reason::RecordingFailed, .text = endless });
    openAll(events);
    QCOMPARE(rows(), int(events.size()));

    constexpr qsizetype kMost = 20'000; // a spoken description has several rows
    auto *const tabs = m_window->findChild<QTabWidget *>();
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        QVERIFY(!m_window->grab().isNull());
        for (int row = 0; row < rows(); ++row) {
            table()->setCurrentIndex(table()->model()->index(row, 0));
            for (const ShownText &shown : shownTexts(m_window.get()))
                QVERIFY2(shown.text.size() < kMost, qPrintable(shown.where));
        }
    }
}

void TestSessionWindow::isCancelledWhileReading()
{
    constexpr int kEvents = 50'000;
    open(lines(session(kEvents)));
    QVERIFY(button("cancel"_L1)->isVisible());
    QVERIFY(!button("play"_L1)->isEnabled());
    const auto *const progress = m_window->findChild<QProgressBar *>();
    while (progress->value() == 0)
        QCoreApplication::processEvents();
    QVERIFY(progress->value() < progress->maximum());
    click(button("cancel"_L1));
    QTRY_VERIFY_WITH_TIMEOUT(isPaused(), kPatienceMs);
    QVERIFY(rows() > 0);
    QVERIFY(rows() < kEvents);
    QVERIFY(!button("cancel"_L1)->isVisible());
    QVERIFY(notice()->isVisible());
    QCOMPARE(notice()->text(), u"Reading was cancelled: this is the beginning of the session."_s);
    click(button("rewind"_L1)); // what was read can be played
    key(Qt::Key_F10);
    QCOMPARE(rows(), 1);
}

void TestSessionWindow::isCancelledWhileShowing()
{
    constexpr int kEvents = 10'000;
    openAll(session(kEvents));
    click(button("rewind"_L1));
    click(button("showAll"_L1));
    QVERIFY(button("cancel"_L1)->isVisible());
    while (rows() == 0)
        QCoreApplication::processEvents();
    QVERIFY(rows() < kEvents);
    const int before = rows();
    click(button("cancel"_L1));
    QVERIFY(isPaused());
    QCOMPARE(rows(), before);
    QVERIFY(!notice()->isVisible()); // the session is all there
    click(button("showAll"_L1));
    QTRY_COMPARE_WITH_TIMEOUT(rows(), kEvents, kPatienceMs);
}

void TestSessionWindow::closesWhileReading()
{
    open(lines(session(5000)));
    m_window->close();
    m_window.reset();
    QCoreApplication::processEvents();
}

void TestSessionWindow::rewinds()
{
    openAll(session(3));
    table()->setCurrentIndex(table()->model()->index(1, 0));
    click(button("rewind"_L1));
    QCOMPARE(rows(), 0);
    QVERIFY(isPaused());
    QVERIFY(!button("rewind"_L1)->isEnabled());
    QVERIFY(button("step"_L1)->isEnabled());
    QVERIFY(button("showAll"_L1)->isEnabled());
    QCOMPARE(find<QLabel>(m_window.get(), "place"_L1)->text(), u"0 µs of 2.0 ms"_s);
    const auto *const hint = table()->viewport()->findChild<QLabel *>();
    QVERIFY(hint->isVisible());
    QCOMPARE(hint->text(), u"Press Play, Step or Show all to see the session here."_s);
}

void TestSessionWindow::steps()
{
    openAll(session(3));
    click(button("rewind"_L1));
    for (int row = 1; row <= 3; ++row) {
        QVERIFY(button("step"_L1)->isEnabled());
        row == 2 ? click(button("step"_L1)) : key(Qt::Key_F10);
        QCOMPARE(rows(), row);
    }
    QVERIFY(!button("step"_L1)->isEnabled());
    key(Qt::Key_F10);
    QCOMPARE(rows(), 3);
    QVERIFY(isPaused());
}

void TestSessionWindow::stepsOverBytes()
{
    Events events = session(6);
    for (const std::size_t read : { 0u, 1u, 3u })
        events[read].fact = fact::Bytes{ .bytes = "x" };
    openAll(events);
    QCOMPARE(rows(), 3);
    click(button("rewind"_L1));
    for (int row = 1; row <= 3; ++row) { // each shows something
        key(Qt::Key_F10);
        QCOMPARE(rows(), row);
    }
}

void TestSessionWindow::showsTheRest()
{
    openAll(session(5000));
    click(button("rewind"_L1));
    key(Qt::Key_F10);
    QCOMPARE(rows(), 1);
    click(button("showAll"_L1));
    QTRY_COMPARE_WITH_TIMEOUT(rows(), 5000, kPatienceMs);
    QCOMPARE(column(table(), MessageModel::Text).first(), u"message 1"_s);
    QTRY_VERIFY(isPaused());
}

void TestSessionWindow::playsToTheEnd()
{
    openAll(session(10, 20 * kMs));
    click(button("rewind"_L1));
    key(Qt::Key_F5);
    QVERIFY(!isPaused());
    QCOMPARE(button("play"_L1)->text(), u"Pa&use"_s);
    QTRY_VERIFY(rows() > 0);
    QTRY_COMPARE_WITH_TIMEOUT(rows(), 10, kPatienceMs);
    QTRY_VERIFY(isPaused());
    QCOMPARE(column(table(), MessageModel::Text).last(), u"message 10"_s);
}

void TestSessionWindow::playsAgainFromTheEnd()
{
    openAll(session(3, kMinute));
    click(button("play"_L1));
    QVERIFY(rows() < 3);
    QTRY_COMPARE(rows(), 1); // the first comes at once, the next in a minute
    QVERIFY(!isPaused());
    click(button("play"_L1));
    QVERIFY(isPaused());
}

void TestSessionWindow::playsFaster()
{
    openAll(session(4, 10 * kMinute));
    click(button("rewind"_L1));
    click(button("play"_L1));
    QTRY_COMPARE(rows(), 1);
    auto *const speed = find<QComboBox>(m_window.get(), "speed"_L1);
    QCOMPARE(speed->currentText(), u"1×"_s);
    pressOn(speed, Qt::Key_End); // half an hour in less than two seconds
    QCOMPARE(speed->currentText(), u"1000×"_s);
    QTRY_COMPARE_WITH_TIMEOUT(rows(), 4, kPatienceMs);
    QTRY_VERIFY(isPaused());
}

void TestSessionWindow::pauses()
{
    openAll(session(3, kMinute));
    key(Qt::Key_F5);
    QTRY_COMPARE(rows(), 1);
    key(Qt::Key_F5);
    QVERIFY(isPaused());
    const QString place = find<QLabel>(m_window.get(), "place"_L1)->text();
    for (int i = 0; i < 10; ++i)
        QCoreApplication::processEvents();
    QCOMPARE(find<QLabel>(m_window.get(), "place"_L1)->text(), place);
    key(Qt::Key_F5); // and on
    QVERIFY(!isPaused());
    QCOMPARE(rows(), 1);
}

void TestSessionWindow::stepsOutOfPlaying()
{
    openAll(session(3, kMinute));
    key(Qt::Key_F5);
    QTRY_COMPARE(rows(), 1);
    key(Qt::Key_F10);
    QCOMPARE(rows(), 2);
    QVERIFY(isPaused());
}

void TestSessionWindow::survivesImpossibleTimes()
{
    Events events = session(4);
    events[0].monotonicNs = 0;
    events[1].monotonicNs = std::numeric_limits<qint64>::max();
    events[2].monotonicNs = 0;
    events[3].wallMs = -62'135'596'800'000; // the year 1
    openAll(events);
    QCOMPARE(rows(), 4);
    auto *const time = find<QComboBox>(m_window.get(), "timeMode"_L1);
    for (int mode = 0; mode < time->count(); ++mode) {
        time->setCurrentIndex(mode);
        QVERIFY(!m_window->grab().isNull());
    }
    click(button("rewind"_L1));
    find<QComboBox>(m_window.get(), "speed"_L1)->setCurrentIndex(3);
    key(Qt::Key_F5);
    QTRY_COMPARE(rows(), 1);
    key(Qt::Key_F10);
    QCOMPARE(rows(), 2);
    key(Qt::Key_F5);
    QTRY_COMPARE(rows(), 4);
}

void TestSessionWindow::worksByMnemonics()
{
    openAll(session(3, kMinute));
    key(Qt::Key_W, Qt::AltModifier);
    QTRY_COMPARE(rows(), 0);
    key(Qt::Key_S, Qt::AltModifier);
    QTRY_COMPARE(rows(), 1);
    key(Qt::Key_P, Qt::AltModifier);
    QTRY_VERIFY(!isPaused());
    key(Qt::Key_U, Qt::AltModifier);
    QTRY_VERIFY(isPaused());
    key(Qt::Key_L, Qt::AltModifier);
    QTRY_COMPARE(rows(), 3);
    key(Qt::Key_E, Qt::AltModifier);
    QCOMPARE(m_window->focusWidget(), find<QComboBox>(m_window.get(), "speed"_L1));
}

void TestSessionWindow::searchesFromAnywhere()
{
    openAll(session(30));
    auto *const search = find<QWidget>(m_window.get(), "search"_L1);
    for (QWidget *const widget : std::initializer_list<QWidget *>{
                 button("rewind"_L1), table(), find<QComboBox>(m_window.get(), "speed"_L1) }) {
        pressOn(widget, Qt::Key_F, Qt::ControlModifier);
        QCOMPARE(m_window->focusWidget(), search);
    }
    QTest::keyClicks(search, u"message 17"_s);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(table()->currentIndex().row(), 16);
}

void TestSessionWindow::changesLanguage()
{
    openAll(session(3));
    {
        Capitals capitals;
        QTRY_COMPARE(m_window->windowTitle(), u"lesson.jsonl · RECORDING · SOQUETE"_s);
        QCOMPARE(button("play"_L1)->text(), u"&PLAY"_s);
        QCOMPARE(button("rewind"_L1)->text(), u"RE&WIND"_s);
        QCOMPARE(find<QLabel>(m_window.get(), "place"_L1)->text(), u"2.0 MS OF 2.0 MS"_s);
        QCOMPARE(cell(table(), 0, MessageModel::Text), u"message 1"_s); // what people wrote stays
        click(button("rewind"_L1));
        QCOMPARE(table()->viewport()->findChild<QLabel *>()->text(),
                 u"PRESS PLAY, STEP OR SHOW ALL TO SEE THE SESSION HERE."_s);
    }
    QTRY_VERIFY(isPaused());
    key(Qt::Key_F10); // the keys survive
    QCOMPARE(rows(), 1);
}

void TestSessionWindow::changesLanguageOfTheNotice()
{
    open(lines(session(3)) + "oops\n");
    QTRY_VERIFY_WITH_TIMEOUT(isPaused(), kPatienceMs);
    QVERIFY(notice()->text().contains(u"is damaged in line 4"_s));
    {
        Capitals capitals;
        QTRY_VERIFY(notice()->text().contains(u"IS DAMAGED IN LINE 4"_s));
        click(notice()->findChild<QToolButton *>());
        QVERIFY(!notice()->isVisible());
    }
    QTRY_VERIFY(isPaused());
    QVERIFY(!notice()->isVisible()); // it was read
}

void TestSessionWindow::teachesEverywhere()
{
    QFETCH(const QString, language);
    openAll(session(3));
    m_language.use(language);
    QCoreApplication::processEvents();
    notice()->say(Tone::Bad, u"x"_s);
    QCOMPARE(unexplained(m_window.get()), QByteArrayList());
}

void TestSessionWindow::claimsEachKeyOnce()
{
    QFETCH(const QString, language);
    openAll(session(3, kMinute));
    m_language.use(language);
    QCoreApplication::processEvents();
    QCOMPARE(collisions(mnemonics(m_window.get())), QString());
    key(Qt::Key_F5); // Pause in place of Play
    QCOMPARE(collisions(mnemonics(m_window.get())), QString());
}

void TestSessionWindow::reachesEverythingByTab()
{
    openAll(session(3));
    click(button("rewind"_L1));
    key(Qt::Key_F10);
    button("rewind"_L1)->setFocus();
    const QList<QWidget *> reached = tabOrder(m_window.get());
    QVERIFY(!controls(m_window.get()).isEmpty());
    for (QWidget *const widget : controls(m_window.get())) {
        const bool isReachable = widget->isEnabled() && widget->focusPolicy() & Qt::TabFocus;
        if (isReachable)
            QVERIFY2(reached.contains(widget), describe(widget));
    }
}

QTEST_MAIN(TestSessionWindow)
#include "tst_sessionwindow.moc"
