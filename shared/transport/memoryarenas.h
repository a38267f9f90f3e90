#pragma once

namespace soquete {

/**
 * Lets all threads allocate from a few common arenas. The C library of Linux else gives each thread
 * an arena of its own, and each keeps what was freed: a server with many connections then holds
 * several times the memory that it ever needs at once. To be called before there are threads;
 * elsewhere it does nothing.
 */
void shareMemoryArenas();

} // namespace soquete
