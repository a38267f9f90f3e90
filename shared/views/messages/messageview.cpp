#include "shared/views/messages/messageview.h"

#include "shared/protocol/text.h"
#include "shared/views/messages/findingcard.h"
#include "shared/views/messages/messageexport.h"
#include "shared/views/selection.h"
#include "shared/widgets/changes.h"
#include "shared/widgets/emptyhint.h"
#include "shared/widgets/tablelook.h"
#include "ui_messageview.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QHeaderView>
#include <QLocale>
#include <QMessageBox>
#include <QProgressDialog>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

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

MessageView::MessageView(const EventLog &log, QWidget *parent)
    : QWidget(parent)
    , m_model(log)
    , m_ui(std::make_unique<Ui::MessageView>())
{
    m_ui->setupUi(this);
    m_ui->dropped->setForegroundRole(QPalette::PlaceholderText);
    m_ui->splitter->setStretchFactor(0, 1);
    for (QComboBox *const combo : { m_ui->show, m_ui->timeMode }) // may shrink in a narrow window
        combo->setMinimumWidth(fontMetrics().averageCharWidth() * combo->minimumContentsLength());
    QTableView *const table = m_ui->messages;
    table->setModel(&m_filter);
    table->setItemDelegate(new ToneDelegate(table));
    setUpTable(table);
    table->horizontalHeader()->setSectionResizeMode(MessageModel::Text, QHeaderView::Stretch);
    m_hint = new EmptyHint(table);
    connectControls();
    addShortcuts();
    keepTranslated(this, [this] { retranslate(); });
    onChange(this, { QEvent::FontChange, QEvent::StyleChange },
             [this] { fitTable(m_ui->messages, &MessageModel::typicalText); });
}

MessageView::~MessageView() = default;

void MessageView::connectControls()
{
    const QTableView *const table = m_ui->messages;
    connect(m_ui->detail->card(), &FindingCard::adoptRequested, this, &MessageView::adoptRequested);
    connect(&m_model, &MessageModel::droppedChanged, this, &MessageView::showDropped);
    connect(&m_filter, &QAbstractItemModel::layoutChanged, this, &MessageView::onFiltered);
    connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &MessageView::onCurrentChanged);
    connect(table->verticalScrollBar(), &QScrollBar::valueChanged, this, [this, table](int value) {
        if (!m_isAdding)
            m_ui->follow->setChecked(value == table->verticalScrollBar()->maximum());
    });
    connect(m_ui->searchBar, &SearchBar::needleChanged, this, [this] { goToHit(0); });
    connect(m_ui->searchBar, &SearchBar::nextRequested, this, [this] { goToHit(1); });
    connect(m_ui->searchBar, &SearchBar::previousRequested, this, [this] { goToHit(-1); });
    connect(m_ui->show, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_filter.setShow(MessageFilter::Show(index)); });
    connect(m_ui->timeMode, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_filter.setTimeMode(MessageFilter::TimeMode(index)); });
    connect(m_ui->follow, &QToolButton::clicked, table, [this](bool follow) {
        if (follow)
            m_ui->messages->scrollToBottom();
    });
    connect(m_ui->exportCsv, &QAction::triggered, this,
            [this] { exportRows(ExportFormat::Csv, u"csv"_s); });
    connect(m_ui->exportJsonLines, &QAction::triggered, this,
            [this] { exportRows(ExportFormat::JsonLines, u"jsonl"_s); });
    connect(m_ui->exportPlainText, &QAction::triggered, this,
            [this] { exportRows(ExportFormat::PlainText, u"txt"_s); });
}

void MessageView::setSelection(Selection *selection)
{
    m_selection = selection;
    connect(selection, &Selection::connectionChanged, this, &MessageView::showConnection);
    connect(selection, &Selection::eventChanged, this, &MessageView::onEventChosen);
}

void MessageView::readTo(qint64 end)
{
    m_isAdding = true;
    m_model.readTo(end);
    if (m_ui->follow->isChecked())
        m_ui->messages->scrollToBottom();
    m_isAdding = false;
}

void MessageView::clear()
{
    m_model.clear();
    m_ui->detail->clear();
}

void MessageView::setAdoptable(const std::optional<Dialect> &agreed)
{
    m_ui->detail->card()->setAdoptable(agreed);
}

