#include "shared/protocol/dialectfile.h"

#include "shared/protocol/presets.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace Qt::StringLiterals;
using namespace soquete;

Q_DECLARE_METATYPE(soquete::NamedDialect)

namespace {

using Kind = DialectFileError::Kind;

const QByteArray kStart = R"({"format":"soquete-dialect","version":1)";

/** A file with these fields beside what it must have. */
QByteArray with(const QByteArray &fields)
{
    return kStart + (fields.isEmpty() ? "" : ",") + fields + '}';
}

} // namespace

class TestDialectFile final : public QObject
{
    Q_OBJECT

private slots:
    void comesBack_data();
    void comesBack();
    void isAsDocumented();
    void hasTheTutorialsValues();
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void refusesWhatIsNoJson_data();
    void refusesWhatIsNoJson();
    void refusesDeepNesting();
    void refusesALargeFile();
    void knowsNames_data();
    void knowsNames();
    void writesAndReadsFiles();
    void takesTheNameOfTheFile();
    void refusesWhatIsNoFile();
    void leavesAFileThatCannotBeWritten();
};

void TestDialectFile::comesBack_data()
{
    QTest::addColumn<NamedDialect>("named");
    for (const Preset &preset : dialectPresets())
        QTest::newRow(preset.id.data()) << NamedDialect{ preset.id, preset.dialect };
    QTest::newRow("without a name") << NamedDialect{};
    QTest::newRow("everything else than usual")
            << NamedDialect{ u"Escola “São João” \\ 1/2"_s,
                             { .headerSize = 4096,
                               .encoding = Encoding::Latin1,
                               .disconnectWord = u"até \"logo\"\n\u0000"_s,
                               .wordIgnoresCase = true,
                               .replyMode = ReplyMode::Framed,
                               .replyTemplate = u"{msg}\t%1 ÿ"_s,
                               .answersDisconnectWord = false,
                               .wordReply = QString(),
                               .maximumBody = Dialect::kLargestBody } };
    QTest::newRow("UTF-8") << NamedDialect{
        u"😀"_s, { .disconnectWord = u"さようなら"_s, .wordReply = u"またね 😀"_s }
    };
    QTest::newRow("smallest") << NamedDialect{
        u"x"_s, { .headerSize = 1, .disconnectWord = {}, .replyTemplate = {}, .maximumBody = 0 }
    };
}

void TestDialectFile::comesBack()
{
    QFETCH(const NamedDialect, named);
    const ParsedDialect parsed = fromDialectJson(toDialectJson(named));
    QVERIFY(!parsed.error);
    QVERIFY(parsed.named == named);
    QCOMPARE(parsed.named.name, named.name);
    QCOMPARE(parsed.named.dialect.wordReply, named.dialect.wordReply);
    QCOMPARE(parsed.named.dialect.disconnectWord, named.dialect.disconnectWord);
}

void TestDialectFile::isAsDocumented()
{
    QCOMPARE(toDialectJson({ u"My school"_s, {} }), QByteArray(R"({
    "format": "soquete-dialect",
    "version": 1,
    "name": "My school",
    "header": 64,
    "encoding": "utf-8",
    "disconnect_word": "!DISCONNECT",
    "disconnect_word_ignores_case": false,
    "reply": "text",
    "reply_text": "Msg received",
    "answer_disconnect_word": true,
    "disconnect_word_reply": null,
    "maximum_body": 1048576
}
)"));
}

void TestDialectFile::hasTheTutorialsValues()
{
    const ParsedDialect parsed = fromDialectJson(with({}));
    QVERIFY(!parsed.error);
    QVERIFY(parsed.named == NamedDialect());
}

