#include "shared/transport/endpoint.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace soquete;

class TestEndpoint final : public QObject
{
    Q_OBJECT

private slots:
    void isWrittenAsUsual_data();
    void isWrittenAsUsual();
    void compares();
    void maybeAPath();
};

void TestEndpoint::isWrittenAsUsual_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<quint16>("port");
    QTest::addColumn<QString>("written");

    QTest::newRow("IPv4") << u"127.0.0.1"_s << quint16(5050) << u"127.0.0.1:5050"_s;
    QTest::newRow("all of IPv4") << u"0.0.0.0"_s << quint16(0) << u"0.0.0.0:0"_s;
    QTest::newRow("IPv6") << u"::1"_s << quint16(65535) << u"[::1]:65535"_s;
    QTest::newRow("IPv6 with a scope")
            << u"fe80::1%eth0"_s << quint16(80) << u"[fe80::1%eth0]:80"_s;
}

void TestEndpoint::isWrittenAsUsual()
{
    QFETCH(QString, address);
    QFETCH(quint16, port);
    QTEST(Endpoint({ QHostAddress(address), port }).toString(), "written");
}

void TestEndpoint::compares()
{
    const Endpoint endpoint{ QHostAddress(QHostAddress::LocalHost), 5050 };
    QVERIFY(endpoint == endpoint);
    QVERIFY(endpoint != Endpoint({ QHostAddress(QHostAddress::LocalHost), 5051 }));
    QVERIFY(endpoint != Endpoint({ QHostAddress(QHostAddress::LocalHostIPv6), 5050 }));
    QVERIFY(endpoint != Endpoint());
}

void TestEndpoint::maybeAPath()
{
    const Endpoint path = Endpoint::unixSocket(u"/tmp/s:1"_s);
    QVERIFY(path.isUnix());
    QCOMPARE(path.host(), u"/tmp/s:1"_s);
    QCOMPARE(path.toString(), u"/tmp/s:1"_s);
    const Endpoint unnamed = Endpoint::unixSocket({});
    QVERIFY(unnamed.isUnix());
    QCOMPARE(unnamed.toString(), u"unix"_s);
    QVERIFY(path != unnamed);
    QVERIFY(unnamed != Endpoint());
    QVERIFY(!Endpoint().isUnix());
    QCOMPARE(Endpoint({ QHostAddress(QHostAddress::LocalHost), 5050 }).host(), u"127.0.0.1"_s);
}

QTEST_APPLESS_MAIN(TestEndpoint)
#include "tst_endpoint.moc"
