#pragma once

#include "client/engine/client.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

#include <chrono>

namespace soquete {

/** The messages that a client sends unless it is told others, in the user's language. */
[[nodiscard]] QStringList predefinedMessages();

/**
 * Sends messages one after the other: each when the one before was answered, where answers are
 * expected, and the interval has passed. Lives in the client's thread of use.
 */
class Script final : public QObject
{
    Q_OBJECT

public:
    enum class End {
        Complete,    ///< all sent, and answered where answers are expected
        NotAcknowledged, ///< stopped at a message without an answer
        NotSendable, ///< stopped at a message that the dialect cannot carry
        Stopped      ///< by stop(), or because the connection ended
    };
    Q_ENUM(End)

    explicit Script(Client *client, QObject *parent = nullptr);

    [[nodiscard]] bool isRunning() const { return m_running; }

    /** Why the last message could not be sent; of use after End::NotSendable. */
    [[nodiscard]] FrameError error() const { return m_error; }

    /**
     * Begins to send @p messages; the client must be connected. With @p moreToCome it waits for
     * append() when it has sent them all, until close().
     */
    void start(const QStringList &messages, std::chrono::milliseconds interval,
               bool moreToCome = false);
    void append(const QString &message);
    void close();
    void stop();

signals:
    /** The message @p index of those given to start() is being sent. */
    void sending(qsizetype index);
    void finished(soquete::Script::End end);

private:
    void sendNext();
    void finish(End end);

    Client *const m_client;
    QTimer m_interval{ this };
    QStringList m_messages;
    qsizetype m_next = 0;
    quint64 m_awaited = 0; ///< number of the message that was sent last
    FrameError m_error = FrameError::Unencodable;
    bool m_running = false;
    bool m_moreToCome = false;
    bool m_starved = false; ///< all is sent, and more is to come
};

} // namespace soquete
