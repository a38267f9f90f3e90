#include "server/window/behaviourpicker.h"

#include "shared/widgets/tooltip.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>

#include <array>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr int kSpacing = 8;        // pixels
constexpr int kTargetLength = 300; // characters: a name, a colon and a port

/** In the order in which they are offered. */
constexpr std::array kOffered{ Behaviour::Acknowledge, Behaviour::Echo,   Behaviour::Broadcast,
                               Behaviour::Manual,      Behaviour::Silent, Behaviour::Relay };

} // namespace

BehaviourPicker::BehaviourPicker(QWidget *parent)
    : QWidget(parent)
    , m_label(new QLabel(this))
    , m_choice(new QComboBox(this))
    , m_targetLabel(new QLabel(this))
    , m_target(new QLineEdit(u"127.0.0.1:5051"_s, this))
{
    m_choice->setObjectName(u"behaviour"_s);
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    for (const Behaviour behaviour : kOffered)
        m_choice->addItem({}, int(behaviour));
    m_label->setBuddy(m_choice);
    m_target->setObjectName(u"relayTarget"_s);
    m_target->setMaxLength(kTargetLength);
    m_targetLabel->setBuddy(m_target);
    auto *const layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSpacing);
    layout->addWidget(m_label);
    layout->addWidget(m_choice);
    layout->addWidget(m_targetLabel);
    layout->addWidget(m_target, 1);
    layout->addStretch(1);
    connect(m_choice, &QComboBox::currentIndexChanged, this, [this] {
        update();
        emit changed();
    });
    retranslate();
}

Behaviour BehaviourPicker::behaviour() const
{
    return Behaviour(m_choice->currentData().toInt());
}

void BehaviourPicker::setBehaviour(Behaviour behaviour)
{
    m_choice->setCurrentIndex(m_choice->findData(int(behaviour)));
}

std::optional<RelayTarget> BehaviourPicker::target() const
{
    return relayTargetFromText(m_target->text());
}

void BehaviourPicker::setTarget(const RelayTarget &target)
{
    m_target->setText(target.toString());
}

void BehaviourPicker::focusTarget()
{
    m_target->setFocus();
    m_target->selectAll();
}

void BehaviourPicker::setLocked(bool locked)
{
    m_locked = locked;
    update();
}

void BehaviourPicker::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void BehaviourPicker::retranslate()
{
    //: the label before a choice of what the server answers
    m_label->setText(tr("A&nswer"));
    m_choice->setAccessibleName(tr("What the server answers"));
    for (int i = 0; i < m_choice->count(); ++i) {
        const auto behaviour = Behaviour(m_choice->itemData(i).toInt());
        m_choice->setItemText(i, nameOf(behaviour));
        m_choice->setItemData(i, plainToolTip(explanationOf(behaviour)), Qt::ToolTipRole);
    }
    //: the label before a relay's target
    m_targetLabel->setText(tr("Tar&get"));
    m_target->setAccessibleName(tr("Server that is relayed to"));
    m_target->setPlaceholderText(tr("host:port"));
    update();
}

/** The one place where the choice and the lock decide what is shown. */
void BehaviourPicker::update()
{
    const bool isRelay = behaviour() == Behaviour::Relay;
    for (QWidget *const widget :
         { static_cast<QWidget *>(m_targetLabel), static_cast<QWidget *>(m_target) })
        widget->setVisible(isRelay);
    m_choice->setEnabled(!m_locked);
    m_target->setEnabled(!m_locked);
    const QString why = tr("The server works with this choice until it stops. Stop it to change "
                           "what it does.");
    m_choice->setToolTip(m_locked ? explanationOf(behaviour()) + u"\n\n"_s + why
                                  : explanationOf(behaviour()));
    m_target->setToolTip(m_locked ? why
                                  : tr("The server to which every client is connected onward: its "
                                       "address or name, a colon, and its port, such as "
                                       "127.0.0.1:5051. Start your own server there, and let your "
                                       "client connect to this window."));
}

QString BehaviourPicker::nameOf(Behaviour behaviour)
{
    switch (behaviour) {
    case Behaviour::Acknowledge:
        //: what the server does with a message
        return tr("acknowledge");
    case Behaviour::Echo:
        //: what the server does with a message: sends it back
        return tr("echo");
    case Behaviour::Broadcast:
        //: what the server does with a message
        return tr("broadcast to the others");
    case Behaviour::Manual:
        //: what the server does with a message: a person answers
        return tr("by hand");
    case Behaviour::Silent:
        //: what the server does with a message
        return tr("nothing");
    case Behaviour::Relay:
        //: what the server does with a message; the field for the other server follows
        return tr("relay to another server");
    }
    Q_UNREACHABLE();
    return {};
}

QString BehaviourPicker::explanationOf(Behaviour behaviour)
{
    switch (behaviour) {
    case Behaviour::Acknowledge:
        return tr("Every message is answered with the same text, so that the client knows it has "
                  "come.");
    case Behaviour::Echo:
        return tr("Every message comes back as it was: what the client reads shows whether its "
                  "text has survived the way.");
    case Behaviour::Broadcast:
        return tr("A chat: every message goes to all other clients, and who sent it gets nothing "
                  "back. A client must read at any time, not only after it has sent.");
    case Behaviour::Manual:
        return tr("You write each answer, below. Meanwhile the client waits in its recv(), which "
                  "shows that reading blocks.");
    case Behaviour::Silent:
        return tr("Messages are read and never answered. A client that waits for an answer waits "
                  "for ever, unless it sets a timeout.");
    case Behaviour::Relay:
        return tr("This window stands between your client and your server: every byte is passed "
                  "on unchanged in both directions, and shown here.");
    }
    Q_UNREACHABLE();
    return {};
}

} // namespace soquete
