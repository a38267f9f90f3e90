#include "shared/views/python/pythonview.h"

#include "shared/views/python/pythonlisting.h"
#include "shared/views/selection.h"
#include "tests/support/capitals.h"
#include "tests/support/contrast.h"
#include "tests/support/events.h"
#include "tests/support/logs.h"
#include "tests/support/widgets.h"

#include <QCheckBox>
#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QScrollBar>
#include <QTextBlock>

#include <memory>

using namespace Qt::StringLiterals;
using namespace soquete;
using namespace soquete::test;

namespace {

PythonScript server()
{
    return { .role = PythonScript::Role::Server };
}

} // namespace

class TestPythonView final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void showsTheScript();
    void changesTheStyle();
    void followsTheSettings();
    void lightsTheLine();
    void keepsBothLinesInView();
    void scrollsOnlyWhenAsked();
    void followsTheSelection();
    void worksOnlyWhileShown();
    void copies();
    void saves();
    void saysThatItCannotSave();
    void asksForAName();
    void marksWithMoreThanColour();
    void isReadable_data();
    void isReadable();
    void followsTheSizeOfText();
    void followsTheLanguage();

private:
    void add(EventKind kind, quint32 connection = 0, Direction direction = Direction::None)
    {
        m_view.append({ makeEvent(kind, direction, connection) });
    }
    [[nodiscard]] QString line(const PythonListing::Mark &mark) const
    {
        return m_view->listing().document()->findBlockByNumber(mark.line).text().trimmed();
    }
    [[nodiscard]] QString seenLine() const { return line(m_view->listing().seen()); }
    [[nodiscard]] QString waitingLine() const { return line(m_view->listing().waiting()); }
    [[nodiscard]] QString caption() const
    {
        return find<QLabel>(m_view.get(), "pythonCaption"_L1)->text();
    }
    [[nodiscard]] bool isInView(int number) const
    {
        const QScrollBar *const bar = m_view->listing().verticalScrollBar();
        return number >= bar->value() && number < bar->value() + bar->pageStep();
    }

    std::unique_ptr<Selection> m_selection;
    Logged<PythonView> m_view;
};

void TestPythonView::init()
{
    m_view.reset();
    m_selection = std::make_unique<Selection>();
    m_view.begin({}, m_selection.get());
    m_view->setScript(server());
    m_view->resize(700, 500);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void TestPythonView::showsTheScript()
{
    const QString expected = pythonText(pythonLines(server(), PythonStyle::Correct));
    QCOMPARE(m_view->listing().toPlainText() + u'\n', expected);
    QVERIFY(m_view->listing().isReadOnly());
    QCOMPARE(m_view->listing().seen().line, -1);
    QVERIFY(!caption().isEmpty());
}

void TestPythonView::changesTheStyle()
{
    find<QComboBox>(m_view.get(), "pythonStyle"_L1)->setCurrentIndex(1);
    QCOMPARE(m_view->style(), PythonStyle::AsInTutorial);
    QCOMPARE(m_view->listing().toPlainText() + u'\n',
             pythonText(pythonLines(server(), PythonStyle::AsInTutorial)));
}

void TestPythonView::followsTheSettings()
{
    add(EventKind::Listening);
    PythonScript script = server();
    script.port = 4321;
    script.dialect.headerSize = 8;
    m_view->setScript(script);
    QVERIFY(m_view->listing().toPlainText().contains(u"PORT = 4321\n"));
    QVERIFY(m_view->listing().toPlainText().contains(u"HEADER = 8\n"));
    QCOMPARE(seenLine(), u"server.listen()"_s); // still there
}

void TestPythonView::lightsTheLine()
{
    add(EventKind::Listening);
    QCOMPARE(seenLine(), u"server.listen()"_s);
    QVERIFY(waitingLine().contains(u"server.accept()"));
    QVERIFY(caption().contains(u"started listening"));
    QVERIFY(caption().contains(u"for a client"));
    add(EventKind::Connected, 1, Direction::In);
    QVERIFY(seenLine().contains(u"server.accept()"));
    QVERIFY(waitingLine().contains(u"HEADER"));
    m_view->setStyle(PythonStyle::AsInTutorial);
    QCOMPARE(seenLine(), u"conn, addr = server.accept()"_s);
    QVERIFY(waitingLine().contains(u"conn.recv(HEADER)"));
    QCOMPARE(m_view->listing().extraSelections().size(), 2);
    m_view.clear();
    QCOMPARE(m_view->listing().extraSelections().size(), 0);
    QCOMPARE(m_view->listing().seen().line, -1);
}

void TestPythonView::keepsBothLinesInView()
{
    add(EventKind::Listening);
    QVERIFY(isInView(m_view->listing().seen().line));
    add(EventKind::Reply, 1, Direction::Out);
    QVERIFY(isInView(m_view->listing().seen().line));
    QVERIFY(isInView(m_view->listing().waiting().line));
    m_view->resize(700, 200); // no room for both
    add(EventKind::Disconnected, 1);
    QVERIFY(isInView(m_view->listing().seen().line));
}

void TestPythonView::scrollsOnlyWhenAsked()
{
    find<QCheckBox>(m_view.get(), "followPython"_L1)->setChecked(false);
    add(EventKind::Listening);
    QCOMPARE(m_view->listing().verticalScrollBar()->value(), 0);
    find<QCheckBox>(m_view.get(), "followPython"_L1)->setChecked(true);
    QVERIFY(isInView(m_view->listing().seen().line));
}

void TestPythonView::followsTheSelection()
{
    add(EventKind::Listening);
    add(EventKind::Reply, 1, Direction::Out);
    add(EventKind::Connected, 2, Direction::In);
    QVERIFY(seenLine().contains(u"accept"));
    m_selection->chooseConnection(1);
    QVERIFY(seenLine().contains(u"sendall"));
    m_selection->chooseConnection(0);
    QVERIFY(seenLine().contains(u"accept"));
}

void TestPythonView::worksOnlyWhileShown()
{
    m_view->hide();
    PythonScript script = server();
    script.port = 4321;
    m_view->setScript(script);
    add(EventKind::Listening);
    QVERIFY(!m_view->listing().toPlainText().contains(u"4321"));
    QCOMPARE(m_view->listing().seen().line, -1);
    m_view->show();
    QVERIFY(m_view->listing().toPlainText().contains(u"4321"));
    QCOMPARE(seenLine(), u"server.listen()"_s);
}

void TestPythonView::copies()
{
    click(m_view.get(), "copyPython"_L1);
    QCOMPARE(QGuiApplication::clipboard()->text(),
             pythonText(pythonLines(server(), PythonStyle::Correct)));
}

void TestPythonView::saves()
{
    const QTemporaryDir folder;
    const QString name = folder.filePath(u"server.py"_s);
    QVERIFY(m_view->save(name));
    QFile file(name);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(file.readAll()),
             pythonText(pythonLines(server(), PythonStyle::Correct)));
}

