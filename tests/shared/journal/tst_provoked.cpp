#include "shared/journal/provoked.h"

#include "shared/journal/eventjson.h"
#include "shared/words/provokedwords.h"

#include <QDateTime>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace soquete;

class TestProvoked final : public QObject
{
    Q_OBJECT

private slots:
    void hasNamesAndWords();
    void survivesARecording();
    void refusesAnUnknownName();
};

void TestProvoked::hasNamesAndWords()
{
    QCOMPARE(provokedName(Provoked::None), QString());
    QCOMPARE(explainProvoked(Provoked::None), QString());
    QSet<QString> names;
    QSet<QString> words;
    for (int i = int(Provoked::None) + 1; i <= int(Provoked::Silence); ++i) {
        const auto provoked = Provoked(i);
        QVERIFY(!provokedName(provoked).isEmpty());
        QCOMPARE(provokedFromName(provokedName(provoked)), provoked);
        QVERIFY(explainProvoked(provoked).startsWith(u"Provoked:"_s));
        names << provokedName(provoked);
        words << explainProvoked(provoked);
    }
    QCOMPARE(names.size(), int(Provoked::Silence));
    QCOMPARE(words.size(), names.size());
    QVERIFY(!provokedFromName(u""));
    QVERIFY(!provokedFromName(u"none"));
}

void TestProvoked::survivesARecording()
{
    for (int i = 0; i <= int(Provoked::Silence); ++i) {
        Event event{ .connection = 3, .fact = fact::Waiting{} };
        event.wallMs = QDateTime::currentMSecsSinceEpoch();
        event.provoked = Provoked(i);
        const QByteArray line = toJsonLine(event);
        QCOMPARE(line.contains("\"provoked\""), i != 0); // an older recording has none
        QCOMPARE(fromJsonLine(line), event);
    }
}

void TestProvoked::refusesAnUnknownName()
{
    const Event event{ .provoked = Provoked::Drop };
    QByteArray line = toJsonLine(event);
    line.replace("\"drop\"", "\"else\"");
    QVERIFY(!fromJsonLine(line));
    line.replace("\"else\"", "7");
    QVERIFY(!fromJsonLine(line));
}

QTEST_APPLESS_MAIN(TestProvoked)
#include "tst_provoked.moc"
