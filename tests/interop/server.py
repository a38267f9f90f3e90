#!/usr/bin/env python3
"""A server as beginners write it: a thread per client, recv(HEADER), int(), recv(length), send().

Without options it behaves well. Each way of misbehaving is an option of its own.

On standard output, a line each, at once:
    LISTENING <port>                        with --unix: the path
    MESSAGE <the message as a JSON string>
    END word|closed|reset|silent|garbled|done   how a client's connection ended;
                                                done: by --close-after or --reset-after

It ends when its standard input does, after its one client with --once, and in any case when
nothing happens for TIMEOUT seconds. Exit status: 0; 1 where a client was silent or garbled;
2 for wrong usage.
"""

import argparse
import json
import os
import socket
import struct
import sys
import threading
import time

SERVER = "127.0.0.1"
FORMAT = "utf-8"
TIMEOUT = 60

failed = threading.Event()


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--port", type=int, default=0, help="0: a free one")
    parser.add_argument("--unix", metavar="PATH", help="listen at a file instead of a port")
    parser.add_argument("--header", type=int, default=64)
    parser.add_argument("--encoding", default=FORMAT)
    parser.add_argument("--reply", choices=("none", "text", "framed"), default="text")
    parser.add_argument("--reply-text", default="Msg received", help="{msg}: the message")
    parser.add_argument("--disconnect-word", default="!DISCONNECT")
    parser.add_argument("--ignore-case", action="store_true", help="of the disconnect word")
    parser.add_argument("--no-word-reply", action="store_true", help="do not answer the word")
    parser.add_argument("--word-reply", metavar="TEXT", help="answer the word with this; {msg}: it")
    parser.add_argument("--whole", action="store_true", help="read on until all of it is there")
    parser.add_argument("--once", action="store_true", help="serve one client, then end")
    parser.add_argument("--greet", metavar="TEXT", help="send a text to whoever connects")
    parser.add_argument("--split-replies", action="store_true", help="send them byte by byte")
    parser.add_argument("--glue", action="store_true", help="answer two messages in one send")
    parser.add_argument("--double", action="store_true", help="answer every message twice")
    parser.add_argument("--mute", action="store_true", help="never answer")
    parser.add_argument("--late", type=float, default=0, metavar="SECONDS", help="answer late")
    parser.add_argument("--close-after", type=int, default=0, metavar="N",
                        help="close, without an answer, at message N")
    parser.add_argument("--reset-after", type=int, default=0, metavar="N",
                        help="break off, without an answer, at message N")
    parser.add_argument("--endless", action="store_true",
                        help="after the last message, send until the client closes")
    return parser.parse_args()


def say(*words):
    print(*words, flush=True)


def receive(conn, size, options):
    """One recv, as the tutorial does; with --whole as many as it takes. Empty: the end."""
    data = conn.recv(size)
    while options.whole and data and len(data) < size:
        more = conn.recv(size - len(data))
        if not more:
            break
        data += more
    return data


def send(conn, data, options):
    if options.split_replies:
        if not options.unix:
            conn.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        for byte in data:
            conn.sendall(bytes([byte]))
    elif data:
        conn.sendall(data)


def send_endlessly(conn):
    while True:
        conn.sendall(b"x" * 65536)


def is_goodbye(msg, options):
    if options.ignore_case:
        return msg.casefold() == options.disconnect_word.casefold()
    return msg == options.disconnect_word


def make_reply(msg, options):
    text = options.reply_text
    if options.word_reply is not None and is_goodbye(msg, options):
        text = options.word_reply
    text = text.replace("{msg}", msg).encode(options.encoding)
    if options.mute or options.reply == "none":
        return b""
    if options.reply == "framed":
        text = str(len(text)).encode(FORMAT).ljust(options.header) + text
    return text * 2 if options.double else text


def talk(conn, options):
    """Serves one client; returns how it ended."""
    if options.greet:
        conn.sendall(options.greet.encode(options.encoding))
    count = 0
    waiting = []  # replies that --glue has not sent yet
    while True:
        msg_length = receive(conn, options.header, options)
        if not msg_length:
            if options.endless:
                send_endlessly(conn)
            return "closed"
        msg_length = int(msg_length.decode(FORMAT))
        msg = receive(conn, msg_length, options) if msg_length else b""
        msg = msg.decode(options.encoding)
        say("MESSAGE", json.dumps(msg))
        count += 1
        if count == options.close_after:
            return "done"
        if count == options.reset_after:
            conn.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            return "done"
        goodbye = is_goodbye(msg, options)
        if options.late:
            time.sleep(options.late)
        if not (goodbye and options.no_word_reply):
            waiting.append(make_reply(msg, options))
        if len(waiting) == 2 or goodbye or not options.glue:
            try:
                send(conn, b"".join(waiting), options)
            except ConnectionError:
                if not goodbye:  # after it the client need not wait
                    raise
            waiting.clear()
        if goodbye:
            if options.endless:
                send_endlessly(conn)
            return "word"


def handle_client(conn, options):
    try:
        with conn:
            conn.settimeout(TIMEOUT)
            end = talk(conn, options)
    except ConnectionError:
        end = "reset"
    except socket.timeout:
        end = "silent"
    except ValueError:  # int() or decode() could not make sense of it
        end = "garbled"
    if end in ("silent", "garbled"):
        failed.set()
    say("END", end)


def end_with_standard_input():
    sys.stdin.buffer.read()
    os._exit(0)


def main():
    options = parse_arguments()
    threading.Thread(target=end_with_standard_input, daemon=True).start()
    family = socket.AF_UNIX if options.unix else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as server:
        server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        server.settimeout(TIMEOUT)
        server.bind(options.unix or (SERVER, options.port))
        server.listen(128)
        say("LISTENING", options.unix or server.getsockname()[1])
        while True:
            try:
                conn, _ = server.accept()
            except socket.timeout:
                os._exit(1)
            thread = threading.Thread(target=handle_client, args=(conn, options), daemon=True)
            thread.start()
            if options.once:
                thread.join()
                break
    sys.stdout.flush()
    os._exit(1 if failed.is_set() else 0)  # at once: a thread still waits for standard input


if __name__ == "__main__":
    main()
