#include "shared/protocol/decoder.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <limits>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;
using namespace soquete;

namespace {

constexpr qint64 kNowhere = -1;

/** What became of a stream. Not the evidence: how much of it there is depends on what had come. */
struct Outcome
{
    std::vector<Frame> frames;
    std::optional<FindingId> violation;
    qint64 violationAt = kNowhere;
    qsizetype pending = 0; ///< only where there is no violation
    qint64 offset = 0;

    friend bool operator==(const Outcome &, const Outcome &) = default;
};

/** Found by QCOMPARE. */
char *toString(const Outcome &outcome)
{
    QString text;
    for (const Frame &frame : outcome.frames) {
        text += u"[%1: %2 bytes, invalid at %3] "_s.arg(frame.offset)
                        .arg(frame.bytes.size())
                        .arg(frame.invalidTextAt);
    }
    if (outcome.violation)
        text += u"%1 at %2"_s.arg(findingName(*outcome.violation)).arg(outcome.violationAt);
    else
        text += u"%1 pending from %2"_s.arg(outcome.pending).arg(outcome.offset);
    return QTest::toString(text);
}

Outcome decode(const Dialect &dialect, const QByteArrayList &pieces)
{
    FrameDecoder decoder(dialect);
    Outcome outcome;
    for (const QByteArray &piece : pieces) {
        decoder.feed(piece);
        for (;;) {
            Frame frame;
            const FrameDecoder::Status status = decoder.next(frame);
            if (status == FrameDecoder::Status::Violation) {
                outcome.violation = decoder.violation().id;
                outcome.violationAt = decoder.violation().offset;
            }
            if (status != FrameDecoder::Status::Complete)
                break;
            outcome.frames.push_back(frame);
        }
    }
    if (!outcome.violation)
        outcome.pending = decoder.pending();
    outcome.offset = decoder.offset();
    return outcome;
}

QByteArrayList splitAt(const QByteArray &stream, qsizetype at)
{
    return { stream.first(at), stream.sliced(at) };
}

QByteArrayList splitIntoBytes(const QByteArray &stream)
{
    QByteArrayList pieces;
    for (const char c : stream)
        pieces += QByteArray(1, c);
    return pieces;
}

QByteArrayList splitAtRandom(const QByteArray &stream, QRandomGenerator &random)
{
    QByteArrayList pieces;
    for (qsizetype at = 0; at < stream.size();) {
        // An empty piece now and then: a socket may say that it is readable and have nothing.
        const qsizetype size = qMin<qsizetype>(random.bounded(0, 40), stream.size() - at);
        pieces += stream.sliced(at, size);
        at += size;
    }
    return pieces;
}

QByteArray header(const QByteArray &digits, int size = 64)
{
    return digits + QByteArray(size - digits.size(), ' ');
}

QByteArray frameOf(const QByteArray &body, int headerSize = 64)
{
    return header(QByteArray::number(body.size()), headerSize) + body;
}

} // namespace

Q_DECLARE_METATYPE(soquete::Dialect)

class TestDecoder final : public QObject
{
    Q_OBJECT

private slots:
    void takesFramesApart();
    void isTheSameForEverySplit_data();
    void isTheSameForEverySplit();
    void readsHeader_data();
    void readsHeader();
    void refusesHeader_data();
    void refusesHeader();
    void refusesWhatCannotBecomeANumber_data();
    void refusesWhatCannotBecomeANumber();
    void waitsForWhatMayBecomeANumber_data();
    void waitsForWhatMayBecomeANumber();
    void acceptsExactlyTheMaximum();
    void refusesOneMoreBeforeTheBody();
    void keepsInvalidText_data();
    void keepsInvalidText();
    void namesTheOffsetInTheStream();
    void showsEvidence_data();
    void showsEvidence();
    void ignoresWhatFollowsAViolation();
    void givesOutFramesBeforeAViolation();
    void saysWhatIsPending();
    void leavesWhatWasGivenOutAlone();
    void decodesInTheDialectsEncoding();
    void leavesOutLongText();
    void sharesWhatItIsGiven();
    void makesRoomForAMessage();
    void makesNoRoomForWhatIsOnlyAnnounced();
};

