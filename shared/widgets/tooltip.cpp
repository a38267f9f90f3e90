#include "shared/widgets/tooltip.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace soquete {

QString plainToolTip(const QString &text)
{
    QString html;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts))
        html += u"<p>%1</p>"_s.arg(line.toHtmlEscaped());
    return html;
}

} // namespace soquete
