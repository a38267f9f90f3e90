#!/usr/bin/env python3
"""A client as beginners write it: send(header), send(message), print(recv(2048)), !DISCONNECT.

Sends the messages given as arguments, or the lines of its standard input where there are none,
each time waiting for a reply, then says goodbye. Each way of doing it differently is an option.

On standard output, a line each, at once:
    LOCAL <port>                            its own end of the connection; not with --unix
    REPLY <text as a JSON string>           one recv(), or one frame with --reply framed
    STREAM <text as a JSON string>          with --pipeline: all that came until the server closed
    LOST closed|reset|silent|garbled        no further reply will come

Exit status: 0 everything was sent and every awaited reply came; 1 not connected, or LOST;
2 wrong usage.
"""

import argparse
import fcntl
import itertools
import json
import socket
import struct
import sys
import termios
import time

SERVER = "127.0.0.1"
FORMAT = "utf-8"
TIMEOUT = 60


class Lost(Exception):
    pass


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    server = parser.add_mutually_exclusive_group(required=True)
    server.add_argument("--port", type=int)
    server.add_argument("--unix", metavar="PATH", help="connect at a file instead of a port")
    parser.add_argument("--header", type=int, default=64)
    parser.add_argument("--encoding", default=FORMAT)
    parser.add_argument("--pad", choices=("right", "left", "zeros"), default="right")
    parser.add_argument("--chars", action="store_true",
                        help="the header counts characters, not bytes: a classic mistake")
    parser.add_argument("--reply", choices=("none", "text", "framed"), default="text")
    parser.add_argument("--disconnect-word", default="!DISCONNECT")
    writes = parser.add_mutually_exclusive_group()
    writes.add_argument("--two-writes", action="store_true", help="as the tutorial; the default")
    writes.add_argument("--one-write", action="store_true")
    writes.add_argument("--byte-by-byte", action="store_true")
    parser.add_argument("--pipeline", action="store_true",
                        help="send everything, then read until the server closes")
    parser.add_argument("--half-close", action="store_true",
                        help="the same, and close the sending side before reading")
    parser.add_argument("--no-goodbye", action="store_true")
    parser.add_argument("--no-read", action="store_true",
                        help="send everything and leave, without goodbye and without reading")
    parser.add_argument("--reset", action="store_true", help="break off instead of closing")
    parser.add_argument("messages", nargs="*")
    options = parser.parse_args()
    if options.pipeline and options.no_goodbye and not options.half_close:
        parser.error("--pipeline --no-goodbye would wait for ever: add --half-close")
    return options


def say(*words):
    print(*words, flush=True)


def make_header(msg, message, options):
    length = str(len(msg if options.chars else message))
    if options.pad == "right":
        length = length.ljust(options.header)
    elif options.pad == "left":
        length = length.rjust(options.header)
    else:
        length = length.zfill(options.header)
    if len(length) > options.header:
        sys.exit("client.py: the message is too long for the header")
    return length.encode(FORMAT)


def send(client, msg, options):
    message = msg.encode(options.encoding)
    header = make_header(msg, message, options)
    if options.byte_by_byte:
        if not options.unix:
            client.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        for byte in header + message:
            client.sendall(bytes([byte]))
    elif options.one_write:
        client.sendall(header + message)
    else:
        client.sendall(header)
        client.sendall(message)


def receive_exactly(client, size):
    data = b""
    while len(data) < size:
        more = client.recv(size - len(data))
        if not more:
            raise Lost("closed")
        data += more
    return data


def receive(client, options):
    """One reply."""
    if options.reply == "framed":
        length = int(receive_exactly(client, options.header).decode(FORMAT))
        data = receive_exactly(client, length)
    else:
        data = client.recv(2048)
        if not data:
            raise Lost("closed")
    return data.decode(options.encoding)


def receive_to_the_end(client):
    data = b""
    while more := client.recv(2048):
        data += more
    return data


def wait_until_sent(client):
    """Until the other machine has all of it: to close with replies unread throws the rest away."""
    waiting = 1
    while waiting:
        (waiting,) = struct.unpack("i", fcntl.ioctl(client, termios.TIOCOUTQ, bytes(4)))
        time.sleep(0.001)


def talk(client, messages, options):
    if not (options.no_goodbye or options.no_read):
        messages = itertools.chain(messages, [options.disconnect_word])
    one_by_one = not (options.pipeline or options.half_close or options.no_read)
    for msg in messages:
        send(client, msg, options)
        if one_by_one and options.reply != "none":
            say("REPLY", json.dumps(receive(client, options)))
    if options.half_close:
        client.shutdown(socket.SHUT_WR)
    if options.pipeline or options.half_close:
        say("STREAM", json.dumps(receive_to_the_end(client).decode(options.encoding)))
    if options.no_read:
        wait_until_sent(client)
    if options.reset:
        client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


def connect(options):
    if not options.unix:
        client = socket.create_connection((SERVER, options.port), timeout=TIMEOUT)
        say("LOCAL", client.getsockname()[1])
        return client
    client = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    client.settimeout(TIMEOUT)
    client.connect(options.unix)
    return client


def main():
    options = parse_arguments()
    messages = options.messages or (line.rstrip("\n") for line in sys.stdin)
    try:
        with connect(options) as client:
            talk(client, messages, options)
    except (ConnectionRefusedError, FileNotFoundError):
        sys.exit("client.py: nobody listens at {}".format(options.unix or options.port))
    except Lost as lost:
        say("LOST", lost)
        sys.exit(1)
    except ConnectionError:
        say("LOST reset")
        sys.exit(1)
    except socket.timeout:
        say("LOST silent")
        sys.exit(1)
    except ValueError:
        say("LOST garbled")
        sys.exit(1)


if __name__ == "__main__":
    main()
