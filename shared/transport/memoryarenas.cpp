#include "shared/transport/memoryarenas.h"

#include <cstdlib> // defines __GLIBC__

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace soquete {

void limitMemoryArenas()
{
#ifdef __GLIBC__
    // As fast as the default of 16 arenas on 2 cores, measured with 64 and 1,000 connections.
    constexpr int kArenas = 4;
    ::mallopt(M_ARENA_MAX, kArenas);
    // The largest that glibc would choose by itself, but only after large blocks were freed.
    constexpr int kOwnMapping = 32 * 1024 * 1024;
    ::mallopt(M_MMAP_THRESHOLD, kOwnMapping);
    ::mallopt(M_TRIM_THRESHOLD, 2 * kOwnMapping);
#endif
}

void returnFreeMemory()
{
#ifdef __GLIBC__
    ::malloc_trim(0);
#endif
}

} // namespace soquete
