#include "server/engine/connection/responder.h"

#include <QTest>

#include <utility>

using namespace Qt::StringLiterals;
using namespace soquete;

class TestResponder final : public QObject
{
    Q_OBJECT

private slots:
    void knowsWhatIsAnswered_data();
    void knowsWhatIsAnswered();
    void responds_data();
    void responds();
    void respondsToTheWord_data();
    void respondsToTheWord();
    void respondsTheSameAgain();
    void saysWhatDoesNotFit_data();
    void saysWhatDoesNotFit();
    void repeatsNoMessageTooOften_data();
    void repeatsNoMessageTooOften();
};

void TestResponder::knowsWhatIsAnswered_data()
{
    QTest::addColumn<ReplyMode>("mode");
    QTest::addColumn<Behaviour>("behaviour");
    QTest::addColumn<bool>("wordIsAnswered");
    QTest::addColumn<bool>("answersMessage");
    QTest::addColumn<bool>("answersWord");

    using enum Behaviour;
    QTest::newRow("text") << ReplyMode::Text << Acknowledge << true << true << true;
    QTest::newRow("framed") << ReplyMode::Framed << Acknowledge << true << true << true;
    QTest::newRow("not the word") << ReplyMode::Text << Acknowledge << false << true << false;
    QTest::newRow("echo") << ReplyMode::Text << Echo << true << true << true;
    QTest::newRow("echo, not the word") << ReplyMode::Framed << Echo << false << true << false;
    QTest::newRow("none") << ReplyMode::None << Acknowledge << true << false << false;
    QTest::newRow("none, although it would echo")
            << ReplyMode::None << Echo << true << false << false;
    QTest::newRow("silent") << ReplyMode::Text << Silent << true << false << false;
    QTest::newRow("broadcast") << ReplyMode::Text << Broadcast << true << false << false;
    QTest::newRow("by hand") << ReplyMode::Text << Manual << true << true << true;
    QTest::newRow("by hand, although there are no replies")
            << ReplyMode::None << Manual << true << true << false;
    QTest::newRow("by hand, not the word") << ReplyMode::Text << Manual << false << true << false;
}

void TestResponder::knowsWhatIsAnswered()
{
    QFETCH(ReplyMode, mode);
    QFETCH(Behaviour, behaviour);
    QFETCH(bool, wordIsAnswered);
    const Dialect dialect{ .replyMode = mode, .answersDisconnectWord = wordIsAnswered };
    const Responder responder(dialect, behaviour);
    QTEST(responder.repliesTo(false), "answersMessage");
    QTEST(responder.repliesTo(true), "answersWord");
}

void TestResponder::responds_data()
{
    QTest::addColumn<ReplyMode>("mode");
    QTest::addColumn<Behaviour>("behaviour");
    QTest::addColumn<QString>("replyTemplate");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("bytes");

    using enum Behaviour;
    using enum ReplyMode;
    const QString usual = u"Msg received"_s;
    QTest::newRow("fixed") << Text << Acknowledge << usual << u"Hi"_s << usual
                           << QByteArray("Msg received");
    QTest::newRow("fixed, framed")
            << Framed << Acknowledge << usual << u"Hi"_s << usual << QByteArray("12  Msg received");
    QTest::newRow("with the message") << Text << Acknowledge << u"[{msg}]"_s << u"olá"_s
                                      << u"[olá]"_s << QByteArray("[ol\xC3\xA1]");
    QTest::newRow("with the message, framed") << Framed << Acknowledge << u"[{msg}]"_s << u"olá"_s
                                              << u"[olá]"_s << QByteArray("6   [ol\xC3\xA1]");
    QTest::newRow("the message is not a template")
            << Text << Acknowledge << u"[{msg}]"_s << u"{msg}"_s << u"[{msg}]"_s
            << QByteArray("[{msg}]");
    QTest::newRow("echo") << Text << Echo << usual << u"olá"_s << u"olá"_s
                          << QByteArray("ol\xC3\xA1");
    QTest::newRow("echo of nothing") << Text << Echo << usual << u""_s << u""_s << QByteArray();
    QTest::newRow("framed echo of nothing")
            << Framed << Echo << usual << u""_s << u""_s << QByteArray("0   ");
}

void TestResponder::responds()
{
    QFETCH(ReplyMode, mode);
    QFETCH(Behaviour, behaviour);
    QFETCH(QString, replyTemplate);
    QFETCH(QString, message);
    const Dialect dialect{ .headerSize = 4, .replyMode = mode, .replyTemplate = replyTemplate };
    const Response response = Responder(dialect, behaviour).respond(message);
    QTEST(response.text, "text");
    QTEST(response.bytes, "bytes");
    QCOMPARE(response.headerSize, mode == ReplyMode::Framed ? 4 : 0);
    QCOMPARE(response.bodySize(), response.text.toUtf8().size());
}

