#include "shared/protocol/doctor.h"

#include "shared/protocol/decoder.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace soquete;

namespace {

using End = Doctor::End;

QByteArray framed(const QByteArray &body, int headerSize = 64)
{
    return QByteArray::number(body.size()).leftJustified(headerSize, ' ') + body;
}

/** A header that counts the characters, and the text. */
QByteArray countedInCharacters(const QString &text)
{
    const auto characters = text.toUcs4().size();
    return QByteArray::number(characters).leftJustified(64, ' ') + text.toUtf8();
}

/** A connection as the server's engine follows it. */
class Case final
{
public:
    explicit Case(const Dialect &dialect = {})
        : m_dialect(dialect)
        , m_decoder(dialect)
        , m_doctor(dialect)
    {}

    /** One read. */
    Case &read(const QByteArray &bytes, std::chrono::nanoseconds when = 0ns)
    {
        if (m_isOver)
            return *this;
        m_doctor.read(bytes, when);
        m_decoder.feed(bytes);
        for (;;) {
            Frame frame;
            const FrameDecoder::Status status = m_decoder.next(frame);
            if (status == FrameDecoder::Status::Incomplete)
                return *this;
            m_isOver = status == FrameDecoder::Status::Violation;
            if (m_isOver) {
                m_findings.push_back(
                        m_doctor.diagnose(m_decoder.violation(), m_decoder.pendingBytes()));
                return *this;
            }
            take(m_doctor.message(frame));
            m_isOver = m_dialect.isDisconnectWord(frame.text);
            if (m_isOver)
                return *this;
        }
    }

    Case &silence()
    {
        take(m_doctor.silence());
        return *this;
    }

    Case &end(End end = End::Closed)
    {
        if (!m_isOver)
            take(m_doctor.end(end, m_decoder.pendingBytes()));
        return *this;
    }

    [[nodiscard]] const Doctor::Findings &findings() const { return m_findings; }
    [[nodiscard]] const Doctor &doctor() const { return m_doctor; }

    [[nodiscard]] QStringList names() const
    {
        QStringList names;
        for (const Finding &finding : m_findings)
            names.append(findingName(finding.id));
        return names;
    }

    /** All but that the peer writes twice: that depends on the reads. */
    [[nodiscard]] Doctor::Findings inAnySplit() const
    {
        Doctor::Findings findings = m_findings;
        std::erase_if(findings, [](const Finding &f) { return f.id == FindingId::TwoWrites; });
        return findings;
    }

    [[nodiscard]] bool hasComplaints() const
    {
        return std::any_of(m_findings.begin(), m_findings.end(), [](const Finding &finding) {
            return severityOf(finding.id) != Severity::Information;
        });
    }

private:
    void take(const Doctor::Findings &findings)
    {
        m_findings.insert(m_findings.end(), findings.begin(), findings.end());
    }

    Dialect m_dialect;
    FrameDecoder m_decoder;
    Doctor m_doctor;
    bool m_isOver = false;
    Doctor::Findings m_findings;
};

Case inOneRead(const QByteArray &stream)
{
    return Case().read(stream);
}

const QByteArray kWord("!DISCONNECT");

} // namespace

namespace soquete {

/** For messages of failed tests. */
char *toString(const Finding &finding)
{
    return qstrdup(
            qPrintable(u"%1 at %2, \"%3\", %4"_s.arg(findingName(finding.id))
                               .arg(finding.offset)
                               .arg(QString::fromLatin1(finding.evidence.toPercentEncoding()))
                               .arg(finding.measure)));
}

} // namespace soquete

class TestDoctor final : public QObject
{
    Q_OBJECT

private slots:
    void findsWhatBreaksTheStream_data();
    void findsWhatBreaksTheStream();
    void findsTheSameInAnySplit_data();
    void findsTheSameInAnySplit();
    void knowsTheDialectThatIsSpoken();
    void looksAtTheFirstRead();
    void forgetsNoBeginning();

