#include "shared/protocol/presets.h"
#include "shared/script/pythonscript.h"
#include "tests/support/capitals.h"
#include "tests/support/process.h"

#include <QFile>
#include <QMap>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace soquete;
using namespace std::chrono_literals;
using soquete::test::Process;

namespace {

using Role = PythonScript::Role;
using Behaviour = PythonScript::Behaviour;

constexpr std::array kRoles{ Role::Client, Role::Server };
constexpr std::array kStyles{ PythonStyle::Correct, PythonStyle::AsInTutorial };

QString textOf(const PythonScript &script, PythonStyle style = PythonStyle::Correct)
{
    return pythonText(pythonLines(script, style));
}

/** The line at @p step; empty where there is none. */
QString lineAt(const PythonLines &lines, PythonStep step)
{
    for (const PythonLine &line : lines) {
        if (line.step == step)
            return line.text.trimmed();
    }
    return {};
}

PythonScript client(const Dialect &dialect = {})
{
    return { .dialect = dialect, .messages = { u"Olá"_s, u"\"quoted\" \\ {msg} %1 %n"_s } };
}

PythonScript server(const Dialect &dialect = {})
{
    return { .role = Role::Server, .dialect = dialect };
}

/** Every kind of script there is, with a name. */
QList<std::pair<QString, PythonScript>> allScripts()
{
    QList<std::pair<QString, PythonScript>> scripts;
    QList<std::pair<QString, Dialect>> dialects;
    for (const Preset &preset : dialectPresets())
        dialects.append({ preset.id, preset.dialect });
    Dialect dialect;
    dialect.disconnectWord.clear();
    dialects.append({ u"no word"_s, dialect });
    dialect = { .wordIgnoresCase = true, .answersDisconnectWord = false };
    dialects.append({ u"word not answered"_s, dialect });
    dialect.replyMode = ReplyMode::Framed;
    dialects.append({ u"word not answered, framed"_s, dialect });
    dialect = { .replyTemplate = u"got \"{msg}\""_s, .wordReply = u"bye, {msg}"_s };
    dialects.append({ u"other answers"_s, dialect });
    dialect.replyMode = ReplyMode::Framed;
    dialects.append({ u"other answers, framed"_s, dialect });
    dialect.replyMode = ReplyMode::None;
    dialects.append({ u"other answers, none sent"_s, dialect });
    dialect = { .replyTemplate = u"{msg}, {msg}"_s };
    dialects.append({ u"repeats the message"_s, dialect });
    dialect = { .wordReply = u"{msg}, {msg}"_s };
    dialects.append({ u"repeats the word"_s, dialect });
    dialect = { .encoding = Encoding::Latin1, .replyTemplate = QString() };
    dialects.append({ u"empty answer"_s, dialect });
    for (const auto &[name, one] : std::as_const(dialects)) {
        PythonScript script = client(one);
        scripts.append({ name + u", client"_s, script });
        script.interval = 250ms;
        script.path = u"/tmp/it's \"here\"\n\\"_s;
        scripts.append({ name + u", client at a file"_s, script });
        for (const Behaviour behaviour :
             { Behaviour::Acknowledge, Behaviour::Echo, Behaviour::Silent, Behaviour::Other }) {
            script = server(one);
            script.behaviour = behaviour;
            scripts.append({ u"%1, server %2"_s.arg(name).arg(int(behaviour)), script });
        }
        script.path = u"soquete.sock"_s;
        script.maximumConnections = 3;
        script.idle = 1500ms;
        scripts.append({ name + u", server at a file"_s, script });
    }
    return scripts;
}

} // namespace

class TestPythonScript final : public QObject
{
    Q_OBJECT

private slots:
    void isPython();
    void isTheSameProgramInPortuguese();
    void hasEachStepOnce();
    void isAtEachStep();
    void marksWeaknesses();
    void keepsToTheWidth();
    void saysWhatItDoesInstead();
    void honoursTheDialect();
    void honoursTheAddress();
    void sendsNothingAfterGoodbye();
    void isNamedByItsRole();
};

