#include "shared/protocol/text.h"

#include "tests/support/names.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace soquete;
using namespace soquete::test;

namespace {

constexpr char16_t kHighSurrogate = 0xd83d;
constexpr char16_t kLowSurrogate = 0xde00;

QString withUnit(const QString &before, char16_t unit, const QString &after)
{
    return before + QChar(unit) + after;
}

} // namespace

class TestText final : public QObject
{
    Q_OBJECT

private slots:
    void decodesUtf8_data();
    void decodesUtf8();
    void reportsInvalidUtf8_data();
    void reportsInvalidUtf8();
    void readsEveryByteAsLatin1();
    void decodesAscii_data();
    void decodesAscii();
    void encodes_data();
    void encodes();
    void comesBackFromTheWire_data();
    void comesBackFromTheWire();
    void namesEncodings();
    void makesVisible_data();
    void makesVisible();
    void shortensNames();
    void leavesNothingThatDisturbs();
};

void TestText::decodesUtf8_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");

    QTest::newRow("nothing") << ""_ba << u""_s;
    QTest::newRow("ASCII") << "Hello World!"_ba << u"Hello World!"_s;
    QTest::newRow("two bytes a character") << "Ol\xc3\xa1, mundo!"_ba << u"Olá, mundo!"_s;
    QTest::newRow("three bytes a character") << "\xe2\x82\xac"_ba << u"€"_s;
    QTest::newRow("emoji") << "\xf0\x9f\x98\x80"_ba << u"😀"_s;
    QTest::newRow("BOM") << "\xef\xbb\xbfhi"_ba << withUnit({}, 0xfeff, u"hi"_s);
    QTest::newRow("BOM alone") << "\xef\xbb\xbf"_ba << QString(QChar(0xfeff));
    QTest::newRow("two BOMs") << "\xef\xbb\xbf\xef\xbb\xbf"_ba << QString(2, QChar(0xfeff));
    QTest::newRow("BOM inside") << "a\xef\xbb\xbf"
                                   "b"_ba
                                << withUnit(u"a"_s, 0xfeff, u"b"_s);
    QTest::newRow("zero inside") << QByteArray("a\0b", 3) << withUnit(u"a"_s, 0, u"b"_s);
    QTest::newRow("replacement character sent as such")
            << "a\xef\xbf\xbd"_ba << withUnit(u"a"_s, 0xfffd, {});
    QTest::newRow("last of the BMP") << "\xef\xbf\xbf"_ba << QString(QChar(0xffff));
    QTest::newRow("last of all") << "\xf4\x8f\xbf\xbf"_ba << u"\U0010ffff"_s;
    QTest::newRow("around the surrogates")
            << "\xed\x9f\xbf\xee\x80\x80"_ba << (QString(QChar(0xd7ff)) + QChar(0xe000));
}

void TestText::decodesUtf8()
{
    QFETCH(const QByteArray, bytes);

    const DecodedText decoded = decodeText(bytes, Encoding::Utf8);
    QTEST(decoded.text, "text");
    QCOMPARE(decoded.invalidAt, -1);
    QVERIFY(decoded.isValid());
    QVERIFY(isValidText(bytes, Encoding::Utf8));
}

void TestText::reportsInvalidUtf8_data()
{
    QTest::addColumn<QByteArray>("before"); // valid
    QTest::addColumn<QByteArray>("wrong");
    QTest::addColumn<QByteArray>("after"); // valid

    const auto row = [](const char *name, const QByteArray &before, const QByteArray &wrong,
                        const QByteArray &after) {
        QTest::newRow(name) << before << wrong << after;
    };
    row("continuation alone", "ab", "\x80", "cd");
    row("two bytes, cut at the end", "ab", "\xc3", "");
    row("three bytes, cut after one", "a", "\xe2", "");
    row("three bytes, cut after two", "a", "\xe2\x82", "");
    row("four bytes, cut after three", "a", "\xf0\x9f\x98", "");
    row("cut, and nothing else", "", "\xf0", "");
    row("cut by the next character", "a", "\xc3", "(b");
    row("cut by an accented character", "a", "\xe2\x82", "\xc3\xa1");
    row("overlong slash, two bytes", "a", "\xc0\xaf", "b");
    row("overlong slash, three bytes", "a", "\xe0\x80\xaf", "b");
    row("overlong slash, four bytes", "a", "\xf0\x80\x80\xaf", "b");
    row("overlong zero", "", "\xc0\x80", "");
    row("half a surrogate pair", "ol\xc3\xa1", "\xed\xa0\x80", "b");
    row("a surrogate pair", "", "\xed\xa0\xbd\xed\xb8\x80", "b");
    row("beyond Unicode", "a", "\xf4\x90\x80\x80", "b");
    row("beyond Unicode, no such lead", "a", "\xf5\x80\x80\x80", "b");
    row("FE", "a", "\xfe", "b");
    row("FF", "a", "\xff", "b");
    row("Latin-1", "Ol", "\xe1", ", mundo!");
    row("after a BOM", "\xef\xbb\xbf", "\xff", "b");
    row("after a replacement character", "\xef\xbf\xbd", "\xff", "b");
    row("after an emoji", "\xf0\x9f\x98\x80", "\xff", "b");
    row("twice", "a", "\xff"_ba + "b\xff", "c");
}

