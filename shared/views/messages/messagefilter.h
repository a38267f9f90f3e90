#pragma once

#include "shared/views/messages/messagemodel.h"

#include <QSortFilterProxyModel>

#include <optional>

namespace soquete {

/** Filters the rows of a MessageModel, and shows their times in several formats. */
class MessageFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    /** Which kinds of rows are shown. */
    enum class Show {
        All,
        Received,     ///< incoming messages and replies
        Sent,         ///< outgoing messages and replies
        WithoutReply, ///< messages whose reply has not come
        Notes         ///< everything but messages and replies
    };
    Q_ENUM(Show)

    enum class TimeMode {
        Clock,        ///< the time of day
        SinceFirst,   ///< since the first row of the log
        SincePrevious ///< since the row above
    };
    Q_ENUM(TimeMode)

    explicit MessageFilter(MessageModel *model, QObject *parent = nullptr);

    /** Shows only connection @p number; 0: all. */
    void setConnection(quint32 number);
    [[nodiscard]] quint32 connection() const { return m_connection; }

    void setShow(Show show);
    void setTimeMode(TimeMode mode);

    [[nodiscard]] const Event &eventAt(int row) const;
    /** The row that shows the event @p id, or -1. */
    [[nodiscard]] int rowOf(quint64 id) const;

    /** The first row whose event has at least the id @p id; rowCount() if there is none. */
    [[nodiscard]] int firstRowFrom(quint64 id) const;

    /** The whole text of a cell, which data() may shorten. */
    [[nodiscard]] QString exportText(int row, int column) const;

    /** The rows whose text contains @p needle, ignoring case, in ascending order. */
    [[nodiscard]] QList<int> find(const QString &needle) const;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    [[nodiscard]] int sourceRow(int row) const;

    MessageModel *const m_model;
    quint32 m_connection = 0;
    Show m_show = Show::All;
    TimeMode m_timeMode = TimeMode::Clock;
};

} // namespace soquete
