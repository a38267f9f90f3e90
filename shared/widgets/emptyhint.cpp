#include "shared/widgets/emptyhint.h"

#include <QAbstractItemView>
#include <QEvent>

namespace soquete {

namespace {

constexpr int kMargin = 24;

} // namespace

EmptyHint::EmptyHint(QAbstractScrollArea *area)
    : QLabel(area->viewport())
    , m_area(area)
{
    setAlignment(Qt::AlignCenter);
    setWordWrap(true);
    setMargin(kMargin);
    setTextFormat(Qt::PlainText);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setForegroundRole(QPalette::PlaceholderText);
    area->viewport()->installEventFilter(this);
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

bool EmptyHint::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        fit();
    return QLabel::eventFilter(watched, event);
}

void EmptyHint::fit()
{
    setGeometry(m_area->viewport()->rect());
}

} // namespace soquete
