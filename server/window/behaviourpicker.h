#pragma once

#include "server/engine/serveroptions.h"
#include "ui_behaviourpicker.h"

#include <QWidget>

namespace soquete {

/** Chooses what the server does with a message. The tool tip of a choice explains it. */
class BehaviourPicker final : public QWidget
{
    Q_OBJECT

public:
    explicit BehaviourPicker(QWidget *parent = nullptr);

    [[nodiscard]] Behaviour behaviour() const;
    void setBehaviour(Behaviour behaviour);

    /** The target of a relay; nothing if the field does not hold a host and a port. */
    [[nodiscard]] std::optional<RelayTarget> target() const;
    void setTarget(const RelayTarget &target);

    /** Moves the cursor to the field for the target. */
    void focusTarget();

    /** Whether the server is running, so that the choice cannot be changed. */
    void setLocked(bool locked);

signals:
    void changed();

private:
    void retranslate();
    void updateControls();
    [[nodiscard]] static QString explanationOf(Behaviour behaviour);

    Ui::BehaviourPicker m_ui;
    bool m_locked = false;
};

} // namespace soquete
