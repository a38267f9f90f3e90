#include "app/desktop/launcher.h"

#include "app/application.h"
#include "app/commandline/commandline.h"
#include "app/demo/demowindow.h"
#include "app/desktop/appearance.h"
#include "app/desktop/language.h"
#include "app/lessons/content/course.h"
#include "app/lessons/widgets/lessonpane.h"
#include "client/window/clientwindow.h"
#include "server/window/serverwindow.h"
#include "shared/widgets/colours.h"
#include "shared/widgets/statebadge.h"
#include "tests/support/widgets.h"

#include <QApplication>
#include <QMenu>
#include <QMessageBox>
#include <QSpinBox>
#include <QTimer>

#include <memory>

using namespace Qt::StringLiterals;
using namespace soquete;
using namespace soquete::test;

namespace {

constexpr int kPatienceMs = 30'000;

/** The open windows of one kind. */
template <typename Window>
QList<Window *> opened()
{
    QList<Window *> windows;
    for (QWidget *const widget : QApplication::topLevelWidgets()) {
        auto *const window = qobject_cast<Window *>(widget);
        if (window && window->isVisible())
            windows << window;
    }
    return windows;
}

/** The entry @p text of the menus of @p window, without regard to its mnemonic. */
QAction *entry(const QMainWindow *window, const QString &text)
{
    for (QAction *const action : window->findChildren<QAction *>()) {
        if (action->text().remove(u'&') == text)
            return action;
    }
    return nullptr;
}

} // namespace

/** The launcher, and the menus that every window has. */
class TestLauncher final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void opensWindows_data();
    void opensWindows();
    void opensWindowsByKeyboard();
    void opensManyClients();
    void changesLanguage();
    void teachesEverywhere_data() { addLanguages(); }
    void teachesEverywhere();
    void reachesEverythingByTab();
    void fitsASmallScreen();
    void hasMenusInEveryWindow();
    void opensWindowsByShortcut();
    void closesAWindowByShortcut();
    void quits();
    void changesLanguageFromTheMenu();
    void changesAppearanceFromTheMenu();
    void checksWhatIsChosen();
    void opensAMenuByKeyboard();
    void saysWhatItIs();
    void opensWhatTheCommandLineAsks();

private:
    OwnSettings m_settings;
    Language m_language;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<Application> m_application;
    Launcher *m_launcher = nullptr;
};

void TestLauncher::initTestCase()
{
    m_settings.clear();
    m_appearance = std::make_unique<Appearance>();
    m_application = std::make_unique<Application>(&m_language, m_appearance.get());
}

void TestLauncher::init()
{
    m_language.choose(u"en"_s);
    m_appearance->choose(Appearance::Theme::Light);
    m_application->openLauncher();
    QCOMPARE(opened<Launcher>().size(), 1);
    m_launcher = opened<Launcher>().first();
    m_launcher->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_launcher));
}

void TestLauncher::cleanup()
{
    m_application->windows().closeAll();
    QTRY_VERIFY_WITH_TIMEOUT(QApplication::topLevelWidgets().isEmpty(), kPatienceMs);
}

void TestLauncher::opensWindows_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<QString>("window");
    QTest::newRow("server") << u"openServer"_s << u"serverWindow"_s;
    QTest::newRow("client") << u"openClient"_s << u"clientWindow"_s;
    QTest::newRow("demo") << u"openDemo"_s << u"demoWindow"_s;
    QTest::newRow("lessons") << u"openLessons"_s << u"lessonWindow"_s;
}

void TestLauncher::opensWindows()
{
    QFETCH(QString, button);
    QFETCH(QString, window);
    click(m_launcher->findChild<QWidget *>(button));
    QList<QMainWindow *> windows = opened<QMainWindow>();
    windows.removeAll(m_launcher);
    QCOMPARE(windows.size(), 1);
    QCOMPARE(windows.first()->objectName(), window);
    QVERIFY(m_launcher->isVisible()); // for the next
}

void TestLauncher::opensWindowsByKeyboard()
{
    auto *const server = find<QWidget>(m_launcher, "openServer"_L1);
    pressOn(server, Qt::Key_Space);
    QCOMPARE(opened<ServerWindow>().size(), 1);
    m_launcher->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_launcher));
    QTest::keyClick(m_launcher, Qt::Key_C, Qt::AltModifier);
    QTRY_COMPARE(opened<ClientWindow>().size(), 1);
}

void TestLauncher::opensManyClients()
{
    for (int i = 0; i < 4; ++i)
        click(m_launcher, "openClient"_L1);
    QCOMPARE(opened<ClientWindow>().size(), 4);
}