void TestText::reportsInvalidUtf8()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, wrong);
    QFETCH(const QByteArray, after);

    const DecodedText decoded = decodeText(before + wrong + after, Encoding::Utf8);
    QVERIFY(!decoded.isValid());
    QVERIFY(!isValidText(before + wrong + after, Encoding::Utf8));
    QCOMPARE(decoded.invalidAt, before.size());
    // What lies behind the bytes in memory does not complete a character.
    const QByteArray longer = before + wrong + after + '\xa9';
    QCOMPARE(decodeText(QByteArrayView(longer).chopped(1), Encoding::Utf8), decoded);
    const QString readable = decodeText(before, Encoding::Utf8).text;
    QCOMPARE(decoded.text.first(readable.size()), readable);
    QCOMPARE(decoded.text.at(readable.size()), QChar(QChar::ReplacementCharacter));
    QVERIFY(decoded.text.endsWith(decodeText(after, Encoding::Utf8).text));
}

void TestText::readsEveryByteAsLatin1()
{
    QByteArray bytes;
    for (int i = 0; i < 256; ++i)
        bytes += char(i);

    const DecodedText decoded = decodeText(bytes, Encoding::Latin1);
    QVERIFY(decoded.isValid());
    QCOMPARE(decoded.text.size(), 256);
    for (int i = 0; i < 256; ++i)
        QCOMPARE(int(decoded.text.at(i).unicode()), i);
    QCOMPARE(encodeText(decoded.text, Encoding::Latin1), (EncodedText{ bytes, -1 }));
}

void TestText::decodesAscii_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::addColumn<qsizetype>("invalidAt");

    const QString unknown(QChar::ReplacementCharacter);
    QTest::newRow("nothing") << ""_ba << u""_s << qsizetype(-1);
    QTest::newRow("ASCII") << "Hello\x7f"_ba << u"Hello\u007f"_s << qsizetype(-1);
    QTest::newRow("first beyond") << "\x80"_ba << unknown << qsizetype(0);
    QTest::newRow("Latin-1") << "Ol\xe1!"_ba << u"Ol"_s + unknown + u"!"_s << qsizetype(2);
    QTest::newRow("twice, from the beginning")
            << "\x80\x81"_ba << unknown + unknown << qsizetype(0);
    QTest::newRow("UTF-8, and the first is named")
            << "Ol\xc3\xa1"_ba << u"Ol"_s + unknown + unknown << qsizetype(2);
}

void TestText::decodesAscii()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const qsizetype, invalidAt);

    const DecodedText decoded = decodeText(bytes, Encoding::Ascii);
    QTEST(decoded.text, "text");
    QCOMPARE(decoded.invalidAt, invalidAt);
    QCOMPARE(isValidText(bytes, Encoding::Ascii), invalidAt < 0);
}

