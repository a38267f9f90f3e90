#include "shared/views/selection.h"

namespace soquete {

void Selection::chooseConnection(quint32 connection)
{
    if (m_connection == connection)
        return;
    m_connection = connection;
    if (m_event && connection != 0 && m_event->connection != connection)
        clearEvent();
    emit connectionChanged(connection);
}

void Selection::chooseEvent(const Event &event)
{
    if (m_event && m_event->id == event.id)
        return;
    m_event = event;
    emit eventChanged();
}

void Selection::clearEvent()
{
    if (!m_event)
        return;
    m_event.reset();
    emit eventChanged();
}

void Selection::remind()
{
    if (m_event)
        emit eventChanged();
}

} // namespace soquete
