#pragma once

#include <QObject>
#include <QPalette>
#include <QString>

namespace soquete {

/** Light, dark, or as the system has it. Changes every open window at once. */
class Appearance final : public QObject
{
    Q_OBJECT

public:
    enum class Theme { System, Light, Dark };
    Q_ENUM(Theme)

    /** Applies the theme that was remembered. After the QApplication. */
    explicit Appearance(QObject *parent = nullptr);

    [[nodiscard]] Theme current() const { return m_current; }

    /** Changes to @p theme, and remembers it. */
    void choose(Theme theme);

private:
    void apply();

    const QString m_systemStyle;
    Theme m_current = Theme::System;
};

} // namespace soquete
