#pragma once

#include "shared/journal/event.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPlainTextEdit;
class QScrollArea;

namespace soquete {

class FindingCard;

/** All there is to know of one row of the log: its text whole, and in words what it is. */
class MessageDetail final : public QWidget
{
    Q_OBJECT

public:
    explicit MessageDetail(QWidget *parent = nullptr);

    /**
     * Shows @p event, its row's @p text, what became of its reply, @p ack (or empty), and what was
     * found wrong with it (or null).
     */
    void show(const Event &event, const QString &text, const QString &ack, const Event *finding);
    void clear();

    /** The line above the text. */
    [[nodiscard]] QString summary() const;

    [[nodiscard]] FindingCard *card() const { return m_card; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    std::optional<Event> m_event;
    QString m_ack;
    QLabel *const m_summary;
    FindingCard *const m_card;
    QScrollArea *const m_cardArea; ///< so that a long card never takes the table's place
    QPlainTextEdit *const m_text;
};

} // namespace soquete
