#include "shared/protocol/finding.h"

#include "shared/protocol/names.h"

#include <iterator>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr Named<Severity> kSeverities[] = {
    { Severity::Information, "information"_L1 },
    { Severity::Warning, "warning"_L1 },
    { Severity::Mistake, "mistake"_L1 },
};

/** What is known of a finding; kEntries has them in the order of FindingId. */
struct Entry
{
    FindingId id;
    Severity severity;
    QLatin1StringView name;
};

constexpr Entry kEntries[] = {
    { FindingId::HeaderNotANumber, Severity::Mistake, "header-not-a-number"_L1 },
    { FindingId::HeaderNegative, Severity::Mistake, "header-negative"_L1 },
    { FindingId::HeaderEmpty, Severity::Mistake, "header-empty"_L1 },
    { FindingId::HeaderSizeDiffers, Severity::Mistake, "header-size-differs"_L1 },
    { FindingId::HeaderNotPadded, Severity::Mistake, "header-not-padded"_L1 },
    { FindingId::HeaderBinary, Severity::Mistake, "header-binary"_L1 },
    { FindingId::HeaderMissing, Severity::Mistake, "header-missing"_L1 },
    { FindingId::NewlineFraming, Severity::Mistake, "newline-framing"_L1 },
    { FindingId::HttpRequest, Severity::Mistake, "http-request"_L1 },
    { FindingId::TlsHello, Severity::Mistake, "tls-hello"_L1 },
    { FindingId::BodyTooLarge, Severity::Mistake, "body-too-large"_L1 },
    { FindingId::LengthInCharacters, Severity::Mistake, "length-in-characters"_L1 },
    { FindingId::TextInvalid, Severity::Mistake, "text-invalid"_L1 },
    { FindingId::TextLatin1, Severity::Mistake, "text-latin-1"_L1 },
    { FindingId::TextCut, Severity::Mistake, "text-cut"_L1 },
    { FindingId::FrameIncomplete, Severity::Mistake, "frame-incomplete"_L1 },
    { FindingId::TwoWrites, Severity::Information, "two-writes"_L1 },
    { FindingId::LeftWithoutWord, Severity::Warning, "left-without-word"_L1 },
    { FindingId::WordDiffers, Severity::Mistake, "word-differs"_L1 },
    { FindingId::DataAfterGoodbye, Severity::Warning, "data-after-goodbye"_L1 },
    { FindingId::ConnectionReset, Severity::Warning, "connection-reset"_L1 },
    { FindingId::ClosedEarly, Severity::Warning, "closed-early"_L1 },
    { FindingId::RepliesNotRead, Severity::Warning, "replies-not-read"_L1 },
    { FindingId::RepliesGlued, Severity::Information, "replies-glued"_L1 },
    { FindingId::ReplyFramed, Severity::Warning, "reply-framed"_L1 },
    { FindingId::ReplyNotFramed, Severity::Warning, "reply-not-framed"_L1 },
    { FindingId::ReplyMissing, Severity::Warning, "reply-missing"_L1 },
    { FindingId::ReplyUnexpected, Severity::Information, "reply-unexpected"_L1 },
    { FindingId::ReplyTooLong, Severity::Warning, "reply-too-long"_L1 },
    { FindingId::BoundElsewhere, Severity::Warning, "bound-elsewhere"_L1 },
};

} // namespace

Severity severityOf(FindingId id)
{
    return kEntries[std::size_t(id)].severity;
}

QString findingName(FindingId id)
{
    return kEntries[std::size_t(id)].name;
}

std::optional<FindingId> findingFromName(QStringView name)
{
    for (const Entry &entry : kEntries) {
        if (name == entry.name)
            return entry.id;
    }
    return std::nullopt;
}

const QList<FindingId> &allFindings()
{
    static const QList<FindingId> all = [] {
        QList<FindingId> ids;
        for (const Entry &entry : kEntries)
            ids.append(entry.id);
        return ids;
    }();
    return all;
}

QString severityName(Severity severity)
{
    return nameIn(kSeverities, severity);
}

} // namespace soquete
