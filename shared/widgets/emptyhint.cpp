#include "shared/widgets/emptyhint.h"

#include <QAbstractItemView>
#include <QEvent>

namespace soquete {

namespace {

constexpr int kMargin = 24;

} // namespace

EmptyHint::EmptyHint(QAbstractItemView *view)
    : QLabel(view->viewport())
    , m_view(view)
{
    setAlignment(Qt::AlignCenter);
    setWordWrap(true);
    setMargin(kMargin);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setForegroundRole(QPalette::PlaceholderText);
    view->viewport()->installEventFilter(this);
    const QAbstractItemModel *const model = view->model();
    for (const auto signal :
         { &QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved })
        connect(model, signal, this, &EmptyHint::fit);
    connect(model, &QAbstractItemModel::modelReset, this, &EmptyHint::fit);
    connect(model, &QAbstractItemModel::layoutChanged, this, &EmptyHint::fit);
    fit();
}

bool EmptyHint::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        fit();
    return QLabel::eventFilter(watched, event);
}

void EmptyHint::fit()
{
    setGeometry(m_view->viewport()->rect());
    setVisible(m_view->model()->rowCount() == 0);
}

} // namespace soquete
