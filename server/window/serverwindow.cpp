#include "server/window/serverwindow.h"

#include "server/window/addresspicker.h"
#include "server/window/behaviourpicker.h"
#include "server/window/experimentpanel.h"
#include "server/window/pythonserver.h"
#include "server/window/replybar.h"
#include "shared/protocol/recogniser.h"
#include "shared/protocol/text.h"
#include "shared/transport/unixsocket.h"
#include "shared/views/dialect/dialectbutton.h"
#include "shared/views/experimentsbutton.h"
#include "shared/views/inspector.h"
#include "shared/views/recordingcontrol.h"
#include "shared/widgets/emptyhint.h"
#include "shared/widgets/notice.h"
#include "shared/widgets/statebadge.h"
#include "shared/widgets/tablelook.h"
#include "shared/words/eventwords.h"

#include <QBoxLayout>
#include <QCloseEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QShortcut>
#include <QSpinBox>
#include <QSplitter>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QToolButton>

#include <algorithm>
#include <chrono>
#include <limits>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr auto kDurationsInterval = 1s;

constexpr int kSpacing = 8;        // pixels
constexpr int kAddressStretch = 4; // of the command bar's free space, where 1 stays free

constexpr int kConnectionsWidth = 480;

/** Narrower than this, connections and messages stand one above the other. */
constexpr int kSideBySideWidth = 900;

/**
 * Paints sockets that are no longer open in a quieter colour, and the port of a peer, which its
 * system chose for this one connection, in bold.
 */
class SocketDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const bool isLive = index.data(ConnectionsModel::LiveRole).toBool();
        if (!isLive)
            option->palette.setColor(QPalette::Text, colourOf(Tone::Neutral, option->palette));
        else if (index.column() == ConnectionsModel::State)
            option->palette.setColor(QPalette::Text,
                                     colourOf(index.data(ConnectionsModel::WaitingRole).toBool()
                                                      ? Tone::Busy
                                                      : Tone::Good,
                                              option->palette));
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const QString text = index.data().toString();
        const qsizetype colon = text.lastIndexOf(u':');
        const bool isListening = index.data(ConnectionsModel::ConnectionRole).toUInt() == 0;
        const bool hasPort = colon >= 0 && !text.contains(u'/');
        if (index.column() != ConnectionsModel::Peer || isListening || !hasPort) {
            QStyledItemDelegate::paint(painter, option, index);
            return;
        }
        QStyleOptionViewItem cell = option;
        initStyleOption(&cell, index);
        cell.text.clear();
        const QStyle *const style = cell.widget->style();
        style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
        const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin) + 1;
        QRect place = cell.rect.adjusted(margin, 0, -margin, 0);
        const bool isSelected = cell.state.testFlag(QStyle::State_Selected);
        painter->save();
        painter->setPen(
                cell.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text));
        painter->setFont(cell.font);
        const QString address = text.first(colon + 1);
        painter->drawText(place, Qt::AlignVCenter | Qt::AlignLeft, address);
        place.setLeft(place.left() + QFontMetrics(cell.font).horizontalAdvance(address));
        QFont bold = cell.font;
        bold.setBold(true);
        painter->setFont(bold);
        painter->drawText(place, Qt::AlignVCenter | Qt::AlignLeft, text.sliced(colon + 1));
        painter->restore();
    }
};

} // namespace

ServerWindow::ServerWindow(const ServerOptions &options, QWidget *parent)
    : QMainWindow(parent)
    , m_feed(&m_server.journal(), Feed::kFrame)
    , m_options(options)
{
    build();
    setOptions(options);
    connect(m_dialect, &DialectButton::dialectChosen, this, &ServerWindow::useDialect);
    connect(&m_server, &Server::stateChanged, this, &ServerWindow::onState);
    connect(&m_feed, &Feed::arrived, this, &ServerWindow::onArrived);
    connect(&m_selection, &Selection::connectionChanged, this, &ServerWindow::onConnectionChosen);
    connect(m_inspector, &Inspector::adoptRequested, this, &ServerWindow::adopt);
    connect(&m_selection, &Selection::connectionChanged, this, &ServerWindow::updateReplyBar);
    connect(m_behaviour, &BehaviourPicker::changed, this, &ServerWindow::updateReplyBar);
    connect(m_replyBar, &ReplyBar::replyGiven, this, &ServerWindow::giveReply);
    connect(m_experiments, &ExperimentPanel::changed, this, &ServerWindow::useExperiment);
    m_recording = new RecordingControl(&m_server.journal(), m_notice, this);
    connect(m_path, &QLineEdit::textChanged, this, &ServerWindow::updateScript);
    connect(m_port, &QSpinBox::valueChanged, this, &ServerWindow::updateScript);
    connect(m_behaviour, &BehaviourPicker::changed, this, &ServerWindow::updateScript);
    retranslate();
    updateAddress();
    updateControls();
}

