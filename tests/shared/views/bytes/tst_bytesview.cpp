#include "shared/views/bytes/bytesview.h"

#include "shared/views/bytes/bytelook.h"
#include "shared/views/bytes/hexarea.h"
#include "shared/views/selection.h"
#include "shared/widgets/colours.h"
#include "tests/support/capitals.h"
#include "tests/support/contrast.h"
#include "tests/support/logs.h"
#include "tests/support/recordedbytes.h"
#include "tests/support/widgets.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSignalSpy>

#include <algorithm>
#include <array>
#include <memory>

using namespace Qt::StringLiterals;
using namespace soquete;
using namespace soquete::test;

namespace {

constexpr int kHeader = 64;

} // namespace

class TestBytesView final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void saysWhatToDoWhileEmpty();
    void saysWhatToDoForASilentConnection();
    void showsTheLatestConnection();
    void showsTheChosenConnection();
    void showsEveryByteOfAMessage();
    void showsBothDirections();
    void beginsWithWhatAClientSent();
    void marksReads();
    void showsReassembly();
    void showsGaps();
    void saysHowMuchIsDropped();
    void showsAMessageWhoseBytesAreGone();
    void choosesTheMessageOfATouchedByte();
    void comesBackFromTheStream();
    void pointsAtAFinding();
    void followsTheEnd();
    void staysWhereTheCaretIs();
    void movesTheCaretByKeyboard();
    void movesAcrossGaps();
    void selectsByKeyboard();
    void selectsWithTheMouse();
    void copies_data();
    void copies();
    void copiesTheMessageAtTheCaret();
    void explainsBytes_data();
    void explainsBytes();
    void marksTheBytesOfACharacter();
    void marksTheCharacterOfAByte();
    void marksWhatTheMouseIsOver();
    void showsALongTextInPages();
    void readsLatin1();
    void fitsItsWidth();
    void growsWithTheFont();
    void retranslates();
    void namesItsColours();
    void isReadable_data();
    void isReadable();
    void followsThePalette();
    void paintsAnyNumberOfBytes_data();
    void paintsAnyNumberOfBytes();
    void clears();

private:
    void add(const RecordedBytes &recorded) { append(m_log, *m_view, recorded.batch()); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(m_hex, key, modifiers);
    }
    QString label(QLatin1StringView name) const
    {
        const QLabel *const label = find<QLabel>(m_view.get(), name);
        return label->isVisible() ? label->text() : QString();
    }
    QString marked() const;
    void chooseShown(const QString &words);

    std::unique_ptr<Selection> m_selection;
    EventLog m_log;
    std::unique_ptr<BytesView> m_view;
    HexArea *m_hex = nullptr;
    QPlainTextEdit *m_text = nullptr;
    QComboBox *m_chooser = nullptr;
};

void TestBytesView::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_selection = std::make_unique<Selection>();
    m_log = EventLog();
    m_view = std::make_unique<BytesView>(m_log, m_selection.get());
    m_view->resize(1200, 600);
    m_view->show();
    m_hex = find<HexArea>(m_view.get(), "hex"_L1);
    m_text = find<QPlainTextEdit>(m_view.get(), "text"_L1);
    m_chooser = find<QComboBox>(m_view.get(), "chooser"_L1);
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    QCOMPARE(m_hex->bytesPerRow(), 16);
}

void TestBytesView::cleanup()
{
    m_view.reset();
    m_selection.reset();
}

/** What is marked in the text. */
QString TestBytesView::marked() const
{
    const auto marks = m_text->extraSelections();
    return marks.isEmpty() ? QString() : marks.first().cursor.selectedText();
}

/** As a user who takes what begins with @p words from the chooser. */
void TestBytesView::chooseShown(const QString &words)
{
    const int index = m_chooser->findText(words, Qt::MatchStartsWith);
    QVERIFY(index >= 0);
    m_chooser->setCurrentIndex(index);
    emit m_chooser->activated(index);
}

void TestBytesView::saysWhatToDoWhileEmpty()
{
    QVERIFY(m_view->textEquivalent().contains(u"Start the server, connect a client"_s));
    QCOMPARE(m_hex->rowCount(), 0);
    append(m_log, *m_view, {});
    QVERIFY(!m_view->grab().isNull());
    for (const Qt::Key key : { Qt::Key_Left, Qt::Key_Down, Qt::Key_PageDown, Qt::Key_End })
        press(key);
    QTest::keySequence(m_hex, QKeySequence::SelectAll);
    QTest::keySequence(m_hex, QKeySequence::Copy);
    add(RecordedBytes().transfer("a"));
    QVERIFY(!m_view->textEquivalent().contains(u"Start the server"_s));
}

