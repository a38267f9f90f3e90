#include "server/engine/serveroptions.h"
#include "shared/journal/eventjson.h"
#include "shared/journal/eventlog.h"
#include "shared/journal/journal.h"
#include "shared/journal/recording/recording.h"
#include "shared/protocol/dialectfile.h"
#include "shared/protocol/text.h"
#include "shared/views/bytes/bytestore.h"
#include "shared/views/messages/loglimit.h"
#include "shared/views/messages/messagemodel.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace soquete;

namespace {

QString mebibytes(qint64 bytes)
{
    constexpr qint64 kMiB = 1024 * 1024;
    return bytes % kMiB == 0 ? u"%1 MiB"_s.arg(bytes / kMiB) : u"%1 bytes"_s.arg(bytes);
}

QString seconds(std::chrono::milliseconds time)
{
    return u"%1 s"_s.arg(double(time.count()) / 1000);
}

} // namespace

/** What SECURITY.md promises is what the program does. */
class TestSecurity final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void listensOnThisComputerOnly();
    void tellsTheLimits_data();
    void tellsTheLimits();
    void tellsTheLimitsOfFiles();

private:
    QString m_page;
};

void TestSecurity::initTestCase()
{
    QFile file(QStringLiteral(SOQUETE_SOURCES) + u"/SECURITY.md"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_page = QString::fromUtf8(file.readAll());
}

void TestSecurity::listensOnThisComputerOnly()
{
    QVERIFY(ServerOptions().address.isLoopback());
    QVERIFY(m_page.contains(ServerOptions().address.toString()));
}

void TestSecurity::tellsTheLimits_data()
{
    const ServerLimits limits;
    const EventLog::Limits log;
    QTest::addColumn<QString>("beginning"); // of a row of the table
    QTest::newRow("connections") << u"| connections at once | %1 |"_s.arg(limits.connections);
    QTest::newRow("message") << u"| one message | %1 |"_s.arg(mebibytes(Dialect().maximumBody));
    QTest::newRow("repeated")
            << u"| a reply with more than one `{msg}` | %1 of the message's copies |"_s.arg(
                       mebibytes(Dialect::kMostRepeated));
    QTest::newRow("header") << u"| a header | %1 bytes |"_s.arg(Dialect::kLargestHeader);
    QTest::newRow("frame") << u"| time for one message, from its first byte to its last | %1 |"_s
                                      .arg(seconds(limits.frame));
    QTest::newRow("idle") << (limits.idle.count() == 0
                                      ? u"| silence between messages | as long as it likes |"_s
                                      : seconds(limits.idle));
    QTest::newRow("unsent bytes") << u"| replies that it does not read | %1 |"_s.arg(
            mebibytes(limits.unsentBytes));
    QTest::newRow("unsent") << u"| … without taking any of them | %1 |"_s.arg(
            seconds(limits.unsent));
    QTest::newRow("waiting")
            << u"| messages that wait for the user's reply (*manual*) | %1, "_s.arg(limits.waiting);
    QTest::newRow("hold") << u"| time in which the user chooses a dialect for it | %1 |"_s.arg(
            seconds(limits.hold));
    QTest::newRow("linger") << u"| time to close after the server has | %1 |"_s.arg(
            seconds(limits.linger));
    QTest::newRow("stop") << u"| time to end in order when the server stops | %1 |"_s.arg(
            seconds(limits.stop));
    QTest::newRow("on the way") << u"| events on their way from all threads | %1 |"_s.arg(
            mebibytes(Journal::kMostOnTheWay));
    QTest::newRow("connect") << u"| a relay's attempt to reach its target | %1 |"_s.arg(
            seconds(limits.connect));
    QTest::newRow("history") << u"| events that wait for the window | %1, or %2 |"_s.arg(
            QString::number(log.events), mebibytes(log.bytes));
    QTest::newRow("log") << u"| events in a window's log | %1, or %2 |"_s.arg(
            QString::number(LogLimit::kUsual), mebibytes(log.bytes));
    QTest::newRow("bytes") << u"| bytes in the *Bytes* view | %1 |"_s.arg(
            mebibytes(ByteStore::kLimit));
}

void TestSecurity::tellsTheLimits()
{
    QFETCH(const QString, beginning);
    QVERIFY2(m_page.contains(u'\n' + beginning), qPrintable(beginning));
}

void TestSecurity::tellsTheLimitsOfFiles()
{
    const QString page = m_page.simplified();
    const QString session = u"(%1 events or %2 GiB for a session, %3 KiB for a dialect)"_s.arg(
            QString::number(Recording::kMaximumEvents),
            QString::number(Recording::kMaximumBytes / (1024 * 1024 * 1024)),
            QString::number(kLargestDialectFile / 1024));
    QVERIFY2(page.contains(session), qPrintable(session));
    const QString names =
            u"cut after %1 characters when a recording is read, and is shown up to %2."_s.arg(
                    QString::number(kLongestName), QString::number(kLongestShownName));
    QVERIFY2(page.contains(names), qPrintable(names));
    const QString body = u"a dialect may allow up to %1 |"_s.arg(mebibytes(Dialect::kLargestBody));
    QVERIFY2(page.contains(body), qPrintable(body));
    const QString header = u"%1 is usual |"_s.arg(Dialect().headerSize);
    QVERIFY2(page.contains(header), qPrintable(header));
}

QTEST_GUILESS_MAIN(TestSecurity)
#include "tst_security.moc"
