#pragma once

#include "client/engine/faults.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QSpinBox;

namespace soquete {

/** The controls of a client's experiments. */
class FaultsPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit FaultsPanel(QWidget *parent = nullptr);

    [[nodiscard]] Faults faults() const;
    void setFaults(const Faults &faults);

    /** Shows how long an answer took, beside what may have made it so. */
    void setRoundTrip(qint64 nanoseconds);

signals:
    void changed(const soquete::Faults &faults);

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QCheckBox *newFault(const QString &name);
    void retranslate();
    void updateControls();

    QCheckBox *const m_writesTwice;
    QCheckBox *const m_noDelay;
    QLabel *const m_roundTrip;
    QCheckBox *const m_countsCharacters;
    QCheckBox *const m_hasOtherHeader;
    QSpinBox *const m_headerSize;
    QCheckBox *const m_fallsSilent;
    QLabel *const m_markHint;
    qint64 m_withNagleNs = -1; ///< the last round trip so
    qint64 m_withoutNs = -1;
    bool m_isFilling = false; ///< the controls, and not by a person
};

} // namespace soquete
