#include "shared/words/eventwords.h"

#include "shared/words/findingwords.h"

#include <QLocale>
#include <QRegularExpression>
#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace soquete;

namespace {

constexpr Reason kFirstReason = Reason::DisconnectWord;
constexpr Reason kLastReason = Reason::Other;

/** What a peer may call itself to disturb a terminal, a layout, or the sentence it stands in. */
const QString kHostile = u"\u001b[2J\n\u202e%1%2%3%n%L1"_s;
const QString kHostileVisible = u"␛[2J␊⟨U+202E⟩%1%2%3%n%L1"_s;

Event error(Reason reason, quint32 connection = 0)
{
    Event event;
    event.kind = EventKind::Error;
    event.reason = reason;
    event.connection = connection;
    event.host = u"HOST"_s;
    event.port = 5050;
    event.peer = u"PEER"_s;
    event.text = u"TEXT"_s;
    return event;
}

Event finding(FindingId id)
{
    Event event;
    event.kind = EventKind::Finding;
    event.finding = id;
    event.number = 42;
    event.size = 17;
    event.bytes = "EVIDENCE"_ba;
    return event;
}

bool hasPlaceMarker(const QString &text)
{
    static const QRegularExpression marker(u"%(L?\\d|n)"_s);
    return marker.match(text).hasMatch();
}

} // namespace

class TestWords final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void namesEveryReason();
    void explainsEveryError_data();
    void explainsEveryError();
    void saysWhereAndWhy_data();
    void saysWhereAndWhy();
    void showsHostileErrorsAsTyped_data();
    void showsHostileErrorsAsTyped();
    void explainsEveryErrorAtAPath_data();
    void explainsEveryErrorAtAPath();
    void namesPlacesAndPeers();
    void explainsEveryFinding_data();
    void explainsEveryFinding();
    void showsHostileEvidenceAsTyped();
    void saysDurations_data();
    void saysDurations();
    void saysByteCounts_data();
    void saysByteCounts();
    void saysNumbersInTheUsersLanguage();
    void groupsPortsNowhere();
};

void TestWords::init()
{
    QLocale::setDefault(QLocale::c());
}

void TestWords::namesEveryReason()
{
    QCOMPARE(shortReason(Reason::None), QString());
    for (int i = int(kFirstReason); i <= int(kLastReason); ++i) {
        const QString words = shortReason(Reason(i));
        QVERIFY2(!words.isEmpty(), qPrintable(reasonName(Reason(i))));
        QVERIFY(!hasPlaceMarker(words));
        QVERIFY(words != reasonName(Reason(i)) || !words.contains(u'-'));
    }
}

void TestWords::explainsEveryError_data()
{
    QTest::addColumn<Reason>("reason");
    QTest::addColumn<quint32>("connection");

    for (int i = int(Reason::None); i <= int(kLastReason); ++i) {
        const QByteArray name = i == 0 ? "none"_ba : reasonName(Reason(i)).toLatin1();
        QTest::addRow("%s", name.constData()) << Reason(i) << quint32(0);
        QTest::addRow("%s, of a connection", name.constData()) << Reason(i) << quint32(1);
    }
}

void TestWords::explainsEveryError()
{
    QFETCH(const Reason, reason);
    QFETCH(const quint32, connection);

    const QString words = explainError(error(reason, connection));
    QVERIFY(!words.isEmpty());
    QVERIFY2(!hasPlaceMarker(words), qPrintable(words));
    QVERIFY2(words.endsWith(u'.'), qPrintable(words));
}

void TestWords::saysWhereAndWhy_data()
{
    QTest::addColumn<Event>("event");
    QTest::addColumn<QStringList>("said");

    using enum Reason;
    const auto row = [](const char *name, const Event &event, const QStringList &said) {
        QTest::newRow(name) << event << said;
    };
    const QStringList hostAndPort{ u"HOST"_s, u"5050"_s };
    row("in use", error(AddressInUse), hostAndPort);
    row("not available", error(AddressNotAvailable), { u"HOST"_s });
    row("denied", error(PermissionDenied), { u"5050"_s });
    row("refused", error(ConnectionRefused), hostAndPort);
    row("timed out", error(TimedOut), hostAndPort);
    row("unknown host", error(UnknownHost), { u"HOST"_s });
    row("unreachable", error(NetworkUnreachable), { u"HOST"_s });
    row("cancelled", error(Cancelled), hostAndPort);
    row("too many", error(ConnectionLimit, 3), { u"PEER"_s });
    row("out of resources", error(OutOfResources), { u"TEXT"_s });
    row("recording failed", error(RecordingFailed), { u"TEXT"_s });
    row("other, listening", error(Other), hostAndPort + QStringList{ u"TEXT"_s });
    row("other, of a connection", error(Other, 1), hostAndPort + QStringList{ u"TEXT"_s });
}