void TestDialectFile::reads_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<NamedDialect>("named");
    QTest::newRow("one field") << QByteArray(R"("header": 8)")
                               << NamedDialect{ {}, { .headerSize = 8 } };
    QTest::newRow("a whole number, in another way")
            << QByteArray(R"("header": 1.6e1)") << NamedDialect{ {}, { .headerSize = 16 } };
    QTest::newRow("names without regard to case")
            << QByteArray(R"("encoding": "ASCII", "reply": "Framed")")
            << NamedDialect{ {}, { .encoding = Encoding::Ascii, .replyMode = ReplyMode::Framed } };
    QTest::newRow("no answer of its own")
            << QByteArray(R"("disconnect_word_reply": null)") << NamedDialect{};
    QTest::newRow("an empty one") << QByteArray(R"("disconnect_word_reply": "")")
                                  << NamedDialect{ {}, { .wordReply = QString() } };
    QTest::newRow("the last of two") << QByteArray(R"("header": 8, "header": 10)")
                                     << NamedDialect{ {}, { .headerSize = 10 } };
}

void TestDialectFile::reads()
{
    QFETCH(const QByteArray, fields);
    QFETCH(const NamedDialect, named);
    const ParsedDialect parsed = fromDialectJson(with(fields));
    QVERIFY(!parsed.error);
    QVERIFY(parsed.named == named);
    QVERIFY(fromDialectJson("\xEF\xBB\xBF \r\n" + with(fields) + " \n").named == named);
}

void TestDialectFile::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("field");

    using enum DialectFileError::Kind;
    const auto row = [](const char *name, const QByteArray &fields, Kind kind,
                        const QString &field) {
        QTest::newRow(name) << with(fields) << kind << field;
    };
    QTest::newRow("an array") << QByteArray("[]") << NotADialect << QString();
    QTest::newRow("an empty object") << QByteArray("{}") << NotADialect << QString();
    QTest::newRow("another format")
            << QByteArray(R"({"format":"x","version":1})") << NotADialect << QString();
    QTest::newRow("a format that is no text")
            << QByteArray(R"({"format":1,"version":1})") << NotADialect << QString();
    QTest::newRow("no version") << QByteArray(R"({"format":"soquete-dialect"})") << OtherVersion
                                << QString();
    QTest::newRow("a later version, with what is unknown now")
            << QByteArray(R"({"format":"soquete-dialect","version":2,"colour":1})") << OtherVersion
            << QString();
    row("unknown field", R"("headers": 8)", UnknownField, u"headers"_s);
    row("unknown case", R"("Header": 8)", UnknownField, u"Header"_s);
    row("empty field", R"("": 8)", UnknownField, QString());
    row("header is a text", R"("header": "64")", NotANumber, u"header"_s);
    row("header is null", R"("header": null)", NotANumber, u"header"_s);
    row("header is an object", R"("header": {"bytes": 64})", NotANumber, u"header"_s);
    row("header 0", R"("header": 0)", NotANumber, u"header"_s);
    row("negative header", R"("header": -64)", NotANumber, u"header"_s);
    row("header too large", R"("header": 4097)", NotANumber, u"header"_s);
    row("header with a fraction", R"("header": 64.5)", NotANumber, u"header"_s);
    row("huge header", R"("header": 1e300)", NotANumber, u"header"_s);
    row("header past 64 bits", R"("header": 18446744073709551680)", NotANumber, u"header"_s);
    row("negative maximum", R"("maximum_body": -1)", NotANumber, u"maximum_body"_s);
    row("huge maximum", R"("maximum_body": 268435457)", NotANumber, u"maximum_body"_s);
    row("encoding is a number", R"("encoding": 8)", NotAText, u"encoding"_s);
    row("unknown encoding", R"("encoding": "utf-16")", UnknownValue, u"encoding"_s);
    row("empty encoding", R"("encoding": "")", UnknownValue, u"encoding"_s);
    row("unknown reply", R"("reply": "twice")", UnknownValue, u"reply"_s);
    row("word is a list", R"("disconnect_word": ["a"])", NotAText, u"disconnect_word"_s);
    row("word is null", R"("disconnect_word": null)", NotAText, u"disconnect_word"_s);
    row("reply text is true", R"("reply_text": true)", NotAText, u"reply_text"_s);
    row("case as a text", R"("disconnect_word_ignores_case": "yes")", NotABoolean,
        u"disconnect_word_ignores_case"_s);
    row("answer as a number", R"("answer_disconnect_word": 1)", NotABoolean,
        u"answer_disconnect_word"_s);
    row("word's answer is false", R"("disconnect_word_reply": false)", NotAText,
        u"disconnect_word_reply"_s);
    row("empty name", R"("name": "")", UnknownValue, u"name"_s);
    row("name of two lines", R"("name": "a\nb")", UnknownValue, u"name"_s);
    row("name with NUL", R"("name": "a\u0000b")", UnknownValue, u"name"_s);
    row("name too long", "\"name\": \"" + QByteArray(61, 'x') + '"', UnknownValue, u"name"_s);
    row("word that is not in the encoding", R"("encoding": "ascii", "disconnect_word": "até")",
        Unusable, u"disconnect_word"_s);
    row("word that is half a character", R"("disconnect_word": "\ud83d")", Unusable,
        u"disconnect_word"_s);
    row("word that does not fit", R"("header": 1)", Unusable, u"disconnect_word"_s);
    row("answer that is not in the encoding", R"("encoding": "latin-1", "reply_text": "✓")",
        Unusable, u"reply_text"_s);
    row("word's answer that is not", R"("encoding": "latin-1", "disconnect_word_reply": "✓")",
        Unusable, u"disconnect_word_reply"_s);
    row("only the first of many", R"("header": 0, "encoding": 1, "reply": 2, "x": 3)", NotANumber,
        u"header"_s);
}

