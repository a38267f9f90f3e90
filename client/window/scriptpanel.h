#pragma once

#include <QStringList>
#include <QWidget>

#include <chrono>

class QGroupBox;
class QLabel;
class QListWidget;
class QPushButton;
class QSpinBox;
class QToolButton;

namespace soquete {

/** The predefined messages: to edit, to put in order, and to send. Remembers them. */
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
    /** Whether all messages are being sent, one after the other. */
    void setRunning(bool running);

    /** Marks the message @p index as the one being sent; the next is then the one to send next. */
    void setCurrent(qsizetype index);

signals:
    /** Other messages, or another interval. */
    void changed();
    void sendRequested(const QString &text);
    void sendAllRequested();
    void stopRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void update();
    void noteInsertion(int row, int count);
    void noteRemoval(int row, int count);
    void addMessage(const QString &text);
    void removeMessage();
    void moveMessage(int distance);
    void sendSelected();
    void sendNext();
    void useDefaults();
    void remember() const;
    void recall();

    bool m_connected = false;
    bool m_running = false;
    bool m_isDefault = false; ///< the messages are the program's own: they follow the language
    int m_next = 0;

    QLabel *const m_title;
    QListWidget *const m_list;
    QToolButton *const m_add;
    QToolButton *const m_remove;
    QToolButton *const m_up;
    QToolButton *const m_down;
    QToolButton *const m_defaults;
    QPushButton *const m_sendNext;
    QPushButton *const m_sendOne;
    QPushButton *const m_sendAll;
    QLabel *const m_intervalLabel;
    QSpinBox *const m_interval;
};

} // namespace soquete
