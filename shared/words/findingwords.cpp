#include "shared/words/findingwords.h"

#include "shared/protocol/text.h"
#include "shared/words/eventwords.h"

#include <QCoreApplication>

#include <algorithm>
#include <climits>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

/** The context of these texts in the translation files. */
struct Findings
{
    Q_DECLARE_TR_FUNCTIONS(Findings)
};

/** The tutorial's own way to send, and to read exactly so much: what most mistakes come down to. */
constexpr QStringView kSend = u"message = msg.encode('utf-8')\n"
                              "header = str(len(message)).encode().ljust(64)\n"
                              "client.sendall(header + message)";
constexpr QStringView kReceiveExactly = u"def receive_exactly(conn, size):\n"
                                        "    data = b''\n"
                                        "    while len(data) < size:\n"
                                        "        more = conn.recv(size - len(data))\n"
                                        "        if not more:\n"
                                        "            return None  # the other side has closed\n"
                                        "        data += more\n"
                                        "    return data";
constexpr QStringView kSayGoodbye = u"send('!DISCONNECT')\nclient.close()";

QString evidenceOf(const fact::Finding &finding)
{
    return visibleText(QString::fromLatin1(finding.evidence));
}

/** The measure, microseconds, in nanoseconds; a recorded one may be anything. */
qint64 delayOf(const fact::Finding &finding)
{
    return std::clamp<qint64>(finding.measure, 0, LLONG_MAX / 1000) * 1000;
}

int measureOf(const fact::Finding &finding)
{
    return int(std::clamp<qint64>(finding.measure, 0, INT_MAX));
}

FindingWords describeHeader(const fact::Finding &finding)
{
    const QString evidence = evidenceOf(finding);
    switch (finding.id) {
    case FindingId::HeaderNegative:
        return {
            Findings::tr("A negative length"),
            Findings::tr("The header is a negative number: it begins with “%1”.").arg(evidence),
            Findings::tr("A length is never below zero; nobody can read such a message."),
            Findings::tr("Send the length of the encoded message."), kSend
        };
    case FindingId::HeaderEmpty:
        return { Findings::tr("An empty header"),
                 Findings::tr("The header is empty: only spaces where the length of the message "
                              "belongs."),
                 Findings::tr("Without a length nobody knows where the message ends."),
                 Findings::tr("Write the length in digits, then fill up with spaces."), kSend };
    case FindingId::HeaderSizeDiffers:
        return { Findings::tr("A header of another size"),
                 Findings::tr("This program sends headers of %n byte(s), another size than agreed.",
                              nullptr, measureOf(finding)),
                 Findings::tr(
                         "Both sides must count the same bytes as header, or they take part of "
                         "the message for the header, or the other way round."),
                 Findings::tr("Use the same header size on both sides: change the script, or let "
                              "Soquete use the size that it has."),
                 u"HEADER = 64  # the same number on both sides" };
    case FindingId::HeaderNotPadded:
        return {
            Findings::tr("A header that is not filled up"),
            Findings::tr("The length is there (“%1”), but the message follows at once, without "
                         "the spaces that make the header as long as agreed.")
                    .arg(evidence),
            Findings::tr("The server reads a fixed number of bytes as header, and so takes the "
                         "beginning of the message with it."),
            Findings::tr("Fill the header up with spaces before it is sent."), kSend
        };
    case FindingId::HeaderBinary:
        return { Findings::tr("A binary length"),
                 Findings::tr("The length comes as a binary number of %n byte(s), not as digits.",
                              nullptr, measureOf(finding)),
                 Findings::tr("That is a good way too, but another one: here the header is text."),
                 Findings::tr("Send the length as digits, filled up with spaces."), kSend };
    case FindingId::HeaderMissing:
        return { Findings::tr("No header"),
                 Findings::tr("Text came where a header belongs: “%1”.").arg(evidence),
                 Findings::tr("TCP carries a stream of bytes without any borders. Only the header "
                              "says where one message ends and the next begins."),
                 Findings::tr("Send the length of each message before it."), kSend };
    case FindingId::NewlineFraming:
        return { Findings::tr("Lines instead of messages with a header"),
                 Findings::tr("Lines of text came, without a header: “%1”.").arg(evidence),
                 Findings::tr("A line feed is a way to mark where a message ends, but another one "
                              "than the header that is agreed here."),
                 Findings::tr("Send the length of each message before it."), kSend };
    case FindingId::HttpRequest:
        return { Findings::tr("A web request"),
                 Findings::tr("This is HTTP, the language of browsers: “%1”.").arg(evidence),
                 Findings::tr("A port only says to which program the bytes go. What they mean is "
                              "agreed between the programs, and this one does not speak HTTP."),
                 Findings::tr("Connect with the client, not with a browser; or look for a web "
                              "server on another port."),
                 {} };
    case FindingId::TlsHello:
        return { Findings::tr("An encrypted connection"),
                 Findings::tr("This is the beginning of an encrypted connection (TLS)."),
                 Findings::tr("The client wants to agree on keys first; this server talks in plain "
                              "text."),
                 Findings::tr("Connect without TLS: no https:// and no ssl.wrap_socket()."),
                 u"client = socket.socket(socket.AF_INET, socket.SOCK_STREAM)" };
    case FindingId::BodyTooLarge:
        return {
            Findings::tr("A header that announces too many bytes"),
            Findings::tr("The header announces more bytes than are accepted: “%1”.").arg(evidence),
            Findings::tr("A server that believes every length can be made to fill its memory."),
            Findings::tr("Check the length before you read the message; send large things in "
                         "parts."),
            u"if msg_length > 1_000_000:\n    conn.close()"_s
        };
    default:
        return { Findings::tr("A header that is not a number"),
                 Findings::tr("The header is not a number: it begins with “%1”. A header holds the "
                              "length of the message in digits, then spaces.")
                         .arg(evidence),
                 Findings::tr("Often the length of the message before was wrong, and this is its "
                              "tail."),
                 Findings::tr("Send the length of the encoded message, in digits, filled up with "
                              "spaces."),
                 kSend };
    }
}

