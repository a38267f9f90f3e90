#include "shared/views/messages/findingcard.h"

#include "shared/words/findingwords.h"
#include "tests/support/capitals.h"
#include "tests/support/contrast.h"
#include "tests/support/events.h"
#include "tests/support/widgets.h"

#include <QClipboard>
#include <QImage>
#include <QPushButton>
#include <QSignalSpy>

#include <memory>

using namespace Qt::StringLiterals;
using namespace soquete;
using namespace soquete::test;

namespace {

Event finding(FindingId id, qint64 measure = 8)
{
    return makeEvent(
            fact::Finding{
                    .id = id, .number = 3, .measure = measure, .evidence = "8       Ol\xc3\xa1" },
            Direction::In);
}

Dialect withReplies(ReplyMode mode, int headerSize = 64)
{
    return { .headerSize = headerSize, .replyMode = mode };
}

} // namespace

class TestFindingCard final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void isHiddenWhileEmpty();
    void showsEveryFinding_data();
    void showsEveryFinding();
    void showsNoMarkup();
    void copiesTheLines();
    void offersADialect_data();
    void offersADialect();
    void asksForTheDialect();
    void changesLanguage();
    void isReadable_data();
    void isReadable();

private:
    [[nodiscard]] QPushButton *adopt() const { return find<QPushButton>(m_card.get(), "adopt"_L1); }
    [[nodiscard]] QPushButton *copy() const
    {
        return find<QPushButton>(m_card.get(), "copyCode"_L1);
    }

    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<FindingCard> m_card;
};

void TestFindingCard::init()
{
    m_card.reset();
    m_window = std::make_unique<QWidget>();
    m_window->resize(500, 500);
    m_card = std::make_unique<FindingCard>(m_window.get());
    m_window->show();
    m_card->resize(480, 480);
}

void TestFindingCard::isHiddenWhileEmpty()
{
    QVERIFY(!m_card->isVisible());
    m_card->show(finding(FindingId::HeaderMissing));
    QVERIFY(m_card->isVisible());
    QVERIFY(!m_card->text().isEmpty());
    m_card->clear();
    QVERIFY(!m_card->isVisible());
    QCOMPARE(m_card->text(), QString());
    m_card->setAdoptable(Dialect()); // nothing to offer it for
    QVERIFY(!m_card->isVisible());
}

void TestFindingCard::showsEveryFinding_data()
{
    QTest::addColumn<int>("id");
    for (const FindingId id : allFindings())
        QTest::newRow(qUtf8Printable(findingName(id))) << int(id);
}

void TestFindingCard::showsEveryFinding()
{
    QFETCH(const int, id);
    const Event event = finding(FindingId(id));
    const FindingWords words = describeFinding(*event.as<fact::Finding>());
    m_card->show(event);
    const QString text = m_card->text();
    for (const QString &part : { words.title, words.what, words.why, words.fix })
        QVERIFY2(text.contains(part), qPrintable(text));
    QVERIFY2(text.contains(words.code), qPrintable(text));
    QVERIFY(!words.title.isEmpty() && !words.what.isEmpty());
    QCOMPARE(m_card->accessibleName(), words.title);
    QCOMPARE(m_card->accessibleDescription(), text);
    QCOMPARE(copy()->isVisible(), !words.code.isEmpty());
    QVERIFY(!adopt()->isVisible()); // nobody said that it can be
    QVERIFY(!m_card->grab().isNull());

    // Whatever a recording says.
    m_card->show(finding(FindingId(id), std::numeric_limits<qint64>::max()));
    QVERIFY(!m_card->text().isEmpty());
}

