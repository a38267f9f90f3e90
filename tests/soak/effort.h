#pragma once

#include <QByteArray>
#include <QtGlobal>

#include <algorithm>
#include <chrono>
#include <cstdio>

/**
 * How much the programs of this folder do: seconds by default, and as long as wanted with
 * SOQUETE_SOAK_SECONDS. What is random in them comes from one seed, which they print; with
 * SOQUETE_SOAK_SEED a run has the same again.
 */
namespace soquete::test {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kIsSanitized = true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
constexpr bool kIsSanitized = true;
#else
constexpr bool kIsSanitized = false;
#endif
#else
constexpr bool kIsSanitized = false;
#endif

/** So much of @p full as a sanitizer, which is some ten times slower, can take in the same time. */
constexpr int effort(int full)
{
    return kIsSanitized ? std::max(1, full / 10) : full;
}

/** The time for one subject: @p usual, or what was asked for. */
inline std::chrono::milliseconds soakTime(std::chrono::milliseconds usual)
{
    bool isNumber = false;
    const int seconds = qEnvironmentVariableIntValue("SOQUETE_SOAK_SECONDS", &isNumber);
    return isNumber && seconds > 0 ? std::chrono::seconds(seconds) : usual;
}

/** Printed once, so that a failure can be had again. */
inline quint32 soakSeed()
{
    static const quint32 seed = [] {
        bool isNumber = false;
        const int wanted = qEnvironmentVariableIntValue("SOQUETE_SOAK_SEED", &isNumber);
        const quint32 chosen = isNumber ? quint32(wanted) : 20'251'122U;
        std::printf("SOQUETE_SOAK_SEED=%u\n", chosen);
        std::fflush(stdout);
        return chosen;
    }();
    return seed;
}

} // namespace soquete::test