ServerWindow::~ServerWindow() = default;

void ServerWindow::setOptions(const ServerOptions &options)
{
    m_options = options;
    m_options.hasWindow = true;
    m_address->setAddress(options.address);
    m_port->setValue(options.port);
    m_path->setText(options.path.isEmpty() ? usualUnixPath() : options.path);
    if (!options.path.isEmpty())
        m_address->chooseFile();
    useDialect(options.dialect);
    m_behaviour->setBehaviour(options.behaviour);
    if (!options.relayTo.host.isEmpty())
        m_behaviour->setTarget(options.relayTo);
    m_experiments->setExperiment(options.experiment);
    useExperiment(options.experiment);
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
    m_options.path.clear();
    if (m_address->isFile()) {
        m_options.path = absoluteUnixPath(m_path->text());
        if (m_options.path.isEmpty()) {
            m_notice->say(Tone::Bad, [] {
                return tr("Write the name of a file first, such as %1: the server makes it, and "
                          "clients find it by that name.")
                        .arg(usualUnixPath());
            });
            m_path->setFocus();
            return;
        }
    } else {
        m_options.address = m_address->address();
        m_options.port = quint16(m_port->value());
    }
    m_server.listen(m_options);
}

/** Listens where it could not, because of a file that a server had left behind. */
void ServerWindow::replaceStaleSocket()
{
    m_address->chooseFile();
    m_path->setText(m_options.path);
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
    m_behaviour->hide();
    m_experimentsButton->hide();
    m_dialect->hide();
}

void ServerWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitTable(m_table, &ConnectionsModel::typicalText);
    QMainWindow::changeEvent(event);
}

void ServerWindow::closeEvent(QCloseEvent *event)
{
    const Server::State state = m_server.state();
    if (state == Server::State::Stopped || state == Server::State::Failed) {
        event->accept();
        return;
    }
    m_closeWhenStopped = true; // connections end in order first
    stop();
    event->ignore();
}

void ServerWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_splitter->setOrientation(width() < kSideBySideWidth ? Qt::Vertical : Qt::Horizontal);
}

void ServerWindow::build()
{
    setObjectName(u"serverWindow"_s);
    auto *const content = new QWidget(this);
    auto *const layout = new QVBoxLayout(content);
    layout->setContentsMargins(kSpacing, kSpacing, kSpacing, kSpacing);
    layout->setSpacing(kSpacing);
    QWidget *const commands = buildCommandBar(); // first to be built, first to be reached by Tab
    m_behaviour = new BehaviourPicker(content);
    m_exposure = new Notice(content);
    m_exposure->setObjectName(u"exposure"_s);
    m_notice = new Notice(content);
    m_notice->setObjectName(u"notice"_s);
    m_badge = new StateBadge(content);
    m_badge->setObjectName(u"state"_s);
    m_experiments = new ExperimentPanel;
    m_experimentsButton = new ExperimentsButton(m_experiments, content);
    m_dialect = new DialectButton(Direction::In, content);
    auto *const status = new QHBoxLayout;
    status->setSpacing(kSpacing);
    status->addWidget(m_badge, 1);
    status->addWidget(m_experimentsButton);
    status->addWidget(m_dialect);
    m_splitter = new QSplitter(Qt::Vertical, content);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(buildConnections());
    m_inspector = new Inspector(Inspector::Side::Server, Inspector::Source::Live, &m_selection,
                                m_splitter);
    m_splitter->addWidget(m_inspector);
    m_splitter->setSizes({ kConnectionsWidth, kSideBySideWidth });
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 3);

    m_replyBar = new ReplyBar(content);
    m_replyBar->setDialect(m_options.dialect);

    layout->addWidget(commands);
    layout->addWidget(m_behaviour);
    layout->addWidget(m_exposure);
    layout->addWidget(m_notice);
    layout->addLayout(status);
    layout->addWidget(m_splitter, 1);
    layout->addWidget(m_replyBar);
    setCentralWidget(content);
    addActions(m_inspector->windowActions());
    resize(1120, 640);
}

