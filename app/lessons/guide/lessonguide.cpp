#include "app/lessons/guide/lessonguide.h"

#include "app/desktop/windowlist.h"
#include "app/lessons/guide/lessonchecks.h"
#include "app/lessons/guide/lessonwatch.h"
#include "app/lessons/guide/placement.h"
#include "app/udp/udpwindow.h"
#include "client/engine/script.h"
#include "client/window/clientwindow.h"
#include "client/window/crowd/crowdwindow.h"
#include "server/window/serverwindow.h"
#include "shared/transport/unixsocket.h"
#include "shared/views/inspector.h"

#include <QCoreApplication>
#include <QScreen>
#include <QTcpServer>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr auto kLongestStep = 60s; // a client alone waits five seconds for an answer

constexpr auto kPause = 1s;         // of a server for each message, where it is to be slow
constexpr auto kLabour = 500ms;     // of a processor for each message: there may be one core only
constexpr auto kShortPatience = 3s; // of a server for the rest of a message

constexpr int kCrowd = 5;
constexpr int kLoss = 40;        // percent: some of a few datagrams are sure to be lost
constexpr int kMostRepeats = 20; // of what may not happen at once

/** More bytes than characters, in every language. */
constexpr auto kAccented = "Olá, coração ♥";

bool isIdle(ServerWindow *window)
{
    const Server::State state = window->server().state();
    return state == Server::State::Stopped || state == Server::State::Failed;
}

bool isListening(ServerWindow *window)
{
    return window->server().state() == Server::State::Listening;
}

/** Whether a server that listens with @p options does for a step that wants @p wanted. */
bool suits(const ServerOptions &options, const ServerOptions &wanted)
{
    return options.path.isEmpty() == wanted.path.isEmpty() && options.dialect == wanted.dialect
        && options.behaviour == wanted.behaviour && options.experiment == wanted.experiment
        && options.limits.frame == wanted.limits.frame;
}

/** The same of a client that is connected. */
bool suits(const ClientOptions &options, const ClientOptions &wanted)
{
    return options.path == wanted.path && (!wanted.path.isEmpty() || options.port == wanted.port)
        && options.dialect == wanted.dialect && options.faults == wanted.faults;
}

/** Where a client reaches @p server. */
ClientOptions optionsFor(ServerWindow *server)
{
    ClientOptions options;
    const Endpoint &endpoint = server->server().endpoint();
    if (endpoint.isUnix())
        options.path = *endpoint.path;
    else
        options.port = endpoint.port;
    return options;
}

/** A port on which nobody listens: it was free a moment ago. */
quint16 freePort()
{
    QTcpServer server;
    (void)server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

template <typename Window>
bool contains(const QList<QPointer<QMainWindow>> &windows, Window *window)
{
    return std::any_of(windows.begin(), windows.end(),
                       [window](const QPointer<QMainWindow> &other) { return other == window; });
}

} // namespace

struct LessonGuide::Recipe
{
    QString id;
    void (LessonGuide::*cook)();
};

const QList<LessonGuide::Recipe> &LessonGuide::recipes()
{
    static const QList<Recipe> recipes{
        { u"server-listening"_s, &LessonGuide::listen },
        { u"client-connected"_s, &LessonGuide::connectClient },
        { u"message-acknowledged"_s, &LessonGuide::sendMessage },
        { u"script-played"_s, &LessonGuide::playScript },
        { u"goodbye-said"_s, &LessonGuide::sayGoodbye },
        { u"connection-chosen"_s, &LessonGuide::chooseConnection },
        { u"unix-listening"_s, &LessonGuide::listenAtFile },
        { u"unix-acknowledged"_s, &LessonGuide::sendOverFile },
        { u"three-clients"_s, &LessonGuide::connectThree },
        { u"listening-row-chosen"_s, &LessonGuide::chooseListeningSocket },
        { u"ephemeral-port-seen"_s, &LessonGuide::chooseConnection },
        { u"bytes-shown"_s, &LessonGuide::showBytes },
        { u"nobody-home"_s, &LessonGuide::connectToNobody },
        { u"accent-sent"_s, &LessonGuide::sendAccent },
        { u"header-apart"_s, &LessonGuide::sendApart },
        { u"many-in-one-read"_s, &LessonGuide::sendManyAtOnce },
        { u"threads-shown"_s, &LessonGuide::showThreads },
        { u"one-at-a-time"_s, &LessonGuide::waitInTurn },
        { u"a-thread-each"_s, &LessonGuide::waitAtOnce },
        { u"computing"_s, &LessonGuide::compute },
        { u"said-goodbye"_s, &LessonGuide::sayGoodbye },
        { u"left-without-word"_s, &LessonGuide::leaveWithoutWord },
        { u"broken-off"_s, &LessonGuide::breakOff },
        { u"refused"_s, &LessonGuide::connectToNobody },
        { u"address-in-use"_s, &LessonGuide::listenTwice },
        { u"mid-message-silence"_s, &LessonGuide::fallSilent },
        { u"characters-for-bytes"_s, &LessonGuide::countCharacters },
        { u"no-answer"_s, &LessonGuide::waitInVain },
        { u"datagrams-sent"_s, &LessonGuide::sendDatagrams },
        { u"datagrams-lost"_s, &LessonGuide::loseDatagrams },
        { u"datagrams-reordered"_s, &LessonGuide::reorderDatagrams },
    };
    return recipes;
}

