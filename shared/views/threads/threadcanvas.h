#pragma once

#include "shared/views/threads/threadmodel.h"

#include <QAbstractScrollArea>
#include <QBasicTimer>
#include <QElapsedTimer>

#include <optional>

class QPainter;

namespace soquete {

class Selection;
struct ThreadColours;

/**
 * The diagram itself: a lane for each thread, time from left to right. Draws only what is visible,
 * and what falls on one pixel once. Follows the end of time until it is scrolled away.
 */
class ThreadCanvas final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    /** By so much a step of zoomBy() changes what is shown. */
    static constexpr double kZoomStep = 1.5;

    /** So much time is shown until another length is chosen. */
    static constexpr qint64 kUsualLengthNs = 10'000'000'000;

    ThreadCanvas(const ThreadModel &model, Selection *selection, QWidget *parent = nullptr);

    /** Takes over what has changed in the model. */
    void takeNew();
    void reset();

    /** Whether time goes on while nothing happens, as it does unless this is a recording. */
    void setTimeGoesOn(bool goesOn);

    void setFinishedHidden(bool hidden);
    void setFollows(bool follows);
    [[nodiscard]] bool follows() const { return m_follows; }

    /** Shows @p lengthNs from left to right; nothing: all there is, however long that becomes. */
    void setLength(std::optional<qint64> lengthNs);
    [[nodiscard]] std::optional<qint64> length() const { return m_wantedNs; }
    [[nodiscard]] qint64 visibleBeginNs() const { return m_beginNs; }
    [[nodiscard]] qint64 visibleLengthNs() const;
    void zoomBy(double factor);

    /** The lane that is chosen, by its serial; nothing: none. */
    [[nodiscard]] std::optional<quint64> currentLane() const { return m_current; }
    /** The lanes that are shown, from top to bottom, by their serials. */
    [[nodiscard]] const std::vector<quint64> &rows() const { return m_rows; }
    /** Where @p timeNs of the lane @p serial is drawn, in the viewport; maybe outside of it. */
    [[nodiscard]] QPoint positionOf(quint64 serial, qint64 timeNs) const;
    /** Where the name of the lane @p serial stands, in the viewport. */
    [[nodiscard]] QPoint namePosition(quint64 serial) const;
    /** What a person is told who asks what stands at @p position of the viewport. */
    [[nodiscard]] QString explain(QPoint position) const;

    void setEmptyHint(const QString &text);

signals:
    void followsChanged(bool follows);
    void lengthChanged();
    void chosenChanged();

protected:
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    using Lane = ThreadModel::Lane;
    using Mark = ThreadModel::Mark;

    /** What stands at a place of the viewport. */
    struct Hit
    {
        const Lane *lane = nullptr;
        const Mark *mark = nullptr;
        const ThreadModel::Run *run = nullptr;
    };

    // measures, in pixels
    [[nodiscard]] int rowHeight() const;
    [[nodiscard]] int axisHeight() const;
    [[nodiscard]] int barHeight() const;
    [[nodiscard]] int markSize() const;
    [[nodiscard]] QRect timeRect() const; ///< what time is drawn on, the lanes' names left of it
    [[nodiscard]] int rowTop(std::size_t row) const;
    [[nodiscard]] std::optional<std::size_t> rowOf(quint64 serial) const;
    [[nodiscard]] std::optional<std::size_t> rowAt(int y) const;
    [[nodiscard]] double xOf(qint64 timeNs) const;
    [[nodiscard]] qint64 timeAt(int x) const;
    [[nodiscard]] Hit hitAt(QPoint position) const;

    void measureNames();
    void updateRows();
    void updateTime();
    void updateBars();
    void updateTimer();
    void scrollTimeTo(qint64 beginNs);
    void zoomAt(double factor, int x);
    void noteFollows(bool follows);

    void paintLane(QPainter &painter, const Lane &lane, int top, const ThreadColours &colours);
    void paintName(QPainter &painter, const Lane &lane, QRect area, const ThreadColours &colours);
    void paintAccepts(QPainter &painter, const ThreadColours &colours);
    void paintMarks(QPainter &painter, const Lane &lane, int top, const ThreadColours &colours);
    void paintAxis(QPainter &painter, const ThreadColours &colours, bool grid);

    void setCurrent(std::optional<quint64> serial);
    void chooseLane(const Lane &lane);
    void choose(const Mark &mark);
    void goToLane(int distance);
    void goToEvent(int distance);
    void makeLaneVisible(quint64 serial);
    void onConnectionChosen(quint32 connection);
    void onEventChosen();

    const ThreadModel &m_model;
    Selection *const m_selection;
    std::vector<quint64> m_rows;
    std::optional<quint64> m_current;
    std::optional<qint64> m_wantedNs;
    QString m_emptyHint;
    QElapsedTimer m_sinceLast; ///< since events came
    QBasicTimer m_clock;
    qint64 m_beginNs = 0;
    qint64 m_nowNs = 0;
    qint64 m_lastEventNs = 0;
    qint64 m_barUnitNs = 1; ///< time of one step of the horizontal scroll bar
    int m_nameWidth = 0;
    bool m_updatingBars = false;
    bool m_timeGoesOn = true;
    bool m_finishedHidden = false;
    bool m_follows = true;
};

} // namespace soquete
