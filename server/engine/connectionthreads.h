#pragma once

#include <QObject>
#include <QThread>
#include <QTimer>

#include <map>
#include <memory>
#include <vector>

namespace soquete {

class ConnectionWorker;

/**
 * Gives each connection a thread of its own. A thread whose connection has ended waits a moment for
 * another one, since starting a thread is most of what a short connection costs.
 *
 * Lives in the acceptor's thread; everything is called there.
 */
class ConnectionThreads final : public QObject
{
    Q_OBJECT

public:
    /** @p besideWindow: many threads must not slow down the window of this program. */
    explicit ConnectionThreads(bool besideWindow, QObject *parent = nullptr);
    ~ConnectionThreads() override;

    /**
     * Starts @p worker as connection @p number. Returns false and leaves the worker alone if the
     * system has no thread or no descriptors for it.
     */
    [[nodiscard]] bool start(ConnectionWorker *worker, quint32 number);

    /** How many connections are served. */
    [[nodiscard]] int count() const { return int(m_busy.size()); }

    /** Whether the next connection may lack descriptors. Ends the threads that wait if so. */
    [[nodiscard]] bool lacksDescriptors();

    /** Ends the threads that wait for a connection. */
    void endIdle();

    /** Ends work and pauses early. */
    void requestInterruption();

signals:
    /** A connection has ended. */
    void oneEnded();

    // For all threads.
    void crowded(bool besideWindow);

private:
    struct EndThread
    {
        void operator()(QThread *thread) const;
    };
    using Thread = std::unique_ptr<QThread, EndThread>;

    [[nodiscard]] Thread takeIdle();
    [[nodiscard]] Thread startNew(ConnectionWorker *worker, const QString &name);
    void onEnded(quint32 number);
    void setCrowded(bool isCrowded);

    const bool m_besideWindow;
    bool m_isCrowded = false; ///< see setCrowded()
    std::map<quint32, Thread> m_busy;
    std::vector<Thread> m_idle;
    QTimer m_idleTimer{ this }; ///< until idle threads end
};

} // namespace soquete
