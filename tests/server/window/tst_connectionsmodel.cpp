#include "server/window/connectionsmodel.h"

#include <QAbstractItemModelTester>
#include <QDateTime>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace soquete;

namespace {

using Column = ConnectionsModel::Column;

Event anEvent(EventKind kind, quint32 connection = 0)
{
    Event event;
    event.kind = kind;
    event.connection = connection;
    return event;
}

Event listening(quint16 port = 5050)
{
    Event event = anEvent(EventKind::Listening);
    event.host = u"127.0.0.1"_s;
    event.port = port;
    event.thread = u"soquete-accept"_s;
    event.descriptor = 12;
    event.wallMs = QDateTime({ 2024, 2, 29 }, { 10, 31, 2 }).toMSecsSinceEpoch();
    return event;
}

Event stopped()
{
    return anEvent(EventKind::Stopped);
}

Event connected(quint32 number)
{
    Event event = anEvent(EventKind::Connected, number);
    event.direction = Direction::In;
    event.host = u"127.0.0.1"_s;
    event.port = 5050;
    event.peer = u"127.0.0.1:%1"_s.arg(40000 + number);
    event.thread = u"soquete-conn-%1"_s.arg(number);
    event.descriptor = 20 + number;
    event.wallMs = QDateTime({ 2024, 2, 29 }, { 10, 31, 3 }).toMSecsSinceEpoch();
    return event;
}

Event disconnected(quint32 number, Reason reason = Reason::DisconnectWord, quint64 messages = 0)
{
    Event event = anEvent(EventKind::Disconnected, number);
    event.reason = reason;
    event.number = messages;
    return event;
}

Event message(quint32 connection, quint64 number)
{
    Event event = anEvent(EventKind::Message, connection);
    event.direction = Direction::In;
    event.number = number;
    return event;
}

Event bytes(quint32 connection, Direction direction, qint64 offset, qint64 size)
{
    Event event = anEvent(EventKind::Bytes, connection);
    event.direction = direction;
    event.offset = offset;
    event.size = size;
    return event;
}

Journal::Batch batch(Events events)
{
    Journal::Batch batch;
    batch.events = std::move(events);
    return batch;
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

/** Translates every text to capitals. */
class Capitals final : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *, const char *source, const char *,
                                    int) const override
    {
        return QString::fromUtf8(source).toUpper();
    }
};

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
};

void TestConnectionsModel::init()
{
    QLocale::setDefault(QLocale::c());
}

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
    model.add(batch({ listening() }));
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
    model.add(batch({ listening() }));
    model.add(batch({ connected(1) }));
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
    // Each thread records on its own: within a batch a higher number may come first.
    model.add(batch({ listening(), connected(2), connected(1), connected(3) }));
    model.add(batch({ connected(4) }));
    QCOMPARE(numbers(model), QList<quint32>({ 0, 1, 2, 3, 4 }));
    // A whole batch may also come before that of a lower number.
    model.add(batch({ connected(6) }));
    model.add(batch({ connected(5), message(5, 1), disconnected(5) }));
    QCOMPARE(numbers(model), QList<quint32>({ 0, 1, 2, 3, 4, 5, 6 }));
    QCOMPARE(model.live(), 5);
    QVERIFY(!isLive(model, 5));
    model.add(batch({ disconnected(6) }));
    QVERIFY(!isLive(model, 6));
}

void TestConnectionsModel::putsListeningFirstWhereItComesLater()
{
    ConnectionsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.add(batch({ connected(1) }));
    model.add(batch({ listening(), connected(2) }));
    QCOMPARE(numbers(model), QList<quint32>({ 0, 1, 2 }));
}

