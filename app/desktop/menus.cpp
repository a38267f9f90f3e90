#include "app/desktop/menus.h"

#include "app/desktop/appearance.h"
#include "app/desktop/language.h"
#include "app/desktop/windowlist.h"
#include "app/lessons/widgets/lessonpane.h"
#include "shared/views/inspector.h"
#include "shared/views/messages/loglimit.h"
#include "shared/views/recordingcontrol.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QDockWidget>
#include <QEvent>
#include <QFileDialog>
#include <QInputDialog>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr qreal kZoomStep = 1.15; // from one size of text to the next
constexpr int kSmallestZoom = -3;
constexpr int kLargestZoom = 8;
constexpr auto kRecordingEnding = ".jsonl"_L1;

QString recordingFilter()
{
    return Menus::tr("Recordings (*.jsonl);;All files (*)");
}

} // namespace

Menus::Menus(QMainWindow *window, Windows *windows)
    : QObject(window)
    , m_window(window)
    , m_windows(windows)
    , m_file(window->menuBar()->addMenu(QString()))
    , m_view(window->menuBar()->addMenu(QString()))
    , m_language(m_view->addMenu(QString()))
    , m_appearance(m_view->addMenu(QString()))
    , m_help(window->menuBar()->addMenu(QString()))
    , m_newServer(m_file->addAction(QString()))
    , m_newClient(m_file->addAction(QString()))
    , m_demo(m_file->addAction(QString()))
    , m_udp(m_file->addAction(QString()))
    , m_open(m_file->addAction(QString()))
    , m_record(m_file->addAction(QString()))
    , m_close(new QAction(this))
    , m_quit(new QAction(this))
    , m_system(m_appearance->addAction(QString()))
    , m_light(m_appearance->addAction(QString()))
    , m_dark(m_appearance->addAction(QString()))
    , m_zoomIn(m_view->addAction(QString()))
    , m_zoomOut(m_view->addAction(QString()))
    , m_zoomReset(m_view->addAction(QString()))
    , m_logLimit(m_view->addAction(QString()))
    , m_lessonsHere(m_view->addAction(QString()))
    , m_lessons(m_help->addAction(QString()))
    , m_about(m_help->addAction(QString()))
{
    m_file->insertSeparator(m_open);
    m_file->addSeparator();
    m_view->insertSeparator(m_zoomIn);
    m_view->insertSeparator(m_logLimit);
    m_logLimit->setObjectName(u"logLimit"_s);
    m_lessons->setObjectName(u"lessons"_s);
    m_lessons->setShortcut(QKeySequence::HelpContents);
    m_lessonsHere->setObjectName(u"lessonsHere"_s);
    m_lessonsHere->setCheckable(true);
    m_lessonsHere->setVisible(window->objectName() != "lessonWindow"_L1);
    m_record->setVisible(false);
    m_record->setObjectName(u"record"_s);
    m_open->setShortcut(QKeySequence::Open);
    m_record->setShortcut(Qt::CTRL | Qt::Key_R);
    m_zoomIn->setShortcuts({ QKeySequence(QKeySequence::ZoomIn), Qt::CTRL | Qt::Key_Equal });
    m_zoomOut->setShortcut(QKeySequence::ZoomOut);
    m_zoomReset->setShortcut(Qt::CTRL | Qt::Key_0);
    connect(m_open, &QAction::triggered, this, &Menus::openRecording);
    connect(m_record, &QAction::triggered, this, &Menus::toggleRecording);
    connect(m_zoomIn, &QAction::triggered, this, [this] { zoom(m_zoom + 1); });
    connect(m_zoomOut, &QAction::triggered, this, [this] { zoom(m_zoom - 1); });
    connect(m_zoomReset, &QAction::triggered, this, [this] { zoom(0); });
    connect(m_logLimit, &QAction::triggered, this, &Menus::askLogLimit);
    connect(m_lessonsHere, &QAction::triggered, this, &Menus::dockLessons);
    connect(m_lessons, &QAction::triggered, windows, [windows] { windows->openLessons(); });
    m_file->addActions({ m_close, m_quit });
    m_newServer->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_N);
    m_newClient->setShortcut(QKeySequence::New);
    m_close->setShortcut(QKeySequence::Close);
    m_quit->setShortcut(Qt::CTRL | Qt::Key_Q);
    m_quit->setMenuRole(QAction::QuitRole);
    m_about->setMenuRole(QAction::AboutRole);
    connect(m_newServer, &QAction::triggered, windows, [windows] { windows->openServer({}); });
    connect(m_newClient, &QAction::triggered, windows, [windows] { windows->openClient({}); });
    connect(m_udp, &QAction::triggered, windows, [windows] { windows->openUdp(); });
    connect(m_demo, &QAction::triggered, windows, [windows] { windows->openDemo(false); });
    connect(m_close, &QAction::triggered, window, &QWidget::close);
    connect(m_quit, &QAction::triggered, windows, &Windows::closeAll);
    connect(m_about, &QAction::triggered, this, &Menus::showAbout);

    auto *const languages = new QActionGroup(this);
    for (const QString &name : Language::names()) {
        QAction *const action = m_language->addAction(Language::nativeName(name));
        action->setObjectName(u"language_"_s + name);
        action->setCheckable(true);
        action->setActionGroup(languages);
        connect(action, &QAction::triggered, windows,
                [windows, name] { windows->language().choose(name); });
    }
    auto *const themes = new QActionGroup(this);
    const auto addTheme = [&](QAction *action, Appearance::Theme theme) {
        action->setCheckable(true);
        action->setActionGroup(themes);
        connect(action, &QAction::triggered, windows,
                [windows, theme] { windows->appearance().choose(theme); });
    };
    addTheme(m_system, Appearance::Theme::System);
    addTheme(m_light, Appearance::Theme::Light);
    addTheme(m_dark, Appearance::Theme::Dark);
    // Another window may have changed them.
    connect(m_language, &QMenu::aboutToShow, this, [this] {
        const QString current = u"language_"_s + m_windows->language().current();
        for (QAction *const action : m_language->actions())
            action->setChecked(action->objectName() == current);
    });
    connect(m_appearance, &QMenu::aboutToShow, this, [this] {
        const Appearance::Theme theme = m_windows->appearance().current();
        m_system->setChecked(theme == Appearance::Theme::System);
        m_light->setChecked(theme == Appearance::Theme::Light);
        m_dark->setChecked(theme == Appearance::Theme::Dark);
    });
    window->installEventFilter(this);
    retranslate();
}

