#include "shared/script/pythonliteral.h"
#include "shared/script/scriptparts.h"

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

void writeBeginning(PythonWriter &writer, const PythonScript &script, const QString &imports)
{
    const bool isServer = script.role == PythonScript::Role::Server;
    writer.code(u"#!/usr/bin/env python3"_s);
    writer.docstring(
            0, { isServer ? ScriptText::tr("A server as in the tutorial.")
                          : ScriptText::tr("A client as in the tutorial."),
                 ScriptText::tr("Short, and good enough where all goes well. What it does not do "
                                "well is marked below; Soquete's correct script shows how to mend "
                                "it."),
                 ScriptText::tr("Start it with: python3 %1").arg(pythonFileName(script.role)) });
    writer.blank();
    writer.code(imports);
    writer.blank();
    writer.code(u"HEADER = %1"_s.arg(script.dialect.headerSize));
    if (script.path.isEmpty())
        writer.code(u"PORT = %1\nSERVER = %2\nADDR = (SERVER, PORT)"_s.arg(
                QString::number(script.port), pythonLiteral(script.host)));
    else
        writer.code(u"ADDR = %1"_s.arg(pythonLiteral(script.path)));
    writer.code(u"FORMAT = \"%1\""_s.arg(encodingName(script.dialect.encoding)));
    if (hasWord(script))
        writer.code(u"DISCONNECT_MESSAGE = %1"_s.arg(pythonLiteral(script.dialect.disconnectWord)));
}

/** The lines that send the text in @p text with a header, from the bytes in @p name on. */
void writeTwoSends(PythonWriter &writer, int indentation, const QString &socket,
                   const QString &name, PythonStep step)
{
    const QString lead(indentation, u' ');
    writer.code(lead + u"send_length = str(len(%1)).encode(FORMAT)"_s.arg(name));
    writer.weakness(indentation, ScriptText::tr("a length with more digits than HEADER goes out as "
                                                "it is, and is not noticed."));
    writer.code(lead + u"send_length += b\" \" * (HEADER - len(send_length))"_s);
    writer.weakness(indentation,
                    ScriptText::tr("header and text go out in two writes, which may arrive apart. "
                                   "And send() may take only a part; sendall() takes all."));
    writer.code(lead + u"%1.send(send_length)"_s.arg(socket));
    writer.code(lead + u"%1.send(%2)"_s.arg(socket, name), step);
}

void writeAnswer(PythonWriter &writer, const PythonScript &script)
{
    if (!answersMessages(script))
        return;
    const bool isConditional = hasWord(script) && !answersWord(script);
    const int indentation = isConditional ? 16 : 12;
    const QString lead(indentation, u' ');
    if (isConditional)
        writer.code(u"            if connected:"_s);
    const QString reply = replyTo(script, u"msg"_s);
    if (usesFrames(script)) {
        writer.code(lead + u"reply = %1.encode(FORMAT)"_s.arg(reply));
        writeTwoSends(writer, indentation, u"conn"_s, u"reply"_s, PythonStep::SendReply);
    } else {
        writer.weakness(indentation,
                        ScriptText::tr("the answer has no header, so the client cannot see where "
                                       "it ends."));
        writer.code(lead + u"conn.send(%1.encode(FORMAT))"_s.arg(reply), PythonStep::SendReply);
    }
}

void writeHandleClient(PythonWriter &writer, const PythonScript &script)
{
    writer.blank(2);
    writer.weakness(0, ScriptText::tr("an error in here, such as a client that breaks off, ends "
                                      "this thread with a traceback, and conn is never closed."));
    writer.code(u"def handle_client(conn, addr):\n"
                "    print(f\"[NEW CONNECTION] {addr} connected.\")\n"
                "    connected = True\n"
                "    while connected:"_s);
    writer.weakness(8, ScriptText::tr("recv() may return less than the whole header: TCP is a "
                                      "stream and knows no messages."));
    writer.code(u"        msg_length = conn.recv(HEADER).decode(FORMAT)"_s,
                PythonStep::ReceiveHeader);
    writer.weakness(8, ScriptText::tr("when the client has gone, recv() returns no bytes, again "
                                      "and again: this loop then turns for ever, at full speed."));
    writer.code(u"        if msg_length:"_s);
    writer.weakness(12, ScriptText::tr("the number is not checked: it may be no number, or far too "
                                       "large."));
    writer.code(u"            msg_length = int(msg_length)"_s);
    writer.weakness(12, ScriptText::tr("here too recv() may return only a part: a long message is "
                                       "cut, and its rest is taken for the next header."));
    writer.code(u"            msg = conn.recv(msg_length).decode(FORMAT)"_s,
                PythonStep::ReceiveBody);
    if (hasWord(script))
        writer.code(u"            if %1:\n                connected = False"_s.arg(
                isGoodbye(script, u"msg"_s)));
    writer.code(u"            print(f\"[{addr}] {msg}\")"_s, PythonStep::TakeMessage);
    if (script.behaviour == PythonScript::Behaviour::Other)
        writer.comment(12, ScriptText::tr("What Soquete does with a message now takes more than a "
                                          "short script. This one confirms it instead."));
    writeAnswer(writer, script);
    writer.code(u"    conn.close()"_s, PythonStep::Close);
}

