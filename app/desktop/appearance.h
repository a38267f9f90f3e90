#pragma once

#include <QObject>
#include <QPalette>
#include <QString>

namespace soquete {

/** The colour theme of all windows: light, dark, or the system's. */
class Appearance final : public QObject
{
    Q_OBJECT

public:
    enum class Theme { System, Light, Dark };
    Q_ENUM(Theme)

    /** Applies the saved theme. Create it after the QApplication. */
    explicit Appearance(QObject *parent = nullptr);

    [[nodiscard]] Theme current() const { return m_current; }

    /** Applies and saves @p theme. */
    void choose(Theme theme);

private:
    void apply();

    const QString m_systemStyle;
    Theme m_current = Theme::System;
};

} // namespace soquete