void MessageView::showConnection(quint32 number)
{
    m_filter.setConnection(number);
    m_ui->follow->setChecked(true);
    m_ui->messages->scrollToBottom();
}

void MessageView::setEmptyHint(const QString &text)
{
    m_hint->setText(text);
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
    add(this, QKeySequence::Find, [this] { m_ui->searchBar->activate(); });
    add(this, Qt::Key_F3, [this] { goToHit(1); });
    add(this, Qt::SHIFT | Qt::Key_F3, [this] { goToHit(-1); });
    add(m_ui->messages, QKeySequence::Copy, [this] { copySelection(); });
}

void MessageView::retranslate()
{
    m_ui->retranslateUi(this);
    m_model.retranslate();
    showDropped(m_model.dropped());
    fitTable(m_ui->messages, &MessageModel::typicalText);
}

void MessageView::showDropped(qint64 dropped)
{
    m_ui->dropped->setVisible(dropped > 0);
    m_ui->dropped->setText(tr("Older events no longer shown: %1").arg(QLocale().toString(dropped)));
}

void MessageView::onCurrentChanged()
{
    const int row = m_ui->messages->currentIndex().row();
    if (row < 0) {
        m_ui->detail->clear();
        return;
    }
    const Event &event = m_filter.eventAt(row);
    const int modelRow = m_model.rowOf(event.id);
    m_ui->detail->show(event, m_model.textAt(modelRow), m_model.ackTextAt(modelRow),
                       m_model.findingAt(modelRow));
    if (m_selection)
        m_selection->chooseEvent(event);
    // The detail below the table may have grown and hidden the row.
    QTimer::singleShot(0, this,
                       [this] { m_ui->messages->scrollTo(m_ui->messages->currentIndex()); });
}

void MessageView::onEventChosen()
{
    const int row = m_selection->chosen() ? m_filter.rowOf(m_selection->chosen()->id) : -1;
    if (row >= 0 && row != m_ui->messages->currentIndex().row())
        m_ui->messages->setCurrentIndex(m_filter.index(row, MessageModel::Text));
}

void MessageView::onFiltered()
{
    if (m_ui->follow->isChecked())
        m_ui->messages->scrollToBottom();
    // The chosen row is back after it was filtered out.
    if (m_selection && !m_ui->messages->currentIndex().isValid())
        onEventChosen();
}

/** Moves @p distance hits from the chosen row; 0: to the first hit at or below it. */
void MessageView::goToHit(int distance)
{
    const QList<int> hits = m_filter.find(m_ui->searchBar->needle());
    if (hits.isEmpty()) {
        m_ui->searchBar->showHits(0, 0);
        return;
    }
    const int current = m_ui->messages->currentIndex().row();
    qsizetype hit = std::ranges::lower_bound(hits, current) - hits.begin();
    const bool isAtHit = hit < hits.size() && hits.at(hit) == current;
    if (distance < 0 || (distance > 0 && isAtHit))
        hit += distance;
    hit = (hit + hits.size()) % hits.size(); // wraps around
    m_ui->messages->setCurrentIndex(m_filter.index(hits.at(hit), MessageModel::Text));
    m_ui->searchBar->showHits(int(hit) + 1, int(hits.size()));
}

void MessageView::copySelection() const
{
    QModelIndexList rows = m_ui->messages->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    for (const QModelIndex &row : rows) {
        QStringList cells;
        for (int column = 0; column < MessageModel::ColumnCount; ++column)
            cells << spreadsheetText(m_filter.exportText(row.row(), column));
        lines << cells.join(u'\t');
    }
    if (!lines.isEmpty())
        QApplication::clipboard()->setText(lines.join(u'\n'));
}

void MessageView::exportRows(ExportFormat format, const QString &ending)
{
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
            showExportError(name, error);
    });
    exporter->start(name, format);
}

void MessageView::showExportError(const QString &name, const QString &error)
{
    QMessageBox box(QMessageBox::Warning, tr("Export the messages"),
                    tr("%1 cannot be written: %2. Choose another file or folder.")
                            .arg(visibleText(name), error),
                    QMessageBox::Ok, this);
    box.setTextFormat(Qt::PlainText); // the name may look like markup
    box.exec();
}

} // namespace soquete