    void findsALengthInCharacters_data();
    void findsALengthInCharacters();
    void doesNotBlameAnInnocentLength_data();
    void doesNotBlameAnInnocentLength();
    void tellsTextsApart_data();
    void tellsTextsApart();

    void measuresTwoWrites();
    void seesOneWrite_data();
    void seesOneWrite();

    void seesHowItEnds();
    void knowsAWordThatDiffers_data();
    void knowsAWordThatDiffers();
    void saysAWordOnce();

    void leavesGoodClientsAlone_data();
    void leavesGoodClientsAlone();
    void endures();
};

void TestDoctor::findsWhatBreaksTheStream_data()
{
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<QString>("name");
    QTest::addColumn<qint64>("offset");
    QTest::addColumn<QByteArray>("evidence");
    QTest::addColumn<qint64>("measure");

    const auto row = [](const char *name, const QByteArray &stream, const char *finding,
                        qint64 offset, qint64 measure, const QByteArray &evidence) {
        QTest::newRow(name) << stream << QString::fromLatin1(finding) << offset
                            << evidence.first(std::min<qsizetype>(evidence.size(), 64)) << measure;
    };
    const auto whole = [&row](const char *name, const QByteArray &stream, const char *finding,
                              qint64 offset = 0, qint64 measure = 0) {
        row(name, stream, finding, offset, measure, stream);
    };
    const auto padded = [](const char *text) { return QByteArray(text).leftJustified(64, ' '); };
    whole("not a number", padded("twelve") + "x", "header-not-a-number");
    whole("two numbers", padded("5 5") + "x", "header-not-a-number", 2);
    whole("negative", padded("-5") + "Hello", "header-negative");
    whole("empty", padded("") + "Hello", "header-empty");
    whole("too large", padded("1048577"), "body-too-large");
    whole("absurdly large", padded("99999999999999999999999999"), "body-too-large");
    whole("of 8", framed("Hello", 8), "header-size-differs", 0, 8);
    whole("of 128", framed("Hello", 128), "header-size-differs", 0, 128);
    whole("not padded", "5Hello", "header-not-padded", 0, 1);
    whole("not padded, two digits", "12Hello World!", "header-not-padded", 0, 2);
    whole("binary", QByteArray("\0\0\0\5Hello", 9), "header-binary", 0, 4);
    whole("none", "Hello", "header-missing");
    whole("lines", "Hello\nWorld\n", "newline-framing");
    whole("http", "GET / HTTP/1.1\r\n\r\n", "http-request");
    whole("tls", QByteArray("\x16\x03\x01\x02\x00\x01\x00", 7), "tls-hello");
    // After messages as they should be.
    const QByteArray good = framed("one") + framed("two");
    row("later: text", good + "Hello", "header-not-a-number", good.size(), 0, "Hello");
    row("later: negative", good + padded("-5"), "header-negative", good.size(), 0, padded("-5"));
    row("later: empty", good + padded(""), "header-empty", good.size(), 0, padded(""));
    row("later: too large", good + padded("9999999"), "body-too-large", good.size(), 0,
        padded("9999999"));
}

void TestDoctor::findsWhatBreaksTheStream()
{
    QFETCH(const QByteArray, stream);
    QFETCH(const QString, name);
    QFETCH(const qint64, offset);
    QFETCH(const QByteArray, evidence);
    QFETCH(const qint64, measure);
    const Case seen = inOneRead(stream);
    QCOMPARE(seen.names(), QStringList(name));
    const Finding &finding = seen.findings().front();
    QCOMPARE(finding.offset, offset);
    if (finding.id != FindingId::HeaderNotANumber || !stream.startsWith("5 5"))
        QCOMPARE(finding.evidence, evidence);
    QVERIFY(finding.evidence.size() <= Finding::kMaximumEvidence);
    QCOMPARE(finding.measure, measure);
}

