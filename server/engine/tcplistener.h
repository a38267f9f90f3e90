#pragma once

#include "server/engine/listener.h"

#include <QTcpServer>

namespace soquete {

/** Listens on an address and a port. */
class TcpListener final : public Listener
{
    Q_OBJECT

public:
    /** @p port 0: one that is free. */
    TcpListener(const QHostAddress &address, quint16 port);

    [[nodiscard]] Failure listen() override;
    [[nodiscard]] Endpoint endpoint() const override;
    [[nodiscard]] qintptr descriptor() const override;
    void pause() override;
    void resume() override;

private:
    /** Hands descriptors on, instead of making sockets of them. */
    class Server final : public QTcpServer
    {
    public:
        explicit Server(TcpListener *listener)
            : m_listener(listener)
        {}

    protected:
        void incomingConnection(qintptr descriptor) override { m_listener->handOn(descriptor); }

    private:
        TcpListener *const m_listener;
    };
    void handOn(qintptr descriptor);
    void hold();
    void goOn();

    const QHostAddress m_address;
    const quint16 m_port;
    Server m_server{ this };
    int m_handedOn = 0; ///< in this turn
    bool m_isPaused = false;
};

} // namespace soquete
