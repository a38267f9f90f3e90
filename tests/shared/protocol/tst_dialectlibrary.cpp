#include "shared/protocol/dialectlibrary.h"

#include "shared/protocol/presets.h"
#include "shared/words/dialectwords.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSet>

#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace soquete;

namespace {

QStringList namesOf(const DialectLibrary::Contents &contents)
{
    QStringList names;
    for (const NamedDialect &named : contents.dialects)
        names << named.name;
    return names;
}

} // namespace

class TestDialectLibrary final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void isEmptyWithoutAFolder();
    void keepsWhatItIsGiven();
    void replacesWhatHasTheName();
    void removes();
    void makesSafeFileNames_data();
    void makesSafeFileNames();
    void givesEachNameAFileOfItsOwn();
    void keepsNamesOfTheProgram();
    void skipsWhatIsDamaged();
    void takesFilesThatSomebodyPutThere();
    void saysWhatCannotBeWritten();
    void boundsWhatItReads();
    void hasWordsForEverything();

private:
    [[nodiscard]] QString folder() const { return m_folder->filePath(u"a/dialects"_s); }
    [[nodiscard]] DialectLibrary library() const { return DialectLibrary(folder()); }
    void put(const QString &fileName, const QByteArray &contents) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestDialectLibrary::put(const QString &fileName, const QByteArray &contents) const
{
    QVERIFY(QDir().mkpath(folder()));
    QFile file(folder() + u'/' + fileName);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(contents), contents.size());
}

void TestDialectLibrary::isEmptyWithoutAFolder()
{
    QVERIFY(library().contents().dialects.isEmpty());
    QVERIFY(library().contents().damaged.isEmpty());
    QVERIFY(!library().find(u"x"_s));
    QVERIFY(!library().remove(u"x"_s)); // there is nothing to complain about
    QVERIFY(!QDir(folder()).exists());
}

void TestDialectLibrary::keepsWhatItIsGiven()
{
    const NamedDialect school{ u"Minha escola"_s, { .headerSize = 16 } };
    const NamedDialect class3{ u"3º B 😀"_s, { .replyMode = ReplyMode::None } };
    QVERIFY(!library().save(school));
    QVERIFY(!library().save(class3));
    const DialectLibrary::Contents contents = library().contents();
    QCOMPARE(namesOf(contents), (QStringList{ class3.name, school.name }));
    QVERIFY(contents.dialects.contains(school) && contents.dialects.contains(class3));
    QVERIFY(contents.damaged.isEmpty());
    QVERIFY(library().find(school.name) == school);
    QVERIFY(library().find(u" minha ESCOLA "_s) == school);
    QVERIFY(!library().find(u"Minha"_s));
}

void TestDialectLibrary::replacesWhatHasTheName()
{
    QVERIFY(!library().save({ u"Escola"_s, { .headerSize = 16 } }));
    QVERIFY(!library().save({ u"ESCOLA"_s, { .headerSize = 8 } }));
    QCOMPARE(namesOf(library().contents()), QStringList{ u"ESCOLA"_s });
    QCOMPARE(library().find(u"escola"_s)->dialect.headerSize, 8);
    QCOMPARE(QDir(folder()).entryList(QDir::Files).size(), 1);
}

void TestDialectLibrary::removes()
{
    QVERIFY(!library().save({ u"one"_s, {} }));
    QVERIFY(!library().save({ u"two"_s, {} }));
    QVERIFY(!library().remove(u"ONE"_s));
    QCOMPARE(namesOf(library().contents()), QStringList{ u"two"_s });
}

void TestDialectLibrary::makesSafeFileNames_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : { u"../../etc/passwd"_s, u"C:\\x"_s, u"con"_s, u"nul.txt"_s,
                                 u"a/b\\c:d*e?f\"g<h>i|j"_s, u".hidden"_s, u"ends in dots..."_s,
                                 u"😀"_s, u"さようなら"_s, u"-rf"_s, QString(60, u'x'), u"%1%n"_s })
        QTest::newRow(qUtf8Printable(name)) << name;
}

void TestDialectLibrary::makesSafeFileNames()
{
    QFETCH(const QString, name);
    static const QRegularExpression safe(u"^dialect-[a-z0-9-]*[0-9a-f]{8}\\.json$"_s);
    const QString file = DialectLibrary::fileNameFor(name);
    QVERIFY2(safe.match(file).hasMatch(), qPrintable(file));
    QVERIFY(file.size() < 80);
    QVERIFY(!library().save({ name, {} }));
    QVERIFY(QFile::exists(folder() + u'/' + file));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
             QStringList{ u"a"_s });
    QVERIFY(library().find(name));
}

void TestDialectLibrary::givesEachNameAFileOfItsOwn()
{
    QSet<QString> files;
    const QStringList names{
        u"ação"_s, u"acao"_s, u"a-cao"_s, u"a cao"_s, u"!"_s, u"?"_s, u"a/b"_s
    };
    for (const QString &name : names)
        files << DialectLibrary::fileNameFor(name);
    QCOMPARE(files.size(), names.size());
    QVERIFY(DialectLibrary::fileNameFor(u"Ação da escola"_s)
                    .startsWith(u"dialect-acao-da-escola-"_s));
    QCOMPARE(DialectLibrary::fileNameFor(u"ESCOLA"_s), DialectLibrary::fileNameFor(u"escola"_s));
}

