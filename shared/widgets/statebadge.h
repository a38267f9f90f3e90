#pragma once

#include "shared/widgets/colours.h"

#include <QFrame>

class QLabel;

namespace soquete {

/** Shows the state of a window as a word with a sign and a colour, and details as plain text. */
class StateBadge final : public QFrame
{
    Q_OBJECT

public:
    explicit StateBadge(QWidget *parent = nullptr);

    /** @p word is the state, such as "Listening"; @p details may follow and may be empty. */
    void show(Tone tone, const QString &word, const QString &details);

    [[nodiscard]] QString text() const;

private:
    void paintWord();
    void scaleWord();

    QLabel *const m_word;
    QLabel *const m_details;
    Tone m_tone = Tone::Neutral;
    QString m_wordText;
};

} // namespace soquete
