#include "app/lessons/guide/lessonguide.h"

#include "app/lessons/guide/lessonsteps.h"
#include "app/lessons/guide/lessonwatch.h"
#include "app/udp/udpwindow.h"
#include "client/window/crowd/crowdwindow.h"

#include <QCoreApplication>

#include <chrono>
#include <utility>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr auto kLongestStep = 60s; // a client waits five seconds for each reply
constexpr int kCrowd = 5;
constexpr int kMostRepeats = 20; // of what may not succeed at once

} // namespace

LessonGuide::LessonGuide(LessonWatch *watch, QWidget *lesson)
    : QObject(lesson)
    , m_watch(watch)
    , m_windows(&watch->windows(), lesson)
{
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(kLongestStep);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        fail(tr("This took too long. Look at what the windows say, then try again."));
    });
    // Queued: the next action must not run inside a window's own function.
    connect(watch, &LessonWatch::changed, this, &LessonGuide::advance, Qt::QueuedConnection);
}

void LessonGuide::perform(const QString &id)
{
    cancel();
    const GuidedStep *const step = findStep(id);
    if (!step || isStepImpossible(id))
        return;
    m_isDone = [this, step] { return step->isDone(*m_watch); };
    m_windows.begin();
    step->plan(*this);
    then([this] { m_windows.present(); });
    waitFor(m_isDone);
    m_deadline.start();
    emit changed();
    advance();
}

void LessonGuide::cancel()
{
    m_deadline.stop();
    m_actions.clear();
    emit changed();
}

void LessonGuide::advance()
{
    if (std::exchange(m_isAdvancing, true))
        return;
    while (isBusy()) {
        if (m_windows.isOneClosed()) {
            fail(tr("A window that this step needs was closed. Try again."));
            break;
        }
        const auto action = m_actions.front(); // a copy: the action may clear the list
        const bool isDone = action();
        if (!isBusy())
            break;
        if (isDone)
            m_actions.pop_front();
        else if (!m_windows.isOneClosed())
            break;
    }
    m_isAdvancing = false;
    if (m_deadline.isActive() && !isBusy())
        cancel();
}

void LessonGuide::fail(const QString &why)
{
    cancel();
    emit failed(why);
}

void LessonGuide::then(std::function<void()> act)
{
    m_actions.push_back([act = std::move(act)] {
        act();
        return true;
    });
}

void LessonGuide::waitFor(std::function<bool()> isDone)
{
    m_actions.push_back(std::move(isDone));
}

void LessonGuide::serve(const ServerOptions &options)
{
    then([this, options] {
        m_windows.chooseServer(options);
        m_attempts = 0;
    });
    waitFor([this, options] { return tryToServe(options); });
}

void LessonGuide::connectClient(const ClientOptions &options)
{
    const auto wanted = [this, options] {
        ClientOptions wanted = optionsForServer();
        wanted.dialect = options.dialect;
        wanted.faults = options.faults;
        return wanted;
    };
    then([this, wanted] {
        m_windows.chooseClient(wanted());
        m_attempts = 0;
    });
    waitFor([this, wanted] { return tryToConnect(wanted()); });
}

void LessonGuide::chooseIdleClient(const std::function<ClientOptions()> &wanted)
{
    then([this, wanted] {
        m_windows.chooseClient(wanted());
        if (!client()->isIdle())
            client()->leave();
    });
    waitFor([this] { return client()->isIdle(); });
}

void LessonGuide::send(const QString &text)
{
    then([this, text] { client()->send(text); });
}

void LessonGuide::sendAndWait(const QString &text)
{
    then([this, text] {
        m_awaitedReplies = 0;
        if (m_isDone())
            return;
        m_awaitedReplies = client()->counters().repliesIn + 1;
        client()->send(text);
    });
    waitFor([this] { return client()->counters().repliesIn >= m_awaitedReplies; });
}

void LessonGuide::sendUntilDone(const QString &text)
{
    for (int i = 0; i < kMostRepeats; ++i)
        sendAndWait(text);
}

void LessonGuide::runCrowd()
{
    // The crowd would wait for a client that is connected.
    chooseIdleClient([this] { return optionsForServer(); });
    then([this] {
        client()->setOptions(optionsForServer());
        CrowdWindow &window = client()->openCrowd();
        window.setSize(kCrowd, 1);
        connect(&window.crowd(), &Crowd::progressed, m_watch, &LessonWatch::changed,
                Qt::UniqueConnection);
        window.crowd().stop();
    });
    const auto isOver = [this] { return !client()->openCrowd().crowd().isRunning(); };
    waitFor(isOver);
    then([this] { client()->openCrowd().run(); });
    waitFor(isOver);
}

void LessonGuide::sendDatagramsUntilDone(const NetworkConditions &conditions)
{
    then([this, conditions] {
        m_udp = m_windows.udp();
        m_udp->setConditions(conditions);
        m_udp->raise();
    });
    for (int i = 0; i < kMostRepeats; ++i) {
        then([this] {
            if (m_udp && !m_isDone())
                m_udp->run();
        });
        waitFor([this] { return !m_udp || !m_udp->isRunning(); });
    }
}

void LessonGuide::startSecondServer()
{
    then([this] {
        ServerOptions options;
        options.port = server()->server().endpoint().port;
        ServerWindow *const second = m_windows.secondServer(options);
        second->setOptions(options);
        second->start();
        second->raise();
    });
}

/** The address at which a client reaches the server. */
ClientOptions LessonGuide::optionsForServer() const
{
    ClientOptions options;
    const Endpoint &endpoint = server()->server().endpoint();
    if (endpoint.isUnix())
        options.path = *endpoint.path;
    else
        options.port = endpoint.port;
    return options;
}

bool LessonGuide::tryToServe(const ServerOptions &wanted)
{
    constexpr int kMostAttempts = 3;
    if (fits(server(), wanted))
        return true;
    if (!server()->isIdle())
        return false;
    ServerOptions options = wanted;
    if (m_attempts > 0 && wanted.path.isEmpty())
        options.port = 0; // another program uses the default port
    if (m_attempts == 1 && !wanted.path.isEmpty())
        options.replacesStale = true; // an earlier server left its file behind
    if (m_attempts > 1 && !wanted.path.isEmpty())
        options.path += u"-%1"_s.arg(QCoreApplication::applicationPid());
    if (++m_attempts > kMostAttempts) {
        fail(tr("The server could not listen; its window says why."));
        return false;
    }
    server()->setOptions(options);
    server()->start();
    return false;
}

bool LessonGuide::tryToConnect(const ClientOptions &wanted)
{
    if (fits(client(), wanted))
        return true;
    if (!client()->isIdle())
        return false;
    if (++m_attempts > 1) {
        fail(tr("The client could not connect; its window says why."));
        return false;
    }
    client()->setOptions(wanted);
    client()->start();
    return false;
}

} // namespace soquete
