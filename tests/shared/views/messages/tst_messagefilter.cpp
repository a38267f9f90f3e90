#include "shared/views/messages/messagefilter.h"

#include "tests/support/events.h"
#include "tests/support/logs.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace soquete;
using namespace soquete::test;

namespace {

using Column = MessageModel::Column;
using Show = MessageFilter::Show;
using TimeMode = MessageFilter::TimeMode;

constexpr qint64 kUs = 1000;
constexpr qint64 kMs = 1000 * kUs;

/** A model and its filter, watched for consistency. */
struct Log
{
    explicit Log(const EventLog::Limits &limits = {})
        : model(limits)
    {}

    /** Adds @p event as the journal would, with the next id. */
    void add(Event event)
    {
        event.id = ++lastId;
        model.append({ std::move(event) });
    }

    [[nodiscard]] QList<quint64> ids() const
    {
        QList<quint64> ids;
        for (int row = 0; row < filter.rowCount(); ++row)
            ids << filter.eventAt(row).id;
        return ids;
    }

    [[nodiscard]] QStringList column(Column column) const
    {
        QStringList cells;
        for (int row = 0; row < filter.rowCount(); ++row)
            cells << filter.index(row, column).data().toString();
        return cells;
    }

    Logged<MessageModel> model;
    MessageFilter filter{ model.get() };
    QAbstractItemModelTester tester{ &filter,
                                     QAbstractItemModelTester::FailureReportingMode::QtTest };
    quint64 lastId = 0;
};

Event at(qint64 time)
{
    Event event = messageEvent(1);
    event.monotonicNs = time;
    return event;
}

using Ids = QList<quint64>;

} // namespace

class TestMessageFilter final : public QObject
{
    Q_OBJECT

private slots:
    void init() { QLocale::setDefault(QLocale::c()); }
    void beginsWithAll();
    void showsOneConnection();
    void showsKinds_data();
    void showsKinds();
    void showsAKindOfOneConnection();
    void waitingMessagesComeAndGo();
    void waitingMessagesGoWithinABatch();
    void changesNothingForTheSame();
    void tellsTime_data();
    void tellsTime();
    void tellsTimeSinceTheRowThatIsShownAbove();
    void neverTellsNegativeTime();
    void saysThatTimesHaveChanged();
    void finds_data();
    void finds();
    void findsWhatIsCutShortInACell();
    void findsWithinTheFilter();
    void knowsTheRowOfAnEvent();
    void knowsTheFirstRowFromAnEvent();
    void exportsWholeTexts();
    void staysConsistentWhileRowsGo();
};

void TestMessageFilter::beginsWithAll()
{
    Log log;
    QCOMPARE(log.filter.rowCount(), 0);
    QCOMPARE(log.filter.connection(), 0u);
    QVERIFY(log.filter.find(u"x"_s).isEmpty());
    QCOMPARE(log.filter.rowOf(1), -1);
    QCOMPARE(log.filter.firstRowFrom(0), 0);
    log.add(messageEvent(1));
    log.add(makeEvent(EventKind::Bytes));
    log.add(replyEvent(1));
    log.add(makeEvent(EventKind::Disconnected));
    QCOMPARE(log.ids(), (Ids{ 1, 3, 4 }));
}

void TestMessageFilter::showsOneConnection()
{
    Log log;
    for (quint32 connection = 1; connection <= 3; ++connection)
        log.add(messageEvent(1, u"Hello"_s, connection));
    log.add(makeEvent(EventKind::Listening, Direction::None, 0));
    log.filter.setConnection(2);
    QCOMPARE(log.filter.connection(), 2u);
    QCOMPARE(log.ids(), Ids{ 2 });
    log.add(replyEvent(1, 41 * kUs, 1));
    log.add(replyEvent(1, 41 * kUs, 2));
    QCOMPARE(log.ids(), (Ids{ 2, 6 }));
    log.filter.setConnection(99);
    QCOMPARE(log.ids(), Ids{});
    log.filter.setConnection(0);
    QCOMPARE(log.ids(), (Ids{ 1, 2, 3, 4, 5, 6 }));
}

