#include "shared/views/inspector.h"

#include "shared/views/messages/messagefilter.h"
#include "shared/views/messages/messageview.h"
#include "shared/views/python/pythonlisting.h"
#include "shared/views/python/pythonview.h"
#include "shared/views/selection.h"
#include "tests/support/capitals.h"
#include "tests/support/events.h"
#include "tests/support/widgets.h"

#include <QScrollBar>
#include <QToolButton>

#include <memory>

using namespace Qt::StringLiterals;
using namespace soquete;
using namespace soquete::test;

namespace {

/** Messages of two connections in turn. */
Journal::Batch messages(int count)
{
    Journal::Batch batch;
    for (int i = 1; i <= count; ++i) {
        const auto connection = quint32(i % 2) + 1;
        Event event = messageEvent(quint64(i), u"message %1"_s.arg(i), connection, Direction::In);
        event.id = quint64(i);
        event.monotonicNs = i;
        event.thread = threadName(ThreadRole::Connection, connection);
        event.role = ThreadRole::Connection;
        batch.events.push_back(event);
    }
    return batch;
}

} // namespace

class TestInspector final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void hasATabForEachView();
    void paintsEachView_data();
    void paintsEachView();
    void fillsAndEmptiesAll();
    void catchesUp();
    void beginsAnewAfterTooMuch();
    void survivesThatHiddenEventsAreDropped();
    void catchesUpWithWhatIsChosen();
    void sharesOneSelection();
    void followsTheChosenConnection();
    void keepsWhatIsChosenThroughAFilter();
    void followsTheEndThroughAFilter();
    void passesItsHintOn();
    void givesItsKeysToTheWindow();
    void showsTheProgramOfALiveSide();
    void followsTheLanguage();

private:
    [[nodiscard]] QTableView *table() const
    {
        return find<QTableView>(m_inspector.get(), "messages"_L1);
    }

    std::unique_ptr<Selection> m_selection;
    std::unique_ptr<Inspector> m_inspector;
};

void TestInspector::init()
{
    m_inspector.reset();
    m_selection = std::make_unique<Selection>();
    m_inspector = std::make_unique<Inspector>(Inspector::Side::Server, Inspector::Source::Live,
                                              m_selection.get());
    m_inspector->resize(800, 500);
    m_inspector->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_inspector.get()));
}

void TestInspector::hasATabForEachView()
{
    QVERIFY(m_inspector->count() > 1);
    QStringList titles;
    for (int tab = 0; tab < m_inspector->count(); ++tab) {
        QVERIFY(!m_inspector->tabText(tab).isEmpty());
        QVERIFY(!m_inspector->tabToolTip(tab).isEmpty());
        titles << m_inspector->tabText(tab);
    }
    QCOMPARE(titles.removeDuplicates(), 0);
    QCOMPARE(m_inspector->currentIndex(), 0);
    QVERIFY(m_inspector->currentWidget()->isAncestorOf(table()));
}

void TestInspector::paintsEachView_data()
{
    QTest::addColumn<int>("rows");
    QTest::newRow("none") << 0;
    QTest::newRow("one") << 1;
    QTest::newRow("many") << 5000;
}

void TestInspector::paintsEachView()
{
    QFETCH(const int, rows);
    m_inspector->add(messages(rows));
    for (int tab = 0; tab < m_inspector->count(); ++tab) {
        m_inspector->setCurrentIndex(tab);
        QVERIFY(!m_inspector->grab().isNull());
    }
}

void TestInspector::fillsAndEmptiesAll()
{
    m_inspector->add(messages(10));
    QCOMPARE(table()->model()->rowCount(), 10);
    m_inspector->clear();
    QCOMPARE(table()->model()->rowCount(), 0);
    m_inspector->add(messages(3)); // a session that is played again
    QCOMPARE(table()->model()->rowCount(), 3);
    for (int tab = 0; tab < m_inspector->count(); ++tab) {
        m_inspector->setCurrentIndex(tab);
        QVERIFY(!m_inspector->grab().isNull());
    }
}

/** A view that was hidden shows the same as one that was not. */
void TestInspector::catchesUp()
{
    m_inspector->add(messages(10));
    const auto equivalent = [this](int tab) {
        m_inspector->setCurrentIndex(tab);
        return m_inspector->currentWidget()->grab().toImage();
    };
    QList<QImage> late;
    for (int tab = 0; tab < m_inspector->count(); ++tab)
        late << equivalent(tab);
    m_inspector->setCurrentIndex(2);
    m_inspector->clear();
    m_inspector->add(messages(10));
    QCOMPARE(equivalent(2), late.at(2));
    m_inspector->setCurrentIndex(0);
    QCOMPARE(table()->model()->rowCount(), 10);
    QCOMPARE(equivalent(0), late.at(0));
}

