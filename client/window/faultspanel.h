#pragma once

#include "client/engine/faults.h"
#include "ui_faultspanel.h"

#include <QWidget>

namespace soquete {

/** The controls of a client's experiments. */
class FaultsPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit FaultsPanel(QWidget *parent = nullptr);

    [[nodiscard]] Faults faults() const;
    void setFaults(const Faults &faults);

    /** Shows how long the last reply took with the current setting of Nagle's algorithm. */
    void setRoundTrip(qint64 nanoseconds);

signals:
    void changed(const soquete::Faults &faults);

private:
    void onEdited();
    void updateControls();

    Ui::FaultsPanel m_ui;
    qint64 m_withNagleNs = -1; ///< the last round trip; -1: none yet
    qint64 m_withoutNs = -1;
};

} // namespace soquete
