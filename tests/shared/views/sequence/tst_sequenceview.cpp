#include "shared/views/sequence/sequencecanvas.h"
#include "shared/views/sequence/sequenceview.h"

#include "shared/views/selection.h"
#include "shared/widgets/colours.h"
#include "shared/widgets/notice.h"
#include "tests/support/capitals.h"
#include "tests/support/contrast.h"
#include "tests/support/events.h"
#include "tests/support/logs.h"
#include "tests/support/widgets.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLocale>
#include <QMouseEvent>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>
#include <QWheelEvent>

#include <memory>

using namespace Qt::StringLiterals;
using namespace soquete;
using namespace soquete::test;

using Scale = SequenceLayout::Scale;
using Side = SequenceView::Side;

namespace {

constexpr qint64 kUs = 1000;

Event eventOf(Fact fact, Direction direction, quint32 connection, quint64 id)
{
    Event event = makeEvent(std::move(fact), direction, connection);
    event.id = id;
    event.monotonicNs = qint64(id) * 100 * kUs;
    return event;
}

/** A server's journal: messages and their replies in turn, of connections in turn. */
Events conversation(quint64 firstId, quint64 lastId, quint32 connections = 1)
{
    Events events;
    for (quint64 id = firstId; id <= lastId; ++id) {
        const quint64 number = (id + 1) / 2;
        const bool isMessage = id % 2 == 1;
        const quint32 connection = quint32(number % connections) + 1;
        const fact::Message message{ textFact(number, u"message %1"_s.arg(number)), true };
        const fact::Reply reply{ textFact(number, u"Msg received"_s), 100 * kUs };
        events.push_back(eventOf(isMessage ? Fact(message) : Fact(reply),
                                 isMessage ? Direction::In : Direction::Out, connection, id));
    }
    return events;
}

/** One of each kind of step, of connection 1. */
Events everyKind()
{
    Events events;
    quint64 id = 0;
    const auto add = [&](Fact fact, Direction direction, quint32 connection) {
        events.push_back(eventOf(std::move(fact), direction, connection, ++id));
    };
    add(fact::Listening{ { u"127.0.0.1"_s } }, Direction::None, 0);
    add(fact::Connected{ .peer = u"127.0.0.1:40112"_s }, Direction::In, 1);
    add(fact::Message{ { .number = 1 } }, Direction::In, 1);
    add(fact::Reply{ { .number = 1 } }, Direction::Out, 1);
    for (int finding = 0; finding <= int(FindingId::ReplyTooLong); ++finding)
        add(fact::Finding{ .id = FindingId(finding) }, Direction::In, 1);
    for (int reason = 0; reason <= int(Reason::Other); ++reason) {
        add(fact::Disconnected{ .reason = Reason(reason) }, Direction::None, 1);
        add(fact::Error{ .reason = Reason(reason) }, Direction::None, 1);
        add(fact::Error{ .reason = Reason(reason) }, Direction::None, 0);
    }
    add(fact::Stopped{}, Direction::None, 0);
    return events;
}

} // namespace

class TestSequenceView final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void saysWhatToDoWhileEmpty();
    void saysThatAConnectionIsUnknown();
    void followsTheEnd();
    void staysWhereItWasScrolledTo();
    void choosesByClick();
    void choosesByKeyboard();
    void goesToTheReplyAndBack();
    void forgetsTheChoice();
    void takesTheChoiceOfOthers();
    void takesAChoiceThatComesBeforeItsStep();
    void showsOneConnection();
    void switchesTheScale();
    void zooms();
    void zoomsByWheel();
    void keepsThePlaceWhileZooming();
    void growsWithTheFont();
    void saysHowMuchWasDropped();
    void tellsItInWords();
    void copies();
    void savesAPicture();
    void savesTheLatestOfALongSession();
    void saysThatItCannotSave();
    void retranslates();
    void clears();
    void paintsAnyNumberOfSteps_data();
    void paintsAnyNumberOfSteps();
    void paintsEveryKind_data();
    void paintsEveryKind();
    void paintsHostileText();
    void paintsInTheDark();

