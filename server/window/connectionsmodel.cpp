#include "server/window/connectionsmodel.h"

#include "shared/protocol/text.h"
#include "shared/widgets/tooltip.h"
#include "shared/words/eventwords.h"

#include <QDateTime>
#include <QLocale>
#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr quint32 kListening = 0;
constexpr qint64 kNsPerMs = 1'000'000;

struct ColumnWords
{
    const char *title;
    const char *explanation;
};

constexpr std::array<ColumnWords, ConnectionsModel::ColumnCount> kColumns{ {
        { "#", QT_TRANSLATE_NOOP("soquete::ConnectionsModel",
                                 "Number of the connection, in order of arrival") },
        { QT_TRANSLATE_NOOP("soquete::ConnectionsModel", "Client (address:port)"),
          QT_TRANSLATE_NOOP("soquete::ConnectionsModel",
                            "The client's address, and the port that its system chose") },
        { QT_TRANSLATE_NOOP("soquete::ConnectionsModel", "State"),
          QT_TRANSLATE_NOOP("soquete::ConnectionsModel",
                            "Whether the socket is open, or why the connection ended") },
        { QT_TRANSLATE_NOOP("soquete::ConnectionsModel", "Messages"),
          QT_TRANSLATE_NOOP("soquete::ConnectionsModel", "Messages received on this connection") },
        { QT_TRANSLATE_NOOP("soquete::ConnectionsModel", "Thread"),
          QT_TRANSLATE_NOOP("soquete::ConnectionsModel",
                            "The thread that serves this connection") },
        { QT_TRANSLATE_NOOP("soquete::ConnectionsModel", "Local address"),
          QT_TRANSLATE_NOOP("soquete::ConnectionsModel",
                            "This end: all connections share the server's port") },
        { QT_TRANSLATE_NOOP("soquete::ConnectionsModel", "Descriptor"),
          QT_TRANSLATE_NOOP("soquete::ConnectionsModel",
                            "The number by which the system knows this socket") },
        { QT_TRANSLATE_NOOP("soquete::ConnectionsModel", "In"),
          QT_TRANSLATE_NOOP("soquete::ConnectionsModel", "Bytes received") },
        { QT_TRANSLATE_NOOP("soquete::ConnectionsModel", "Out"),
          QT_TRANSLATE_NOOP("soquete::ConnectionsModel", "Bytes sent") },
        { QT_TRANSLATE_NOOP("soquete::ConnectionsModel", "Since"),
          QT_TRANSLATE_NOOP("soquete::ConnectionsModel", "When the socket was opened") },
        { QT_TRANSLATE_NOOP("soquete::ConnectionsModel", "Last activity"),
          QT_TRANSLATE_NOOP("soquete::ConnectionsModel",
                            "When something last happened on the socket") },
        { QT_TRANSLATE_NOOP("soquete::ConnectionsModel", "Duration"),
          QT_TRANSLATE_NOOP("soquete::ConnectionsModel",
                            "How long the socket has been open, or was open") },
} };

/** The events that add a row. */
bool makesRow(const Event &event)
{
    return event.as<fact::Connected>() || event.as<fact::Waiting>() || event.as<fact::Listening>();
}

} // namespace

ConnectionsModel::ConnectionsModel(QObject *parent)
    : QAbstractTableModel(parent)
{}

void ConnectionsModel::add(const Journal::Batch &batch)
{
    // The new listening socket replaces that of an earlier start.
    const bool startsAnew =
            std::any_of(batch.events.begin(), batch.events.end(),
                        [](const Event &event) { return event.kind() == EventKind::Listening; });
    if (startsAnew && !m_rows.empty() && m_rows.front().number == kListening) {
        beginRemoveRows({}, 0, 0);
        m_rows.erase(m_rows.begin());
        endRemoveRows();
    }
    insert(batch);
    for (const Event &event : batch.events)
        apply(event);
    if (m_firstChanged >= 0)
        emit dataChanged(index(m_firstChanged, 0), index(m_lastChanged, ColumnCount - 1));
    m_firstChanged = m_lastChanged = -1;
    removeOldest();
}

