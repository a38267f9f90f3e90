#include "app/lessons/guide/lessonchecks.h"

#include "app/desktop/windowlist.h"
#include "app/lessons/guide/lessonwatch.h"
#include "client/window/clientwindow.h"
#include "server/window/serverwindow.h"
#include "shared/transport/unixsocket.h"
#include "shared/views/inspector.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

template <typename Condition>
bool anyServer(const LessonWatch &watch, Condition holds)
{
    const QList<ServerWindow *> servers = watch.windows().servers();
    return std::any_of(servers.begin(), servers.end(), holds);
}

template <typename Condition>
bool anyClient(const LessonWatch &watch, Condition holds)
{
    const QList<ClientWindow *> clients = watch.windows().clients();
    return std::any_of(clients.begin(), clients.end(), holds);
}

bool listens(ServerWindow *window)
{
    return window->server().state() == Server::State::Listening;
}

/** Whether an open connection of the server is chosen in its table. */
bool hasChosenConnection(ServerWindow *window)
{
    const std::optional<quint32> chosen = window->chosenSocket();
    return listens(window) && chosen.value_or(0) != 0 && window->connections().isLive(*chosen);
}

struct Check
{
    const char *id;
    bool (*isDone)(const LessonWatch &watch);
};

bool wasGoodbyeSaid(const LessonWatch &watch)
{
    return watch.happened().goodbye;
}

bool wasRefused(const LessonWatch &watch)
{
    return watch.happened().refused;
}

bool areBytesShown(const LessonWatch &watch)
{
    // What a window has seen it tells by its counters, whatever the view still keeps.
    return anyServer(watch,
                     [](ServerWindow *window) {
                         return window->inspector().tab() == Inspector::Tab::Bytes
                             && window->counters().messagesIn > 0;
                     })
        || anyClient(watch, [](ClientWindow *window) {
               return window->inspector().tab() == Inspector::Tab::Bytes
                   && window->counters().messagesOut > 0;
           });
}

constexpr Check kChecks[] = {
    // 1: the exercise
    { "server-listening", [](const LessonWatch &watch) { return anyServer(watch, listens); } },
    { "client-connected",
      [](const LessonWatch &watch) {
          return anyClient(watch, [](ClientWindow *window) {
              return window->client().state() == Client::State::Connected;
          });
      } },
    { "message-acknowledged",
      [](const LessonWatch &watch) { return watch.happened().acknowledged; } },
    { "script-played", [](const LessonWatch &watch) { return watch.wasScriptPlayed(); } },
    { "goodbye-said", wasGoodbyeSaid },
    // 2: what a socket is
    { "connection-chosen",
      [](const LessonWatch &watch) { return anyServer(watch, hasChosenConnection); } },
    { "unix-listening",
      [](const LessonWatch &watch) {
          return anyServer(watch, [](ServerWindow *window) {
              return listens(window) && window->server().endpoint().isUnix();
          });
      } },
    { "unix-acknowledged",
      [](const LessonWatch &watch) { return watch.happened().unixAcknowledged; } },
    // 3: port and socket
    { "three-clients",
      [](const LessonWatch &watch) {
          return anyServer(watch, [](ServerWindow *window) {
              constexpr int kThree = 3;
              return listens(window) && window->connections().live() >= kThree;
          });
      } },
    { "listening-row-chosen",
      [](const LessonWatch &watch) {
          return anyServer(watch, [](ServerWindow *window) {
              return listens(window) && window->chosenSocket() == 0U;
          });
      } },
    { "ephemeral-port-seen",
      [](const LessonWatch &watch) {
          return anyServer(watch, [](ServerWindow *window) {
              return hasChosenConnection(window) && !window->server().endpoint().isUnix();
          });
      } },
    // 4: layers
    { "bytes-shown", areBytesShown },
    { "nobody-home", wasRefused },
    // 5: a stream
    { "accent-sent", [](const LessonWatch &watch) { return watch.happened().accentAcknowledged; } },
    { "header-apart",
      [](const LessonWatch &watch) {
          return watch.happened().wroteTwice && watch.happened().cameInPieces;
      } },
    { "many-in-one-read", [](const LessonWatch &watch) { return watch.happened().manyInOneRead; } },
    // 6: threads
    { "threads-shown",
      [](const LessonWatch &watch) {
          return anyServer(watch, [](ServerWindow *window) {
              return window->inspector().tab() == Inspector::Tab::Threads
                  && window->connections().threads() >= 2;
          });
      } },
    { "one-at-a-time", [](const LessonWatch &watch) { return watch.happened().waitedInTurn; } },
    { "a-thread-each", [](const LessonWatch &watch) { return watch.happened().waitedAtOnce; } },
    { "computing", [](const LessonWatch &watch) { return watch.happened().computed; } },
    // 7: goodbye
    { "said-goodbye", wasGoodbyeSaid },
    { "left-without-word",
      [](const LessonWatch &watch) { return watch.happened().closedWithoutWord; } },
    { "broken-off", [](const LessonWatch &watch) { return watch.happened().brokenOff; } },
    // 8: troubles
    { "refused", wasRefused },
    { "address-in-use", [](const LessonWatch &watch) { return watch.happened().addressInUse; } },
    { "mid-message-silence", [](const LessonWatch &watch) { return watch.happened().incomplete; } },
    { "characters-for-bytes",
      [](const LessonWatch &watch) { return watch.happened().charactersForBytes; } },
    { "no-answer", [](const LessonWatch &watch) { return watch.happened().notAnswered; } },
    // 9: UDP
    { "datagrams-sent",
      [](const LessonWatch &watch) { return watch.happened().datagramsArrived; } },
    { "datagrams-lost", [](const LessonWatch &watch) { return watch.happened().datagramsLost; } },
    { "datagrams-reordered",
      [](const LessonWatch &watch) { return watch.happened().datagramsReordered; } },
};

} // namespace

QStringList lessonCheckIds()
{
    QStringList ids;
    for (const Check &check : kChecks)
        ids << QLatin1StringView(check.id);
    return ids;
}

bool isStepDone(const QString &id, const LessonWatch &watch)
{
    if (isStepImpossible(id))
        return true;
    const auto *const check =
            std::find_if(std::begin(kChecks), std::end(kChecks),
                         [&id](const Check &other) { return id == QLatin1StringView(other.id); });
    return check != std::end(kChecks) && check->isDone(watch);
}

bool isStepImpossible(const QString &id)
{
    return id.startsWith("unix-"_L1) && !hasUnixSockets();
}

} // namespace soquete
