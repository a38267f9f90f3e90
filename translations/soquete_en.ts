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
        <source>A server. “soquete server --help” lists its options.</source>
        <translation>A server. “soquete server --help” lists its options.</translation>
    </message>
    <message>
        <source>A client. “soquete client --help” lists its options.</source>
        <translation>A client. “soquete client --help” lists its options.</translation>
    </message>
    <message>
        <source>A server and a client side by side, and their conversation step by step.</source>
        <translation>A server and a client side by side, and their conversation step by step.</translation>
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
        <source>Name or address of the server.</source>
        <translation>Name or address of the server.</translation>
    </message>
    <message>
        <source>ADDRESS</source>
        <translation>ADDRESS</translation>
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
        <source>Connect at once.</source>
        <translation>Connect at once.</translation>
    </message>
    <message>
        <source>BYTES</source>
        <translation>BYTES</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>TEXT</translation>
    </message>
    <message>
        <source>MODE</source>
        <translation>MODE</translation>
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
        <source>With --console: print only errors, and a summary at the end.</source>
        <translation>With --console: print only errors, and a summary at the end.</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>FILE</translation>
    </message>
    <message>
        <source>SECONDS</source>
        <translation>SECONDS</translation>
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
        <source>MESSAGE</source>
        <translation>MESSAGE</translation>
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
        <source>The message “%1” cannot be sent. %2</source>
        <translation>The message “%1” cannot be sent. %2</translation>
    </message>
    <message>
        <source>A window with a session that was recorded with --record.</source>
        <translation>A window with a session that was recorded with --record.</translation>
    </message>
    <message>
        <source>The recording.</source>
        <translation>The recording.</translation>
    </message>
    <message>
        <source>“open” needs the name of one file.</source>
        <translation>“open” needs the name of one file.</translation>
    </message>
    <message>
        <source>PATH</source>
        <translation>PATH</translation>
    </message>
    <message>
        <source>NAME|FILE</source>
        <translation>NAME|FILE</translation>
    </message>
    <message>
        <source>TEXT|none</source>
        <translation>TEXT|none</translation>
    </message>
    <message>
        <source>HOST:PORT</source>
        <translation>HOST:PORT</translation>
    </message>
    <message>
        <source>--relay-to takes a host and a port, such as 127.0.0.1:5051, not “%1”.</source>
        <translation>--relay-to takes a host and a port, such as 127.0.0.1:5051, not “%1”.</translation>
    </message>
    <message>
        <source>WORK</source>
        <translation>WORK</translation>
    </message>
    <message>
        <source>NAME[:VALUE]</source>
        <translation>NAME[:VALUE]</translation>
    </message>
    <message>
        <source>There is no lesson “%1”. Use one of these: %2.</source>
        <translation>There is no lesson “%1”. Use one of these: %2.</translation>
    </message>
    <message>
        <source>Say which script right after “script”: “soquete script client” or “soquete script server”.</source>
        <translation>Say which script right after “script”: “soquete script client” or “soquete script server”.</translation>
    </message>
    <message>
        <source>--%1 does not accept “%2”. It takes one of these: %3.</source>
        <translation>--%1 does not accept “%2”. It takes one of these: %3.</translation>
    </message>
    <message>
        <source>--%1 only works together with --%2.</source>
        <translation>--%1 only works together with --%2.</translation>
    </message>
    <message>
        <source>This program cannot use Unix-domain sockets on this system. Use --host and --port.</source>
        <translation>This program cannot use Unix-domain sockets on this system. Use --host and --port.</translation>
    </message>
    <message>
        <source>A script contains its messages: write them here instead of “-”.</source>
        <translation>A script contains its messages: write them here instead of “-”.</translation>
    </message>
    <message>
        <source>--work and --fault do not work together with --behaviour relay, which passes every byte on unchanged.</source>
        <translation>--work and --fault do not work together with --behaviour relay, which passes every byte on unchanged.</translation>
    </message>
    <message>
        <source>--relay-to only works together with --behaviour relay.</source>
        <translation>--relay-to only works together with --behaviour relay.</translation>
    </message>
    <message>
        <source>--behaviour relay needs --relay-to HOST:PORT, the server to relay to.</source>
        <translation>--behaviour relay needs --relay-to HOST:PORT, the server to relay to.</translation>
    </message>
    <message>
        <source>There is no dialect “%1”. Use one of these: %2; the name of one that you saved in the window; or a file.</source>
        <translation>There is no dialect “%1”. Use one of these: %2; the name of one that you saved in the window; or a file.</translation>
    </message>
    <message>
        <source>See a TCP socket at work: a server, a client, and every byte between them.
Without a command, the start window opens.</source>
        <translation>See a TCP socket at work: a server, a client, and every byte between them.
Without a command, the start window opens.</translation>
    </message>
    <message>
        <source>Messages to send; without any, the predefined ones; - for the lines of standard input.</source>
        <translation>Messages to send; without any, the predefined ones; - for the lines of standard input.</translation>
    </message>
    <message>
        <source>A server and a client, step by step. “soquete demo --help” lists its options.</source>
        <translation>A server and a client, step by step. “soquete demo --help” lists its options.</translation>
    </message>
    <message>
        <source>A course with a server and a client: read, do, see, check.</source>
        <translation>A course with a server and a client: read, do, see, check.</translation>
    </message>
    <message>
        <source>A course about sockets, with steps to do in the real windows.
Without a name, it opens where you left off.</source>
        <translation>A course about sockets, with steps to do in the real windows.
Without a name, it opens where you left off.</translation>
    </message>
    <message>
        <source>The lesson, by its number or name: {lessons}.</source>
        <translation>The lesson, by its number or name: {lessons}.</translation>
    </message>
    <message>
        <source>A recorded session.</source>
        <translation>A recorded session.</translation>
    </message>
    <message>
        <source>Writes server.py to standard output: a Python program that does what “soquete server” does with these options.</source>
        <translation>Writes server.py to standard output: a Python program that does what “soquete server” does with these options.</translation>
    </message>
    <message>
        <source>Writes client.py to standard output: a Python program that does what “soquete client” does with these options.</source>
        <translation>Writes client.py to standard output: a Python program that does what “soquete client” does with these options.</translation>
    </message>
    <message>
        <source>Messages to send; without any, the predefined ones.</source>
        <translation>Messages to send; without any, the predefined ones.</translation>
    </message>
    <message>
        <source>Run in this terminal, without a window.</source>
        <translation>Run in this terminal, without a window.</translation>
    </message>
    <message>
        <source>Play all steps, then exit; the exit code is 0 if every step succeeded.</source>
        <translation>Play all steps, then exit; the exit code is 0 if every step succeeded.</translation>
    </message>
    <message>
        <source>Write it as the tutorial does, with comments that mark its known weaknesses.</source>
        <translation>Write it as the tutorial does, with comments that mark its known weaknesses.</translation>
    </message>
    <message>
        <source>Address to listen on; 0.0.0.0 for all addresses of this computer.</source>
        <translation>Address to listen on; 0.0.0.0 for all addresses of this computer.</translation>
    </message>
    <message>
        <source>Port to listen on; 0 to use a free port.</source>
        <translation>Port to listen on; 0 to use a free port.</translation>
    </message>
    <message>
        <source>Meet at a file (a Unix-domain socket) instead of an address and a port.</source>
        <translation>Meet at a file (a Unix-domain socket) instead of an address and a port.</translation>
    </message>
    <message>
        <source>--unix needs the path of a file, such as {path}.</source>
        <translation>--unix needs the path of a file, such as {path}.</translation>
    </message>
    <message>
        <source>Start listening at once.</source>
        <translation>Start listening at once.</translation>
    </message>
    <message>
        <source>Dialect of both sides: {dialects}, the name of one that you saved, a file, or auto to adopt the dialect that the peer speaks. The options below change parts of it.</source>
        <translation>Dialect of both sides: {dialects}, the name of one that you saved, a file, or auto to adopt the dialect that the peer speaks. The options below change parts of it.</translation>
    </message>
    <message>
        <source>Size of the header in bytes.</source>
        <translation>Size of the header in bytes.</translation>
    </message>
    <message>
        <source>Message with which a client disconnects; empty for none.</source>
        <translation>Message with which a client disconnects; empty for none.</translation>
    </message>
    <message>
        <source>Ignore case in the disconnect word.</source>
        <translation>Ignore case in the disconnect word.</translation>
    </message>
    <message>
        <source>Reply to the disconnect word; none for no reply. By default, it gets the same reply as any message.</source>
        <translation>Reply to the disconnect word; none for no reply. By default, it gets the same reply as any message.</translation>
    </message>
    <message>
        <source>How to reply to a message: none, text, or framed (with a header of its own).</source>
        <translation>How to reply to a message: none, text, or framed (with a header of its own).</translation>
    </message>
    <message>
        <source>Text of the reply; {msg} stands for the message.</source>
        <translation>Text of the reply; {msg} stands for the message.</translation>
    </message>
    <message>
        <source>With --console: print each event as a JSON object on one line.</source>
        <translation>With --console: print each event as a JSON object on one line.</translation>
    </message>
    <message>
        <source>What to do with a message: acknowledge, echo, broadcast (to all other clients), manual (a person replies), silent, or relay (to another server).</source>
        <translation>What to do with a message: acknowledge, echo, broadcast (to all other clients), manual (a person replies), silent, or relay (to another server).</translation>
    </message>
    <message>
        <source>With --behaviour relay: the server to relay to.</source>
        <translation>With --behaviour relay: the server to relay to.</translation>
    </message>
    <message>
        <source>How to serve connections: threads (one for each), or one-at-a-time, like a server without threads.</source>
        <translation>How to serve connections: threads (one for each), or one-at-a-time, like a server without threads.</translation>
    </message>
    <message>
        <source>Work to do for each message before the reply: none, wait:MS, or compute:MS (processor time), with at most 60000 milliseconds.</source>
        <translation>Work to do for each message before the reply: none, wait:MS, or compute:MS (processor time), with at most 60000 milliseconds.</translation>
    </message>
    <message>
        <source>Fault to provoke: delay:MS, drop, bytewise, twice, close, refuse or quickack. May be repeated.</source>
        <translation>Fault to provoke: delay:MS, drop, bytewise, twice, close, refuse or quickack. May be repeated.</translation>
    </message>
    <message>
        <source>Simultaneous connections; more are refused.</source>
        <translation>Simultaneous connections; more are refused.</translation>
    </message>
    <message>
        <source>Seconds of silence after which a connection is closed; 0 for never.</source>
        <translation>Seconds of silence after which a connection is closed; 0 for never.</translation>
    </message>
    <message>
        <source>With --console: exit after N connections have ended.</source>
        <translation>With --console: exit after N connections have ended.</translation>
    </message>
    <message>
        <source>Fault to provoke: two-writes, nagle, characters, header:BYTES or silence. May be repeated.</source>
        <translation>Fault to provoke: two-writes, nagle, characters, header:BYTES or silence. May be repeated.</translation>
    </message>
    <message>
        <source>Milliseconds to wait for a reply.</source>
        <translation>Milliseconds to wait for a reply.</translation>
    </message>
    <message>
        <source>An equivalent Python program, on standard output. “soquete script client --help” lists its options.</source>
        <translation>An equivalent Python program, on standard output. “soquete script client --help” lists its options.</translation>
    </message>
    <message>
        <source>--unix replaces --host and --port: leave those out.</source>
        <translation>--unix replaces --host and --port: leave those out.</translation>
    </message>
    <message>
        <source>--replace only works together with --record or --unix.</source>
        <translation>--replace only works together with --record or --unix.</translation>
    </message>
    <message>
        <source>Replace what an earlier run left: with --record, the recording; with --unix, the file of a server that has ended.</source>
        <translation>Replace what an earlier run left: with --record, the recording; with --unix, the file of a server that has ended.</translation>
    </message>
    <message>
        <source>Write every event to a file, one JSON object per line. The file must be new; see --replace.</source>
        <translation>Write every event to a file, one JSON object per line. The file must be new; see --replace.</translation>
    </message>
</context>
<context>
    <name>CrowdWords</name>
    <message>
        <source>Served: %1 of %2, after %3</source>
        <translation>Served: %1 of %2, after %3</translation>
    </message>
    <message>
        <source>Clients: %1</source>
        <translation>Clients: %1</translation>
    </message>
    <message>
        <source>total time: %1</source>
        <translation>total time: %1</translation>
    </message>
    <message>
        <source>slowest: client %1, after %2</source>
        <translation>slowest: client %1, after %2</translation>
    </message>
    <message>
        <source>not served: %1 (%2)</source>
        <translation>not served: %1 (%2)</translation>
    </message>
    <message>
        <source>The kept run (paler): %1 clients in %2. This one took about as long.</source>
        <translation>The kept run (paler): %1 clients in %2. This one took about as long.</translation>
    </message>
    <message>
        <source>The kept run (paler): %1 clients in %2. This one was %3 times as fast.</source>
        <translation>The kept run (paler): %1 clients in %2. This one was %3 times as fast.</translation>
    </message>
    <message>
        <source>The kept run (paler): %1 clients in %2. This one took %3 times as long.</source>
        <translation>The kept run (paler): %1 clients in %2. This one took %3 times as long.</translation>
    </message>
    <message>
        <source>%1 clients, %2 each: %3 one after another, %4 at the same time.</source>
        <translation>%1 clients, %2 each: %3 one after another, %4 at the same time.</translation>
    </message>
    <message>
        <source>It took %1: they were served one after another, and each waited for all before it.</source>
        <translation>It took %1: they were served one after another, and each waited for all before it.</translation>
    </message>
    <message>
        <source>It took %1: they were served at the same time.</source>
        <translation>It took %1: they were served at the same time.</translation>
    </message>
    <message>
        <source>It took %1: some were served at the same time, and some waited.</source>
        <translation>It took %1: some were served at the same time, and some waited.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>two sentences, one after the other</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Client %1</source>
        <translation>Client %1</translation>
    </message>
    <message>
        <source>connected after %1</source>
        <translation>connected after %1</translation>
    </message>
    <message>
        <source>not served: %1</source>
        <translation>not served: %1</translation>
    </message>
    <message>
        <source>%1 clients: the server computed %2 of processor time in %3. That is %4 cores at work; this machine has %5. More clients at the same time do not make a computer faster.</source>
        <translation>%1 clients: the server computed %2 of processor time in %3. That is %4 cores at work; this machine has %5. More clients at the same time do not make a computer faster.</translation>
    </message>
    <message>
        <source>One client waited %1. Try more clients.</source>
        <translation>One client waited %1. Try more clients.</translation>
    </message>
    <message>
        <source>waited %1 for its first reply</source>
        <translation>waited %1 for its first reply</translation>
    </message>
    <message>
        <source>replies: %1, the slowest after %2</source>
        <translation>replies: %1, the slowest after %2</translation>
    </message>
    <message>
        <source>disconnected after %1</source>
        <translation>disconnected after %1</translation>
    </message>