void TestDialectFile::refuses()
{
    QFETCH(const QByteArray, json);
    QFETCH(const Kind, kind);
    QFETCH(const QString, field);
    const ParsedDialect parsed = fromDialectJson(json);
    QVERIFY(parsed.error);
    QCOMPARE(parsed.error->kind, kind);
    QCOMPARE(parsed.error->field, field);
    QVERIFY(parsed.named == NamedDialect());
    if (kind == Kind::NotANumber)
        QVERIFY(parsed.error->largest > parsed.error->smallest);
}

void TestDialectFile::refusesWhatIsNoJson_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArray("header = 64\n");
    QTest::newRow("cut off") << kStart;
    QTest::newRow("more after it") << with({}) + "{}";
    QTest::newRow("NUL") << QByteArray(1, '\0');
    QTest::newRow("NUL after it") << with({}) + '\0';
    QTest::newRow("NUL in a text") << with(QByteArray("\"name\": \"a\0b\"", 13)).chopped(1);
    QTest::newRow("a number that there is not") << with(R"("header": 1e999)");
    QTest::newRow("a number without an end") << with("\"header\": " + QByteArray(60'000, '9'));
    QTest::newRow("not UTF-8") << with("\"name\": \"\xff\xfe\"");
    QTest::newRow("UTF-16") << QByteArray("\xff\xfe{\0}\0", 6);
    QTest::newRow("comment") << with({}) + "// mine";
}

void TestDialectFile::refusesWhatIsNoJson()
{
    QFETCH(const QByteArray, bytes);
    const ParsedDialect parsed = fromDialectJson(bytes);
    QVERIFY(parsed.error);
    QVERIFY2(parsed.error->kind == Kind::NotJson || parsed.error->kind == Kind::NotANumber,
             QByteArray::number(int(parsed.error->kind)));
    QVERIFY(parsed.error->position >= 0 && parsed.error->position <= bytes.size());
}

void TestDialectFile::refusesDeepNesting()
{
    constexpr int kDepth = 30'000;
    for (const char *const nest : { "[]", "{}" }) {
        const QByteArray open = nest[0] == '[' ? "[" : R"({"a":)";
        const qsizetype depth = std::min<qsizetype>(kDepth, kLargestDialectFile / open.size() - 20);
        const ParsedDialect parsed = fromDialectJson(with("\"name\": " + open.repeated(depth)));
        QVERIFY(parsed.error);
        QCOMPARE(parsed.error->kind, Kind::NotJson);
    }
    const QByteArray shallow = "\"name\": " + QByteArray(500, '[') + QByteArray(500, ']');
    QCOMPARE(fromDialectJson(with(shallow)).error->kind, Kind::NotAText);
}

void TestDialectFile::refusesALargeFile()
{
    const QByteArray small = with({});
    const QByteArray blanks(kLargestDialectFile - small.size(), ' ');
    QVERIFY(!fromDialectJson(small + blanks).error);
    QCOMPARE(fromDialectJson(small + blanks + ' ').error->kind, Kind::TooLarge);
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write(small + blanks);
    QVERIFY(file.flush());
    QVERIFY(!readDialectFile(file.fileName()).error);
    file.write(" ");
    QVERIFY(file.flush());
    QCOMPARE(readDialectFile(file.fileName()).error->kind, Kind::TooLarge);
}

void TestDialectFile::knowsNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("known");
    QTest::newRow("a word") << u"school"_s << true;
    QTest::newRow("words") << u"Turma 3 · ação 😀 ../x"_s << true;
    QTest::newRow("the longest") << QString(60, u'x') << true;
    QTest::newRow("the longest of pairs") << u"😀"_s.repeated(60) << true;
    QTest::newRow("longer") << QString(61, u'x') << false;
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("blanks") << u"  "_s << false;
    QTest::newRow("line feed") << u"a\nb"_s << false;
    QTest::newRow("NUL") << u"a\u0000"_s << false;
    QTest::newRow("other direction") << u"a\u202eb"_s << false;
    QTest::newRow("half a pair") << QString(QChar(0xd83d)) << false;
}

