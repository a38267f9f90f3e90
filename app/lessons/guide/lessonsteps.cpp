#include "app/lessons/guide/lessonsteps.h"

#include "app/desktop/windowlist.h"
#include "app/lessons/guide/lessonguide.h"
#include "app/lessons/guide/lessonwatch.h"
#include "client/engine/script.h"
#include "client/window/clientwindow.h"
#include "server/window/serverwindow.h"
#include "shared/transport/unixsocket.h"
#include "shared/views/inspector.h"

#include <QTcpServer>

#include <algorithm>
#include <chrono>
#include <iterator>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr auto kPause = 1s;          // a slow server's pause for each message
constexpr auto kComputation = 500ms; // processor time for each message; there may be one core
constexpr auto kShortTimeout = 3s;   // for the rest of a message; the default is half a minute
constexpr int kLossPercent = 40;     // high enough to lose some of a few datagrams
constexpr int kThreeClients = 3;

// The checks.

template <auto condition>
bool isAnyServer(const LessonWatch &watch)
{
    return std::ranges::any_of(watch.windows().servers(), condition);
}

template <auto condition>
bool isAnyClient(const LessonWatch &watch)
{
    return std::ranges::any_of(watch.windows().clients(), condition);
}

template <bool Evidence::*event>
bool has(const LessonWatch &watch)
{
    return watch.evidence().*event;
}

bool isListening(ServerWindow *window)
{
    return window->server().state() == Server::State::Listening;
}

bool isListeningAtFile(ServerWindow *window)
{
    return isListening(window) && window->server().endpoint().isUnix();
}

bool hasThreeClients(ServerWindow *window)
{
    return isListening(window) && window->connections().live() >= kThreeClients;
}

bool isListeningSocketSelected(ServerWindow *window)
{
    return isListening(window) && window->chosenSocket() == 0U;
}

bool isOpenConnectionSelected(ServerWindow *window)
{
    const std::optional<quint32> chosen = window->chosenSocket();
    return isListening(window) && chosen.value_or(0) != 0 && window->connections().isLive(*chosen);
}

bool isTcpConnectionSelected(ServerWindow *window)
{
    return isOpenConnectionSelected(window) && !window->server().endpoint().isUnix();
}

bool isShowingThreads(ServerWindow *window)
{
    return window->inspector().tab() == Inspector::Tab::Threads
        && window->connections().threads() >= 2;
}

// The counters, because the view may have dropped old messages.
bool isServerShowingBytes(ServerWindow *window)
{
    return window->inspector().tab() == Inspector::Tab::Bytes && window->counters().messagesIn > 0;
}

bool isClientShowingBytes(ClientWindow *window)
{
    return window->inspector().tab() == Inspector::Tab::Bytes && window->counters().messagesOut > 0;
}

bool isConnected(ClientWindow *window)
{
    return window->client().state() == Client::State::Connected;
}

bool isAnyShowingBytes(const LessonWatch &watch)
{
    return isAnyServer<isServerShowingBytes>(watch) || isAnyClient<isClientShowingBytes>(watch);
}

bool hasHeaderArrivedApart(const LessonWatch &watch)
{
    return watch.evidence().wroteTwice && watch.evidence().cameInPieces;
}

// The plans.

/** A text with more bytes than characters. */
QString accentedMessage()
{
    return QString::fromUtf8("Olá, coração ♥");
}

ServerOptions unixServer()
{
    ServerOptions options;
    options.path = usualUnixPath();
    return options;
}

ServerOptions workingServer(ServeMode mode, const Work &work)
{
    ServerOptions options;
    options.experiment.mode = mode;
    options.experiment.work = work;
    return options;
}

/** Connects a client that sends @p texts without waiting for the replies. */
void planMessages(LessonGuide &guide, const ServerOptions &server, const ClientOptions &client,
                  const QStringList &texts = { predefinedMessages().first() })
{
    guide.serve(server);
    guide.connectClient(client);
    for (const QString &text : texts)
        guide.send(text);
}

void planConnection(LessonGuide &guide)
{
    planMessages(guide, {}, {}, {});
}

void planMessage(LessonGuide &guide)
{
    planMessages(guide, {}, {});
}

