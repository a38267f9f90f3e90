#pragma once

#include "server/engine/connection/broadcast.h"
#include "server/engine/serveroptions.h"
#include "shared/journal/journal.h"
#include "shared/transport/endpoint.h"

#include <QObject>
#include <QThread>
#include <QTimer>

#include <map>
#include <memory>

namespace soquete {

class ConnectionWorker;
class Listener;
class RawSocket;
class Turns;

/**
 * Waits for peers, and gives each a thread and a Connection in it. Only that: it never reads or
 * writes. Lives in the server's own thread; everything is called there.
 */
class Acceptor final : public QObject
{
    Q_OBJECT

public:
    /** Numbers connections from the one after @p lastNumber on. Used for one start() only. */
    Acceptor(Journal *journal, quint32 lastNumber);
    ~Acceptor() override;

    /** Listens; then listening() or failed(). */
    void start(const ServerOptions &options);

    /** Goes on with connection @p number in @p dialect, and speaks it with all that come later. */
    void adopt(quint32 number, const Dialect &dialect);

    /** Works and fails as @p experiment says from now on; its mode stays. */
    void setExperiment(const Experiment &experiment);

    /** Stops accepting, ends every connection in order and then by force; then stopped(). */
    void stop();

    /** The number of the newest connection. Once its thread has ended. */
    [[nodiscard]] quint32 lastNumber() const { return m_lastNumber; }

signals:
    void listening(const soquete::Endpoint &endpoint);
    void failed();
    void stopped();

    // To every connection, each in its own thread.
    void finishAll(soquete::Reason reason);
    void abortAll(soquete::Reason reason);
    void crowded(bool besideWindow);
    void dialectFound(quint32 connection, const soquete::Dialect &dialect);
    void said(const soquete::SharedBroadcast &broadcast);
    void replyGiven(quint32 connection, const QString &text);
    void experimentChanged(const soquete::Experiment &experiment);

private:
    void take(qintptr descriptor);
    void serve(RawSocket socket);
    void serveInTurn(RawSocket socket);
    void recordWaiting(quint32 number, const RawSocket &socket);
    void turnAway(RawSocket socket);
    void stopTurns();
    [[nodiscard]] ConnectionWorker *makeWorker(RawSocket socket, quint32 number,
                                               ThreadRole role);
    void endWithOthers(const ConnectionWorker *worker);
    [[nodiscard]] fact::Error errorHere(Reason reason, const QString &text) const;
    void refuse(RawSocket socket, Reason reason, const QString &text);
    void reap(quint32 number);
    void beCrowded(bool isCrowded);
    void startThread(QThread *thread, ConnectionWorker *worker);
    void checkDescriptors();
    void pause(Reason reason, const QString &text);
    void resumeSoon();
    void checkStopped();

    struct WaitForThread
    {
        void operator()(QThread *thread) const;
    };

    Journal *const m_journal;
    JournalWriter m_writer;
    ServerOptions m_options;
    std::unique_ptr<Listener> m_listener; ///< only while it listens
    Endpoint m_endpoint;                  ///< where it listens
    QTimer m_stopDeadline{ this };
    bool m_serving = false;
    bool m_saidPause = false;
    bool m_stopping = false;
    bool m_isCrowded = false; ///< see beCrowded()
    quint32 m_lastNumber;
    std::map<quint32, std::unique_ptr<QThread, WaitForThread>> m_threads;
    std::unique_ptr<Turns> m_turns; ///< where it serves one at a time
};

} // namespace soquete
