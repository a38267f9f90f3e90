#include "shared/widgets/searchbar.h"

#include <QBoxLayout>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>

#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr auto kPause = 120ms; // after the last key press

} // namespace

SearchBar::SearchBar(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLineEdit(this))
    , m_hits(new QLabel(this))
    , m_previous(new QToolButton(this))
    , m_next(new QToolButton(this))
{
    m_text->setObjectName(u"search"_s);
    m_text->setClearButtonEnabled(true);
    m_text->installEventFilter(this);
    m_hits->setObjectName(u"hits"_s);
    m_previous->setObjectName(u"previousHit"_s);
    m_previous->setText(u"▲"_s);
    m_next->setObjectName(u"nextHit"_s);
    m_next->setText(u"▼"_s);
    auto *const layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_hits);
    for (QToolButton *const button : { m_previous, m_next }) {
        button->setAutoRaise(true);
        layout->addWidget(button);
    }
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    connect(m_text, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(&m_pause, &QTimer::timeout, this, [this] { emit needleChanged(needle()); });
    connect(m_next, &QToolButton::clicked, this, &SearchBar::nextRequested);
    connect(m_previous, &QToolButton::clicked, this, &SearchBar::previousRequested);
    retranslate();
}

QString SearchBar::needle() const
{
    return m_text->text();
}

void SearchBar::showHits(int current, int count)
{
    m_current = current;
    m_count = count;
    m_previous->setEnabled(count > 0);
    m_next->setEnabled(count > 0);
    const QLocale locale;
    //: matches of a search: the third of 12
    m_hits->setText(needle().isEmpty()
                            ? QString()
                            : tr("%1 of %2").arg(locale.toString(current), locale.toString(count)));
    m_hits->setVisible(!m_hits->text().isEmpty());
}

void SearchBar::activate()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void SearchBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

bool SearchBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *const key = static_cast<const QKeyEvent *>(event);
        switch (key->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (m_pause.isActive()) { // search for the new text first
                m_pause.stop();
                emit needleChanged(needle());
            } else if (key->modifiers().testFlag(Qt::ShiftModifier)) {
                emit previousRequested();
            } else {
                emit nextRequested();
            }
            return true;
        case Qt::Key_Escape:
            m_text->clear();
            return true;
        default:
            break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void SearchBar::retranslate()
{
    m_text->setPlaceholderText(tr("Search (Ctrl+F)"));
    m_text->setAccessibleName(tr("Search in the messages"));
    m_text->setToolTip(tr("Text to find. Enter goes to the next match, Shift+Enter to the previous "
                          "one, Escape ends the search."));
    m_previous->setToolTip(tr("Previous match (Shift+F3)"));
    m_previous->setAccessibleName(tr("Previous match"));
    m_next->setToolTip(tr("Next match (F3)"));
    m_next->setAccessibleName(tr("Next match"));
    showHits(m_current, m_count);
}

} // namespace soquete
