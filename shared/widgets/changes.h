#pragma once

#include <QEvent>

#include <functional>
#include <initializer_list>

class QWidget;

namespace soquete {

/** Calls @p react whenever @p widget gets an event of one of @p types, before it handles that. */
void onChange(QWidget *widget, std::initializer_list<QEvent::Type> types,
              const std::function<void()> &react);

/** Calls @p retranslate now, and again whenever the language changes. */
void keepTranslated(QWidget *widget, const std::function<void()> &retranslate);

} // namespace soquete