QWidget *ServerWindow::buildCommandBar()
{
    auto *const bar = new QWidget(this);
    m_addressLabel = new QLabel(bar);
    m_address = new AddressPicker(bar);
    m_address->setObjectName(u"address"_s);
    m_addressLabel->setBuddy(m_address);
    m_portLabel = new QLabel(bar);
    m_port = new QSpinBox(bar);
    m_port->setObjectName(u"port"_s);
    m_port->setRange(0, std::numeric_limits<quint16>::max());
    m_port->setGroupSeparatorShown(false);
    m_portLabel->setBuddy(m_port);
    m_pathLabel = new QLabel(bar);
    m_path = new QLineEdit(bar);
    m_path->setObjectName(u"path"_s);
    m_pathLabel->setBuddy(m_path);
    m_start = new QPushButton(bar);
    m_start->setObjectName(u"start"_s);
    m_stop = new QPushButton(bar);
    m_stop->setObjectName(u"stop"_s);

    auto *const layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSpacing);
    layout->addWidget(m_addressLabel);
    layout->addWidget(m_address, kAddressStretch);
    layout->addWidget(m_portLabel);
    layout->addWidget(m_port);
    layout->addWidget(m_pathLabel);
    layout->addWidget(m_path, kAddressStretch);
    layout->addWidget(m_start);
    layout->addWidget(m_stop);
    layout->addStretch(1);

    connect(m_start, &QPushButton::clicked, this, &ServerWindow::start);
    connect(m_stop, &QPushButton::clicked, this, &ServerWindow::stop);
    // A shortcut of a button's own would replace its mnemonic. Where this window is a part of
    // another one, the keys are for the part that is worked in.
    new QShortcut(
            Qt::Key_F5, this, [this] { m_start->click(); }, Qt::WidgetWithChildrenShortcut);
    new QShortcut(
            Qt::SHIFT | Qt::Key_F5, this, [this] { m_stop->click(); },
            Qt::WidgetWithChildrenShortcut);
    connect(m_path, &QLineEdit::returnPressed, m_start, &QPushButton::click);
    connect(m_address, &QComboBox::currentIndexChanged, this, &ServerWindow::updateAddress);
    new QShortcut(
            Qt::Key_F6, this, [this] { m_experimentsButton->open(); },
            Qt::WidgetWithChildrenShortcut);
    new QShortcut(
            Qt::Key_F7, this, [this] { m_dialect->click(); }, Qt::WidgetWithChildrenShortcut);
    return bar;
}

QWidget *ServerWindow::buildConnections()
{
    auto *const part = new QWidget(m_splitter);
    m_table = new QTableView(part);
    m_explanation = new Notice(part);
    m_explanation->setObjectName(u"explanation"_s);
    m_why = new QToolButton(part);
    m_why->setObjectName(u"why"_s);
    m_why->setAutoRaise(true);
    m_table->setObjectName(u"connections"_s);
    m_table->setModel(&m_connections);
    m_table->setItemDelegate(new SocketDelegate(m_table));
    setUpTable(m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_connectionsHint = new EmptyHint(m_table);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ServerWindow::onSocketChosen);
    auto *const layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_explanation);
    layout->addWidget(m_why, 0, Qt::AlignLeft);
    connect(m_why, &QToolButton::clicked, this, &ServerWindow::explainPorts);
    m_durations.setInterval(kDurationsInterval);
    connect(&m_durations, &QTimer::timeout, &m_connections, &ConnectionsModel::refreshDurations);
    return part;
}

