#pragma once

#include "shared/journal/event.h"

#include <QObject>

#include <optional>

namespace soquete {

/**
 * What is chosen in a window: a connection, and an event of it. All views of the window share one,
 * so that what is chosen in one is chosen in all. A view that changes it hears of it like the
 * others.
 */
class Selection final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /** The chosen connection; 0: all of them. */
    [[nodiscard]] quint32 connection() const { return m_connection; }
    void chooseConnection(quint32 connection);

    /** The chosen event, if there is one. */
    [[nodiscard]] const std::optional<Event> &chosen() const { return m_event; }
    void chooseEvent(const Event &event);
    void clearEvent();
    /** Says again which event is chosen, if one is: to a view that has only now come to know it. */
    void remind();

signals:
    void connectionChanged(quint32 connection);
    /** Another event was chosen, or none; see chosen(). */
    void eventChanged();

private:
    quint32 m_connection = 0;
    std::optional<Event> m_event;
};

} // namespace soquete
