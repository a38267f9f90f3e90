#pragma once

#include "server/engine/connection/waitingmessages.h"
#include "shared/protocol/dialect.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace soquete {

/** Where a person writes the answer to a message that waits for one. */
class ReplyBar final : public QWidget
{
    Q_OBJECT

public:
    explicit ReplyBar(QWidget *parent = nullptr);

    /** In this dialect the answer must be one that can be sent. */
    void setDialect(const Dialect &dialect);

    /**
     * What is to be answered: @p message, or nothing. @p connection is the one that is chosen in
     * the window; 0: none is.
     */
    void setMessage(const std::optional<WaitingMessages::Message> &message, quint32 connection);

signals:
    /** The answer to the oldest waiting message of @p connection. */
    void replyGiven(quint32 connection, const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void update();
    void send();
    [[nodiscard]] QString problem() const;
    [[nodiscard]] QString hint() const;

    QLabel *const m_label;
    QLineEdit *const m_text;
    QPushButton *const m_send;
    QLabel *const m_hint;
    Dialect m_dialect;
    std::optional<WaitingMessages::Message> m_message;
    quint32 m_connection = 0;
};

} // namespace soquete
