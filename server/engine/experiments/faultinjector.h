#pragma once

#include "server/engine/experiments/experiment.h"
#include "shared/transport/rawsocket.h"

namespace soquete {

/**
 * Does to one connection what an experiment asks for: work for each message, delays, and faults.
 * Without an experiment it passes everything on unchanged. Used by the connection's thread.
 */
class FaultInjector final
{
public:
    explicit FaultInjector(const Experiment &experiment)
        : m_experiment(experiment)
    {}

    void setExperiment(const Experiment &experiment) { m_experiment = experiment; }

    /** Whether every message must be replied to before the next one is read. */
    [[nodiscard]] bool handlesOneByOne() const { return m_experiment.concernsMessages(); }

    /** Sends the TCP acknowledgement for what was read at once if asked to; the mark of the read.
     */
    Provoked acknowledge(const RawSocket &socket) const;

    /** What happens to a message instead of a reply. */
    [[nodiscard]] Provoked insteadOfReply() const { return m_experiment.faults.ofMessage(); }

    /** Does the work that a message brings, and waits out the delay. */
    void work() const;

    /** The mark of a reply. */
    [[nodiscard]] Provoked ofReply() const { return m_experiment.faults.ofAnswer(); }

    /** The mark of a write. */
    [[nodiscard]] Provoked ofWrite() const
    {
        return m_experiment.faults.isBytewise ? Provoked::Bytewise : Provoked::None;
    }

    /** How much of @p rest goes out in one write, where all of it has @p whole bytes. */
    [[nodiscard]] QByteArrayView piece(QByteArrayView rest, qsizetype whole) const;

    /** Waits between two pieces. */
    void pauseBetweenPieces() const;

private:
    Experiment m_experiment;
};

} // namespace soquete
