#include "shared/views/messages/messagedetail.h"

#include "tests/support/capitals.h"
#include "tests/support/events.h"
#include "tests/support/widgets.h"

#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>

#include <memory>

using namespace Qt::StringLiterals;
using namespace soquete;
using namespace soquete::test;

namespace {

Event message()
{
    Event event = messageEvent(1234, u"ação 🌍"_s, 3, Direction::In);
    event.as<fact::Message>()->headerSize = 64;
    event.thread = u"soquete-conn-3"_s;
    return event;
}

} // namespace

class TestMessageDetail final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void saysWhatToDoWhileEmpty();
    void showsAMessage();
    void showsAReply();
    void showsWhatIsNoMessage();
    void leavesOutWhatIsUnknown();
    void showsAllOfAText();
    void leavesOutAnEndlessCharacter_data();
    void leavesOutAnEndlessCharacter();
    void isNeverMarkup();
    void clears();
    void isNotForTyping();
    void followsTheLanguage();

private:
    [[nodiscard]] QString text() const { return m_text->toPlainText(); }

    std::unique_ptr<MessageDetail> m_detail;
    QPlainTextEdit *m_text = nullptr;
};

void TestMessageDetail::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_detail = std::make_unique<MessageDetail>();
    m_text = find<QPlainTextEdit>(m_detail.get(), "detailText"_L1);
    m_detail->QWidget::show();
}

void TestMessageDetail::saysWhatToDoWhileEmpty()
{
    QCOMPARE(m_detail->summary(), u"Select a row for details."_s);
    QVERIFY(!m_text->isVisible());
    QVERIFY(!m_detail->grab().isNull());
}

void TestMessageDetail::showsAMessage()
{
    m_detail->show(message(), u"ação 🌍"_s, u"✓ 41 µs"_s, nullptr);
    QVERIFY(m_text->isVisible());
    QCOMPARE(text(), u"ação 🌍"_s);
    QCOMPARE(m_detail->summary(),
             u"Message 1,234 · characters: 6 · bytes: 11 · header: 64 B · connection 3 · "
             "thread soquete-conn-3 · acknowledgement: ✓ 41 µs"_s);
}

void TestMessageDetail::showsAReply()
{
    m_detail->show(replyEvent(1234), u"Msg received"_s, {}, nullptr);
    QVERIFY(m_detail->summary().startsWith(u"Reply to message 1,234 · "_s));
    QVERIFY(m_detail->summary().endsWith(u" · after 41 µs"_s));
    QVERIFY(!m_detail->summary().contains(u"header"_s));
    QVERIFY(!m_detail->summary().contains(u"acknowledgement"_s));
    m_detail->show(replyEvent(0), u"Msg received"_s, {}, nullptr);
    QVERIFY(m_detail->summary().startsWith(u"Unexpected data"_s));
}

void TestMessageDetail::showsWhatIsNoMessage()
{
    m_detail->show(disconnectedEvent({}, 0, 2), u"Connection ended"_s, {}, nullptr);
    QCOMPARE(m_detail->summary(), u"connection 2"_s);
    QCOMPARE(text(), u"Connection ended"_s);
}

void TestMessageDetail::leavesOutWhatIsUnknown()
{
    m_detail->show({ .fact = fact::Stopped{} }, u"Server stopped"_s, {}, nullptr);
    QCOMPARE(m_detail->summary(), QString());
    QVERIFY(m_text->isVisible());
}

void TestMessageDetail::showsAllOfAText()
{
    const QString longText = u"0123456789e\u0301"_s.repeated(20'000);
    m_detail->show(message(), longText, {}, nullptr);
    QCOMPARE(text(), longText);
    QVERIFY(!m_detail->grab().isNull());
    m_detail->show(message(), u"short"_s, {}, nullptr);
    QCOMPARE(text(), u"short"_s);
}

void TestMessageDetail::leavesOutAnEndlessCharacter_data()
{
    QTest::addColumn<QString>("endless");
    constexpr qsizetype kCount = 500'000;
    QTest::newRow("accents") << QString(kCount, u'\u0301');
    QTest::newRow("signs without width") << QString(kCount, u'\u200b');
    QTest::newRow("Hangul letters") << QString(kCount, u'\u1100');
    QTest::newRow("emojis joined") << u"😀\u200d"_s.repeated(kCount / 3);
    QTest::newRow("signs of pairs") << QString::fromUcs4(U"\U000e0100").repeated(kCount / 2);
}

/** Each repaint measures a line anew, however long it is; what follows is still there. */
void TestMessageDetail::leavesOutAnEndlessCharacter()
{
    QFETCH(const QString, endless);
    m_detail->show(message(), u"before a"_s + endless + u" after"_s, {}, nullptr);
    QCOMPARE_LT(text().size(), 5000);
    QVERIFY(text().startsWith(u"before a"_s));
    QVERIFY(text().contains(u'…'));
    QVERIFY(text().endsWith(u"after"_s));
    QVERIFY(!m_detail->grab().isNull());
}

void TestMessageDetail::isNeverMarkup()
{
    const QString markup = u"<b>x</b><img src=\"file:///x.png\">"_s;
    Event event = message();
    event.thread = u"<i>thread</i>"_s;
    m_detail->show(event, markup, u"<u>"_s, nullptr);
    QCOMPARE(text(), markup);
    const auto *const summary = find<QLabel>(m_detail.get(), "detailSummary"_L1);
    QCOMPARE(summary->textFormat(), Qt::PlainText);
    QVERIFY(summary->text().contains(u"<i>thread</i>"_s));
}

void TestMessageDetail::clears()
{
    m_detail->show(message(), u"Hello"_s, {}, nullptr);
    m_detail->clear();
    QCOMPARE(m_detail->summary(), u"Select a row for details."_s);
    QVERIFY(!m_text->isVisible());
    QCOMPARE(text(), QString());
    m_detail->clear();
}

void TestMessageDetail::isNotForTyping()
{
    m_detail->show(message(), u"Hello"_s, {}, nullptr);
    m_text->setFocus();
    QTest::keyClicks(m_text, u"x"_s);
    QCOMPARE(text(), u"Hello"_s);
    QVERIFY(m_text->tabChangesFocus());
    QVERIFY(!spokenName(m_text).isEmpty());
}

void TestMessageDetail::followsTheLanguage()
{
    m_detail->show(message(), u"Hello"_s, {}, nullptr);
    Capitals capitals;
    QTRY_VERIFY(m_detail->summary().contains(u"CONNECTION"_s));
    QCOMPARE(text(), u"Hello"_s); // what a peer wrote stays
    m_detail->clear();
    QCOMPARE(m_detail->summary(), u"SELECT A ROW FOR DETAILS."_s);
}

QTEST_MAIN(TestMessageDetail)
#include "tst_messagedetail.moc"
