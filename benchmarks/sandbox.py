"""How many calls a second the sandbox takes through the SDK: in-process, and served; client and server on one core."""

from __future__ import annotations

import os
import time

from socialplanner import SocialPlanner
from socialplanner.models import PostCreate
from socialplanner.sandbox import FACEBOOK_PAGE, LOCATION_ID, TOKEN, USER_ID, Sandbox

from .table import show

CALLS = 1_000
ROUNDS = 5


async def _rate(planner: SocialPlanner) -> float:
    """Calls a second: half of them create a post, half of them read it. The best of some rounds."""
    draft = PostCreate(
        account_ids=[FACEBOOK_PAGE], type="post", user_id=USER_ID, status="draft", summary="Rye bread"
    )
    best = 0.0
    for _ in range(ROUNDS):
        began = time.perf_counter()
        for _ in range(CALLS // 2):
            post = await planner.posts.create(draft)
            await planner.posts.get(post)
        best = max(best, CALLS / (time.perf_counter() - began))
    return best


async def show_sandbox() -> None:
    cores = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(cores)})
    try:
        rows: list[tuple[str, ...]] = []
        async with Sandbox(rate_limit=False) as sandbox:
            rows.append(("in-process", f"{await _rate(sandbox.planner):.0f}", "1500"))
        async with (
            Sandbox(rate_limit=False) as sandbox,
            sandbox.serve() as url,
            SocialPlanner(TOKEN, location_id=LOCATION_ID, base_url=url) as planner,
        ):
            rows.append(("served", f"{await _rate(planner):.0f}", "700"))
    finally:
        os.sched_setaffinity(0, cores)
    show("The sandbox, calls a second on one core", ("", "calls/s", "target, at least"), rows)
