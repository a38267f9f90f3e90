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
 * The demonstrated conversation, step by step, between a real server and a real client: listen,
 * connect, one message at a time, goodbye, close, stop. A step is done when the engines' states and
 * journals show it.
 */
class Scenario final : public QObject
{
    Q_OBJECT

public:
    enum class Kind { Listen, Connect, Message, Goodbye, Close, Stop };
    Q_ENUM(Kind)

    /** The feeds read the two journals. All must outlive this. */
    Scenario(Server *server, Feed *serverFeed, Client *client, Feed *clientFeed,
             const QStringList &messages, QObject *parent = nullptr);

    [[nodiscard]] int count() const;
    /** The number of steps that are done. */
    [[nodiscard]] int done() const { return m_done; }
    [[nodiscard]] bool isBusy() const { return m_deadline.isActive(); }
    [[nodiscard]] Kind kind(int step) const;

    /** What happened in @p step, from 0, for the user. Call it for steps that are done. */
    [[nodiscard]] QString description(int step) const;

    /** Starts the next step. Does nothing while a step is in progress, or after the last one. */
    void performNext();

    /** Starts again from the first step. */
    void restart();

signals:
    void started(int step);
    void performed(int step);
    /** A step failed. @p why is for the user. */
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
    QTimer m_deadline{ this }; ///< of the step in progress
    int m_done = 0;

    // The conversation in progress.
    bool m_portWasTaken = false;
    QString m_peer;   ///< the client's address as the server sees it
    QString m_thread; ///< that serves the client
    bool m_serverSawEnd = false;
    quint64 m_sent = 0; ///< number of the message of the step in progress; 0: none yet
    QHash<int, fact::Reply> m_replies; ///< by the step of their message
    Event m_error;                     ///< an Error: the last that either side reported
};

} // namespace soquete
