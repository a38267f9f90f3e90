#pragma once

#include <QByteArrayView>

namespace soquete {

/** Writes all of @p bytes to standard output, and waits for its reader. Returns errno, or 0. */
[[nodiscard]] int writeStandardOutput(QByteArrayView bytes);

} // namespace soquete
