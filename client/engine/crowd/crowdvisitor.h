#pragma once

#include "client/engine/crowd/crowd.h"
#include "shared/protocol/replymatcher.h"

#include <QAbstractSocket>
#include <QObject>
#include <QTimer>

class QTcpSocket;

namespace soquete {

using CrowdClock = ReplyMatcher::Clock;

/** One client of a crowd: connects, sends its messages and leaves. Lives in the crowd's thread. */
class CrowdVisitor final : public QObject
{
    Q_OBJECT

public:
    /** @p options must outlive it. Times count from @p begun. */
    CrowdVisitor(const CrowdOptions &options, CrowdClock::time_point begun);
    ~CrowdVisitor() override;

    void start();
    /** Resets the connection. */
    void stop();

    [[nodiscard]] const CrowdMember &member() const { return m_member; }

signals:
    void ended();

private:
    void tryFile();
    void watchSocket();
    void onConnected();
    void onReadyRead();
    void onError(QAbstractSocket::SocketError error);
    void sendNext();
    void send(const QString &text, bool replyExpected);
    void onReply(const ReplyMatcher::Reply &reply);
    void leave();
    void end(Reason failure);
    [[nodiscard]] qint64 now() const;

    const CrowdOptions &m_options;
    const CrowdClock::time_point m_begun;
    CrowdMember m_member;
    std::unique_ptr<QTcpSocket> m_socket;
    ReplyMatcher m_replies;
    QTimer m_pause{ this };
    QTimer m_patience{ this };
    QTimer m_retry{ this };
    int m_sent = 0;
    bool m_isLeaving = false;
};

} // namespace soquete
