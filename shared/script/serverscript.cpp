#include "shared/script/pythonliteral.h"
#include "shared/script/scriptparts.h"

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

bool isUnix(const PythonScript &script)
{
    return !script.path.isEmpty();
}

void writeLimits(PythonWriter &writer, const PythonScript &script)
{
    writer.comment(0, ScriptText::tr("A message that announces more bytes is refused: nobody is to "
                                     "fill our memory."));
    writer.code(u"MAX_LENGTH = %1"_s.arg(script.dialect.maximumBody));
    if (script.maximumConnections > 0) {
        writer.comment(0, ScriptText::tr("Clients at once; further ones are sent away."));
        writer.code(u"MAX_CLIENTS = %1"_s.arg(script.maximumConnections));
    }
    if (script.idle.count() > 0) {
        writer.comment(0, ScriptText::tr("Seconds of silence after which a client has to go."));
        writer.code(u"IDLE_TIMEOUT = %1"_s.arg(seconds(script.idle)));
    }
}

QString sending(const PythonScript &script)
{
    const QString reply = replyTo(script, u"message"_s);
    return usesFrames(script) ? u"conn.sendall(make_frame(%1))"_s.arg(reply)
                              : u"conn.sendall(%1.encode(FORMAT, errors=\"replace\"))"_s.arg(reply);
}

/** What happens between the first message of a client and the last. */
void writeTalk(PythonWriter &writer, const PythonScript &script)
{
    writer.blank(2);
    writer.code(u"def talk(conn, peer):"_s);
    writer.docstring(4, { ScriptText::tr("Answer one client until it says goodbye or has gone.") });
    writer.code(u"    while True:\n"
                "        message = receive_frame(conn)\n"
                "        if message is None:\n"
                "            print(\"[GONE]\", peer, %1)\n"
                "            return"_s.arg(
                        pythonLiteral(ScriptText::tr("closed without saying goodbye."))));
    writer.code(u"        print(f\"[{peer}] {message}\")"_s, PythonStep::TakeMessage);
    if (script.behaviour == PythonScript::Behaviour::Other)
        writer.comment(8, ScriptText::tr("What Soquete does with a message now takes more than a "
                                         "short script. This one confirms it instead."));
    if (answersMessages(script) && hasWord(script) && !answersWord(script)) {
        writer.comment(8, ScriptText::tr("Goodbye is not answered."));
        writer.code(u"        if %1:\n            return"_s.arg(isGoodbye(script, u"message"_s)));
    }
    if (answersMessages(script))
        writer.code(u"        "_s + sending(script), PythonStep::SendReply);
    else
        writer.comment(8, ScriptText::tr("Messages are not answered."));
    if (hasWord(script) && (answersWord(script) || !answersMessages(script)))
        writer.code(u"        if %1:\n            return"_s.arg(isGoodbye(script, u"message"_s)));
}

void writeHandleClient(PythonWriter &writer, const PythonScript &script)
{
    writer.blank(2);
    writer.code(u"def handle_client(conn, peer):"_s);
    writer.docstring(4, { ScriptText::tr("Serve one client, in a thread of its own.") });
    writer.code(u"    print(\"[NEW CONNECTION]\", peer)\n"
                "    try:"_s);
    if (script.idle.count() > 0)
        writer.code(u"        conn.settimeout(IDLE_TIMEOUT)"_s);
    writer.code(u"        talk(conn, peer)\n"
                "    except (OSError, ValueError) as error:"_s);
    writer.comment(8, ScriptText::tr("A client that breaks off, or sends nonsense, ends its own "
                                     "connection and nothing else."));
    writer.code(u"        print(\"[ERROR]\", peer, error)\n"
                "    finally:"_s);
    writer.code(u"        conn.close()"_s, PythonStep::Close);
    writer.code(u"        print(\"[CLOSED]\", peer)"_s);
}

void writeHangUp(PythonWriter &writer)
{
    writer.blank(2);
    writer.code(u"def hang_up(conn):"_s);
    writer.docstring(4, { ScriptText::tr("End a connection, so that its thread stops waiting.") });
    writer.code(u"    try:\n"
                "        conn.shutdown(socket.SHUT_RDWR)\n"
                "    except OSError:"_s);
    writer.code(u"        pass  # %1"_s.arg(ScriptText::tr("It has ended already.")));
}