void TestDoctor::findsTheSameInAnySplit_data()
{
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<QString>("name");
    QTest::addColumn<qint64>("measure");
    QTest::addColumn<qsizetype>("first"); // what must come together to be told apart

    const auto row = [](const char *name, const QByteArray &stream, const char *finding,
                        qint64 measure = 0, qsizetype first = 1) {
        QTest::newRow(name) << stream << QString::fromLatin1(finding) << measure << first;
    };
    const QByteArray text("Olá, você aí");
    for (const int size : { 4, 8, 10, 16, 128, 1024, 2048 })
        row(qPrintable(u"header of %1"_s.arg(size)), framed(text, size) + framed("x", size),
            "header-size-differs", size, size > 128 ? size : 1);
    row("zeros", "00000015" + text, "header-size-differs", 8, 8);
    row("left", "      15" + text, "header-size-differs", 8);
    row("not padded", "15" + text, "header-not-padded", 2, 2 + text.size());
    row("negative", QByteArray("-5").leftJustified(64, ' '), "header-negative", 0, 2);
    row("empty", QByteArray(64, ' '), "header-empty");
    row("too large", QByteArray("1048577").leftJustified(64, ' '), "body-too-large");
    row("text", text, "header-missing");
    row("lines", "Hello\nWorld\n", "newline-framing", 0, 6);
    row("http", "GET / HTTP/1.1\r\n\r\n", "http-request", 0, 4);
    row("tls", QByteArray("\x16\x03\x01\x02\x00\x01\x00", 7), "tls-hello", 0, 2);
    row("binary", QByteArray("\0\0\0\5Hello", 9), "header-binary", 4, 9);
    row("length in characters", countedInCharacters(u"Olá, você"_s) + framed("x"),
        "length-in-characters", 2, 64 + 11);
    row("latin-1", framed("n\xe3o \xe9"), "text-latin-1");
    row("cut", framed("programa\xc3\xa7\xc3"), "text-cut");
}

void TestDoctor::findsTheSameInAnySplit()
{
    QFETCH(const QByteArray, stream);
    QFETCH(const QString, name);
    QFETCH(const qint64, measure);
    QFETCH(const qsizetype, first);
    const Doctor::Findings expected = inOneRead(stream).inAnySplit();
    QCOMPARE(expected.size(), 1U);
    QCOMPARE(findingName(expected.front().id), name);
    QCOMPARE(expected.front().measure, measure);
    const auto check = [&](const Case &seen) {
        const Doctor::Findings findings = seen.inAnySplit();
        QCOMPARE(findings.size(), 1U);
        QCOMPARE(findingName(findings.front().id), name);
        QCOMPARE(findings.front().offset, expected.front().offset);
        QCOMPARE(findings.front().measure, measure);
        QVERIFY(expected.front().evidence.startsWith(findings.front().evidence));
    };
    for (qsizetype at = first; at < stream.size(); ++at) {
        check(Case().read(stream.first(at)).read(stream.sliced(at)));
        if (QTest::currentTestFailed())
            return;
    }
    Case bytewise;
    bytewise.read(stream.first(first));
    for (const char c : stream.sliced(first))
        bytewise.read(QByteArray(1, c));
    check(bytewise);
}

void TestDoctor::knowsTheDialectThatIsSpoken()
{
    const Case eight = inOneRead(framed("Hello", 8));
    QVERIFY(eight.doctor().recognised());
    QCOMPARE(eight.doctor().recognised()->headerSize, 8);
    QVERIFY(eight.doctor().hasWhole());
    QCOMPARE(eight.doctor().beginning(), framed("Hello", 8));
    QVERIFY(!inOneRead("Hello").doctor().recognised());
    QVERIFY(!inOneRead("5Hello").doctor().recognised()); // the next may have two digits
    QVERIFY(!inOneRead(framed("Hello")).doctor().recognised());
}

/** The first read shows a header that only its size tells from a text such as "5 messages". */
void TestDoctor::looksAtTheFirstRead()
{
    const Case apart = Case().read("5  ").read("Hello");
    QCOMPARE(apart.names(), QStringList(u"header-size-differs"_s));
    QCOMPARE(apart.findings().front().measure, 3);
    QCOMPARE(inOneRead("5  Hello").names(), QStringList(u"header-not-a-number"_s));
}

