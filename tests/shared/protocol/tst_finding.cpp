#include "shared/protocol/finding.h"

#include "tests/support/names.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace soquete;
using namespace soquete::test;

class TestFinding final : public QObject
{
    Q_OBJECT

private slots:
    void namesEach_data();
    void namesEach();
    void namesAll();
    void knowsNoOther();
    void namesSeverities();
};

/** The names are in people's recordings: they may never change. */
void TestFinding::namesEach_data()
{
    QTest::addColumn<FindingId>("id");
    QTest::addColumn<QString>("name");
    QTest::addColumn<Severity>("severity");

    using enum FindingId;
    using enum Severity;
    const auto row = [](FindingId id, const QString &name, Severity severity) {
        QTest::newRow(qPrintable(name)) << id << name << severity;
    };
    row(HeaderNotANumber, u"header-not-a-number"_s, Mistake);
    row(HeaderNegative, u"header-negative"_s, Mistake);
    row(HeaderEmpty, u"header-empty"_s, Mistake);
    row(HeaderSizeDiffers, u"header-size-differs"_s, Mistake);
    row(HeaderNotPadded, u"header-not-padded"_s, Mistake);
    row(HeaderBinary, u"header-binary"_s, Mistake);
    row(HeaderMissing, u"header-missing"_s, Mistake);
    row(NewlineFraming, u"newline-framing"_s, Mistake);
    row(HttpRequest, u"http-request"_s, Mistake);
    row(TlsHello, u"tls-hello"_s, Mistake);
    row(BodyTooLarge, u"body-too-large"_s, Mistake);
    row(LengthInCharacters, u"length-in-characters"_s, Mistake);
    row(TextInvalid, u"text-invalid"_s, Mistake);
    row(TextLatin1, u"text-latin-1"_s, Mistake);
    row(TextCut, u"text-cut"_s, Mistake);
    row(FrameIncomplete, u"frame-incomplete"_s, Mistake);
    row(TwoWrites, u"two-writes"_s, Information);
    row(LeftWithoutWord, u"left-without-word"_s, Warning);
    row(WordDiffers, u"word-differs"_s, Mistake);
    row(DataAfterGoodbye, u"data-after-goodbye"_s, Warning);
    row(ConnectionReset, u"connection-reset"_s, Warning);
    row(ClosedEarly, u"closed-early"_s, Warning);
    row(RepliesNotRead, u"replies-not-read"_s, Warning);
    row(RepliesGlued, u"replies-glued"_s, Information);
    row(ReplyFramed, u"reply-framed"_s, Warning);
    row(ReplyNotFramed, u"reply-not-framed"_s, Warning);
    row(ReplyMissing, u"reply-missing"_s, Warning);
    row(ReplyUnexpected, u"reply-unexpected"_s, Information);
    row(ReplyTooLong, u"reply-too-long"_s, Warning);
    row(BoundElsewhere, u"bound-elsewhere"_s, Warning);
}

void TestFinding::namesEach()
{
    QFETCH(const FindingId, id);
    QFETCH(const QString, name);
    QFETCH(const Severity, severity);

    QCOMPARE(findingName(id), name);
    QVERIFY(findingFromName(name) == id);
    QCOMPARE(int(severityOf(id)), int(severity));
}

void TestFinding::knowsNoOther()
{
    checkUnknown<FindingId>(findingFromName, { ""_L1, "header-too-blue"_L1, "Header-Empty"_L1,
                                               "header-empty "_L1, "header"_L1 });
}

void TestFinding::namesSeverities()
{
    QCOMPARE(severityName(Severity::Information), u"information"_s);
    QCOMPARE(severityName(Severity::Warning), u"warning"_s);
    QCOMPARE(severityName(Severity::Mistake), u"mistake"_s);
}

void TestFinding::namesAll()
{
    QSet<QString> names;
    for (const FindingId id : allFindings())
        names.insert(findingName(id));
    QCOMPARE(names.size(), allFindings().size());
    QCOMPARE(allFindings().size(), int(FindingId::BoundElsewhere) + 1);
}

QTEST_APPLESS_MAIN(TestFinding)
#include "tst_finding.moc"
