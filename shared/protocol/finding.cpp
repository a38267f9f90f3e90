#include "shared/protocol/finding.h"

#include <QStringView>

#include <array>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

struct Entry
{
    FindingId id;
    Severity severity;
    QLatin1StringView name;
};

constexpr std::array kEntries{
    Entry{ FindingId::HeaderNotANumber, Severity::Mistake, "header-not-a-number"_L1 },
    Entry{ FindingId::HeaderEmpty, Severity::Mistake, "header-empty"_L1 },
    Entry{ FindingId::BodyTooLarge, Severity::Mistake, "body-too-large"_L1 },
    Entry{ FindingId::TextInvalid, Severity::Mistake, "text-invalid"_L1 },
    Entry{ FindingId::FrameIncomplete, Severity::Mistake, "frame-incomplete"_L1 },
    Entry{ FindingId::ReplyMissing, Severity::Warning, "reply-missing"_L1 },
    Entry{ FindingId::ReplyUnexpected, Severity::Information, "reply-unexpected"_L1 },
    Entry{ FindingId::ReplyTooLong, Severity::Warning, "reply-too-long"_L1 },
};

const Entry &entryOf(FindingId id)
{
    for (const Entry &entry : kEntries) {
        if (entry.id == id)
            return entry;
    }
    Q_UNREACHABLE();
    return kEntries.front();
}

} // namespace

Severity severityOf(FindingId id)
{
    return entryOf(id).severity;
}

QString findingName(FindingId id)
{
    return entryOf(id).name;
}

std::optional<FindingId> findingFromName(QStringView name)
{
    for (const Entry &entry : kEntries) {
        if (name == entry.name)
            return entry.id;
    }
    return std::nullopt;
}

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Information:
        return u"information"_s;
    case Severity::Warning:
        return u"warning"_s;
    case Severity::Mistake:
        return u"mistake"_s;
    }
    Q_UNREACHABLE();
    return {};
}

} // namespace soquete
