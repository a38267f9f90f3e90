#include "app/console/serverconsole.h"

#include "app/commandline.h"
#include "shared/journal/words.h"
#include "shared/protocol/text.h"

#include <QLocale>

namespace soquete {

ServerConsole::ServerConsole(const CommandLine &commandLine, QObject *parent)
    : ServerConsole(std::make_unique<Server>(), commandLine, parent)
{}

ServerConsole::ServerConsole(std::unique_ptr<Server> server, const CommandLine &commandLine,
                             QObject *parent)
    : JournalConsole(&server->journal(), commandLine, parent)
    , m_server(std::move(server))
    , m_options(commandLine.server)
    , m_exitAfter(commandLine.exitAfter)
{
    connect(m_server.get(), &Server::stateChanged, this, [this](Server::State state) {
        if (state == Server::State::Failed)
            finish(ExitFailure);
        else if (state == Server::State::Stopped)
            finish(ExitGood);
    });
}

ServerConsole::~ServerConsole() = default;

void ServerConsole::start()
{
    if (!startRecording()) {
        emit finished(ExitFailure);
        return;
    }
    //: the tag of a line on the console, in capitals as in the tutorial's server
    printForPerson(tagged(tr("STARTING"), tr("Server is starting…")));
    m_server->listen(m_options);
}

void ServerConsole::stop()
{
    m_server->stop();
}

void ServerConsole::showLine(const Event &event)
{
    const QString peer = m_peers.value(event.connection, peerName(event));
    switch (event.kind) {
    case EventKind::Listening:
        printLine(tagged(tr("LISTENING"), tr("Server is listening on %1").arg(addressOf(event))));
        break;
    case EventKind::Connected:
        printLine(tagged(tr("NEW CONNECTION"), tr("%1 connected.").arg(peer)));
        printLine(tagged(tr("ACTIVE CONNECTIONS"), QLocale().toString(m_peers.size() + 1)));
        break;
    case EventKind::Message:
        printLine(tagged(peer, visibleText(event.text)));
        break;
    case EventKind::Finding:
        printLine(tagged(tr("NOTE"), tr("%1: %2").arg(peer, explainFinding(event))));
        break;
    case EventKind::Disconnected:
        printLine(tagged(tr("DISCONNECTED"), tr("%1: %2").arg(peer, shortReason(event.reason))));
        break;
    case EventKind::Stopped:
        printLine(tagged(tr("STOPPED"), tr("Server has stopped.")));
        break;
    case EventKind::Bytes:
    case EventKind::Reply:
    case EventKind::Error:
        break;
    }
}

QString ServerConsole::summary(const Counters &counters) const
{
    const QLocale locale;
    return tr("Connections: %1 · messages: %2 · answers: %3 · received: %4 · sent: %5")
            .arg(locale.toString(counters.connections), locale.toString(counters.messagesIn),
                 locale.toString(counters.repliesOut), byteCount(counters.bytesIn),
                 byteCount(counters.bytesOut));
}

void ServerConsole::note(const Event &event)
{
    if (event.kind == EventKind::Connected) {
        m_peers.insert(event.connection, peerName(event));
    } else if (event.kind == EventKind::Disconnected) {
        m_peers.remove(event.connection);
        if (++m_ended == m_exitAfter)
            stop();
    }
}

} // namespace soquete
