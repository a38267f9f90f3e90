#include "app/platform/startup.h"

namespace soquete {

/** Here, sockets are no descriptors, and there are no such signals. */
void prepareProcess()
{}

} // namespace soquete