</context>
<context>
    <name>DialectWords</name>
    <message>
        <source>%1: “%2” is not an encoding; use utf-8, latin-1 or ascii.</source>
        <translation>%1: “%2” is not an encoding; use utf-8, latin-1 or ascii.</translation>
    </message>
    <message>
        <source>%1: “%2” cannot be the name of a dialect. Use up to %3 characters, on one line.</source>
        <translation>%1: “%2” cannot be the name of a dialect. Use up to %3 characters, on one line.</translation>
    </message>
    <message>
        <source>Tutorial</source>
        <extracomment>a dialect: that of the tutorial about sockets</extracomment>
        <translation>Tutorial</translation>
    </message>
    <message>
        <source>Header of 8 bytes</source>
        <translation>Header of 8 bytes</translation>
    </message>
    <message>
        <source>Header of 10 bytes</source>
        <translation>Header of 10 bytes</translation>
    </message>
    <message>
        <source>In Portuguese</source>
        <translation>In Portuguese</translation>
    </message>
    <message>
        <source>A header has from %1 to %2 bytes.</source>
        <translation>A header has from %1 to %2 bytes.</translation>
    </message>
    <message>
        <source>The disconnect word “%1” cannot be sent. %2</source>
        <translation>The disconnect word “%1” cannot be sent. %2</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 cannot be read: %2.</translation>
    </message>
    <message>
        <source>%1 is not a file.</source>
        <translation>%1 is not a file.</translation>
    </message>
    <message>
        <source>%1 is too large to be a dialect: it has more than %2.</source>
        <translation>%1 is too large to be a dialect: it has more than %2.</translation>
    </message>
    <message>
        <source>%1 is not a dialect: it lacks &quot;format&quot;: &quot;soquete-dialect&quot;.</source>
        <translation>%1 is not a dialect: it lacks &quot;format&quot;: &quot;soquete-dialect&quot;.</translation>
    </message>
    <message>
        <source>%1 is a dialect for another version of Soquete: this one reads &quot;version&quot;: 1.</source>
        <translation>%1 is a dialect for another version of Soquete: this one reads &quot;version&quot;: 1.</translation>
    </message>
    <message>
        <source>%1: a dialect has no field “%2”. Check how it is spelled.</source>
        <translation>%1: a dialect has no field “%2”. Check how it is spelled.</translation>
    </message>
    <message>
        <source>%1: the field “%2” takes a whole number from %3 to %4.</source>
        <translation>%1: the field “%2” takes a whole number from %3 to %4.</translation>
    </message>
    <message>
        <source>%1: the field “%2” takes true or false.</source>
        <translation>%1: the field “%2” takes true or false.</translation>
    </message>
    <message>
        <source>Without replies</source>
        <translation>Without replies</translation>
    </message>
    <message>
        <source>Replies with a header</source>
        <translation>Replies with a header</translation>
    </message>
    <message>
        <source>%1: “%2” is not a kind of reply; use none, text or framed.</source>
        <translation>%1: “%2” is not a kind of reply; use none, text or framed.</translation>
    </message>
    <message>
        <source>The maximum message size is from 0 to %1 bytes.</source>
        <translation>The maximum message size is from 0 to %1 bytes.</translation>
    </message>
    <message>
        <source>The reply “%1” cannot be sent. %2</source>
        <translation>The reply “%1” cannot be sent. %2</translation>
    </message>
    <message>
        <source>The reply “%1” to the disconnect word cannot be sent. %2</source>
        <translation>The reply “%1” to the disconnect word cannot be sent. %2</translation>
    </message>
    <message>
        <source>%1 is not a dialect: it is not valid JSON from byte %2.</source>
        <translation>%1 is not a dialect: it is not valid JSON from byte %2.</translation>
    </message>
    <message>
        <source>%1: the field “%2” takes a text in quotation marks.</source>
        <translation>%1: the field “%2” takes a text in quotation marks.</translation>
    </message>
    <message>
        <source>%1: the value of the field “%2” cannot be sent: it is too long for its header, or the encoding cannot represent all its characters.</source>
        <translation>%1: the value of the field “%2” cannot be sent: it is too long for its header, or the encoding cannot represent all its characters.</translation>
    </message>
    <message>
        <source>It repeats the message too often: together, the copies may have at most %1 bytes. Use {msg} less often.</source>
        <translation>It repeats the message too often: together, the copies may have at most %1 bytes. Use {msg} less often.</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>A negative length</source>
        <translation>A negative length</translation>
    </message>
    <message>
        <source>The header is a negative number: it begins with “%1”.</source>
        <translation>The header is a negative number: it begins with “%1”.</translation>
    </message>
    <message>
        <source>Send the length of the encoded message.</source>
        <translation>Send the length of the encoded message.</translation>
    </message>
    <message>
        <source>An empty header</source>
        <translation>An empty header</translation>
    </message>
    <message>
        <source>A header of another size</source>
        <translation>A header of another size</translation>
    </message>
    <message>
        <source>A binary length</source>
        <translation>A binary length</translation>
    </message>
    <message>
        <source>No header</source>
        <translation>No header</translation>
    </message>
    <message>
        <source>Send the length of each message before it.</source>
        <translation>Send the length of each message before it.</translation>
    </message>
    <message>
        <source>Lines instead of messages with a header</source>
        <translation>Lines instead of messages with a header</translation>
    </message>
    <message>
        <source>A web request</source>
        <translation>A web request</translation>
    </message>
    <message>
        <source>An encrypted connection</source>
        <translation>An encrypted connection</translation>
    </message>
    <message>
        <source>This is the beginning of an encrypted connection (TLS).</source>
        <translation>This is the beginning of an encrypted connection (TLS).</translation>
    </message>
    <message>
        <source>Connect without TLS: no https:// and no ssl.wrap_socket().</source>
        <translation>Connect without TLS: no https:// and no ssl.wrap_socket().</translation>
    </message>
    <message>
        <source>A header that announces too many bytes</source>
        <translation>A header that announces too many bytes</translation>
    </message>
    <message>
        <source>A header that is not a number</source>
        <translation>A header that is not a number</translation>
    </message>
    <message>
        <source>The header is not a number: it begins with “%1”. A header holds the length of the message in digits, then spaces.</source>
        <translation>The header is not a number: it begins with “%1”. A header holds the length of the message in digits, then spaces.</translation>
    </message>
    <message>
        <source>A length that counts characters</source>
        <translation>A length that counts characters</translation>
    </message>
    <message>
        <source>Encode first, then take the length of the bytes.</source>
        <translation>Encode first, then take the length of the bytes.</translation>
    </message>
    <message>
        <source>Latin-1 instead of UTF-8</source>
        <translation>Latin-1 instead of UTF-8</translation>
    </message>
    <message>
        <source>A character cut in two</source>
        <translation>A character cut in two</translation>
    </message>
    <message>
        <source>The message ends in the middle of a character.</source>
        <translation>The message ends in the middle of a character.</translation>
    </message>
    <message>
        <source>A message that was never completed</source>
        <translation>A message that was never completed</translation>
    </message>
    <message>
        <source>Announce the number of bytes that you send, and send them all.</source>
        <translation>Announce the number of bytes that you send, and send them all.</translation>
    </message>
    <message>
        <source>Header and message in two writes</source>
        <translation>Header and message in two writes</translation>
    </message>
    <message>
        <source>Send header and message together.</source>
        <translation>Send header and message together.</translation>
    </message>
    <message>
        <source>Bytes that are not text</source>
        <translation>Bytes that are not text</translation>
    </message>
    <message>
        <source>Left without goodbye</source>
        <translation>Left without goodbye</translation>
    </message>
    <message>
        <source>The client closed the connection without the disconnect word.</source>
        <translation>The client closed the connection without the disconnect word.</translation>
    </message>
    <message>
        <source>A disconnect word that is spelled differently</source>
        <translation>A disconnect word that is spelled differently</translation>
    </message>
    <message>
        <source>More after goodbye</source>
        <translation>More after goodbye</translation>
    </message>
    <message>
        <source>The client sent more after the disconnect word.</source>
        <translation>The client sent more after the disconnect word.</translation>
    </message>
    <message>
        <source>Send the disconnect word last.</source>
        <translation>Send the disconnect word last.</translation>
    </message>
    <message>
        <source>The server closed first</source>
        <translation>The server closed first</translation>
    </message>
    <message>
        <source>A server on another address</source>
        <translation>A server on another address</translation>
    </message>
    <message>
        <source>Often the length of the previous message was wrong, and these bytes are its end.</source>
        <translation>Often the length of the previous message was wrong, and these bytes are its end.</translation>
    </message>
    <message>
        <source>Send the length of the encoded message in digits, padded with spaces.</source>
        <translation>Send the length of the encoded message in digits, padded with spaces.</translation>
    </message>
    <message>
        <source>A length is never below zero, so the message cannot be read.</source>
        <translation>A length is never below zero, so the message cannot be read.</translation>
    </message>
    <message>
        <source>The header is empty: it holds only spaces, and no length.</source>
        <translation>The header is empty: it holds only spaces, and no length.</translation>
    </message>
    <message>
        <source>Without a length, the receiver cannot tell where the message ends.</source>
        <translation>Without a length, the receiver cannot tell where the message ends.</translation>
    </message>
    <message>
        <source>Write the length in digits, then pad with spaces.</source>
        <translation>Write the length in digits, then pad with spaces.</translation>
    </message>
    <message numerus="yes">
        <source>This program sends headers of %n byte(s), which is not the agreed size.</source>
        <translation>
            <numerusform>This program sends headers of %n byte, which is not the agreed size.</numerusform>
            <numerusform>This program sends headers of %n bytes, which is not the agreed size.</numerusform>
        </translation>
    </message>
    <message>
        <source>With different sizes, part of the message is read as the header, or part of the header as the message.</source>
        <translation>With different sizes, part of the message is read as the header, or part of the header as the message.</translation>
    </message>
    <message>
        <source>Use the same header size in both programs: change the script, or let Soquete use the size of the script.</source>
        <translation>Use the same header size in both programs: change the script, or let Soquete use the size of the script.</translation>
    </message>
    <message>
        <source>A header without padding</source>
        <translation>A header without padding</translation>
    </message>
    <message>
        <source>The length is there (“%1”), but the message follows at once, without the spaces that pad the header to the agreed size.</source>
        <translation>The length is there (“%1”), but the message follows at once, without the spaces that pad the header to the agreed size.</translation>
    </message>
    <message>
        <source>The server reads a fixed number of bytes as the header, including the beginning of the message.</source>
        <translation>The server reads a fixed number of bytes as the header, including the beginning of the message.</translation>
    </message>
    <message>
        <source>Pad the header with spaces before sending it.</source>
        <translation>Pad the header with spaces before sending it.</translation>
    </message>
    <message numerus="yes">
        <source>The length is a binary number of %n byte(s), not digits.</source>
        <translation>
            <numerusform>The length is a binary number of %n byte, not digits.</numerusform>
            <numerusform>The length is a binary number of %n bytes, not digits.</numerusform>
        </translation>
    </message>
    <message>
        <source>That works too, but here the agreed header is text.</source>
        <translation>That works too, but here the agreed header is text.</translation>
    </message>
    <message>
        <source>Send the length as digits, padded with spaces.</source>
        <translation>Send the length as digits, padded with spaces.</translation>
    </message>
    <message>
        <source>Text arrived where a header was expected: “%1”.</source>
        <translation>Text arrived where a header was expected: “%1”.</translation>
    </message>
    <message>
        <source>TCP carries a stream of bytes without boundaries. Only the header says where one message ends and the next begins.</source>
        <translation>TCP carries a stream of bytes without boundaries. Only the header says where one message ends and the next begins.</translation>
    </message>
    <message>
        <source>Lines of text arrived, without a header: “%1”.</source>
        <translation>Lines of text arrived, without a header: “%1”.</translation>
    </message>
    <message>
        <source>A line feed can mark the end of a message, but the agreed way is a header.</source>
        <translation>A line feed can mark the end of a message, but the agreed way is a header.</translation>
    </message>
    <message>
        <source>This is HTTP, the protocol of browsers: “%1”.</source>
        <translation>This is HTTP, the protocol of browsers: “%1”.</translation>
    </message>
    <message>
        <source>A port number only says which program gets the bytes. The programs agree on what the bytes mean, and this one does not speak HTTP.</source>
        <translation>A port number only says which program gets the bytes. The programs agree on what the bytes mean, and this one does not speak HTTP.</translation>
    </message>
    <message>
        <source>Connect with the client instead of a browser, or look for a web server on another port.</source>
        <translation>Connect with the client instead of a browser, or look for a web server on another port.</translation>
    </message>
    <message>
        <source>The client wants to agree on keys first, but this server uses plain text.</source>
        <translation>The client wants to agree on keys first, but this server uses plain text.</translation>
    </message>
    <message>
        <source>The header announces more bytes than the maximum: “%1”.</source>
        <translation>The header announces more bytes than the maximum: “%1”.</translation>
    </message>
    <message>
        <source>A server that trusts every length can be made to fill its memory.</source>
        <translation>A server that trusts every length can be made to fill its memory.</translation>
    </message>
    <message>
        <source>Check the length before reading the message. Send large data in several messages.</source>
        <translation>Check the length before reading the message. Send large data in several messages.</translation>
    </message>
    <message numerus="yes">
        <source>The length in the header is %n byte(s) short: it counts the characters of “%1”, not its bytes.</source>
        <translation>
            <numerusform>The length in the header is %n byte short: it counts the characters of “%1”, not its bytes.</numerusform>
            <numerusform>The length in the header is %n bytes short: it counts the characters of “%1”, not its bytes.</numerusform>
        </translation>
    </message>
    <message>
        <source>A letter with an accent takes two bytes in UTF-8. The message is cut short, and its end is read as the next header.</source>
        <translation>A letter with an accent takes two bytes in UTF-8. The message is cut short, and its end is read as the next header.</translation>
    </message>
    <message>
        <source>The message holds bytes that are not text in the agreed encoding. They are shown as �.</source>
        <translation>The message holds bytes that are not text in the agreed encoding. They are shown as �.</translation>
    </message>
    <message>
        <source>A strict decoder, such as Python&apos;s, raises an error here.</source>
        <translation>A strict decoder, such as Python&apos;s, raises an error here.</translation>
    </message>
    <message>
        <source>Use the same encoding in both programs, and be prepared for invalid bytes.</source>
        <translation>Use the same encoding in both programs, and be prepared for invalid bytes.</translation>
    </message>
    <message>
        <source>The message is not UTF-8. Read as Latin-1, it says “%1”.</source>
        <translation>The message is not UTF-8. Read as Latin-1, it says “%1”.</translation>
    </message>
    <message>
        <source>Each encoding uses different bytes for the same letter. Decoding with the wrong one gives other letters, or an error.</source>
        <translation>Each encoding uses different bytes for the same letter. Decoding with the wrong one gives other letters, or an error.</translation>
    </message>
    <message>
        <source>Use the same encoding in both programs: UTF-8.</source>
        <translation>Use the same encoding in both programs: UTF-8.</translation>
    </message>
    <message>
        <source>A character may take several bytes. Cutting a text by bytes, or counting its length in characters, may lose some of them.</source>
        <translation>A character may take several bytes. Cutting a text by bytes, or counting its length in characters, may lose some of them.</translation>
    </message>
    <message>
        <source>Cut texts before encoding them, and count their bytes after.</source>
        <translation>Cut texts before encoding them, and count their bytes after.</translation>
    </message>
    <message numerus="yes">
        <source>The message was never completed: only %n byte(s) of it arrived.</source>
        <translation>
            <numerusform>The message was never completed: only %n byte of it arrived.</numerusform>
            <numerusform>The message was never completed: only %n bytes of it arrived.</numerusform>
        </translation>
    </message>
    <message>
        <source>The header, or the rest that it announces, is missing. A server that reads until the message is complete waits forever.</source>
        <translation>The header, or the rest that it announces, is missing. A server that reads until the message is complete waits forever.</translation>
    </message>
    <message>
        <source>The header arrived alone, and the message %1 later.</source>
        <translation>The header arrived alone, and the message %1 later.</translation>
    </message>
    <message>
        <source>Two writes before a read make two rules of TCP meet: the sender waits to fill a packet (Nagle), and the receiver waits before it acknowledges (delayed acknowledgement). Together they can cost about 40 ms for each message.</source>
        <translation>Two writes before a read make two rules of TCP meet: the sender waits to fill a packet (Nagle), and the receiver waits before it acknowledges (delayed acknowledgement). Together they can cost about 40 ms for each message.</translation>
    </message>
    <message>
        <source>The server reaches the end of the stream: recv() returns no bytes. A server that does not check for that repeats its loop forever and keeps a processor busy.</source>
        <translation>The server reaches the end of the stream: recv() returns no bytes. A server that does not check for that repeats its loop forever and keeps a processor busy.</translation>
    </message>
    <message>
        <source>In the client, send the disconnect word first. In the server, treat an empty recv() as the end.</source>
        <translation>In the client, send the disconnect word first. In the server, treat an empty recv() as the end.</translation>
    </message>
    <message>
        <source>“%1” looks like the disconnect word, but is not the agreed one.</source>
        <translation>“%1” looks like the disconnect word, but is not the agreed one.</translation>
    </message>
    <message>
        <source>The server treats it like any other message and keeps waiting.</source>
        <translation>The server treats it like any other message and keeps waiting.</translation>
    </message>
    <message>
        <source>Use exactly the same word in both programs, including upper and lower case.</source>
        <translation>Use exactly the same word in both programs, including upper and lower case.</translation>
    </message>
    <message>
        <source>The server closes after that word and does not read the rest.</source>
        <translation>The server closes after that word and does not read the rest.</translation>
    </message>
    <message>
        <source>A connection that was reset</source>
        <translation>A connection that was reset</translation>
    </message>
    <message>
        <source>The peer reset the connection (RST) instead of closing it.</source>
        <translation>The peer reset the connection (RST) instead of closing it.</translation>
    </message>
    <message>
        <source>This happens when a program is killed, or closes with unread data. Data on its way may be lost.</source>
        <translation>This happens when a program is killed, or closes with unread data. Data on its way may be lost.</translation>
    </message>
    <message>
        <source>Read everything you were sent, then close.</source>
        <translation>Read everything you were sent, then close.</translation>
    </message>
    <message>
        <source>The server closed the connection before the client sent the disconnect word.</source>
        <translation>The server closed the connection before the client sent the disconnect word.</translation>
    </message>
    <message>
        <source>It may serve only one message, have failed with an error, or have rejected what it read.</source>
        <translation>It may serve only one message, have failed with an error, or have rejected what it read.</translation>
    </message>
    <message>
        <source>Look for an error in the server&apos;s window. Make the server read in a loop until the disconnect word.</source>
        <translation>Look for an error in the server&apos;s window. Make the server read in a loop until the disconnect word.</translation>
    </message>
    <message>
        <source>Unread replies</source>
        <translation>Unread replies</translation>
    </message>
    <message numerus="yes">
        <source>The client does not read its replies: %n byte(s) cannot be sent.</source>
        <translation>
            <numerusform>The client does not read its replies: %n byte cannot be sent.</numerusform>
            <numerusform>The client does not read its replies: %n bytes cannot be sent.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its receive window is full, so TCP makes the server wait. If the client closes now, the system resets the connection.</source>
        <translation>Its receive window is full, so TCP makes the server wait. If the client closes now, the system resets the connection.</translation>
    </message>
    <message>
        <source>Read the reply to each message.</source>
        <translation>Read the reply to each message.</translation>
    </message>
    <message>
        <source>Several replies in one</source>
        <translation>Several replies in one</translation>
    </message>
    <message numerus="yes">
        <source>%n replies were sent together: one recv() gets them as one text.</source>
        <translation>
            <numerusform>%n reply was sent together with another: one recv() gets them as one text.</numerusform>
            <numerusform>%n replies were sent together: one recv() gets them as one text.</numerusform>
        </translation>
    </message>
    <message>
        <source>A reply without a header has no visible end. TCP keeps no boundaries between replies.</source>
        <translation>A reply without a header has no visible end. TCP keeps no boundaries between replies.</translation>
    </message>
    <message>
        <source>Wait for each reply before you send the next message, or give replies a header too.</source>
        <translation>Wait for each reply before you send the next message, or give replies a header too.</translation>
    </message>
    <message>
        <source>A reply with a header</source>
        <translation>A reply with a header</translation>
    </message>
    <message numerus="yes">
        <source>The server&apos;s replies have a header of %n byte(s), but plain text was expected.</source>
        <translation>
            <numerusform>The server&apos;s replies have a header of %n byte, but plain text was expected.</numerusform>
            <numerusform>The server&apos;s replies have a header of %n bytes, but plain text was expected.</numerusform>
        </translation>
    </message>
    <message>
        <source>The digits and spaces of the header are shown as part of the reply.</source>
        <translation>The digits and spaces of the header are shown as part of the reply.</translation>
    </message>
    <message>
        <source>Make the client read a header before each reply (--reply framed).</source>
        <translation>Make the client read a header before each reply (--reply framed).</translation>
    </message>
    <message>
        <source>A reply without a header</source>
        <translation>A reply without a header</translation>
    </message>
    <message>
        <source>The reply is plain text, but a header was expected: “%1”.</source>
        <translation>The reply is plain text, but a header was expected: “%1”.</translation>
    </message>
    <message>
        <source>A client that reads a header first takes the beginning of the text for a length.</source>
        <translation>A client that reads a header first takes the beginning of the text for a length.</translation>
    </message>
    <message>
        <source>Read the reply without a header (--reply text), or make the server send one.</source>
        <translation>Read the reply without a header (--reply text), or make the server send one.</translation>
    </message>
    <message>
        <source>No reply to message %1</source>
        <translation>No reply to message %1</translation>
    </message>
    <message>
        <source>The reply to message %1 did not arrive in time. Does the server reply to each message?</source>
        <translation>The reply to message %1 did not arrive in time. Does the server reply to each message?</translation>
    </message>
    <message>
        <source>The server may send no replies, or still be waiting for the rest of the message.</source>
        <translation>The server may send no replies, or still be waiting for the rest of the message.</translation>
    </message>
    <message>
        <source>Make the server reply to each message, or tell the client not to wait (--reply none).</source>
        <translation>Make the server reply to each message, or tell the client not to wait (--reply none).</translation>
    </message>
    <message>
        <source>An unexpected reply</source>
        <translation>An unexpected reply</translation>
    </message>
    <message>
        <source>This arrived when no reply was expected.</source>
        <translation>This arrived when no reply was expected.</translation>
    </message>
    <message>
        <source>Some servers send a greeting, forward messages from other clients, or reply twice.</source>
        <translation>Some servers send a greeting, forward messages from other clients, or reply twice.</translation>
    </message>
    <message>
        <source>A reply too long to be sent</source>
        <translation>A reply too long to be sent</translation>
    </message>
    <message>
        <source>No server listens on this address, but one listens on %1, on the same port.</source>
        <translation>No server listens on this address, but one listens on %1, on the same port.</translation>
    </message>
    <message>
        <source>A server that listens on one address of a computer does not get connections to another one.</source>
        <translation>A server that listens on one address of a computer does not get connections to another one.</translation>
    </message>
    <message>
        <source>Connect to that address, or make the server listen on all of them (0.0.0.0).</source>
        <translation>Connect to that address, or make the server listen on all of them (0.0.0.0).</translation>
    </message>
    <message>
        <source>The reply is too long for its header, or it repeats the message too often, so it was not sent.</source>
        <translation>The reply is too long for its header, or it repeats the message too often, so it was not sent.</translation>
    </message>
    <message>
        <source>Use a larger header, a shorter reply, or {msg} less often.</source>
        <translation>Use a larger header, a shorter reply, or {msg} less often.</translation>
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
    <name>Provoked</name>
    <message>
        <source>Provoked: this reply was delayed.</source>
        <translation>Provoked: this reply was delayed.</translation>
    </message>
    <message>
        <source>Provoked: the server does not reply to this message.</source>
        <translation>Provoked: the server does not reply to this message.</translation>
    </message>
    <message>
        <source>Provoked: the reply was sent byte by byte. A client that expects one recv() to return a whole reply gets only a part of it.</source>
        <translation>Provoked: the reply was sent byte by byte. A client that expects one recv() to return a whole reply gets only a part of it.</translation>
    </message>
    <message>
        <source>Provoked: the reply was sent twice.</source>
        <translation>Provoked: the reply was sent twice.</translation>
    </message>
    <message>
        <source>Provoked: the server reset the connection instead of replying.</source>
        <translation>Provoked: the server reset the connection instead of replying.</translation>
    </message>
    <message>
        <source>Provoked: the server refuses every connection.</source>
        <translation>Provoked: the server refuses every connection.</translation>
    </message>
    <message>
        <source>Provoked: the system acknowledged these bytes at once, instead of together with the reply.</source>
        <translation>Provoked: the system acknowledged these bytes at once, instead of together with the reply.</translation>
    </message>
    <message>
        <source>Provoked: header and body were written separately, so the server may read one before the other.</source>
        <translation>Provoked: header and body were written separately, so the server may read one before the other.</translation>
    </message>
    <message>
        <source>Provoked: small writes may be delayed (Nagle&apos;s algorithm): the system may keep them until earlier data is acknowledged.</source>
        <translation>Provoked: small writes may be delayed (Nagle&apos;s algorithm): the system may keep them until earlier data is acknowledged.</translation>
    </message>
    <message>
        <source>Provoked: the header counts characters instead of bytes, which is too few for this text.</source>
        <translation>Provoked: the header counts characters instead of bytes, which is too few for this text.</translation>
    </message>
    <message>
        <source>Provoked: the size of the header differs from what the server expects.</source>
        <translation>Provoked: the size of the header differs from what the server expects.</translation>
    </message>
    <message>
        <source>Provoked: only the first part of this message was sent. The server waits for the rest.</source>
        <translation>Provoked: only the first part of this message was sent. The server waits for the rest.</translation>
    </message>