private:
    QLabel *hint() const { return m_canvas->viewport()->findChild<QLabel *>(); }
    QScrollBar *bar() const { return m_canvas->verticalScrollBar(); }
    void click(int index)
    {
        QTest::mouseClick(m_canvas->viewport(), Qt::LeftButton, {},
                          m_canvas->stepRect(index).center());
    }
    quint64 chosenId() const { return m_selection->chosen() ? m_selection->chosen()->id : 0; }
    bool isVisible(int index) const
    {
        return m_canvas->viewport()->rect().contains(m_canvas->stepRect(index));
    }

    std::unique_ptr<Selection> m_selection;
    Logged<SequenceView> m_view;
    SequenceCanvas *m_canvas = nullptr;
};

void TestSequenceView::init()
{
    QLocale::setDefault(QLocale::c());
    m_selection = std::make_unique<Selection>();
    m_view.begin({}, Side::Server, m_selection.get());
    m_view->resize(800, 400);
    m_view->show();
    m_canvas = find<SequenceCanvas>(m_view.get(), "sequence"_L1);
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void TestSequenceView::cleanup()
{
    m_view.reset();
    m_selection.reset();
}

void TestSequenceView::saysWhatToDoWhileEmpty()
{
    QVERIFY(hint()->isVisible());
    QVERIFY(hint()->text().contains(u"Start the server"_s));
    const EventLog log;
    SequenceView client(log, Side::Client, m_selection.get());
    QVERIFY(find<SequenceCanvas>(&client, "sequence"_L1)
                    ->viewport()
                    ->findChild<QLabel *>()
                    ->text()
                    .contains(u"Connect to a server"_s));
    m_view.append({});
    QVERIFY(hint()->isVisible());
    m_view.append(conversation(1, 1));
    QVERIFY(!hint()->isVisible());
}

void TestSequenceView::saysThatAConnectionIsUnknown()
{
    m_view.append(conversation(1, 4));
    m_selection->chooseConnection(9);
    QVERIFY(hint()->isVisible());
    QVERIFY(hint()->text().contains(u"9"_s));
    m_selection->chooseConnection(0);
    QVERIFY(!hint()->isVisible());
}

void TestSequenceView::followsTheEnd()
{
    for (quint64 id = 1; id <= 100; id += 10) {
        m_view.append(conversation(id, id + 9));
        QCOMPARE(bar()->value(), bar()->maximum());
        QVERIFY(isVisible(m_canvas->steps().count() - 1));
    }
    QVERIFY(bar()->maximum() > 0);
    m_view->resize(700, 300);
    QTRY_COMPARE(bar()->value(), bar()->maximum());
    QVERIFY(!find<QToolButton>(m_view.get(), "latest"_L1)->isEnabled());
}

void TestSequenceView::staysWhereItWasScrolledTo()
{
    m_view.append(conversation(1, 100));
    bar()->setValue(200);
    m_view.append(conversation(101, 200));
    QCOMPARE(bar()->value(), 200);
    auto *const latest = find<QToolButton>(m_view.get(), "latest"_L1);
    QVERIFY(latest->isEnabled());
    test::click(latest);
    QCOMPARE(bar()->value(), bar()->maximum());
    m_view.append(conversation(201, 300));
    QCOMPARE(bar()->value(), bar()->maximum());
}

void TestSequenceView::choosesByClick()
{
    m_view.append(conversation(1, 100));
    const QSignalSpy spy(m_selection.get(), &Selection::eventChanged);
    bar()->setValue(0);
    click(2);
    QCOMPARE(chosenId(), 3);
    QCOMPARE(textIn(*m_selection->chosen()), u"message 2"_s);
    click(3);
    QCOMPARE(chosenId(), 4);
    QCOMPARE(spy.size(), 2);
    QTest::mouseClick(m_canvas->viewport(), Qt::LeftButton, {}, QPoint(400, 2)); // on the head
    QCOMPARE(chosenId(), 4);
}

void TestSequenceView::choosesByKeyboard()
{
    m_view.append(conversation(1, 100));
    pressOn(m_canvas, Qt::Key_Home);
    QCOMPARE(chosenId(), 1);
    QVERIFY(isVisible(0));
    QTest::keyClick(m_canvas, Qt::Key_Up);
    QCOMPARE(chosenId(), 1);
    QTest::keyClick(m_canvas, Qt::Key_Down);
    QCOMPARE(chosenId(), 2);
    QTest::keyClick(m_canvas, Qt::Key_PageDown);
    QVERIFY(chosenId() > 3);
    QVERIFY(isVisible(int(chosenId()) - 1));
    QTest::keyClick(m_canvas, Qt::Key_PageUp);
    QCOMPARE(chosenId(), 2);
    QTest::keyClick(m_canvas, Qt::Key_End);
    QCOMPARE(chosenId(), 100);
    QCOMPARE(bar()->value(), bar()->maximum());
    QTest::keyClick(m_canvas, Qt::Key_Down);
    QCOMPARE(chosenId(), 100);
}

void TestSequenceView::goesToTheReplyAndBack()
{
    m_view.append(conversation(1, 10));
    pressOn(m_canvas, Qt::Key_Home);
    QTest::keyClick(m_canvas, Qt::Key_Right);
    QCOMPARE(chosenId(), 2);
    QTest::keyClick(m_canvas, Qt::Key_Left);
    QCOMPARE(chosenId(), 1);
}

void TestSequenceView::forgetsTheChoice()
{
    m_view.append(conversation(1, 10));
    pressOn(m_canvas, Qt::Key_End);
    QVERIFY(m_canvas->chosen());
    QTest::keyClick(m_canvas, Qt::Key_Escape);
    QVERIFY(!m_canvas->chosen());
    QVERIFY(!m_selection->chosen());
}

void TestSequenceView::takesTheChoiceOfOthers()
{
    const Events events = conversation(1, 100);
    m_view.append(events);
    QVERIFY(!isVisible(4));
    m_selection->chooseEvent(events[4]);
    QVERIFY(m_canvas->chosen());
    QCOMPARE(m_view.log().at(m_canvas->chosen()->event).id, 5);
    QVERIFY(isVisible(4));
    m_selection->chooseEvent(eventOf(fact::Bytes{}, Direction::In, 1, 1000)); // not a step
    QVERIFY(!m_canvas->chosen());
}

void TestSequenceView::takesAChoiceThatComesBeforeItsStep()
{
    const Events events = conversation(1, 2);
    m_selection->chooseEvent(events[1]);
    QVERIFY(!m_canvas->chosen());
    m_view.append(events);
    QVERIFY(m_canvas->chosen());
    QCOMPARE(m_view.log().at(m_canvas->chosen()->event).id, 2);
}

void TestSequenceView::showsOneConnection()
{
    const Events events = conversation(1, 60, 3);
    m_view.append(events);
    QCOMPARE(m_canvas->steps().count(), 60);
    m_selection->chooseConnection(2);
    QCOMPARE(m_canvas->connection(), 2U);
    QCOMPARE(m_canvas->steps().count(), 20);
    m_view.append(conversation(61, 120, 3));
    QCOMPARE(m_canvas->steps().count(), 40);
    pressOn(m_canvas, Qt::Key_Home);
    QTest::keyClick(m_canvas, Qt::Key_Down);
    QCOMPARE(m_selection->chosen()->connection, 2U);
    m_selection->chooseConnection(0); // the choice stays, and stays visible
    QVERIFY(m_canvas->chosen());
    QVERIFY(isVisible(m_canvas->steps().indexOf(m_canvas->chosen()->place)));
    QCOMPARE(m_canvas->steps().count(), 120);
}

void TestSequenceView::switchesTheScale()
{
    Events events = conversation(1, 40);
    events.back().monotonicNs += 3'000'000'000;
    m_view.append(events);
    auto *const trueTime = find<QToolButton>(m_view.get(), "trueTime"_L1);
    test::click(trueTime);
    QCOMPARE(m_canvas->scale(), Scale::Time);
    // The usual round trip, which is 100 µs here, takes a row and a half.
    QVERIFY(std::abs(m_canvas->measures().rowNs - 100 * kUs * 2 / 3) <= 1);
    QVERIFY(m_canvas->steps().silenceAt(39) > 0);
    QCOMPARE(m_canvas->steps().silenceAt(38), 0);
    QVERIFY(!m_view->grab().isNull());
    test::click(trueTime);
    QCOMPARE(m_canvas->scale(), Scale::Even);
    QCOMPARE(m_canvas->steps().silenceAt(39), 0);
}

void TestSequenceView::zooms()
{
    m_view.append(conversation(1, 40));
    const double before = m_canvas->steps().height();
    test::click(m_view.get(), "zoomIn"_L1);
    QVERIFY(m_canvas->steps().height() > before);
    auto *const reset = find<QToolButton>(m_view.get(), "zoomReset"_L1);
    QCOMPARE(reset->text(), u"125 %"_s);
    test::click(reset);
    QCOMPARE(m_canvas->steps().height(), before);
    QCOMPARE(reset->text(), u"100 %"_s);
    test::click(m_view.get(), "zoomOut"_L1);
    QVERIFY(m_canvas->steps().height() < before);
    pressOn(m_canvas, Qt::Key_Plus);
    QCOMPARE(m_canvas->steps().height(), before);
    for (int i = 0; i < 100; ++i)
        m_canvas->zoomBy(0.5);
    QVERIFY(m_canvas->steps().height() > 0);
    QVERIFY(!m_view->grab().isNull());
    for (int i = 0; i < 100; ++i)
        m_canvas->zoomBy(2);
    QVERIFY(!m_view->grab().isNull());
}

void TestSequenceView::zoomsByWheel()
{
    m_view.append(conversation(1, 40));
    const auto turn = [this](Qt::KeyboardModifiers modifiers) {
        const QPointF at(100, 200);
        QWheelEvent wheel(at, m_canvas->viewport()->mapToGlobal(at), {}, { 0, 120 }, Qt::NoButton,
                          modifiers, Qt::NoScrollPhase, false);
        QApplication::sendEvent(m_canvas->viewport(), &wheel);
    };
    turn(Qt::ControlModifier);
    QCOMPARE(m_canvas->measures().zoom, 1.25);
    const int place = bar()->value();
    turn({});
    QCOMPARE(m_canvas->measures().zoom, 1.25);
    QVERIFY(bar()->value() < place);
}

void TestSequenceView::keepsThePlaceWhileZooming()
{
    m_view.append(conversation(1, 400));
    bar()->setValue(bar()->maximum() / 2);
    pressOn(m_canvas, Qt::Key_Down);
    const int index = m_canvas->steps().indexOf(m_canvas->chosen()->place);
    const int y = m_canvas->stepRect(index).top();
    m_canvas->zoomBy(1.25);
    QVERIFY(std::abs(m_canvas->stepRect(index).top() - y) <= 1);
}

void TestSequenceView::growsWithTheFont()
{
    m_view.append(conversation(1, 40));
    const double before = m_canvas->steps().height();
    QFont font = m_view->font();
    font.setPointSizeF(font.pointSizeF() * 2);
    m_view->setFont(font);
    QTRY_VERIFY(m_canvas->steps().height() > before * 1.5);
    QCOMPARE(bar()->value(), bar()->maximum());
    QVERIFY(!m_view->grab().isNull());
}

void TestSequenceView::saysHowMuchWasDropped()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QVERIFY(!says(m_view.get(), u"no longer shown"_s));
    m_view.append(conversation(1, 5), 1204);
    QVERIFY(says(m_view.get(), u"1,204"_s));
    QVERIFY(m_view->textEquivalent().contains(u"1,204"_s));
}

