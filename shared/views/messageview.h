#pragma once

#include "shared/views/messagefilter.h"
#include "shared/views/messagemodel.h"

#include <QWidget>

class QLabel;
class QTableView;

namespace soquete {

class EmptyHint;

/** The message log of a window. Follows its end while it is scrolled there. */
class MessageView final : public QWidget
{
    Q_OBJECT

public:
    explicit MessageView(QWidget *parent = nullptr);

    void add(const Journal::Batch &batch);

    /** Shows connection @p number alone; 0: all. */
    void showConnection(quint32 number);

    /** What the view says while it is empty: what to do to fill it. */
    void setEmptyHint(const QString &text);

    [[nodiscard]] const MessageModel &model() const { return m_model; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showForgotten(qint64 forgotten);
    void copySelection() const;

    MessageModel m_model;
    MessageFilter m_filter;
    QTableView *const m_table;
    QLabel *const m_forgotten;
    EmptyHint *m_hint = nullptr;
};

} // namespace soquete
