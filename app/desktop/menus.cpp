#include "app/desktop/menus.h"

#include "app/desktop/language.h"
#include "app/desktop/windowlist.h"
#include "shared/views/inspector.h"
#include "shared/views/messages/loglimit.h"
#include "shared/views/recordingcontrol.h"

#include <QApplication>
#include <QEvent>
#include <QFileDialog>
#include <QInputDialog>
#include <QMainWindow>
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
    m_ui.setupUi(window->menuBar());
    connectActions();
    addLanguages();
    addTheme(m_ui.systemTheme, Appearance::Theme::System);
    addTheme(m_ui.lightTheme, Appearance::Theme::Light);
    addTheme(m_ui.darkTheme, Appearance::Theme::Dark);
    m_ui.record->setVisible(recording);
    m_ui.lessonsHere->setVisible(window->objectName() != "lessonWindow"_L1);
    window->installEventFilter(this);
    if (recording)
        connect(recording, &RecordingControl::changed, this, &Menus::retranslate);
    retranslate();
}

void Menus::uncheckLessonsHere()
{
    m_ui.lessonsHere->setChecked(false);
}

bool Menus::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_window && event->type() == QEvent::LanguageChange)
        retranslate();
    return QObject::eventFilter(watched, event);
}

void Menus::connectActions()
{
    const auto on = [this](QAction *action, auto act) {
        connect(action, &QAction::triggered, this, act);
    };
    on(m_ui.newServer, [this] { m_windows->openServer({}); });
    on(m_ui.newClient, [this] { m_windows->openClient({}); });
    on(m_ui.demo, [this] { m_windows->openDemo(); });
    on(m_ui.udp, [this] { m_windows->openUdp(); });
    on(m_ui.openRecording, [this] { openRecording(); });
    on(m_ui.record, [this] { toggleRecording(); });
    on(m_ui.closeWindow, [this] { m_window->close(); });
    on(m_ui.quit, [this] { m_windows->closeAll(); });
    on(m_ui.larger, [this] { zoom(m_zoom + 1); });
    on(m_ui.smaller, [this] { zoom(m_zoom - 1); });
    on(m_ui.defaultSize, [this] { zoom(0); });
    on(m_ui.logLimit, [this] { askLogLimit(); });
    on(m_ui.lessonsHere, [this](bool shown) { emit lessonsHereToggled(shown); });
    on(m_ui.lessons, [this] { emit lessonsRequested(); });
    on(m_ui.about, [this] { showAbout(); });
    // These keys depend on the system.
    m_ui.closeWindow->setShortcut(QKeySequence::Close);
    m_ui.larger->setShortcuts({ QKeySequence(QKeySequence::ZoomIn), Qt::CTRL | Qt::Key_Equal });
    m_ui.lessons->setShortcut(QKeySequence::HelpContents);
}

void Menus::addLanguages()
{
    auto *const group = new QActionGroup(this);
    for (const QString &name : Language::names()) {
        QAction *const action = m_ui.languages->addAction(Language::nativeName(name));
        action->setObjectName(u"language_"_s + name);
        action->setCheckable(true);
        action->setActionGroup(group);
        connect(action, &QAction::triggered, m_windows,
                [this, name] { m_windows->language().choose(name); });
        // Another window may have changed the language.
        connect(m_ui.languages, &QMenu::aboutToShow, action, [this, action, name] {
            action->setChecked(m_windows->language().current() == name);
        });
    }
}

void Menus::addTheme(QAction *action, Appearance::Theme theme)
{
    connect(action, &QAction::triggered, this,
            [this, theme] { m_windows->appearance().choose(theme); });
    connect(m_ui.themes, &QMenu::aboutToShow, action, [this, action, theme] {
        action->setChecked(m_windows->appearance().current() == theme);
    });
}

void Menus::retranslate()
{
    m_ui.retranslateUi(m_window->menuBar());
    if (m_recording && m_recording->isRecording())
        m_ui.record->setText(tr("Stop &recording"));
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
    if (!name.isEmpty()) // the dialog has asked before an existing file is replaced
        m_recording->start(name, ExistingRecording::Replace);
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
