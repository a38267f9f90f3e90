#pragma once

#include "server/engine/listener.h"

#include <QTcpServer>

namespace soquete {

/** Listens on an address and a port. */
class TcpListener final : public Listener
{
    Q_OBJECT

public:
    /** If @p port is 0, the system chooses a free one. */
    TcpListener(const QHostAddress &address, quint16 port);

    [[nodiscard]] Failure listen() override;
    [[nodiscard]] Endpoint endpoint() const override;
    [[nodiscard]] qintptr descriptor() const override;
    void pause() override;
    void resume() override;

private:
    /** Passes descriptors on instead of creating sockets. */
    class Server final : public QTcpServer
    {
    public:
        explicit Server(TcpListener *listener)
            : m_listener(listener)
        {}

    protected:
        void incomingConnection(qintptr descriptor) override { m_listener->passOn(descriptor); }

    private:
        TcpListener *const m_listener;
    };
    void passOn(qintptr descriptor);
    void hold();
    void goOn();

    const QHostAddress m_address;
    const quint16 m_port;
    Server m_server{ this };
    int m_passedOn = 0; ///< since the event loop ran
    bool m_isPaused = false;
};

} // namespace soquete
