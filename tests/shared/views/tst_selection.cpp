#include "shared/views/selection.h"

#include <QSignalSpy>
#include <QTest>

using namespace soquete;

namespace {

Event anEvent(quint64 id, quint32 connection = 1)
{
    return { .connection = connection, .id = id };
}

} // namespace

class TestSelection final : public QObject
{
    Q_OBJECT

private slots:
    void beginsWithNothing();
    void choosesAConnection();
    void choosesAnEvent();
    void clearsTheEvent();
    void losesTheEventOfAnotherConnection();
    void hasChangedWhenItSaysSo();
};

void TestSelection::beginsWithNothing()
{
    const Selection selection;
    QCOMPARE(selection.connection(), 0u);
    QVERIFY(!selection.chosen());
}

void TestSelection::choosesAConnection()
{
    Selection selection;
    QSignalSpy spy(&selection, &Selection::connectionChanged);
    selection.chooseConnection(0);
    QCOMPARE(spy.count(), 0);
    selection.chooseConnection(3);
    selection.chooseConnection(3);
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.first().first().value<quint32>(), 3u);
    QCOMPARE(selection.connection(), 3u);
    selection.chooseConnection(0);
    QCOMPARE(spy.count(), 2);
}

void TestSelection::choosesAnEvent()
{
    Selection selection;
    const QSignalSpy spy(&selection, &Selection::eventChanged);
    selection.chooseEvent(anEvent(1));
    selection.chooseEvent(anEvent(1));
    QCOMPARE(spy.count(), 1);
    QVERIFY(selection.chosen() == anEvent(1));
    selection.chooseEvent(anEvent(2));
    QCOMPARE(spy.count(), 2);
    QVERIFY(selection.chosen() == anEvent(2));
    QCOMPARE(selection.connection(), 0u); // an event of many shown ones narrows nothing
}

void TestSelection::clearsTheEvent()
{
    Selection selection;
    const QSignalSpy spy(&selection, &Selection::eventChanged);
    selection.clearEvent();
    QCOMPARE(spy.count(), 0);
    selection.chooseEvent(anEvent(1));
    selection.clearEvent();
    QCOMPARE(spy.count(), 2);
    QVERIFY(!selection.chosen());
}

void TestSelection::losesTheEventOfAnotherConnection()
{
    Selection selection;
    selection.chooseEvent(anEvent(1, 1));
    const QSignalSpy spy(&selection, &Selection::eventChanged);
    selection.chooseConnection(1);
    QVERIFY(selection.chosen());
    selection.chooseConnection(0);
    QVERIFY(selection.chosen());
    QCOMPARE(spy.count(), 0);
    selection.chooseConnection(2);
    QVERIFY(!selection.chosen());
    QCOMPARE(spy.count(), 1);
}

void TestSelection::hasChangedWhenItSaysSo()
{
    Selection selection;
    bool heard = false;
    connect(&selection, &Selection::eventChanged, this, [&] {
        heard = true;
        QVERIFY(selection.chosen() == anEvent(1));
        selection.chooseEvent(anEvent(1)); // as a view does that shows it
    });
    connect(&selection, &Selection::connectionChanged, this, [&](quint32 connection) {
        QCOMPARE(selection.connection(), connection);
        selection.chooseConnection(connection);
    });
    selection.chooseEvent(anEvent(1));
    selection.chooseConnection(1);
    QVERIFY(heard);
}

QTEST_APPLESS_MAIN(TestSelection)
#include "tst_selection.moc"
