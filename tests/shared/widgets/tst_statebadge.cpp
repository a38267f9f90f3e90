#include "shared/widgets/statebadge.h"

#include <QLabel>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace soquete;

namespace {

/** All that stands in the badge. */
QString shown(const StateBadge &badge)
{
    QStringList texts;
    for (const QLabel *const label : badge.findChildren<QLabel *>())
        texts << label->text();
    return texts.join(u' ');
}

const QLabel *wordLabel(const StateBadge &badge)
{
    return badge.findChildren<QLabel *>().first();
}

} // namespace

class TestStateBadge final : public QObject
{
    Q_OBJECT

private slots:
    void saysTheStateInWords();
    void saysItToAssistiveTechnology();
    void hasAShapeForEachTone();
    void isNeverMarkup();
    void followsThePalette();
    void doesNotWidenWithItsText();
};

void TestStateBadge::saysTheStateInWords()
{
    StateBadge badge;
    badge.show(Tone::Good, u"LISTENING on 127.0.0.1:5050"_s, u"Connections: 3"_s);
    QVERIFY(shown(badge).contains(u"LISTENING on 127.0.0.1:5050"_s));
    QVERIFY(shown(badge).contains(u"Connections: 3"_s));
    badge.show(Tone::Neutral, u"STOPPED"_s, {});
    QVERIFY(shown(badge).contains(u"STOPPED"_s));
    QVERIFY(!shown(badge).contains(u"LISTENING"_s));
    QVERIFY(!shown(badge).contains(u"Connections"_s));
}

void TestStateBadge::saysItToAssistiveTechnology()
{
    StateBadge badge;
    badge.show(Tone::Good, u"CONNECTED"_s, u"Messages: 1"_s);
    QCOMPARE(badge.accessibleName(), u"CONNECTED, Messages: 1"_s);
    badge.show(Tone::Bad, u"FAILED"_s, {});
    QCOMPARE(badge.accessibleName(), u"FAILED"_s);
}

void TestStateBadge::hasAShapeForEachTone()
{
    StateBadge badge;
    QStringList texts;
    for (const Tone tone : { Tone::Good, Tone::Busy, Tone::Bad, Tone::Neutral }) {
        badge.show(tone, u"x"_s, {});
        texts << shown(badge);
    }
    QCOMPARE(texts.removeDuplicates(), 0); // not by the colour alone
}

void TestStateBadge::isNeverMarkup()
{
    StateBadge badge;
    badge.show(Tone::Good, u"<b>word</b> %1 &amp;"_s, u"<i>details</i> %2 &x"_s);
    QVERIFY(shown(badge).contains(u"<b>word</b> %1 &amp;"_s));
    QVERIFY(shown(badge).contains(u"<i>details</i> %2 &x"_s));
    for (const QLabel *const label : badge.findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

void TestStateBadge::followsThePalette()
{
    StateBadge badge;
    badge.show(Tone::Good, u"CONNECTED"_s, {});
    for (const auto &[base, text] :
         { std::pair(0x1c1c1c, 0xececec), std::pair(0xffffff, 0x1b1b1b) }) {
        QPalette palette;
        palette.setColor(QPalette::Base, QRgb(base));
        palette.setColor(QPalette::Text, QRgb(text));
        badge.setPalette(palette);
        QCOMPARE(wordLabel(badge)->palette().color(QPalette::WindowText),
                 colourOf(Tone::Good, palette));
    }
}

void TestStateBadge::doesNotWidenWithItsText()
{
    StateBadge badge;
    badge.show(Tone::Good, u"CONNECTED"_s, u"x"_s);
    const int width = badge.minimumSizeHint().width();
    badge.show(Tone::Good, QString(5000, u'x'), QString(5000, u'x'));
    QCOMPARE(badge.minimumSizeHint().width(), width);
}

QTEST_MAIN(TestStateBadge)
#include "tst_statebadge.moc"
