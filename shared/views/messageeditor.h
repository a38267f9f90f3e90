#pragma once

#include "shared/protocol/dialect.h"

#include <QWidget>

#include <memory>

namespace soquete {

namespace Ui {
class MessageEditor;
}

/**
 * A field for a message or a reply, and a button that sends it. The line below says why the text
 * cannot be sent, or else the size of the message or the hint of the reply.
 */
class MessageEditor final : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { Message, Reply };

    explicit MessageEditor(Kind kind, QWidget *parent = nullptr);
    ~MessageEditor() override;

    /** The dialect in which the text is encoded. */
    void setDialect(const Dialect &dialect);

    /** Whether the text can be sent now. A message can be written earlier, a reply cannot. */
    void setReady(bool ready);

    /** Sets the line below a reply. */
    void setHint(const QString &hint);

signals:
    void sendRequested(const QString &text);

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
    const std::unique_ptr<Ui::MessageEditor> m_ui;
};

} // namespace soquete
