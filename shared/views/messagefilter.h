#pragma once

#include <QSortFilterProxyModel>

namespace soquete {

/** The rows of a MessageModel that belong to one connection, or all of them. */
class MessageFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    /** Shows connection @p number alone; 0: all. */
    void setConnection(quint32 number);
    [[nodiscard]] quint32 connection() const { return m_connection; }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    quint32 m_connection = 0;
};

} // namespace soquete
