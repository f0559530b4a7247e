"""Calls the operations of extension.py in the sandbox. Run by test_new_operations.py in a copy of the project."""

from __future__ import annotations

import asyncio
import importlib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import socialplanner
from socialplanner import NotFound
from socialplanner.events import SpecDrift
from socialplanner.sandbox import Sandbox

# type checkers see the project as it is, without the extension
models: Any = importlib.import_module("socialplanner.models")
events: list[object] = []


async def check_labels(sandbox: Sandbox, planner: Any) -> None:
    """Create, read, list, change and delete keep state, each location for itself."""
    assert await planner.labels.list().collect() == []
    made = [
        await planner.labels.create(models.LabelCreate(colour="blue", day=date(2026, 5, each + 1)))
        for each in range(3)
    ]
    assert all(type(each) is models.Label for each in made)
    assert len({each.id for each in made}) == 3
    assert (made[0].colour, made[0].day) == ("blue", date(2026, 5, 1))
    assert await planner.labels.get(made[1].id) == made[1]
    assert await planner.labels.list().collect() == made  # two pages
    changed = await planner.labels.update(made[1].id, notify=True, title="New", colour='dark"red')
    assert (changed.id, changed.colour, changed.day) == (made[1].id, 'dark"red', date(2026, 5, 2))
    assert await planner.labels.get(made[1].id) == changed
    await planner.labels.delete(made[0].id)
    for call in (planner.labels.get, planner.labels.delete):
        with pytest.raises(NotFound):
            await call(made[0].id)
    assert [each.id for each in await planner.labels.list().collect()] == [made[1].id, made[2].id]
    assert await planner.labels.list(location_id="SANDBOXlocation00002").collect() == []
    with sandbox.expect_invalid():
        answer = await sandbox.http_client.post(
            "http://127.0.0.1/social-media-posting/SANDBOXlocation00001/labels",
            json={"colour": "nonsense"},
            headers={"Authorization": "Bearer sandbox-token", "Version": "v3"},
        )
    assert answer.status_code == 422


async def check_clone(planner: Any) -> None:
    """What is no collection and no record is answered from its schema."""
    post = await planner.posts.clone("p1", times=2)
    assert type(post) is models.Post
    assert post.id


async def check_told(sandbox: Sandbox) -> None:
    """A generic answer says that it is one; an answer of a room does not."""
    assert {each.generic for each in sandbox.calls("create_label")} == {True, False}  # the refused one is not
    assert all(each.generic for each in sandbox.calls("clone_post"))
    address = "http://127.0.0.1/social-media-posting/SANDBOXlocation00001/"
    headers = {"Authorization": "Bearer sandbox-token", "Version": "v3"}
    generic = await sandbox.http_client.get(f"{address}labels?skip=0&limit=1", headers=headers)
    known = await sandbox.http_client.get(f"{address}accounts", headers=headers)
    assert generic.headers["x-sandbox-answer"] == "generic"
    assert "x-sandbox-answer" not in known.headers
    assert not sandbox.calls("list_accounts")[0].generic


async def main() -> None:
    async with Sandbox() as sandbox:
        planner = sandbox.planner.with_options(strict=True, on_event=events.append)
        await check_labels(sandbox, planner)
        await check_clone(planner)
        await check_told(sandbox)
    assert not [each for each in events if isinstance(each, SpecDrift)]


assert Path(socialplanner.__file__).is_relative_to(Path.cwd()), socialplanner.__file__
asyncio.run(main())
