#include "server/window/behaviourpicker.h"

#include "shared/widgets/changes.h"
#include "shared/widgets/tooltip.h"

#include <iterator>

using namespace Qt::StringLiterals;

namespace soquete {

BehaviourPicker::BehaviourPicker(QWidget *parent)
    : QWidget(parent)
{
    m_ui.setupUi(this);
    connect(m_ui.behaviour, &QComboBox::currentIndexChanged, this, [this] {
        updateControls();
        emit changed();
    });
    keepTranslated(this, [this] { retranslate(); });
}

Behaviour BehaviourPicker::behaviour() const
{
    return Behaviour(m_ui.behaviour->currentIndex()); // offered in their order
}

void BehaviourPicker::setBehaviour(Behaviour behaviour)
{
    m_ui.behaviour->setCurrentIndex(int(behaviour));
}

std::optional<RelayTarget> BehaviourPicker::target() const
{
    return relayTargetFromText(m_ui.relayTarget->text());
}

void BehaviourPicker::setTarget(const RelayTarget &target)
{
    m_ui.relayTarget->setText(target.toString());
}

void BehaviourPicker::focusTarget()
{
    m_ui.relayTarget->setFocus();
    m_ui.relayTarget->selectAll();
}

void BehaviourPicker::setLocked(bool locked)
{
    m_locked = locked;
    updateControls();
}

void BehaviourPicker::retranslate()
{
    m_ui.retranslateUi(this);
    for (int i = 0; i < m_ui.behaviour->count(); ++i)
        m_ui.behaviour->setItemData(i, plainToolTip(explanationOf(Behaviour(i))), Qt::ToolTipRole);
    updateControls();
}

/** The one place where the choice and the lock decide what is shown. */
void BehaviourPicker::updateControls()
{
    const bool isRelay = behaviour() == Behaviour::Relay;
    m_ui.targetLabel->setVisible(isRelay);
    m_ui.relayTarget->setVisible(isRelay);
    m_ui.behaviour->setEnabled(!m_locked);
    m_ui.relayTarget->setEnabled(!m_locked);
    const QString why = tr("The server keeps this choice until it stops. Stop it to change this.");
    m_ui.behaviour->setToolTip(m_locked ? explanationOf(behaviour()) + u"\n\n"_s + why
                                        : explanationOf(behaviour()));
    m_ui.relayTarget->setToolTip(
            m_locked ? why
                     : tr("The server to which every client is relayed: its address or name, a "
                          "colon, and its port, such as 127.0.0.1:5051. Start your own server "
                          "there, and connect your client to this window."));
}

QString BehaviourPicker::explanationOf(Behaviour behaviour)
{
    static constexpr const char *kExplanations[] = {
        QT_TR_NOOP("Every message gets the same reply, so that the client knows that it has "
                   "arrived."),
        QT_TR_NOOP("Every message is sent back unchanged, so that the client can compare it with "
                   "what it sent."),
        QT_TR_NOOP(
                "A chat: every message goes to all other clients, but not back to the sender. A "
                "client must be able to read at any time, not only after it has sent a message."),
        QT_TR_NOOP("You write each reply yourself, below. Meanwhile the client waits in recv(): "
                   "reading blocks."),
        QT_TR_NOOP("Messages are read but get no reply. A client that waits for one waits forever, "
                   "unless it sets a timeout."),
        QT_TR_NOOP(
                "This window stands between your client and your server: it passes every byte on "
                "unchanged in both directions and shows it here."),
    };
    static_assert(std::size(kExplanations) == std::size_t(Behaviour::Relay) + 1);
    return tr(kExplanations[int(behaviour)]);
}

} // namespace soquete
