#include "shared/transport/memoryarenas.h"

#include <cstdlib> // says whether this is the GNU C library

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace soquete {

void shareMemoryArenas()
{
#ifdef __GLIBC__
    // Measured with 64 and 1,000 busy connections on 2 cores: as fast as with 16, the usual number.
    constexpr int kArenas = 4;
    ::mallopt(M_ARENA_MAX, kArenas);
#endif
}

} // namespace soquete