void TestSequenceView::tellsItInWords()
{
    QVERIFY(m_view->textEquivalent().contains(u"no steps"_s));
    m_view.append(conversation(1, 4));
    const QStringList lines = m_view->textEquivalent().split(u'\n');
    QCOMPARE(lines.size(), 5);
    QVERIFY(lines.at(1).endsWith(u"#1 · client → server · message 1 · message 1 · 9 B"_s));
    QVERIFY(lines.at(2).contains(u"server → client · Msg received · ✓ sent after 100 µs"_s));
    QTRY_VERIFY(m_canvas->accessibleDescription().contains(lines.at(4)));
    QVERIFY(!m_canvas->accessibleName().isEmpty());
    m_view.append(conversation(5, 200)); // the description stays short, and has what is chosen
    pressOn(m_canvas, Qt::Key_Home);
    QVERIFY(m_canvas->accessibleDescription().startsWith(lines.at(1)));
    QVERIFY(m_canvas->accessibleDescription().count(u'\n') < 30);
    QCOMPARE(m_view->textEquivalent().count(u'\n'), 200);
}

void TestSequenceView::copies()
{
    m_view.append(conversation(1, 4));
    m_canvas->setFocus();
    find<QAction>(m_view.get(), "copyText"_L1)->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), m_view->textEquivalent());
    QTest::keySequence(m_canvas, QKeySequence::Copy);
    const QImage image = QGuiApplication::clipboard()->image();
    QCOMPARE(image.size(), m_canvas->viewport()->size() * m_canvas->devicePixelRatioF());
    QTest::keyClick(m_canvas, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), m_view->textEquivalent());
}