void ConnectionsModel::insert(const Journal::Batch &batch)
{
    Rows rows;
    for (const Event &event : batch.events) {
        if (!makesRow(event))
            continue;
        Row row;
        const auto *const connected = event.as<fact::Connected>();
        const bool isKnown =
                connected && std::any_of(rows.begin(), rows.end(), [&event](const Row &other) {
                    return other.number == event.connection;
                });
        if (isKnown || (connected && find(event.connection) != m_rows.end()))
            continue; // its row was added while it waited
        row.number = event.connection;
        row.atPath = hasPath(event);
        row.local = addressText(*addressOf(event));
        row.thread = visibleName(event.thread);
        if (const auto *const listening = event.as<fact::Listening>()) {
            row.descriptor = listening->descriptor;
        } else if (const auto *const waiting = event.as<fact::Waiting>()) {
            row.waits = true;
            row.client = visibleName(waiting->peer);
            row.descriptor = waiting->descriptor;
        } else {
            row.client = visibleName(connected->peer);
            row.descriptor = connected->descriptor;
        }
        row.sinceMs = row.lastMs = event.wallMs;
        rows.push_back(std::move(row));
    }
    // Of two starts in one batch, the later one remains, and comes first.
    std::stable_sort(rows.begin(), rows.end(),
                     [](const Row &left, const Row &right) { return left.number < right.number; });
    while (rows.size() > 1 && rows[1].number == kListening)
        rows.erase(rows.begin());
    m_live += int(std::count_if(rows.begin(), rows.end(),
                                [](const Row &row) { return row.number != kListening; }));
    // Each thread records for itself, so that a later connection may have arrived earlier.
    for (auto row = rows.cbegin(); row != rows.cend();) {
        const auto place = std::upper_bound(
                m_rows.cbegin(), m_rows.cend(), row->number,
                [](quint32 number, const Row &other) { return number < other.number; });
        const auto end = place == m_rows.cend()
                               ? rows.cend()
                               : std::find_if(row, rows.cend(), [place](const Row &other) {
                                     return other.number > place->number;
                                 });
        const int first = int(place - m_rows.cbegin());
        beginInsertRows({}, first, first + int(end - row) - 1);
        m_rows.insert(place, row, end);
        endInsertRows();
        row = end;
    }
}

void ConnectionsModel::apply(const Event &event)
{
    const quint32 number = event.as<fact::Stopped>() ? kListening : event.connection;
    const bool isOfInterest =
            !event.as<fact::Reply>() && !event.as<fact::Finding>() && !event.as<fact::Error>();
    if (!isOfInterest)
        return;
    const auto found = find(number);
    if (found == m_rows.end())
        return;
    const auto row = m_rows.begin() + (found - m_rows.cbegin());
    row->lastMs = event.wallMs;
    if (const auto *const bytes = event.as<fact::Bytes>()) {
        // Offsets count from the stream's beginning: exact even where events were skipped.
        (event.direction == Direction::In ? row->bytesIn : row->bytesOut) =
                bytes->offset + bytes->size;
    } else if (const auto *const message = event.as<fact::Message>()) {
        if (event.direction != Direction::Out) // a message sent to the client is not one of its own
            row->messages = message->number;
    } else if (const auto *const disconnected = event.as<fact::Disconnected>()) {
        m_live -= row->live ? 1 : 0;
        row->messages = disconnected->messages;
        row->live = false;
        row->reason = disconnected->reason;
    } else if (event.as<fact::Connected>()) {
        row->waits = false;
        row->thread = visibleName(event.thread);
    } else if (event.as<fact::Listening>() || event.as<fact::Stopped>()) {
        row->live = event.kind() == EventKind::Listening;
    }
    noteChange(row);
}

void ConnectionsModel::removeOldest()
{
    int surplus = rowCount() - m_live - 1 - kMaximumEnded;
    for (int row = 0; row < rowCount() && surplus > 0;) {
        int end = row;
        while (end < rowCount() && surplus > end - row && !m_rows[std::size_t(end)].live
               && m_rows[std::size_t(end)].number != kListening)
            ++end;
        if (end == row) {
            ++row;
            continue;
        }
        beginRemoveRows({}, row, end - 1);
        m_rows.erase(m_rows.begin() + row, m_rows.begin() + end);
        endRemoveRows();
        surplus -= end - row;
    }
}

bool ConnectionsModel::isLive(quint32 number) const
{
    const auto row = find(number);
    return row != m_rows.end() && row->live;
}

quint32 ConnectionsModel::latest() const
{
    const auto latest = std::find_if(m_rows.rbegin(), m_rows.rend(), [](const Row &row) {
        return row.live && row.number != kListening;
    });
    return latest == m_rows.rend() ? 0 : latest->number;
}

int ConnectionsModel::threads() const
{
    QSet<QString> threads;
    for (const Row &row : m_rows) {
        if (row.number != kListening)
            threads.insert(row.thread);
    }
    return int(threads.size());
}

ConnectionsModel::Rows::const_iterator ConnectionsModel::find(quint32 number) const
{
    const auto found =
            std::lower_bound(m_rows.begin(), m_rows.end(), number,
                             [](const Row &row, quint32 wanted) { return row.number < wanted; });
    return found != m_rows.end() && found->number == number ? found : m_rows.end();
}

int ConnectionsModel::rowOf(quint32 number) const
{
    const auto row = find(number);
    return row == m_rows.end() ? -1 : int(row - m_rows.begin());
}

void ConnectionsModel::noteChange(Rows::const_iterator row)
{
    const int place = int(row - m_rows.begin());
    m_firstChanged = m_firstChanged < 0 ? place : std::min(m_firstChanged, place);
    m_lastChanged = std::max(m_lastChanged, place);
}

