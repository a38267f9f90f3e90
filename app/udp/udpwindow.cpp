#include "app/udp/udpwindow.h"

#include "client/engine/script.h"
#include "shared/protocol/text.h"
#include "shared/widgets/changes.h"
#include "shared/widgets/colours.h"
#include "shared/widgets/tablelook.h"

#include <QHeaderView>
#include <QRandomGenerator>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr auto kSettle = 150ms; // for datagrams still in transit

enum Column { Number, Message, Result, ColumnCount };

void setUp(QTableWidget *table)
{
    setUpTable(table);
    fitTable(table, [](int) { return QString(); }); // the columns have resize modes
    QHeaderView *const header = table->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionResizeMode(Number, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(Message, QHeaderView::Stretch);
    header->setSectionResizeMode(Result, QHeaderView::ResizeToContents);
}

/** Fills the row @p row of @p table, with @p result in the colour of @p tone. */
void setRow(QTableWidget *table, int row, const Datagram &datagram, const QString &result,
            Tone tone)
{
    table->setItem(row, Number, new QTableWidgetItem(u"#%1"_s.arg(datagram.number)));
    constexpr qsizetype kShownText = 500; // characters
    table->setItem(row, Message,
                   new QTableWidgetItem(visibleText(beginningOf(datagram.text, kShownText))));
    auto *const item = new QTableWidgetItem(result);
    item->setForeground(colourOf(tone, table->palette()));
    table->setItem(row, Result, item);
}

} // namespace

UdpWindow::UdpWindow(QWidget *parent)
    : QMainWindow(parent)
    , m_isBound(m_server.bind())
{
    m_ui.setupUi(this);
    setUp(m_ui.udpSent);
    setUp(m_ui.udpArrived);
    resize(860, 560);
    connect(m_ui.udpRun, &QPushButton::clicked, this, &UdpWindow::run);
    connect(&m_server, &DatagramServer::received, this, &UdpWindow::onReceived);
    connect(&m_client, &DatagramClient::finished, this,
            [this] { QTimer::singleShot(kSettle, this, &UdpWindow::onFinished); });
    keepTranslated(this, [this] { retranslate(); });
    onChange(this, { QEvent::FontChange, QEvent::StyleChange }, [this] {
        for (QTableWidget *const table : { m_ui.udpSent, m_ui.udpArrived })
            fitTable(table, [](int) { return QString(); });
    });
}

NetworkConditions UdpWindow::conditions() const
{
    return { m_ui.udpLoss->value(), m_ui.udpReordering->isChecked(),
             m_ui.udpDuplicates->isChecked() };
}

void UdpWindow::setConditions(const NetworkConditions &conditions)
{
    m_ui.udpLoss->setValue(conditions.loss);
    m_ui.udpReordering->setChecked(conditions.reorders);
    m_ui.udpDuplicates->setChecked(conditions.duplicates);
}

void UdpWindow::run()
{
    if (m_isRunning || !m_isBound)
        return;
    m_isRunning = true;
    m_arrivals.clear();
    m_ui.udpArrived->setRowCount(0);
    const QStringList texts = predefinedMessages();
    m_messages.clear();
    for (int i = 0; i < m_ui.udpCount->value(); ++i)
        m_messages << texts.at(i % texts.size());
    fillSent();
    m_client.send(m_messages, m_server.port(), conditions(),
                  QRandomGenerator::global()->generate());
    showSummary();
    updateControls();
}

void UdpWindow::retranslate()
{
    m_ui.retranslateUi(this);
    m_ui.udpRun->setText(u"▶ "_s + tr("&Run"));
    if (!m_messages.isEmpty()) {
        fillSent();
        m_ui.udpArrived->setRowCount(0);
        for (std::size_t place = 0; place < m_arrivals.size(); ++place)
            addArrival(place);
    }
    showSummary();
    updateControls();
}

void UdpWindow::onReceived(const Datagram &datagram)
{
    const bool isOurs = m_isRunning && datagram.number <= quint32(m_messages.size());
    if (!isOurs)
        return; // another program sent it
    m_arrivals.push_back(datagram);
    addArrival(m_arrivals.size() - 1);
    showSummary();
}

void UdpWindow::onFinished()
{
    m_isRunning = false;
    fillSent();
    showSummary();
    updateControls();
    emit finished(summary());
}

UdpSummary UdpWindow::summary() const
{
    std::vector<quint32> numbers;
    for (const Datagram &arrival : m_arrivals)
        numbers.push_back(arrival.number);
    return summarise(quint32(m_messages.size()), numbers);
}

void UdpWindow::fillSent()
{
    m_ui.udpSent->setRowCount(int(m_messages.size()));
    for (int row = 0; row < int(m_messages.size()); ++row) {
        const quint32 number = quint32(row) + 1;
        const auto times = std::count_if(
                m_arrivals.begin(), m_arrivals.end(),
                [number](const Datagram &arrival) { return arrival.number == number; });
        QString result;
        if (times > 1)
            result = tr("arrived twice");
        else if (times == 1)
            result = u"✓ "_s + tr("arrived");
        else if (!m_isRunning)
            result = u"✗ "_s + tr("lost");
        const Tone tone = times > 1 ? Tone::Busy : times == 1 ? Tone::Good : Tone::Bad;
        setRow(m_ui.udpSent, row, { number, m_messages.at(row) }, result, tone);
    }
}

/** Adds a row for the arrival at @p place, and compares it with the earlier ones. */
void UdpWindow::addArrival(std::size_t place)
{
    const Datagram &arrival = m_arrivals[place];
    quint32 latest = 0;
    bool isCopy = false;
    for (std::size_t i = 0; i < place; ++i) {
        latest = std::max(latest, m_arrivals[i].number);
        isCopy = isCopy || m_arrivals[i].number == arrival.number;
    }
    QString result;
    if (isCopy)
        result = tr("duplicate");
    else if (arrival.number < latest)
        result = tr("late: #%1 arrived first").arg(latest);
    const int row = m_ui.udpArrived->rowCount();
    m_ui.udpArrived->insertRow(row);
    setRow(m_ui.udpArrived, row, arrival, result, Tone::Busy);
    m_ui.udpArrived->scrollToBottom();
}

void UdpWindow::showSummary()
{
    if (!m_isBound) {
        m_ui.udpFacts->setText(
                tr("No port is available for datagrams: %1.").arg(m_server.errorString()));
        return;
    }
    if (m_messages.isEmpty()) {
        m_ui.udpFacts->setText(tr("The same messages as with TCP, but each in a UDP datagram: no "
                                  "connection, no acknowledgement, no order. Press Run."));
        m_ui.udpTcp->clear();
        return;
    }
    const UdpSummary summary = this->summary();
    m_ui.udpFacts->setText(m_isRunning ? tr("Arrived so far: %1 of %2")
                                                 .arg(QString::number(summary.arrived),
                                                      QString::number(summary.sent))
                                       : describeUdp(summary));
    m_ui.udpTcp->setText(m_isRunning ? QString() : describeTcp(summary));
}

void UdpWindow::updateControls()
{
    for (QWidget *const widget : std::initializer_list<QWidget *>{
                 m_ui.udpCount, m_ui.udpLoss, m_ui.udpReordering, m_ui.udpDuplicates, m_ui.udpRun })
        widget->setEnabled(m_isBound && !m_isRunning);
}

} // namespace soquete
