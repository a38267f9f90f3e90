#!/usr/bin/env python3
"""A chat client as beginners write it: one thread prints what comes, the other sends lines.

On standard output, a line each, at once:
    LOCAL <port>                      its own end of the connection
    HEARD <text as a JSON string>     one framed text
    END closed|reset                  how the connection ended

It says the disconnect word when its standard input ends, and then waits for the server to close.
"""

import argparse
import json
import socket
import sys
import threading

SERVER = "127.0.0.1"
FORMAT = "utf-8"
HEADER = 64
TIMEOUT = 60


def say(*words):
    print(*words, flush=True)


def receive_exactly(client, size):
    data = b""
    while len(data) < size:
        more = client.recv(size - len(data))
        if not more:
            raise EOFError
        data += more
    return data


def listen(client):
    try:
        while True:
            length = int(receive_exactly(client, HEADER))
            say("HEARD", json.dumps(receive_exactly(client, length).decode(FORMAT)))
    except EOFError:
        say("END closed")
    except ConnectionError:
        say("END reset")


def send(client, msg):
    message = msg.encode(FORMAT)
    client.send(str(len(message)).encode(FORMAT).ljust(HEADER))
    client.send(message)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--port", type=int, required=True)
    options = parser.parse_args()
    with socket.create_connection((SERVER, options.port), timeout=TIMEOUT) as client:
        say("LOCAL", client.getsockname()[1])
        listener = threading.Thread(target=listen, args=(client,))
        listener.start()
        for line in sys.stdin:
            send(client, line.rstrip("\n"))
        send(client, "!DISCONNECT")
        listener.join()


if __name__ == "__main__":
    main()