void TestMessageFilter::showsKinds_data()
{
    QTest::addColumn<Show>("show");
    QTest::addColumn<Ids>("ids");
    QTest::newRow("all") << Show::All << Ids{ 1, 2, 3, 4, 5, 6, 7, 8, 9 };
    QTest::newRow("received") << Show::Received << Ids{ 4, 6 };
    QTest::newRow("sent") << Show::Sent << Ids{ 3, 5, 7 };
    QTest::newRow("without reply") << Show::WithoutReply << Ids{ 5, 7 };
    QTest::newRow("notes") << Show::Notes << Ids{ 1, 2, 8, 9 };
}

void TestMessageFilter::showsKinds()
{
    QFETCH(const Show, show);
    Log log;
    log.add(makeEvent(EventKind::Listening, Direction::None, 0));
    log.add(makeEvent(EventKind::Connected, Direction::In)); // came in, and is no message
    log.add(messageEvent(1));
    log.add(replyEvent(1));
    log.add(messageEvent(2));
    Event incoming = messageEvent(3);
    incoming.direction = Direction::In;
    incoming.as<fact::Message>()->replyExpected = false;
    log.add(incoming);
    log.add(messageEvent(4));
    log.add(findingEvent(FindingId::ReplyMissing, 4));
    log.add(makeEvent(EventKind::Disconnected));
    log.filter.setShow(show);
    QTEST(log.ids(), "ids");
    log.filter.setShow(Show::All);
    QCOMPARE(log.filter.rowCount(), 9);
}

void TestMessageFilter::showsAKindOfOneConnection()
{
    Log log;
    for (quint32 connection = 1; connection <= 2; ++connection) {
        log.add(messageEvent(1, u"Hello"_s, connection));
        log.add(replyEvent(1, 41 * kUs, connection));
    }
    log.filter.setShow(Show::Received);
    log.filter.setConnection(2);
    QCOMPARE(log.ids(), Ids{ 4 });
    log.filter.setConnection(0);
    QCOMPARE(log.ids(), (Ids{ 2, 4 }));
}

void TestMessageFilter::waitingMessagesComeAndGo()
{
    Log log;
    log.filter.setShow(Show::WithoutReply);
    log.add(messageEvent(1));
    log.add(messageEvent(2));
    log.add(messageEvent(3));
    QCOMPARE(log.ids(), (Ids{ 1, 2, 3 }));
    log.add(replyEvent(2));
    QCOMPARE(log.ids(), (Ids{ 1, 3 }));
    log.add(findingEvent(FindingId::ReplyMissing, 3)); // no reply in time: still shown
    QCOMPARE(log.ids(), (Ids{ 1, 3 }));
    QCOMPARE(log.column(MessageModel::Acknowledgement).last(), u"✗ no reply"_s);
    log.add(replyEvent(3)); // late
    QCOMPARE(log.ids(), Ids{ 1 });
    log.add(replyEvent(1));
    QCOMPARE(log.ids(), Ids{});
    log.add(messageEvent(4));
    QCOMPARE(log.ids(), Ids{ 8 });
    log.filter.setShow(Show::All);
    QCOMPARE(log.filter.rowCount(), 8);
}

void TestMessageFilter::waitingMessagesGoWithinABatch()
{
    Log log;
    log.filter.setShow(Show::WithoutReply);
    Events events;
    for (quint64 number = 1; number <= 100; ++number)
        events.push_back(messageEvent(number));
    for (quint64 number = 1; number <= 100; number += 2)
        events.push_back(replyEvent(number));
    for (Event &event : events)
        event.id = ++log.lastId;
    log.model.append(events);
    QCOMPARE(log.filter.rowCount(), 50);
    for (const quint64 id : log.ids())
        QCOMPARE(id % 2, 0u);
}

void TestMessageFilter::changesNothingForTheSame()
{
    Log log;
    log.add(messageEvent(1));
    log.filter.setShow(Show::Sent);
    log.filter.setConnection(1);
    const QSignalSpy layoutSpy(&log.filter, &QAbstractItemModel::layoutChanged);
    const QSignalSpy insertSpy(&log.filter, &QAbstractItemModel::rowsInserted);
    const QSignalSpy removeSpy(&log.filter, &QAbstractItemModel::rowsRemoved);
    log.filter.setShow(Show::Sent);
    log.filter.setConnection(1);
    QCOMPARE(layoutSpy.count() + insertSpy.count() + removeSpy.count(), 0);
    QCOMPARE(log.ids(), Ids{ 1 });
}

