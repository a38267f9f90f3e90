#pragma once

#include <QByteArrayView>
#include <QString>

namespace soquete {

/** Formats bytes for people and programs. Pure functions; any thread. */

/** "48 65 6C" */
[[nodiscard]] QString toHexText(QByteArrayView bytes);

/** "const unsigned char data[] = { … };". Empty for no bytes: C has no empty array. */
[[nodiscard]] QString toCArray(QByteArrayView bytes);

/** "b'Ol\\xc3\\xa1\\n'": as repr() in Python formats them. */
[[nodiscard]] QString toPythonLiteral(QByteArrayView bytes);

} // namespace soquete
