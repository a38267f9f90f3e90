// Soquete's server beside its peers, in the same run:
//
//     bench [--turns N] [--seconds S] [--plot FILE.png] [MEASURE …]      (5 turns, 2 s, all)
//
// In turns, so that a noisy machine hits all alike, each time with fresh servers: posixserver (a
// thread per connection that does recv and send), Soquete as its console runs it, Soquete with its
// window shown and its log following, the tutorial's Python server, and posixserver at its best,
// with one send for all answers that are due (as Soquete does). Prints for each measure the middle
// of all turns, and the middle of the turns' ratios to the POSIX server beside what is wanted.
// Without a display the window is drawn in memory (QT_QPA_PLATFORM=offscreen).

#include "tests/benchmarks/load.h"
#include "tests/benchmarks/median.h"
#include "tests/benchmarks/peer.h"
#include "tests/benchmarks/plot.h"

#include <QCommandLineParser>
#include <QGuiApplication>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <optional>
#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace {

constexpr double kMiB = 1024 * 1024;

/** Something to find out about a server. */
struct Measure
{
    QString name;
    QString unit;
    bool moreIsBetter;
    std::optional<double> wanted; ///< of Soquete, as a ratio to the POSIX server
    std::optional<double> wantedOfWindow;
    std::function<double(const Peer &, double seconds)> run;
};

const std::vector<Peer::Kind> kPeers = { Peer::Kind::Posix, Peer::Kind::Soquete, Peer::Kind::Window,
                                         Peer::Kind::Python, Peer::Kind::Together };

double memoryOfIdle(const Peer &peer)
{
    constexpr int kConnections = 1000;
    const load::Crowd first(peer.port(), 10); // what is made once is not counted
    const qint64 before = peer.residentBytes();
    const load::Crowd crowd(peer.port(), kConnections);
    return double(peer.residentBytes() - before) / 1024 / kConnections;
}

double memoryAfterBodies(const Peer &peer, double seconds)
{
    const auto press = [&peer](double mebibytes) {
        (void)load::bodiesPerSecond(peer.port(), int(mebibytes));
        return double(peer.residentBytes()) / kMiB;
    };
    const double before = press(256); // what a history or a buffer keeps is kept from here on
    return press(256 * seconds) - before;
}

std::vector<Measure> allMeasures()
{
    const auto roundTrips = [](int connections, int outstanding) {
        return [=](const Peer &peer, double seconds) {
            return load::Crowd(peer.port(), connections).press(seconds, outstanding);
        };
    };
    const auto roundTrip = [](load::Writes writes) {
        return [=](const Peer &peer, double seconds) {
            return load::medianRoundTrip(peer.port(), seconds, writes);
        };
    };
    return {
        { u"roundtrips-64"_s, u"/s"_s, true, 1.0, 0.9, roundTrips(64, 1) },
        { u"roundtrips-1000"_s, u"/s"_s, true, 0.8, {}, roundTrips(1000, 1) },
        { u"pipelined"_s, u"/s"_s, true, 1.0, {}, roundTrips(8, 64) },
        { u"roundtrip"_s, u"µs"_s, false, 1.3, {}, roundTrip(load::Writes::One) },
        { u"two-writes"_s, u"µs"_s, false, 1.1, {}, roundTrip(load::Writes::Two) },
        { u"connections"_s,
          u"/s"_s,
          true,
          0.8,
          {},
          [](const Peer &peer, double seconds) {
              return load::connectionsPerSecond(peer.port(), seconds);
          } },
        { u"idle-memory"_s,
          u"KiB each"_s,
          false,
          {},
          {},
          [](const Peer &peer, double) { return memoryOfIdle(peer); } },
        { u"all-of-5000"_s,
          u"ms"_s,
          false,
          {},
          {},
          [](const Peer &peer, double) {
              constexpr int kConnections = 5000;
              return load::Crowd(peer.port(), kConnections).askAll() * 1000;
          } },
        { u"bodies"_s,
          u"MiB/s"_s,
          true,
          0.8,
          {},
          [](const Peer &peer, double seconds) {
              return load::bodiesPerSecond(peer.port(), int(512 * seconds));
          } },
        { u"memory-after-bodies"_s, u"MiB more"_s, false, {}, {}, memoryAfterBodies },
    };
}

/** What the turns gave for one measure, of each peer in the order of kPeers. */
struct Result
{
    std::vector<std::vector<double>> values = std::vector<std::vector<double>>(kPeers.size());

    [[nodiscard]] double value(std::size_t peer) const { return median(values[peer]); }

    /** To the POSIX server, turn by turn. */
    [[nodiscard]] double ratio(std::size_t peer) const
    {
        std::vector<double> ratios;
        for (std::size_t turn = 0; turn < values[peer].size(); ++turn)
            ratios.push_back(values[peer][turn] / values[0][turn]);
        return median(ratios);
    }
};

void print(const Measure &measure, const Result &result)
{
    std::printf("%-20s %-9s", qPrintable(measure.name), qPrintable(measure.unit));
    for (std::size_t peer = 0; peer < kPeers.size(); ++peer)
        std::printf(" %10.*f %5.2f", result.value(peer) < 100 ? 1 : 0, result.value(peer),
                    result.ratio(peer));
    if (measure.wanted)
        std::printf("   wanted %s %.1f", measure.moreIsBetter ? ">=" : "<=", *measure.wanted);
    if (measure.wantedOfWindow)
        std::printf(", of the window %.1f", *measure.wantedOfWindow);
    std::printf("\n");
    std::fflush(stdout);
}

/** Many sockets are descriptors of this process too, and of the servers that it starts. */
void allowManyDescriptors()
{
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

} // namespace

int main(int argc, char *argv[])
{
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({ { u"turns"_s, u"How often each is measured."_s, u"N"_s, u"5"_s },
                        { u"seconds"_s, u"How long each time."_s, u"S"_s, u"2"_s },
                        { u"plot"_s, u"Draw the ratios into a PNG file."_s, u"FILE"_s } });
    parser.addHelpOption();
    parser.process(app);
    const int turns = std::max(1, parser.value(u"turns"_s).toInt());
    const double seconds = parser.value(u"seconds"_s).toDouble();
    const QStringList chosen = parser.positionalArguments();
    allowManyDescriptors();

    std::printf("%d turns of %.1f s; beside each value its ratio to the POSIX server\n%-20s %-9s",
                turns, seconds, "", "");
    for (const Peer::Kind kind : kPeers)
        std::printf(" %16s", Peer::name(kind));
    std::printf("\n");
    Plot plot;
    for (const Measure &measure : allMeasures()) {
        if (!chosen.isEmpty() && !chosen.contains(measure.name))
            continue;
        Result result;
        for (int turn = 0; turn < turns; ++turn) {
            for (std::size_t i = 0; i < kPeers.size(); ++i) {
                const std::size_t peer = (i + std::size_t(turn)) % kPeers.size();
                const Peer server(kPeers[peer]);
                result.values[peer].push_back(measure.run(server, seconds));
            }
        }
        print(measure, result);
        if (measure.wanted)
            plot.add({ measure.name,
                       { result.ratio(1), result.ratio(2), result.ratio(3) },
                       *measure.wanted,
                       measure.moreIsBetter });
    }
    const QString file = parser.value(u"plot"_s);
    if (!file.isEmpty() && !plot.save(file, { u"soquete"_s, u"window"_s, u"python"_s })) {
        std::fprintf(stderr, "%s cannot be written\n", qPrintable(file));
        return 1;
    }
    return 0;
}
