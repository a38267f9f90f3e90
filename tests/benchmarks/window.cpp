// What a server window costs, and whether it stays usable, under a crowd of clients at full speed:
//
//     window [SECONDS] [CONNECTIONS] [TURNS] [VIEW]        (10, 64, 3, 0)
//
// In turns of the same run, so that a noisy machine hits both alike: the engine alone with nobody
// watching, and the engine with its window shown and its log following. Prints the round trips a
// second of each and their ratio, how late the window's event loop answers (a timer every 5 ms),
// what a paint of the window costs, and how memory develops over a turn. VIEW is the tab that is
// shown: 0 messages, 1 bytes, 2 sequence, 3 threads. Needs a display, or QT_QPA_PLATFORM=offscreen.

#include "server/window/serverwindow.h"
#include "shared/views/inspector.h"
#include "tests/benchmarks/load.h"
#include "tests/benchmarks/median.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QPixmap>
#include <QProcess>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace soquete;
using namespace Qt::StringLiterals;

namespace {

constexpr int kProbeMs = 5;

double residentMiB()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * 4096 / (1024 * 1024);
}

/** Runs the crowd in a process of its own, this thread's event loop going on meanwhile. */
double press(quint16 port, int connections, double seconds)
{
    QProcess crowd;
    crowd.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QEventLoop loop;
    QObject::connect(&crowd, &QProcess::finished, &loop, &QEventLoop::quit);
    crowd.start(QCoreApplication::applicationFilePath(),
                { u"--load"_s, QString::number(port), QString::number(connections),
                  QString::number(seconds) });
    loop.exec();
    return crowd.readAllStandardOutput().toDouble();
}

void waitFor(Server &server, Server::State state)
{
    QEventLoop loop;
    QObject::connect(&server, &Server::stateChanged, &loop, &QEventLoop::quit);
    while (server.state() != state)
        loop.exec();
}

ServerOptions optionsFor(int connections)
{
    ServerOptions options;
    options.port = 0;
    options.limits.connections = connections;
    return options;
}

double engineAlone(int connections, double seconds)
{
    Server server;
    server.listen(optionsFor(connections));
    waitFor(server, Server::State::Listening);
    const double rate = press(server.endpoint().port, connections, seconds);
    server.stop();
    waitFor(server, Server::State::Stopped);
    return rate;
}

struct WindowFigures
{
    double rate = 0;
    std::vector<double> latenessMs;
    double paintMs = 0;
    std::vector<double> residentMiB; ///< at the beginning, and after each fifth of the time
};

WindowFigures withWindow(int connections, double seconds, int view)
{
    WindowFigures figures;
    ServerWindow window(optionsFor(connections));
    window.show();
    window.findChild<Inspector *>()->setCurrentIndex(view);
    window.start();
    waitFor(window.server(), Server::State::Listening);

    QElapsedTimer clock;
    QTimer probe;
    probe.setTimerType(Qt::PreciseTimer);
    QObject::connect(&probe, &QTimer::timeout, [&] {
        const double late = double(clock.nsecsElapsed()) / 1e6 - kProbeMs;
        clock.restart();
        figures.latenessMs.push_back(std::max(late, 0.0));
    });
    QTimer memory;
    QObject::connect(&memory, &QTimer::timeout,
                     [&] { figures.residentMiB.push_back(residentMiB()); });
    memory.start(std::chrono::milliseconds(int(seconds * 1000 / 5)));
    figures.residentMiB.push_back(residentMiB());
    clock.start();
    probe.start(kProbeMs);
    figures.rate = press(window.server().endpoint().port, connections, seconds);
    probe.stop();
    memory.stop();

    QElapsedTimer paint;
    paint.start();
    constexpr int kPaints = 10;
    for (int i = 0; i < kPaints; ++i)
        (void)window.grab();
    figures.paintMs = double(paint.nsecsElapsed()) / 1e6 / kPaints;
    window.stop();
    waitFor(window.server(), Server::State::Stopped);
    return figures;
}

double percentile(std::vector<double> values, double part)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    return values.at(std::min(values.size() - 1, std::size_t(double(values.size()) * part)));
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc == 5 && QByteArray(argv[1]) == "--load") {
        load::Crowd crowd(quint16(QByteArray(argv[2]).toUInt()), QByteArray(argv[3]).toInt());
        std::printf("%.1f", crowd.press(QByteArray(argv[4]).toDouble()));
        return 0;
    }
    QApplication app(argc, argv);
    const double seconds = argc > 1 ? QByteArray(argv[1]).toDouble() : 10;
    const int connections = argc > 2 ? QByteArray(argv[2]).toInt() : 64;
    const int turns = argc > 3 ? QByteArray(argv[3]).toInt() : 3;
    const int view = argc > 4 ? QByteArray(argv[4]).toInt() : 0;
    std::printf("%d connections, %d turns of %.0f s each, view %d\n", connections, turns, seconds,
                view);
    std::vector<double> alone;
    std::vector<double> shown;
    std::vector<double> ratios;
    for (int turn = 0; turn < turns; ++turn) {
        alone.push_back(engineAlone(connections, seconds));
        const WindowFigures figures = withWindow(connections, seconds, view);
        shown.push_back(figures.rate);
        ratios.push_back(shown.back() / alone.back());
        std::printf("engine alone %8.0f/s   window %8.0f/s   ratio %.2f   event loop late: "
                    "median %.1f ms, 99%% %.1f ms, worst %.1f ms   paint %.1f ms   memory",
                    alone.back(), shown.back(), ratios.back(), percentile(figures.latenessMs, 0.5),
                    percentile(figures.latenessMs, 0.99), percentile(figures.latenessMs, 1),
                    figures.paintMs);
        for (const double mebibytes : figures.residentMiB)
            std::printf(" %.0f", mebibytes);
        std::printf(" MiB\n");
        std::fflush(stdout);
    }
    std::printf("medians: engine alone %.0f/s, window %.0f/s, ratio %.2f\n", median(alone),
                median(shown), median(ratios));
    return 0;
}
