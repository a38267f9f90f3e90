#include "client/window/clientwindow.h"

#include "client/window/crowd/crowdwindow.h"
#include "client/window/faultspanel.h"
#include "client/window/messageeditor.h"
#include "client/window/pythonclient.h"
#include "client/window/scriptpanel.h"
#include "shared/protocol/recogniser.h"
#include "shared/protocol/text.h"
#include "shared/transport/unixsocket.h"
#include "shared/views/dialect/dialectbutton.h"
#include "shared/views/experimentsbutton.h"
#include "shared/views/inspector.h"
#include "shared/views/recordingcontrol.h"
#include "shared/widgets/notice.h"
#include "shared/widgets/statebadge.h"
#include "shared/words/eventwords.h"

#include <QBoxLayout>
#include <QCloseEvent>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QSpinBox>
#include <QSplitter>
#include <QToolButton>

#include <limits>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr int kSpacing = 8; // pixels

/** Narrower than this, predefined messages and the log stand one above the other. */
constexpr int kSideBySideWidth = 900;

/** The ways to a server, in the order of the choice. */
enum Way { TcpWay, FileWay };

} // namespace

ClientWindow::ClientWindow(const ClientOptions &options, QWidget *parent)
    : QMainWindow(parent)
    , m_feed(&m_client.journal(), Feed::kFrame)
    , m_options(options)
    , m_script(&m_client)
{
    build();
    setOptions(options);
    connect(m_dialect, &DialectButton::dialectChosen, this, &ClientWindow::useDialect);
    connect(&m_client, &Client::stateChanged, this, &ClientWindow::onState);
    connect(&m_feed, &Feed::arrived, this, &ClientWindow::onArrived);
    connect(&m_script, &Script::sending, m_scriptPanel, &ScriptPanel::setCurrent);
    connect(&m_script, &Script::finished, this, &ClientWindow::onScriptFinished);
    connect(m_inspector, &Inspector::adoptRequested, this, &ClientWindow::adopt);
    for (QLineEdit *const field : { m_host, m_path })
        connect(field, &QLineEdit::textChanged, this, &ClientWindow::updateScript);
    connect(m_port, &QSpinBox::valueChanged, this, &ClientWindow::updateScript);
    connect(m_scriptPanel, &ScriptPanel::changed, this, &ClientWindow::updateScript);
    connect(m_faults, &FaultsPanel::changed, this, &ClientWindow::useFaults);
    m_recording = new RecordingControl(&m_client.journal(), m_notice, this);
    retranslate();
    updateControls();
}

ClientWindow::~ClientWindow() = default;

void ClientWindow::setOptions(const ClientOptions &options)
{
    m_options = options;
    m_options.hasWindow = true;
    m_host->setText(options.host);
    m_port->setValue(options.port);
    m_path->setText(options.path.isEmpty() ? usualUnixPath() : options.path);
    m_way->setCurrentIndex(options.path.isEmpty() ? TcpWay : FileWay);
    useDialect(options.dialect);
    m_faults->setFaults(options.faults);
    useFaults(options.faults);
}

void ClientWindow::start()
{
    m_notice->clear();
    m_options.path = usesFile() ? absoluteUnixPath(m_path->text()) : QString();
    if (usesFile() && m_options.path.isEmpty()) {
        m_notice->say(Tone::Bad, [] {
            return tr("Write the name of the server's file first, such as %1.")
                    .arg(usualUnixPath());
        });
        m_path->setFocus();
        return;
    }
    m_options.host = m_host->text().trimmed();
    m_options.port = quint16(m_port->value());
    if (m_options.path.isEmpty() && m_options.host.isEmpty()) {
        m_notice->say(Tone::Bad, [] {
            return tr("Write the name or address of the server first, such as 127.0.0.1 for this "
                      "computer.");
        });
        m_host->setFocus();
        return;
    }
    m_client.connectTo(m_options);
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

void ClientWindow::setPort(quint16 port)
{
    m_port->setValue(port);
}

void ClientWindow::keepToTheTutorial()
{
    m_way->hide();
    m_experiments->hide();
    m_crowdButton->hide();
    m_dialect->hide();
}

void ClientWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

void ClientWindow::closeEvent(QCloseEvent *event)
{
    if (m_client.isIdle()) {
        event->accept();
        return;
    }
    m_closeWhenLeft = true; // goodbye is said first
    if (m_client.state() != Client::State::Leaving)
        leave();
    event->ignore();
}

void ClientWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_splitter->setOrientation(width() < kSideBySideWidth ? Qt::Vertical : Qt::Horizontal);
}

