#include "app/udp/udpsummary.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

/** The context of these texts in the translation files. */
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(UdpSummary)
};

constexpr std::size_t kMostNamed = 12;

QString listOf(const std::vector<quint32> &numbers)
{
    QStringList named;
    for (std::size_t i = 0; i < std::min(numbers.size(), kMostNamed); ++i)
        named << u"#%1"_s.arg(numbers[i]);
    if (numbers.size() > kMostNamed)
        named << u"…"_s;
    return named.join(u", "_s);
}

} // namespace

UdpSummary summarise(quint32 sent, const std::vector<quint32> &arrivals)
{
    UdpSummary summary;
    summary.sent = sent;
    std::set<quint32> seen;
    quint32 latest = 0;
    for (const quint32 number : arrivals) {
        if (number == 0 || number > sent)
            continue; // not of this run
        if (!seen.insert(number).second)
            ++summary.copies;
        else if (number < latest)
            ++summary.late;
        latest = std::max(latest, number);
    }
    summary.arrived = int(seen.size());
    for (quint32 number = 1; number <= sent; ++number) {
        if (!seen.contains(number))
            summary.lost.push_back(number);
    }
    return summary;
}

QString describeUdp(const UdpSummary &summary)
{
    const QLocale locale;
    QStringList facts;
    facts << Text::tr("Sent: %1").arg(locale.toString(summary.sent));
    facts << Text::tr("arrived: %1").arg(locale.toString(summary.arrived));
    facts << (summary.lost.empty() ? Text::tr("lost: none")
                                   : Text::tr("lost: %1 (%2)")
                                             .arg(locale.toString(qint64(summary.lost.size())),
                                                  listOf(summary.lost)));
    facts << Text::tr("out of order: %1").arg(locale.toString(summary.late));
    facts << Text::tr("arrived twice: %1").arg(locale.toString(summary.copies));
    return facts.join(u" · "_s);
}

QString describeTcp(const UdpSummary &summary)
{
    QStringList repairs;
    if (!summary.lost.empty())
        repairs << Text::tr(
                           "TCP would have noticed the missing acknowledgements, and sent the lost "
                           "data again until it arrived: %1.")
                           .arg(listOf(summary.lost));
    if (summary.late > 0)
        repairs << Text::tr("It would have kept early data until %n late datagram(s) arrived, and "
                            "delivered everything in order.",
                            nullptr, summary.late);
    if (summary.copies > 0)
        repairs << Text::tr(
                "It would have recognised %n duplicate(s) by the position in the stream, "
                "and dropped the copies.",
                nullptr, summary.copies);
    if (repairs.isEmpty())
        return Text::tr("This time TCP would have had nothing to repair: everything arrived once "
                        "and in order. UDP does not guarantee that; turn on loss or reordering.");
    repairs << Text::tr(
            "In return, TCP keeps sequence numbers, timers and buffers, and early data has "
            "to wait. A program that uses UDP does without, or does it itself.");
    return repairs.join(u' ');
}

} // namespace soquete
