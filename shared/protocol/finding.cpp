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
    Entry{ FindingId::HeaderNegative, Severity::Mistake, "header-negative"_L1 },
    Entry{ FindingId::HeaderEmpty, Severity::Mistake, "header-empty"_L1 },
    Entry{ FindingId::HeaderSizeDiffers, Severity::Mistake, "header-size-differs"_L1 },
    Entry{ FindingId::HeaderNotPadded, Severity::Mistake, "header-not-padded"_L1 },
    Entry{ FindingId::HeaderBinary, Severity::Mistake, "header-binary"_L1 },
    Entry{ FindingId::HeaderMissing, Severity::Mistake, "header-missing"_L1 },
    Entry{ FindingId::NewlineFraming, Severity::Mistake, "newline-framing"_L1 },
    Entry{ FindingId::HttpRequest, Severity::Mistake, "http-request"_L1 },
    Entry{ FindingId::TlsHello, Severity::Mistake, "tls-hello"_L1 },
    Entry{ FindingId::BodyTooLarge, Severity::Mistake, "body-too-large"_L1 },
    Entry{ FindingId::LengthInCharacters, Severity::Mistake, "length-in-characters"_L1 },
    Entry{ FindingId::TextInvalid, Severity::Mistake, "text-invalid"_L1 },
    Entry{ FindingId::TextLatin1, Severity::Mistake, "text-latin-1"_L1 },
    Entry{ FindingId::TextCut, Severity::Mistake, "text-cut"_L1 },
    Entry{ FindingId::FrameIncomplete, Severity::Mistake, "frame-incomplete"_L1 },
    Entry{ FindingId::TwoWrites, Severity::Information, "two-writes"_L1 },
    Entry{ FindingId::LeftWithoutWord, Severity::Warning, "left-without-word"_L1 },
    Entry{ FindingId::WordDiffers, Severity::Mistake, "word-differs"_L1 },
    Entry{ FindingId::DataAfterGoodbye, Severity::Warning, "data-after-goodbye"_L1 },
    Entry{ FindingId::ConnectionReset, Severity::Warning, "connection-reset"_L1 },
    Entry{ FindingId::ClosedEarly, Severity::Warning, "closed-early"_L1 },
    Entry{ FindingId::RepliesNotRead, Severity::Warning, "replies-not-read"_L1 },
    Entry{ FindingId::RepliesGlued, Severity::Information, "replies-glued"_L1 },
    Entry{ FindingId::ReplyFramed, Severity::Warning, "reply-framed"_L1 },
    Entry{ FindingId::ReplyNotFramed, Severity::Warning, "reply-not-framed"_L1 },
    Entry{ FindingId::ReplyMissing, Severity::Warning, "reply-missing"_L1 },
    Entry{ FindingId::ReplyUnexpected, Severity::Information, "reply-unexpected"_L1 },
    Entry{ FindingId::ReplyTooLong, Severity::Warning, "reply-too-long"_L1 },
    Entry{ FindingId::BoundElsewhere, Severity::Warning, "bound-elsewhere"_L1 },
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
