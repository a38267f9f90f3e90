#pragma once

#include "server/engine/experiments/experiment.h"
#include "shared/transport/rawsocket.h"

namespace soquete {

/**
 * Applies an experiment to one connection: work for each message, delays and faults. Without an
 * experiment it changes nothing. Used by the connection's thread.
 */
class FaultInjector final
{
public:
    explicit FaultInjector(const Experiment &experiment)
        : m_experiment(experiment)
    {}

    void setExperiment(const Experiment &experiment) { m_experiment = experiment; }

    /** Whether each message must get its reply before the next one is read. */
    [[nodiscard]] bool handlesOneByOne() const { return m_experiment.concernsMessages(); }

    /** Sends the TCP acknowledgement of what was read if the experiment asks for it. */
    Provoked acknowledge(const RawSocket &socket) const;

    /** The fault that replaces the reply to a message. */
    [[nodiscard]] Provoked insteadOfReply() const { return m_experiment.faults.insteadOfReply(); }

    /** Does the work of one message, then waits for the delay. */
    void work() const;

    /** The fault of a reply. */
    [[nodiscard]] Provoked ofReply() const { return m_experiment.faults.ofReply(); }

    /** The fault of a write. */
    [[nodiscard]] Provoked ofWrite() const
    {
        return m_experiment.faults.isBytewise ? Provoked::Bytewise : Provoked::None;
    }

    /** The part of @p rest for the next write, if the whole has @p whole bytes. */
    [[nodiscard]] QByteArrayView piece(QByteArrayView rest, qsizetype whole) const;

    /** Waits between two pieces. */
    void pauseBetweenPieces() const;

private:
    Experiment m_experiment;
};

} // namespace soquete
