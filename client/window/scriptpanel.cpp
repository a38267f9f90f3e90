#include "client/window/scriptpanel.h"

#include "client/engine/script.h"
#include "shared/protocol/text.h"
#include "shared/widgets/emptyhint.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QStyledItemDelegate>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr int kSpacing = 8; // pixels
constexpr int kItemSpacing = 2;
constexpr int kInterval = 500; // milliseconds: slow enough to be watched
constexpr auto kSetting = "client/messages"_L1;

// What a settings file may hold: it is as foreign as anything else that is read.
constexpr qsizetype kMostMessages = 1000;
constexpr qsizetype kLongestMessage = 100'000;

QToolButton *makeToolButton(const QString &sign, QWidget *parent)
{
    auto *const button = new QToolButton(parent);
    button->setText(sign);
    button->setAutoRaise(true);
    return button;
}

/** Shows what could disturb the list, such as a line feed; in the editor it is what it was. */
class MessageDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QString displayText(const QVariant &value, const QLocale &) const override
    {
        return visibleText(value.toString());
    }
};

void say(QAbstractButton *button, const QString &name)
{
    button->setToolTip(name);
    button->setAccessibleName(name);
}

} // namespace

ScriptPanel::ScriptPanel(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_list(new QListWidget(this))
    , m_add(makeToolButton(u"+"_s, this))
    , m_remove(makeToolButton(u"−"_s, this))
    , m_up(makeToolButton(u"↑"_s, this))
    , m_down(makeToolButton(u"↓"_s, this))
    , m_defaults(makeToolButton(u"↺"_s, this))
    , m_sendNext(new QPushButton(this))
    , m_sendOne(new QPushButton(this))
    , m_sendAll(new QPushButton(this))
    , m_intervalLabel(new QLabel(this))
    , m_interval(new QSpinBox(this))
{
    m_list->setObjectName(u"script"_s);
    m_list->setItemDelegate(new MessageDelegate(m_list));
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSpacing(kItemSpacing);
    m_list->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_add->setObjectName(u"addMessage"_s);
    m_remove->setObjectName(u"removeMessage"_s);
    m_up->setObjectName(u"messageUp"_s);
    m_down->setObjectName(u"messageDown"_s);
    m_defaults->setObjectName(u"defaultMessages"_s);
    m_sendNext->setObjectName(u"sendNext"_s);
    m_sendOne->setObjectName(u"sendOne"_s);
    m_sendAll->setObjectName(u"sendAll"_s);
    m_interval->setObjectName(u"interval"_s);
    m_interval->setRange(0, 60'000);
    m_interval->setSingleStep(100);
    m_interval->setValue(kInterval);
    m_interval->setSuffix(u" ms"_s);
    m_intervalLabel->setBuddy(m_interval);
    m_title->setBuddy(m_list);

    auto *const head = new QHBoxLayout;
    head->setSpacing(0);
    head->addWidget(m_title, 1);
    for (QToolButton *const button : { m_add, m_remove, m_up, m_down, m_defaults })
        head->addWidget(button);
    auto *const foot = new QGridLayout;
    foot->setSpacing(kSpacing);
    foot->setColumnStretch(0, 1);
    foot->setColumnStretch(1, 1);
    foot->addWidget(m_sendNext, 0, 0);
    foot->addWidget(m_sendOne, 0, 1);
    foot->addWidget(m_sendAll, 1, 0);
    auto *const interval = new QHBoxLayout;
    interval->setSpacing(kSpacing);
    interval->addWidget(m_intervalLabel);
    interval->addWidget(m_interval, 1);
    foot->addLayout(interval, 1, 1);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSpacing);
    layout->addLayout(head);
    layout->addWidget(m_list, 1);
    layout->addLayout(foot);

    connect(m_add, &QToolButton::clicked, this, [this] {
        addMessage(tr("New message"));
        m_list->setCurrentRow(m_list->count() - 1);
        m_list->editItem(m_list->currentItem());
    });
    connect(m_remove, &QToolButton::clicked, this, &ScriptPanel::removeMessage);
    connect(m_up, &QToolButton::clicked, this, [this] { moveMessage(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { moveMessage(1); });
    connect(m_defaults, &QToolButton::clicked, this, &ScriptPanel::useDefaults);
    connect(m_sendNext, &QPushButton::clicked, this, &ScriptPanel::sendNext);
    connect(m_sendOne, &QPushButton::clicked, this, &ScriptPanel::sendSelected);
    connect(m_sendAll, &QPushButton::clicked, this, [this] {
        if (m_running)
            emit stopRequested();
        else
            emit sendAllRequested();
    });
    connect(m_list, &QListWidget::currentRowChanged, this, &ScriptPanel::update);
    recall();
    connect(m_interval, &QSpinBox::valueChanged, this, &ScriptPanel::changed);
    // From here on every change is the user's.
    const auto noteChange = [this] {
        m_isDefault = false;
        remember();
        update();
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
    retranslate();
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
    update();
    emit changed();
}

std::chrono::milliseconds ScriptPanel::interval() const
{
    return std::chrono::milliseconds(m_interval->value());
}

void ScriptPanel::setInterval(std::chrono::milliseconds interval)
{
    m_interval->setValue(int(std::min<qint64>(interval.count(), m_interval->maximum())));
}

void ScriptPanel::setConnected(bool connected)
{
    m_connected = connected;
    if (!connected)
        m_next = 0;
    update();
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
    update();
}

void ScriptPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        if (m_isDefault)
            useDefaults();
        retranslate();
    }
    QWidget::changeEvent(event);
}

void ScriptPanel::retranslate()
{
    m_title->setText(tr("Predefined messa&ges"));
    m_list->setAccessibleName(tr("Predefined messages"));
    m_list->setToolTip(tr("Double-click a message to change it; drag it to another place."));
    say(m_add, tr("Add a message"));
    say(m_remove, tr("Remove the selected message"));
    say(m_up, tr("Move the selected message up"));
    say(m_down, tr("Move the selected message down"));
    say(m_defaults, tr("Back to the messages that came with the program"));
    m_sendNext->setText(tr("Send &next"));
    m_sendNext->setToolTip(tr("Send the message after the one that was sent last"));
    m_sendOne->setText(tr("Send se&lected"));
    m_sendOne->setToolTip(tr("Send the selected message"));
    m_sendAll->setText(m_running ? tr("S&top sending") : tr("Send &all"));
    m_sendAll->setToolTip(
            tr("Send all messages in their order, each when the one before was answered"));
    m_intervalLabel->setText(tr("&Interval"));
    m_interval->setToolTip(tr("Time to wait between two messages when all are sent"));
    m_interval->setAccessibleName(tr("Interval in milliseconds"));
    update();
}

void ScriptPanel::update()
{
    const int row = m_list->currentRow();
    const int count = m_list->count();
    const bool canSend = m_connected && !m_running;
    m_list->setEnabled(!m_running);
    m_add->setEnabled(!m_running && count < kMostMessages);
    m_remove->setEnabled(!m_running && row >= 0);
    m_up->setEnabled(!m_running && row > 0);
    m_down->setEnabled(!m_running && row >= 0 && row < count - 1);
    m_defaults->setEnabled(!m_running && !m_isDefault);
    m_sendNext->setEnabled(canSend && m_next < count);
    m_sendOne->setEnabled(canSend && row >= 0);
    m_sendAll->setEnabled(m_running || (canSend && count > 0));
}

/** The message to send next stays the same while others come. */
void ScriptPanel::noteInsertion(int row, int count)
{
    if (row < m_next)
        m_next += count;
}

/** The message to send next stays the same while others go, or is the one after it. */
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

void ScriptPanel::removeMessage()
{
    delete m_list->takeItem(m_list->currentRow());
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
    update();
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

void ScriptPanel::remember() const
{
    QSettings().setValue(kSetting, messages());
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
