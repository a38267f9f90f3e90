#include "shared/widgets/searchbar.h"

#include "shared/widgets/changes.h"
#include "ui_searchbar.h"

#include <QKeyEvent>
#include <QLocale>

#include <chrono>

using namespace std::chrono_literals;

namespace soquete {

namespace {

constexpr auto kPause = 120ms; // after the last key press

} // namespace

SearchBar::SearchBar(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::SearchBar>())
{
    m_ui->setupUi(this);
    m_ui->search->installEventFilter(this);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    connect(m_ui->search, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(&m_pause, &QTimer::timeout, this, [this] { emit needleChanged(needle()); });
    connect(m_ui->nextHit, &QToolButton::clicked, this, &SearchBar::nextRequested);
    connect(m_ui->previousHit, &QToolButton::clicked, this, &SearchBar::previousRequested);
    keepTranslated(this, [this] {
        m_ui->retranslateUi(this);
        showHits(m_current, m_count);
    });
}

SearchBar::~SearchBar() = default;

QString SearchBar::needle() const
{
    return m_ui->search->text();
}

void SearchBar::showHits(int current, int count)
{
    m_current = current;
    m_count = count;
    m_ui->previousHit->setEnabled(count > 0);
    m_ui->nextHit->setEnabled(count > 0);
    const QLocale locale;
    //: matches of a search: the third of 12
    m_ui->hits->setText(
            needle().isEmpty()
                    ? QString()
                    : tr("%1 of %2").arg(locale.toString(current), locale.toString(count)));
    m_ui->hits->setVisible(!m_ui->hits->text().isEmpty());
}

void SearchBar::activate()
{
    m_ui->search->setFocus(Qt::ShortcutFocusReason);
    m_ui->search->selectAll();
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
            m_ui->search->clear();
            return true;
        default:
            break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace soquete
