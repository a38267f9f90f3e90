// What a full message log costs the window that shows it:
//
//     log [ROWS]        (100,000)
//
// Fills a log with that many rows, shows it, and prints how long each thing takes that a person or
// a busy server does to it: the middle one of many turns, and the longest. Needs a display, or
// QT_QPA_PLATFORM=offscreen.

#include "shared/views/messages/messageview.h"

#include "tests/support/events.h"

#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QPixmap>
#include <QTableView>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <vector>

using namespace soquete;
using namespace soquete::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kTurns = 15;
constexpr int kBatch = 2000; // events: far more than come between two paints
constexpr int kConnections = 64;

/** The next @p count events: messages and their answers, but every hundredth waits for its own. */
Journal::Batch nextEvents(int count)
{
    static quint64 id = 0;
    static quint64 number = 0;
    Journal::Batch batch;
    batch.events.reserve(std::size_t(count));
    while (int(batch.events.size()) < count) {
        const bool isMessage = id % 2 == 0;
        number += isMessage ? 1 : 0;
        const quint64 shown = !isMessage && number % 100 == 0 ? 0 : number;
        const auto connection = quint32(number % kConnections) + 1;
        Event event = isMessage
                            ? messageEvent(number,
                                           u"A message of usual length, number %1"_s.arg(number),
                                           connection, Direction::In)
                            : replyEvent(shown, 41'000, connection, Direction::Out);
        event.id = ++id;
        event.monotonicNs = qint64(id) * 10'000;
        event.wallMs = 1'709'208'000'000 + qint64(id) / 100;
        batch.events.push_back(std::move(event));
    }
    return batch;
}

double milliseconds(const std::function<void()> &act)
{
    QElapsedTimer clock;
    clock.start();
    act();
    return double(clock.nsecsElapsed()) / 1e6;
}

/** Does @p act many times, with @p prepare before each, and prints what it costs. */
void measure(
        const char *what, const std::function<void(int turn)> &act,
        const std::function<void(int turn)> &prepare = [](int) {})
{
    std::vector<double> times;
    for (int turn = 0; turn < kTurns; ++turn) {
        prepare(turn);
        QCoreApplication::processEvents();
        times.push_back(milliseconds([&] { act(turn); }));
    }
    std::sort(times.begin(), times.end());
    std::printf("%-48s %9.2f %9.2f\n", what, times[times.size() / 2], times.back());
    std::fflush(stdout);
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    const int rows = QCoreApplication::arguments().value(1, u"100000"_s).toInt();

    EventLog log;
    MessageView view(log);
    const auto add = [&](int count) {
        log.append(nextEvents(count).events);
        view.readTo(log.end());
    };
    view.resize(960, 600);
    view.show();
    const double filling = milliseconds([&] {
        for (int left = rows; left > 0; left -= kBatch)
            add(std::min(left, kBatch));
    });
    QCoreApplication::processEvents();
    auto *const table = view.findChild<QTableView *>(u"messages"_s);
    auto *const show = view.findChild<QComboBox *>(u"show"_s);
    auto *const time = view.findChild<QComboBox *>(u"timeMode"_s);
    const auto *const filter = static_cast<const MessageFilter *>(table->model());
    std::printf("%d rows, filled in %.0f ms\n\n%-48s %9s %9s\n", filter->rowCount(), filling,
                "milliseconds", "median", "longest");

    measure("filter: one of 64 connections", [&](int turn) { view.showConnection(turn + 1); });
    measure(
            "filter: all connections again", [&](int) { view.showConnection(0); },
            [&](int turn) { view.showConnection(turn + 1); });
    const auto choose = [show](MessageFilter::Show what) {
        return [show, what](int) { show->setCurrentIndex(int(what)); };
    };
    using Show = MessageFilter::Show;
    measure("filter: received", choose(Show::Received), choose(Show::All));
    measure("filter: unanswered", choose(Show::WithoutReply), choose(Show::All));
    measure("filter: all again", choose(Show::All), choose(Show::Received));
    measure("time: another form", [&](int turn) { time->setCurrentIndex(turn % 3); });
    measure("search: a hit in every second row", [&](int) { (void)filter->find(u"message of"_s); });
    measure("search: no hit", [&](int) { (void)filter->find(u"not there at all"_s); });
    measure("paint: the whole view", [&](int) { (void)view.grab(); });
    measure(
            "paint: the table, scrolled", [&](int) { (void)table->grab(); },
            [&](int turn) { table->scrollTo(filter->index(rows / kTurns * turn, 0)); });
    measure(
            "add 2,000 events, following", [&](int) { add(kBatch); },
            [&](int) { table->scrollToBottom(); });
    measure(
            "add 2,000 events, unanswered shown", [&](int) { add(kBatch); },
            choose(Show::WithoutReply));
    std::printf("\n%d rows, %lld dropped\n", view.model().rowCount(),
                static_cast<long long>(view.model().dropped()));
    return 0;
}