void TestSequenceView::savesAPicture()
{
    const QTemporaryDir folder;
    m_view.append(conversation(1, 100));
    const QString visible = folder.filePath(u"visible.png"_s);
    const QString everything = folder.filePath(u"everything.png"_s);
    QVERIFY(m_view->exportPicture(visible, false));
    QVERIFY(m_view->exportPicture(everything, true));
    const QImage part(visible, "PNG");
    const QImage whole(everything, "PNG");
    QCOMPARE(part.size(), m_canvas->viewport()->size() * m_canvas->devicePixelRatioF());
    QCOMPARE(whole.width(), part.width());
    QVERIFY(whole.height() > 100 * m_canvas->fontMetrics().height());
    QVERIFY(m_view->findChild<Notice *>()->isHidden()); // nothing was left out
}

void TestSequenceView::savesTheLatestOfALongSession()
{
    const QTemporaryDir folder;
    const QString name = folder.filePath(u"long.png"_s);
    m_view.append(conversation(1, 5000));
    QVERIFY(m_view->exportPicture(name, true));
    const QImage image(name, "PNG");
    QVERIFY(!image.isNull());
    QVERIFY(image.height() <= 32'000);
    QVERIFY(!m_view->findChild<Notice *>()->isHidden());
    QVERIFY(m_view->findChild<Notice *>()->text().contains(u"did not fit"_s));
}

void TestSequenceView::saysThatItCannotSave()
{
    m_view.append(conversation(1, 4));
    QVERIFY(!m_view->exportPicture(u"/nowhere/at/all.png"_s, false));
    QVERIFY(m_view->findChild<Notice *>()->text().contains(u"/nowhere/at/all.png"_s));
}

void TestSequenceView::retranslates()
{
    m_view.append(conversation(1, 3));
    Capitals capitals;
    QTRY_COMPARE(find<QToolButton>(m_view.get(), "latest"_L1)->text(), u"FOLLOW"_s);
    QCOMPARE(m_canvas->accessibleName(), u"SEQUENCE"_s);
    QVERIFY(m_view->textEquivalent().contains(u"CLIENT → SERVER"_s));
    QVERIFY(m_canvas->accessibleDescription().contains(u"CLIENT → SERVER"_s));
    QVERIFY(m_view->textEquivalent().contains(u"message 2"_s)); // what the peer wrote stays
    QVERIFY(!m_view->grab().isNull());
}

void TestSequenceView::clears()
{
    m_view.append(conversation(1, 100));
    m_view.clear();
    QCOMPARE(m_canvas->steps().count(), 0);
    QCOMPARE(bar()->maximum(), 0);
    QVERIFY(hint()->isVisible());
    m_view.append(conversation(101, 104));
    QCOMPARE(m_canvas->steps().count(), 4);
}

void TestSequenceView::paintsAnyNumberOfSteps_data()
{
    QTest::addColumn<int>("steps");
    QTest::newRow("none") << 0;
    QTest::newRow("one") << 1;
    QTest::newRow("100,000") << 100'000;
    QTest::newRow("more than are kept") << 100'500;
}

void TestSequenceView::paintsAnyNumberOfSteps()
{
    QFETCH(int, steps);
    m_view.append(conversation(1, quint64(steps)));
    QVERIFY(!m_view->grab().isNull());
    QCOMPARE(m_canvas->steps().count() + m_view->model().dropped(), steps);
    bar()->setValue(bar()->maximum() / 2);
    QVERIFY(!m_view->grab().isNull());
    find<QToolButton>(m_view.get(), "trueTime"_L1)->click();
    m_canvas->zoomBy(1e-9); // as many as possible at once
    QVERIFY(!m_view->grab().isNull());
}

void TestSequenceView::paintsEveryKind_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<quint32>("connection");
    for (const int width : { 20, 300, 800, 3000 }) {
        QTest::addRow("%d pixels, all connections", width) << width << 0U;
        QTest::addRow("%d pixels, one connection", width) << width << 1U;
    }
}

