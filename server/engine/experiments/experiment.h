#pragma once

#include "shared/journal/provoked.h"

#include <QString>

#include <chrono>
#include <optional>

namespace soquete {

/** How connections are served. */
enum class ServeMode {
    Threads,   ///< a thread for each
    OneAtATime ///< one after the other, as by a server without threads
};

[[nodiscard]] QString serveModeName(ServeMode mode);
[[nodiscard]] std::optional<ServeMode> serveModeFromName(QStringView name);

/** What a message gives the server to do before it is answered. */
struct Work
{
    enum class Kind {
        None,
        Wait,   ///< as for a disk or another server
        Compute ///< keep a processor busy
    };
    static constexpr std::chrono::milliseconds kLongest{ 60'000 };

    Kind kind = Kind::None;
    std::chrono::milliseconds time{ 1000 }; ///< to wait, or of a processor

    friend bool operator==(const Work &, const Work &) = default;
};

/** "none", "wait:1000" or "compute:1000", in milliseconds; nothing for anything else. */
[[nodiscard]] std::optional<Work> workFromText(QStringView text);

/** What a server does wrong on request. Goodbye is answered as ever. */
struct ServerFaults
{
    static constexpr std::chrono::milliseconds kLongestDelay{ 60'000 };

    bool delays = false;
    std::chrono::milliseconds delay{ 500 }; ///< where it delays
    bool leavesOut = false;
    bool isBytewise = false;
    bool answersTwice = false;
    bool breaksOff = false;
    bool refuses = false;
    bool acknowledgesAtOnce = false;

    /** What becomes of a message instead of its answer. */
    [[nodiscard]] Provoked ofMessage() const;
    /** What is done to an answer, the most conspicuous of it. */
    [[nodiscard]] Provoked ofAnswer() const;
    /** How many of them are on. */
    [[nodiscard]] int count() const;

    friend bool operator==(const ServerFaults &, const ServerFaults &) = default;
};

/**
 * Turns on in @p faults what @p text asks for: "delay:500", "drop", "bytewise", "twice", "close",
 * "refuse" or "quickack". Whether it is one of these.
 */
[[nodiscard]] bool addFault(ServerFaults &faults, QStringView text);

/** What a server is made to do other than the tutorial's, to see what comes of it. */
struct Experiment
{
    ServeMode mode = ServeMode::Threads; ///< from the next start on
    Work work;
    ServerFaults faults;

    /** Whether a message may take its time, so that each is answered before the next is read. */
    [[nodiscard]] bool concernsMessages() const
    {
        return work.kind != Work::Kind::None || faults.count() > 0;
    }
    /** How many things are other than usual. */
    [[nodiscard]] int count() const;

    friend bool operator==(const Experiment &, const Experiment &) = default;
};

/** A whole number of milliseconds from 0 to @p longest; nothing for anything else. */
[[nodiscard]] std::optional<std::chrono::milliseconds>
millisecondsFromText(QStringView text, std::chrono::milliseconds longest);

} // namespace soquete
