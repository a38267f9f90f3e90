#pragma once

#include "client/engine/client.h"
#include "server/engine/server.h"
#include "shared/journal/feed.h"

#include <QHash>
#include <QObject>
#include <QStringList>
#include <QTimer>

namespace soquete {

/**
 * The conversation that the program exists to show, a step at a time, with a real server and a real
 * client over a real connection: listen, connect, a message at a time, goodbye, close, stop.
 *
 * A step has happened when the engines' state and journals say so, and not before.
 */
class Scenario final : public QObject
{
    Q_OBJECT

public:
    enum class Kind { Listen, Connect, Message, Goodbye, Close, Stop };
    Q_ENUM(Kind)

    /** All must live longer. The feeds are those of the two journals. */
    Scenario(Server *server, Feed *serverFeed, Client *client, Feed *clientFeed,
             const QStringList &messages, QObject *parent = nullptr);

    [[nodiscard]] int count() const;
    /** How many steps have happened. */
    [[nodiscard]] int done() const { return m_done; }
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] Kind kind(int step) const;

    /** What happened in @p step, from 0, in the user's language; of use once it has happened. */
    [[nodiscard]] QString description(int step) const;

    /** Performs the next step, unless one is being performed or all have happened. */
    void performNext();

    /** Begins anew, after the last step. */
    void restart();

signals:
    void started(int step);
    void performed(int step);
    /** A step did not happen; @p why is for the user. */
    void failed(int step, const QString &why);

private:
    void perform(Kind kind);
    void check();
    [[nodiscard]] bool hasHappened(Kind kind) const;
    [[nodiscard]] bool isOfThisStep(const fact::Message &message) const;
    void onServerEvents(const Journal::Batch &batch);
    void onClientEvents(const Journal::Batch &batch);
    void onServerFailed();
    void fail(const QString &why);

    Server *const m_server;
    Client *const m_client;
    Feed *const m_serverFeed;
    Feed *const m_clientFeed;
    const QStringList m_messages;
    QTimer m_deadline{ this };
    int m_done = 0;
    bool m_busy = false;

    // What was seen of the conversation in progress.
    bool m_portWasTaken = false;
    QString m_peer;   ///< of the client's connection, as the server sees it
    QString m_thread; ///< that serves it
    bool m_serverSawEnd = false;
    quint64 m_sent = 0; ///< number of the message of the step in progress; 0: none yet
    QHash<int, fact::Reply> m_answers; ///< by the step whose message they answer
    Event m_error;                     ///< an Error: the last that either side reported
};

} // namespace soquete
