#include "app/lessons/guide/stepactions.h"

#include "app/lessons/guide/lessonwatch.h"
#include "app/udp/udpwindow.h"
#include "client/window/clientwindow.h"
#include "client/window/crowd/crowdwindow.h"
#include "server/window/serverwindow.h"

#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr int kCrowd = 5;
constexpr int kMostRepeats = 20; ///< of what may not succeed at once

} // namespace

StepActions::StepActions(LessonWatch *watch, QWidget *lesson)
    : m_watch(watch)
    , m_windows(&watch->windows(), lesson)
{}

void StepActions::begin(std::function<bool()> isDone)
{
    clear();
    m_isDone = std::move(isDone);
    m_windows.begin();
}

StepActions::Progress StepActions::advance()
{
    while (!m_actions.empty()) {
        if (m_windows.isOneClosed())
            return fail(tr("A window that this step needs was closed. Try again."));
        const Action action = m_actions.front(); // a copy: the action may clear the list
        const Progress progress = action();
        if (m_actions.empty() || progress == Progress::Failed)
            return progress;
        if (progress == Progress::Done)
            m_actions.pop_front();
        else if (!m_windows.isOneClosed())
            return progress;
    }
    return Progress::Done;
}

void StepActions::then(std::function<void()> act)
{
    m_actions.push_back([act = std::move(act)] {
        act();
        return Progress::Done;
    });
}

void StepActions::waitFor(std::function<bool()> isDone)
{
    m_actions.push_back(
            [isDone = std::move(isDone)] { return isDone() ? Progress::Done : Progress::Waiting; });
}

void StepActions::serve(const ServerOptions &options)
{
    then([this, options] { m_windows.chooseServer(options); });
    const auto attempts = std::make_shared<int>(0);
    m_actions.push_back([this, options, attempts] { return tryToServe(options, *attempts); });
}

void StepActions::connectClient(const ClientOptions &options)
{
    const auto wanted = [this, options] {
        ClientOptions wanted = optionsForServer();
        wanted.dialect = options.dialect;
        wanted.faults = options.faults;
        return wanted;
    };
    then([this, wanted] { m_windows.chooseClient(wanted()); });
    const auto attempts = std::make_shared<int>(0);
    m_actions.push_back([this, wanted, attempts] { return tryToConnect(wanted(), *attempts); });
}

void StepActions::chooseIdleClient(const std::function<ClientOptions()> &wanted)
{
    then([this, wanted] {
        m_windows.chooseClient(wanted());
        if (!client()->client().isIdle())
            client()->leave();
    });
    waitFor([this] { return client()->client().isIdle(); });
}

void StepActions::send(const QString &text)
{
    then([this, text] { client()->send(text); });
}

void StepActions::sendAndWait(const QString &text)
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

void StepActions::sendUntilDone(const QString &text)
{
    for (int i = 0; i < kMostRepeats; ++i)
        sendAndWait(text);
}

void StepActions::runCrowd()
{
    // The crowd would wait for a client that is connected.
    chooseIdleClient([this] { return optionsForServer(); });
    then([this] {
        client()->setOptions(optionsForServer());
        CrowdWindow &window = client()->openCrowd();
        window.setSize(kCrowd, 1);
        QObject::connect(&window.crowd(), &Crowd::progressed, m_watch, &LessonWatch::changed,
                         Qt::UniqueConnection);
        window.crowd().stop();
    });
    const auto isOver = [this] { return !client()->openCrowd().crowd().isRunning(); };
    waitFor(isOver);
    then([this] { client()->openCrowd().run(); });
    waitFor(isOver);
}

void StepActions::sendDatagramsUntilDone(const NetworkConditions &conditions)
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

void StepActions::present()
{
    then([this] { m_windows.present(); });
}

void StepActions::startSecondServer()
{
    ServerOptions options;
    options.port = server()->server().endpoint().port;
    ServerWindow *const second = m_windows.secondServer(options);
    second->setOptions(options);
    second->start();
    second->raise();
}

/** The address at which a client reaches the server. */
ClientOptions StepActions::optionsForServer() const
{
    ClientOptions options;
    const Endpoint &endpoint = server()->server().endpoint();
    if (endpoint.isUnix())
        options.path = *endpoint.path;
    else
        options.port = endpoint.port;
    return options;
}

StepActions::Progress StepActions::tryToServe(const ServerOptions &wanted, int &attempts)
{
    constexpr int kMostAttempts = 3;
    if (m_windows.isServing(wanted))
        return Progress::Done;
    if (!m_windows.isServerIdle())
        return Progress::Waiting;
    ServerOptions options = wanted;
    if (attempts > 0 && wanted.path.isEmpty())
        options.port = 0; // another program uses the default port
    if (attempts == 1 && !wanted.path.isEmpty())
        options.replacesStale = true; // an earlier server left its file behind
    if (attempts > 1 && !wanted.path.isEmpty())
        options.path += u"-%1"_s.arg(QCoreApplication::applicationPid());
    if (++attempts > kMostAttempts)
        return fail(tr("The server could not listen; its window says why."));
    server()->setOptions(options);
    server()->start();
    return Progress::Waiting;
}

StepActions::Progress StepActions::tryToConnect(const ClientOptions &wanted, int &attempts)
{
    if (m_windows.isConnected(wanted))
        return Progress::Done;
    if (!client()->client().isIdle())
        return Progress::Waiting;
    if (++attempts > 1)
        return fail(tr("The client could not connect; its window says why."));
    client()->setOptions(wanted);
    client()->start();
    return Progress::Waiting;
}

StepActions::Progress StepActions::fail(const QString &why)
{
    m_error = why;
    return Progress::Failed;
}

} // namespace soquete
