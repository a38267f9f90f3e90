#pragma once

#include "client/engine/crowd/crowd.h"

#include <QWidget>

#include <optional>

namespace soquete {

/**
 * Shows a row for each client of a crowd on a time axis: how long it took to connect, how long it
 * waited for its turn, and how long it was served. A client cannot see when the server begins to
 * serve it; the chart assumes that the quickest client did not wait, and that all are served for
 * as long as that one. The rows grow while the crowd runs. A kept run is drawn below, paler.
 */
class CrowdChart final : public QWidget
{
    Q_OBJECT

public:
    explicit CrowdChart(QWidget *parent = nullptr);

    void setRun(const CrowdRun &run);
    void setKept(const std::optional<CrowdRun> &kept);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    /** Positions in pixels. */
    struct Layout
    {
        int left = 0; ///< of the bars
        int right = 0;
        int top = 0; ///< of the first row
        qreal row = 0;
        qint64 spanNs = 0; ///< from left to right
    };

    [[nodiscard]] int rows() const;
    [[nodiscard]] int top() const;
    [[nodiscard]] Layout layout() const;
    [[nodiscard]] static qreal xOf(const Layout &layout, qint64 timeNs);
    void paintLegend(QPainter &painter) const;
    void paintAxis(QPainter &painter, const Layout &layout) const;
    void paintRow(QPainter &painter, const Layout &layout, int row) const;
    void paintBar(QPainter &painter, const Layout &layout, const QRectF &place,
                  const CrowdMember &member, const CrowdRun &run) const;
    void retranslate();

    CrowdRun m_run;
    std::optional<CrowdRun> m_kept;
};

} // namespace soquete
