#pragma once

#include "shared/views/messages/messagemodel.h"

#include <QSortFilterProxyModel>

#include <optional>

namespace soquete {

/** The rows of a MessageModel that a person wants to see, and how their time is told. */
class MessageFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    /** Which kinds of rows are shown. */
    enum class Show {
        All,
        Received,   ///< messages and answers that came in
        Sent,       ///< messages and answers that went out
        Unanswered, ///< messages that wait for their answer, or did not get it
        Notes       ///< everything but messages and answers
    };
    Q_ENUM(Show)

    enum class TimeMode {
        Clock,        ///< the time of day
        SinceFirst,   ///< since the first row of the log
        SincePrevious ///< since the row above
    };
    Q_ENUM(TimeMode)

    explicit MessageFilter(MessageModel *model, QObject *parent = nullptr);

    /** Shows connection @p number alone; 0: all. */
    void setConnection(quint32 number);
    [[nodiscard]] quint32 connection() const { return m_connection; }

    void setShow(Show show);
    void setTimeMode(TimeMode mode);

    [[nodiscard]] const Event &eventAt(int row) const;
    /** The row that shows the event @p id, or -1. */
    [[nodiscard]] int rowOf(quint64 id) const;

    /** The first row whose event is not older than @p id; rowCount() where there is none. */
    [[nodiscard]] int firstRowFrom(quint64 id) const;

    /** A cell whole, where data() may cut it short. */
    [[nodiscard]] QString exportText(int row, int column) const;

    /** The rows whose text contains @p needle, without regard to case, in order. */
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
