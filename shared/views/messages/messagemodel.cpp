#include "shared/views/messages/messagemodel.h"

#include "shared/protocol/text.h"
#include "shared/widgets/tooltip.h"
#include "shared/words/eventwords.h"
#include "shared/words/provokedwords.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

/** A cell shows this many characters of a long text. */
constexpr qsizetype kShownText = 500;
constexpr qsizetype kToolTipText = 2000;

bool isShown(const Event &event)
{
    return !event.as<fact::Bytes>();
}

} // namespace

MessageModel::MessageModel(const EventLog &log, QObject *parent)
    : QAbstractTableModel(parent)
    , m_log(log)
    , m_place(log.begin())
{}

void MessageModel::readTo(qint64 end)
{
    removeDropped();
    qint64 begin = m_place = std::max(m_place, m_log.begin());
    std::vector<Row> rows;
    m_log.read(m_place, end, [this, &rows](qint64 place, const Event &event) {
        if (isShown(event))
            rows.push_back(makeRow(place, event));
    });
    if (!rows.empty()) {
        beginInsertRows({}, rowCount(), rowCount() + int(rows.size()) - 1);
        m_rows.insert(m_rows.end(), rows.begin(), rows.end());
        endInsertRows();
        m_log.read(begin, end, [this](qint64, const Event &event) { settle(event); });
    }
    if (m_firstChanged >= 0)
        emit dataChanged(index(m_firstChanged, Acknowledgement),
                         index(m_lastChanged, Acknowledgement));
    m_firstChanged = m_lastChanged = -1;
    if (m_dropped != m_log.dropped()) {
        m_dropped = m_log.dropped();
        emit droppedChanged(m_dropped);
    }
}

MessageModel::Row MessageModel::makeRow(qint64 place, const Event &event)
{
    Row row{ place };
    const auto *const message = event.as<fact::Message>();
    if (!message || message->number == 0)
        return row;
    row.ack = event.provoked == Provoked::Drop ? Ack::NoReply
            : message->replyExpected           ? Ack::Waiting
                                               : Ack::NoneExpected;
    if (row.ack == Ack::Waiting)
        m_waiting.insert({ event.connection, message->number }, place);
    return row;
}

/** Notes in the row of its message what @p event means for the reply. */
void MessageModel::settle(const Event &event)
{
    const auto *const reply = event.as<fact::Reply>();
    if (!reply && !isFinding(event, FindingId::ReplyMissing))
        return;
    const auto waiting = m_waiting.constFind({ event.connection, messageNumber(event) });
    if (waiting == m_waiting.cend())
        return;
    const auto message = std::ranges::lower_bound(m_rows, *waiting, {}, &Row::place);
    message->ack = reply ? Ack::Acknowledged : Ack::NoReply;
    message->roundTripNs = reply ? reply->roundTripNs : -1;
    if (reply) // a missing reply may still come
        m_waiting.erase(waiting);
    const int row = int(message - m_rows.begin());
    m_firstChanged = m_firstChanged < 0 ? row : std::min(m_firstChanged, row);
    m_lastChanged = std::max(m_lastChanged, row);
}

void MessageModel::removeDropped()
{
    const qint64 begin = m_log.begin();
    const auto kept = std::ranges::lower_bound(m_rows, begin, {}, &Row::place);
    if (kept == m_rows.begin())
        return;
    beginRemoveRows({}, 0, int(kept - m_rows.begin()) - 1);
    m_rows.erase(m_rows.begin(), kept);
    m_waiting.removeIf([begin](const auto &waiting) { return waiting.value() < begin; });
    endRemoveRows();
}

void MessageModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_waiting.clear();
    m_place = m_log.end();
    m_dropped = m_log.dropped();
    endResetModel();
    emit droppedChanged(m_dropped);
}

int MessageModel::rowOf(quint64 id) const
{
    const auto found = std::ranges::lower_bound(m_rows, id, {},
                                                [this](const Row &row) { return eventOf(row).id; });
    return found != m_rows.end() && eventOf(*found).id == id ? int(found - m_rows.begin()) : -1;
}

