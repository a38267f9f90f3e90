#pragma once

#include "server/engine/listener.h"
#include "shared/transport/unixsocket.h"

class QSocketNotifier;

namespace soquete {

/**
 * Listens at a file. Unlike QLocalServer, it never deletes or replaces a file that it did not
 * create, and it keeps listening if there is no descriptor for a client.
 */
class UnixListener final : public Listener
{
    Q_OBJECT

public:
    /** With @p replacesStale it replaces a socket file on which no program listens. */
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
    QSocketNotifier *m_readable = nullptr; ///< while listening
};

} // namespace soquete
