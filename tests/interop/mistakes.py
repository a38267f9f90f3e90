#!/usr/bin/env python3
"""A client, or with --serve a server, as a beginner writes it who makes one mistake: --mistake NAME.

--mistake none is the socket tutorial's own program. A client that is to wait does so until its
standard input ends. On standard output, a line each, at once:
    LISTENING <port>    the server
    SENT                the client has sent what it has to send
    DONE                whoever is done

Exit status: 0; 1 where the other side did not answer as this one had a right to; 2 wrong usage.
"""

import argparse
import socket
import ssl
import struct
import sys
import time

SERVER = "127.0.0.1"
HEADER = 64
FORMAT = "utf-8"
DISCONNECT_MESSAGE = "!DISCONNECT"
TIMEOUT = 60


def say(*words):
    print(*words, flush=True)


def wait():
    """Until whoever started this closes its standard input."""
    sys.stdin.buffer.read()


# ---------------------------------------------------------------- the client


def header_of(size, header=HEADER):
    return str(size).encode(FORMAT).ljust(header)


def send(client, msg):
    """The tutorial's own function."""
    message = msg.encode(FORMAT)
    client.send(header_of(len(message)))
    client.send(message)
    return client.recv(2048).decode(FORMAT)


def send_bytes(client, data):
    client.send(data)
    say("SENT")


def none(client):
    for msg in ("Hello World!", "Olá, você aí", "123", DISCONNECT_MESSAGE):
        if send(client, msg) != "Msg received":
            sys.exit(1)


def characters(client):
    msg = "Olá, você aí"
    client.send(header_of(len(msg)) + msg.encode(FORMAT))  # len(msg), not of the bytes
    client.send(header_of(3) + b"end")


def characters_then_leaves(client):
    msg = "atenção, já são 2024"
    client.send(header_of(len(msg)) + msg.encode(FORMAT))
    client.recv(2048)  # an answer left unread would break the connection off


def not_padded(client):
    message = b"Hello World!"
    client.send(str(len(message)).encode(FORMAT) + message)


def other_header(size):
    def speak(client):
        for msg in ("Hello World!", "Olá", DISCONNECT_MESSAGE):
            message = msg.encode(FORMAT)
            client.send(header_of(len(message), size) + message)
    return speak


def no_header(client):
    client.send("Olá, servidor".encode(FORMAT))


def lines(client):
    client.sendall(b"Hello World!\nHow are you?\n")


def http(client):
    client.sendall(b"GET / HTTP/1.1\r\nHost: localhost:5050\r\nAccept: */*\r\n\r\n")


def tls(client):
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    try:
        context.wrap_socket(client)
    except (ssl.SSLError, OSError):
        pass  # as it had to be


def binary(client):
    message = b"Hello World!"
    client.send(struct.pack(">I", len(message)) + message)


def header(text):
    def speak(client):
        client.send(text.encode(FORMAT).ljust(HEADER) + b"Hello")
    return speak


def short_body(client):
    client.send(header_of(20))
    client.send(b"Hello")


def short_body_waits(client):
    short_body(client)
    say("SENT")
    client.recv(2048)  # until the server has had enough


def no_goodbye(client):
    send(client, "Hello World!")


def word(text):
    def speak(client):
        send(client, "Hello World!")
        send(client, text)
    return speak


def word_waits(client):
    send(client, "!disconnect")
    say("SENT")
    wait()  # for the server to close


def pause(client):
    for number in range(5):
        message = "message {}".format(number).encode(FORMAT)
        client.send(header_of(len(message)))
        time.sleep(0.05)
        client.send(message)
        client.recv(2048)
    send(client, DISCONNECT_MESSAGE)


def never_reads(client):
    for number in range(400):
        message = "message {}".format(number).encode(FORMAT)
        client.sendall(header_of(len(message)) + message)
    say("SENT")
    wait()


def burst(client):
    data = b""
    for number in range(3):
        message = "message {}".format(number).encode(FORMAT)
        data += header_of(len(message)) + message
    client.sendall(data)
    answers = b""
    while len(answers) < 3 * len(b"Msg received"):
        answers += client.recv(2048)
    send(client, DISCONNECT_MESSAGE)