void TestBytesView::saysWhatToDoForASilentConnection()
{
    add(RecordedBytes(3).connected());
    QVERIFY(m_view->textEquivalent().contains(u"received on connection 3 yet"_s));
    chooseShown(u"→"_s);
    QVERIFY(m_view->textEquivalent().contains(u"sent on connection 3 yet"_s));
}

void TestBytesView::showsTheLatestConnection()
{
    add(RecordedBytes(1).connected().message(u"one"_s));
    QCOMPARE(m_text->toPlainText(), u"one"_s);
    add(RecordedBytes(2).connected().message(u"two"_s));
    QCOMPARE(m_text->toPlainText(), u"two"_s);
    add(RecordedBytes(1).lost(67).message(u"another"_s));
    QCOMPARE(m_text->toPlainText(), u"two"_s);
}

void TestBytesView::showsTheChosenConnection()
{
    add(RecordedBytes(1).connected().message(u"one"_s));
    add(RecordedBytes(2).connected().message(u"two"_s));
    m_selection->chooseConnection(1);
    QCOMPARE(m_text->toPlainText(), u"one"_s);
    QVERIFY(label("title"_L1).startsWith(u"Connection 1 "_s));
    m_selection->chooseConnection(0);
    QCOMPARE(m_text->toPlainText(), u"two"_s);
}

void TestBytesView::showsEveryByteOfAMessage()
{
    RecordedBytes recorded;
    recorded.message(u"before"_s);
    const QByteArray frame = encodeFrame(u"Olá!", {}).bytes;
    recorded.transfer(frame.first(kHeader))
            .transfer(frame.sliced(kHeader))
            .message(frame, u"Olá!"_s);
    add(recorded);
    m_selection->chooseEvent(recorded.last());
    const QString blanks = u" 20"_s.repeated(16);
    const QString signs = u"␣"_s.repeated(16);
    QCOMPARE(m_hex->rowCount(), 5);
    QCOMPARE(m_hex->rowText(0),
             u"70 [35%1  5%2  2 · 64 B"_s.arg(blanks.first(45), signs.first(15)));
    QCOMPARE(m_hex->rowText(1), u"86 %1  %2"_s.arg(blanks, signs));
    QCOMPARE(m_hex->rowText(2), u"102 %1  %2"_s.arg(blanks, signs));
    QCOMPARE(m_hex->rowText(3), u"118 %1] %2"_s.arg(blanks, signs));
    QCOMPARE(m_hex->rowText(4),
             u"134 [4F 6C C3 A1 21]%1Ol••!%2  3 · 5 B"_s.arg(QString(34, u' '), QString(11, u' ')));
    QCOMPARE(m_chooser->currentText(), u"← Message 2"_s);
    QCOMPARE(label("title"_L1), u"Connection 1 · header: 64 B · body: 5 B"_s);
    QCOMPARE(m_text->toPlainText(), u"Olá!"_s);
}

void TestBytesView::showsBothDirections()
{
    add(RecordedBytes(1, Direction::In).connected().message(u"Hi"_s));
    RecordedBytes replies(1, Direction::Out);
    add(replies.transfer("Msg received").reply(u"Msg received"_s));
    QCOMPARE(label("title"_L1), u"Connection 1 · 66 B · reads: 1"_s);
    chooseShown(u"→"_s);
    QCOMPARE(label("title"_L1), u"Connection 1 · 12 B · writes: 1"_s);
    QCOMPARE(m_hex->rowCount(), 1);
    QCOMPARE(m_text->toPlainText(), u"Msg received"_s);
    chooseShown(u"←"_s);
    QCOMPARE(m_text->toPlainText(), u"Hi"_s);
    m_selection->chooseEvent(replies.last());
    QCOMPARE(m_chooser->currentText(), u"→ Reply to message 1"_s);
    QCOMPARE(label("title"_L1), u"Connection 1 · no header · body: 12 B"_s);
}

void TestBytesView::beginsWithWhatAClientSent()
{
    add(RecordedBytes(1, Direction::Out).connected(Direction::Out).message(u"Hi"_s));
    QCOMPARE(m_chooser->currentText(), u"→ All bytes sent"_s);
    QCOMPARE(m_text->toPlainText(), u"Hi"_s);
}