void TestPythonScript::isPython()
{
    const QTemporaryDir folder;
    QStringList files;
    for (const auto &[name, script] : allScripts()) {
        for (const PythonStyle style : kStyles) {
            files << folder.filePath(u"%1.py"_s.arg(files.size()));
            QFile file(files.last());
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("# " + name.toUtf8() + "\n" + textOf(script, style).toUtf8());
        }
    }
    Process check(QStringLiteral(PYTHON3),
                  QStringList{ u"-I"_s, QStringLiteral(SCRIPTS) + u"check.py"_s } + files);
    QVERIFY(check.waitForEnd());
    QVERIFY2(check.exitCode() == 0, check.report());
}

void TestPythonScript::isTheSameProgramInPortuguese()
{
    // The lines without a text: comments, docstrings and literals differ.
    const auto code = [](const PythonScript &script, PythonStyle style) {
        QStringList code;
        for (const PythonLine &line : pythonLines(script, style)) {
            const QString text = line.text.trimmed();
            if (line.step != PythonStep::None || text.endsWith(u':'))
                code << line.text;
        }
        return code;
    };
    for (const auto &[name, script] : allScripts()) {
        for (const PythonStyle style : kStyles) {
            const QStringList english = code(script, style);
            QVERIFY(textOf(script, style).contains(u"Start it with: python3"));
            soquete::test::Capitals portuguese;
            QVERIFY2(code(script, style) == english, qPrintable(name));
            QVERIFY(textOf(script, style).contains(u"Inicie com: python3"));
            QVERIFY(!textOf(script, style).contains(u" the "));
        }
    }
}

void TestPythonScript::hasEachStepOnce()
{
    for (const auto &[name, script] : allScripts()) {
        for (const PythonStyle style : kStyles) {
            QMap<PythonStep, int> counts;
            for (const PythonLine &line : pythonLines(script, style)) {
                if (line.step != PythonStep::None)
                    ++counts[line.step];
            }
            for (auto it = counts.cbegin(); it != counts.cend(); ++it)
                QVERIFY2(it.value() == 1, qPrintable(u"%1: %2"_s.arg(name).arg(int(it.key()))));
        }
    }
}

void TestPythonScript::isAtEachStep()
{
    for (const PythonStyle style : kStyles) {
        const PythonLines lines = pythonLines(server(), style);
        QVERIFY(lineAt(lines, PythonStep::Bind).startsWith(u"server.bind("));
        QCOMPARE(lineAt(lines, PythonStep::Listen), u"server.listen()"_s);
        QVERIFY(lineAt(lines, PythonStep::Accept).endsWith(u"= server.accept()"));
        QVERIFY(lineAt(lines, PythonStep::ReceiveHeader).contains(u"HEADER"));
        QVERIFY(lineAt(lines, PythonStep::ReceiveBody).contains(u"length"));
        QVERIFY(lineAt(lines, PythonStep::TakeMessage).startsWith(u"print("));
        QVERIFY(lineAt(lines, PythonStep::SendReply).startsWith(u"conn.send"));
        QCOMPARE(lineAt(lines, PythonStep::Close), u"conn.close()"_s);
    }
    for (const ReplyMode mode : { ReplyMode::Text, ReplyMode::Framed }) {
        for (const PythonStyle style : kStyles) {
            const PythonLines lines = pythonLines(client({ .replyMode = mode }), style);
            QVERIFY(lineAt(lines, PythonStep::Connect).contains(u"connect"));
            QVERIFY(lineAt(lines, PythonStep::SendMessage).contains(u"client.send"));
            QVERIFY(!lineAt(lines, PythonStep::ReceiveReply).isEmpty());
            QVERIFY(lineAt(lines, PythonStep::SayGoodbye).contains(u"DISCONNECT_MESSAGE"));
        }
    }
}

