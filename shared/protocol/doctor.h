#pragma once

#include "shared/protocol/frame.h"
#include "shared/protocol/recogniser.h"

#include <QByteArrayView>

#include <chrono>
#include <deque>
#include <vector>

namespace soquete {

/**
 * Watches what a client sends to a server, and says what is wrong with it, as a teacher would who
 * looks over its author's shoulder: each thing once, with what proves it. It knows neither sockets
 * nor clocks: whoever reads the stream tells what happened and when. Not to be shared between
 * threads.
 */
class Doctor final
{
public:
    using Findings = std::vector<Finding>;
    using Time = std::chrono::nanoseconds; ///< since any moment, the same for all calls

    /** How a client's stream ends. */
    enum class End { Closed, Reset };

    /** A gap between two writes that delayed acknowledgement explains is at least this long. */
    static constexpr std::chrono::milliseconds kDelayedAcknowledgement{ 20 };

    explicit Doctor(const Dialect &dialect);

    /** @p bytes came in one read. In order, before the frames that they complete. */
    void read(QByteArrayView bytes, Time when);

    /** A frame was completed. */
    [[nodiscard]] Findings message(const Frame &frame);

    /** The stream cannot be followed any further: @p violation, and what it means. */
    [[nodiscard]] Finding diagnose(const Finding &violation, QByteArrayView pending);

    /** The dialect that the stream follows in truth; only after diagnose(), where it is known. */
    [[nodiscard]] const std::optional<Dialect> &recognised() const { return m_recognised; }

    /** The beginning of the stream, for whoever begins anew with another dialect. */
    [[nodiscard]] const QByteArray &beginning() const { return m_beginning; }
    /** Whether beginning() is all that came. */
    [[nodiscard]] bool hasWhole() const { return m_beginning.size() == m_size; }

    /** Nothing has come for a while. @p pending: bytes of a frame that has begun. */
    [[nodiscard]] Findings silence();

    /** The client has ended its stream, without goodbye, with @p pending of a frame there. */
    [[nodiscard]] Findings end(End end, QByteArrayView pending);

private:
    /** The end of a read, in the stream. */
    struct ReadEnd
    {
        qint64 offset = 0;
        Time when{ 0 };
    };

    [[nodiscard]] std::optional<Finding> checkText(const Frame &frame) const;
    [[nodiscard]] std::optional<Finding> checkWrites(const Frame &frame);
    [[nodiscard]] std::optional<Finding> checkLength(QByteArrayView after, bool isFrame) const;
    [[nodiscard]] bool resemblesWord(bool hasLeft) const;
    [[nodiscard]] Finding wordDiffers() const;

    Dialect m_dialect;
    std::optional<Dialect> m_recognised;
    QByteArray m_beginning; ///< up to kRecognisedBytes
    qint64 m_size = 0;      ///< of the stream so far
    qsizetype m_firstRead = 0;
    std::deque<ReadEnd> m_reads; ///< of the frame in progress
    std::optional<Frame> m_last;
    bool m_saidTwoWrites = false;
    bool m_saidDelay = false;
    bool m_saidWord = false;
};

} // namespace soquete
