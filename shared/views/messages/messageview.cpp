#include "shared/views/messages/messageview.h"

#include "shared/protocol/text.h"
#include "shared/views/messages/findingcard.h"
#include "shared/views/messages/messagedetail.h"
#include "shared/views/messages/messageexport.h"
#include "shared/views/selection.h"
#include "shared/widgets/emptyhint.h"
#include "shared/widgets/searchbar.h"
#include "shared/widgets/tablelook.h"

#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QMessageBox>
#include <QProgressDialog>
#include <QScrollBar>
#include <QSplitter>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QTimer>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr int kMargin = 4;        // pixels
constexpr int kShortestCombo = 8; // characters

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

QComboBox *makeCombo(const QString &name, int count, QWidget *parent)
{
    auto *const combo = new QComboBox(parent);
    combo->setObjectName(name);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(kShortestCombo);
    // Where there is little room, as in the demonstration on a small screen, less must do.
    combo->setMinimumWidth(combo->fontMetrics().averageCharWidth() * kShortestCombo);
    for (int i = 0; i < count; ++i)
        combo->addItem(QString());
    return combo;
}

void setTexts(QComboBox *combo, const QStringList &texts)
{
    for (int i = 0; i < texts.size(); ++i)
        combo->setItemText(i, texts.at(i));
}

} // namespace

MessageView::MessageView(const EventLog &log, QWidget *parent)
    : QWidget(parent)
    , m_model(log)
{
    // In the order in which the Tab key goes through them.
    QWidget *const bar = buildBar();
    auto *const splitter = new QSplitter(Qt::Vertical, this);
    m_table = new QTableView(splitter);
    m_detail = new MessageDetail(splitter);
    m_dropped = new QLabel(this);
    connect(m_detail->card(), &FindingCard::adoptRequested, this, &MessageView::adoptRequested);
    m_table->setObjectName(u"messages"_s);
    m_table->setModel(&m_filter);
    m_table->setItemDelegate(new ToneDelegate(m_table));
    setUpTable(m_table);
    m_table->horizontalHeader()->setSectionResizeMode(MessageModel::Text, QHeaderView::Stretch);
    m_dropped->setForegroundRole(QPalette::PlaceholderText);
    m_dropped->setMargin(kMargin);
    m_dropped->hide();

    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_table);
    splitter->addWidget(m_detail);
    splitter->setStretchFactor(0, 1);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(bar);
    layout->addWidget(m_dropped);
    layout->addWidget(splitter, 1);
    m_hint = new EmptyHint(m_table);
    addShortcuts();

    connect(&m_model, &MessageModel::droppedChanged, this, &MessageView::showDropped);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &MessageView::onCurrentChanged);
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (!m_adding)
            m_follow->setChecked(value == m_table->verticalScrollBar()->maximum());
    });
    connect(&m_filter, &QAbstractItemModel::layoutChanged, this, &MessageView::onFiltered);
    retranslate();
}

void MessageView::setSelection(Selection *selection)
{
    m_selection = selection;
    connect(selection, &Selection::connectionChanged, this, &MessageView::showConnection);
    connect(selection, &Selection::eventChanged, this, &MessageView::onEventChosen);
}

void MessageView::readTo(qint64 end)
{
    m_adding = true;
    m_model.readTo(end);
    if (m_follow->isChecked())
        m_table->scrollToBottom();
    m_adding = false;
}

void MessageView::clear()
{
    m_model.clear();
    m_detail->clear();
}

void MessageView::setAdoptable(const std::optional<Dialect> &agreed)
{
    m_detail->card()->setAdoptable(agreed);
}

