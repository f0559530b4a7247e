"""What a typed call costs beside plain httpx, at 1, 16 and 200 in flight, and how many connections are opened."""

from __future__ import annotations

import asyncio
import gc
import time
from collections.abc import Mapping
from contextlib import AsyncExitStack
from typing import NamedTuple

from . import openapi_client, overhead, starting
from .callers import Call, all_callers
from .server import Server, pin, running
from .table import show

IN_FLIGHT = {1: 300, 16: 320, 200: 600}  # to the number of calls in a round
ROUNDS = 6
LATENCY = 0.03  # seconds, for the count of connections: every pool does well with a fast server
WARM_UP = 200  # calls: connections are open then, and lazy imports done
TARGETS = {
    (1, "socialplanner"): "1.00",
    (1, "socialplanner[fast]"): "0.92",
    (16, "socialplanner"): "0.55",
    (200, "socialplanner"): "0.40",
}


class Cost(NamedTuple):
    """Seconds a call."""

    cpu: float
    wall: float


async def measure(call: Call, calls: int, in_flight: int) -> Cost:
    """Return the cost of one call, on average."""

    async def worker() -> None:
        for _ in range(calls // in_flight):
            await call()

    gc.collect()
    cpu, wall = time.process_time(), time.perf_counter()
    async with asyncio.TaskGroup() as group:
        for _ in range(in_flight):
            group.create_task(worker())
    return Cost((time.process_time() - cpu) / calls, (time.perf_counter() - wall) / calls)


async def measure_best(callers: Mapping[str, Call], in_flight: int) -> dict[str, Cost]:
    """Return the best CPU and the best wall time of several rounds, in each of which the callers take turns."""
    found = {name: Cost(float("inf"), float("inf")) for name in callers}
    for call in callers.values():
        await measure(call, WARM_UP, in_flight)
    for _ in range(ROUNDS):
        for name, call in callers.items():
            this = await measure(call, IN_FLIGHT[in_flight], in_flight)
            found[name] = Cost(min(found[name].cpu, this.cpu), min(found[name].wall, this.wall))
    return found


async def show_calls(server: Server, module: object) -> None:
    for in_flight in IN_FLIGHT:
        async with AsyncExitStack() as stack:
            callers = {
                name: await stack.enter_async_context(open_one())
                for name, open_one in all_callers(server.url, module).items()
            }
            costs = await measure_best(callers, in_flight)
        base = costs["httpx"]
        show(
            f"A typed call, {in_flight} in flight",
            ("", "CPU us", "wall us", "CPU of httpx", "wall of httpx", "target CPU, at most"),
            [
                (
                    name,
                    f"{one.cpu * 1e6:.0f}",
                    f"{one.wall * 1e6:.0f}",
                    f"{one.cpu / base.cpu:.2f}",
                    f"{one.wall / base.wall:.2f}",
                    TARGETS.get((in_flight, name), ""),
                )
                for name, one in costs.items()
            ],
        )


async def show_connections(server: Server, module: object) -> None:
    rows: list[tuple[str, ...]] = []
    for name, open_one in all_callers(server.url, module).items():
        if name != "socialplanner[fast]":
            before = server.connections.value
            async with open_one() as call:
                await measure(call, 2000, 100)
            opened = server.connections.value - before
            rows.append((name, str(opened), "100" if name == "socialplanner" else ""))
    title = "Connections opened by 2000 calls, 100 in flight, responses after 30 ms"
    show(title, ("", "connections", "target, at most"), rows)


def main() -> None:
    pin(0)
    with openapi_client.generate() as module:
        with running() as server:
            asyncio.run(show_calls(server, module))
        with running(delay=LATENCY) as server:
            asyncio.run(show_connections(server, module))
    asyncio.run(overhead.show_overhead())
    starting.show_clients()
    starting.show_imports()