void ConnectionsModel::refreshDurations()
{
    if (!m_rows.empty())
        emit dataChanged(index(0, Duration), index(rowCount() - 1, Duration));
}

void ConnectionsModel::retranslate()
{
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int ConnectionsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ConnectionsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ConnectionsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return display(row, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(toolTip(row, index.column()));
    case Qt::TextAlignmentRole:
        switch (index.column()) {
        case Number:
        case Messages:
        case Descriptor:
        case BytesIn:
        case BytesOut:
            return int(Qt::AlignRight | Qt::AlignVCenter);
        default:
            return {};
        }
    case ConnectionRole:
        return row.number;
    case LiveRole:
        return row.live;
    case WaitingRole:
        return row.waits;
    default:
        return {};
    }
}

QVariant ConnectionsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    const ColumnWords &words = kColumns[std::size_t(section)];
    const bool atPath = !m_rows.empty() && m_rows.back().atPath;
    switch (role) {
    case Qt::DisplayRole:
        return tr(words.title);
    case Qt::ToolTipRole:
        if (section == Client && atPath)
            return tr("The client: a program on this computer, without an address or a port");
        if (section == Local && atPath)
            return tr("This end: the file at which both programs meet, instead of an address and a "
                      "port");
        return tr(words.explanation);
    case Qt::TextAlignmentRole:
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    default:
        return {};
    }
}

QString ConnectionsModel::display(const Row &row, int column) const
{
    const QLocale locale;
    const bool isListening = row.number == kListening;
    switch (column) {
    case Number:
        return isListening ? QString() : QString::number(row.number);
    case Client:
        //: in place of a client's address: this socket has no client, it waits for one
        return isListening ? tr("listening socket") : row.client;
    case State:
        if (isListening)
            return row.live ? tr("listening") : tr("closed");
        if (row.live && row.waits)
            //: the state of a connection, while the server serves another
            return tr("waiting its turn");
        return row.live ? tr("connected") : shortReason(row.reason);
    case Messages:
        return isListening ? QString() : locale.toString(row.messages);
    case Thread:
        return row.thread;
    case Local:
        return row.local;
    case Descriptor:
        return row.descriptor < 0 ? QString() : QString::number(row.descriptor);
    case BytesIn:
        return isListening ? QString() : byteCount(row.bytesIn);
    case BytesOut:
        return isListening ? QString() : byteCount(row.bytesOut);
    case Since:
        return QDateTime::fromMSecsSinceEpoch(row.sinceMs).toString(u"HH:mm:ss"_s);
    case LastActivity:
        return QDateTime::fromMSecsSinceEpoch(row.lastMs).toString(u"HH:mm:ss.zzz"_s);
    case Duration:
        return lifetime(row);
    default:
        return {};
    }
}

QString ConnectionsModel::lifetime(const Row &row)
{
    constexpr qint64 kSecondMs = 1000;
    constexpr int kMinute = 60;
    const qint64 end = row.live ? QDateTime::currentMSecsSinceEpoch() : row.lastMs;
    const qint64 ms = std::max<qint64>(end - row.sinceMs, 0);
    if (ms < kSecondMs)
        return duration(ms * kNsPerMs);
    const qint64 seconds = ms / kSecondMs;
    return u"%1:%2"_s.arg(seconds / kMinute).arg(seconds % kMinute, 2, 10, QLatin1Char('0'));
}

QString ConnectionsModel::toolTip(const Row &row, int column) const
{
    if (row.number == kListening && column == Client)
        return tr("This socket has no client: it only waits, and each accepted connection gets a "
                  "socket of its own.");
    if (row.live && row.waits && column == State)
        return tr(
                "This client believes that it is connected. The server serves one connection at a "
                "time, so the bytes that the client sends wait in the system's buffer until the "
                "clients before it have disconnected.");
    if (row.atPath && column == Client)
        return tr("A program on this computer: %1. It has no address and no port: the client of a "
                  "Unix-domain socket needs none.")
                .arg(row.client);
    if (row.atPath && column == Local)
        return tr("%1: a file instead of an address and a port. Both programs are on this computer "
                  "and meet there.")
                .arg(row.local);
    return display(row, column);
}

QString ConnectionsModel::typicalText(int column)
{
    switch (column) {
    case Number:
        return u"1000"_s;
    case Client:
    case Local:
        return u"127.0.0.1:40000"_s;
    case State:
        return tr("waiting its turn");
    case Thread:
        return threadName(ThreadRole::Acceptor);
    case Messages:
        return u"100.000"_s;
    case BytesIn:
    case BytesOut:
        return u"1000,0 kB"_s;
    case LastActivity:
        return u"00:00:00.000"_s;
    case Duration:
    case Since:
        return u"00:00:00"_s;
    default:
        return {};
    }
}

} // namespace soquete
