#pragma once

#include "shared/transport/rawsocket.h"

#include <QObject>

namespace soquete {

/**
 * Turns a peer away cleanly: closes in one direction, then reads and forgets what the peer still
 * sends until it closes too, or a second has passed. A plain close would reset the connection of a
 * peer that has already written. Deletes itself.
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