/** With less than the whole stream nobody can begin anew. */
void TestDoctor::forgetsNoBeginning()
{
    const QByteArray body(kRecognisedBytes, 'x');
    const Case large = inOneRead(framed(body, 8));
    QCOMPARE(large.names(), QStringList(u"header-size-differs"_s));
    QVERIFY(!large.doctor().hasWhole());
    QVERIFY(!large.doctor().recognised());
    QCOMPARE(large.doctor().beginning().size(), kRecognisedBytes);
    const QByteArray stream = framed(body);
    const Case inTwoReads = Case().read(stream.first(100)).read(stream.sliced(100));
    QCOMPARE(inTwoReads.doctor().beginning(), stream.first(kRecognisedBytes));
}

void TestDoctor::findsALengthInCharacters_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<bool>("isCut");
    QTest::addColumn<bool>("isAtEnd"); // only then it shows

    QTest::newRow("one accent") << u"é"_s << framed("x") << true << false;
    QTest::newRow("a few") << u"Olá, você aí"_s << framed("x") << false << false;
    QTest::newRow("nothing follows") << u"Olá, você aí"_s << QByteArray() << false << false;
    QTest::newRow("another such message")
            << u"éá"_s << countedInCharacters(u"áé"_s) << false << false;
    QTest::newRow("three bytes each") << u"日本語だ"_s << framed("x") << true << false;
    QTest::newRow("emoji") << u"hi 😀😀 there"_s << framed("x") << false << false;
    // Nothing else fits then, but the text was cut.
    QTest::newRow("what follows is no header") << u"é"_s << QByteArray("xyz") << true << false;
    QTest::newRow("digits are left") << u"atenção 2024"_s << QByteArray() << false << true;
}

void TestDoctor::findsALengthInCharacters()
{
    QFETCH(const QString, text);
    QFETCH(const QByteArray, after);
    QFETCH(const bool, isCut);
    QFETCH(const bool, isAtEnd);
    Case seen = inOneRead(framed("ok") + countedInCharacters(text) + after);
    if (isAtEnd)
        seen.end();
    QStringList names(u"length-in-characters"_s);
    if (isCut)
        names.prepend(u"text-cut"_s);
    if (isAtEnd)
        QVERIFY(seen.names().size() == 1);
    QCOMPARE(seen.names(), names);
    const Finding &finding = seen.findings().back();
    QCOMPARE(finding.offset, framed("ok").size());
    QCOMPARE(finding.evidence, text.toUtf8());
    QCOMPARE(finding.measure, text.toUtf8().size() - text.toUcs4().size());
}

void TestDoctor::doesNotBlameAnInnocentLength_data()
{
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("finding");

    QTest::newRow("http") << QByteArray("GET / HTTP/1.1\r\n\r\n") << u"header-not-a-number"_s;
    QTest::newRow("text") << QByteArray("Hello") << u"header-not-a-number"_s;
    QTest::newRow("negative") << QByteArray("-5").leftJustified(64, ' ') << u"header-negative"_s;
    QTest::newRow("half a frame") << framed(QByteArray(100, 'x')).first(70) << QString();
    QTest::newRow("a header") << framed(QByteArray(100, 'x')).first(64) << QString();
    QTest::newRow("half a header") << framed(QByteArray(100, 'x')).first(10) << QString();
}

/** A message with accents whose length is right, and after it something else that is wrong. */
void TestDoctor::doesNotBlameAnInnocentLength()
{
    QFETCH(const QByteArray, after);
    QFETCH(const QString, finding);
    const QStringList expected = finding.isEmpty() ? QStringList() : QStringList(finding);
    QCOMPARE(inOneRead(framed("Olá") + after).end().names(), expected);
}

