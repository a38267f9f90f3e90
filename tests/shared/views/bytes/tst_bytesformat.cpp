#include "shared/views/bytes/bytesformat.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace soquete;

namespace {

QByteArray everyByte()
{
    QByteArray bytes;
    for (int i = 0; i < 256; ++i)
        bytes += char(i);
    return bytes;
}

} // namespace

class TestBytesFormat final : public QObject
{
    Q_OBJECT

private slots:
    void writesHexadecimal();
    void writesACArray();
    void writesPythonLiterals_data();
    void writesPythonLiterals();
    void writesEveryByte();
};

void TestBytesFormat::writesHexadecimal()
{
    QCOMPARE(toHexText({}), QString());
    QCOMPARE(toHexText("\0"_ba), u"00"_s);
    QCOMPARE(toHexText("Ol\xc3\xa1\xff"_ba), u"4F 6C C3 A1 FF"_s);
}

void TestBytesFormat::writesACArray()
{
    QCOMPARE(toCArray({}), QString());
    QCOMPARE(toCArray("A"), u"const unsigned char data[] = {\n    0x41,\n};\n"_s);
    QCOMPARE(toCArray("0123456789ab\xff"_ba),
             u"const unsigned char data[] = {\n"
             "    0x30, 0x31, 0x32, 0x33, 0x34, 0x35, 0x36, 0x37, 0x38, 0x39, 0x61, 0x62,\n"
             "    0xff,\n"
             "};\n"_s);
}

void TestBytesFormat::writesPythonLiterals_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("literal");
    // As repr() of Python 3 writes them.
    QTest::newRow("nothing") << QByteArray() << u"b''"_s;
    QTest::newRow("text") << "Hello"_ba << u"b'Hello'"_s;
    QTest::newRow("not ASCII") << "Ol\xc3\xa1"_ba << u"b'Ol\\xc3\\xa1'"_s;
    QTest::newRow("white space") << "\t\n\r \x0b"_ba << u"b'\\t\\n\\r \\x0b'"_s;
    QTest::newRow("a digit after a number") << QByteArray("\x00"
                                                          "1\x7f",
                                                          3)
                                            << u"b'\\x001\\x7f'"_s;
    QTest::newRow("backslash") << "a\\n"_ba << u"b'a\\\\n'"_s;
    QTest::newRow("apostrophe") << "it's"_ba << u"b\"it's\""_s;
    QTest::newRow("quotation mark") << "\"x\""_ba << u"b'\"x\"'"_s;
    QTest::newRow("both") << "'\""_ba << u"b'\\'\"'"_s;
}

void TestBytesFormat::writesPythonLiterals()
{
    QFETCH(QByteArray, bytes);
    QTEST(toPythonLiteral(bytes), "literal");
}

void TestBytesFormat::writesEveryByte()
{
    const QByteArray bytes = everyByte();
    QCOMPARE(QByteArray::fromHex(toHexText(bytes).toLatin1()), bytes);
    QCOMPARE(toCArray(bytes).count(u"0x"_s), 256);
    for (const QChar c : toPythonLiteral(bytes))
        QVERIFY(c.unicode() >= 0x20 && c.unicode() < 0x7f);
}

QTEST_GUILESS_MAIN(TestBytesFormat)
#include "tst_bytesformat.moc"
