"""The room tags: list, and read by ids. There is no call that makes one; an imported file may."""

from __future__ import annotations

from ..state.paging import take_page
from ..state.responses import Request, Response, Room, ok
from ..state.state import Location, Record, State
from .labels import add_label, find_label

TAG_BREAD = "67e0000000000000eeee0001"
TAG_SEASONAL = "67e0000000000000eeee0002"
TAG_EVENTS = "67e0000000000000eeee0003"
SEEDED = {TAG_BREAD: "bread", TAG_SEASONAL: "seasonal", TAG_EVENTS: "events"}

room = Room()


class Tags(dict[str, Record]):
    """The tags of a location, by id."""


@room.handle("list_tags")
def list_tags(request: Request) -> Response:
    """Return tags in the order of creation. Where nothing is found, there is a text in place of the list, as seen live."""
    search = request.query.get("searchText", "").casefold()
    matching = [
        each for each in request.location.room_data(Tags).values() if search in each["tag"].casefold()
    ]
    tags = take_page(matching, request.query) if matching else "Tags not found for Location Id"
    return ok(200, "Fetched Tags by Location ID", {"tags": tags, "count": len(matching)})


@room.handle("get_tags_by_ids")
def get_tags_by_ids(request: Request) -> Response:
    """Return the tags that exist, each once, in the order of the ids; where none does, a text, as seen live."""
    tags = map(request.location.room_data(Tags).get, dict.fromkeys(request.body["tagIds"]))
    matching = [each for each in tags if each is not None]
    results = {"tags": matching or "Tags not found", "count": len(matching)}
    return ok(201, "Fetched Tags by Tag IDs", results)


def find_or_add(state: State, location: Location, word: str, user_id: str) -> str:
    """Return the id of the tag with this word, and add the tag if there is none."""
    tags = location.room_data(Tags)
    return find_label(tags, "tag", word) or add_label(tags, {"tag": word}, state, location, user_id)


def seed(state: State, location: Location) -> None:
    """Add the tags of `SEEDED`."""
    for tag_id, word in SEEDED.items():
        add_label(location.room_data(Tags), {"tag": word}, state, location, next(iter(state.users)), tag_id)
