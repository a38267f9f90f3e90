#pragma once

#include "client/engine/client.h"
#include "tests/support/findings.h"
#include "tests/support/journallog.h"
#include "tests/support/rawpeer.h"

/** A client with its log, for tests of what it does with a server. */
namespace soquete::test {

using Settled = QList<std::pair<quint64, Client::Outcome>>;

/** @p options, with deadlines that no test reaches where they are the usual ones. */
inline ClientOptions patient(ClientOptions options = {})
{
    const ClientLimits usual;
    for (const auto limit :
         { &ClientLimits::connect, &ClientLimits::reply, &ClientLimits::leave }) {
        if (options.limits.*limit == usual.*limit)
            options.limits.*limit = std::chrono::minutes(1);
    }
    return options;
}

/** A client, what it recorded, and a server that does what the test does. */
class Session final
{
public:
    Session()
    {
        QObject::connect(&m_client, &Client::settled, &m_client,
                         [this](quint64 number, Client::Outcome outcome) {
                             m_settled.append({ number, outcome });
                         });
        QObject::connect(&m_client, &Client::stateChanged, &m_client,
                         [this](Client::State state) { m_states.append(state); });
    }

    [[nodiscard]] Client &client() { return m_client; }
    [[nodiscard]] JournalLog &log() { return m_log; }
    [[nodiscard]] RawListener &listener() { return m_listener; }
    [[nodiscard]] RawPeer &server() { return m_server; }
    [[nodiscard]] const QList<Client::State> &states() const { return m_states; }
    [[nodiscard]] const Settled &settled() const { return m_settled; }

    [[nodiscard]] bool reaches(Client::State state)
    {
        return QTest::qWaitFor([&] { return m_client.state() == state; }, JournalLog::kPatienceMs);
    }

    [[nodiscard]] bool settles(qsizetype count)
    {
        return QTest::qWaitFor([&] { return m_settled.size() >= count; }, JournalLog::kPatienceMs);
    }

    [[nodiscard]] bool connects(ClientOptions options = patient())
    {
        options.port = m_listener.port();
        m_client.connectTo(options);
        m_server = m_listener.accept();
        return m_server.isOpen() && reaches(Client::State::Connected);
    }

    /** Sends @p text; whether it came to the server. */
    [[nodiscard]] bool brings(const QString &text)
    {
        const QByteArray frame =
                encodeFrame(text, m_client.options().dialect).bytes; // tested elsewhere
        return !m_client.send(text) && !frame.isEmpty() && m_server.read(frame.size()) == frame;
    }

    /** How the connection ended, once it has. */
    [[nodiscard]] QString reason(qsizetype connection = 1)
    {
        if (!m_log.waitFor(EventKind::Disconnected, connection))
            return QStringLiteral("(it has not ended)");
        return reasonName(m_log.last<fact::Disconnected>().reason);
    }

    [[nodiscard]] QStringList findings() { return findingNames(m_log.all()); }

private:
    Client m_client;
    JournalLog m_log{ m_client.journal() };
    RawListener m_listener;
    RawPeer m_server;
    QList<Client::State> m_states;
    Settled m_settled;
};

} // namespace soquete::test
