#include "app/lessons/guide/stepwindows.h"

#include <QTest>

using namespace soquete;

/** Where windows stand, so that all of them are seen. */
class TestPlacement final : public QObject
{
    Q_OBJECT

private slots:
    void dividesTheScreen_data();
    void dividesTheScreen();
    void cascadesClients();
};

void TestPlacement::dividesTheScreen_data()
{
    QTest::addColumn<QRect>("screen");
    QTest::addColumn<bool>("isSideBySide");
    QTest::newRow("small") << QRect(0, 0, 1024, 700) << false;
    QTest::newRow("usual") << QRect(0, 0, 1366, 740) << false;
    QTest::newRow("large") << QRect(0, 27, 1920, 1053) << true;
    QTest::newRow("second screen") << QRect(1920, 100, 2560, 1400) << true;
    QTest::newRow("tiny") << QRect(0, 0, 320, 240) << false;
}

void TestPlacement::dividesTheScreen()
{
    QFETCH(QRect, screen);
    const Placement placement = placementOn(screen);
    for (const QRect &place : { placement.lesson, placement.server, placement.client }) {
        QVERIFY(screen.contains(place));
        QVERIFY(!place.isEmpty());
    }
    QVERIFY(!placement.lesson.intersects(placement.server));
    QVERIFY(!placement.lesson.intersects(placement.client));
    QVERIFY(!placement.server.intersects(placement.client));
    QTEST(placement.server.top() == placement.client.top(), "isSideBySide");
    QVERIFY(placement.server.left() < placement.lesson.left());
}

void TestPlacement::cascadesClients()
{
    const Placement placement = placementOn({ 0, 0, 1920, 1080 });
    QCOMPARE(clientPlace(placement, 0), placement.client);
    for (int i = 1; i < 20; ++i) {
        QVERIFY(placement.client.contains(clientPlace(placement, i)));
        QVERIFY(clientPlace(placement, i) != clientPlace(placement, i - 1));
    }
}

QTEST_GUILESS_MAIN(TestPlacement)
#include "tst_placement.moc"
