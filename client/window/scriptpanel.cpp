#include "client/window/scriptpanel.h"

#include "client/engine/script.h"
#include "shared/protocol/text.h"
#include "shared/widgets/changes.h"

#include <QSettings>
#include <QStyledItemDelegate>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr auto kSetting = "client/messages"_L1;

// Limits for what a settings file may hold: it is as untrusted as any other input.
constexpr qsizetype kMostMessages = 1000;
constexpr qsizetype kLongestMessage = 100'000;

/** Shows control characters, such as a line feed, as signs; the editor shows the text itself. */
class MessageDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QString displayText(const QVariant &value, const QLocale &) const override
    {
        constexpr qsizetype kShownText = 500; // characters
        const QString message = value.toString();
        return visibleText(beginningOf(message, kShownText));
    }
};

} // namespace

ScriptPanel::ScriptPanel(QWidget *parent)
    : QWidget(parent)
{
    m_ui.setupUi(this);
    m_list = m_ui.script;
    m_list->setItemDelegate(new MessageDelegate(m_list));
    connect(m_ui.addMessage, &QToolButton::clicked, this, [this] {
        addMessage(tr("New message"));
        m_list->setCurrentRow(m_list->count() - 1);
        m_list->editItem(m_list->currentItem());
    });
    connect(m_ui.removeMessage, &QToolButton::clicked, this,
            [this] { delete m_list->takeItem(m_list->currentRow()); });
    connect(m_ui.messageUp, &QToolButton::clicked, this, [this] { moveMessage(-1); });
    connect(m_ui.messageDown, &QToolButton::clicked, this, [this] { moveMessage(1); });
    connect(m_ui.defaultMessages, &QToolButton::clicked, this, &ScriptPanel::useDefaults);
    connect(m_ui.sendNext, &QPushButton::clicked, this, &ScriptPanel::sendNext);
    connect(m_ui.sendOne, &QPushButton::clicked, this, &ScriptPanel::sendSelected);
    connect(m_ui.sendAll, &QPushButton::clicked, this, [this] {
        if (m_running)
            emit stopRequested();
        else
            emit sendAllRequested();
    });
    connect(m_list, &QListWidget::currentRowChanged, this, &ScriptPanel::updateControls);
    recall();
    connect(m_ui.interval, &QSpinBox::valueChanged, this, &ScriptPanel::changed);
    watchMessages();
    retranslate();
    onChange(this, { QEvent::LanguageChange }, [this] {
        if (m_isDefault)
            useDefaults();
        retranslate();
    });
}

/** From here on every change of the list is the user's. */
void ScriptPanel::watchMessages()
{
    const auto noteChange = [this] {
        m_isDefault = false;
        QSettings().setValue(kSetting, messages());
        updateControls();
        emit changed();
    };
    const QAbstractItemModel *const model = m_list->model();
    connect(model, &QAbstractItemModel::dataChanged, this, noteChange);
    connect(model, &QAbstractItemModel::rowsInserted, this,
            [this, noteChange](const QModelIndex &, int first, int last) {
                noteInsertion(first, last - first + 1);
                noteChange();
            });
    connect(model, &QAbstractItemModel::rowsRemoved, this,
            [this, noteChange](const QModelIndex &, int first, int last) {
                noteRemoval(first, last - first + 1);
                noteChange();
            });
    connect(model, &QAbstractItemModel::rowsMoved, this,
            [this, noteChange](const QModelIndex &, int first, int last, const QModelIndex &,
                               int to) {
                const int count = last - first + 1;
                noteRemoval(first, count);
                noteInsertion(to > first ? to - count : to, count);
                noteChange();
            });
}

QStringList ScriptPanel::messages() const
{
    QStringList messages;
    for (int row = 0; row < m_list->count(); ++row)
        messages << m_list->item(row)->text();
    return messages;
}

void ScriptPanel::setMessages(const QStringList &messages)
{
    const QSignalBlocker blocker(m_list->model());
    m_list->clear();
    for (const QString &message : messages)
        addMessage(message);
    m_list->setCurrentRow(0);
    m_next = 0;
    m_list->doItemsLayout();
    updateControls();
    emit changed();
}

std::chrono::milliseconds ScriptPanel::interval() const
{
    return std::chrono::milliseconds(m_ui.interval->value());
}

void ScriptPanel::setInterval(std::chrono::milliseconds interval)
{
    m_ui.interval->setValue(int(std::min<qint64>(interval.count(), m_ui.interval->maximum())));
}

void ScriptPanel::setConnected(bool connected)
{
    m_connected = connected;
    if (!connected)
        m_next = 0;
    updateControls();
}

void ScriptPanel::setRunning(bool running)
{
    m_running = running;
    retranslate();
}

void ScriptPanel::setCurrent(qsizetype index)
{
    m_list->setCurrentRow(int(index));
    m_next = int(index) + 1;
    updateControls();
}

void ScriptPanel::retranslate()
{
    m_ui.retranslateUi(this);
    m_ui.sendAll->setText(m_running ? tr("S&top sending") : tr("Send &all"));
    updateControls();
}

void ScriptPanel::updateControls()
{
    const int row = m_list->currentRow();
    const int count = m_list->count();
    const bool canSend = m_connected && !m_running;
    m_list->setEnabled(!m_running);
    m_ui.addMessage->setEnabled(!m_running && count < kMostMessages);
    m_ui.removeMessage->setEnabled(!m_running && row >= 0);
    m_ui.messageUp->setEnabled(!m_running && row > 0);
    m_ui.messageDown->setEnabled(!m_running && row >= 0 && row < count - 1);
    m_ui.defaultMessages->setEnabled(!m_running && !m_isDefault);
    m_ui.sendNext->setEnabled(canSend && m_next < count);
    m_ui.sendOne->setEnabled(canSend && row >= 0);
    m_ui.sendAll->setEnabled(m_running || (canSend && count > 0));
}

/** Keeps the message to send next while others are inserted. */
void ScriptPanel::noteInsertion(int row, int count)
{
    if (row < m_next)
        m_next += count;
}

/** Keeps the message to send next while others are removed; if it is removed, its successor. */
void ScriptPanel::noteRemoval(int row, int count)
{
    m_next -= std::clamp(m_next - row, 0, count);
}

void ScriptPanel::addMessage(const QString &text)
{
    auto *const item = new QListWidgetItem(text);
    item->setFlags(item->flags() | Qt::ItemIsEditable);
    item->setFlags(item->flags() & ~Qt::ItemIsDropEnabled);
    m_list->addItem(item);
}

void ScriptPanel::moveMessage(int distance)
{
    const int row = m_list->currentRow();
    m_list->insertItem(row + distance, m_list->takeItem(row));
    m_list->setCurrentRow(row + distance);
}

void ScriptPanel::sendSelected()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    m_next = row + 1;
    emit sendRequested(m_list->item(row)->text());
    updateControls();
}

void ScriptPanel::sendNext()
{
    m_list->setCurrentRow(m_next);
    sendSelected();
}

void ScriptPanel::useDefaults()
{
    m_isDefault = true;
    QSettings().remove(kSetting);
    setMessages(predefinedMessages());
}

void ScriptPanel::recall()
{
    QStringList messages = QSettings().value(kSetting).toStringList();
    messages.removeIf([](const QString &message) { return message.size() > kLongestMessage; });
    messages = messages.first(std::min(messages.size(), kMostMessages));
    m_isDefault = messages.isEmpty();
    setMessages(m_isDefault ? predefinedMessages() : messages);
}

} // namespace soquete