LessonGuide::LessonGuide(LessonWatch *watch, QWidget *lesson)
    : QObject(lesson)
    , m_watch(watch)
    , m_lesson(lesson)
{
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(kLongestStep);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        finish(tr("This took too long. Look at what the windows say, then try again."));
    });
    // Later: what is done next must not happen in the middle of what a window does.
    connect(watch, &LessonWatch::changed, this, &LessonGuide::advance, Qt::QueuedConnection);
}

QStringList LessonGuide::ids()
{
    QStringList ids;
    for (const Recipe &recipe : recipes())
        ids << recipe.id;
    return ids;
}

void LessonGuide::show(const QString &id)
{
    cancel();
    const QList<Recipe> &all = recipes();
    const auto recipe = std::find_if(all.begin(), all.end(),
                                     [&id](const Recipe &other) { return other.id == id; });
    if (recipe == all.end() || isStepImpossible(id))
        return;
    m_id = id;
    m_joined.clear();
    m_needsServer = m_needsClient = false;
    (this->*recipe->cook)();
    then([this] { present(); });
    waitFor([this] { return isStepDone(m_id, *m_watch); });
    m_deadline.start();
    emit changed();
    advance();
}

void LessonGuide::cancel()
{
    m_deadline.stop();
    m_stages.clear();
    m_hasBegun = false;
    emit changed();
}

// The recipes

void LessonGuide::listen()
{
    serve({});
}

void LessonGuide::connectClient()
{
    serve({});
    join({});
}

void LessonGuide::sendMessage()
{
    connectClient();
    say(predefinedMessages().first());
}

void LessonGuide::playScript()
{
    connectClient();
    then([this] { m_client->playScript(); });
}

void LessonGuide::sayGoodbye()
{
    connectClient();
    then([this] { m_client->leave(); });
}

void LessonGuide::chooseConnection()
{
    connectClient();
    waitFor([this] { return m_server->connections().latest() != 0; });
    then([this] { m_server->chooseSocket(m_server->connections().latest()); });
}

void LessonGuide::listenAtFile()
{
    ServerOptions options;
    options.path = usualUnixPath();
    serve(options);
}

void LessonGuide::sendOverFile()
{
    listenAtFile();
    join({});
    say(predefinedMessages().first());
}

void LessonGuide::connectThree()
{
    constexpr int kThree = 3;
    serve({});
    for (int i = 0; i < kThree; ++i)
        join({});
}

void LessonGuide::chooseListeningSocket()
{
    serve({});
    waitFor([this] { return m_server->connections().rowOf(0) == 0; });
    then([this] { m_server->chooseSocket(0); });
}

void LessonGuide::showBytes()
{
    sendMessage();
    then([this] { m_server->inspector().showTab(Inspector::Tab::Bytes); });
}

void LessonGuide::connectToNobody()
{
    ClientOptions nobody;
    nobody.port = freePort();
    then([this, nobody] {
        chooseClient(nobody);
        if (!m_client->client().isIdle())
            m_client->leave();
    });
    waitFor([this] { return m_client->client().isIdle(); });
    then([this, nobody] {
        m_client->setOptions(nobody);
        m_client->start();
    });
}

void LessonGuide::sendAccent()
{
    connectClient();
    say(QString::fromUtf8(kAccented));
}

void LessonGuide::sendApart()
{
    ClientOptions apart;
    apart.faults.writesTwice = true;
    apart.faults.mayDelay = true; // then the body is sure to come later, but for the first ones
    serve({});
    join(apart);
    // Both parts of the first may come in one read: then once more.
    for (int i = 0; i < kMostRepeats; ++i) {
        then([this] { sendUnlessDone(predefinedMessages().first()); });
        waitFor([this] { return m_client->counters().repliesIn >= m_awaited; });
    }
}

