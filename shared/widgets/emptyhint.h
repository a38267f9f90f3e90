#pragma once

#include <QLabel>

class QAbstractItemView;

namespace soquete {

/** What an empty list says in its middle: what to do to fill it. Hides while there are rows. */
class EmptyHint final : public QLabel
{
    Q_OBJECT

public:
    /** Covers @p view, whose model must be set and stays. */
    explicit EmptyHint(QAbstractItemView *view);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();

    QAbstractItemView *const m_view;
};

} // namespace soquete
