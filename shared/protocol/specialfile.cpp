#include "shared/protocol/specialfile.h"

#include <QFileInfo>

namespace soquete {

bool isSpecialFile(const QString &name)
{
    const QFileInfo info(name);
    return info.exists() && !info.isFile();
}

} // namespace soquete
