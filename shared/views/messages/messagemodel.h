#pragma once

#include "shared/journal/eventlog.h"
#include "shared/widgets/colours.h"

#include <QAbstractTableModel>
#include <QHash>

#include <deque>
#include <limits>
#include <utility>

namespace soquete {

/**
 * A row for each event of a log that is worth a row: all but reads and writes. The row of a message
 * also says what became of its reply.
 */
class MessageModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, Way, Text, Size, Acknowledgement, ColumnCount };

    enum Role {
        ConnectionRole = Qt::UserRole, ///< the connection's number; 0: of the whole program
        ToneRole,                      ///< the Tone in which the cell is painted, as an int
    };

    /** What became of the reply to a message. */
    enum class Ack { None, Waiting, Acknowledged, NoneExpected, NoReply };
    Q_ENUM(Ack)

    /** The rows of @p log, which must live longer. */
    explicit MessageModel(const EventLog &log, QObject *parent = nullptr);

    /** Adds rows for the log's events up to @p end, and removes those of dropped events. */
    void readTo(qint64 end);
    /** Starts anew at the end of the log. */
    void clear();

    /** How many older events are not in the log any more. */
    [[nodiscard]] qint64 dropped() const { return m_dropped; }

    [[nodiscard]] const Event &eventAt(int row) const { return eventOf(rowAt(row)); }
    [[nodiscard]] Ack ackAt(int row) const { return rowAt(row).ack; }
    /** The whole text of the row, with symbols for what cannot be shown. */
    [[nodiscard]] QString textAt(int row) const
    {
        return rowText(eventAt(row), std::numeric_limits<qsizetype>::max());
    }
    /** What became of the reply to the row's message, in words; empty if it is no message. */
    [[nodiscard]] QString ackTextAt(int row) const { return ackOf(rowAt(row)); }
    /** The finding about the row's message, or of the row itself; null if there is none. */
    [[nodiscard]] const Event *findingAt(int row) const;
    /** The row of the event @p id, or -1. */
    [[nodiscard]] int rowOf(quint64 id) const;

    /** A text as long as most texts of @p column, to find the column's width. */
    [[nodiscard]] static QString typicalText(int column);

    /** Updates all texts after the language has changed. */
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

signals:
    void droppedChanged(qint64 dropped);

private:
    struct Row
    {
        qint64 place = 0; ///< of its event in the log
        Ack ack = Ack::None;
        qint64 roundTripNs = -1;
    };
    using MessageKey = std::pair<quint32, quint64>; ///< connection and number

    [[nodiscard]] const Row &rowAt(int row) const { return m_rows.at(std::size_t(row)); }
    [[nodiscard]] const Event &eventOf(const Row &row) const { return m_log.at(row.place); }
    [[nodiscard]] Row makeRow(qint64 place, const Event &event);
    void removeDropped();
    void settle(const Event &event);
    [[nodiscard]] QString wayOf(const Event &event) const;
    [[nodiscard]] QString rowText(const Event &event, qsizetype length) const;
    [[nodiscard]] QString ackOf(const Row &row) const;
    [[nodiscard]] Tone toneOf(const Row &row, int column) const;
    [[nodiscard]] QString toolTipOf(const Row &row, int column) const;

    const EventLog &m_log;
    std::deque<Row> m_rows;
    qint64 m_place = 0; ///< how far the log was read
    qint64 m_dropped = 0;
    QHash<MessageKey, qint64> m_waiting; ///< places of messages whose reply may still come
    int m_firstChanged = -1;
    int m_lastChanged = -1;
};

} // namespace soquete
