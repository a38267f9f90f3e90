#include "app/desktop/menus.h"

#include "app/application.h"
#include "app/commandline/commandline.h"
#include "app/desktop/appearance.h"
#include "app/desktop/language.h"
#include "app/session/sessionwindow.h"
#include "client/window/clientwindow.h"
#include "server/window/serverwindow.h"
#include "shared/journal/recording/recorder.h"
#include "shared/journal/recording/recording.h"
#include "shared/views/inspector.h"
#include "shared/views/messages/loglimit.h"
#include "shared/views/recordingcontrol.h"
#include "tests/support/capitals.h"
#include "tests/support/events.h"
#include "tests/support/widgets.h"

#include <QApplication>
#include <QFileDialog>
#include <QHeaderView>
#include <QInputDialog>
#include <QMessageBox>
#include <QTableView>
#include <QTimer>

#include <memory>

using namespace Qt::StringLiterals;
using namespace soquete;
using namespace soquete::test;

namespace {

/** Answers the next file dialog with @p name; empty: gives it up. It must come. */
class Answer final
{
public:
    explicit Answer(const QString &name)
    {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this, name] {
            auto *const dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
            if (!dialog)
                return;
            m_timer.stop();
            m_title = dialog->windowTitle();
            if (name.isEmpty()) {
                dialog->reject();
                return;
            }
            auto *const field = find<QLineEdit>(dialog, "fileNameEdit"_L1);
            field->setText(name);
            QTest::keyClick(field, Qt::Key_Return);
        });
        m_timer.start(0);
    }

    /** Of the dialog that was answered; empty: none was. */
    [[nodiscard]] QString title() const { return m_title; }

private:
    QTimer m_timer;
    QString m_title;
};

} // namespace

class TestMenus final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void recordsAndStops();
    void recordsNothingWhenGivenUp();
    void saysThatItCannotRecord();
    void startsWhenItIsKnownWhatToReplace();
    void recordsInAClientWindow();
    void recordsOnlyWhereThereIsSomething();
    void opensARecording();
    void opensNothingWhenGivenUp();
    void opensFromTheCommandLine();
    void parsesOpen_data();
    void parsesOpen();
    void scalesText_data();
    void scalesText();
    void scalesWithinBounds();
    void scalesOneWindowAlone();
    void searchesFromAnywhere_data() { scalesText_data(); }
    void searchesFromAnywhere();
    void setsTheSizeOfTheLog();
    void changesLanguage();

private:
    [[nodiscard]] QString file(const QString &name) const { return m_folder->filePath(name); }
    /** Writes a recording of @p count messages; its name. */
    [[nodiscard]] QString recorded(int count) const;
    /** The window of @p kind, open and active. */
    [[nodiscard]] QMainWindow *open(const QString &kind);
    [[nodiscard]] static SessionWindow *session();

    OwnSettings m_settings;
    std::unique_ptr<Language> m_language;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<Application> m_application;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestMenus::initTestCase()
{
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QApplication::setQuitOnLastWindowClosed(false);
    m_settings.clear();
}

void TestMenus::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_language = std::make_unique<Language>();
    m_language->use(u"en"_s);
    m_appearance = std::make_unique<Appearance>();
    m_application = std::make_unique<Application>(m_language.get(), m_appearance.get());
}

void TestMenus::cleanup()
{
    m_application->windows().closeAll();
    QTRY_VERIFY(!QApplication::activeWindow());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(QApplication::topLevelWidgets().isEmpty());
}

QString TestMenus::recorded(int count) const
{
    Events events;
    for (int i = 1; i <= count; ++i)
        events.push_back(messageEvent(quint64(i), u"message %1"_s.arg(i), 1, Direction::In));
    Recorder recorder;
    const QString name = file(u"recorded.jsonl"_s);
    if (!recorder.open(name, ExistingRecording::Replace) || !recorder.write(events))
        qFatal("A test's file cannot be written.");
    return name;
}

QMainWindow *TestMenus::open(const QString &kind)
{
    QMainWindow *window = nullptr;
    if (kind == u"server"_s) {
        window = m_application->windows().openServer({ .port = 0 });
    } else if (kind == u"client"_s) {
        window = m_application->windows().openClient({});
    } else {
        m_application->windows().openSession(recorded(5));
        window = session();
        (void)QTest::qWaitFor([window] { return find<QWidget>(window, "play"_L1)->isEnabled(); });
    }
    window->activateWindow();
    if (!QTest::qWaitForWindowActive(window))
        qFatal("A test's window does not become active.");
    return window;
}