void TestInspector::beginsAnewAfterTooMuch()
{
    constexpr int kLot = 4'000;
    constexpr int kLots = 40; // more than is kept
    m_inspector->setCurrentIndex(2);
    for (int i = 0; i < kLots; ++i) {
        Journal::Batch lot = messages(kLot);
        for (Event &event : lot.events)
            event.id += quint64(i) * kLot;
        lot.skipped = i == 3 ? 5 : 0;
        m_inspector->add(lot);
    }
    QCOMPARE(table()->model()->rowCount(), 0); // not shown, so not worked on
    m_inspector->setCurrentIndex(0);
    auto *const view = m_inspector->findChild<MessageView *>();
    QTRY_COMPARE_WITH_TIMEOUT(view->model().rowCount() + view->model().dropped(),
                              qint64(kLot) * kLots + 5, 60'000);
    QVERIFY(view->model().rowCount() >= 96'000);
    QCOMPARE(view->model().eventAt(view->model().rowCount() - 1).id, quint64(kLot) * kLots);
}

/** A hidden view still has steps and rows for them until it is shown again. */
void TestInspector::survivesThatHiddenEventsAreDropped()
{
    m_inspector->setLogLimit(100);
    Journal::Batch batch = messages(50);
    for (Event &event : batch.events) {
        if (event.id % 5 == 0)
            event.fact = fact::Finding{ .number = event.id };
    }
    const int tabs = m_inspector->count();
    for (int hidden = 0; hidden < tabs; ++hidden) {
        m_inspector->clear();
        m_inspector->setCurrentIndex(hidden);
        m_inspector->add(batch);
        m_inspector->setCurrentIndex((hidden + 1) % tabs);
        for (int i = 0; i < 10; ++i)
            m_inspector->add(messages(90));
        m_selection->chooseConnection(1);
        m_selection->chooseEvent(batch.events.at(3));
        m_selection->chooseConnection(0);
        m_selection->clearEvent();
        QVERIFY(!m_inspector->widget(hidden)->grab().isNull());
        QEvent language(QEvent::LanguageChange);
        QCoreApplication::sendEvent(m_inspector->widget(hidden), &language);
        m_inspector->setCurrentIndex(hidden);
        QVERIFY(!m_inspector->grab().isNull());
    }
    m_inspector->setCurrentIndex(0);
    const MessageModel &model = m_inspector->findChild<MessageView *>()->model();
    QVERIFY(model.rowCount() <= 100);
    QCOMPARE(model.rowCount() + model.dropped(), 50 + 10 * 90);
}

void TestInspector::catchesUpWithWhatIsChosen()
{
    m_inspector->setCurrentIndex(3);
    const Journal::Batch batch = messages(10);
    m_inspector->add(batch);
    m_selection->chooseEvent(batch.events.at(6));
    m_inspector->setCurrentIndex(0);
    QCOMPARE(table()->currentIndex().row(), 6);
    QVERIFY(m_inspector->currentWidget()->updatesEnabled());
}

void TestInspector::sharesOneSelection()
{
    const Journal::Batch batch = messages(10);
    m_inspector->add(batch);
    m_selection->chooseEvent(batch.events.at(6));
    QCOMPARE(table()->currentIndex().row(), 6);
    table()->setCurrentIndex(table()->model()->index(2, 0));
    QVERIFY(m_selection->chosen());
    QCOMPARE(m_selection->chosen()->id, 3u);
}

void TestInspector::followsTheChosenConnection()
{
    m_inspector->add(messages(10));
    m_selection->chooseConnection(2);
    QCOMPARE(table()->model()->rowCount(), 5);
    m_selection->chooseConnection(0);
    QCOMPARE(table()->model()->rowCount(), 10);
}

void TestInspector::keepsWhatIsChosenThroughAFilter()
{
    m_inspector->add(messages(1000));
    table()->setCurrentIndex(table()->model()->index(2, 0));
    auto *const show = find<QComboBox>(m_inspector.get(), "show"_L1);
    show->setCurrentIndex(int(MessageFilter::Show::Sent)); // there is none
    QCOMPARE(table()->model()->rowCount(), 0);
    QVERIFY(m_selection->chosen());
    QCOMPARE(m_selection->chosen()->id, 3u);
    show->setCurrentIndex(int(MessageFilter::Show::Received));
    QCOMPARE(table()->currentIndex().row(), 2);
    QVERIFY(table()->viewport()->rect().intersects(table()->visualRect(table()->currentIndex())));
}

void TestInspector::followsTheEndThroughAFilter()
{
    m_inspector->add(messages(1000));
    auto *const show = find<QComboBox>(m_inspector.get(), "show"_L1);
    const QScrollBar *const bar = table()->verticalScrollBar();
    for (const auto what : { MessageFilter::Show::Sent, MessageFilter::Show::All }) {
        show->setCurrentIndex(int(what));
        QTRY_COMPARE(bar->value(), bar->maximum());
        QVERIFY(find<QToolButton>(m_inspector.get(), "follow"_L1)->isChecked());
    }
    QVERIFY(bar->maximum() > 0);
}

void TestInspector::passesItsHintOn()
{
    m_inspector->setEmptyHint(u"Press Start."_s);
    QCOMPARE(table()->viewport()->findChild<QLabel *>()->text(), u"Press Start."_s);
}

void TestInspector::givesItsKeysToTheWindow()
{
    QList<QKeySequence> keys;
    for (const QAction *const action : m_inspector->windowActions())
        keys << action->shortcut();
    QVERIFY(keys.contains(QKeySequence(QKeySequence::Find)));
}

void TestInspector::showsTheProgramOfALiveSide()
{
    const PythonScript script{ .port = 4321 };
    m_inspector->setScript(script);
    auto *const view = m_inspector->findChild<PythonView *>();
    m_inspector->setCurrentWidget(view);
    QVERIFY(view->listing().toPlainText().contains(u"PORT = 4321\n"));
    // A recording does not tell of any settings.
    Inspector recording(Inspector::Side::Server, Inspector::Source::Recording, m_selection.get());
    recording.setScript(script);
    QVERIFY(!recording.findChild<PythonView *>());
}

void TestInspector::followsTheLanguage()
{
    Capitals capitals;
    QTRY_COMPARE(m_inspector->tabText(0), m_inspector->tabText(0).toUpper());
    for (int tab = 0; tab < m_inspector->count(); ++tab)
        QCOMPARE(m_inspector->tabText(tab), m_inspector->tabText(tab).toUpper());
}

QTEST_MAIN(TestInspector)
#include "tst_inspector.moc"
