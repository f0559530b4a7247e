"""Calls the operations of extension.py as a user would. Run by test_new_operations.py in a copy of the project."""

from __future__ import annotations

import asyncio
import importlib
import inspect
import json
import typing
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import httpx
import pytest

import socialplanner
from socialplanner import SocialPlanner, UsageError

# type checkers see the project as it is, without the extension
models: Any = importlib.import_module("socialplanner.models")
operations: Any = importlib.import_module("socialplanner.operations")
LOCATION = "ExampleLocation00001"
LABELS = [
    {
        "id": "l1",
        "colour": 'dark"red',
        "madeAt": "2026-03-01T10:00:00.000Z",
        "day": "2026-03-01",
        "share": 0.5,
    },
    {"id": "l2", "parent": {"id": "l1"}, "grid": [[1, 2], [3]], "days": ["2026-03-02"], "counts": {"may": 3}},
    {"id": "l3", "colour": "new to us", "parent": None, "unheard": "of"},
    {"d": "1", "field_dict": "2", "src_dict": "3", "additional_properties": "4"},
]
seen: list[httpx.Request] = []


def serve(request: httpx.Request) -> httpx.Response:
    seen.append(request)
    if request.url.path.endswith("/clone"):
        return httpx.Response(201, json={"results": {"post": {"_id": "p2", "summary": "Hi"}}})
    if request.method == "PUT":
        return httpx.Response(200, json={"label": LABELS[0]})
    skip, limit = int(request.url.params["skip"]), int(request.url.params["limit"])
    return httpx.Response(
        200, json={"results": {"labels": LABELS[skip : skip + limit], "total": len(LABELS)}}
    )


def parameters(method: object) -> dict[str, tuple[str, object]]:
    assert callable(method)
    return {
        name: (str(each.annotation), each.default)
        for name, each in inspect.signature(method).parameters.items()
    }


def check_types() -> None:
    Labels: Any = importlib.import_module("socialplanner._generated.api.labels").Labels  # noqa: N806
    Posts: Any = importlib.import_module("socialplanner._generated.api.posts").Posts  # noqa: N806
    assert inspect.signature(Labels.list).return_annotation == "Pages[Label]"
    assert inspect.signature(Labels.update).return_annotation == "Label"
    assert inspect.signature(Posts.clone).return_annotation == "Post"
    assert inspect.iscoroutinefunction(Labels.update)
    empty = inspect.Parameter.empty
    assert parameters(Labels.list) == {
        "self": (str(empty), empty),
        "colour": ("LabelColour | None", None),
        "since": ("datetime | None", None),
        "label_ids": ("Sequence[str] | None", None),
        "page_size": ("int", 2),
        "start": ("int", 0),
        "concurrency": ("int", 8),
        "location_id": ("str | None", None),
    }
    assert parameters(Labels.update) == {
        "self": (str(empty), empty),
        "label_id": ("str", empty),
        "notify": ("bool", empty),
        "title": ("str", empty),
        "weight_hint": ("float | None", None),
        "colour": ("LabelColour | None", None),
        "silent": ("bool | None", None),
        "rank": ("int | None", None),
        "post_ids": ("Sequence[str] | None", None),
        "until": ("datetime | None", None),
        "style": ("LabelStyleInput | None", None),
        "location_id": ("str | None", None),
    }
    # a body with a name in x-sdk is one model; any other one is arguments, and needs no class
    assert parameters(Labels.create)["label"] == ("LabelCreate", empty)
    assert "LabelCreate" in models.__all__
    assert "LabelUpdate" not in models.__all__
    assert {"Label", "LabelStyleInput", "LabelListResponse"} <= set(models.__all__)
    assert "Deprecated" in (Labels.update.__doc__ or "")
    assert "socialplanner/label.readonly" in (Labels.list.__doc__ or "")
    assert operations.update_label.MAX_POST_IDS == 2
    room: Any = inspect.getattr_static(SocialPlanner, "labels")
    assert typing.get_type_hints(room.func, {"Labels": Labels})["return"] is Labels


