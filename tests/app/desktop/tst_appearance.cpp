#include "app/desktop/appearance.h"

#include "app/application.h"
#include "app/desktop/language.h"
#include "shared/widgets/colours.h"
#include "shared/widgets/statebadge.h"
#include "tests/support/contrast.h"
#include "tests/support/widgets.h"

#include <QLabel>
#include <QStyle>

using namespace Qt::StringLiterals;
using namespace soquete;
using namespace soquete::test;

Q_DECLARE_METATYPE(soquete::Appearance::Theme)

namespace {

using Theme = Appearance::Theme;

/** The share of @p widget that is painted darker than the middle. */
double darkness(QWidget *widget)
{
    const QImage image = widget->grab().toImage();
    int dark = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            dark += luminance(image.pixelColor(x, y)) < 0.18 ? 1 : 0;
    }
    return double(dark) / (double(image.width()) * image.height());
}

} // namespace

class TestAppearance final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void followsTheSystemFirst();
    void isRemembered_data();
    void isRemembered();
    void goesBackToTheSystem();
    void survivesHostileSettings_data();
    void survivesHostileSettings();
    void isReadable_data();
    void isReadable();
    void changesEveryOpenWindow();

private:
    OwnSettings m_settings;
    const QString m_style = QApplication::style()->name();
    const QPalette m_palette = QApplication::palette();
};

void TestAppearance::init()
{
    m_settings.clear();
    Appearance appearance;
    appearance.choose(Theme::Light);
    appearance.choose(Theme::System);
    m_settings.clear();
}

void TestAppearance::followsTheSystemFirst()
{
    const Appearance appearance;
    QCOMPARE(appearance.current(), Theme::System);
    QCOMPARE(QApplication::style()->name(), m_style);
    QCOMPARE(QApplication::palette().color(QPalette::Window), m_palette.color(QPalette::Window));
}

void TestAppearance::isRemembered_data()
{
    QTest::addColumn<Theme>("theme");
    QTest::newRow("system") << Theme::System;
    QTest::newRow("light") << Theme::Light;
    QTest::newRow("dark") << Theme::Dark;
}

void TestAppearance::isRemembered()
{
    QFETCH(Theme, theme);
    Appearance().choose(theme);
    const Appearance appearance;
    QCOMPARE(appearance.current(), theme);
    if (theme != Theme::System)
        QCOMPARE(isDark(QApplication::palette()), theme == Theme::Dark);
}

void TestAppearance::goesBackToTheSystem()
{
    Appearance appearance;
    appearance.choose(Theme::Dark);
    QVERIFY(isDark(QApplication::palette()));
    appearance.choose(Theme::System);
    QCOMPARE(QApplication::palette().color(QPalette::Window), m_palette.color(QPalette::Window));
    QCOMPARE(QApplication::palette().color(QPalette::Text), m_palette.color(QPalette::Text));
    QCOMPARE(QApplication::style()->name(), m_style);
}

void TestAppearance::survivesHostileSettings_data()
{
    QTest::addColumn<QVariant>("value");
    QTest::newRow("unknown") << QVariant(u"Pink"_s);
    QTest::newRow("a number") << QVariant(2);
    QTest::newRow("large number") << QVariant(u"99999999999"_s);
    QTest::newRow("two") << QVariant(u"Light|Dark"_s);
    QTest::newRow("list") << QVariant(QStringList{ u"Dark"_s, u"Light"_s });
    QTest::newRow("bytes") << QVariant("\xff\xfe"_ba);
    QTest::newRow("NUL") << QVariant(u"Dark"_s + QChar(0) + u"x"_s);
    QTest::newRow("long") << QVariant(QString(1'000'000, u'x'));
    QTest::newRow("empty") << QVariant(QString());
}

void TestAppearance::survivesHostileSettings()
{
    QFETCH(QVariant, value);
    QSettings().setValue(u"appearance"_s, value);
    const Appearance appearance;
    const Theme theme = appearance.current();
    QVERIFY(theme == Theme::System || theme == Theme::Light || theme == Theme::Dark);
}

void TestAppearance::isReadable_data()
{
    QTest::addColumn<Theme>("theme");
    QTest::newRow("light") << Theme::Light;
    QTest::newRow("dark") << Theme::Dark;
}

void TestAppearance::isReadable()
{
    QFETCH(Theme, theme);
    Appearance appearance;
    appearance.choose(theme);
    const QPalette palette = QApplication::palette();
    QCOMPARE(isDark(palette), theme == Theme::Dark);
    QCOMPARE(palette.color(QPalette::Window).lightness() < 128, theme == Theme::Dark);
    const std::pair<QPalette::ColorRole, QPalette::ColorRole> pairs[] = {
        { QPalette::WindowText, QPalette::Window },
        { QPalette::Text, QPalette::Base },
        { QPalette::Text, QPalette::AlternateBase },
        { QPalette::ButtonText, QPalette::Button },
        { QPalette::HighlightedText, QPalette::Highlight },
        { QPalette::ToolTipText, QPalette::ToolTipBase },
        { QPalette::PlaceholderText, QPalette::Base },
        { QPalette::PlaceholderText, QPalette::Window },
        { QPalette::Link, QPalette::Base },
        { QPalette::Link, QPalette::Window },
    };
    for (const auto &[text, ground] : pairs) {
        const double reached = contrast(palette.color(text), palette.color(ground));
        QVERIFY2(reached >= kReadable, qPrintable(u"role %1 on %2: %3"_s.arg(
                                               QString::number(text), QString::number(ground),
                                               QString::number(reached))));
    }
    for (const Tone tone :
         { Tone::Neutral, Tone::Received, Tone::Sent, Tone::Busy, Tone::Good, Tone::Bad }) {
        for (const auto ground : { QPalette::Window, QPalette::Base, QPalette::AlternateBase })
            QVERIFY(contrast(colourOf(tone, palette), palette.color(ground)) >= kReadable);
    }
}

void TestAppearance::changesEveryOpenWindow()
{
    Language language;
    language.use(u"en"_s);
    Appearance appearance;
    appearance.choose(Theme::Light);
    Application application(&language, &appearance);
    application.openLauncher();
    application.windows().openServer({});
    application.windows().openClient({});
    application.windows().openDemo(false);
    QWidgetList open;
    for (QWidget *const window : QApplication::topLevelWidgets()) {
        if (qobject_cast<QMainWindow *>(window))
            open << window;
    }
    QCOMPARE(open.size(), 4);
    for (QWidget *const window : open)
        QVERIFY2(darkness(window) < 0.3, describe(window));
    appearance.choose(Theme::Dark);
    QCoreApplication::processEvents();
    for (QWidget *const window : open)
        QVERIFY2(darkness(window) > 0.7, describe(window));
    for (const StateBadge *const badge : open.last()->findChildren<StateBadge *>()) {
        QCOMPARE(badge->findChild<QLabel *>()->palette().color(QPalette::WindowText),
                 colourOf(Tone::Neutral, QApplication::palette()));
    }
    appearance.choose(Theme::Light);
    QCoreApplication::processEvents();
    for (QWidget *const window : open)
        QVERIFY2(darkness(window) < 0.3, describe(window));
    application.windows().closeAll();
    QTRY_VERIFY(QApplication::topLevelWidgets().isEmpty());
}

QTEST_MAIN(TestAppearance)
#include "tst_appearance.moc"
