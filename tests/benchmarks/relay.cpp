// What Soquete's relay costs beside a plain one, in the same run:
//
//     relay [MEBIBYTES]        (1024)
//
// In turns, so that a noisy machine hits all alike: through a plain relay (socat where it is
// installed, and a loop of poll, recv and send in a process of its own), and through Soquete's,
// with its journal on and read as a window would. Once with random bytes, which no decoder follows
// for long, and once with frames of 1 KiB from the client, each of which becomes a message. Prints
// the throughput of each, the ratio to the plain one, and how memory develops. The bytes that come
// out are compared with what went in.

#include "server/engine/server.h"
#include "shared/journal/feed.h"
#include "tests/benchmarks/median.h"
#include "tests/support/rawpeer.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QThread>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <memory>
#include <vector>

using namespace soquete;
using namespace soquete::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kTurns = 3;
constexpr qsizetype kReadSize = 64 * 1024;

/** One direction of the plain relay: at most one read is kept. */
struct Flow
{
    int from;
    int to;
    std::vector<char> piece = std::vector<char>(kReadSize);
    std::size_t size = 0;
    std::size_t sent = 0;
    bool ended = false;

    [[nodiscard]] bool isFull() const { return sent < size; }

    void move()
    {
        if (!isFull() && !ended) {
            const ssize_t got = ::recv(from, piece.data(), piece.size(), 0);
            if (got < 0 && errno == EAGAIN)
                return;
            ended = got <= 0;
            size = std::size_t(std::max<ssize_t>(got, 0));
            sent = 0;
            if (ended)
                ::shutdown(to, SHUT_WR);
        }
        while (isFull()) {
            const ssize_t put = ::send(to, piece.data() + sent, size - sent, MSG_NOSIGNAL);
            if (put < 0)
                return;
            sent += std::size_t(put);
        }
    }
};

/** As little as a relay can do. Says its port, relays one connection, ends. */
int relayPlainly(quint16 targetPort)
{
    RawListener listener;
    std::printf("%d\n", listener.port());
    std::fflush(stdout);
    RawPeer client = listener.accept();
    RawPeer target = RawPeer::connectTo(targetPort);
    for (const RawPeer *peer : { &client, &target })
        ::fcntl(peer->descriptor(), F_SETFL, O_NONBLOCK);
    Flow there{ client.descriptor(), target.descriptor() };
    Flow back{ target.descriptor(), client.descriptor() };
    while (!there.ended || !back.ended) {
        const auto wanted = [](const Flow &reading, const Flow &writing) {
            const bool reads = !reading.ended && !reading.isFull();
            return short((reads ? POLLIN : 0) | (writing.isFull() ? POLLOUT : 0));
        };
        pollfd both[] = { { client.descriptor(), wanted(there, back), 0 },
                          { target.descriptor(), wanted(back, there), 0 } };
        ::poll(both, 2, -1);
        there.move();
        back.move();
    }
    return 0;
}

double residentMiB()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * 4096 / (1024 * 1024);
}

QByteArray randomBytes(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    QRandomGenerator generator(1);
    generator.generate(reinterpret_cast<quint32 *>(bytes.data()),
                       reinterpret_cast<quint32 *>(bytes.data() + size));
    return bytes;
}

QByteArray frames(qsizetype size)
{
    const QByteArray frame = framed(QByteArray(960, 'x'));
    return frame.repeated(size / frame.size());
}

/** The same block again and again from one peer to the other; seconds that it took, or -1. */
double press(RawPeer &from, RawPeer &to, const QByteArray &block, qint64 size)
{
    QElapsedTimer clock;
    clock.start();
    const std::unique_ptr<QThread> sender(QThread::create([&] {
        for (qint64 left = size; left > 0; left -= block.size())
            (void)from.send(QByteArrayView(block).first(qMin<qint64>(left, block.size())));
        from.finishSending();
    }));
    sender->start();
    qint64 received = 0;
    bool isSame = true;
    std::vector<char> chunk(256 * 1024);
    for (;;) {
        if (!to.waitForInput())
            break;
        const ssize_t got = ::recv(to.descriptor(), chunk.data(), chunk.size(), 0);
        if (got < 0 && errno == EAGAIN)
            continue;
        if (got <= 0)
            break;
        for (ssize_t done = 0; done < got;) {
            const qint64 at = (received + done) % block.size();
            const qint64 part = qMin<qint64>(got - done, block.size() - at);
            isSame = isSame && std::memcmp(chunk.data() + done, block.data() + at, part) == 0;
            done += part;
        }
        received += got;
    }
    const double seconds = double(clock.nsecsElapsed()) / 1e9;
    sender->wait();
    return isSame && received == size ? seconds : -1;
}

enum class Way { ToTarget, ToClient };

