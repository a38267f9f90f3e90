#include "shared/widgets/plaintextlabel.h"

#include <QLabel>

namespace soquete {

QLabel *newPlainWords(const QString &name, QWidget *parent)
{
    auto *const words = new QLabel(parent);
    words->setObjectName(name);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return words;
}

} // namespace soquete