void ClientWindow::build()
{
    setObjectName(u"clientWindow"_s);
    auto *const content = new QWidget(this);
    auto *const layout = new QVBoxLayout(content);
    layout->setContentsMargins(kSpacing, kSpacing, kSpacing, kSpacing);
    layout->setSpacing(kSpacing);
    QWidget *const commands = buildCommandBar(); // first to be built, first to be reached by Tab
    m_notice = new Notice(content);
    m_notice->setObjectName(u"notice"_s);
    m_badge = new StateBadge(content);
    m_badge->setObjectName(u"state"_s);
    m_crowdButton = new QToolButton(content);
    m_crowdButton->setObjectName(u"crowd"_s);
    m_crowdButton->setAutoRaise(true);
    m_crowdButton->setFocusPolicy(Qt::StrongFocus);
    connect(m_crowdButton, &QToolButton::clicked, this, [this] { openCrowd(); });
    m_faults = new FaultsPanel;
    m_experiments = new ExperimentsButton(m_faults, content);
    m_dialect = new DialectButton(Direction::Out, content);
    auto *const status = new QHBoxLayout;
    status->setSpacing(kSpacing);
    status->addWidget(m_badge, 1);
    status->addWidget(m_crowdButton);
    status->addWidget(m_experiments);
    status->addWidget(m_dialect);
    m_splitter = new QSplitter(Qt::Vertical, content);
    m_splitter->setChildrenCollapsible(false);
    m_scriptPanel = new ScriptPanel(m_splitter);
    m_scriptPanel->setObjectName(u"scriptPanel"_s);
    m_inspector = new Inspector(Inspector::Side::Client, Inspector::Source::Live, &m_selection,
                                m_splitter);
    m_splitter->addWidget(m_scriptPanel);
    m_splitter->addWidget(m_inspector);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 3);
    m_editor = new MessageEditor(content);

    layout->addWidget(commands);
    layout->addWidget(m_notice);
    layout->addLayout(status);
    layout->addWidget(m_splitter, 1);
    layout->addWidget(m_editor);
    setCentralWidget(content);
    addActions(m_inspector->windowActions());
    resize(960, 600);

    connect(m_editor, &MessageEditor::sendRequested, this, &ClientWindow::send);
    connect(m_scriptPanel, &ScriptPanel::sendRequested, this, &ClientWindow::send);
    connect(m_scriptPanel, &ScriptPanel::sendAllRequested, this, &ClientWindow::playScript);
    connect(m_scriptPanel, &ScriptPanel::stopRequested, &m_script, &Script::stop);
}

