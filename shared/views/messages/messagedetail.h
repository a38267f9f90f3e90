#pragma once

#include "shared/journal/event.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace soquete {

namespace Ui {
class MessageDetail;
}
class FindingCard;

/** The details of one row of the log: its whole text, and what it is in words. */
class MessageDetail final : public QWidget
{
    Q_OBJECT

public:
    explicit MessageDetail(QWidget *parent = nullptr);
    ~MessageDetail() override;

    /**
     * Shows @p event, the @p text of its row, the state of its acknowledgement @p ack (may be
     * empty), and the @p finding about it (may be null).
     */
    void show(const Event &event, const QString &text, const QString &ack, const Event *finding);
    void clear();

    /** The line above the text. */
    [[nodiscard]] QString summary() const;

    [[nodiscard]] FindingCard *card() const;

private:
    void retranslate();
    [[nodiscard]] QStringList facts() const;

    std::optional<Event> m_event;
    QString m_ack;
    const std::unique_ptr<Ui::MessageDetail> m_ui;
};

} // namespace soquete
