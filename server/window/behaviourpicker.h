#pragma once

#include "server/engine/serveroptions.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace soquete {

/** Chooses what the server does with a message, and says of each choice what it shows. */
class BehaviourPicker final : public QWidget
{
    Q_OBJECT

public:
    explicit BehaviourPicker(QWidget *parent = nullptr);

    [[nodiscard]] Behaviour behaviour() const;
    void setBehaviour(Behaviour behaviour);

    /** What stands in the field for a relay's target; nothing where that is no host and port. */
    [[nodiscard]] std::optional<RelayTarget> target() const;
    void setTarget(const RelayTarget &target);

    /** Puts the cursor where the target is to be written. */
    void focusTarget();

    /** Whether the choice stands, since the server is at work with it. */
    void setLocked(bool locked);

signals:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void update();
    [[nodiscard]] static QString nameOf(Behaviour behaviour);
    [[nodiscard]] static QString explanationOf(Behaviour behaviour);

    QLabel *const m_label;
    QComboBox *const m_choice;
    QLabel *const m_targetLabel;
    QLineEdit *const m_target;
    bool m_locked = false;
};

} // namespace soquete