</context>
<context>
    <name>PythonScript</name>
    <message>
        <source>en</source>
        <extracomment>the language of the comments in Python programs: en or pt</extracomment>
        <translation>en</translation>
    </message>
</context>
<context>
    <name>Recording</name>
    <message>
        <source>it is not a regular file</source>
        <translation>it is not a regular file</translation>
    </message>
    <message>
        <source>the program at the other end of the pipe does not read</source>
        <translation>the program at the other end of the pipe does not read</translation>
    </message>
    <message>
        <source>%1 is a recording already and was kept. Choose another file, or add --replace to replace it.</source>
        <translation>%1 is a recording already and was kept. Choose another file, or add --replace to replace it.</translation>
    </message>
    <message>
        <source>%1 exists and is not a recording, so it was kept. Choose another file.</source>
        <translation>%1 exists and is not a recording, so it was kept. Choose another file.</translation>
    </message>
    <message>
        <source>Another recording is being written to %1. Stop that one first, or choose another file.</source>
        <translation>Another recording is being written to %1. Stop that one first, or choose another file.</translation>
    </message>
    <message>
        <source>%1 is a pipe that no program reads. Start the program that reads it first, or choose a file.</source>
        <translation>%1 is a pipe that no program reads. Start the program that reads it first, or choose a file.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose another file or folder.</source>
        <translation>%1 cannot be written: %2. Choose another file or folder.</translation>
    </message>
</context>
<context>
    <name>SequenceCanvas</name>
    <message>
        <source>%1 of silence</source>
        <extracomment>time cut out of the diagram</extracomment>
        <translation>%1 of silence</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
</context>
<context>
    <name>SequenceModel</name>
    <message numerus="yes">
        <source>%n connection(s)</source>
        <translation>
            <numerusform>%n connection</numerusform>
            <numerusform>%n connections</numerusform>
        </translation>
    </message>
    <message>
        <source>Listening on %1</source>
        <translation>Listening on %1</translation>
    </message>
    <message>
        <source>The server has stopped</source>
        <translation>The server has stopped</translation>
    </message>
    <message>
        <source>%1 connects</source>
        <translation>%1 connects</translation>
    </message>
    <message>
        <source>Both sides close the connection</source>
        <translation>Both sides close the connection</translation>
    </message>
    <message>
        <source>The connection is lost</source>
        <translation>The connection is lost</translation>
    </message>
    <message>
        <source>The client closes the connection</source>
        <translation>The client closes the connection</translation>
    </message>
    <message>
        <source>The server closes the connection</source>
        <translation>The server closes the connection</translation>
    </message>
    <message>
        <source>No connection to %1</source>
        <translation>No connection to %1</translation>
    </message>
    <message>
        <source>SYN, SYN-ACK, ACK</source>
        <translation>SYN, SYN-ACK, ACK</translation>
    </message>
    <message>
        <source>goodbye</source>
        <translation>goodbye</translation>
    </message>
    <message>
        <source>message %1</source>
        <translation>message %1</translation>
    </message>
    <message>
        <source>✓ round trip %1</source>
        <translation>✓ round trip %1</translation>
    </message>
    <message>
        <source>✓ sent after %1</source>
        <translation>✓ sent after %1</translation>
    </message>
    <message>
        <source>RST</source>
        <extracomment>the TCP segment that resets a connection</extracomment>
        <translation>RST</translation>
    </message>
    <message>
        <source>FIN</source>
        <extracomment>the TCP segment that closes one direction of a connection</extracomment>
        <translation>FIN</translation>
    </message>
    <message>
        <source>after the goodbye</source>
        <translation>after the goodbye</translation>
    </message>
    <message>
        <source>without a goodbye</source>
        <translation>without a goodbye</translation>
    </message>
    <message>
        <source>time-out</source>
        <translation>time-out</translation>
    </message>
    <message>
        <source>client → server</source>
        <translation>client → server</translation>
    </message>
    <message>
        <source>at the client</source>
        <translation>at the client</translation>
    </message>
    <message>
        <source>server → client</source>
        <translation>server → client</translation>
    </message>
    <message>
        <source>at the server</source>
        <translation>at the server</translation>
    </message>
    <message>
        <source>client ↔ server</source>
        <translation>client ↔ server</translation>
    </message>
    <message>
        <source>The disconnect word: both programs now know that the conversation is over.</source>
        <translation>The disconnect word: both programs now know that the conversation is over.</translation>
    </message>
    <message>
        <source>no address</source>
        <extracomment>where an address belongs: this client of a Unix-domain socket has none</extracomment>
        <translation>no address</translation>
    </message>
    <message>
        <source>A program on this computer connects</source>
        <translation>A program on this computer connects</translation>
    </message>
    <message>
        <source>without a handshake</source>
        <extracomment>SYN, SYN-ACK, ACK: the three segments of TCP&apos;s handshake, which opens a connection</extracomment>
        <translation>without a handshake</translation>
    </message>
    <message>
        <source>The client resets the connection</source>
        <translation>The client resets the connection</translation>
    </message>
    <message>
        <source>The server resets the connection</source>
        <translation>The server resets the connection</translation>
    </message>
    <message>
        <source>… waiting for the reply</source>
        <translation>… waiting for the reply</translation>
    </message>
    <message>
        <source>no reply expected</source>
        <translation>no reply expected</translation>
    </message>
    <message>
        <source>✗ no reply</source>
        <translation>✗ no reply</translation>
    </message>
    <message>
        <source>reply to message %1</source>
        <translation>reply to message %1</translation>
    </message>
    <message>
        <source>Both programs are on this computer, so the system joins their two sockets directly. Nothing goes over a network: there is no handshake, and no port.</source>
        <translation>Both programs are on this computer, so the system joins their two sockets directly. Nothing goes over a network: there is no handshake, and no port.</translation>
    </message>
    <message>
        <source>The client&apos;s system asks (SYN), the server&apos;s system agrees (SYN-ACK), and the client&apos;s system confirms (ACK). Only then do the two programs learn of the connection.</source>
        <translation>The client&apos;s system asks (SYN), the server&apos;s system agrees (SYN-ACK), and the client&apos;s system confirms (ACK). Only then do the two programs learn of the connection.</translation>
    </message>
    <message>
        <source>A program was ended, or closed without reading everything that it had received. The system tells the other program, as TCP does with a reset.</source>
        <translation>A program was ended, or closed without reading everything that it had received. The system tells the other program, as TCP does with a reset.</translation>
    </message>
    <message>
        <source>A reset (RST) ends both directions at once; data still on its way is lost. It is sent when a program is ended, or closes without reading everything.</source>
        <translation>A reset (RST) ends both directions at once; data still on its way is lost. It is sent when a program is ended, or closes without reading everything.</translation>
    </message>
    <message>
        <source>Closing sends a FIN: no more data will come from this side. Data sent before still arrives.</source>
        <translation>Closing sends a FIN: no more data will come from this side. Data sent before still arrives.</translation>
    </message>
    <message>
        <source>Closing tells the peer that no more data will come. Data sent before still arrives.</source>
        <translation>Closing tells the peer that no more data will come. Data sent before still arrives.</translation>
    </message>
</context>
<context>
    <name>Terminal</name>
    <message>
        <source>Standard output cannot be written: %1. Nothing more is printed, and the exit code will be 1. Send the output to another place.</source>
        <translation>Standard output cannot be written: %1. Nothing more is printed, and the exit code will be 1. Send the output to another place.</translation>
    </message>
</context>
<context>
    <name>ThreadWords</name>
    <message numerus="yes">
        <source>This thread serves all connections, one after the other; %n so far.</source>
        <translation>
            <numerusform>This thread serves all connections, one after the other; %n so far.</numerusform>
            <numerusform>This thread serves all connections, one after the other; %n so far.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This thread serves only connection %1. It ran %n time(s), about %2 in all, and waits the rest of the time.</source>
        <translation>
            <numerusform>This thread serves only connection %1. It ran %n time, about %2 in all, and waits the rest of the time.</numerusform>
            <numerusform>This thread serves only connection %1. It ran %n times, about %2 in all, and waits the rest of the time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This thread served only connection %1. It ran %n time(s), about %2 in all, and waited the rest of the time.</source>
        <translation>
            <numerusform>This thread served only connection %1. It ran %n time, about %2 in all, and waited the rest of the time.</numerusform>
            <numerusform>This thread served only connection %1. It ran %n times, about %2 in all, and waited the rest of the time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This thread owns the client&apos;s socket, so that a busy window never delays it. It ran %n time(s), about %1 in all, and waits the rest of the time.</source>
        <translation>
            <numerusform>This thread owns the client&apos;s socket, so that a busy window never delays it. It ran %n time, about %1 in all, and waits the rest of the time.</numerusform>
            <numerusform>This thread owns the client&apos;s socket, so that a busy window never delays it. It ran %n times, about %1 in all, and waits the rest of the time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This thread ran %n time(s), about %1 in all.</source>
        <translation>
            <numerusform>This thread ran %n time, about %1 in all.</numerusform>
            <numerusform>This thread ran %n times, about %1 in all.</numerusform>
        </translation>
    </message>
    <message>
        <source>window</source>
        <extracomment>name of the thread in which the window runs</extracomment>
        <translation>window</translation>
    </message>
    <message>
        <source>unnamed thread</source>
        <translation>unnamed thread</translation>
    </message>
    <message>
        <source>thread %1 · core %2</source>
        <extracomment>the operating system&apos;s number of a thread, and of the processor core it ran on</extracomment>
        <translation>thread %1 · core %2</translation>
    </message>
    <message>
        <source>thread %1</source>
        <translation>thread %1</translation>
    </message>
    <message>
        <source>core %1</source>
        <translation>core %1</translation>
    </message>
    <message>
        <source>The operating system knows it as thread %1.</source>
        <translation>The operating system knows it as thread %1.</translation>
    </message>
    <message>
        <source>Its last event was recorded on processor core %1.</source>
        <translation>Its last event was recorded on processor core %1.</translation>
    </message>
    <message>
        <source>It has finished.</source>
        <translation>It has finished.</translation>
    </message>
    <message>
        <source>Connection %1 waits its turn: the server serves one at a time.</source>
        <translation>Connection %1 waits its turn: the server serves one at a time.</translation>
    </message>
    <message>
        <source>Connected to %1.</source>
        <translation>Connected to %1.</translation>
    </message>
    <message>
        <source>Read %1 from the socket.</source>
        <translation>Read %1 from the socket.</translation>
    </message>
    <message>
        <source>Wrote %1 to the socket.</source>
        <translation>Wrote %1 to the socket.</translation>
    </message>
    <message>
        <source>Message received: %1</source>
        <translation>Message received: %1</translation>
    </message>
    <message>
        <source>Message sent: %1</source>
        <translation>Message sent: %1</translation>
    </message>
    <message>
        <source>The connection ended: %1.</source>
        <translation>The connection ended: %1.</translation>
    </message>
    <message>
        <source>The server stopped.</source>
        <translation>The server stopped.</translation>
    </message>
    <message>
        <source>This thread shows the window. It records no events, so its lane is empty; no socket waits for it.</source>
        <translation>This thread shows the window. It records no events, so its lane is empty; no socket waits for it.</translation>
    </message>
    <message numerus="yes">
        <source>This thread only accepts: %n connection(s) so far, each handed over to its own thread.</source>
        <translation>
            <numerusform>This thread only accepts: %n connection so far, handed over to its own thread.</numerusform>
            <numerusform>This thread only accepts: %n connections so far, each handed over to its own thread.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server started listening at %1.</source>
        <translation>The server started listening at %1.</translation>
    </message>
    <message>
        <source>The server started listening on port %1.</source>
        <translation>The server started listening on port %1.</translation>
    </message>
    <message>
        <source>It is the turn of connection %1: the single thread for all connections serves it.</source>
        <translation>It is the turn of connection %1: the single thread for all connections serves it.</translation>
    </message>
    <message>
        <source>Connection %1, from a program on this computer, was accepted at %2 and got its own thread.</source>
        <translation>Connection %1, from a program on this computer, was accepted at %2 and got its own thread.</translation>
    </message>
    <message>
        <source>Connection %1 from %2 was accepted and got its own thread.</source>
        <translation>Connection %1 from %2 was accepted and got its own thread.</translation>
    </message>
    <message>
        <source>finished</source>
        <extracomment>of a thread</extracomment>
        <translation>finished</translation>
    </message>
    <message>
        <source>Reply received: %1</source>
        <translation>Reply received: %1</translation>
    </message>
    <message>
        <source>Reply sent: %1</source>
        <translation>Reply sent: %1</translation>
    </message>
