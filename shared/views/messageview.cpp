#include "shared/views/messageview.h"

#include "shared/views/emptyhint.h"
#include "shared/views/tablelook.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr int kMargin = 4; // pixels

/** Paints a cell in the colour of its tone. */
class ToneDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const Tone tone = Tone(index.data(MessageModel::ToneRole).toInt());
        const bool isPlainText =
                tone == Tone::Neutral && index.column() == MessageModel::Text
                && index.siblingAtColumn(MessageModel::Size).data().toString() != QString();
        if (!isPlainText)
            option->palette.setColor(QPalette::Text, colourOf(tone, option->palette));
    }
};

} // namespace

MessageView::MessageView(QWidget *parent)
    : QWidget(parent)
    , m_table(new QTableView(this))
    , m_forgotten(new QLabel(this))
{
    m_filter.setSourceModel(&m_model);
    m_table->setObjectName(u"messages"_s);
    m_table->setModel(&m_filter);
    m_table->setItemDelegate(new ToneDelegate(m_table));
    setUpTable(m_table);
    m_table->horizontalHeader()->setSectionResizeMode(MessageModel::Text, QHeaderView::Stretch);

    auto *const copy = new QAction(m_table);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &MessageView::copySelection);
    m_table->addAction(copy);

    m_forgotten->setForegroundRole(QPalette::PlaceholderText);
    m_forgotten->setMargin(kMargin);
    m_forgotten->hide();
    connect(&m_model, &MessageModel::forgottenChanged, this, &MessageView::showForgotten);

    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_forgotten);
    layout->addWidget(m_table, 1);
    m_hint = new EmptyHint(m_table);
    retranslate();
}

void MessageView::add(const Journal::Batch &batch)
{
    const QScrollBar *const bar = m_table->verticalScrollBar();
    const bool follows = bar->value() == bar->maximum();
    m_model.add(batch);
    if (follows)
        m_table->scrollToBottom();
}

void MessageView::showConnection(quint32 number)
{
    m_filter.setConnection(number);
    m_table->scrollToBottom();
}

void MessageView::setEmptyHint(const QString &text)
{
    m_hint->setText(text);
}

void MessageView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitTable(m_table, &MessageModel::typicalText);
    QWidget::changeEvent(event);
}

void MessageView::retranslate()
{
    m_table->setAccessibleName(tr("Messages"));
    m_table->setAccessibleDescription(tr(
            "What was sent and received, oldest first, with the state of each acknowledgement."));
    m_model.retranslate();
    showForgotten(m_model.forgotten());
    fitTable(m_table, &MessageModel::typicalText);
}

void MessageView::showForgotten(qint64 forgotten)
{
    m_forgotten->setVisible(forgotten > 0);
    m_forgotten->setText(
            tr("Older events that are no longer shown: %1").arg(QLocale().toString(forgotten)));
}

void MessageView::copySelection() const
{
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    for (const QModelIndex &row : rows) {
        QStringList cells;
        for (int column = 0; column < MessageModel::ColumnCount; ++column)
            cells << row.siblingAtColumn(column).data().toString();
        lines << cells.join(u'\t');
    }
    if (!lines.isEmpty())
        QApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace soquete
