#include "shared/protocol/decoder.h"
#include "shared/protocol/frame.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace soquete;

Q_DECLARE_METATYPE(soquete::Dialect)

class TestFrame final : public QObject
{
    Q_OBJECT

private slots:
    void isAsInTheTutorial_data();
    void isAsInTheTutorial();
    void fitsEveryHeader_data();
    void fitsEveryHeader();
    void encodesUpToTheLimits_data();
    void encodesUpToTheLimits();
    void refuses_data();
    void refuses();
    void isDecodedAgain_data();
    void isDecodedAgain();
    void givesOutItsBody();
};

void TestFrame::isAsInTheTutorial_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("digits");
    QTest::addColumn<QByteArray>("body");

    QTest::newRow("nothing") << u""_s << "0"_ba
                             << ""_ba;
    QTest::newRow("ASCII") << u"Hello World!"_s << "12"_ba
                           << "Hello World!"_ba;
    QTest::newRow("bytes are counted, not characters") << u"Olá, mundo!"_s << "12"_ba
                                                       << "Ol\xc3\xa1, mundo!"_ba;
    QTest::newRow("emoji") << u"😀"_s << "4"_ba
                           << "\xf0\x9f\x98\x80"_ba;
    QTest::newRow("disconnect word") << u"!DISCONNECT"_s << "11"_ba
                                     << "!DISCONNECT"_ba;
    QTest::newRow("digits") << u"12"_s << "2"_ba
                            << "12"_ba;
}

void TestFrame::isAsInTheTutorial()
{
    QFETCH(const QString, text);
    QFETCH(const QByteArray, digits);
    QFETCH(const QByteArray, body);

    const EncodedFrame frame = encodeFrame(text, Dialect{});
    QVERIFY(!frame.error.has_value());
    QCOMPARE(frame.bytes, digits + QByteArray(64 - digits.size(), ' ') + body);
}

void TestFrame::fitsEveryHeader_data()
{
    QTest::addColumn<int>("headerSize");

    for (const int size : { 1, 4, 8, 10, 16, 64, 128, 1024, 2048, 4096 })
        QTest::addRow("header of %d", size) << size;
}

void TestFrame::fitsEveryHeader()
{
    QFETCH(const int, headerSize);

    const EncodedFrame frame = encodeFrame(u"Hello", Dialect{ .headerSize = headerSize });
    QVERIFY(!frame.error.has_value());
    QCOMPARE(frame.bytes, "5"_ba + QByteArray(headerSize - 1, ' ') + "Hello"_ba);
}

void TestFrame::encodesUpToTheLimits_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<QByteArray>("bytes");

    QTest::newRow("all digits a header has room for")
            << QString(9, u'x') << Dialect{ .headerSize = 1 } << "9xxxxxxxxx"_ba;
    QTest::newRow("four digits, header of four")
            << QString(9999, u'x') << Dialect{ .headerSize = 4 }
            << "9999"_ba + QByteArray(9999, 'x');
    QTest::newRow("exactly the maximum")
            << u"abc"_s << Dialect{ .headerSize = 2, .maximumBody = 3 } << "3 abc"_ba;
    QTest::newRow("exactly the maximum, in bytes")
            << u"áb"_s << Dialect{ .headerSize = 2, .maximumBody = 3 } << "3 \xc3\xa1\x62"_ba;
    QTest::newRow("nothing where nothing is the maximum")
            << u""_s << Dialect{ .headerSize = 2, .maximumBody = 0 } << "0 "_ba;
    QTest::newRow("Latin-1 takes a byte a character")
            << u"áé"_s << Dialect{ .headerSize = 2, .encoding = Encoding::Latin1 }
            << "2 \xe1\xe9"_ba;
}

void TestFrame::encodesUpToTheLimits()
{
    QFETCH(const QString, text);
    QFETCH(const Dialect, dialect);

    const EncodedFrame frame = encodeFrame(text, dialect);
    QVERIFY(!frame.error.has_value());
    QTEST(frame.bytes, "bytes");
}