</context>
<context>
    <name>UdpSummary</name>
    <message>
        <source>Sent: %1</source>
        <translation>Sent: %1</translation>
    </message>
    <message>
        <source>arrived: %1</source>
        <translation>arrived: %1</translation>
    </message>
    <message>
        <source>lost: none</source>
        <translation>lost: none</translation>
    </message>
    <message>
        <source>lost: %1 (%2)</source>
        <translation>lost: %1 (%2)</translation>
    </message>
    <message>
        <source>out of order: %1</source>
        <translation>out of order: %1</translation>
    </message>
    <message>
        <source>arrived twice: %1</source>
        <translation>arrived twice: %1</translation>
    </message>
    <message>
        <source>TCP would have noticed the missing acknowledgements, and sent the lost data again until it arrived: %1.</source>
        <translation>TCP would have noticed the missing acknowledgements, and sent the lost data again until it arrived: %1.</translation>
    </message>
    <message numerus="yes">
        <source>It would have kept early data until %n late datagram(s) arrived, and delivered everything in order.</source>
        <translation>
            <numerusform>It would have kept early data until %n late datagram arrived, and delivered everything in order.</numerusform>
            <numerusform>It would have kept early data until %n late datagrams arrived, and delivered everything in order.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It would have recognised %n duplicate(s) by the position in the stream, and dropped the copies.</source>
        <translation>
            <numerusform>It would have recognised %n duplicate by its position in the stream, and dropped the copy.</numerusform>
            <numerusform>It would have recognised %n duplicates by their position in the stream, and dropped the copies.</numerusform>
        </translation>
    </message>
    <message>
        <source>This time TCP would have had nothing to repair: everything arrived once and in order. UDP does not guarantee that; turn on loss or reordering.</source>
        <translation>This time TCP would have had nothing to repair: everything arrived once and in order. UDP does not guarantee that; turn on loss or reordering.</translation>
    </message>
    <message>
        <source>In return, TCP keeps sequence numbers, timers and buffers, and early data has to wait. A program that uses UDP does without, or does it itself.</source>
        <translation>In return, TCP keeps sequence numbers, timers and buffers, and early data has to wait. A program that uses UDP does without, or does it itself.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Port %1 is already in use on %2. Choose another port, or stop the program that uses it. A program that has just ended may hold its port for another minute.</source>
        <translation>Port %1 is already in use on %2. Choose another port, or stop the program that uses it. A program that has just ended may hold its port for another minute.</translation>
    </message>
    <message>
        <source>The server could not listen on %1, port %2: %3.</source>
        <translation>The server could not listen on %1, port %2: %3.</translation>
    </message>
    <message>
        <source>silent for too long</source>
        <translation>silent for too long</translation>
    </message>
    <message>
        <source>too many connections</source>
        <translation>too many connections</translation>
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
        <source>The attempt to connect to %1, port %2, was cancelled.</source>
        <translation>The attempt to connect to %1, port %2, was cancelled.</translation>
    </message>
    <message>
        <source>The connection to %1, port %2, failed: %3.</source>
        <translation>The connection to %1, port %2, failed: %3.</translation>
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
        <source>Another server already listens at %1. Choose another file, or stop that server.</source>
        <translation>Another server already listens at %1. Choose another file, or stop that server.</translation>
    </message>
    <message>
        <source>The server could not listen at %1: %2.</source>
        <translation>The server could not listen at %1: %2.</translation>
    </message>
    <message>
        <source>The attempt to connect to %1 was cancelled.</source>
        <translation>The attempt to connect to %1 was cancelled.</translation>
    </message>
    <message>
        <source>The connection to %1 failed: %2.</source>
        <translation>The connection to %1 failed: %2.</translation>
    </message>
    <message>
        <source>Port %1 is already in use on %2 by the program %3. Choose another port, or stop that program.</source>
        <translation>Port %1 is already in use on %2 by the program %3. Choose another port, or stop that program.</translation>
    </message>
    <message>
        <source>not a socket</source>
        <translation>not a socket</translation>
    </message>
    <message>
        <source>path too long</source>
        <translation>path too long</translation>
    </message>
    <message>
        <source>the client said goodbye</source>
        <translation>the client said goodbye</translation>
    </message>
    <message>
        <source>closed by the client</source>
        <translation>closed by the client</translation>
    </message>
    <message>
        <source>closed by this program</source>
        <translation>closed by this program</translation>
    </message>
    <message>
        <source>connection reset</source>
        <translation>connection reset</translation>
    </message>
    <message>
        <source>message not completed in time</source>
        <translation>message not completed in time</translation>
    </message>
    <message>
        <source>replies not read</source>
        <translation>replies not read</translation>
    </message>
    <message>
        <source>broke the protocol</source>
        <translation>broke the protocol</translation>
    </message>
    <message>
        <source>closed by the target server</source>
        <translation>closed by the target server</translation>
    </message>
    <message>
        <source>connection reset by the target server</source>
        <translation>connection reset by the target server</translation>
    </message>
    <message>
        <source>no server listens there any more</source>
        <translation>no server listens there any more</translation>
    </message>
    <message>
        <source>target is this server</source>
        <translation>target is this server</translation>
    </message>
    <message>
        <source>The file %1 cannot be created because its folder does not exist. Choose a folder that exists.</source>
        <translation>The file %1 cannot be created because its folder does not exist. Choose a folder that exists.</translation>
    </message>
    <message>
        <source>The system does not allow this program to create or use the file %1. Choose a folder with write permission.</source>
        <translation>The system does not allow this program to create or use the file %1. Choose a folder with write permission.</translation>
    </message>
    <message>
        <source>No server listens at %1 any more: the program that created this file ended without removing it. Replace the file (on the command line: --replace), or choose another one.</source>
        <translation>No server listens at %1 any more: the program that created this file ended without removing it. Replace the file (on the command line: --replace), or choose another one.</translation>
    </message>
    <message>
        <source>The file %1 already exists and is not a socket, so it was not replaced. Choose another name.</source>
        <translation>The file %1 already exists and is not a socket, so it was not replaced. Choose another name.</translation>
    </message>
    <message>
        <source>No server listens at %1: the file does not exist. Start the server first, which creates the file, and check that server and client use the same one.</source>
        <translation>No server listens at %1: the file does not exist. Start the server first, which creates the file, and check that server and client use the same one.</translation>
    </message>
    <message>
        <source>No server listens at %1 any more: the server that created this file has ended. Start it again first.</source>
        <translation>No server listens at %1 any more: the server that created this file has ended. Start it again first.</translation>
    </message>
    <message>
        <source>%1 is not a socket, so no server listens there. Check that server and client use the same file.</source>
        <translation>%1 is not a socket, so no server listens there. Check that server and client use the same file.</translation>
    </message>
    <message>
        <source>The system does not allow this program to use the socket %1: it belongs to the user who started the server. Run server and client as the same user.</source>
        <translation>The system does not allow this program to use the socket %1: it belongs to the user who started the server. Run server and client as the same user.</translation>
    </message>
    <message>
        <source>The server at %1 did not accept the connection in time: too many clients are waiting. Stop some of them, or restart the server.</source>
        <translation>The server at %1 did not accept the connection in time: too many clients are waiting. Stop some of them, or restart the server.</translation>
    </message>
    <message>
        <source>The path %1 is too long for a socket: the system allows at most %2 bytes, and this one has %3. Choose a shorter path.</source>
        <translation>The path %1 is too long for a socket: the system allows at most %2 bytes, and this one has %3. Choose a shorter path.</translation>
    </message>
    <message>
        <source>A client was refused: the server has reached its limit of connections. Wait until one ends, or raise the limit with --max-connections.</source>
        <translation>A client was refused: the server has reached its limit of connections. Wait until one ends, or raise the limit with --max-connections.</translation>
    </message>
    <message numerus="yes">
        <source>Port %1 on %2 is held for another %n second(s) by a connection that has ended (TIME_WAIT). Wait, or choose another port. In Python: server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1).</source>
        <translation>
            <numerusform>Port %1 on %2 is held for another %n second by a connection that has ended (TIME_WAIT). Wait, or choose another port. In Python: server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1).</numerusform>
            <numerusform>Port %1 on %2 is held for another %n seconds by a connection that has ended (TIME_WAIT). Wait, or choose another port. In Python: server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1).</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is not an address of this computer, so no server can listen on it. Choose one of this computer&apos;s addresses, such as 127.0.0.1.</source>
        <translation>%1 is not an address of this computer, so no server can listen on it. Choose one of this computer&apos;s addresses, such as 127.0.0.1.</translation>
    </message>
    <message>
        <source>The system does not allow this program to listen on port %1. Ports below 1024 are reserved for the administrator. Choose a higher one, such as 5050.</source>
        <translation>The system does not allow this program to listen on port %1. Ports below 1024 are reserved for the administrator. Choose a higher one, such as 5050.</translation>
    </message>
    <message>
        <source>you said goodbye (disconnect word)</source>
        <translation>you said goodbye (disconnect word)</translation>
    </message>
    <message>
        <source>closed by the server</source>
        <translation>closed by the server</translation>
    </message>
    <message>
        <source>Provoked: %1 was refused because “Refuse connections” is on.</source>
        <translation>Provoked: %1 was refused because “Refuse connections” is on.</translation>
    </message>
    <message>
        <source>%1 refused the connection: no server listens on port %2 there. Start the server first, and check that server and client use the same port.</source>
        <translation>%1 refused the connection: no server listens on port %2 there. Start the server first, and check that server and client use the same port.</translation>
    </message>
    <message>
        <source>%1 did not respond on port %2 in time. Check the address. A firewall may also be dropping the connection.</source>
        <translation>%1 did not respond on port %2 in time. Check the address. A firewall may also be dropping the connection.</translation>
    </message>
    <message>
        <source>The name “%1” could not be resolved to an address. Check its spelling, or use an address, such as 127.0.0.1.</source>
        <translation>The name “%1” could not be resolved to an address. Check its spelling, or use an address, such as 127.0.0.1.</translation>
    </message>
    <message>
        <source>There is no route from this computer to %1. Check the address and the network connection.</source>
        <translation>There is no route from this computer to %1. Check the address and the network connection.</translation>
    </message>
    <message>
        <source>%1 was refused: the server has reached its limit of connections. Wait until one ends, or raise the limit with --max-connections.</source>
        <translation>%1 was refused: the server has reached its limit of connections. Wait until one ends, or raise the limit with --max-connections.</translation>
    </message>
    <message>
        <source>The system has no descriptors or threads left for another connection (%1). The server accepts connections again as soon as some are free.</source>
        <translation>The system has no descriptors or threads left for another connection (%1). The server accepts connections again as soon as some are free.</translation>
    </message>
    <message>
        <source>The recording ended early: %1. What was written before can be opened.</source>
        <translation>The recording ended early: %1. What was written before can be opened.</translation>
    </message>
    <message>
        <source>%1, port %2, is this server itself: whatever it relays would come back to it forever. Relay to the port of your own server instead.</source>
        <translation>%1, port %2, is this server itself: whatever it relays would come back to it forever. Relay to the port of your own server instead.</translation>
    </message>
    <message>
        <source>It contains a character that the encoding %1 cannot represent.</source>
        <translation>It contains a character that the encoding %1 cannot represent.</translation>
    </message>
    <message>
        <source>It is too long: its length has more digits than fit a header of %1 bytes.</source>
        <translation>It is too long: its length has more digits than fit a header of %1 bytes.</translation>
    </message>
    <message>
        <source>It is too long: the maximum is %1 bytes.</source>
        <translation>It is too long: the maximum is %1 bytes.</translation>
    </message>
    <message>
        <source>not read by the target server</source>
        <translation>not read by the target server</translation>
    </message>
    <message>
        <source>relays lead to each other</source>
        <translation>relays lead to each other</translation>
    </message>
    <message>
        <source>Relaying to %1, port %2, leads back to this relay: the two would connect to each other forever. Relay to the port of your own server instead.</source>
        <translation>Relaying to %1, port %2, leads back to this relay: the two would connect to each other forever. Relay to the port of your own server instead.</translation>
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
    <message>
        <source>File on this computer (Unix-domain socket)</source>
        <translation>File on this computer (Unix-domain socket)</translation>
    </message>
</context>
<context>
    <name>soquete::BehaviourPicker</name>
    <message>
        <source>Tar&amp;get</source>
        <extracomment>the label before a relay&apos;s target</extracomment>
        <translation>Tar&amp;get</translation>
    </message>
    <message>
        <source>host:port</source>
        <translation>host:port</translation>
    </message>
    <message>
        <source>acknowledge</source>
        <extracomment>what the server does with a message</extracomment>
        <translation>acknowledge</translation>
    </message>
    <message>
        <source>echo</source>
        <extracomment>what the server does with a message: sends it back</extracomment>
        <translation>echo</translation>
    </message>
    <message>
        <source>broadcast to the others</source>
        <extracomment>what the server does with a message</extracomment>
        <translation>broadcast to the others</translation>
    </message>
    <message>
        <source>by hand</source>
        <extracomment>what the server does with a message: a person replies</extracomment>
        <translation>by hand</translation>
    </message>
    <message>
        <source>nothing</source>
        <extracomment>what the server does with a message</extracomment>
        <translation>nothing</translation>
    </message>
    <message>
        <source>relay to another server</source>
        <extracomment>what the server does with a message; the field for the other server follows</extracomment>
        <translation>relay to another server</translation>
    </message>
    <message>
        <source>Rep&amp;ly</source>
        <extracomment>the label before a choice of how the server replies</extracomment>
        <translation>Rep&amp;ly</translation>
    </message>
    <message>
        <source>How the server replies</source>
        <translation>How the server replies</translation>
    </message>
    <message>
        <source>Server to relay to</source>
        <translation>Server to relay to</translation>
    </message>
    <message>
        <source>The server keeps this choice until it stops. Stop it to change this.</source>
        <translation>The server keeps this choice until it stops. Stop it to change this.</translation>
    </message>
    <message>
        <source>The server to which every client is relayed: its address or name, a colon, and its port, such as 127.0.0.1:5051. Start your own server there, and connect your client to this window.</source>
        <translation>The server to which every client is relayed: its address or name, a colon, and its port, such as 127.0.0.1:5051. Start your own server there, and connect your client to this window.</translation>
    </message>
    <message>
        <source>Every message gets the same reply, so that the client knows that it has arrived.</source>
        <translation>Every message gets the same reply, so that the client knows that it has arrived.</translation>
    </message>
    <message>
        <source>Every message is sent back unchanged, so that the client can compare it with what it sent.</source>
        <translation>Every message is sent back unchanged, so that the client can compare it with what it sent.</translation>
    </message>
    <message>
        <source>A chat: every message goes to all other clients, but not back to the sender. A client must be able to read at any time, not only after it has sent a message.</source>
        <translation>A chat: every message goes to all other clients, but not back to the sender. A client must be able to read at any time, not only after it has sent a message.</translation>
    </message>
    <message>
        <source>You write each reply yourself, below. Meanwhile the client waits in recv(): reading blocks.</source>
        <translation>You write each reply yourself, below. Meanwhile the client waits in recv(): reading blocks.</translation>
    </message>
    <message>
        <source>Messages are read but get no reply. A client that waits for one waits forever, unless it sets a timeout.</source>
        <translation>Messages are read but get no reply. A client that waits for one waits forever, unless it sets a timeout.</translation>
    </message>
    <message>
        <source>This window stands between your client and your server: it passes every byte on unchanged in both directions and shows it here.</source>
        <translation>This window stands between your client and your server: it passes every byte on unchanged in both directions and shows it here.</translation>
    </message>
</context>
<context>
    <name>soquete::ByteLegend</name>
    <message>
        <source>Header: length</source>
        <extracomment>legend: the digits in a header, which give the length of the body</extracomment>
        <translation>Header: length</translation>
    </message>
    <message>
        <source>Header: padding</source>
        <extracomment>legend: the spaces that fill a header</extracomment>
        <translation>Header: padding</translation>
    </message>
    <message>
        <source>Body: text</source>
        <translation>Body: text</translation>
    </message>
    <message>
        <source>Not in a message</source>
        <translation>Not in a message</translation>
    </message>
    <message>
        <source>One write</source>
        <translation>One write</translation>
    </message>
    <message>
        <source>One read</source>
        <translation>One read</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
</context>
<context>
    <name>soquete::BytesView</name>
    <message>
        <source>%1 Reply to message %2</source>
        <extracomment>%1 is an arrow, %2 the number of the message</extracomment>
        <translation>%1 Reply to message %2</translation>
    </message>
    <message>
        <source>%1 Message %2</source>
        <translation>%1 Message %2</translation>
    </message>
    <message>
        <source>Connection %1 · header: %2 · body: %3</source>
        <translation>Connection %1 · header: %2 · body: %3</translation>
    </message>
    <message>
        <source>Connection %1 · no header · body: %2</source>
        <translation>Connection %1 · no header · body: %2</translation>
    </message>
    <message>
        <source>Connection %1 · %2</source>
        <translation>Connection %1 · %2</translation>
    </message>
    <message>
        <source>Connection %1 · %2 · writes: %3</source>
        <translation>Connection %1 · %2 · writes: %3</translation>
    </message>
    <message>
        <source>Connection %1 · %2 · reads: %3</source>
        <translation>Connection %1 · %2 · reads: %3</translation>
    </message>
    <message>
        <source>✖ Cut off by the end of the connection: header %1/%2</source>
        <translation>✖ Cut off by the end of the connection: header %1/%2</translation>
    </message>
    <message>
        <source>✖ Cut off by the end of the connection: header %1/%2 · body %3/%4</source>
        <translation>✖ Cut off by the end of the connection: header %1/%2 · body %3/%4</translation>
    </message>
    <message>
        <source>The bytes of connection %1 are no longer kept. Choose a newer connection.</source>
        <translation>The bytes of connection %1 are no longer kept. Choose a newer connection.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” (%2) takes %n byte(s): %3</source>
        <extracomment>%1 is a character, %2 its code point as U+00E7, %3 its bytes in hexadecimal</extracomment>
        <translation>
            <numerusform>“%1” (%2) takes %n byte: %3</numerusform>
            <numerusform>“%1” (%2) takes %n bytes: %3</numerusform>
        </translation>
    </message>
    <message>
        <source>Text</source>
        <extracomment>the heading of the decoded text</extracomment>
        <translation>Text</translation>
    </message>
    <message>
        <source>Text, bytes %1 to %2 of %3</source>
        <translation>Text, bytes %1 to %2 of %3</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n byte(s) were copied.</source>
        <translation>
            <numerusform>Only the first byte was copied (%n).</numerusform>
            <numerusform>Only the first %n bytes were copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %n byte(s).</source>
        <translation>
            <numerusform>Copied %n byte.</numerusform>
            <numerusform>Copied %n bytes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Which bytes are shown</source>
        <translation>Which bytes are shown</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Copy as &amp;hexadecimal</source>
        <translation>Copy as &amp;hexadecimal</translation>
    </message>
    <message>
        <source>Copy as a &amp;C array</source>
        <translation>Copy as a &amp;C array</translation>
    </message>
    <message>
        <source>Copy as a &amp;Python bytes literal</source>
        <translation>Copy as a &amp;Python bytes literal</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Select &amp;all</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Older bytes no longer kept: %1</source>
        <translation>Older bytes no longer kept: %1</translation>
    </message>
    <message>
        <source>← All bytes received</source>
        <translation>← All bytes received</translation>
    </message>
    <message>
        <source>→ All bytes sent</source>
        <translation>→ All bytes sent</translation>
    </message>
    <message>
        <source>One message alone, or the whole stream in one direction. TCP only knows streams: the programs must find out where a message ends.</source>
        <translation>One message alone, or the whole stream in one direction. TCP only knows streams: the programs must find out where a message ends.</translation>
    </message>
    <message>
        <source>Copy the selected bytes, or the message at the caret</source>
        <translation>Copy the selected bytes, or the message at the caret</translation>
    </message>
    <message>
        <source>The text of the body. Point at a character to see its bytes.</source>
        <translation>The text of the body. Point at a character to see its bytes.</translation>
    </message>
    <message>
        <source>No bytes yet. Start the server, connect a client and send a message: all its bytes appear here.</source>
        <translation>No bytes yet. Start the server, connect a client and send a message: all its bytes appear here.</translation>
    </message>
    <message>
        <source>Nothing has been sent on connection %1 yet. Choose the received bytes above, or send something.</source>
        <translation>Nothing has been sent on connection %1 yet. Choose the received bytes above, or send something.</translation>
    </message>
    <message>
        <source>Nothing has been received on connection %1 yet. Choose the sent bytes above, or let the peer send something.</source>
        <translation>Nothing has been received on connection %1 yet. Choose the sent bytes above, or let the peer send something.</translation>
    </message>
    <message>
        <source>%1 Unexpected message</source>
        <translation>%1 Unexpected message</translation>
    </message>
    <message>
        <source>◐ Receiving a message: header %1/%2</source>
        <translation>◐ Receiving a message: header %1/%2</translation>
    </message>
    <message>
        <source>◐ Receiving a message: header %1/%2 · body %3/%4</source>
        <translation>◐ Receiving a message: header %1/%2 · body %3/%4</translation>
    </message>
    <message>
        <source>The byte %1 is not a character in the encoding of this text; “�” is shown instead.</source>
        <translation>The byte %1 is not a character in the encoding of this text; “�” is shown instead.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” is one character of %2 code points and takes %n byte(s): %3</source>
        <translation>
            <numerusform>“%1” is one character of %2 code points and takes %n byte: %3</numerusform>
            <numerusform>“%1” is one character of %2 code points and takes %n bytes: %3</numerusform>
        </translation>
    </message>
    <message>
        <source>Byte %1 of %2 of the header: a digit of “%3”, the length of the body in bytes</source>
        <translation>Byte %1 of %2 of the header: a digit of “%3”, the length of the body in bytes</translation>
    </message>
    <message>
        <source>Byte %1 of %2 of the header: a space (20) that fills the header</source>
        <translation>Byte %1 of %2 of the header: a space (20) that fills the header</translation>
    </message>
    <message>
        <source>Byte %1 of %2 of the header: %3, which is neither a digit nor a space</source>
        <translation>Byte %1 of %2 of the header: %3, which is neither a digit nor a space</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legend</translation>
    </message>
