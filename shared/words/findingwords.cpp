#include "shared/words/findingwords.h"

#include "shared/protocol/text.h"
#include "shared/words/eventwords.h"

#include <QCoreApplication>

#include <algorithm>
#include <climits>
#include <iterator>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

/** The tutorial's own way to send, and to read an exact number of bytes: it mends most mistakes. */
constexpr QStringView kSend = u"message = msg.encode('utf-8')\n"
                              "header = str(len(message)).encode().ljust(64)\n"
                              "client.sendall(header + message)";
constexpr QStringView kReceiveExactly = u"def receive_exactly(conn, size):\n"
                                        "    data = b''\n"
                                        "    while len(data) < size:\n"
                                        "        more = conn.recv(size - len(data))\n"
                                        "        if not more:\n"
                                        "            return None  # the connection was closed\n"
                                        "        data += more\n"
                                        "    return data";
constexpr QStringView kSayGoodbye = u"send('!DISCONNECT')\nclient.close()";

/** What replaces %1 in FindingText::what. */
enum class Argument { None, Evidence, EvidenceInUtf8, Number, Delay, Elsewhere };

/** See FindingWords. %n in `what` is the finding's measure. */
struct FindingText
{
    FindingId id;
    const char *title;
    Argument argument;
    const char *what;
    const char *why;
    const char *fix;
    QStringView code = {};
};

