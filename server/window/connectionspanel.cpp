#include "server/window/connectionspanel.h"

#include "shared/protocol/text.h"
#include "shared/widgets/changes.h"
#include "shared/widgets/colours.h"
#include "shared/widgets/emptyhint.h"
#include "shared/widgets/notice.h"
#include "shared/widgets/tablelook.h"

#include <QBoxLayout>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QToolButton>

#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr auto kDurationsInterval = 1s;

/**
 * Paints closed sockets in a quieter colour, and in bold the port of a client, which the client's
 * system chose for this one connection.
 */
class SocketDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const bool isLive = index.data(ConnectionsModel::LiveRole).toBool();
        if (!isLive)
            option->palette.setColor(QPalette::Text, colourOf(Tone::Neutral, option->palette));
        else if (index.column() == ConnectionsModel::State)
            option->palette.setColor(QPalette::Text,
                                     colourOf(index.data(ConnectionsModel::WaitingRole).toBool()
                                                      ? Tone::Busy
                                                      : Tone::Good,
                                              option->palette));
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const QString text = index.data().toString();
        const qsizetype colon = text.lastIndexOf(u':');
        const bool isListening = index.data(ConnectionsModel::ConnectionRole).toUInt() == 0;
        const bool hasPort = colon >= 0 && !text.contains(u'/');
        if (index.column() != ConnectionsModel::Client || isListening || !hasPort) {
            QStyledItemDelegate::paint(painter, option, index);
            return;
        }
        QStyleOptionViewItem cell = option;
        initStyleOption(&cell, index);
        cell.text.clear();
        const QStyle *const style = cell.widget->style();
        style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
        const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin) + 1;
        QRect place = cell.rect.adjusted(margin, 0, -margin, 0);
        const bool isSelected = cell.state.testFlag(QStyle::State_Selected);
        painter->save();
        painter->setPen(
                cell.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text));
        painter->setFont(cell.font);
        const QString address = text.first(colon + 1);
        painter->drawText(place, Qt::AlignVCenter | Qt::AlignLeft, address);
        place.setLeft(place.left() + QFontMetrics(cell.font).horizontalAdvance(address));
        QFont bold = cell.font;
        bold.setBold(true);
        painter->setFont(bold);
        painter->drawText(place, Qt::AlignVCenter | Qt::AlignLeft, text.sliced(colon + 1));
        painter->restore();
    }
};

} // namespace

ConnectionsPanel::ConnectionsPanel(QWidget *parent)
    : QWidget(parent)
    , m_table(new QTableView(this))
    , m_explanation(new Notice(this))
    , m_why(new QToolButton(this))
{
    m_table->setObjectName(u"connections"_s);
    m_table->setModel(&m_model);
    m_hint = new EmptyHint(m_table);
    m_table->setItemDelegate(new SocketDelegate(m_table));
    setUpTable(m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_explanation->setObjectName(u"explanation"_s);
    m_why->setObjectName(u"why"_s);
    m_why->setAutoRaise(true);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_explanation);
    layout->addWidget(m_why, 0, Qt::AlignLeft);
    m_durations.setInterval(kDurationsInterval);
    connect(&m_durations, &QTimer::timeout, &m_model, &ConnectionsModel::refreshDurations);
    connect(m_why, &QToolButton::clicked, this, &ConnectionsPanel::explain);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ConnectionsPanel::socketChosen);
    keepTranslated(this, [this] { retranslate(); });
    onChange(this, { QEvent::FontChange, QEvent::StyleChange },
             [this] { fitTable(m_table, &ConnectionsModel::typicalText); });
}

void ConnectionsPanel::add(const Journal::Batch &batch)
{
    const bool hadClient = m_model.live() > 0;
    m_model.add(batch);
    m_table->setUpdatesEnabled(!batch.more);
    if (hadClient != (m_model.live() > 0))
        updateQuestion();
}

void ConnectionsPanel::setAddress(const std::optional<QString> &path, int port)
{
    m_path = path;
    m_port = port;
    updateQuestion();
    if (!m_explanation->text().isEmpty())
        explain();
}

void ConnectionsPanel::setRunning(bool running)
{
    if (running)
        m_durations.start();
    else
        m_durations.stop();
}

std::optional<quint32> ConnectionsPanel::chosenSocket() const
{
    const QModelIndexList chosen = m_table->selectionModel()->selectedRows();
    if (chosen.isEmpty())
        return std::nullopt;
    return chosen.first().data(ConnectionsModel::ConnectionRole).toUInt();
}

void ConnectionsPanel::chooseSocket(quint32 number)
{
    const int row = m_model.rowOf(number);
    if (row >= 0)
        m_table->selectRow(row);
}

void ConnectionsPanel::retranslate()
{
    m_table->setAccessibleName(tr("Sockets"));
    m_table->setAccessibleDescription(
            tr("The listening socket, and one socket for each connection."));
    m_hint->setText(tr("Press Start: the server's sockets appear here."));
    m_model.retranslate();
    fitTable(m_table, &ConnectionsModel::typicalText);
    updateQuestion();
    if (!m_explanation->text().isEmpty())
        explain();
}

/** That clients share a port shows only while there is a client. */
void ConnectionsPanel::updateQuestion()
{
    const bool isFile = m_path.has_value();
    m_why->setVisible(isFile || m_model.live() > 0);
    m_why->setText(isFile ? tr("&Why is there no port?")
                          : tr("&Why do all clients share one port?"));
    m_why->setToolTip(isFile ? tr("Explains how two programs can meet at a file")
                             : tr("Explains how one port can serve many sockets"));
}

void ConnectionsPanel::explain()
{
    if (m_path) {
        m_explanation->say(
                Tone::Neutral,
                tr("There is no port: both programs are on this computer and meet at a file, %1. "
                   "An address and a port serve to find a program over the network; here the name "
                   "of the file is enough, and its permissions decide who may connect. No message "
                   "is ever written to the file: it is only the meeting place. Each accepted "
                   "connection gets a socket of its own, and the system ties it to the client's "
                   "socket, which needs no name.")
                        .arg(visibleText(*m_path)));
        return;
    }
    m_explanation->say(
            Tone::Neutral,
            tr("A connection is a pair of two ends, and each end is an address and a port. All "
               "connections share this server's end, port %1, but each client's system has chosen "
               "a different port for the other end (in bold). So no two pairs are the same, and "
               "the system knows which socket each byte belongs to. The listening socket has no "
               "other end: it only waits, and each accepted connection gets a socket of its own.")
                    .arg(m_port));
}

} // namespace soquete