/** While the server works on the first message, the others come and wait to be read. */
void LessonGuide::sendManyAtOnce()
{
    ServerOptions busy;
    busy.experiment.work = { Work::Kind::Wait, kPause };
    serve(busy);
    join({});
    for (const QString &text : predefinedMessages())
        say(text);
}

void LessonGuide::showThreads()
{
    serve({});
    join({});
    join({});
    then([this] { m_server->inspector().showTab(Inspector::Tab::Threads); });
}

void LessonGuide::waitInTurn()
{
    sendCrowd(ServeMode::OneAtATime, { Work::Kind::Wait, kPause });
}

void LessonGuide::waitAtOnce()
{
    sendCrowd(ServeMode::Threads, { Work::Kind::Wait, kPause });
}

void LessonGuide::compute()
{
    sendCrowd(ServeMode::Threads, { Work::Kind::Compute, kLabour });
}

void LessonGuide::leaveWithoutWord()
{
    ClientOptions wordless;
    wordless.dialect.disconnectWord.clear();
    serve({});
    join(wordless);
    // An answer that is still to come would meet a closed socket, and make it a reset.
    then([this] { sendUnlessDone(predefinedMessages().first()); });
    waitFor([this] { return m_client->counters().repliesIn >= m_awaited; });
    then([this] { m_client->leave(); });
}

void LessonGuide::breakOff()
{
    ServerOptions abrupt;
    abrupt.experiment.faults.breaksOff = true;
    serve(abrupt);
    join({});
    say(predefinedMessages().first());
}

void LessonGuide::listenTwice()
{
    serve({});
    then([this] {
        ServerOptions options;
        options.port = m_server->server().endpoint().port;
        const QList<ServerWindow *> servers = m_watch->windows().servers();
        const auto idle = std::find_if(servers.begin(), servers.end(), isIdle);
        ServerWindow *const second = idle != servers.end() ? *idle : openServer(options);
        second->setOptions(options);
        second->start();
        second->raise();
    });
}

void LessonGuide::fallSilent()
{
    ServerOptions impatient; // a person would have to wait for half a minute
    impatient.limits.frame = kShortPatience;
    ClientOptions silent;
    silent.faults.fallsSilent = true;
    serve(impatient);
    join(silent);
    say(predefinedMessages().first());
}

/** What is left of the first message is found out with the second. */
void LessonGuide::countCharacters()
{
    ClientOptions counting;
    counting.faults.countsCharacters = true;
    serve({});
    join(counting);
    say(QString::fromUtf8(kAccented));
    say(QString::fromUtf8(kAccented));
}

void LessonGuide::sendDatagrams()
{
    sendThrough({});
}

void LessonGuide::loseDatagrams()
{
    sendThrough({ kLoss, false, false });
}

void LessonGuide::reorderDatagrams()
{
    sendThrough({ 0, true, false });
}

void LessonGuide::waitInVain()
{
    ServerOptions silent;
    silent.behaviour = Behaviour::Silent;
    serve(silent);
    join({});
    say(predefinedMessages().first());
}

// What they are made of

/** A server listens as @p options say; its port may be another, where that one is taken. */
void LessonGuide::serve(const ServerOptions &options)
{
    m_stages.push_back({ [this, options] { chooseServer(options); },
                         [this, options] { return isServing(options); } });
}

/** One more client is connected to the server, with the rest as in @p options. */
void LessonGuide::join(const ClientOptions &options)
{
    const auto wanted = [this, options] {
        ClientOptions wanted = optionsFor(m_server);
        wanted.dialect = options.dialect;
        wanted.faults = options.faults;
        return wanted;
    };
    m_stages.push_back({ [this, wanted] { chooseClient(wanted()); },
                         [this, wanted] { return isJoined(wanted()); } });
}

void LessonGuide::say(const QString &text)
{
    then([this, text] { m_client->send(text); });
}

/** A crowd comes to a server that serves in this @p mode and does this @p work. */
void LessonGuide::sendCrowd(ServeMode mode, const Work &work)
{
    ServerOptions options;
    options.experiment.mode = mode;
    options.experiment.work = work;
    serve(options);
    then([this] {
        chooseClient(optionsFor(m_server));
        if (!m_client->client().isIdle())
            m_client->leave(); // or else the crowd would wait for it
    });
    waitFor([this] { return m_client->client().isIdle(); });
    then([this] {
        m_client->setOptions(optionsFor(m_server));
        CrowdWindow &window = m_client->openCrowd();
        window.setSize(kCrowd, 1);
        connect(&window.crowd(), &Crowd::progressed, this, &LessonGuide::advance,
                Qt::ConnectionType(Qt::QueuedConnection | Qt::UniqueConnection));
        window.crowd().stop();
    });
    waitFor([this] { return !m_client->openCrowd().crowd().isRunning(); });
    then([this] { m_client->openCrowd().run(); });
    waitFor([this] { return !m_client->openCrowd().crowd().isRunning(); });
}