void TestFindingCard::showsNoMarkup()
{
    Event event = finding(FindingId::HeaderMissing);
    event.as<fact::Finding>()->evidence = "<b>%1</b>\033[2J";
    m_card->show(event);
    QVERIFY2(m_card->text().contains(u"<b>%1</b>␛[2J"_s), qPrintable(m_card->text()));
    for (const QLabel *const label : m_card->findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

void TestFindingCard::copiesTheLines()
{
    const Event event = finding(FindingId::LengthInCharacters);
    m_card->show(event);
    QGuiApplication::clipboard()->clear();
    click(copy());
    QCOMPARE(QGuiApplication::clipboard()->text(),
             describeFinding(*event.as<fact::Finding>()).code.toString());
    QVERIFY(!copy()->toolTip().isEmpty());
}

void TestFindingCard::offersADialect_data()
{
    QTest::addColumn<int>("id");
    QTest::addColumn<int>("measure");
    QTest::addColumn<int>("agreedMode");
    QTest::addColumn<int>("agreedHeader");
    QTest::addColumn<QString>("offer"); // empty: none

    const auto row = [](const char *name, FindingId id, int measure, ReplyMode mode, int header,
                        const QString &offer) {
        QTest::newRow(name) << int(id) << measure << int(mode) << header << offer;
    };
    using Id = FindingId;
    row("another header", Id::HeaderSizeDiffers, 8, ReplyMode::Text, 64, u"Use headers of 8"_s);
    row("the usual header", Id::HeaderSizeDiffers, 64, ReplyMode::Text, 8, u"Use headers of 64"_s);
    row("the header in use", Id::HeaderSizeDiffers, 8, ReplyMode::Text, 8, {});
    row("an impossible header", Id::HeaderSizeDiffers, 0, ReplyMode::Text, 64, {});
    row("framed replies", Id::ReplyFramed, 64, ReplyMode::Text, 64,
        u"Expect replies with a header"_s);
    row("framed replies, as messages", Id::ReplyFramed, 8, ReplyMode::Text, 8,
        u"Expect replies with a header"_s);
    row("framed in another way", Id::ReplyFramed, 8, ReplyMode::Text, 64, {});
    row("replies in text", Id::ReplyNotFramed, 0, ReplyMode::Framed, 64,
        u"Expect replies without a header"_s);
    row("no header at all", Id::HeaderMissing, 0, ReplyMode::Text, 64, {});
    row("not padded", Id::HeaderNotPadded, 2, ReplyMode::Text, 64, {});
}

void TestFindingCard::offersADialect()
{
    QFETCH(const int, id);
    QFETCH(const int, measure);
    QFETCH(const int, agreedMode);
    QFETCH(const int, agreedHeader);
    QFETCH(const QString, offer);
    m_card->setAdoptable(withReplies(ReplyMode(agreedMode), agreedHeader));
    m_card->show(finding(FindingId(id), measure));
    QCOMPARE(adopt()->isVisible(), !offer.isEmpty());
    if (offer.isEmpty())
        return;
    QVERIFY2(adopt()->text().startsWith(offer), qPrintable(adopt()->text()));
    QVERIFY(!adopt()->toolTip().isEmpty());
    m_card->setAdoptable(std::nullopt);
    QVERIFY(!adopt()->isVisible());
}

void TestFindingCard::asksForTheDialect()
{
    QSignalSpy asked(m_card.get(), &FindingCard::adoptRequested);
    const Event event = finding(FindingId::HeaderSizeDiffers, 8);
    m_card->setAdoptable(Dialect());
    m_card->show(event);
    adopt()->setFocus();
    QTest::keyClick(adopt(), Qt::Key_Space);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().value<Event>(), event);
    m_card->setAdoptable(withReplies(ReplyMode::Text, 8)); // and so it is
    QVERIFY(!adopt()->isVisible());
}

void TestFindingCard::changesLanguage()
{
    m_card->setAdoptable(Dialect());
    m_card->show(finding(FindingId::HeaderSizeDiffers, 8));
    const QString english = m_card->text();
    Capitals capitals;
    QTRY_VERIFY(m_card->text() != english);
    QVERIFY(m_card->text().contains(u"A HEADER OF ANOTHER SIZE"_s));
    QVERIFY(m_card->text().contains(u"HEADER = 64"_s)); // Python is the same everywhere
    QVERIFY(adopt()->text().startsWith(u"USE HEADERS"_s));
    QCOMPARE(copy()->text(), u"COPY CODE"_s);
    QCOMPARE(m_card->accessibleName(), u"A HEADER OF ANOTHER SIZE"_s);
    QCoreApplication::removeTranslator(&capitals);
    QTRY_COMPARE(m_card->text(), english);
}

void TestFindingCard::isReadable_data()
{
    const QPalette light = palette(0xf3f3f3, 0xffffff, 0x1b1b1b);
    const QPalette dark = palette(0x262626, 0x1c1c1c, 0xececec);
    QTest::addColumn<QPalette>("palette");
    QTest::addColumn<int>("id");
    for (const FindingId id :
         { FindingId::TwoWrites, FindingId::LeftWithoutWord, FindingId::HeaderMissing }) {
        QTest::addRow("light, %s", qUtf8Printable(findingName(id))) << light << int(id);
        QTest::addRow("dark, %s", qUtf8Printable(findingName(id))) << dark << int(id);
    }
}

/** Its ground is tinted: what stands on it must be readable, and the bar be seen. */
void TestFindingCard::isReadable()
{
    QFETCH(const QPalette, palette);
    QFETCH(const int, id);
    constexpr double kSeen = 3; // of what is no text: WCAG 2, 1.4.11
    m_window->setPalette(palette);
    m_card->setPalette(palette);
    m_card->show(finding(FindingId(id)));
    const QImage image = m_window->grab().toImage();
    const QColor ground = image.pixelColor(m_card->geometry().right() - 2, 2);
    const QColor bar = image.pixelColor(1, m_card->height() / 2);
    QVERIFY(ground != bar);
    QCOMPARE_GE(contrast(palette.color(QPalette::WindowText), ground), kReadable);
    QCOMPARE_GE(contrast(bar, ground), kSeen);
}

QTEST_MAIN(TestFindingCard)
#include "tst_findingcard.moc"
