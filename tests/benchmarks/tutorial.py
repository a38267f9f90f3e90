"""The tutorial's server, as it stands in many courses: what the benchmarks measure Soquete against.

    tutorial.py PORT
"""

import socket
import sys
import threading

HEADER = 64
FORMAT = "utf-8"
DISCONNECT_MESSAGE = "!DISCONNECT"
ADDR = ("127.0.0.1", int(sys.argv[1]))


def handle_client(conn, addr):
    connected = True
    while connected:
        msg_length = conn.recv(HEADER).decode(FORMAT)
        if not msg_length:
            break
        msg_length = int(msg_length)
        msg = b""
        while len(msg) < msg_length:  # the tutorial reads once, which fails for a long message
            msg += conn.recv(msg_length - len(msg))
        msg = msg.decode(FORMAT)
        if msg == DISCONNECT_MESSAGE:
            connected = False
        print(f"[{addr}] {msg}")
        conn.send("Msg received".encode(FORMAT))
    conn.close()


server = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
server.bind(ADDR)
server.listen(4096)
while True:
    threading.Thread(target=handle_client, args=server.accept(), daemon=True).start()