void TestDecoder::leavesOutLongText()
{
    FrameDecoder decoder(Dialect{});
    decoder.skipTextBeyond(4);
    decoder.feed(frameOf("four") + frameOf("fives") + frameOf("12345\xff"));
    Frame frame;
    QCOMPARE(decoder.next(frame), FrameDecoder::Status::Complete);
    QCOMPARE(frame.text, u"four"_s);
    QCOMPARE(decoder.next(frame), FrameDecoder::Status::Complete);
    QCOMPARE(frame.text, QString()); // nothing is left from the frame before
    QCOMPARE(frame.body(), QByteArrayView("fives"));
    QCOMPARE(frame.invalidTextAt, -1);
    QCOMPARE(decoder.next(frame), FrameDecoder::Status::Complete);
    QCOMPARE(frame.text, QString());
    QCOMPARE(frame.invalidTextAt, 5);
    decoder.feed(frameOf("four"));
    QCOMPARE(decoder.next(frame), FrameDecoder::Status::Complete);
    QCOMPARE(frame.invalidTextAt, -1);
}

/** Once, for the largest usual message: the buffer does not grow with each read. */
void TestDecoder::makesRoomForAMessage()
{
    FrameDecoder decoder(Dialect{});
    Frame frame;
    const QByteArray stream = frameOf(QByteArray(1024 * 1024, 'x'));
    for (const QByteArray &message : { frameOf("a short one before"), stream }) {
        for (qsizetype at = 0; at < message.size(); at += 16 * 1024) {
            QCOMPARE(decoder.next(frame), FrameDecoder::Status::Incomplete);
            decoder.feed(QByteArrayView(message).sliced(at).first(
                    std::min<qsizetype>(16 * 1024, message.size() - at)));
        }
        QCOMPARE(decoder.next(frame), FrameDecoder::Status::Complete);
    }
    QCOMPARE(frame.bytes.size(), stream.size());
    QCOMPARE_LT(frame.bytes.capacity(), stream.size() + 4096);
}

/** A peer may announce more than it sends. */
void TestDecoder::makesNoRoomForWhatIsOnlyAnnounced()
{
#ifdef Q_OS_LINUX
    const auto programSize = [] {
        QFile file(u"/proc/self/statm"_s);
        return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').first().toLongLong() : 0;
    };
    constexpr int kPeers = 32;
    constexpr qint64 kMostPages = 64 * 1024 * 1024 / 4096; // of 8 GiB that are announced
    std::vector<FrameDecoder> decoders(
            kPeers, FrameDecoder(Dialect{ .maximumBody = Dialect::kLargestBody }));
    const qint64 before = programSize();
    QVERIFY(before > 0);
    for (FrameDecoder &decoder : decoders) {
        Frame frame;
        decoder.feed(header(QByteArray::number(Dialect::kLargestBody)) + 'x');
        QCOMPARE(decoder.next(frame), FrameDecoder::Status::Incomplete);
    }
    QCOMPARE_LT(programSize() - before, kMostPages);
#else
    QSKIP("This system does not tell how large a program is.");
#endif
}

void TestDecoder::sharesWhatItIsGiven()
{
    const QByteArray one = frameOf("Hello");
    FrameDecoder decoder(Dialect{});
    Frame frame;
    decoder.feedShared(one);
    QCOMPARE(decoder.next(frame), FrameDecoder::Status::Complete);
    QCOMPARE(frame.bytes.constData(), one.constData());
    decoder.feed(QByteArrayView(one).first(10)); // and goes on with what must be joined
    decoder.feedShared(one.sliced(10) + one);
    QCOMPARE(decoder.next(frame), FrameDecoder::Status::Complete);
    QCOMPARE(frame.bytes, one);
    QCOMPARE(frame.offset, one.size());
    QCOMPARE(decoder.next(frame), FrameDecoder::Status::Complete);
    QCOMPARE(frame.bytes, one);
    decoder.feedShared(one); // after all frames of the previous buffer were returned
    QCOMPARE(decoder.next(frame), FrameDecoder::Status::Complete);
    QCOMPARE(frame.bytes, one);
    QCOMPARE(frame.offset, 3 * one.size());
}

