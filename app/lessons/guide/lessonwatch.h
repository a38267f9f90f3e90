#pragma once

#include "app/lessons/guide/happened.h"

#include <QObject>

#include <unordered_map>

class QMainWindow;

namespace soquete {

class ClientWindow;
class ServerWindow;
class UdpWindow;
class WindowList;

/**
 * Watches the windows for the lessons: their current state, and the events since begin(). It does
 * not change the windows.
 */
class LessonWatch final : public QObject
{
    Q_OBJECT

public:
    /** @p windows must outlive this. */
    explicit LessonWatch(WindowList *windows, QObject *parent = nullptr);

    /** Forgets the events so far. States stay as they are. */
    void begin();

    [[nodiscard]] const Happened &happened() const { return m_happened; }
    [[nodiscard]] WindowList &windows() const { return *m_windows; }

    /** Whether a client has a reply to each of its predefined messages. */
    [[nodiscard]] bool wasScriptPlayed() const;

signals:
    /** A state may have changed, or an event has arrived. */
    void changed();

private:
    template <typename Window, typename Trace>
    void watchJournal(Window *window, std::unordered_map<const QObject *, Trace> &traces);
    void watchUdp(UdpWindow *window);
    void watch(QMainWindow *window);
    void flush();

    WindowList *const m_windows;
    Happened m_happened;
    std::unordered_map<const QObject *, ServerTrace> m_servers;
    std::unordered_map<const QObject *, ClientTrace> m_clients;
};

} // namespace soquete
