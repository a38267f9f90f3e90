#include "client/window/clientwindow.h"

#include "client/window/crowd/crowdwindow.h"
#include "client/window/faultspanel.h"
#include "client/window/pythonclient.h"
#include "client/window/scriptpanel.h"
#include "shared/protocol/text.h"
#include "shared/transport/unixsocket.h"
#include "shared/views/dialect/dialectbutton.h"
#include "shared/views/experimentsbutton.h"
#include "shared/views/messageeditor.h"
#include "shared/widgets/notice.h"
#include "shared/widgets/statebadge.h"
#include "shared/words/eventwords.h"

#include <QLocale>
#include <QSplitter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

/** The ways to a server, in the order of the form. */
enum Way { TcpWay, FileWay };

} // namespace

ClientWindow::ClientWindow(const ClientOptions &options, QWidget *parent)
    : ClientWindow(new Client, options, parent)
{}

ClientWindow::ClientWindow(Client *client, const ClientOptions &options, QWidget *parent)
    : SideWindow(Inspector::Side::Client, client, &client->journal(), parent)
    , m_client(*client)
    , m_options(options)
    , m_script(client)
    , m_faults(new FaultsPanel)
    , m_scriptPanel(new ScriptPanel)
    , m_crowdButton(new QToolButton)
{
    setObjectName(u"clientWindow"_s);
    auto *const commands = new QWidget;
    m_ui.setupUi(commands);
    m_ui.way->setVisible(hasUnixSockets());
    m_scriptPanel->setObjectName(u"scriptPanel"_s);
    m_crowdButton->setObjectName(u"crowd"_s);
    m_crowdButton->setAutoRaise(true);
    m_crowdButton->setFocusPolicy(Qt::StrongFocus);
    build({ .commands = { commands },
            .start = m_ui.connect,
            .stop = m_ui.leave,
            .tool = m_crowdButton,
            .experiments = m_faults,
            .panel = m_scriptPanel });
    addShortcut(Qt::CTRL | Qt::Key_M, m_crowdButton);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 3);
    resize(960, 600);
    setOptions(options);
    connectControls();
    retranslate();
    updateControls();
}

void ClientWindow::connectControls()
{
    connect(m_ui.connect, &QPushButton::clicked, this, &ClientWindow::start);
    connect(m_ui.leave, &QPushButton::clicked, this, &ClientWindow::leave);
    connect(m_ui.way, &QComboBox::currentIndexChanged, this, &ClientWindow::updateAddress);
    for (QLineEdit *const field : { m_ui.host, m_ui.path }) {
        connect(field, &QLineEdit::returnPressed, m_ui.connect, &QPushButton::click);
        connect(field, &QLineEdit::textChanged, this, &ClientWindow::updateScript);
    }
    connect(m_ui.port, &QSpinBox::valueChanged, this, &ClientWindow::updateScript);
    connect(m_crowdButton, &QToolButton::clicked, this, [this] { openCrowd(); });
    connect(m_faults, &FaultsPanel::changed, this, &ClientWindow::useFaults);
    connect(m_editor, &MessageEditor::sendRequested, this, &ClientWindow::send);
    connect(m_scriptPanel, &ScriptPanel::changed, this, &ClientWindow::updateScript);
    connect(m_scriptPanel, &ScriptPanel::sendRequested, this, &ClientWindow::send);
    connect(m_scriptPanel, &ScriptPanel::sendAllRequested, this, &ClientWindow::playScript);
    connect(m_scriptPanel, &ScriptPanel::stopRequested, &m_script, &Script::stop);
    connect(&m_script, &Script::sending, m_scriptPanel, &ScriptPanel::setCurrent);
    connect(&m_script, &Script::finished, this, &ClientWindow::onScriptFinished);
    connect(&m_client, &Client::stateChanged, this, &ClientWindow::onState);
}

void ClientWindow::setOptions(const ClientOptions &options)
{
    m_options = options;
    m_options.hasWindow = true;
    m_ui.host->setText(options.host);
    m_ui.port->setValue(options.port);
    m_ui.path->setText(options.path.isEmpty() ? usualUnixPath() : options.path);
    m_ui.way->setCurrentIndex(options.path.isEmpty() ? TcpWay : FileWay);
    useDialect(options.dialect);
    m_faults->setFaults(options.faults);
    useFaults(options.faults);
}