void TestDecoder::takesFramesApart()
{
    const Outcome outcome = decode(
            {}, { frameOf("Hello") + frameOf("") + frameOf("Ol\xc3\xa1, mundo!") + frameOf("x") });

    QVERIFY(!outcome.violation);
    QCOMPARE(outcome.frames.size(), 4);
    QCOMPARE(outcome.frames[0].text, u"Hello"_s);
    QCOMPARE(outcome.frames[0].offset, 0);
    QCOMPARE(outcome.frames[0].bytes, frameOf("Hello"));
    QCOMPARE(outcome.frames[1].text, u""_s);
    QCOMPARE(outcome.frames[1].offset, 69);
    QCOMPARE(outcome.frames[1].bytes, frameOf(""));
    QVERIFY(outcome.frames[1].body().isEmpty());
    QCOMPARE(outcome.frames[2].text, u"Olá, mundo!"_s);
    QCOMPARE(outcome.frames[2].offset, 133);
    QCOMPARE(outcome.frames[2].body().toByteArray(), "Ol\xc3\xa1, mundo!"_ba);
    QCOMPARE(outcome.frames[3].text, u"x"_s);
    QCOMPARE(outcome.frames[3].offset, 209);
    for (const Frame &frame : outcome.frames) {
        QCOMPARE(frame.headerSize, 64);
        QCOMPARE(frame.invalidTextAt, -1);
    }
    QCOMPARE(outcome.pending, 0);
    QCOMPARE(outcome.offset, 274);
}

void TestDecoder::isTheSameForEverySplit_data()
{
    QTest::addColumn<int>("headerSize");
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<int>("frames");
    QTest::addColumn<QString>("violation");
    QTest::addColumn<qint64>("violationAt");

    for (const int size : { 1, 4, 8, 10, 16, 64, 128, 1024, 2048 }) {
        const QByteArray stream = frameOf("Hello", size) + frameOf("", size)
                                + frameOf("\xf0\x9f\x98\x80 \xc3\xa1", size) + frameOf("!", size);
        QTest::addRow("header of %d", size) << size << stream << 4 << QString() << kNowhere;
    }
    const QByteArray good = frameOf("Hello", 8) + frameOf("", 8); // 21 bytes
    const auto row = [&](const char *name, const QByteArray &rest, int frames,
                         const QString &violation = {}, qint64 at = kNowhere) {
        QTest::newRow(name) << 8 << good + rest << frames << violation << at;
    };
    row("empty bodies", frameOf("", 8).repeated(20), 22);
    row("cut in a header", "12  ", 2);
    row("cut before a body", "12      ", 2);
    row("cut in a body", "12      Ol\xc3\xa1, mu", 2);
    row("cut in a character", "2       \xc3", 2);
    row("body that looks like headers", frameOf(frameOf("x", 8), 8), 3);
    row("invalid UTF-8", frameOf("ab\xff\xfe", 8) + frameOf("x", 8), 4);
    row("character cut by the length",
        "1       \xc3"
        "1       x",
        4);
    row("padded on the left", "       5Hello", 3);
    row("leading zeros", "00000005Hello", 3);
    row("letters", "abc     Hello", 2, u"header-not-a-number"_s, 21);
    row("letters after digits", "12abc   Hello", 2, u"header-not-a-number"_s, 23);
    row("letters at the very end", "12     xHello", 2, u"header-not-a-number"_s, 28);
    row("two numbers", "1 2     Hello", 2, u"header-not-a-number"_s, 23);
    row("all blanks", "        Hello", 2, u"header-empty"_s, 21);
    row("too large", " 9999999Hello", 2, u"body-too-large"_s, 22);
    row("too large, then letters", "9999999xHello", 2, u"body-too-large"_s, 21);
    row("length in characters, tail taken for a header",
        "11      Ol\xc3\xa1, mundo!" + frameOf("x", 8), 3, u"header-not-a-number"_s, 40);
}

