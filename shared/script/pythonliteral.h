#pragma once

#include <QString>
#include <QStringView>

namespace soquete {

/**
 * @p text as a Python string literal on one line, in double quotes. Characters that could end the
 * literal, move the cursor or change the direction of text are escaped, and so are lone surrogates.
 * All others stay readable.
 */
[[nodiscard]] QString pythonLiteral(QStringView text);

} // namespace soquete
