#include "shared/script/pythonliteral.h"
#include "shared/script/scriptparts.h"

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

void writeSettings(PythonWriter &writer, const PythonScript &script)
{
    if (usesFrames(script)) {
        writer.comment(0, ScriptText::tr("An answer that announces more bytes is refused: nobody "
                                         "is to fill our memory."));
        writer.code(u"MAX_LENGTH = %1"_s.arg(script.dialect.maximumBody));
    }
    writer.comment(0, ScriptText::tr("Seconds to wait for the server."));
    writer.code(u"TIMEOUT = %1"_s.arg(seconds(script.replyTimeout)));
    if (script.interval.count() > 0) {
        writer.comment(0, ScriptText::tr("Seconds between two messages."));
        writer.code(u"INTERVAL = %1"_s.arg(seconds(script.interval)));
    }
    if (script.messages.isEmpty()) {
        writer.code(u"MESSAGES = []"_s);
        return;
    }
    writer.code(u"MESSAGES = ["_s);
    for (const QString &message : script.messages)
        writer.code(u"    %1,"_s.arg(pythonLiteral(message)));
    writer.code(u"]"_s);
}

void writeReceiveFramedReply(PythonWriter &writer, const PythonScript &script)
{
    writeReceiveFrame(writer, script, u"client"_s);
    writer.blank(2);
    writer.code(u"def receive_reply(client):"_s);
    writer.docstring(4, { ScriptText::tr("Return the answer to the message just sent.") });
    writer.code(u"    reply = receive_frame(client)\n"
                "    if reply is None:\n"
                "        raise ConnectionError(%1)\n"
                "    return reply"_s.arg(
                        pythonLiteral(ScriptText::tr("The server closed without an answer."))));
}

void writeReceiveTextReply(PythonWriter &writer, const PythonScript &script)
{
    writer.blank(2);
    writer.code(u"def receive_reply(client, message):"_s);
    writer.docstring(4, { ScriptText::tr("Return the answer to the message just sent.") });
    writer.comment(4, ScriptText::tr("This answer has no header, so it does not say where it ends. "
                                     "What was agreed on does: so many bytes, which recv() may "
                                     "bring in several pieces."));
    writer.code(u"    size = len(%1.encode(FORMAT))\n"
                "    data = b\"\"\n"
                "    while len(data) < size:\n"
                "        try:"_s.arg(replyTo(script, u"message"_s)));
    writer.code(u"            part = client.recv(2048)"_s, PythonStep::ReceiveReply);
    writer.code(u"        except socket.timeout:\n            part = b\"\""_s);
    writer.code(u"        if not part:"_s);
    writer.comment(12, ScriptText::tr("Silence, or the end: what has come is all there is."));
    writer.code(u"            break\n"
                "        data += part\n"
                "    if size and not data:\n"
                "        raise ConnectionError(%1)\n"
                "    return data.decode(FORMAT, errors=\"replace\")"_s.arg(
                        pythonLiteral(ScriptText::tr("The server did not answer."))));
}

QString receiving(const PythonScript &script, const QString &message)
{
    return usesFrames(script) ? u"receive_reply(client)"_s
                              : u"receive_reply(client, %1)"_s.arg(message);
}

void writeTalk(PythonWriter &writer, const PythonScript &script)
{
    writer.blank(2);
    writer.code(u"def talk(client):"_s);
    writer.docstring(4, { answersMessages(script)
                                  ? ScriptText::tr("Send the messages, and show their answers.")
                                  : ScriptText::tr("Send the messages.") });
    writer.code(u"    for message in MESSAGES:"_s);
    writer.comment(8, ScriptText::tr("Header and text in one write, and all of it: send() alone "
                                     "may take only a part."));
    writer.code(u"        client.sendall(make_frame(message))"_s, PythonStep::SendMessage);
    writer.code(u"        print(\"[SENT]\", message)"_s);
    if (answersMessages(script))
        writer.code(u"        print(\"[REPLY]\", %1)"_s.arg(receiving(script, u"message"_s)));
    if (script.interval.count() > 0)
        writer.code(u"        time.sleep(INTERVAL)"_s);
}

