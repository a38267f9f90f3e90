#include "shared/widgets/changes.h"

#include <QApplication>
#include <QTest>
#include <QWidget>

using namespace soquete;

namespace {

/** Counts what it reacts to in @p count, which lives longer. */
class Counting final : public QWidget
{
    Q_OBJECT

public:
    explicit Counting(int *count)
    {
        onChange(this, { QEvent::FontChange, QEvent::Hide }, [count] { ++*count; });
    }
};

} // namespace

class TestChanges final : public QObject
{
    Q_OBJECT

private slots:
    void reactsToTheChosenChanges();
    void retranslatesAtOnceAndLater();
    void isQuietOnceTheOwnerIsDestroyed();
};

void TestChanges::reactsToTheChosenChanges()
{
    int count = 0;
    Counting widget(&count);
    QPalette palette = widget.palette();
    palette.setColor(QPalette::Base, Qt::black);
    widget.setPalette(palette);
    QCOMPARE(count, 0);
    QFont font = widget.font();
    font.setPointSize(font.pointSize() + 3);
    widget.setFont(font);
    QCOMPARE(count, 1);
    widget.show();
    widget.hide();
    QCOMPARE(count, 2);
}

void TestChanges::retranslatesAtOnceAndLater()
{
    QWidget widget;
    int count = 0;
    keepTranslated(&widget, [&count] { ++count; });
    QCOMPARE(count, 1);
    QEvent event(QEvent::LanguageChange);
    QApplication::sendEvent(&widget, &event);
    QCOMPARE(count, 2);
}

/** The destructor of QWidget hides a window when the members of a subclass are gone. */
void TestChanges::isQuietOnceTheOwnerIsDestroyed()
{
    int count = 0;
    auto widget = std::make_unique<Counting>(&count);
    widget->show();
    QVERIFY(QTest::qWaitForWindowExposed(widget.get()));
    widget.reset();
    QCOMPARE(count, 0);
}

QTEST_MAIN(TestChanges)
#include "tst_changes.moc"