void TestLauncher::changesLanguage()
{
    auto *const language = find<QComboBox>(m_launcher, "language"_L1);
    QCOMPARE(language->currentText(), u"English"_s);
    click(m_launcher, "openServer"_L1);
    m_launcher->activateWindow();
    pressOn(language, Qt::Key_Up);
    QTRY_COMPARE(opened<ServerWindow>().first()->windowTitle(), u"Servidor · Soquete"_s);
    QCOMPARE(language->currentText(), u"Português (Brasil)"_s);
    QCOMPARE(Language::preferred(), u"pt_BR"_s); // remembered
    QTest::keyClick(language, Qt::Key_Down);
    QTRY_COMPARE(opened<ServerWindow>().first()->windowTitle(), u"Server · Soquete"_s);
    m_language.choose(u"pt_BR"_s); // from elsewhere
    QTRY_COMPARE(language->currentText(), u"Português (Brasil)"_s);
}

void TestLauncher::teachesEverywhere()
{
    QFETCH(QString, language);
    m_language.use(language);
    QCoreApplication::processEvents();
    QCOMPARE(controls(m_launcher).size(), 5);
    QCOMPARE(unexplained(m_launcher), QByteArrayList());
}

void TestLauncher::reachesEverythingByTab()
{
    find<QWidget>(m_launcher, "openDemo"_L1)->setFocus();
    const QList<QWidget *> reached = tabOrder(m_launcher);
    QCOMPARE(reached, controls(m_launcher));
}

void TestLauncher::fitsASmallScreen()
{
    for (const QString &language : Language::names()) {
        m_language.use(language);
        QCoreApplication::processEvents();
        QVERIFY(m_launcher->minimumSizeHint().width() <= 1024);
        QVERIFY(m_launcher->minimumSizeHint().height() <= 700);
    }
}

void TestLauncher::hasMenusInEveryWindow()
{
    m_application->windows().openServer({});
    m_application->windows().openClient({});
    m_application->windows().openDemo(false);
    QCOMPARE(opened<QMainWindow>().size(), 4);
    for (const QMainWindow *const window : opened<QMainWindow>()) {
        QVERIFY(window->menuBar()->actions().size() >= 3);
        for (const QString &text : { u"New server window"_s, u"New client window"_s, u"Quit"_s,
                                     u"Português (Brasil)"_s, u"Dark"_s, u"About Soquete"_s })
            QVERIFY2(entry(window, text), qPrintable(text));
    }
}

void TestLauncher::opensWindowsByShortcut()
{
    QTest::keyClick(m_launcher, Qt::Key_N, Qt::ControlModifier);
    QTRY_COMPARE(opened<ClientWindow>().size(), 1);
    ClientWindow *const client = opened<ClientWindow>().first();
    client->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(client));
    QTest::keyClick(client, Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(opened<ServerWindow>().size(), 1);
}

void TestLauncher::closesAWindowByShortcut()
{
    ServerWindow *const server = m_application->windows().openServer({});
    server->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(server));
    QTest::keySequence(server, QKeySequence::Close);
    QTRY_VERIFY(opened<ServerWindow>().isEmpty());
    QVERIFY(m_launcher->isVisible());
}

void TestLauncher::quits()
{
    ServerWindow *const server = m_application->windows().openServer({ .port = 0 });
    server->start();
    QTRY_COMPARE_WITH_TIMEOUT(server->server().state(), Server::State::Listening, kPatienceMs);
    ClientWindow *const client = m_application->windows().openClient({});
    client->setPort(server->server().endpoint().port);
    client->start();
    QTRY_COMPARE_WITH_TIMEOUT(client->client().state(), Client::State::Connected, kPatienceMs);
    m_launcher->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_launcher));
    QTest::keyClick(m_launcher, Qt::Key_Q, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(QApplication::topLevelWidgets().isEmpty(), kPatienceMs);
}

void TestLauncher::changesLanguageFromTheMenu()
{
    ClientWindow *const client = m_application->windows().openClient({});
    ServerWindow *const server = m_application->windows().openServer({});
    entry(client, u"Português (Brasil)"_s)->trigger();
    QTRY_COMPARE(server->windowTitle(), u"Servidor · Soquete"_s);
    QCOMPARE(client->windowTitle(), u"Cliente · Soquete"_s);
    QVERIFY(entry(server, u"Sair"_s));
    QCOMPARE(Language::preferred(), u"pt_BR"_s);
    entry(server, u"English"_s)->trigger();
    QTRY_COMPARE(client->windowTitle(), u"Client · Soquete"_s);
    QVERIFY(entry(client, u"Quit"_s));
}

