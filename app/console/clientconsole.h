#pragma once

#include "app/console/journalconsole.h"
#include "client/engine/client.h"
#include "client/engine/script.h"

#include <memory>

namespace soquete {

class StandardInput;

/** `soquete client --console`: the client in a terminal. */
class ClientConsole final : public JournalConsole
{
    Q_OBJECT

public:
    ClientConsole(std::unique_ptr<Client> client, const CommandLine &commandLine);

    void stop() override;

protected:
    void run() override;
    void showLine(const Event &event) override;
    [[nodiscard]] QString summary(const Counters &counters) const override;
    void note(const Event &event) override;

private:
    void onState(Client::State state);
    void startScript();
    void onScriptFinished(Script::End end);
    void finishRun();

    const std::unique_ptr<Client> m_client;
    Script m_script;
    StandardInput *m_input = nullptr;
    bool m_complete = false; ///< every message was sent and acknowledged
    Reason m_endReason = Reason::None;
    QString m_missingReply; ///< explains the first missing reply; empty: none is missing
};

} // namespace soquete