void MessageView::showConnection(quint32 number)
{
    m_filter.setConnection(number);
    m_follow->setChecked(true);
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

QWidget *MessageView::buildBar()
{
    auto *const bar = new QWidget(this);
    m_search = new SearchBar(bar);
    m_show = makeCombo(u"show"_s, 5, bar);
    m_time = makeCombo(u"timeMode"_s, 3, bar);
    m_follow = new QToolButton(bar);
    m_follow->setObjectName(u"follow"_s);
    m_follow->setCheckable(true);
    m_follow->setChecked(true);
    m_follow->setAutoRaise(true);
    m_export = new QToolButton(bar);
    m_export->setObjectName(u"export"_s);
    m_export->setAutoRaise(true);
    m_export->setPopupMode(QToolButton::InstantPopup);
    m_exportMenu = new QMenu(m_export);
    m_export->setMenu(m_exportMenu);
    for (const ExportFormat format :
         { ExportFormat::Csv, ExportFormat::JsonLines, ExportFormat::PlainText }) {
        QAction *const action = m_exportMenu->addAction(QString());
        connect(action, &QAction::triggered, this, [this, format] { exportRows(format); });
    }

    auto *const layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, kMargin, 0, kMargin);
    layout->setSpacing(kMargin);
    layout->addWidget(m_search, 1);
    for (QWidget *const widget :
         std::initializer_list<QWidget *>{ m_show, m_time, m_follow, m_export })
        layout->addWidget(widget);

    connect(m_search, &SearchBar::needleChanged, this, &MessageView::search);
    connect(m_search, &SearchBar::nextRequested, this, [this] { goToHit(1); });
    connect(m_search, &SearchBar::previousRequested, this, [this] { goToHit(-1); });
    connect(m_show, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_filter.setShow(MessageFilter::Show(index)); });
    connect(m_time, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_filter.setTimeMode(MessageFilter::TimeMode(index)); });
    connect(m_follow, &QToolButton::clicked, this, [this](bool follow) {
        if (follow)
            m_table->scrollToBottom();
    });
    return bar;
}

void MessageView::addShortcuts()
{
    const auto add = [this](QWidget *owner, const QKeySequence &key, auto &&act) {
        auto *const action = new QAction(owner);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, act);
        owner->addAction(action);
    };
    add(this, QKeySequence::Find, [this] { m_search->activate(); });
    add(this, Qt::Key_F3, [this] { goToHit(1); });
    add(this, Qt::SHIFT | Qt::Key_F3, [this] { goToHit(-1); });
    add(m_table, QKeySequence::Copy, [this] { copySelection(); });
}

void MessageView::retranslate()
{
    m_table->setAccessibleName(tr("Messages"));
    m_table->setAccessibleDescription(tr(
            "What was sent and received, oldest first, with the state of each acknowledgement."));
    setTexts(m_show, { tr("All"), tr("Received"), tr("Sent"), tr("Without reply"), tr("Notes") });
    m_show->setToolTip(tr("Which rows are shown"));
    m_show->setAccessibleName(tr("Rows shown"));
    setTexts(m_time, { tr("Time of day"), tr("Since the first"), tr("Since the row above") });
    m_time->setToolTip(tr("How times are shown"));
    m_time->setAccessibleName(tr("Time format"));
    m_follow->setText(tr("Follow"));
    m_follow->setToolTip(tr("Scroll to each new row; off: stay where you are"));
    m_follow->setAccessibleName(tr("Follow the newest row"));
    m_export->setText(tr("Export"));
    m_export->setToolTip(tr("Save the visible rows to a file"));
    m_export->setAccessibleName(tr("Export"));
    const QList<QAction *> formats = m_exportMenu->actions();
    formats.at(int(ExportFormat::Csv))->setText(tr("As a &table (CSV)…"));
    formats.at(int(ExportFormat::JsonLines))->setText(tr("As &events (JSON Lines)…"));
    formats.at(int(ExportFormat::PlainText))->setText(tr("As &plain text…"));
    m_model.retranslate();
    showDropped(m_model.dropped());
    fitTable(m_table, &MessageModel::typicalText);
}

void MessageView::showDropped(qint64 dropped)
{
    m_dropped->setVisible(dropped > 0);
    m_dropped->setText(
            tr("Older events that are no longer shown: %1").arg(QLocale().toString(dropped)));
}

