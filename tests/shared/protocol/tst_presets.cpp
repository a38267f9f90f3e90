#include "shared/protocol/presets.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace soquete;

class TestPresets final : public QObject
{
    Q_OBJECT

private slots:
    void beginWithTheTutorials();
    void areUsableAndDiffer();
    void areFoundByTheirNames();
};

void TestPresets::beginWithTheTutorials()
{
    QVERIFY(dialectPresets().first().dialect == Dialect());
    QCOMPARE(dialectPresets().first().id, "tutorial"_L1);
}

void TestPresets::areUsableAndDiffer()
{
    static const QRegularExpression plain(u"^[a-z0-9-]+$"_s);
    QSet<QString> ids;
    for (const Preset &preset : dialectPresets()) {
        QVERIFY2(!findError(preset.dialect), preset.id.data());
        QVERIFY2(plain.match(preset.id).hasMatch(), preset.id.data());
        ids << preset.id;
        for (const Preset &other : dialectPresets())
            QVERIFY2(&other == &preset || other.dialect != preset.dialect, preset.id.data());
    }
    QCOMPARE(ids.size(), dialectPresets().size());
    // Scripts and lessons count on these.
    QCOMPARE(ids, (QSet<QString>{ u"tutorial"_s, u"header-8"_s, u"header-10"_s, u"no-reply"_s,
                                  u"framed-reply"_s, u"portuguese"_s }));
}

void TestPresets::areFoundByTheirNames()
{
    for (const Preset &preset : dialectPresets()) {
        const QString id = preset.id;
        QVERIFY(presetFromId(id) && presetFromId(id)->dialect == preset.dialect);
        QVERIFY(presetFromId(id.toUpper()) && presetFromId(id.toUpper())->id == preset.id);
    }
    for (const QString &none : { u""_s, u"auto"_s, u"tutorial "_s, u"header"_s })
        QVERIFY2(!presetFromId(none), qPrintable(none));
}

QTEST_APPLESS_MAIN(TestPresets)
#include "tst_presets.moc"
