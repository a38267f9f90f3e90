#pragma once

#include "shared/widgets/colours.h"

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace soquete {

/** A message in a window, above its contents: what happened, why, what to do next. */
class Notice final : public QFrame
{
    Q_OBJECT

public:
    /** Hidden until it has something to say. */
    explicit Notice(QWidget *parent = nullptr);

    /**
     * Says what @p text gives, as it stands: what a peer wrote is never markup. It is asked again
     * when the language has changed.
     */
    void say(Tone tone, const std::function<QString()> &text);
    void say(Tone tone, const QString &text);

    /** The same, with a button: @p remedy is what it says; it hides this, then calls @p apply. */
    void say(Tone tone, const std::function<QString()> &text,
             const std::function<QString()> &remedy, const std::function<void()> &apply);
    void clear();

    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();

    std::function<QString()> m_say;    ///< empty while there is nothing to say
    std::function<QString()> m_remedy; ///< what its button says; empty: there is none
    std::function<void()> m_apply;
    QLabel *const m_text;
    QPushButton *const m_button;
    QToolButton *const m_close;
    Tone m_tone = Tone::Neutral;
};

} // namespace soquete
