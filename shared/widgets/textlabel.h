#pragma once

#include <QString>

class QLabel;
class QWidget;

namespace soquete {

/** Creates a label for sentences: plain text, wrapped, and selectable. */
[[nodiscard]] QLabel *newTextLabel(const QString &name, QWidget *parent);

} // namespace soquete
