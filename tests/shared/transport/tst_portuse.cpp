#include "shared/transport/portuse.h"

#include <QCoreApplication>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace soquete;

namespace {

constexpr auto kHead =
        "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   "
        "uid  timeout inode\n";

} // namespace

class TestPortUse final : public QObject
{
    Q_OBJECT

private slots:
    void readsTheTable();
    void survivesNonsense_data();
    void survivesNonsense();
    void findsAListener();
    void findsNothingOnAFreePort();
};

void TestPortUse::readsTheTable()
{
    const QByteArray table =
            QByteArray(kHead)
            + "   0: 0100007F:13BA 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000   "
              "     0 4711 1 0000000000000000 100 0 0 10 0\n"
              "   1: 0100007F:13BA 0100007F:9C40 06 00000000:00000000 03:00000A10 00000000     0   "
              "     0 0 3 0000000000000000\n"
              "   2: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000   "
              "     0 4712 1 0000000000000000 100 0 0 10 0\n";
    const QList<PortUse> uses = readPortUses(table, 5050);
    QCOMPARE(uses.size(), 2);
    const bool isLittle = QSysInfo::ByteOrder == QSysInfo::LittleEndian;
    if (isLittle)
        QCOMPARE(uses.at(0).local.toString(), u"127.0.0.1:5050"_s);
    QVERIFY(uses.at(0).state == PortUse::State::Listening);
    QCOMPARE(uses.at(0).socket, 4711u);
    QVERIFY(uses.at(1).state == PortUse::State::TimeWait);
    QCOMPARE(uses.at(1).secondsLeft, 26); // 2,576 hundredths

    const QList<PortUse> six = readPortUses(
            "   0: 00000000000000000000000001000000:13BA 00000000000000000000000000000000:0000 0A "
            "00000000:00000000 00:00000000 00000000  1000        0 4713 1 0 100 0 0 10 0\n",
            5050);
    QCOMPARE(six.size(), 1);
    if (isLittle)
        QCOMPARE(six.at(0).local.toString(), u"[::1]:5050"_s);
}

void TestPortUse::survivesNonsense_data()
{
    QTest::addColumn<QByteArray>("table");

    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("head alone") << QByteArray(kHead);
    QTest::newRow("cut") << QByteArray("   0: 0100007F:13BA 00000000:0000 0A");
    QTest::newRow("no address") << QByteArray("0: :13BA 0 0A 0 0 0 0 0 1");
    QTest::newRow("long address") << QByteArray("0: 0102030405:13BA 0 0A 0 0 0 0 0 1");
    QTest::newRow("no port") << QByteArray("0: 0100007F 0 0A 0 0 0 0 0 1");
    QTest::newRow("bytes") << QByteArray("\0\xff\n\n::::", 8);
}

void TestPortUse::survivesNonsense()
{
    QFETCH(const QByteArray, table);
    QVERIFY(readPortUses(table, 5050).isEmpty());
}

void TestPortUse::findsAListener()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const QList<PortUse> uses = usesOfPort(server.serverPort());
#ifdef Q_OS_LINUX
    QVERIFY(!uses.isEmpty());
    QVERIFY(uses.first().state == PortUse::State::Listening);
    QCOMPARE(uses.first().local.address, QHostAddress(QHostAddress::LocalHost));
    const QString program = programOf(uses.first());
    QVERIFY2(program.endsWith(u" (%1)"_s.arg(QCoreApplication::applicationPid())),
             qPrintable(program));
#else
    QVERIFY(uses.isEmpty());
#endif
}

void TestPortUse::findsNothingOnAFreePort()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const quint16 port = server.serverPort();
    server.close();
    QVERIFY(usesOfPort(port).isEmpty());
    QVERIFY(programOf({}).isEmpty());
}

QTEST_GUILESS_MAIN(TestPortUse)
#include "tst_portuse.moc"
