#include "server/window/connectionsmodel.h"

#include "tests/support/capitals.h"
#include "tests/support/events.h"

#include <QAbstractItemModelTester>
#include <QDateTime>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace soquete;
using namespace soquete::test;

namespace {

using Column = ConnectionsModel::Column;

Event listening(quint16 port = 5050)
{
    Event event = listeningEvent(port);
    event.as<fact::Listening>()->descriptor = 12;
    event.thread = threadName(ThreadRole::Acceptor);
    event.wallMs = QDateTime({ 2024, 2, 29 }, { 10, 31, 2 }).toMSecsSinceEpoch();
    return event;
}

Event stopped()
{
    return makeEvent(EventKind::Stopped, Direction::None, 0);
}

Event connected(quint32 number)
{
    Event event = makeEvent(fact::Connected{ .local = { u"127.0.0.1"_s, 5050 },
                                             .peer = u"127.0.0.1:%1"_s.arg(40000 + number),
                                             .descriptor = 20 + number },
                            Direction::In, number);
    event.thread = threadName(ThreadRole::Connection, number);
    event.wallMs = QDateTime({ 2024, 2, 29 }, { 10, 31, 3 }).toMSecsSinceEpoch();
    return event;
}

Event disconnected(quint32 number, Reason reason = Reason::DisconnectWord, quint64 messages = 0)
{
    return disconnectedEvent(reason, messages, number);
}

Event message(quint32 connection, quint64 number)
{
    return messageEvent(number, {}, connection, Direction::In);
}

Event bytes(quint32 connection, Direction direction, qint64 offset, qint64 size)
{
    return makeEvent(fact::Bytes{ .offset = offset, .size = size }, direction, connection);
}

} // namespace

class TestConnectionsModel final : public QObject
{
    Q_OBJECT

private slots:
    void saysThatAPathHasNoPort();
    void init();
    void beginsEmpty();
    void showsTheListeningSocketFirst();
    void showsAConnection();
    void keepsTheOrderInWhichTheyCame();
    void putsListeningFirstWhereItComesLater();
    void updatesAConnection();
    void countsBytesExactly();
    void countsMessagesExactly();
    void noticesTheEnd_data();
    void noticesTheEnd();
    void ignoresUnknownConnections();
    void keepsTheLatestThatEnded();
    void keepsTheLiveWhateverEnds();
    void endsWithTheServer();
    void restarts();
    void takesTwoStartsInOneBatch();
    void takesAWholeLifeInOneBatch();
    void changesOnlyWhatChanged();
    void retranslates();
    void teachesInEveryHeader();

private:
    void add(Events events) { m_model->add(batchOf(std::move(events))); }
    QString shown(int row, Column column) const
    {
        return m_model->index(row, column).data().toString();
    }
    bool isLive(int row) const
    {
        return m_model->index(row, 0).data(ConnectionsModel::LiveRole).toBool();
    }
    QList<quint32> numbers() const;