void TestDialectLibrary::keepsNamesOfTheProgram()
{
    for (const Preset &preset : dialectPresets())
        QVERIFY2(!DialectLibrary::isFree(QString(preset.id).toUpper()), preset.id.data());
    QVERIFY(!DialectLibrary::isFree(u" auto "_s));
    QVERIFY(DialectLibrary::isFree(u"automatic"_s));
    put(u"x.json"_s, toDialectJson({ u"tutorial"_s, { .headerSize = 1, .disconnectWord = {} } }));
    QVERIFY(library().contents().dialects.isEmpty());
}

void TestDialectLibrary::skipsWhatIsDamaged()
{
    QVERIFY(!library().save({ u"good"_s, {} }));
    put(u"broken.json"_s, "{");
    put(u"empty.json"_s, {});
    put(u"notes.txt"_s, "not looked at");
    QVERIFY(QDir(folder()).mkdir(u"folder.json"_s));
    const DialectLibrary::Contents contents = library().contents();
    QCOMPARE(namesOf(contents), QStringList{ u"good"_s });
    QCOMPARE(contents.damaged.size(), 2);
    QVERIFY(contents.damaged.first().fileName.endsWith(u"broken.json"_s));
    QCOMPARE(contents.damaged.first().error.kind, DialectFileError::Kind::NotJson);
    QVERIFY(QFile::exists(folder() + u"/broken.json"_s)); // it is still somebody's
}

void TestDialectLibrary::takesFilesThatSomebodyPutThere()
{
    put(u"da turma.json"_s, toDialectJson({ {}, { .headerSize = 8 } }));
    put(u"zzz.json"_s, toDialectJson({ u"Da Turma"_s, { .headerSize = 9 } })); // the same name
    QCOMPARE(namesOf(library().contents()), QStringList{ u"da turma"_s });
    QVERIFY(!library().save({ u"da turma"_s, { .headerSize = 10 } }));
    QCOMPARE(library().find(u"da turma"_s)->dialect.headerSize, 10);
    QCOMPARE(QDir(folder()).entryList(QDir::Files).size(), 2);
}

void TestDialectLibrary::saysWhatCannotBeWritten()
{
    QFile file(m_folder->filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const DialectLibrary inAFile(m_folder->filePath(u"file/dialects"_s));
    const std::optional<QString> error = inAFile.save({ u"x"_s, {} });
    QVERIFY(error);
    QVERIFY(!error->isEmpty());
    QVERIFY(inAFile.contents().dialects.isEmpty());
}

void TestDialectLibrary::boundsWhatItReads()
{
    for (int i = 0; i < 600; ++i)
        put(u"%1.json"_s.arg(i), toDialectJson({ u"n%1"_s.arg(i), {} }));
    QCOMPARE(library().contents().dialects.size(), 500);
}

void TestDialectLibrary::hasWordsForEverything()
{
    QSet<QString> said;
    for (const Preset &preset : dialectPresets()) {
        QVERIFY2(presetName(preset) != preset.id, preset.id.data());
        said << presetName(preset);
    }
    QCOMPARE(said.size(), dialectPresets().size());

    using Kind = DialectFileError::Kind;
    const QString hostile = u"<b>\u001b[2J%1%2\n"_s;
    for (int kind = int(Kind::Unreadable); kind <= int(Kind::Unusable); ++kind) {
        for (const QString &field : { u"encoding"_s, u"reply"_s, u"name"_s, hostile }) {
            const QString text = explainDialectFileError(
                    { .kind = Kind(kind), .field = field, .detail = hostile }, hostile);
            QVERIFY2(text.startsWith(u"<b>␛[2J%1%2␊"_s), qPrintable(text)); // the file's name
            QVERIFY2(!text.contains(u'\u001b') && !text.contains(u'\n'), qPrintable(text));
            said << text;
        }
    }
    QCOMPARE_GT(said.size(), dialectPresets().size() + int(Kind::Unusable));

    const Dialect bad{ .encoding = Encoding::Ascii,
                       .disconnectWord = hostile + u"é"_s,
                       .replyTemplate = hostile + u"é"_s,
                       .wordReply = hostile + u"é"_s };
    using enum DialectError;
    for (const DialectError error :
         { HeaderSize, MaximumBody, DisconnectWord, ReplyTemplate, WordReply }) {
        const QString text = explainDialectError(error, bad);
        QVERIFY(!text.isEmpty());
        QVERIFY2(!text.contains(u'\u001b') && !text.contains(u'\n'), qPrintable(text));
    }
    QVERIFY(explainDialectError(WordReply, bad).contains(u"ascii"_s));
}

QTEST_GUILESS_MAIN(TestDialectLibrary)
#include "tst_dialectlibrary.moc"