void writeServe(PythonWriter &writer, const PythonScript &script)
{
    writer.blank(2);
    writer.code(u"def serve(server):"_s);
    writer.docstring(4, { ScriptText::tr("Accept clients until Ctrl-C, and give each a thread.") });
    writer.code(u"    clients = []\n"
                "    try:\n"
                "        while True:\n"
                "            try:"_s);
    writer.code(isUnix(script) ? u"                conn, _ = server.accept()"_s
                               : u"                conn, address = server.accept()"_s,
                PythonStep::Accept);
    writer.code(u"            except (socket.timeout, ConnectionAbortedError):"_s);
    writer.comment(16, ScriptText::tr("Nobody came for a second. Without this, Windows would not "
                                      "hear Ctrl-C."));
    writer.code(u"                continue"_s);
    writer.code(isUnix(script) ? u"            peer = f\"unix {conn.fileno()}\""_s
                               : u"            peer = f\"{address[0]}:{address[1]}\""_s);
    writer.code(u"            clients = [one for one in clients if one[1].is_alive()]"_s);
    if (script.maximumConnections > 0)
        writer.code(u"            if len(clients) >= MAX_CLIENTS:\n"
                    "                print(\"[REFUSED]\", peer)\n"
                    "                conn.close()\n"
                    "                continue"_s);
    writer.code(u"            thread = threading.Thread(\n"
                "                target=handle_client, args=(conn, peer), daemon=True)\n"
                "            clients.append((conn, thread))\n"
                "            thread.start()\n"
                "            print(\"[ACTIVE CONNECTIONS]\", len(clients))\n"
                "    finally:"_s);
    writer.comment(8, ScriptText::tr("Ctrl-C: end every connection, and wait for its thread."));
    writer.code(u"        for conn, thread in clients:\n"
                "            hang_up(conn)\n"
                "        for conn, thread in clients:\n"
                "            thread.join()"_s);
}

void writeMain(PythonWriter &writer, const PythonScript &script)
{
    const QString place = isUnix(script) ? u"PATH"_s : u"(HOST, PORT)"_s;
    writer.blank(2);
    writer.code(u"def main():"_s);
    writer.comment(4, ScriptText::tr("A terminal that cannot show a character shows “?” instead."));
    writer.code(u"    sys.stdout.reconfigure(errors=\"replace\")\n"
                "    print(\"[STARTING]\", %1)\n"
                "    server = socket.socket(%2, socket.SOCK_STREAM)"_s.arg(
                        pythonLiteral(ScriptText::tr("Ctrl-C stops the server.")), family(script)));
    if (!isUnix(script)) {
        writer.code(u"    if os.name == \"posix\":"_s);
        writer.comment(8, ScriptText::tr("After a server has ended, its port stays reserved for a "
                                         "while: take it all the same. On Windows this would let "
                                         "two servers share the port."));
        writer.code(u"        server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)"_s);
    }
    writer.code(u"    try:"_s);
    writer.code(u"        server.bind(%1)"_s.arg(place), PythonStep::Bind);
    writer.code(u"    except OSError as error:\n"
                "        print(error, file=sys.stderr)"_s);
    writer.call(8, u"sys.exit"_s,
                isUnix(script) ? ScriptText::tr("Cannot listen at this file. Does a server use it? "
                                                "If it was left by one that has ended, delete it.")
                               : ScriptText::tr("Cannot listen here. Does another program use "
                                                "this port? Stop that program, or change PORT."));
    writer.code(u"    try:"_s);
    writer.code(u"        server.listen()"_s, PythonStep::Listen);
    if (isUnix(script)) {
        writer.code(u"        print(\"[LISTENING]\", PATH)"_s);
    } else {
        writer.code(u"        host, port = server.getsockname()[:2]\n"
                    "        print(f\"[LISTENING] {host}:{port}\")"_s);
    }
    writer.code(u"        server.settimeout(1)\n"
                "        serve(server)\n"
                "    finally:"_s);
    writer.code(u"        server.close()"_s, PythonStep::Stop);
    if (isUnix(script))
        writer.code(u"        os.remove(PATH)"_s);
    writeStart(writer);
}

} // namespace

PythonLines correctServer(const PythonScript &script)
{
    PythonWriter writer;
    writeHead(writer, script,
              answersMessages(script)
                      ? ScriptText::tr("A server that answers every message it receives.")
                      : ScriptText::tr("A server that shows every message it receives."));
    writer.code(u"import os\nimport socket\nimport sys\nimport threading"_s);
    writer.blank();
    writeConstants(writer, script);
    writeLimits(writer, script);
    writeReceiveFrame(writer, script, u"conn"_s);
    if (usesFrames(script))
        writeEncodeFrame(writer, script);
    writeMakeReply(writer, script);
    writeTalk(writer, script);
    writeHandleClient(writer, script);
    writeHangUp(writer);
    writeServe(writer, script);
    writeMain(writer, script);
    return writer.take();
}

} // namespace soquete