FindingWords describeMessage(const fact::Finding &finding)
{
    switch (finding.id) {
    case FindingId::LengthInCharacters:
        return { Findings::tr("A length that counts characters"),
                 Findings::tr(
                         "The header is short of %n byte(s): it counts the characters of “%1”, "
                         "not its bytes.",
                         nullptr, measureOf(finding))
                         .arg(visibleText(QString::fromUtf8(finding.evidence))),
                 Findings::tr("A letter with an accent takes two bytes in UTF-8. So the message is "
                              "cut short, and its tail is taken for the next header."),
                 Findings::tr("Encode first, then take the length of the bytes."),
                 u"message = msg.encode('utf-8')\n"
                 "length = len(message)  # not len(msg)" };
    case FindingId::TextLatin1:
        return { Findings::tr("Latin-1 instead of UTF-8"),
                 Findings::tr("The message is not UTF-8; as Latin-1 it says “%1”.")
                         .arg(evidenceOf(finding)),
                 Findings::tr(
                         "The same letter has other bytes in each encoding. Who reads with the "
                         "wrong one sees other letters, or an error."),
                 Findings::tr("Use the same encoding on both sides: UTF-8."),
                 u"message = msg.encode('utf-8')" };
    case FindingId::TextCut:
        return { Findings::tr("A character cut in two"),
                 Findings::tr("The message ends in the middle of a character."),
                 Findings::tr("A character may take several bytes. A text that is cut by bytes, or "
                              "whose length is counted in characters, may lose a part of one."),
                 Findings::tr("Cut texts before they are encoded, and count their bytes after."),
                 kSend };
    case FindingId::FrameIncomplete:
        return {
            Findings::tr("A message that was never completed"),
            Findings::tr("The message was never completed: %n byte(s) of it came, and no more.",
                         nullptr, measureOf(finding)),
            Findings::tr("The header, or the rest that it announces, is missing. A server that "
                         "reads until all is there waits for ever."),
            Findings::tr("Announce the number of bytes that you send, and send them all."), kSend
        };
    case FindingId::TwoWrites:
        return { Findings::tr("Header and message in two writes"),
                 Findings::tr("The header came alone, and the message %1 later.")
                         .arg(duration(delayOf(finding))),
                 Findings::tr("To send twice before reading lets two rules of TCP meet: the sender "
                              "waits to fill a packet (Nagle), and the receiver waits before it "
                              "acknowledges (delayed acknowledgement). Together that can cost "
                              "about 40 ms a message."),
                 Findings::tr("Send header and message together."),
                 u"client.sendall(header + message)" };
    default:
        return { Findings::tr("Bytes that are not text"),
                 Findings::tr("The message holds bytes that are not text in the agreed encoding; "
                              "they are shown as �."),
                 Findings::tr("Who decodes it strictly, as Python does, ends with an error here."),
                 Findings::tr(
                         "Use the same encoding on both sides, and expect errors from others."),
                 u"text = message.decode('utf-8', errors='replace')" };
    }
}

