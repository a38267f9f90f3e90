#include "shared/protocol/recogniser.h"

#include "shared/protocol/frame.h"

#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace soquete;

namespace {

enum class Padding { Right, Left, Zeros };

QByteArray header(qsizetype length, int size, Padding padding = Padding::Right)
{
    const QByteArray digits = QByteArray::number(length);
    if (padding == Padding::Right)
        return digits.leftJustified(size, ' ');
    return digits.rightJustified(size, padding == Padding::Zeros ? '0' : ' ');
}

QByteArray framed(const QByteArray &body, int size, Padding padding = Padding::Right)
{
    return header(body.size(), size, padding) + body;
}

QString nameOf(const std::optional<Recognition> &recognition)
{
    return recognition ? findingName(recognition->id) : u"nothing"_s;
}

QString nameOf(const QByteArray &stream, const Dialect &agreed = {})
{
    return nameOf(recogniseMessages(stream, stream.size(), agreed));
}

Dialect withReplies(ReplyMode mode, int headerSize = 64)
{
    return { .headerSize = headerSize, .replyMode = mode };
}

const QList<QByteArray> kBodies{
    "Hello World!", "Olá, você aí: ação", "x", "", "3 apples", " begins with a blank", "12",
    "日本語 ✓ 😀",   QByteArray(300, 'y'),
};

} // namespace

class TestRecogniser final : public QObject
{
    Q_OBJECT

private slots:
    void findsAHeaderSize_data();
    void findsAHeaderSize();
    void findsItInPieces_data() { findsAHeaderSize_data(); }
    void findsItInPieces();
    void findsAHeaderThatIsNotPadded();
    void recognises_data();
    void recognises();
    void looksAtTheBeginningOnly();
    void doesNotGuess();

    void recognisesReplies_data();
    void recognisesReplies();
    void leavesRepliesAlone_data();
    void leavesRepliesAlone();

    void suggestsADialect();
    void suggestsNothingElse();
};

void TestRecogniser::findsAHeaderSize_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("agreed");
    QTest::addColumn<int>("padding");
    for (const int size : { 4, 8, 10, 16, 64, 128, 1024, 2048 }) {
        const auto row = [size](const char *name, Padding padding) {
            QTest::addRow("%d, %s", size, name) << size << (size == 64 ? 8 : 64) << int(padding);
        };
        row("right", Padding::Right);
        row("left", Padding::Left);
        row("zeros", Padding::Zeros);
    }
}

void TestRecogniser::findsAHeaderSize()
{
    QFETCH(const int, size);
    QFETCH(const int, agreed);
    QFETCH(const int, padding);
    const Dialect dialect{ .headerSize = agreed };
    const Dialect spoken{ .headerSize = size };
    const Recognition expected{ FindingId::HeaderSizeDiffers, size, spoken };
    for (const QByteArray &body : kBodies) {
        if (body.isEmpty())
            continue; // below
        const QByteArray one = framed(body, size, Padding(padding));
        QCOMPARE(recogniseMessages(one, one.size(), dialect), expected); // one write
        QCOMPARE(recogniseMessages(one, size, dialect), expected);       // header first
        const QByteArray several = one + framed("and another", size, Padding(padding))
                                 + framed("", size, Padding(padding));
        if (body[0] == ' ')
            continue; // nobody can tell its blanks from the header's
        QCOMPARE(recogniseMessages(several, several.size(), dialect), expected);
        QCOMPARE(recogniseMessages(several, size, dialect), expected);
        QCOMPARE(recogniseMessages(several, one.size(), dialect), expected);
    }
    // An empty message, and one that begins like a number.
    const QByteArray empty =
            framed("", size, Padding(padding)) + framed("x", size, Padding(padding));
    QCOMPARE(recogniseMessages(empty, size, dialect), expected);
    const QByteArray number = framed("12", size, Padding(padding));
    QCOMPARE(recogniseMessages(number, size, dialect), expected);
}