</context>
<context>
    <name>soquete::ClientConsole</name>
    <message>
        <source>The connection ended early: %1.</source>
        <translation>The connection ended early: %1.</translation>
    </message>
    <message>
        <source>A message cannot be sent. %1</source>
        <translation>A message cannot be sent. %1</translation>
    </message>
    <message>
        <source>Messages: %1 · replies: %2 · sent: %3 · received: %4</source>
        <translation>Messages: %1 · replies: %2 · sent: %3 · received: %4</translation>
    </message>
</context>
<context>
    <name>soquete::ClientWindow</name>
    <message>
        <source>Write the name or address of the server first, such as 127.0.0.1 for this computer.</source>
        <translation>Write the name or address of the server first, such as 127.0.0.1 for this computer.</translation>
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
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Disconnect</translation>
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
    <message>
        <source>Write the name of the server&apos;s file first, such as %1.</source>
        <translation>Write the name of the server&apos;s file first, such as %1.</translation>
    </message>
    <message>
        <source>TCP</source>
        <translation>TCP</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>How to reach the server</source>
        <translation>How to reach the server</translation>
    </message>
    <message>
        <source>Path of the server&apos;s file</source>
        <translation>Path of the server&apos;s file</translation>
    </message>
    <message>
        <source>Crowd…</source>
        <translation>Crowd…</translation>
    </message>
    <message>
        <source>Crowd</source>
        <translation>Crowd</translation>
    </message>
    <message>
        <source>Send many clients to this server at once, and see how long each waits (Ctrl+M)</source>
        <translation>Send many clients to this server at once, and see how long each waits (Ctrl+M)</translation>
    </message>
    <message>
        <source>How to reach the server: by address and port (TCP), from this computer or another; or by a file, if both programs are on this computer (a Unix-domain socket).</source>
        <translation>How to reach the server: by address and port (TCP), from this computer or another; or by a file, if both programs are on this computer (a Unix-domain socket).</translation>
    </message>
    <message>
        <source>The file at which the server listens. It takes the place of address and port, since both programs are on this computer.</source>
        <translation>The file at which the server listens. It takes the place of address and port, since both programs are on this computer.</translation>
    </message>
    <message>
        <source>▶ &amp;Connect</source>
        <translation>▶ &amp;Connect</translation>
    </message>
    <message>
        <source>Sending stopped: the last message got no reply. Does this server reply to every message?</source>
        <translation>Sending stopped: the last message got no reply. Does this server reply to every message?</translation>
    </message>
    <message>
        <source>Send the disconnect word, then close (Shift+F5)</source>
        <translation>Send the disconnect word, then close (Shift+F5)</translation>
    </message>
    <message>
        <source>Messages: %1 · Replies: %2</source>
        <translation>Messages: %1 · Replies: %2</translation>
    </message>
</context>
<context>
    <name>soquete::ConnectionsModel</name>
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
        <source>Whether the socket is open, or why the connection ended</source>
        <translation>Whether the socket is open, or why the connection ended</translation>
    </message>
    <message>
        <source>Messages received on this connection</source>
        <translation>Messages received on this connection</translation>
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
        <extracomment>in place of a client&apos;s address: this socket has no client, it waits for one</extracomment>
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
        <source>Last activity</source>
        <translation>Last activity</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duration</translation>
    </message>
    <message>
        <source>When something last happened on the socket</source>
        <translation>When something last happened on the socket</translation>
    </message>
    <message>
        <source>This end: the file at which both programs meet, instead of an address and a port</source>
        <translation>This end: the file at which both programs meet, instead of an address and a port</translation>
    </message>
    <message>
        <source>waiting its turn</source>
        <extracomment>the state of a connection, while the server serves another</extracomment>
        <translation>waiting its turn</translation>
    </message>
    <message>
        <source>Number of the connection, in order of arrival</source>
        <translation>Number of the connection, in order of arrival</translation>
    </message>
    <message>
        <source>Client (address:port)</source>
        <translation>Client (address:port)</translation>
    </message>
    <message>
        <source>The client&apos;s address, and the port that its system chose</source>
        <translation>The client&apos;s address, and the port that its system chose</translation>
    </message>
    <message>
        <source>The thread that serves this connection</source>
        <translation>The thread that serves this connection</translation>
    </message>
    <message>
        <source>How long the socket has been open, or was open</source>
        <translation>How long the socket has been open, or was open</translation>
    </message>
    <message>
        <source>The client: a program on this computer, without an address or a port</source>
        <translation>The client: a program on this computer, without an address or a port</translation>
    </message>
    <message>
        <source>This socket has no client: it only waits, and each accepted connection gets a socket of its own.</source>
        <translation>This socket has no client: it only waits, and each accepted connection gets a socket of its own.</translation>
    </message>
    <message>
        <source>This client believes that it is connected. The server serves one connection at a time, so the bytes that the client sends wait in the system&apos;s buffer until the clients before it have disconnected.</source>
        <translation>This client believes that it is connected. The server serves one connection at a time, so the bytes that the client sends wait in the system&apos;s buffer until the clients before it have disconnected.</translation>
    </message>
    <message>
        <source>A program on this computer: %1. It has no address and no port: the client of a Unix-domain socket needs none.</source>
        <translation>A program on this computer: %1. It has no address and no port: the client of a Unix-domain socket needs none.</translation>
    </message>
    <message>
        <source>%1: a file instead of an address and a port. Both programs are on this computer and meet there.</source>
        <translation>%1: a file instead of an address and a port. Both programs are on this computer and meet there.</translation>
    </message>
</context>
<context>
    <name>soquete::ConnectionsPanel</name>
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
        <source>&amp;Why is there no port?</source>
        <translation>&amp;Why is there no port?</translation>
    </message>
    <message>
        <source>&amp;Why do all clients share one port?</source>
        <translation>&amp;Why do all clients share one port?</translation>
    </message>
    <message>
        <source>Explains how two programs can meet at a file</source>
        <translation>Explains how two programs can meet at a file</translation>
    </message>
    <message>
        <source>Explains how one port can serve many sockets</source>
        <translation>Explains how one port can serve many sockets</translation>
    </message>
    <message>
        <source>There is no port: both programs are on this computer and meet at a file, %1. An address and a port serve to find a program over the network; here the name of the file is enough, and its permissions decide who may connect. No message is ever written to the file: it is only the meeting place. Each accepted connection gets a socket of its own, and the system ties it to the client&apos;s socket, which needs no name.</source>
        <translation>There is no port: both programs are on this computer and meet at a file, %1. An address and a port serve to find a program over the network; here the name of the file is enough, and its permissions decide who may connect. No message is ever written to the file: it is only the meeting place. Each accepted connection gets a socket of its own, and the system ties it to the client&apos;s socket, which needs no name.</translation>
    </message>
    <message>
        <source>A connection is a pair of two ends, and each end is an address and a port. All connections share this server&apos;s end, port %1, but each client&apos;s system has chosen a different port for the other end (in bold). So no two pairs are the same, and the system knows which socket each byte belongs to. The listening socket has no other end: it only waits, and each accepted connection gets a socket of its own.</source>
        <translation>A connection is a pair of two ends, and each end is an address and a port. All connections share this server&apos;s end, port %1, but each client&apos;s system has chosen a different port for the other end (in bold). So no two pairs are the same, and the system knows which socket each byte belongs to. The listening socket has no other end: it only waits, and each accepted connection gets a socket of its own.</translation>
    </message>
</context>
<context>
    <name>soquete::CrowdChart</name>
    <message>
        <source>Chart of the crowd: when each client waited and when it was served</source>
        <translation>Chart of the crowd: when each client waited and when it was served</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>connecting</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>waiting</translation>
    </message>
    <message>
        <source>Press Run: each client gets a row here that shows how long it waits and when it is served.</source>
        <translation>Press Run: each client gets a row here that shows how long it waits and when it is served.</translation>
    </message>
    <message>
        <source>being served, for as long as the quickest reply took</source>
        <translation>being served, for as long as the quickest reply took</translation>
    </message>
</context>
<context>
    <name>soquete::CrowdWindow</name>
    <message>
        <source>Crowd · Soquete</source>
        <translation>Crowd · Soquete</translation>
    </message>
    <message>
        <source>&amp;Clients</source>
        <translation>&amp;Clients</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>&amp;Messages each</source>
        <translation>&amp;Messages each</translation>
    </message>
    <message>
        <source>Messages each</source>
        <translation>Messages each</translation>
    </message>
    <message>
        <source>&amp;Interval</source>
        <translation>&amp;Interval</translation>
    </message>
    <message>
        <source>Interval, in milliseconds</source>
        <translation>Interval, in milliseconds</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Run</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>&amp;Keep for comparison</source>
        <translation>&amp;Keep for comparison</translation>
    </message>
    <message>
        <source>How many messages each client sends, each after the reply to the previous one</source>
        <translation>How many messages each client sends, each after the reply to the previous one</translation>
    </message>
    <message>
        <source>How long each client waits after a reply before it sends the next message</source>
        <translation>How long each client waits after a reply before it sends the next message</translation>
    </message>
    <message>
        <source>▶ &amp;Run</source>
        <translation>▶ &amp;Run</translation>
    </message>
    <message>
        <source>Send the crowd to the server named in the client window</source>
        <translation>Send the crowd to the server named in the client window</translation>
    </message>
    <message>
        <source>■ &amp;Stop</source>
        <translation>■ &amp;Stop</translation>
    </message>
    <message>
        <source>Reset all connections of the crowd</source>
        <translation>Reset all connections of the crowd</translation>
    </message>
    <message>
        <source>The previous run stays in the chart, paler, when the next one begins. Change how the server serves in between.</source>
        <translation>The previous run stays in the chart, paler, when the next one begins. Change how the server serves in between.</translation>
    </message>
    <message>
        <source>How many clients connect at the same time, from 1 to %1</source>
        <translation>How many clients connect at the same time, from 1 to %1</translation>
    </message>
    <message>
        <source>Many clients connect at the same moment, and each of them sends its messages.</source>
        <translation>Many clients connect at the same moment, and each of them sends its messages.</translation>
    </message>
    <message>
        <source>No client was served at %1. Is a server listening there?</source>
        <translation>No client was served at %1. Is a server listening there?</translation>
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
        <source>Press Next. The server, the client and the connection between them are real: you see what actually happens.</source>
        <translation>Press Next. The server, the client and the connection between them are real: you see what actually happens.</translation>
    </message>
    <message>
        <source>Progress of the demonstration</source>
        <translation>Progress of the demonstration</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Back</translation>
    </message>
    <message>
        <source>Show the previous step again; nothing is undone</source>
        <translation>Show the previous step again; nothing is undone</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
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
        <source>Start the demonstration again</source>
        <translation>Start the demonstration again</translation>
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
        <source>Pla&amp;y</source>
        <translation>Pla&amp;y</translation>
    </message>
    <message>
        <source>Stop after this step</source>
        <translation>Stop after this step</translation>
    </message>
    <message>
        <source>Perform all steps, one after another</source>
        <translation>Perform all steps, one after another</translation>
    </message>
</context>
<context>
    <name>soquete::DialectButton</name>
    <message>
        <source>Dialect: %1</source>
        <extracomment>on a button; %1 is the name of a dialect</extracomment>
        <translation>Dialect: %1</translation>
    </message>
    <message>
        <source>Dialect · Soquete</source>
        <translation>Dialect · Soquete</translation>
    </message>
    <message>
        <source>&amp;Use this dialect</source>
        <translation>&amp;Use this dialect</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>custom</source>
        <extracomment>a dialect without a name</extracomment>
        <translation>custom</translation>
    </message>
    <message>
        <source>How both sides talk: header, encoding, disconnect word, replies (F7)</source>
        <translation>How both sides talk: header, encoding, disconnect word, replies (F7)</translation>
    </message>
    <message>
        <source>How both sides talk. Stop the server to change it (F7)</source>
        <translation>How both sides talk. Stop the server to change it (F7)</translation>
    </message>
    <message>
        <source>How both sides talk. Disconnect to change it (F7)</source>
        <translation>How both sides talk. Disconnect to change it (F7)</translation>
    </message>
    <message>
        <source>The server uses this dialect when it is next started</source>
        <translation>The server uses this dialect when it is next started</translation>
    </message>
    <message>
        <source>The client uses this dialect for its next connection</source>
        <translation>The client uses this dialect for its next connection</translation>
    </message>
    <message>
        <source>Close without changes</source>
        <translation>Close without changes</translation>
    </message>
</context>
<context>
    <name>soquete::DialectExample</name>
    <message>
        <source>Example</source>
        <translation>Example</translation>
    </message>
    <message>
        <source>An example of the bytes that are sent in this dialect</source>
        <translation>An example of the bytes that are sent in this dialect</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Reply</translation>
    </message>
    <message>
        <source>Disconnection</source>
        <translation>Disconnection</translation>
    </message>
    <message>
        <source>Olá!</source>
        <translation>Olá!</translation>
    </message>
    <message>
        <source>Hello!</source>
        <translation>Hello!</translation>
    </message>
    <message>
        <source>No bytes.</source>
        <translation>No bytes.</translation>
    </message>
    <message>
        <source>Correct the mistake described above to see an example.</source>
        <translation>Correct the mistake described above to see an example.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” is %n byte(s): a header of %2 that says so, then the body.</source>
        <extracomment>%1 is a text, %2 the size of a header with its unit</extracomment>
        <translation>
            <numerusform>“%1” is %n byte: a header of %2 that says so, then the body.</numerusform>
            <numerusform>“%1” is %n bytes: a header of %2 that says so, then the body.</numerusform>
        </translation>
    </message>
    <message>
        <source>It gets no reply.</source>
        <translation>It gets no reply.</translation>
    </message>
    <message numerus="yes">
        <source>The reply is “%1”: %n byte(s) without a header.</source>
        <translation>
            <numerusform>The reply is “%1”: %n byte without a header.</numerusform>
            <numerusform>The reply is “%1”: %n bytes without a header.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The reply is “%1”: a header of %2, then %n byte(s).</source>
        <translation>
            <numerusform>The reply is “%1”: a header of %2, then %n byte.</numerusform>
            <numerusform>The reply is “%1”: a header of %2, then %n bytes.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no disconnect word: a client just closes the connection.</source>
        <translation>There is no disconnect word: a client just closes the connection.</translation>
    </message>
    <message>
        <source>“%1” is the disconnect word, and gets no reply.</source>
        <translation>“%1” is the disconnect word, and gets no reply.</translation>
    </message>
    <message>
        <source>“%1” is the disconnect word; the reply to it is “%2”.</source>
        <translation>“%1” is the disconnect word; the reply to it is “%2”.</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legend</translation>
    </message>
</context>
<context>
    <name>soquete::DialectPanel</name>
    <message numerus="yes">
        <source>A dialect needs a name of up to %n character(s), on one line.</source>
        <translation>
            <numerusform>A dialect needs a name of up to %n character, on one line.</numerusform>
            <numerusform>A dialect needs a name of up to %n characters, on one line.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is the name of a dialect that comes with the program. Choose another one.</source>
        <translation>“%1” is the name of a dialect that comes with the program. Choose another one.</translation>
    </message>
    <message>
        <source>“%1” could not be saved in %2: %3.</source>
        <translation>“%1” could not be saved in %2: %3.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose another file or folder.</source>
        <translation>%1 cannot be written: %2. Choose another file or folder.</translation>
    </message>
    <message>
        <source>“%1” could not be removed: %2.</source>
        <translation>“%1” could not be removed: %2.</translation>
    </message>
    <message>
        <source>Save the dialect</source>
        <translation>Save the dialect</translation>
    </message>
    <message>
        <source>Import a dialect</source>
        <translation>Import a dialect</translation>
    </message>
    <message>
        <source>Dialects (*.json);;All files (*)</source>
        <translation>Dialects (*.json);;All files (*)</translation>
    </message>
    <message>
        <source>dialect</source>
        <translation>dialect</translation>
    </message>
    <message>
        <source>Export the dialect</source>
        <translation>Export the dialect</translation>
    </message>
    <message>
        <source>&amp;Preset</source>
        <translation>&amp;Preset</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Preset</translation>
    </message>
    <message>
        <source>S&amp;ave as…</source>
        <translation>S&amp;ave as…</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Save as</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Remove</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Import…</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Export…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>&amp;Header</source>
        <translation>&amp;Header</translation>
    </message>
    <message>
        <source>En&amp;coding</source>
        <translation>En&amp;coding</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Encoding</translation>
    </message>
    <message>
        <source>How characters become bytes. In UTF-8 “á” takes two bytes, in Latin-1 one, and ASCII does not have it.</source>
        <translation>How characters become bytes. In UTF-8 “á” takes two bytes, in Latin-1 one, and ASCII does not have it.</translation>
    </message>
    <message>
        <source>Disconnect &amp;word</source>
        <translation>Disconnect &amp;word</translation>
    </message>
    <message>
        <source>Disconnect word</source>
        <translation>Disconnect word</translation>
    </message>
    <message>
        <source>None</source>
        <translation>None</translation>
    </message>
    <message>
        <source>With a header</source>
        <translation>With a header</translation>
    </message>
    <message>
        <source>{msg} stands for the message.</source>
        <translation>{msg} stands for the message.</translation>
    </message>
    <message>
        <source>Another text</source>
        <translation>Another text</translation>
    </message>
    <message>
        <source>Dialects of common programs, and those that you saved</source>
        <translation>Dialects of common programs, and those that you saved</translation>
    </message>
    <message>
        <source>Save these settings under a name, for every window</source>
        <translation>Save these settings under a name, for every window</translation>
    </message>
    <message>
        <source>Remove the selected dialect from those that you saved</source>
        <translation>Remove the selected dialect from those that you saved</translation>
    </message>
    <message>
        <source>Read the settings from a file</source>
        <translation>Read the settings from a file</translation>
    </message>
    <message>
        <source>Write the settings to a file, to share them</source>
        <translation>Write the settings to a file, to share them</translation>
    </message>
    <message>
        <source>Size of the header, in bytes</source>
        <translation>Size of the header, in bytes</translation>
    </message>
    <message>
        <source>Every message begins with a header of this many bytes: the length of the message in digits, then spaces. Both sides must agree on it.</source>
        <translation>Every message begins with a header of this many bytes: the length of the message in digits, then spaces. Both sides must agree on it.</translation>
    </message>
    <message>
        <source>The message by which a client says that it disconnects. Empty: there is none.</source>
        <translation>The message by which a client says that it disconnects. Empty: there is none.</translation>
    </message>
    <message>
        <source>I&amp;gnore case</source>
        <translation>I&amp;gnore case</translation>
    </message>
    <message>
        <source>Ignore case in the disconnect word</source>
        <translation>Ignore case in the disconnect word</translation>
    </message>
    <message>
        <source>Whether “!disconnect” is accepted too when the word is “!DISCONNECT”</source>
        <translation>Whether “!disconnect” is accepted too when the word is “!DISCONNECT”</translation>
    </message>
    <message>
        <source>Repl&amp;y</source>
        <translation>Repl&amp;y</translation>
    </message>
    <message>
        <source>How the server replies to a message</source>
        <translation>How the server replies to a message</translation>
    </message>
    <message>
        <source>Whether the server replies to a message, and whether its reply has a header. Without one, the client cannot know where a reply ends.</source>
        <translation>Whether the server replies to a message, and whether its reply has a header. Without one, the client cannot know where a reply ends.</translation>
    </message>
    <message>
        <source>Text only</source>
        <translation>Text only</translation>
    </message>
    <message>
        <source>Te&amp;xt of the reply</source>
        <translation>Te&amp;xt of the reply</translation>
    </message>
    <message>
        <source>Text of the reply</source>
        <translation>Text of the reply</translation>
    </message>
    <message>
        <source>At &amp;disconnection</source>
        <translation>At &amp;disconnection</translation>
    </message>
    <message>
        <source>How the server replies to the disconnect word</source>
        <translation>How the server replies to the disconnect word</translation>
    </message>
    <message>
        <source>Some servers reply to the disconnect word like to any message, some with another text, and some just close the connection.</source>
        <translation>Some servers reply to the disconnect word like to any message, some with another text, and some just close the connection.</translation>
    </message>
    <message>
        <source>Same reply</source>
        <translation>Same reply</translation>
    </message>
    <message>
        <source>No reply</source>
        <translation>No reply</translation>
    </message>
    <message>
        <source>Reply to the disconnect word</source>
        <translation>Reply to the disconnect word</translation>
    </message>
    <message>
        <source>The reply to the disconnect word; {msg} stands for that word.</source>
        <translation>The reply to the disconnect word; {msg} stands for that word.</translation>
    </message>
    <message>
        <source>Maximum message si&amp;ze</source>
        <translation>Maximum message si&amp;ze</translation>
    </message>
    <message>
        <source>Maximum message size, in bytes</source>
        <translation>Maximum message size, in bytes</translation>
    </message>
    <message>
        <source>A header that announces more is refused before any byte of the message is stored.</source>
        <translation>A header that announces more is refused before any byte of the message is stored.</translation>
    </message>
    <message>
        <source>The server is using this dialect. Stop it to choose another one: the dialect cannot change during a conversation.</source>
        <translation>The server is using this dialect. Stop it to choose another one: the dialect cannot change during a conversation.</translation>
    </message>
    <message>
        <source>The connection is using this dialect. Disconnect to choose another one: the dialect cannot change during a conversation.</source>
        <translation>The connection is using this dialect. Disconnect to choose another one: the dialect cannot change during a conversation.</translation>
    </message>
    <message>
        <source>A saved dialect was skipped. %1</source>
        <translation>A saved dialect was skipped. %1</translation>
    </message>
    <message>
        <source>“%1” is saved and can be selected in every window.</source>
        <translation>“%1” is saved and can be selected in every window.</translation>
    </message>
    <message>
        <source>The settings of the file are shown. To add “%1” to the list, choose Save as.</source>
        <translation>The settings of the file are shown. To add “%1” to the list, choose Save as.</translation>
    </message>
    <message>
        <source>The dialect is in %1. To start Soquete with it: --dialect FILE</source>
        <translation>The dialect is in %1. To start Soquete with it: --dialect FILE</translation>
    </message>
    <message>
        <source>“%1” is removed. Its settings are still shown: Save as restores it.</source>
        <translation>“%1” is removed. Its settings are still shown: Save as restores it.</translation>
    </message>
    <message>
        <source>Name of the dialect, such as that of your school:</source>
        <translation>Name of the dialect, such as that of your school:</translation>
    </message>
    <message>
        <source>There is already a dialect “%1”. Replace it?</source>
        <translation>There is already a dialect “%1”. Replace it?</translation>
    </message>
    <message>
        <source>Custom</source>
        <extracomment>a dialect that has no name yet</extracomment>
        <translation>Custom</translation>
    </message>
