#pragma once

#include "shared/journal/journal.h"

#include <QAbstractTableModel>

#include <vector>

namespace soquete {

/**
 * The server's sockets: the listening one in the first row, then one for each connection, in the
 * order in which they came. Connections that have ended stay to be looked at, the latest of them.
 */
class ConnectionsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Number,
        Peer,
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

    static constexpr int kMaximumEnded = 1000; ///< connections that are kept after their end

    explicit ConnectionsModel(QObject *parent = nullptr);

    void add(const Journal::Batch &batch);

    [[nodiscard]] int live() const { return m_live; }
    [[nodiscard]] bool isLive(quint32 number) const;
    /** The connection that came last of those that are open; 0: none is. */
    [[nodiscard]] quint32 latest() const;
    /** How many threads have served connections, of those in the table. */
    [[nodiscard]] int threads() const;

    /** Tells the durations of what is open anew: to be called now and then. */
    void refreshDurations();

    /** The row of connection @p number, 0 being the listening socket; -1 where there is none. */
    [[nodiscard]] int rowOf(quint32 number) const;

    /** A text as long as most that stand in @p column: what a column should have room for. */
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
        bool waits = false; ///< until those before it have ended
        Reason reason = Reason::None;
        bool atPath = false; ///< a Unix-domain socket, without addresses and ports
        QString peer;
        QString local;
        QString thread;
        qint64 descriptor = -1;
        quint64 messages = 0;
        qint64 bytesIn = 0;
        qint64 bytesOut = 0;
        qint64 sinceMs = 0;
        qint64 lastMs = 0; ///< of the last event
    };
    using Rows = std::vector<Row>;

    void insert(const Journal::Batch &batch);
    void apply(const Event &event);
    void forgetOldest();
    [[nodiscard]] Rows::const_iterator find(quint32 number) const;
    void noteChange(Rows::const_iterator row);
    [[nodiscard]] QString display(const Row &row, int column) const;
    [[nodiscard]] static QString lifetime(const Row &row);
    [[nodiscard]] QString toolTip(const Row &row, int column) const;

    Rows m_rows;
    int m_live = 0; ///< connections that are open
    int m_firstChanged = -1;
    int m_lastChanged = -1;
};

} // namespace soquete
