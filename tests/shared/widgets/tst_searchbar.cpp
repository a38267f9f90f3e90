#include "shared/widgets/searchbar.h"

#include "tests/support/capitals.h"
#include "tests/support/widgets.h"

#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSignalSpy>
#include <QToolButton>

#include <memory>

using namespace Qt::StringLiterals;
using namespace soquete;
using namespace soquete::test;

class TestSearchBar final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void beginsEmpty();
    void searchesOnceForManyKeys();
    void searchesAtOnceOnEnter();
    void goesOn_data();
    void goesOn();
    void endsOnEscape();
    void countsHits();
    void saysThatThereIsNone();
    void takesTheKeyboard();
    void hasNames();
    void followsTheLanguage();

private:
    [[nodiscard]] QLabel *hits() const { return find<QLabel>(m_bar.get(), "hits"_L1); }

    std::unique_ptr<SearchBar> m_bar;
    QLineEdit *m_text = nullptr;
    QToolButton *m_next = nullptr;
    QToolButton *m_previous = nullptr;
};

void TestSearchBar::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_bar = std::make_unique<SearchBar>();
    m_text = find<QLineEdit>(m_bar.get(), "search"_L1);
    m_next = find<QToolButton>(m_bar.get(), "nextHit"_L1);
    m_previous = find<QToolButton>(m_bar.get(), "previousHit"_L1);
    m_bar->show();
    m_bar->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_bar.get()));
}

void TestSearchBar::beginsEmpty()
{
    QCOMPARE(m_bar->needle(), QString());
    QVERIFY(!hits()->isVisible());
    QVERIFY(!m_next->isEnabled());
    QVERIFY(!m_previous->isEnabled());
}

void TestSearchBar::searchesOnceForManyKeys()
{
    QSignalSpy spy(m_bar.get(), &SearchBar::needleChanged);
    QTest::keyClicks(m_text, u"hello"_s);
    QCOMPARE(spy.count(), 0); // typing never waits
    QTRY_COMPARE(spy.count(), 1);
    QCOMPARE(spy.first().first().toString(), u"hello"_s);
    QCOMPARE(m_bar->needle(), u"hello"_s);
}

void TestSearchBar::searchesAtOnceOnEnter()
{
    QSignalSpy spy(m_bar.get(), &SearchBar::needleChanged);
    const QSignalSpy nextSpy(m_bar.get(), &SearchBar::nextRequested);
    QTest::keyClicks(m_text, u"x"_s);
    QTest::keyClick(m_text, Qt::Key_Return);
    QCOMPARE(spy.count(), 1);
    QCOMPARE(nextSpy.count(), 0); // that one is the first hit
    QTest::keyClick(m_text, Qt::Key_Return);
    QCOMPARE(spy.count(), 1); // not again by the timer either
    QCOMPARE(nextSpy.count(), 1);
    QTest::keyClicks(m_text, u"y"_s);
    QTRY_COMPARE(spy.count(), 2);
    QCOMPARE(spy.last().first().toString(), u"xy"_s);
}

void TestSearchBar::goesOn_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::newRow("Return") << Qt::Key_Return;
    QTest::newRow("Enter") << Qt::Key_Enter;
}

void TestSearchBar::goesOn()
{
    QFETCH(const Qt::Key, key);
    const QSignalSpy nextSpy(m_bar.get(), &SearchBar::nextRequested);
    const QSignalSpy previousSpy(m_bar.get(), &SearchBar::previousRequested);
    QTest::keyClick(m_text, key);
    QCOMPARE(nextSpy.count(), 1);
    QTest::keyClick(m_text, key, Qt::ShiftModifier);
    QCOMPARE(previousSpy.count(), 1);
    m_bar->showHits(1, 2);
    click(m_next);
    QCOMPARE(nextSpy.count(), 2);
    click(m_previous);
    QCOMPARE(previousSpy.count(), 2);
}

void TestSearchBar::endsOnEscape()
{
    QSignalSpy spy(m_bar.get(), &SearchBar::needleChanged);
    QTest::keyClicks(m_text, u"x"_s);
    QTest::keyClick(m_text, Qt::Key_Escape);
    QCOMPARE(m_bar->needle(), QString());
    QTRY_COMPARE(spy.count(), 1);
    QCOMPARE(spy.first().first().toString(), QString());
}

void TestSearchBar::countsHits()
{
    m_text->setText(u"x"_s);
    m_bar->showHits(3, 1204);
    QCOMPARE(hits()->text(), u"3 of 1,204"_s);
    QVERIFY(hits()->isVisible());
    QVERIFY(m_next->isEnabled());
    QVERIFY(m_previous->isEnabled());
    m_text->clear();
    m_bar->showHits(0, 0);
    QVERIFY(!hits()->isVisible());
}

void TestSearchBar::saysThatThereIsNone()
{
    m_text->setText(u"x"_s);
    m_bar->showHits(0, 0);
    QCOMPARE(hits()->text(), u"0 of 0"_s);
    QVERIFY(hits()->isVisible());
    QVERIFY(!m_next->isEnabled());
    QVERIFY(!m_previous->isEnabled());
}

void TestSearchBar::takesTheKeyboard()
{
    m_text->setText(u"old"_s);
    m_text->clearFocus();
    m_bar->activate();
    QVERIFY(m_text->hasFocus());
    QCOMPARE(m_text->selectedText(), u"old"_s);
    QTest::keyClicks(m_text, u"new"_s);
    QCOMPARE(m_bar->needle(), u"new"_s);
}

void TestSearchBar::hasNames()
{
    for (QWidget *const control : controls(m_bar.get())) {
        QVERIFY2(!spokenName(control).isEmpty(), describe(control));
        QVERIFY2(!control->toolTip().isEmpty(), describe(control));
    }
}

void TestSearchBar::followsTheLanguage()
{
    m_text->setText(u"x"_s);
    m_bar->showHits(1, 2);
    Capitals capitals;
    QTRY_COMPARE(hits()->text(), u"1 OF 2"_s);
    QCOMPARE(m_text->placeholderText(), u"SEARCH (CTRL+F)"_s);
    QCOMPARE(m_bar->needle(), u"x"_s);
}

QTEST_MAIN(TestSearchBar)
#include "tst_searchbar.moc"
