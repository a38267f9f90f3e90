#pragma once

#include <QString>
#include <QStringView>

namespace soquete {

/**
 * @p text as a Python string literal on one line, in double quotes. Whatever it contains, Python
 * reads exactly these characters: what could end the literal, move the cursor or turn the direction
 * of writing is escaped, a lone surrogate too. Everything else stays readable.
 */
[[nodiscard]] QString pythonLiteral(QStringView text);

} // namespace soquete
