#pragma once

#include "shared/protocol/dialect.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace soquete {

/**
 * A line to write a message or a reply in, and a button that sends it. Below it stands why the text
 * cannot be sent, or else the size of the message, or the hint of the reply.
 */
class MessageEditor final : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { Message, Reply };

    explicit MessageEditor(Kind kind, QWidget *parent = nullptr);

    /** The dialect in which the text is encoded. */
    void setDialect(const Dialect &dialect);

    /** Whether it can be sent now. A message can be written before, a reply cannot. */
    void setReady(bool ready);

    /** What a reply answers. */
    void setHint(const QString &hint);

signals:
    void sendRequested(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void updateControls();
    void send();
    /** Why the text cannot be sent; empty if it can. */
    [[nodiscard]] QString problem() const;
    [[nodiscard]] QString sizeOfText() const;

    const Kind m_kind;
    Dialect m_dialect;
    QString m_hint;
    bool m_ready = false;
    QLabel *const m_label;
    QLineEdit *const m_text;
    QPushButton *const m_send;
    QLabel *const m_note;
};

} // namespace soquete
