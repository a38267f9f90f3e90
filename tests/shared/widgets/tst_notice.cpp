#include "shared/widgets/notice.h"

#include "tests/support/capitals.h"
#include "tests/support/widgets.h"

#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace soquete;
using namespace soquete::test;

namespace {

/** A window with a notice in it. */
struct Window
{
    Window()
    {
        auto *const layout = new QVBoxLayout(&widget);
        layout->addWidget(notice);
        layout->addStretch(1);
        widget.resize(400, 200);
        widget.show();
    }

    QWidget widget;
    Notice *const notice = new Notice;
};

} // namespace

class TestNotice final : public QObject
{
    Q_OBJECT

private slots:
    void isHiddenUntilItSpeaks();
    void isHiddenByItsButton();
    void isHiddenByTheKeyboard();
    void saysItToAssistiveTechnology();
    void isNeverMarkup_data();
    void isNeverMarkup();
    void wrapsLongText();
    void followsTheLanguage();
    void offersARemedy();
    void paintsEveryTone();
};

void TestNotice::isHiddenUntilItSpeaks()
{
    Window window;
    QVERIFY(!window.notice->isVisible());
    window.notice->say(Tone::Bad, u"Port 5050 is in use."_s);
    QVERIFY(window.notice->isVisible());
    QCOMPARE(window.notice->text(), u"Port 5050 is in use."_s);
    window.notice->clear();
    QVERIFY(!window.notice->isVisible());
    QCOMPARE(window.notice->text(), QString());
}

void TestNotice::isHiddenByItsButton()
{
    Window window;
    QVERIFY(QTest::qWaitForWindowExposed(&window.widget));
    window.notice->say(Tone::Bad, u"x"_s);
    click(window.notice->findChild<QToolButton *>());
    QVERIFY(!window.notice->isVisible());
}

void TestNotice::isHiddenByTheKeyboard()
{
    Window window;
    QVERIFY(QTest::qWaitForWindowExposed(&window.widget));
    window.notice->say(Tone::Bad, u"x"_s);
    auto *const close = window.notice->findChild<QToolButton *>();
    QVERIFY(close->focusPolicy() & Qt::TabFocus);
    QTest::keyClick(close, Qt::Key_Space);
    QVERIFY(!window.notice->isVisible());
}

void TestNotice::saysItToAssistiveTechnology()
{
    Window window;
    window.notice->say(Tone::Bad, u"Port 5050 is in use."_s);
    QCOMPARE(window.notice->accessibleName(), u"Port 5050 is in use."_s);
    const auto *const close = window.notice->findChild<QToolButton *>();
    QVERIFY(!close->accessibleName().isEmpty());
    QVERIFY(!close->toolTip().isEmpty());
}

void TestNotice::isNeverMarkup_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("bold") << u"<b>x</b>"_s;
    QTest::newRow("an image") << u"<img src='http://127.0.0.1/x.png'>"_s;
    QTest::newRow("place marker") << u"%1 %n"_s;
    QTest::newRow("mnemonic") << u"a &b &&c"_s;
}

void TestNotice::isNeverMarkup()
{
    QFETCH(QString, text);
    Window window;
    window.notice->say(Tone::Bad, text);
    const auto *const label = window.notice->findChild<QLabel *>();
    QCOMPARE(label->text(), text);
    QCOMPARE(label->textFormat(), Qt::PlainText);
}

void TestNotice::wrapsLongText()
{
    Window window;
    const QString sentence = u"Choose another port, or stop the program that uses it. "_s;
    window.notice->say(Tone::Bad, sentence.repeated(20));
    QVERIFY(window.notice->minimumSizeHint().width() < 400);
    window.notice->say(Tone::Bad, QString(5000, u'x'));
    QVERIFY(window.notice->minimumSizeHint().width() < 400);
    QVERIFY(window.notice->hasHeightForWidth() || window.notice->layout()->hasHeightForWidth());
}

void TestNotice::followsTheLanguage()
{
    Window window;
    window.notice->say(Tone::Bad, u"x"_s);
    const auto *const close = window.notice->findChild<QToolButton *>();
    const QString before = close->toolTip();
    Capitals capitals;
    QTRY_COMPARE(close->toolTip(), before.toUpper());
    QCOMPARE(close->accessibleName(), before.toUpper());
}

void TestNotice::offersARemedy()
{
    Window window;
    QVERIFY(QTest::qWaitForWindowExposed(&window.widget));
    auto *const button = find<QPushButton>(window.notice, "remedy"_L1);
    window.notice->say(Tone::Bad, u"x"_s);
    QVERIFY(!button->isVisible());
    int applied = 0;
    const auto offer = [&] {
        window.notice->say(
                Tone::Bad, [] { return u"The file is in the way."_s; },
                [] { return u"&Replace it"_s; },
                [&] {
                    ++applied;
                    window.notice->say(Tone::Good, u"Done."_s); // it may speak again
                });
    };
    offer();
    QVERIFY(button->isVisible());
    QCOMPARE(button->text(), u"&Replace it"_s);
    QVERIFY(!spokenName(button).isEmpty());
    QVERIFY(teaches(button));
    click(button);
    QCOMPARE(applied, 1);
    QCOMPARE(window.notice->text(), u"Done."_s);
    QVERIFY(!button->isVisible());
    offer();
    window.notice->clear();
    QVERIFY(!window.notice->isVisible());
    window.notice->say(Tone::Bad, u"x"_s); // of another kind: there is nothing to do about it
    QVERIFY(!button->isVisible());
}

void TestNotice::paintsEveryTone()
{
    Window window;
    for (const Tone tone : { Tone::Neutral, Tone::Busy, Tone::Good, Tone::Bad }) {
        window.notice->say(tone, u"x"_s);
        const QImage image = window.notice->grab().toImage();
        QCOMPARE(image.pixelColor(1, image.height() / 2), colourOf(tone, window.notice->palette()));
    }
}

QTEST_MAIN(TestNotice)
#include "tst_notice.moc"
