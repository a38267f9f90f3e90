#include "shared/protocol/doctor.h"

#include "shared/protocol/decoder.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

namespace soquete {

namespace {

/** Words often used instead of the agreed disconnect word, in lower case. */
constexpr std::array kGoodbyes{ u"disconnect", u"desconectar", u"desconexion" };
/** The same, but these may also be ordinary messages. */
constexpr std::array kParting{ u"exit", u"quit", u"close", u"bye", u"sair", u"q" };

/** Longer messages are not compared with the disconnect word, which would take long. */
constexpr qsizetype kLongestWord = 64;
constexpr int kTypingErrors = 2;
constexpr int kLettersPerError = 5; // of the word: "sim" is not a misspelled "fim"

/** The size in bytes of the first @p count characters of UTF-8; nothing if there are fewer. */
std::optional<qsizetype> bytesOfCharacters(QByteArrayView bytes, qint64 count)
{
    qsizetype at = 0;
    for (; count > 0; --count) {
        if (at >= bytes.size())
            return std::nullopt;
        const auto lead = quint8(bytes[at]);
        const qsizetype size = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
        at += size;
    }
    return at <= bytes.size() ? std::optional(at) : std::nullopt;
}

/** The letters and digits of @p text, in lower case. */
QString letters(QStringView text)
{
    QString letters;
    for (const QChar c : text) {
        if (c.isLetterOrNumber())
            letters += c.toLower();
    }
    return letters;
}

/** How many letters to change, add, remove or swap to turn one word into the other. */
int distance(QStringView left, QStringView right)
{
    const auto width = std::size_t(right.size()) + 1;
    std::vector<int> before(width);
    std::vector<int> previous(width);
    std::vector<int> current(width);
    std::iota(previous.begin(), previous.end(), 0);
    for (qsizetype row = 1; row <= left.size(); ++row) {
        current[0] = int(row);
        for (std::size_t column = 1; column < width; ++column) {
            const QChar ofLeft = left[row - 1];
            const QChar ofRight = right[qsizetype(column) - 1];
            current[column] = std::min({ previous[column] + 1, current[column - 1] + 1,
                                         previous[column - 1] + (ofLeft == ofRight ? 0 : 1) });
            const bool isSwapped = row > 1 && column > 1 && left[row - 2] == ofRight
                                && ofLeft == right[qsizetype(column) - 2];
            if (isSwapped)
                current[column] = std::min(current[column], before[column - 2] + 1);
        }
        std::swap(before, previous);
        std::swap(previous, current);
    }
    return previous.back();
}

/** Whether @p body, invalid UTF-8 from @p invalidAt on, ends within a character. */
bool endsInCharacter(QByteArrayView body, qsizetype invalidAt)
{
    const QByteArrayView rest = body.sliced(invalidAt);
    const auto lead = quint8(rest[0]);
    const bool isBeginning = rest.size() < 4 && lead >= 0xc2 && lead <= 0xf4
                          && !bytesOfCharacters(rest, 1)
                          && std::all_of(rest.begin() + 1, rest.end(),
                                         [](char c) { return (quint8(c) & 0xc0) == 0x80; });
    // A single byte may also be a letter in Latin-1.
    const auto isAscii = [](char c) { return quint8(c) < 0x80; };
    const bool hasOthers = !std::all_of(body.begin(), body.begin() + invalidAt, isAscii);
    return isBeginning && (rest.size() > 1 || lead <= 0xc3 || hasOthers);
}

/** Whether @p body looks like Latin-1: mostly plain letters, some with accents. */
bool isLikelyLatin1(QByteArrayView body)
{
    const auto isAccented = [](char c) { return quint8(c) >= 0xa0; };
    const auto isPlain = [](char c) {
        return (quint8(c) >= 0x20 && quint8(c) < 0x7f) || c == '\t' || c == '\n' || c == '\r';
    };
    const auto accented = std::count_if(body.begin(), body.end(), isAccented);
    const auto plain = std::count_if(body.begin(), body.end(), isPlain);
    return accented + plain == body.size() && accented <= plain;
}

QByteArray evidenceOf(QByteArrayView bytes)
{
    return bytes.first(std::min(bytes.size(), Finding::kMaximumEvidence)).toByteArray();
}

} // namespace

Doctor::Doctor(const Dialect &dialect)
    : m_dialect(dialect)
{}

void Doctor::read(QByteArrayView bytes, Time when)
{
    if (m_size == 0)
        m_firstRead = bytes.size();
    m_size += bytes.size();
    constexpr std::size_t kMostReads = 16; // of one frame; more are not two writes
    if (m_reads.size() == kMostReads)
        m_reads.pop_back(); // keep the first: it tells whether the header arrived alone
    m_reads.push_back({ m_size, when });
    if (m_beginning.size() < kRecognisedBytes && m_size - bytes.size() == m_beginning.size())
        m_beginning.append(
                bytes.first(std::min(bytes.size(), kRecognisedBytes - m_beginning.size())));
}

Doctor::Findings Doctor::message(const Frame &frame)
{
    Findings findings;
    for (const std::optional<Finding> &finding : { checkText(frame), checkWrites(frame) }) {
        if (finding)
            findings.push_back(*finding);
    }
    const qint64 end = frame.offset + frame.bytes.size();
    while (!m_reads.empty() && m_reads.front().offset <= end)
        m_reads.pop_front();
    m_last = frame;
    m_saidWord = false;
    return findings;
}

/** Checks for bytes that are not text in the agreed encoding. */
std::optional<Finding> Doctor::checkText(const Frame &frame) const
{
    if (frame.invalidTextAt < 0)
        return std::nullopt;
    const QByteArrayView body = frame.body();
    const QByteArrayView rest = body.sliced(frame.invalidTextAt);
    FindingId id = FindingId::TextInvalid;
    if (m_dialect.encoding == Encoding::Utf8 && endsInCharacter(body, frame.invalidTextAt))
        id = FindingId::TextCut;
    else if (m_dialect.encoding == Encoding::Utf8 && isLikelyLatin1(body))
        id = FindingId::TextLatin1;
    return Finding{ id, frame.offset + frame.headerSize + frame.invalidTextAt, evidenceOf(rest) };
}

/** Checks for a header and body that arrived separately, and for the delay between them. */
std::optional<Finding> Doctor::checkWrites(const Frame &frame)
{
    const qint64 body = frame.offset + frame.headerSize;
    const bool isApart =
            m_reads.size() >= 2 && m_reads.front().offset == body && !frame.body().isEmpty();
    if (!isApart)
        return std::nullopt;
    const Time gap = m_reads[1].when - m_reads[0].when;
    const bool isDelay = gap >= kDelayedAcknowledgement;
    const bool isNew = !m_saidTwoWrites || (isDelay && !m_saidDelay);
    if (!isNew)
        return std::nullopt;
    m_saidTwoWrites = true;
    m_saidDelay = m_saidDelay || isDelay;
    return Finding{ FindingId::TwoWrites,
                    body,
                    {},
                    std::chrono::duration_cast<std::chrono::microseconds>(gap).count() };
}

Finding Doctor::diagnose(const Finding &violation, QByteArrayView pending)
{
    if (const std::optional<Finding> length = checkLength(pending, false))
        return *length;
    // From the beginning: a header of another size may have looked valid at first.
    const auto recognition = recogniseMessages(m_beginning, m_firstRead, m_dialect);
    if (!recognition || (m_last && !recognition->dialect)) {
        Finding finding = violation;
        if (pending.size() > 1 && pending[0] == '-' && pending[1] >= '0' && pending[1] <= '9')
            finding.id = FindingId::HeaderNegative;
        return finding;
    }
    if (hasWhole())
        m_recognised = recognition->dialect;
    const bool isOfBeginning = recognition->dialect || !m_last;
    return { recognition->id, isOfBeginning ? 0 : violation.offset, evidenceOf(m_beginning),
             recognition->measure };
}

/**
 * Checks whether the length of the last message counted characters. Then @p after begins with the
 * missing bytes, and with them the text has as many characters as the header says bytes. After
 * them, the stream must continue with frames; with whole ones if @p after may be a frame (@p
 * isFrame).
 */
std::optional<Finding> Doctor::checkLength(QByteArrayView after, bool isFrame) const
{
    if (!m_last || after.isEmpty() || m_dialect.encoding != Encoding::Utf8)
        return std::nullopt;
    const QByteArrayView body = m_last->body();
    const QByteArray all =
            body.toByteArray() + after.first(std::min(after.size(), body.size() * 3)).toByteArray();
    const std::optional<qsizetype> meant = bytesOfCharacters(all, body.size());
    if (!meant || *meant <= body.size() || !decodeText(all.first(*meant), Encoding::Utf8).isValid())
        return std::nullopt;
    const QByteArrayView tail = after.first(*meant - body.size());
    const QByteArrayView rest = after.sliced(tail.size());
    FrameDecoder decoder(m_dialect);
    decoder.feed(rest);
    Frame next;
    const FrameDecoder::Status status = decoder.next(next);
    const bool isNoHeader =
            std::any_of(tail.begin(), tail.end(), [](char c) { return quint8(c) >= 0x80; });
    const bool mayGoOn = status == FrameDecoder::Status::Incomplete && !isFrame
                      && (isNoHeader || rest.size() >= m_dialect.headerSize);
    const bool isCut = m_last->invalidTextAt >= 0;
    const bool isLikely =
            status == FrameDecoder::Status::Complete || mayGoOn || isCut || rest.isEmpty();
    if (!isLikely)
        return std::nullopt;
    return Finding{ FindingId::LengthInCharacters, m_last->offset, evidenceOf(all.first(*meant)),
                    *meant - body.size() };
}

Doctor::Findings Doctor::silence()
{
    if (!m_last || std::exchange(m_saidWord, true) || !resemblesWord(false))
        return {};
    return { wordDiffers() };
}

Doctor::Findings Doctor::end(End end, QByteArrayView pending)
{
    Findings findings;
    if (const std::optional<Finding> length = checkLength(pending, true))
        findings.push_back(*length);
    if (end == End::Reset) {
        findings.push_back({ FindingId::ConnectionReset, m_size, {} });
        return findings;
    }
    if (!pending.isEmpty() || m_dialect.disconnectWord.isEmpty() || m_size == 0)
        return findings;
    if (m_last && resemblesWord(true)) {
        if (!std::exchange(m_saidWord, true))
            findings.push_back(wordDiffers());
    } else {
        findings.push_back({ FindingId::LeftWithoutWord, m_size, {} });
    }
    return findings;
}

/** Whether the last message was probably meant as the disconnect word; @p hasLeft: the client left.
 */
bool Doctor::resemblesWord(bool hasLeft) const
{
    if (m_dialect.disconnectWord.isEmpty() || m_last->text.size() > kLongestWord)
        return false;
    const QString said = letters(m_last->text);
    const QString word = letters(m_dialect.disconnectWord);
    if (said.isEmpty())
        return false;
    const auto isOneOf = [&said](const auto &words) {
        return std::any_of(words.begin(), words.end(),
                           [&said](QStringView goodbye) { return said == goodbye; });
    };
    if (isOneOf(kGoodbyes) || (hasLeft && isOneOf(kParting)))
        return true;
    return distance(said, word)
        <= std::min<qsizetype>(kTypingErrors, word.size() / kLettersPerError);
}

Finding Doctor::wordDiffers() const
{
    return { FindingId::WordDiffers, m_last->offset + m_last->headerSize,
             evidenceOf(m_last->body()) };
}

} // namespace soquete
