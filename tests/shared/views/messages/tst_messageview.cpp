#include "shared/views/messages/messageview.h"

#include "tests/support/capitals.h"
#include "tests/support/events.h"
#include "tests/support/logs.h"
#include "tests/support/widgets.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QScrollBar>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace soquete;
using namespace soquete::test;

namespace {

Event message(quint64 number, quint32 connection = 1)
{
    return messageEvent(number, u"message %1"_s.arg(number), connection, Direction::In);
}

Events messages(quint64 first, quint64 last, quint32 connections = 1)
{
    Events events;
    for (quint64 number = first; number <= last; ++number)
        events.push_back(message(number, quint32(number % connections) + 1));
    return events;
}

} // namespace

class TestMessageView final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_view.reset(); }
    void saysWhatToDoWhileEmpty();
    void takesItsHintBackForAnEmptyConnection();
    void followsTheEnd();
    void staysWhereItWasScrolledTo();
    void followsAgainFromTheEnd();
    void showsOneConnection();
    void showsTheEndOfAConnection();
    void copiesRows();
    void copiesNoFormula();
    void copiesNothing();
    void saysHowMuchWasDropped();
    void retranslates();
    void paintsAnyNumberOfRows_data();
    void paintsAnyNumberOfRows();
    void paintsHostileText();

private:
    QLabel *hint() const { return m_table->viewport()->findChild<QLabel *>(); }
    QScrollBar *bar() const { return m_table->verticalScrollBar(); }
    bool showsLastRow() const;

    Logged<MessageView> m_view;
    QTableView *m_table = nullptr;
};

void TestMessageView::init()
{
    QLocale::setDefault(QLocale::c());
    m_view.begin({});
    m_view->setEmptyHint(u"No messages yet."_s);
    m_view->resize(600, 300);
    m_view->show();
    m_table = find<QTableView>(m_view.get(), "messages"_L1);
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

bool TestMessageView::showsLastRow() const
{
    const QModelIndex last = m_table->model()->index(m_table->model()->rowCount() - 1, 0);
    return m_table->viewport()->rect().contains(m_table->visualRect(last).center());
}

void TestMessageView::saysWhatToDoWhileEmpty()
{
    QVERIFY(hint()->isVisible());
    QCOMPARE(hint()->text(), u"No messages yet."_s);
    m_view.append({});
    QVERIFY(hint()->isVisible());
    m_view.append(messages(1, 1));
    QVERIFY(!hint()->isVisible());
    m_view->resize(700, 400);
    QVERIFY(!hint()->isVisible());
}

void TestMessageView::takesItsHintBackForAnEmptyConnection()
{
    m_view.append(messages(1, 3));
    m_view->showConnection(99);
    QVERIFY(hint()->isVisible());
    m_view->showConnection(1);
    QVERIFY(!hint()->isVisible());
}

void TestMessageView::followsTheEnd()
{
    for (quint64 number = 1; number <= 300; number += 10) {
        m_view.append(messages(number, number + 9));
        QTRY_VERIFY(showsLastRow());
    }
    QCOMPARE(bar()->value(), bar()->maximum());
    QVERIFY(bar()->maximum() > 0);
}

void TestMessageView::staysWhereItWasScrolledTo()
{
    m_view.append(messages(1, 300));
    QTRY_VERIFY(showsLastRow());
    QTest::keyClick(m_table, Qt::Key_Home, Qt::ControlModifier);
    const int place = bar()->value();
    QVERIFY(place < bar()->maximum());
    m_view.append(messages(301, 400));
    QCoreApplication::processEvents();
    QCOMPARE(bar()->value(), place);
    QVERIFY(!showsLastRow());
}

void TestMessageView::followsAgainFromTheEnd()
{
    m_view.append(messages(1, 300));
    QTRY_VERIFY(showsLastRow());
    QTest::keyClick(m_table, Qt::Key_Home, Qt::ControlModifier);
    QTest::keyClick(m_table, Qt::Key_End, Qt::ControlModifier);
    QTRY_VERIFY(showsLastRow());
    m_view.append(messages(301, 400));
    QTRY_VERIFY(showsLastRow());
}

void TestMessageView::showsOneConnection()
{
    m_view.append(messages(1, 30, 3));
    QCOMPARE(m_table->model()->rowCount(), 30);
    m_view->showConnection(2);
    QCOMPARE(m_table->model()->rowCount(), 10);
    const QStringList ways = column(m_table, MessageModel::Way);
    QCOMPARE(ways, QStringList(10, u"← #2"_s));
    m_view.append(messages(31, 60, 3)); // also of what comes later
    QCOMPARE(m_table->model()->rowCount(), 20);
    m_view->showConnection(0);
    QCOMPARE(m_table->model()->rowCount(), 60);
}

void TestMessageView::showsTheEndOfAConnection()
{
    m_view.append(messages(1, 900, 3));
    QTest::keyClick(m_table, Qt::Key_Home, Qt::ControlModifier);
    m_view->showConnection(2);
    QTRY_VERIFY(showsLastRow());
}

void TestMessageView::copiesRows()
{
    m_view.append(messages(1, 5));
    m_table->setFocus();
    QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {},
                      m_table->visualRect(m_table->model()->index(1, 0)).center());
    QTest::mouseClick(m_table->viewport(), Qt::LeftButton, Qt::ShiftModifier,
                      m_table->visualRect(m_table->model()->index(2, 0)).center());
    QTest::keySequence(m_table, QKeySequence::Copy);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 2);
    const QStringList cells = lines.first().split(u'\t');
    QCOMPARE(cells.size(), int(MessageModel::ColumnCount));
    QCOMPARE(cells.at(MessageModel::Way), u"← #1"_s);
    QCOMPARE(cells.at(MessageModel::Text), u"message 2"_s);
    QVERIFY(lines.last().contains(u"message 3"_s));
}