void TestDecoder::isTheSameForEverySplit()
{
    QFETCH(const int, headerSize);
    QFETCH(const QByteArray, stream);
    QFETCH(const int, frames);
    QFETCH(const QString, violation);
    QFETCH(const qint64, violationAt);

    const Dialect dialect{ .headerSize = headerSize };
    const Outcome whole = decode(dialect, { stream });
    QCOMPARE(whole.frames.size(), std::size_t(frames));
    QCOMPARE(whole.violation ? findingName(*whole.violation) : QString(), violation);
    QCOMPARE(whole.violationAt, violationAt);
    QByteArray givenOut;
    for (const Frame &frame : whole.frames) {
        QCOMPARE(frame.offset, givenOut.size());
        givenOut += frame.bytes;
    }
    QCOMPARE(givenOut, stream.first(givenOut.size()));
    if (!whole.violation)
        QCOMPARE(givenOut.size() + whole.pending, stream.size());

    QCOMPARE(decode(dialect, splitIntoBytes(stream)), whole);
    for (qsizetype at = 0; at <= stream.size(); ++at)
        QCOMPARE(decode(dialect, splitAt(stream, at)), whole);
    QRandomGenerator random(20240229);
    for (int i = 0; i < 100; ++i)
        QCOMPARE(decode(dialect, splitAtRandom(stream, random)), whole);
}

void TestDecoder::readsHeader_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("size");

    QTest::newRow("padded on the right") << "5       "_ba << 5;
    QTest::newRow("padded on the left") << "       5"_ba << 5;
    QTest::newRow("padded on both sides") << "   12   "_ba << 12;
    QTest::newRow("leading zeros") << "00000012"_ba << 12;
    QTest::newRow("leading zeros and blanks") << "  0012  "_ba << 12;
    QTest::newRow("zero") << "0       "_ba << 0;
    QTest::newRow("many zeros") << "00000000"_ba << 0;
    QTest::newRow("every digit") << "9876    "_ba << 9876;
    // What int() strips in Python: a header may be filled up with any of these.
    for (const char blank : { ' ', '\t', '\n', '\v', '\f', '\r' }) {
        QTest::addRow("white space 0x%02x", blank)
                << QByteArray(3, blank) + "12" + QByteArray(3, blank) << 12;
    }
    QTest::newRow("mixed white space") << " \t\n5\v\f\r"_ba + ' ' << 5;
}

void TestDecoder::readsHeader()
{
    QFETCH(const QByteArray, header);
    QFETCH(const int, size);

    const QByteArray body(size, 'x');
    const Outcome outcome = decode({ .headerSize = 8 }, { header + body + frameOf("next", 8) });
    QVERIFY(!outcome.violation);
    QCOMPARE(outcome.frames.size(), 2);
    QCOMPARE(outcome.frames[0].bytes, header + body);
    QCOMPARE(outcome.frames[0].text, QString::fromLatin1(body));
    QCOMPARE(outcome.frames[1].text, u"next"_s);
}

