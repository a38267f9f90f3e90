#include "app/lessons/guide/lessonwatch.h"

#include "app/desktop/windowlist.h"
#include "app/udp/udpwindow.h"
#include "client/window/clientwindow.h"
#include "client/window/scriptpanel.h"
#include "server/window/serverwindow.h"
#include "shared/views/inspector.h"
#include "shared/views/recordingcontrol.h"

#include <algorithm>

namespace soquete {

namespace {

Experiment settingOf(ServerWindow *window)
{
    return window->options().experiment;
}

Dialect settingOf(ClientWindow *window)
{
    return window->client().options().dialect;
}

} // namespace

LessonWatch::LessonWatch(WindowList *windows, QObject *parent)
    : QObject(parent)
    , m_windows(windows)
{
    for (ServerWindow *const window : windows->servers())
        watch(window);
    for (ClientWindow *const window : windows->clients())
        watch(window);
    for (UdpWindow *const window : windows->udpWindows())
        watch(window);
    connect(windows, &WindowList::opened, this, &LessonWatch::watch);
    begin();
}

void LessonWatch::begin()
{
    flush(); // events in transit belong to the past
    m_evidence = {};
    for (auto &[window, trace] : m_servers)
        trace.begin();
    for (auto &[window, trace] : m_clients)
        trace.begin();
    emit changed();
}

bool LessonWatch::wasScriptPlayed() const
{
    return std::ranges::any_of(m_windows->clients(), [this](ClientWindow *client) {
        const auto trace = m_clients.find(client);
        return trace != m_clients.end()
            && trace->second.wereAcknowledged(client->script().messages());
    });
}

void LessonWatch::watch(QMainWindow *window)
{
    if (auto *const server = qobject_cast<ServerWindow *>(window)) {
        watchJournal(server, m_servers);
        connect(&server->server(), &Server::stateChanged, this, &LessonWatch::changed);
        connect(server, &ServerWindow::socketChosen, this, &LessonWatch::changed);
    } else if (auto *const client = qobject_cast<ClientWindow *>(window)) {
        watchJournal(client, m_clients);
        connect(&client->client(), &Client::stateChanged, this, &LessonWatch::changed);
    } else if (auto *const udp = qobject_cast<UdpWindow *>(window)) {
        watchUdp(udp);
    }
}

/** Watches what a server or client window has in common with the other. */
template <typename Window, typename Trace>
void LessonWatch::watchJournal(Window *window, std::unordered_map<const QObject *, Trace> &traces)
{
    traces.emplace(window, Trace());
    connect(&window->feed(), &Feed::arrived, this,
            [this, window, &traces](const Journal::Batch &batch) {
                const auto setting = settingOf(window);
                for (const Event &event : batch.events)
                    traces[window].add(event, setting, m_evidence);
                emit changed();
            });
    connect(&window->inspector(), &QTabWidget::currentChanged, this, &LessonWatch::changed);
    connect(window, &QObject::destroyed, this, [this, &traces](QObject *gone) {
        traces.erase(gone);
        emit changed();
    });
}

void LessonWatch::watchUdp(UdpWindow *window)
{
    connect(window, &UdpWindow::finished, this, [this, window](const UdpSummary &summary) {
        const NetworkConditions conditions = window->conditions();
        m_evidence.datagramsArrived |= summary.sent > 0 && summary.lost.empty();
        m_evidence.datagramsLost |= conditions.loss > 0 && !summary.lost.empty();
        m_evidence.datagramsReordered |= conditions.reorders && summary.late > 0;
        emit changed();
    });
}

void LessonWatch::flush()
{
    for (ServerWindow *const window : m_windows->servers())
        window->feed().flush();
    for (ClientWindow *const window : m_windows->clients())
        window->feed().flush();
}

} // namespace soquete