void TestWords::saysWhereAndWhy()
{
    QFETCH(const Event, event);
    QFETCH(const QStringList, said);

    const QString words = explainError(event);
    for (const QString &part : said)
        QVERIFY2(words.contains(part), qPrintable(words));
}

void TestWords::showsHostileErrorsAsTyped_data()
{
    explainsEveryError_data();
}

/** The sentence is the same, with what the peer said in it as a person would have typed it. */
void TestWords::showsHostileErrorsAsTyped()
{
    QFETCH(const Reason, reason);
    QFETCH(const quint32, connection);

    Event event = error(reason, connection);
    QString expected = explainError(event);
    for (const QString &word : { event.host, event.peer, event.text })
        expected.replace(word, kHostileVisible);
    event.host = event.peer = event.text = kHostile;
    QCOMPARE(explainError(event).replace(u"202e"_s, u"202E"_s), expected);
}

void TestWords::explainsEveryErrorAtAPath_data()
{
    explainsEveryError_data();
}

/** A Unix-domain socket has a path, which is said as typed, and no port. */
void TestWords::explainsEveryErrorAtAPath()
{
    QFETCH(const Reason, reason);
    QFETCH(const quint32, connection);

    Event event = error(reason, connection);
    event.host = u"/tmp/\u202ehere.sock"_s;
    event.port = 0;
    event.size = 107;
    QVERIFY(hasPath(event));
    const QString words = explainError(event);
    QVERIFY2(!hasPlaceMarker(words), qPrintable(words));
    QVERIFY2(words.endsWith(u'.'), qPrintable(words));
    QVERIFY2(!words.contains(u"port"_s), qPrintable(words));
    QVERIFY2(!words.contains(u'\u202e'), qPrintable(words));
    const bool saysWhere = reason != Reason::ConnectionLimit && reason != Reason::OutOfResources
                        && reason != Reason::RecordingFailed;
    QCOMPARE(words.contains(u"here.sock"_s), saysWhere);
}

void TestWords::namesPlacesAndPeers()
{
    Event event;
    event.connection = 3;
    event.host = u"127.0.0.1"_s;
    event.port = 5050;
    event.peer = u"127.0.0.1:40112"_s;
    QVERIFY(!hasPath(event));
    QCOMPARE(addressOf(event), u"127.0.0.1:5050"_s);
    QCOMPARE(peerName(event), u"127.0.0.1:40112"_s);
    event.host = u"::1"_s;
    QCOMPARE(addressOf(event), u"[::1]:5050"_s);
    event.host = u"/tmp/a:b.sock"_s;
    QVERIFY(!hasPath(event)); // it has a port
    event.port = 0;
    event.peer = u"unix"_s;
    QVERIFY(hasPath(event));
    QCOMPARE(addressOf(event), u"/tmp/a:b.sock"_s);
    QCOMPARE(peerName(event), u"unix #3"_s);
    event.peer = u"/tmp/\u001b[2Jclient"_s;
    QCOMPARE(peerName(event).count(u'\u001b'), 0);
    QVERIFY(peerName(event).endsWith(u"client"_s));
    event.host = event.peer = QString();
    QVERIFY(!hasPath(event));
    QCOMPARE(peerName(event), QString());
}

void TestWords::explainsEveryFinding_data()
{
    QTest::addColumn<FindingId>("id");
    QTest::addColumn<QString>("said");

    using enum FindingId;
    const auto row = [](FindingId id, const QString &said) {
        QTest::newRow(qPrintable(findingName(id))) << id << said;
    };
    const QHash<FindingId, QString> shown{
        { HeaderNotANumber, u"EVIDENCE"_s }, { HeaderNegative, u"EVIDENCE"_s },
        { HeaderSizeDiffers, u"17"_s },      { HeaderNotPadded, u"EVIDENCE"_s },
        { HeaderBinary, u"17"_s },           { HeaderMissing, u"EVIDENCE"_s },
        { NewlineFraming, u"EVIDENCE"_s },   { HttpRequest, u"EVIDENCE"_s },
        { BodyTooLarge, u"EVIDENCE"_s },     { LengthInCharacters, u"EVIDENCE"_s },
        { TextLatin1, u"EVIDENCE"_s },       { FrameIncomplete, u"17"_s },
        { WordDiffers, u"EVIDENCE"_s },      { RepliesNotRead, u"17"_s },
        { RepliesGlued, u"17"_s },           { ReplyFramed, u"17"_s },
        { ReplyNotFramed, u"EVIDENCE"_s },   { ReplyMissing, u"42"_s },
    };
    for (const FindingId id : allFindings())
        row(id, shown.value(id));
}