void TestBytesView::marksReads()
{
    RecordedBytes recorded;
    recorded.transfer("abc").transfer("d").transfer("efghijklmnopqrst").transfer("u");
    add(recorded);
    QCOMPARE(m_hex->rowText(0),
             u"0 [61 62 63|64|65 66 67 68 69 6A 6B 6C 6D 6E 6F 70  abcdefghijklmnop  1 – 3"_s);
    QCOMPARE(m_hex->rowText(1),
             u"16  71 72 73 74|75]%1qrstu%2  4 · 1 B"_s.arg(QString(34, u' '), QString(11, u' ')));
}

void TestBytesView::showsReassembly()
{
    RecordedBytes recorded;
    add(recorded.connected().transfer("200000"));
    QCOMPARE(label("progress"_L1), u"◐ Receiving a message: header 6/64"_s);
    append(m_log, *m_view, { { recorded.transfer(QByteArray(58, ' ')).last() }, {}, 0 });
    append(m_log, *m_view, { { recorded.transfer(QByteArray(127'909, 'x')).last() }, {}, 0 });
    QCOMPARE(label("progress"_L1), u"◐ Receiving a message: header 64/64 · body 127,909/200,000"_s);
    append(m_log, *m_view, { { recorded.disconnected().last() }, {}, 0 });
    QCOMPARE(label("progress"_L1), u"✖ Cut off by the end of the connection: header 64/64 · body "
                                   "127,909/200,000"_s);
    add(RecordedBytes(2).connected().message(u"whole"_s));
    QCOMPARE(label("progress"_L1), QString());
}

void TestBytesView::showsGaps()
{
    add(RecordedBytes().lost(100).transfer("abc").lost(1000).transfer("d"));
    QCOMPARE(m_hex->rowCount(), 4);
    QCOMPARE(m_hex->rowText(0), u"100 earlier byte(s) not kept"_s);
    QVERIFY(m_hex->rowText(1).startsWith(u"96 "_s));
    QVERIFY(m_hex->rowText(1).contains(u"[61 62 63]"_s));
    QCOMPARE(m_hex->rowText(2), u"1000 byte(s) missing here: they arrived too fast to be kept"_s);
    QVERIFY(m_hex->rowText(3).startsWith(u"1088 "_s));
    QVERIFY(m_hex->rowText(3).contains(u"[64]"_s));
    QVERIFY(!m_view->grab().isNull());
}

void TestBytesView::saysHowMuchIsDropped()
{
    constexpr int kLarge = 16 * 1024 * 1024;
    RecordedBytes recorded;
    recorded.connected();
    for (int i = 0; i < 3; ++i)
        recorded.transfer(QByteArray(kLarge, 'x'));
    add(recorded);
    QCOMPARE(label("dropped"_L1), QString());
    RecordedBytes more;
    add(more.lost(3 * kLarge).transfer(QByteArray(kLarge, 'y')));
    QCOMPARE(label("dropped"_L1), u"Older bytes no longer kept: 16,777,216"_s);
    QCOMPARE(m_hex->rowText(0), u"16777216 earlier byte(s) not kept"_s);
    QVERIFY(m_hex->rowText(1).startsWith(u"16777216 "_s));
    QVERIFY(!m_view->grab().isNull());
}

void TestBytesView::showsAMessageWhoseBytesAreGone()
{
    RecordedBytes recorded;
    recorded.lost(1000).message(u"Hi"_s);
    m_selection->chooseEvent(recorded.last());
    QCOMPARE(m_hex->rowCount(), 5);
    QVERIFY(m_hex->rowText(0).startsWith(u"1000  32 20"_s)); // whose reads are not known
    QCOMPARE(m_text->toPlainText(), u"Hi"_s);
    add(recorded); // and now they are
    QVERIFY(m_hex->rowText(0).startsWith(u"1000 [32 20"_s));
}

void TestBytesView::choosesTheMessageOfATouchedByte()
{
    RecordedBytes recorded;
    add(recorded.message(u"one"_s).message(u"two"_s).transfer("3"));
    QSignalSpy chosen(m_selection.get(), &Selection::eventChanged);
    m_hex->setFocus();
    press(Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(textOf(*m_selection->chosen())->text, u"one"_s);
    QCOMPARE(textOf(*m_selection->chosen())->bytes, encodeFrame(u"one", {}).bytes);
    QVERIFY(m_hex->rowCount() > 5); // still the stream
    for (int i = 0; i < 10; ++i)
        press(Qt::Key_Right);
    QCOMPARE(chosen.size(), 1);
    const QRect cell = m_hex->cellRect(70);
    QTest::mouseClick(m_hex->viewport(), Qt::LeftButton, {}, cell.center());
    QCOMPARE(m_hex->caret(), 70);
    QCOMPARE(textOf(*m_selection->chosen())->text, u"two"_s);
    QCOMPARE(m_text->toPlainText(), u"two"_s);
    press(Qt::Key_End, Qt::ControlModifier); // of no message yet
    QCOMPARE(textOf(*m_selection->chosen())->text, u"two"_s);
    QCOMPARE(chosen.size(), 2);
}

void TestBytesView::comesBackFromTheStream()
{
    RecordedBytes recorded;
    recorded.message(u"one"_s);
    const Event one = recorded.last();
    add(recorded.message(u"two"_s));
    const Event two = recorded.last();
    m_selection->chooseEvent(two);
    QCOMPARE(m_hex->rowCount(), 5);
    chooseShown(u"← All"_s);
    QCOMPARE(m_hex->rowCount(), 9);
    QCOMPARE(m_hex->selection(), (ByteRange{ 67, 134 }));
    m_selection->chooseEvent(one); // the stream stays, as was asked for
    QCOMPARE(m_hex->rowCount(), 9);
    QCOMPARE(m_hex->selection(), (ByteRange{ 0, 67 }));
    chooseShown(u"← Message"_s);
    QCOMPARE(m_hex->rowCount(), 5);
    m_selection->clearEvent();
    QCOMPARE(m_hex->rowCount(), 9);
    QCOMPARE(m_chooser->count(), 2);
}

void TestBytesView::pointsAtAFinding()
{
    RecordedBytes recorded;
    recorded.transfer("GET / HTTP/1.1\r\n"_ba.repeated(100))
            .finding(FindingId::HeaderNotANumber, 1000, "GET / HTTP");
    add(recorded);
    m_selection->chooseEvent(recorded.last());
    QCOMPARE(m_hex->caret(), 1000);
    QVERIFY(m_hex->selection().isEmpty()); // evidence from elsewhere
    QVERIFY(m_hex->rowOf(1000) >= m_hex->firstVisibleRow());
    QVERIFY(m_hex->rowOf(1000) < m_hex->firstVisibleRow() + m_hex->visibleRows());
    Event finding = recorded.finding(FindingId::TextInvalid, 1600 - 32, "GET / HTTP").last();
    m_selection->chooseEvent(finding);
    QCOMPARE(m_hex->selection(), (ByteRange{ 1568, 1578 }));
}

void TestBytesView::followsTheEnd()
{
    RecordedBytes recorded;
    for (int i = 1; i <= 50; ++i) {
        const int before = int(recorded.events().size());
        recorded.message(u"message %1"_s.arg(i));
        Journal::Batch batch;
        batch.events.assign(recorded.events().begin() + before, recorded.events().end());
        append(m_log, *m_view, batch);
        QVERIFY(m_hex->follows());
        QCOMPARE(m_text->toPlainText(), u"message %1"_s.arg(i));
    }
    QVERIFY(m_hex->firstVisibleRow() > 0);
    QVERIFY(!m_selection->chosen()); // nobody chose anything
}

void TestBytesView::staysWhereTheCaretIs()
{
    RecordedBytes recorded;
    for (int i = 1; i <= 50; ++i)
        recorded.message(u"message %1"_s.arg(i));
    add(recorded);
    press(Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(m_hex->firstVisibleRow(), 0);
    append(m_log, *m_view, { { recorded.transfer("more").last() }, {}, 0 });
    QCOMPARE(m_hex->firstVisibleRow(), 0);
    QCOMPARE(m_hex->caret(), 0);
    QCOMPARE(m_text->toPlainText(), u"message 1"_s);
}

void TestBytesView::movesTheCaretByKeyboard()
{
    add(RecordedBytes().transfer(QByteArray(1000, 'x')));
    const auto after = [this](Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        press(key, modifiers);
        return m_hex->caret();
    };
    QCOMPARE(after(Qt::Key_Home, Qt::ControlModifier), 0);
    QCOMPARE(after(Qt::Key_Left), 0);
    QCOMPARE(after(Qt::Key_Up), 0);
    QCOMPARE(after(Qt::Key_Right), 1);
    QCOMPARE(after(Qt::Key_Down), 17);
    QCOMPARE(after(Qt::Key_End), 31);
    QCOMPARE(after(Qt::Key_Right), 32);
    QCOMPARE(after(Qt::Key_Left), 31);
    QCOMPARE(after(Qt::Key_Home), 16);
    QCOMPARE(after(Qt::Key_Up), 0);
    const qint64 page = 16 * (m_hex->visibleRows() - 1);
    QCOMPARE(after(Qt::Key_PageDown), page);
    QCOMPARE(after(Qt::Key_PageUp), 0);
    QCOMPARE(after(Qt::Key_End, Qt::ControlModifier), 999);
    QCOMPARE(after(Qt::Key_Right), 999);
    QCOMPARE(after(Qt::Key_Down), 999);
    QVERIFY(m_hex->follows());
    QVERIFY(m_hex->selection().isEmpty());
}

void TestBytesView::movesAcrossGaps()
{
    add(RecordedBytes().lost(100).transfer("abc").lost(1000).transfer("def"));
    press(Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(m_hex->caret(), 100);
    press(Qt::Key_Up);
    QCOMPARE(m_hex->caret(), 100);
    press(Qt::Key_Right);
    press(Qt::Key_Right);
    press(Qt::Key_Right);
    QCOMPARE(m_hex->caret(), 1103);
    press(Qt::Key_Left);
    QCOMPARE(m_hex->caret(), 102);
    press(Qt::Key_Down);
    QCOMPARE(m_hex->caret(), 1103);
    press(Qt::Key_PageUp);
    QCOMPARE(m_hex->rowOf(m_hex->caret()), 1);
    press(Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(m_hex->caret(), 1105);
    press(Qt::Key_Right);
    QCOMPARE(m_hex->caret(), 1105);
}

void TestBytesView::selectsByKeyboard()
{
    add(RecordedBytes().transfer(QByteArray(100, 'x')));
    press(Qt::Key_Home, Qt::ControlModifier);
    press(Qt::Key_Right, Qt::ShiftModifier);
    press(Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(m_hex->selection(), (ByteRange{ 0, 3 }));
    press(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(m_hex->selection(), (ByteRange{ 0, 19 }));
    press(Qt::Key_Right);
    QVERIFY(m_hex->selection().isEmpty());
    press(Qt::Key_End, Qt::ControlModifier);
    press(Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(m_hex->selection(), (ByteRange{ 98, 100 }));
    m_hex->setFocus();
    QTest::keySequence(m_hex, QKeySequence::SelectAll);
    QCOMPARE(m_hex->selection(), (ByteRange{ 0, 100 }));
}

void TestBytesView::selectsWithTheMouse()
{
    add(RecordedBytes().transfer(QByteArray(100, 'x')));
    QWidget *const area = m_hex->viewport();
    QTest::mousePress(area, Qt::LeftButton, {}, m_hex->cellRect(2).center());
    QTest::mouseMove(area, m_hex->cellRect(20).center());
    QTest::mouseRelease(area, Qt::LeftButton, {}, m_hex->cellRect(20).center());
    QTest::mouseClick(area, Qt::LeftButton, Qt::ShiftModifier, m_hex->cellRect(21).center());
    QCOMPARE(m_hex->selection(), (ByteRange{ 2, 22 }));
    QTest::mouseClick(area, Qt::LeftButton, {}, m_hex->cellRect(5).center());
    QVERIFY(m_hex->selection().isEmpty());
    QCOMPARE(m_hex->caret(), 5);
    for (const qint64 offset : { 0, 7, 8, 15, 16, 99 })
        QCOMPARE(m_hex->byteAt(m_hex->cellRect(offset).center()), offset);
    QCOMPARE(m_hex->byteAt({ 1, 1 }), -1);
    QCOMPARE(m_hex->byteAt(QPointF(m_hex->cellRect(99).center()) + QPointF(0, 200)), -1);
}

void TestBytesView::copies_data()
{
    QTest::addColumn<QKeySequence>("shortcut");
    QTest::addColumn<QString>("copied");
    QTest::newRow("hexadecimal") << QKeySequence(QKeySequence::Copy) << u"C3 A1 00"_s;
    QTest::newRow("C") << QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)
                       << u"const unsigned char data[] = {\n    0xc3, 0xa1, 0x00,\n};\n"_s;
    QTest::newRow("Python") << QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B)
                            << u"b'\\xc3\\xa1\\x00'"_s;
}

void TestBytesView::copies()
{
    QFETCH(QKeySequence, shortcut);
    add(RecordedBytes().transfer(QByteArray("Ol\xc3\xa1\0x", 6)));
    m_hex->select({ 2, 5 });
    m_hex->setFocus();
    QTest::keySequence(m_hex, shortcut);
    QTEST(QGuiApplication::clipboard()->text(), "copied");
    QCOMPARE(label("sentence"_L1), u"Copied 3 byte(s)."_s);
    bool isOffered = false; // with its shortcut, in the menu
    for (const QAction *const action : m_hex->actions())
        isOffered = isOffered || (action->shortcut() == shortcut && !action->text().isEmpty());
    QVERIFY(isOffered);
}

void TestBytesView::copiesTheMessageAtTheCaret()
{
    add(RecordedBytes().message(u"one"_s).message(u"two"_s));
    m_hex->setFocus();
    press(Qt::Key_Home, Qt::ControlModifier);
    QTest::keySequence(m_hex, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B));
    QCOMPARE(QGuiApplication::clipboard()->text(), u"b'3%1one'"_s.arg(QString(63, u' ')));
}

void TestBytesView::explainsBytes_data()
{
    QTest::addColumn<qint64>("offset");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, qint64 offset, const QString &sentence) {
        QTest::newRow(name) << offset << sentence;
    };
    row("digit", 0,
        u"Byte 1 of 64 of the header: a digit of “22”, the length of the body in bytes"_s);
    row("padding", 63, u"Byte 64 of 64 of the header: a space (20) that fills the header"_s);
    row("ASCII", 64, u"“O” (U+004F) takes 1 byte(s): 4F"_s);
    row("first of two", 66, u"“ç” (U+00E7) takes 2 byte(s): C3 A7"_s);
    row("second of two", 67, u"“ç” (U+00E7) takes 2 byte(s): C3 A7"_s);
    row("control character", 68, u"“␊” (U+000A) takes 1 byte(s): 0A"_s);
    row("emoji", 75,
        u"“👩‍🚀” is one character of 3 code points and takes 11 byte(s): F0 9F 91 "
        "A9 E2 80 8D F0 9F 9A 80"_s);
    row("invalid", 80,
        u"The byte FF is not a character in the encoding of this text; “�” is shown instead."_s);
    row("direction", 83, u"“⟨U+202E⟩” (U+202E) takes 3 byte(s): E2 80 AE"_s);
    row("behind the end", 1000, QString());
}

void TestBytesView::explainsBytes()
{
    const QByteArray body =
            "Ol\xc3\xa7\n"_ba + u"👩‍🚀"_s.toUtf8() + "\xff" + u"\u202e.."_s.toUtf8();
    const QByteArray frame = QByteArray::number(body.size()).leftJustified(kHeader) + body;
    add(RecordedBytes().transfer(frame).message(frame, u"whatever"_s));
    QFETCH(qint64, offset);
    QTEST(m_view->describe(offset), "sentence");
}

void TestBytesView::marksTheBytesOfACharacter()
{
    add(RecordedBytes().message(u"aç👩‍🚀!"_s));
    m_text->setFocus();
    QTextCursor cursor = m_text->textCursor();
    cursor.setPosition(1);
    m_text->setTextCursor(cursor);
    QCOMPARE(m_hex->marked(), (ByteRange{ 65, 67 }));
    QCOMPARE(m_hex->caret(), 65);
    QCOMPARE(label("sentence"_L1), u"“ç” (U+00E7) takes 2 byte(s): C3 A7"_s);
    QTest::keyClick(m_text, Qt::Key_Right);
    QCOMPARE(m_hex->marked(), (ByteRange{ 67, 78 }));
    QTest::keyClick(m_text, Qt::Key_Right);
    QCOMPARE(m_hex->marked(), (ByteRange{ 78, 79 }));
    QTest::keyClick(m_text, Qt::Key_Right); // behind the last
    QCOMPARE(m_hex->marked(), (ByteRange{ 78, 79 }));
}

void TestBytesView::marksTheCharacterOfAByte()
{
    add(RecordedBytes().message(u"aç👩‍🚀!"_s));
    press(Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(marked(), u"!"_s);
    press(Qt::Key_Left);
    QCOMPARE(marked(), u"👩‍🚀"_s);
    QCOMPARE(m_hex->marked(), (ByteRange{ 67, 78 }));
    for (int i = 0; i < 11; ++i)
        press(Qt::Key_Left);
    QCOMPARE(marked(), u"ç"_s);
    QCOMPARE(m_hex->accessibleDescription(), u"“ç” (U+00E7) takes 2 byte(s): C3 A7"_s);
    press(Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(marked(), QString());
    QVERIFY(m_hex->marked().isEmpty());
}

void TestBytesView::marksWhatTheMouseIsOver()
{
    add(RecordedBytes().message(u"first"_s).message(u"çx"_s));
    QTest::mouseMove(m_hex->viewport(), m_hex->cellRect(69 + kHeader).center());
    QTRY_COMPARE(marked(), u"ç"_s);
    QTest::mouseMove(m_hex->viewport(), m_hex->cellRect(64).center()); // of another message
    QTRY_COMPARE(label("sentence"_L1), u"“f” (U+0066) takes 1 byte(s): 66"_s);
    QCOMPARE(m_hex->marked(), (ByteRange{ 64, 65 }));
    QCOMPARE(m_text->toPlainText(), u"çx"_s); // does not change under the mouse
    QCOMPARE(marked(), QString());
    const QRect character = m_text->cursorRect(QTextCursor(m_text->document()));
    QTest::mouseMove(m_text->viewport(), character.center() + QPoint(2, 0));
    QTRY_COMPARE(m_hex->marked(), (ByteRange{ 69 + kHeader, 71 + kHeader }));
    QTest::mouseMove(m_view.get(), QPoint(2, 2));
    QTRY_COMPARE(marked(), QString()); // the caret is in the header
}

void TestBytesView::showsALongTextInPages()
{
    const QString text = u"ç"_s + u"€"_s.repeated(20'000); // no page ends with a character
    RecordedBytes recorded;
    add(recorded.message(text));
    m_selection->chooseEvent(recorded.last());
    QVERIFY(m_text->toPlainText().startsWith(u"ç€"_s));
    QVERIFY(!m_text->toPlainText().contains(QChar::ReplacementCharacter));
    QSet<qint64> pages;
    qint64 characters = 0;
    for (qint64 offset = kHeader; offset < kHeader + 60'002; offset += 1000) {
        m_hex->setCaret(offset);
        append(m_log, *m_view, {});
        emit m_hex->caretMoved(offset);
        QVERIFY(!m_text->toPlainText().contains(QChar::ReplacementCharacter));
        const qint64 page = (offset - kHeader) / 8192;
        if (!pages.contains(page))
            characters += m_text->toPlainText().size();
        pages.insert(page);
        QCOMPARE(marked().size(), 1);
    }
    QCOMPARE(characters, 20'001);
}

void TestBytesView::readsLatin1()
{
    const QByteArray frame = "3"_ba.leftJustified(kHeader) + "\xe7\xe3o";
    RecordedBytes recorded;
    add(recorded.transfer(frame).message(frame, u"ção"_s));
    QCOMPARE(m_text->toPlainText(), u"ção"_s);
    QCOMPARE(m_view->describe(kHeader), u"“ç” (U+00E7) takes 1 byte(s): E7"_s);
}

void TestBytesView::fitsItsWidth()
{
    add(RecordedBytes().transfer(QByteArray(1000, 'x')));
    m_view->resize(m_view->minimumSizeHint().width(), 600);
    QCoreApplication::processEvents();
    QVERIFY(m_hex->bytesPerRow() < 16);
    QCOMPARE(m_hex->rowCount(), (1000 + m_hex->bytesPerRow() - 1) / m_hex->bytesPerRow());
    QVERIFY(!m_view->grab().isNull());
    m_view->resize(2000, 600);
    QTRY_COMPARE(m_hex->bytesPerRow(), 16);
}

void TestBytesView::growsWithTheFont()
{
    add(RecordedBytes().message(u"Hi"_s));
    const QRect before = m_hex->cellRect(0);
    QFont larger = m_view->font();
    larger.setPointSizeF(larger.pointSizeF() * 2);
    m_view->setFont(larger);
    QCoreApplication::processEvents();
    QVERIFY(m_hex->cellRect(0).height() > before.height() * 3 / 2);
    QVERIFY(m_hex->cellRect(0).width() > before.width() * 3 / 2);
    QVERIFY(!m_view->grab().isNull());
}

void TestBytesView::retranslates()
{
    add(RecordedBytes().lost(5).transfer("abc"));
    Capitals capitals;
    QTRY_COMPARE(m_hex->accessibleName(), u"BYTES"_s);
    QCOMPARE(m_text->accessibleName(), u"TEXT"_s);
    QCOMPARE(m_chooser->currentText(), u"← ALL BYTES RECEIVED"_s);
    QCOMPARE(m_hex->rowText(0), u"%N EARLIER BYTE(S) NOT KEPT"_s);
    for (const QString &name : m_view->findChild<ByteLegend *>()->names())
        QCOMPARE(name, name.toUpper());
    for (const QAction *const action : m_hex->actions())
        QCOMPARE(action->text(), action->text().toUpper());
}

void TestBytesView::namesItsColours()
{
    auto *const legend = m_view->findChild<ByteLegend *>();
    add(RecordedBytes().message(u"Hi"_s));
    const QString names = legend->accessibleDescription();
    for (const QString &name : { u"Header: length"_s, u"Header: padding"_s, u"Body"_s, u"read"_s })
        QVERIFY2(names.contains(name), qPrintable(names));
    add(RecordedBytes(1, Direction::Out).transfer("x"));
    chooseShown(u"→"_s);
    QVERIFY(legend->accessibleDescription().contains(u"One write"_s));
    QVERIFY(legend->heightForWidth(100) > legend->heightForWidth(1000));
    // No two look the same, even without colours.
    QList<QImage> looks;
    for (const BytePart part :
         { BytePart::Unframed, BytePart::HeaderDigits, BytePart::HeaderPadding, BytePart::Body }) {
        QImage look(24, 16, QImage::Format_RGB32);
        look.fill(Qt::white);
        QPainter painter(&look);
        paintPart(painter, look.rect(), part, Direction::In, legend->palette());
        painter.end();
        look = look.convertToFormat(QImage::Format_Grayscale8);
        QVERIFY(!looks.contains(look));
        looks << look;
    }
}

void TestBytesView::isReadable_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("Soquete, light") << palette(0xf3f3f3, 0xffffff, 0x1b1b1b);
    QTest::newRow("Soquete, dark") << palette(0x262626, 0x1c1c1c, 0xececec);
    QTest::newRow("Fusion, light") << palette(0xefefef, 0xffffff, 0x000000);
    QTest::newRow("Breeze, dark") << palette(0x2a2e32, 0x1b1e20, 0xfcfcfc);
    QTest::newRow("Adwaita, dark") << palette(0x353535, 0x2d2d2d, 0xeeeeec);
}

void TestBytesView::isReadable()
{
    QFETCH(QPalette, palette);
    for (const Direction direction : { Direction::In, Direction::Out }) {
        for (const BytePart part : { BytePart::Unframed, BytePart::HeaderDigits,
                                     BytePart::HeaderPadding, BytePart::Body })
            QCOMPARE_GE(contrast(inkOf(part, direction, palette),
                                 backgroundOf(part, direction, palette)),
                        kReadable);
    }
    QCOMPARE_GE(contrast(palette.color(QPalette::Text), markColour(palette)), kReadable);
}

void TestBytesView::followsThePalette()
{
    add(RecordedBytes().connected().message(u"Hi"_s).transfer("12"));
    m_view->setPalette(palette(0x262626, 0x1c1c1c, 0xececec));
    const QImage image = m_hex->viewport()->grab().toImage();
    QCOMPARE(image.pixelColor(image.width() - 2, image.height() - 2), QColor(0x1c1c1c));
    const QLabel *const progress = find<QLabel>(m_view.get(), "progress"_L1);
    QCOMPARE(progress->palette().color(QPalette::WindowText),
             colourOf(Tone::Busy, m_view->palette()));
}

void TestBytesView::paintsAnyNumberOfBytes_data()
{
    QTest::addColumn<int>("megabytes"); // -1: one byte
    QTest::addColumn<int>("read");
    QTest::newRow("none") << 0 << 1;
    QTest::newRow("one") << -1 << 1;
    QTest::newRow("50 MB") << 50 << 65'536;
    QTest::newRow("50 MB at once") << 50 << 50'000'000;
}

void TestBytesView::paintsAnyNumberOfBytes()
{
    QFETCH(int, megabytes);
    QFETCH(int, read);
    const qint64 size = megabytes < 0 ? 1 : megabytes * qint64(1'000'000);
    RecordedBytes recorded;
    QByteArray bytes(read, Qt::Uninitialized);
    for (qsizetype i = 0; i < bytes.size(); ++i)
        bytes[i] = char(i);
    for (qint64 at = 0; at < size; at += bytes.size())
        recorded.transfer(bytes.first(std::min<qint64>(bytes.size(), size - at)));
    add(recorded);
    QVERIFY(!m_view->grab().isNull());
    QCOMPARE(m_hex->rowCount(), int((size + 15) / 16));
    if (size == 0)
        return;
    for (const int part : { 0, 1, 2, 3, 4 }) {
        QScrollBar *const bar = m_hex->verticalScrollBar();
        bar->setValue(int(qint64(bar->maximum()) * part / 4));
        QVERIFY(!m_view->grab().isNull());
    }
    press(Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(m_hex->caret(), size - 1);
    press(Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(m_hex->firstVisibleRow(), 0);
}

void TestBytesView::clears()
{
    RecordedBytes recorded;
    add(recorded.message(u"Hi"_s));
    clear(m_log, *m_view);
    QCOMPARE(m_hex->rowCount(), 0);
    QCOMPARE(m_hex->caret(), -1);
    QVERIFY(!m_text->isVisible());
    QVERIFY(!m_view->grab().isNull());
}

QTEST_MAIN(TestBytesView)
#include "tst_bytesview.moc"
