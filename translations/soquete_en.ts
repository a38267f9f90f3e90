<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>CommandLine</name>
    <message>
        <source>Language of the program: pt_BR or en.</source>
        <translation>Language of the program: pt_BR or en.</translation>
    </message>
    <message>
        <source>LANGUAGE</source>
        <translation>LANGUAGE</translation>
    </message>
    <message>
        <source>See a TCP socket work: a server, a client, and every byte between them.
Without a command, a window opens to choose from.</source>
        <translation>See a TCP socket work: a server, a client, and every byte between them.
Without a command, a window opens to choose from.</translation>
    </message>
    <message>
        <source>A server. “soquete server --help” lists its options.</source>
        <translation>A server. “soquete server --help” lists its options.</translation>
    </message>
    <message>
        <source>A client. “soquete client --help” lists its options.</source>
        <translation>A client. “soquete client --help” lists its options.</translation>
    </message>
    <message>
        <source>Both, step by step. “soquete demo --help” lists its options.</source>
        <translation>Both, step by step. “soquete demo --help” lists its options.</translation>
    </message>
    <message>
        <source>No window: run in this terminal.</source>
        <translation>No window: run in this terminal.</translation>
    </message>
    <message>
        <source>A server and a client side by side, and their conversation step by step.</source>
        <translation>A server and a client side by side, and their conversation step by step.</translation>
    </message>
    <message>
        <source>Play all steps, then end; exit code 0 if every step happened.</source>
        <translation>Play all steps, then end; exit code 0 if every step happened.</translation>
    </message>
    <message>
        <source>A server that confirms every message it receives.</source>
        <translation>A server that confirms every message it receives.</translation>
    </message>
    <message>
        <source>A client that sends messages and shows their confirmations.</source>
        <translation>A client that sends messages and shows their confirmations.</translation>
    </message>
    <message>
        <source>Address to listen on; 0.0.0.0 for all of this computer&apos;s.</source>
        <translation>Address to listen on; 0.0.0.0 for all of this computer&apos;s.</translation>
    </message>
    <message>
        <source>Name or address of the server.</source>
        <translation>Name or address of the server.</translation>
    </message>
    <message>
        <source>ADDRESS</source>
        <translation>ADDRESS</translation>
    </message>
    <message>
        <source>Port to listen on; 0 for one that is free.</source>
        <translation>Port to listen on; 0 for one that is free.</translation>
    </message>
    <message>
        <source>Port of the server.</source>
        <translation>Port of the server.</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>Start to listen at once.</source>
        <translation>Start to listen at once.</translation>
    </message>
    <message>
        <source>Connect at once.</source>
        <translation>Connect at once.</translation>
    </message>
    <message>
        <source>Bytes of the header.</source>
        <translation>Bytes of the header.</translation>
    </message>
    <message>
        <source>BYTES</source>
        <translation>BYTES</translation>
    </message>
    <message>
        <source>Message with which a client says goodbye; empty for none.</source>
        <translation>Message with which a client says goodbye; empty for none.</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>TEXT</translation>
    </message>
    <message>
        <source>How a message is answered: none, text, or framed (with a header of its own).</source>
        <translation>How a message is answered: none, text, or framed (with a header of its own).</translation>
    </message>
    <message>
        <source>MODE</source>
        <translation>MODE</translation>
    </message>
    <message>
        <source>Text of the answer; {msg} stands for the message.</source>
        <translation>Text of the answer; {msg} stands for the message.</translation>
    </message>
    <message>
        <source>Encoding of the text: utf-8, latin-1 or ascii.</source>
        <translation>Encoding of the text: utf-8, latin-1 or ascii.</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>With --console: print each event as one JSON object a line.</source>
        <translation>With --console: print each event as one JSON object a line.</translation>
    </message>
    <message>
        <source>With --console: print only errors, and a summary at the end.</source>
        <translation>With --console: print only errors, and a summary at the end.</translation>
    </message>
    <message>
        <source>Write every event to a file, one JSON object a line.</source>
        <translation>Write every event to a file, one JSON object a line.</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>FILE</translation>
    </message>
    <message>
        <source>What to do with a message: acknowledge, echo or silent.</source>
        <translation>What to do with a message: acknowledge, echo or silent.</translation>
    </message>
    <message>
        <source>Connections at once; further ones are refused.</source>
        <translation>Connections at once; further ones are refused.</translation>
    </message>
    <message>
        <source>Seconds of silence after which a connection ends; 0: never.</source>
        <translation>Seconds of silence after which a connection ends; 0: never.</translation>
    </message>
    <message>
        <source>SECONDS</source>
        <translation>SECONDS</translation>
    </message>
    <message>
        <source>With --console: stop after so many connections have ended.</source>
        <translation>With --console: stop after so many connections have ended.</translation>
    </message>
    <message>
        <source>Milliseconds to wait between two messages.</source>
        <translation>Milliseconds to wait between two messages.</translation>
    </message>
    <message>
        <source>MS</source>
        <translation>MS</translation>
    </message>
    <message>
        <source>Milliseconds to wait for an answer.</source>
        <translation>Milliseconds to wait for an answer.</translation>
    </message>
    <message>
        <source>MESSAGE</source>
        <translation>MESSAGE</translation>
    </message>
    <message>
        <source>Messages to send; none: the predefined ones; -: lines of standard input.</source>
        <translation>Messages to send; none: the predefined ones; -: lines of standard input.</translation>
    </message>
    <message>
        <source>“%1” is not a language of this program; use pt_BR or en.</source>
        <translation>“%1” is not a language of this program; use pt_BR or en.</translation>
    </message>
    <message>
        <source>--%1 goes with --console.</source>
        <translation>--%1 goes with --console.</translation>
    </message>
    <message>
        <source>--record needs the name of a file.</source>
        <translation>--record needs the name of a file.</translation>
    </message>
    <message>
        <source>“%1” is not expected here.</source>
        <translation>“%1” is not expected here.</translation>
    </message>
    <message>
        <source>--%1 takes a whole number from %2 to %3, not “%4”.</source>
        <translation>--%1 takes a whole number from %2 to %3, not “%4”.</translation>
    </message>
    <message>
        <source>--%1 does not know “%2”; see --help for what it takes.</source>
        <translation>--%1 does not know “%2”; see --help for what it takes.</translation>
    </message>
    <message>
        <source>“%1” is not an address to listen on, such as 127.0.0.1 or 0.0.0.0.</source>
        <translation>“%1” is not an address to listen on, such as 127.0.0.1 or 0.0.0.0.</translation>
    </message>
    <message>
        <source>--host needs the name or address of the server.</source>
        <translation>--host needs the name or address of the server.</translation>
    </message>
    <message>
        <source>“%1” is not a command of this program; see --help.</source>
        <translation>“%1” is not a command of this program; see --help.</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>Show this help.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Show the version.</translation>
    </message>
    <message>
        <source>[options]</source>
        <extracomment>in the usage line, in place of the options that follow</extracomment>
        <translation>[options]</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>Usage: %1</translation>
    </message>
    <message>
        <source>There is no option “%1” here; see --help.</source>
        <translation>There is no option “%1” here; see --help.</translation>
    </message>
    <message>
        <source>The disconnect word “%1” cannot be sent. %2</source>
        <translation>The disconnect word “%1” cannot be sent. %2</translation>
    </message>
    <message>
        <source>The answer “%1” cannot be sent. %2</source>
        <translation>The answer “%1” cannot be sent. %2</translation>
    </message>
    <message>
        <source>The message “%1” cannot be sent. %2</source>
        <translation>The message “%1” cannot be sent. %2</translation>
    </message>
