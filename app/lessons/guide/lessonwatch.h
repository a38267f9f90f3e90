#pragma once

#include "app/lessons/guide/happened.h"

#include <QObject>

#include <unordered_map>

namespace soquete {

class ClientWindow;
class ServerWindow;
class UdpWindow;
class WindowList;

/**
 * Watches the program's windows for the lessons: what state they are in, and what has happened
 * since somebody began to look. It changes nothing in them.
 */
class LessonWatch final : public QObject
{
    Q_OBJECT

public:
    /** @p windows must live longer. */
    explicit LessonWatch(WindowList *windows, QObject *parent = nullptr);

    /** Forgets what has happened so far; states are what they are. */
    void begin();

    [[nodiscard]] const Happened &happened() const { return m_happened; }
    [[nodiscard]] WindowList &windows() const { return *m_windows; }

    /** Whether a client has had an answer to each of its predefined messages. */
    [[nodiscard]] bool wasScriptPlayed() const;

signals:
    /** A state may be another, or something has happened. */
    void changed();

private:
    void watchServer(ServerWindow *window);
    void watchClient(ClientWindow *window);
    void watchUdp(UdpWindow *window);
    void flush();

    WindowList *const m_windows;
    Happened m_happened;
    std::unordered_map<const QObject *, ServerTrace> m_servers;
    std::unordered_map<const QObject *, ClientTrace> m_clients;
};

} // namespace soquete