async def check_list(planner: Any) -> None:
    labels = await planner.labels.list(
        colour="blue", since=datetime(2026, 1, 1, tzinfo=UTC), label_ids=["a", "b"], concurrency=1
    ).collect()
    assert [label.to_dict() for label in labels] == LABELS
    assert all(type(label) is models.Label for label in labels)
    first, second, third, fourth = labels
    assert (first.made_at, first.day, first.share) == (
        datetime(2026, 3, 1, 10, tzinfo=UTC),
        date(2026, 3, 1),
        0.5,
    )
    assert second.parent is not None
    assert (second.parent.id, second.grid, second.days) == ("l1", [[1, 2], [3]], [date(2026, 3, 2)])
    assert second.counts == {"may": 3}
    assert (third.colour, third.parent, third.extras["unheard"]) == ("new to us", None, "of")
    assert (fourth.d, fourth.field_dict, fourth.src_dict, fourth.additional_properties) == (
        "1",
        "2",
        "3",
        "4",
    )
    assert fourth.extras == {}
    assert [request.method for request in seen] == ["GET", "GET"]
    assert seen[0].url.path == f"/social-media-posting/{LOCATION}/labels"
    shared = {"colour": "blue", "since": "2026-01-01T00:00:00.000Z", "ids": "a,b"}
    assert [dict(request.url.params) for request in seen] == [
        {"skip": "0", "limit": "2"} | shared,
        {"skip": "2", "limit": "2"} | shared,
    ]
    assert seen[0].headers["Version"] == "v3"
    assert seen[0].headers["Authorization"] == "Bearer test-token"


async def check_update(planner: Any) -> None:
    label = await planner.labels.update(
        "l/1", notify=True, title="New", post_ids=("p1", "p2"), rank=3, weight_hint=0.5,
        until=datetime(2026, 5, 1, tzinfo=UTC), style=models.LabelStyleInput(bold=None),
    )  # fmt: skip
    assert (type(label), label.id) == (models.Label, "l1")
    assert seen[-1].method == "PUT"
    assert (
        seen[-1].url.raw_path.decode()
        == f"/social-media-posting/{LOCATION}/labels/l%2F1?notify=true&weight=0.5"
    )
    assert json.loads(seen[-1].content) == {
        "title": "New",
        "colour": 'dark"red',
        "silent": False,
        "rank": 3,
        "postIds": ["p1", "p2"],
        "until": "2026-05-01T00:00:00.000Z",
        "style": {"bold": None},
    }
    await planner.labels.update("l1", notify=False, title="New", colour="blue", silent=True)
    assert json.loads(seen[-1].content) == {"title": "New", "colour": "blue", "silent": True}
    count = len(seen)
    for wrong in (
        {"label_id": ".."},
        {"notify": "yes"},
        {"rank": 0},
        {"post_ids": []},
        {"post_ids": ["1", "2", "3"]},
        {"until": datetime(2026, 5, 1)},  # noqa: DTZ001 - a time without zone is what is refused
    ):
        arguments: dict[str, Any] = {"label_id": "l1", "notify": True, "title": "New", **wrong}
        with pytest.raises(UsageError, match=next(iter(wrong))):
            await planner.labels.update(**arguments)
    assert len(seen) == count


async def check_clone(planner: Any) -> None:
    post = await planner.posts.clone("p1", dry_run=True, times=2, location_id="other")
    assert (type(post), post.id, post.summary) == (models.Post, "p2", "Hi")
    assert seen[-1].method == "POST"
    assert seen[-1].url.raw_path.decode() == "/social-media-posting/other/posts/p1/clone?dryRun=true"
    assert json.loads(seen[-1].content) == {"times": 2}
    names = {"client": "a", "url": "b/c", "params": "d&e", "headers": "f=g"}
    await planner.posts.clone("p1", **names)
    assert dict(seen[-1].url.params) == names
    assert operations.clone_post.OPERATION.repeat == "create"
    assert operations.clone_post.OPERATION.name == "posts.clone"


async def main() -> None:
    async with httpx.AsyncClient(transport=httpx.MockTransport(serve)) as http:
        planner = SocialPlanner("test-token", location_id=LOCATION, http_client=http)
        await check_list(planner)
        await check_update(planner)
        await check_clone(planner)


assert Path(socialplanner.__file__).is_relative_to(Path.cwd()), socialplanner.__file__
check_types()
asyncio.run(main())