</context>
<context>
    <name>Predefined</name>
    <message>
        <source>Hello, world!</source>
        <extracomment>a message that the client sends in the demonstration</extracomment>
        <translation>Hello, world!</translation>
    </message>
    <message>
        <source>How are you, server?</source>
        <extracomment>a message that the client sends in the demonstration; the Portuguese one shows accents</extracomment>
        <translation>How are you, server?</translation>
    </message>
    <message>
        <source>See you soon!</source>
        <extracomment>a message that the client sends in the demonstration</extracomment>
        <translation>See you soon!</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Port %1 is already in use on %2. Choose another port, or stop the program that uses it. A program that has just ended may hold its port for another minute.</source>
        <translation>Port %1 is already in use on %2. Choose another port, or stop the program that uses it. A program that has just ended may hold its port for another minute.</translation>
    </message>
    <message>
        <source>%1 is not an address of this computer, so nothing can listen on it. Choose one of this computer&apos;s addresses, such as 127.0.0.1.</source>
        <translation>%1 is not an address of this computer, so nothing can listen on it. Choose one of this computer&apos;s addresses, such as 127.0.0.1.</translation>
    </message>
    <message>
        <source>The system does not let this program listen on port %1. Ports below 1024 are for the administrator: choose a higher one, such as 5050.</source>
        <translation>The system does not let this program listen on port %1. Ports below 1024 are for the administrator: choose a higher one, such as 5050.</translation>
    </message>
    <message>
        <source>The server could not listen on %1, port %2: %3.</source>
        <translation>The server could not listen on %1, port %2: %3.</translation>
    </message>
    <message>
        <source>said goodbye</source>
        <translation>said goodbye</translation>
    </message>
    <message>
        <source>closed by the other side</source>
        <translation>closed by the other side</translation>
    </message>
    <message>
        <source>closed on this side</source>
        <translation>closed on this side</translation>
    </message>
    <message>
        <source>broken off (reset)</source>
        <translation>broken off (reset)</translation>
    </message>
    <message>
        <source>silent for too long</source>
        <translation>silent for too long</translation>
    </message>
    <message>
        <source>message never completed</source>
        <translation>message never completed</translation>
    </message>
    <message>
        <source>answers not read</source>
        <translation>answers not read</translation>
    </message>
    <message>
        <source>too many connections</source>
        <translation>too many connections</translation>
    </message>
    <message>
        <source>not the protocol</source>
        <translation>not the protocol</translation>
    </message>
    <message>
        <source>server stopped</source>
        <translation>server stopped</translation>
    </message>
    <message>
        <source>port in use</source>
        <translation>port in use</translation>
    </message>
    <message>
        <source>not an address of this computer</source>
        <translation>not an address of this computer</translation>
    </message>
    <message>
        <source>not permitted</source>
        <translation>not permitted</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refused</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>timed out</translation>
    </message>
    <message>
        <source>unknown host</source>
        <translation>unknown host</translation>
    </message>
    <message>
        <source>network unreachable</source>
        <translation>network unreachable</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelled</translation>
    </message>
    <message>
        <source>system limit reached</source>
        <translation>system limit reached</translation>
    </message>
    <message>
        <source>recording failed</source>
        <translation>recording failed</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>failed</translation>
    </message>
    <message>
        <source>%1 refused the connection: no server listens on port %2 there. Start the server first, and check that both sides use the same port.</source>
        <translation>%1 refused the connection: no server listens on port %2 there. Start the server first, and check that both sides use the same port.</translation>
    </message>
    <message>
        <source>%1 did not answer on port %2 in time. Check the address; a firewall may also be dropping the connection.</source>
        <translation>%1 did not answer on port %2 in time. Check the address; a firewall may also be dropping the connection.</translation>
    </message>
    <message>
        <source>The name “%1” could not be resolved to an address. Check its spelling, or use the address itself, such as 127.0.0.1.</source>
        <translation>The name “%1” could not be resolved to an address. Check its spelling, or use the address itself, such as 127.0.0.1.</translation>
    </message>
    <message>
        <source>There is no way from this computer to %1. Check the address and the network connection.</source>
        <translation>There is no way from this computer to %1. Check the address and the network connection.</translation>
    </message>
    <message>
        <source>The attempt to connect to %1, port %2, was cancelled.</source>
        <translation>The attempt to connect to %1, port %2, was cancelled.</translation>
    </message>
    <message>
        <source>The system has no descriptors or threads left for another connection (%1). The server goes on accepting as soon as some are free.</source>
        <translation>The system has no descriptors or threads left for another connection (%1). The server goes on accepting as soon as some are free.</translation>
    </message>
    <message>
        <source>The recording ended early: %1. What was written up to then can be opened.</source>
        <translation>The recording ended early: %1. What was written up to then can be opened.</translation>
    </message>
    <message>
        <source>The connection to %1, port %2, failed: %3.</source>
        <translation>The connection to %1, port %2, failed: %3.</translation>
    </message>
    <message>
        <source>The header announces more bytes than are accepted: “%1”.</source>
        <translation>The header announces more bytes than are accepted: “%1”.</translation>
    </message>
    <message>
        <source>The message holds bytes that are not text in the agreed encoding; they are shown as �.</source>
        <translation>The message holds bytes that are not text in the agreed encoding; they are shown as �.</translation>
    </message>
    <message numerus="yes">
        <source>The message was never completed: %n byte(s) of it came, and no more.</source>
        <translation>
            <numerusform>The message was never completed: %n byte of it came, and no more.</numerusform>
            <numerusform>The message was never completed: %n bytes of it came, and no more.</numerusform>
        </translation>
    </message>
    <message>
        <source>No answer to message %1 came in time. Does the server send one for each message?</source>
        <translation>No answer to message %1 came in time. Does the server send one for each message?</translation>
    </message>
    <message>
        <source>The answer is too long for its header, so it was not sent.</source>
        <translation>The answer is too long for its header, so it was not sent.</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <extracomment>microseconds</extracomment>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <extracomment>milliseconds</extracomment>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>seconds</extracomment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 B</source>
        <extracomment>bytes</extracomment>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>%1 was turned away: the server already has as many connections as it accepts. Wait until one ends, or raise the limit with --max-connections.</source>
        <translation>%1 was turned away: the server already has as many connections as it accepts. Wait until one ends, or raise the limit with --max-connections.</translation>
    </message>
    <message>
        <source>The header is not a number: it begins with “%1”. A header holds the length of the message in digits, then spaces.</source>
        <translation>The header is not a number: it begins with “%1”. A header holds the length of the message in digits, then spaces.</translation>
    </message>
    <message>
        <source>The header is empty: only spaces where the length of the message belongs.</source>
        <translation>The header is empty: only spaces where the length of the message belongs.</translation>
    </message>
    <message>
        <source>This came when no answer was expected.</source>
        <translation>This came when no answer was expected.</translation>
    </message>
    <message>
        <source>It has a character that the encoding %1 does not have.</source>
        <translation>It has a character that the encoding %1 does not have.</translation>
    </message>
    <message>
        <source>It is too long: its length has more digits than a header of %1 bytes can hold.</source>
        <translation>It is too long: its length has more digits than a header of %1 bytes can hold.</translation>
    </message>
    <message>
        <source>It is too long: at most %1 bytes are accepted.</source>
        <translation>It is too long: at most %1 bytes are accepted.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>There is no display to open a window on. Add --console to run in this terminal, as in: soquete demo --console</source>
        <translation>There is no display to open a window on. Add --console to run in this terminal, as in: soquete demo --console</translation>
    </message>
