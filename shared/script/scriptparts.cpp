#include "shared/script/scriptparts.h"

#include "shared/script/pythonliteral.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr auto kPlaceholder = "{msg}"_L1;

/** The expression for the answer @p name, which holds @p pattern. */
QString filledIn(const QString &name, const QString &pattern, const QString &variable)
{
    return pattern.contains(kPlaceholder) ? u"%1.replace(\"{msg}\", %2)"_s.arg(name, variable)
                                          : name;
}

QString plainReplyTo(const PythonScript &script, const QString &variable)
{
    if (script.behaviour == PythonScript::Behaviour::Echo)
        return variable;
    return filledIn(u"REPLY"_s, script.dialect.replyTemplate, variable);
}

/** Whether the script has to know what an answer says: who sends it, or waits for its length. */
bool knowsReplies(const PythonScript &script)
{
    const bool isServer = script.role == PythonScript::Role::Server;
    return answersMessages(script) && (isServer || script.dialect.replyMode == ReplyMode::Text);
}

} // namespace

PythonScript prepared(PythonScript script)
{
    Dialect &dialect = script.dialect;
    if (script.role == PythonScript::Role::Client)
        script.behaviour = PythonScript::Behaviour::Acknowledge;
    if (script.behaviour == PythonScript::Behaviour::Silent)
        dialect.replyMode = ReplyMode::None;
    if (dialect.disconnectWord.isEmpty() || !dialect.answersDisconnectWord)
        dialect.wordReply.reset();
    // An answer of no bytes cannot be seen without a header.
    const bool isNothing = dialect.replyTemplate.isEmpty() && !dialect.wordReply
                        && script.behaviour != PythonScript::Behaviour::Echo;
    if (isNothing && dialect.replyMode == ReplyMode::Text)
        dialect.replyMode = ReplyMode::None;
    // Nothing follows goodbye.
    const auto goodbye =
            std::find_if(script.messages.begin(), script.messages.end(),
                         [&](const QString &text) { return dialect.isDisconnectWord(text); });
    script.messages.erase(goodbye, script.messages.end());
    return script;
}

bool hasWord(const PythonScript &script)
{
    return !script.dialect.disconnectWord.isEmpty();
}

bool answersMessages(const PythonScript &script)
{
    return script.dialect.replyMode != ReplyMode::None;
}

bool answersWord(const PythonScript &script)
{
    return answersMessages(script) && hasWord(script) && script.dialect.answersDisconnectWord;
}

bool usesFrames(const PythonScript &script)
{
    return script.dialect.replyMode == ReplyMode::Framed;
}

bool needsMakeReply(const PythonScript &script)
{
    return script.dialect.wordReply.has_value() && knowsReplies(script);
}

QString replyTo(const PythonScript &script, const QString &variable)
{
    return needsMakeReply(script) ? u"make_reply(%1)"_s.arg(variable)
                                  : plainReplyTo(script, variable);
}

QString isGoodbye(const PythonScript &script, const QString &variable)
{
    return script.dialect.wordIgnoresCase
                 ? u"%1.casefold() == DISCONNECT_MESSAGE.casefold()"_s.arg(variable)
                 : u"%1 == DISCONNECT_MESSAGE"_s.arg(variable);
}

QString seconds(std::chrono::milliseconds duration)
{
    return QString::number(double(duration.count()) / 1000, 'g', 12);
}

QString family(const PythonScript &script)
{
    if (!script.path.isEmpty())
        return u"socket.AF_UNIX"_s;
    return script.host.contains(u':') ? u"socket.AF_INET6"_s : u"socket.AF_INET"_s;
}

void writeHead(PythonWriter &writer, const PythonScript &script, const QString &purpose)
{
    const QString start =
            ScriptText::tr("Start it with: python3 %1").arg(pythonFileName(script.role));
    const QString frame =
            ScriptText::tr("A message is a header and a text. The header has %n byte(s) and holds "
                           "the length of the text in bytes, as digits, filled up with blanks.",
                           nullptr, script.dialect.headerSize);
    writer.code(u"#!/usr/bin/env python3"_s);
    writer.docstring(0, { purpose, frame, start });
    writer.blank();
}

void writeConstants(PythonWriter &writer, const PythonScript &script)
{
    const Dialect &dialect = script.dialect;
    const bool isServer = script.role == PythonScript::Role::Server;
    if (!script.path.isEmpty()) {
        writer.comment(0, ScriptText::tr("The file at which both programs meet, instead of an "
                                         "address and a port."));
        writer.code(u"PATH = %1"_s.arg(pythonLiteral(script.path)));
    } else {
        writer.comment(0, isServer ? ScriptText::tr("Where to listen: 127.0.0.1 is for programs on "
                                                    "this computer only.")
                                   : ScriptText::tr("Where the server listens."));
        writer.code(u"HOST = %1\nPORT = %2"_s.arg(pythonLiteral(script.host),
                                                  QString::number(script.port)));
    }
    writer.comment(0, ScriptText::tr("What both sides have agreed on: the bytes of a header, how "
                                     "text becomes bytes, and how a client says goodbye."));
    writer.code(u"HEADER = %1\nFORMAT = \"%2\""_s.arg(QString::number(dialect.headerSize),
                                                      encodingName(dialect.encoding)));
    if (hasWord(script))
        writer.code(u"DISCONNECT_MESSAGE = %1"_s.arg(pythonLiteral(dialect.disconnectWord)));
    writeReplyConstants(writer, script);
}

