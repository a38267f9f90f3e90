#include "client/window/crowd/crowdwords.h"

#include "shared/words/eventwords.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

/** The context of these texts in the translation files. */
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CrowdWords)
};

/** Shorter runs depend more on the machine than on the server. */
constexpr qint64 kShortestNs = 100'000'000;

/** Cores at work from which on the server computed rather than waited. */
constexpr double kComputes = 0.3;

/** Served in turn: from this part of the time that one after another would take. */
constexpr double kInTurn = 0.75;
/** Served together: up to this multiple of the time that one client takes. */
constexpr double kTogether = 1.6;

QString firstFailure(const CrowdRun &run)
{
    for (const CrowdMember &member : run.members) {
        if (member.failure != Reason::None)
            return shortReason(member.failure, ThreadRole::Client);
    }
    return {};
}

} // namespace

QString describeRun(const CrowdRun &run)
{
    const QLocale locale;
    if (!run.isOver)
        return Text::tr("Served: %1 of %2, after %3")
                .arg(locale.toString(run.served()), locale.toString(int(run.members.size())),
                     duration(run.elapsedNs));
    QStringList facts;
    facts << Text::tr("Clients: %1").arg(locale.toString(int(run.members.size())));
    facts << Text::tr("total time: %1").arg(duration(run.elapsedNs));
    if (const int slowest = run.slowest(); slowest >= 0)
        facts << Text::tr("slowest: client %1, after %2")
                         .arg(locale.toString(slowest + 1),
                              duration(run.members[std::size_t(slowest)].endedNs));
    if (run.failed() > 0)
        facts << Text::tr("not served: %1 (%2)")
                         .arg(locale.toString(run.failed()), firstFailure(run));
    return facts.join(u" · "_s);
}

QString compareRuns(const CrowdRun &run, const std::optional<CrowdRun> &kept)
{
    if (!kept || !run.isOver || run.elapsedNs <= 0 || kept->elapsedNs <= 0)
        return {};
    const QLocale locale;
    const bool isQuicker = run.elapsedNs < kept->elapsedNs;
    const double ratio = isQuicker ? double(kept->elapsedNs) / double(run.elapsedNs)
                                   : double(run.elapsedNs) / double(kept->elapsedNs);
    constexpr double kTheSame = 1.15;
    if (ratio < kTheSame)
        return Text::tr("The kept run (paler): %1 clients in %2. This one took about as long.")
                .arg(locale.toString(int(kept->members.size())), duration(kept->elapsedNs));
    const QString times = locale.toString(ratio, 'f', 1);
    return (isQuicker ? Text::tr("The kept run (paler): %1 clients in %2. This one was %3 times as "
                                 "fast.")
                      : Text::tr("The kept run (paler): %1 clients in %2. This one took %3 times "
                                 "as long."))
            .arg(locale.toString(int(kept->members.size())), duration(kept->elapsedNs), times);
}

QString explainRun(const CrowdRun &run)
{
    const int clients = int(run.members.size());
    const qint64 each = run.shortestWaitNs() * run.messages;
    if (!run.isOver || run.wasStopped || run.failed() > 0 || each <= 0
        || run.elapsedNs < kShortestNs)
        return {};
    const QLocale locale;
    const double cores = run.coresAtWork();
    if (cores >= kComputes)
        return Text::tr("%1 clients: the server computed %2 of processor time in %3. That is %4 "
                        "cores at work; this machine has %5. More clients at the same time do not "
                        "make a computer faster.")
                .arg(locale.toString(clients), duration(run.serverCpuNs), duration(run.elapsedNs),
                     locale.toString(cores, 'f', 1), locale.toString(run.cores));
    if (clients == 1)
        return Text::tr("One client waited %1. Try more clients.").arg(duration(each));
    const QString sum = Text::tr("%1 clients, %2 each: %3 one after another, %4 at the same time.")
                                .arg(locale.toString(clients), duration(each),
                                     duration(each * clients), duration(each));
    QString seen;
    if (double(run.elapsedNs) >= kInTurn * double(each) * clients)
        seen = Text::tr("It took %1: they were served one after another, and each waited for all "
                        "before it.")
                       .arg(duration(run.elapsedNs));
    else if (double(run.elapsedNs) <= kTogether * double(each))
        seen = Text::tr("It took %1: they were served at the same time.")
                       .arg(duration(run.elapsedNs));
    else
        seen = Text::tr("It took %1: some were served at the same time, and some waited.")
                       .arg(duration(run.elapsedNs));
    //: two sentences, one after the other
    return Text::tr("%1 %2").arg(sum, seen);
}

QString describeMember(const CrowdMember &member, int number)
{
    const QLocale locale;
    const QString who = Text::tr("Client %1").arg(locale.toString(number));
    QStringList facts;
    if (member.connectedNs >= 0)
        facts << Text::tr("connected after %1").arg(duration(member.connectedNs));
    if (member.firstReplyNs >= 0)
        facts << Text::tr("waited %1 for its first reply")
                         .arg(duration(member.firstReplyNs - member.firstSentNs));
    if (member.replies > 1)
        facts << Text::tr("replies: %1, the slowest after %2")
                         .arg(locale.toString(member.replies), duration(member.longestRoundTripNs));
    if (member.isDone())
        facts << Text::tr("disconnected after %1").arg(duration(member.endedNs));
    if (member.failure != Reason::None)
        facts << Text::tr("not served: %1").arg(shortReason(member.failure, ThreadRole::Client));
    return who + u'\n' + facts.join(u'\n');
}

} // namespace soquete
