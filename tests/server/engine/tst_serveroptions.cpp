#include "server/engine/serveroptions.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace soquete;

class TestServerOptions final : public QObject
{
    Q_OBJECT

private slots:
    void stayOnThisComputer();
    void namesBehaviours_data();
    void namesBehaviours();
    void knowsNoOtherBehaviour_data();
    void knowsNoOtherBehaviour();
};

void TestServerOptions::stayOnThisComputer()
{
    const ServerOptions options;
    QVERIFY(options.address.isLoopback());
    QCOMPARE(options.port, 5050);
    QCOMPARE(options.limits.connections, 256);
    QCOMPARE(options.limits.idle.count(), 0);
    QVERIFY(options.limits.frame == std::chrono::seconds(30));
}

void TestServerOptions::namesBehaviours_data()
{
    QTest::addColumn<Behaviour>("behaviour");
    QTest::addColumn<QString>("name");

    QTest::newRow("acknowledge") << Behaviour::Acknowledge << u"acknowledge"_s;
    QTest::newRow("echo") << Behaviour::Echo << u"echo"_s;
    QTest::newRow("broadcast") << Behaviour::Broadcast << u"broadcast"_s;
    QTest::newRow("manual") << Behaviour::Manual << u"manual"_s;
    QTest::newRow("silent") << Behaviour::Silent << u"silent"_s;
    QTest::newRow("relay") << Behaviour::Relay << u"relay"_s;
}

void TestServerOptions::namesBehaviours()
{
    QFETCH(Behaviour, behaviour);
    QFETCH(QString, name);
    QCOMPARE(behaviourName(behaviour), name);
    QVERIFY(behaviourFromName(name) == behaviour);
    QVERIFY(behaviourFromName(name.toUpper()) == behaviour);
}

void TestServerOptions::knowsNoOtherBehaviour_data()
{
    QTest::addColumn<QString>("name");

    QTest::newRow("nothing") << u""_s;
    QTest::newRow("unknown") << u"shout"_s;
    QTest::newRow("the beginning of one") << u"ech"_s;
    QTest::newRow("with a blank") << u"echo "_s;
}

void TestServerOptions::knowsNoOtherBehaviour()
{
    QFETCH(QString, name);
    QVERIFY(!behaviourFromName(name));
}

QTEST_APPLESS_MAIN(TestServerOptions)
#include "tst_serveroptions.moc"