void TestSequenceView::paintsEveryKind()
{
    QFETCH(int, width);
    QFETCH(quint32, connection);
    for (const Side side : { Side::Server, Side::Client }) {
        Logged<SequenceView> view;
        view.begin({}, side, m_selection.get());
        const Events events = everyKind();
        view.append(events);
        m_selection->chooseConnection(connection);
        view->resize(width, 5000);
        QVERIFY(!view->grab().isNull());
        auto *const canvas = find<SequenceCanvas>(view.get(), "sequence"_L1);
        canvas->zoomBy(0.3);
        for (const Event &event : events) {
            m_selection->chooseEvent(event);
            QVERIFY(!view->textEquivalent().isEmpty());
        }
        QVERIFY(!view->grab().isNull());
        canvas->setScale(Scale::Time);
        QVERIFY(!view->grab().isNull());
    }
}

void TestSequenceView::paintsHostileText()
{
    Events events;
    quint64 id = 0;
    for (const QString &text : hostileTexts()) {
        events.push_back(eventOf(fact::Message{ { .text = text } }, Direction::In, 1, ++id));
        events.push_back(eventOf(fact::Connected{ { text }, text }, Direction::In, 1, ++id));
    }
    m_view.append(events);
    QVERIFY(!m_view->grab().isNull());
    QVERIFY(!m_view->textEquivalent().contains(QChar(0x202e)));
}

void TestSequenceView::paintsInTheDark()
{
    m_view.append(conversation(1, 20));
    const QImage light = m_canvas->viewport()->grab().toImage();
    m_view->setPalette(palette(0x262626, 0x1c1c1c, 0xececec));
    const QImage dark = m_canvas->viewport()->grab().toImage();
    QCOMPARE(dark.pixelColor(1, dark.height() - 1), QColor(0x1c1c1c));
    QVERIFY(light.pixelColor(1, light.height() - 1) != QColor(0x1c1c1c));
    // The arrow of a received message is in its colour for this palette.
    const int last = m_canvas->steps().count() - 2;
    const QRect step = m_canvas->stepRect(last);
    const QColor wanted = colourOf(Tone::Received, palette(0x262626, 0x1c1c1c, 0xececec));
    bool found = false;
    for (int y = step.top(); y <= step.bottom() && !found; ++y)
        found = dark.pixelColor(int(step.center().x() * dark.devicePixelRatio()),
                                int(y * dark.devicePixelRatio()))
             == wanted;
    QVERIFY(found);
}

QTEST_MAIN(TestSequenceView)
#include "tst_sequenceview.moc"