</context>
<context>
    <name>soquete::ExperimentPanel</name>
    <message>
        <source>Connections are &amp;served</source>
        <translation>Connections are &amp;served</translation>
    </message>
    <message>
        <source>How connections are served</source>
        <translation>How connections are served</translation>
    </message>
    <message>
        <source>A thread for each</source>
        <translation>A thread for each</translation>
    </message>
    <message>
        <source>One at a time</source>
        <translation>One at a time</translation>
    </message>
    <message>
        <source>&amp;Work per message</source>
        <translation>&amp;Work per message</translation>
    </message>
    <message>
        <source>Work per message</source>
        <translation>Work per message</translation>
    </message>
    <message>
        <source>None</source>
        <extracomment>the work that each message causes</extracomment>
        <translation>None</translation>
    </message>
    <message>
        <source>Wait</source>
        <extracomment>the work that each message causes</extracomment>
        <translation>Wait</translation>
    </message>
    <message>
        <source>Compute</source>
        <extracomment>the work that each message causes</extracomment>
        <translation>Compute</translation>
    </message>
    <message>
        <source>Work per message, in milliseconds</source>
        <translation>Work per message, in milliseconds</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Faults</translation>
    </message>
    <message>
        <source>Close &amp;abruptly</source>
        <translation>Close &amp;abruptly</translation>
    </message>
    <message>
        <source>&amp;Refuse connections</source>
        <translation>&amp;Refuse connections</translation>
    </message>
    <message>
        <source>Whether clients are served at the same time</source>
        <translation>Whether clients are served at the same time</translation>
    </message>
    <message>
        <source>What the server does with each message before it replies. Most servers wait: for a disk, a database, another server. Computing keeps a core of the processor busy.</source>
        <translation>What the server does with each message before it replies. Most servers wait: for a disk, a database, another server. Computing keeps a core of the processor busy.</translation>
    </message>
    <message>
        <source>How long to wait, or how much processor time to use</source>
        <translation>How long to wait, or how much processor time to use</translation>
    </message>
    <message>
        <source>&amp;Delay each reply</source>
        <translation>&amp;Delay each reply</translation>
    </message>
    <message>
        <source>The reply comes late, as from a server that is far away or busy. Does your client wait, or give up?</source>
        <translation>The reply comes late, as from a server that is far away or busy. Does your client wait, or give up?</translation>
    </message>
    <message>
        <source>Delay of each reply, in milliseconds</source>
        <translation>Delay of each reply, in milliseconds</translation>
    </message>
    <message>
        <source>How long each reply is held back</source>
        <translation>How long each reply is held back</translation>
    </message>
    <message>
        <source>Send &amp;no replies</source>
        <translation>Send &amp;no replies</translation>
    </message>
    <message>
        <source>Messages are read but get no reply. A client that calls recv() waits forever, unless it has set a timeout.</source>
        <translation>Messages are read but get no reply. A client that calls recv() waits forever, unless it has set a timeout.</translation>
    </message>
    <message>
        <source>Send replies &amp;byte by byte</source>
        <translation>Send replies &amp;byte by byte</translation>
    </message>
    <message>
        <source>TCP is a stream: one send() is not one recv(). A client that treats the result of one recv() as the whole reply shows only its beginning.</source>
        <translation>TCP is a stream: one send() is not one recv(). A client that treats the result of one recv() as the whole reply shows only its beginning.</translation>
    </message>
    <message>
        <source>Reply &amp;twice</source>
        <translation>Reply &amp;twice</translation>
    </message>
    <message>
        <source>Each message gets two replies. A client that reads one reply per message takes the second for the reply to its next message.</source>
        <translation>Each message gets two replies. A client that reads one reply per message takes the second for the reply to its next message.</translation>
    </message>
    <message>
        <source>Instead of replying, the server resets the connection (RST), as a program does that crashes. In Python: ConnectionResetError.</source>
        <translation>Instead of replying, the server resets the connection (RST), as a program does that crashes. In Python: ConnectionResetError.</translation>
    </message>
    <message>
        <source>Every client that connects is turned away at once. Does your client say so, and try again later?</source>
        <translation>Every client that connects is turned away at once. Does your client say so, and try again later?</translation>
    </message>
    <message>
        <source>Send TCP&apos;s ACK at &amp;once</source>
        <translation>Send TCP&apos;s ACK at &amp;once</translation>
    </message>
    <message>
        <source>The system usually delays the ACK of a segment a little, to send it together with the reply (TCP_QUICKACK turns this off). With a client that writes twice and does not set TCP_NODELAY, that delay costs 40 ms a message.</source>
        <translation>The system usually delays the ACK of a segment a little, to send it together with the reply (TCP_QUICKACK turns this off). With a client that writes twice and does not set TCP_NODELAY, that delay costs 40 ms a message.</translation>
    </message>
    <message>
        <source>Everything that a provoked fault causes is marked with ⚑.</source>
        <translation>Everything that a provoked fault causes is marked with ⚑.</translation>
    </message>
    <message>
        <source>The server serves connections like this until it stops. Stop it to change this.</source>
        <translation>The server serves connections like this until it stops. Stop it to change this.</translation>
    </message>
    <message>
        <source>Like a server without threads: the next client is served when the previous one has disconnected. Until then it is connected, and waits.</source>
        <translation>Like a server without threads: the next client is served when the previous one has disconnected. Until then it is connected, and waits.</translation>
    </message>
    <message>
        <source>Each client has its own thread, and none waits for another.</source>
        <translation>Each client has its own thread, and none waits for another.</translation>
    </message>
</context>
<context>
    <name>soquete::ExperimentsButton</name>
    <message numerus="yes">
        <source>Experiments: %n on</source>
        <extracomment>on a button: how many experiments are on</extracomment>
        <translation>
            <numerusform>Experiments: %n on</numerusform>
            <numerusform>Experiments: %n on</numerusform>
        </translation>
    </message>
    <message>
        <source>Experiments…</source>
        <translation>Experiments…</translation>
    </message>
    <message>
        <source>Experiments</source>
        <translation>Experiments</translation>
    </message>
    <message>
        <source>Experiments · Soquete</source>
        <translation>Experiments · Soquete</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>What happens if…: provoke a fault, and watch its effects (F6)</source>
        <translation>What happens if…: provoke a fault, and watch its effects (F6)</translation>
    </message>
    <message>
        <source>Close this window; the experiments stay on</source>
        <translation>Close this window; the experiments stay on</translation>
    </message>
</context>
<context>
    <name>soquete::FaultsPanel</name>
    <message>
        <source>Send header and body &amp;apart</source>
        <translation>Send header and body &amp;apart</translation>
    </message>
    <message>
        <source>Without &amp;delay (TCP_NODELAY)</source>
        <translation>Without &amp;delay (TCP_NODELAY)</translation>
    </message>
    <message>
        <source>&amp;Length in characters</source>
        <translation>&amp;Length in characters</translation>
    </message>
    <message>
        <source>&amp;Header of another size</source>
        <translation>&amp;Header of another size</translation>
    </message>
    <message>
        <source>Size of the other header, in bytes</source>
        <translation>Size of the other header, in bytes</translation>
    </message>
    <message>
        <source>&amp;Silence in mid-message</source>
        <translation>&amp;Silence in mid-message</translation>
    </message>
    <message>
        <source>Two writes instead of one, as in the tutorial&apos;s Python: the server may read the header before the body arrives. A server that does not keep reading fails here.</source>
        <translation>Two writes instead of one, as in the tutorial&apos;s Python: the server may read the header before the body arrives. A server that does not keep reading fails here.</translation>
    </message>
    <message>
        <source>Small writes are sent at once. Without this, Nagle&apos;s algorithm holds the second of two small writes back until the first is acknowledged: together with “Send header and body apart” that may cost about 40 ms a message.</source>
        <translation>Small writes are sent at once. Without this, Nagle&apos;s algorithm holds the second of two small writes back until the first is acknowledged: together with “Send header and body apart” that may cost about 40 ms a message.</translation>
    </message>
    <message>
        <source>The header says len(text) instead of len(text.encode()). If the text has an accent, that is too few bytes, and the server takes the rest for the next header.</source>
        <translation>The header says len(text) instead of len(text.encode()). If the text has an accent, that is too few bytes, and the server takes the rest for the next header.</translation>
    </message>
    <message>
        <source>The client pads the header to this many bytes, which the server does not expect</source>
        <translation>The client pads the header to this many bytes, which the server does not expect</translation>
    </message>
    <message>
        <source>Size of the client&apos;s header while this fault is on</source>
        <translation>Size of the client&apos;s header while this fault is on</translation>
    </message>
    <message>
        <source>Sends the header and half the body of the next message, then nothing. The server waits in recv() for the rest, which follows when you switch this off.</source>
        <translation>Sends the header and half the body of the next message, then nothing. The server waits in recv() for the rest, which follows when you switch this off.</translation>
    </message>
    <message>
        <source>Everything that a provoked fault causes is marked with ⚑.</source>
        <translation>Everything that a provoked fault causes is marked with ⚑.</translation>
    </message>
    <message>
        <source>Send a message to see how long its reply takes.</source>
        <translation>Send a message to see how long its reply takes.</translation>
    </message>
    <message>
        <source>Last reply without delay: after %1; with Nagle&apos;s algorithm: after %2</source>
        <translation>Last reply without delay: after %1; with Nagle&apos;s algorithm: after %2</translation>
    </message>
    <message>
        <source>Last reply: after %1</source>
        <translation>Last reply: after %1</translation>
    </message>
</context>
<context>
    <name>soquete::FindingCard</name>
    <message>
        <source>Why: %1</source>
        <translation>Why: %1</translation>
    </message>
    <message numerus="yes">
        <source>Use headers of %n byte(s)</source>
        <translation>
            <numerusform>Use headers of %n byte</numerusform>
            <numerusform>Use headers of %n bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>Use it for this connection and for later ones</source>
        <translation>Use it for this connection and for later ones</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Copy code</translation>
    </message>
    <message>
        <source>Copy the Python lines, to paste them into the program</source>
        <translation>Copy the Python lines, to paste them into the program</translation>
    </message>
    <message>
        <source>How to fix it: %1</source>
        <translation>How to fix it: %1</translation>
    </message>
    <message>
        <source>Expect replies with a header</source>
        <translation>Expect replies with a header</translation>
    </message>
    <message>
        <source>Expect replies without a header</source>
        <translation>Expect replies without a header</translation>
    </message>
</context>
<context>
    <name>soquete::HexArea</name>
    <message numerus="yes">
        <source>a write · %n byte(s)</source>
        <translation>
            <numerusform>a write · %n byte</numerusform>
            <numerusform>a write · %n bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a read · %n byte(s)</source>
        <translation>
            <numerusform>a read · %n byte</numerusform>
            <numerusform>a read · %n bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>write %1 · %n byte(s)</source>
        <extracomment>%1 is the number of the write</extracomment>
        <translation>
            <numerusform>write %1 · %n byte</numerusform>
            <numerusform>write %1 · %n bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>read %1 · %n byte(s)</source>
        <extracomment>%1 is the number of the read</extracomment>
        <translation>
            <numerusform>read %1 · %n byte</numerusform>
            <numerusform>read %1 · %n bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier byte(s) not kept</source>
        <translation>
            <numerusform>%n earlier byte not kept</numerusform>
            <numerusform>%n earlier bytes not kept</numerusform>
        </translation>
    </message>
    <message>
        <source>Offset</source>
        <extracomment>column of a hex dump: the offset of the row&apos;s first byte in the stream</extracomment>
        <translation>Offset</translation>
    </message>
    <message>
        <source>Writes</source>
        <translation>Writes</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>Reads</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s) missing here: they arrived too fast to be kept</source>
        <translation>
            <numerusform>%n byte missing here: it arrived too fast to be kept</numerusform>
            <numerusform>%n bytes missing here: they arrived too fast to be kept</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>soquete::Inspector</name>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>What was sent and received, with its acknowledgements</source>
        <translation>What was sent and received, with its acknowledgements</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Every byte on the wire: header, padding, body, and each read</source>
        <translation>Every byte on the wire: header, padding, body, and each read</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Sequence</translation>
    </message>
    <message>
        <source>Who sent what to whom, as arrows in the order of time</source>
        <translation>Who sent what to whom, as arrows in the order of time</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Which thread did what, and when it waited</source>
        <translation>Which thread did what, and when it waited</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>The Python program that does the same, and where in it you are</source>
        <translation>The Python program that does the same, and where in it you are</translation>
    </message>
</context>
<context>
    <name>soquete::JournalConsole</name>
    <message numerus="yes">
        <source>%n event(s) could not be printed in time and were skipped.</source>
        <translation>
            <numerusform>%n event could not be printed in time and was skipped.</numerusform>
            <numerusform>%n events could not be printed in time and were skipped.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>soquete::Launcher</name>
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
    <message>
        <source>&amp;Take the lessons</source>
        <translation>&amp;Take the lessons</translation>
    </message>
    <message>
        <source>See a TCP socket at work: a server waits on a port, a client sends it messages, and each of them is acknowledged.</source>
        <translation>See a TCP socket at work: a server waits on a port, a client sends it messages, and each of them is acknowledged.</translation>
    </message>
    <message>
        <source>See it &amp;step by step</source>
        <translation>See it &amp;step by step</translation>
    </message>
    <message>
        <source>Learn what sockets, ports and threads are: read, try, watch, check.</source>
        <translation>Learn what sockets, ports and threads are: read, try, watch, check.</translation>
    </message>
</context>
<context>
    <name>soquete::LessonGuide</name>
    <message>
        <source>This took too long. Look at what the windows say, then try again.</source>
        <translation>This took too long. Look at what the windows say, then try again.</translation>
    </message>
    <message>
        <source>A window that this step needs was closed. Try again.</source>
        <translation>A window that this step needs was closed. Try again.</translation>
    </message>
    <message>
        <source>The server could not listen; its window says why.</source>
        <translation>The server could not listen; its window says why.</translation>
    </message>
    <message>
        <source>The client could not connect; its window says why.</source>
        <translation>The client could not connect; its window says why.</translation>
    </message>
