#include "app/console/clientconsole.h"

#include "app/platform/standardinput.h"
#include "shared/protocol/text.h"
#include "shared/words/eventwords.h"

#include <QLocale>

namespace soquete {

ClientConsole::ClientConsole(std::unique_ptr<Client> client, const CommandLine &commandLine)
    : JournalConsole(&client->journal(), commandLine)
    , m_client(std::move(client))
    , m_script(m_client.get())
{
    connect(m_client.get(), &Client::stateChanged, this, &ClientConsole::onState);
    connect(&m_script, &Script::finished, this, &ClientConsole::onScriptFinished);
}

void ClientConsole::run()
{
    m_client->connectTo(m_commandLine.client);
}

void ClientConsole::stop()
{
    if (m_client->state() == Client::State::Connected)
        m_client->leave();
    else
        m_client->cancel();
}

void ClientConsole::showLine(const Event &event)
{
    switch (event.kind()) {
    case EventKind::Reply:
        printLine(visibleText(textOf(event)->text));
        break;
    case EventKind::Message:
        if (event.direction == Direction::In)
            printLine(visibleText(textOf(event)->text));
        break;
    case EventKind::Finding: {
        const auto &finding = *event.as<fact::Finding>();
        const FindingId id = finding.id;
        // finishRun() explains why the run failed.
        const bool isExplainedLater = id == FindingId::ReplyMissing || id == FindingId::ClosedEarly
                                   || id == FindingId::ConnectionReset;
        if (!isExplainedLater && severityOf(id) != Severity::Information)
            printError(explainFinding(finding));
        break;
    }
    default:
        break;
    }
}

QString ClientConsole::summary(const Counters &counters) const
{
    const QLocale locale;
    return tr("Messages: %1 · replies: %2 · sent: %3 · received: %4")
            .arg(locale.toString(counters.messagesOut), locale.toString(counters.repliesIn),
                 byteCount(counters.bytesOut), byteCount(counters.bytesIn));
}

void ClientConsole::note(const Event &event)
{
    if (event.as<fact::Disconnected>())
        m_endReason = reasonOf(event);
    if (isFinding(event, FindingId::ReplyMissing) && m_missingReply.isEmpty())
        m_missingReply = explainFinding(*event.as<fact::Finding>());
}

void ClientConsole::onState(Client::State state)
{
    if (state == Client::State::Connected)
        startScript();
    else if (m_client->isIdle())
        finishRun();
}

void ClientConsole::startScript()
{
    const bool fromInput = m_commandLine.messagesFromInput;
    const bool arePredefined = !fromInput && m_commandLine.messages.isEmpty();
    if (fromInput) {
        m_input = new StandardInput(longestInputLine(m_commandLine.client.dialect), this);
        connect(&m_script, &Script::starved, m_input, &StandardInput::requestLine);
        connect(m_input, &StandardInput::line, &m_script, &Script::append);
        connect(m_input, &StandardInput::ended, &m_script, &Script::close);
    }
    m_script.start(arePredefined ? predefinedMessages() : m_commandLine.messages,
                   m_commandLine.interval.value_or(std::chrono::milliseconds(0)), fromInput);
}

void ClientConsole::onScriptFinished(Script::End end)
{
    m_complete = end == Script::End::Complete;
    if (end == Script::End::NotSendable)
        printError(tr("A message cannot be sent. %1")
                           .arg(explainFrameError(m_script.error(), m_commandLine.client.dialect)));
    if (end != Script::End::Stopped)
        m_client->leave();
}

void ClientConsole::finishRun()
{
    delete std::exchange(m_input, nullptr);
    showRest();
    const bool hasSaidGoodbye = m_endReason == Reason::DisconnectWord
                             || (m_endReason == Reason::ClosedHere
                                 && m_commandLine.client.dialect.disconnectWord.isEmpty());
    if (m_endReason != Reason::None && !hasSaidGoodbye)
        printError(tr("The connection ended early: %1.")
                           .arg(shortReason(m_endReason, ThreadRole::Client)));
    else if (!m_missingReply.isEmpty())
        printError(m_missingReply);
    finish(m_complete && hasSaidGoodbye ? ExitGood : ExitFailure);
}

} // namespace soquete
