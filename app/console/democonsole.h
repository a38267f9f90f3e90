#pragma once

#include "app/console/console.h"
#include "app/demo/scenario.h"

namespace soquete {

/** `soquete demo --console`: the scenario as text. */
class DemoConsole final : public Console
{
    Q_OBJECT

public:
    explicit DemoConsole(QObject *parent = nullptr);

    void start() override;
    void stop() override;

private:
    void onPerformed(int step);

    Server m_server;
    Client m_client;
    Feed m_serverFeed;
    Feed m_clientFeed;
    Scenario m_scenario;
};

} // namespace soquete
