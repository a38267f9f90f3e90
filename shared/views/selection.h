#pragma once

#include "shared/journal/event.h"

#include <QObject>

#include <optional>

namespace soquete {

/**
 * The chosen connection of a window, and the chosen event. All views of a window share one
 * selection. A view that changes it receives the signals like the others.
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
    /** Emits eventChanged() if an event is chosen, for a view that has just caught up. */
    void remind();

signals:
    void connectionChanged(quint32 connection);
    /** Another event, or none, is chosen; see chosen(). */
    void eventChanged();

private:
    quint32 m_connection = 0;
    std::optional<Event> m_event;
};

} // namespace soquete
