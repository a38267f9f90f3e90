#include "shared/widgets/colours.h"

#include "tests/support/contrast.h"

#include <QTest>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace soquete;
using namespace soquete::test;

namespace {

constexpr std::array kTones{ Tone::Neutral, Tone::Received, Tone::Sent,  Tone::Busy,
                             Tone::Good,    Tone::Bad,      Tone::Header };

} // namespace

class TestColours final : public QObject
{
    Q_OBJECT

private slots:
    void knowsWhatContrastIs();
    void isReadable_data();
    void isReadable();
    void tellsDarkFromLight();
    void tellsTonesApart();
};

void TestColours::knowsWhatContrastIs()
{
    QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
    QVERIFY(std::abs(contrast(QColor(0x767676), Qt::white) - 4.54) < 0.01);
}

void TestColours::isReadable_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("Soquete, light") << palette(0xf3f3f3, 0xffffff, 0x1b1b1b);
    QTest::newRow("Soquete, dark") << palette(0x262626, 0x1c1c1c, 0xececec);
    QTest::newRow("Fusion, light") << palette(0xefefef, 0xffffff, 0x000000);
    QTest::newRow("Fusion, dark") << palette(0x323232, 0x242424, 0xffffff);
    QTest::newRow("Breeze, light") << palette(0xeff0f1, 0xffffff, 0x232629);
    QTest::newRow("Breeze, dark") << palette(0x2a2e32, 0x1b1e20, 0xfcfcfc);
    QTest::newRow("Adwaita, light") << palette(0xfafafa, 0xffffff, 0x2e3436);
    QTest::newRow("Adwaita, dark") << palette(0x353535, 0x2d2d2d, 0xeeeeec);
    QTest::newRow("black") << palette(0x000000, 0x000000, 0xffffff);
    QTest::newRow("white") << palette(0xffffff, 0xffffff, 0x000000);
}

void TestColours::isReadable()
{
    QFETCH(QPalette, palette);
    for (const Tone tone : kTones) {
        for (const auto role : { QPalette::Base, QPalette::Window }) {
            const double reached = contrast(colourOf(tone, palette), palette.color(role));
            QVERIFY2(reached >= kReadable,
                     qPrintable(u"tone %1 on %2: %3"_s.arg(QString::number(int(tone)),
                                                           palette.color(role).name(),
                                                           QString::number(reached))));
        }
    }
}

void TestColours::tellsDarkFromLight()
{
    QVERIFY(isDark(palette(0x262626, 0x1c1c1c, 0xececec)));
    QVERIFY(!isDark(palette(0xf3f3f3, 0xffffff, 0x1b1b1b)));
}

void TestColours::tellsTonesApart()
{
    for (const QPalette &palette :
         { palette(0xf3f3f3, 0xffffff, 0x1b1b1b), palette(0x262626, 0x1c1c1c, 0xececec) }) {
        for (const Tone left : kTones) {
            for (const Tone right : kTones)
                QCOMPARE(colourOf(left, palette) == colourOf(right, palette), left == right);
        }
    }
}

QTEST_MAIN(TestColours)
#include "tst_colours.moc"
