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
    return !event.as<fact::Bytes>();
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
            const auto *const message = event.as<fact::Message>();
            if (message && message->number > 0) {
                row.ack = message->replyExpected ? Ack::Waiting : Ack::NoneExpected;
                if (event.provoked == Provoked::Drop)
                    row.ack = Ack::NotAnswered;
                else if (message->replyExpected)
                    m_unsettled.insert({ event.connection, message->number },
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
    const auto *const reply = event.as<fact::Reply>();
    if (!reply && !isFinding(event, FindingId::ReplyMissing))
        return;
    const auto found = m_unsettled.constFind({ event.connection, messageNumber(event) });
    if (found == m_unsettled.cend())
        return;
    const int row = int(*found - m_removed);
    Row &message = m_rows[std::size_t(row)];
    message.ack = reply ? Ack::Acknowledged : Ack::NotAnswered;
    message.roundTripNs = reply ? reply->roundTripNs : -1;
    if (reply) // a missing one may still come late
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
            m_unsettled.remove({ event.connection, messageNumber(event) });
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
    if (about.as<fact::Finding>())
        return &about;
    const fact::Text *const text = textOf(about);
    if (!text || text->number == 0)
        return nullptr;
    for (int near = row + 1; near < std::min(row + kNear, rowCount()); ++near) {
        const Event &other = eventAt(near);
        const auto *const finding = other.as<fact::Finding>();
        if (finding && other.connection == about.connection && finding->number == text->number)
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
                         ? rowText(event, kShownText)
                         : kProvokedMark + u' ' + rowText(event, kShownText);
        case Size:
            return textOf(event) ? byteCount(textOf(event)->size) : QString();
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
    const QChar arrow = !textOf(event) ? u'·' : event.direction == Direction::In ? u'←' : u'→';
    return event.connection == 0 ? QString(arrow) : u"%1 #%2"_s.arg(arrow).arg(event.connection);
}

/** What a row says; of a long message about the first @p length characters. */
QString MessageModel::rowText(const Event &event, qsizetype length) const
{
    if (const fact::Text *const text = textOf(event))
        return visibleText(beginning(text->text, length));
    if (const auto *const listening = event.as<fact::Listening>()) {
        const QString host = visibleText(listening->local.host);
        return listening->local.isPath()
                     ? tr("Listening at the file %1").arg(host)
                     : tr("Listening on %1, port %2")
                               .arg(host, QString::number(listening->local.port));
    }
    if (const auto *const waiting = event.as<fact::Waiting>())
        return tr("Connection from %1 waits its turn").arg(visibleText(waiting->peer));
    if (const auto *const connected = event.as<fact::Connected>()) {
        const QString peer = visibleText(connected->peer);
        if (!connected->relayedTo.isEmpty())
            return tr("Connection from %1, to be relayed to %2")
                    .arg(peer, visibleText(connected->relayedTo));
        if (event.direction == Direction::Out)
            return tr("Connected to %1").arg(peer);
        return hasPath(event) ? tr("Connection from a program on this computer")
                              : tr("Connection from %1").arg(peer);
    }
    if (const auto *const finding = event.as<fact::Finding>())
        return explainFinding(*finding);
    if (event.as<fact::Disconnected>())
        return tr("Connection ended: %1").arg(shortReason(event));
    if (event.as<fact::Error>())
        return explainError(event);
    return event.as<fact::Stopped>() ? tr("Server stopped") : QString();
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
    if (textOf(row.event) && column == Way)
        return row.event.direction == Direction::In ? Tone::Received : Tone::Sent;
    if (row.event.as<fact::Error>())
        return Tone::Bad;
    if (const auto *const finding = row.event.as<fact::Finding>())
        return severityOf(finding->id) == Severity::Information ? Tone::Neutral : Tone::Busy;
    return Tone::Neutral;
}

QString MessageModel::toolTipOf(const Row &row, int column) const
{
    const auto plain = [](const QString &text) {
        return plainToolTip(beginning(text, kToolTipText));
    };
    if (column == Text)
        return row.event.provoked == Provoked::None
                     ? plain(rowText(row.event, kToolTipText))
                     : plain(explainProvoked(row.event.provoked))
                               + plain(rowText(row.event, kToolTipText));
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
