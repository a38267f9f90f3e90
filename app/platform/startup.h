#pragma once

namespace soquete {

/**
 * Prepares the process; call it before anything opens a file or a socket.
 *
 * Opens closed standard descriptors on the null device, since the next file or socket would
 * otherwise take their numbers, and be printed to. Ignores the signals of failed writes, so that a
 * pipe without a reader or a limit on the size of files is an error of that write alone.
 */
void prepareProcess();

} // namespace soquete
