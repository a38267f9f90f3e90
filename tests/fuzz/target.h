#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

/**
 * What a fuzzer calls with bytes of its own invention; see CONTRIBUTING.md. A target must come back
 * whatever the bytes are, and ends the process where something is wrong that no sanitizer sees.
 */
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace soquete::fuzz {

/** In every build: a release build has no assertions. */
inline void require(bool condition, const char *what)
{
    if (condition)
        return;
    std::fprintf(stderr, "Not true: %s\n", what);
    std::abort();
}

} // namespace soquete::fuzz
