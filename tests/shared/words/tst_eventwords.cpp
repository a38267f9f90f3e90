#include "shared/words/eventwords.h"

#include "shared/words/findingwords.h"
#include "tests/support/events.h"

#include <QLocale>
#include <QRegularExpression>
#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace soquete;
using namespace soquete::test;

namespace {

constexpr Reason kFirstReason = Reason::DisconnectWord;
constexpr Reason kLastReason = Reason::Other;

/** What a peer may call itself to disturb a terminal, a layout, or the sentence it stands in. */
const QString kHostile = u"\u001b[2J\n\u202e%1%2%3%n%L1"_s;
const QString kHostileVisible = u"␛[2J␊⟨U+202E⟩%1%2%3%n%L1"_s;

fact::Error error(Reason reason)
{
    return { .reason = reason,
             .address = { u"HOST"_s, 5050 },
             .peer = u"PEER"_s,
             .program = u"PROGRAM"_s,
             .text = u"TEXT"_s };
}

QString explain(const fact::Error &error, quint32 connection)
{
    return explainError(makeEvent(error, Direction::None, connection));
}

fact::Finding finding(FindingId id)
{
    return { .id = id, .number = 42, .measure = 17, .evidence = "EVIDENCE"_ba };
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
    void init() { QLocale::setDefault(QLocale::c()); }
    void namesEveryReason();
    void explainsEveryError_data();
    void explainsEveryError();
    void shortensEndlessNames();
    void saysWhereAndWhy_data();
    void saysWhereAndWhy();
    void showsHostileErrorsAsTyped_data() { explainsEveryError_data(); }
    void showsHostileErrorsAsTyped();
    void explainsEveryErrorAtAPath_data() { explainsEveryError_data(); }
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

    const QString words = explain(error(reason), connection);
    QVERIFY(!words.isEmpty());
    QVERIFY2(!hasPlaceMarker(words), qPrintable(words));
    QVERIFY2(words.endsWith(u'.'), qPrintable(words));
}

void TestWords::saysWhereAndWhy_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QStringList>("said");

    using enum Reason;
    const auto row = [](const char *name, Reason reason, const QStringList &said,
                        quint32 connection = 0) {
        QTest::newRow(name) << explain(error(reason), connection) << said;
    };
    const QStringList hostAndPort{ u"HOST"_s, u"5050"_s };
    row("in use", AddressInUse, hostAndPort);
    row("not available", AddressNotAvailable, { u"HOST"_s });
    row("denied", PermissionDenied, { u"5050"_s });
    row("refused", ConnectionRefused, hostAndPort);
    row("timed out", TimedOut, hostAndPort);
    row("unknown host", UnknownHost, { u"HOST"_s });
    row("unreachable", NetworkUnreachable, { u"HOST"_s });
    row("cancelled", Cancelled, hostAndPort);
    row("too many", ConnectionLimit, { u"PEER"_s }, 3);
    row("out of resources", OutOfResources, { u"TEXT"_s });
    row("recording failed", RecordingFailed, { u"TEXT"_s });
    row("other, listening", Other, hostAndPort + QStringList{ u"TEXT"_s });
    row("other, of a connection", Other, hostAndPort + QStringList{ u"TEXT"_s }, 1);
}

void TestWords::saysWhereAndWhy()
{
    QFETCH(const QString, words);
    QFETCH(const QStringList, said);

    for (const QString &part : said)
        QVERIFY2(words.contains(part), qPrintable(words));
}

/** The sentence is the same, with what the peer said in it as a person would have typed it. */
void TestWords::showsHostileErrorsAsTyped()
{
    QFETCH(const Reason, reason);
    QFETCH(const quint32, connection);

    fact::Error hostile = error(reason);
    QString expected = explain(hostile, connection);
    for (QString *word :
         { &hostile.address.host, &hostile.peer, &hostile.program, &hostile.text }) {
        expected.replace(*word, kHostileVisible);
        *word = kHostile;
    }
    QCOMPARE(explain(hostile, connection).replace(u"202e"_s, u"202E"_s), expected);
}

