"""Measuring on a machine that does other things too: jobs take turns, and the best of several rounds counts."""

from __future__ import annotations

import gc
import time
import tracemalloc
from collections.abc import Callable, Mapping


def best_of(rounds: int, jobs: Mapping[str, Callable[[], object]], *, runs: int = 1) -> dict[str, float]:
    """Return the CPU seconds of one run of each job: the best of several rounds, in which the jobs take turns."""
    best = dict.fromkeys(jobs, float("inf"))
    for _ in range(rounds):
        for name, job in jobs.items():
            gc.collect()
            began = time.process_time()
            for _ in range(runs):
                job()
            best[name] = min(best[name], (time.process_time() - began) / runs)
    return best


def measure_memory(make: Callable[[], object]) -> int:
    """Return the bytes of what `make` returns."""
    gc.collect()
    tracemalloc.start()
    try:
        thing = make()
        gc.collect()
        size = tracemalloc.get_traced_memory()[0]
        del thing
    finally:
        tracemalloc.stop()
    return size
