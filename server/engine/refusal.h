#pragma once

#include "shared/transport/rawsocket.h"

#include <QObject>

namespace soquete {

/**
 * Refuses a client cleanly: shuts down sending, then reads and discards what the client sends until
 * it closes, or for a second. A plain close would reset the connection of a client that has already
 * written. Deletes itself.
 */
class Refusal final : public QObject
{
    Q_OBJECT

public:
    Refusal(RawSocket socket, QObject *parent);

private:
    void discard();

    RawSocket m_socket;
};

} // namespace soquete
