#include "server/window/connectionsmodel.h"

#include "shared/protocol/text.h"
#include "shared/widgets/tooltip.h"
#include "shared/words/eventwords.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QSet>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr quint32 kListening = 0;
constexpr qint64 kNsPerMs = 1'000'000;

struct ColumnWords
{
    const char *title;
    const char *explanation;
    const char *typical = ""; ///< a text of typical length
    bool isNumber = false;
};

/** The context of these texts in the translation files. */
struct Columns
{
    Q_DECLARE_TR_FUNCTIONS(soquete::ConnectionsModel)

public:
    /** By ConnectionsModel::Column. */
    static constexpr ColumnWords kWords[] = {
        { "#", QT_TR_NOOP("Number of the connection, in order of arrival"), "1000", true },
        { QT_TR_NOOP("Client (address:port)"),
          QT_TR_NOOP("The client's address, and the port that its system chose"),
          "127.0.0.1:40000" },
        { QT_TR_NOOP("State"),
          QT_TR_NOOP("Whether the socket is open, or why the connection ended"),
          QT_TR_NOOP("waiting its turn") },
        { QT_TR_NOOP("Messages"), QT_TR_NOOP("Messages received on this connection"), "100.000",
          true },
        { QT_TR_NOOP("Thread"), QT_TR_NOOP("The thread that serves this connection"),
          "soquete-accept" },
        { QT_TR_NOOP("Local address"),
          QT_TR_NOOP("This end: all connections share the server's port"), "127.0.0.1:40000" },
        { QT_TR_NOOP("Descriptor"), QT_TR_NOOP("The number by which the system knows this socket"),
          "", true },
        { QT_TR_NOOP("In"), QT_TR_NOOP("Bytes received"), "1000,0 kB", true },
        { QT_TR_NOOP("Out"), QT_TR_NOOP("Bytes sent"), "1000,0 kB", true },
        { QT_TR_NOOP("Since"), QT_TR_NOOP("When the socket was opened"), "00:00:00" },
        { QT_TR_NOOP("Last activity"), QT_TR_NOOP("When something last happened on the socket"),
          "00:00:00.000" },
        { QT_TR_NOOP("Duration"), QT_TR_NOOP("How long the socket has been open, or was open"),
          "00:00:00" },
    };
    static_assert(std::size(kWords) == ConnectionsModel::ColumnCount);
};

} // namespace

ConnectionsModel::ConnectionsModel(QObject *parent)
    : QAbstractTableModel(parent)
{}

void ConnectionsModel::add(const Journal::Batch &batch)
{
    insert(batch);
    for (const Event &event : batch.events)
        apply(event);
    if (m_firstChanged >= 0)
        emit dataChanged(index(m_firstChanged, 0), index(m_lastChanged, ColumnCount - 1));
    m_firstChanged = m_lastChanged = -1;
    removeOldest();
}

/** Adds the rows of the sockets that @p batch opens. */
void ConnectionsModel::insert(const Journal::Batch &batch)
{
    std::vector<Row> opened;
    for (const Event &event : batch.events) {
        if (!event.as<fact::Connected>() && !event.as<fact::Waiting>()
            && !event.as<fact::Listening>())
            continue;
        std::vector<Row> &rows = rowOf(event.connection) >= 0 ? m_rows : opened;
        const auto place = std::ranges::lower_bound(rows, event.connection, {}, &Row::number);
        if (place == rows.end() || place->number != event.connection)
            rows.insert(place, openedRow(event));
        else if (event.as<fact::Listening>())
            *place = openedRow(event); // instead of the socket of an earlier start
    }
    m_live += int(std::count_if(opened.begin(), opened.end(),
                                [](const Row &row) { return row.number != kListening; }));
    // Each thread records for itself, so that a later connection may have arrived earlier.
    for (auto row = opened.cbegin(); row != opened.cend();) {
        const auto place = std::ranges::lower_bound(m_rows, row->number, {}, &Row::number);
        const auto end = place == m_rows.cend()
                               ? opened.cend()
                               : std::ranges::lower_bound(row, opened.cend(), place->number, {},
                                                          &Row::number);
        const int first = int(place - m_rows.cbegin());
        beginInsertRows({}, first, first + int(end - row) - 1);
        m_rows.insert(place, row, end);
        endInsertRows();
        row = end;
    }
}

/** The row of the socket that @p event opened. */
ConnectionsModel::Row ConnectionsModel::openedRow(const Event &event)
{
    Row row;
    row.number = event.connection;
    row.waits = event.as<fact::Waiting>();
    row.atPath = hasPath(event);
    row.local = addressText(*addressOf(event));
    row.thread = visibleName(event.thread);
    row.sinceMs = event.wallMs;
    std::visit(
            [&row](const auto &fact) {
                if constexpr (requires { fact.peer; })
                    row.client = visibleName(fact.peer);
                if constexpr (requires { fact.descriptor; })
                    row.descriptor = fact.descriptor;
            },
            event.fact);
    return row;
}

void ConnectionsModel::apply(const Event &event)
{
    const quint32 number = event.as<fact::Stopped>() ? kListening : event.connection;
    const int place = rowOf(number);
    if (place < 0 || event.as<fact::Reply>() || event.as<fact::Finding>()
        || event.as<fact::Error>())
        return;
    m_firstChanged = m_firstChanged < 0 ? place : std::min(m_firstChanged, place);
    m_lastChanged = std::max(m_lastChanged, place);
    Row &row = m_rows[std::size_t(place)];
    row.lastMs = event.wallMs;
    if (const auto *const bytes = event.as<fact::Bytes>()) {
        // Offsets count from the stream's beginning: exact even where events were skipped.
        (event.direction == Direction::In ? row.bytesIn : row.bytesOut) =
                bytes->offset + bytes->size;
    } else if (const auto *const message = event.as<fact::Message>()) {
        if (event.direction != Direction::Out) // a message sent to the client is not one of its own
            row.messages = message->number;
    } else if (const auto *const disconnected = event.as<fact::Disconnected>()) {
        m_live -= row.live ? 1 : 0;
        row.messages = disconnected->messages;
        row.live = false;
        row.reason = disconnected->reason;
    } else if (event.as<fact::Connected>()) {
        row.waits = false;
        row.thread = event.thread;
    } else if (event.as<fact::Listening>() || event.as<fact::Stopped>()) {
        row.live = event.kind() == EventKind::Listening;
    }
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
    const int row = rowOf(number);
    return row >= 0 && m_rows[std::size_t(row)].live;
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

int ConnectionsModel::rowOf(quint32 number) const
{
    const auto found = std::ranges::lower_bound(m_rows, number, {}, &Row::number);
    return found != m_rows.end() && found->number == number ? int(found - m_rows.begin()) : -1;
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
        if (Columns::kWords[index.column()].isNumber)
            return int(Qt::AlignRight | Qt::AlignVCenter);
        return {};
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
    const ColumnWords &words = Columns::kWords[section];
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
    return tr(Columns::kWords[column].typical);
}

} // namespace soquete