void TestPythonScript::marksWeaknesses()
{
    for (const Role role : kRoles) {
        PythonScript script = client();
        script.role = role;
        QVERIFY(textOf(script, PythonStyle::AsInTutorial).count(u"WEAKNESS:") >= 4);
        QVERIFY(!textOf(script).contains(u"WEAKNESS:"));
    }
    const QString server = textOf(::server(), PythonStyle::AsInTutorial);
    QVERIFY(server.contains(u"SO_REUSEADDR"));
    QVERIFY(!server.contains(u"setsockopt"));
}

/** What is the program's own; a message may be as long as it likes. */
void TestPythonScript::keepsToTheWidth()
{
    constexpr qsizetype kWidth = 79;
    for (const auto &[name, script] : allScripts()) {
        for (const PythonStyle style : kStyles) {
            for (const PythonLine &line : pythonLines(script, style))
                QVERIFY2(line.text.size() <= kWidth, qPrintable(name + u": "_s + line.text));
        }
    }
}

void TestPythonScript::saysWhatItDoesInstead()
{
    PythonScript script = server();
    const auto note = u"too much for"_s;
    for (const PythonStyle style : kStyles) {
        script.behaviour = Behaviour::Other;
        QVERIFY(textOf(script, style).contains(note));
        script.behaviour = Behaviour::Echo;
        QVERIFY(!textOf(script, style).contains(note));
    }
}

void TestPythonScript::honoursTheDialect()
{
    const Dialect dialect{ .headerSize = 10,
                           .encoding = Encoding::Latin1,
                           .disconnectWord = u"até \"logo\""_s,
                           .replyTemplate = u"Recebi: {msg}"_s,
                           .maximumBody = 4321 };
    for (const PythonStyle style : kStyles) {
        for (const PythonScript &script : { client(dialect), server(dialect) }) {
            const QString text = textOf(script, style);
            QVERIFY(text.contains(u"HEADER = 10\n"));
            QVERIFY(text.contains(u"FORMAT = \"latin-1\"\n"));
            QVERIFY(text.contains(u"DISCONNECT_MESSAGE = \"até \\\"logo\\\"\"\n"));
        }
        QVERIFY(textOf(server(dialect), style).contains(u"REPLY = \"Recebi: {msg}\"\n"));
    }
    QVERIFY(textOf(server(dialect)).contains(u"MAX_LENGTH = 4321\n"));
}

void TestPythonScript::honoursTheAddress()
{
    PythonScript script = server();
    script.port = 1234;
    script.host = u"::1"_s;
    QVERIFY(textOf(script).contains(u"HOST = \"::1\"\nPORT = 1234\n"));
    QVERIFY(textOf(script).contains(u"AF_INET6"));
    script.path = u"/tmp/a b.sock"_s;
    for (const PythonStyle style : kStyles) {
        QVERIFY(textOf(script, style).contains(u"\"/tmp/a b.sock\""));
        QVERIFY(textOf(script, style).contains(u"AF_UNIX"));
        QVERIFY(!textOf(script, style).contains(u"1234"));
    }
}

void TestPythonScript::sendsNothingAfterGoodbye()
{
    PythonScript script = client();
    script.messages = { u"before"_s, u"!DISCONNECT"_s, u"after"_s };
    for (const PythonStyle style : kStyles) {
        QVERIFY(textOf(script, style).contains(u"before"));
        QVERIFY(!textOf(script, style).contains(u"\"after\""));
    }
}

void TestPythonScript::isNamedByItsRole()
{
    QCOMPARE(pythonFileName(Role::Client), u"client.py"_s);
    QCOMPARE(pythonFileName(Role::Server), u"server.py"_s);
}

QTEST_GUILESS_MAIN(TestPythonScript)
#include "tst_pythonscript.moc"
