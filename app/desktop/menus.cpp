#include "app/desktop/menus.h"

#include "app/desktop/appearance.h"
#include "app/desktop/language.h"
#include "app/desktop/windowlist.h"
#include "shared/views/inspector.h"
#include "shared/views/messages/loglimit.h"
#include "shared/views/recordingcontrol.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QEvent>
#include <QFileDialog>
#include <QInputDialog>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr qreal kZoomStep = 1.15; // factor between two text sizes
constexpr int kSmallestZoom = -3;
constexpr int kLargestZoom = 8;
constexpr auto kRecordingEnding = ".jsonl"_L1;

QString recordingFilter()
{
    return Menus::tr("Recordings (*.jsonl);;All files (*)");
}

} // namespace

Menus::Menus(QMainWindow *window, WindowList *windows, RecordingControl *recording)
    : QObject(window)
    , m_window(window)
    , m_windows(windows)
    , m_recording(recording)
{
    addFileMenu();
    addViewMenu();
    addHelpMenu();
    window->installEventFilter(this);
    if (recording)
        connect(recording, &RecordingControl::changed, this, &Menus::retranslate);
    retranslate();
}

void Menus::uncheckLessonsHere()
{
    m_lessonsHere->setChecked(false);
}

bool Menus::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_window && event->type() == QEvent::LanguageChange)
        retranslate();
    return QObject::eventFilter(watched, event);
}

void Menus::addFileMenu()
{
    QMenu *const file = addMenu(QT_TR_NOOP("&File"));
    add(file, QT_TR_NOOP("New &server window"), Qt::CTRL | Qt::SHIFT | Qt::Key_N,
        [this] { m_windows->openServer({}); });
    add(file, QT_TR_NOOP("New &client window"), QKeySequence::New,
        [this] { m_windows->openClient({}); });
    add(file, QT_TR_NOOP("&Demonstration"), {}, [this] { m_windows->openDemo(); });
    add(file, QT_TR_NOOP("&UDP experiment"), {}, [this] { m_windows->openUdp(); });
    file->addSeparator();
    add(file, QT_TR_NOOP("&Open recording…"), QKeySequence::Open, [this] { openRecording(); });
    m_record = add(file, QT_TR_NOOP("&Record to file…"), Qt::CTRL | Qt::Key_R,
                   [this] { toggleRecording(); });
    m_record->setObjectName(u"record"_s);
    m_record->setVisible(m_recording);
    file->addSeparator();
    add(file, QT_TR_NOOP("Close &window"), QKeySequence::Close, [this] { m_window->close(); });
    add(file, QT_TR_NOOP("&Quit"), Qt::CTRL | Qt::Key_Q, [this] {
        m_windows->closeAll();
    })->setMenuRole(QAction::QuitRole);
}

void Menus::addViewMenu()
{
    QMenu *const view = addMenu(QT_TR_NOOP("&View"));
    addLanguages(addMenu(QT_TR_NOOP("&Language"), view));
    addThemes(addMenu(QT_TR_NOOP("&Appearance"), view));
    view->addSeparator();
    QAction *const larger = add(view, QT_TR_NOOP("Lar&ger"), {}, [this] { zoom(m_zoom + 1); });
    larger->setShortcuts({ QKeySequence(QKeySequence::ZoomIn), Qt::CTRL | Qt::Key_Equal });
    add(view, QT_TR_NOOP("&Smaller"), QKeySequence::ZoomOut, [this] { zoom(m_zoom - 1); });
    add(view, QT_TR_NOOP("&Default size"), Qt::CTRL | Qt::Key_0, [this] { zoom(0); });
    view->addSeparator();
    QAction *const logLimit =
            add(view, QT_TR_NOOP("Size of the l&og…"), {}, [this] { askLogLimit(); });
    logLimit->setObjectName(u"logLimit"_s);
    m_lessonsHere = add(view, QT_TR_NOOP("Lessons in t&his window"), {},
                        [this](bool shown) { emit lessonsHereToggled(shown); });
    m_lessonsHere->setObjectName(u"lessonsHere"_s);
    m_lessonsHere->setCheckable(true);
    m_lessonsHere->setVisible(m_window->objectName() != "lessonWindow"_L1);
}

