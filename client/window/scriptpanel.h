#pragma once

#include "ui_scriptpanel.h"

#include <QStringList>
#include <QWidget>

#include <chrono>

class QListWidget;

namespace soquete {

/** Edits and sends the predefined messages, and remembers them. */
class ScriptPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ScriptPanel(QWidget *parent = nullptr);

    [[nodiscard]] QStringList messages() const;
    void setMessages(const QStringList &messages);

    [[nodiscard]] std::chrono::milliseconds interval() const;
    void setInterval(std::chrono::milliseconds interval);

    /** Whether messages can be sent now. */
    void setConnected(bool connected);
    /** Whether all messages are being sent, in order. */
    void setRunning(bool running);

    /** Selects the message @p index, which is being sent; its successor is the next to send. */
    void setCurrent(qsizetype index);

signals:
    /** The messages or the interval have changed. */
    void changed();
    void sendRequested(const QString &text);
    void sendAllRequested();
    void stopRequested();

private:
    void watchMessages();
    void retranslate();
    void updateControls();
    void noteInsertion(int row, int count);
    void noteRemoval(int row, int count);
    void addMessage(const QString &text);
    void moveMessage(int distance);
    void sendSelected();
    void sendNext();
    void useDefaults();
    void recall();

    bool m_connected = false;
    bool m_running = false;
    bool m_isDefault = false; ///< the messages are the original ones, in the language of the user
    int m_next = 0;           ///< row of the message to send next

    Ui::ScriptPanel m_ui;
    QListWidget *m_list = nullptr; ///< of the form
};

} // namespace soquete
