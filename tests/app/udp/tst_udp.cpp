#include "app/desktop/language.h"
#include "app/udp/datagrams.h"
#include "app/udp/udpsummary.h"
#include "app/udp/udpwindow.h"
#include "tests/support/widgets.h"

#include <QCheckBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableWidget>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace soquete;
using namespace soquete::test;

namespace {

constexpr int kPatienceMs = 30'000;

using Numbers = std::vector<quint32>;

} // namespace

class TestUdp final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_settings.clear(); }
    void encodesDatagrams();
    void refusesOtherDatagrams_data();
    void refusesOtherDatagrams();
    void deliversAllInOrder();
    void losesAndReordersAndCopies();
    void givesTheSameForASeed();
    void bringsDatagrams();
    void ignoresWhatOthersSend();
    void summarises();
    void saysWhatTcpWouldHaveDone();
    void showsWhatBecomesOfThem();
    void losesAll();
    void worksByKeyboardInEveryLanguage_data() { addLanguages(); }
    void worksByKeyboardInEveryLanguage();

private:
    OwnSettings m_settings;
    Language m_language;
};

void TestUdp::encodesDatagrams()
{
    const Datagram datagram{ 3, u"Olá, mundo!"_s };
    QCOMPARE(encodeDatagram(datagram), QByteArray("3 Ol\xc3\xa1, mundo!"));
    QCOMPARE(decodeDatagram(encodeDatagram(datagram)), datagram);
    QCOMPARE(decodeDatagram("7 "), Datagram({ 7, {} }));
    const QByteArray cut = encodeDatagram({ 4'000'000'000, QString(5000, u'ç') });
    QCOMPARE_LE(cut.size(), Datagram::kLargest);
    QCOMPARE_GT(cut.size(), Datagram::kLargest / 2);
    QCOMPARE(decodeDatagram(cut)->number, 4'000'000'000U);
}

void TestUdp::refusesOtherDatagrams_data()
{
    QTest::addColumn<QByteArray>("bytes");
    for (const char *const bytes : { "", " ", "x", "12", " 12 x", "-1 x", "+1 x", "0 x", "x 1",
                                     "99999999999 x", "1.5 x", "\xff\xfe 1" })
        QTest::newRow(*bytes ? bytes : "nothing") << QByteArray(bytes);
}

void TestUdp::refusesOtherDatagrams()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!decodeDatagram(bytes));
}

void TestUdp::deliversAllInOrder()
{
    QCOMPARE(deliveries(4, {}, 1), Numbers({ 1, 2, 3, 4 }));
    QCOMPARE(deliveries(0, {}, 1), Numbers());
    QCOMPARE(deliveries(5, { 100, true, true }, 1), Numbers());
}

void TestUdp::losesAndReordersAndCopies()
{
    constexpr quint32 kMany = 2000;
    const Numbers some = deliveries(kMany, { 25, false, false }, 7);
    QVERIFY(some.size() > kMany * 0.65 && some.size() < kMany * 0.85);
    QVERIFY(std::is_sorted(some.begin(), some.end()));
    const Numbers mixed = deliveries(kMany, { 0, true, false }, 7);
    QCOMPARE(mixed.size(), kMany);
    QVERIFY(!std::is_sorted(mixed.begin(), mixed.end()));
    const Numbers copied = deliveries(kMany, { 0, false, true }, 7);
    QVERIFY(copied.size() > kMany * 1.1);
    for (quint32 seed = 0; seed < 200; ++seed) // however few there are
        QCOMPARE(deliveries(2, { 0, true, false }, seed), Numbers({ 2, 1 }));
}

void TestUdp::givesTheSameForASeed()
{
    const NetworkConditions conditions{ 30, true, true };
    QCOMPARE(deliveries(50, conditions, 4), deliveries(50, conditions, 4));
    QVERIFY(deliveries(50, conditions, 4) != deliveries(50, conditions, 5));
}

void TestUdp::bringsDatagrams()
{
    DatagramServer server;
    QVERIFY(server.bind());
    Numbers arrived;
    connect(&server, &DatagramServer::received, this,
            [&arrived](const Datagram &datagram) { arrived.push_back(datagram.number); });
    DatagramClient client;
    QSignalSpy finished(&client, &DatagramClient::finished);
    const NetworkConditions conditions{ 30, true, true };
    const QStringList messages(10, u"Hello"_s);
    client.send(messages, server.port(), conditions, 11);
    QVERIFY(client.isSending());
    const Numbers expected = deliveries(10, conditions, 11);
    QTRY_COMPARE_WITH_TIMEOUT(arrived, expected, kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, kPatienceMs);
    QVERIFY(!client.isSending());
}

void TestUdp::ignoresWhatOthersSend()
{
    DatagramServer server;
    QVERIFY(server.bind());
    QSignalSpy received(&server, &DatagramServer::received);
    QUdpSocket other;
    for (const QByteArray &bytes :
         { QByteArray("nonsense"), QByteArray(), QByteArray(60'000, '1'), QByteArray("5 Hello") })
        other.writeDatagram(bytes, QHostAddress(QHostAddress::LocalHost), server.port());
    QTRY_COMPARE_WITH_TIMEOUT(received.size(), 1, kPatienceMs);
    QCOMPARE(received.first().first().value<Datagram>().number, 5U);
}

void TestUdp::summarises()
{
    const UdpSummary summary = summarise(6, { 2, 1, 4, 4, 3, 99, 0 });
    QCOMPARE(summary.sent, 6U);
    QCOMPARE(summary.arrived, 4);
    QCOMPARE(summary.lost, Numbers({ 5, 6 }));
    QCOMPARE(summary.copies, 1);
    QCOMPARE(summary.late, 2);
    QCOMPARE(summarise(2, { 1, 2 }).late, 0);
}

void TestUdp::saysWhatTcpWouldHaveDone()
{
    QVERIFY(describeUdp(summarise(3, { 3, 1 })).contains(u"#2"_s));
    const QString all = describeTcp(summarise(4, { 2, 1, 2 }));
    for (const QString &part : { u"#3, #4"_s, u"in order"_s, u"dropped"_s })
        QVERIFY2(all.contains(part), qPrintable(all));
    QVERIFY(describeTcp(summarise(2, { 1, 2 })).contains(u"nothing to repair"_s));
    Numbers none;
    QVERIFY(describeUdp(summarise(100, none)).contains(u"…"_s));
}

void TestUdp::showsWhatBecomesOfThem()
{
    UdpWindow window;
    window.show();
    find<QSpinBox>(&window, "udpCount"_L1)->setValue(6);
    find<QSpinBox>(&window, "udpLoss"_L1)->setValue(0);
    find<QCheckBox>(&window, "udpReordering"_L1)->setChecked(true);
    auto *const run = find<QPushButton>(&window, "udpRun"_L1);
    click(run);
    QVERIFY(!run->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(run->isEnabled(), kPatienceMs);
    const auto *const sent = find<QTableWidget>(&window, "udpSent"_L1);
    const auto *const arrived = find<QTableWidget>(&window, "udpArrived"_L1);
    QCOMPARE(sent->rowCount(), 6);
    QCOMPARE(arrived->rowCount(), 6);
    const QString facts = find<QLabel>(&window, "udpFacts"_L1)->text();
    QVERIFY2(facts.contains(u"arrived: 6"_s) && facts.contains(u"lost: none"_s), qPrintable(facts));
    QVERIFY(find<QLabel>(&window, "udpTcp"_L1)->text().contains(u"in order"_s));
    QVERIFY(!window.grab().isNull());
}

void TestUdp::losesAll()
{
    UdpWindow window;
    window.show();
    find<QSpinBox>(&window, "udpCount"_L1)->setValue(3);
    find<QSpinBox>(&window, "udpLoss"_L1)->setValue(100);
    click(&window, "udpRun"_L1);
    QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>(&window, "udpRun"_L1)->isEnabled(), kPatienceMs);
    QCOMPARE(find<QTableWidget>(&window, "udpArrived"_L1)->rowCount(), 0);
    QVERIFY(find<QLabel>(&window, "udpFacts"_L1)->text().contains(u"#1, #2, #3"_s));
}

void TestUdp::worksByKeyboardInEveryLanguage()
{
    QFETCH(QString, language);
    UdpWindow window;
    window.show();
    m_language.use(language);
    QCOMPARE(collisions(mnemonics(&window)), QString());
    QTRY_VERIFY(QTest::qWaitForWindowActive(&window));
    window.findChild<QSpinBox *>()->setFocus();
    const QList<QWidget *> reached = tabOrder(&window);
    for (QWidget *const control : controls(&window)) {
        QVERIFY2(!spokenName(control).isEmpty(), describe(control));
        QVERIFY2(teaches(control) || qobject_cast<QTableWidget *>(control), describe(control));
        QVERIFY2(!control->isEnabled() || reached.contains(control), describe(control));
    }
    m_language.use(u"en"_s);
}

QTEST_MAIN(TestUdp)
#include "tst_udp.moc"
