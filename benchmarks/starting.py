"""The cost of another client, and of the import."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable

import httpx

from socialplanner import SocialPlanner

from .callers import LOCATION, TOKEN
from .measure import best_of, measure_memory
from .table import show

CLIENTS = 100
IMPORT_ROUNDS = 7
TIMED = "import time; began = time.perf_counter(); {}; print(time.perf_counter() - began)"
COMPILED = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
"""An installed package is compiled once; a tree whose owner wants no .pyc files would be compiled each time."""
BASE = "import httpx, attrs"
ROOM = f"{BASE}; from socialplanner import SocialPlanner; SocialPlanner('t', location_id='l').posts"
MODELS = f"{ROOM}; from socialplanner.models import Post, PostCreate"


def show_clients() -> None:
    makers: dict[str, tuple[Callable[[], object], int]] = {
        "httpx.AsyncClient": (httpx.AsyncClient, 3),
        "socialplanner": (lambda: SocialPlanner(TOKEN, location_id=LOCATION), CLIENTS),
    }
    rows: list[tuple[str, ...]] = []
    for name, (make, count) in makers.items():
        make()  # the first client loads modules, which is not measured here
        seconds = best_of(10, {name: make}, runs=count)[name]
        size = measure_memory(lambda make=make, count=count: [make() for _ in range(count)]) / count
        target = "100 us, 10 KB" if name == "socialplanner" else ""
        rows.append((name, f"{seconds * 1e6:.0f}", f"{size / 1000:.1f}", target))
    show("A second client", ("", "us", "KB", "target, at most"), rows)


def show_imports() -> None:
    programs = {
        "httpx + attrs": BASE,
        "+ socialplanner, a client, its posts": ROOM,
        "+ models Post and PostCreate": MODELS,
    }
    best = dict.fromkeys(programs, float("inf"))
    for _ in range(IMPORT_ROUNDS):
        for name, program in programs.items():
            best[name] = min(best[name], _seconds(program))
    base = best["httpx + attrs"]
    show(
        "Import, in a process of its own",
        ("", "ms", "of httpx + attrs", "target, at most"),
        [
            (name, f"{time * 1000:.0f}", f"{time / base:.2f}", "1.2" if program is ROOM else "")
            for (name, time), program in zip(best.items(), programs.values(), strict=True)
        ],
    )


def _seconds(program: str) -> float:
    command = [sys.executable, "-c", TIMED.format(program)]
    return float(subprocess.run(command, check=True, capture_output=True, env=COMPILED, text=True).stdout)
