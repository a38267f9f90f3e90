#include "client/engine/faults.h"
#include "tests/support/session.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace soquete;
using namespace soquete::test;

namespace {

const QByteArray kReply("Msg received");

ClientOptions withFaults(const Faults &faults)
{
    return patient({ .faults = faults });
}

} // namespace

class TestFaults final : public QObject
{
    Q_OBJECT

private slots:
    void readsFaults_data();
    void readsFaults();
    void spoilsFrames();
    void writesTwice();
    void countsCharacters();
    void sendsAnotherHeader();
    void fallsSilentAndGoesOn();
    void leavesWhileSilent();
    void turnsNagleOn();
};

void TestFaults::readsFaults_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isKnown");
    for (const char *const text :
         { "two-writes", "nagle", "characters", "header:1", "header:4096", "silence" })
        QTest::newRow(text) << QString::fromLatin1(text) << true;
    for (const char *const text : { "", "header", "header:", "header:0", "header:4097",
                                    "header:8:8", "silence:1", "drop", "Nagle" })
        QTest::newRow(*text ? text : "nothing") << QString::fromLatin1(text) << false;
}

void TestFaults::readsFaults()
{
    QFETCH(QString, text);
    QFETCH(bool, isKnown);
    Faults faults;
    QCOMPARE(addFault(faults, text), isKnown);
    QCOMPARE(faults.count(), isKnown ? 1 : 0);
}

void TestFaults::spoilsFrames()
{
    const Dialect dialect;
    const QString text = u"Olá"_s;
    const QByteArray frame = encodeFrame(text, dialect).bytes;
    QCOMPARE(spoil(frame, text, dialect, {}).bytes, frame);
    QCOMPARE(spoil(frame, text, dialect, {}).provoked, Provoked::None);

    const Faults characters{ .countsCharacters = true };
    const SpoiltFrame cut = spoil(frame, text, dialect, characters);
    QCOMPARE(cut.bytes, QByteArray("3").leftJustified(64) + "Ol\xc3\xa1");
    QCOMPARE(cut.provoked, Provoked::Characters);
    const QByteArray plain = encodeFrame(u"Ola"_s, dialect).bytes;
    QCOMPARE(spoil(plain, u"Ola"_s, dialect, characters).bytes, plain);
    QCOMPARE(spoil(plain, u"Ola"_s, dialect, characters).provoked, Provoked::None);

    const Faults small{ .hasOtherHeader = true, .headerSize = 1 };
    const SpoiltFrame grown =
            spoil(encodeFrame(QString(12, u'x'), dialect).bytes, QString(12, u'x'), dialect, small);
    QCOMPARE(grown.bytes, "12" + QByteArray(12, 'x'));
    QCOMPARE(grown.headerSize, 2);
    QCOMPARE(grown.provoked, Provoked::HeaderSize);
}

void TestFaults::writesTwice()
{
    Session session;
    QVERIFY(session.connects(withFaults({ .writesTwice = true })));
    QVERIFY(!session.client().send(u"Hello"_s));
    QCOMPARE(session.server().read(69), framed("Hello"));
    const Events written = session.log().of(EventKind::Bytes, Direction::Out);
    QCOMPARE(written.size(), 2U);
    QCOMPARE(written.at(0).as<fact::Bytes>()->size, 64);
    QCOMPARE(written.at(1).as<fact::Bytes>()->offset, 64);
    QCOMPARE(written.at(1).provoked, Provoked::TwoWrites);
    QVERIFY(session.server().send(kReply));
    QVERIFY(session.log().waitFor(EventKind::Reply));
    QCOMPARE(session.log().last(EventKind::Message).provoked, Provoked::TwoWrites);
}

void TestFaults::countsCharacters()
{
    Session session;
    QVERIFY(session.connects(withFaults({ .countsCharacters = true })));
    QVERIFY(!session.client().send(u"Olá"_s));
    QCOMPARE(session.server().read(68), QByteArray("3").leftJustified(64) + "Ol\xc3\xa1");
}

void TestFaults::sendsAnotherHeader()
{
    Session session;
    QVERIFY(session.connects(withFaults({ .hasOtherHeader = true, .headerSize = 8 })));
    QVERIFY(!session.client().send(u"Hello"_s));
    QCOMPARE(session.server().read(13), framed("Hello", 8));
    const Event message = session.log().last(EventKind::Message);
    QCOMPARE(message.as<fact::Message>()->headerSize, 8);
    QCOMPARE(message.as<fact::Message>()->size, 5);
    QCOMPARE(message.provoked, Provoked::HeaderSize);
    session.client().leave();
    QCOMPARE(session.server().read(75), framed("!DISCONNECT")); // goodbye is as ever
}

void TestFaults::fallsSilentAndGoesOn()
{
    const Faults silent{ .fallsSilent = true };
    Session session;
    QVERIFY(session.connects(withFaults(silent)));
    QVERIFY(!session.client().send(u"1234"_s));
    QVERIFY(!session.client().send(u"next"_s));
    QCOMPARE(session.server().read(66), framed("1234").first(66));
    QVERIFY(session.log().waitFor(EventKind::Message, 2));
    QVERIFY(!session.server().waitForInput(50ms));
    session.client().setFaults({});
    QCOMPARE(session.server().read(70), "34" + framed("next"));
    const Events messages = session.log().of(EventKind::Message);
    QCOMPARE(messages.at(0).provoked, Provoked::Silence);
    QCOMPARE(messages.at(1).as<fact::Message>()->offset, 68);
    QVERIFY(session.server().send(kReply + kReply));
    QVERIFY(session.log().waitFor(EventKind::Reply, 2));
}

void TestFaults::leavesWhileSilent()
{
    Session session;
    QVERIFY(session.connects(withFaults({ .fallsSilent = true })));
    QVERIFY(!session.client().send(u"1234"_s));
    QCOMPARE(session.server().read(66).size(), 66);
    session.client().leave();
    QCOMPARE(session.server().readToEnd(), QByteArray());
    QVERIFY(session.log().waitFor(EventKind::Disconnected));
    QCOMPARE(session.log().last<fact::Disconnected>().reason, Reason::ClosedHere);
}

void TestFaults::turnsNagleOn()
{
    Session session;
    QVERIFY(session.connects(withFaults({ .mayDelay = true })));
    QVERIFY(!session.client().send(u"Hello"_s));
    QCOMPARE(session.server().read(69), framed("Hello"));
    QCOMPARE(session.log().last(EventKind::Message).provoked, Provoked::Nagle);
    session.client().setFaults({});
    QVERIFY(!session.client().send(u"Hello"_s));
    QCOMPARE(session.server().read(69), framed("Hello"));
    QCOMPARE(session.log().last(EventKind::Message).provoked, Provoked::None);
}

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_faults.moc"
