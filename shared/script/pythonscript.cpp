#include "shared/script/pythonscript.h"

#include "shared/script/pythonliteral.h"
#include "shared/script/scripttemplate.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

using Behaviour = PythonScript::Behaviour;
using Role = PythonScript::Role;

struct ScriptText
{
    Q_DECLARE_TR_FUNCTIONS(PythonScript)
};

constexpr auto kPlaceholder = "{msg}"_L1;

/** A duration in seconds, as Python writes it: 0.5. */
QString seconds(std::chrono::milliseconds duration)
{
    return QString::number(double(duration.count()) / 1000, 'g', 12);
}

/** @p script without what its other settings rule out, such as a reply to no disconnect word. */
PythonScript prepared(PythonScript script)
{
    Dialect &dialect = script.dialect;
    if (script.role == Role::Client)
        script.behaviour = Behaviour::Acknowledge;
    if (script.behaviour == Behaviour::Silent)
        dialect.replyMode = ReplyMode::None;
    if (dialect.disconnectWord.isEmpty() || !dialect.answersDisconnectWord)
        dialect.wordReply.reset();
    // A client cannot notice an empty reply without a header.
    const bool isEmpty = dialect.replyTemplate.isEmpty() && !dialect.wordReply
                      && script.behaviour != Behaviour::Echo;
    if (isEmpty && dialect.replyMode == ReplyMode::Text)
        dialect.replyMode = ReplyMode::None;
    // Nothing follows the disconnect word.
    const auto goodbye =
            std::find_if(script.messages.begin(), script.messages.end(),
                         [&](const QString &text) { return dialect.isDisconnectWord(text); });
    script.messages.erase(goodbye, script.messages.end());
    return script;
}

/** A script that sends a reply knows its text, and so does one that waits for its length. */
bool knowsReplies(const PythonScript &script)
{
    const ReplyMode mode = script.dialect.replyMode;
    return mode == ReplyMode::Text || (mode == ReplyMode::Framed && script.role == Role::Server);
}

/** Whether a reply of @p script has the message in it more than once. */
bool repeatsMessage(const PythonScript &script)
{
    const Dialect &dialect = script.dialect;
    const bool usesTemplate = script.behaviour != Behaviour::Echo;
    return knowsReplies(script)
        && ((usesTemplate && dialect.replyTemplate.count(kPlaceholder) > 1)
            || dialect.wordReply.value_or(QString()).count(kPlaceholder) > 1);
}

/** What is true of @p script, for the conditions of the template. */
QSet<QString> factsOf(const PythonScript &script)
{
    const Dialect &dialect = script.dialect;
    const bool replies = dialect.replyMode != ReplyMode::None;
    const bool hasWord = !dialect.disconnectWord.isEmpty();
    //: the language of the comments in Python programs: en or pt
    const bool isPortuguese = ScriptText::tr("en") == "pt"_L1;
    QSet<QString> facts{ isPortuguese ? u"pt"_s : u"en"_s };
    const auto addIf = [&facts](bool condition, const QString &fact) {
        if (condition)
            facts << fact;
    };
    addIf(script.role == Role::Server, u"server"_s);
    addIf(!script.path.isEmpty(), u"unix"_s);
    addIf(hasWord, u"word"_s);
    addIf(replies, u"replies"_s);
    addIf(replies && hasWord && dialect.answersDisconnectWord, u"repliesToWord"_s);
    addIf(dialect.replyMode == ReplyMode::Framed, u"frames"_s);
    addIf(knowsReplies(script), u"knowsReplies"_s);
    addIf(knowsReplies(script) && dialect.wordReply, u"makesReply"_s);
    addIf(dialect.wordReply.has_value(), u"wordReply"_s);
    addIf(repeatsMessage(script), u"repeats"_s);
    addIf(dialect.replyTemplate.contains(kPlaceholder), u"fill"_s);
    addIf(script.behaviour == Behaviour::Echo, u"echo"_s);
    addIf(script.behaviour == Behaviour::Other, u"other"_s);
    addIf(script.interval.count() > 0, u"interval"_s);
    addIf(script.idle.count() > 0, u"idle"_s);
    addIf(script.maximumConnections > 0, u"limit"_s);
    return facts;
}

