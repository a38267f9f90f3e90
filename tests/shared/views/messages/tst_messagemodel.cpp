#include "shared/views/messages/messagemodel.h"

#include "tests/support/capitals.h"
#include "tests/support/events.h"
#include "tests/support/logs.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>
#include <QTextDocument>

using namespace Qt::StringLiterals;
using namespace soquete;
using namespace soquete::test;

namespace {

using Column = MessageModel::Column;
using Ack = MessageModel::Ack;

constexpr qint64 kUs = 1000;

Journal::Batch messages(quint64 first, quint64 last)
{
    Events events;
    for (quint64 number = first; number <= last; ++number)
        events.push_back(messageEvent(number));
    return batchOf(std::move(events));
}

QString shown(const MessageModel &model, int row, Column column)
{
    return model.index(row, column).data().toString();
}

QString toolTip(const MessageModel &model, int row, Column column)
{
    return model.index(row, column).data(Qt::ToolTipRole).toString();
}

/** What a person reads of a tool tip. */
QString readText(const QString &toolTip)
{
    QTextDocument document;
    document.setHtml(toolTip);
    return document.toPlainText();
}

} // namespace

class TestMessageModel final : public QObject
{
    Q_OBJECT

private slots:
    void init() { QLocale::setDefault(QLocale::c()); }
    void beginsEmpty();
    void addsABatchAtOnce();
    void ignoresBytes();
    void showsDirectionAndConnection();
    void showsTimeToTheMillisecond();
    void showsSizeInBytes();
    void waitsForAReply();
    void acknowledges();
    void acknowledgesWithinABatch();
    void expectsNone();
    void isNoReply();
    void takesALateReply();
    void tellsConnectionsApart();
    void ignoresForeignReplies_data();
    void ignoresForeignReplies();
    void keepsTheFirstReply();
    void settlesManyInOneChange();
    void boundsRows_data();
    void boundsRows();
    void boundsBytes();
    void survivesATextLargerThanAllowed();
    void countsWhatTheJournalSkipped();
    void survivesReplyWhoseMessageHasGone();
    void staysConsistentThroughEverything();
    void clears();
    void saysFactsInWords();
    void retranslates();
    void showsHostileText_data();
    void showsHostileText();
    void cutsNoCharacterInTwo();
    void paintsTones();
    void teachesInEveryHeader();
};

void TestMessageModel::beginsEmpty()
{
    EventLog log;
    MessageModel model(log);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.columnCount(), int(MessageModel::ColumnCount));
    QCOMPARE(model.dropped(), 0);
    append(log, model, {});
    QCOMPARE(model.rowCount(), 0);
    model.retranslate();
    clear(log, model);
}

void TestMessageModel::addsABatchAtOnce()
{
    EventLog log;
    MessageModel model(log);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    append(log, model, messages(1, 1000));
    append(log, model, messages(1001, 1500));
    QCOMPARE(model.rowCount(), 1500);
    QCOMPARE(inserted.size(), 2);
    QCOMPARE(inserted.at(1).at(1).toInt(), 1000);
    QCOMPARE(inserted.at(1).at(2).toInt(), 1499);
}

void TestMessageModel::ignoresBytes()
{
    EventLog log;
    MessageModel model(log);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    append(log, model, batchOf({ makeEvent(EventKind::Bytes, Direction::In) }));
    QCOMPARE(model.rowCount(), 0);
    append(log, model,
           batchOf({ makeEvent(EventKind::Bytes, Direction::Out), messageEvent(1),
                     makeEvent(EventKind::Bytes, Direction::In), replyEvent(1),
                     makeEvent(EventKind::Bytes, Direction::In) }));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(shown(model, 0, Column::Text), u"Hello"_s);
    QCOMPARE(shown(model, 1, Column::Text), u"Msg received"_s);
}

