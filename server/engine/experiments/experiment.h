#pragma once

#include "shared/journal/provoked.h"

#include <QString>

#include <chrono>
#include <optional>

namespace soquete {

/** How connections are served. */
enum class ServeMode {
    Threads,   ///< each in a thread of its own
    OneAtATime ///< one after another, like a server without threads
};

[[nodiscard]] QString serveModeName(ServeMode mode);
/** Ignores case; nothing for an unknown name. */
[[nodiscard]] std::optional<ServeMode> serveModeFromName(QStringView name);

/** What the server does for each message before it replies. */
struct Work
{
    enum class Kind {
        None,
        Wait,   ///< as for a disk or another server
        Compute ///< uses processor time
    };
    static constexpr std::chrono::milliseconds kLongest{ 60'000 };

    Kind kind = Kind::None;
    std::chrono::milliseconds time{ 1000 }; ///< to wait, or processor time to use

    friend bool operator==(const Work &, const Work &) = default;
};

/** Reads "none", "wait:1000" or "compute:1000" (milliseconds); nothing for anything else. */
[[nodiscard]] std::optional<Work> workFromText(QStringView text);

/** The faults that a server provokes. The disconnect word always gets its usual reply. */
struct ServerFaults
{
    static constexpr std::chrono::milliseconds kLongestDelay{ 60'000 };

    bool delays = false;
    std::chrono::milliseconds delay{ 500 }; ///< if replies are delayed
    bool dropsReplies = false;
    bool isBytewise = false; ///< sends replies one byte at a time
    bool repliesTwice = false;
    bool resets = false;         ///< resets the connection instead of a reply
    bool refuses = false;        ///< resets every new connection
    bool sendsAckAtOnce = false; ///< the acknowledgement of TCP

    /** The fault that replaces the reply to a message. */
    [[nodiscard]] Provoked insteadOfReply() const;
    /** The most noticeable fault of a reply. */
    [[nodiscard]] Provoked ofReply() const;
    /** How many faults are on. */
    [[nodiscard]] int count() const;

    friend bool operator==(const ServerFaults &, const ServerFaults &) = default;
};

/**
 * Turns on the fault that @p text names: "delay:500", "drop", "bytewise", "twice", "close",
 * "refuse" or "quickack". Returns false for anything else.
 */
[[nodiscard]] bool addFault(ServerFaults &faults, QStringView text);

/** In what a server differs from the tutorial's, so that the effect can be seen. */
struct Experiment
{
    ServeMode mode = ServeMode::Threads; ///< applies when the server starts
    Work work;
    ServerFaults faults;

    /** Whether each message must get its reply before the next one is read. */
    [[nodiscard]] bool concernsMessages() const
    {
        return work.kind != Work::Kind::None || faults.count() > 0;
    }
    /** How many settings differ from the default. */
    [[nodiscard]] int count() const;

    friend bool operator==(const Experiment &, const Experiment &) = default;
};

} // namespace soquete
