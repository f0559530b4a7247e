"""The rooms categories and tags."""

from __future__ import annotations

import httpx
import pytest

from socialplanner.sandbox import (
    CATEGORY_NEWS,
    CATEGORY_RECIPES,
    LOCATION_ID,
    OTHER_LOCATION_ID,
    USER_ID,
    Sandbox,
)
from socialplanner.sandbox.rooms.tags import TAG_BREAD, TAG_EVENTS, TAG_SEASONAL

pytestmark = pytest.mark.asyncio

MADE = "2026-03-10T12:00:00.000Z"
UNKNOWN = "67e0000000000000ffff0001"


@pytest.fixture
def loose(http: httpx.AsyncClient) -> httpx.AsyncClient:
    """The client without its check: the texts in the place of lists are not what the spec promises."""
    return http


async def test_a_category_has_a_name_and_two_colours(http: httpx.AsyncClient) -> None:
    """The bakery has two."""
    answer = (await http.get("categories")).json()
    assert answer["message"] == "Fetched Categories by Location ID"
    assert answer["results"]["count"] == 2
    recipes, news = answer["results"]["categories"]
    assert recipes == {
        "name": "Recipes",
        "primaryColor": "#004EEB",
        "secondaryColor": "#EFF4FF",
        "locationId": LOCATION_ID,
        "_id": CATEGORY_RECIPES,
        "createdBy": USER_ID,
        "deleted": False,
        "createdAt": MADE,
        "updatedAt": MADE,
    }
    assert (await http.get(f"categories/{CATEGORY_NEWS}")).json()["results"] == {"category": news}


@pytest.mark.parametrize(
    ("query", "names", "count"),
    [
        ({"searchText": "NEW"}, ["News"], 1),
        ({"skip": "1"}, ["News"], 2),
        ({"skip": "0", "limit": "1"}, ["Recipes"], 2),
        ({"skip": "9"}, [], 2),
        ({"searchText": "nothing"}, [], 0),
    ],
)
async def test_categories_are_searched_and_paged(
    http: httpx.AsyncClient, query: dict[str, str], names: list[str], count: int
) -> None:
    """The count is that of all pages."""
    results = (await http.get("categories", params=query)).json()["results"]
    assert ([each["name"] for each in results["categories"]], results["count"]) == (names, count)


async def test_a_category_that_does_not_exist_is_a_text(loose: httpx.AsyncClient) -> None:
    """With the status and the spelling that were seen live; so is one of another location."""
    for path in (f"categories/{UNKNOWN}", f"../{OTHER_LOCATION_ID}/categories/{CATEGORY_NEWS}"):
        answer = await loose.get(path)
        assert answer.status_code == 200
        assert answer.json() == {
            "success": True,
            "statusCode": 200,
            "message": "Fetched Catagory",
            "results": {"category": "Category not found"},
        }


async def test_a_location_without_categories_has_an_empty_list(http: httpx.AsyncClient) -> None:
    """The workshop has none."""
    results = (await http.get(f"../{OTHER_LOCATION_ID}/categories")).json()["results"]
    assert results == {"categories": [], "count": 0}


async def test_a_tag_is_a_word(http: httpx.AsyncClient) -> None:
    """The bakery has three."""
    answer = (await http.get("tags")).json()
    assert answer["message"] == "Fetched Tags by Location ID"
    assert [each["_id"] for each in answer["results"]["tags"]] == [TAG_BREAD, TAG_SEASONAL, TAG_EVENTS]
    assert answer["results"]["tags"][0] == {
        "tag": "bread",
        "locationId": LOCATION_ID,
        "_id": TAG_BREAD,
        "createdBy": USER_ID,
        "deleted": False,
        "createdAt": MADE,
        "updatedAt": MADE,
    }


@pytest.mark.parametrize(
    ("query", "words", "count"),
    [
        ({"searchText": "Sea"}, ["seasonal"], 1),
        ({"skip": "1", "limit": "1"}, ["seasonal"], 3),
        ({"skip": "3"}, [], 3),
    ],
)
async def test_tags_are_searched_and_paged(
    http: httpx.AsyncClient, query: dict[str, str], words: list[str], count: int
) -> None:
    """The count is that of all pages."""
    results = (await http.get("tags", params=query)).json()["results"]
    assert ([each["tag"] for each in results["tags"]], results["count"]) == (words, count)


async def test_no_tags_are_a_text(loose: httpx.AsyncClient) -> None:
    """A location without tags, and a search that finds none."""
    for path in (f"../{OTHER_LOCATION_ID}/tags", "tags?searchText=nothing"):
        results = (await loose.get(path)).json()["results"]
        assert results == {"tags": "Tags not found for Location Id", "count": 0}


async def test_tags_are_read_by_their_ids(http: httpx.AsyncClient) -> None:
    """Those that exist, each once, in the order asked for."""
    wanted = [TAG_EVENTS, UNKNOWN, TAG_BREAD, TAG_EVENTS]
    answer = await http.post("tags/details", json={"tagIds": wanted})
    assert (answer.status_code, answer.json()["message"]) == (201, "Fetched Tags by Tag IDs")
    results = answer.json()["results"]
    assert ([each["tag"] for each in results["tags"]], results["count"]) == (["events", "bread"], 2)


@pytest.mark.parametrize("wanted", [[], [UNKNOWN]])
async def test_tags_that_do_not_exist_are_a_text(loose: httpx.AsyncClient, wanted: list[str]) -> None:
    """Another one than that of the list."""
    results = (await loose.post("tags/details", json={"tagIds": wanted})).json()["results"]
    assert results == {"tags": "Tags not found", "count": 0}


@pytest.mark.parametrize("path", ["tags", "categories"])
async def test_a_page_is_asked_for_in_digits(http: httpx.AsyncClient, path: str) -> None:
    """Anything else is refused."""
    assert (await http.get(path, params={"limit": "ten"})).status_code == 422


async def test_the_sdk_reads_the_texts_as_nothing(sandbox: Sandbox) -> None:
    """The quirks end at the SDK: empty lists, and NotFound."""
    from socialplanner import NotFound

    planner = sandbox.planner
    assert [each.tag for each in await planner.tags.list().collect()] == ["bread", "seasonal", "events"]
    assert [each.name for each in await planner.categories.list(search_text="rec").collect()] == ["Recipes"]
    assert await planner.tags.list(location_id=OTHER_LOCATION_ID).collect() == []
    assert (await planner.categories.get(CATEGORY_NEWS)).name == "News"
    with pytest.raises(NotFound):
        await planner.categories.get(UNKNOWN)