void TestMessageModel::showsDirectionAndConnection()
{
    EventLog log;
    MessageModel model(log);
    Event in = messageEvent(1, u"in"_s, 7);
    in.direction = Direction::In;
    append(log, model,
           batchOf({ in, messageEvent(1, u"out"_s, 12), makeEvent(EventKind::Listening),
                     makeEvent(EventKind::Stopped, Direction::None, 0) }));
    QCOMPARE(shown(model, 0, Column::Way), u"← #7"_s);
    QCOMPARE(shown(model, 1, Column::Way), u"→ #12"_s);
    QCOMPARE(shown(model, 2, Column::Way), u"· #1"_s);
    QCOMPARE(shown(model, 3, Column::Way), u"·"_s);
    QCOMPARE(model.index(0, 0).data(MessageModel::ConnectionRole).toUInt(), 7U);
}

void TestMessageModel::showsTimeToTheMillisecond()
{
    EventLog log;
    MessageModel model(log);
    Event event = messageEvent(1);
    event.wallMs = QDateTime({ 2024, 2, 29 }, { 10, 31, 2, 114 }).toMSecsSinceEpoch();
    append(log, model, batchOf({ event }));
    QCOMPARE(shown(model, 0, Column::Time), u"10:31:02.114"_s);
}

void TestMessageModel::showsSizeInBytes()
{
    EventLog log;
    MessageModel model(log);
    append(log, model,
           batchOf({ messageEvent(1, u"Olá"_s), messageEvent(2, QString()),
                     makeEvent(EventKind::Disconnected) }));
    QCOMPARE(shown(model, 0, Column::Size), u"4 B"_s);
    QCOMPARE(shown(model, 1, Column::Size), u"0 B"_s);
    QCOMPARE(shown(model, 2, Column::Size), QString());
}

void TestMessageModel::waitsForAReply()
{
    EventLog log;
    MessageModel model(log);
    append(log, model, batchOf({ messageEvent(1) }));
    QCOMPARE(model.ackAt(0), Ack::Waiting);
    QCOMPARE(shown(model, 0, Column::Acknowledgement), u"… waiting"_s);
    QCOMPARE(readText(toolTip(model, 0, Column::Acknowledgement)), u"No reply has come yet."_s);
}

