#pragma once

#include "shared/protocol/frame.h"
#include "shared/protocol/recogniser.h"

#include <QByteArrayView>

#include <chrono>
#include <deque>
#include <vector>

namespace soquete {

/**
 * Diagnoses what a client sends to a server: each mistake once, with its evidence. It knows neither
 * sockets nor clocks; the caller tells it what happened and when. Not to be shared between threads.
 */
class Doctor final
{
public:
    using Findings = std::vector<Finding>;
    using Time = std::chrono::nanoseconds; ///< since an arbitrary origin

    /** How a client's stream ends. */
    enum class End { Closed, Reset };

    /** The shortest gap between two writes that delayed acknowledgement may explain. */
    static constexpr std::chrono::milliseconds kDelayedAcknowledgement{ 20 };

    explicit Doctor(const Dialect &dialect);

    /** @p bytes arrived in one read. Call it before message() for the frames that they complete. */
    void read(QByteArrayView bytes, Time when);

    /** A frame was completed. */
    [[nodiscard]] Findings message(const Frame &frame);

    /** What @p violation means, after which the stream cannot be decoded. */
    [[nodiscard]] Finding diagnose(const Finding &violation, QByteArrayView pending);

    /** The dialect that the stream follows, if known; only after diagnose(). */
    [[nodiscard]] const std::optional<Dialect> &recognised() const { return m_recognised; }

    /** The beginning of the stream, to start again with another dialect. */
    [[nodiscard]] const QByteArray &beginning() const { return m_beginning; }
    /** Whether beginning() is the whole stream so far. */
    [[nodiscard]] bool hasWhole() const { return m_beginning.size() == m_size; }

    /** Nothing has arrived for a while. */
    [[nodiscard]] Findings silence();

    /** The client ended its stream without the disconnect word; @p pending is an incomplete frame.
     */
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
    std::deque<ReadEnd> m_reads; ///< of the current frame
    std::optional<Frame> m_last;
    bool m_saidTwoWrites = false;
    bool m_saidDelay = false;
    bool m_saidWord = false;
};

} // namespace soquete
