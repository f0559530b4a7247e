"""How a cost is taken on a machine that does other things too: in turns, the best of several rounds."""

from __future__ import annotations

import gc
import time
import tracemalloc
from collections.abc import Callable, Mapping


def best_of(rounds: int, jobs: Mapping[str, Callable[[], object]], *, runs: int = 1) -> dict[str, float]:
    """CPU seconds of one run of each job: the best round counts, and in a round each job has its turn."""
    best = dict.fromkeys(jobs, float("inf"))
    for _ in range(rounds):
        for name, job in jobs.items():
            gc.collect()
            began = time.process_time()
            for _ in range(runs):
                job()
            best[name] = min(best[name], (time.process_time() - began) / runs)
    return best


def held(make: Callable[[], object]) -> int:
    """Bytes of what `make` gives, as long as somebody holds it."""
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
