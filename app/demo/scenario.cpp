#include "app/demo/scenario.h"

#include "shared/protocol/text.h"
#include "shared/words/eventwords.h"

#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr auto kLongestStep = 15s;

} // namespace

Scenario::Scenario(Server *server, Feed *serverFeed, Client *client, Feed *clientFeed,
                   const QStringList &messages, QObject *parent)
    : QObject(parent)
    , m_server(server)
    , m_client(client)
    , m_serverFeed(serverFeed)
    , m_clientFeed(clientFeed)
    , m_messages(messages)
{
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(kLongestStep);
    m_error.fact = fact::Error();
    connect(&m_deadline, &QTimer::timeout, this,
            [this] { fail(tr("This step did not happen in time.")); });
    connect(serverFeed, &Feed::arrived, this, &Scenario::onServerEvents);
    connect(clientFeed, &Feed::arrived, this, &Scenario::onClientEvents);
    connect(server, &Server::stateChanged, this, [this](Server::State state) {
        if (state == Server::State::Failed)
            onServerFailed();
        check();
    });
    connect(client, &Client::stateChanged, this, [this](Client::State state) {
        if (state == Client::State::Failed && isBusy()) {
            m_clientFeed->flush();
            fail(explainError(m_error));
        }
        check();
    });
}

int Scenario::count() const
{
    constexpr int kOtherSteps = 5;
    return kOtherSteps + int(m_messages.size());
}

Scenario::Kind Scenario::kind(int step) const
{
    if (step < 2)
        return step == 0 ? Kind::Listen : Kind::Connect;
    const int afterMessages = step - 2 - int(m_messages.size());
    if (afterMessages < 0)
        return Kind::Message;
    return afterMessages == 0 ? Kind::Goodbye : afterMessages == 1 ? Kind::Close : Kind::Stop;
}

QString Scenario::description(int step) const
{
    const fact::Reply reply = m_replies.value(step);
    switch (kind(step)) {
    case Kind::Listen: {
        const QString port = QString::number(m_server->endpoint().port);
        return m_portWasTaken ? tr("Another program uses port %1, so the server listens on port "
                                   "%2, which is free: a listening socket now waits for clients.")
                                        .arg(QString::number(ServerOptions().port), port)
                              : tr("The server listens on port %1: a listening socket now waits "
                                   "for clients.")
                                        .arg(port);
    }
    case Kind::Connect:
        return tr("The client connects; the server sees it as %1, accepts, and gives the "
                  "connection a socket and a thread of its own: %2.")
                .arg(m_peer, m_thread);
    case Kind::Message:
        return tr("The client sends “%1”. The server acknowledges it with “%2”, which reaches the "
                  "client %3 later.")
                .arg(m_messages.at(step - 2), visibleText(reply.text),
                     duration(reply.roundTripNs));
    case Kind::Goodbye:
        return tr("The client says goodbye: it sends the disconnect word “%1”, and the server "
                  "acknowledges it too.")
                .arg(m_client->options().dialect.disconnectWord);
    case Kind::Close:
        return tr("Both sides close their sockets. The connection's thread has ended; the server "
                  "still listens for others.");
    case Kind::Stop:
        return tr("The server stops: its listening socket is closed, and the port is free again.");
    }
    Q_UNREACHABLE();
    return {};
}

void Scenario::performNext()
{
    if (isBusy() || m_done == count())
        return;
    m_sent = 0;
    m_deadline.start();
    emit started(m_done);
    const bool needsConnection = kind(m_done) == Kind::Message || kind(m_done) == Kind::Goodbye;
    if (needsConnection && m_client->state() != Client::State::Connected) {
        fail(tr("The client is not connected, so this step cannot happen. Connect it, then press "
                "Next."));
        return;
    }
    perform(kind(m_done));
    check();
}

void Scenario::restart()
{
    m_done = 0;
    m_portWasTaken = false;
    m_serverSawEnd = false;
    m_peer.clear();
    m_replies.clear();
}

void Scenario::perform(Kind kind)
{
    switch (kind) {
    case Kind::Listen:
        m_server->listen({});
        break;
    case Kind::Connect: {
        ClientOptions options;
        options.port = m_server->endpoint().port;
        m_client->connectTo(options);
        break;
    }
    case Kind::Message:
        m_client->send(m_messages.at(m_done - 2));
        break;
    case Kind::Goodbye:
        m_client->leave();
        break;
    case Kind::Close: // both sides close after the goodbye
        break;
    case Kind::Stop:
        m_server->stop();
        break;
    }
}

void Scenario::check()
{
    if (!isBusy() || !hasHappened(kind(m_done)))
        return;
    m_deadline.stop();
    ++m_done;
    emit performed(m_done - 1);
}

bool Scenario::hasHappened(Kind kind) const
{
    switch (kind) {
    case Kind::Listen:
        return m_server->state() == Server::State::Listening;
    case Kind::Connect:
        return m_client->state() == Client::State::Connected && !m_peer.isEmpty();
    case Kind::Message:
    case Kind::Goodbye:
        return m_replies.contains(m_done);
    case Kind::Close:
        return m_client->state() == Client::State::Disconnected && m_serverSawEnd;
    case Kind::Stop:
        return m_server->state() == Server::State::Stopped;
    }
    Q_UNREACHABLE();
    return false;
}

void Scenario::onServerEvents(const Journal::Batch &batch)
{
    for (const Event &event : batch.events) {
        if (const auto *const connected = event.as<fact::Connected>()) {
            m_peer = connected->peer;
            m_thread = event.thread;
            m_serverSawEnd = false;
        } else if (event.as<fact::Disconnected>()) {
            m_serverSawEnd = true;
        } else if (event.as<fact::Error>()) {
            m_error = event;
        }
    }
    check();
}

void Scenario::onClientEvents(const Journal::Batch &batch)
{
    for (const Event &event : batch.events) {
        const auto *const message = event.as<fact::Message>();
        const auto *const reply = event.as<fact::Reply>();
        if (message && isOfThisStep(*message))
            m_sent = message->number;
        else if (reply && m_sent > 0 && reply->number == m_sent)
            m_replies.insert(m_done, *reply);
        else if (event.as<fact::Error>())
            m_error = event;
    }
    check();
}

/** Whether @p message is the one that the step in progress sends: a user may send others. */
bool Scenario::isOfThisStep(const fact::Message &message) const
{
    if (!isBusy() || m_sent > 0)
        return false;
    if (kind(m_done) == Kind::Goodbye)
        return m_client->options().dialect.isDisconnectWord(message.text);
    return kind(m_done) == Kind::Message && message.text == m_messages.at(m_done - 2);
}

void Scenario::onServerFailed()
{
    if (!isBusy())
        return;
    m_serverFeed->flush();
    if (reasonOf(m_error) == Reason::AddressInUse && !m_portWasTaken) {
        m_portWasTaken = true;
        ServerOptions options;
        options.port = 0;
        m_server->listen(options);
    } else {
        fail(explainError(m_error));
    }
}

void Scenario::fail(const QString &why)
{
    m_deadline.stop();
    emit failed(m_done, why);
}

} // namespace soquete
