#include "server/window/serverwindow.h"

#include "server/window/addresspicker.h"
#include "shared/journal/words.h"
#include "shared/protocol/text.h"
#include "shared/views/emptyhint.h"
#include "shared/views/messageview.h"
#include "shared/views/notice.h"
#include "shared/views/statebadge.h"
#include "shared/views/tablelook.h"

#include <QBoxLayout>
#include <QCloseEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QSplitter>
#include <QStyledItemDelegate>
#include <QTableView>

#include <limits>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr int kSpacing = 8;        // pixels
constexpr int kAddressStretch = 4; // of the command bar's free space, where 1 stays free

/** Narrower than this, connections and messages stand one above the other. */
constexpr int kSideBySideWidth = 900;

/** Paints sockets that are no longer open in a quieter colour. */
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
            option->palette.setColor(QPalette::Text, colourOf(Tone::Good, option->palette));
    }
};

} // namespace

ServerWindow::ServerWindow(const ServerOptions &options, QWidget *parent)
    : QMainWindow(parent)
    , m_feed(&m_server.journal(), Feed::kFrame)
    , m_options(options)
{
    build();
    m_address->setAddress(options.address);
    m_port->setValue(options.port);
    connect(&m_server, &Server::stateChanged, this, &ServerWindow::onState);
    connect(&m_feed, &Feed::arrived, this, &ServerWindow::onArrived);
    connect(&m_server.journal(), &Journal::recordingFailed, this, [this](const QString &error) {
        Event failed;
        failed.reason = Reason::RecordingFailed;
        failed.text = error;
        m_notice->say(Tone::Bad, explainError(failed));
    });
    retranslate();
    updateExposure();
    updateControls();
}

ServerWindow::~ServerWindow() = default;

void ServerWindow::start()
{
    m_notice->clear();
    m_options.address = m_address->address();
    m_options.port = quint16(m_port->value());
    m_server.listen(m_options);
}

void ServerWindow::stop()
{
    m_server.stop();
}

void ServerWindow::record(const QString &name)
{
    QString error;
    if (!m_server.journal().startRecording(name, &error))
        m_notice->say(Tone::Bad, tr("%1 cannot be written: %2. Choose another file or folder.")
                                         .arg(visibleText(name), error));
}

void ServerWindow::setPort(quint16 port)
{
    m_port->setValue(port);
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
    m_exposure = new Notice(content);
    m_exposure->setObjectName(u"exposure"_s);
    m_notice = new Notice(content);
    m_notice->setObjectName(u"notice"_s);
    m_badge = new StateBadge(content);
    m_badge->setObjectName(u"state"_s);
    m_splitter = new QSplitter(Qt::Horizontal, content);
    m_splitter->setChildrenCollapsible(false);
    m_messages = new MessageView(m_splitter);
    m_splitter->addWidget(buildConnections());
    m_splitter->addWidget(m_messages);
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 3);

    layout->addWidget(buildCommandBar());
    layout->addWidget(m_exposure);
    layout->addWidget(m_notice);
    layout->addWidget(m_badge);
    layout->addWidget(m_splitter, 1);
    setCentralWidget(content);
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
    layout->addWidget(m_start);
    layout->addWidget(m_stop);
    layout->addStretch(1);

    connect(m_start, &QPushButton::clicked, this, &ServerWindow::start);
    connect(m_stop, &QPushButton::clicked, this, &ServerWindow::stop);
    connect(m_address, &QComboBox::currentIndexChanged, this, &ServerWindow::updateExposure);
    return bar;
}

QWidget *ServerWindow::buildConnections()
{
    m_table = new QTableView(m_splitter);
    m_table->setObjectName(u"connections"_s);
    m_table->setModel(&m_connections);
    m_table->setItemDelegate(new SocketDelegate(m_table));
    setUpTable(m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_connectionsHint = new EmptyHint(m_table);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ServerWindow::showSelectedConnection);
    return m_table;
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
    m_start->setText(u"▶ "_s + tr("&Start"));
    m_start->setToolTip(tr("Open a listening socket and wait for clients (F5)"));
    m_start->setAccessibleName(tr("Start"));
    m_start->setShortcut(Qt::Key_F5);
    m_stop->setText(u"■ "_s + tr("S&top"));
    m_stop->setToolTip(tr("Close every connection in order, then the listening socket (Shift+F5)"));
    m_stop->setAccessibleName(tr("Stop"));
    m_stop->setShortcut(Qt::SHIFT | Qt::Key_F5);
    m_table->setAccessibleName(tr("Sockets"));
    m_table->setAccessibleDescription(
            tr("The listening socket, and one socket for each connection."));
    m_connectionsHint->setText(tr("Press Start: the server's sockets appear here."));
    m_messages->setEmptyHint(
            tr("No messages yet. Start the server, then connect a client to it: Soquete's own, or "
               "your Python program."));
    m_connections.retranslate();
    fitTable(m_table, &ConnectionsModel::typicalText);
    updateExposure();
    updateBadge();
}

void ServerWindow::onState(Server::State state)
{
    if (state == Server::State::Listening)
        m_port->setValue(m_server.endpoint().port); // where 0 asked for a free one
    updateControls();
    const bool isOver = state == Server::State::Stopped || state == Server::State::Failed;
    if (isOver && m_closeWhenStopped)
        close();
}

void ServerWindow::onArrived(const Journal::Batch &batch)
{
    m_counters = batch.counters;
    m_connections.add(batch);
    m_messages->add(batch);
    for (const Event &event : batch.events) {
        if (event.kind == EventKind::Error)
            m_notice->say(Tone::Bad, explainError(event));
    }
    updateBadge();
}

/** The one place where the state decides what can be done. */
void ServerWindow::updateControls()
{
    const Server::State state = m_server.state();
    const bool isOff = state == Server::State::Stopped || state == Server::State::Failed;
    const bool isOn = state == Server::State::Starting || state == Server::State::Listening;
    m_address->setEnabled(isOff);
    m_port->setEnabled(isOff);
    m_start->setEnabled(isOff);
    m_stop->setEnabled(isOn);
    updateBadge();
}

void ServerWindow::updateBadge()
{
    const QLocale locale;
    constexpr int kAcceptor = 1;
    const int threads = m_connections.live() + kAcceptor;
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
        m_badge->show(Tone::Good, tr("LISTENING on %1").arg(m_server.endpoint().toString()),
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

void ServerWindow::updateExposure()
{
    const QHostAddress address = m_address->address();
    if (AddressPicker::isExposed(address))
        m_exposure->say(Tone::Busy,
                        tr("Other computers can connect to this server, and their messages are "
                           "neither checked nor encrypted. Choose 127.0.0.1 to keep it to this "
                           "computer."));
    else
        m_exposure->clear();
}

void ServerWindow::showSelectedConnection()
{
    const QModelIndexList selected = m_table->selectionModel()->selectedRows();
    const quint32 number = selected.isEmpty()
                                 ? 0
                                 : selected.first().data(ConnectionsModel::ConnectionRole).toUInt();
    m_messages->showConnection(number);
}

} // namespace soquete