</context>
<context>
    <name>soquete::LessonPane</name>
    <message>
        <source>Lesson</source>
        <translation>Lesson</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Start again</translation>
    </message>
    <message>
        <source>◀ Previous</source>
        <translation>◀ Previous</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>Go to the previous page (Alt+Left)</source>
        <translation>Go to the previous page (Alt+Left)</translation>
    </message>
    <message>
        <source>This lesson cannot be read</source>
        <translation>This lesson cannot be read</translation>
    </message>
    <message>
        <source>✓ %1 · %2</source>
        <translation>✓ %1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2 (%3 of %4)</source>
        <translation>%1 · %2 (%3 of %4)</translation>
    </message>
    <message>
        <source>Next lesson ▶</source>
        <translation>Next lesson ▶</translation>
    </message>
    <message>
        <source>Next ▶</source>
        <translation>Next ▶</translation>
    </message>
    <message>
        <source>Next lesson</source>
        <translation>Next lesson</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>Go to the next lesson (Alt+Right)</source>
        <translation>Go to the next lesson (Alt+Right)</translation>
    </message>
    <message>
        <source>Go to the next page (Alt+Right)</source>
        <translation>Go to the next page (Alt+Right)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>the page of a lesson: 2 of 7</extracomment>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Its file is too large.</source>
        <translation>Its file is too large.</translation>
    </message>
    <message>
        <source>Its file is not text in UTF-8.</source>
        <translation>Its file is not text in UTF-8.</translation>
    </message>
    <message>
        <source>The lessons, and your progress in each</source>
        <translation>The lessons, and your progress in each</translation>
    </message>
    <message>
        <source>Clear your progress in this lesson, and go to its first page</source>
        <translation>Clear your progress in this lesson, and go to its first page</translation>
    </message>
    <message>
        <source>Lesson page</source>
        <translation>Lesson page</translation>
    </message>
    <message>
        <source>Page text</source>
        <translation>Page text</translation>
    </message>
    <message>
        <source>Line %1 of its file is not valid in a lesson.</source>
        <translation>Line %1 of its file is not valid in a lesson.</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lessons</translation>
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
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Recordings (*.jsonl);;All files (*)</source>
        <translation>Recordings (*.jsonl);;All files (*)</translation>
    </message>
    <message>
        <source>&amp;Open recording…</source>
        <translation>&amp;Open recording…</translation>
    </message>
    <message>
        <source>Stop &amp;recording</source>
        <translation>Stop &amp;recording</translation>
    </message>
    <message>
        <source>&amp;Record to file…</source>
        <translation>&amp;Record to file…</translation>
    </message>
    <message>
        <source>Lar&amp;ger</source>
        <translation>Lar&amp;ger</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>&amp;Smaller</translation>
    </message>
    <message>
        <source>Open a recording</source>
        <translation>Open a recording</translation>
    </message>
    <message>
        <source>Record to a file</source>
        <translation>Record to a file</translation>
    </message>
    <message>
        <source>session</source>
        <translation>session</translation>
    </message>
    <message>
        <source>Size of the l&amp;og…</source>
        <translation>Size of the l&amp;og…</translation>
    </message>
    <message>
        <source>Size of the log</source>
        <translation>Size of the log</translation>
    </message>
    <message>
        <source>&amp;UDP experiment</source>
        <translation>&amp;UDP experiment</translation>
    </message>
    <message>
        <source>Lessons in t&amp;his window</source>
        <translation>Lessons in t&amp;his window</translation>
    </message>
    <message>
        <source>&amp;Lessons</source>
        <translation>&amp;Lessons</translation>
    </message>
    <message>
        <source>&amp;Default size</source>
        <translation>&amp;Default size</translation>
    </message>
    <message>
        <source>Follow &amp;system</source>
        <translation>Follow &amp;system</translation>
    </message>
    <message>
        <source>The number of events that each window keeps. Older events are only counted.</source>
        <translation>The number of events that each window keeps. Older events are only counted.</translation>
    </message>
    <message>
        <source>See a TCP socket at work: a server, a client, and every byte between them.

Free software under the MIT licence, built with Qt %1.</source>
        <translation>See a TCP socket at work: a server, a client, and every byte between them.

Free software under the MIT licence, built with Qt %1.</translation>
    </message>
</context>
<context>
    <name>soquete::MessageDetail</name>
    <message>
        <source>Message %1</source>
        <translation>Message %1</translation>
    </message>
    <message>
        <source>characters: %1</source>
        <translation>characters: %1</translation>
    </message>
    <message>
        <source>bytes: %1</source>
        <translation>bytes: %1</translation>
    </message>
    <message>
        <source>connection %1</source>
        <translation>connection %1</translation>
    </message>
    <message>
        <source>thread %1</source>
        <translation>thread %1</translation>
    </message>
    <message>
        <source>acknowledgement: %1</source>
        <translation>acknowledgement: %1</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>after %1</translation>
    </message>
    <message>
        <source>header: %1</source>
        <translation>header: %1</translation>
    </message>
    <message>
        <source>Text of the selected row</source>
        <translation>Text of the selected row</translation>
    </message>
    <message>
        <source>Unexpected data</source>
        <translation>Unexpected data</translation>
    </message>
    <message>
        <source>Reply to message %1</source>
        <translation>Reply to message %1</translation>
    </message>
    <message>
        <source>Select a row for details.</source>
        <translation>Select a row for details.</translation>
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
    <message>
        <source>Repl&amp;y</source>
        <translation>Repl&amp;y</translation>
    </message>
    <message>
        <source>Write the reply and press Enter</source>
        <translation>Write the reply and press Enter</translation>
    </message>
    <message>
        <source>Reply to send</source>
        <translation>Reply to send</translation>
    </message>
    <message>
        <source>The reply to the oldest message that waits for one: of the selected connection, or of all of them. The client waits until it comes.</source>
        <translation>The reply to the oldest message that waits for one: of the selected connection, or of all of them. The client waits until it comes.</translation>
    </message>
    <message>
        <source>S&amp;end reply</source>
        <translation>S&amp;end reply</translation>
    </message>
    <message>
        <source>Send the reply to the client that waits for it</source>
        <translation>Send the reply to the client that waits for it</translation>
    </message>
</context>
<context>
    <name>soquete::MessageModel</name>
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
        <source>Direction</source>
        <extracomment>a column: the arrow of a message, and the number of its connection</extracomment>
        <translation>Direction</translation>
    </message>
    <message>
        <source>Server stopped</source>
        <translation>Server stopped</translation>
    </message>
    <message>
        <source>Listening at the file %1</source>
        <translation>Listening at the file %1</translation>
    </message>
    <message>
        <source>Connection from %1, to be relayed to %2</source>
        <translation>Connection from %1, to be relayed to %2</translation>
    </message>
    <message>
        <source>Connection from a program on this computer</source>
        <translation>Connection from a program on this computer</translation>
    </message>
    <message>
        <source>Connection from %1 waits its turn</source>
        <translation>Connection from %1 waits its turn</translation>
    </message>
    <message>
        <source>✗ no reply</source>
        <translation>✗ no reply</translation>
    </message>
    <message>
        <source>The message or its reply; bytes that cannot be shown appear as symbols</source>
        <translation>The message or its reply; bytes that cannot be shown appear as symbols</translation>
    </message>
    <message>
        <source>Whether the reply came back, and how long that took</source>
        <translation>Whether the reply came back, and how long that took</translation>
    </message>
    <message>
        <source>No reply has come yet.</source>
        <translation>No reply has come yet.</translation>
    </message>
    <message>
        <source>The server&apos;s reply came %1 after the message was sent.</source>
        <translation>The server&apos;s reply came %1 after the message was sent.</translation>
    </message>
    <message>
        <source>The reply was sent %1 after the message came.</source>
        <translation>The reply was sent %1 after the message came.</translation>
    </message>
    <message>
        <source>This server does not reply to such messages.</source>
        <translation>This server does not reply to such messages.</translation>
    </message>
    <message>
        <source>No reply came in time.</source>
        <translation>No reply came in time.</translation>
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
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Which rows are shown</source>
        <translation>Which rows are shown</translation>
    </message>
    <message>
        <source>Rows shown</source>
        <translation>Rows shown</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Time of day</translation>
    </message>
    <message>
        <source>Since the first</source>
        <translation>Since the first</translation>
    </message>
    <message>
        <source>Since the row above</source>
        <translation>Since the row above</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Follow</translation>
    </message>
    <message>
        <source>Follow the newest row</source>
        <translation>Follow the newest row</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>As a &amp;table (CSV)…</source>
        <translation>As a &amp;table (CSV)…</translation>
    </message>
    <message>
        <source>As &amp;events (JSON Lines)…</source>
        <translation>As &amp;events (JSON Lines)…</translation>
    </message>
    <message>
        <source>As &amp;plain text…</source>
        <translation>As &amp;plain text…</translation>
    </message>
    <message>
        <source>Export the messages</source>
        <translation>Export the messages</translation>
    </message>
    <message>
        <source>messages</source>
        <translation>messages</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Exporting…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose another file or folder.</source>
        <translation>%1 cannot be written: %2. Choose another file or folder.</translation>
    </message>
    <message>
        <source>No reply</source>
        <translation>No reply</translation>
    </message>
    <message>
        <source>How times are shown</source>
        <translation>How times are shown</translation>
    </message>
    <message>
        <source>Time format</source>
        <translation>Time format</translation>
    </message>
    <message>
        <source>Keep the newest row visible. Off: stay where you are.</source>
        <translation>Keep the newest row visible. Off: stay where you are.</translation>
    </message>
    <message>
        <source>Save the visible rows to a file</source>
        <translation>Save the visible rows to a file</translation>
    </message>
    <message>
        <source>Older events no longer shown: %1</source>
        <translation>Older events no longer shown: %1</translation>
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
    <name>soquete::PythonView</name>
    <message>
        <source>▶ Line %1: %2</source>
        <extracomment>line of a program; %2: what happened there</extracomment>
        <translation>▶ Line %1: %2</translation>
    </message>
    <message>
        <source>Waiting at line %1: %2</source>
        <extracomment>line of a program; %2: what it waits for</extracomment>
        <translation>Waiting at line %1: %2</translation>
    </message>
    <message>
        <source>the client could not connect.</source>
        <translation>the client could not connect.</translation>
    </message>
    <message>
        <source>the client connected.</source>
        <translation>the client connected.</translation>
    </message>
    <message>
        <source>a message is complete.</source>
        <translation>a message is complete.</translation>
    </message>
    <message>
        <source>a message was sent.</source>
        <translation>a message was sent.</translation>
    </message>
    <message>
        <source>the connection was closed.</source>
        <translation>the connection was closed.</translation>
    </message>
    <message>
        <source>the server stopped listening.</source>
        <translation>the server stopped listening.</translation>
    </message>
    <message>
        <source>for the header of the next message.</source>
        <translation>for the header of the next message.</translation>
    </message>
    <message>
        <source>for the rest of the message.</source>
        <translation>for the rest of the message.</translation>
    </message>
    <message>
        <source>Save the program</source>
        <translation>Save the program</translation>
    </message>
    <message>
        <source>Python programs (*.py)</source>
        <translation>Python programs (*.py)</translation>
    </message>
    <message>
        <source>The program could not be saved as %1: %2. Choose another place or name.</source>
        <translation>The program could not be saved as %1: %2. Choose another place or name.</translation>
    </message>
    <message>
        <source>Style:</source>
        <translation>Style:</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>As in the tutorial</source>
        <translation>As in the tutorial</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Follow</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Save as…</translation>
    </message>
    <message>
        <source>Python program</source>
        <translation>Python program</translation>
    </message>
    <message>
        <source>This program does what this window does. Start the server: the line of each step is highlighted here.</source>
        <translation>This program does what this window does. Start the server: the line of each step is highlighted here.</translation>
    </message>
    <message>
        <source>This program does what this window does. Connect to a server: the line of each step is highlighted here.</source>
        <translation>This program does what this window does. Connect to a server: the line of each step is highlighted here.</translation>
    </message>
    <message>
        <source>the server could not bind its address.</source>
        <translation>the server could not bind its address.</translation>
    </message>
    <message>
        <source>the server started listening.</source>
        <translation>the server started listening.</translation>
    </message>
    <message>
        <source>a client was accepted and got a thread.</source>
        <translation>a client was accepted and got a thread.</translation>
    </message>
    <message>
        <source>bytes of a header arrived.</source>
        <translation>bytes of a header arrived.</translation>
    </message>
    <message>
        <source>bytes of a message arrived.</source>
        <translation>bytes of a message arrived.</translation>
    </message>
    <message>
        <source>the reply was sent.</source>
        <translation>the reply was sent.</translation>
    </message>
    <message>
        <source>the client sent the disconnect word.</source>
        <translation>the client sent the disconnect word.</translation>
    </message>
    <message>
        <source>a reply arrived.</source>
        <translation>a reply arrived.</translation>
    </message>
    <message>
        <source>for a client.</source>
        <translation>for a client.</translation>
    </message>
    <message>
        <source>for the reply.</source>
        <translation>for the reply.</translation>
    </message>
    <message>
        <source>Correct: handles anything the peer and the network do. As in the tutorial: shorter, with its weaknesses marked in comments.</source>
        <translation>Correct: handles anything the peer and the network do. As in the tutorial: shorter, with its weaknesses marked in comments.</translation>
    </message>
    <message>
        <source>Style of the program</source>
        <translation>Style of the program</translation>
    </message>
    <message>
        <source>Keep the line of the latest step visible</source>
        <translation>Keep the line of the latest step visible</translation>
    </message>
    <message>
        <source>Copy the whole program</source>
        <translation>Copy the whole program</translation>
    </message>
    <message>
        <source>Save the program as a Python file</source>
        <translation>Save the program as a Python file</translation>
    </message>
    <message>
        <source>The program that does the same. ▶: the latest step. Hourglass: where the program is waiting.</source>
        <translation>The program that does the same. ▶: the latest step. Hourglass: where the program is waiting.</translation>
    </message>
</context>
<context>
    <name>soquete::RecordingControl</name>
    <message>
        <source>All events from now on are recorded in %1.</source>
        <translation>All events from now on are recorded in %1.</translation>
    </message>
    <message>
        <source>The recording is complete: %1. To open it, choose File, Open recording.</source>
        <translation>The recording is complete: %1. To open it, choose File, Open recording.</translation>
    </message>
    <message>
        <source>Replace the recording</source>
        <translation>Replace the recording</translation>
    </message>
    <message>
        <source>%1 is a recording already. Replace it? Its events will be lost.</source>
        <translation>%1 is a recording already. Replace it? Its events will be lost.</translation>
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
        <source>Both sides close their sockets. The connection&apos;s thread has ended; the server still listens for others.</source>
        <translation>Both sides close their sockets. The connection&apos;s thread has ended; the server still listens for others.</translation>
    </message>
    <message>
        <source>The server stops: its listening socket is closed, and the port is free again.</source>
        <translation>The server stops: its listening socket is closed, and the port is free again.</translation>
    </message>
    <message>
        <source>The client is not connected, so this step cannot happen. Connect it, then press Next.</source>
        <translation>The client is not connected, so this step cannot happen. Connect it, then press Next.</translation>
    </message>
    <message>
        <source>The client sends “%1”. The server acknowledges it with “%2”, which reaches the client %3 later.</source>
        <translation>The client sends “%1”. The server acknowledges it with “%2”, which reaches the client %3 later.</translation>
    </message>
    <message>
        <source>The client says goodbye: it sends the disconnect word “%1”, and the server acknowledges it too.</source>
        <translation>The client says goodbye: it sends the disconnect word “%1”, and the server acknowledges it too.</translation>
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
    <message>
        <source>Restore the original messages</source>
        <translation>Restore the original messages</translation>
    </message>
    <message>
        <source>Double-click a message to change it; drag it to move it.</source>
        <translation>Double-click a message to change it; drag it to move it.</translation>
    </message>
    <message>
        <source>Send all messages in order, each after the reply to the previous one</source>
        <translation>Send all messages in order, each after the reply to the previous one</translation>
    </message>
