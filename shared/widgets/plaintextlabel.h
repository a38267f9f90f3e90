#pragma once

#include <QString>

class QLabel;
class QWidget;

namespace soquete {

/** A label for sentences: wrapped, to be selected and copied, and never taken for markup. */
[[nodiscard]] QLabel *newPlainWords(const QString &name, QWidget *parent);

} // namespace soquete
