#pragma once

#include <QLabel>

class QAbstractItemView;
class QAbstractScrollArea;

namespace soquete {

/** Text in the middle of an empty view that says how to fill it. */
class EmptyHint final : public QLabel
{
    Q_OBJECT

public:
    /** Covers @p area, which shows and hides it. */
    explicit EmptyHint(QAbstractScrollArea *area);

    /** Covers @p view while its model has no rows. The model must be set, and must not change. */
    explicit EmptyHint(QAbstractItemView *view);
};

} // namespace soquete