/** The messages go through a network of these @p conditions, until what is to be shown happens. */
void LessonGuide::sendThrough(const NetworkConditions &conditions)
{
    then([this, conditions] {
        const QList<UdpWindow *> windows = m_watch->windows().udpWindows();
        m_udp = windows.isEmpty() ? openUdp() : windows.last();
        m_udp->setConditions(conditions);
        m_udp->raise();
    });
    for (int i = 0; i < kMostRepeats; ++i) {
        then([this] {
            if (m_udp && !isStepDone(m_id, *m_watch))
                m_udp->run();
        });
        waitFor([this] { return !m_udp || !m_udp->isRunning(); });
    }
}

/** Sends @p text once more, as long as what is to be shown has not happened. */
void LessonGuide::sendUnlessDone(const QString &text)
{
    m_awaited = 0;
    if (isStepDone(m_id, *m_watch))
        return;
    m_awaited = m_client->counters().repliesIn + 1;
    m_client->send(text);
}

void LessonGuide::then(const std::function<void()> &act)
{
    m_stages.push_back({ act, [] { return true; } });
}

void LessonGuide::waitFor(const std::function<bool()> &isDone)
{
    m_stages.push_back({ [] {}, isDone });
}

/** Goes on as far as it can be gone now. */
void LessonGuide::advance()
{
    if (std::exchange(m_isAdvancing, true))
        return;
    bool goesOn = true;
    while (goesOn && !m_stages.empty()) {
        if (isMissingAWindow()) {
            finish(tr("A window that this step needs was closed. Try again."));
            break;
        }
        const Stage stage = m_stages.front(); // a copy: it may be given up while it works
        if (!std::exchange(m_hasBegun, true))
            stage.begin();
        goesOn = !m_stages.empty() && !isMissingAWindow() && stage.isDone() && !m_stages.empty();
        if (goesOn) {
            m_stages.pop_front();
            m_hasBegun = false;
        }
    }
    m_isAdvancing = false;
    if (m_stages.empty() && m_deadline.isActive())
        finish({});
}

bool LessonGuide::isMissingAWindow() const
{
    return (m_needsServer && !m_server) || (m_needsClient && !m_client);
}

/** Ends what is being done; @p why is empty where all of it was. */
void LessonGuide::finish(const QString &why)
{
    cancel();
    if (!why.isEmpty())
        emit failed(why);
}

void LessonGuide::chooseServer(const ServerOptions &wanted)
{
    m_tries = 0;
    QList<ServerWindow *> servers = m_watch->windows().servers();
    std::reverse(servers.begin(), servers.end()); // the latest is the one that is looked at
    if (m_server && servers.removeOne(m_server.data()))
        servers.prepend(m_server);
    const auto suitable = std::find_if(servers.begin(), servers.end(), [&](ServerWindow *window) {
        return isListening(window) && suits(window->options(), wanted);
    });
    const auto idle = std::find_if(servers.begin(), servers.end(), isIdle);
    const auto own = std::find_if(servers.begin(), servers.end(), [this](ServerWindow *window) {
        return contains(m_opened, window);
    });
    if (suitable != servers.end()) {
        m_server = *suitable;
    } else if (idle != servers.end()) {
        m_server = *idle;
    } else if (own != servers.end()) {
        m_server = *own;
        m_server->stop();
    } else {
        m_server = openServer(wanted);
    }
    m_needsServer = true;
}

/** Whether the chosen server is as @p wanted; it is started where it is not. */
bool LessonGuide::isServing(const ServerOptions &wanted)
{
    if (isListening(m_server) && suits(m_server->options(), wanted))
        return true;
    if (!isIdle(m_server))
        return false;
    constexpr int kMostTries = 3;
    ServerOptions options = wanted;
    if (m_tries > 0 && wanted.path.isEmpty())
        options.port = 0; // another program has taken the usual one
    if (m_tries == 1 && !wanted.path.isEmpty())
        options.replacesStale = true; // an earlier server left its file behind
    if (m_tries > 1 && !wanted.path.isEmpty())
        options.path += u"-%1"_s.arg(QCoreApplication::applicationPid());
    if (++m_tries > kMostTries) {
        finish(tr("The server could not listen; its window says why."));
        return false;
    }
    m_server->setOptions(options);
    m_server->start();
    return false;
}

