#include "shared/transport/threadname.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace soquete;

class TestThreadName final : public QObject
{
    Q_OBJECT

private slots:
    void namesConnections_data();
    void namesConnections();
};

void TestThreadName::namesConnections_data()
{
    QTest::addColumn<quint32>("number");
    QTest::addColumn<QString>("name");

    QTest::newRow("first") << 1U << u"soquete-conn-1"_s;
    QTest::newRow("last with its full name") << 99U << u"soquete-conn-99"_s;
    QTest::newRow("hundredth") << 100U << u"conn-100"_s;
    QTest::newRow("last of all") << 4'294'967'295U << u"conn-4294967295"_s;
}

void TestThreadName::namesConnections()
{
    constexpr qsizetype kLongestOnLinux = 15;
    QFETCH(quint32, number);
    QFETCH(QString, name);
    QCOMPARE(connectionThreadName(number), name);
    QVERIFY(name.size() <= kLongestOnLinux);
}

QTEST_APPLESS_MAIN(TestThreadName)
#include "tst_threadname.moc"
