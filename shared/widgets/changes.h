#pragma once

#include <QEvent>
#include <QObject>

#include <functional>
#include <initializer_list>

class QWidget;

namespace soquete {

/** What onChange() is made of: calls @p react for events of @p types, until @p parent is deleted.
 */
void watchEvents(QObject *parent, QWidget *watched, std::initializer_list<QEvent::Type> types,
                 const std::function<void()> &react);

/**
 * Calls @p react, which belongs to @p owner, whenever @p watched gets an event of one of @p types,
 * before it handles that.
 */
template <typename Owner>
void onChange(Owner *owner, QWidget *watched, std::initializer_list<QEvent::Type> types,
              const std::function<void()> &react)
{
    // The destructors of QWidget still send events: then the owner is of its class no more.
    watchEvents(owner, watched, types, [object = static_cast<QObject *>(owner), react] {
        if (qobject_cast<Owner *>(object))
            react();
    });
}

template <typename Owner>
void onChange(Owner *widget, std::initializer_list<QEvent::Type> types,
              const std::function<void()> &react)
{
    onChange(widget, widget, types, react);
}

/** Calls @p retranslate now, and again whenever the language of @p widget changes. */
template <typename Owner>
void keepTranslated(Owner *widget, const std::function<void()> &retranslate)
{
    retranslate();
    onChange(widget, { QEvent::LanguageChange }, retranslate);
}

} // namespace soquete
