#pragma once

#include "tests/support/rawpeer.h"

#include <atomic>
#include <functional>
#include <thread>
#include <utility>

namespace soquete::test {

/** A server in a thread of its own that does to every peer what a test wants, one after another. */
class FaultyServer final
{
public:
    /** @p serve is called for each peer with its number, from 0; in that thread. */
    explicit FaultyServer(std::function<void(RawPeer &, int)> serve)
        : m_serve(std::move(serve))
        , m_thread([this] { run(); })
    {}

    ~FaultyServer()
    {
        m_stopping = true;
        (void)RawPeer::connectTo(port()); // so that it looks
        m_thread.join();
    }

    [[nodiscard]] quint16 port() const { return m_listener.port(); }

    /** The body of the next frame, of the tutorial's form; empty: the peer has gone. */
    [[nodiscard]] static QByteArray readMessage(RawPeer &peer)
    {
        const QByteArray header = peer.read(64);
        return peer.read(header.trimmed().toInt());
    }

private:
    void run()
    {
        for (int number = 0;; ++number) {
            RawPeer peer = m_listener.accept();
            if (m_stopping)
                return;
            if (peer.isOpen())
                m_serve(peer, number);
        }
    }

    RawListener m_listener;
    const std::function<void(RawPeer &, int)> m_serve;
    std::atomic_bool m_stopping = false;
    std::thread m_thread;
};

} // namespace soquete::test
