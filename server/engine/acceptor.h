#pragma once

#include "server/engine/connection/broadcast.h"
#include "server/engine/serveroptions.h"
#include "shared/journal/journal.h"
#include "shared/transport/endpoint.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace soquete {

class ConnectionThreads;
class ConnectionWorker;
class Listener;
class RawSocket;
class Turns;

/**
 * Accepts clients and gives each a connection in a thread of its own. It never reads or writes.
 * Everything is called in the acceptor's thread.
 */
class Acceptor final : public QObject
{
    Q_OBJECT

public:
    /** Numbers connections from @p lastNumber + 1. Can be started only once. */
    Acceptor(Journal *journal, quint32 lastNumber);
    ~Acceptor() override;

    /** Starts listening; emits listening() or failed(). */
    void start(const ServerOptions &options);

    /** Uses @p dialect for connection @p number and for all later ones. */
    void adopt(quint32 number, const Dialect &dialect);

    /** Applies work and faults of @p experiment from now on; the mode does not change. */
    void setExperiment(const Experiment &experiment);

    /** Stops accepting, closes all connections, aborts those that take too long; emits stopped().
     */
    void stop();

    /** The number of the newest connection. Only after the acceptor's thread has ended. */
    [[nodiscard]] quint32 lastNumber() const { return m_lastNumber; }

signals:
    void listening(const soquete::Endpoint &endpoint);
    void failed();
    void stopped();

    // For all connections, each in its own thread.
    void finishAll(soquete::Reason reason);
    void abortAll(soquete::Reason reason);
    void dialectFound(quint32 connection, const soquete::Dialect &dialect);
    void said(const soquete::SharedBroadcast &broadcast);
    void replyGiven(quint32 connection, const QString &text);
    void experimentChanged(const soquete::Experiment &experiment);

private:
    void accept(qintptr descriptor);
    void serve(RawSocket socket);
    void serveInTurn(RawSocket socket);
    [[nodiscard]] int count() const;
    void closeAbandoned(bool all);
    void stopTurns();
    [[nodiscard]] ConnectionWorker *makeWorker(RawSocket socket, quint32 number, ThreadRole role);
    [[nodiscard]] fact::Error errorHere(Reason reason, const QString &text) const;
    void recordRefusal(const RawSocket &socket, Reason reason, const QString &text = {},
                       Provoked provoked = Provoked::None);
    void refuse(RawSocket socket, Reason reason, const QString &text = {});
    void onConnectionEnded();
    void checkDescriptors();
    void pause(Reason reason, const QString &text);
    void resumeSoon();
    void checkStopped();

    Journal *const m_journal;
    JournalWriter m_writer;
    ServerOptions m_options;
    std::unique_ptr<Listener> m_listener; ///< only while listening
    Endpoint m_endpoint;
    QTimer m_stopDeadline{ this };
    QTimer m_tidying{ this };        ///< runs after a connection has ended
    QTimer m_abandonedCheck{ this }; ///< only with ServeMode::OneAtATime
    bool m_hasListened = false;
    bool m_hasRecordedPause = false; ///< since the last client
    bool m_stopping = false;
    quint32 m_lastNumber;
    std::unique_ptr<ConnectionThreads> m_threads; ///< since the start
    std::unique_ptr<Turns> m_turns;               ///< only with ServeMode::OneAtATime
};

} // namespace soquete
