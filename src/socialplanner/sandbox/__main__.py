"""`python -m socialplanner.sandbox`: a Social Planner on this machine, as a server."""

from __future__ import annotations

import argparse
import asyncio
import errno
import logging
import signal
import socket
import sys
from types import FrameType

from .sandbox import Sandbox
from .seed import LOCATION_ID, TOKEN
from .server.app import HANDLERS
from .server.server import Server, address, listen
from .state.calls import Call
from .state.spec import bundled

HOST = "127.0.0.1"
PORT = 8080
LAST_PORT = 65_535


def main(arguments: list[str] | None = None, *, program: str = "python -m socialplanner.sandbox") -> int:
    """Serve until Ctrl-C or SIGTERM. Gives the exit status of the program."""
    parser = argparse.ArgumentParser(prog=program, description="A Social Planner on this machine, in memory.")
    parser.add_argument(
        "--port", type=_port, default=PORT, help="port to listen on, 0 for any free one (%(default)s)"
    )
    parser.add_argument(
        "--log", action="store_true", help="print a line for every call, with why it was refused"
    )
    options = parser.parse_args(arguments)
    try:
        listener = listen(HOST, options.port)
    except OSError as error:
        print(_trouble(options.port, error), file=sys.stderr)
        return 1
    with listener:
        return asyncio.run(_serve(listener, log=options.log))


def _port(text: str) -> int:
    if text.isdecimal() and int(text) <= LAST_PORT:
        return int(text)
    raise argparse.ArgumentTypeError(f"{text!r} is no port, give a number from 0 to {LAST_PORT}")


def _trouble(port: int, error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"port {port} is in use, give another one with --port"
    return f"port {port} cannot be used: {error.strerror}"


async def _serve(listener: socket.socket, *, log: bool) -> int:
    server = Server(Sandbox(on_call=_told if log else None).app)
    _stop_on_signals(server)
    print(_welcome(address(listener)), flush=True)
    await server.serve([listener])
    print("stopped, and all of it is gone", flush=True)
    return 0


def _stop_on_signals(server: Server) -> None:
    def stop(number: int, frame: FrameType | None) -> None:
        server.should_exit = True
        logging.getLogger("uvicorn.error").disabled = True  # a call that is cut off now is no news

    for each in (signal.SIGINT, signal.SIGTERM):
        signal.signal(each, stop)


def _welcome(url: str) -> str:
    rooms: dict[str, list[str]] = {}
    for operation in bundled().operations:
        if operation.id in HANDLERS:
            rooms.setdefault(operation.room, []).append(operation.id)
    return "\n".join(
        (
            f"A Social Planner sandbox is on {url} (Ctrl-C stops it)",
            f"  token               {TOKEN}",
            f"  location            {LOCATION_ID}",
            *(f"  {room:<19} {', '.join(operations)}" for room, operations in rooms.items()),
            "For a program that uses SocialPlanner.from_env():",
            f"  export SOCIALPLANNER_BASE_URL={url}",
            f"  export SOCIALPLANNER_TOKEN={TOKEN}",
            f"  export SOCIALPLANNER_LOCATION_ID={LOCATION_ID}",
            "Open the address in a browser to watch what your program does.",
            "It is no real service: nothing is posted anywhere, and all of it is gone when it stops.",
        )
    )


def _told(call: Call) -> None:
    why = f" ({'; '.join(call.reasons)})" if call.reasons else ""
    print(_plain(f"{call.status} {call.method} {call.path} {call.operation or '-'}{why}"), flush=True)


def _plain(text: str) -> str:
    """The text without what a terminal would obey or cannot show: reasons repeat names that callers chose."""
    shown = "".join(each if each.isprintable() else ascii(each)[1:-1] for each in text)
    encoding = sys.stdout.encoding
    return shown.encode(encoding, "backslashreplace").decode(encoding)


if __name__ == "__main__":
    raise SystemExit(main())