SessionWindow *TestMenus::session()
{
    for (QWidget *const widget : QApplication::topLevelWidgets()) {
        if (auto *const window = qobject_cast<SessionWindow *>(widget))
            return window;
    }
    return nullptr;
}

void TestMenus::recordsAndStops()
{
    ServerWindow *const window = m_application->windows().openServer({ .port = 0 });
    auto *const record = find<QAction>(window, "record"_L1);
    QVERIFY(record->isVisible());
    QCOMPARE(record->text(), u"&Record to file…"_s);
    const Answer answer(file(u"lesson.jsonl"_s));
    record->trigger();
    QCOMPARE(answer.title(), u"Record to a file"_s);
    QVERIFY(window->recording().isRecording());
    QCOMPARE(record->text(), u"Stop &recording"_s);

    window->start();
    QTRY_COMPARE(window->server().state(), Server::State::Listening);
    record->trigger();
    QVERIFY(!window->recording().isRecording());
    QCOMPARE(record->text(), u"&Record to file…"_s);
    Recording recording;
    QVERIFY(recording.open(file(u"lesson.jsonl"_s)));
    QCOMPARE(recording.events().front().kind(), EventKind::Listening);
    window->stop();
    QTRY_COMPARE(window->server().state(), Server::State::Stopped);
}

void TestMenus::recordsNothingWhenGivenUp()
{
    ServerWindow *const window = m_application->windows().openServer({ .port = 0 });
    const Answer answer({});
    find<QAction>(window, "record"_L1)->trigger();
    QVERIFY(!answer.title().isEmpty());
    QVERIFY(!window->recording().isRecording());
    QVERIFY(!find<QWidget>(window, "notice"_L1)->isVisible());
}

void TestMenus::saysThatItCannotRecord()
{
    ServerWindow *const window = m_application->windows().openServer({ .port = 0 });
    window->recording().start(file(u"missing/lesson.jsonl"_s));
    QCOMPARE(find<QAction>(window, "record"_L1)->text(), u"&Record to file…"_s);
    QVERIFY(find<QWidget>(window, "notice"_L1)->isVisible());
}

/** So that a recording has the beginning of the session. */
void TestMenus::startsWhenItIsKnownWhatToReplace()
{
    CommandLine line;
    line.command = CommandLine::Command::Server;
    line.server.port = 0;
    line.atOnce = true;
    line.recording = recorded(3);
    m_application->open(line);
    auto *const box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
    QVERIFY(box);
    auto *const window = qobject_cast<ServerWindow *>(box->parentWidget());
    QVERIFY(window);
    QCOMPARE(window->server().state(), Server::State::Stopped);
    box->button(QMessageBox::Yes)->click();
    QVERIFY(window->recording().isRecording());
    QTRY_COMPARE(window->server().state(), Server::State::Listening);
    window->recording().stop();
    Recording recording;
    QVERIFY(recording.open(line.recording));
    QCOMPARE(recording.events().front().kind(), EventKind::Listening);
    window->stop();
    QTRY_COMPARE(window->server().state(), Server::State::Stopped);
}

void TestMenus::recordsInAClientWindow()
{
    ClientWindow *const window = m_application->windows().openClient({});
    const Answer answer(file(u"client.jsonl"_s));
    find<QAction>(window, "record"_L1)->trigger();
    QVERIFY(window->recording().isRecording());
    QVERIFY(QFile::exists(file(u"client.jsonl"_s)));
    window->recording().stop(); // by whatever else: the menu says what is so
    QCOMPARE(find<QAction>(window, "record"_L1)->text(), u"&Record to file…"_s);
}

void TestMenus::recordsOnlyWhereThereIsSomething()
{
    QVERIFY(!find<QAction>(open(u"session"_s), "record"_L1)->isVisible());
}