void TestDecoder::refusesHeader_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<QString>("violation");
    QTest::addColumn<qint64>("at");

    const auto row = [](const char *name, const QByteArray &start, const QString &violation,
                        qint64 at) { QTest::newRow(name) << start << violation << at; };
    const QString notANumber = u"header-not-a-number"_s;
    const QString tooLarge = u"body-too-large"_s;
    row("letters", "Hello", notANumber, 0);
    row("letters after blanks", "   Hello", notANumber, 3);
    row("negative", "-5", notANumber, 0);
    row("plus", "+5", notANumber, 0);
    row("two numbers", "1 2", notANumber, 2);
    row("two numbers, a line feed between", "1\n2", notANumber, 2);
    row("underscore", "1_0", notANumber, 1);
    row("point", "1.0", notANumber, 1);
    row("comma", "1,000", notANumber, 1);
    row("exponent", "1e3", notANumber, 1);
    row("hexadecimal", "0x10", notANumber, 1);
    row("zero bytes", QByteArray(64, '\0'), notANumber, 0);
    row("zero byte after digits", "12"_ba + '\0', notANumber, 2);
    row("high bit set", "\xb2", notANumber, 0);
    row("Arabic digit", "\xd9\xa1", notANumber, 0);
    row("no-break space", "12\xc2\xa0", notANumber, 2);
    row("BOM", "\xef\xbb\xbf\x31\x32", notANumber, 0);
    row("slash, before the digits", "/", notANumber, 0);
    row("colon, after the digits", ":", notANumber, 0);
    row("file separator, which int() refuses", "\x1c", notANumber, 0);
    row("backspace, before the white space", "\b", notANumber, 0);
    row("shift out, after the white space", "\x0e", notANumber, 0);
    row("last byte", QByteArray(63, ' ') + 'x', notANumber, 63);
    row("all blanks", QByteArray(64, ' '), u"header-empty"_s, 0);
    row("all line feeds", QByteArray(64, '\n'), u"header-empty"_s, 0);
    row("one more than the maximum", "1048577", tooLarge, 0);
    row("31 bits", "2147483648", tooLarge, 0);
    row("32 bits and a little", "4294967301", tooLarge, 0);
    row("63 bits", "9223372036854775808", tooLarge, 0);
    row("64 bits and a little", "18446744073709551621", tooLarge, 0);
    row("only digits", QByteArray(64, '9'), tooLarge, 0);
    row("64 bits after blanks and zeros", "   00018446744073709551621", tooLarge, 3);
    row("an HTTP request", "GET / HTTP/1.1\r\nHost: x\r\n\r\n", notANumber, 0);
    row("a TLS hello", "\x16\x03\x01\x02"_ba + '\0', notANumber, 0);
}

void TestDecoder::refusesHeader()
{
    QFETCH(const QByteArray, start);

    const QByteArray stream = start + QByteArray(qMax<qsizetype>(0, 64 - start.size()), ' ');
    const Outcome outcome = decode({}, { stream });
    QVERIFY(outcome.frames.empty());
    QVERIFY(outcome.violation.has_value());
    QTEST(findingName(*outcome.violation), "violation");
    QTEST(outcome.violationAt, "at");
    QCOMPARE(decode({}, splitIntoBytes(stream)), outcome);
}

void TestDecoder::refusesWhatCannotBecomeANumber_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<QString>("violation");

    const QString notANumber = u"header-not-a-number"_s;
    const QString tooLarge = u"body-too-large"_s;
    QTest::newRow("a letter") << "H"_ba << notANumber;
    QTest::newRow("a letter after blanks") << "  H"_ba << notANumber;
    QTest::newRow("a letter after digits") << "12H"_ba << notANumber;
    QTest::newRow("a sign") << "-"_ba << notANumber;
    QTest::newRow("a second number") << "1 2"_ba << notANumber;
    QTest::newRow("a digit too many") << "1048577"_ba << tooLarge;
    QTest::newRow("a digit too many after zeros") << "0001048577"_ba << tooLarge;
}

/** However long the header is, the byte that spoils it is the last that is waited for. */
void TestDecoder::refusesWhatCannotBecomeANumber()
{
    QFETCH(const QByteArray, start);

    for (const int headerSize : { 16, 64, 4096 }) {
        FrameDecoder decoder({ .headerSize = headerSize });
        Frame frame;
        decoder.feed(start.chopped(1));
        QVERIFY(decoder.next(frame) == FrameDecoder::Status::Incomplete);
        decoder.feed(start.last(1));
        QVERIFY(decoder.next(frame) == FrameDecoder::Status::Violation);
        QTEST(findingName(decoder.violation().id), "violation");
    }
}

void TestDecoder::waitsForWhatMayBecomeANumber_data()
{
    QTest::addColumn<QByteArray>("start");

    QTest::newRow("nothing") << ""_ba;
    QTest::newRow("blanks") << QByteArray(63, ' ');
    QTest::newRow("a digit") << "1"_ba;
    QTest::newRow("zeros") << QByteArray(63, '0');
    QTest::newRow("a number and blanks") << "12"_ba + QByteArray(61, ' ');
    QTest::newRow("the maximum") << "1048576"_ba;
    QTest::newRow("a header without its body") << header("1048576");
}

