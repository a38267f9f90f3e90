#include "shared/views/bytes/bytestream.h"

#include <algorithm>

namespace soquete {

namespace {

/** Offsets in a damaged recording that exceed this are ignored. */
constexpr qint64 kLargestOffset = qint64(1) << 60;

/** About how much memory an item needs besides its contents, in bytes. */
constexpr qint64 kItemOverhead = 64;

qint64 endOf(const ByteStream::Transfer &transfer)
{
    return transfer.range().end;
}

qint64 weightOf(const ByteStream::Transfer &transfer)
{
    return qint64(sizeof(transfer)) + kItemOverhead + transfer.bytes.size();
}

qint64 weightOf(const ByteStream::Frame &frame)
{
    return qint64(sizeof(frame)) + kItemOverhead
         + textOf(frame.event)->text.size() * qint64(sizeof(QChar));
}

/** The message or the reply that @p event is, for editing. */
fact::Text &editableText(Event &event)
{
    if (auto *const message = event.as<fact::Message>())
        return *message;
    return std::get<fact::Reply>(event.fact);
}

} // namespace

fact::Bytes excerptOf(const Event &event)
{
    if (const auto *const bytes = event.as<fact::Bytes>())
        return *bytes;
    if (const fact::Text *const text = textOf(event))
        return { text->offset, text->bytes.size(), text->bytes };
    if (const auto *const finding = event.as<fact::Finding>())
        return { finding->offset, finding->evidence.size(), finding->evidence };
    return {};
}

ByteStream::ByteStream(int headerSize)
    : m_headerSize(headerSize)
{}

ByteStream ByteStream::of(const Event &event)
{
    ByteStream stream;
    stream.m_knowsTransfers = false;
    stream.addTransfer(excerptOf(event));
    if (textOf(event))
        stream.addFrame(event);
    return stream;
}

ByteStream::Item ByteStream::add(const Event &event)
{
    const qint64 offset = excerptOf(event).offset;
    if (offset < 0 || offset > kLargestOffset)
        return Item::None;
    if (const auto *const bytes = event.as<fact::Bytes>())
        return addTransfer(*bytes);
    if (textOf(event))
        return addFrame(event);
    const auto *const finding = event.as<fact::Finding>();
    return finding ? addProblem(*finding) : Item::None;
}

ByteStream::Item ByteStream::addTransfer(const fact::Bytes &bytes)
{
    const qint64 end = range().end;
    const qint64 known = end - bytes.offset; // bytes that are already kept
    if (bytes.bytes.isEmpty() || known >= bytes.bytes.size())
        return Item::None;
    Transfer transfer{ bytes.offset, 0, bytes.bytes };
    if (known > 0) {
        transfer.offset = end;
        transfer.bytes = bytes.bytes.sliced(known);
    } else if (known < 0) {
        m_numbersKnown = false;
    }
    if (m_numbersKnown)
        transfer.number = ++m_lastNumber;
    if (m_transfers.isEmpty())
        m_segments.clear(); // the last segment was dropped
    if (known < 0 || m_segments.isEmpty())
        m_segments.append(transfer.range());
    else
        m_segments.last().end = transfer.range().end;
    m_kept += transfer.bytes.size();
    m_weight += weightOf(transfer);
    m_transfers.append(std::move(transfer));
    return Item::Transfer;
}

ByteStream::Item ByteStream::addFrame(const Event &event)
{
    const fact::Text &text = *textOf(event);
    if (text.bytes.isEmpty())
        return Item::None;
    const qint64 begin = qMax(text.offset, m_framesEnd); // a damaged recording may say less
    Frame frame{ event, { begin, begin + text.bytes.size() }, 0 };
    frame.headerSize = int(qBound(qsizetype(0), qsizetype(text.headerSize), text.bytes.size()));
    editableText(frame.event).bytes = {};
    m_framesEnd = frame.range.end;
    m_headerSize = frame.headerSize;
    m_weight += weightOf(frame);
    m_frames.push_back(std::move(frame));
    return Item::Frame;
}

ByteStream::Item ByteStream::addProblem(const fact::Finding &finding)
{
    if (finding.id <= FindingId::BodyTooLarge)
        m_isFollowed = false;
    else if (finding.evidence.isEmpty())
        return Item::None; // it is not about bytes of the stream
    if (!m_problems.isEmpty() && m_problems.last() >= finding.offset)
        return Item::None; // sorted, for binary search
    m_weight += qint64(sizeof(qint64));
    m_problems.append(finding.offset);
    return Item::Problem;
}

qint64 ByteStream::drop(Item item)
{
    switch (item) {
    case Item::Transfer:
        if (!m_transfers.isEmpty()) {
            const Transfer oldest = m_transfers.takeFirst();
            const qint64 size = oldest.bytes.size();
            m_weight -= weightOf(oldest);
            m_kept -= size;
            if (m_transfers.isEmpty())
                m_segments.first().begin = m_segments.first().end; // the end is still known
            else if (m_segments.first().end == oldest.range().end)
                m_segments.removeFirst();
            else
                m_segments.first().begin = oldest.range().end;
            return size;
        }
        break;
    case Item::Frame:
        if (!m_frames.empty()) {
            m_weight -= weightOf(m_frames.front());
            m_frames.pop_front();
        }
        break;
    case Item::Problem:
        if (!m_problems.isEmpty()) {
            m_problems.removeFirst();
            m_weight -= qint64(sizeof(qint64));
        }
        break;
    case Item::None:
        break;
    }
    return 0;
}

void ByteStream::end(bool inOrder)
{
    m_hasEnded = true;
    m_endedInOrder = inOrder;
}

ByteRange ByteStream::range() const
{
    return m_segments.isEmpty() ? ByteRange()
                                : ByteRange{ m_segments.first().begin, m_segments.last().end };
}

qsizetype ByteStream::firstTransferAfter(qint64 offset) const
{
    return std::ranges::upper_bound(m_transfers, offset, {}, &endOf) - m_transfers.begin();
}

const ByteStream::Transfer *ByteStream::transferAt(qint64 offset) const
{
    const qsizetype at = firstTransferAfter(offset);
    return at < m_transfers.size() && m_transfers.at(at).range().contains(offset)
                 ? &m_transfers.at(at)
                 : nullptr;
}

const ByteStream::Frame *ByteStream::frameAt(qint64 offset) const
{
    const auto found = std::ranges::upper_bound(m_frames, offset, {},
                                                [](const Frame &frame) { return frame.range.end; });
    return found != m_frames.end() && found->range.contains(offset) ? &*found : nullptr;
}

const ByteStream::Frame *ByteStream::frameOf(const Event &event) const
{
    const auto found = std::ranges::lower_bound(m_frames, event.id, {},
                                                [](const Frame &frame) { return frame.event.id; });
    const bool isThere = found != m_frames.end() && found->event.id == event.id
                      && found->event.kind() == event.kind();
    return isThere ? &*found : nullptr;
}

QByteArray ByteStream::bytes(const ByteRange &range) const
{
    QByteArray bytes;
    qint64 at = range.begin;
    for (qsizetype i = firstTransferAfter(at); i < m_transfers.size() && at < range.end; ++i) {
        const Transfer &transfer = m_transfers.at(i);
        if (!transfer.range().contains(at))
            break;
        const qint64 end = qMin(range.end, transfer.range().end);
        if (bytes.isEmpty() && end == range.end && range == transfer.range())
            return transfer.bytes; // shared, not copied
        bytes += QByteArrayView(transfer.bytes).sliced(at - transfer.offset, end - at);
        at = end;
    }
    return bytes;
}

std::optional<quint8> ByteStream::byteAt(qint64 offset) const
{
    const Transfer *const transfer = transferAt(offset);
    if (!transfer)
        return std::nullopt;
    return quint8(transfer->bytes.at(offset - transfer->offset));
}

BytePart ByteStream::headerPartAt(qint64 offset) const
{
    const quint8 byte = byteAt(offset).value_or(0);
    return byte >= '0' && byte <= '9' ? BytePart::HeaderDigits : BytePart::HeaderPadding;
}

BytePart ByteStream::partAt(qint64 offset) const
{
    if (const Frame *const frame = frameAt(offset))
        return frame->body().contains(offset) ? BytePart::Body : headerPartAt(offset);
    if (offset < m_framesEnd)
        return BytePart::Unframed;
    const std::optional<Progress> begun = progress();
    if (!begun || offset < begun->offset)
        return BytePart::Unframed;
    return offset < begun->offset + begun->headerSize ? headerPartAt(offset) : BytePart::Body;
}

bool ByteStream::isProblem(qint64 offset) const
{
    return std::ranges::binary_search(m_problems, offset);
}

std::optional<ByteStream::Progress> ByteStream::progress() const
{
    const qint64 end = range().end;
    if (m_headerSize <= 0 || !m_isFollowed || m_endedInOrder || end <= m_framesEnd
        || m_segments.last().begin > m_framesEnd)
        return std::nullopt;
    const qint64 headerEnd = m_framesEnd + m_headerSize;
    Progress progress;
    progress.offset = m_framesEnd;
    progress.headerSize = m_headerSize;
    progress.header = qMin(end, headerEnd) - m_framesEnd;
    progress.wasCutOff = m_hasEnded;
    if (end < headerEnd)
        return progress;
    bool isNumber = false;
    const QByteArray header = bytes({ m_framesEnd, headerEnd });
    progress.bodySize = header.trimmed().toLongLong(&isNumber);
    progress.body = end - headerEnd;
    if (!isNumber || progress.bodySize < 0)
        return std::nullopt;
    return progress;
}

ByteRange ByteStream::unitAt(qint64 offset) const
{
    if (const Frame *const frame = frameAt(offset))
        return frame->range;
    const std::optional<Progress> begun = progress();
    if (begun && offset >= begun->offset)
        return { begun->offset, range().end };
    if (const Transfer *const transfer = transferAt(offset))
        return transfer->range();
    return { offset, offset };
}

Event ByteStream::eventOf(const Frame &frame) const
{
    Event event = frame.event;
    fact::Text &text = editableText(event);
    text.bytes = bytes(frame.range);
    if (text.bytes.size() < frame.range.size()) {
        text.bytes = {};
        text.headerSize = 0; // the header is not kept either
    }
    return event;
}

} // namespace soquete
