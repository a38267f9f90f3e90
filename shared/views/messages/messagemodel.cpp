#include "shared/views/messages/messagemodel.h"

#include "shared/protocol/text.h"
#include "shared/widgets/tooltip.h"
#include "shared/words/eventwords.h"
#include "shared/words/provokedwords.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

/** A cell shows this much of a long text; all of it is in the event. */
constexpr qsizetype kShownText = 500;
constexpr qsizetype kToolTipText = 2000;

/** Rows go in lots of this part of all, for a full log moves and counts all its rows each time. */
constexpr int kRemovalPart = 10;

bool isShown(const Event &event)
{
    return event.kind != EventKind::Bytes;
}

bool isText(const Event &event)
{
    return event.kind == EventKind::Message || event.kind == EventKind::Reply;
}

/** The first @p length units of @p text; one less where that would cut a character in two. */
QString beginning(const QString &text, qsizetype length)
{
    if (text.size() > length && text.at(length - 1).isHighSurrogate())
        --length;
    return text.left(length);
}

} // namespace

MessageModel::MessageModel(QObject *parent)
    : MessageModel(Limits(), parent)
{}

MessageModel::MessageModel(const Limits &limits, QObject *parent)
    : QAbstractTableModel(parent)
    , m_limits(limits)
{}

void MessageModel::add(const Journal::Batch &batch)
{
    const auto shown = std::count_if(batch.events.begin(), batch.events.end(), isShown);
    if (shown > 0) {
        const int first = rowCount();
        beginInsertRows({}, first, first + int(shown) - 1);
        for (const Event &event : batch.events) {
            if (!isShown(event))
                continue;
            Row row{ event };
            if (event.kind == EventKind::Message && event.number > 0) {
                row.ack = event.replyExpected ? Ack::Waiting : Ack::NoneExpected;
                if (event.provoked == Provoked::Drop)
                    row.ack = Ack::NotAnswered;
                else if (event.replyExpected)
                    m_unsettled.insert({ event.connection, event.number },
                                       m_removed + qint64(m_rows.size()));
            }
            m_bytes += contentSize(event);
            m_rows.push_back(std::move(row));
        }
        endInsertRows();
        for (const Event &event : batch.events)
            settle(event);
        if (m_firstChanged >= 0)
            emit dataChanged(index(m_firstChanged, Acknowledgement),
                             index(m_lastChanged, Acknowledgement));
        m_firstChanged = m_lastChanged = -1;
    }
    makeRoom(batch.skipped);
}

/** Notes on its message's row what @p event means for the reply. */
void MessageModel::settle(const Event &event)
{
    const bool isReply = event.kind == EventKind::Reply;
    const bool isMissing =
            event.kind == EventKind::Finding && event.finding == FindingId::ReplyMissing;
    if (!isReply && !isMissing)
        return;
    const auto found = m_unsettled.constFind({ event.connection, event.number });
    if (found == m_unsettled.cend())
        return;
    const int row = int(*found - m_removed);
    Row &message = m_rows[std::size_t(row)];
    message.ack = isReply ? Ack::Acknowledged : Ack::NotAnswered;
    message.roundTripNs = event.roundTripNs;
    if (isReply) // a missing one may still come late
        m_unsettled.erase(found);
    m_firstChanged = m_firstChanged < 0 ? row : std::min(m_firstChanged, row);
    m_lastChanged = std::max(m_lastChanged, row);
}

void MessageModel::makeRoom(qint64 skipped)
{
    int surplus = 0;
    if (rowCount() > m_limits.rows + m_limits.rows / kRemovalPart)
        surplus = rowCount() - m_limits.rows;
    qint64 bytes = m_bytes;
    for (int i = 0; i < surplus; ++i)
        bytes -= contentSize(eventAt(i));
    while (bytes > m_limits.bytes && surplus < rowCount())
        bytes -= contentSize(eventAt(surplus++));
    if (surplus > 0) {
        beginRemoveRows({}, 0, surplus - 1);
        for (int i = 0; i < surplus; ++i) {
            const Event &event = m_rows.front().event;
            m_unsettled.remove({ event.connection, event.number });
            m_rows.pop_front();
        }
        m_bytes = bytes;
        m_removed += surplus;
        endRemoveRows();
    }
    if (surplus > 0 || skipped > 0) {
        m_forgotten += surplus + skipped;
        emit forgottenChanged(m_forgotten);
    }
}

