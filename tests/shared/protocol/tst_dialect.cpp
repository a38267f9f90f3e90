#include "shared/protocol/dialect.h"

#include "tests/support/names.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace soquete;
using namespace soquete::test;

Q_DECLARE_METATYPE(soquete::Dialect)

class TestDialect final : public QObject
{
    Q_OBJECT

private slots:
    void isTheTutorialsByDefault();
    void answers_data();
    void answers();
    void repeatsNoMessageTooOften();
    void answersTheDisconnectWord();
    void knowsTheDisconnectWord_data();
    void knowsTheDisconnectWord();
    void accepts_data();
    void accepts();
    void refuses_data();
    void refuses();
    void namesReplyModes();
};

void TestDialect::isTheTutorialsByDefault()
{
    const Dialect dialect;
    QCOMPARE(dialect.headerSize, 64);
    QVERIFY(dialect.encoding == Encoding::Utf8);
    QCOMPARE(dialect.disconnectWord, u"!DISCONNECT"_s);
    QVERIFY(dialect.replyMode == ReplyMode::Text);
    QCOMPARE(dialect.replyTo(u"Hello"_s), u"Msg received"_s);
    QVERIFY(!dialect.wordIgnoresCase);
    QVERIFY(dialect.answersDisconnectWord);
    QVERIFY(!dialect.wordReply);
    QVERIFY(!findError(dialect).has_value());
}

void TestDialect::answers_data()
{
    QTest::addColumn<QString>("replyTemplate");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("reply");
    QTest::addColumn<bool>("fixed");

    QTest::newRow("fixed") << u"Msg received"_s << u"Hello"_s << u"Msg received"_s << true;
    QTest::newRow("nothing") << u""_s << u"Hello"_s << u""_s << true;
    QTest::newRow("echo") << u"{msg}"_s << u"Olá"_s << u"Olá"_s << false;
    QTest::newRow("first") << u"{msg}!"_s << u"a"_s << u"a!"_s << false;
    QTest::newRow("inside") << u"got {msg}."_s << u"a"_s << u"got a."_s << false;
    QTest::newRow("twice") << u"{msg} and {msg}"_s << u"a"_s << u"a and a"_s << false;
    QTest::newRow("side by side") << u"{msg}{msg}"_s << u"ab"_s << u"abab"_s << false;
    QTest::newRow("empty message") << u"[{msg}]"_s << u""_s << u"[]"_s << false;
    QTest::newRow("message is the placeholder")
            << u"<{msg}|{msg}>"_s << u"{msg}"_s << u"<{msg}|{msg}>"_s << false;
    QTest::newRow("placeholders come together in the reply")
            << u"{ms{msg}g}"_s << u"{msg}"_s << u"{ms{msg}g}"_s << false;
    QTest::newRow("the message completes no placeholder")
            << u"{msg}sg}"_s << u"{m"_s << u"{msg}"_s << false;
    QTest::newRow("place markers are text")
            << u"%1 {msg} %1"_s << u"%2%1"_s << u"%1 %2%1 %1"_s << false;
    QTest::newRow("other case is text") << u"{MSG}"_s << u"a"_s << u"{MSG}"_s << true;
    QTest::newRow("blanks are text") << u"{ msg }"_s << u"a"_s << u"{ msg }"_s << true;
}

void TestDialect::answers()
{
    QFETCH(const QString, replyTemplate);
    QFETCH(const QString, message);

    const Dialect dialect{ .replyTemplate = replyTemplate };
    QTEST(dialect.replyTo(message).value_or(QString()), "reply");
    QTEST(dialect.hasFixedReply(), "fixed");
}

/** The size is in bytes of the encoding, and only of the copies. */
void TestDialect::repeatsNoMessageTooOften()
{
    const QString longest(Dialect::kMostRepeated / 4, u'x');
    Dialect dialect{ .replyTemplate = u"{msg}{msg}, {msg}{msg}"_s };
    QCOMPARE(dialect.replyTo(longest).value_or(QString()).size(), Dialect::kMostRepeated + 2);
    QVERIFY(!dialect.replyTo(longest + u'x'));
    QVERIFY(!dialect.replyTo(longest.chopped(1) + u'é'));
    dialect.encoding = Encoding::Latin1;
    QVERIFY(dialect.replyTo(longest.chopped(1) + u'é'));
    dialect.replyTemplate = u"got {msg}"_s;
    QCOMPARE(dialect.replyTo(longest.repeated(5)), u"got "_s + longest.repeated(5));
    dialect.wordReply = u"{msg}{msg}{msg}{msg}{msg}"_s;
    dialect.disconnectWord = longest;
    QVERIFY(!dialect.replyTo(longest));
    QVERIFY(findError(dialect) == DialectError::WordReply);
    dialect.answersDisconnectWord = false;
    QVERIFY(!findError(dialect));
}

