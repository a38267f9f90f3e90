#pragma once

#include "client/engine/client.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

#include <chrono>

namespace soquete {

/** The messages that a client sends by default, in the user's language. */
[[nodiscard]] QStringList predefinedMessages();

/**
 * Sends messages one after another: each after the previous one is acknowledged, if replies are
 * expected, and the interval has passed. Used by the thread that uses the client.
 */
class Script final : public QObject
{
    Q_OBJECT

public:
    enum class End {
        Complete,        ///< all messages are sent and, if replies are expected, acknowledged
        NotAcknowledged, ///< a message got no reply
        NotSendable,     ///< the dialect cannot carry a message
        Stopped          ///< by stop(), or because the connection ended
    };
    Q_ENUM(End)

    explicit Script(Client *client, QObject *parent = nullptr);

    [[nodiscard]] bool isRunning() const { return m_running; }

    /** Why the last message could not be sent, after End::NotSendable. */
    [[nodiscard]] FrameError error() const { return m_error; }

    /**
     * Starts sending @p messages. The client must be connected. With @p moreToCome it emits
     * starved() after the last message and waits for append() or close().
     */
    void start(const QStringList &messages, std::chrono::milliseconds interval,
               bool moreToCome = false);
    void append(const QString &message);
    void close();
    void stop();

signals:
    /** Emitted before the message @p index is sent. */
    void sending(qsizetype index);
    /** Everything is sent and, if replies are expected, acknowledged; more may be appended. */
    void starved();
    void finished(soquete::Script::End end);

private:
    void sendNext();
    void finish(End end);

    Client *const m_client;
    QTimer m_interval{ this };
    QStringList m_messages; ///< that are left to send
    qsizetype m_next = 0;   ///< index of the first of them
    quint64 m_awaited = 0;  ///< number of the last message sent
    FrameError m_error = FrameError::Unencodable;
    bool m_running = false;
    bool m_moreToCome = false;
    bool m_starved = false; ///< waits for append() or close()
};

} // namespace soquete