void TestLauncher::changesAppearanceFromTheMenu()
{
    ClientWindow *const client = m_application->windows().openClient({});
    ServerWindow *const server = m_application->windows().openServer({});
    entry(client, u"Dark"_s)->trigger();
    for (const QMainWindow *const window : opened<QMainWindow>())
        QTRY_VERIFY(isDark(window->palette()));
    QCOMPARE(find<StateBadge>(server, "state"_L1)
                     ->findChild<QLabel *>()
                     ->palette()
                     .color(QPalette::WindowText),
             colourOf(Tone::Neutral, server->palette()));
    QCOMPARE(Appearance().current(), Appearance::Theme::Dark); // remembered
    entry(server, u"Light"_s)->trigger();
    for (const QMainWindow *const window : opened<QMainWindow>())
        QTRY_VERIFY(!isDark(window->palette()));
}

void TestLauncher::checksWhatIsChosen()
{
    ClientWindow *const client = m_application->windows().openClient({});
    entry(m_launcher, u"Português (Brasil)"_s)->trigger();
    entry(m_launcher, u"English"_s)->trigger();
    entry(m_launcher, u"Dark"_s)->trigger();
    for (const QMainWindow *const window :
         { static_cast<QMainWindow *>(client), static_cast<QMainWindow *>(m_launcher) }) {
        for (const QMenu *const menu : window->findChildren<QMenu *>())
            emit const_cast<QMenu *>(menu)->aboutToShow(); // as when a person opens it
        QVERIFY(entry(window, u"English"_s)->isChecked());
        QVERIFY(!entry(window, u"Português (Brasil)"_s)->isChecked());
        QVERIFY(entry(window, u"Dark"_s)->isChecked());
        QVERIFY(!entry(window, u"Light"_s)->isChecked());
        QVERIFY(!entry(window, u"Follow system"_s)->isChecked());
    }
}

void TestLauncher::opensAMenuByKeyboard()
{
    QTest::keyClick(m_launcher, Qt::Key_F, Qt::AltModifier);
    QTRY_VERIFY(QApplication::activePopupWidget());
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_C); // New &client window
    QTRY_COMPARE(opened<ClientWindow>().size(), 1);
    QVERIFY(!QApplication::activePopupWidget());
}

void TestLauncher::saysWhatItIs()
{
    QString said;
    QTimer closer;
    connect(&closer, &QTimer::timeout, this, [&said] {
        if (auto *const box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget())) {
            said = box->text() + box->informativeText();
            QTest::keyClick(box, Qt::Key_Escape);
        }
    });
    closer.start(10);
    entry(m_launcher, u"About Soquete"_s)->trigger(); // returns when it was closed
    QVERIFY(said.contains(QLatin1StringView(SOQUETE_VERSION)));
    QVERIFY(said.contains(u"MIT"_s));
}

void TestLauncher::opensWhatTheCommandLineAsks()
{
    CommandLine line{ .command = CommandLine::Command::Server,
                      .server = { .port = 0 },
                      .atOnce = true };
    m_application->open(line);
    QCOMPARE(opened<ServerWindow>().size(), 1);
    Server &server = opened<ServerWindow>().first()->server();
    QTRY_COMPARE_WITH_TIMEOUT(server.state(), Server::State::Listening, kPatienceMs);

    line.command = CommandLine::Command::Client;
    line.client.port = server.endpoint().port;
    line.messages = QStringList{ u"one"_s, u"two"_s };
    line.interval = std::chrono::milliseconds(0);
    m_application->open(line);
    QCOMPARE(opened<ClientWindow>().size(), 1);
    ClientWindow *const client = opened<ClientWindow>().first();
    QTRY_COMPARE_WITH_TIMEOUT(client->client().state(), Client::State::Connected, kPatienceMs);
    QCOMPARE(column(find<QAbstractItemView>(client, "script"_L1), 0), line.messages);
    QCOMPARE(find<QSpinBox>(client, "interval"_L1)->value(), 0);

    // What was given for once is not what the next window begins with.
    ClientWindow *const other = m_application->windows().openClient({});
    QVERIFY(column(find<QAbstractItemView>(other, "script"_L1), 0) != line.messages);

    line = {};
    line.command = CommandLine::Command::Demo;
    m_application->open(line);
    QCOMPARE(opened<DemoWindow>().size(), 1);

    line = {};
    line.command = CommandLine::Command::Lessons;
    line.lesson = lessonNames().last();
    m_application->open(line);
    QList<LessonPane *> lessons;
    for (const QMainWindow *const window : opened<QMainWindow>())
        lessons << window->findChildren<LessonPane *>();
    QCOMPARE(lessons.size(), 1);
    QCOMPARE(lessons.first()->lesson(), lessonNames().last());
}

QTEST_MAIN(TestLauncher)
#include "tst_launcher.moc"