void TestMenus::opensARecording()
{
    QMainWindow *const window = open(u"server"_s);
    QVERIFY(!session());
    const Answer answer(recorded(5));
    QTest::keyClick(window, Qt::Key_O, Qt::ControlModifier);
    QCOMPARE(answer.title(), u"Open a recording"_s);
    QVERIFY(session());
    QTRY_VERIFY(session()->findChild<QTableView *>("messages"_L1));
    QTRY_COMPARE(find<QTableView>(session(), "messages"_L1)->model()->rowCount(), 5);
}

void TestMenus::opensNothingWhenGivenUp()
{
    QMainWindow *const window = open(u"client"_s);
    const Answer answer({});
    QTest::keyClick(window, Qt::Key_O, Qt::ControlModifier);
    QVERIFY(!answer.title().isEmpty());
    QVERIFY(!session());
}

void TestMenus::opensFromTheCommandLine()
{
    const ParsedCommandLine parsed = parseCommandLine({ u"soquete"_s, u"open"_s, recorded(7) });
    QVERIFY2(parsed.commandLine, qPrintable(parsed.error));
    m_application->open(*parsed.commandLine);
    QVERIFY(session());
    QTRY_VERIFY(session()->findChild<QTableView *>("messages"_L1));
    QTRY_COMPARE(find<QTableView>(session(), "messages"_L1)->model()->rowCount(), 7);
}

void TestMenus::parsesOpen_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("file"); // empty: an error
    QTest::newRow("a file") << QStringList{ u"a.jsonl"_s } << u"a.jsonl"_s;
    QTest::newRow("a name with blanks") << QStringList{ u"a b.jsonl"_s } << u"a b.jsonl"_s;
    QTest::newRow("a name like an option") << QStringList{ u"--"_s, u"--x"_s } << u"--x"_s;
    QTest::newRow("with a language")
            << QStringList{ u"--language"_s, u"en"_s, u"a.jsonl"_s } << u"a.jsonl"_s;
    QTest::newRow("none") << QStringList{} << QString();
    QTest::newRow("an empty name") << QStringList{ QString() } << QString();
    QTest::newRow("two") << QStringList{ u"a"_s, u"b"_s } << QString();
    QTest::newRow("an unknown option") << QStringList{ u"--x"_s, u"a"_s } << QString();
    QTest::newRow("an option of others") << QStringList{ u"--port"_s, u"1"_s, u"a"_s } << QString();
    QTest::newRow("in the terminal") << QStringList{ u"--console"_s, u"a"_s } << QString();
}

void TestMenus::parsesOpen()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, file);
    const ParsedCommandLine parsed =
            parseCommandLine(QStringList{ u"soquete"_s, u"open"_s } + arguments);
    QCOMPARE(parsed.commandLine.has_value(), !file.isEmpty());
    QCOMPARE(parsed.error.isEmpty(), !file.isEmpty());
    if (!parsed.commandLine)
        return;
    QCOMPARE(parsed.commandLine->command, CommandLine::Command::Open);
    QCOMPARE(parsed.commandLine->file, file);
}

void TestMenus::scalesText_data()
{
    QTest::addColumn<QString>("window");
    QTest::newRow("server") << u"server"_s;
    QTest::newRow("client") << u"client"_s;
    QTest::newRow("session") << u"session"_s;
}

void TestMenus::scalesText()
{
    QFETCH(const QString, window);
    QMainWindow *const opened = open(window);
    auto *const table = find<QTableView>(opened, "messages"_L1);
    const auto sizes = [&] {
        QCoreApplication::processEvents();
        return QList<qreal>{ opened->font().pointSizeF(),
                             find<QWidget>(opened, "search"_L1)->font().pointSizeF(),
                             opened->menuBar()->font().pointSizeF(),
                             table->font().pointSizeF(),
                             qreal(table->verticalHeader()->defaultSectionSize()),
                             qreal(table->columnWidth(0)) };
    };
    const QList<qreal> usual = sizes();
    const auto all = [&](auto &&compare) {
        const QList<qreal> now = sizes();
        for (qsizetype i = 0; i < now.size(); ++i) {
            if (!compare(now.at(i), usual.at(i)))
                return false;
        }
        return true;
    };
    for (const Qt::Key key : { Qt::Key_Plus, Qt::Key_Equal }) {
        QTest::keyClick(opened, key, Qt::ControlModifier);
        QVERIFY(all(std::greater<>()));
        QTest::keyClick(opened, Qt::Key_0, Qt::ControlModifier);
        QVERIFY(all(std::equal_to<>()));
    }
    QTest::keyClick(opened, Qt::Key_Minus, Qt::ControlModifier);
    QVERIFY(all(std::less<>()));
    QTest::keyClick(opened, Qt::Key_Plus, Qt::ControlModifier);
    QVERIFY(all(std::equal_to<>()));
    QVERIFY(!opened->grab().isNull());
}