void planScript(LessonGuide &guide)
{
    planConnection(guide);
    guide.then([&guide] { guide.client()->playScript(); });
}

void planGoodbye(LessonGuide &guide)
{
    planConnection(guide);
    guide.then([&guide] { guide.client()->leave(); });
}

void planSelectedConnection(LessonGuide &guide)
{
    planConnection(guide);
    guide.waitFor([&guide] { return guide.server()->connections().latest() != 0; });
    guide.then([&guide] { guide.server()->chooseSocket(guide.server()->connections().latest()); });
}

void planThreeClients(LessonGuide &guide)
{
    guide.serve();
    for (int i = 0; i < kThreeClients; ++i)
        guide.connectClient();
}

void planSelectedListeningSocket(LessonGuide &guide)
{
    guide.serve();
    guide.waitFor([&guide] { return guide.server()->connections().rowOf(0) == 0; });
    guide.then([&guide] { guide.server()->chooseSocket(0); });
}

void planBytes(LessonGuide &guide)
{
    planMessage(guide);
    guide.then([&guide] { guide.server()->inspector().showTab(Inspector::Tab::Bytes); });
}

void planRefusal(LessonGuide &guide)
{
    QTcpServer server; // finds a free port, and frees it when this function returns
    (void)server.listen(QHostAddress::LocalHost);
    ClientOptions options;
    options.port = server.serverPort();
    guide.chooseIdleClient([options] { return options; });
    guide.then([&guide, options] {
        guide.client()->setOptions(options);
        guide.client()->start();
    });
}

void planHeaderApart(LessonGuide &guide)
{
    ClientOptions client;
    client.faults.writesTwice = true;
    client.faults.mayDelay = true; // delays the body of all but the first messages
    guide.serve();
    guide.connectClient(client);
    guide.sendUntilDone(predefinedMessages().first());
}

/** Keeps the server busy with the first message, so that the others queue up. */
void planManyInOneRead(LessonGuide &guide)
{
    planMessages(guide, workingServer(ServeMode::Threads, { Work::Kind::Wait, kPause }), {},
                 predefinedMessages());
}

void planThreads(LessonGuide &guide)
{
    planConnection(guide);
    guide.connectClient();
    guide.then([&guide] { guide.server()->inspector().showTab(Inspector::Tab::Threads); });
}

template <ServeMode mode>
void planWaitingCrowd(LessonGuide &guide)
{
    guide.serve(workingServer(mode, { Work::Kind::Wait, kPause }));
    guide.runCrowd();
}

void planComputingCrowd(LessonGuide &guide)
{
    guide.serve(workingServer(ServeMode::Threads, { Work::Kind::Compute, kComputation }));
    guide.runCrowd();
}

/** Waits for the reply: if it arrived at a closed socket, it would cause a reset. */
void planLeavingWithoutWord(LessonGuide &guide)
{
    ClientOptions client;
    client.dialect.disconnectWord.clear();
    guide.serve();
    guide.connectClient(client);
    guide.sendAndWait(predefinedMessages().first());
    guide.then([&guide] { guide.client()->leave(); });
}

void planReset(LessonGuide &guide)
{
    ServerOptions server;
    server.experiment.faults.resets = true;
    planMessages(guide, server, {});
}

void planAddressInUse(LessonGuide &guide)
{
    guide.serve();
    guide.startSecondServer();
}

void planSilenceMidMessage(LessonGuide &guide)
{
    ServerOptions server;
    server.limits.frame = kShortTimeout;
    ClientOptions client;
    client.faults.fallsSilent = true;
    planMessages(guide, server, client);
}

/** Sends two messages: the server finds the rest of the first when it reads the second. */
void planCountedCharacters(LessonGuide &guide)
{
    ClientOptions client;
    client.faults.countsCharacters = true;
    planMessages(guide, {}, client, { accentedMessage(), accentedMessage() });
}

void planMissingReply(LessonGuide &guide)
{
    ServerOptions server;
    server.behaviour = Behaviour::Silent;
    planMessages(guide, server, {});
}

