#include "shared/widgets/changes.h"

#include <QList>
#include <QWidget>

namespace soquete {

namespace {

class ChangeFilter final : public QObject
{
public:
    ChangeFilter(QWidget *widget, const QList<QEvent::Type> &types,
                 const std::function<void()> &react)
        : QObject(widget)
        , m_types(types)
        , m_react(react)
    {
        widget->installEventFilter(this);
    }

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

void onChange(QWidget *widget, std::initializer_list<QEvent::Type> types,
              const std::function<void()> &react)
{
    new ChangeFilter(widget, types, react);
}

void keepTranslated(QWidget *widget, const std::function<void()> &retranslate)
{
    retranslate();
    onChange(widget, { QEvent::LanguageChange }, retranslate);
}

} // namespace soquete