/** Wherever the stream was cut when it was looked at: as soon as the body has begun. */
void TestRecogniser::findsItInPieces()
{
    QFETCH(const int, size);
    QFETCH(const int, agreed);
    QFETCH(const int, padding);
    const Dialect dialect{ .headerSize = agreed };
    for (const char *const body :
         { "Hello World!", "Olá, você aí", "a longer text, of 34 characters" }) {
        const QByteArray stream = framed(body, size, Padding(padding)) + framed("x", size);
        for (qsizetype end = size + 1; end <= stream.size(); ++end) {
            const QByteArray seen = stream.first(end);
            if (seen.endsWith('\xc3'))
                continue;
            const auto recognition = recogniseMessages(seen, seen.size(), dialect);
            QVERIFY2(nameOf(recognition) == "header-size-differs"_L1, seen.constData());
            QVERIFY2(recognition->measure == size, seen.constData());
        }
    }
}

void TestRecogniser::findsAHeaderThatIsNotPadded()
{
    for (const QByteArray &body : kBodies) {
        if (body.isEmpty() || body == "12")
            continue; // nothing tells its digits from the length's
        const QByteArray digits = QByteArray::number(body.size());
        const QByteArray stream = digits + body;
        const Recognition expected{ FindingId::HeaderNotPadded, digits.size(), {} };
        QCOMPARE(recogniseMessages(stream, digits.size(), {}), expected); // header first
        const bool isClear = body[0] > '9';                               // where the number ends
        if (isClear)
            QCOMPARE(recogniseMessages(stream, stream.size(), {}), expected);
    }
}

