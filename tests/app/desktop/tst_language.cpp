#include "app/desktop/language.h"

#include "app/application.h"
#include "app/desktop/appearance.h"
#include "app/desktop/launcher.h"
#include "client/window/clientwindow.h"
#include "server/window/serverwindow.h"
#include "tests/support/widgets.h"

#include <QApplication>
#include <QFile>
#include <QLibraryInfo>
#include <QLocale>

using namespace Qt::StringLiterals;
using namespace soquete;
using namespace soquete::test;

namespace {

/** An environment variable for as long as this lives. */
class Variable final
{
public:
    Variable(const char *name, const QByteArray &value)
        : m_name(name)
        , m_before(qgetenv(name))
        , m_wasSet(qEnvironmentVariableIsSet(name))
    {
        qputenv(name, value);
    }
    ~Variable() { m_wasSet ? qputenv(m_name, m_before) : qunsetenv(m_name); }

private:
    const char *const m_name;
    const QByteArray m_before;
    const bool m_wasSet;
};

} // namespace

class TestLanguage final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_settings.clear(); }
    void knowsItsLanguages();
    void followsTheSystem_data();
    void followsTheSystem();
    void isRemembered();
    void usesWithoutRemembering();
    void survivesHostileSettings_data();
    void survivesHostileSettings();
    void translates();
    void formatsNumbers();
    void pluralsAreRight_data();
    void pluralsAreRight();
    void changesEveryOpenWindow();
    void speaksOfQtToo();

private:
    OwnSettings m_settings;
};

void TestLanguage::knowsItsLanguages()
{
    QCOMPARE(Language::names(), QStringList({ u"pt_BR"_s, u"en"_s }));
    QVERIFY(Language::isKnown(u"pt_BR"_s));
    QVERIFY(!Language::isKnown(u"pt"_s));
    QVERIFY(!Language::isKnown(QString()));
    QVERIFY(Language::nativeName(u"pt_BR"_s).startsWith(u"Português"_s));
    QCOMPARE(Language::nativeName(u"en"_s), u"English"_s);
    for (const QString &name : Language::names()) // both are in the program
        QVERIFY(QFile::exists(u":/i18n/soquete_%1.qm"_s.arg(name)));
}

void TestLanguage::followsTheSystem_data()
{
    QTest::addColumn<QByteArray>("locale");
    QTest::addColumn<QString>("expected");
    QTest::newRow("Brazil") << "pt_BR.UTF-8"_ba << u"pt_BR"_s;
    QTest::newRow("Portugal") << "pt_PT.UTF-8"_ba << u"pt_BR"_s;
    QTest::newRow("United States") << "en_US.UTF-8"_ba << u"en"_s;
    QTest::newRow("Britain") << "en_GB.UTF-8"_ba << u"en"_s;
    QTest::newRow("C") << "C.UTF-8"_ba << u"en"_s;
    QTest::newRow("one it does not speak") << "ja_JP.UTF-8"_ba << u"en"_s;
    QTest::newRow("none that exists") << "xx_YY"_ba << u"en"_s;
}

void TestLanguage::followsTheSystem()
{
    QFETCH(QByteArray, locale);
    const Variable all("LC_ALL", locale);
    const Variable lang("LANG", locale);
    const Variable list("LANGUAGE", QByteArray());
    QTEST(Language::preferred(), "expected");
}

void TestLanguage::isRemembered()
{
    {
        Language language;
        language.choose(u"pt_BR"_s);
        QCOMPARE(language.current(), u"pt_BR"_s);
    }
    QCOMPARE(Language::preferred(), u"pt_BR"_s);
    {
        Language language;
        language.use(Language::preferred());
        QCOMPARE(language.current(), u"pt_BR"_s);
        language.choose(u"en"_s);
    }
    QCOMPARE(Language::preferred(), u"en"_s);
}

void TestLanguage::usesWithoutRemembering()
{
    Language language;
    language.choose(u"pt_BR"_s);
    language.use(u"en"_s); // as --language does
    QCOMPARE(language.current(), u"en"_s);
    QCOMPARE(Language::preferred(), u"pt_BR"_s);
}