void TestConnectionsModel::updatesAConnection()
{
    ConnectionsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.add(batch({ listening(), connected(1), connected(2) }));
    model.add(batch(
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
    model.add(batch({ listening(), connected(1) }));
    model.add(batch({ bytes(1, Direction::In, 0, 64) }));
    // The journal has dropped events in between; offsets still count their bytes.
    model.add(batch({ bytes(1, Direction::In, 5000, 69) }));
    QCOMPARE(shown(model, 1, Column::BytesIn), u"5069 B"_s);
    model.add(batch({ bytes(1, Direction::Out, 3'000'000'000, 1) })); // more than an int
    QCOMPARE(shown(model, 1, Column::BytesOut), u"3.0 GB"_s);
}

void TestConnectionsModel::countsMessagesExactly()
{
    ConnectionsModel model;
    model.add(batch({ listening(), connected(1), message(1, 1), message(1, 9999) }));
    QCOMPARE(shown(model, 1, Column::Messages), u"9999"_s);
    model.add(batch({ disconnected(1, Reason::ClosedByPeer, 10'500) }));
    QCOMPARE(shown(model, 1, Column::Messages), u"10500"_s);
    Event sent = message(1, 0);
    sent.direction = Direction::Out;
    model.add(batch({ sent }));
    QCOMPARE(shown(model, 1, Column::Messages), u"10500"_s);
}

void TestConnectionsModel::noticesTheEnd_data()
{
    QTest::addColumn<Reason>("reason");
    QTest::addColumn<QString>("expected");
    QTest::newRow("goodbye") << Reason::DisconnectWord << u"said goodbye"_s;
    QTest::newRow("closed") << Reason::ClosedByPeer << u"closed by the other side"_s;
    QTest::newRow("reset") << Reason::Reset << u"broken off (reset)"_s;
    QTest::newRow("stopped") << Reason::Stopped << u"server stopped"_s;
    QTest::newRow("idle") << Reason::Idle << u"silent for too long"_s;
}

void TestConnectionsModel::noticesTheEnd()
{
    QFETCH(Reason, reason);
    QFETCH(QString, expected);
    ConnectionsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.add(batch({ listening(), connected(1) }));
    model.add(batch({ disconnected(1, reason) }));
    QCOMPARE(model.rowCount(), 2); // the ended connection remains
    QCOMPARE(model.live(), 0);
    QVERIFY(!isLive(model, 1));
    QCOMPARE(shown(model, 1, Column::State), expected);
    model.add(batch({ disconnected(1, reason) })); // the second time has no effect
    QCOMPARE(model.live(), 0);
}

void TestConnectionsModel::ignoresUnknownConnections()
{
    ConnectionsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.add(batch({ message(7, 1), bytes(7, Direction::In, 0, 10), disconnected(7), stopped() }));
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.live(), 0);
    model.add(batch({ listening(), connected(1), message(7, 1), disconnected(7) }));
    QCOMPARE(numbers(model), QList<quint32>({ 0, 1 }));
    QCOMPARE(model.live(), 1);
}

void TestConnectionsModel::keepsTheLatestThatEnded()
{
    ConnectionsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.add(batch({ listening() }));
    constexpr quint32 kCount = ConnectionsModel::kMaximumEnded + 37; // 17 times 61
    for (quint32 first = 1; first <= kCount; first += 61) {
        Events events;
        for (quint32 number = first; number < first + 61; ++number) {
            events.push_back(connected(number));
            events.push_back(disconnected(number));
        }
        model.add(batch(std::move(events)));
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
    model.add(batch(std::move(events)));
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
    model.add(batch({ listening(), connected(1) }));
    model.add(batch({ disconnected(1, Reason::Stopped), stopped() }));
    QVERIFY(!isLive(model, 0));
    QCOMPARE(shown(model, 0, Column::State), u"closed"_s);
    QCOMPARE(shown(model, 1, Column::State), u"server stopped"_s);
}

void TestConnectionsModel::restarts()
{
    ConnectionsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.add(batch({ listening(5050), connected(1), disconnected(1), stopped() }));
    model.add(batch({ listening(5051) }));
    QCOMPARE(numbers(model), QList<quint32>({ 0, 1 }));
    QVERIFY(isLive(model, 0));
    QCOMPARE(shown(model, 0, Column::Local), u"127.0.0.1:5051"_s);
    model.add(batch({ connected(2) }));
    QCOMPARE(numbers(model), QList<quint32>({ 0, 1, 2 }));
    QCOMPARE(model.live(), 1);
}

void TestConnectionsModel::takesTwoStartsInOneBatch()
{
    ConnectionsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.add(batch({ listening(5050), connected(1), disconnected(1), stopped(), listening(5051),
                      connected(2) }));
    QCOMPARE(numbers(model), QList<quint32>({ 0, 1, 2 }));
    QCOMPARE(shown(model, 0, Column::Local), u"127.0.0.1:5051"_s);
    QVERIFY(isLive(model, 0));
    QCOMPARE(model.live(), 1);
    model.add(batch({ stopped(), listening(1), stopped(), listening(2), stopped() }));
    QCOMPARE(shown(model, 0, Column::Local), u"127.0.0.1:2"_s);
    QVERIFY(!isLive(model, 0));
}

void TestConnectionsModel::takesAWholeLifeInOneBatch()
{
    ConnectionsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.add(batch({ listening(), connected(1), bytes(1, Direction::In, 0, 69), message(1, 1),
                      bytes(1, Direction::Out, 0, 12), disconnected(1, Reason::DisconnectWord, 1),
                      stopped() }));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.live(), 0);
    QCOMPARE(shown(model, 1, Column::Messages), u"1"_s);
    QCOMPARE(shown(model, 1, Column::BytesIn), u"69 B"_s);
    QCOMPARE(shown(model, 1, Column::State), u"said goodbye"_s);
}

void TestConnectionsModel::changesOnlyWhatChanged()
{
    ConnectionsModel model;
    model.add(batch({ listening(), connected(1), connected(2), connected(3) }));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.add(batch({ message(3, 1), message(2, 1), message(3, 2) }));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 2);
    QCOMPARE(changed.at(0).at(1).toModelIndex().row(), 3);
    QCOMPARE(reset.size(), 0);
}

void TestConnectionsModel::retranslates()
{
    ConnectionsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.add(batch({ listening(), connected(1) }));
    Capitals capitals;
    QVERIFY(QCoreApplication::installTranslator(&capitals));
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
    Journal::Batch batch;
    Event listening;
    listening.kind = EventKind::Listening;
    listening.host = u"/tmp/s"_s;
    Event connected = listening;
    connected.kind = EventKind::Connected;
    connected.connection = 1;
    connected.peer = u"unix"_s;
    batch.events = { listening, connected };
    model.add(batch);
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
