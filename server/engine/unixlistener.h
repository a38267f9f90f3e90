#pragma once

#include "server/engine/listener.h"
#include "shared/transport/unixsocket.h"

class QSocketNotifier;

namespace soquete {

/**
 * Listens at a file. Not a QLocalServer: that one deletes, or replaces, whatever stands at the path
 * in the end, and stops listening when there is no descriptor for a peer.
 */
class UnixListener final : public Listener
{
    Q_OBJECT

public:
    /** With @p replacesStale a socket's file gives way on which nobody listens any more. */
    UnixListener(const QString &path, bool replacesStale);

    [[nodiscard]] Failure listen() override;
    [[nodiscard]] Endpoint endpoint() const override;
    [[nodiscard]] qintptr descriptor() const override;
    void pause() override;
    void resume() override;

private:
    void accept();

    const QString m_path;
    const bool m_replacesStale;
    UnixListeningSocket m_socket;
    QSocketNotifier *m_readable = nullptr; ///< once it listens
};

} // namespace soquete