void ServerWindow::retranslate()
{
    setWindowTitle(tr("Server · Soquete"));
    m_addressLabel->setText(tr("&Address"));
    m_address->setToolTip(tr("Where the server waits. The address you choose decides who can reach "
                             "it: 127.0.0.1 is for programs on this computer only."));
    m_address->setAccessibleName(tr("Address to listen on"));
    m_portLabel->setText(tr("&Port"));
    m_port->setToolTip(
            tr("The number by which clients find this server on the computer. 0 lets the "
               "system choose a free one."));
    m_port->setAccessibleName(tr("Port to listen on"));
    m_pathLabel->setText(tr("&Path"));
    m_path->setToolTip(tr("The file at which the server waits: a Unix-domain socket. It makes the "
                          "file, for you alone, and removes it when it stops. There is no port: "
                          "clients on this computer find the server by the file's name."));
    m_path->setAccessibleName(tr("Path of the file to listen at"));
    m_start->setText(u"▶ "_s + tr("&Start"));
    m_start->setToolTip(tr("Open a listening socket and wait for clients (F5)"));
    m_start->setAccessibleName(tr("Start"));
    m_stop->setText(u"■ "_s + tr("S&top"));
    m_stop->setToolTip(tr("Close every connection in order, then the listening socket (Shift+F5)"));
    m_stop->setAccessibleName(tr("Stop"));
    updateAddress();
    m_table->setAccessibleName(tr("Sockets"));
    m_table->setAccessibleDescription(
            tr("The listening socket, and one socket for each connection."));
    m_connectionsHint->setText(tr("Press Start: the server's sockets appear here."));
    m_inspector->setEmptyHint(
            tr("No messages yet. Start the server, then connect a client to it: Soquete's own, or "
               "your Python program."));
    m_connections.retranslate();
    fitTable(m_table, &ConnectionsModel::typicalText);
    updateBadge();
}

void ServerWindow::onState(Server::State state)
{
    if (state == Server::State::Listening) {
        if (!m_server.endpoint().isUnix())
            m_port->setValue(m_server.endpoint().port); // where 0 asked for a free one
        m_notice->clear();                              // whatever stood in the way does no more
    }
    if (state == Server::State::Failed)
        m_feed.flush(); // why, before the badge says so
    updateControls();
    const bool isOver = state == Server::State::Stopped || state == Server::State::Failed;
    if (isOver && m_closeWhenStopped)
        close();
}

void ServerWindow::onArrived(const Journal::Batch &batch)
{
    m_counters = batch.counters;
    m_connections.add(batch);
    m_table->setUpdatesEnabled(!batch.more);
    m_inspector->add(batch);
    for (const Event &event : batch.events) {
        if (m_options.behaviour == Behaviour::Manual)
            m_waiting.add(event, m_options.dialect);
        // A connection that waits for an answer is shown, unless something else is looked at.
        const auto *const finding = event.as<fact::Finding>();
        if (finding && suggested(*finding) && !m_selection.chosen())
            m_selection.chooseEvent(event);
        const auto *const error = event.as<fact::Error>();
        if (!error)
            continue;
        const auto explain = [event] { return explainError(event); };
        if (event.provoked != Provoked::None)
            m_notice->say(Tone::Neutral, explain);
        else if (error->reason == Reason::StaleSocket)
            m_notice->say(
                    Tone::Bad, explain, [] { return tr("&Replace it"); },
                    [this] { replaceStaleSocket(); });
        else
            m_notice->say(Tone::Bad, explain);
    }
    updateReplyBar();
    updateBadge();
}

std::optional<Dialect> ServerWindow::suggested(const fact::Finding &finding) const
{
    return suggestedDialect(finding.id, finding.measure, m_options.dialect);
}

/** Goes on with a connection, and all that come later, in the dialect that @p finding suggests. */
void ServerWindow::adopt(const Event &finding)
{
    const std::optional<Dialect> dialect = suggested(*finding.as<fact::Finding>());
    if (!dialect)
        return;
    useDialect(*dialect);
    m_server.adopt(finding.connection, *dialect);
}

void ServerWindow::useDialect(const Dialect &dialect)
{
    m_options.dialect = dialect;
    m_dialect->setDialect(dialect);
    m_inspector->setHeaderSize(dialect.headerSize);
    m_inspector->setAdoptable(dialect);
    m_replyBar->setDialect(dialect);
    updateScript();
}

/** The program beside the window does what the controls say. */
void ServerWindow::updateScript()
{
    ServerOptions options = m_options;
    options.behaviour = m_behaviour->behaviour();
    options.path = m_address->isFile() ? absoluteUnixPath(m_path->text()) : QString();
    options.address = m_address->address();
    options.port = quint16(m_port->value());
    m_inspector->setScript(pythonScriptOf(options));
}

/** Serves with @p experiment from now on; how connections are served, from the next start on. */
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
    const bool isOff = state == Server::State::Stopped || state == Server::State::Failed;
    const bool isOn = state == Server::State::Starting || state == Server::State::Listening;
    m_address->setEnabled(isOff);
    m_port->setEnabled(isOff);
    m_path->setEnabled(isOff);
    m_behaviour->setLocked(!isOff);
    m_experiments->setListening(!isOff);
    m_start->setEnabled(isOff);
    m_dialect->setLocked(!isOff);
    m_stop->setEnabled(isOn);
    if (isOff)
        m_durations.stop();
    else
        m_durations.start();
    updateReplyBar();
    updateBadge();
}

