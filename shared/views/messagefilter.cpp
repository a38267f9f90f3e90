#include "shared/views/messagefilter.h"

#include "shared/views/messagemodel.h"

namespace soquete {

void MessageFilter::setConnection(quint32 number)
{
    if (m_connection == number)
        return;
    m_connection = number;
    invalidateFilter();
}

bool MessageFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (m_connection == 0)
        return true;
    const QModelIndex index = sourceModel()->index(row, MessageModel::Way, parent);
    return index.data(MessageModel::ConnectionRole).toUInt() == m_connection;
}

} // namespace soquete
