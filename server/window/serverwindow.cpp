#include "server/window/serverwindow.h"

#include "server/window/addresspicker.h"
#include "server/window/behaviourpicker.h"
#include "server/window/connectionspanel.h"
#include "server/window/experimentpanel.h"
#include "server/window/pythonserver.h"
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

#include <algorithm>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr int kConnectionsWidth = 480; // pixels
constexpr int kViewsWidth = 900;
constexpr qsizetype kShownText = 60; // characters of the message that waits for a reply
static_assert(kShownText < WaitingMessages::kBeginning);

} // namespace

ServerWindow::ServerWindow(const ServerOptions &options, QWidget *parent)
    : ServerWindow(new Server, options, parent)
{}

ServerWindow::ServerWindow(Server *server, const ServerOptions &options, QWidget *parent)
    : SideWindow(Inspector::Side::Server, server, &server->journal(), parent)
    , m_server(*server)
    , m_behaviour(new BehaviourPicker)
    , m_experiments(new ExperimentPanel)
    , m_exposure(new Notice)
    , m_connections(new ConnectionsPanel)
{
    setObjectName(u"serverWindow"_s);
    auto *const commands = new QWidget;
    m_ui.setupUi(commands);
    m_exposure->setObjectName(u"exposure"_s);
    build({ .commands = { commands, m_behaviour, m_exposure },
            .start = m_ui.start,
            .stop = m_ui.stop,
            .tool = nullptr,
            .experiments = m_experiments,
            .panel = m_connections });
    m_splitter->setSizes({ kConnectionsWidth, kViewsWidth });
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 3);
    resize(1120, 640);
    setOptions(options);
    connectControls();
    retranslate();
    updateAddress();
    updateControls();
}

void ServerWindow::connectControls()
{
    connect(m_ui.start, &QPushButton::clicked, this, &ServerWindow::start);
    connect(m_ui.stop, &QPushButton::clicked, this, &ServerWindow::stop);
    connect(m_ui.path, &QLineEdit::returnPressed, m_ui.start, &QPushButton::click);
    connect(m_ui.address, &QComboBox::currentIndexChanged, this, &ServerWindow::updateAddress);
    connect(m_ui.path, &QLineEdit::textChanged, this, &ServerWindow::updateScript);
    connect(m_ui.port, &QSpinBox::valueChanged, this, &ServerWindow::updateScript);
    connect(m_behaviour, &BehaviourPicker::changed, this, &ServerWindow::updateReply);
    connect(m_behaviour, &BehaviourPicker::changed, this, &ServerWindow::updateScript);
    connect(m_experiments, &ExperimentPanel::changed, this, &ServerWindow::useExperiment);
    connect(m_editor, &MessageEditor::sendRequested, this, &ServerWindow::sendReply);
    connect(&m_server, &Server::stateChanged, this, &ServerWindow::onState);
    connect(m_connections, &ConnectionsPanel::socketChosen, this, [this] {
        m_selection.chooseConnection(chosenSocket().value_or(0));
        emit socketChosen();
    });
    connect(&m_selection, &Selection::connectionChanged, this, [this](quint32 number) {
        if (number != 0)
            chooseSocket(number);
        updateReply();
    });
}

const ConnectionsModel &ServerWindow::connections() const
{
    return m_connections->model();
}

void ServerWindow::setOptions(const ServerOptions &options)
{
    m_options = options;
    m_options.hasWindow = true;
    m_ui.address->setAddress(options.address);
    m_ui.port->setValue(options.port);
    m_ui.path->setText(options.path.isEmpty() ? usualUnixPath() : options.path);
    if (!options.path.isEmpty())
        m_ui.address->chooseFile();
    useDialect(options.dialect);
    m_behaviour->setBehaviour(options.behaviour);
    if (!options.relayTo.host.isEmpty())
        m_behaviour->setTarget(options.relayTo);
    m_experiments->setExperiment(options.experiment);
    useExperiment(options.experiment);
}

/** The file that the controls name; empty if the server is to listen on a port. */
QString ServerWindow::path() const
{
    return m_ui.address->isFile() ? absoluteUnixPath(m_ui.path->text()) : QString();
}

