#include "server/window/connectionsmodel.h"

#include "tests/support/capitals.h"
#include "tests/support/events.h"

#include <QAbstractItemModelTester>
#include <QDateTime>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

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

QString shown(const ConnectionsModel &model, int row, Column column)
{
    return model.index(row, column).data().toString();
}

bool isLive(const ConnectionsModel &model, int row)
{
    return model.index(row, 0).data(ConnectionsModel::LiveRole).toBool();
}

/** The numbers of all rows; 0 is the listening socket. */
QList<quint32> numbers(const ConnectionsModel &model)
{
    QList<quint32> numbers;
    for (int row = 0; row < model.rowCount(); ++row)
        numbers << model.index(row, 0).data(ConnectionsModel::ConnectionRole).toUInt();
    return numbers;
}

} // namespace

class TestConnectionsModel final : public QObject
{
    Q_OBJECT

private slots:
    void saysThatAPathHasNoPort();
    void init() { QLocale::setDefault(QLocale::c()); }
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
};

void TestConnectionsModel::beginsEmpty()
{
    ConnectionsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.live(), 0);
    model.add({});
    model.retranslate();
    QCOMPARE(model.rowCount(), 0);
}

void TestConnectionsModel::showsTheListeningSocketFirst()
{
    ConnectionsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.add(batchOf({ listening() }));
    QCOMPARE(numbers(model), QList<quint32>({ 0 }));
    QCOMPARE(model.live(), 0); // the listening socket is not a connection
    QVERIFY(isLive(model, 0));
    QCOMPARE(shown(model, 0, Column::Number), QString());
    QCOMPARE(shown(model, 0, Column::Client), u"listening socket"_s);
    QCOMPARE(shown(model, 0, Column::State), u"listening"_s);
    QCOMPARE(shown(model, 0, Column::Messages), QString());
    QCOMPARE(shown(model, 0, Column::Thread), u"soquete-accept"_s);
    QCOMPARE(shown(model, 0, Column::Local), u"127.0.0.1:5050"_s);
    QCOMPARE(shown(model, 0, Column::Descriptor), u"12"_s);
    QCOMPARE(shown(model, 0, Column::BytesIn), QString());
    QCOMPARE(shown(model, 0, Column::Since), u"10:31:02"_s);
}

void TestConnectionsModel::showsAConnection()
{
    ConnectionsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.add(batchOf({ listening() }));
    model.add(batchOf({ connected(1) }));
    QCOMPARE(numbers(model), QList<quint32>({ 0, 1 }));
    QCOMPARE(model.live(), 1);
    QCOMPARE(shown(model, 1, Column::Number), u"1"_s);
    QCOMPARE(shown(model, 1, Column::Client), u"127.0.0.1:40001"_s);
    QCOMPARE(shown(model, 1, Column::State), u"connected"_s);
    QCOMPARE(shown(model, 1, Column::Messages), u"0"_s);
    QCOMPARE(shown(model, 1, Column::Thread), u"soquete-conn-1"_s);
    QCOMPARE(shown(model, 1, Column::Local), u"127.0.0.1:5050"_s);
    QCOMPARE(shown(model, 1, Column::Descriptor), u"21"_s);
    QCOMPARE(shown(model, 1, Column::BytesIn), u"0 B"_s);
    QCOMPARE(shown(model, 1, Column::BytesOut), u"0 B"_s);
    QCOMPARE(shown(model, 1, Column::Since), u"10:31:03"_s);
}

void TestConnectionsModel::keepsTheOrderInWhichTheyCame()
{
    ConnectionsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    // Threads record on their own: within a batch a later number may stand first.
    model.add(batchOf({ listening(), connected(2), connected(1), connected(3) }));
    model.add(batchOf({ connected(4) }));
    QCOMPARE(numbers(model), QList<quint32>({ 0, 1, 2, 3, 4 }));
    // So may a whole batch come before that of a lower number.
    model.add(batchOf({ connected(6) }));
    model.add(batchOf({ connected(5), message(5, 1), disconnected(5) }));
    QCOMPARE(numbers(model), QList<quint32>({ 0, 1, 2, 3, 4, 5, 6 }));
    QCOMPARE(model.live(), 5);
    QVERIFY(!isLive(model, 5));
    model.add(batchOf({ disconnected(6) }));
    QVERIFY(!isLive(model, 6));
}

void TestConnectionsModel::putsListeningFirstWhereItComesLater()
{
    ConnectionsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.add(batchOf({ connected(1) }));
    model.add(batchOf({ listening(), connected(2) }));
    QCOMPARE(numbers(model), QList<quint32>({ 0, 1, 2 }));
}