void TestDialect::answersTheDisconnectWord()
{
    Dialect dialect;
    QCOMPARE(dialect.replyTo(u"!DISCONNECT"_s), u"Msg received"_s);
    QVERIFY(dialect.hasFixedReply());
    dialect.wordReply = u"Bye, {msg}"_s;
    QCOMPARE(dialect.replyTo(u"!DISCONNECT"_s), u"Bye, !DISCONNECT"_s);
    QCOMPARE(dialect.replyTo(u"!disconnect"_s), u"Msg received"_s);
    QCOMPARE(dialect.replyTo(u"Hello"_s), u"Msg received"_s);
    QVERIFY(!dialect.hasFixedReply());
    dialect.wordIgnoresCase = true;
    QCOMPARE(dialect.replyTo(u"!disconnect"_s), u"Bye, !disconnect"_s);
    dialect.wordReply = u""_s; // says nothing, which is not the same as no reply of its own
    QCOMPARE(dialect.replyTo(u"!DISCONNECT"_s), QString());
    dialect.disconnectWord.clear();
    QCOMPARE(dialect.replyTo(QString()), u"Msg received"_s);
}

void TestDialect::knowsTheDisconnectWord_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("known");
    QTest::addColumn<bool>("knownWithoutCase");

    QTest::newRow("the word") << u"!DISCONNECT"_s << u"!DISCONNECT"_s << true << true;
    QTest::newRow("another word") << u"tchau até já"_s << u"tchau até já"_s << true << true;
    QTest::newRow("other case of an accent") << u"desconexão"_s << u"DESCONEXÃO"_s << false << true;
    QTest::newRow("other case") << u"!DISCONNECT"_s << u"!disconnect"_s << false << true;
    QTest::newRow("more around it") << u"!DISCONNECT"_s << u"!DISCONNECT\n"_s << false << false;
    QTest::newRow("less of it") << u"!DISCONNECT"_s << u"!DISCON"_s << false << false;
    QTest::newRow("nothing") << u"!DISCONNECT"_s << u""_s << false << false;
    QTest::newRow("no word, empty message") << u""_s << u""_s << false << false;
    QTest::newRow("no word") << u""_s << u"!DISCONNECT"_s << false << false;
}

void TestDialect::knowsTheDisconnectWord()
{
    QFETCH(const QString, word);
    QFETCH(const QString, text);

    Dialect dialect{ .disconnectWord = word };
    QTEST(dialect.isDisconnectWord(text), "known");
    dialect.wordIgnoresCase = true;
    QTEST(dialect.isDisconnectWord(text), "knownWithoutCase");
}

void TestDialect::accepts_data()
{
    QTest::addColumn<Dialect>("dialect");

    QTest::newRow("default") << Dialect{};
    QTest::newRow("smallest header") << Dialect{ .headerSize = 1, .disconnectWord = u"q"_s };
    QTest::newRow("largest header") << Dialect{ .headerSize = 4096 };
    for (const int size : { 4, 8, 10, 16, 64, 128, 1024, 2048 })
        QTest::addRow("header of %d", size) << Dialect{ .headerSize = size };
    QTest::newRow("no disconnect word") << Dialect{ .disconnectWord = {} };
    QTest::newRow("only empty messages") << Dialect{ .disconnectWord = {}, .maximumBody = 0 };
    QTest::newRow("largest maximum") << Dialect{ .maximumBody = Dialect::kLargestBody };
    QTest::newRow("disconnect word of exactly the maximum") << Dialect{ .maximumBody = 11 };
    QTest::newRow("disconnect word of nine bytes, header of one")
            << Dialect{ .headerSize = 1, .disconnectWord = u"123456789"_s };
    QTest::newRow("Latin-1 word") << Dialect{ .encoding = Encoding::Latin1,
                                              .disconnectWord = u"até"_s };
    QTest::newRow("reply that is never sent") << Dialect{ .encoding = Encoding::Ascii,
                                                          .replyMode = ReplyMode::None,
                                                          .replyTemplate = u"até"_s };
    QTest::newRow("unframed reply longer than a frame may be") << Dialect{
        .disconnectWord = u"q"_s, .replyTemplate = u"a long answer"_s, .maximumBody = 1
    };
    QTest::newRow("framed reply") << Dialect{ .replyMode = ReplyMode::Framed,
                                              .replyTemplate = u"got {msg}"_s };
    QTest::newRow("answer to the word that is never sent") << Dialect{
        .encoding = Encoding::Ascii, .answersDisconnectWord = false, .wordReply = u"até"_s
    };
    QTest::newRow("answer to the word without replies") << Dialect{ .encoding = Encoding::Ascii,
                                                                    .replyMode = ReplyMode::None,
                                                                    .wordReply = u"até"_s };
    QTest::newRow("answer to a word that there is not")
            << Dialect{ .encoding = Encoding::Ascii, .disconnectWord = {}, .wordReply = u"até"_s };
    QTest::newRow("framed echo, whose placeholder is longer than the header counts")
            << Dialect{ .headerSize = 1,
                        .disconnectWord = u"q"_s,
                        .replyMode = ReplyMode::Framed,
                        .replyTemplate = u"{msg}{msg}{msg}"_s };
}

