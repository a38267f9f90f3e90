#!/usr/bin/env python3
"""Runs a server script as it is, and says where it listens, which a tutorial's does not.

    announce.py SCRIPT

On standard output, beside what the script says: LISTENS <port>, or nothing for a file.
"""

import runpy
import socket
import sys

listen = socket.socket.listen


def listen_and_say(server, *arguments):
    listen(server, *arguments)
    if server.family != getattr(socket, "AF_UNIX", None):
        print("LISTENS", server.getsockname()[1], flush=True)


socket.socket.listen = listen_and_say
runpy.run_path(sys.argv[1], run_name="__main__")
