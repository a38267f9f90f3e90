#include "app/lessons/guide/lessonwatch.h"

#include "app/desktop/windowlist.h"
#include "app/udp/udpwindow.h"
#include "client/window/clientwindow.h"
#include "client/window/scriptpanel.h"
#include "server/window/serverwindow.h"
#include "shared/views/inspector.h"

#include <algorithm>

namespace soquete {

LessonWatch::LessonWatch(WindowList *windows, QObject *parent)
    : QObject(parent)
    , m_windows(windows)
{
    for (ServerWindow *const window : windows->servers())
        watchServer(window);
    for (ClientWindow *const window : windows->clients())
        watchClient(window);
    for (UdpWindow *const window : windows->udpWindows())
        watchUdp(window);
    connect(windows, &WindowList::serverOpened, this, &LessonWatch::watchServer);
    connect(windows, &WindowList::clientOpened, this, &LessonWatch::watchClient);
    connect(windows, &WindowList::udpOpened, this, &LessonWatch::watchUdp);
    begin();
}

void LessonWatch::begin()
{
    flush(); // events in transit belong to the past
    m_happened = {};
    for (auto &[window, trace] : m_servers)
        trace.begin();
    for (auto &[window, trace] : m_clients)
        trace.begin();
    emit changed();
}

bool LessonWatch::wasScriptPlayed() const
{
    const QList<ClientWindow *> clients = m_windows->clients();
    return std::any_of(clients.begin(), clients.end(), [this](ClientWindow *client) {
        const auto trace = m_clients.find(client);
        return trace != m_clients.end() && trace->second.wereAnswered(client->script().messages());
    });
}

void LessonWatch::watchServer(ServerWindow *window)
{
    m_servers.emplace(window, ServerTrace());
    connect(&window->feed(), &Feed::arrived, this, [this, window](const Journal::Batch &batch) {
        ServerTrace &trace = m_servers[window];
        for (const Event &event : batch.events)
            trace.add(event, window->options().experiment, m_happened);
        emit changed();
    });
    connect(&window->server(), &Server::stateChanged, this, &LessonWatch::changed);
    connect(window, &ServerWindow::socketChosen, this, &LessonWatch::changed);
    connect(&window->inspector(), &QTabWidget::currentChanged, this, &LessonWatch::changed);
    connect(window, &QObject::destroyed, this, [this](QObject *gone) {
        m_servers.erase(gone);
        emit changed();
    });
    emit changed();
}

void LessonWatch::watchClient(ClientWindow *window)
{
    m_clients.emplace(window, ClientTrace());
    connect(&window->feed(), &Feed::arrived, this, [this, window](const Journal::Batch &batch) {
        ClientTrace &trace = m_clients[window];
        for (const Event &event : batch.events)
            trace.add(event, window->client().options().dialect, m_happened);
        emit changed();
    });
    connect(&window->client(), &Client::stateChanged, this, &LessonWatch::changed);
    connect(&window->inspector(), &QTabWidget::currentChanged, this, &LessonWatch::changed);
    connect(window, &QObject::destroyed, this, [this](QObject *gone) {
        m_clients.erase(gone);
        emit changed();
    });
    emit changed();
}

void LessonWatch::watchUdp(UdpWindow *window)
{
    connect(window, &UdpWindow::finished, this, [this, window](const UdpSummary &summary) {
        const NetworkConditions conditions = window->conditions();
        m_happened.datagramsArrived |= summary.sent > 0 && summary.lost.empty();
        m_happened.datagramsLost |= conditions.loss > 0 && !summary.lost.empty();
        m_happened.datagramsReordered |= conditions.reorders && summary.late > 0;
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