def reset(client):
    send(client, "Hello World!")
    client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


def after_goodbye(client):
    goodbye = DISCONNECT_MESSAGE.encode(FORMAT)
    client.sendall(header_of(len(goodbye)) + goodbye + header_of(8) + b"one more")


def latin_1(client):
    message = "Olá, não é você?".encode("latin-1")
    client.sendall(header_of(len(message)) + message)
    client.recv(2048)
    send(client, DISCONNECT_MESSAGE)


def cut(client):
    message = "programação".encode(FORMAT)[:11]  # in the middle of the "ã"
    client.sendall(header_of(len(message)) + message)
    client.recv(2048)
    send(client, DISCONNECT_MESSAGE)


CLIENTS = {
    "none": none,
    "characters": characters,
    "characters-then-leaves": characters_then_leaves,
    "not-padded": not_padded,
    "header-8": other_header(8),
    "header-10": other_header(10),
    "header-128": other_header(128),
    "no-header": no_header,
    "lines": lines,
    "http": http,
    "tls": tls,
    "binary": binary,
    "not-a-number": header("twelve"),
    "empty": header(""),
    "negative": header("-5"),
    "huge": header("99999999999999999999"),
    "short-body": short_body,
    "short-body-waits": short_body_waits,
    "no-goodbye": no_goodbye,
    "word-misspelled": word("!DICONNECT"),
    "word-in-lower-case": word("!disconnect"),
    "word-waits": word_waits,
    "pause": pause,
    "never-reads": never_reads,
    "burst": burst,
    "reset": reset,
    "after-goodbye": after_goodbye,
    "latin-1": latin_1,
    "cut": cut,
}


def run_client(options):
    client = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    if options.mistake == "never-reads":
        client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    client.settimeout(TIMEOUT)
    client.connect((SERVER, options.port))
    try:
        CLIENTS[options.mistake](client)
    except ConnectionError:
        pass  # the server did not like it
    client.close()
    say("DONE")


# ---------------------------------------------------------------- the server


def receive(conn):
    """The tutorial's own lines; empty at the end."""
    msg_length = conn.recv(HEADER).decode(FORMAT)
    if not msg_length:
        return ""
    return conn.recv(int(msg_length)).decode(FORMAT)


def answer_with(answer):
    """A server that answers each message so, and the disconnect word, too."""
    def serve(conn):
        while True:
            msg = receive(conn)
            if not msg:
                break
            conn.send(answer)
            if msg == DISCONNECT_MESSAGE:
                break
    return serve


def silent(conn):
    while receive(conn) not in ("", DISCONNECT_MESSAGE):
        pass


def one_message(conn):
    receive(conn)
    conn.send(b"Msg received")


def breaks_off(conn):
    receive(conn)
    conn.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


SERVERS = {
    "none": answer_with(b"Msg received"),
    "number": answer_with(b"5 bytes"),
    "refused": None,
    "silent": silent,
    "one-message": one_message,
    "framed": answer_with(header_of(12) + b"Msg received"),
    "framed-8": answer_with(header_of(12, 8) + b"Msg received"),
    "latin-1": answer_with("recebida às nove, não?".encode("latin-1")),
    "twice": answer_with(b"Msg received" * 2),
    "reset": breaks_off,
}


def run_server(options):
    server = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    server.settimeout(TIMEOUT)
    server.bind((SERVER, 0))
    if options.mistake == "refused":
        say("LISTENING", server.getsockname()[1])  # which it does not
        wait()
        return
    server.listen()
    say("LISTENING", server.getsockname()[1])
    conn, _ = server.accept()
    conn.settimeout(TIMEOUT)
    try:
        SERVERS[options.mistake](conn)
    except ConnectionError:
        pass
    conn.close()
    say("DONE")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--serve", action="store_true")
    parser.add_argument("--port", type=int, default=0, help="the server's, for a client")
    parser.add_argument("--mistake", choices=sorted(set(CLIENTS) | set(SERVERS)), default="none")
    options = parser.parse_args()
    if options.mistake not in (SERVERS if options.serve else CLIENTS):
        parser.error("that is a mistake of the other side")
    if options.serve:
        run_server(options)
    else:
        run_client(options)


if __name__ == "__main__":
    main()
