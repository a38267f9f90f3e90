#pragma once

#include <QByteArrayView>
#include <QString>

namespace soquete {

/** Bytes as a person, or a program, writes them. Pure functions; any thread. */

/** "48 65 6C": what this program shows. */
[[nodiscard]] QString toHexText(QByteArrayView bytes);

/** "const unsigned char data[] = { … };", twelve bytes a line. Empty for no bytes: C has no empty
 * array. */
[[nodiscard]] QString toCArray(QByteArrayView bytes);

/** "b'Ol\\xc3\\xa1\\n'": as Python itself writes them. */
[[nodiscard]] QString toPythonLiteral(QByteArrayView bytes);

} // namespace soquete