</context>
<context>
    <name>soquete::AddressPicker</name>
    <message>
        <source>this computer only</source>
        <translation>this computer only</translation>
    </message>
    <message>
        <source>this network (%1)</source>
        <translation>this network (%1)</translation>
    </message>
    <message>
        <source>this computer only, IPv6</source>
        <translation>this computer only, IPv6</translation>
    </message>
    <message>
        <source>every network</source>
        <translation>every network</translation>
    </message>
</context>
<context>
    <name>soquete::ClientConsole</name>
    <message>
        <source>Messages: %1 · answers: %2 · sent: %3 · received: %4</source>
        <translation>Messages: %1 · answers: %2 · sent: %3 · received: %4</translation>
    </message>
    <message>
        <source>The connection ended early: %1.</source>
        <translation>The connection ended early: %1.</translation>
    </message>
    <message>
        <source>A message cannot be sent. %1</source>
        <translation>A message cannot be sent. %1</translation>
    </message>
</context>
<context>
    <name>soquete::ClientWindow</name>
    <message>
        <source>Write the name or address of the server first, such as 127.0.0.1 for this computer.</source>
        <translation>Write the name or address of the server first, such as 127.0.0.1 for this computer.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose another file or folder.</source>
        <translation>%1 cannot be written: %2. Choose another file or folder.</translation>
    </message>
    <message>
        <source>Client · Soquete</source>
        <translation>Client · Soquete</translation>
    </message>
    <message>
        <source>Se&amp;rver</source>
        <translation>Se&amp;rver</translation>
    </message>
    <message>
        <source>name or address</source>
        <translation>name or address</translation>
    </message>
    <message>
        <source>The name or address of the computer on which the server runs; 127.0.0.1 is this one.</source>
        <translation>The name or address of the computer on which the server runs; 127.0.0.1 is this one.</translation>
    </message>
    <message>
        <source>Name or address of the server</source>
        <translation>Name or address of the server</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Port</translation>
    </message>
    <message>
        <source>The port on which the server listens</source>
        <translation>The port on which the server listens</translation>
    </message>
    <message>
        <source>Port of the server</source>
        <translation>Port of the server</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>&amp;Connect</translation>
    </message>
    <message>
        <source>Open a connection to the server (F5)</source>
        <translation>Open a connection to the server (F5)</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Connect</translation>
    </message>
    <message>
        <source>No messages yet. Connect to a server, then send one.</source>
        <translation>No messages yet. Connect to a server, then send one.</translation>
    </message>
    <message>
        <source>Canc&amp;el</source>
        <translation>Canc&amp;el</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>&amp;Disconnect</translation>
    </message>
    <message>
        <source>Give up the attempt to connect (Shift+F5)</source>
        <translation>Give up the attempt to connect (Shift+F5)</translation>
    </message>
    <message>
        <source>Say goodbye with the disconnect word, then close (Shift+F5)</source>
        <translation>Say goodbye with the disconnect word, then close (Shift+F5)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Disconnect</translation>
    </message>
    <message>
        <source>Messages: %1 · Answers: %2</source>
        <translation>Messages: %1 · Answers: %2</translation>
    </message>
    <message>
        <source>DISCONNECTED</source>
        <translation>DISCONNECTED</translation>
    </message>
    <message>
        <source>LOOKING UP %1</source>
        <translation>LOOKING UP %1</translation>
    </message>
    <message>
        <source>CONNECTING to %1</source>
        <translation>CONNECTING to %1</translation>
    </message>
    <message>
        <source>CONNECTED to %1</source>
        <translation>CONNECTED to %1</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>FAILED</translation>
    </message>
    <message>
        <source>There is no connection.</source>
        <translation>There is no connection.</translation>
    </message>
    <message>
        <source>Sending stopped: the last message was not answered. Does this server answer every message?</source>
        <translation>Sending stopped: the last message was not answered. Does this server answer every message?</translation>
    </message>
    <message>
        <source>Sending stopped: the selected message cannot be sent. %1</source>
        <translation>Sending stopped: the selected message cannot be sent. %1</translation>
    </message>
    <message>
        <source>This message cannot be sent. %1</source>
        <translation>This message cannot be sent. %1</translation>
    </message>
    <message>
        <source>DISCONNECTING</source>
        <translation>DISCONNECTING</translation>
    </message>
