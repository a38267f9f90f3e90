#include "app/application.h"
#include "app/desktop/appearance.h"
#include "app/desktop/language.h"
#include "client/window/clientwindow.h"
#include "server/window/serverwindow.h"
#include "tests/support/widgets.h"

#include <QApplication>
#include <QDialog>
#include <QMenu>
#include <QShortcut>

using namespace Qt::StringLiterals;
using namespace soquete;
using namespace soquete::test;

namespace {

/** The keys that more than one entry of a menu claims, in that menu and those below it. */
QString menuCollisions(const QMenu *menu)
{
    QMultiMap<QString, QString> claims;
    QStringList found;
    for (const QAction *const action : menu->actions()) {
        const QKeySequence key = QKeySequence::mnemonic(action->text());
        if (!key.isEmpty() && action->isVisible())
            claims.insert(key.toString(), action->text());
        if (action->menu())
            found << menuCollisions(action->menu());
    }
    found << collisions(claims);
    found.removeAll(QString());
    return found.join(u"; "_s);
}

/** The shortcuts that more than one action or key of a window claims for all of it. */
QString shortcutCollisions(const QMainWindow *window)
{
    QMultiMap<QString, QString> claims;
    for (const QAction *const action : window->findChildren<QAction *>()) {
        if (action->shortcutContext() != Qt::WindowShortcut || !action->isVisible())
            continue;
        for (const QKeySequence &key : action->shortcuts())
            claims.insert(key.toString(), action->text());
    }
    for (const QShortcut *const shortcut : window->findChildren<QShortcut *>()) {
        if (shortcut->context() == Qt::WindowShortcut)
            claims.insert(shortcut->key().toString(), shortcut->objectName());
    }
    return collisions(claims);
}

/** What stands in @p window with a mnemonic, but not in one of the windows that are parts of it. */
QStringList ownTexts(const QMainWindow *window)
{
    QStringList texts;
    for (const QAction *const action : window->menuBar()->actions())
        texts << action->text();
    for (const QString &name : { u"back"_s, u"next"_s, u"play"_s })
        texts << window->findChild<QAbstractButton *>(name)->text();
    return texts;
}

} // namespace

/** In every window, with its menus and in every language, a key means one thing. */
class TestMnemonics final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void claimsEachKeyOnce_data();
    void claimsEachKeyOnce();
    void dialectsClaimEachKeyOnce_data() { addLanguages(); }
    void dialectsClaimEachKeyOnce();
    void everyMenuEntryHasAKey_data() { addLanguages(); }
    void everyMenuEntryHasAKey();

private:
    QMainWindow *open(const QString &name);

    OwnSettings m_settings;
    Language m_language;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<Application> m_application;
};

void TestMnemonics::initTestCase()
{
    m_settings.clear();
    m_appearance = std::make_unique<Appearance>();
    m_application = std::make_unique<Application>(&m_language, m_appearance.get());
}

void TestMnemonics::cleanup()
{
    m_application->windows().closeAll();
    QTRY_VERIFY(QApplication::topLevelWidgets().isEmpty());
}

QMainWindow *TestMnemonics::open(const QString &name)
{
    if (name == "launcher"_L1)
        m_application->openLauncher();
    else if (name == "server"_L1)
        m_application->windows().openServer({});
    else if (name == "client"_L1)
        m_application->windows().openClient({});
    else if (name == "lessons"_L1)
        m_application->openLessons();
    else
        m_application->windows().openDemo(false);
    for (QWidget *const widget : QApplication::topLevelWidgets()) {
        if (auto *const window = qobject_cast<QMainWindow *>(widget))
            return window;
    }
    return nullptr;
}

void TestMnemonics::claimsEachKeyOnce_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("window");
    for (const char *const language : { "en", "pt_BR" }) {
        for (const char *const window : { "launcher", "server", "client", "demo", "lessons" })
            QTest::addRow("%s, %s", window, language)
                    << QString::fromLatin1(language) << QString::fromLatin1(window);
    }
}

void TestMnemonics::claimsEachKeyOnce()
{
    QFETCH(QString, language);
    QFETCH(QString, window);
    m_language.use(language);
    const QMainWindow *const opened = open(window);
    QVERIFY(opened);
    QCOMPARE(shortcutCollisions(opened), QString());
    for (const QAction *const action : opened->menuBar()->actions())
        QCOMPARE(menuCollisions(action->menu()), QString());
    if (window == "demo"_L1) {
        // What the demonstration adds to the two windows in it is sure to work.
        for (const QString &text : ownTexts(opened))
            QVERIFY2(!collisions(mnemonics(opened)).contains(text), qPrintable(text));
        QEXPECT_FAIL("", "Server and client have keys in common, which then only move the focus",
                     Continue);
    }
    QCOMPARE(collisions(mnemonics(opened)), QString());
}

void TestMnemonics::dialectsClaimEachKeyOnce()
{
    QFETCH(QString, language);
    m_language.use(language);
    QMainWindow *const opened = open(u"server"_s);
    click(opened, "dialect"_L1);
    const auto *const dialog = find<QDialog>(opened, "dialectDialog"_L1);
    const QMultiMap<QString, QString> claims = mnemonicsOfDialog(dialog);
    QCOMPARE_GE(claims.size(), 13);
    QCOMPARE(collisions(claims), QString());
}

void TestMnemonics::everyMenuEntryHasAKey()
{
    QFETCH(QString, language);
    m_language.use(language);
    const QMainWindow *const opened = open(u"server"_s);
    for (const QAction *const menu : opened->menuBar()->actions()) {
        QVERIFY2(!QKeySequence::mnemonic(menu->text()).isEmpty(), qPrintable(menu->text()));
        for (const QAction *const action : menu->menu()->actions()) {
            if (!action->isSeparator())
                QVERIFY2(!QKeySequence::mnemonic(action->text()).isEmpty(),
                         qPrintable(action->text()));
        }
    }
}

QTEST_MAIN(TestMnemonics)
#include "tst_mnemonics.moc"