void TestDecoder::waitsForWhatMayBecomeANumber()
{
    QFETCH(const QByteArray, start);

    const Outcome outcome = decode({}, { start });
    QVERIFY(outcome.frames.empty());
    QVERIFY(!outcome.violation);
    QCOMPARE(outcome.pending, start.size());
}

void TestDecoder::acceptsExactlyTheMaximum()
{
    const Dialect dialect{ .maximumBody = 1000 };
    const QByteArray body(1000, 'x');
    const Outcome outcome = decode(dialect, { frameOf(body) });
    QVERIFY(!outcome.violation);
    QCOMPARE(outcome.frames.size(), 1);
    QCOMPARE(outcome.frames[0].body().toByteArray(), body);

    const Outcome nothing = decode({ .maximumBody = 0 }, { frameOf("") });
    QVERIFY(!nothing.violation);
    QCOMPARE(nothing.frames.size(), 1);
}

void TestDecoder::refusesOneMoreBeforeTheBody()
{
    const Outcome outcome = decode({ .maximumBody = 1000 }, { header("1001") });
    QVERIFY(outcome.violation == FindingId::BodyTooLarge);

    const Outcome nothing = decode({ .maximumBody = 0 }, { header("1") });
    QVERIFY(nothing.violation == FindingId::BodyTooLarge);
}

void TestDecoder::keepsInvalidText_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<qsizetype>("invalidAt");

    QTest::newRow("first byte") << "\xff"_ba << qsizetype(0);
    QTest::newRow("after ASCII") << "ab\xff\x63"_ba << qsizetype(2);
    QTest::newRow("after accents") << "\xc3\xa1\xc3\xa1\xff"_ba << qsizetype(4);
    QTest::newRow("Latin-1") << "Ol\xe1, mundo!"_ba << qsizetype(2);
    QTest::newRow("character cut by the length") << "Ol\xc3"_ba << qsizetype(2);
    QTest::newRow("emoji cut by the length") << "Ol\xf0\x9f\x98"_ba << qsizetype(2);
}

void TestDecoder::keepsInvalidText()
{
    QFETCH(const QByteArray, body);
    QFETCH(const qsizetype, invalidAt);

    const QByteArray stream = frameOf("ok") + frameOf(body) + frameOf("next");
    const Outcome outcome = decode({}, { stream });
    QVERIFY(!outcome.violation);
    QCOMPARE(outcome.frames.size(), 3);
    QCOMPARE(outcome.frames[0].invalidTextAt, -1);
    QCOMPARE(outcome.frames[1].invalidTextAt, invalidAt);
    QCOMPARE(outcome.frames[1].bytes, frameOf(body));
    QVERIFY(outcome.frames[1].text.contains(QChar::ReplacementCharacter));
    QCOMPARE(outcome.frames[2].text, u"next"_s);
    QCOMPARE(decode({}, splitIntoBytes(stream)), outcome);
}

void TestDecoder::namesTheOffsetInTheStream()
{
    FrameDecoder decoder({ .headerSize = 8 });
    Frame frame;
    for (int i = 0; i < 10; ++i) {
        QCOMPARE(decoder.offset(), i * 13);
        decoder.feed(frameOf("Hello", 8));
        QVERIFY(decoder.next(frame) == FrameDecoder::Status::Complete);
        QCOMPARE(frame.offset, i * 13);
    }
    decoder.feed("1  x");
    QVERIFY(decoder.next(frame) == FrameDecoder::Status::Violation);
    QCOMPARE(decoder.violation().offset, 133);
}

void TestDecoder::showsEvidence_data()
{
    QTest::addColumn<QByteArray>("bad");

    QTest::newRow("not a number") << "GET / HTTP/1.1\r\n"_ba;
    QTest::newRow("too large") << "99999999"_ba;
    QTest::newRow("empty") << QByteArray(64, ' ');
    QTest::newRow("more than is kept") << QByteArray(1000, 'x');
}

void TestDecoder::showsEvidence()
{
    QFETCH(const QByteArray, bad);

    FrameDecoder decoder(Dialect{});
    Frame frame;
    decoder.feed(frameOf("ok") + bad);
    QVERIFY(decoder.next(frame) == FrameDecoder::Status::Complete);
    QVERIFY(decoder.next(frame) == FrameDecoder::Status::Violation);
    QCOMPARE(decoder.violation().evidence, bad.first(qMin<qsizetype>(bad.size(), 64)));
}