</context>
<context>
    <name>soquete::ConnectionsModel</name>
    <message>
        <source>Peer</source>
        <translation>Peer</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>Thread</translation>
    </message>
    <message>
        <source>Local address</source>
        <translation>Local address</translation>
    </message>
    <message>
        <source>Descriptor</source>
        <translation>Descriptor</translation>
    </message>
    <message>
        <source>In</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Out</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Number of the connection, in the order in which they came</source>
        <translation>Number of the connection, in the order in which they came</translation>
    </message>
    <message>
        <source>The other end: the client&apos;s address and the port that its system chose</source>
        <translation>The other end: the client&apos;s address and the port that its system chose</translation>
    </message>
    <message>
        <source>Whether the socket is open, or why the connection ended</source>
        <translation>Whether the socket is open, or why the connection ended</translation>
    </message>
    <message>
        <source>Messages received on this connection</source>
        <translation>Messages received on this connection</translation>
    </message>
    <message>
        <source>The thread that serves this connection, and no other</source>
        <translation>The thread that serves this connection, and no other</translation>
    </message>
    <message>
        <source>This end: all connections share the server&apos;s port</source>
        <translation>This end: all connections share the server&apos;s port</translation>
    </message>
    <message>
        <source>The number by which the system knows this socket</source>
        <translation>The number by which the system knows this socket</translation>
    </message>
    <message>
        <source>Bytes received</source>
        <translation>Bytes received</translation>
    </message>
    <message>
        <source>Bytes sent</source>
        <translation>Bytes sent</translation>
    </message>
    <message>
        <source>When the socket was opened</source>
        <translation>When the socket was opened</translation>
    </message>
    <message>
        <source>listening socket</source>
        <extracomment>in place of a peer&apos;s address: this socket has no peer, it waits for some</extracomment>
        <translation>listening socket</translation>
    </message>
    <message>
        <source>listening</source>
        <translation>listening</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>connected</translation>
    </message>
    <message>
        <source>This socket has no peer: it waits, and each connection that is accepted gets a socket of its own.</source>
        <translation>This socket has no peer: it waits, and each connection that is accepted gets a socket of its own.</translation>
    </message>
