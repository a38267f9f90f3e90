#pragma once

#include "shared/journal/journal.h"
#include "shared/widgets/colours.h"

#include <QAbstractTableModel>
#include <QHash>

#include <deque>
#include <limits>
#include <utility>

namespace soquete {

/**
 * The log: a row for each message, each reply, and what else a person wants to see of a journal.
 * Bounded: the oldest rows go, and are counted. A message's row also holds what became of its
 * reply.
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
    enum class Ack { None, Waiting, Acknowledged, NoneExpected, NotAnswered };
    Q_ENUM(Ack)

    /** How much is kept. */
    struct Limits
    {
        int rows = 100'000;              ///< always kept; up to a tenth more
        qint64 bytes = 64 * 1024 * 1024; ///< of texts and raw bytes
    };

    explicit MessageModel(QObject *parent = nullptr);
    explicit MessageModel(const Limits &limits, QObject *parent = nullptr);

    void add(const Journal::Batch &batch);
    void clear();
    /** Keeps @p rows from now on. */
    void setRowLimit(int rows);

    /** How many events are no longer shown, or never were. */
    [[nodiscard]] qint64 forgotten() const { return m_forgotten; }

    [[nodiscard]] const Event &eventAt(int row) const { return m_rows.at(std::size_t(row)).event; }
    [[nodiscard]] Ack ackAt(int row) const { return m_rows.at(std::size_t(row)).ack; }
    /** What the row says, whole and in words, as it can be shown. */
    [[nodiscard]] QString textAt(int row) const
    {
        return rowText(eventAt(row), std::numeric_limits<qsizetype>::max());
    }
    /** What became of the reply to the row's message, in words; empty where it is no message. */
    [[nodiscard]] QString ackTextAt(int row) const { return ackOf(m_rows.at(std::size_t(row))); }
    /** What was found wrong with the row's message, or is the row itself; null: nothing. */
    [[nodiscard]] const Event *findingAt(int row) const;
    /** The row of the event @p id, or -1. */
    [[nodiscard]] int rowOf(quint64 id) const;

    /** A text as long as most that stand in @p column: what a column should have room for. */
    [[nodiscard]] static QString typicalText(int column);

    /** Says all texts anew, after the language has changed. */
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

signals:
    void forgottenChanged(qint64 forgotten);

private:
    struct Row
    {
        Event event;
        Ack ack = Ack::None;
        qint64 roundTripNs = -1;
    };
    using MessageKey = std::pair<quint32, quint64>; ///< connection and number

    void settle(const Event &event);
    void makeRoom(qint64 skipped);
    [[nodiscard]] QString wayOf(const Event &event) const;
    [[nodiscard]] QString rowText(const Event &event, qsizetype length) const;
    [[nodiscard]] QString ackOf(const Row &row) const;
    [[nodiscard]] Tone toneOf(const Row &row, int column) const;
    [[nodiscard]] QString toolTipOf(const Row &row, int column) const;

    Limits m_limits;
    std::deque<Row> m_rows;
    qint64 m_bytes = 0;
    qint64 m_removed = 0; ///< rows that once stood before the first
    qint64 m_forgotten = 0;
    QHash<MessageKey, qint64> m_unsettled; ///< place of a message's row, counted with m_removed
    int m_firstChanged = -1;
    int m_lastChanged = -1;
};

} // namespace soquete