void TestResponder::respondsToTheWord_data()
{
    QTest::addColumn<ReplyMode>("mode");
    QTest::addColumn<Behaviour>("behaviour");
    QTest::addColumn<QByteArray>("toTheWord");
    QTest::addColumn<QByteArray>("toAnother");

    using enum Behaviour;
    using enum ReplyMode;
    QTest::newRow("text") << Text << Acknowledge << QByteArray("Bye, Quit") << QByteArray("ok");
    QTest::newRow("framed") << Framed << Acknowledge << QByteArray("9   Bye, Quit")
                            << QByteArray("2   ok");
    QTest::newRow("echo") << Text << Echo << QByteArray("Bye, Quit") << QByteArray("quite");
}

void TestResponder::respondsToTheWord()
{
    QFETCH(ReplyMode, mode);
    QFETCH(Behaviour, behaviour);
    const Dialect dialect{ .headerSize = 4,
                           .disconnectWord = u"QUIT"_s,
                           .wordIgnoresCase = true,
                           .replyMode = mode,
                           .replyTemplate = u"ok"_s,
                           .wordReply = u"Bye, {msg}"_s };
    const Responder responder(dialect, behaviour);
    QTEST(responder.respond(u"Quit"_s).bytes, "toTheWord");
    QTEST(responder.respond(u"quite"_s).bytes, "toAnother");
}

void TestResponder::respondsTheSameAgain()
{
    const Responder responder(Dialect(), Behaviour::Acknowledge);
    QCOMPARE(responder.respond(u"one"_s).bytes, "Msg received");
    QCOMPARE(responder.respond(u"two"_s).bytes, "Msg received");
}

void TestResponder::saysWhatDoesNotFit_data()
{
    QTest::addColumn<int>("headerSize");
    QTest::addColumn<qsizetype>("maximumBody");

    QTest::newRow("for the header") << 1 << qsizetype(100);
    QTest::newRow("for the dialect") << 64 << qsizetype(9);
}

void TestResponder::saysWhatDoesNotFit()
{
    QFETCH(int, headerSize);
    QFETCH(qsizetype, maximumBody);
    const Dialect dialect{ .headerSize = headerSize,
                           .replyMode = ReplyMode::Framed,
                           .maximumBody = maximumBody };
    const Responder responder(dialect, Behaviour::Echo);
    QVERIFY(!responder.respond(QString(9, u'x')).bytes.isEmpty());
    const Response response = responder.respond(QString(10, u'x'));
    QVERIFY(response.bytes.isEmpty());
    QVERIFY(!response.text.isEmpty());
}

void TestResponder::repeatsNoMessageTooOften_data()
{
    QTest::addColumn<ReplyMode>("mode");
    QTest::addColumn<Behaviour>("behaviour");
    QTest::addColumn<bool>("isWord");
    for (const ReplyMode mode : { ReplyMode::Text, ReplyMode::Framed }) {
        const auto row = [mode](const char *name, Behaviour behaviour, bool isWord) {
            QTest::addRow("%s, %s", name, qPrintable(replyModeName(mode)))
                    << mode << behaviour << isWord;
        };
        row("a message", Behaviour::Acknowledge, false);
        row("the word", Behaviour::Acknowledge, true);
        row("the word, echo", Behaviour::Echo, true);
        row("the word, by hand", Behaviour::Manual, true);
    }
}

/** 400 MiB are refused before they are built; a short message gets its reply. */
void TestResponder::repeatsNoMessageTooOften()
{
    QFETCH(ReplyMode, mode);
    QFETCH(Behaviour, behaviour);
    QFETCH(bool, isWord);
    const QString large(1024 * 1024, u'x');
    Dialect dialect{ .replyMode = mode, .replyTemplate = u"{msg}"_s.repeated(400) };
    if (isWord) {
        dialect.disconnectWord = large;
        dialect.wordReply = std::exchange(dialect.replyTemplate, u"{msg}{msg}"_s);
    }
    const Responder responder(dialect, behaviour);
    const Response refused = responder.respond(large);
    QVERIFY(!refused.isSendable());
    QCOMPARE_LE(refused.text.capacity(), 2 * large.size());
    QVERIFY(refused.bytes.isEmpty());
    QVERIFY(responder.respond(u"Hi"_s).isSendable());
}

QTEST_APPLESS_MAIN(TestResponder)
#include "tst_responder.moc"
