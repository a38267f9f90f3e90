#pragma once

#include "shared/journal/event.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPlainTextEdit;

namespace soquete {

/** All there is to know of one row of the log: its text whole, and in words what it is. */
class MessageDetail final : public QWidget
{
    Q_OBJECT

public:
    explicit MessageDetail(QWidget *parent = nullptr);

    /** Shows @p event, its row's @p text and what became of its reply, @p ack (or empty). */
    void show(const Event &event, const QString &text, const QString &ack);
    void clear();

    /** The line above the text. */
    [[nodiscard]] QString summary() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    std::optional<Event> m_event;
    QString m_ack;
    QLabel *const m_summary;
    QPlainTextEdit *const m_text;
};

} // namespace soquete
