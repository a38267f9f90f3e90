#include "app/menus.h"

#include "app/appearance.h"
#include "app/language.h"
#include "app/windows.h"

#include <QAction>
#include <QActionGroup>
#include <QEvent>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>

using namespace Qt::StringLiterals;

namespace soquete {

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
    , m_close(new QAction(this))
    , m_quit(new QAction(this))
    , m_system(m_appearance->addAction(QString()))
    , m_light(m_appearance->addAction(QString()))
    , m_dark(m_appearance->addAction(QString()))
    , m_about(m_help->addAction(QString()))
{
    m_file->addSeparator();
    m_file->addActions({ m_close, m_quit });
    m_newServer->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_N);
    m_newClient->setShortcut(QKeySequence::New);
    m_close->setShortcut(QKeySequence::Close);
    m_quit->setShortcut(Qt::CTRL | Qt::Key_Q);
    m_quit->setMenuRole(QAction::QuitRole);
    m_about->setMenuRole(QAction::AboutRole);
    connect(m_newServer, &QAction::triggered, windows, [windows] { windows->openServer({}); });
    connect(m_newClient, &QAction::triggered, windows, [windows] { windows->openClient({}); });
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
    m_close->setText(tr("Close &window"));
    m_quit->setText(tr("&Quit"));
    m_view->setTitle(tr("&View"));
    m_language->setTitle(tr("&Language"));
    m_appearance->setTitle(tr("&Appearance"));
    m_system->setText(tr("As the &system"));
    m_light->setText(tr("&Light"));
    m_dark->setText(tr("&Dark"));
    m_help->setTitle(tr("&Help"));
    m_about->setText(tr("&About Soquete"));
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