void ServerWindow::start()
{
    m_notice->clear();
    const std::optional<RelayTarget> target = m_behaviour->target();
    m_options.behaviour = m_behaviour->behaviour();
    m_options.experiment = m_experiments->experiment();
    if (m_options.behaviour == Behaviour::Relay && !target) {
        m_notice->say(Tone::Bad, [] {
            return tr("There is no server to relay to: write its host and port, such as "
                      "127.0.0.1:5051, and start again.");
        });
        m_behaviour->focusTarget();
        return;
    }
    m_options.relayTo = target.value_or(RelayTarget());
    m_options.path = path();
    if (!m_ui.address->isFile()) {
        m_options.address = m_ui.address->address();
        m_options.port = quint16(m_ui.port->value());
    } else if (m_options.path.isEmpty()) {
        m_notice->say(Tone::Bad, [] {
            return tr("Write the name of a file first, such as %1: the server creates it, and "
                      "clients find the server by that name.")
                    .arg(usualUnixPath());
        });
        m_ui.path->setFocus();
        return;
    }
    m_server.listen(m_options);
}

/** Listens at a file that a previous server left behind. */
void ServerWindow::replaceStaleSocket()
{
    m_ui.address->chooseFile();
    m_ui.path->setText(m_options.path);
    ServerOptions options = m_options;
    options.replacesStale = true;
    m_server.listen(options);
}

void ServerWindow::stop()
{
    m_server.stop();
}

void ServerWindow::keepToTheTutorial()
{
    SideWindow::keepToTheTutorial();
    m_behaviour->hide();
}

bool ServerWindow::isIdle() const
{
    const Server::State state = m_server.state();
    return state == Server::State::Stopped || state == Server::State::Failed;
}

void ServerWindow::retranslate()
{
    m_ui.retranslateUi(m_ui.start->parentWidget());
    setWindowTitle(tr("Server · Soquete"));
    m_inspector->setEmptyHint(tr("No messages yet. Start the server, then connect a client: one of "
                                 "Soquete's, or your Python program."));
    updateAddress();
    updateReply();
    updateBadge();
}

void ServerWindow::onState(Server::State state)
{
    if (state == Server::State::Listening) {
        if (!m_server.endpoint().isUnix())
            m_ui.port->setValue(m_server.endpoint().port); // if 0 asked for a free one
        m_notice->clear();                                 // no longer true
    }
    if (state == Server::State::Failed)
        feed().flush(); // shows the reason before the badge shows the state
    updateControls();
    closeIfFinished();
}

void ServerWindow::onArrived(const Journal::Batch &batch)
{
    m_connections->add(batch);
    SideWindow::onArrived(batch);
    updateReply();
}

void ServerWindow::onEvent(const Event &event)
{
    if (m_options.behaviour == Behaviour::Manual)
        m_waiting.add(event, m_options.dialect);
    if (!event.as<fact::Error>())
        return;
    const auto explain = [event] { return explainError(event); };
    if (event.provoked != Provoked::None)
        m_notice->say(Tone::Neutral, explain);
    else if (reasonOf(event) == Reason::StaleSocket)
        m_notice->say(
                Tone::Bad, explain, [] { return tr("&Replace it"); },
                [this] { replaceStaleSocket(); });
    else
        m_notice->say(Tone::Bad, explain);
}

void ServerWindow::adoptDialect(quint32 connection, const Dialect &dialect)
{
    m_server.adopt(connection, dialect);
}

void ServerWindow::useDialect(const Dialect &dialect)
{
    m_options.dialect = dialect;
    SideWindow::useDialect(dialect);
    updateScript();
}

/** Makes the Python program do what the controls say. */
void ServerWindow::updateScript()
{
    ServerOptions options = m_options;
    options.behaviour = m_behaviour->behaviour();
    options.path = path();
    options.address = m_ui.address->address();
    options.port = quint16(m_ui.port->value());
    m_inspector->setScript(pythonScriptOf(options));
    m_connections->setAddress(m_ui.address->isFile() ? std::optional(options.path) : std::nullopt,
                              options.port);
}

/** Uses @p experiment from now on; how connections are served changes with the next start. */
void ServerWindow::useExperiment(const Experiment &experiment)
{
    m_options.experiment = experiment;
    m_experimentsButton->setCount(experiment.count());
    m_server.setExperiment(experiment);
}

