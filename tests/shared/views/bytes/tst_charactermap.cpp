#include "shared/views/bytes/charactermap.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace soquete;

namespace {

/** The bytes of each character: "1 2 1!", with ! at one that is not valid. */
QString sizes(const CharacterMap &map)
{
    QStringList sizes;
    for (const CharacterMap::Character &character : map.characters())
        sizes << QString::number(character.byteSize) + (character.isValid ? u""_s : u"!"_s);
    return sizes.join(u' ');
}

} // namespace

class TestCharacterMap final : public QObject
{
    Q_OBJECT

private slots:
    void takesBytesApart_data();
    void takesBytesApart();
    void findsBothWays_data();
    void findsBothWays();
    void findsNothingOutside();
    void readsOtherEncodings();
    void recognisesLatin1();
    void startsAtACharacter();
};

void TestCharacterMap::takesBytesApart_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("sizes");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QByteArray() << QString() << QString();
    QTest::newRow("ASCII") << "abc"_ba << u"1 1 1"_s << u"abc"_s;
    QTest::newRow("Portuguese") << u"ção"_s.toUtf8() << u"2 2 1"_s << u"ção"_s;
    QTest::newRow("three bytes") << u"€1"_s.toUtf8() << u"3 1"_s << u"€1"_s;
    QTest::newRow("emoji") << u"👍!"_s.toUtf8() << u"4 1"_s << u"👍!"_s;
    QTest::newRow("of several code points")
            << u"👩‍🚀"_s.toUtf8() << u"11"_s << u"👩‍🚀"_s;
    QTest::newRow("combining") << u"e\u0301x"_s.toUtf8() << u"3 1"_s << u"e\u0301x"_s;
    QTest::newRow("control characters") << QByteArray("a\r\n\0", 4) << u"1 1 1 1"_s << u"a␍␊␀"_s;
    QTest::newRow("direction") << u"\u202ex"_s.toUtf8() << u"3 1"_s << u"⟨U+202E⟩x"_s;
    QTest::newRow("invalid") << "a\xff"
                                "b"_ba
                             << u"1 1! 1"_s << u"a\ufffdb"_s;
    QTest::newRow("invalid, one by one") << "\xff\xfe"_ba << u"1! 1!"_s << u"\ufffd\ufffd"_s;
    QTest::newRow("cut off") << "a\xe2\x82"_ba << u"1 1! 1!"_s << u"a\ufffd\ufffd"_s;
    QTest::newRow("continuation alone") << "\x82"
                                           "a"_ba
                                        << u"1! 1"_s << u"\ufffda"_s;
    QTest::newRow("longer than needed") << "\xc0\xaf"_ba << u"1! 1!"_s << u"\ufffd\ufffd"_s;
    QTest::newRow("surrogate") << "\xed\xa0\x80"_ba << u"1! 1! 1!"_s << u"\ufffd\ufffd\ufffd"_s;
    QTest::newRow("beyond Unicode")
            << "\xf4\x90\x80\x80"_ba << u"1! 1! 1! 1!"_s << u"\ufffd\ufffd\ufffd\ufffd"_s;
    QTest::newRow("the sign itself") << u"\ufffd"_s.toUtf8() << u"3"_s << u"\ufffd"_s;
}

void TestCharacterMap::takesBytesApart()
{
    QFETCH(QByteArray, bytes);
    const CharacterMap map(bytes, Encoding::Utf8);
    QTEST(map.text(), "text");
    QTEST(sizes(map), "sizes");
}

void TestCharacterMap::findsBothWays_data()
{
    QTest::addColumn<QByteArray>("bytes");
    for (const QString &text :
         { u"Olá, ção! 👩‍🚀 e\u0301"_s, u"a\n\u202eb"_s, u"\u0301 begins"_s })
        QTest::newRow(qPrintable(text)) << text.toUtf8();
    QByteArray noise;
    for (int i = 0; i < 1000; ++i)
        noise += char((i * 7919) >> 3);
    QTest::newRow("noise") << noise;
}

void TestCharacterMap::findsBothWays()
{
    QFETCH(QByteArray, bytes);
    const CharacterMap map(bytes, Encoding::Utf8);
    qsizetype byteAt = 0;
    qsizetype textAt = 0;
    for (const CharacterMap::Character &character : map.characters()) {
        // Every byte, and every part of the text, belongs to one character.
        QCOMPARE(character.byteAt, byteAt);
        QCOMPARE(character.textAt, textAt);
        for (; byteAt < character.byteAt + character.byteSize; ++byteAt)
            QCOMPARE(map.atByte(byteAt), &character);
        for (; textAt < character.textAt + character.textSize; ++textAt)
            QCOMPARE(map.atText(textAt), &character);
    }
    QCOMPARE(byteAt, bytes.size());
    QCOMPARE(textAt, map.text().size());
}

void TestCharacterMap::findsNothingOutside()
{
    const CharacterMap map("ab", Encoding::Utf8);
    for (const qsizetype at : { -1, 2, 1000 }) {
        QVERIFY(!map.atByte(at));
        QVERIFY(!map.atText(at));
    }
    QVERIFY(!CharacterMap().atByte(0));
}

void TestCharacterMap::readsOtherEncodings()
{
    const CharacterMap latin1("\xe7\xff", Encoding::Latin1);
    QCOMPARE(latin1.text(), u"çÿ"_s);
    QCOMPARE(sizes(latin1), u"1 1"_s);
    const CharacterMap ascii("a\xe7", Encoding::Ascii);
    QCOMPARE(ascii.text(), u"a\ufffd"_s);
    QCOMPARE(sizes(ascii), u"1 1!"_s);
}

void TestCharacterMap::recognisesLatin1()
{
    QCOMPARE(CharacterMap::encodingOf("abc", u"abc"), Encoding::Utf8);
    QCOMPARE(CharacterMap::encodingOf("\xc3\xa7", u"ç"), Encoding::Utf8);
    QCOMPARE(CharacterMap::encodingOf("\xe7", u"ç"), Encoding::Latin1);
    QCOMPARE(CharacterMap::encodingOf("\xe7", u"\ufffd"), Encoding::Utf8);
    QCOMPARE(CharacterMap::encodingOf({}, {}), Encoding::Utf8);
}

void TestCharacterMap::startsAtACharacter()
{
    const QByteArray bytes = u"a€b👍"_s.toUtf8() + '\x80';
    const QList<qsizetype> starts{ 0, 1, 1, 1, 4, 5, 5, 5, 5, 9 };
    for (qsizetype at = 0; at < bytes.size(); ++at)
        QCOMPARE(CharacterMap::startOfCharacter(bytes, at, Encoding::Utf8), starts.at(at));
    QCOMPARE(CharacterMap::startOfCharacter(bytes, bytes.size(), Encoding::Utf8), bytes.size());
    QCOMPARE(CharacterMap::startOfCharacter({}, 0, Encoding::Utf8), 0);
}

QTEST_GUILESS_MAIN(TestCharacterMap)
#include "tst_charactermap.moc"