void LessonGuide::chooseClient(const ClientOptions &wanted)
{
    m_tries = 0;
    QList<ClientWindow *> clients = m_watch->windows().clients();
    clients.removeIf([this](ClientWindow *window) { return m_joined.contains(window); });
    if (m_client && clients.removeOne(m_client.data()))
        clients.prepend(m_client);
    const auto suitable = std::find_if(clients.begin(), clients.end(), [&](ClientWindow *window) {
        return window->client().state() == Client::State::Connected
            && suits(window->client().options(), wanted);
    });
    const auto idle = std::find_if(clients.begin(), clients.end(),
                                   [](ClientWindow *window) { return window->client().isIdle(); });
    const auto own = std::find_if(clients.begin(), clients.end(), [this](ClientWindow *window) {
        return contains(m_opened, window);
    });
    if (suitable != clients.end()) {
        m_client = *suitable;
    } else if (idle != clients.end()) {
        m_client = *idle;
    } else if (own != clients.end()) {
        m_client = *own;
        m_client->leave();
    } else {
        m_client = openClient(wanted);
    }
    m_needsClient = true;
    m_joined << m_client;
}

/** Whether the chosen client is as @p wanted; it connects where it is not. */
bool LessonGuide::isJoined(const ClientOptions &wanted)
{
    const Client &client = m_client->client();
    if (client.state() == Client::State::Connected && suits(client.options(), wanted))
        return true;
    if (!client.isIdle())
        return false;
    if (++m_tries > 1) {
        finish(tr("The client could not connect; its window says why."));
        return false;
    }
    m_client->setOptions(wanted);
    m_client->start();
    return false;
}

ServerWindow *LessonGuide::openServer(const ServerOptions &options)
{
    ServerWindow *const window = m_watch->windows().openServer(options);
    m_opened << QPointer<QMainWindow>(window);
    m_toPlace << QPointer<QMainWindow>(window);
    place(window);
    return window;
}

ClientWindow *LessonGuide::openClient(const ClientOptions &options)
{
    ClientWindow *const window = m_watch->windows().openClient(options);
    m_opened << QPointer<QMainWindow>(window);
    m_toPlace << QPointer<QMainWindow>(window);
    place(window);
    return window;
}

UdpWindow *LessonGuide::openUdp()
{
    UdpWindow *const window = m_watch->windows().openUdp();
    m_opened << QPointer<QMainWindow>(window);
    m_toPlace << QPointer<QMainWindow>(window);
    place(window);
    return window;
}

/** Puts a new window where it hides neither the lesson nor the other side. */
void LessonGuide::place(QMainWindow *window)
{
    constexpr QSize kFrame(8, 36); // about what a window manager puts around a window
    const QRect screen = m_lesson->screen()->availableGeometry();
    const Placement placement = placementOn(screen);
    const auto put = [&kFrame, &screen](QWidget *widget, const QRect &place) {
        widget->resize((place.size() - kFrame).expandedTo(widget->minimumSizeHint()));
        // One that needs more than its place is rather over another than beyond the screen.
        const int lowest = screen.bottom() - widget->height() - kFrame.height();
        widget->move(place.left(), std::max(screen.top(), std::min(place.top(), lowest)));
    };
    const auto client = m_watch->windows().clients().indexOf(window);
    put(window, client < 0 ? placement.server : clientPlace(placement, int(client)));
    if (hasOwnWindow() && m_opened.size() == 1 && !m_lesson->window()->isMaximized())
        put(m_lesson->window(), placement.lesson);
}

/** Whether the lesson has a window to itself, and is no part of another one. */
bool LessonGuide::hasOwnWindow() const
{
    return m_lesson->window()->objectName() == "lessonWindow"_L1;
}

/** Brings what was used to the front, and the lesson last. */
void LessonGuide::present()
{
    // Once more: only now is it known what the window manager has put around them.
    for (const QPointer<QMainWindow> &window : std::exchange(m_toPlace, {})) {
        if (window)
            place(window);
    }
    if (m_server)
        m_server->raise();
    for (const QPointer<ClientWindow> &client : m_joined) {
        if (client)
            client->raise();
    }
    if (!hasOwnWindow())
        return;
    m_lesson->window()->raise();
    m_lesson->window()->activateWindow();
}

} // namespace soquete
