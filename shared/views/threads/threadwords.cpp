#include "shared/views/threads/threadwords.h"

#include "shared/protocol/text.h"
#include "shared/words/eventwords.h"

#include <QCoreApplication>

#include <algorithm>
#include <climits>

namespace soquete {

namespace {

using Role = ThreadModel::Role;

/** Provides tr() for lupdate. */
class Words final
{
    Q_DECLARE_TR_FUNCTIONS(ThreadWords)
};

int countable(qint64 number)
{
    return int(std::min<qint64>(number, INT_MAX));
}

/** The purpose of the thread of @p lane, and what it has done. */
QString purposeText(const ThreadModel::Lane &lane)
{
    const int runs = countable(lane.runs);
    switch (lane.role) {
    case Role::Window:
        return Words::tr("This thread shows the window. It records no events, so its lane is "
                         "empty; no socket waits for it.");
    case Role::Acceptor:
        return Words::tr("This thread only accepts: %n connection(s) so far, each handed over to "
                         "its own thread.",
                         nullptr, countable(lane.connections));
    case Role::Connection:
        if (lane.servesAll)
            return Words::tr("This thread serves all connections, one after the other; "
                             "%n so far.",
                             nullptr, countable(lane.connections));
        return (lane.alive ? Words::tr("This thread serves only connection %1. It ran %n "
                                       "time(s), about %2 in all, and waits the rest of "
                                       "the time.",
                                       nullptr, runs)
                           : Words::tr("This thread served only connection %1. It ran %n "
                                       "time(s), about %2 in all, and waited the rest of "
                                       "the time.",
                                       nullptr, runs))
                .arg(QString::number(lane.connection), duration(lane.ranNs));
    case Role::Client:
        return Words::tr("This thread owns the client's socket, so that a busy window never "
                         "delays it. It ran %n time(s), about %1 in all, and waits the "
                         "rest of the time.",
                         nullptr, runs)
                .arg(duration(lane.ranNs));
    case Role::Other:
        break;
    }
    return Words::tr("This thread ran %n time(s), about %1 in all.", nullptr, runs)
            .arg(duration(lane.ranNs));
}

QString listeningText(const fact::Address &local)
{
    if (local.isPath())
        return Words::tr("The server started listening at %1.").arg(visibleName(local.host));
    return Words::tr("The server started listening on port %1.").arg(local.port);
}

QString connectedText(const Event &event, const fact::Connected &connected)
{
    if (event.role == ThreadRole::Turns)
        return Words::tr("It is the turn of connection %1: the single thread for all "
                         "connections serves it.")
                .arg(event.connection);
    if (event.direction != Direction::In)
        return Words::tr("Connected to %1.").arg(visibleName(connected.peer));
    if (connected.local.isPath())
        return Words::tr("Connection %1, from a program on this computer, was accepted at %2 "
                         "and got its own thread.")
                .arg(QString::number(event.connection), visibleName(connected.local.host));
    return Words::tr("Connection %1 from %2 was accepted and got its own thread.")
            .arg(QString::number(event.connection), visibleName(connected.peer));
}

QString shownText(const fact::Text &text)
{
    constexpr qsizetype kShownText = 200;
    return visibleText(beginningOf(text.text, kShownText));
}

} // namespace

QString threadName(const ThreadModel::Lane &lane)
{
    if (lane.role == Role::Window)
        //: name of the thread in which the window runs
        return Words::tr("window");
    return lane.name.isEmpty() ? Words::tr("unnamed thread") : visibleName(lane.name);
}

QString finishedThreadText()
{
    //: of a thread
    return Words::tr("finished");
}

QString threadPlace(qint64 systemThread, int core)
{
    if (systemThread >= 0 && core >= 0)
        //: the operating system's number of a thread, and of the processor core it ran on
        return Words::tr("thread %1 · core %2")
                .arg(QString::number(systemThread), QString::number(core));
    if (systemThread >= 0)
        return Words::tr("thread %1").arg(systemThread);
    return core >= 0 ? Words::tr("core %1").arg(core) : QString();
}

QStringList threadFacts(const ThreadModel::Lane &lane)
{
    QStringList texts{ purposeText(lane) };
    if (lane.systemThread >= 0)
        texts << Words::tr("The operating system knows it as thread %1.").arg(lane.systemThread);
    if (lane.core >= 0)
        texts << Words::tr("Its last event was recorded on processor core %1.").arg(lane.core);
    if (!lane.alive)
        texts << Words::tr("It has finished.");
    return texts;
}

QString threadEventText(const Event &event)
{
    const bool isIncoming = event.direction == Direction::In;
    switch (event.kind()) {
    case EventKind::Listening:
        return listeningText(event.as<fact::Listening>()->local);
    case EventKind::Waiting:
        return Words::tr("Connection %1 waits its turn: the server serves one at a time.")
                .arg(event.connection);
    case EventKind::Connected:
        return connectedText(event, *event.as<fact::Connected>());
    case EventKind::Bytes: {
        const QString size = byteCount(event.as<fact::Bytes>()->size);
        return (isIncoming ? Words::tr("Read %1 from the socket.")
                           : Words::tr("Wrote %1 to the socket."))
                .arg(size);
    }
    case EventKind::Message:
        return (isIncoming ? Words::tr("Message received: %1") : Words::tr("Message sent: %1"))
                .arg(shownText(*textOf(event)));
    case EventKind::Reply:
        return (isIncoming ? Words::tr("Reply received: %1") : Words::tr("Reply sent: %1"))
                .arg(shownText(*textOf(event)));
    case EventKind::Finding:
        return explainFinding(*event.as<fact::Finding>());
    case EventKind::Disconnected:
        return Words::tr("The connection ended: %1.").arg(shortReason(event));
    case EventKind::Stopped:
        return Words::tr("The server stopped.");
    case EventKind::Error:
        return explainError(event);
    }
    Q_UNREACHABLE();
    return {};
}

} // namespace soquete
