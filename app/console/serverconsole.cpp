#include "app/console/serverconsole.h"

#include "app/platform/standardinput.h"
#include "server/engine/connection/responder.h"
#include "shared/protocol/text.h"
#include "shared/words/eventwords.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace soquete {

ServerConsole::ServerConsole(std::unique_ptr<Server> server, const CommandLine &commandLine)
    : JournalConsole(&server->journal(), commandLine)
    , m_server(std::move(server))
    , m_options(m_commandLine.server)
{
    connect(m_server.get(), &Server::stateChanged, this, [this](Server::State state) {
        if (state == Server::State::Failed)
            finish(ExitFailure);
        else if (state == Server::State::Stopped)
            finish(ExitGood);
    });
}

void ServerConsole::run()
{
    const bool isManual = m_options.behaviour == Behaviour::Manual;
    if (isQuiet() && !isManual) // a person needs the messages to reply to them
        m_server->journal().dropTraffic();
    //: the tag of a line on the console, in capitals as in the tutorial's server
    printForPerson(tagged(tr("STARTING"), tr("Server is starting…")));
    m_server->listen(m_options);
    if (!isManual)
        return;
    printForPerson(
            tr("Each line that you type is sent as the reply to the oldest pending message."));
    auto *const input = new StandardInput(longestInputLine(m_options.dialect), this);
    connect(input, &StandardInput::line, this, [this, input](const QString &text) {
        reply(text);
        input->requestLine();
    });
    input->requestLine();
}

void ServerConsole::reply(const QString &text)
{
    showRest(); // so that every message on the screen can get a reply
    const std::optional<WaitingMessages::Message> message = m_waiting.oldest();
    if (!message) {
        printError(tr("No message is waiting for a reply, so “%1” was not sent.")
                           .arg(visibleText(text)));
        return;
    }
    if (const auto error = findReplyError(text, m_options.dialect)) {
        printError(tr("This reply cannot be sent. %1")
                           .arg(explainFrameError(*error, m_options.dialect)));
        return;
    }
    m_waiting.removeOldestOf(message->connection);
    m_server->reply(message->connection, text);
}

void ServerConsole::stop()
{
    m_server->stop();
}

void ServerConsole::showLine(const Event &event)
{
    const QString peer = m_peers.value(event.connection, peerName(event));
    const QString text = textOf(event) ? visibleText(textOf(event)->text) : QString();
    switch (event.kind()) {
    case EventKind::Listening:
        printLine(tagged(tr("LISTENING"),
                         tr("Server is listening on %1").arg(addressText(*addressOf(event)))));
        break;
    case EventKind::Waiting:
        //: the tag of a line on the console
        printLine(tagged(tr("WAITING"), tr("%1 connected and is waiting for its turn.").arg(peer)));
        break;
    case EventKind::Connected:
        printLine(tagged(tr("NEW CONNECTION"), tr("%1 connected.").arg(peer)));
        if (const QString &target = event.as<fact::Connected>()->relayedTo; !target.isEmpty())
            //: the tag of a line on the console
            printLine(
                    tagged(tr("RELAY"), tr("%1 is relayed to %2.").arg(peer, visibleText(target))));
        printLine(tagged(tr("ACTIVE CONNECTIONS"), QLocale().toString(m_peers.size() + 1)));
        break;
    case EventKind::Message:
        if (event.direction == Direction::In)
            printLine(tagged(peer, text));
        else if (m_options.behaviour
                 != Behaviour::Broadcast) // a broadcast was printed when it came in
            printLine(tagged(peer, u"→ "_s + text));
        break;
    case EventKind::Reply:
        if (m_options.behaviour == Behaviour::Relay || m_options.behaviour == Behaviour::Manual)
            printLine(tagged(peer, u"→ "_s + text));
        break;
    case EventKind::Finding:
        printLine(tagged(tr("NOTE"),
                         tr("%1: %2").arg(peer, explainFinding(*event.as<fact::Finding>()))));
        break;
    case EventKind::Disconnected:
        printLine(tagged(tr("DISCONNECTED"), tr("%1: %2").arg(peer, shortReason(event))));
        break;
    case EventKind::Stopped:
        printLine(tagged(tr("STOPPED"), tr("Server has stopped.")));
        break;
    case EventKind::Bytes:
    case EventKind::Error:
        break;
    }
}

QString ServerConsole::summary(const Counters &counters) const
{
    const QLocale locale;
    return tr("Connections: %1 · messages: %2 · replies: %3 · received: %4 · sent: %5")
            .arg(locale.toString(counters.connections), locale.toString(counters.messagesIn),
                 locale.toString(counters.repliesOut), byteCount(counters.bytesIn),
                 byteCount(counters.bytesOut));
}

void ServerConsole::note(const Event &event)
{
    if (m_options.behaviour == Behaviour::Manual)
        m_waiting.add(event, m_options.dialect);
    if (event.as<fact::Connected>()) {
        m_peers.insert(event.connection, peerName(event));
    } else if (event.as<fact::Disconnected>()) {
        m_peers.remove(event.connection);
        if (++m_ended == m_commandLine.exitAfter)
            stop();
    }
}

} // namespace soquete