void ServerWindow::updateReplyBar()
{
    const quint32 chosen = m_selection.connection();
    m_replyBar->setVisible(m_behaviour->behaviour() == Behaviour::Manual);
    m_experiments->setRelaying(m_behaviour->behaviour() == Behaviour::Relay);
    m_replyBar->setMessage(chosen == 0 ? m_waiting.oldest() : m_waiting.oldestOf(chosen), chosen);
}

void ServerWindow::giveReply(quint32 connection, const QString &text)
{
    m_server.reply(connection, text);
    m_waiting.takeOldestOf(connection); // the journal will say so, but later
    updateReplyBar();
}

void ServerWindow::updateBadge()
{
    const QLocale locale;
    constexpr int kAcceptor = 1;
    const bool isInTurn = m_options.experiment.mode == ServeMode::OneAtATime;
    const int serving = isInTurn ? std::min(m_connections.live(), 1) : m_connections.live();
    const int threads = serving + kAcceptor;
    const QString counts =
            tr("Connections: %1 · Threads: %2 · Messages: %3")
                    .arg(locale.toString(m_connections.live()), locale.toString(threads),
                         locale.toString(m_counters.messagesIn));
    switch (m_server.state()) {
    case Server::State::Stopped:
        m_badge->show(Tone::Neutral, tr("STOPPED"),
                      m_counters.connections > 0 ? counts : QString());
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

/** A file has no port, and nobody on another computer can open it. */
void ServerWindow::updateAddress()
{
    const bool isFile = m_address->isFile();
    m_portLabel->setVisible(!isFile);
    m_port->setVisible(!isFile);
    m_pathLabel->setVisible(isFile);
    m_path->setVisible(isFile);
    m_why->setText(isFile ? tr("&Why is there no port?")
                          : tr("&Why do they all use the same port?"));
    m_why->setToolTip(isFile ? tr("Explains how two programs can meet at a file")
                             : tr("Explains how one port can serve many sockets"));
    updateScript();
    if (!m_explanation->text().isEmpty())
        explainPorts();
    if (!isFile && AddressPicker::isExposed(m_address->address()))
        m_exposure->say(Tone::Busy, [] {
            return tr("Other computers can connect to this server, and their messages are neither "
                      "checked nor encrypted. Choose 127.0.0.1 to keep it to this computer.");
        });
    else
        m_exposure->clear();
}

void ServerWindow::explainPorts()
{
    if (m_address->isFile()) {
        m_explanation->say(
                Tone::Neutral,
                tr("There is no port: both programs are on this computer and meet at a file, %1. "
                   "An address and a port are there to find a program over the network; here the "
                   "file's name is enough, and its permissions decide who may connect. No message "
                   "is ever written into the file: it is only the meeting place. Each connection "
                   "that is accepted gets a socket of its own, and the system itself ties it to "
                   "that of its client, which needs no name.")
                        .arg(visibleText(absoluteUnixPath(m_path->text()))));
        return;
    }
    const int port = m_server.state() == Server::State::Listening ? m_server.endpoint().port
                                                                  : m_port->value();
    m_explanation->say(
            Tone::Neutral,
            tr("A connection is the pair of two ends, each an address and a port. All connections "
               "share this server's end, port %1, but each client's system chose another port for "
               "the other end (in bold): so no two pairs are the same, and the system knows to "
               "which socket each byte belongs. The listening socket has no other end; it only "
               "waits, and each connection that is accepted gets a socket of its own.")
                    .arg(port));
}

std::optional<quint32> ServerWindow::chosenSocket() const
{
    const QModelIndexList chosen = m_table->selectionModel()->selectedRows();
    if (chosen.isEmpty())
        return std::nullopt;
    return chosen.first().data(ConnectionsModel::ConnectionRole).toUInt();
}

void ServerWindow::chooseSocket(quint32 number)
{
    const int row = m_connections.rowOf(number);
    if (row >= 0)
        m_table->selectRow(row);
}

void ServerWindow::onSocketChosen()
{
    m_selection.chooseConnection(chosenSocket().value_or(0));
    emit socketChosen();
}

void ServerWindow::onConnectionChosen(quint32 number)
{
    if (number != 0)
        chooseSocket(number);
}

} // namespace soquete
