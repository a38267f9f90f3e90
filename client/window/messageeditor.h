#pragma once

#include "shared/protocol/dialect.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace soquete {

/** A line to write a message in, which says how many characters and bytes it has. */
class MessageEditor final : public QWidget
{
    Q_OBJECT

public:
    explicit MessageEditor(QWidget *parent = nullptr);

    /** How messages are encoded, and how long they may be. */
    void setDialect(const Dialect &dialect);

    /** Whether there is someone to send to; writing is possible without. */
    void setConnected(bool connected);

signals:
    /** The user wants this message to be sent. */
    void sendRequested(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void update();
    void send();
    /** Why the message cannot be sent; empty where it can. */
    [[nodiscard]] QString problem() const;

    Dialect m_dialect;
    bool m_connected = false;
    QLabel *const m_label;
    QLineEdit *const m_text;
    QPushButton *const m_send;
    QLabel *const m_count;
};

} // namespace soquete