</context>
<context>
    <name>soquete::DemoConsole</name>
    <message>
        <source>%1 of %2 · %3</source>
        <extracomment>a step of the demonstration on the console: 1 of 8 · what happened</extracomment>
        <translation>%1 of %2 · %3</translation>
    </message>
</context>
<context>
    <name>soquete::DemoWindow</name>
    <message>
        <source>Demonstration · Soquete</source>
        <translation>Demonstration · Soquete</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Press Next. Server and client are real, and so is the connection between them: what you see is what happened.</source>
        <translation>Press Next. Server and client are real, and so is the connection between them: what you see is what happened.</translation>
    </message>
</context>
<context>
    <name>soquete::JournalConsole</name>
    <message>
        <source>%1 cannot be written: %2. Choose another file or folder.</source>
        <translation>%1 cannot be written: %2. Choose another file or folder.</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) could not be printed in time and were left out.</source>
        <translation>
            <numerusform>%n event could not be printed in time and was left out.</numerusform>
            <numerusform>%n events could not be printed in time and were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>soquete::Launcher</name>
    <message>
        <source>See a TCP socket work: a server waits on a port, a client sends it messages, and every one of them is confirmed.</source>
        <translation>See a TCP socket work: a server waits on a port, a client sends it messages, and every one of them is confirmed.</translation>
    </message>
    <message>
        <source>Show me, &amp;step by step</source>
        <translation>Show me, &amp;step by step</translation>
    </message>
    <message>
        <source>Server and client side by side, from the first socket to goodbye.</source>
        <translation>Server and client side by side, from the first socket to goodbye.</translation>
    </message>
    <message>
        <source>Open a se&amp;rver</source>
        <translation>Open a se&amp;rver</translation>
    </message>
    <message>
        <source>Waits for clients: Soquete&apos;s own, or your Python program.</source>
        <translation>Waits for clients: Soquete&apos;s own, or your Python program.</translation>
    </message>
    <message>
        <source>Open a &amp;client</source>
        <translation>Open a &amp;client</translation>
    </message>
    <message>
        <source>Connects to a server and sends it messages. Open as many as you like.</source>
        <translation>Connects to a server and sends it messages. Open as many as you like.</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Language</translation>
    </message>
    <message>
        <source>The language of the whole program</source>
        <translation>The language of the whole program</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