void MessageModel::setRowLimit(int rows)
{
    m_limits.rows = rows;
    makeRoom(0);
}

void MessageModel::clear()
{
    beginResetModel();
    m_removed += qint64(m_rows.size());
    m_rows.clear();
    m_unsettled.clear();
    m_bytes = 0;
    m_forgotten = 0;
    endResetModel();
    emit forgottenChanged(m_forgotten);
}

int MessageModel::rowOf(quint64 id) const
{
    const auto found =
            std::lower_bound(m_rows.begin(), m_rows.end(), id,
                             [](const Row &row, quint64 wanted) { return row.event.id < wanted; });
    return found != m_rows.end() && found->event.id == id ? int(found - m_rows.begin()) : -1;
}

const Event *MessageModel::findingAt(int row) const
{
    constexpr int kNear = 200; // rows: a finding comes soon after what it is about
    const Event &about = eventAt(row);
    if (about.kind == EventKind::Finding)
        return &about;
    if (!isText(about) || about.number == 0)
        return nullptr;
    for (int near = row + 1; near < std::min(row + kNear, rowCount()); ++near) {
        const Event &other = eventAt(near);
        const bool isAbout = other.kind == EventKind::Finding
                          && other.connection == about.connection && other.number == about.number;
        if (isAbout)
            return &other;
    }
    return nullptr;
}

QString MessageModel::typicalText(int column)
{
    switch (column) {
    case Time:
        return u"00:00:00.000"_s;
    case Way:
        return u"← #1000"_s;
    case Size:
        return u"1000,0 kB"_s;
    case Acknowledgement:
        return tr("✗ not answered");
    default:
        return {};
    }
}

void MessageModel::retranslate()
{
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int MessageModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int MessageModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant MessageModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    const Event &event = row.event;
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case Time:
            return QDateTime::fromMSecsSinceEpoch(event.wallMs).toString(u"HH:mm:ss.zzz"_s);
        case Way:
            return wayOf(event);
        case Text:
            return event.provoked == Provoked::None
                         ? textOf(event, kShownText)
                         : kProvokedMark + u' ' + textOf(event, kShownText);
        case Size:
            return isText(event) ? byteCount(event.size) : QString();
        case Acknowledgement:
            return ackOf(row);
        }
        break;
    case Qt::TextAlignmentRole:
        if (index.column() == Size)
            return int(Qt::AlignRight | Qt::AlignVCenter);
        break;
    case Qt::ToolTipRole:
        return toolTipOf(row, index.column());
    case ConnectionRole:
        return event.connection;
    case ToneRole:
        return int(toneOf(row, index.column()));
    default:
        break;
    }
    return {};
}