void TestText::encodes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Encoding>("encoding");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<qsizetype>("unencodableAt");

    constexpr qsizetype kNowhere = -1;
    const QString high(QChar{ kHighSurrogate });
    const QString low(QChar{ kLowSurrogate });
    using enum Encoding;
    QTest::newRow("UTF-8, nothing") << u""_s << Utf8 << ""_ba << kNowhere;
    QTest::newRow("UTF-8, accents") << u"Olá"_s << Utf8 << "Ol\xc3\xa1"_ba << kNowhere;
    QTest::newRow("UTF-8, emoji") << u"😀"_s << Utf8 << "\xf0\x9f\x98\x80"_ba << kNowhere;
    QTest::newRow("UTF-8, no BOM of its own") << u"a"_s << Utf8 << "a"_ba << kNowhere;
    QTest::newRow("UTF-8, the text's BOM")
            << withUnit({}, 0xfeff, u"a"_s) << Utf8 << "\xef\xbb\xbf\x61"_ba << kNowhere;
    QTest::newRow("UTF-8, high surrogate last")
            << u"ab"_s + high << Utf8 << "ab?"_ba << qsizetype(2);
    QTest::newRow("UTF-8, high surrogate inside")
            << high + u"b"_s << Utf8 << "?b"_ba << qsizetype(0);
    QTest::newRow("UTF-8, low surrogate")
            << u"a"_s + low + u"b"_s << Utf8 << "a?b"_ba << qsizetype(1);
    QTest::newRow("UTF-8, two high surrogates")
            << high + high + low << Utf8 << "?\xf0\x9f\x98\x80"_ba << qsizetype(0);
    QTest::newRow("UTF-8, surrogates the wrong way round")
            << u"😀"_s + low + high << Utf8 << "\xf0\x9f\x98\x80??"_ba << qsizetype(2);
    QTest::newRow("Latin-1") << u"Olá ÿ"_s << Latin1 << "Ol\xe1 \xff"_ba << kNowhere;
    QTest::newRow("Latin-1, first beyond") << u"aĀb"_s << Latin1 << "a?b"_ba << qsizetype(1);
    QTest::newRow("Latin-1, emoji is one character")
            << u"a😀b"_s << Latin1 << "a?b"_ba << qsizetype(1);
    QTest::newRow("Latin-1, and the first is named")
            << u"€1 €2"_s << Latin1 << "?1 ?2"_ba << qsizetype(0);
    QTest::newRow("ASCII") << u"Hello\u007f"_s << Ascii << "Hello\x7f"_ba << kNowhere;
    QTest::newRow("ASCII, first beyond") << u"a\u0080"_s << Ascii << "a?"_ba << qsizetype(1);
    QTest::newRow("ASCII, accents") << u"Olá"_s << Ascii << "Ol?"_ba << qsizetype(2);
    QTest::newRow("ASCII, half a pair") << high << Ascii << "?"_ba << qsizetype(0);
}

void TestText::encodes()
{
    QFETCH(const QString, text);
    QFETCH(const Encoding, encoding);
    QFETCH(const qsizetype, unencodableAt);

    const EncodedText encoded = encodeText(text, encoding);
    QTEST(encoded.bytes, "bytes");
    QCOMPARE(encoded.unencodableAt, unencodableAt);
    // What lies behind the text in memory makes no difference.
    for (const char16_t behind : { u'x', u'\xd83d', u'\xde00' }) {
        const QString longer = text + QChar(behind);
        QCOMPARE(encodeText(QStringView(longer).chopped(1), encoding), encoded);
    }
    QCOMPARE(encoded.isComplete(), unencodableAt < 0);
}

void TestText::comesBackFromTheWire_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Encoding>("encoding");

    using enum Encoding;
    QTest::newRow("UTF-8") << u"Olá, mundo! Ελληνικά 漢字 😀👩‍💻"_s << Utf8;
    QTest::newRow("UTF-8, controls") << u"\u0000\u001b[2J\r\n\u0085\u202e"_s << Utf8;
    QTest::newRow("UTF-8, combining accents") << u"e\u0301"_s << Utf8;
    QTest::newRow("UTF-8, BOM first") << withUnit({}, 0xfeff, u"text"_s) << Utf8;
    QTest::newRow("UTF-8, the other order's BOM") << withUnit({}, 0xfffe, u"text"_s) << Utf8;
    QTest::newRow("Latin-1") << u"Olá, açúcar ÿ\u0080"_s << Latin1;
    QTest::newRow("ASCII") << u"Hello, world\u007f\r\n"_s << Ascii;
}

void TestText::comesBackFromTheWire()
{
    QFETCH(const QString, text);
    QFETCH(const Encoding, encoding);

    const EncodedText encoded = encodeText(text, encoding);
    QVERIFY(encoded.isComplete());
    const DecodedText decoded = decodeText(encoded.bytes, encoding);
    QVERIFY(decoded.isValid());
    QVERIFY(isValidText(encoded.bytes, encoding));
    QCOMPARE(decoded.text, text);
}

void TestText::namesEncodings()
{
    checkNames<Encoding>(encodingName, encodingFromName,
                         { { Encoding::Utf8, "utf-8"_L1 },
                           { Encoding::Latin1, "latin-1"_L1 },
                           { Encoding::Ascii, "ascii"_L1 } });
    for (const Encoding encoding : { Encoding::Utf8, Encoding::Latin1, Encoding::Ascii })
        QVERIFY(encodingFromName(encodingName(encoding).toUpper()) == encoding);
    checkUnknown<Encoding>(encodingFromName, { ""_L1, "utf-16"_L1, " utf-8"_L1, "utf"_L1 });
}