void TestFrame::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<FrameError>("error");

    using enum FrameError;
    QTest::newRow("one digit too many")
            << QString(10, u'x') << Dialect{ .headerSize = 1 } << TooLongForHeader;
    QTest::newRow("five digits, header of four")
            << QString(10'000, u'x') << Dialect{ .headerSize = 4 } << TooLongForHeader;
    QTest::newRow("one digit too many, in bytes")
            << QString(5, u'á') << Dialect{ .headerSize = 1 } << TooLongForHeader;
    QTest::newRow("one more than the maximum")
            << u"abcd"_s << Dialect{ .maximumBody = 3 } << TooLongForDialect;
    QTest::newRow("one more than the maximum, in bytes")
            << u"áá"_s << Dialect{ .maximumBody = 3 } << TooLongForDialect;
    QTest::newRow("something where nothing is the maximum")
            << u"a"_s << Dialect{ .maximumBody = 0 } << TooLongForDialect;
    QTest::newRow("not in ASCII") << u"Olá"_s << Dialect{ .encoding = Encoding::Ascii }
                                  << Unencodable;
    QTest::newRow("not in Latin-1")
            << u"😀"_s << Dialect{ .encoding = Encoding::Latin1 } << Unencodable;
    QTest::newRow("half a surrogate pair") << QString(QChar(0xd83d)) << Dialect{} << Unencodable;
}

void TestFrame::refuses()
{
    QFETCH(const QString, text);
    QFETCH(const Dialect, dialect);
    QFETCH(const FrameError, error);

    const EncodedFrame frame = encodeFrame(text, dialect);
    QVERIFY(frame.error.has_value());
    QCOMPARE(int(*frame.error), int(error));
    QCOMPARE(frame.bytes, QByteArray());
}

void TestFrame::isDecodedAgain_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Dialect>("dialect");

    const QString long1000 = u"Olá, 漢字 😀 "_s.repeated(1000).first(1000);
    for (const int size : { 4, 8, 10, 16, 64, 128, 1024, 2048 }) {
        const Dialect dialect{ .headerSize = size };
        QTest::addRow("header of %d, nothing", size) << u""_s << dialect;
        QTest::addRow("header of %d, a word", size) << u"Hello"_s << dialect;
        QTest::addRow("header of %d, many alphabets", size) << long1000 << dialect;
    }
    QTest::newRow("Latin-1") << u"Olá ÿ"_s << Dialect{ .encoding = Encoding::Latin1 };
    QTest::newRow("ASCII") << u"Hello"_s << Dialect{ .encoding = Encoding::Ascii };
    QTest::newRow("a text that looks like a header") << u"5    "_s << Dialect{ .headerSize = 5 };
    QTest::newRow("controls") << u"\u0000\r\n\u001b"_s << Dialect{};
}

void TestFrame::isDecodedAgain()
{
    QFETCH(const QString, text);
    QFETCH(const Dialect, dialect);

    const EncodedFrame encoded = encodeFrame(text, dialect);
    QVERIFY(!encoded.error.has_value());
    FrameDecoder decoder(dialect);
    decoder.feed(encoded.bytes);
    Frame frame;
    QVERIFY(decoder.next(frame) == FrameDecoder::Status::Complete);
    QCOMPARE(frame.text, text);
    QCOMPARE(frame.bytes, encoded.bytes);
    QCOMPARE(frame.headerSize, dialect.headerSize);
    QCOMPARE(frame.offset, 0);
    QCOMPARE(frame.invalidTextAt, -1);
    QVERIFY(decoder.next(frame) == FrameDecoder::Status::Incomplete);
    QVERIFY(!decoder.isInsideFrame());
}

void TestFrame::givesOutItsBody()
{
    Frame frame{ .headerSize = 4, .bytes = "5   Hello"_ba };
    QCOMPARE(frame.body().toByteArray(), "Hello"_ba);
    frame.bytes = "0   "_ba;
    QVERIFY(frame.body().isEmpty());
}

QTEST_APPLESS_MAIN(TestFrame)
#include "tst_frame.moc"