void MessageView::onCurrentChanged()
{
    const int row = m_table->currentIndex().row();
    if (row < 0) {
        m_detail->clear();
        return;
    }
    const Event &event = m_filter.eventAt(row);
    const int modelRow = m_model.rowOf(event.id);
    m_detail->show(event, m_model.textAt(modelRow), m_model.ackTextAt(modelRow),
                   m_model.findingAt(modelRow));
    if (m_selection)
        m_selection->chooseEvent(event);
    // What is shown below may have taken the row's place.
    QTimer::singleShot(0, this, [this] { m_table->scrollTo(m_table->currentIndex()); });
}

void MessageView::onEventChosen()
{
    const int row = m_selection->chosen() ? m_filter.rowOf(m_selection->chosen()->id) : -1;
    if (row >= 0 && row != m_table->currentIndex().row())
        m_table->setCurrentIndex(m_filter.index(row, MessageModel::Text));
}

/** Other rows are shown now. */
void MessageView::onFiltered()
{
    if (m_follow->isChecked())
        m_table->scrollToBottom();
    // A row that was filtered out is chosen still, and comes back as such.
    if (m_selection && !m_table->currentIndex().isValid())
        onEventChosen();
}

/** Counts the hits anew, and goes to the first from the chosen row on. */
void MessageView::search()
{
    goToHit(0);
}

/** Goes @p distance hits on from the chosen row; 0: to it, or the next one below. */
void MessageView::goToHit(int distance)
{
    const QList<int> hits = m_filter.find(m_search->needle());
    if (hits.isEmpty()) {
        m_search->showHits(0, 0);
        return;
    }
    const int current = m_table->currentIndex().row();
    qsizetype hit = std::lower_bound(hits.begin(), hits.end(), current) - hits.begin();
    const bool isAtHit = hit < hits.size() && hits.at(hit) == current;
    if (distance < 0 || (distance > 0 && isAtHit))
        hit += distance;
    hit = (hit + hits.size()) % hits.size(); // round and round
    m_table->setCurrentIndex(m_filter.index(hits.at(hit), MessageModel::Text));
    m_search->showHits(int(hit) + 1, int(hits.size()));
}

void MessageView::copySelection() const
{
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    for (const QModelIndex &row : rows) {
        QStringList cells;
        for (int column = 0; column < MessageModel::ColumnCount; ++column)
            cells << m_filter.exportText(row.row(), column);
        lines << cells.join(u'\t');
    }
    if (!lines.isEmpty())
        QApplication::clipboard()->setText(lines.join(u'\n'));
}

void MessageView::exportRows(ExportFormat format)
{
    static const QHash<ExportFormat, QString> kEndings{ { ExportFormat::Csv, u"csv"_s },
                                                        { ExportFormat::JsonLines, u"jsonl"_s },
                                                        { ExportFormat::PlainText, u"txt"_s } };
    const QString ending = kEndings.value(format);
    const QString name = QFileDialog::getSaveFileName(
            this, tr("Export the messages"), tr("messages") + u'.' + ending, u"*."_s + ending);
    if (name.isEmpty())
        return;
    auto *const progress = new QProgressDialog(tr("Exporting…"), tr("Cancel"), 0, 0, this);
    auto *const exporter = new MessageExport(&m_filter, progress);
    progress->setWindowModality(Qt::WindowModal);
    connect(progress, &QProgressDialog::canceled, exporter, &MessageExport::cancel);
    connect(exporter, &MessageExport::progressed, progress, [progress](int written, int all) {
        progress->setMaximum(all);
        progress->setValue(written);
    });
    connect(exporter, &MessageExport::finished, this, [this, progress, name](const QString &error) {
        progress->deleteLater();
        if (!error.isEmpty())
            sayNotExported(name, error);
    });
    exporter->start(name, format);
}

void MessageView::sayNotExported(const QString &name, const QString &error)
{
    QMessageBox box(QMessageBox::Warning, tr("Export the messages"),
                    tr("%1 cannot be written: %2. Choose another file or folder.")
                            .arg(visibleText(name), error),
                    QMessageBox::Ok, this);
    box.setTextFormat(Qt::PlainText); // whatever the file is called
    box.exec();
}

} // namespace soquete