void TestText::makesVisible_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("visible");

    const auto same = [](const char *name, const QString &text) {
        QTest::newRow(name) << text << text;
    };
    same("nothing", {});
    same("plain text", u"Hello, World!"_s);
    same("accents", u"Olá, açúcar"_s);
    same("no-break space", u"1\u00a0000"_s);
    same("emoji", u"😀"_s);
    same("emoji, joined", u"👩‍💻 👍🏽 🇧🇷"_s);
    same("combining accents", u"e\u0301"_s);
    same("right-to-left letters", u"שלום"_s);
    same("place markers", u"%1 %n"_s);
    same("markup", u"<b>&amp;</b>"_s);
    QTest::newRow("zero") << QString(QChar(u'\0')) << u"␀"_s;
    QTest::newRow("line feed") << u"a\nb"_s << u"a␊b"_s;
    QTest::newRow("carriage return") << u"a\r\n"_s << u"a␍␊"_s;
    QTest::newRow("tab") << u"\t"_s << u"␉"_s;
    QTest::newRow("escape sequence") << u"\u001b[2J"_s << u"␛[2J"_s;
    QTest::newRow("bell") << u"\u0007"_s << u"␇"_s;
    QTest::newRow("unit separator") << u"\u001f"_s << u"␟"_s;
    QTest::newRow("delete") << u"\u007f"_s << u"␡"_s;
    QTest::newRow("C1") << u"\u0080"_s << u"⟨U+0080⟩"_s;
    QTest::newRow("C1, control sequence introducer") << u"\u009b2J"_s << u"⟨U+009B⟩2J"_s;
    QTest::newRow("direction override") << u"abc\u202etxt.exe"_s << u"abc⟨U+202E⟩txt.exe"_s;
    QTest::newRow("direction isolate") << u"\u2066a\u2069"_s << u"⟨U+2066⟩a⟨U+2069⟩"_s;
    QTest::newRow("direction marks") << u"\u200e\u200f\u061c"_s << u"⟨U+200E⟩⟨U+200F⟩⟨U+061C⟩"_s;
    QTest::newRow("line separator") << u"a\u2028b"_s << u"a⟨U+2028⟩b"_s;
    QTest::newRow("paragraph separator") << u"a\u2029b"_s << u"a⟨U+2029⟩b"_s;
    QTest::newRow("BOM") << QString(QChar(0xfeff)) << u"⟨U+FEFF⟩"_s;
    QTest::newRow("emoji after a control character") << u"\n😀\n"_s << u"␊😀␊"_s;
}

void TestText::makesVisible()
{
    QFETCH(const QString, text);
    QFETCH(const QString, visible);

    // The case of the numbers' digits is nobody's concern.
    QCOMPARE(visibleText(text).toUpper(), visible.toUpper());
}

void TestText::leavesNothingThatDisturbs()
{
    for (int unit = 0; unit <= 0xffff; ++unit) {
        const QString visible = visibleText(QString(QChar(unit)));
        QVERIFY(!visible.isEmpty());
        for (const QChar c : visible) {
            const bool disturbs = c.category() == QChar::Other_Control
                               || c.category() == QChar::Separator_Line
                               || c.category() == QChar::Separator_Paragraph
                               || (c.direction() >= QChar::DirLRE && c.direction() <= QChar::DirPDF
                                   && c.direction() != QChar::DirAL)
                               || c.direction() >= QChar::DirLRI;
            QVERIFY2(!disturbs, qPrintable(QString::number(unit, 16)));
        }
        QCOMPARE(visibleText(visible), visible);
    }
}

void TestText::shortensNames()
{
    QCOMPARE(visibleName(u"a\u001b"_s), u"a␛"_s);
    const QString longest(kLongestShownName, u'\u0301');
    QCOMPARE(visibleName(longest), longest);
    QCOMPARE(visibleName(longest + u'\u0301'), longest + u'…');
    QCOMPARE(visibleName(longest.repeated(10'000)), longest + u'…');
    QCOMPARE(beginningOf(u"a😀"_s, 3), u"a😀"_s);
    QCOMPARE(beginningOf(u"a😀b"_s, 3), u"a😀"_s);
    QCOMPARE(beginningOf(u"a😀b"_s, 2), u"a"_s);
    QCOMPARE(beginningOf(u"ab"_s, 1), u"a"_s);
    QCOMPARE(beginningOf(u"ab"_s, 0), QString());
}

QTEST_APPLESS_MAIN(TestText)
#include "tst_text.moc"
