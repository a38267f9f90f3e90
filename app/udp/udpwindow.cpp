#include "app/udp/udpwindow.h"

#include "client/engine/script.h"
#include "shared/protocol/text.h"
#include "shared/widgets/colours.h"
#include "shared/widgets/textlabel.h"
#include "shared/widgets/tablelook.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QEvent>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QRandomGenerator>
#include <QSpinBox>
#include <QTableWidget>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr int kSpacing = 8; // pixels
constexpr int kMostMessages = 100;
constexpr int kUsualMessages = 12;
constexpr int kUsualLoss = 20; // percent
constexpr auto kSettle = 150ms;

enum Column { Number, Message, Fate, ColumnCount };

QTableWidget *newTable(const QString &name, QWidget *parent)
{
    auto *const table = new QTableWidget(0, ColumnCount, parent);
    table->setObjectName(name);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    setUpTable(table);
    fitTable(table, [](int) { return QString(); }); // the columns see to themselves
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setSectionResizeMode(Number, QHeaderView::ResizeToContents);
    table->horizontalHeader()->setSectionResizeMode(Message, QHeaderView::Stretch);
    table->horizontalHeader()->setSectionResizeMode(Fate, QHeaderView::ResizeToContents);
    return table;
}

/** Puts a row into @p table; @p fate is said in the colour of @p tone. */
void setRow(QTableWidget *table, int row, const Datagram &datagram, const QString &fate, Tone tone)
{
    table->setItem(row, Number, new QTableWidgetItem(u"#%1"_s.arg(datagram.number)));
    table->setItem(row, Message, new QTableWidgetItem(visibleText(datagram.text)));
    auto *const said = new QTableWidgetItem(fate);
    said->setForeground(colourOf(tone, table->palette()));
    table->setItem(row, Fate, said);
}

} // namespace

UdpWindow::UdpWindow(QWidget *parent)
    : QMainWindow(parent)
    , m_isBound(m_server.bind())
{
    setObjectName(u"udpWindow"_s);
    build();
    m_settle.setSingleShot(true);
    m_settle.setInterval(kSettle);
    connect(&m_server, &DatagramServer::received, this, &UdpWindow::onReceived);
    connect(&m_client, &DatagramClient::finished, &m_settle, qOverload<>(&QTimer::start));
    connect(&m_settle, &QTimer::timeout, this, &UdpWindow::onFinished);
    retranslate();
}

NetworkConditions UdpWindow::conditions() const
{
    return { m_loss->value(), m_reorders->isChecked(), m_duplicates->isChecked() };
}

void UdpWindow::setConditions(const NetworkConditions &conditions)
{
    m_loss->setValue(conditions.loss);
    m_reorders->setChecked(conditions.reorders);
    m_duplicates->setChecked(conditions.duplicates);
}

void UdpWindow::run()
{
    if (m_isRunning || !m_isBound)
        return;
    m_isRunning = m_hasRun = true;
    m_arrivals.clear();
    m_arrived->setRowCount(0);
    const QStringList texts = predefinedMessages();
    m_messages.clear();
    for (int i = 0; i < m_count->value(); ++i)
        m_messages << texts.at(i % texts.size());
    fillSent();
    m_client.send(m_messages, QHostAddress(QHostAddress::LocalHost), m_server.port(), conditions(),
                  QRandomGenerator::global()->generate());
    showWords();
    updateControls();
}

void UdpWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        for (QTableWidget *const table : { m_sent, m_arrived })
            fitTable(table, [](int) { return QString(); });
    }
    QMainWindow::changeEvent(event);
}

void UdpWindow::build()
{
    auto *const content = new QWidget(this);
    m_countLabel = new QLabel(content);
    m_count = new QSpinBox(content);
    m_count->setObjectName(u"udpCount"_s);
    m_count->setRange(1, kMostMessages);
    m_count->setValue(kUsualMessages);
    m_countLabel->setBuddy(m_count);
    m_lossLabel = new QLabel(content);
    m_loss = new QSpinBox(content);
    m_loss->setObjectName(u"udpLoss"_s);
    m_loss->setRange(0, 100);
    m_loss->setValue(kUsualLoss);
    m_loss->setSuffix(u" %"_s);
    m_lossLabel->setBuddy(m_loss);
    m_reorders = new QCheckBox(content);
    m_reorders->setObjectName(u"udpReordering"_s);
    m_reorders->setChecked(true);
    m_duplicates = new QCheckBox(content);
    m_duplicates->setObjectName(u"udpDuplicates"_s);
    m_run = new QPushButton(content);
    m_run->setObjectName(u"udpRun"_s);
    m_sentLabel = new QLabel(content);
    m_sent = newTable(u"udpSent"_s, content);
    m_sentLabel->setBuddy(m_sent);
    m_arrivedLabel = new QLabel(content);
    m_arrived = newTable(u"udpArrived"_s, content);
    m_arrivedLabel->setBuddy(m_arrived);
    m_facts = newTextLabel(u"udpFacts"_s, content);
    m_tcp = newTextLabel(u"udpTcp"_s, content);

    auto *const controls = new QHBoxLayout;
    controls->setSpacing(kSpacing);
    for (QWidget *const widget : std::initializer_list<QWidget *>{
                 m_countLabel, m_count, m_lossLabel, m_loss, m_reorders, m_duplicates, m_run })
        controls->addWidget(widget);
    controls->addStretch(1);
    auto *const tables = new QGridLayout;
    tables->setSpacing(kSpacing);
    tables->addWidget(m_sentLabel, 0, 0);
    tables->addWidget(m_arrivedLabel, 0, 1);
    tables->addWidget(m_sent, 1, 0);
    tables->addWidget(m_arrived, 1, 1);
    auto *const layout = new QVBoxLayout(content);
    layout->setContentsMargins(kSpacing, kSpacing, kSpacing, kSpacing);
    layout->setSpacing(kSpacing);
    layout->addLayout(controls);
    layout->addLayout(tables, 1);
    layout->addWidget(m_facts);
    layout->addWidget(m_tcp);
    setCentralWidget(content);
    resize(860, 560);
    connect(m_run, &QPushButton::clicked, this, &UdpWindow::run);
}