void TestPythonView::saysThatItCannotSave()
{
    const QTemporaryDir folder;
    QVERIFY(!m_view->save(folder.filePath(u"none/server.py"_s)));
    QVERIFY(says(m_view.get(), u"could not be saved"_s));
}

void TestPythonView::asksForAName()
{
    click(m_view.get(), "savePython"_L1);
    auto *const dialog = find<QFileDialog>(m_view.get(), "saveProgram"_L1);
    QTRY_VERIFY(dialog->isVisible());
    QVERIFY(dialog->selectedFiles().value(0).endsWith(u"server.py"));
    dialog->reject();
}

/** What is lit looks different without any colour too. */
void TestPythonView::marksWithMoreThanColour()
{
    const auto greyMargin = [this] {
        const QImage all = m_view->grab().toImage().convertToFormat(QImage::Format_Grayscale8);
        const QPoint top = m_view->listing().mapTo(m_view.get(), QPoint());
        const int width = m_view->listing().viewport()->x();
        return all.copy(top.x(), top.y(), width, m_view->listing().height());
    };
    find<QCheckBox>(m_view.get(), "followPython"_L1)->setChecked(false);
    m_view->listing().verticalScrollBar()->setValue(1000);
    const QImage before = greyMargin();
    add(EventKind::Listening);
    QVERIFY(before != greyMargin());
    QVERIFY(!m_view->listing().seen().meaning.isEmpty());
    QVERIFY(!m_view->listing().waiting().meaning.isEmpty());
}

void TestPythonView::isReadable_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << QPalette(QColor(0xefefef), Qt::white);
    QPalette dark(QColor(0x2b2b2b));
    dark.setColor(QPalette::Base, QColor(0x1e1e1e));
    dark.setColor(QPalette::Text, QColor(0xe6e6e6));
    QTest::newRow("dark") << dark;
}

void TestPythonView::isReadable()
{
    QFETCH(QPalette, palette);
    if (palette.color(QPalette::Base) == QColor(Qt::white))
        palette.setColor(QPalette::Text, Qt::black);
    const PythonColours colours = pythonColours(palette);
    for (const QColor &paper : { palette.color(QPalette::Base), colours.seen, colours.waiting }) {
        for (const QColor &ink :
             { palette.color(QPalette::Text), colours.keyword, colours.string, colours.comment }) {
            const double reached = contrast(ink, paper);
            QVERIFY2(reached >= kReadable,
                     qPrintable(u"%1 on %2: %3"_s.arg(ink.name(), paper.name()).arg(reached)));
        }
    }
    QVERIFY(colours.seen != palette.color(QPalette::Base));
}

void TestPythonView::followsTheSizeOfText()
{
    const int before = m_view->listing().fontMetrics().height();
    const int margin = m_view->listing().viewport()->x();
    QFont font = m_view->font();
    font.setPointSizeF(font.pointSizeF() * 2);
    m_view->setFont(font);
    QVERIFY(m_view->listing().fontMetrics().height() > before);
    QVERIFY(m_view->listing().viewport()->x() > margin);
}

void TestPythonView::followsTheLanguage()
{
    add(EventKind::Listening);
    Capitals capitals;
    QTRY_VERIFY(m_view->listing().toPlainText().contains(u"Aceita clientes até o Ctrl-C"));
    QVERIFY(caption().contains(u"STARTED LISTENING"));
    QCOMPARE(seenLine(), u"server.listen()"_s);
}

QTEST_MAIN(TestPythonView)
#include "tst_pythonview.moc"