void TestLanguage::survivesHostileSettings_data()
{
    QTest::addColumn<QVariant>("value");
    QTest::newRow("unknown") << QVariant(u"tlh"_s);
    QTest::newRow("path") << QVariant(u"../../etc/passwd"_s);
    QTest::newRow("list") << QVariant(QStringList{ u"pt_BR"_s, u"en"_s });
    QTest::newRow("number") << QVariant(5);
    QTest::newRow("bytes") << QVariant("\xff\xfe"_ba);
    QTest::newRow("empty") << QVariant(QString());
    QTest::newRow("long") << QVariant(QString(1'000'000, u'x'));
}

void TestLanguage::survivesHostileSettings()
{
    QFETCH(QVariant, value);
    QSettings().setValue(u"language"_s, value);
    QVERIFY(Language::isKnown(Language::preferred()));
}

void TestLanguage::translates()
{
    Language language;
    language.use(u"pt_BR"_s);
    QCOMPARE(QCoreApplication::translate("soquete::ServerWindow", "Server · Soquete"),
             u"Servidor · Soquete"_s);
    language.use(u"en"_s);
    QCOMPARE(QCoreApplication::translate("soquete::ServerWindow", "Server · Soquete"),
             u"Server · Soquete"_s);
}

void TestLanguage::formatsNumbers()
{
    Language language;
    language.use(u"pt_BR"_s);
    QCOMPARE(QLocale().toString(1204), u"1.204"_s);
    QCOMPARE(QLocale().toString(3.2), u"3,2"_s);
    language.use(u"en"_s);
    QCOMPARE(QLocale().toString(1204), u"1,204"_s);
}

void TestLanguage::pluralsAreRight_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("expected");
    QTest::newRow("en 0") << u"en"_s << 0 << u"0 bytes of it"_s;
    QTest::newRow("en 1") << u"en"_s << 1 << u"1 byte of it"_s;
    QTest::newRow("en 2") << u"en"_s << 2 << u"2 bytes of it"_s;
    QTest::newRow("pt_BR 1") << u"pt_BR"_s << 1 << u"1 byte "_s;
    QTest::newRow("pt_BR 2") << u"pt_BR"_s << 2 << u"2 bytes "_s;
}

void TestLanguage::pluralsAreRight()
{
    QFETCH(QString, language);
    QFETCH(int, count);
    QFETCH(QString, expected);
    Language chosen;
    chosen.use(language);
    const QString text = QCoreApplication::translate(
            "Findings", "The message was never completed: only %n byte(s) of it arrived.", nullptr,
            count);
    QVERIFY2(text.contains(expected), qPrintable(text));
    QVERIFY(!text.contains(u"(s)"_s));
}

void TestLanguage::changesEveryOpenWindow()
{
    Language language;
    language.use(u"en"_s);
    Appearance appearance;
    Application application(&language, &appearance);
    application.openLauncher();
    application.windows().openServer({});
    application.windows().openClient({});
    application.windows().openClient({});
    application.windows().openDemo(false);
    const auto texts = [] {
        QStringList texts;
        for (const QWidget *const window : QApplication::topLevelWidgets()) {
            if (const auto *const main = qobject_cast<const QMainWindow *>(window))
                texts << main->windowTitle() + main->menuBar()->actions().first()->text();
        }
        return texts;
    };
    const QStringList english = texts();
    QCOMPARE(english.size(), 5);
    language.choose(u"pt_BR"_s);
    QTRY_VERIFY(texts() != english);
    const QStringList portuguese = texts();
    for (qsizetype i = 0; i < english.size(); ++i)
        QVERIFY2(portuguese.at(i) != english.at(i), qPrintable(portuguese.at(i)));
    language.choose(u"en"_s);
    QTRY_COMPARE(texts(), english);
    application.windows().closeAll();
    QTRY_VERIFY(QApplication::topLevelWidgets().isEmpty());
}

void TestLanguage::speaksOfQtToo()
{
    const QString folder = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    if (!QFile::exists(folder + u"/qtbase_pt_BR.qm"_s))
        QSKIP("Qt's own translations are not installed.");
    Language language;
    language.use(u"pt_BR"_s);
    QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), u"Cancelar"_s);
    language.use(u"en"_s);
    QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), u"Cancel"_s);
}

QTEST_MAIN(TestLanguage)
#include "tst_language.moc"
