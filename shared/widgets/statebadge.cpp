#include "shared/widgets/statebadge.h"

#include "shared/widgets/changes.h"
#include "shared/widgets/tooltip.h"

#include <QHBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr qreal kWordScale = 1.15;

/** A sign for each tone, distinguished by shape alone. */
QString signOf(Tone tone)
{
    return tone == Tone::Good ? u"●"_s
         : tone == Tone::Busy ? u"◐"_s
         : tone == Tone::Bad  ? u"✖"_s
                              : u"○"_s;
}

} // namespace

StateBadge::StateBadge(QWidget *parent)
    : QFrame(parent)
    , m_word(new QLabel(this))
    , m_details(new QLabel(this))
{
    auto *const layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_word);
    layout->addWidget(m_details, 1);
    m_word->setTextFormat(Qt::PlainText);
    m_details->setTextFormat(Qt::PlainText);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_details->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_word->setMinimumWidth(1); // a long name is cut instead of widening the window
    scaleWord();
    onChange(this, { QEvent::FontChange }, [this] { scaleWord(); });
    onChange(this, { QEvent::PaletteChange }, [this] { paintWord(); });
}

void StateBadge::show(Tone tone, const QString &word, const QString &details)
{
    m_tone = tone;
    m_wordText = word;
    m_details->setText(details);
    m_details->setToolTip(plainToolTip(details));
    m_word->setToolTip(plainToolTip(word));
    setAccessibleName(details.isEmpty() ? word : u"%1, %2"_s.arg(word, details));
    paintWord();
}

QString StateBadge::text() const
{
    return u"%1 %2"_s.arg(m_wordText, m_details->text());
}

void StateBadge::scaleWord()
{
    QFont larger = font();
    larger.setBold(true);
    larger.setPointSizeF(larger.pointSizeF() * kWordScale);
    m_word->setFont(larger);
}

void StateBadge::paintWord()
{
    m_word->setText(u"%1 %2"_s.arg(signOf(m_tone), m_wordText));
    QPalette palette = m_word->palette();
    palette.setColor(QPalette::WindowText, colourOf(m_tone, this->palette()));
    m_word->setPalette(palette);
}

} // namespace soquete