void TestDialect::accepts()
{
    QFETCH(const Dialect, dialect);

    QVERIFY(!findError(dialect).has_value());
}

void TestDialect::refuses_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<DialectError>("error");

    using enum DialectError;
    const QString halfAPair(QChar(0xd83d));
    QTest::newRow("no header") << Dialect{ .headerSize = 0 } << HeaderSize;
    QTest::newRow("negative header") << Dialect{ .headerSize = -64 } << HeaderSize;
    QTest::newRow("header too large") << Dialect{ .headerSize = 4097 } << HeaderSize;
    QTest::newRow("negative maximum") << Dialect{ .maximumBody = -1 } << MaximumBody;
    QTest::newRow("maximum too large")
            << Dialect{ .maximumBody = Dialect::kLargestBody + 1 } << MaximumBody;
    QTest::newRow("word not in ASCII")
            << Dialect{ .encoding = Encoding::Ascii, .disconnectWord = u"até"_s } << DisconnectWord;
    QTest::newRow("word not in Latin-1")
            << Dialect{ .encoding = Encoding::Latin1, .disconnectWord = u"€"_s } << DisconnectWord;
    QTest::newRow("word not in UTF-8") << Dialect{ .disconnectWord = halfAPair } << DisconnectWord;
    QTest::newRow("word too long for the header")
            << Dialect{ .headerSize = 1, .disconnectWord = u"1234567890"_s } << DisconnectWord;
    QTest::newRow("word too long for the maximum")
            << Dialect{ .maximumBody = 10 } << DisconnectWord;
    QTest::newRow("word of too many bytes, not characters")
            << Dialect{ .disconnectWord = u"áá"_s, .maximumBody = 3 } << DisconnectWord;
    QTest::newRow("reply not in ASCII")
            << Dialect{ .encoding = Encoding::Ascii, .replyTemplate = u"até {msg}"_s }
            << ReplyTemplate;
    QTest::newRow("reply not in UTF-8") << Dialect{ .replyTemplate = halfAPair } << ReplyTemplate;
    QTest::newRow("framed reply not in ASCII") << Dialect{
        .encoding = Encoding::Ascii, .replyMode = ReplyMode::Framed, .replyTemplate = u"até"_s
    } << ReplyTemplate;
    QTest::newRow("framed reply too long for the header")
            << Dialect{ .headerSize = 1,
                        .disconnectWord = u"q"_s,
                        .replyMode = ReplyMode::Framed,
                        .replyTemplate = u"1234567890"_s }
            << ReplyTemplate;
    QTest::newRow("framed reply too long for the maximum")
            << Dialect{ .disconnectWord = u"q"_s,
                        .replyMode = ReplyMode::Framed,
                        .replyTemplate = u"123"_s,
                        .maximumBody = 2 }
            << ReplyTemplate;
    QTest::newRow("answer to the word not in ASCII")
            << Dialect{ .encoding = Encoding::Ascii, .wordReply = u"até"_s } << WordReply;
    QTest::newRow("framed answer to the word too long with the word in it")
            << Dialect{ .disconnectWord = u"quit"_s,
                        .replyMode = ReplyMode::Framed,
                        .replyTemplate = u"ok"_s,
                        .wordReply = u"{msg}{msg}"_s,
                        .maximumBody = 7 }
            << WordReply;
}

void TestDialect::refuses()
{
    QFETCH(const Dialect, dialect);
    QFETCH(const DialectError, error);

    const std::optional<DialectError> found = findError(dialect);
    QVERIFY(found.has_value());
    QCOMPARE(int(*found), int(error));
}

void TestDialect::namesReplyModes()
{
    checkNames<ReplyMode>(replyModeName, replyModeFromName,
                          { { ReplyMode::None, "none"_L1 },
                            { ReplyMode::Text, "text"_L1 },
                            { ReplyMode::Framed, "framed"_L1 } });
    for (const ReplyMode mode : { ReplyMode::None, ReplyMode::Text, ReplyMode::Framed })
        QVERIFY(replyModeFromName(replyModeName(mode).toUpper()) == mode);
    checkUnknown<ReplyMode>(replyModeFromName, { ""_L1, "html"_L1, "text "_L1 });
}

QTEST_APPLESS_MAIN(TestDialect)
#include "tst_dialect.moc"
