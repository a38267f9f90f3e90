#include "app/demo/demowindow.h"

#include "app/demo/spotlight.h"
#include "client/engine/script.h"
#include "client/window/clientwindow.h"
#include "server/window/serverwindow.h"
#include "shared/widgets/changes.h"

#include <QCloseEvent>

#include <chrono>
#include <utility>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr auto kPlayInterval = 3s;
constexpr auto kExitInterval = 400ms;
constexpr int kTextLines = 3; // reserved, so that the windows above keep their size
constexpr qreal kTextScale = 1.15;

} // namespace

DemoWindow::DemoWindow(bool exitAtEnd, QWidget *parent)
    : QMainWindow(parent)
    , m_server(new ServerWindow({}))
    , m_client(new ClientWindow({}))
    , m_serverSpot(new Spotlight(m_server))
    , m_clientSpot(new Spotlight(m_client))
    , m_scenario(&m_server->server(), &m_server->feed(), &m_client->client(), &m_client->feed(),
                 predefinedMessages())
    , m_exitAtEnd(exitAtEnd)
{
    m_ui.setupUi(this);
    for (QMainWindow *const part : std::initializer_list<QMainWindow *>{ m_server, m_client })
        part->setWindowFlags(Qt::Widget);
    m_ui.serverLayout->addWidget(m_server, 1);
    m_ui.clientLayout->addWidget(m_client, 1);
    m_ui.sides->setSizes({ 1, 1 });
    m_server->keepToTheTutorial();
    m_client->keepToTheTutorial();
    QFont font = m_ui.stepText->font();
    font.setPointSizeF(font.pointSizeF() * kTextScale);
    m_ui.stepText->setFont(font);
    m_ui.stepText->setMinimumHeight(QFontMetrics(font).lineSpacing() * kTextLines);
    m_ui.progress->setRange(0, m_scenario.count());
    resize(1240, 760);

    m_playTimer.setSingleShot(true);
    m_playTimer.setInterval(exitAtEnd ? kExitInterval : kPlayInterval);
    connect(&m_playTimer, &QTimer::timeout, this, &DemoWindow::next);
    connect(m_ui.back, &QPushButton::clicked, this, &DemoWindow::back);
    connect(m_ui.next, &QPushButton::clicked, this, &DemoWindow::next);
    connect(m_ui.play, &QPushButton::clicked, this, [this] { setPlaying(!m_playing); });
    connect(&m_scenario, &Scenario::started, this, &DemoWindow::updateControls);
    connect(&m_scenario, &Scenario::performed, this, &DemoWindow::onPerformed);
    connect(&m_scenario, &Scenario::failed, this, &DemoWindow::onFailed);
    m_ui.next->setFocus(); // so that Enter continues
    keepTranslated(this, [this] {
        m_ui.retranslateUi(this);
        showStep(m_shown);
    });
    if (m_exitAtEnd)
        setPlaying(true);
}

void DemoWindow::closeEvent(QCloseEvent *event)
{
    // Each part closes like a window of its own; the server last, so that it receives the goodbye.
    setPlaying(false);
    if ((m_client->isHidden() || m_client->close())
        && (m_server->isHidden() || m_server->close())) {
        event->accept();
        return;
    }
    event->ignore();
    if (std::exchange(m_closing, true))
        return;
    const auto closeAgain = [this] {
        QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection);
    };
    connect(&m_client->client(), &Client::stateChanged, this, closeAgain);
    connect(&m_server->server(), &Server::stateChanged, this, closeAgain);
}

void DemoWindow::back()
{
    setPlaying(false);
    showStep(m_shown - 1);
}

void DemoWindow::next()
{
    m_failure.clear();
    if (m_shown + 1 < m_scenario.done()) {
        showStep(m_shown + 1);
        if (m_playing)
            m_playTimer.start();
        return;
    }
    if (m_scenario.done() == m_scenario.count()) {
        m_scenario.restart();
        showStep(-1);
    }
    m_scenario.performNext();
}

void DemoWindow::setPlaying(bool playing)
{
    m_playing = playing;
    updateControls();
    if (!playing)
        m_playTimer.stop();
    else if (!m_scenario.isBusy())
        QTimer::singleShot(0, this, [this] { // now; the timer keeps its interval
            if (m_playing)
                next();
        });
}

void DemoWindow::showStep(int step)
{
    m_shown = step;
    const QString text = !m_failure.isEmpty() ? m_failure
                       : step < 0 ? tr("Press Next. The server, the client and the connection "
                                       "between them are real: you see what actually happens.")
                                  : m_scenario.description(step);
    m_ui.stepText->setText(text);
    m_ui.stepText->setAccessibleName(text);
    m_ui.progress->setValue(step + 1);
    m_ui.number->setText(step < 0 ? QString()
                                  //: the step of the demonstration: 1 of 8
                                  : tr("%1 of %2").arg(step + 1).arg(m_scenario.count()));
    if (step >= 0) {
        pointAt(m_scenario.kind(step));
    } else {
        m_serverSpot->pointAt(nullptr);
        m_clientSpot->pointAt(nullptr);
    }
    updateControls();
}

void DemoWindow::onPerformed(int step)
{
    if (m_scenario.kind(step) == Scenario::Kind::Listen)
        m_client->setPort(m_server->server().endpoint().port); // 5050 may be in use
    showStep(step);
    const bool isLast = step + 1 == m_scenario.count();
    if (isLast && m_exitAtEnd) {
        emit ended({});
        return;
    }
    if (isLast)
        setPlaying(false);
    else if (m_playing)
        m_playTimer.start();
}

void DemoWindow::onFailed(int, const QString &why)
{
    m_failure = why;
    setPlaying(false);
    showStep(m_shown);
    if (m_exitAtEnd)
        emit ended(why);
}

void DemoWindow::updateControls()
{
    const bool isAtEnd =
            m_scenario.done() == m_scenario.count() && m_shown + 1 == m_scenario.count();
    m_ui.back->setEnabled(!m_scenario.isBusy() && m_shown > 0);
    // Next is always enabled, so that it keeps the keyboard focus.
    m_ui.next->setText(isAtEnd ? tr("&Once more") : tr("Ne&xt"));
    m_ui.next->setToolTip(isAtEnd ? tr("Start the demonstration again")
                                  : tr("Perform the next step"));
    m_ui.play->setEnabled(!isAtEnd);
    m_ui.play->setText(m_playing ? tr("Pa&use") : tr("Pla&y"));
    m_ui.play->setToolTip(m_playing ? tr("Stop after this step")
                                    : tr("Perform all steps, one after another"));
}

void DemoWindow::pointAt(Scenario::Kind kind)
{
    using Kind = Scenario::Kind;
    const bool isMessage = kind == Kind::Message || kind == Kind::Goodbye;
    const bool isConnection = kind == Kind::Connect || kind == Kind::Close;
    const auto serverPart = isMessage    ? "messages"_L1
                          : isConnection ? "connections"_L1
                                         : "state"_L1;
    const auto clientPart = isMessage ? "messages"_L1 : "state"_L1;
    m_serverSpot->pointAt(m_server->findChild<QWidget *>(serverPart));
    m_clientSpot->pointAt(isMessage || isConnection ? m_client->findChild<QWidget *>(clientPart)
                                                    : nullptr);
}

} // namespace soquete