/** MiB a second through the relay that listens on @p port, and goes to @p target. */
double measure(quint16 port, RawListener &target, Way way, const QByteArray &block, qint64 size)
{
    RawPeer client = RawPeer::connectTo(port);
    RawPeer far = target.accept();
    for (const RawPeer *peer : { &client, &far })
        ::fcntl(peer->descriptor(), F_SETFL, O_NONBLOCK);
    double seconds = -1;
    // In a thread of its own: this one's event loop reads the journal meanwhile, as a window does.
    QEventLoop loop;
    const std::unique_ptr<QThread> work(QThread::create([&] {
        seconds = way == Way::ToTarget ? press(client, far, block, size)
                                       : press(far, client, block, size);
    }));
    QObject::connect(work.get(), &QThread::finished, &loop, &QEventLoop::quit);
    work->start();
    loop.exec();
    work->wait();
    if (seconds < 0) {
        std::fprintf(stderr, "not the same bytes came out\n");
        std::exit(1);
    }
    return double(size) / (1024 * 1024) / seconds;
}

double throughPlain(Way way, const QByteArray &block, qint64 size)
{
    RawListener target;
    QProcess relay;
    relay.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    relay.start(QCoreApplication::applicationFilePath(),
                { u"--plain"_s, QString::number(target.port()) });
    while (!relay.canReadLine() && relay.waitForReadyRead()) {
    }
    const auto port = quint16(relay.readLine().trimmed().toUInt());
    const double rate = measure(port, target, way, block, size);
    relay.waitForFinished();
    return rate;
}

/** Without a way to ask socat for its port, a free one is lent to it. */
double throughSocat(const QString &socat, Way way, const QByteArray &block, qint64 size)
{
    RawListener target;
    quint16 port = 0;
    {
        const RawListener free;
        port = free.port();
    }
    QProcess relay;
    relay.start(socat, { u"-b65536"_s, u"TCP-LISTEN:%1,bind=127.0.0.1,reuseaddr"_s.arg(port),
                         u"TCP:127.0.0.1:%1"_s.arg(target.port()) });
    relay.waitForStarted();
    constexpr int kTries = 200;
    for (int i = 0; i < kTries && !QFile::exists(u"/proc/%1/fd/5"_s.arg(relay.processId())); ++i)
        QThread::msleep(5);
    const double rate = measure(port, target, way, block, size);
    relay.waitForFinished();
    return rate;
}

double throughSoquete(Way way, const QByteArray &block, qint64 size)
{
    RawListener target;
    Server server;
    qint64 events = 0;
    Feed feed(&server.journal(), Feed::kFrame);
    QObject::connect(&feed, &Feed::arrived, &feed, [&events](const Journal::Batch &batch) {
        events += qint64(batch.events.size());
    });
    ServerOptions options;
    options.port = 0;
    options.behaviour = Behaviour::Relay;
    options.relayTo = { u"127.0.0.1"_s, target.port() };
    QEventLoop loop;
    QObject::connect(&server, &Server::stateChanged, &loop, &QEventLoop::quit);
    server.listen(options);
    while (server.state() != Server::State::Listening)
        loop.exec();
    const double rate = measure(server.endpoint().port, target, way, block, size);
    server.stop();
    while (server.state() != Server::State::Stopped)
        loop.exec();
    return rate;
}

void compare(const char *name, Way way, const QByteArray &block, qint64 size)
{
    const QString socat = QStandardPaths::findExecutable(u"socat"_s);
    std::vector<double> ratios;
    std::vector<double> toSocat;
    for (int turn = 0; turn < kTurns; ++turn) {
        const double plain = throughPlain(way, block, size);
        const double before = residentMiB();
        const double ours = throughSoquete(way, block, size);
        ratios.push_back(ours / plain);
        std::printf("%-28s plain %7.0f MiB/s   soquete %7.0f MiB/s   ratio %.2f   memory %.0f -> "
                    "%.0f MiB",
                    name, plain, ours, ratios.back(), before, residentMiB());
        if (!socat.isEmpty()) {
            toSocat.push_back(ours / throughSocat(socat, way, block, size));
            std::printf("   to socat %.2f", toSocat.back());
        }
        std::printf("\n");
        std::fflush(stdout);
    }
    std::printf("%-28s median ratio %.2f", name, median(ratios));
    if (!toSocat.empty())
        std::printf(", to socat %.2f", median(toSocat));
    std::printf("\n");
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc == 3 && QByteArray(argv[1]) == "--plain")
        return relayPlainly(quint16(QByteArray(argv[2]).toUInt()));
    const QCoreApplication app(argc, argv);
    const qint64 size = (argc > 1 ? QByteArray(argv[1]).toLongLong() : 1024) * 1024 * 1024;
    constexpr qsizetype kBlock = 1024 * 1024;
    compare("random, client to target", Way::ToTarget, randomBytes(kBlock), size);
    compare("random, target to client", Way::ToClient, randomBytes(kBlock), size);
    compare("text, target to client", Way::ToClient, QByteArray(kBlock, 'x'), size);
    compare("messages, client to target", Way::ToTarget, frames(kBlock), size);
    return 0;
}