void TestDoctor::tellsTextsApart_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("finding");
    QTest::addColumn<int>("at");

    const QString latin1 = u"text-latin-1"_s;
    const QString cut = u"text-cut"_s;
    const QString invalid = u"text-invalid"_s;
    QTest::newRow("latin-1") << QByteArray("a\xe7\xe3o") << latin1 << 1;
    QTest::newRow("latin-1 at the end") << QByteArray("Ol\xe1") << latin1 << 2;
    QTest::newRow("latin-1, a sentence") << QByteArray("voc\xea j\xe1 viu?") << latin1 << 3;
    QTest::newRow("cut after one of two") << QByteArray("Ol\xc3") << cut << 2;
    QTest::newRow("cut after one of three") << QByteArray("\xe6\x97\xa5\xe6") << cut << 3;
    QTest::newRow("cut after two of three") << QByteArray("ok \xe6\x97") << cut << 3;
    QTest::newRow("cut after three of four") << QByteArray("\xf0\x9f\x98") << cut << 0;
    QTest::newRow("binary") << QByteArray("\x00\x01\xff\xfe", 4) << invalid << 2;
    QTest::newRow("control characters") << QByteArray("ab\x80\x81") << invalid << 2;
    QTest::newRow("broken in the middle") << QByteArray("ab\xff\x80 more") << invalid << 2;
}

void TestDoctor::tellsTextsApart()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QString, finding);
    QFETCH(const int, at);
    const QByteArray good = framed("ok");
    const Case seen = inOneRead(good + framed(body));
    QCOMPARE(seen.names(), QStringList(finding));
    QCOMPARE(seen.findings().front().offset, good.size() + 64 + at);
    QCOMPARE(seen.findings().front().evidence, body.sliced(at));
    QCOMPARE(seen.findings().front().measure, 0);

    // Nothing of that is wrong where Latin-1 is agreed.
    const Dialect dialect{ .encoding = Encoding::Latin1 };
    QCOMPARE(Case(dialect).read(framed(body)).names(), QStringList());
}

