"""A server that costs as little as possible: raw HTTP/1.1 with keep-alive, one prepared response, its own process."""

from __future__ import annotations

import asyncio
import json
import multiprocessing
import os
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.queues import Queue
from multiprocessing.sharedctypes import Synchronized
from typing import Any, NamedTuple

CREATED: dict[str, object] = {
    "success": True,
    "statusCode": 201,
    "message": "Created Post",
    "results": {
        "post": {
            "deleted": False,
            "source": "composer",
            "isCommentSyncing": False,
            "_id": "69b0c0ffee0000000000a001",
            "locationId": "Kestrel0Bakery0Demo0",
            "platform": "facebook",
            "displayDate": "2026-03-10T15:29:18.286Z",
            "channel": "public",
            "parentPostId": "5f04e153-b20a-4fc7-a39b-b6dc76a6195a",
            "createdAt": "2026-03-10T15:29:18.287Z",
            "updatedAt": "2026-03-10T15:29:18.287Z",
            "accountIds": ["69b0c0ffee0000000000a003_Kestrel0Bakery0Demo0_520000000000001_page"],
            "summary": "Fresh rye at seven. Come by and taste it with honey.",
            "media": [{"url": "https://storage.example.com/rye.jpg", "type": "image/jpeg"}],
            "status": "draft",
            "createdBy": "69b0c0ffee0000000000a004",
            "type": "post",
            "tags": [],
            "ogTagsDetails": {},
            "user": None,
            "postApprovalDetails": {"approverUser": None, "approvalStatus": "not_required"},
            "gmbPostDetails": {},
            "tiktokPostDetails": {},
            "instagramPostDetails": {},
        }
    },
}
BODY = json.dumps(CREATED, separators=(",", ":")).encode()
ANSWER = (
    b"HTTP/1.1 201 Created\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: %d\r\n"
    b"Date: Tue, 10 Mar 2026 15:29:18 GMT\r\nConnection: keep-alive\r\n\r\n%s" % (len(BODY), BODY)
)


class Server(NamedTuple):
    url: str
    connections: Synchronized[int]
    """How many were opened so far."""


@contextmanager
def running(delay: float = 0) -> Iterator[Server]:
    """Run the server in a process and, if there are two, on a core of its own. `delay`: seconds before a response."""
    context = multiprocessing.get_context("spawn")
    ports: Queue[int] = context.Queue()
    connections = context.Value("i", 0)
    process = context.Process(target=_serve, args=(ports, connections, delay), daemon=True)
    process.start()
    try:
        yield Server(f"http://127.0.0.1:{ports.get(timeout=20)}", connections)
    finally:
        process.terminate()
        process.join()


def pin(core: int) -> None:
    """Stay on one core, so that client and server do not push each other around."""
    if hasattr(os, "sched_setaffinity"):
        cores = sorted(os.sched_getaffinity(0))
        os.sched_setaffinity(0, {cores[core % len(cores)]})


def _serve(ports: Queue[int], connections: Synchronized[int], delay: float) -> None:
    pin(1)

    async def forever() -> None:
        server = await asyncio.get_running_loop().create_server(
            lambda: _Connection(connections, delay), "127.0.0.1", 0, backlog=2048
        )
        ports.put(server.sockets[0].getsockname()[1])
        await server.serve_forever()

    asyncio.run(forever())


class _Connection(asyncio.Protocol):
    """asyncio sets TCP_NODELAY by itself."""

    def __init__(self, connections: Synchronized[int], delay: float) -> None:
        self._connections = connections
        self._delay = delay
        self._unread = bytearray()

    def connection_made(self, transport: Any) -> None:
        self._transport = transport
        with self._connections.get_lock():
            self._connections.value += 1

    def data_received(self, data: bytes) -> None:
        self._unread += data
        while (end := self._unread.find(b"\r\n\r\n")) >= 0:
            head = bytes(self._unread[:end]).lower()
            length = int(head.partition(b"content-length:")[2].partition(b"\r\n")[0])
            if len(self._unread) < end + 4 + length:
                return
            del self._unread[: end + 4 + length]
            if self._delay:
                asyncio.get_running_loop().call_later(self._delay, self._transport.write, ANSWER)
            else:
                self._transport.write(ANSWER)