</context>
<context>
    <name>soquete::SearchBar</name>
    <message>
        <source>%1 of %2</source>
        <extracomment>matches of a search: the third of 12</extracomment>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Search (Ctrl+F)</source>
        <translation>Search (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search in the messages</source>
        <translation>Search in the messages</translation>
    </message>
    <message>
        <source>Text to find. Enter goes to the next match, Shift+Enter to the previous one, Escape ends the search.</source>
        <translation>Text to find. Enter goes to the next match, Shift+Enter to the previous one, Escape ends the search.</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>Previous match (Shift+F3)</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Previous match</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>Next match (F3)</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Next match</translation>
    </message>
</context>
<context>
    <name>soquete::SequenceView</name>
    <message>
        <source>Zoom out</source>
        <translation>Zoom out</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Zoom in</translation>
    </message>
    <message>
        <source>Copy or save</source>
        <translation>Copy or save</translation>
    </message>
    <message>
        <source>&amp;Copy as picture</source>
        <translation>&amp;Copy as picture</translation>
    </message>
    <message>
        <source>Copy as &amp;text</source>
        <translation>Copy as &amp;text</translation>
    </message>
    <message>
        <source>Save &amp;visible part as picture…</source>
        <translation>Save &amp;visible part as picture…</translation>
    </message>
    <message>
        <source>Save &amp;everything as picture…</source>
        <translation>Save &amp;everything as picture…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln older event(s) are no longer shown.</source>
        <translation>
            <numerusform>%Ln older event is no longer shown.</numerusform>
            <numerusform>%Ln older events are no longer shown.</numerusform>
        </translation>
    </message>
    <message>
        <source>Zoom: %1</source>
        <translation>Zoom: %1</translation>
    </message>
    <message>
        <source>Connection %1 between the client %2 and the server %3.</source>
        <translation>Connection %1 between the client %2 and the server %3.</translation>
    </message>
    <message>
        <source>There are no steps.</source>
        <translation>There are no steps.</translation>
    </message>
    <message>
        <source>Save the sequence as a picture</source>
        <translation>Save the sequence as a picture</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG pictures (*.png)</translation>
    </message>
    <message>
        <source>sequence</source>
        <translation>sequence</translation>
    </message>
    <message>
        <source>there is not enough memory</source>
        <translation>there is not enough memory</translation>
    </message>
    <message>
        <source>The picture could not be saved as %1: %2. Choose another place or name.</source>
        <translation>The picture could not be saved as %1: %2. Choose another place or name.</translation>
    </message>
    <message>
        <source>To scale</source>
        <translation>To scale</translation>
    </message>
    <message>
        <source>Draws distances to scale: what took twice as long is twice as far apart. Long pauses are cut and marked. Off: all steps are equally far apart.</source>
        <translation>Draws distances to scale: what took twice as long is twice as far apart. Long pauses are cut and marked. Off: all steps are equally far apart.</translation>
    </message>
    <message>
        <source>Show more steps, closer together (Ctrl and mouse wheel)</source>
        <translation>Show more steps, closer together (Ctrl and mouse wheel)</translation>
    </message>
    <message>
        <source>Show fewer steps, farther apart (Ctrl and mouse wheel)</source>
        <translation>Show fewer steps, farther apart (Ctrl and mouse wheel)</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Follow</translation>
    </message>
    <message>
        <source>Go to the latest step and follow new ones</source>
        <translation>Go to the latest step and follow new ones</translation>
    </message>
    <message>
        <source>Copy the diagram, or save it as a picture</source>
        <translation>Copy the diagram, or save it as a picture</translation>
    </message>
    <message>
        <source>All connections in chronological order, each step with the number of its connection. Choose a connection to see only that one.</source>
        <translation>All connections in chronological order, each step with the number of its connection. Choose a connection to see only that one.</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Sequence</translation>
    </message>
    <message>
        <source>Nothing is known about connection %1. Choose another one.</source>
        <translation>Nothing is known about connection %1. Choose another one.</translation>
    </message>
    <message>
        <source>Nothing has happened yet. Start the server and let a client connect: each message becomes an arrow here.</source>
        <translation>Nothing has happened yet. Start the server and let a client connect: each message becomes an arrow here.</translation>
    </message>
    <message>
        <source>Nothing has happened yet. Connect to a server and send a message: it becomes an arrow here, and so does its reply.</source>
        <translation>Nothing has happened yet. Connect to a server and send a message: it becomes an arrow here, and so does its reply.</translation>
    </message>
    <message>
        <source>Back to the default distance between steps</source>
        <translation>Back to the default distance between steps</translation>
    </message>
    <message>
        <source>%1 per row</source>
        <extracomment>the scale of a diagram: the time that a row stands for</extracomment>
        <translation>%1 per row</translation>
    </message>
    <message>
        <source>Back to the scale that suits a typical round trip</source>
        <translation>Back to the scale that suits a typical round trip</translation>
    </message>
    <message>
        <source>All connections in chronological order.</source>
        <translation>All connections in chronological order.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln earlier step(s) are not listed here.</source>
        <translation>
            <numerusform>%Ln earlier step is not listed here.</numerusform>
            <numerusform>%Ln earlier steps are not listed here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The picture shows the latest steps. %Ln older step(s) did not fit: zoom out, or choose one connection, to include more.</source>
        <translation>
            <numerusform>The picture shows the latest steps. %Ln older step did not fit: zoom out, or choose one connection, to include more.</numerusform>
            <numerusform>The picture shows the latest steps. %Ln older steps did not fit: zoom out, or choose one connection, to include more.</numerusform>
        </translation>
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
        <source>NOTE</source>
        <translation>NOTE</translation>
    </message>
    <message>
        <source>RELAY</source>
        <extracomment>the tag of a line on the console</extracomment>
        <translation>RELAY</translation>
    </message>
    <message>
        <source>WAITING</source>
        <extracomment>the tag of a line on the console</extracomment>
        <translation>WAITING</translation>
    </message>
    <message>
        <source>Each line that you type is sent as the reply to the oldest pending message.</source>
        <translation>Each line that you type is sent as the reply to the oldest pending message.</translation>
    </message>
    <message>
        <source>No message is waiting for a reply, so “%1” was not sent.</source>
        <translation>No message is waiting for a reply, so “%1” was not sent.</translation>
    </message>
    <message>
        <source>This reply cannot be sent. %1</source>
        <translation>This reply cannot be sent. %1</translation>
    </message>
    <message>
        <source>%1 connected and is waiting for its turn.</source>
        <translation>%1 connected and is waiting for its turn.</translation>
    </message>
    <message>
        <source>%1 is relayed to %2.</source>
        <translation>%1 is relayed to %2.</translation>
    </message>
    <message>
        <source>Connections: %1 · messages: %2 · replies: %3 · received: %4 · sent: %5</source>
        <translation>Connections: %1 · messages: %2 · replies: %3 · received: %4 · sent: %5</translation>
    </message>
</context>
<context>
    <name>soquete::ServerWindow</name>
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
        <source>Port to listen on</source>
        <translation>Port to listen on</translation>
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
        <source>Close every connection in order, then the listening socket (Shift+F5)</source>
        <translation>Close every connection in order, then the listening socket (Shift+F5)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
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
        <source>There is no server to relay to: write its host and port, such as 127.0.0.1:5051, and start again.</source>
        <translation>There is no server to relay to: write its host and port, such as 127.0.0.1:5051, and start again.</translation>
    </message>
    <message>
        <source>&amp;Path</source>
        <translation>&amp;Path</translation>
    </message>
    <message>
        <source>Path of the file to listen at</source>
        <translation>Path of the file to listen at</translation>
    </message>
    <message>
        <source>&amp;Replace it</source>
        <translation>&amp;Replace it</translation>
    </message>
    <message>
        <source>Where the server waits. The address decides who can reach it: 127.0.0.1 is for programs on this computer only.</source>
        <translation>Where the server waits. The address decides who can reach it: 127.0.0.1 is for programs on this computer only.</translation>
    </message>
    <message>
        <source>The number by which clients find this server on the computer. With 0, the system chooses a free one.</source>
        <translation>The number by which clients find this server on the computer. With 0, the system chooses a free one.</translation>
    </message>
    <message>
        <source>The file at which the server waits: a Unix-domain socket. The server creates the file, for you alone, and removes it when it stops. There is no port: clients on this computer find the server by the file&apos;s name.</source>
        <translation>The file at which the server waits: a Unix-domain socket. The server creates the file, for you alone, and removes it when it stops. There is no port: clients on this computer find the server by the file&apos;s name.</translation>
    </message>
    <message>
        <source>▶ &amp;Start</source>
        <translation>▶ &amp;Start</translation>
    </message>
    <message>
        <source>■ S&amp;top</source>
        <translation>■ S&amp;top</translation>
    </message>
    <message>
        <source>Write the name of a file first, such as %1: the server creates it, and clients find the server by that name.</source>
        <translation>Write the name of a file first, such as %1: the server creates it, and clients find the server by that name.</translation>
    </message>
    <message>
        <source>No messages yet. Start the server, then connect a client: one of Soquete&apos;s, or your Python program.</source>
        <translation>No messages yet. Start the server, then connect a client: one of Soquete&apos;s, or your Python program.</translation>
    </message>
    <message>
        <source>Replies to message %1 of connection %2: “%3”</source>
        <translation>Replies to message %1 of connection %2: “%3”</translation>
    </message>
    <message>
        <source>No message waits for a reply. When a client sends one, reply to it here.</source>
        <translation>No message waits for a reply. When a client sends one, reply to it here.</translation>
    </message>
    <message>
        <source>Connection %1 waits for no reply. Select another one to reply to it.</source>
        <translation>Connection %1 waits for no reply. Select another one to reply to it.</translation>
    </message>
</context>
<context>
    <name>soquete::SessionWindow</name>
    <message>
        <source>Recording · Soquete</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>Recording · Soquete</translation>
    </message>
    <message>
        <source>%1 · recording · Soquete</source>
        <translation>%1 · recording · Soquete</translation>
    </message>
    <message>
        <source>Re&amp;wind</source>
        <translation>Re&amp;wind</translation>
    </message>
    <message>
        <source>Back to the beginning of the session</source>
        <translation>Back to the beginning of the session</translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation>&amp;Step</translation>
    </message>
    <message>
        <source>Show a&amp;ll</source>
        <translation>Show a&amp;ll</translation>
    </message>
    <message>
        <source>Show the whole session at once</source>
        <translation>Show the whole session at once</translation>
    </message>
    <message>
        <source>Sp&amp;eed</source>
        <translation>Sp&amp;eed</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>Pa&amp;use</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>&amp;Play</translation>
    </message>
    <message>
        <source>Stop here (F5)</source>
        <translation>Stop here (F5)</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>%1 is not a recorded session of this program: its first line is not an event. Open a file that was made with Record to file.</source>
        <translation>%1 is not a recorded session of this program: its first line is not an event. Open a file that was made with Record to file.</translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2. Check the name, and that you may read the file.</source>
        <translation>%1 cannot be opened: %2. Check the name, and that you may read the file.</translation>
    </message>
    <message>
        <source>Reading was cancelled: this is the beginning of the session.</source>
        <translation>Reading was cancelled: this is the beginning of the session.</translation>
    </message>
    <message>
        <source>Play the session as it happened, at the chosen speed (F5)</source>
        <translation>Play the session as it happened, at the chosen speed (F5)</translation>
    </message>
    <message>
        <source>Show the next message, reply or other event (F10)</source>
        <translation>Show the next message, reply or other event (F10)</translation>
    </message>
    <message>
        <source>How many times faster than the original to play the session</source>
        <translation>How many times faster than the original to play the session</translation>
    </message>
    <message>
        <source>Playback speed</source>
        <translation>Playback speed</translation>
    </message>
    <message>
        <source>Position in the session</source>
        <translation>Position in the session</translation>
    </message>
    <message>
        <source>Stop reading and show what has been read so far</source>
        <translation>Stop reading and show what has been read so far</translation>
    </message>
    <message>
        <source>Press Play, Step or Show all to see the session here.</source>
        <translation>Press Play, Step or Show all to see the session here.</translation>
    </message>
    <message>
        <source>The file is damaged in line %1 (byte %2): the events before it are shown.</source>
        <translation>The file is damaged in line %1 (byte %2): the events before it are shown.</translation>
    </message>
    <message>
        <source>The session is too long to be shown in full: this is its beginning, up to line %1.</source>
        <translation>The session is too long to be shown in full: this is its beginning, up to line %1.</translation>
    </message>
</context>
<context>
    <name>soquete::StepBox</name>
    <message>
        <source>○ Your turn</source>
        <translation>○ Your turn</translation>
    </message>
    <message>
        <source>◐ Watch the windows</source>
        <translation>◐ Watch the windows</translation>
    </message>
    <message>
        <source>✓ Done</source>
        <translation>✓ Done</translation>
    </message>
    <message>
        <source>Do it for me</source>
        <translation>Do it for me</translation>
    </message>
    <message>
        <source>Does this step in the windows while you watch (Ctrl+Enter)</source>
        <translation>Does this step in the windows while you watch (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>– Not available: Soquete cannot use Unix-domain sockets on this system.</source>
        <translation>– Not available: Soquete cannot use Unix-domain sockets on this system.</translation>
    </message>
</context>
<context>
    <name>soquete::ThreadCanvas</name>
    <message>
        <source>%1 s</source>
        <extracomment>seconds</extracomment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 after the first event.</source>
        <translation>%1 after the first event.</translation>
    </message>
    <message numerus="yes">
        <source>It belongs to a run of at least %1, with %n event(s).</source>
        <translation>
            <numerusform>It belongs to a run of at least %1, with %n event.</numerusform>
            <numerusform>It belongs to a run of at least %1, with %n events.</numerusform>
        </translation>
    </message>
    <message>
        <source>All threads have finished and are hidden.</source>
        <translation>All threads have finished and are hidden.</translation>
    </message>
    <message>
        <source>Time since the first event</source>
        <translation>Time since the first event</translation>
    </message>
    <message>
        <source>This thread accepted the connection and started “%1”, which recorded the event.</source>
        <translation>This thread accepted the connection and started “%1”, which recorded the event.</translation>
    </message>
    <message>
        <source>It is the only event of its run, so the duration of the run is unknown.</source>
        <translation>It is the only event of its run, so the duration of the run is unknown.</translation>
    </message>
    <message>
        <source>The thread recorded nothing here: it waited.</source>
        <translation>The thread recorded nothing here: it waited.</translation>
    </message>
</context>
<context>
    <name>soquete::ThreadLegend</name>
    <message>
        <source>Waiting</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Socket opened</source>
        <translation>Socket opened</translation>
    </message>
    <message>
        <source>Socket closed</source>
        <translation>Socket closed</translation>
    </message>
    <message>
        <source>Running: from the event that woke it to the last one before a pause</source>
        <translation>Running: from the event that woke it to the last one before a pause</translation>
    </message>
    <message>
        <source>Finding or error</source>
        <translation>Finding or error</translation>
    </message>
    <message>
        <source>Connection accepted and given a thread</source>
        <translation>Connection accepted and given a thread</translation>
    </message>
</context>
<context>
    <name>soquete::ThreadsView</name>
    <message>
        <source>1 second</source>
        <translation>1 second</translation>
    </message>
    <message>
        <source>10 seconds</source>
        <translation>10 seconds</translation>
    </message>
    <message>
        <source>60 seconds</source>
        <translation>60 seconds</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>everything</translation>
    </message>
    <message>
        <source>Time shown</source>
        <translation>Time shown</translation>
    </message>
    <message>
        <source>Show more time (-)</source>
        <translation>Show more time (-)</translation>
    </message>
    <message>
        <source>Show more time</source>
        <translation>Show more time</translation>
    </message>
    <message>
        <source>Show less time</source>
        <translation>Show less time</translation>
    </message>
    <message>
        <source>Follow the newest events</source>
        <translation>Follow the newest events</translation>
    </message>
    <message>
        <source>Only live threads</source>
        <translation>Only live threads</translation>
    </message>
    <message>
        <source>Hide the lanes of threads that have finished</source>
        <translation>Hide the lanes of threads that have finished</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Open sockets: %1</source>
        <translation>Open sockets: %1</translation>
    </message>
    <message>
        <source>Live threads: %1 (window %2, acceptor %3, connections %4)</source>
        <translation>Live threads: %1 (window %2, acceptor %3, connections %4)</translation>
    </message>
    <message>
        <source>Live threads: %1 (acceptor %2, connections %3)</source>
        <translation>Live threads: %1 (acceptor %2, connections %3)</translation>
    </message>
    <message>
        <source>Live threads: %1 (window %2, client %3)</source>
        <translation>Live threads: %1 (window %2, client %3)</translation>
    </message>
    <message>
        <source>Live threads: %1</source>
        <translation>Live threads: %1</translation>
    </message>
    <message>
        <source>No threads yet.</source>
        <translation>No threads yet.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>the name of a thread, and sentences about it</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>And %n more thread(s).</source>
        <translation>
            <numerusform>And %n more thread.</numerusform>
            <numerusform>And %n more threads.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show:</source>
        <extracomment>beside a list of durations</extracomment>
        <translation>Show:</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Follow</translation>
    </message>
    <message>
        <source>The time from the left edge to the right edge</source>
        <translation>The time from the left edge to the right edge</translation>
    </message>
    <message>
        <source>Show less time, in more detail (+, or Ctrl and mouse wheel)</source>
        <translation>Show less time, in more detail (+, or Ctrl and mouse wheel)</translation>
    </message>
    <message>
        <source>Keep the newest events visible (End). Off: stay where you are.</source>
        <translation>Keep the newest events visible (End). Off: stay where you are.</translation>
    </message>
    <message>
        <source>No threads yet. Start the server or connect the client: each thread gets a lane here.</source>
        <translation>No threads yet. Start the server or connect the client: each thread gets a lane here.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln listening</source>
        <translation>
            <numerusform>%Ln listening</numerusform>
            <numerusform>%Ln listening</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln connected</source>
        <translation>
            <numerusform>%Ln connected</numerusform>
            <numerusform>%Ln connected</numerusform>
        </translation>
    </message>
    <message>
        <source>Open sockets: %1 (%2, %3)</source>
        <extracomment>&quot;Open sockets: 3 (1 listening, 2 connected)&quot;</extracomment>
        <translation>Open sockets: %1 (%2, %3)</translation>
    </message>
    <message>
        <source>Older events no longer shown: %1</source>
        <translation>Older events no longer shown: %1</translation>
    </message>
    <message>
        <source>Older events no longer shown: %1; threads: %2</source>
        <translation>Older events no longer shown: %1; threads: %2</translation>
    </message>
    <message>
        <source>&lt;p&gt;A listening socket only waits for connections; each accepted connection has its own socket.&lt;/p&gt;</source>
        <translation>&lt;p&gt;A listening socket only waits for connections; each accepted connection has its own socket.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Each connection has its own thread, so that a waiting connection never delays another one.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Each connection has its own thread, so that a waiting connection never delays another one.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;These times come from the recorded events, not from the processor: a thread ran at least from the first to the last event of a run. Very short runs are drawn wider than they were.&lt;/p&gt;</source>
        <translation>&lt;p&gt;These times come from the recorded events, not from the processor: a thread ran at least from the first to the last event of a run. Very short runs are drawn wider than they were.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>soquete::UdpWindow</name>
    <message>
        <source>UDP experiment · Soquete</source>
        <translation>UDP experiment · Soquete</translation>
    </message>
    <message>
        <source>&amp;Messages</source>
        <translation>&amp;Messages</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>&amp;Loss</source>
        <translation>&amp;Loss</translation>
    </message>
    <message>
        <source>Loss, in percent</source>
        <translation>Loss, in percent</translation>
    </message>
    <message>
        <source>Re&amp;ordering</source>
        <translation>Re&amp;ordering</translation>
    </message>
    <message>
        <source>&amp;Duplicates</source>
        <translation>&amp;Duplicates</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Run</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Run</translation>
    </message>
    <message>
        <source>Send the messages as datagrams</source>
        <translation>Send the messages as datagrams</translation>
    </message>
    <message>
        <source>&amp;Sent, in this order</source>
        <translation>&amp;Sent, in this order</translation>
    </message>
    <message>
        <source>&amp;Arrived, in this order</source>
        <translation>&amp;Arrived, in this order</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Datagrams sent</source>
        <translation>Datagrams sent</translation>
    </message>
    <message>
        <source>What the client sent, and whether it has arrived.</source>
        <translation>What the client sent, and whether it has arrived.</translation>
    </message>
    <message>
        <source>Datagrams that arrived</source>
        <translation>Datagrams that arrived</translation>
    </message>
    <message>
        <source>What the server received, in the order of arrival.</source>
        <translation>What the server received, in the order of arrival.</translation>
    </message>
    <message>
        <source>arrived twice</source>
        <translation>arrived twice</translation>
    </message>
    <message>
        <source>arrived</source>
        <translation>arrived</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>lost</translation>
    </message>
    <message>
        <source>Arrived so far: %1 of %2</source>
        <translation>Arrived so far: %1 of %2</translation>
    </message>
    <message>
        <source>The number of messages to send, one datagram each</source>
        <translation>The number of messages to send, one datagram each</translation>
    </message>
    <message>
        <source>The percentage of datagrams that the network loses. None is lost within one computer, so the client simulates the loss by not sending them.</source>
        <translation>The percentage of datagrams that the network loses. None is lost within one computer, so the client simulates the loss by not sending them.</translation>
    </message>
    <message>
        <source>Some datagrams overtake others, as they do when they take different routes</source>
        <translation>Some datagrams overtake others, as they do when they take different routes</translation>
    </message>
    <message>
        <source>Some datagrams arrive twice</source>
        <translation>Some datagrams arrive twice</translation>
    </message>
    <message>
        <source>The number that the program writes into the datagram. UDP itself does not number datagrams.</source>
        <translation>The number that the program writes into the datagram. UDP itself does not number datagrams.</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>duplicate</translation>
    </message>
    <message>
        <source>late: #%1 arrived first</source>
        <translation>late: #%1 arrived first</translation>
    </message>
    <message>
        <source>No port is available for datagrams: %1.</source>
        <translation>No port is available for datagrams: %1.</translation>
    </message>
    <message>
        <source>The same messages as with TCP, but each in a UDP datagram: no connection, no acknowledgement, no order. Press Run.</source>
        <translation>The same messages as with TCP, but each in a UDP datagram: no connection, no acknowledgement, no order. Press Run.</translation>
    </message>
</context>
</TS>