void TestDoctor::measuresTwoWrites()
{
    const QByteArray header = framed("Hello").first(64);
    Case seen;
    seen.read(header, 1s).read("Hello", 1s + 300us);
    QCOMPARE(seen.findings(), (Doctor::Findings{ { FindingId::TwoWrites, 64, {}, 300 } }));
    seen.read(header, 2s).read("Hello", 2s + 900us); // that was said
    QCOMPARE(seen.findings().size(), 1U);
    seen.read(header, 3s).read("Hello", 3s + 41ms); // that it costs time, not yet
    QCOMPARE(seen.findings().back(), (Finding{ FindingId::TwoWrites, 2 * 69 + 64, {}, 41'000 }));
    seen.read(header, 4s).read("Hello", 4s + 50ms);
    QCOMPARE(seen.findings().size(), 2U);

    // The body may come in several reads, and the header after the message before.
    Case glued;
    glued.read(framed("one") + header, 1s).read("He", 1s + 1ms).read("llo", 1s + 9ms);
    QCOMPARE(glued.findings(), (Doctor::Findings{ { FindingId::TwoWrites, 67 + 64, {}, 1000 } }));
}

void TestDoctor::seesOneWrite_data()
{
    QTest::addColumn<qsizetype>("piece");
    for (const qsizetype piece : { 1, 2, 7, 32, 63, 65, 1000 })
        QTest::addRow("%d bytes", int(piece)) << piece;
}

/** To write in pieces is another thing than to write header and body apart. */
void TestDoctor::seesOneWrite()
{
    QFETCH(const qsizetype, piece);
    for (int size = 0; size < 100; ++size) {
        const QByteArray stream = framed(QByteArray(size, 'x'));
        Case seen;
        for (qsizetype at = 0; at < stream.size(); at += piece)
            seen.read(stream.mid(at, piece), at * 1ms);
        if (piece == 32)
            continue; // two reads of the header alone: nothing to say, nor wrong to say it
        QVERIFY2(seen.findings().empty(), qPrintable(seen.names().join(u',')));
    }
}

void TestDoctor::seesHowItEnds()
{
    QCOMPARE(Case().end().names(), QStringList()); // looked in, and left
    QCOMPARE(inOneRead(framed("Hello") + framed(kWord)).end().names(), QStringList());
    const Case left = inOneRead(framed("Hello")).end();
    QCOMPARE(left.findings(), (Doctor::Findings{ { FindingId::LeftWithoutWord, 69, {}, 0 } }));
    const Case reset = inOneRead(framed("Hello")).end(End::Reset);
    QCOMPARE(reset.findings(), (Doctor::Findings{ { FindingId::ConnectionReset, 69, {}, 0 } }));
    QCOMPARE(Case().end(End::Reset).names(), QStringList(u"connection-reset"_s));
    // That it was inside a message is for the decoder to say.
    QCOMPARE(inOneRead(framed("Hello") + "12").end().names(), QStringList());
    Dialect wordless;
    wordless.disconnectWord.clear();
    QCOMPARE(Case(wordless).read(framed("Hello")).end().names(), QStringList());
    QCOMPARE(Case(wordless).read(framed("exit")).silence().end().names(), QStringList());
}

void TestDoctor::knowsAWordThatDiffers_data()
{
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("word");
    QTest::addColumn<bool>("atEnd");
    QTest::addColumn<bool>("inSilence");

    const auto row = [](const QString &said, const QString &word, bool atEnd, bool inSilence) {
        QTest::newRow(qUtf8Printable(said + u" for "_s + word))
                << said << word << atEnd << inSilence;
    };
    const QString usual = u"!DISCONNECT"_s;
    for (const QString &said :
         { u"!DICONNECT"_s, u"!disconnect"_s, u"DISCONNECT"_s, u"!DISCONNECT "_s, u"!DISCONECT"_s,
           u"!DISCONNCET"_s, u"!DICONNCET"_s, u"DISCONNECT!"_s, u"!DISCONNECTED"_s,
           u"!DESCONECTAR"_s })
        row(said, usual, true, true);
    for (const QString &said : { u"exit"_s, u"QUIT"_s, u"q"_s, u"bye"_s, u"sair"_s, u"close"_s })
        row(said, usual, true, false); // who says so may stay
    for (const QString &said : { u"Hello"_s, u""_s, u"!"_s, u"connect"_s, u"discount"_s, u"✓"_s,
                                 u"I will disconnect soon"_s, QString(1000, u'q') })
        row(said, usual, false, false);
    const QString longWord = u"encerrar conexão agora"_s;
    row(u"encerar conexao agora"_s, longWord, true, true);
    row(u"encerar conexao agra"_s, longWord, false, false); // one error more
    row(u"FIM"_s, u"fim"_s, true, true);
    row(u"sim"_s, u"fim"_s, false, false); // another word
    row(u"cair"_s, u"sair"_s, false, false);
    row(u"ate logo"_s, u"até logo"_s, true, true);
    row(u"Hello"_s, u"!!!"_s, false, false);
}

void TestDoctor::knowsAWordThatDiffers()
{
    QFETCH(const QString, said);
    QFETCH(const QString, word);
    QFETCH(const bool, atEnd);
    QFETCH(const bool, inSilence);
    const Dialect dialect{ .disconnectWord = word };
    const QByteArray stream = framed("one") + framed(said.toUtf8());
    const Finding expected{ FindingId::WordDiffers, 67 + 64, said.toUtf8(), 0 };

    const Case left = Case(dialect).read(stream).end();
    QCOMPARE(left.findings().size(), 1U);
    if (atEnd)
        QCOMPARE(left.findings().front(), expected);
    else
        QCOMPARE(left.names(), QStringList(u"left-without-word"_s));
    const Case quiet = Case(dialect).read(stream).silence();
    QCOMPARE(quiet.findings(), inSilence ? Doctor::Findings{ expected } : Doctor::Findings{});
}

void TestDoctor::saysAWordOnce()
{
    Case seen = inOneRead(framed("!disconnect")).silence().silence().end();
    QCOMPARE(seen.names(), QStringList(u"word-differs"_s));
    QCOMPARE(Case().silence().names(), QStringList()); // nothing was said at all
    // To say more shows that it was not meant so; silence then is nothing.
    seen = inOneRead(framed("disconnect") + framed("is what I say last")).silence();
    QCOMPARE(seen.names(), QStringList());
}

void TestDoctor::leavesGoodClientsAlone_data()
{
    QTest::addColumn<int>("headerSize");
    QTest::addColumn<QByteArray>("fill");
    for (const int size : { 4, 8, 10, 16, 64, 128, 1024, 2048 }) {
        for (const char *const fill : { "right", "left", "zeros" })
            QTest::addRow("header of %d, %s", size, fill) << size << QByteArray(fill);
    }
}

/** Whatever they say, however it is split: no warning and no mistake. */
void TestDoctor::leavesGoodClientsAlone()
{
    QFETCH(const int, headerSize);
    QFETCH(const QByteArray, fill);
    const int messages = headerSize > 128 ? 200 : 2000;
    const QStringList pieces{
        u"Olá"_s,        u"ação"_s,   u"😀👩‍💻"_s, u"日本語"_s, u"12"_s,
        u"0"_s,          u" "_s,      u"          "_s,      u"\n"_s,     u"\r\n"_s,
        u"-5"_s,         u"GET / "_s, u"5       Hello"_s,   u"HTTP"_s,   u"!"_s,
        u"disconnect"_s, u"exit"_s,   u"Hello World!"_s,    u"\t"_s,     u"é"_s,
        u"\u0001"_s,     u"0000"_s,   u"{msg}"_s,           u"ÿ"_s
    };
    std::mt19937 random(unsigned(headerSize) + unsigned(fill.size())); // the same for every run
    QByteArray stream;
    for (int i = 0; i < messages; ++i) {
        QString text;
        for (auto count = random() % 6; count > 0; --count)
            text += pieces.at(qsizetype(random() % quint64(pieces.size())));
        if (i % 50 == 0)
            text = text.repeated(40).left(1500);
        if (text == QString::fromLatin1(kWord))
            continue;
        const QByteArray body = text.toUtf8();
        const QByteArray digits = QByteArray::number(body.size());
        stream += fill == "right" ? digits.leftJustified(headerSize, ' ')
                                  : digits.rightJustified(headerSize, fill == "left" ? ' ' : '0');
        stream += body;
    }
    const QByteArray last = framed("and that is all", headerSize) + framed(kWord, headerSize);
    stream += last;
    const Dialect dialect{ .headerSize = headerSize };
    for (const int most : { 1 << 20, 5000, 64, 3 }) {
        Case seen(dialect);
        std::chrono::nanoseconds when{ 0 };
        for (qsizetype at = 0; at < stream.size();) {
            const qsizetype size = 1 + qsizetype(random() % quint64(most));
            seen.read(stream.mid(at, size), when += 1ms);
            at += size;
        }
        seen.end();
        QVERIFY2(!seen.hasComplaints(), qPrintable(seen.names().join(u", ")));
    }
}

/** Bytes without any sense, in any split: it says something, and never breaks. */
void TestDoctor::endures()
{
    std::mt19937 random(2); // NOLINT: the same for every run
    for (int i = 0; i < 20'000; ++i) {
        const Dialect dialect{ .headerSize = 1 + int(random() % 70), .maximumBody = 200 };
        Case seen(dialect);
        QByteArray stream = i % 2 ? framed("Olá", dialect.headerSize) : QByteArray();
        for (auto size = random() % 200; size > 0; --size)
            stream += i % 3 ? "0123456789      \xc3\xa9-\n!a"[random() % 22] : char(random());
        for (qsizetype at = 0; at < stream.size();) {
            const qsizetype size = 1 + qsizetype(random() % 80);
            seen.read(stream.mid(at, size), at * 1us);
            at += size;
        }
        seen.silence().end(i % 5 ? End::Closed : End::Reset);
        for (const Finding &finding : seen.findings()) {
            QVERIFY(finding.offset >= 0 && finding.offset <= stream.size());
            QVERIFY(finding.evidence.size() <= Finding::kMaximumEvidence);
            QVERIFY(finding.measure >= 0);
        }
    }
}

QTEST_APPLESS_MAIN(TestDoctor)
#include "tst_doctor.moc"