void TestMessageFilter::tellsTime_data()
{
    QTest::addColumn<TimeMode>("mode");
    QTest::addColumn<QStringList>("times");
    QTest::newRow("since the first")
            << TimeMode::SinceFirst << QStringList{ u"+0 µs"_s, u"+41 µs"_s, u"+3.0 ms"_s };
    QTest::newRow("since the row above")
            << TimeMode::SincePrevious << QStringList{ u"+0 µs"_s, u"+41 µs"_s, u"+3.0 ms"_s };
    QTest::newRow("clock") << TimeMode::Clock << QStringList{};
}

void TestMessageFilter::tellsTime()
{
    QFETCH(const TimeMode, mode);
    QFETCH(const QStringList, times);
    Log log;
    log.add(at(7 * kMs));
    log.add(at(7 * kMs + 41 * kUs));
    log.add(at(mode == TimeMode::SinceFirst ? 10 * kMs : 10 * kMs + 41 * kUs));
    const QStringList clock = log.column(MessageModel::Time);
    QCOMPARE(clock.first().size(), u"00:00:00.000"_s.size());
    log.filter.setTimeMode(mode);
    QCOMPARE(log.column(MessageModel::Time), times.isEmpty() ? clock : times);
    log.filter.setTimeMode(TimeMode::Clock);
    QCOMPARE(log.column(MessageModel::Time), clock);
}

void TestMessageFilter::tellsTimeSinceTheRowThatIsShownAbove()
{
    Log log;
    for (int i = 0; i < 6; ++i) {
        Event event = at(i * 10 * kMs);
        event.connection = quint32(i % 2) + 1;
        log.add(event);
    }
    log.filter.setConnection(2); // at 10, 30 and 50 ms
    log.filter.setTimeMode(TimeMode::SincePrevious);
    QCOMPARE(log.column(MessageModel::Time), (QStringList{ u"+0 µs"_s, u"+20 ms"_s, u"+20 ms"_s }));
    log.filter.setTimeMode(TimeMode::SinceFirst); // of the log, shown or not
    QCOMPARE(log.column(MessageModel::Time),
             (QStringList{ u"+10 ms"_s, u"+30 ms"_s, u"+50 ms"_s }));
}

/** A recording that somebody wrote may hold any times. */
void TestMessageFilter::neverTellsNegativeTime()
{
    Log log;
    log.add(at(std::numeric_limits<qint64>::max()));
    log.add(at(0));
    for (const TimeMode mode : { TimeMode::SinceFirst, TimeMode::SincePrevious }) {
        log.filter.setTimeMode(mode);
        QCOMPARE(log.column(MessageModel::Time), (QStringList{ u"+0 µs"_s, u"+0 µs"_s }));
    }
}

void TestMessageFilter::saysThatTimesHaveChanged()
{
    Log log;
    log.filter.setTimeMode(TimeMode::SinceFirst); // with nothing to say it of
    for (int i = 0; i < 5; ++i)
        log.add(at(i));
    QSignalSpy spy(&log.filter, &QAbstractItemModel::dataChanged);
    log.filter.setTimeMode(TimeMode::SincePrevious);
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.first().at(0).toModelIndex(), log.filter.index(0, MessageModel::Time));
    QCOMPARE(spy.first().at(1).toModelIndex(), log.filter.index(4, MessageModel::Time));
}

