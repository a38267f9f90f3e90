#include "shared/script/pythonliteral.h"
#include "tests/support/process.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace soquete;
using soquete::test::Process;

namespace {

/** What Python makes of @p literal: the numbers of its characters, or of its lone surrogates. */
QList<int> readByPython(const QString &literal)
{
    const auto program = u"import ast, json, sys\n"
                         "text = sys.stdin.buffer.read().decode('utf-8')\n"
                         "assert len(text.splitlines()) == 1\n"
                         "print(json.dumps([ord(c) for c in ast.literal_eval(text)]))"_s;
    Process python(QStringLiteral(PYTHON3), { u"-I"_s, u"-c"_s, program });
    python.write(literal.toUtf8());
    python.closeInput();
    if (!python.waitForEnd() || python.exitCode() != 0)
        qWarning("%s", python.report().constData());
    QList<int> characters;
    for (const QJsonValue &value : QJsonDocument::fromJson(python.output()).array())
        characters << value.toInt();
    return characters;
}

QList<int> charactersOf(const QString &text)
{
    QList<int> characters;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isPair =
                text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        characters << (isPair ? int(QChar::surrogateToUcs4(text[i], text[i + 1]))
                              : int(text[i].unicode()));
        i += isPair ? 1 : 0;
    }
    return characters;
}

} // namespace

class TestPythonLiteral final : public QObject
{
    Q_OBJECT

private slots:
    void staysReadable_data();
    void staysReadable();
    void isReadAsWritten_data();
    void isReadAsWritten();
    void everyCharacter();
};

void TestPythonLiteral::staysReadable_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("literal");
    QTest::newRow("nothing") << QString() << u"\"\""_s;
    QTest::newRow("plain") << u"Hello, world!"_s << u"\"Hello, world!\""_s;
    QTest::newRow("accents") << u"Olá, você"_s << u"\"Olá, você\""_s;
    QTest::newRow("an emoji") << u"😀"_s << u"\"😀\""_s;
    QTest::newRow("a quote") << u"say \"hi\""_s << uR"("say \"hi\"")"_s;
    QTest::newRow("an apostrophe") << u"don't"_s << u"\"don't\""_s;
    QTest::newRow("braces") << u"{msg}"_s << u"\"{msg}\""_s;
    QTest::newRow("a backslash") << uR"(C:\new)"_s << uR"("C:\\new")"_s;
    QTest::newRow("lines") << u"a\nb\r\tc"_s << uR"("a\nb\r\tc")"_s;
    QTest::newRow("a control character") << u"\x1b[31m"_s << uR"("\x1b[31m")"_s;
    QTest::newRow("a direction override") << u"a\u202eb"_s << uR"("a\u202eb")"_s;
    QTest::newRow("half a pair") << QString(QChar(0xd800)) << uR"("\ud800")"_s;
}

void TestPythonLiteral::staysReadable()
{
    QFETCH(const QString, text);
    QTEST(pythonLiteral(text), "literal");
}

void TestPythonLiteral::isReadAsWritten_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("three quotes") << u"\"\"\" ''' \"\"\""_s;
    QTest::newRow("ends in a backslash") << u"C:\\"_s;
    QTest::newRow("looks escaped") << uR"(\n \x41 \u0041 \N{DASH} \')"_s;
    QTest::newRow("code") << u"\"); import os; os._exit(1) #"_s;
    QTest::newRow("a comment") << u"# -*- coding: latin-1 -*-"_s;
    QTest::newRow("ends of lines") << u"a\n\r\r\n\v\f\x1c\x1d\x1e\u0085\u2028\u2029z"_s;
    QTest::newRow("a zero and digits") << QString(QChar(0)) + u"12\x01"_s + u"7f"_s;
    QTest::newRow("a family") << u"👩‍💻 日本語 ✓"_s;
    QTest::newRow("a byte order mark") << u"\ufeffa\ufffe"_s;
    QTest::newRow("lone surrogates")
            << QString(QChar(0xdc00)) + QChar(0xd83d) + u'x' + QChar(0xd83d);
    QTest::newRow("long") << u"ação \"\\ 😀\n"_s.repeated(10'000);
}

void TestPythonLiteral::isReadAsWritten()
{
    QFETCH(const QString, text);
    QCOMPARE(readByPython(pythonLiteral(text)), charactersOf(text));
}

void TestPythonLiteral::everyCharacter()
{
    QString all;
    for (char32_t character = 0; character <= 0x2ffff; ++character) {
        const bool isSurrogate = character >= 0xd800 && character <= 0xdfff;
        all += isSurrogate ? QString(QChar(char16_t(character))) + u' '
                           : QString::fromUcs4(&character, 1);
    }
    QCOMPARE(readByPython(pythonLiteral(all)), charactersOf(all));
}

QTEST_GUILESS_MAIN(TestPythonLiteral)
#include "tst_pythonliteral.moc"
