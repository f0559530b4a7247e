"""The room tags: list, and read by ids. There is no call that makes one; an imported file may."""

from __future__ import annotations

from ..state.clock import written
from ..state.paging import page
from ..state.responses import Answer, Request, Room, done
from ..state.state import Location, Record, State

TAG_BREAD = "67e0000000000000eeee0001"
TAG_SEASONAL = "67e0000000000000eeee0002"
TAG_EVENTS = "67e0000000000000eeee0003"
SEEDED = {TAG_BREAD: "bread", TAG_SEASONAL: "seasonal", TAG_EVENTS: "events"}

room = Room()


class Tags(dict[str, Record]):
    """The tags of a location, by id."""


@room.answers("list_tags")
def list_tags(request: Request) -> Answer:
    """In the order in which they were made. Where nothing is found, a text stands for the list, as seen live."""
    wanted = request.query.get("searchText", "").casefold()
    found = [each for each in request.location.held(Tags).values() if wanted in each["tag"].casefold()]
    shown = page(found, request.query) if found else "Tags not found for Location Id"
    return done(200, "Fetched Tags by Location ID", {"tags": shown, "count": len(found)})


@room.answers("get_tags_by_ids")
def get_tags_by_ids(request: Request) -> Answer:
    """Those that exist, each once, in the order asked for; where none does, a text, as seen live."""
    known = map(request.location.held(Tags).get, dict.fromkeys(request.body["tagIds"]))
    found = [each for each in known if each is not None]
    results = {"tags": found or "Tags not found", "count": len(found)}
    return done(201, "Fetched Tags by Tag IDs", results)


def add(state: State, location: Location, word: str, user_id: str, tag_id: str = "") -> str:
    """Make a tag, and give its id."""
    now, made = written(state.clock.now()), tag_id or state.ids.record()
    location.held(Tags)[made] = {
        "tag": word,
        "locationId": location.id,
        "_id": made,
        "createdBy": user_id,
        "deleted": False,
        "createdAt": now,
        "updatedAt": now,
    }
    return made


def named(state: State, location: Location, word: str, user_id: str) -> str:
    """The id of the tag with this word, which is made if there is none."""
    known = location.held(Tags).values()
    same = (str(each["_id"]) for each in known if each["tag"].casefold() == word.casefold())
    return next(same, None) or add(state, location, word, user_id)


def seed(state: State, location: Location) -> None:
    """Put the tags of `SEEDED` in."""
    for tag_id, word in SEEDED.items():
        add(state, location, word, next(iter(state.users)), tag_id)