void TestDecoder::ignoresWhatFollowsAViolation()
{
    FrameDecoder decoder(Dialect{});
    Frame frame;
    decoder.feed("x");
    QVERIFY(decoder.next(frame) == FrameDecoder::Status::Violation);
    const Finding violation = decoder.violation();
    const qsizetype pending = decoder.pending();

    for (int i = 0; i < 100; ++i) {
        decoder.feed(frameOf("Hello"));
        QVERIFY(decoder.next(frame) == FrameDecoder::Status::Violation);
    }
    QCOMPARE(decoder.violation(), violation);
    QCOMPARE(decoder.pending(), pending);
    QCOMPARE(frame, Frame{});
}

void TestDecoder::givesOutFramesBeforeAViolation()
{
    const Outcome outcome = decode({}, { frameOf("one") + frameOf("two") + "oops" });
    QCOMPARE(outcome.frames.size(), 2);
    QCOMPARE(outcome.frames[1].text, u"two"_s);
    QVERIFY(outcome.violation == FindingId::HeaderNotANumber);
    QCOMPARE(outcome.violationAt, 134);
}

void TestDecoder::saysWhatIsPending()
{
    FrameDecoder decoder({ .headerSize = 4 });
    Frame frame;
    QVERIFY(!decoder.isInsideFrame());
    QVERIFY(decoder.pendingBytes().isEmpty());

    decoder.feed("5   Hello2");
    QVERIFY(decoder.isInsideFrame());
    QCOMPARE(decoder.pending(), 10);
    QVERIFY(decoder.next(frame) == FrameDecoder::Status::Complete);
    QCOMPARE(decoder.pendingBytes().toByteArray(), "2"_ba);
    decoder.feed("   x");
    QVERIFY(decoder.next(frame) == FrameDecoder::Status::Incomplete);
    QCOMPARE(decoder.pendingBytes().toByteArray(), "2   x"_ba);
    QCOMPARE(decoder.pending(), 5);
    QCOMPARE(decoder.offset(), 9);
    decoder.feed("y");
    QVERIFY(decoder.next(frame) == FrameDecoder::Status::Complete);
    QVERIFY(!decoder.isInsideFrame());
    QCOMPARE(decoder.pending(), 0);
    QCOMPARE(decoder.offset(), 15);
}

/** Buffers are shared between the reads, the decoder and the frames: nothing may show through. */
void TestDecoder::leavesWhatWasGivenOutAlone()
{
    FrameDecoder decoder({ .headerSize = 4 });
    Frame first;
    Frame second;
    QByteArray read = "5   Hello3   a"_ba;
    decoder.feed(read);
    read.fill('?');
    QVERIFY(decoder.next(first) == FrameDecoder::Status::Complete);
    decoder.feed("bc");
    QVERIFY(decoder.next(second) == FrameDecoder::Status::Complete);
    decoder.feed("9   xxxxxxxxx");
    QCOMPARE(first.bytes, "5   Hello"_ba);
    QCOMPARE(second.bytes, "3   abc"_ba);
    QCOMPARE(second.text, u"abc"_s);
    QCOMPARE(read, QByteArray(14, '?'));
}

void TestDecoder::decodesInTheDialectsEncoding()
{
    const QByteArray stream = frameOf("Ol\xe1");
    const Outcome latin1 = decode({ .encoding = Encoding::Latin1 }, { stream });
    QCOMPARE(latin1.frames.size(), 1);
    QCOMPARE(latin1.frames[0].text, u"Olá"_s);
    QCOMPARE(latin1.frames[0].invalidTextAt, -1);

    const Outcome ascii = decode({ .encoding = Encoding::Ascii }, { stream });
    QCOMPARE(ascii.frames.size(), 1);
    QCOMPARE(ascii.frames[0].invalidTextAt, 2);
}

QTEST_APPLESS_MAIN(TestDecoder)
#include "tst_decoder.moc"