void TestWords::explainsEveryFinding()
{
    QFETCH(const FindingId, id);
    QFETCH(const QString, said);

    const QString words = explainFinding(finding(id));
    QVERIFY(!words.isEmpty());
    QVERIFY2(words.contains(said), qPrintable(words));
    QVERIFY2(!hasPlaceMarker(words), qPrintable(words));

    const FindingWords all = describeFinding(finding(id));
    QVERIFY(!all.title.isEmpty() && !all.title.endsWith(u'.'));
    QVERIFY(all.what.endsWith(u'.') || all.what.endsWith(u'?'));
    QVERIFY(all.why.isEmpty() || all.why.endsWith(u'.'));
    QVERIFY(all.fix.isEmpty() || all.fix.endsWith(u'.'));
    for (const QString &part : { all.title, all.why, all.fix })
        QVERIFY2(!hasPlaceMarker(part), qPrintable(part));
    if (severityOf(id) == Severity::Mistake)
        QVERIFY(!all.why.isEmpty() && !all.fix.isEmpty());
}

void TestWords::showsHostileEvidenceAsTyped()
{
    for (const FindingId id : allFindings()) {
        Event event = finding(id);
        const QString expected = explainFinding(event).replace(u"EVIDENCE"_s, u"␛[2J␊␀%1%2%n%L1"_s);
        event.bytes = "\x1b[2J\n"_ba + '\0' + "%1%2%n%L1";
        QCOMPARE(explainFinding(event), expected);
    }
    Event event = finding(FindingId::FrameIncomplete);
    event.size = std::numeric_limits<qint64>::max();
    QVERIFY(!hasPlaceMarker(explainFinding(event)));
}

void TestWords::saysDurations_data()
{
    QTest::addColumn<qint64>("nanoseconds");
    QTest::addColumn<QString>("words");

    QTest::newRow("none") << qint64(0) << u"0 µs"_s;
    QTest::newRow("one microsecond") << qint64(1'000) << u"1 µs"_s;
    QTest::newRow("microseconds") << qint64(41'000) << u"41 µs"_s;
    QTest::newRow("almost a millisecond") << qint64(999'000) << u"999 µs"_s;
    QTest::newRow("one millisecond") << qint64(1'000'000) << u"1.0 ms"_s;
    QTest::newRow("milliseconds") << qint64(3'200'000) << u"3.2 ms"_s;
    QTest::newRow("more milliseconds") << qint64(41'000'000) << u"41 ms"_s;
    QTest::newRow("many milliseconds") << qint64(412'000'000) << u"412 ms"_s;
    QTest::newRow("one second") << qint64(1'000'000'000) << u"1.0 s"_s;
    QTest::newRow("seconds") << qint64(1'500'000'000) << u"1.5 s"_s;
    QTest::newRow("a minute") << qint64(60'000'000'000) << u"60.0 s"_s;
}

void TestWords::saysDurations()
{
    QFETCH(const qint64, nanoseconds);
    QFETCH(const QString, words);

    QCOMPARE(duration(nanoseconds), words);
}

void TestWords::saysByteCounts_data()
{
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<QString>("words");

    QTest::newRow("none") << qint64(0) << u"0 B"_s;
    QTest::newRow("a message") << qint64(12) << u"12 B"_s;
    QTest::newRow("a header and its message") << qint64(1'100) << u"1100 B"_s;
    QTest::newRow("exact as long as it is short") << qint64(9'999) << u"9999 B"_s;
    QTest::newRow("ten thousand") << qint64(10'000) << u"10.0 kB"_s;
    QTest::newRow("kilobytes") << qint64(34'100) << u"34.1 kB"_s;
    QTest::newRow("megabytes") << qint64(1'500'000) << u"1.5 MB"_s;
    QTest::newRow("gigabytes") << qint64(2'000'000'000) << u"2.0 GB"_s;
}

void TestWords::saysByteCounts()
{
    QFETCH(const qint64, bytes);
    QFETCH(const QString, words);

    QCOMPARE(byteCount(bytes), words);
}

void TestWords::saysNumbersInTheUsersLanguage()
{
    QLocale::setDefault(QLocale(QLocale::Portuguese, QLocale::Brazil));
    QCOMPARE(duration(3'200'000), u"3,2 ms"_s);
    QCOMPARE(duration(1'500'000'000), u"1,5 s"_s);
    QCOMPARE(byteCount(9'999), u"9.999 B"_s);
    QCOMPARE(byteCount(34'100), u"34,1 kB"_s);
}

/** A port is a name, not a quantity. */
void TestWords::groupsPortsNowhere()
{
    QLocale::setDefault(QLocale(QLocale::Portuguese, QLocale::Brazil));
    QVERIFY(explainError(error(Reason::AddressInUse)).contains(u"5050"_s));
    QVERIFY(explainError(error(Reason::ConnectionRefused)).contains(u"5050"_s));
}

QTEST_GUILESS_MAIN(TestWords)
#include "tst_words.moc"