void ClientWindow::setPort(quint16 port)
{
    m_ui.port->setValue(port);
}

void ClientWindow::start()
{
    m_notice->clear();
    m_options = target();
    if (usesFile() && m_options.path.isEmpty()) {
        m_notice->say(Tone::Bad, [] {
            return tr("Write the name of the server's file first, such as %1.")
                    .arg(usualUnixPath());
        });
        m_ui.path->setFocus();
    } else if (!usesFile() && m_options.host.isEmpty()) {
        m_notice->say(Tone::Bad, [] {
            return tr("Write the name or address of the server first, such as 127.0.0.1 for this "
                      "computer.");
        });
        m_ui.host->setFocus();
    } else {
        m_client.connectTo(m_options);
    }
}

void ClientWindow::leave()
{
    if (m_client.state() == Client::State::Connected)
        m_client.leave();
    else
        m_client.cancel();
}

void ClientWindow::playScript()
{
    m_notice->clear();
    m_scriptPanel->setRunning(true);
    m_script.start(m_scriptPanel->messages(), m_scriptPanel->interval());
}

void ClientWindow::keepToTheTutorial()
{
    SideWindow::keepToTheTutorial();
    m_ui.way->hide();
    m_crowdButton->hide();
}

void ClientWindow::finish()
{
    if (m_client.state() != Client::State::Leaving)
        leave();
}

void ClientWindow::retranslate()
{
    m_ui.retranslateUi(m_ui.connect->parentWidget());
    setWindowTitle(tr("Client · Soquete"));
    m_crowdButton->setText(tr("Crowd…"));
    m_crowdButton->setAccessibleName(tr("Crowd"));
    m_crowdButton->setToolTip(tr("Send many clients to this server at once, and see how long each "
                                 "waits (Ctrl+M)"));
    m_inspector->setEmptyHint(tr("No messages yet. Connect to a server, then send one."));
    updateAddress();
    updateControls();
}

void ClientWindow::onState(Client::State state)
{
    if (state != Client::State::Connected)
        m_scriptPanel->setRunning(false);
    if (isIdle())
        feed().flush(); // shows the reason before the badge shows the state
    updateControls();
    closeIfFinished();
}

void ClientWindow::onEvent(const Event &event)
{
    if (event.as<fact::Error>() && reasonOf(event) != Reason::Cancelled)
        m_notice->say(Tone::Bad, [event] { return explainError(event); });
    const auto *const reply = event.as<fact::Reply>();
    if (reply && reply->roundTripNs >= 0)
        m_faults->setRoundTrip(reply->roundTripNs);
    if (event.as<fact::Connected>())
        m_lastEnd = Reason::None;
    if (const auto *const disconnected = event.as<fact::Disconnected>())
        m_lastEnd = disconnected->reason;
}

void ClientWindow::adoptDialect(quint32, const Dialect &dialect)
{
    m_client.adopt(dialect);
}

void ClientWindow::onScriptFinished(Script::End end)
{
    m_scriptPanel->setRunning(false);
    if (end == Script::End::NotAcknowledged && m_client.state() == Client::State::Connected)
        m_notice->say(Tone::Busy, [] {
            return tr("Sending stopped: the last message got no reply. Does this server reply to "
                      "every message?");
        });
    if (end == Script::End::NotSendable)
        m_notice->say(Tone::Bad, [error = m_script.error(), dialect = m_options.dialect] {
            return tr("Sending stopped: the selected message cannot be sent. %1")
                    .arg(explainFrameError(error, dialect));
        });
}

void ClientWindow::send(const QString &text)
{
    if (const auto error = m_client.send(text))
        m_notice->say(Tone::Bad, [error = *error, dialect = m_options.dialect] {
            return tr("This message cannot be sent. %1").arg(explainFrameError(error, dialect));
        });
}

bool ClientWindow::usesFile() const
{
    return m_ui.way->currentIndex() == FileWay;
}

