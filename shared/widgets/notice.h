#pragma once

#include "shared/widgets/colours.h"

#include <QFrame>

#include <functional>
#include <memory>

namespace soquete {

namespace Ui {
class Notice;
}

/** A message above the contents of a window: what happened, why, and what to do next. */
class Notice final : public QFrame
{
    Q_OBJECT

public:
    explicit Notice(QWidget *parent = nullptr);
    ~Notice() override;

    /**
     * Shows the result of @p text as plain text, and calls it again when the language changes.
     * With @p remedy, adds a button with that text, which hides the notice and calls @p apply.
     */
    void say(Tone tone, const std::function<QString()> &text,
             const std::function<QString()> &remedy = {}, const std::function<void()> &apply = {});
    void say(Tone tone, const QString &text);
    void clear();

    [[nodiscard]] QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();

    std::function<QString()> m_say;    ///< empty: hidden
    std::function<QString()> m_remedy; ///< text of the button; empty: no button
    std::function<void()> m_apply;
    const std::unique_ptr<Ui::Notice> m_ui;
    Tone m_tone = Tone::Neutral;
};

} // namespace soquete