/** They may be pasted into a spreadsheet. */
void TestMessageView::copiesNoFormula()
{
    Events formulas = messages(1, 2);
    formulas.front().as<fact::Message>()->text = u"=1+1"_s;
    formulas.back().as<fact::Message>()->text = u"＝1+1"_s;
    m_view.append(formulas);
    m_table->setFocus();
    m_table->selectAll();
    QTest::keySequence(m_table, QKeySequence::Copy);
    QStringList texts;
    for (const QString &line : QGuiApplication::clipboard()->text().split(u'\n'))
        texts << line.split(u'\t').value(MessageModel::Text);
    QCOMPARE(texts, QStringList({ u"'=1+1"_s, u"'＝1+1"_s }));
}

void TestMessageView::copiesNothing()
{
    QGuiApplication::clipboard()->setText(u"kept"_s);
    m_view.append(messages(1, 5));
    m_table->setFocus();
    m_table->clearSelection();
    QTest::keySequence(m_table, QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"kept"_s);
}

void TestMessageView::saysHowMuchWasDropped()
{
    QVERIFY(!says(m_view.get(), u"no longer shown"_s));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_view.append(messages(1, 5), 1204);
    QVERIFY(says(m_view.get(), u"1,204"_s));
    m_view.append(messages(1, 5), 1);
    QVERIFY(says(m_view.get(), u"1,205"_s));
}

void TestMessageView::retranslates()
{
    m_view.append(messages(1, 5));
    Capitals capitals;
    QTRY_COMPARE(m_table->accessibleName(), u"MESSAGES"_s); // once it has been told
    QCOMPARE(cell(m_table, 0, MessageModel::Acknowledgement), u"… WAITING"_s);
    QCOMPARE(m_table->model()->headerData(MessageModel::Size, Qt::Horizontal).toString(),
             u"SIZE"_s);
}

void TestMessageView::paintsAnyNumberOfRows_data()
{
    QTest::addColumn<int>("rows");
    QTest::newRow("none") << 0;
    QTest::newRow("one") << 1;
    QTest::newRow("100,000") << 100'000;
    QTest::newRow("more than are kept") << 100'500;
}

void TestMessageView::paintsAnyNumberOfRows()
{
    QFETCH(int, rows);
    m_view.append(messages(1, quint64(rows)));
    QVERIFY(!m_view->grab().isNull());
    QCOMPARE(m_view->model().rowCount() + m_view->model().dropped(), rows);
    if (rows == 0)
        return;
    QTRY_VERIFY(showsLastRow());
    QTest::keyClick(m_table, Qt::Key_Home, Qt::ControlModifier);
    QVERIFY(!m_view->grab().isNull());
    QVERIFY(rows == 1 || !showsLastRow());
}

void TestMessageView::paintsHostileText()
{
    Events events;
    for (const QString &text : hostileTexts())
        events.push_back(messageEvent(1, text));
    m_view.append(events);
    QVERIFY(!m_view->grab().isNull());
    QTest::keyClick(m_table, Qt::Key_Home, Qt::ControlModifier);
    QVERIFY(!m_view->grab().isNull());
}

QTEST_MAIN(TestMessageView)
#include "tst_messageview.moc"