/** Shows the fields of an address and a port, or that of a file. */
void ClientWindow::updateAddress()
{
    const bool isFile = usesFile();
    for (QWidget *const field :
         std::initializer_list<QWidget *>{ m_ui.host, m_ui.portLabel, m_ui.port })
        field->setVisible(!isFile);
    m_ui.path->setVisible(isFile);
    m_ui.hostLabel->setBuddy(isFile ? m_ui.path : m_ui.host);
    updateScript();
}

void ClientWindow::useDialect(const Dialect &dialect)
{
    m_options.dialect = dialect;
    SideWindow::useDialect(dialect);
    updateScript();
}

/** Makes the Python program do what the controls say. */
void ClientWindow::updateScript()
{
    m_inspector->setScript(
            pythonScriptOf(target(), m_scriptPanel->messages(), m_scriptPanel->interval()));
}

/** Sends with @p faults from now on. */
void ClientWindow::useFaults(const Faults &faults)
{
    m_options.faults = faults;
    m_experimentsButton->setCount(faults.count());
    m_client.setFaults(faults);
}

/** The options, with the server that the controls name. */
ClientOptions ClientWindow::target() const
{
    ClientOptions options = m_options;
    options.path = usesFile() ? absoluteUnixPath(m_ui.path->text()) : QString();
    options.host = m_ui.host->text().trimmed();
    options.port = quint16(m_ui.port->value());
    return options;
}

CrowdWindow &ClientWindow::openCrowd()
{
    if (!m_crowd)
        m_crowd = new CrowdWindow([this] { return target(); }, this);
    m_crowd->show();
    m_crowd->raise();
    m_crowd->activateWindow();
    return *m_crowd;
}

/** The one place where the state decides what can be done. */
void ClientWindow::updateControls()
{
    const Client::State state = m_client.state();
    const bool isConnected = state == Client::State::Connected;
    const bool isTrying = state == Client::State::LookingUp || state == Client::State::Connecting;
    for (QWidget *const field : std::initializer_list<QWidget *>{ m_ui.way, m_ui.path, m_ui.host,
                                                                  m_ui.port, m_ui.connect })
        field->setEnabled(isIdle());
    m_dialect->setLocked(!isIdle());
    m_ui.leave->setEnabled(isConnected || isTrying);
    m_ui.leave->setText(u"■ "_s + (isTrying ? tr("Canc&el") : tr("&Disconnect")));
    m_ui.leave->setToolTip(isTrying ? tr("Give up the attempt to connect (Shift+F5)")
                                    : tr("Send the disconnect word, then close (Shift+F5)"));
    m_ui.leave->setAccessibleName(isTrying ? tr("Cancel") : tr("Disconnect"));
    m_scriptPanel->setConnected(isConnected);
    m_editor->setReady(isConnected);
    updateBadge();
}

void ClientWindow::updateBadge()
{
    const QLocale locale;
    const ClientOptions &options = m_client.options();
    const QString host = visibleText(options.host);
    const QString server = options.path.isEmpty()
                                 ? u"%1:%2"_s.arg(host, QString::number(options.port))
                                 : visibleText(options.path);
    const QString counts = tr("Messages: %1 · Replies: %2")
                                   .arg(locale.toString(counters().messagesOut),
                                        locale.toString(counters().repliesIn));
    switch (m_client.state()) {
    case Client::State::Disconnected:
        m_badge->show(Tone::Neutral, tr("DISCONNECTED"),
                      shortReason(m_lastEnd, ThreadRole::Client));
        break;
    case Client::State::LookingUp:
        m_badge->show(Tone::Busy, tr("LOOKING UP %1").arg(options.path.isEmpty() ? host : server),
                      {});
        break;
    case Client::State::Connecting:
        m_badge->show(Tone::Busy, tr("CONNECTING to %1").arg(server), {});
        break;
    case Client::State::Connected:
        m_badge->show(Tone::Good, tr("CONNECTED to %1").arg(server), counts);
        break;
    case Client::State::Leaving:
        m_badge->show(Tone::Busy, tr("DISCONNECTING"), counts);
        break;
    case Client::State::Failed:
        m_badge->show(Tone::Bad, tr("FAILED"),
                      m_lastEnd == Reason::None ? tr("There is no connection.")
                                                : shortReason(m_lastEnd, ThreadRole::Client));
        break;
    }
}

} // namespace soquete
