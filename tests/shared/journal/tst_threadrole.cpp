#include "shared/journal/threadrole.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace soquete;

class TestThreadRole final : public QObject
{
    Q_OBJECT

private slots:
    void namesConnections_data();
    void namesConnections();
    void isReadFromAName_data();
    void isReadFromAName();
};

void TestThreadRole::namesConnections_data()
{
    QTest::addColumn<quint32>("number");
    QTest::addColumn<QString>("name");

    QTest::newRow("first") << 1U << u"soquete-conn-1"_s;
    QTest::newRow("last with its full name") << 99U << u"soquete-conn-99"_s;
    QTest::newRow("hundredth") << 100U << u"conn-100"_s;
    QTest::newRow("last of all") << 4'294'967'295U << u"conn-4294967295"_s;
}

void TestThreadRole::namesConnections()
{
    constexpr qsizetype kLongestOnLinux = 15;
    QFETCH(quint32, number);
    QFETCH(QString, name);
    QCOMPARE(threadName(ThreadRole::Connection, number), name);
    QCOMPARE(roleOfThread(name), ThreadRole::Connection);
    QVERIFY(name.size() <= kLongestOnLinux);
}

void TestThreadRole::isReadFromAName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<ThreadRole>("role");

    using enum ThreadRole;
    QTest::newRow("acceptor") << threadName(Acceptor) << Acceptor;
    QTest::newRow("turns") << threadName(Turns) << Turns;
    QTest::newRow("client") << threadName(ThreadRole::Client) << ThreadRole::Client;
    QTest::newRow("connection") << u"soquete-conn-7"_s << Connection;
    QTest::newRow("no name") << QString() << Other;
    QTest::newRow("more than a name") << u"soquete-accept-1"_s << Other;
    QTest::newRow("another name") << u"main"_s << Other;
}

void TestThreadRole::isReadFromAName()
{
    QFETCH(const QString, name);
    QFETCH(const ThreadRole, role);
    QCOMPARE(roleOfThread(name), role);
    QVERIFY(role == ThreadRole::Connection || role == ThreadRole::Other
            || threadName(role) == name);
}

QTEST_APPLESS_MAIN(TestThreadRole)
#include "tst_threadrole.moc"
