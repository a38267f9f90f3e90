#include "shared/views/threads/threadsview.h"

#include "shared/views/selection.h"
#include "shared/views/threads/threadcanvas.h"
#include "shared/views/threads/threadlook.h"
#include "tests/support/capitals.h"
#include "tests/support/contrast.h"
#include "tests/support/logs.h"
#include "tests/support/threadevents.h"
#include "tests/support/widgets.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>

using namespace Qt::StringLiterals;
using namespace soquete;
using namespace soquete::test;

using Lane = ThreadModel::Lane;

namespace {

/** Two connections within two seconds; each reads at 500 and at 1,500 ms, the first one ends. */
Events session()
{
    Events events{ byAcceptor(EventKind::Listening, 0),
                   byConnection(1, EventKind::Connected, Direction::In, 100 * kMs),
                   byConnection(2, EventKind::Connected, Direction::In, 200 * kMs) };
    for (const qint64 at : { 500 * kMs, 1'500 * kMs }) {
        for (const quint32 number : { 1u, 2u }) {
            const Events some = exchange(number, at);
            events.insert(events.end(), some.begin(), some.end());
        }
    }
    events.push_back(byConnection(1, EventKind::Disconnected, Direction::None, 1'800 * kMs));
    events.push_back(byConnection(2, EventKind::Bytes, Direction::In, 2'000 * kMs));
    std::stable_sort(events.begin(), events.end(), [](const Event &left, const Event &right) {
        return left.monotonicNs < right.monotonicNs;
    });
    return events;
}

} // namespace

class TestThreadsView final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void saysWhatToDoWhileEmpty();
    void showsALaneForEachThread();
    void countsSocketsAndThreads();
    void hidesFinishedThreads();
    void saysThatAllAreHidden();
    void choosesAnEventByItsMark();
    void choosesAnEventByItsRun();
    void choosesAnAccept();
    void choosesAConnectionByItsLane();
    void choosesAllByTheAcceptorsLane();
    void followsTheChosenConnection();
    void followsTheChosenEvent();
    void scrollsToTheChosenEvent();
    void leavesAnotherConnectionForAnEvent();
    void forgetsAChosenLaneThatGoes();
    void movesBetweenLanesByKeyboard();
    void movesBetweenEventsByKeyboard();
    void followsTheEnd();
    void staysWhereItWasScrolledTo();
    void showsAnyLengthOfTime();
    void zooms();
    void zoomsAroundTheMouse();
    void letsTimeGoOn();
    void explainsWhatIsThere();
    void explainsHostileTextPlainly();
    void saysItInWords();
    void saysTheChosenLaneFirst();
    void saysHowMuchWasDropped();
    void scalesWithItsFont();
    void retranslates();
    void isReadable_data() { addPalettes(); }
    void isReadable();
    void paintsInTheDark();
    void paintsAnyNumberOfLanes_data();
    void paintsAnyNumberOfLanes();
    void paintsHostileEvents();
    void showsRecordings();
    void clears();

private:
    void add(const Events &events) { m_view.append(events); }
    /** Adds bytes that connection 2 receives. */
    void receive(qint64 afterNs)
    {
        add({ byConnection(2, EventKind::Bytes, Direction::In, afterNs) });
    }
    const Lane &lane(const QString &name) const;
    QPoint at(const QString &name, qint64 afterNs) const
    {
        return canvas().positionOf(lane(name).serial, kStart + afterNs);
    }
    const ThreadCanvas &canvas() const { return m_view->canvas(); }
    QString currentName() const
    {
        return canvas().currentLane() ? m_view->model().lane(*canvas().currentLane())->name
                                      : u"none"_s;
    }
    void click(QPoint position)
    {
        QTest::mouseClick(m_canvas->viewport(), Qt::LeftButton, {}, position);
    }
    void press(Qt::Key key) { QTest::keyClick(m_canvas, key); }
    std::optional<EventKind> chosenKind() const
    {
        return m_selection->chosen() ? std::optional(m_selection->chosen()->kind()) : std::nullopt;
    }

    std::unique_ptr<Selection> m_selection;
    Logged<ThreadsView> m_view;
    QAbstractScrollArea *m_canvas = nullptr;
};

void TestThreadsView::init()
{
    QLocale::setDefault(QLocale::c());
    m_selection = std::make_unique<Selection>();
    m_view.begin({}, m_selection.get());
    m_view->setRecorded(true); // so that time stands still
    m_view->resize(1000, 600);
    m_view->show();
    m_canvas = find<QAbstractScrollArea>(m_view.get(), "threads"_L1);
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void TestThreadsView::cleanup()
{
    m_view.reset();
    m_selection.reset();
}

const Lane &TestThreadsView::lane(const QString &name) const
{
    for (const Lane &lane : m_view->model().lanes()) {
        if (lane.name == name)
            return lane;
    }
    qFatal("There is no lane \"%s\".", qPrintable(name));
}

void TestThreadsView::saysWhatToDoWhileEmpty()
{
    QVERIFY(m_view->textEquivalent().contains(u"No threads yet"_s));
    const QImage before = m_canvas->grab().toImage();
    m_view->setEmptyHint(u"Start the server."_s);
    QCOMPARE(m_view->textEquivalent(), u"Start the server."_s);
    QVERIFY(m_canvas->grab().toImage() != before);
    m_view.append({});
    QVERIFY(canvas().rows().empty());
    add(session());
    QVERIFY(!m_view->textEquivalent().contains(u"Start the server."_s));
}

void TestThreadsView::showsALaneForEachThread()
{
    add(session());
    QCOMPARE(canvas().rows().size(), 3u);
    m_view->setRecorded(false);
    QCOMPARE(canvas().rows().size(), 4u);
    QCOMPARE(m_view->model().lanes().front().role, ThreadModel::Role::Window);
    QVERIFY(m_view->model().lanes().front().systemThread != 0);
}

void TestThreadsView::countsSocketsAndThreads()
{
    add(session());
    auto *const sockets = find<QLabel>(m_view.get(), "liveSockets"_L1);
    auto *const threads = find<QLabel>(m_view.get(), "liveThreads"_L1);
    QCOMPARE(sockets->text(), u"Open sockets: 2 (1 listening, 1 connected)"_s);
    QCOMPARE(threads->text(), u"Live threads: 2 (acceptor 1, connections 1)"_s);
    m_view->setRecorded(false);
    QCOMPARE(threads->text(), u"Live threads: 3 (window 1, acceptor 1, connections 1)"_s);
    add({ byConnection(2, EventKind::Disconnected, Direction::None, 3 * kSecond),
          byAcceptor(EventKind::Stopped, 3 * kSecond) });
    QCOMPARE(sockets->text(), u"Open sockets: 0 (0 listening, 0 connected)"_s);
    QCOMPARE(threads->text(), u"Live threads: 1"_s);
    m_view.clear();
    add({ byClient(EventKind::Connected, Direction::Out, 0) });
    QCOMPARE(sockets->text(), u"Open sockets: 1"_s);
    QCOMPARE(threads->text(), u"Live threads: 2 (window 1, client 1)"_s);
}

void TestThreadsView::hidesFinishedThreads()
{
    add(session());
    auto *const hide = find<QCheckBox>(m_view.get(), "hideFinished"_L1);
    pressOn(hide, Qt::Key_Space);
    const quint64 finished = lane(u"soquete-conn-1"_s).serial;
    const auto isShown = [&] {
        return std::count(canvas().rows().begin(), canvas().rows().end(), finished) == 1;
    };
    QVERIFY(!isShown());
    QCOMPARE(canvas().rows().size(), 2u);
    QVERIFY(!m_view->textEquivalent().contains(u"soquete-conn-1"_s));
    m_selection->chooseConnection(1); // what is chosen is shown all the same
    QVERIFY(isShown());
    m_selection->chooseConnection(2);
    QVERIFY(!isShown());
    QTest::keyClick(hide, Qt::Key_Space);
    QVERIFY(isShown());
}

void TestThreadsView::saysThatAllAreHidden()
{
    add({ byConnection(1, EventKind::Connected, Direction::In, 0),
          byConnection(1, EventKind::Disconnected, Direction::None, kMs) });
    find<QCheckBox>(m_view.get(), "hideFinished"_L1)->setChecked(true);
    QVERIFY(canvas().rows().empty());
    QVERIFY(!m_view->grab().isNull());
    QVERIFY(canvas().explain({ 10, 10 }).isEmpty());
}

void TestThreadsView::choosesAnEventByItsMark()
{
    add(session());
    QSignalSpy spy(m_selection.get(), &Selection::eventChanged);
    click(at(u"soquete-conn-1"_s, 1'800 * kMs));
    QCOMPARE(spy.count(), 1);
    QCOMPARE(chosenKind(), EventKind::Disconnected);
    QCOMPARE(m_selection->connection(), 0u); // all are still shown elsewhere
    QCOMPARE(currentName(), u"soquete-conn-1"_s);
    // What came in stands above the lane, what went out below.
    click(at(u"soquete-conn-2"_s, 500 * kMs) - QPoint(0, m_canvas->fontMetrics().height() / 2));
    QCOMPARE(chosenKind(), EventKind::Message);
    click(at(u"soquete-conn-2"_s, 500 * kMs) + QPoint(0, m_canvas->fontMetrics().height() / 2));
    QCOMPARE(chosenKind(), EventKind::Reply);
    QCOMPARE(m_selection->chosen()->connection, 2u);
}

void TestThreadsView::choosesAnEventByItsRun()
{
    add({ byConnection(1, EventKind::Bytes, Direction::In, 0),
          byConnection(1, EventKind::Message, Direction::In, 0),
          byConnection(1, EventKind::Reply, Direction::Out, 900 * kMs),
          byConnection(1, EventKind::Bytes, Direction::In, 2 * kSecond) });
    click(at(u"soquete-conn-1"_s, 600 * kMs));
    QCOMPARE(chosenKind(), EventKind::Reply);
    click(at(u"soquete-conn-1"_s, 1'400 * kMs)); // there it waited
    QCOMPARE(chosenKind(), EventKind::Reply);
    QCOMPARE(m_selection->connection(), 1u);
}

void TestThreadsView::choosesAnAccept()
{
    add(session());
    click(at(u"soquete-accept"_s, 200 * kMs));
    QCOMPARE(chosenKind(), EventKind::Connected);
    QCOMPARE(m_selection->chosen()->connection, 2u);
    QCOMPARE(currentName(), u"soquete-accept"_s);
    QVERIFY(canvas().explain(at(u"soquete-accept"_s, 200 * kMs)).contains(u"soquete-conn-2"_s));
}

void TestThreadsView::choosesAConnectionByItsLane()
{
    add(session());
    click(canvas().namePosition(lane(u"soquete-conn-2"_s).serial));
    QCOMPARE(m_selection->connection(), 2u);
    QVERIFY(!m_selection->chosen());
    QCOMPARE(currentName(), u"soquete-conn-2"_s);
    click(QPoint(10, m_canvas->viewport()->height() - 5)); // below all lanes
    QCOMPARE(m_selection->connection(), 2u);
}

void TestThreadsView::choosesAllByTheAcceptorsLane()
{
    add(session());
    m_selection->chooseConnection(2);
    click(canvas().namePosition(lane(u"soquete-accept"_s).serial));
    QCOMPARE(m_selection->connection(), 0u);
    QCOMPARE(currentName(), u"soquete-accept"_s);
}

void TestThreadsView::followsTheChosenConnection()
{
    add(session());
    m_selection->chooseConnection(2);
    QCOMPARE(currentName(), u"soquete-conn-2"_s);
    m_selection->chooseConnection(1);
    QCOMPARE(currentName(), u"soquete-conn-1"_s);
    m_selection->chooseConnection(99);
    QCOMPARE(currentName(), u"none"_s);
    m_selection->chooseConnection(1);
    m_selection->chooseConnection(0);
    QCOMPARE(currentName(), u"none"_s);
}

void TestThreadsView::followsTheChosenEvent()
{
    const Events events = session();
    add(events);
    const QImage before = m_canvas->grab().toImage();
    m_selection->chooseEvent(events[5]);
    QCOMPARE(currentName(), events[5].thread);
    QVERIFY(m_canvas->grab().toImage() != before);
    m_selection->chooseEvent(events[0]);
    QCOMPARE(currentName(), u"soquete-accept"_s);
    m_selection->chooseEvent(events[2]); // accepted there, recorded elsewhere: both are marked
    QCOMPARE(currentName(), u"soquete-accept"_s);
    m_selection->clearEvent();
    QVERIFY(!m_view->grab().isNull());
}

void TestThreadsView::scrollsToTheChosenEvent()
{
    const Events events = session();
    add(events);
    receive(100 * kSecond);
    QVERIFY(canvas().visibleBeginNs() > kStart + 80 * kSecond);
    m_selection->chooseEvent(events[5]);
    QVERIFY(canvas().visibleBeginNs() <= events[5].monotonicNs);
    QVERIFY(!canvas().follows());
    QVERIFY(!find<QCheckBox>(m_view.get(), "follow"_L1)->isChecked());
}

void TestThreadsView::leavesAnotherConnectionForAnEvent()
{
    add(session());
    m_selection->chooseConnection(1);
    click(at(u"soquete-conn-2"_s, 1'500 * kMs));
    QCOMPARE(m_selection->connection(), 2u);
    QVERIFY(m_selection->chosen());
    QCOMPARE(m_selection->chosen()->connection, 2u);
}

void TestThreadsView::forgetsAChosenLaneThatGoes()
{
    Logged<ThreadsView> view;
    view.begin({ .events = 10 }, m_selection.get());
    view.append(session());
    m_selection->chooseConnection(1);
    QVERIFY(view->canvas().currentLane());
    for (int i = 0; i < 20; ++i)
        view.append({ byConnection(2, EventKind::Bytes, Direction::In, (3 + i) * kSecond) });
    QVERIFY(!view->canvas().currentLane());
    QVERIFY(!view->grab().isNull());
}

void TestThreadsView::movesBetweenLanesByKeyboard()
{
    add(session());
    m_canvas->setFocus();
    press(Qt::Key_Down);
    QCOMPARE(currentName(), u"soquete-accept"_s);
    press(Qt::Key_Down);
    QCOMPARE(currentName(), u"soquete-conn-1"_s);
    QCOMPARE(m_selection->connection(), 1u);
    press(Qt::Key_PageDown);
    QCOMPARE(currentName(), u"soquete-conn-2"_s);
    press(Qt::Key_Down); // there is no other
    QCOMPARE(currentName(), u"soquete-conn-2"_s);
    QCOMPARE(m_selection->connection(), 2u);
    press(Qt::Key_Up);
    press(Qt::Key_Up);
    QCOMPARE(currentName(), u"soquete-accept"_s);
    QCOMPARE(m_selection->connection(), 0u);
}

void TestThreadsView::movesBetweenEventsByKeyboard()
{
    m_canvas->setFocus();
    for (const Qt::Key key : { Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down })
        press(key); // with nothing there
    add(session());
    m_selection->chooseConnection(2);
    press(Qt::Key_Right);
    QCOMPARE(chosenKind(), EventKind::Connected);
    press(Qt::Key_Right);
    QCOMPARE(chosenKind(), EventKind::Bytes);
    press(Qt::Key_Right);
    QCOMPARE(chosenKind(), EventKind::Message);
    press(Qt::Key_Left);
    press(Qt::Key_Left);
    press(Qt::Key_Left); // there is none before
    QCOMPARE(chosenKind(), EventKind::Connected);
    m_selection->clearEvent();
    press(Qt::Key_Left); // from the end
    QCOMPARE(m_selection->chosen()->monotonicNs, kStart + 2'000 * kMs);
    QCOMPARE(currentName(), u"soquete-conn-2"_s);
}

void TestThreadsView::followsTheEnd()
{
    add(session());
    QCOMPARE(canvas().visibleBeginNs(), kStart);
    for (int second = 3; second < 40; ++second) {
        add({ byConnection(2, EventKind::Bytes, Direction::In, second * kSecond) });
        QVERIFY(m_canvas->viewport()->rect().contains(at(u"soquete-conn-2"_s, second * kSecond)));
    }
    QVERIFY(canvas().follows());
    QCOMPARE(m_canvas->horizontalScrollBar()->value(), m_canvas->horizontalScrollBar()->maximum());
}

void TestThreadsView::staysWhereItWasScrolledTo()
{
    add(session());
    receive(40 * kSecond);
    m_canvas->setFocus();
    press(Qt::Key_Home);
    QCOMPARE(canvas().visibleBeginNs(), kStart);
    QVERIFY(!canvas().follows());
    receive(50 * kSecond);
    QCOMPARE(canvas().visibleBeginNs(), kStart);
    m_canvas->horizontalScrollBar()->setValue(m_canvas->horizontalScrollBar()->maximum() / 2);
    const qint64 begin = canvas().visibleBeginNs();
    QVERIFY(begin > kStart + 15 * kSecond && begin < kStart + 25 * kSecond);
    QVERIFY(!canvas().follows());
    m_canvas->horizontalScrollBar()->setValue(m_canvas->horizontalScrollBar()->maximum());
    QVERIFY(canvas().follows());
    press(Qt::Key_Home);
    press(Qt::Key_End);
    QVERIFY(canvas().follows());
    QCOMPARE(canvas().visibleBeginNs(), kStart + 40 * kSecond);
    auto *const follow = find<QCheckBox>(m_view.get(), "follow"_L1);
    QVERIFY(follow->isChecked());
    follow->click();
    receive(60 * kSecond);
    QCOMPARE(canvas().visibleBeginNs(), kStart + 40 * kSecond);
    follow->click();
    QCOMPARE(canvas().visibleBeginNs(), kStart + 50 * kSecond);
}

void TestThreadsView::showsAnyLengthOfTime()
{
    add(session());
    receive(200 * kSecond);
    auto *const length = find<QComboBox>(m_view.get(), "length"_L1);
    QCOMPARE(length->count(), 4);
    QCOMPARE(canvas().visibleLengthNs(), 10 * kSecond);
    pressOn(length, Qt::Key_Up);
    QCOMPARE(canvas().visibleLengthNs(), kSecond);
    QTest::keyClick(length, Qt::Key_Down);
    QTest::keyClick(length, Qt::Key_Down);
    QCOMPARE(canvas().visibleLengthNs(), 60 * kSecond);
    QTest::keyClick(length, Qt::Key_Down);
    QCOMPARE(canvas().visibleLengthNs(), 200 * kSecond);
    QCOMPARE(canvas().visibleBeginNs(), kStart);
    receive(300 * kSecond);
    QCOMPARE(canvas().visibleLengthNs(), 300 * kSecond);
    find<QCheckBox>(m_view.get(), "follow"_L1)->click(); // stays with what there was
    receive(400 * kSecond);
    QCOMPARE(canvas().visibleLengthNs(), 300 * kSecond);
    QCOMPARE(length->currentIndex(), -1);
}

void TestThreadsView::zooms()
{
    add(session());
    receive(200 * kSecond);
    const qint64 before = canvas().visibleLengthNs();
    test::click(m_view.get(), "zoomIn"_L1);
    QVERIFY(canvas().visibleLengthNs() < before);
    QVERIFY(canvas().follows());
    QCOMPARE(find<QComboBox>(m_view.get(), "length"_L1)->currentIndex(), -1);
    test::click(m_view.get(), "zoomOut"_L1);
    QVERIFY(std::abs(canvas().visibleLengthNs() - before) < kMs);
    m_canvas->setFocus();
    for (int i = 0; i < 100; ++i)
        press(Qt::Key_Plus);
    QCOMPARE(canvas().visibleLengthNs(), 100 * kUs);
    QVERIFY(!m_view->grab().isNull());
    for (int i = 0; i < 100; ++i)
        press(Qt::Key_Minus);
    QCOMPARE(canvas().visibleLengthNs(), 200 * kSecond);
    QVERIFY(!m_view->grab().isNull());
}

void TestThreadsView::zoomsAroundTheMouse()
{
    add(session());
    receive(20 * kSecond);
    const QPoint before = at(u"soquete-conn-2"_s, 15 * kSecond);
    const auto turn = [this](QPoint position, QPoint delta, Qt::KeyboardModifiers modifiers) {
        QWheelEvent event(position, m_canvas->viewport()->mapToGlobal(position), {}, delta, {},
                          modifiers, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(m_canvas->viewport(), &event);
    };
    turn(before, { 0, 240 }, Qt::ControlModifier);
    QVERIFY(canvas().visibleLengthNs() < 5 * kSecond);
    QVERIFY(std::abs(at(u"soquete-conn-2"_s, 15 * kSecond).x() - before.x()) <= 1);
    QVERIFY(!canvas().follows());
    const qint64 begin = canvas().visibleBeginNs();
    turn(before, { 0, 120 }, Qt::ShiftModifier);
    QVERIFY(canvas().visibleBeginNs() < begin);
}

void TestThreadsView::letsTimeGoOn()
{
    m_view->setRecorded(false);
    add(session());
    find<QComboBox>(m_view.get(), "length"_L1)->setFocus();
    QTest::keyClick(find<QComboBox>(m_view.get(), "length"_L1), Qt::Key_Up);
    const qint64 begin = canvas().visibleBeginNs();
    QTRY_VERIFY(canvas().visibleBeginNs() > begin); // a socket is open: a thread waits for it
}

void TestThreadsView::explainsWhatIsThere()
{
    m_view->setRecorded(false);
    add(session());
    m_view->setRecorded(true);
    const auto explain = [this](const QString &name) {
        return canvas().explain(canvas().namePosition(lane(name).serial));
    };
    QVERIFY(explain(u"soquete-conn-1"_s).contains(u"This thread served only connection 1."_s));
    QVERIFY(explain(u"soquete-conn-1"_s).contains(u"waited the rest"_s));
    QVERIFY(explain(u"soquete-conn-1"_s).contains(u"thread 101"_s));
    QVERIFY(explain(u"soquete-conn-1"_s).contains(u"finished"_s));
    QVERIFY(explain(u"soquete-conn-2"_s).contains(u"This thread serves only connection 2."_s));
    QVERIFY(explain(u"soquete-accept"_s).contains(u"only accepts"_s));
    QVERIFY(canvas().explain(at(u"soquete-conn-2"_s, 1'500 * kMs))
                    .contains(u"run of at least 30 µs"_s));
    QVERIFY(canvas().explain(at(u"soquete-conn-2"_s, 1'200 * kMs)).contains(u"waited"_s));
    QVERIFY(canvas().explain(at(u"soquete-conn-2"_s, 2'000 * kMs)).contains(u"only event"_s));
    QVERIFY(canvas().explain({ 400, 2 }).contains(u"first event"_s));
    QVERIFY(canvas().explain({ 400, m_canvas->viewport()->height() - 2 }).isEmpty());
}

void TestThreadsView::explainsHostileTextPlainly()
{
    Event message = byConnection(1, EventKind::Message, Direction::In, 0);
    setText(message, u"<b>\u202e\n"_s + QString(100'000, u'x'));
    add({ message, byConnection(1, EventKind::Bytes, Direction::In, kSecond) });
    const QString text = canvas().explain(at(u"soquete-conn-1"_s, 0));
    QVERIFY(text.contains(u"&lt;b&gt;"_s));
    QVERIFY(!text.contains(QChar(0x202e)));
    QVERIFY(text.size() < 1000);
}

void TestThreadsView::saysItInWords()
{
    add(session());
    const QStringList lines = m_view->textEquivalent().split(u'\n');
    QCOMPARE(lines.size(), 5);
    QCOMPARE(lines[0], u"Open sockets: 2 (1 listening, 1 connected)"_s);
    QCOMPARE(lines[1], u"Live threads: 2 (acceptor 1, connections 1)"_s);
    QVERIFY(lines[2].startsWith(u"soquete-accept: This thread only accepts: 2 "_s));
    QVERIFY(lines[3].contains(u"It ran 4 time"_s));
    QVERIFY(lines[3].contains(u"It has finished."_s));
    QVERIFY(!lines[4].contains(u"It has finished."_s));
    QTRY_VERIFY(m_canvas->accessibleDescription() == m_view->textEquivalent());
    QCOMPARE(m_canvas->accessibleName(), u"Threads"_s);
}

void TestThreadsView::saysTheChosenLaneFirst()
{
    Events events;
    for (quint32 number = 1; number <= 200; ++number)
        events.push_back(byConnection(number, EventKind::Connected, Direction::In, number));
    add(events);
    m_selection->chooseConnection(150);
    const QStringList lines = m_canvas->accessibleDescription().split(u'\n');
    QVERIFY(lines.size() < 50); // not all of them, each time
    const QString name = threadName(ThreadRole::Connection, 150);
    QVERIFY(lines[2].startsWith(name));
    QVERIFY(m_view->textEquivalent().count(u'\n') >= 200);
    QVERIFY(m_canvas->viewport()->rect().contains(canvas().namePosition(lane(name).serial)));
}

void TestThreadsView::saysHowMuchWasDropped()
{
    auto *const dropped = find<QLabel>(m_view.get(), "dropped"_L1);
    add(session());
    QVERIFY(!dropped->isVisible());
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_view.append({}, 1204);
    QVERIFY(dropped->isVisible());
    QVERIFY(dropped->text().contains(u"1,204"_s));
    m_view.clear();
    QVERIFY(!dropped->isVisible());
}

void TestThreadsView::scalesWithItsFont()
{
    add(session());
    const auto rowHeight = [this] {
        return canvas().namePosition(canvas().rows()[1]).y()
             - canvas().namePosition(canvas().rows()[0]).y();
    };
    const int before = rowHeight();
    QCOMPARE(before % 8, 0);
    QFont font = m_view->font();
    font.setPointSizeF(font.pointSizeF() * 2);
    m_view->setFont(font);
    QVERIFY(rowHeight() > before * 3 / 2);
    QVERIFY(!m_view->grab().isNull());
}

void TestThreadsView::retranslates()
{
    add(session());
    Capitals capitals;
    QTRY_COMPARE(find<QLabel>(m_view.get(), "liveSockets"_L1)->text(),
                 u"OPEN SOCKETS: 2 (%LN LISTENING, %LN CONNECTED)"_s);
    QCOMPARE(m_canvas->accessibleName(), u"THREADS"_s);
    QVERIFY(m_canvas->accessibleDescription().contains(u"THIS THREAD ONLY ACCEPTS"_s));
    QCOMPARE(find<QComboBox>(m_view.get(), "length"_L1)->itemText(1), u"10 SECONDS"_s);
    QCOMPARE(find<QComboBox>(m_view.get(), "length"_L1)->currentIndex(), 1);
    for (const char *const name : { "length", "zoomOut", "zoomIn", "follow", "hideFinished" }) {
        auto *const control = find<QWidget>(m_view.get(), QLatin1StringView(name));
        QVERIFY(!control->toolTip().isEmpty());
        QVERIFY(!control->accessibleName().isEmpty());
        QCOMPARE(control->accessibleName(), control->accessibleName().toUpper());
    }
}

void TestThreadsView::isReadable()
{
    QFETCH(QPalette, palette);
    const ThreadColours colours = threadColours(palette);
    for (const QColor &background : { colours.background, colours.chosen }) {
        for (const QColor &text : { colours.text, colours.quietText })
            QCOMPARE_GE(contrast(text, background), 4.5);
        for (const QColor &shape :
             { colours.running, colours.finished, colours.waiting, colours.focus })
            QCOMPARE_GE(contrast(shape, background), 3.0);
    }
    QVERIFY(colours.running != colours.finished);
}

void TestThreadsView::paintsInTheDark()
{
    add(session());
    const QImage light = m_canvas->grab().toImage();
    m_view->setPalette(palette(0x262626, 0x1c1c1c, 0xececec));
    const QImage dark = m_canvas->grab().toImage();
    QVERIFY(dark != light);
    QVERIFY(dark.pixelColor(dark.width() - 2, dark.height() / 2).lightness() < 64);
    const QColor running = threadColours(m_view->palette()).running;
    const QPoint run = at(u"soquete-conn-2"_s, 1'500 * kMs);
    QCOMPARE(dark.pixelColor(run + QPoint(1, 0)), running);
}

void TestThreadsView::paintsAnyNumberOfLanes_data()
{
    QTest::addColumn<int>("lanes");
    QTest::addColumn<int>("runs");
    QTest::newRow("none") << 0 << 0;
    QTest::newRow("one, one run") << 1 << 1;
    QTest::newRow("1,000, 100 runs each") << 1'000 << 100;
    QTest::newRow("one, 100,000 runs") << 1 << 100'000;
}

void TestThreadsView::paintsAnyNumberOfLanes()
{
    QFETCH(int, lanes);
    QFETCH(int, runs);
    Events events;
    for (int run = 0; run < runs; ++run) {
        for (int number = 1; number <= lanes; ++number)
            events.push_back(byConnection(quint32(number), EventKind::Bytes, Direction::In,
                                          run * 10 * kMs + number * kUs));
    }
    add(events);
    QCOMPARE(canvas().rows().size(), std::size_t(lanes));
    QCOMPARE(m_view->model().droppedEvents(), 0);
    for (const int length : { 0, 3 }) {
        auto *const combo = find<QComboBox>(m_view.get(), "length"_L1);
        combo->setCurrentIndex(length);
        emit combo->activated(length);
        QVERIFY(!m_view->grab().isNull());
        m_canvas->verticalScrollBar()->setValue(m_canvas->verticalScrollBar()->maximum());
        QVERIFY(!m_view->grab().isNull());
    }
}

void TestThreadsView::paintsHostileEvents()
{
    constexpr qint64 kLast = std::numeric_limits<qint64>::max() - kStart;
    Events events;
    for (int i = 0; i < 200; ++i) {
        Event event = byConnection(quint32(i % 7), EventKind(i % 9), Direction(i % 3),
                                   i % 5 == 0 ? -kStart : i * kSecond);
        event.thread = QString(i % 11 * 1000, u'x') + u"<b>\u202e\n"_s;
        event.role = ThreadRole::Other;
        event.core = -i;
        events.push_back(event);
    }
    add(events);
    QVERIFY(!m_view->grab().isNull());
    add({ byConnection(1, EventKind::Bytes, Direction::In, kLast) });
    for (const int length : { 0, 3 }) {
        emit find<QComboBox>(m_view.get(), "length"_L1)->activated(length);
        QVERIFY(!m_view->grab().isNull());
    }
    for (int y = 0; y < m_canvas->viewport()->height(); y += 10) {
        for (int x = 0; x < m_canvas->viewport()->width(); x += 50)
            (void)canvas().explain({ x, y });
    }
    QVERIFY(!m_view->textEquivalent().contains(QChar(0x202e)));
}

void TestThreadsView::showsRecordings()
{
    add(session());
    QCOMPARE(canvas().rows().size(), 3u);
    QVERIFY(!m_view->textEquivalent().contains(u"window"_s));
    QCOMPARE(m_view->model().endNs(), kStart + 2'000 * kMs);
}

void TestThreadsView::clears()
{
    const Events events = session();
    add(events);
    m_selection->chooseEvent(events[5]);
    m_view.clear();
    QVERIFY(canvas().rows().empty());
    QVERIFY(!canvas().currentLane());
    QVERIFY(!m_view->grab().isNull());
    add(session());
    QCOMPARE(canvas().rows().size(), 3u);
}

QTEST_MAIN(TestThreadsView)
#include "tst_threadsview.moc"
