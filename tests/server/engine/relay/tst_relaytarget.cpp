#include "server/engine/relay/relaytarget.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace soquete;

class TestRelayTarget final : public QObject
{
    Q_OBJECT

private slots:
    void isRead_data();
    void isRead();
    void isRefused_data();
    void isRefused();
};

void TestRelayTarget::isRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::addColumn<QString>("shown");

    const auto row = [](const char *name, const QString &text, const QString &host, int port,
                        const QString &shown) {
        QTest::newRow(name) << text << host << port << shown;
    };
    row("address", u"127.0.0.1:5051"_s, u"127.0.0.1"_s, 5051, u"127.0.0.1:5051"_s);
    row("name", u"localhost:1"_s, u"localhost"_s, 1, u"localhost:1"_s);
    row("name with dots", u"a-b.example.org:65535"_s, u"a-b.example.org"_s, 65535,
        u"a-b.example.org:65535"_s);
    row("IPv6", u"[::1]:5051"_s, u"::1"_s, 5051, u"[::1]:5051"_s);
    row("blanks around", u"  127.0.0.1:5051\t"_s, u"127.0.0.1"_s, 5051, u"127.0.0.1:5051"_s);
}

void TestRelayTarget::isRead()
{
    QFETCH(QString, text);
    const std::optional<RelayTarget> target = relayTargetFromText(text);
    QVERIFY(target);
    QTEST(target->host, "host");
    QTEST(int(target->port), "port");
    QTEST(target->toString(), "shown");
    QVERIFY(relayTargetFromText(target->toString()) == target);
}

void TestRelayTarget::isRefused_data()
{
    QTest::addColumn<QString>("text");

    for (const char *text : { "",
                              ":",
                              "5051",
                              "localhost",
                              "localhost:",
                              ":5051",
                              "localhost:0",
                              "localhost:65536",
                              "localhost:99999999999",
                              "localhost:+1",
                              "localhost:-1",
                              "localhost:5o",
                              "a b:1",
                              "a:b:1",
                              "::1:5051",
                              "[::1]",
                              "[]:1",
                              "[localhost]:1",
                              "http://a:1",
                              "a/b:1",
                              "localhost:5051:",
                              "a\nb:1",
                              "localhost: 5051" })
        QTest::newRow(*text ? text : "nothing") << QString::fromLatin1(text);
    QTest::newRow("too long") << QString(254, u'a') + u":1"_s;
}

void TestRelayTarget::isRefused()
{
    QFETCH(QString, text);
    QVERIFY(!relayTargetFromText(text));
}

QTEST_APPLESS_MAIN(TestRelayTarget)
#include "tst_relaytarget.moc"