/** The context of these texts in the translation files. */
struct Findings
{
    Q_DECLARE_TR_FUNCTIONS(Findings)

public:
    static constexpr FindingText kTexts[] = {
        { FindingId::HeaderNotANumber, QT_TR_NOOP("A header that is not a number"),
          Argument::Evidence,
          QT_TR_NOOP("The header is not a number: it begins with “%1”. A header holds the length "
                     "of the message in digits, then spaces."),
          QT_TR_NOOP("Often the length of the previous message was wrong, and these bytes are its "
                     "end."),
          QT_TR_NOOP("Send the length of the encoded message in digits, padded with spaces."),
          kSend },
        { FindingId::HeaderNegative, QT_TR_NOOP("A negative length"), Argument::Evidence,
          QT_TR_NOOP("The header is a negative number: it begins with “%1”."),
          QT_TR_NOOP("A length is never below zero, so the message cannot be read."),
          QT_TR_NOOP("Send the length of the encoded message."), kSend },
        { FindingId::HeaderEmpty, QT_TR_NOOP("An empty header"), Argument::None,
          QT_TR_NOOP("The header is empty: it holds only spaces, and no length."),
          QT_TR_NOOP("Without a length, the receiver cannot tell where the message ends."),
          QT_TR_NOOP("Write the length in digits, then pad with spaces."), kSend },
        { FindingId::HeaderSizeDiffers, QT_TR_NOOP("A header of another size"), Argument::None,
          QT_TR_N_NOOP("This program sends headers of %n byte(s), which is not the agreed size."),
          QT_TR_NOOP("With different sizes, part of the message is read as the header, or part of "
                     "the header as the message."),
          QT_TR_NOOP("Use the same header size in both programs: change the script, or let Soquete "
                     "use the size of the script."),
          u"HEADER = 64  # the same number in both programs" },
        { FindingId::HeaderNotPadded, QT_TR_NOOP("A header without padding"), Argument::Evidence,
          QT_TR_NOOP("The length is there (“%1”), but the message follows at once, without the "
                     "spaces that pad the header to the agreed size."),
          QT_TR_NOOP("The server reads a fixed number of bytes as the header, including the "
                     "beginning of the message."),
          QT_TR_NOOP("Pad the header with spaces before sending it."), kSend },
        { FindingId::HeaderBinary, QT_TR_NOOP("A binary length"), Argument::None,
          QT_TR_N_NOOP("The length is a binary number of %n byte(s), not digits."),
          QT_TR_NOOP("That works too, but here the agreed header is text."),
          QT_TR_NOOP("Send the length as digits, padded with spaces."), kSend },
        { FindingId::HeaderMissing, QT_TR_NOOP("No header"), Argument::Evidence,
          QT_TR_NOOP("Text arrived where a header was expected: “%1”."),
          QT_TR_NOOP("TCP carries a stream of bytes without boundaries. Only the header says where "
                     "one message ends and the next begins."),
          QT_TR_NOOP("Send the length of each message before it."), kSend },
        { FindingId::NewlineFraming, QT_TR_NOOP("Lines instead of messages with a header"),
          Argument::Evidence, QT_TR_NOOP("Lines of text arrived, without a header: “%1”."),
          QT_TR_NOOP("A line feed can mark the end of a message, but the agreed way is a header."),
          QT_TR_NOOP("Send the length of each message before it."), kSend },
        { FindingId::HttpRequest, QT_TR_NOOP("A web request"), Argument::Evidence,
          QT_TR_NOOP("This is HTTP, the protocol of browsers: “%1”."),
          QT_TR_NOOP("A port number only says which program gets the bytes. The programs agree on "
                     "what the bytes mean, and this one does not speak HTTP."),
          QT_TR_NOOP("Connect with the client instead of a browser, or look for a web server on "
                     "another port.") },
        { FindingId::TlsHello, QT_TR_NOOP("An encrypted connection"), Argument::None,
          QT_TR_NOOP("This is the beginning of an encrypted connection (TLS)."),
          QT_TR_NOOP("The client wants to agree on keys first, but this server uses plain text."),
          QT_TR_NOOP("Connect without TLS: no https:// and no ssl.wrap_socket()."),
          u"client = socket.socket(socket.AF_INET, socket.SOCK_STREAM)" },
        { FindingId::BodyTooLarge, QT_TR_NOOP("A header that announces too many bytes"),
          Argument::Evidence, QT_TR_NOOP("The header announces more bytes than the maximum: “%1”."),
          QT_TR_NOOP("A server that trusts every length can be made to fill its memory."),
          QT_TR_NOOP("Check the length before reading the message. Send large data in several "
                     "messages."),
          u"if msg_length > 1_000_000:\n    conn.close()" },

        { FindingId::LengthInCharacters, QT_TR_NOOP("A length that counts characters"),
          Argument::EvidenceInUtf8,
          QT_TR_N_NOOP("The length in the header is %n byte(s) short: it counts the characters of "
                       "“%1”, not its bytes."),
          QT_TR_NOOP("A letter with an accent takes two bytes in UTF-8. The message is cut short, "
                     "and its end is read as the next header."),
          QT_TR_NOOP("Encode first, then take the length of the bytes."),
          u"message = msg.encode('utf-8')\n"
          "length = len(message)  # not len(msg)" },
        { FindingId::TextInvalid, QT_TR_NOOP("Bytes that are not text"), Argument::None,
          QT_TR_NOOP("The message holds bytes that are not text in the agreed encoding. They are "
                     "shown as �."),
          QT_TR_NOOP("A strict decoder, such as Python's, raises an error here."),
          QT_TR_NOOP("Use the same encoding in both programs, and be prepared for invalid bytes."),
          u"text = message.decode('utf-8', errors='replace')" },
        { FindingId::TextLatin1, QT_TR_NOOP("Latin-1 instead of UTF-8"), Argument::Evidence,
          QT_TR_NOOP("The message is not UTF-8. Read as Latin-1, it says “%1”."),
          QT_TR_NOOP("Each encoding uses different bytes for the same letter. Decoding with the "
                     "wrong one gives other letters, or an error."),
          QT_TR_NOOP("Use the same encoding in both programs: UTF-8."),
          u"message = msg.encode('utf-8')" },
        { FindingId::TextCut, QT_TR_NOOP("A character cut in two"), Argument::None,
          QT_TR_NOOP("The message ends in the middle of a character."),
          QT_TR_NOOP("A character may take several bytes. Cutting a text by bytes, or counting its "
                     "length in characters, may lose some of them."),
          QT_TR_NOOP("Cut texts before encoding them, and count their bytes after."), kSend },
        { FindingId::FrameIncomplete, QT_TR_NOOP("A message that was never completed"),
          Argument::None,
          QT_TR_N_NOOP("The message was never completed: only %n byte(s) of it arrived."),
          QT_TR_NOOP("The header, or the rest that it announces, is missing. A server that reads "
                     "until the message is complete waits forever."),
          QT_TR_NOOP("Announce the number of bytes that you send, and send them all."), kSend },
        { FindingId::TwoWrites, QT_TR_NOOP("Header and message in two writes"), Argument::Delay,
          QT_TR_NOOP("The header arrived alone, and the message %1 later."),
          QT_TR_NOOP(
                  "Two writes before a read make two rules of TCP meet: the sender waits to fill a "
                  "packet (Nagle), and the receiver waits before it acknowledges (delayed "
                  "acknowledgement). Together they can cost about 40 ms for each message."),
          QT_TR_NOOP("Send header and message together."), u"client.sendall(header + message)" },

        { FindingId::LeftWithoutWord, QT_TR_NOOP("Left without goodbye"), Argument::None,
          QT_TR_NOOP("The client closed the connection without the disconnect word."),
          QT_TR_NOOP("The server reaches the end of the stream: recv() returns no bytes. A server "
                     "that does not check for that repeats its loop forever and keeps a processor "
                     "busy."),
          QT_TR_NOOP("In the client, send the disconnect word first. In the server, treat an empty "
                     "recv() as the end."),
          u"data = conn.recv(HEADER)\nif not data:\n    break  # the client has gone" },
        { FindingId::WordDiffers, QT_TR_NOOP("A disconnect word that is spelled differently"),
          Argument::EvidenceInUtf8,
          QT_TR_NOOP("“%1” looks like the disconnect word, but is not the agreed one."),
          QT_TR_NOOP("The server treats it like any other message and keeps waiting."),
          QT_TR_NOOP("Use exactly the same word in both programs, including upper and lower case."),
          u"DISCONNECT_MESSAGE = '!DISCONNECT'  # the same in both programs" },
        { FindingId::DataAfterGoodbye, QT_TR_NOOP("More after goodbye"), Argument::None,
          QT_TR_NOOP("The client sent more after the disconnect word."),
          QT_TR_NOOP("The server closes after that word and does not read the rest."),
          QT_TR_NOOP("Send the disconnect word last."), kSayGoodbye },
        { FindingId::ConnectionReset, QT_TR_NOOP("A connection that was reset"), Argument::None,
          QT_TR_NOOP("The peer reset the connection (RST) instead of closing it."),
          QT_TR_NOOP("This happens when a program is killed, or closes with unread data. Data on "
                     "its way may be lost."),
          QT_TR_NOOP("Read everything you were sent, then close."), kSayGoodbye },
        { FindingId::ClosedEarly, QT_TR_NOOP("The server closed first"), Argument::None,
          QT_TR_NOOP(
                  "The server closed the connection before the client sent the disconnect word."),
          QT_TR_NOOP("It may serve only one message, have failed with an error, or have rejected "
                     "what it read."),
          QT_TR_NOOP("Look for an error in the server's window. Make the server read in a loop "
                     "until the disconnect word."),
          u"connected = True\nwhile connected:\n    ..." },

        { FindingId::RepliesNotRead, QT_TR_NOOP("Unread replies"), Argument::None,
          QT_TR_N_NOOP("The client does not read its replies: %n byte(s) cannot be sent."),
          QT_TR_NOOP("Its receive window is full, so TCP makes the server wait. If the client "
                     "closes now, the system resets the connection."),
          QT_TR_NOOP("Read the reply to each message."), u"print(client.recv(2048).decode())" },
        { FindingId::RepliesGlued, QT_TR_NOOP("Several replies in one"), Argument::None,
          QT_TR_N_NOOP("%n replies were sent together: one recv() gets them as one text."),
          QT_TR_NOOP("A reply without a header has no visible end. TCP keeps no boundaries between "
                     "replies."),
          QT_TR_NOOP("Wait for each reply before you send the next message, or give replies a "
                     "header too."),
          kReceiveExactly },
        { FindingId::ReplyFramed, QT_TR_NOOP("A reply with a header"), Argument::None,
          QT_TR_N_NOOP(
                  "The server's replies have a header of %n byte(s), but plain text was expected."),
          QT_TR_NOOP("The digits and spaces of the header are shown as part of the reply."),
          QT_TR_NOOP("Make the client read a header before each reply (--reply framed)."),
          u"length = int(receive_exactly(client, HEADER))\n"
          "print(receive_exactly(client, length).decode())" },
        { FindingId::ReplyNotFramed, QT_TR_NOOP("A reply without a header"), Argument::Evidence,
          QT_TR_NOOP("The reply is plain text, but a header was expected: “%1”."),
          QT_TR_NOOP("A client that reads a header first takes the beginning of the text for a "
                     "length."),
          QT_TR_NOOP(
                  "Read the reply without a header (--reply text), or make the server send one."),
          u"print(client.recv(2048).decode())" },
        { FindingId::ReplyMissing, QT_TR_NOOP("No reply to message %1"), Argument::Number,
          QT_TR_NOOP("The reply to message %1 did not arrive in time. Does the server reply to "
                     "each message?"),
          QT_TR_NOOP("The server may send no replies, or still be waiting for the rest of the "
                     "message."),
          QT_TR_NOOP("Make the server reply to each message, or tell the client not to wait "
                     "(--reply none)."),
          u"conn.send('Msg received'.encode())" },
        { FindingId::ReplyUnexpected, QT_TR_NOOP("An unexpected reply"), Argument::None,
          QT_TR_NOOP("This arrived when no reply was expected."),
          QT_TR_NOOP("Some servers send a greeting, forward messages from other clients, or reply "
                     "twice."),
          "" },
        { FindingId::ReplyTooLong, QT_TR_NOOP("A reply too long to be sent"), Argument::None,
          QT_TR_NOOP("The reply is too long for its header, or it repeats the message too often, "
                     "so it was not sent."),
          "", QT_TR_NOOP("Use a larger header, a shorter reply, or {msg} less often.") },
        { FindingId::BoundElsewhere, QT_TR_NOOP("A server on another address"), Argument::Elsewhere,
          QT_TR_NOOP("No server listens on this address, but one listens on %1, on the same port."),
          QT_TR_NOOP("A server that listens on one address of a computer does not get connections "
                     "to another one."),
          QT_TR_NOOP(
                  "Connect to that address, or make the server listen on all of them (0.0.0.0)."),
          u"server.bind(('0.0.0.0', 5050))" },
    };
};