    std::unique_ptr<ConnectionsModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestConnectionsModel::init()
{
    QLocale::setDefault(QLocale::c());
    m_tester.reset();
    m_model = std::make_unique<ConnectionsModel>();
    m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

/** The numbers of all rows; 0 is the listening socket. */
QList<quint32> TestConnectionsModel::numbers() const
{
    QList<quint32> numbers;
    for (int row = 0; row < m_model->rowCount(); ++row)
        numbers << m_model->index(row, 0).data(ConnectionsModel::ConnectionRole).toUInt();
    return numbers;
}

void TestConnectionsModel::beginsEmpty()
{
    QCOMPARE(m_model->rowCount(), 0);
    QCOMPARE(m_model->live(), 0);
    add({});
    m_model->retranslate();
    QCOMPARE(m_model->rowCount(), 0);
}

void TestConnectionsModel::showsTheListeningSocketFirst()
{
    add({ listening() });
    QCOMPARE(numbers(), QList<quint32>({ 0 }));
    QCOMPARE(m_model->live(), 0); // the listening socket is not a connection
    QVERIFY(isLive(0));
    QCOMPARE(shown(0, Column::Number), QString());
    QCOMPARE(shown(0, Column::Client), u"listening socket"_s);
    QCOMPARE(shown(0, Column::State), u"listening"_s);
    QCOMPARE(shown(0, Column::Messages), QString());
    QCOMPARE(shown(0, Column::Thread), u"soquete-accept"_s);
    QCOMPARE(shown(0, Column::Local), u"127.0.0.1:5050"_s);
    QCOMPARE(shown(0, Column::Descriptor), u"12"_s);
    QCOMPARE(shown(0, Column::BytesIn), QString());
    QCOMPARE(shown(0, Column::Since), u"10:31:02"_s);
}

void TestConnectionsModel::showsAConnection()
{
    add({ listening() });
    add({ connected(1) });
    QCOMPARE(numbers(), QList<quint32>({ 0, 1 }));
    QCOMPARE(m_model->live(), 1);
    QCOMPARE(shown(1, Column::Number), u"1"_s);
    QCOMPARE(shown(1, Column::Client), u"127.0.0.1:40001"_s);
    QCOMPARE(shown(1, Column::State), u"connected"_s);
    QCOMPARE(shown(1, Column::Messages), u"0"_s);
    QCOMPARE(shown(1, Column::Thread), u"soquete-conn-1"_s);
    QCOMPARE(shown(1, Column::Local), u"127.0.0.1:5050"_s);
    QCOMPARE(shown(1, Column::Descriptor), u"21"_s);
    QCOMPARE(shown(1, Column::BytesIn), u"0 B"_s);
    QCOMPARE(shown(1, Column::BytesOut), u"0 B"_s);
    QCOMPARE(shown(1, Column::Since), u"10:31:03"_s);
}

void TestConnectionsModel::keepsTheOrderInWhichTheyCame()
{
    // Threads record on their own: within a batch a later number may stand first.
    add({ listening(), connected(2), connected(1), connected(3) });
    add({ connected(4) });
    QCOMPARE(numbers(), QList<quint32>({ 0, 1, 2, 3, 4 }));
    // So may a whole batch come before that of a lower number.
    add({ connected(6) });
    add({ connected(5), message(5, 1), disconnected(5) });
    QCOMPARE(numbers(), QList<quint32>({ 0, 1, 2, 3, 4, 5, 6 }));
    QCOMPARE(m_model->live(), 5);
    QVERIFY(!isLive(5));
    add({ disconnected(6) });
    QVERIFY(!isLive(6));
}

void TestConnectionsModel::putsListeningFirstWhereItComesLater()
{
    add({ connected(1) });
    add({ listening(), connected(2) });
    QCOMPARE(numbers(), QList<quint32>({ 0, 1, 2 }));
}

void TestConnectionsModel::updatesAConnection()
{
    add({ listening(), connected(1), connected(2) });
    add({ bytes(2, Direction::In, 0, 69), message(2, 1), bytes(2, Direction::Out, 0, 12) });
    QCOMPARE(shown(2, Column::Messages), u"1"_s);
    QCOMPARE(shown(2, Column::BytesIn), u"69 B"_s);
    QCOMPARE(shown(2, Column::BytesOut), u"12 B"_s);
    QCOMPARE(shown(1, Column::Messages), u"0"_s);
    QCOMPARE(shown(1, Column::BytesIn), u"0 B"_s);
}

void TestConnectionsModel::countsBytesExactly()
{
    add({ listening(), connected(1) });
    add({ bytes(1, Direction::In, 0, 64) });
    // What stood between has fallen out of the journal; offsets still count it.
    add({ bytes(1, Direction::In, 5000, 69) });
    QCOMPARE(shown(1, Column::BytesIn), u"5069 B"_s);
    add({ bytes(1, Direction::Out, 3'000'000'000, 1) }); // more than an int
    QCOMPARE(shown(1, Column::BytesOut), u"3.0 GB"_s);
}

void TestConnectionsModel::countsMessagesExactly()
{
    add({ listening(), connected(1), message(1, 1), message(1, 9999) });
    QCOMPARE(shown(1, Column::Messages), u"9999"_s);
    add({ disconnected(1, Reason::ClosedByPeer, 10'500) });
    QCOMPARE(shown(1, Column::Messages), u"10500"_s);
    Event sent = message(1, 0);
    sent.direction = Direction::Out;
    add({ sent });
    QCOMPARE(shown(1, Column::Messages), u"10500"_s);
}

void TestConnectionsModel::noticesTheEnd_data()
{
    QTest::addColumn<Reason>("reason");
    QTest::addColumn<QString>("expected");
    QTest::newRow("goodbye") << Reason::DisconnectWord << u"the client said goodbye"_s;
    QTest::newRow("closed") << Reason::ClosedByPeer << u"closed by the client"_s;
    QTest::newRow("reset") << Reason::Reset << u"connection reset"_s;
    QTest::newRow("stopped") << Reason::Stopped << u"server stopped"_s;
    QTest::newRow("idle") << Reason::Idle << u"silent for too long"_s;
}

void TestConnectionsModel::noticesTheEnd()
{
    QFETCH(Reason, reason);
    QFETCH(QString, expected);
    add({ listening(), connected(1) });
    add({ disconnected(1, reason) });
    QCOMPARE(m_model->rowCount(), 2); // it stays to be looked at
    QCOMPARE(m_model->live(), 0);
    QVERIFY(!isLive(1));
    QCOMPARE(shown(1, Column::State), expected);
    add({ disconnected(1, reason) }); // twice is once
    QCOMPARE(m_model->live(), 0);
}

void TestConnectionsModel::ignoresUnknownConnections()
{
    add({ message(7, 1), bytes(7, Direction::In, 0, 10), disconnected(7), stopped() });
    QCOMPARE(m_model->rowCount(), 0);
    QCOMPARE(m_model->live(), 0);
    add({ listening(), connected(1), message(7, 1), disconnected(7) });
    QCOMPARE(numbers(), QList<quint32>({ 0, 1 }));
    QCOMPARE(m_model->live(), 1);
}

void TestConnectionsModel::keepsTheLatestThatEnded()
{
    add({ listening() });
    constexpr quint32 kCount = ConnectionsModel::kMaximumEnded + 37; // 17 times 61
    for (quint32 first = 1; first <= kCount; first += 61) {
        Events events;
        for (quint32 number = first; number < first + 61; ++number) {
            events.push_back(connected(number));
            events.push_back(disconnected(number));
        }
        add(std::move(events));
        QVERIFY(m_model->rowCount() <= ConnectionsModel::kMaximumEnded + 1);
    }
    QCOMPARE(m_model->rowCount(), ConnectionsModel::kMaximumEnded + 1);
    QCOMPARE(numbers().at(0), 0U);
    QCOMPARE(numbers().at(1), 38U);
    QCOMPARE(numbers().last(), kCount);
    QCOMPARE(m_model->live(), 0);
}

void TestConnectionsModel::keepsTheLiveWhateverEnds()
{
    Events events{ listening() };
    constexpr quint32 kCount = 3 * ConnectionsModel::kMaximumEnded;
    for (quint32 number = 1; number <= kCount; ++number) {
        events.push_back(connected(number));
        if (number / 100 % 3 != 0)
            events.push_back(disconnected(number));
    }
    add(std::move(events));
    QCOMPARE(m_model->live(), ConnectionsModel::kMaximumEnded);
    QCOMPARE(m_model->rowCount(), 1 + 2 * ConnectionsModel::kMaximumEnded);
    int live = 0;
    for (int row = 1; row < m_model->rowCount(); ++row)
        live += isLive(row) ? 1 : 0;
    QCOMPARE(live, ConnectionsModel::kMaximumEnded);
    QCOMPARE(numbers().at(1), 1U); // live, however old
}

void TestConnectionsModel::endsWithTheServer()
{
    add({ listening(), connected(1) });
    add({ disconnected(1, Reason::Stopped), stopped() });
    QVERIFY(!isLive(0));
    QCOMPARE(shown(0, Column::State), u"closed"_s);
    QCOMPARE(shown(1, Column::State), u"server stopped"_s);
}

void TestConnectionsModel::restarts()
{
    add({ listening(5050), connected(1), disconnected(1), stopped() });
    add({ listening(5051) });
    QCOMPARE(numbers(), QList<quint32>({ 0, 1 }));
    QVERIFY(isLive(0));
    QCOMPARE(shown(0, Column::Local), u"127.0.0.1:5051"_s);
    add({ connected(2) });
    QCOMPARE(numbers(), QList<quint32>({ 0, 1, 2 }));
    QCOMPARE(m_model->live(), 1);
}

void TestConnectionsModel::takesTwoStartsInOneBatch()
{
    add({ listening(5050), connected(1), disconnected(1), stopped(), listening(5051),
          connected(2) });
    QCOMPARE(numbers(), QList<quint32>({ 0, 1, 2 }));
    QCOMPARE(shown(0, Column::Local), u"127.0.0.1:5051"_s);
    QVERIFY(isLive(0));
    QCOMPARE(m_model->live(), 1);
    add({ stopped(), listening(1), stopped(), listening(2), stopped() });
    QCOMPARE(shown(0, Column::Local), u"127.0.0.1:2"_s);
    QVERIFY(!isLive(0));
}

void TestConnectionsModel::takesAWholeLifeInOneBatch()
{
    add({ listening(), connected(1), bytes(1, Direction::In, 0, 69), message(1, 1),
          bytes(1, Direction::Out, 0, 12), disconnected(1, Reason::DisconnectWord, 1), stopped() });
    QCOMPARE(m_model->rowCount(), 2);
    QCOMPARE(m_model->live(), 0);
    QCOMPARE(shown(1, Column::Messages), u"1"_s);
    QCOMPARE(shown(1, Column::BytesIn), u"69 B"_s);
    QCOMPARE(shown(1, Column::State), u"the client said goodbye"_s);
}

void TestConnectionsModel::changesOnlyWhatChanged()
{
    add({ listening(), connected(1), connected(2), connected(3) });
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    add({ message(3, 1), message(2, 1), message(3, 2) });
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 2);
    QCOMPARE(changed.at(0).at(1).toModelIndex().row(), 3);
    QCOMPARE(reset.size(), 0);
}

void TestConnectionsModel::retranslates()
{
    add({ listening(), connected(1) });
    Capitals capitals;
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    QSignalSpy headers(m_model.get(), &QAbstractItemModel::headerDataChanged);
    m_model->retranslate();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(headers.size(), 1);
    QCOMPARE(shown(0, Column::State), u"LISTENING"_s);
    QCOMPARE(shown(1, Column::State), u"CONNECTED"_s);
    QCOMPARE(m_model->headerData(Column::Client, Qt::Horizontal, Qt::DisplayRole).toString(),
             u"CLIENT (ADDRESS:PORT)"_s);
}

void TestConnectionsModel::teachesInEveryHeader()
{
    for (int column = 0; column < ConnectionsModel::ColumnCount; ++column) {
        QVERIFY(!m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
        QVERIFY(!m_model->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
    }
}

void TestConnectionsModel::saysThatAPathHasNoPort()
{
    const fact::Address path{ u"/tmp/s"_s };
    add({ makeEvent(fact::Listening{ path }, Direction::None, 0),
          makeEvent(fact::Connected{ path, u"unix"_s }) });
    QCOMPARE(shown(0, Column::Local), u"/tmp/s"_s);
    QCOMPARE(shown(1, Column::Local), u"/tmp/s"_s);
    QCOMPARE(shown(1, Column::Client), u"unix"_s);
    const auto toolTip = [&](Column column) {
        return m_model->index(1, column).data(Qt::ToolTipRole).toString();
    };
    QVERIFY(toolTip(Column::Client).contains(u"no port"_s));
    QVERIFY(toolTip(Column::Local).contains(u"/tmp/s"_s));
    for (const Column column : { Column::Client, Column::Local }) {
        const QString help =
                m_model->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString();
        QVERIFY2(!help.contains(u"share the server's port"_s) && !help.contains(u"chose"_s),
                 qPrintable(help));
    }
}

QTEST_MAIN(TestConnectionsModel)
#include "tst_connectionsmodel.moc"
