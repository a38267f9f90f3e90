#include "shared/widgets/changes.h"

#include <QList>
#include <QWidget>

namespace soquete {

namespace {

class EventWatch final : public QObject
{
public:
    EventWatch(QObject *parent, const QList<QEvent::Type> &types,
               const std::function<void()> &react)
        : QObject(parent)
        , m_types(types)
        , m_react(react)
    {}

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (m_types.contains(event->type()))
            m_react();
        return false;
    }

private:
    const QList<QEvent::Type> m_types;
    const std::function<void()> m_react;
};

} // namespace

void watchEvents(QObject *parent, QWidget *watched, std::initializer_list<QEvent::Type> types,
                 const std::function<void()> &react)
{
    watched->installEventFilter(new EventWatch(parent, types, react));
}

} // namespace soquete