QVariant MessageModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole) {
        switch (section) {
        case Time:
            return tr("Time");
        case Way:
            //: a column: the arrow of a message, and the number of its connection
            return tr("Direction");
        case Text:
            return tr("Text");
        case Size:
            return tr("Size");
        case Acknowledgement:
            return tr("Acknowledgement");
        }
    }
    if (role == Qt::ToolTipRole) {
        switch (section) {
        case Time:
            return tr("When it happened, by this computer's clock");
        case Way:
            return tr("← received, → sent; # is the number of the connection");
        case Text:
            return tr("The message or its answer; bytes that cannot be shown appear as symbols");
        case Size:
            return tr("The text's length in bytes, which is what the header announces");
        case Acknowledgement:
            return tr("Whether the message was answered, and how long that took");
        }
    }
    if (role == Qt::TextAlignmentRole)
        return int((section == Size ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

QString MessageModel::wayOf(const Event &event) const
{
    const QChar arrow = !isText(event) ? u'·' : event.direction == Direction::In ? u'←' : u'→';
    return event.connection == 0 ? QString(arrow) : u"%1 #%2"_s.arg(arrow).arg(event.connection);
}

/** What a row says; of a long message about the first @p length characters. */
QString MessageModel::textOf(const Event &event, qsizetype length) const
{
    switch (event.kind) {
    case EventKind::Message:
    case EventKind::Reply:
        return visibleText(beginning(event.text, length));
    case EventKind::Listening:
        if (hasPath(event))
            return tr("Listening at the file %1").arg(visibleText(event.host));
        return tr("Listening on %1, port %2")
                .arg(visibleText(event.host), QString::number(event.port));
    case EventKind::Waiting:
        return tr("Connection from %1 waits its turn").arg(visibleText(event.peer));
    case EventKind::Connected:
        if (!event.text.isEmpty())
            return tr("Connection from %1, to be relayed to %2")
                    .arg(visibleText(event.peer), visibleText(event.text));
        if (event.direction == Direction::Out)
            return tr("Connected to %1").arg(visibleText(event.peer));
        return hasPath(event) ? tr("Connection from a program on this computer")
                              : tr("Connection from %1").arg(visibleText(event.peer));
    case EventKind::Disconnected:
        return tr("Connection ended: %1").arg(shortReason(event.reason));
    case EventKind::Stopped:
        return tr("Server stopped");
    case EventKind::Finding:
        return explainFinding(event);
    case EventKind::Error:
        return explainError(event);
    case EventKind::Bytes:
        break;
    }
    return {};
}

QString MessageModel::ackOf(const Row &row) const
{
    switch (row.ack) {
    case Ack::None:
        return {};
    case Ack::Waiting:
        return tr("… waiting");
    case Ack::Acknowledged:
        return u"✓ %1"_s.arg(duration(row.roundTripNs));
    case Ack::NoneExpected:
        return tr("none expected");
    case Ack::NotAnswered:
        return tr("✗ not answered");
    }
    Q_UNREACHABLE();
    return {};
}

Tone MessageModel::toneOf(const Row &row, int column) const
{
    if (column == Acknowledgement) {
        switch (row.ack) {
        case Ack::Acknowledged:
            return Tone::Good;
        case Ack::NotAnswered:
            return Tone::Bad;
        case Ack::None:
        case Ack::Waiting:
        case Ack::NoneExpected:
            return Tone::Neutral;
        }
    }
    if (isText(row.event) && column == Way)
        return row.event.direction == Direction::In ? Tone::Received : Tone::Sent;
    if (row.event.kind == EventKind::Error)
        return Tone::Bad;
    if (row.event.kind == EventKind::Finding)
        return severityOf(row.event.finding.value_or(FindingId::ReplyUnexpected))
                            == Severity::Information
                     ? Tone::Neutral
                     : Tone::Busy;
    return Tone::Neutral;
}

QString MessageModel::toolTipOf(const Row &row, int column) const
{
    const auto plain = [](const QString &text) {
        return plainToolTip(beginning(text, kToolTipText));
    };
    if (column == Text)
        return row.event.provoked == Provoked::None
                     ? plain(textOf(row.event, kToolTipText))
                     : plain(explainProvoked(row.event.provoked))
                               + plain(textOf(row.event, kToolTipText));
    if (column != Acknowledgement)
        return {};
    switch (row.ack) {
    case Ack::None:
        return {};
    case Ack::Waiting:
        return plain(tr("No answer has come yet."));
    case Ack::Acknowledged:
        return plain(row.event.direction == Direction::Out
                             ? tr("The server's answer came %1 after the message was sent.")
                                       .arg(duration(row.roundTripNs))
                             : tr("The answer was sent %1 after the message had come.")
                                       .arg(duration(row.roundTripNs)));
    case Ack::NoneExpected:
        return plain(tr("This server does not answer such messages."));
    case Ack::NotAnswered:
        return plain(tr("No answer came in time."));
    }
    Q_UNREACHABLE();
    return {};
}

} // namespace soquete
