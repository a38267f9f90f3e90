#pragma once

#include "server/engine/server.h"
#include "tests/support/journallog.h"
#include "tests/support/rawpeer.h"

#include <QTest>

/** A server with its log, for tests of what it does with its peers. */
namespace soquete::test {

/** A server on a free port, and what it has recorded. */
class Service
{
public:
    [[nodiscard]] Server &server() { return m_server; }
    [[nodiscard]] JournalLog &log() { return m_log; }
    [[nodiscard]] quint16 port() const { return m_server.endpoint().port; }

    [[nodiscard]] bool reaches(Server::State state)
    {
        return QTest::qWaitFor([&] { return m_server.state() == state; }, JournalLog::kPatienceMs);
    }

    [[nodiscard]] bool listen(ServerOptions options = {})
    {
        options.port = 0;
        m_server.listen(options);
        return reaches(Server::State::Listening);
    }

    [[nodiscard]] bool stop()
    {
        m_server.stop();
        return reaches(Server::State::Stopped);
    }

    [[nodiscard]] RawPeer connect(int receiveBuffer = 0)
    {
        return RawPeer::connectTo(port(), receiveBuffer);
    }

    /** Listens, which must succeed, and connects a peer. */
    [[nodiscard]] RawPeer serve(const ServerOptions &options = {})
    {
        if (!listen(options))
            QTest::qFail("The server does not listen.", __FILE__, __LINE__);
        return connect();
    }

    /** Waits for the end of @p count connections; that of the last. */
    [[nodiscard]] Event ended(qsizetype count = 1)
    {
        return m_log.waitFor(EventKind::Disconnected, count) ? m_log.last(EventKind::Disconnected)
                                                             : Event{};
    }

private:
    Server m_server;
    JournalLog m_log{ m_server.journal() };
};

} // namespace soquete::test
