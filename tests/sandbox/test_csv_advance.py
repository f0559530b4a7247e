"""Imports of the advance kind, through the API."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from socialplanner.sandbox import CATEGORY_NEWS, Sandbox
from socialplanner.sandbox.rooms.tags import TAG_BREAD

from .csv_support import advance, finalize, from_files, got, imported, upload

pytestmark = pytest.mark.asyncio


async def imported_advance(http: httpx.AsyncClient, **cells: str) -> str:
    kept = (await upload(http, advance(**cells))).json()["results"]
    assert kept["csvFileType"] == "advance"
    return await imported(http, ",Hello,,,,", filePath=kept["filePath"], csvFileType="advance")


async def test_tags_and_categories_of_a_file_come_to_be(http: httpx.AsyncClient, sandbox: Sandbox) -> None:
    """Named by their words; those that exist are taken."""
    csv_id = await imported_advance(http, content="Hello", tags="Bread, cardamom", category="picnic")
    assert (await http.get("tags")).json()["results"]["count"] == 3
    await finalize(http, csv_id)
    tags = (await http.get("tags")).json()["results"]["tags"]
    assert [each["tag"] for each in tags] == ["bread", "seasonal", "events", "cardamom"]
    [post] = from_files(sandbox)
    assert post["tags"] == [TAG_BREAD, tags[-1]["_id"]]
    names = [each["name"] for each in (await http.get("categories")).json()["results"]["categories"]]
    assert names == ["Recipes", "News", "picnic"]


async def test_a_category_that_exists_is_taken(http: httpx.AsyncClient) -> None:
    """No second one of the same name comes to be."""
    await finalize(http, await imported_advance(http, content="Hello", category="NEWS"))
    categories = (await http.get("categories")).json()["results"]["categories"]
    assert [each["_id"] for each in categories][1:] == [CATEGORY_NEWS]


async def test_a_rejected_row_makes_no_tags(http: httpx.AsyncClient) -> None:
    """Nothing of it comes to be."""
    csv_id = await imported_advance(http, tags="picnic")
    await finalize(http, csv_id)
    assert (await http.get("tags")).json()["results"]["count"] == 3


async def test_blocks_of_networks_are_shown_and_reach_the_post(
    http: httpx.AsyncClient, sandbox: Sandbox
) -> None:
    """As far as the answers have room for them."""
    google = {"Google_eventType": "offer", "Google_startDate": "2026-04-11 10:00"}
    csv_id = await imported_advance(
        http, content="Hello", Facebook_type="post", followUpComment="?", **google
    )
    [row] = (await got(http, csv_id))["posts"]
    start = {"year": 2026, "month": 4, "day": 11}, {"hours": 10, "minutes": 0, "seconds": 0}
    offer = {"gmbEventType": "OFFER", "startDate": dict(zip(("startDate", "startTime"), start, strict=True))}
    assert (row["followUpComment"], row["gmbPostDetails"]) == ("?", offer)
    await finalize(http, csv_id)
    [post] = from_files(sandbox)
    assert (post["gmbPostDetails"], post["facebookPostDetails"]) == (offer, {"type": "post"})


@pytest.mark.parametrize(
    "cells",
    [
        {"Google_eventType": "event", "Google_startDate": "soon"},
        {"TikTok_privacyLevel": "everyone", "TikTok_enableDuet": "yes"},
        {"Facebook_type": "storey"},
    ],
)
async def test_a_faulty_block_is_a_fault_of_its_row(http: httpx.AsyncClient, cells: dict[str, Any]) -> None:
    """The row says so, and shows nothing that the spec has no room for."""
    [row] = (await got(http, await imported_advance(http, content="Hello", **cells)))["posts"]
    assert row["status"] == "rejected"
    assert "PostDetails." in row["errorMessage"]