QWidget *ClientWindow::buildCommandBar()
{
    auto *const bar = new QWidget(this);
    m_hostLabel = new QLabel(bar);
    m_host = new QLineEdit(bar);
    m_host->setObjectName(u"host"_s);
    m_way = new QComboBox(bar);
    m_way->setObjectName(u"way"_s);
    m_way->addItems({ QString(), QString() });
    m_way->setVisible(hasUnixSockets());
    m_path = new QLineEdit(bar);
    m_path->setObjectName(u"path"_s);
    m_portLabel = new QLabel(bar);
    m_port = new QSpinBox(bar);
    m_port->setObjectName(u"port"_s);
    m_port->setRange(1, std::numeric_limits<quint16>::max());
    m_portLabel->setBuddy(m_port);
    m_connect = new QPushButton(bar);
    m_connect->setObjectName(u"connect"_s);
    m_leave = new QPushButton(bar);
    m_leave->setObjectName(u"leave"_s);

    auto *const layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSpacing);
    layout->addWidget(m_hostLabel);
    layout->addWidget(m_way);
    layout->addWidget(m_host, 1);
    layout->addWidget(m_path, 1);
    layout->addWidget(m_portLabel);
    layout->addWidget(m_port);
    layout->addWidget(m_connect);
    layout->addWidget(m_leave);
    layout->addStretch(1);

    connect(m_connect, &QPushButton::clicked, this, &ClientWindow::start);
    connect(m_host, &QLineEdit::returnPressed, m_connect, &QPushButton::click);
    connect(m_path, &QLineEdit::returnPressed, m_connect, &QPushButton::click);
    connect(m_way, &QComboBox::currentIndexChanged, this, &ClientWindow::updateAddress);
    connect(m_leave, &QPushButton::clicked, this, &ClientWindow::leave);
    // A shortcut of a button's own would replace its mnemonic. Where this window is a part of
    // another one, the keys are for the part that is worked in.
    new QShortcut(
            Qt::Key_F5, this, [this] { m_connect->click(); }, Qt::WidgetWithChildrenShortcut);
    new QShortcut(
            Qt::SHIFT | Qt::Key_F5, this, [this] { m_leave->click(); },
            Qt::WidgetWithChildrenShortcut);
    new QShortcut(
            Qt::Key_F6, this, [this] { m_experiments->open(); }, Qt::WidgetWithChildrenShortcut);
    new QShortcut(
            Qt::CTRL | Qt::Key_M, this, [this] { m_crowdButton->click(); },
            Qt::WidgetWithChildrenShortcut);
    new QShortcut(
            Qt::Key_F7, this, [this] { m_dialect->click(); }, Qt::WidgetWithChildrenShortcut);
    return bar;
}

void ClientWindow::retranslate()
{
    setWindowTitle(tr("Client · Soquete"));
    m_hostLabel->setText(tr("Se&rver"));
    m_way->setItemText(TcpWay, tr("TCP"));
    m_way->setItemText(FileWay, tr("File"));
    m_way->setToolTip(tr("How to reach the server: by address and port (TCP), from this computer "
                         "or another, or by a file, where both programs are on this computer (a "
                         "Unix-domain socket)."));
    m_way->setAccessibleName(tr("How to reach the server"));
    m_path->setToolTip(tr("The file at which the server listens. It takes the place of address "
                          "and port: both programs are on this computer and meet at this file, so "
                          "neither is needed."));
    m_path->setAccessibleName(tr("Path of the server's file"));
    m_host->setPlaceholderText(tr("name or address"));
    m_host->setToolTip(tr("The name or address of the computer on which the server runs; 127.0.0.1 "
                          "is this one."));
    m_host->setAccessibleName(tr("Name or address of the server"));
    m_portLabel->setText(tr("&Port"));
    m_port->setToolTip(tr("The port on which the server listens"));
    m_port->setAccessibleName(tr("Port of the server"));
    m_connect->setText(u"▶ "_s + tr("&Connect"));
    m_connect->setToolTip(tr("Open a connection to the server (F5)"));
    m_connect->setAccessibleName(tr("Connect"));
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
    if (m_client.isIdle())
        m_feed.flush(); // why it ended, before the badge says so
    updateControls();
    if (m_client.isIdle() && m_closeWhenLeft)
        close();
}

void ClientWindow::onArrived(const Journal::Batch &batch)
{
    m_counters = batch.counters;
    m_inspector->add(batch);
    for (const Event &event : batch.events) {
        if (event.as<fact::Error>() && reasonOf(event) != Reason::Cancelled)
            m_notice->say(Tone::Bad, [event] { return explainError(event); });
        const auto *const reply = event.as<fact::Reply>();
        if (reply && reply->roundTripNs >= 0)
            m_faults->setRoundTrip(reply->roundTripNs);
        if (event.as<fact::Connected>())
            m_lastEnd = Reason::None;
        if (const auto *const disconnected = event.as<fact::Disconnected>())
            m_lastEnd = disconnected->reason;
        // Answers that wait to be understood are shown, unless something else is looked at.
        const auto *const finding = event.as<fact::Finding>();
        if (finding && suggested(*finding) && !m_selection.chosen())
            m_selection.chooseEvent(event);
    }
    updateBadge();
}