void TestConnectionsModel::updatesAConnection()
{
    ConnectionsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.add(batchOf({ listening(), connected(1), connected(2) }));
    model.add(batchOf(
            { bytes(2, Direction::In, 0, 69), message(2, 1), bytes(2, Direction::Out, 0, 12) }));
    QCOMPARE(shown(model, 2, Column::Messages), u"1"_s);
    QCOMPARE(shown(model, 2, Column::BytesIn), u"69 B"_s);
    QCOMPARE(shown(model, 2, Column::BytesOut), u"12 B"_s);
    QCOMPARE(shown(model, 1, Column::Messages), u"0"_s);
    QCOMPARE(shown(model, 1, Column::BytesIn), u"0 B"_s);
}

void TestConnectionsModel::countsBytesExactly()
{
    ConnectionsModel model;
    model.add(batchOf({ listening(), connected(1) }));
    model.add(batchOf({ bytes(1, Direction::In, 0, 64) }));
    // What stood between has fallen out of the journal; offsets still count it.
    model.add(batchOf({ bytes(1, Direction::In, 5000, 69) }));
    QCOMPARE(shown(model, 1, Column::BytesIn), u"5069 B"_s);
    model.add(batchOf({ bytes(1, Direction::Out, 3'000'000'000, 1) })); // more than an int
    QCOMPARE(shown(model, 1, Column::BytesOut), u"3.0 GB"_s);
}

void TestConnectionsModel::countsMessagesExactly()
{
    ConnectionsModel model;
    model.add(batchOf({ listening(), connected(1), message(1, 1), message(1, 9999) }));
    QCOMPARE(shown(model, 1, Column::Messages), u"9999"_s);
    model.add(batchOf({ disconnected(1, Reason::ClosedByPeer, 10'500) }));
    QCOMPARE(shown(model, 1, Column::Messages), u"10500"_s);
    Event sent = message(1, 0);
    sent.direction = Direction::Out;
    model.add(batchOf({ sent }));
    QCOMPARE(shown(model, 1, Column::Messages), u"10500"_s);
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
    ConnectionsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.add(batchOf({ listening(), connected(1) }));
    model.add(batchOf({ disconnected(1, reason) }));
    QCOMPARE(model.rowCount(), 2); // it stays to be looked at
    QCOMPARE(model.live(), 0);
    QVERIFY(!isLive(model, 1));
    QCOMPARE(shown(model, 1, Column::State), expected);
    model.add(batchOf({ disconnected(1, reason) })); // twice is once
    QCOMPARE(model.live(), 0);
}

void TestConnectionsModel::ignoresUnknownConnections()
{
    ConnectionsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.add(
            batchOf({ message(7, 1), bytes(7, Direction::In, 0, 10), disconnected(7), stopped() }));
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.live(), 0);
    model.add(batchOf({ listening(), connected(1), message(7, 1), disconnected(7) }));
    QCOMPARE(numbers(model), QList<quint32>({ 0, 1 }));
    QCOMPARE(model.live(), 1);
}

void TestConnectionsModel::keepsTheLatestThatEnded()
{
    ConnectionsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.add(batchOf({ listening() }));
    constexpr quint32 kCount = ConnectionsModel::kMaximumEnded + 37; // 17 times 61
    for (quint32 first = 1; first <= kCount; first += 61) {
        Events events;
        for (quint32 number = first; number < first + 61; ++number) {
            events.push_back(connected(number));
            events.push_back(disconnected(number));
        }
        model.add(batchOf(std::move(events)));
        QVERIFY(model.rowCount() <= ConnectionsModel::kMaximumEnded + 1);
    }
    QCOMPARE(model.rowCount(), ConnectionsModel::kMaximumEnded + 1);
    QCOMPARE(numbers(model).at(0), 0U);
    QCOMPARE(numbers(model).at(1), 38U);
    QCOMPARE(numbers(model).last(), kCount);
    QCOMPARE(model.live(), 0);
}

void TestConnectionsModel::keepsTheLiveWhateverEnds()
{
    ConnectionsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    Events events{ listening() };
    constexpr quint32 kCount = 3 * ConnectionsModel::kMaximumEnded;
    for (quint32 number = 1; number <= kCount; ++number) {
        events.push_back(connected(number));
        if (number / 100 % 3 != 0)
            events.push_back(disconnected(number));
    }
    model.add(batchOf(std::move(events)));
    QCOMPARE(model.live(), ConnectionsModel::kMaximumEnded);
    QCOMPARE(model.rowCount(), 1 + 2 * ConnectionsModel::kMaximumEnded);
    int live = 0;
    for (int row = 1; row < model.rowCount(); ++row)
        live += isLive(model, row) ? 1 : 0;
    QCOMPARE(live, ConnectionsModel::kMaximumEnded);
    QCOMPARE(numbers(model).at(1), 1U); // live, however old
}

void TestConnectionsModel::endsWithTheServer()
{
    ConnectionsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.add(batchOf({ listening(), connected(1) }));
    model.add(batchOf({ disconnected(1, Reason::Stopped), stopped() }));
    QVERIFY(!isLive(model, 0));
    QCOMPARE(shown(model, 0, Column::State), u"closed"_s);
    QCOMPARE(shown(model, 1, Column::State), u"server stopped"_s);
}

void TestConnectionsModel::restarts()
{
    ConnectionsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.add(batchOf({ listening(5050), connected(1), disconnected(1), stopped() }));
    model.add(batchOf({ listening(5051) }));
    QCOMPARE(numbers(model), QList<quint32>({ 0, 1 }));
    QVERIFY(isLive(model, 0));
    QCOMPARE(shown(model, 0, Column::Local), u"127.0.0.1:5051"_s);
    model.add(batchOf({ connected(2) }));
    QCOMPARE(numbers(model), QList<quint32>({ 0, 1, 2 }));
    QCOMPARE(model.live(), 1);
}

void TestConnectionsModel::takesTwoStartsInOneBatch()
{
    ConnectionsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.add(batchOf({ listening(5050), connected(1), disconnected(1), stopped(), listening(5051),
                        connected(2) }));
    QCOMPARE(numbers(model), QList<quint32>({ 0, 1, 2 }));
    QCOMPARE(shown(model, 0, Column::Local), u"127.0.0.1:5051"_s);
    QVERIFY(isLive(model, 0));
    QCOMPARE(model.live(), 1);
    model.add(batchOf({ stopped(), listening(1), stopped(), listening(2), stopped() }));
    QCOMPARE(shown(model, 0, Column::Local), u"127.0.0.1:2"_s);
    QVERIFY(!isLive(model, 0));
}

void TestConnectionsModel::takesAWholeLifeInOneBatch()
{
    ConnectionsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.add(batchOf({ listening(), connected(1), bytes(1, Direction::In, 0, 69), message(1, 1),
                        bytes(1, Direction::Out, 0, 12), disconnected(1, Reason::DisconnectWord, 1),
                        stopped() }));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.live(), 0);
    QCOMPARE(shown(model, 1, Column::Messages), u"1"_s);
    QCOMPARE(shown(model, 1, Column::BytesIn), u"69 B"_s);
    QCOMPARE(shown(model, 1, Column::State), u"the client said goodbye"_s);
}

void TestConnectionsModel::changesOnlyWhatChanged()
{
    ConnectionsModel model;
    model.add(batchOf({ listening(), connected(1), connected(2), connected(3) }));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.add(batchOf({ message(3, 1), message(2, 1), message(3, 2) }));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 2);
    QCOMPARE(changed.at(0).at(1).toModelIndex().row(), 3);
    QCOMPARE(reset.size(), 0);
}

void TestConnectionsModel::retranslates()
{
    ConnectionsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.add(batchOf({ listening(), connected(1) }));
    Capitals capitals;
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy headers(&model, &QAbstractItemModel::headerDataChanged);
    model.retranslate();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(headers.size(), 1);
    QCOMPARE(shown(model, 0, Column::State), u"LISTENING"_s);
    QCOMPARE(shown(model, 1, Column::State), u"CONNECTED"_s);
    QCOMPARE(model.headerData(Column::Client, Qt::Horizontal, Qt::DisplayRole).toString(),
             u"CLIENT (ADDRESS:PORT)"_s);
}

void TestConnectionsModel::teachesInEveryHeader()
{
    ConnectionsModel model;
    for (int column = 0; column < ConnectionsModel::ColumnCount; ++column) {
        QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
        QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
    }
}

void TestConnectionsModel::saysThatAPathHasNoPort()
{
    ConnectionsModel model;
    const fact::Address path{ u"/tmp/s"_s };
    model.add(batchOf({ makeEvent(fact::Listening{ path }, Direction::None, 0),
                        makeEvent(fact::Connected{ path, u"unix"_s }) }));
    using Column = ConnectionsModel::Column;
    QCOMPARE(model.index(0, Column::Local).data().toString(), u"/tmp/s"_s);
    QCOMPARE(model.index(1, Column::Local).data().toString(), u"/tmp/s"_s);
    QCOMPARE(model.index(1, Column::Client).data().toString(), u"unix"_s);
    const auto toolTip = [&](Column column) {
        return model.index(1, column).data(Qt::ToolTipRole).toString();
    };
    QVERIFY(toolTip(Column::Client).contains(u"no port"_s));
    QVERIFY(toolTip(Column::Local).contains(u"/tmp/s"_s));
    for (const Column column : { Column::Client, Column::Local }) {
        const QString help = model.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString();
        QVERIFY2(!help.contains(u"share the server's port"_s) && !help.contains(u"chose"_s),
                 qPrintable(help));
    }
}

QTEST_MAIN(TestConnectionsModel)
#include "tst_connectionsmodel.moc"
