#pragma once

#include <algorithm>

#include <sys/resource.h>

namespace soquete::test {

/** Lets this process open as many as the system allows it, up to @p wanted; how many that are. */
inline int raiseDescriptorLimit(int wanted)
{
    rlimit limit = {};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return 0;
    if (limit.rlim_cur < rlim_t(wanted)) {
        limit.rlim_cur = std::min(limit.rlim_max, rlim_t(wanted));
        ::setrlimit(RLIMIT_NOFILE, &limit);
        ::getrlimit(RLIMIT_NOFILE, &limit);
    }
    return int(std::min(limit.rlim_cur, rlim_t(wanted)));
}

} // namespace soquete::test