/** The one place where the state decides what can be done. */
void ServerWindow::updateControls()
{
    const Server::State state = m_server.state();
    const bool isOff = isIdle();
    for (QWidget *const field :
         std::initializer_list<QWidget *>{ m_ui.address, m_ui.port, m_ui.path, m_ui.start })
        field->setEnabled(isOff);
    m_ui.stop->setEnabled(state == Server::State::Starting || state == Server::State::Listening);
    m_behaviour->setLocked(!isOff);
    m_experiments->setListening(!isOff);
    m_dialect->setLocked(!isOff);
    m_connections->setRunning(!isOff);
    updateReply();
    updateBadge();
}

void ServerWindow::updateReply()
{
    const quint32 chosen = m_selection.connection();
    m_replyTo = chosen == 0 ? m_waiting.oldest() : m_waiting.oldestOf(chosen);
    m_experiments->setRelaying(m_behaviour->behaviour() == Behaviour::Relay);
    m_editor->setVisible(m_behaviour->behaviour() == Behaviour::Manual);
    m_editor->setReady(m_replyTo.has_value());
    m_editor->setHint(replyHint());
}

QString ServerWindow::replyHint() const
{
    if (m_replyTo) {
        const QString text = visibleText(beginningOf(m_replyTo->beginning, kShownText));
        const bool isCut = m_replyTo->beginning.size() > kShownText;
        return tr("Replies to message %1 of connection %2: “%3”")
                .arg(QString::number(m_replyTo->number), QString::number(m_replyTo->connection),
                     isCut ? text + u"…"_s : text);
    }
    if (m_selection.connection() == 0)
        return tr("No message waits for a reply. When a client sends one, reply to it here.");
    return tr("Connection %1 waits for no reply. Select another one to reply to it.")
            .arg(m_selection.connection());
}

void ServerWindow::sendReply(const QString &text)
{
    const quint32 connection = m_replyTo->connection;
    m_server.reply(connection, text);
    m_waiting.removeOldestOf(connection); // the journal tells so only later
    updateReply();
}

void ServerWindow::updateBadge()
{
    const QLocale locale;
    constexpr int kAcceptor = 1;
    const bool isInTurn = m_options.experiment.mode == ServeMode::OneAtATime;
    const int live = connections().live();
    const int threads = (isInTurn ? std::min(live, 1) : live) + kAcceptor;
    const QString counts = tr("Connections: %1 · Threads: %2 · Messages: %3")
                                   .arg(locale.toString(live), locale.toString(threads),
                                        locale.toString(counters().messagesIn));
    switch (m_server.state()) {
    case Server::State::Stopped:
        m_badge->show(Tone::Neutral, tr("STOPPED"),
                      counters().connections > 0 ? counts : QString());
        break;
    case Server::State::Starting:
        m_badge->show(Tone::Busy, tr("STARTING"), {});
        break;
    case Server::State::Listening:
        m_badge->show(Tone::Good,
                      tr("LISTENING on %1").arg(visibleText(m_server.endpoint().toString())),
                      counts);
        break;
    case Server::State::Stopping:
        m_badge->show(Tone::Busy, tr("STOPPING"), counts);
        break;
    case Server::State::Failed:
        m_badge->show(Tone::Bad, tr("FAILED"), tr("The server is not listening."));
        break;
    }
}

/** Shows the fields of a port or those of a file, and warns of an address others can reach. */
void ServerWindow::updateAddress()
{
    const bool isFile = m_ui.address->isFile();
    for (QWidget *const field : std::initializer_list<QWidget *>{ m_ui.portLabel, m_ui.port })
        field->setVisible(!isFile);
    for (QWidget *const field : std::initializer_list<QWidget *>{ m_ui.pathLabel, m_ui.path })
        field->setVisible(isFile);
    updateScript();
    if (!isFile && AddressPicker::isExposed(m_ui.address->address()))
        m_exposure->say(Tone::Busy, [] {
            return tr("Other computers can connect to this server, and their messages are neither "
                      "checked nor encrypted. Choose 127.0.0.1 to keep it to this computer.");
        });
    else
        m_exposure->clear();
}

std::optional<quint32> ServerWindow::chosenSocket() const
{
    return m_connections->chosenSocket();
}

void ServerWindow::chooseSocket(quint32 number)
{
    m_connections->chooseSocket(number);
}

} // namespace soquete