void TestDialectFile::knowsNames()
{
    QFETCH(const QString, name);
    QTEST(isDialectName(name), "known");
}

void TestDialectFile::writesAndReadsFiles()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"a.json"_s);
    const NamedDialect first{ u"one"_s, { .headerSize = 10 } };
    const NamedDialect second{ u"two"_s, { .headerSize = 8 } };
    for (const NamedDialect &named : { first, second }) {
        QVERIFY(!writeDialectFile(file, named));
        const ParsedDialect parsed = readDialectFile(file);
        QVERIFY(!parsed.error);
        QVERIFY(parsed.named == named);
    }
}

void TestDialectFile::takesTheNameOfTheFile()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"minha escola.json"_s);
    QVERIFY(!writeDialectFile(file, {}));
    QCOMPARE(readDialectFile(file).named.name, u"minha escola"_s);
}

void TestDialectFile::refusesWhatIsNoFile()
{
    const QTemporaryDir folder;
    const ParsedDialect none = readDialectFile(folder.filePath(u"none.json"_s));
    QCOMPARE(none.error->kind, Kind::Unreadable);
    QVERIFY(!none.error->detail.isEmpty());
    QCOMPARE(readDialectFile(folder.path()).error->kind, Kind::NoFile);
#ifdef Q_OS_UNIX
    const QString pipe = folder.filePath(u"pipe"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    QCOMPARE(readDialectFile(pipe).error->kind, Kind::NoFile); // rather than to wait for ever
    QCOMPARE(readDialectFile(u"/dev/zero"_s).error->kind, Kind::NoFile);
#endif
}

void TestDialectFile::leavesAFileThatCannotBeWritten()
{
    const QTemporaryDir folder;
    const auto error = writeDialectFile(folder.filePath(u"missing/a.json"_s), {});
    QVERIFY(error);
    QVERIFY(!error->isEmpty());
}

QTEST_APPLESS_MAIN(TestDialectFile)
#include "tst_dialectfile.moc"