void writeReplyConstants(PythonWriter &writer, const PythonScript &script)
{
    const Dialect &dialect = script.dialect;
    if (!knowsReplies(script))
        return;
    if (script.behaviour != PythonScript::Behaviour::Echo) {
        writer.comment(0, dialect.replyTemplate.contains(kPlaceholder)
                                  ? ScriptText::tr("What answers a message; {msg} stands for it.")
                                  : ScriptText::tr("What answers a message."));
        writer.code(u"REPLY = %1"_s.arg(pythonLiteral(dialect.replyTemplate)));
    }
    if (dialect.wordReply) {
        writer.comment(0, ScriptText::tr("What answers goodbye."));
        writer.code(u"GOODBYE_REPLY = %1"_s.arg(pythonLiteral(*dialect.wordReply)));
    }
}

void writeMakeReply(PythonWriter &writer, const PythonScript &script)
{
    if (!needsMakeReply(script))
        return;
    writer.blank(2);
    writer.code(u"def make_reply(message):"_s);
    writer.docstring(4, { ScriptText::tr("Return the text that answers a message.") });
    writer.code(u"    if %1:"_s.arg(isGoodbye(script, u"message"_s)));
    writer.code(u"        return "_s
                + filledIn(u"GOODBYE_REPLY"_s, *script.dialect.wordReply, u"message"_s));
    writer.code(u"    return "_s + plainReplyTo(script, u"message"_s));
}

void writeEncodeFrame(PythonWriter &writer, const PythonScript &script)
{
    const bool isServer = script.role == PythonScript::Role::Server;
    writer.blank(2);
    writer.code(u"def make_frame(text):"_s);
    writer.docstring(4, { ScriptText::tr("Return header and text as bytes, to be sent at once.") });
    writer.code(isServer ? u"    body = text.encode(FORMAT, errors=\"replace\")"_s
                         : u"    body = text.encode(FORMAT)"_s);
    writer.comment(4, ScriptText::tr("Count bytes, not characters: an accented letter has two in "
                                     "UTF-8, an emoji four or more."));
    writer.code(u"    header = str(len(body)).encode(\"ascii\")\n"
                "    if len(header) > HEADER:\n"
                "        raise ValueError(%1)\n"
                "    return header.ljust(HEADER) + body"_s.arg(
                        pythonLiteral(ScriptText::tr("The text is too long for the header."))));
}

void writeReceiveFrame(PythonWriter &writer, const PythonScript &script, const QString &socket)
{
    const bool isServer = script.role == PythonScript::Role::Server;
    writer.blank(2);
    writer.code(u"def receive_exactly(%1, size):"_s.arg(socket));
    writer.docstring(4, { ScriptText::tr("Return size bytes; fewer only where the stream ends.") });
    writer.code(u"    data = bytearray()\n"
                "    while len(data) < size:"_s);
    writer.comment(8, ScriptText::tr("recv() returns what has come so far, which may be less than "
                                     "was asked for: ask again for the rest."));
    writer.code(u"        part = %1.recv(min(size - len(data), 65536))\n"
                "        if not part:"_s.arg(socket));
    writer.comment(12, ScriptText::tr("No bytes at all: the other side has closed."));
    writer.code(u"            break\n"
                "        data += part\n"
                "    return bytes(data)"_s);
    writer.blank(2);
    writer.code(u"def receive_frame(%1):"_s.arg(socket));
    writer.docstring(4, { ScriptText::tr("Return the next text, or None where the stream ends.") });
    writer.code(u"    header = receive_exactly(%1, HEADER)"_s.arg(socket),
                isServer ? PythonStep::ReceiveHeader : PythonStep::ReceiveReply);
    writer.code(u"    if len(header) < HEADER:\n"
                "        return None"_s);
    writer.comment(4, ScriptText::tr("Never trust what comes: is it a number, and not too large?"));
    writer.code(u"    digits = header.strip()\n"
                "    if not digits.isdigit():\n"
                "        raise ValueError(%1)\n"
                "    length = int(digits)\n"
                "    if length > MAX_LENGTH:\n"
                "        raise ValueError(%2)"_s.arg(
                        pythonLiteral(ScriptText::tr("The header is not a number.")),
                        pythonLiteral(ScriptText::tr("The header announces too many bytes."))));
    writer.code(u"    body = receive_exactly(%1, length)"_s.arg(socket),
                isServer ? PythonStep::ReceiveBody : PythonStep::None);
    writer.code(u"    if len(body) < length:\n"
                "        return None"_s);
    writer.comment(4, ScriptText::tr("Only now make it text: a part of the bytes could end in the "
                                     "middle of a character."));
    writer.code(u"    return body.decode(FORMAT, errors=\"replace\")"_s);
}

void writeStart(PythonWriter &writer)
{
    writer.blank(2);
    writer.code(u"if __name__ == \"__main__\":\n"
                "    try:\n"
                "        main()\n"
                "    except KeyboardInterrupt:\n"
                "        print(\"[STOPPED]\")"_s);
}

} // namespace soquete
