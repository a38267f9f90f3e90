#pragma once

namespace soquete {

/** How many events the log of a window keeps: a setting, the same for all windows. */
namespace LogLimit {

constexpr int kSmallest = 1'000;
constexpr int kUsual = 100'000;
constexpr int kLargest = 1'000'000;

/** As it was set; the usual one where nothing sensible was. */
[[nodiscard]] int current();
void remember(int events);

} // namespace LogLimit
} // namespace soquete
