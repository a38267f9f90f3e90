#include "shared/views/messages/messagemodel.h"

#include "tests/support/capitals.h"
#include "tests/support/events.h"
#include "tests/support/logs.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>
#include <QTextDocument>

#include <memory>

using namespace Qt::StringLiterals;
using namespace soquete;
using namespace soquete::test;

namespace {

using Column = MessageModel::Column;
using Ack = MessageModel::Ack;

constexpr qint64 kUs = 1000;

Events messages(quint64 first, quint64 last)
{
    Events events;
    for (quint64 number = first; number <= last; ++number)
        events.push_back(messageEvent(number));
    return events;
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
    void init();
    void cleanup() { m_tester.reset(); }
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
    void findsRowsByEvent();
    void findsTheFindingAboutAMessage();
    void retranslates();
    void showsHostileText_data();
    void showsHostileText();
    void cutsNoCharacterInTwo();
    void paintsTones();
    void teachesInEveryHeader();

private:
    void begin(const EventLog::Limits &limits);
    QString shown(int row, Column column) const
    {
        return m_model->index(row, column).data().toString();
    }
    QString toolTip(int row, Column column) const
    {
        return m_model->index(row, column).data(Qt::ToolTipRole).toString();
    }

    Logged<MessageModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestMessageModel::init()
{
    QLocale::setDefault(QLocale::c());
    begin({});
}

void TestMessageModel::begin(const EventLog::Limits &limits)
{
    m_tester.reset();
    m_model.begin(limits);
    m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void TestMessageModel::beginsEmpty()
{
    QCOMPARE(m_model->rowCount(), 0);
    QCOMPARE(m_model->columnCount(), int(MessageModel::ColumnCount));
    QCOMPARE(m_model->dropped(), 0);
    m_model.append({});
    QCOMPARE(m_model->rowCount(), 0);
    m_model->retranslate();
    m_model.clear();
}

void TestMessageModel::addsABatchAtOnce()
{
    QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    m_model.append(messages(1, 1000));
    m_model.append(messages(1001, 1500));
    QCOMPARE(m_model->rowCount(), 1500);
    QCOMPARE(inserted.size(), 2);
    QCOMPARE(inserted.at(1).at(1).toInt(), 1000);
    QCOMPARE(inserted.at(1).at(2).toInt(), 1499);
}

void TestMessageModel::ignoresBytes()
{
    m_model.append({ makeEvent(EventKind::Bytes, Direction::In) });
    QCOMPARE(m_model->rowCount(), 0);
    m_model.append({ makeEvent(EventKind::Bytes, Direction::Out), messageEvent(1),
                     makeEvent(EventKind::Bytes, Direction::In), replyEvent(1),
                     makeEvent(EventKind::Bytes, Direction::In) });
    QCOMPARE(m_model->rowCount(), 2);
    QCOMPARE(shown(0, Column::Text), u"Hello"_s);
    QCOMPARE(shown(1, Column::Text), u"Msg received"_s);
}

void TestMessageModel::showsDirectionAndConnection()
{
    Event in = messageEvent(1, u"in"_s, 7);
    in.direction = Direction::In;
    m_model.append({ in, messageEvent(1, u"out"_s, 12), makeEvent(EventKind::Listening),
                     makeEvent(EventKind::Stopped, Direction::None, 0) });
    QCOMPARE(shown(0, Column::Way), u"← #7"_s);
    QCOMPARE(shown(1, Column::Way), u"→ #12"_s);
    QCOMPARE(shown(2, Column::Way), u"· #1"_s);
    QCOMPARE(shown(3, Column::Way), u"·"_s);
    QCOMPARE(m_model->index(0, 0).data(MessageModel::ConnectionRole).toUInt(), 7U);
}

void TestMessageModel::showsTimeToTheMillisecond()
{
    Event event = messageEvent(1);
    event.wallMs = QDateTime({ 2024, 2, 29 }, { 10, 31, 2, 114 }).toMSecsSinceEpoch();
    m_model.append({ event });
    QCOMPARE(shown(0, Column::Time), u"10:31:02.114"_s);
}

void TestMessageModel::showsSizeInBytes()
{
    m_model.append({ messageEvent(1, u"Olá"_s), messageEvent(2, QString()),
                     makeEvent(EventKind::Disconnected) });
    QCOMPARE(shown(0, Column::Size), u"4 B"_s);
    QCOMPARE(shown(1, Column::Size), u"0 B"_s);
    QCOMPARE(shown(2, Column::Size), QString());
}

void TestMessageModel::waitsForAReply()
{
    m_model.append({ messageEvent(1) });
    QCOMPARE(m_model->ackAt(0), Ack::Waiting);
    QCOMPARE(shown(0, Column::Acknowledgement), u"… waiting"_s);
    QCOMPARE(readText(toolTip(0, Column::Acknowledgement)), u"No reply has come yet."_s);
}

void TestMessageModel::acknowledges()
{
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_model.append({ messageEvent(1), messageEvent(2) });
    m_model.append({ replyEvent(1, 41 * kUs) });
    QCOMPARE(m_model->ackAt(0), Ack::Acknowledged);
    QCOMPARE(m_model->ackAt(1), Ack::Waiting);
    QCOMPARE(m_model->ackAt(2), Ack::None);
    QCOMPARE(shown(0, Column::Acknowledgement), u"✓ 41 µs"_s);
    QCOMPARE(shown(2, Column::Acknowledgement), QString());
    QVERIFY(toolTip(0, Column::Acknowledgement).contains(u"41 µs"_s));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 0);
    QCOMPARE(changed.at(0).at(1).toModelIndex().row(), 0);
    m_model.append({ replyEvent(2, 3'200 * kUs) });
    QCOMPARE(shown(1, Column::Acknowledgement), u"✓ 3.2 ms"_s);
}

void TestMessageModel::acknowledgesWithinABatch()
{
    m_model.append(
            { messageEvent(1), replyEvent(1), messageEvent(2), replyEvent(2), messageEvent(3) });
    QCOMPARE(m_model->ackAt(0), Ack::Acknowledged);
    QCOMPARE(m_model->ackAt(2), Ack::Acknowledged);
    QCOMPARE(m_model->ackAt(4), Ack::Waiting);
}

void TestMessageModel::expectsNone()
{
    Event event = messageEvent(1);
    event.as<fact::Message>()->replyExpected = false;
    m_model.append({ event });
    QCOMPARE(m_model->ackAt(0), Ack::NoneExpected);
    QCOMPARE(shown(0, Column::Acknowledgement), u"none expected"_s);
    m_model.append({ replyEvent(1) }); // a server that replies nevertheless
    QCOMPARE(m_model->ackAt(0), Ack::NoneExpected);
}

void TestMessageModel::isNoReply()
{
    m_model.append({ messageEvent(1) });
    m_model.append({ findingEvent(FindingId::ReplyMissing, 1) });
    QCOMPARE(m_model->ackAt(0), Ack::NoReply);
    QCOMPARE(shown(0, Column::Acknowledgement), u"✗ no reply"_s);
    QCOMPARE(m_model->rowCount(), 2); // the finding is a row as well
}

void TestMessageModel::takesALateReply()
{
    m_model.append({ messageEvent(1), findingEvent(FindingId::ReplyMissing, 1) });
    QCOMPARE(m_model->ackAt(0), Ack::NoReply);
    m_model.append({ replyEvent(1, 6'000'000 * kUs) });
    QCOMPARE(m_model->ackAt(0), Ack::Acknowledged);
    QCOMPARE(shown(0, Column::Acknowledgement), u"✓ 6.0 s"_s);
}

void TestMessageModel::tellsConnectionsApart()
{
    m_model.append({ messageEvent(1, u"a"_s, 1), messageEvent(1, u"b"_s, 2) });
    m_model.append({ replyEvent(1, kUs, 2) });
    QCOMPARE(m_model->ackAt(0), Ack::Waiting);
    QCOMPARE(m_model->ackAt(1), Ack::Acknowledged);
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
    m_model.append({ messageEvent(1) });
    m_model.append({ replyEvent(number, kUs, connection) });
    QCOMPARE(m_model->rowCount(), 2);
    QCOMPARE(m_model->ackAt(0), Ack::Waiting);
}

void TestMessageModel::keepsTheFirstReply()
{
    m_model.append({ messageEvent(1), replyEvent(1, 41 * kUs) });
    m_model.append({ replyEvent(1, 99 * kUs), findingEvent(FindingId::ReplyMissing, 1) });
    QCOMPARE(shown(0, Column::Acknowledgement), u"✓ 41 µs"_s);
}

void TestMessageModel::settlesManyInOneChange()
{
    m_model.append(messages(1, 500));
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    Events replies;
    for (quint64 number = 11; number <= 490; ++number)
        replies.push_back(replyEvent(number));
    m_model.append(std::move(replies));
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
    begin({ .events = std::size_t(limit), .bytes = 1'000'000 });
    QSignalSpy dropped(m_model.get(), &MessageModel::droppedChanged);
    quint64 total = 0;
    for (int i = 0; i < 60; ++i) {
        m_model.append(messages(total + 1, total + quint64(lot)));
        total += quint64(lot);
        QVERIFY(m_model->rowCount() <= limit);
        QVERIFY(m_model->rowCount() >= int(qMin<quint64>(total, quint64(limit - limit / 32))));
        QCOMPARE(m_model->rowCount() + m_model->dropped(), qint64(total));
        if (m_model->rowCount() > 0) // the latest are those that remain
            QCOMPARE(messageNumber(m_model->eventAt(m_model->rowCount() - 1)), total);
        if (m_model->rowCount() > 0)
            QCOMPARE(qint64(messageNumber(m_model->eventAt(0))), m_model->dropped() + 1);
    }
    if (m_model->dropped() > 0)
        QCOMPARE(dropped.last().at(0).toLongLong(), m_model->dropped());
}

void TestMessageModel::boundsBytes()
{
    begin({ .events = 1000, .bytes = 10'000 });
    for (quint64 number = 1; number <= 100; ++number) {
        Event event = messageEvent(number, QString(300, u'x'));
        event.as<fact::Message>()->bytes = QByteArray(400, 'x');
        m_model.append({ event });
    }
    QCOMPARE(m_model->rowCount(), 10); // of 1,000 bytes each
    QCOMPARE(m_model->dropped(), 90);
    QCOMPARE(messageNumber(m_model->eventAt(0)), 91U);
}

void TestMessageModel::survivesATextLargerThanAllowed()
{
    begin({ .events = 1000, .bytes = 10'000 });
    m_model.append(messages(1, 3));
    m_model.append({ messageEvent(4, QString(1'000'000, u'x')) });
    QCOMPARE(m_model->rowCount() + m_model->dropped(), 4);
    m_model.append({ messageEvent(5), replyEvent(4), replyEvent(5) });
    QCOMPARE(m_model->rowCount() + m_model->dropped(), 7);
    QCOMPARE(messageNumber(m_model->eventAt(m_model->rowCount() - 3)), 5U);
    QCOMPARE(m_model->ackAt(m_model->rowCount() - 3), Ack::Acknowledged);
}

void TestMessageModel::countsWhatTheJournalSkipped()
{
    begin({ .events = 10, .bytes = 10'000 });
    QSignalSpy dropped(m_model.get(), &MessageModel::droppedChanged);
    m_model.append({ messageEvent(1) }, 1204);
    QCOMPARE(m_model->dropped(), 1204);
    QCOMPARE(dropped.size(), 1);
    m_model.append(messages(2, 30));
    QCOMPARE(m_model->dropped() + m_model->rowCount(), 1204 + 30);
    m_model.append({}, 6); // nothing but a gap
    QCOMPARE(m_model->dropped() + m_model->rowCount(), 1210 + 30);
}

void TestMessageModel::survivesReplyWhoseMessageHasGone()
{
    begin({ .events = 10, .bytes = 1'000'000 });
    m_model.append(messages(1, 40));
    const int rows = m_model->rowCount();
    m_model.append({ findingEvent(FindingId::ReplyMissing, 1), replyEvent(1),
                     replyEvent(2) }); // of rows long gone
    m_model.append({ replyEvent(40) });
    QVERIFY(m_model->rowCount() <= 10 && rows <= 10);
    int acknowledged = 0;
    for (int row = 0; row < m_model->rowCount(); ++row)
        acknowledged += m_model->ackAt(row) == Ack::Acknowledged ? 1 : 0;
    QCOMPARE(acknowledged, 1);
    // Also where the same batch brings a message, pushes it out, and brings its reply.
    Events all = messages(101, 200);
    for (quint64 number = 101; number <= 200; ++number)
        all.push_back(replyEvent(number));
    m_model.append(all);
    QCOMPARE(m_model->rowCount() + m_model->dropped(), 40 + 3 + 1 + 200);
}

void TestMessageModel::staysConsistentThroughEverything()
{
    begin({ .events = 50, .bytes = 4'000 });
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
        m_model.append(std::move(events));
        QCOMPARE(m_model->rowCount() + m_model->dropped(), total);
    }
    m_model.clear();
    QCOMPARE(m_model->rowCount(), 0);
    m_model.append({ replyEvent(300), messageEvent(301), replyEvent(301) });
    QCOMPARE(m_model->ackAt(1), Ack::Acknowledged);
}

void TestMessageModel::clears()
{
    QSignalSpy dropped(m_model.get(), &MessageModel::droppedChanged);
    m_model.append({ messageEvent(1), messageEvent(2) }, 5);
    m_model.clear();
    QCOMPARE(m_model->rowCount(), 0);
    QCOMPARE(m_model->dropped(), 0);
    QCOMPARE(dropped.last().at(0).toLongLong(), 0);
    m_model.append({ replyEvent(1) }); // its message was cleared away
    QCOMPARE(m_model->rowCount(), 1);
    m_model.append({ messageEvent(2), replyEvent(2) });
    QCOMPARE(m_model->ackAt(1), Ack::Acknowledged);
}

void TestMessageModel::saysFactsInWords()
{
    const Event accepted =
            makeEvent(fact::Connected{ .peer = u"127.0.0.1:40112"_s }, Direction::In);
    const Event connected =
            makeEvent(fact::Connected{ .peer = u"127.0.0.1:5050"_s }, Direction::Out);
    Event relayed = accepted;
    relayed.as<fact::Connected>()->relayedTo = u"127.0.0.1:5051"_s;
    const Event error = makeEvent(
            fact::Error{ .reason = Reason::AddressInUse, .address = { u"127.0.0.1"_s, 5050 } },
            Direction::None, 0);
    m_model.append({ listeningEvent(), accepted, connected, disconnectedEvent(),
                     makeEvent(EventKind::Stopped, Direction::None, 0),
                     findingEvent(FindingId::ReplyMissing, 3), error, relayed });
    QCOMPARE(shown(7, Column::Text),
             u"Connection from 127.0.0.1:40112, to be relayed to 127.0.0.1:5051"_s);
    QCOMPARE(shown(0, Column::Text), u"Listening on 127.0.0.1, port 5050"_s);
    QCOMPARE(shown(1, Column::Text), u"Connection from 127.0.0.1:40112"_s);
    QCOMPARE(shown(2, Column::Text), u"Connected to 127.0.0.1:5050"_s);
    QCOMPARE(shown(3, Column::Text), u"Connection ended: the client said goodbye"_s);
    QVERIFY(shown(4, Column::Text).contains(u"stopped"_s));
    QVERIFY(shown(5, Column::Text).contains(u"message 3"_s));
    QVERIFY(shown(6, Column::Text).contains(u"5050"_s));
}

void TestMessageModel::findsRowsByEvent()
{
    Event first = messageEvent(1);
    first.id = 10;
    Event second = messageEvent(2);
    second.id = 20;
    m_model.append({ first, second });
    QCOMPARE(m_model->rowOf(10), 0);
    QCOMPARE(m_model->rowOf(20), 1);
    QCOMPARE(m_model->rowOf(15), -1);
    QCOMPARE(m_model->rowOf(30), -1);
}

void TestMessageModel::findsTheFindingAboutAMessage()
{
    m_model.append({ messageEvent(1), messageEvent(1, u"of another connection"_s, 2),
                     messageEvent(0), messageEvent(2), makeEvent(EventKind::Stopped),
                     findingEvent(FindingId::ReplyMissing, 1),
                     findingEvent(FindingId::DataAfterGoodbye) });
    QCOMPARE(m_model->findingAt(0), &m_model->eventAt(5));
    QCOMPARE(m_model->findingAt(5), &m_model->eventAt(5));
    for (int row = 1; row < 5; ++row)
        QVERIFY(!m_model->findingAt(row));
}

void TestMessageModel::retranslates()
{
    m_model.append({ messageEvent(1, u"as typed"_s), makeEvent(EventKind::Stopped) });
    const QString stopped = shown(1, Column::Text);
    Capitals capitals;
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    QSignalSpy headers(m_model.get(), &QAbstractItemModel::headerDataChanged);
    m_model->retranslate();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.at(0).at(1).toModelIndex(), m_model->index(1, MessageModel::ColumnCount - 1));
    QCOMPARE(headers.size(), 1);
    QCOMPARE(shown(0, Column::Text), u"as typed"_s);
    QCOMPARE(shown(0, Column::Acknowledgement), u"… WAITING"_s);
    QCOMPARE(shown(1, Column::Text), stopped.toUpper());
    QCOMPARE(m_model->headerData(Column::Text, Qt::Horizontal, Qt::DisplayRole).toString(),
             u"TEXT"_s);
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
    Event reply = replyEvent(1);
    setText(reply, text);
    m_model.append({ messageEvent(1, text), reply });
    for (int row = 0; row < 2; ++row) {
        QCOMPARE(shown(row, Column::Text), expected);
        const QString tip = toolTip(row, Column::Text);
        QCOMPARE(tip.startsWith(u"<p>"_s), !text.isEmpty());
        QVERIFY(tip.size() < 100'000);
        if (expected.size() < 500) // whitespace apart, it reads as it was typed
            QCOMPARE(readText(tip).simplified(), expected.simplified());
        else
            QVERIFY(readText(tip).startsWith(expected));
    }
    QCOMPARE(textIn(m_model->eventAt(0)), text); // all of it is kept
}

void TestMessageModel::cutsNoCharacterInTwo()
{
    // A character of two UTF-16 units across every place where a long text may be cut.
    for (const qsizetype length : { 499, 500, 1999, 2000 }) {
        begin({});
        m_model.append({ messageEvent(1, QString(length, u'x') + u"😀😀😀"_s) });
        const QString cell = shown(0, Column::Text);
        QVERIFY2(cell.isValidUtf16(), qPrintable(QString::number(length)));
        QVERIFY2(toolTip(0, Column::Text).isValidUtf16(), qPrintable(QString::number(length)));
    }
}

void TestMessageModel::paintsTones()
{
    Event in = messageEvent(1);
    in.direction = Direction::In;
    const Event error = makeEvent(fact::Error{ .reason = Reason::TimedOut });
    m_model.append({ in, messageEvent(2), error, findingEvent(FindingId::ReplyMissing, 2),
                     replyEvent(1) });
    const auto tone = [this](int row, Column column) {
        return Tone(m_model->index(row, column).data(MessageModel::ToneRole).toInt());
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
    for (int column = 0; column < MessageModel::ColumnCount; ++column) {
        QVERIFY(!m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
        QVERIFY(!m_model->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
    }
}

QTEST_MAIN(TestMessageModel)
#include "tst_messagemodel.moc"
