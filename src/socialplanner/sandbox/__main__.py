"""`python -m socialplanner.sandbox`: the sandbox as a server on this machine."""

from __future__ import annotations

import argparse
import asyncio
import errno
import signal
import sys
from types import FrameType

from .app import HANDLERS
from .calls import Call
from .sandbox import Sandbox
from .seed import LOCATION_ID, TOKEN
from .server import Server, address, listen
from .spec import bundled

HOST = "127.0.0.1"


def main(arguments: list[str] | None = None) -> int:
    """Serve until Ctrl-C or SIGTERM. Gives the exit status of the program."""
    parser = argparse.ArgumentParser(prog="python -m socialplanner.sandbox", description=__doc__)
    parser.add_argument("--port", type=int, default=8080, help="port to listen on, 0 for any free one (8080)")
    parser.add_argument("--log", action="store_true", help="print a line for every call")
    options = parser.parse_args(arguments)
    return asyncio.run(_serve(options.port, log=options.log))


async def _serve(port: int, *, log: bool) -> int:
    try:
        listener = listen(HOST, port)
    except (OSError, OverflowError) as error:
        in_use = isinstance(error, OSError) and error.errno == errno.EADDRINUSE
        print(f"port {port} is in use, give another one with --port" if in_use else error, file=sys.stderr)
        return 1
    with listener:
        server = Server(Sandbox(on_call=_told if log else None).app)
        _stop_on_signals(server)
        print(_welcome(address(listener)), flush=True)
        await server.serve([listener])
    print("stopped, and all of it is gone", flush=True)
    return 0


def _stop_on_signals(server: Server) -> None:
    def stop(number: int, frame: FrameType | None) -> None:
        server.should_exit = True

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
            "It is no real service: nothing is posted anywhere, and all of it is gone when it stops.",
        )
    )


def _told(call: Call) -> None:
    why = f" ({'; '.join(call.reasons)})" if call.reasons else ""
    print(f"{call.status} {call.method} {call.path} {call.operation or '-'}{why}", flush=True)


if __name__ == "__main__":
    raise SystemExit(main())