void Menus::addHelpMenu()
{
    QMenu *const help = addMenu(QT_TR_NOOP("&Help"));
    QAction *const lessons = add(help, QT_TR_NOOP("&Lessons"), QKeySequence::HelpContents,
                                 [this] { emit lessonsRequested(); });
    lessons->setObjectName(u"lessons"_s);
    QAction *const about = add(help, QT_TR_NOOP("&About Soquete"), {}, [this] { showAbout(); });
    about->setMenuRole(QAction::AboutRole);
}

void Menus::addLanguages(QMenu *menu)
{
    auto *const group = new QActionGroup(this);
    for (const QString &name : Language::names()) {
        QAction *const action = menu->addAction(Language::nativeName(name));
        action->setObjectName(u"language_"_s + name);
        action->setCheckable(true);
        action->setActionGroup(group);
        connect(action, &QAction::triggered, m_windows,
                [this, name] { m_windows->language().choose(name); });
    }
    // Another window may have changed the language.
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        const QString current = u"language_"_s + m_windows->language().current();
        for (QAction *const action : menu->actions())
            action->setChecked(action->objectName() == current);
    });
}

void Menus::addThemes(QMenu *menu)
{
    using Theme = Appearance::Theme;
    auto *const group = new QActionGroup(this);
    const auto addTheme = [&](const char *text, Theme theme) {
        QAction *const action =
                add(menu, text, {}, [this, theme] { m_windows->appearance().choose(theme); });
        action->setCheckable(true);
        action->setActionGroup(group);
        connect(menu, &QMenu::aboutToShow, action, [this, action, theme] {
            action->setChecked(m_windows->appearance().current() == theme);
        });
    };
    addTheme(QT_TR_NOOP("Follow &system"), Theme::System);
    addTheme(QT_TR_NOOP("&Light"), Theme::Light);
    addTheme(QT_TR_NOOP("&Dark"), Theme::Dark);
}

/** Adds a menu to the menu bar, or to @p parent. */
QMenu *Menus::addMenu(const char *title, QMenu *parent)
{
    QMenu *const menu =
            parent ? parent->addMenu(QString()) : m_window->menuBar()->addMenu(QString());
    m_texts << Text{ menu->menuAction(), title };
    return menu;
}

/** Adds an action with @p text, to be translated, that calls @p act. */
template <typename Function>
QAction *Menus::add(QMenu *menu, const char *text, const QKeySequence &shortcut, Function act)
{
    QAction *const action = menu->addAction(QString());
    action->setShortcut(shortcut);
    m_texts << Text{ action, text };
    connect(action, &QAction::triggered, this, act);
    return action;
}

void Menus::retranslate()
{
    for (const Text &text : m_texts)
        text.action->setText(tr(text.source));
    if (m_recording && m_recording->isRecording())
        m_record->setText(tr("Stop &recording"));
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

/** Scales the text of this window, and the drawings with it. */
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
            tr("The number of events that each window keeps. Older events are only counted."),
            LogLimit::current(), LogLimit::kSmallest, LogLimit::kLargest, kStep, &isChosen);
    if (!isChosen)
        return;
    LogLimit::remember(events);
    for (const QWidget *const window : QApplication::topLevelWidgets()) {
        for (Inspector *const inspector : window->findChildren<Inspector *>())
            inspector->setLogLimit(events);
    }
}

void Menus::showAbout()
{
    QMessageBox box(m_window);
    box.setWindowTitle(tr("About Soquete"));
    box.setIconPixmap(m_window->windowIcon().pixmap(64));
    box.setText(u"Soquete %1"_s.arg(QLatin1StringView(SOQUETE_VERSION)));
    box.setInformativeText(
            tr("See a TCP socket at work: a server, a client, and every byte between them.\n\n"
               "Free software under the MIT licence, built with Qt %1.")
                    .arg(QLatin1StringView(qVersion())));
    box.addButton(tr("Close"), QMessageBox::AcceptRole);
    box.exec();
}

} // namespace soquete