void TestMessageModel::acknowledges()
{
    EventLog log;
    MessageModel model(log);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    append(log, model, batchOf({ messageEvent(1), messageEvent(2) }));
    append(log, model, batchOf({ replyEvent(1, 41 * kUs) }));
    QCOMPARE(model.ackAt(0), Ack::Acknowledged);
    QCOMPARE(model.ackAt(1), Ack::Waiting);
    QCOMPARE(model.ackAt(2), Ack::None);
    QCOMPARE(shown(model, 0, Column::Acknowledgement), u"✓ 41 µs"_s);
    QCOMPARE(shown(model, 2, Column::Acknowledgement), QString());
    QVERIFY(toolTip(model, 0, Column::Acknowledgement).contains(u"41 µs"_s));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 0);
    QCOMPARE(changed.at(0).at(1).toModelIndex().row(), 0);
    append(log, model, batchOf({ replyEvent(2, 3'200 * kUs) }));
    QCOMPARE(shown(model, 1, Column::Acknowledgement), u"✓ 3.2 ms"_s);
}

void TestMessageModel::acknowledgesWithinABatch()
{
    EventLog log;
    MessageModel model(log);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    append(log, model,
           batchOf({ messageEvent(1), replyEvent(1), messageEvent(2), replyEvent(2),
                     messageEvent(3) }));
    QCOMPARE(model.ackAt(0), Ack::Acknowledged);
    QCOMPARE(model.ackAt(2), Ack::Acknowledged);
    QCOMPARE(model.ackAt(4), Ack::Waiting);
}

void TestMessageModel::expectsNone()
{
    EventLog log;
    MessageModel model(log);
    Event event = messageEvent(1);
    event.as<fact::Message>()->replyExpected = false;
    append(log, model, batchOf({ event }));
    QCOMPARE(model.ackAt(0), Ack::NoneExpected);
    QCOMPARE(shown(model, 0, Column::Acknowledgement), u"none expected"_s);
    append(log, model, batchOf({ replyEvent(1) })); // a server that replies nevertheless
    QCOMPARE(model.ackAt(0), Ack::NoneExpected);
}

void TestMessageModel::isNoReply()
{
    EventLog log;
    MessageModel model(log);
    append(log, model, batchOf({ messageEvent(1) }));
    append(log, model, batchOf({ findingEvent(FindingId::ReplyMissing, 1) }));
    QCOMPARE(model.ackAt(0), Ack::NoReply);
    QCOMPARE(shown(model, 0, Column::Acknowledgement), u"✗ no reply"_s);
    QCOMPARE(model.rowCount(), 2); // the finding is a row as well
}

void TestMessageModel::takesALateReply()
{
    EventLog log;
    MessageModel model(log);
    append(log, model, batchOf({ messageEvent(1), findingEvent(FindingId::ReplyMissing, 1) }));
    QCOMPARE(model.ackAt(0), Ack::NoReply);
    append(log, model, batchOf({ replyEvent(1, 6'000'000 * kUs) }));
    QCOMPARE(model.ackAt(0), Ack::Acknowledged);
    QCOMPARE(shown(model, 0, Column::Acknowledgement), u"✓ 6.0 s"_s);
}

void TestMessageModel::tellsConnectionsApart()
{
    EventLog log;
    MessageModel model(log);
    append(log, model, batchOf({ messageEvent(1, u"a"_s, 1), messageEvent(1, u"b"_s, 2) }));
    append(log, model, batchOf({ replyEvent(1, kUs, 2) }));
    QCOMPARE(model.ackAt(0), Ack::Waiting);
    QCOMPARE(model.ackAt(1), Ack::Acknowledged);
}

void TestMessageModel::ignoresForeignReplies_data()
{
    QTest::addColumn<quint64>("number");
    QTest::addColumn<quint32>("connection");
    QTest::newRow("a number never sent") << quint64(99) << quint32(1);
    QTest::newRow("a connection never seen") << quint64(1) << quint32(99);
    QTest::newRow("no number") << quint64(0) << quint32(1);
}

void TestMessageModel::ignoresForeignReplies()
{
    QFETCH(quint64, number);
    QFETCH(quint32, connection);
    EventLog log;
    MessageModel model(log);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    append(log, model, batchOf({ messageEvent(1) }));
    append(log, model, batchOf({ replyEvent(number, kUs, connection) }));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.ackAt(0), Ack::Waiting);
}

void TestMessageModel::keepsTheFirstReply()
{
    EventLog log;
    MessageModel model(log);
    append(log, model, batchOf({ messageEvent(1), replyEvent(1, 41 * kUs) }));
    append(log, model,
           batchOf({ replyEvent(1, 99 * kUs), findingEvent(FindingId::ReplyMissing, 1) }));
    QCOMPARE(shown(model, 0, Column::Acknowledgement), u"✓ 41 µs"_s);
}

void TestMessageModel::settlesManyInOneChange()
{
    EventLog log;
    MessageModel model(log);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    append(log, model, messages(1, 500));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    Events replies;
    for (quint64 number = 11; number <= 490; ++number)
        replies.push_back(replyEvent(number));
    append(log, model, batchOf(std::move(replies)));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 10);
    QCOMPARE(changed.at(0).at(1).toModelIndex().row(), 489);
}

void TestMessageModel::boundsRows_data()
{
    QTest::addColumn<int>("limit");
    QTest::addColumn<int>("lot");
    QTest::newRow("none") << 0 << 3;
    QTest::newRow("one") << 1 << 3;
    QTest::newRow("ten, one at a time") << 10 << 1;
    QTest::newRow("a hundred, by sevens") << 100 << 7;
    QTest::newRow("fewer than come at once") << 100 << 1000;
}

void TestMessageModel::boundsRows()
{
    QFETCH(int, limit);
    QFETCH(int, lot);
    EventLog log({ .events = std::size_t(limit), .bytes = 1'000'000 });
    MessageModel model(log);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy dropped(&model, &MessageModel::droppedChanged);
    quint64 total = 0;
    for (int i = 0; i < 60; ++i) {
        append(log, model, messages(total + 1, total + quint64(lot)));
        total += quint64(lot);
        QVERIFY(model.rowCount() <= limit);
        QVERIFY(model.rowCount() >= int(qMin<quint64>(total, quint64(limit - limit / 32))));
        QCOMPARE(model.rowCount() + model.dropped(), qint64(total));
        if (model.rowCount() > 0) // the latest are those that remain
            QCOMPARE(messageNumber(model.eventAt(model.rowCount() - 1)), total);
        if (model.rowCount() > 0)
            QCOMPARE(qint64(messageNumber(model.eventAt(0))), model.dropped() + 1);
    }
    if (model.dropped() > 0)
        QCOMPARE(dropped.last().at(0).toLongLong(), model.dropped());
}

void TestMessageModel::boundsBytes()
{
    EventLog log({ .events = 1000, .bytes = 10'000 });
    MessageModel model(log);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (quint64 number = 1; number <= 100; ++number) {
        Event event = messageEvent(number, QString(300, u'x'));
        event.as<fact::Message>()->bytes = QByteArray(400, 'x');
        append(log, model, batchOf({ event }));
    }
    QCOMPARE(model.rowCount(), 10); // of 1,000 bytes each
    QCOMPARE(model.dropped(), 90);
    QCOMPARE(messageNumber(model.eventAt(0)), 91U);
}

void TestMessageModel::survivesATextLargerThanAllowed()
{
    EventLog log({ .events = 1000, .bytes = 10'000 });
    MessageModel model(log);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    append(log, model, messages(1, 3));
    append(log, model, batchOf({ messageEvent(4, QString(1'000'000, u'x')) }));
    QCOMPARE(model.rowCount() + model.dropped(), 4);
    append(log, model, batchOf({ messageEvent(5), replyEvent(4), replyEvent(5) }));
    QCOMPARE(model.rowCount() + model.dropped(), 7);
    QCOMPARE(messageNumber(model.eventAt(model.rowCount() - 3)), 5U);
    QCOMPARE(model.ackAt(model.rowCount() - 3), Ack::Acknowledged);
}

void TestMessageModel::countsWhatTheJournalSkipped()
{
    EventLog log({ .events = 10, .bytes = 10'000 });
    MessageModel model(log);
    QSignalSpy dropped(&model, &MessageModel::droppedChanged);
    append(log, model, batchOf({ messageEvent(1) }, 1204));
    QCOMPARE(model.dropped(), 1204);
    QCOMPARE(dropped.size(), 1);
    append(log, model, messages(2, 30));
    QCOMPARE(model.dropped() + model.rowCount(), 1204 + 30);
    append(log, model, batchOf({}, 6)); // nothing but a gap
    QCOMPARE(model.dropped() + model.rowCount(), 1210 + 30);
}

void TestMessageModel::survivesReplyWhoseMessageHasGone()
{
    EventLog log({ .events = 10, .bytes = 1'000'000 });
    MessageModel model(log);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    append(log, model, messages(1, 40));
    const int rows = model.rowCount();
    append(log, model,
           batchOf({ findingEvent(FindingId::ReplyMissing, 1), replyEvent(1),
                     replyEvent(2) })); // of rows long gone
    append(log, model, batchOf({ replyEvent(40) }));
    QVERIFY(model.rowCount() <= 10 && rows <= 10);
    int acknowledged = 0;
    for (int row = 0; row < model.rowCount(); ++row)
        acknowledged += model.ackAt(row) == Ack::Acknowledged ? 1 : 0;
    QCOMPARE(acknowledged, 1);
    // Also where the same batch brings a message, pushes it out, and brings its reply.
    Journal::Batch all = messages(101, 200);
    for (quint64 number = 101; number <= 200; ++number)
        all.events.push_back(replyEvent(number));
    append(log, model, all);
    QCOMPARE(model.rowCount() + model.dropped(), 40 + 3 + 1 + 200);
}

void TestMessageModel::staysConsistentThroughEverything()
{
    EventLog log({ .events = 50, .bytes = 4'000 });
    MessageModel model(log);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    qint64 total = 0;
    for (quint64 number = 1; number <= 300; ++number) {
        Events events{ messageEvent(number, QString(qsizetype(number * 7 % 90), u'x')) };
        if (number % 3 == 0)
            events.push_back(findingEvent(FindingId::ReplyMissing, number - 1));
        if (number > 20)
            events.push_back(replyEvent(number - number * 11 % 20));
        if (number % 50 == 0)
            events.push_back(makeEvent(EventKind::Disconnected));
        total += qint64(events.size());
        append(log, model, batchOf(std::move(events)));
        QCOMPARE(model.rowCount() + model.dropped(), total);
    }
    clear(log, model);
    QCOMPARE(model.rowCount(), 0);
    append(log, model, batchOf({ replyEvent(300), messageEvent(301), replyEvent(301) }));
    QCOMPARE(model.ackAt(1), Ack::Acknowledged);
}

void TestMessageModel::clears()
{
    EventLog log;
    MessageModel model(log);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy dropped(&model, &MessageModel::droppedChanged);
    append(log, model, batchOf({ messageEvent(1), messageEvent(2) }, 5));
    clear(log, model);
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.dropped(), 0);
    QCOMPARE(dropped.last().at(0).toLongLong(), 0);
    append(log, model, batchOf({ replyEvent(1) })); // its message was cleared away
    QCOMPARE(model.rowCount(), 1);
    append(log, model, batchOf({ messageEvent(2), replyEvent(2) }));
    QCOMPARE(model.ackAt(1), Ack::Acknowledged);
}

void TestMessageModel::saysFactsInWords()
{
    EventLog log;
    MessageModel model(log);
    const Event accepted =
            makeEvent(fact::Connected{ .peer = u"127.0.0.1:40112"_s }, Direction::In);
    const Event connected =
            makeEvent(fact::Connected{ .peer = u"127.0.0.1:5050"_s }, Direction::Out);
    Event relayed = accepted;
    relayed.as<fact::Connected>()->relayedTo = u"127.0.0.1:5051"_s;
    const Event error = makeEvent(
            fact::Error{ .reason = Reason::AddressInUse, .address = { u"127.0.0.1"_s, 5050 } },
            Direction::None, 0);
    append(log, model,
           batchOf({ listeningEvent(), accepted, connected, disconnectedEvent(),
                     makeEvent(EventKind::Stopped, Direction::None, 0),
                     findingEvent(FindingId::ReplyMissing, 3), error, relayed }));
    QCOMPARE(shown(model, 7, Column::Text),
             u"Connection from 127.0.0.1:40112, to be relayed to 127.0.0.1:5051"_s);
    QCOMPARE(shown(model, 0, Column::Text), u"Listening on 127.0.0.1, port 5050"_s);
    QCOMPARE(shown(model, 1, Column::Text), u"Connection from 127.0.0.1:40112"_s);
    QCOMPARE(shown(model, 2, Column::Text), u"Connected to 127.0.0.1:5050"_s);
    QCOMPARE(shown(model, 3, Column::Text), u"Connection ended: the client said goodbye"_s);
    QVERIFY(shown(model, 4, Column::Text).contains(u"stopped"_s));
    QVERIFY(shown(model, 5, Column::Text).contains(u"message 3"_s));
    QVERIFY(shown(model, 6, Column::Text).contains(u"5050"_s));
}

void TestMessageModel::retranslates()
{
    EventLog log;
    MessageModel model(log);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    append(log, model, batchOf({ messageEvent(1, u"as typed"_s), makeEvent(EventKind::Stopped) }));
    const QString stopped = shown(model, 1, Column::Text);
    Capitals capitals;
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy headers(&model, &QAbstractItemModel::headerDataChanged);
    model.retranslate();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.at(0).at(1).toModelIndex(), model.index(1, MessageModel::ColumnCount - 1));
    QCOMPARE(headers.size(), 1);
    QCOMPARE(shown(model, 0, Column::Text), u"as typed"_s);
    QCOMPARE(shown(model, 0, Column::Acknowledgement), u"… WAITING"_s);
    QCOMPARE(shown(model, 1, Column::Text), stopped.toUpper());
    QCOMPARE(model.headerData(Column::Text, Qt::Horizontal, Qt::DisplayRole).toString(), u"TEXT"_s);
}

void TestMessageModel::showsHostileText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("markup") << u"<b>x</b>"_s << u"<b>x</b>"_s;
    QTest::newRow("an image") << u"<img src='/etc/passwd'>"_s << u"<img src='/etc/passwd'>"_s;
    QTest::newRow("entity") << u"&lt;&amp;"_s << u"&lt;&amp;"_s;
    QTest::newRow("place markers") << u"%1 %2 %n %L1 %%"_s << u"%1 %2 %n %L1 %%"_s;
    QTest::newRow("escape") << u"\u001b[2J"_s << u"␛[2J"_s;
    QTest::newRow("lines") << u"a\r\nb\tc"_s << u"a␍␊b␉c"_s;
    QTest::newRow("NUL") << u"a"_s + QChar(0) + u"b"_s << u"a␀b"_s;
    QTest::newRow("right to left override") << u"a\u202eb"_s << u"a⟨U+202E⟩b"_s;
    QTest::newRow("emoji") << u"👩‍🚀🇧🇷"_s << u"👩‍🚀🇧🇷"_s;
    QTest::newRow("Arabic") << u"مرحبا"_s << u"مرحبا"_s;
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("1 MB") << QString(1'000'000, u'x') << QString(500, u'x');
}

void TestMessageModel::showsHostileText()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    EventLog log;
    MessageModel model(log);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    Event reply = replyEvent(1);
    setText(reply, text);
    append(log, model, batchOf({ messageEvent(1, text), reply }));
    for (int row = 0; row < 2; ++row) {
        QCOMPARE(shown(model, row, Column::Text), expected);
        const QString tip = toolTip(model, row, Column::Text);
        QCOMPARE(tip.startsWith(u"<p>"_s), !text.isEmpty());
        QVERIFY(tip.size() < 100'000);
        if (expected.size() < 500) // whitespace apart, it reads as it was typed
            QCOMPARE(readText(tip).simplified(), expected.simplified());
        else
            QVERIFY(readText(tip).startsWith(expected));
    }
    QCOMPARE(textIn(model.eventAt(0)), text); // all of it is kept
}

void TestMessageModel::cutsNoCharacterInTwo()
{
    // A character of two UTF-16 units across every place where a long text may be cut.
    for (const qsizetype length : { 499, 500, 1999, 2000 }) {
        EventLog log;
        MessageModel model(log);
        append(log, model, batchOf({ messageEvent(1, QString(length, u'x') + u"😀😀😀"_s) }));
        const QString cell = shown(model, 0, Column::Text);
        QVERIFY2(cell.isValidUtf16(), qPrintable(QString::number(length)));
        QVERIFY2(toolTip(model, 0, Column::Text).isValidUtf16(),
                 qPrintable(QString::number(length)));
    }
}

void TestMessageModel::paintsTones()
{
    EventLog log;
    MessageModel model(log);
    Event in = messageEvent(1);
    in.direction = Direction::In;
    const Event error = makeEvent(fact::Error{ .reason = Reason::TimedOut });
    append(log, model,
           batchOf({ in, messageEvent(2), error, findingEvent(FindingId::ReplyMissing, 2),
                     replyEvent(1) }));
    const auto tone = [&model](int row, Column column) {
        return Tone(model.index(row, column).data(MessageModel::ToneRole).toInt());
    };
    QCOMPARE(tone(0, Column::Way), Tone::Received);
    QCOMPARE(tone(1, Column::Way), Tone::Sent);
    QCOMPARE(tone(0, Column::Acknowledgement), Tone::Good);
    QCOMPARE(tone(1, Column::Acknowledgement), Tone::Bad);
    QCOMPARE(tone(2, Column::Text), Tone::Bad);
    QCOMPARE(tone(0, Column::Text), Tone::Neutral);
}

void TestMessageModel::teachesInEveryHeader()
{
    EventLog log;
    MessageModel model(log);
    for (int column = 0; column < MessageModel::ColumnCount; ++column) {
        QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
        QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
    }
}

QTEST_MAIN(TestMessageModel)
#include "tst_messagemodel.moc"