FindingWords describeEnd(const fact::Finding &finding)
{
    switch (finding.id) {
    case FindingId::LeftWithoutWord:
        return { Findings::tr("Left without goodbye"),
                 Findings::tr("The client closed the connection without the disconnect word."),
                 Findings::tr("The other side sees the end of the stream: recv() returns no bytes. "
                              "A server that does not check for that goes round in its loop for "
                              "ever, and keeps a processor busy."),
                 Findings::tr("In the client say goodbye first; in the server treat an empty "
                              "recv() as the end."),
                 u"data = conn.recv(HEADER)\nif not data:\n    break  # the client has gone" };
    case FindingId::WordDiffers:
        return { Findings::tr("A disconnect word that is spelled differently"),
                 Findings::tr("“%1” looks like the disconnect word, but is not the one agreed.")
                         .arg(visibleText(QString::fromUtf8(finding.evidence))),
                 Findings::tr("The server takes it for a message like any other, and goes on "
                              "waiting."),
                 Findings::tr(
                         "Use the very same word on both sides, also in upper and lower case."),
                 u"DISCONNECT_MESSAGE = '!DISCONNECT'  # the same on both sides" };
    case FindingId::DataAfterGoodbye:
        return { Findings::tr("More after goodbye"),
                 Findings::tr("The client sent more after the disconnect word."),
                 Findings::tr("Nobody reads it any more: after that word the server closes."),
                 Findings::tr("Send the disconnect word last."), kSayGoodbye };
    case FindingId::ClosedEarly:
        return { Findings::tr("The server closed first"),
                 Findings::tr("The server closed the connection although this side had not said "
                              "goodbye."),
                 Findings::tr("Perhaps it serves one message only, has ended with an error, or did "
                              "not like what it read."),
                 Findings::tr("Look at the server's window for an error; let it read in a loop "
                              "until the disconnect word."),
                 u"connected = True\nwhile connected:\n    ..." };
    default:
        return { Findings::tr("A connection that was broken off"),
                 Findings::tr("The other side broke the connection off (RST) instead of closing "
                              "it."),
                 Findings::tr("That happens when a program ends by force, or closes while data for "
                              "it is still unread. What was under way may be lost."),
                 Findings::tr("Read everything that is for you, then close."), kSayGoodbye };
    }
}

