"""The main job in one program: create, schedule, walk and delete posts.

Without a token it starts a sandbox on this machine and works there (`make demo`). With SOCIALPLANNER_TOKEN,
SOCIALPLANNER_LOCATION_ID and SOCIALPLANNER_USER_ID in the environment it runs against the real API, as drafts and
one post a month ahead, and deletes all that it made.
"""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import anyio

from socialplanner import AmbiguousOutcome, BulkReport, Invalid, SocialPlanner
from socialplanner.models import Account, Post, PostCreate, PostMediaInput

OLD = 60  # posts that are there before the program starts (sandbox only)
NEW = 60  # drafts to make
PAGE = 25  # posts a page


class Wrong(Exception):
    """A number is not what it should be."""


def expect(what: str, found: object, wanted: object) -> None:
    if found != wanted:
        raise Wrong(f"{what}: {found}, and it should be {wanted}")


async def work(planner: SocialPlanner, user_id: str, old: Sequence[str]) -> list[Post]:
    """The whole tour; `old` are the ids of posts to delete along with the new ones. Gives the posts that stay."""
    account = await choose_account(planner)
    before = await count(planner)

    draft = await planner.posts.create(
        PostCreate(
            account_ids=[account], type="post", user_id=user_id, status="draft", summary="A first idea"
        )
    )
    print(f"draft      {draft.id}  {draft.status}")
    next_month = datetime.now(UTC).replace(hour=9, minute=0, second=0, microsecond=0) + timedelta(days=30)
    scheduled = await planner.posts.create(
        PostCreate(
            account_ids=[account],
            type="post",
            user_id=user_id,
            status="scheduled",
            schedule_date=next_month,
            summary="Baking class, six places left",
            media=[
                PostMediaInput(
                    url="https://example.com/class.jpg", type="image/jpeg", alt_text="A table with flour"
                )
            ],
        )
    )
    print(f"scheduled  {scheduled.id}  for {scheduled.schedule_date or scheduled.display_date}")
    await show_a_refusal(planner)

    new = await create_many(planner, account, user_id)
    print(f"created    {len(new)} drafts at once")
    expect("drafts created", len(set(new)), NEW)

    found = [post async for post in planner.posts.list(page_size=PAGE)]
    print(f"walked     {len(found)} posts, {PAGE} a page")
    expect("posts in the walk", len(found), before + 2 + NEW)

    mine = {*old, *new}
    chosen = [post for post in found if post.id in mine]
    expect("posts picked by id", len(chosen), len(old) + NEW)
    report = await planner.posts.delete_many(chosen, progress=show_progress)
    print(f"report     {report}")
    expect("posts without a certain end", len(report.remaining), 0)

    left = await planner.posts.list(page_size=100).collect()
    print(f"left       {len(left)} posts: {summary_of(left)}")
    expect("posts left", len(left), before + 2 - len(old))
    return [draft, scheduled]


async def choose_account(planner: SocialPlanner) -> str:
    print("accounts")
    usable: list[Account] = []
    async for account in planner.accounts.list():
        print(
            f"           {account.platform:<10} {account.name}{' (connect it again)' if account.is_expired else ''}"
        )
        if not account.is_expired:
            usable.append(account)
    if not usable:
        raise Wrong("no account of this location can publish; connect one first")
    return usable[0].id


async def count(planner: SocialPlanner) -> int:
    return (await planner.posts.list(page_size=1)).total or 0


async def show_a_refusal(planner: SocialPlanner) -> None:
    """What an error of the API looks like: a post for an account that is not there."""
    try:
        await planner.posts.create(PostCreate(account_ids=["nobody"], type="post", user_id="nobody"))
    except Invalid as error:
        print(f"refused    {error}")
    else:
        raise Wrong("the API took a post for an account that is not there")


async def create_many(planner: SocialPlanner, account: str, user_id: str) -> list[str]:
    made: list[str] = []

    async def create(number: int) -> None:
        post = PostCreate(
            account_ids=[account],
            type="post",
            user_id=user_id,
            status="draft",
            summary=f"Draft {number} of {NEW}",
        )
        try:
            created = await planner.posts.create(post)
        except AmbiguousOutcome as unclear:  # not sent again: it may be there
            print(f"unclear    {unclear}")
        else:
            made.append(created.id)

    async with anyio.create_task_group() as group:
        for number in range(1, NEW + 1):
            group.start_soon(create, number)
    return made


def show_progress(report: BulkReport) -> None:
    total = report.total or 1  # known by now: the ids are read before the first of them is deleted
    bar = "#" * (30 * report.done // total)
    print(f"deleting   [{bar:<30}] {report.done} of {total}")


def summary_of(posts: list[Post]) -> str:
    states: dict[str, int] = {}
    for post in posts:
        states[post.status or "?"] = states.get(post.status or "?", 0) + 1
    return ", ".join(f"{number} {state}" for state, number in sorted(states.items()))


async def main() -> int:
    try:
        if os.environ.get("SOCIALPLANNER_TOKEN"):
            async with SocialPlanner.from_env() as planner:
                await planner.posts.delete_many(await work(planner, user_id(), old=()))
        else:
            await in_a_sandbox()
    except Wrong as wrong:
        print(f"wrong      {wrong}", file=sys.stderr)
        return 1
    return 0


def user_id() -> str:
    found = os.environ.get("SOCIALPLANNER_USER_ID")
    if not found:
        raise Wrong("SOCIALPLANNER_USER_ID is not set: the API wants to know whose posts these are")
    return found


async def in_a_sandbox() -> None:
    from socialplanner.sandbox import LOCATION_ID, TOKEN, USER_ID, Sandbox

    async with Sandbox() as sandbox, sandbox.serve() as url:
        old = sandbox.seed_posts(OLD, status="draft")
        print(f"sandbox    {url}, nothing is posted anywhere")
        async with SocialPlanner(TOKEN, location_id=LOCATION_ID, base_url=url) as planner:
            await work(planner, USER_ID, old)
        calls = sandbox.calls()
        bulk = len(sandbox.calls("bulk_delete_posts"))
        print(f"requests   {len(calls)} in all, {bulk} of them bulk deletions")
        expect("bulk deletions", bulk, 3)
        expect("requests under 100", len(calls) < 100, True)


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