</context>
<context>
    <name>soquete::Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>New &amp;server window</source>
        <translation>New &amp;server window</translation>
    </message>
    <message>
        <source>New &amp;client window</source>
        <translation>New &amp;client window</translation>
    </message>
    <message>
        <source>&amp;Demonstration</source>
        <translation>&amp;Demonstration</translation>
    </message>
    <message>
        <source>Close &amp;window</source>
        <translation>Close &amp;window</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quit</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Language</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Appearance</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>As the &amp;system</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Light</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dark</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>&amp;About Soquete</source>
        <translation>&amp;About Soquete</translation>
    </message>
    <message>
        <source>About Soquete</source>
        <translation>About Soquete</translation>
    </message>
    <message>
        <source>See a TCP socket work: a server, a client, and every byte between them.

Free software under the MIT licence, built with Qt %1.</source>
        <translation>See a TCP socket work: a server, a client, and every byte between them.

Free software under the MIT licence, built with Qt %1.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>soquete::MessageEditor</name>
    <message>
        <source>&amp;Message</source>
        <translation>&amp;Message</translation>
    </message>
    <message>
        <source>Write a message and press Enter</source>
        <translation>Write a message and press Enter</translation>
    </message>
    <message>
        <source>Message to send</source>
        <translation>Message to send</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>&amp;Send</translation>
    </message>
    <message>
        <source>Send the message: its header and its body in one write</source>
        <translation>Send the message: its header and its body in one write</translation>
    </message>
    <message>
        <source>Characters: %1 · Bytes: %2</source>
        <translation>Characters: %1 · Bytes: %2</translation>
    </message>
    <message>
        <source>Any text. Its length is shown below: the header announces bytes, and in UTF-8 an accented letter takes two.</source>
        <translation>Any text. Its length is shown below: the header announces bytes, and in UTF-8 an accented letter takes two.</translation>
    </message>
</context>
<context>
    <name>soquete::MessageModel</name>
    <message>
        <source>✗ not answered</source>
        <translation>✗ not answered</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Acknowledgement</source>
        <translation>Acknowledgement</translation>
    </message>
    <message>
        <source>When it happened, by this computer&apos;s clock</source>
        <translation>When it happened, by this computer&apos;s clock</translation>
    </message>
    <message>
        <source>← received, → sent; # is the number of the connection</source>
        <translation>← received, → sent; # is the number of the connection</translation>
    </message>
    <message>
        <source>The text&apos;s length in bytes, which is what the header announces</source>
        <translation>The text&apos;s length in bytes, which is what the header announces</translation>
    </message>
    <message>
        <source>Whether the message was answered, and how long that took</source>
        <translation>Whether the message was answered, and how long that took</translation>
    </message>
    <message>
        <source>Listening on %1, port %2</source>
        <translation>Listening on %1, port %2</translation>
    </message>
    <message>
        <source>Connection from %1</source>
        <translation>Connection from %1</translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation>Connected to %1</translation>
    </message>
    <message>
        <source>Connection ended: %1</source>
        <translation>Connection ended: %1</translation>
    </message>
    <message>
        <source>… waiting</source>
        <translation>… waiting</translation>
    </message>
    <message>
        <source>none expected</source>
        <translation>none expected</translation>
    </message>
    <message>
        <source>No answer has come yet.</source>
        <translation>No answer has come yet.</translation>
    </message>
    <message>
        <source>The server&apos;s answer came %1 after the message was sent.</source>
        <translation>The server&apos;s answer came %1 after the message was sent.</translation>
    </message>
    <message>
        <source>The answer was sent %1 after the message had come.</source>
        <translation>The answer was sent %1 after the message had come.</translation>
    </message>
    <message>
        <source>This server does not answer such messages.</source>
        <translation>This server does not answer such messages.</translation>
    </message>
    <message>
        <source>No answer came in time.</source>
        <translation>No answer came in time.</translation>
    </message>
    <message>
        <source>Direction</source>
        <extracomment>a column: the arrow of a message, and the number of its connection</extracomment>
        <translation>Direction</translation>
    </message>
    <message>
        <source>The message or its answer; bytes that cannot be shown appear as symbols</source>
        <translation>The message or its answer; bytes that cannot be shown appear as symbols</translation>
    </message>
    <message>
        <source>Server stopped</source>
        <translation>Server stopped</translation>
    </message>
</context>
<context>
    <name>soquete::MessageView</name>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>What was sent and received, oldest first, with the state of each acknowledgement.</source>
        <translation>What was sent and received, oldest first, with the state of each acknowledgement.</translation>
    </message>
    <message>
        <source>Older events that are no longer shown: %1</source>
        <translation>Older events that are no longer shown: %1</translation>
    </message>
</context>
<context>
    <name>soquete::Notice</name>
    <message>
        <source>Hide this message</source>
        <translation>Hide this message</translation>
    </message>
