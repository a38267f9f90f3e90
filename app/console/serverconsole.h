#pragma once

#include "app/console/journalconsole.h"
#include "server/engine/connection/waitingmessages.h"
#include "server/engine/server.h"

#include <QHash>

#include <memory>

namespace soquete {

/** `soquete server --console`: the server in a terminal. */
class ServerConsole final : public JournalConsole
{
    Q_OBJECT

public:
    ServerConsole(std::unique_ptr<Server> server, const CommandLine &commandLine);

    void stop() override;

protected:
    void run() override;
    void showLine(const Event &event) override;
    [[nodiscard]] QString summary(const Counters &counters) const override;
    void note(const Event &event) override;

private:
    void reply(const QString &text);

    const std::unique_ptr<Server> m_server;
    const ServerOptions &m_options; ///< those of the command line
    int m_ended = 0;
    QHash<quint32, QString> m_peers; ///< of the open connections
    WaitingMessages m_waiting;       ///< for replies from standard input
};

} // namespace soquete
