#include "app/console/democonsole.h"

#include "app/console/terminal.h"
#include "client/engine/script.h"

using namespace std::chrono_literals;

namespace soquete {

DemoConsole::DemoConsole(QObject *parent)
    : Console(parent)
    , m_serverFeed(&m_server.journal(), 0ms)
    , m_clientFeed(&m_client.journal(), 0ms)
    , m_scenario(&m_server, &m_serverFeed, &m_client, &m_clientFeed, predefinedMessages())
{
    connect(&m_scenario, &Scenario::performed, this, &DemoConsole::onPerformed);
    connect(&m_scenario, &Scenario::failed, this, [this](int, const QString &why) {
        printError(why);
        emit finished(ExitFailure);
    });
}

void DemoConsole::start()
{
    m_scenario.performNext();
}

void DemoConsole::stop()
{
    emit finished(ExitFailure); // not every step has happened
}

void DemoConsole::onPerformed(int step)
{
    //: a step of the demonstration on the console: 1 of 8 · what happened
    printLine(tr("%1 of %2 · %3")
                      .arg(QString::number(step + 1), QString::number(m_scenario.count()),
                           m_scenario.description(step)));
    if (outputState() == OutputState::NoReader)
        stop();
    else if (step + 1 == m_scenario.count())
        emit finished(ExitGood);
    else
        m_scenario.performNext();
}

} // namespace soquete
