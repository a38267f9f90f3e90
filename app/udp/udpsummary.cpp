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
            continue; // none of ours
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
    facts << Text::tr("overtaken by a later one: %1").arg(locale.toString(summary.late));
    facts << Text::tr("come twice: %1").arg(locale.toString(summary.copies));
    return facts.join(u" · "_s);
}

QString describeTcp(const UdpSummary &summary)
{
    const QLocale locale;
    QStringList deeds;
    if (!summary.lost.empty())
        deeds << Text::tr("TCP would have missed the acknowledgement of what was lost, and sent it "
                          "again until it came: %1.")
                         .arg(listOf(summary.lost));
    if (summary.late > 0)
        deeds << Text::tr("It would have kept what came too early until the %1 that were overtaken "
                          "were there, and given the program all in order.")
                         .arg(locale.toString(summary.late));
    if (summary.copies > 0)
        deeds << Text::tr("It would have known the %1 that came twice by their place in the "
                          "stream, and dropped them.")
                         .arg(locale.toString(summary.copies));
    if (deeds.isEmpty())
        return Text::tr("This time TCP would have had nothing to mend: all came, once and in "
                        "order. UDP does not promise that; switch on loss or reordering.");
    deeds << Text::tr("In return it keeps numbers, timers and buffers, and what comes early has to "
                      "wait. Whoever takes UDP does without, or does it in the program.");
    return deeds.join(u' ');
}

} // namespace soquete