void TestMessageFilter::finds_data()
{
    QTest::addColumn<QString>("needle");
    QTest::addColumn<QList<int>>("rows");
    QTest::newRow("nothing") << QString() << QList<int>{};
    QTest::newRow("a word") << u"world"_s << QList<int>{ 0, 3 };
    QTest::newRow("in other case") << u"WORLD"_s << QList<int>{ 0, 3 };
    QTest::newRow("a part") << u"orl"_s << QList<int>{ 0, 3 };
    QTest::newRow("with an accent") << u"AÇÃO"_s << QList<int>{ 1 };
    QTest::newRow("an emoji") << u"🌍"_s << QList<int>{ 2 };
    QTest::newRow("no pattern") << u".*"_s << QList<int>{ 4 };
    QTest::newRow("a control character's picture") << u"␊"_s << QList<int>{ 4 };
    QTest::newRow("what a note says") << u"closed by"_s << QList<int>{ 5 };
    QTest::newRow("not there") << u"moon"_s << QList<int>{};
    QTest::newRow("longer than all") << QString(10'000, u'x') << QList<int>{};
}

void TestMessageFilter::finds()
{
    QFETCH(const QString, needle);
    Log log;
    quint64 number = 0;
    for (const QString &text :
         { u"Hello World"_s, u"ação"_s, u"a 🌍"_s, u"the world"_s, u"a.*b\n"_s })
        log.add(messageEvent(++number, text));
    log.add(disconnectedEvent(Reason::ClosedByPeer));
    QTEST(log.filter.find(needle), "rows");
}

void TestMessageFilter::findsWhatIsCutShortInACell()
{
    Log log;
    log.add(messageEvent(1, QString(100'000, u'x') + u"needle"_s));
    QVERIFY(!log.column(MessageModel::Text).first().contains(u"needle"_s));
    QCOMPARE(log.filter.find(u"needle"_s), QList<int>{ 0 });
}

void TestMessageFilter::findsWithinTheFilter()
{
    Log log;
    for (quint32 i = 0; i < 6; ++i)
        log.add(messageEvent(i + 1, i < 4 ? u"yes"_s : u"no"_s, i % 2 + 1));
    log.filter.setConnection(2);
    QCOMPARE(log.ids(), (Ids{ 2, 4, 6 }));
    QCOMPARE(log.filter.find(u"yes"_s), (QList<int>{ 0, 1 })); // rows of the filter
}

void TestMessageFilter::knowsTheRowOfAnEvent()
{
    Log log;
    for (quint32 i = 0; i < 6; ++i)
        log.add(messageEvent(i + 1, u"Hello"_s, i % 2 + 1));
    QCOMPARE(log.filter.rowOf(4), 3);
    log.filter.setConnection(2);
    QCOMPARE(log.filter.rowOf(4), 1);
    QCOMPARE(log.filter.rowOf(3), -1); // there, and not shown
    QCOMPARE(log.filter.rowOf(0), -1);
    QCOMPARE(log.filter.rowOf(99), -1);
}

void TestMessageFilter::knowsTheFirstRowFromAnEvent()
{
    Log log;
    for (quint32 i = 0; i < 6; ++i)
        log.add(messageEvent(i + 1, u"Hello"_s, i % 2 + 1));
    log.filter.setConnection(2); // 2, 4 and 6
    const QList<int> rows{ 0, 0, 0, 1, 1, 2, 2, 3, 3 };
    for (int id = 0; id < rows.size(); ++id)
        QCOMPARE(log.filter.firstRowFrom(quint64(id)), rows.at(id));
}

void TestMessageFilter::exportsWholeTexts()
{
    Log log;
    const QString text(100'000, u'x');
    log.add(messageEvent(1, text));
    log.add(messageEvent(2, u"a\nb\tc"_s));
    QCOMPARE(log.filter.exportText(0, MessageModel::Text), text);
    QCOMPARE(log.filter.exportText(1, MessageModel::Text), u"a␊b␉c"_s);
    for (const Column column : { MessageModel::Time, MessageModel::Way, MessageModel::Size,
                                 MessageModel::Acknowledgement })
        QCOMPARE(log.filter.exportText(1, column), log.column(column).at(1));
}

void TestMessageFilter::staysConsistentWhileRowsGo()
{
    Log log({ 50, 64 * 1024 * 1024 });
    quint64 number = 0;
    for (const Show show : { Show::All, Show::WithoutReply, Show::Sent, Show::Received, Show::Notes,
                             Show::WithoutReply, Show::All }) {
        log.filter.setShow(show);
        for (int i = 0; i < 40; ++i) {
            log.filter.setConnection(quint32(i / 10));
            log.filter.setTimeMode(TimeMode(i % 3));
            ++number;
            log.add(messageEvent(number, u"Hello"_s, quint32(number % 3) + 1));
            if (i % 2 == 0)
                log.add(replyEvent(number, 41 * kUs, quint32(number % 3) + 1));
            for (int row = 0; row < log.filter.rowCount(); ++row)
                QCOMPARE(log.filter.rowOf(log.filter.eventAt(row).id), row);
        }
    }
    QVERIFY(log.model->dropped() > 0);
    log.filter.setConnection(0);
    QCOMPARE(log.filter.rowCount(), log.model->rowCount());
    log.model->clear();
    QCOMPARE(log.filter.rowCount(), 0);
}

QTEST_MAIN(TestMessageFilter)
#include "tst_messagefilter.moc"