void writeStart(PythonWriter &writer, const PythonScript &script)
{
    writer.blank(2);
    writer.code(u"def start():"_s);
    writer.code(u"    server.listen()"_s, PythonStep::Listen);
    writer.code(script.path.isEmpty()
                        ? u"    print(f\"[LISTENING] Server is listening on {SERVER}\")"_s
                        : u"    print(f\"[LISTENING] Server is listening on {ADDR}\")"_s);
    writer.weakness(4, ScriptText::tr("Ctrl-C ends this loop with a traceback, and then waits for "
                                      "the clients' threads. On Windows it is heard only when the "
                                      "next client comes."));
    writer.code(u"    while True:"_s);
    writer.code(u"        conn, addr = server.accept()"_s, PythonStep::Accept);
    writer.code(u"        thread = threading.Thread(target=handle_client, args=(conn, addr))\n"
                "        thread.start()\n"
                "        print(f\"[ACTIVE CONNECTIONS] {threading.active_count() - 1}\")"_s);
    writer.blank(2);
    writer.code(u"print(\"[STARTING] server is starting...\")\nstart()"_s);
}

void writeReceive(PythonWriter &writer, const PythonScript &script, int indentation)
{
    const QString lead(indentation, u' ');
    if (usesFrames(script)) {
        writer.weakness(indentation,
                        ScriptText::tr("each recv() may return less than was asked for, and when "
                                       "the server has closed, int() fails."));
        writer.code(lead + u"reply_length = int(client.recv(HEADER).decode(FORMAT))"_s,
                    PythonStep::ReceiveReply);
        writer.code(lead + u"print(client.recv(reply_length).decode(FORMAT))"_s);
        return;
    }
    writer.weakness(indentation,
                    ScriptText::tr("recv(2048) returns what has come so far: a part of the answer, "
                                   "or two at once, or nothing when the server has closed. And a "
                                   "server that does not answer is waited for without end."));
    writer.code(lead + u"print(client.recv(2048).decode(FORMAT))"_s, PythonStep::ReceiveReply);
}

void writeSend(PythonWriter &writer, const PythonScript &script)
{
    writer.blank(2);
    writer.code(u"def send(msg):\n"
                "    message = msg.encode(FORMAT)"_s);
    writer.comment(4, ScriptText::tr("Well done: len(message) counts bytes. Many programs write "
                                     "len(msg) here, which counts characters, and lose the end of "
                                     "every text with an accent."));
    writeTwoSends(writer, 4, u"client"_s, u"message"_s, PythonStep::SendMessage);
    if (answersMessages(script)) {
        const bool isConditional = hasWord(script) && !answersWord(script);
        if (isConditional)
            writer.code(u"    if msg != DISCONNECT_MESSAGE:"_s);
        writeReceive(writer, script, isConditional ? 8 : 4);
    }
    if (script.interval.count() > 0)
        writer.code(u"    time.sleep(%1)"_s.arg(seconds(script.interval)));
}

} // namespace

PythonLines tutorialServer(const PythonScript &script)
{
    PythonWriter writer;
    writeBeginning(writer, script, u"import socket\nimport threading"_s);
    writeReplyConstants(writer, script);
    writer.blank();
    writer.code(u"server = socket.socket(%1, socket.SOCK_STREAM)"_s.arg(family(script)));
    writer.weakness(0, script.path.isEmpty()
                               ? ScriptText::tr("without SO_REUSEADDR, a server that has just "
                                                "ended cannot be started again for a while.")
                               : ScriptText::tr("nobody deletes the file at the end, so that a "
                                                "second start fails."));
    writer.code(u"server.bind(ADDR)"_s, PythonStep::Bind);
    writeMakeReply(writer, script);
    writeHandleClient(writer, script);
    writeStart(writer, script);
    return writer.take();
}

PythonLines tutorialClient(const PythonScript &script)
{
    PythonWriter writer;
    writeBeginning(writer, script,
                   script.interval.count() > 0 ? u"import socket\nimport time"_s
                                               : u"import socket"_s);
    writer.blank();
    writer.code(u"client = socket.socket(%1, socket.SOCK_STREAM)"_s.arg(family(script)));
    writer.weakness(0, ScriptText::tr("where no server listens, this ends with a traceback instead "
                                      "of a sentence."));
    writer.code(u"client.connect(ADDR)"_s, PythonStep::Connect);
    writeSend(writer, script);
    writer.blank(2);
    for (const QString &message : script.messages)
        writer.code(u"send(%1)"_s.arg(pythonLiteral(message)));
    if (hasWord(script)) {
        writer.code(u"send(DISCONNECT_MESSAGE)"_s, PythonStep::SayGoodbye);
    } else {
        writer.weakness(0, ScriptText::tr("nothing says goodbye, and the socket is closed only "
                                          "because the program ends."));
    }
    return writer.take();
}

} // namespace soquete
