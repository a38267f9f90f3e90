#pragma once

#include "shared/transport/endpoint.h"
#include "shared/transport/rawsocket.h"

#include <QByteArray>
#include <QObject>

#include <memory>

class QSocketNotifier;

namespace soquete {

/**
 * A client without a window, for what no well-behaved one does: it sends some bytes in one write,
 * waits for as much of an answer as there comes first, and ends. Deletes itself then.
 */
class BareClient final : public QObject
{
    Q_OBJECT

public:
    /** How it ends the connection. */
    enum class End {
        Close, ///< in order (FIN)
        Reset  ///< it breaks it off (RST)
    };

    /** Connects to @p to, and sends @p bytes there. */
    BareClient(const Endpoint &to, const QByteArray &bytes, End end, QObject *parent);
    ~BareClient() override;

private:
    void onWritable();
    void onReadable();

    RawSocket m_socket;
    QByteArray m_bytes; ///< still to be sent
    const End m_end;
    QSocketNotifier *m_writable = nullptr;
    QSocketNotifier *m_readable = nullptr;
};

} // namespace soquete
