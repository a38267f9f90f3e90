#pragma once

#include "shared/journal/journal.h"

#include <QAbstractTableModel>

#include <vector>

namespace soquete {

/**
 * The server's sockets: the listening one in the first row, then one for each connection, in order
 * of arrival. The latest connections that have ended remain.
 */
class ConnectionsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Number,
        Client,
        State,
        Messages,
        Thread,
        Local,
        Descriptor,
        BytesIn,
        BytesOut,
        Since,
        LastActivity,
        Duration,
        ColumnCount
    };

    enum Role {
        ConnectionRole = Qt::UserRole, ///< the connection's number; 0: the listening socket
        LiveRole,                      ///< whether the socket is still open
        WaitingRole,                   ///< whether the connection waits its turn
    };

    static constexpr int kMaximumEnded = 1000; ///< ended connections that are kept

    explicit ConnectionsModel(QObject *parent = nullptr);

    void add(const Journal::Batch &batch);

    [[nodiscard]] int live() const { return m_live; }
    [[nodiscard]] bool isLive(quint32 number) const;
    /** The latest open connection; 0: there is none. */
    [[nodiscard]] quint32 latest() const;
    /** How many threads have served the connections in the table. */
    [[nodiscard]] int threads() const;

    /** Updates the durations of open sockets; to be called regularly. */
    void refreshDurations();

    /** The row of connection @p number, 0 being the listening socket; -1 if there is none. */
    [[nodiscard]] int rowOf(quint32 number) const;

    /** A text of typical length in @p column, from which the width of the column follows. */
    [[nodiscard]] static QString typicalText(int column);

    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    /** One socket; number 0 is the listening one. */
    struct Row
    {
        quint32 number = 0;
        bool live = true;
        bool waits = false; ///< for its turn to be served
        Reason reason = Reason::None;
        bool atPath = false; ///< a Unix-domain socket, without addresses and ports
        QString client;
        QString local;
        QString thread;
        qint64 descriptor = -1;
        quint64 messages = 0;
        qint64 bytesIn = 0;
        qint64 bytesOut = 0;
        qint64 sinceMs = 0;
        qint64 lastMs = 0; ///< of the last event
    };

    void insert(const Journal::Batch &batch);
    [[nodiscard]] static Row openedRow(const Event &event);
    void apply(const Event &event);
    void removeOldest();
    [[nodiscard]] QString display(const Row &row, int column) const;
    [[nodiscard]] static QString lifetime(const Row &row);
    [[nodiscard]] QString toolTip(const Row &row, int column) const;

    std::vector<Row> m_rows; ///< in the order of their numbers
    int m_live = 0;          ///< connections that are open
    int m_firstChanged = -1;
    int m_lastChanged = -1;
};

} // namespace soquete