/** The expressions for replies and for the disconnect word. */
void addExpressions(const PythonScript &script, QHash<QString, QString> &values)
{
    const Dialect &dialect = script.dialect;
    const QString wordReply = dialect.wordReply.value_or(QString());
    const auto isGoodbye = dialect.wordIgnoresCase
                                 ? u"%1.casefold() == DISCONNECT_MESSAGE.casefold()"_s
                                 : u"%1 == DISCONNECT_MESSAGE"_s;
    const auto replyFrom = [](const QString &name, const QString &pattern) {
        const qsizetype count = pattern.count(kPlaceholder);
        return count > 1  ? u"fill("_s + name + u", %1)"_s
             : count == 1 ? name + u".replace(\"{msg}\", %1)"_s
                          : name;
    };
    const QString plain = script.behaviour == Behaviour::Echo
                                ? u"%1"_s
                                : replyFrom(u"REPLY"_s, dialect.replyTemplate);
    const QString reply = dialect.wordReply && knowsReplies(script) ? u"make_reply(%1)"_s : plain;
    const auto of = [](const QString &expression, const QString &variable) {
        return QString(expression).replace("%1"_L1, variable);
    };
    values[u"messageIsGoodbye"_s] = of(isGoodbye, u"message"_s);
    values[u"msgIsGoodbye"_s] = of(isGoodbye, u"msg"_s);
    values[u"plainReply"_s] = of(plain, u"message"_s);
    values[u"goodbyeReply"_s] = of(replyFrom(u"GOODBYE_REPLY"_s, wordReply), u"message"_s);
    values[u"replyToMessage"_s] = of(reply, u"message"_s);
    values[u"replyToMsg"_s] = of(reply, u"msg"_s);
    values[u"replyTemplate"_s] = pythonLiteral(dialect.replyTemplate);
    values[u"wordReply"_s] = pythonLiteral(wordReply);
}

/** The values of @p script, for the names in the template. */
QHash<QString, QString> valuesOf(const PythonScript &script, const QSet<QString> &facts)
{
    const Dialect &dialect = script.dialect;
    const bool isServer = script.role == Role::Server;
    // The tutorial's program says "if" before a reply where the disconnect word gets none.
    const bool isConditional = facts.contains(u"word"_s) && !facts.contains(u"repliesToWord"_s);
    const QString deeper(isConditional ? 4 : 0, u' ');
    QString messages;
    QString sends;
    for (const QString &message : script.messages) {
        const QString literal = pythonLiteral(message);
        messages += u"    "_s + literal + u",\n"_s;
        sends += u"\nsend("_s + literal + u')';
    }
    QHash<QString, QString> values{
        { u"file"_s, pythonFileName(script.role) },
        { u"path"_s, pythonLiteral(script.path) },
        { u"host"_s, pythonLiteral(script.host) },
        { u"port"_s, QString::number(script.port) },
        { u"family"_s, !script.path.isEmpty()       ? u"socket.AF_UNIX"_s
                       : script.host.contains(u':') ? u"socket.AF_INET6"_s
                                                    : u"socket.AF_INET"_s },
        { u"header"_s, QString::number(dialect.headerSize) },
        { u"bytes"_s, dialect.headerSize == 1 ? u"byte"_s : u"bytes"_s },
        { u"format"_s, encodingName(dialect.encoding) },
        { u"word"_s, pythonLiteral(dialect.disconnectWord) },
        { u"maximum"_s, QString::number(dialect.maximumBody) },
        { u"copies"_s, QString::number(Dialect::kMostRepeated) },
        { u"timeout"_s, seconds(script.replyTimeout) },
        { u"interval"_s, seconds(script.interval) },
        { u"idle"_s, seconds(script.idle) },
        { u"limit"_s, QString::number(script.maximumConnections) },
        { u"messages"_s, messages.isEmpty() ? messages : u'\n' + messages },
        { u"sends"_s, sends },
        { u"socket"_s, isServer ? u"conn"_s : u"client"_s },
        { u"text"_s, isServer ? u"reply"_s : u"message"_s },
        { u"in"_s, isServer ? QString(12, u' ') + deeper : QString(4, u' ') },
        { u"replyIn"_s, QString(4, u' ') + deeper },
    };
    addExpressions(script, values);
    return values;
}

} // namespace

PythonLines pythonLines(const PythonScript &script, PythonStyle style)
{
    const PythonScript complete = prepared(script);
    const QSet<QString> facts = factsOf(complete);
    const bool isServer = script.role == Role::Server;
    const QString correct = isServer ? u"server"_s : u"client"_s;
    const QString tutorial = isServer ? u"tutorialServer"_s : u"tutorialClient"_s;
    return ScriptTemplate(facts, valuesOf(complete, facts))
            .lines(style == PythonStyle::AsInTutorial ? tutorial : correct);
}

QString pythonText(const PythonLines &lines)
{
    QString text;
    for (const PythonLine &line : lines)
        text += line.text + u'\n';
    return text;
}

QString pythonFileName(Role role)
{
    return role == Role::Server ? u"server.py"_s : u"client.py"_s;
}

} // namespace soquete