void writeSayGoodbye(PythonWriter &writer, const PythonScript &script)
{
    const auto word = u"DISCONNECT_MESSAGE"_s;
    writer.blank(2);
    writer.code(u"def say_goodbye(client):"_s);
    writer.docstring(4, { ScriptText::tr("Leave in order, so that nothing is lost on the way.") });
    if (hasWord(script))
        writer.code(u"    client.sendall(make_frame(%1))"_s.arg(word), PythonStep::SayGoodbye);
    writer.code(u"    try:"_s);
    if (answersWord(script))
        writer.code(u"        print(\"[REPLY]\", %1)"_s.arg(receiving(script, word)));
    writer.comment(8, ScriptText::tr("Nothing more comes from here. Then wait until the server "
                                     "has closed too."));
    writer.code(u"        client.shutdown(socket.SHUT_WR)"_s,
                hasWord(script) ? PythonStep::None : PythonStep::SayGoodbye);
    writer.code(u"        while client.recv(2048):\n"
                "            pass\n"
                "    except OSError:"_s);
    writer.comment(8, ScriptText::tr("It did not answer or close in order. All was sent, so that "
                                     "is no harm."));
    writer.code(u"        pass"_s);
}

void writeConnect(PythonWriter &writer, const PythonScript &script)
{
    if (script.path.isEmpty()) {
        writer.code(u"        client = socket.create_connection((HOST, PORT), timeout=TIMEOUT)"_s,
                    PythonStep::Connect);
        return;
    }
    writer.code(u"        client = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)\n"
                "        client.settimeout(TIMEOUT)"_s);
    writer.code(u"        client.connect(PATH)"_s, PythonStep::Connect);
}

void writeMain(PythonWriter &writer, const PythonScript &script)
{
    const bool isUnix = !script.path.isEmpty();
    writer.blank(2);
    writer.code(u"def main():"_s);
    writer.comment(4, ScriptText::tr("A terminal that cannot show a character shows “?” instead."));
    writer.code(u"    sys.stdout.reconfigure(errors=\"replace\")\n"
                "    try:"_s);
    writeConnect(writer, script);
    writer.code(u"    except OSError as error:\n"
                "        print(error, file=sys.stderr)"_s);
    writer.call(8, u"sys.exit"_s,
                isUnix ? ScriptText::tr("There is no server at this file. Start the server first.")
                       : ScriptText::tr("There is no server at this address and port. Start the "
                                        "server first."));
    writer.code(u"    try:\n"
                "        talk(client)\n"
                "        say_goodbye(client)\n"
                "    except socket.timeout:\n"
                "        sys.exit(%1)\n"
                "    except (OSError, ValueError) as error:"_s.arg(
                        pythonLiteral(ScriptText::tr("The server did not answer in time."))));
    writer.comment(8, ScriptText::tr("The connection broke, or something cannot be sent."));
    writer.code(u"        sys.exit(str(error))\n"
                "    finally:"_s);
    writer.code(u"        client.close()"_s, PythonStep::Close);
    writeStart(writer);
}

} // namespace

PythonLines correctClient(const PythonScript &script)
{
    PythonWriter writer;
    writeHead(writer, script, ScriptText::tr("A client that sends messages to a server."));
    writer.code(u"import socket\nimport sys"_s);
    if (script.interval.count() > 0)
        writer.code(u"import time"_s);
    writer.blank();
    writeConstants(writer, script);
    writeSettings(writer, script);
    writeEncodeFrame(writer, script);
    writeMakeReply(writer, script);
    if (usesFrames(script))
        writeReceiveFramedReply(writer, script);
    else if (answersMessages(script))
        writeReceiveTextReply(writer, script);
    writeTalk(writer, script);
    writeSayGoodbye(writer, script);
    writeMain(writer, script);
    return writer.take();
}

} // namespace soquete