</context>
<context>
    <name>soquete::Scenario</name>
    <message>
        <source>This step did not happen in time.</source>
        <translation>This step did not happen in time.</translation>
    </message>
    <message>
        <source>Another program uses port %1, so the server listens on port %2, which is free: a listening socket now waits for clients.</source>
        <translation>Another program uses port %1, so the server listens on port %2, which is free: a listening socket now waits for clients.</translation>
    </message>
    <message>
        <source>The server listens on port %1: a listening socket now waits for clients.</source>
        <translation>The server listens on port %1: a listening socket now waits for clients.</translation>
    </message>
    <message>
        <source>The client connects; the server sees it as %1, accepts, and gives the connection a socket and a thread of its own: %2.</source>
        <translation>The client connects; the server sees it as %1, accepts, and gives the connection a socket and a thread of its own: %2.</translation>
    </message>
    <message>
        <source>The client sends “%1”. The server confirms it with “%2”, and the confirmation shows at the client %3 later.</source>
        <translation>The client sends “%1”. The server confirms it with “%2”, and the confirmation shows at the client %3 later.</translation>
    </message>
    <message>
        <source>The client says goodbye: it sends the disconnect word “%1”, and the server confirms that too.</source>
        <translation>The client says goodbye: it sends the disconnect word “%1”, and the server confirms that too.</translation>
    </message>
    <message>
        <source>Both sides close their sockets. The connection&apos;s thread has ended; the server still listens for others.</source>
        <translation>Both sides close their sockets. The connection&apos;s thread has ended; the server still listens for others.</translation>
    </message>
    <message>
        <source>The server stops: its listening socket is closed, and the port is free again.</source>
        <translation>The server stops: its listening socket is closed, and the port is free again.</translation>
    </message>
</context>
<context>
    <name>soquete::ScriptPanel</name>
    <message>
        <source>New message</source>
        <translation>New message</translation>
    </message>
    <message>
        <source>Predefined messa&amp;ges</source>
        <translation>Predefined messa&amp;ges</translation>
    </message>
    <message>
        <source>Predefined messages</source>
        <translation>Predefined messages</translation>
    </message>
    <message>
        <source>Double-click a message to change it; drag it to another place.</source>
        <translation>Double-click a message to change it; drag it to another place.</translation>
    </message>
    <message>
        <source>Add a message</source>
        <translation>Add a message</translation>
    </message>
    <message>
        <source>Remove the selected message</source>
        <translation>Remove the selected message</translation>
    </message>
    <message>
        <source>Move the selected message up</source>
        <translation>Move the selected message up</translation>
    </message>
    <message>
        <source>Move the selected message down</source>
        <translation>Move the selected message down</translation>
    </message>
    <message>
        <source>Back to the messages that came with the program</source>
        <translation>Back to the messages that came with the program</translation>
    </message>
    <message>
        <source>Send &amp;next</source>
        <translation>Send &amp;next</translation>
    </message>
    <message>
        <source>Send the message after the one that was sent last</source>
        <translation>Send the message after the one that was sent last</translation>
    </message>
    <message>
        <source>Send se&amp;lected</source>
        <translation>Send se&amp;lected</translation>
    </message>
    <message>
        <source>Send the selected message</source>
        <translation>Send the selected message</translation>
    </message>
    <message>
        <source>S&amp;top sending</source>
        <translation>S&amp;top sending</translation>
    </message>
    <message>
        <source>Send &amp;all</source>
        <translation>Send &amp;all</translation>
    </message>
    <message>
        <source>Send all messages in their order, each when the one before was answered</source>
        <translation>Send all messages in their order, each when the one before was answered</translation>
    </message>
    <message>
        <source>Time to wait between two messages when all are sent</source>
        <translation>Time to wait between two messages when all are sent</translation>
    </message>
    <message>
        <source>Interval in milliseconds</source>
        <translation>Interval in milliseconds</translation>
    </message>
    <message>
        <source>&amp;Interval</source>
        <translation>&amp;Interval</translation>
    </message>
</context>
<context>
    <name>soquete::ServerConsole</name>
    <message>
        <source>STARTING</source>
        <extracomment>the tag of a line on the console, in capitals as in the tutorial&apos;s server</extracomment>
        <translation>STARTING</translation>
    </message>
    <message>
        <source>Server is starting…</source>
        <translation>Server is starting…</translation>
    </message>
    <message>
        <source>LISTENING</source>
        <translation>LISTENING</translation>
    </message>
    <message>
        <source>Server is listening on %1</source>
        <translation>Server is listening on %1</translation>
    </message>
    <message>
        <source>NEW CONNECTION</source>
        <translation>NEW CONNECTION</translation>
    </message>
    <message>
        <source>%1 connected.</source>
        <translation>%1 connected.</translation>
    </message>
    <message>
        <source>ACTIVE CONNECTIONS</source>
        <translation>ACTIVE CONNECTIONS</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>DISCONNECTED</source>
        <translation>DISCONNECTED</translation>
    </message>
    <message>
        <source>STOPPED</source>
        <translation>STOPPED</translation>
    </message>
    <message>
        <source>Server has stopped.</source>
        <translation>Server has stopped.</translation>
    </message>
    <message>
        <source>Connections: %1 · messages: %2 · answers: %3 · received: %4 · sent: %5</source>
        <translation>Connections: %1 · messages: %2 · answers: %3 · received: %4 · sent: %5</translation>
    </message>
    <message>
        <source>NOTE</source>
        <translation>NOTE</translation>
    </message>
