#include "shared/views/messages/messagefilter.h"

#include "shared/words/eventwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace soquete {

MessageFilter::MessageFilter(MessageModel *model, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_model(model)
{
    setSourceModel(model);
}

// Not invalidateFilter(): it removes row by row, which takes seconds for a full log.

void MessageFilter::setConnection(quint32 number)
{
    if (m_connection == number)
        return;
    m_connection = number;
    invalidate();
}

void MessageFilter::setShow(Show show)
{
    if (m_show == show)
        return;
    m_show = show;
    invalidate();
}

void MessageFilter::setTimeMode(TimeMode mode)
{
    m_timeMode = mode;
    if (rowCount() > 0)
        emit dataChanged(index(0, MessageModel::Time), index(rowCount() - 1, MessageModel::Time));
}

const Event &MessageFilter::eventAt(int row) const
{
    return m_model->eventAt(sourceRow(row));
}

int MessageFilter::rowOf(quint64 id) const
{
    const int row = m_model->rowOf(id);
    return row < 0 ? -1 : mapFromSource(m_model->index(row, 0)).row();
}

int MessageFilter::firstRowFrom(quint64 id) const
{
    int first = 0;
    int end = rowCount();
    while (first < end) {
        const int middle = first + (end - first) / 2;
        if (eventAt(middle).id < id)
            first = middle + 1;
        else
            end = middle;
    }
    return first;
}

QString MessageFilter::exportText(int row, int column) const
{
    return column == MessageModel::Text ? m_model->textAt(sourceRow(row))
                                        : index(row, column).data().toString();
}

QList<int> MessageFilter::find(const QString &needle) const
{
    QList<int> rows;
    if (needle.isEmpty())
        return rows;
    for (int row = 0; row < rowCount(); ++row) {
        if (m_model->textAt(sourceRow(row)).contains(needle, Qt::CaseInsensitive))
            rows.append(row);
    }
    return rows;
}

QVariant MessageFilter::data(const QModelIndex &index, int role) const
{
    const bool isRelativeTime = index.column() == MessageModel::Time && role == Qt::DisplayRole
                             && m_timeMode != TimeMode::Clock;
    if (!isRelativeTime)
        return QSortFilterProxyModel::data(index, role);
    const qint64 time = eventAt(index.row()).monotonicNs;
    const qint64 since = m_timeMode == TimeMode::SinceFirst ? m_model->eventAt(0).monotonicNs
                       : index.row() == 0                   ? time
                                                            : eventAt(index.row() - 1).monotonicNs;
    return u"+%1"_s.arg(duration(std::max<qint64>(time - since, 0)));
}

bool MessageFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    const Event &event = m_model->eventAt(row);
    if (m_connection != 0 && event.connection != m_connection)
        return false;
    switch (m_show) {
    case Show::All:
        return true;
    case Show::Received:
        return textOf(event) && event.direction == Direction::In;
    case Show::Sent:
        return textOf(event) && event.direction == Direction::Out;
    case Show::WithoutReply:
        return m_model->ackAt(row) == MessageModel::Ack::Waiting
            || m_model->ackAt(row) == MessageModel::Ack::NoReply;
    case Show::Notes:
        return !textOf(event);
    }
    Q_UNREACHABLE();
    return false;
}

int MessageFilter::sourceRow(int row) const
{
    return mapToSource(index(row, 0)).row();
}

} // namespace soquete
