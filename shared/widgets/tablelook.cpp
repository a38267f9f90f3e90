#include "shared/widgets/tablelook.h"

#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace soquete {

namespace {

constexpr int kRowPadding = 8;    // pixels, above and below a line together
constexpr int kColumnPadding = 3; // characters

} // namespace

void setUpTable(QTableView *table)
{
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTextElideMode(Qt::ElideRight);
    table->setTabKeyNavigation(false);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setFrameShape(QFrame::NoFrame);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->horizontalHeader()->setHighlightSections(false);
}

void fitTable(QTableView *table, const std::function<QString(int)> &typicalText)
{
    const QAbstractItemModel *const model = table->model();
    const QFontMetrics metrics(table->font());
    const QFontMetrics headerMetrics(table->horizontalHeader()->font());
    for (int column = 0; column < model->columnCount(); ++column) {
        const QString typical = typicalText(column);
        if (typical.isEmpty())
            continue;
        const QString title = model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        const int wanted = std::max(metrics.horizontalAdvance(typical),
                                    headerMetrics.horizontalAdvance(title));
        table->setColumnWidth(column, wanted + metrics.averageCharWidth() * kColumnPadding);
    }
    table->verticalHeader()->setDefaultSectionSize(metrics.height() + kRowPadding);
}

} // namespace soquete