FindingWords describeReply(const fact::Finding &finding)
{
    switch (finding.id) {
    case FindingId::RepliesNotRead:
        return { Findings::tr("Answers that nobody reads"),
                 Findings::tr("The client does not read its answers: %n byte(s) wait here for "
                              "room.",
                              nullptr, measureOf(finding)),
                 Findings::tr("Its receive window is full, so TCP holds the server up; and if it "
                              "closes like that, the system breaks the connection off."),
                 Findings::tr("Read the answer to each message."),
                 u"print(client.recv(2048).decode())" };
    case FindingId::RepliesGlued:
        return { Findings::tr("Answers glued together"),
                 Findings::tr("%n answer(s) went together: one recv() gets them as one text.",
                              nullptr, measureOf(finding)),
                 Findings::tr("An answer without a header has no end that can be seen. TCP keeps "
                              "no borders between them."),
                 Findings::tr("Wait for each answer before you send the next message, or give "
                              "answers a header too."),
                 kReceiveExactly };
    case FindingId::ReplyFramed:
        return { Findings::tr("An answer with a header"),
                 Findings::tr("The server's answers have a header of %n byte(s) of their own; here "
                              "plain text was expected.",
                              nullptr, measureOf(finding)),
                 Findings::tr("So the header's digits and spaces are shown as part of the answer."),
                 Findings::tr("Let the client read a header before each answer (--reply framed)."),
                 u"length = int(receive_exactly(client, HEADER))\n"
                 "print(receive_exactly(client, length).decode())" };
    case FindingId::ReplyNotFramed:
        return { Findings::tr("An answer without a header"),
                 Findings::tr("The answer is plain text; a header was expected before it: “%1”.")
                         .arg(evidenceOf(finding)),
                 Findings::tr("Who reads a header first takes the beginning of the text for a "
                              "length."),
                 Findings::tr("Read the answer as it comes (--reply text), or let the server send "
                              "a header."),
                 u"print(client.recv(2048).decode())" };
    case FindingId::ReplyUnexpected:
        return { Findings::tr("Nobody asked for this answer"),
                 Findings::tr("This came when no answer was expected."),
                 Findings::tr("Some servers greet, pass on what others say, or answer twice."),
                 {},
                 {} };
    case FindingId::ReplyTooLong:
        return { Findings::tr("An answer too long to be sent"),
                 Findings::tr("The answer is too long for its header, so it was not sent."),
                 {},
                 Findings::tr("Use a larger header, or a shorter answer."),
                 {} };
    case FindingId::BoundElsewhere:
        return { Findings::tr("A server on another address"),
                 Findings::tr("Nobody listens at the address that was tried, but on %1 somebody "
                              "does, at the same port.")
                         .arg(visibleText(finding.elsewhere)),
                 Findings::tr("A server that listens on one address of a computer does not hear "
                              "what comes to another."),
                 Findings::tr("Connect to that address, or let the server listen on all of them "
                              "(0.0.0.0)."),
                 u"server.bind(('0.0.0.0', 5050))" };
    default:
        return { Findings::tr("No answer to message %1").arg(finding.number),
                 Findings::tr("No answer to message %1 came in time. Does the server send one for "
                              "each message?")
                         .arg(finding.number),
                 Findings::tr("The server may send none, or still be waiting for the rest of the "
                              "message."),
                 Findings::tr("Let the server answer each message, or tell the client not to wait "
                              "(--reply none)."),
                 u"conn.send('Msg received'.encode())" };
    }
}

} // namespace

FindingWords describeFinding(const fact::Finding &finding)
{
    switch (finding.id) {
    case FindingId::HeaderNotANumber:
    case FindingId::HeaderNegative:
    case FindingId::HeaderEmpty:
    case FindingId::HeaderSizeDiffers:
    case FindingId::HeaderNotPadded:
    case FindingId::HeaderBinary:
    case FindingId::HeaderMissing:
    case FindingId::NewlineFraming:
    case FindingId::HttpRequest:
    case FindingId::TlsHello:
    case FindingId::BodyTooLarge:
        return describeHeader(finding);
    case FindingId::LengthInCharacters:
    case FindingId::TextInvalid:
    case FindingId::TextLatin1:
    case FindingId::TextCut:
    case FindingId::FrameIncomplete:
    case FindingId::TwoWrites:
        return describeMessage(finding);
    case FindingId::LeftWithoutWord:
    case FindingId::WordDiffers:
    case FindingId::DataAfterGoodbye:
    case FindingId::ConnectionReset:
    case FindingId::ClosedEarly:
        return describeEnd(finding);
    case FindingId::RepliesNotRead:
    case FindingId::RepliesGlued:
    case FindingId::ReplyFramed:
    case FindingId::ReplyNotFramed:
    case FindingId::ReplyMissing:
    case FindingId::ReplyUnexpected:
    case FindingId::ReplyTooLong:
    case FindingId::BoundElsewhere:
        return describeReply(finding);
    }
    Q_UNREACHABLE();
    return {};
}

} // namespace soquete