void TestMenus::scalesWithinBounds()
{
    QMainWindow *const window = open(u"server"_s);
    const qreal usual = window->font().pointSizeF();
    for (int i = 0; i < 50; ++i)
        QTest::keyClick(window, Qt::Key_Plus, Qt::ControlModifier);
    QVERIFY(window->font().pointSizeF() >= 2 * usual); // for a projector
    QVERIFY(window->font().pointSizeF() <= 4 * usual);
    for (int i = 0; i < 50; ++i)
        QTest::keyClick(window, Qt::Key_Minus, Qt::ControlModifier);
    QVERIFY(window->font().pointSizeF() < usual);
    QVERIFY(window->font().pointSizeF() >= usual / 2);
    QTest::keyClick(window, Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(window->font().pointSizeF(), usual);
}

void TestMenus::scalesOneWindowAlone()
{
    const QMainWindow *const other = m_application->windows().openClient({});
    QMainWindow *const window = open(u"server"_s);
    const qreal usual = other->font().pointSizeF();
    QTest::keyClick(window, Qt::Key_Plus, Qt::ControlModifier);
    QVERIFY(window->font().pointSizeF() > usual);
    QCOMPARE(other->font().pointSizeF(), usual);
}

void TestMenus::searchesFromAnywhere()
{
    QFETCH(const QString, window);
    QMainWindow *const opened = open(window);
    const auto *const search = find<QWidget>(opened, "search"_L1);
    int tried = 0;
    for (QWidget *const widget : controls(opened)) {
        if (!widget->isEnabled() || widget == search)
            continue;
        widget->setFocus();
        QTest::keyClick(opened->focusWidget(), Qt::Key_F, Qt::ControlModifier);
        QVERIFY2(opened->focusWidget() == search, describe(widget));
        ++tried;
    }
    QVERIFY(tried > 3);
}

/** It is kept, and holds for windows that are open already. */
void TestMenus::setsTheSizeOfTheLog()
{
    constexpr int kFew = 1'200;
    ServerWindow *const window = m_application->windows().openServer({ .port = 0 });
    auto *const inspector = window->findChild<Inspector *>();
    auto *const table = find<QTableView>(window, "messages"_L1);
    Journal::Batch batch;
    for (quint64 id = 1; id <= 5'000; ++id) {
        batch.events.push_back(messageEvent(id));
        batch.events.back().id = id;
    }
    inspector->add(batch);
    QCOMPARE(table->model()->rowCount(), 5'000);

    QTimer answer;
    connect(&answer, &QTimer::timeout, &answer, [&answer] {
        auto *const dialog = qobject_cast<QInputDialog *>(QApplication::activeModalWidget());
        if (!dialog)
            return;
        answer.stop();
        dialog->setIntValue(kFew);
        dialog->accept();
    });
    answer.start(0);
    find<QAction>(window, "logLimit"_L1)->trigger();
    QCOMPARE(LogLimit::current(), kFew);
    QCOMPARE_LE(table->model()->rowCount(), kFew);
    QCOMPARE_GE(table->model()->rowCount(), kFew - kFew / 32); // dropped in one go
    LogLimit::remember(LogLimit::kSmallest - 1);               // as a damaged settings file may say
    QCOMPARE(LogLimit::current(), LogLimit::kUsual);
}

void TestMenus::changesLanguage()
{
    ServerWindow *const window = m_application->windows().openServer({ .port = 0 });
    const auto *const record = find<QAction>(window, "record"_L1);
    Capitals capitals;
    QTRY_COMPARE(record->text(), u"&RECORD TO FILE…"_s);
    window->recording().start(file(u"lesson.jsonl"_s));
    QCOMPARE(record->text(), u"STOP &RECORDING"_s);
    QCoreApplication::removeTranslator(&capitals);
    QTRY_COMPARE(record->text(), u"Stop &recording"_s);
}

QTEST_MAIN(TestMenus)
#include "tst_menus.moc"
