#pragma once

#include "shared/views/threads/threadlayout.h"
#include "shared/widgets/diagramarea.h"

#include <QBasicTimer>
#include <QElapsedTimer>

#include <optional>

namespace soquete {

class Selection;

/**
 * The diagram of threads: a lane for each thread, time from left to right. Its cost depends on what
 * is visible. Follows the end of time until the user scrolls away.
 */
class ThreadCanvas final : public DiagramArea
{
    Q_OBJECT

public:
    static constexpr qint64 kDefaultLengthNs = 10'000'000'000;

    ThreadCanvas(const ThreadModel &model, Selection *selection, QWidget *parent = nullptr);

    /** Call whenever the model has changed. */
    void updateFromModel();
    void reset();

    /** Whether time goes on without events; false for a recording. */
    void setTimeGoesOn(bool goesOn);

    void setFinishedHidden(bool hidden);
    void followEnd(bool follows);

    /** Shows @p lengthNs from left to right; nothing: all there is, however long that becomes. */
    void setLength(std::optional<qint64> lengthNs);
    [[nodiscard]] std::optional<qint64> length() const { return m_wantedNs; }
    [[nodiscard]] qint64 visibleBeginNs() const { return m_beginNs; }
    [[nodiscard]] qint64 visibleLengthNs() const;
    void zoomBy(double factor) override;

    /** Serial of the chosen lane. */
    [[nodiscard]] std::optional<quint64> currentLane() const { return m_current; }
    /** Serials of the shown lanes, from top to bottom. */
    [[nodiscard]] const std::vector<quint64> &rows() const { return m_rows; }
    /** Position of @p timeNs in the lane @p serial, in the viewport; may be outside of it. */
    [[nodiscard]] QPoint positionOf(quint64 serial, qint64 timeNs) const;
    /** Position of the name of the lane @p serial, in the viewport. */
    [[nodiscard]] QPoint namePosition(quint64 serial) const;

signals:
    void lengthChanged();
    void chosenChanged();

protected:
    void timerEvent(QTimerEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    using Lane = ThreadModel::Lane;
    using Mark = ThreadModel::Mark;

    [[nodiscard]] bool isEmpty() const override { return m_rows.empty(); }
    [[nodiscard]] QString hint() const override;
    [[nodiscard]] Tip tipAt(QPoint position) const override;
    void fit() override;
    void paint(QPainter &painter, const QRect &exposed) override;
    void moveBy(Move move, bool extends) override;
    [[nodiscard]] double zoomStep() const override { return 1.5; }
    void zoomAt(double factor, QPoint position) override;

    [[nodiscard]] ThreadLayout currentLayout() const;
    [[nodiscard]] qint64 wholeLengthNs() const;
    void updateRows();
    void updateTime();
    void updateBars();
    void updateTimer();
    void scrollTimeTo(qint64 beginNs);
    void onFollowsChanged(bool follows);

    void setCurrent(std::optional<quint64> serial);
    void chooseLane(const Lane &lane);
    void choose(const Mark &mark);
    void goToLane(int distance);
    void goToEvent(int distance);
    void onConnectionChosen(quint32 connection);
    void onEventChosen();

    const ThreadModel &m_model;
    Selection *const m_selection;
    std::vector<quint64> m_rows;
    std::optional<quint64> m_current;
    std::optional<qint64> m_wantedNs;
    QElapsedTimer m_sinceLast; ///< since the last event
    QBasicTimer m_clock;
    qint64 m_beginNs = 0;
    qint64 m_nowNs = 0;
    qint64 m_lastEventNs = 0;
    qint64 m_barUnitNs = 1; ///< time of one step of the horizontal scroll bar
    int m_nameWidth = 0;
    bool m_updatingBars = false;
    bool m_timeGoesOn = true;
    bool m_finishedHidden = false;
};

} // namespace soquete