const Event *MessageModel::findingAt(int row) const
{
    constexpr int kNear = 200; // rows between a message and a finding about it
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
    const std::array<QString, ColumnCount> texts{
        u"00:00:00.000"_s, u"← #1000"_s, {}, u"1000,0 kB"_s, tr("✗ no reply")
    };
    return texts.at(std::size_t(column));
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
    const Row &row = rowAt(index.row());
    const Event &event = eventOf(row);
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
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    const std::array<QString, ColumnCount> titles{
        tr("Time"),
        //: a column: the arrow of a message, and the number of its connection
        tr("Direction"), tr("Text"), tr("Size"), tr("Acknowledgement")
    };
    const std::array<QString, ColumnCount> explanations{
        tr("When it happened, by this computer's clock"),
        tr("← received, → sent; # is the number of the connection"),
        tr("The message or its reply; bytes that cannot be shown appear as symbols"),
        tr("The text's length in bytes, which is what the header announces"),
        tr("Whether the reply came back, and how long that took")
    };
    switch (role) {
    case Qt::DisplayRole:
        return titles.at(std::size_t(section));
    case Qt::ToolTipRole:
        return explanations.at(std::size_t(section));
    case Qt::TextAlignmentRole:
        return int((section == Size ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default:
        return {};
    }
}

QString MessageModel::wayOf(const Event &event) const
{
    const QChar arrow = !textOf(event) ? u'·' : event.direction == Direction::In ? u'←' : u'→';
    return event.connection == 0 ? QString(arrow) : u"%1 #%2"_s.arg(arrow).arg(event.connection);
}

/** The text of a row; of a long message, about the first @p length characters. */
QString MessageModel::rowText(const Event &event, qsizetype length) const
{
    if (const fact::Text *const text = textOf(event))
        return visibleText(beginningOf(text->text, length));
    if (const auto *const listening = event.as<fact::Listening>()) {
        const QString host = visibleName(listening->local.host);
        return listening->local.isPath()
                     ? tr("Listening at the file %1").arg(host)
                     : tr("Listening on %1, port %2")
                               .arg(host, QString::number(listening->local.port));
    }
    if (const auto *const waiting = event.as<fact::Waiting>())
        return tr("Connection from %1 waits its turn").arg(visibleName(waiting->peer));
    if (const auto *const connected = event.as<fact::Connected>()) {
        const QString peer = visibleName(connected->peer);
        if (!connected->relayedTo.isEmpty())
            return tr("Connection from %1, to be relayed to %2")
                    .arg(peer, visibleName(connected->relayedTo));
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
    case Ack::NoReply:
        return tr("✗ no reply");
    }
    Q_UNREACHABLE();
    return {};
}

Tone MessageModel::toneOf(const Row &row, int column) const
{
    if (column == Acknowledgement && row.ack == Ack::Acknowledged)
        return Tone::Good;
    if (column == Acknowledgement && row.ack == Ack::NoReply)
        return Tone::Bad;
    if (column == Acknowledgement && row.ack != Ack::None)
        return Tone::Neutral;
    const Event &event = eventOf(row);
    if (textOf(event) && column == Way)
        return event.direction == Direction::In ? Tone::Received : Tone::Sent;
    if (event.as<fact::Error>())
        return Tone::Bad;
    if (const auto *const finding = event.as<fact::Finding>())
        return severityOf(finding->id) == Severity::Information ? Tone::Neutral : Tone::Busy;
    return Tone::Neutral;
}

QString MessageModel::toolTipOf(const Row &row, int column) const
{
    const auto plain = [](const QString &text) {
        return plainToolTip(beginningOf(text, kToolTipText).toString());
    };
    const Event &event = eventOf(row);
    if (column == Text) {
        const QString text = plain(rowText(event, kToolTipText));
        return event.provoked == Provoked::None ? text
                                                : plain(explainProvoked(event.provoked)) + text;
    }
    if (column != Acknowledgement)
        return {};
    switch (row.ack) {
    case Ack::None:
        return {};
    case Ack::Waiting:
        return plain(tr("No reply has come yet."));
    case Ack::Acknowledged:
        return plain(event.direction == Direction::Out
                             ? tr("The server's reply came %1 after the message was sent.")
                                       .arg(duration(row.roundTripNs))
                             : tr("The reply was sent %1 after the message came.")
                                       .arg(duration(row.roundTripNs)));
    case Ack::NoneExpected:
        return plain(tr("This server does not reply to such messages."));
    case Ack::NoReply:
        return plain(tr("No reply came in time."));
    }
    Q_UNREACHABLE();
    return {};
}

} // namespace soquete