std::optional<Dialect> ClientWindow::suggested(const fact::Finding &finding) const
{
    return suggestedDialect(finding.id, finding.measure, m_options.dialect);
}

/** Reads answers as @p finding suggests, here and in connections to come. */
void ClientWindow::adopt(const Event &finding)
{
    const std::optional<Dialect> dialect = suggested(*finding.as<fact::Finding>());
    if (!dialect)
        return;
    useDialect(*dialect);
    m_client.adopt(*dialect);
}

void ClientWindow::onScriptFinished(Script::End end)
{
    m_scriptPanel->setRunning(false);
    if (end == Script::End::NotAnswered && m_client.state() == Client::State::Connected)
        m_notice->say(Tone::Busy, [] {
            return tr("Sending stopped: the last message was not answered. Does this server answer "
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
    return m_way->currentIndex() == FileWay;
}

/** A file has neither address nor port. */
void ClientWindow::updateAddress()
{
    const bool isFile = usesFile();
    m_host->setVisible(!isFile);
    m_portLabel->setVisible(!isFile);
    m_port->setVisible(!isFile);
    m_path->setVisible(isFile);
    m_hostLabel->setBuddy(isFile ? m_path : m_host);
    updateScript();
}

void ClientWindow::useDialect(const Dialect &dialect)
{
    m_options.dialect = dialect;
    m_dialect->setDialect(dialect);
    m_inspector->setHeaderSize(dialect.headerSize);
    m_inspector->setAdoptable(dialect);
    m_editor->setDialect(dialect);
    updateScript();
}

/** The program beside the window does what the controls say. */
void ClientWindow::updateScript()
{
    m_inspector->setScript(
            pythonScriptOf(target(), m_scriptPanel->messages(), m_scriptPanel->interval()));
}

/** Sends with @p faults from now on. */
void ClientWindow::useFaults(const Faults &faults)
{
    m_options.faults = faults;
    m_experiments->setCount(faults.count());
    m_client.setFaults(faults);
}

/** Where the controls say. */
ClientOptions ClientWindow::target() const
{
    ClientOptions options = m_options;
    options.path = usesFile() ? absoluteUnixPath(m_path->text()) : QString();
    options.host = m_host->text().trimmed();
    options.port = quint16(m_port->value());
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
    const bool isIdle = m_client.isIdle();
    const bool isConnected = state == Client::State::Connected;
    const bool isTrying = state == Client::State::LookingUp || state == Client::State::Connecting;
    m_way->setEnabled(isIdle);
    m_path->setEnabled(isIdle);
    m_host->setEnabled(isIdle);
    m_port->setEnabled(isIdle);
    m_connect->setEnabled(isIdle);
    m_dialect->setLocked(!isIdle);
    m_leave->setEnabled(isConnected || isTrying);
    m_leave->setText(u"■ "_s + (isTrying ? tr("Canc&el") : tr("&Disconnect")));
    m_leave->setToolTip(
            isTrying ? tr("Give up the attempt to connect (Shift+F5)")
                     : tr("Say goodbye with the disconnect word, then close (Shift+F5)"));
    m_leave->setAccessibleName(isTrying ? tr("Cancel") : tr("Disconnect"));
    m_scriptPanel->setConnected(isConnected);
    m_editor->setConnected(isConnected);
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
    const QString counts = tr("Messages: %1 · Answers: %2")
                                   .arg(locale.toString(m_counters.messagesOut),
                                        locale.toString(m_counters.repliesIn));
    switch (m_client.state()) {
    case Client::State::Disconnected:
        m_badge->show(Tone::Neutral, tr("DISCONNECTED"), shortReason(m_lastEnd));
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
                                                : shortReason(m_lastEnd));
        break;
    }
}

} // namespace soquete
