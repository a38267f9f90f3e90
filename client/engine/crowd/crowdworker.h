#pragma once

#include "client/engine/crowd/crowd.h"
#include "client/engine/crowd/crowdvisitor.h"

#include <QTimer>

#include <optional>

namespace soquete {

/** The part of the crowd that lives in its thread and owns the sockets. */
class CrowdWorker final : public QObject
{
    Q_OBJECT

public:
    CrowdWorker();
    ~CrowdWorker() override;

    void start(const CrowdOptions &options);
    void stop();

signals:
    void progressed(const soquete::CrowdRun &run);

private:
    void onVisitorEnded();
    void report();
    [[nodiscard]] std::optional<std::chrono::nanoseconds> serverTime() const;

    CrowdOptions m_options;
    CrowdRun m_run;
    std::vector<std::unique_ptr<CrowdVisitor>> m_visitors;
    int m_left = 0; ///< visitors that have not ended
    CrowdClock::time_point m_begun;
    std::optional<qint64> m_server; ///< its process, if known
    std::optional<std::chrono::nanoseconds> m_serverBegun;
    QTimer m_reports{ this };
};

} // namespace soquete