/** A Unix-domain socket has a path, which is said as typed, and no port. */
void TestWords::explainsEveryErrorAtAPath()
{
    QFETCH(const Reason, reason);
    QFETCH(const quint32, connection);

    fact::Error error = ::error(reason);
    error.address = { u"/tmp/\u202ehere.sock"_s, 0 };
    error.longestPath = 107;
    const Event event = makeEvent(error, Direction::None, connection);
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
    fact::Connected tcp{ { u"127.0.0.1"_s, 5050 }, u"127.0.0.1:40112"_s };
    const auto isAtAPath = [](const fact::Connected &fact) { return hasPath(makeEvent(fact)); };
    const auto peer = [](Fact fact) {
        return peerName(makeEvent(std::move(fact), Direction::None, 3));
    };
    QVERIFY(!isAtAPath(tcp));
    QCOMPARE(addressText(tcp.local), u"127.0.0.1:5050"_s);
    QCOMPARE(peer(tcp), u"127.0.0.1:40112"_s);
    QCOMPARE(addressText({ u"::1"_s, 5050 }), u"[::1]:5050"_s);
    QVERIFY(!isAtAPath({ { u"/tmp/a:b.sock"_s, 5050 } })); // it has a port
    fact::Connected path{ { u"/tmp/a:b.sock"_s, 0 }, u"unix"_s };
    QVERIFY(isAtAPath(path));
    QCOMPARE(addressText(path.local), u"/tmp/a:b.sock"_s);
    QCOMPARE(peer(path), u"unix #3"_s);
    QCOMPARE(peer(fact::Waiting{ path.local, path.peer }), u"unix #3"_s);
    path.peer = u"/tmp/\u001b[2Jclient"_s;
    QCOMPARE(peer(path).count(u'\u001b'), 0);
    QVERIFY(peer(path).endsWith(u"client"_s));
    QVERIFY(!isAtAPath({}));
    QCOMPARE(peer(fact::Connected{}), QString());
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
        fact::Finding hostile = finding(id);
        const QString expected =
                explainFinding(hostile).replace(u"EVIDENCE"_s, u"␛[2J␊␀%1%2%n%L1"_s);
        hostile.evidence = "\x1b[2J\n"_ba + '\0' + "%1%2%n%L1";
        QCOMPARE(explainFinding(hostile), expected);
    }
    fact::Finding large = finding(FindingId::FrameIncomplete);
    large.measure = std::numeric_limits<qint64>::max();
    QVERIFY(!hasPlaceMarker(explainFinding(large)));
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

    QTEST(duration(nanoseconds), "words");
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

    QTEST(byteCount(bytes), "words");
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
    QVERIFY(explain(error(Reason::AddressInUse), 0).contains(u"5050"_s));
    QVERIFY(explain(error(Reason::ConnectionRefused), 0).contains(u"5050"_s));
}

/** Nothing that measures or paints a text gets more of a name than it can show. */
void TestWords::shortensEndlessNames()
{
    constexpr qsizetype kMost = 2000; // three names, and the words around them
    const QString endless = u'a' + QString(2'000'000, u'\u0301');
    for (int reason = int(kFirstReason); reason <= int(kLastReason); ++reason) {
        for (const QString &host : { endless, u'/' + endless }) {
            for (const quint32 connection : { 0U, 1U }) {
                const fact::Error error{ .reason = Reason(reason),
                                         .address = { host,
                                                      quint16(host.startsWith(u'/') ? 0 : 1) },
                                         .peer = endless,
                                         .program = endless,
                                         .text = endless };
                QCOMPARE_LT(explain(error, connection).size(), kMost);
            }
        }
    }
    const fact::Address address{ endless, 5050 };
    QCOMPARE_LT(addressText(address).size(), kMost);
    QCOMPARE_LT(addressText({ endless }).size(), kMost);
    QCOMPARE_LT(peerName(makeEvent(fact::Connected{ .peer = endless })).size(), kMost);
    QCOMPARE_LT(peerName(makeEvent(fact::Waiting{ .peer = endless })).size(), kMost);
    const fact::Finding elsewhere{ .id = FindingId::BoundElsewhere, .elsewhere = endless };
    QCOMPARE_LT(explainFinding(elsewhere).size(), kMost);
}

QTEST_GUILESS_MAIN(TestWords)
#include "tst_eventwords.moc"
