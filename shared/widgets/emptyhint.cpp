#include "shared/widgets/emptyhint.h"

#include "shared/widgets/changes.h"

#include <QAbstractItemView>

namespace soquete {

namespace {

constexpr int kMargin = 24;

} // namespace

EmptyHint::EmptyHint(QAbstractScrollArea *area)
    : QLabel(area->viewport())
{
    setAlignment(Qt::AlignCenter);
    setWordWrap(true);
    setMargin(kMargin);
    setTextFormat(Qt::PlainText);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setForegroundRole(QPalette::PlaceholderText);
    const auto fit = [this, area] { setGeometry(area->viewport()->rect()); };
    onChange(this, area->viewport(), { QEvent::Resize }, fit);
    fit();
}

EmptyHint::EmptyHint(QAbstractItemView *view)
    : EmptyHint(static_cast<QAbstractScrollArea *>(view))
{
    const QAbstractItemModel *const model = view->model();
    const auto update = [this, model] { setVisible(model->rowCount() == 0); };
    connect(model, &QAbstractItemModel::rowsInserted, this, update);
    connect(model, &QAbstractItemModel::rowsRemoved, this, update);
    connect(model, &QAbstractItemModel::modelReset, this, update);
    connect(model, &QAbstractItemModel::layoutChanged, this, update);
    update();
}

} // namespace soquete
