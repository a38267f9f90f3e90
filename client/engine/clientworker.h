#pragma once

#include "client/engine/client.h"
#include "shared/journal/conversationrecorder.h"
#include "shared/protocol/recogniser.h"
#include "shared/protocol/replymatcher.h"

#include <QAbstractSocket>
#include <QObject>
#include <QTimer>

#include <memory>

class QTcpSocket;

namespace soquete {

/**
 * The part of the client that lives in its thread and owns the socket. A message goes out as header
 * and body in one write, with small writes sent at once: in two writes, Nagle's algorithm and the
 * peer's delayed acknowledgement would hold the body back for some 40 ms. Unless it is to do just
 * that, or something else that is no good idea: see Faults.
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
    void connectToFile();
    void watchSocket();
    void onSocketState(QAbstractSocket::SocketState state);
    void onConnected();
    void onReadyRead();
    void recognise(const QByteArray &bytes);
    [[nodiscard]] std::optional<Dialect> sayRecognised(const Recognition &recognition,
                                                       qint64 offset, const QByteArray &evidence);
    void follow(std::vector<ReplyMatcher::Reply> replies);
    void onError(QAbstractSocket::SocketError error);
    void onConnectTimeout();
    void onLeaveTimeout();

    void sendFrame(const QString &text, const SpoiltFrame &frame, bool replyExpected);
    void write(const QByteArray &bytes, Provoked provoked);
    void handleReplies(const std::vector<ReplyMatcher::Reply> &replies);
    void settleHeldBack();
    void expireReplies();
    void armReplyTimer();
    void closeIfDone();

    void lookElsewhere();
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
    Client::State m_state = Client::State::Disconnected;
    quint64 m_wordNumber = 0; ///< of the disconnect word, once it was sent
    QByteArray m_keptBack;    ///< of messages, while it is silent
    bool m_isSilent = false;
    QByteArray m_beginning;      ///< of what the server sent, until it is known how it answers
    bool m_isRecognised = false; ///< it is, and was said
    bool m_isHeld = false;       ///< waits to be told which dialect the server speaks
};

} // namespace soquete