void TestRecogniser::recognises_data()
{
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<QString>("finding");
    QTest::addColumn<int>("measure");

    const auto row = [](const char *name, const QByteArray &stream, const char *finding,
                        int measure = 0) {
        QTest::newRow(name) << stream << QString::fromLatin1(finding) << measure;
    };
    row("http", "GET / HTTP/1.1\r\nHost: x\r\n\r\n", "http-request");
    row("http post", "POST /a HTTP/1.1\r\n", "http-request");
    row("http 2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "http-request");
    row("tls 1.0", QByteArray("\x16\x03\x01\x02\x00\x01", 6), "tls-hello");
    row("tls 1.3", QByteArray("\x16\x03\x03\x00\xf4\x01\x00", 7), "tls-hello");
    row("binary, 4 bytes", QByteArray("\0\0\0\x05Hello", 9), "header-binary", 4);
    row("binary, 4 bytes, little-endian", QByteArray("\x05\0\0\0Hello", 9), "header-binary", 4);
    row("binary, 8 bytes", QByteArray("\0\0\0\0\0\0\0\x05Hello", 13), "header-binary", 8);
    row("binary, 8 bytes, little-endian", QByteArray("\x05\0\0\0\0\0\0\0Hello", 13),
        "header-binary", 8);
    row("binary, 2 bytes", QByteArray("\0\x05Hello", 7), "header-binary", 2);
    row("negative", QByteArray("-5").leftJustified(64, ' '), "header-negative");
    row("text", "Hello World!", "header-missing");
    row("text with accents", "Olá", "header-missing");
    row("lines", "Hello\nWorld\n", "newline-framing");
    row("lines as Windows writes them", "Hello\r\n", "newline-framing");
    row("json", "{\"a\": 1}\n", "newline-framing");
    row("a word in a header", QByteArray("twelve").leftJustified(64, ' ') + "x", "nothing");
    row("digits", "1234", "nothing");
    row("blanks", QByteArray(64, ' '), "nothing");
    row("text that begins with a number", "3 messages", "nothing");
    row("the same, as long as it says", "3 ok.", "nothing");
    row("far too large", QByteArray(30, '9'), "nothing");
    row("not text", QByteArray("\x01\x02\x03\x04", 4), "nothing");
    row("broken UTF-8", "ab\xff\xfe.", "nothing");
    row("more at the end than the beginning of a character", "ab\xff\xff\xff\xff", "nothing");
    row("an emoji cut in two", "Hello \xf0\x9f\x98", "header-missing");
    row("a dash cut in two", "Hello \xe2\x80", "header-missing");
    row("the beginning of a character", "\xc3", "nothing");
    row("zero bytes", QByteArray(4, '\0'), "nothing");
    row("tls, as much as shows it", "\x16\x03", "tls-hello");
    row("a header of another size, but no text", framed("\xff\xfe\xff", 10), "nothing");
    row("digits that are no header", "1000" + QByteArray(1000, '7'), "nothing");
    row("an empty message", "0", "header-not-padded", 1);
    row("as agreed", framed("Hello", 64), "nothing");
}

void TestRecogniser::recognises()
{
    QFETCH(const QByteArray, stream);
    QFETCH(const int, measure);
    const auto recognition = recogniseMessages(stream, stream.size(), {});
    QTEST(nameOf(recognition), "finding");
    // What lies behind the stream in memory makes no difference.
    for (const char *const behind : { "0", " ", "\x80" })
        QCOMPARE(recogniseMessages(QByteArrayView(stream + behind).chopped(1), stream.size(), {}),
                 recognition);
    if (!recognition)
        return;
    QCOMPARE(recognition->measure, measure);
    QVERIFY(!recognition->dialect);
}

void TestRecogniser::looksAtTheBeginningOnly()
{
    QCOMPARE(recogniseMessages({}, 0, {}), std::nullopt);
    const QByteArray text(4 * kRecognisedBytes, 'x');
    QCOMPARE(nameOf(text), u"header-missing"_s);
    QCOMPARE(nameOf(text + '\n'), u"header-missing"_s); // that is too far away
    const QByteArray large = framed(text, 10);
    QCOMPARE(nameOf(large), u"header-size-differs"_s); // still coming, as far as it is seen
    QCOMPARE(nameOf(framed("Hello", Dialect::kLargestHeader)), u"header-size-differs"_s);
    QCOMPARE(nameOf(framed("Hello", Dialect::kLargestHeader + 1)), u"nothing"_s);
}

/** Random bytes are no dialect: hardly ever, and never anything that breaks. */
void TestRecogniser::doesNotGuess()
{
    constexpr int kStreams = 20'000;
    std::mt19937 random(1); // NOLINT: the same for every run
    int recognised = 0;
    int followed = 0;
    for (int i = 0; i < kStreams; ++i) {
        QByteArray stream(int(random() % 200), '\0');
        for (char &c : stream)
            c = char(random());
        const Dialect agreed = withReplies(i % 2 ? ReplyMode::Text : ReplyMode::Framed);
        const auto messages = recogniseMessages(stream, qsizetype(random() % 200), agreed);
        const auto replies = recogniseReplies(stream, agreed);
        recognised += messages && messages->id != FindingId::HeaderMissing;
        followed += (messages && messages->dialect) || (replies && replies->measure > 0);
    }
    QVERIFY2(recognised < kStreams / 100, qPrintable(QString::number(recognised)));
    QVERIFY2(followed < kStreams / 1000, qPrintable(QString::number(followed)));

    // Those that look more like it: digits, blanks, letters.
    followed = 0;
    for (int i = 0; i < kStreams; ++i) {
        QByteArray stream(int(random() % 100), '\0');
        for (char &c : stream)
            c = "0123456789    abcdefgh"[random() % 22];
        const auto recognition = recogniseMessages(stream, stream.size(), {});
        followed += recognition && recognition->dialect;
    }
    QVERIFY2(followed < kStreams / 20, qPrintable(QString::number(followed)));
}

void TestRecogniser::recognisesReplies_data()
{
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<int>("mode");
    QTest::addColumn<int>("headerSize");
    QTest::addColumn<QString>("finding");
    QTest::addColumn<int>("measure");

    const auto row = [](const QString &name, const QByteArray &stream, ReplyMode mode,
                        int headerSize, const QString &finding, int measure) {
        QTest::newRow(qUtf8Printable(name))
                << stream << int(mode) << headerSize << finding << measure;
    };
    for (const int size : { 4, 8, 10, 16, 64, 128, 1024, 2048 }) {
        row(u"framed with %1"_s.arg(size), framed("Msg received", size), ReplyMode::Text, 64,
            u"reply-framed"_s, size);
        row(u"framed with %1, as messages"_s.arg(size), framed("Msg received", size),
            ReplyMode::Text, size, u"reply-framed"_s, size);
        row(u"framed with %1, twice"_s.arg(size), framed("Msg received", size) + framed("ok", size),
            ReplyMode::Text, 64, u"reply-framed"_s, size);
        if (size != 64)
            row(u"framed with %1 instead of 64"_s.arg(size), framed("Msg received", size),
                ReplyMode::Framed, 64, u"header-size-differs"_s, size);
    }
    row(u"filled up with zeros"_s, "00000012Msg received", ReplyMode::Text, 64, u"reply-framed"_s,
        8);
    row(u"filled up with zeros and blanks"_s, "00012   Msg received", ReplyMode::Text, 64,
        u"reply-framed"_s, 8);
    row(u"filled up on the left"_s, "      12Msg received", ReplyMode::Text, 64, u"reply-framed"_s,
        8);
    row(u"text"_s, "Msg received", ReplyMode::Framed, 64, u"reply-not-framed"_s, 0);
    row(u"text with accents"_s, "recebida às nove", ReplyMode::Framed, 64, u"reply-not-framed"_s,
        0);
}

void TestRecogniser::recognisesReplies()
{
    QFETCH(const QByteArray, stream);
    QFETCH(const int, mode);
    QFETCH(const int, headerSize);
    QFETCH(const int, measure);
    const Dialect agreed = withReplies(ReplyMode(mode), headerSize);
    const auto recognition = recogniseReplies(stream, agreed);
    QTEST(nameOf(recognition), "finding");
    QCOMPARE(recognition->measure, measure);
    QVERIFY(recognition->dialect);
    QVERIFY(recognition->dialect != agreed);
    if (measure > 0)
        QCOMPARE(recognition->dialect->headerSize, measure);
}

void TestRecogniser::leavesRepliesAlone_data()
{
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<int>("mode");

    const auto text = [](const char *stream) {
        QTest::addRow("text: %s", stream) << QByteArray(stream) << int(ReplyMode::Text);
    };
    text("Msg received");
    text("Msg receivedMsg received");
    text("5 bytes");
    text("2 ok");
    text("3 ok.");
    text("11 characters");
    text("12");
    text("0");
    text("12 ");
    text("   ");
    text("10:31 received");
    text("-5");
    text("");
    const auto framedRow = [](const char *name, const QByteArray &stream) {
        QTest::addRow("framed: %s", name) << stream << int(ReplyMode::Framed);
    };
    framedRow("as agreed", framed("Msg received", 64));
    framedRow("half a header", QByteArray("12   "));
    framedRow("a number", "3 ok.");
    framedRow("not text", "\x01\xff");
    QTest::newRow("header alone") << header(12, 64) << int(ReplyMode::Text);
    QTest::newRow("header alone, of 48") << header(48, 64) << int(ReplyMode::Text);
    QTest::newRow("no replies") << framed("Msg received", 64) << int(ReplyMode::None);
}

void TestRecogniser::leavesRepliesAlone()
{
    QFETCH(const QByteArray, stream);
    QFETCH(const int, mode);
    QCOMPARE(nameOf(recogniseReplies(stream, withReplies(ReplyMode(mode)))), u"nothing"_s);
}

void TestRecogniser::suggestsADialect()
{
    const auto size = suggestedDialect(FindingId::HeaderSizeDiffers, 8, {});
    QVERIFY(size);
    QCOMPARE(*size, Dialect{ .headerSize = 8 });
    QCOMPARE(suggestedDialect(FindingId::ReplyFramed, 64, {})->replyMode, ReplyMode::Framed);
    const auto text =
            suggestedDialect(FindingId::ReplyNotFramed, 0, withReplies(ReplyMode::Framed, 10));
    QVERIFY(text);
    QCOMPARE(text->replyMode, ReplyMode::Text);
    QCOMPARE(text->headerSize, 10);
}

/** Whatever a recording says. */
void TestRecogniser::suggestsNothingElse()
{
    for (const qint64 measure : { qint64(0), qint64(-1), qint64(4097), Q_INT64_C(1) << 40 })
        QVERIFY(!suggestedDialect(FindingId::HeaderSizeDiffers, measure, {}));
    QVERIFY(!suggestedDialect(FindingId::HeaderSizeDiffers, 64, {})); // it is that already
    QVERIFY(!suggestedDialect(FindingId::ReplyFramed, 8, {})); // one size for both directions
    for (const FindingId id : allFindings()) {
        const bool canBeAdopted = id == FindingId::HeaderSizeDiffers || id == FindingId::ReplyFramed
                               || id == FindingId::ReplyNotFramed;
        QCOMPARE(suggestedDialect(id, 64, withReplies(ReplyMode::Text, 8)).has_value(),
                 canBeAdopted && id != FindingId::ReplyFramed);
    }
}

QTEST_APPLESS_MAIN(TestRecogniser)
#include "tst_recogniser.moc"