void UdpWindow::retranslate()
{
    setWindowTitle(tr("UDP experiment · Soquete"));
    m_countLabel->setText(tr("&Messages"));
    m_count->setAccessibleName(tr("Messages"));
    m_count->setToolTip(tr("How many messages are sent, each as one datagram"));
    m_lossLabel->setText(tr("&Loss"));
    m_loss->setAccessibleName(tr("Loss, in percent"));
    m_loss->setToolTip(tr("How many of the datagrams the network loses. Within one computer none "
                          "gets lost by itself, so the client leaves them out."));
    m_reorders->setText(tr("Re&ordering"));
    m_reorders->setToolTip(tr("Some datagrams overtake others, as where they take different ways"));
    m_duplicates->setText(tr("&Duplicates"));
    m_duplicates->setToolTip(tr("Some datagrams come twice"));
    m_run->setText(u"▶ "_s + tr("&Run"));
    m_run->setAccessibleName(tr("Run"));
    m_run->setToolTip(tr("Send the messages as datagrams"));
    m_sentLabel->setText(tr("&Sent, in this order"));
    m_arrivedLabel->setText(tr("&Arrived, in this order"));
    for (QTableWidget *const table : { m_sent, m_arrived }) {
        table->setHorizontalHeaderLabels({ tr("Number"), tr("Message"), tr("What became of it") });
        for (int column = 0; column < ColumnCount; ++column)
            table->horizontalHeaderItem(column)->setToolTip(
                    column == Number ? tr("The number that the program has put into the datagram: "
                                          "UDP itself has none")
                                     : table->horizontalHeaderItem(column)->text());
    }
    m_sent->setAccessibleName(tr("Datagrams sent"));
    m_sent->setAccessibleDescription(tr("What the client sent, and whether it has arrived."));
    m_arrived->setAccessibleName(tr("Datagrams that arrived"));
    m_arrived->setAccessibleDescription(tr("What the server received, in the order of arrival."));
    if (m_hasRun) {
        fillSent();
        m_arrived->setRowCount(0);
        for (std::size_t place = 0; place < m_arrivals.size(); ++place)
            addArrival(place);
    }
    showWords();
    updateControls();
}

void UdpWindow::onReceived(const Datagram &datagram)
{
    const bool isOurs = m_isRunning && datagram.number <= quint32(m_messages.size());
    if (!isOurs)
        return; // any program may send here
    m_arrivals.push_back(datagram);
    addArrival(m_arrivals.size() - 1);
    showWords();
}

void UdpWindow::onFinished()
{
    m_isRunning = false;
    fillSent();
    showWords();
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
    m_sent->setRowCount(int(m_messages.size()));
    for (int row = 0; row < int(m_messages.size()); ++row) {
        const quint32 number = quint32(row) + 1;
        const auto times = std::count_if(
                m_arrivals.begin(), m_arrivals.end(),
                [number](const Datagram &arrival) { return arrival.number == number; });
        QString fate;
        if (times > 1)
            fate = tr("arrived twice");
        else if (times == 1)
            fate = u"✓ "_s + tr("arrived");
        else if (!m_isRunning)
            fate = u"✗ "_s + tr("lost");
        const Tone tone = times > 1 ? Tone::Busy : times == 1 ? Tone::Good : Tone::Bad;
        setRow(m_sent, row, { number, m_messages.at(row) }, fate, tone);
    }
}

/** Says of an arrival what was odd about it, as far as the ones before it tell. */
void UdpWindow::addArrival(std::size_t place)
{
    const Datagram &arrival = m_arrivals[place];
    quint32 latest = 0;
    bool isCopy = false;
    for (std::size_t i = 0; i < place; ++i) {
        latest = std::max(latest, m_arrivals[i].number);
        isCopy = isCopy || m_arrivals[i].number == arrival.number;
    }
    QString fate;
    if (isCopy)
        fate = tr("again");
    else if (arrival.number < latest)
        fate = tr("late: #%1 was here before").arg(latest);
    const int row = m_arrived->rowCount();
    m_arrived->insertRow(row);
    setRow(m_arrived, row, arrival, fate, Tone::Busy);
    m_arrived->scrollToBottom();
}

void UdpWindow::showWords()
{
    if (!m_isBound) {
        m_facts->setText(
                tr("The system has no port for datagrams: %1.").arg(m_server.errorString()));
        return;
    }
    if (!m_hasRun) {
        m_facts->setText(tr("The same messages as with TCP, but each as a datagram of UDP: no "
                            "connection, no acknowledgement, no order. Press Run."));
        m_tcp->clear();
        return;
    }
    const UdpSummary summary = this->summary();
    m_facts->setText(m_isRunning ? tr("Arrived so far: %1 of %2")
                                           .arg(QString::number(summary.arrived),
                                                QString::number(summary.sent))
                                 : describeUdp(summary));
    m_tcp->setText(m_isRunning ? QString() : describeTcp(summary));
}

void UdpWindow::updateControls()
{
    for (QWidget *const widget :
         std::initializer_list<QWidget *>{ m_count, m_loss, m_reorders, m_duplicates, m_run })
        widget->setEnabled(m_isBound && !m_isRunning);
}

} // namespace soquete