QString argumentOf(const fact::Finding &finding, Argument argument)
{
    switch (argument) {
    case Argument::None:
        break;
    case Argument::Evidence:
        return visibleText(QString::fromLatin1(finding.evidence));
    case Argument::EvidenceInUtf8:
        return visibleText(QString::fromUtf8(finding.evidence));
    case Argument::Number:
        return QString::number(finding.number);
    case Argument::Delay: // microseconds; a recorded one may be anything
        return duration(std::clamp<qint64>(finding.measure, 0, LLONG_MAX / 1000) * 1000);
    case Argument::Elsewhere:
        return visibleName(finding.elsewhere);
    }
    return {};
}

} // namespace

FindingWords describeFinding(const fact::Finding &finding)
{
    const auto *const text = std::find_if(std::begin(Findings::kTexts), std::end(Findings::kTexts),
                                          [&](const auto &text) { return text.id == finding.id; });
    const int measure = int(std::clamp<qint64>(finding.measure, 0, INT_MAX));
    const auto translated = [&](const char *source) {
        const bool isPlural = QLatin1StringView(source).contains("%n"_L1);
        const QString words =
                *source ? Findings::tr(source, nullptr, isPlural ? measure : -1) : QString();
        return words.contains("%1"_L1) ? words.arg(argumentOf(finding, text->argument)) : words;
    };
    return { translated(text->title), translated(text->what), translated(text->why),
             translated(text->fix), text->code };
}

} // namespace soquete
