#pragma once

#include "client/engine/client.h"
#include "shared/journal/conversationrecorder.h"
#include "shared/protocol/recogniser.h"
#include "shared/protocol/replymatcher.h"

#include <QAbstractSocket>
#include <QObject>
#include <QTimer>

#include <array>
#include <memory>

class QTcpSocket;

namespace soquete {

/**
 * The part of the client that lives in its thread and owns the socket. It sends each message,
 * header and body, in one write, and without delay: in two writes, Nagle's algorithm and the
 * server's delayed acknowledgement would hold the body back for about 40 ms. Faults change this.
 */
class ClientWorker final : public QObject
{
    Q_OBJECT

public:
    explicit ClientWorker(JournalWriter journal);
    ~ClientWorker() override;

    void connectTo(const ClientOptions &options);
    void send(const QString &text, const QByteArray &frame);
    void adopt(const Dialect &dialect);
    void setFaults(const Faults &faults);
    void leave();
    void cancel();

signals:
    void stateChanged(soquete::Client::State state);
    void settled(quint64 number, soquete::Client::Outcome outcome);

private:
    void setState(Client::State state);
    void tryFile();
    void watchSocket();
    void onConnected();
    void onReadyRead();
    void recognise(const QByteArray &bytes);
    [[nodiscard]] std::optional<Dialect>
    recordRecognised(const Recognition &recognition, qint64 offset, const QByteArray &evidence);
    void follow(std::vector<ReplyMatcher::Reply> replies);
    void onError(QAbstractSocket::SocketError error);

    void sendFrame(const QString &text, const SpoiltFrame &frame, bool replyExpected);
    void write(const QByteArray &bytes, Provoked provoked);
    void handleReplies(const std::vector<ReplyMatcher::Reply> &replies);
    void settleHeldBack();
    void settleWritten();
    void expireReplies();
    void armReplyTimer();
    void closeIfDone();

    void fail(Reason reason, const QString &text);
    void end(Reason reason, Client::State state);

    ConversationRecorder m_recorder;
    ClientOptions m_options;
    std::unique_ptr<QTcpSocket> m_socket;
    std::unique_ptr<ReplyMatcher> m_replies;
    QTimer m_connectTimer{ this };
    QTimer m_retryTimer{ this };
    QTimer m_replyTimer{ this };
    QTimer m_settleTimer{ this };
    QTimer m_leaveTimer{ this };
    const std::array<QTimer *, 5> m_timers{ &m_connectTimer, &m_retryTimer, &m_replyTimer,
                                            &m_settleTimer, &m_leaveTimer };
    Client::State m_state = Client::State::Disconnected;
    quint64 m_wordNumber = 0;         ///< of the disconnect word; 0: not sent
    std::vector<quint64> m_unsettled; ///< messages without a reply that are not written yet
    QByteArray m_keptBack;            ///< of messages, while silent
    bool m_isSilent = false;
    QByteArray m_beginning;      ///< of what the server sent, until recognised
    bool m_isRecognised = false; ///< how the server replies is recorded
    bool m_isHeld = false;       ///< waits for the user to choose the dialect
};

} // namespace soquete