template <int lossPercent, bool reorders>
void planDatagrams(LessonGuide &guide)
{
    guide.sendDatagramsUntilDone({ lossPercent, reorders, false });
}

constexpr GuidedStep kSteps[] = {
    // 1: the exercise
    { "server-listening", isAnyServer<isListening>, [](LessonGuide &guide) { guide.serve(); } },
    { "client-connected", isAnyClient<isConnected>, planConnection },
    { "message-acknowledged", has<&Evidence::acknowledged>, planMessage },
    { "script-played", [](const LessonWatch &watch) { return watch.wasScriptPlayed(); },
      planScript },
    { "goodbye-said", has<&Evidence::goodbye>, planGoodbye },
    // 2: what a socket is
    { "connection-chosen", isAnyServer<isOpenConnectionSelected>, planSelectedConnection },
    { "unix-listening", isAnyServer<isListeningAtFile>,
      [](LessonGuide &guide) { guide.serve(unixServer()); } },
    { "unix-acknowledged", has<&Evidence::unixAcknowledged>,
      [](LessonGuide &guide) { planMessages(guide, unixServer(), {}); } },
    // 3: port and socket
    { "three-clients", isAnyServer<hasThreeClients>, planThreeClients },
    { "listening-row-chosen", isAnyServer<isListeningSocketSelected>, planSelectedListeningSocket },
    { "ephemeral-port-seen", isAnyServer<isTcpConnectionSelected>, planSelectedConnection },
    // 4: layers
    { "bytes-shown", isAnyShowingBytes, planBytes },
    { "nobody-home", has<&Evidence::refused>, planRefusal },
    // 5: a stream
    { "accent-sent", has<&Evidence::accentAcknowledged>,
      [](LessonGuide &guide) { planMessages(guide, {}, {}, { accentedMessage() }); } },
    { "header-apart", hasHeaderArrivedApart, planHeaderApart },
    { "many-in-one-read", has<&Evidence::manyInOneRead>, planManyInOneRead },
    // 6: threads
    { "threads-shown", isAnyServer<isShowingThreads>, planThreads },
    { "one-at-a-time", has<&Evidence::waitedInTurn>, planWaitingCrowd<ServeMode::OneAtATime> },
    { "a-thread-each", has<&Evidence::waitedAtOnce>, planWaitingCrowd<ServeMode::Threads> },
    { "computing", has<&Evidence::computed>, planComputingCrowd },
    // 7: goodbye
    { "said-goodbye", has<&Evidence::goodbye>, planGoodbye },
    { "left-without-word", has<&Evidence::closedWithoutWord>, planLeavingWithoutWord },
    { "broken-off", has<&Evidence::wasReset>, planReset },
    // 8: troubles
    { "refused", has<&Evidence::refused>, planRefusal },
    { "address-in-use", has<&Evidence::addressInUse>, planAddressInUse },
    { "mid-message-silence", has<&Evidence::incomplete>, planSilenceMidMessage },
    { "characters-for-bytes", has<&Evidence::charactersForBytes>, planCountedCharacters },
    { "no-answer", has<&Evidence::replyMissing>, planMissingReply },
    // 9: UDP
    { "datagrams-sent", has<&Evidence::datagramsArrived>, planDatagrams<0, false> },
    { "datagrams-lost", has<&Evidence::datagramsLost>, planDatagrams<kLossPercent, false> },
    { "datagrams-reordered", has<&Evidence::datagramsReordered>, planDatagrams<0, true> },
};

} // namespace

const GuidedStep *findStep(const QString &id)
{
    const auto *const step =
            std::find_if(std::begin(kSteps), std::end(kSteps), [&id](const GuidedStep &other) {
                return id == QLatin1StringView(other.id);
            });
    return step != std::end(kSteps) ? step : nullptr;
}

std::span<const GuidedStep> guidedSteps()
{
    return kSteps;
}

bool isStepDone(const QString &id, const LessonWatch &watch)
{
    if (isStepImpossible(id))
        return true;
    const GuidedStep *const step = findStep(id);
    return step && step->isDone(watch);
}

bool isStepImpossible(const QString &id)
{
    return id.startsWith("unix-"_L1) && !hasUnixSockets();
}

} // namespace soquete