void Menus::offerRecording(RecordingControl *recording)
{
    m_recording = recording;
    m_record->setVisible(true);
    connect(recording, &RecordingControl::changed, this, &Menus::retranslate);
    retranslate();
}

bool Menus::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_window && event->type() == QEvent::LanguageChange)
        retranslate();
    return QObject::eventFilter(watched, event);
}

void Menus::retranslate()
{
    m_file->setTitle(tr("&File"));
    m_newServer->setText(tr("New &server window"));
    m_newClient->setText(tr("New &client window"));
    m_demo->setText(tr("&Demonstration"));
    m_udp->setText(tr("&UDP experiment"));
    m_open->setText(tr("&Open recording…"));
    m_record->setText(m_recording && m_recording->isRecording() ? tr("Stop &recording")
                                                                : tr("&Record to file…"));
    m_zoomIn->setText(tr("Lar&ger"));
    m_zoomOut->setText(tr("&Smaller"));
    m_zoomReset->setText(tr("&Usual size"));
    m_logLimit->setText(tr("Size of the l&og…"));
    m_close->setText(tr("Close &window"));
    m_quit->setText(tr("&Quit"));
    m_view->setTitle(tr("&View"));
    m_language->setTitle(tr("&Language"));
    m_appearance->setTitle(tr("&Appearance"));
    m_system->setText(tr("As the &system"));
    m_light->setText(tr("&Light"));
    m_dark->setText(tr("&Dark"));
    m_lessonsHere->setText(tr("Lessons in t&his window"));
    if (m_dock)
        m_dock->setWindowTitle(tr("Lessons"));
    m_help->setTitle(tr("&Help"));
    m_lessons->setText(tr("&Lessons"));
    m_about->setText(tr("&About Soquete"));
}

void Menus::openRecording()
{
    const QString name = QFileDialog::getOpenFileName(m_window, tr("Open a recording"), QString(),
                                                      recordingFilter());
    if (!name.isEmpty())
        m_windows->openSession(name);
}

void Menus::toggleRecording()
{
    if (m_recording->isRecording()) {
        m_recording->stop();
        return;
    }
    const QString name = QFileDialog::getSaveFileName(
            m_window, tr("Record to a file"), tr("session") + kRecordingEnding, recordingFilter());
    if (!name.isEmpty())
        m_recording->start(name);
}

/** Scales text, and with it all that is drawn, in this window. */
void Menus::zoom(int steps)
{
    m_zoom = std::clamp(steps, kSmallestZoom, kLargestZoom);
    QFont font = QApplication::font(m_window);
    font.setPointSizeF(font.pointSizeF() * std::pow(kZoomStep, m_zoom));
    m_window->setFont(font);
}

void Menus::askLogLimit()
{
    constexpr int kStep = 10'000;
    bool isChosen = false;
    const int events = QInputDialog::getInt(
            m_window, tr("Size of the log"),
            tr("How many events each window keeps. Older ones are only counted."),
            LogLimit::current(), LogLimit::kSmallest, LogLimit::kLargest, kStep, &isChosen);
    if (!isChosen)
        return;
    LogLimit::remember(events);
    for (const QWidget *const window : QApplication::topLevelWidgets()) {
        for (Inspector *const inspector : window->findChildren<Inspector *>())
            inspector->setLogLimit(events);
    }
}

/** Shows the lessons beside what is in the window, or no longer. */
void Menus::dockLessons(bool shown)
{
    if (!shown) {
        delete m_dock;
        return;
    }
    m_dock = new QDockWidget(m_window);
    m_dock->setObjectName(u"lessonDock"_s);
    m_dock->setAttribute(Qt::WA_DeleteOnClose);
    m_dock->setWidget(new LessonPane(m_windows, m_dock));
    m_window->addDockWidget(Qt::RightDockWidgetArea, m_dock);
    m_dock->show();
    connect(m_dock, &QObject::destroyed, this, [this] { m_lessonsHere->setChecked(false); });
    retranslate();
    m_dock->widget()->setFocus();
}

void Menus::showAbout()
{
    QMessageBox box(m_window);
    box.setWindowTitle(tr("About Soquete"));
    box.setIconPixmap(m_window->windowIcon().pixmap(64));
    box.setText(u"Soquete %1"_s.arg(QLatin1StringView(SOQUETE_VERSION)));
    box.setInformativeText(
            tr("See a TCP socket work: a server, a client, and every byte between them.\n\n"
               "Free software under the MIT licence, built with Qt %1.")
                    .arg(QLatin1StringView(qVersion())));
    box.addButton(tr("Close"), QMessageBox::AcceptRole);
    box.exec();
}

} // namespace soquete
