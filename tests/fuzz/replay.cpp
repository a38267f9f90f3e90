#include "tests/fuzz/target.h"

#include <QByteArray>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QList>

#include <algorithm>
#include <random>

/**
 * A fuzzer's target without a fuzzer: feeds it the files of a folder, and changed copies of them,
 * the same in every run. Any compiler; some seconds.
 *
 *   fuzz_NAME FOLDER|FILE [COUNT]
 */
namespace {

constexpr int kUsualCount = 100'000;
constexpr int kLongestMs = 3000; // a slow machine, or a sanitizer, tries fewer
constexpr qsizetype kLargest = 8192;

void feed(const QByteArray &bytes)
{
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t *>(bytes.constData()),
                           std::size_t(bytes.size()));
}

QList<QByteArray> readSeeds(const QString &path)
{
    QStringList names{ path };
    const QDir folder(path);
    if (folder.exists()) {
        names.clear();
        for (const QString &name : folder.entryList(QDir::Files, QDir::Name))
            names << folder.filePath(name);
    }
    QList<QByteArray> seeds;
    for (const QString &name : names) {
        QFile file(name);
        if (file.open(QIODevice::ReadOnly))
            seeds << file.readAll();
    }
    return seeds;
}

/** One change: a byte, a piece taken out, doubled, or from elsewhere. */
void change(QByteArray &bytes, const QList<QByteArray> &seeds, std::mt19937 &random)
{
    const auto below = [&random](qsizetype limit) {
        return limit > 0 ? qsizetype(random() % std::uint32_t(limit)) : 0;
    };
    constexpr char kTelling[] = "0123456789 -\n\"{}:,\xc3\xff!a";
    const qsizetype at = below(bytes.size() + 1);
    const qsizetype some = below(std::min<qsizetype>(bytes.size() - at, 80) + 1);
    switch (random() % 6) {
    case 0:
        bytes.insert(at, char(random()));
        break;
    case 1:
        bytes.insert(at, kTelling[below(sizeof kTelling - 1)]);
        break;
    case 2:
        bytes.remove(at, some);
        break;
    case 3:
        bytes.insert(at, QByteArray(bytes.mid(at, some)));
        break;
    case 4:
        if (at < bytes.size())
            bytes[at] = kTelling[below(sizeof kTelling - 1)];
        break;
    default: {
        const QByteArray &other = seeds.at(below(seeds.size()));
        bytes.insert(at, other.mid(below(other.size()), some + 1));
        break;
    }
    }
    bytes.truncate(kLargest);
}

} // namespace

int main(int count, char **arguments)
{
    if (count < 2) {
        std::fprintf(stderr, "Usage: %s FOLDER|FILE [COUNT]\n", arguments[0]);
        return 2;
    }
    const QList<QByteArray> seeds = readSeeds(QString::fromLocal8Bit(arguments[1]));
    if (seeds.isEmpty()) {
        std::fprintf(stderr, "There is nothing to begin with in %s.\n", arguments[1]);
        return 2;
    }
    const int wanted = count > 2 ? std::atoi(arguments[2]) : kUsualCount;
    QElapsedTimer clock;
    clock.start();
    feed({});
    for (const QByteArray &seed : seeds)
        feed(seed);
    std::mt19937 random(1); // NOLINT: the same for every run
    int tried = 0;
    for (; tried < wanted && !clock.hasExpired(kLongestMs); ++tried) {
        QByteArray bytes = seeds.at(tried % seeds.size());
        for (auto changes = 1 + random() % 8; changes > 0; --changes)
            change(bytes, seeds, random);
        feed(bytes);
    }
    std::printf("%lld files, and %d changed copies\n", qlonglong(seeds.size()), tried);
    return 0;
}