</context>
<context>
    <name>soquete::ServerWindow</name>
    <message>
        <source>%1 cannot be written: %2. Choose another file or folder.</source>
        <translation>%1 cannot be written: %2. Choose another file or folder.</translation>
    </message>
    <message>
        <source>Server · Soquete</source>
        <translation>Server · Soquete</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Address</translation>
    </message>
    <message>
        <source>Address to listen on</source>
        <translation>Address to listen on</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Port</translation>
    </message>
    <message>
        <source>The number by which clients find this server on the computer. 0 lets the system choose a free one.</source>
        <translation>The number by which clients find this server on the computer. 0 lets the system choose a free one.</translation>
    </message>
    <message>
        <source>Port to listen on</source>
        <translation>Port to listen on</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Start</translation>
    </message>
    <message>
        <source>Open a listening socket and wait for clients (F5)</source>
        <translation>Open a listening socket and wait for clients (F5)</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>S&amp;top</translation>
    </message>
    <message>
        <source>Close every connection in order, then the listening socket (Shift+F5)</source>
        <translation>Close every connection in order, then the listening socket (Shift+F5)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Sockets</source>
        <translation>Sockets</translation>
    </message>
    <message>
        <source>The listening socket, and one socket for each connection.</source>
        <translation>The listening socket, and one socket for each connection.</translation>
    </message>
    <message>
        <source>Press Start: the server&apos;s sockets appear here.</source>
        <translation>Press Start: the server&apos;s sockets appear here.</translation>
    </message>
    <message>
        <source>No messages yet. Start the server, then connect a client to it: Soquete&apos;s own, or your Python program.</source>
        <translation>No messages yet. Start the server, then connect a client to it: Soquete&apos;s own, or your Python program.</translation>
    </message>
    <message>
        <source>Connections: %1 · Threads: %2 · Messages: %3</source>
        <translation>Connections: %1 · Threads: %2 · Messages: %3</translation>
    </message>
    <message>
        <source>STOPPED</source>
        <translation>STOPPED</translation>
    </message>
    <message>
        <source>STARTING</source>
        <translation>STARTING</translation>
    </message>
    <message>
        <source>LISTENING on %1</source>
        <translation>LISTENING on %1</translation>
    </message>
    <message>
        <source>STOPPING</source>
        <translation>STOPPING</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>FAILED</translation>
    </message>
    <message>
        <source>The server is not listening.</source>
        <translation>The server is not listening.</translation>
    </message>
    <message>
        <source>Other computers can connect to this server, and their messages are neither checked nor encrypted. Choose 127.0.0.1 to keep it to this computer.</source>
        <translation>Other computers can connect to this server, and their messages are neither checked nor encrypted. Choose 127.0.0.1 to keep it to this computer.</translation>
    </message>
    <message>
        <source>Where the server waits. The address you choose decides who can reach it: 127.0.0.1 is for programs on this computer only.</source>
        <translation>Where the server waits. The address you choose decides who can reach it: 127.0.0.1 is for programs on this computer only.</translation>
    </message>
</context>
<context>
    <name>soquete::StepBar</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Back</translation>
    </message>
    <message>
        <source>Begin the demonstration anew</source>
        <translation>Begin the demonstration anew</translation>
    </message>
    <message>
        <source>Perform the next step</source>
        <translation>Perform the next step</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>Pa&amp;use</translation>
    </message>
    <message>
        <source>Stop after this step</source>
        <translation>Stop after this step</translation>
    </message>
    <message>
        <source>Perform all steps, one after the other</source>
        <translation>Perform all steps, one after the other</translation>
    </message>
    <message>
        <source>Progress of the demonstration</source>
        <translation>Progress of the demonstration</translation>
    </message>
    <message>
        <source>Show the previous step again; nothing is undone</source>
        <translation>Show the previous step again; nothing is undone</translation>
    </message>
    <message>
        <source>&amp;Once more</source>
        <translation>&amp;Once more</translation>
    </message>
    <message>
        <source>Ne&amp;xt</source>
        <translation>Ne&amp;xt</translation>
    </message>
    <message>
        <source>Pla&amp;y</source>
        <translation>Pla&amp;y</translation>
    </message>
</context>
</TS>
