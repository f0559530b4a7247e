"""The room categories: list and get. There is no call that makes one; an imported file may."""

from __future__ import annotations

from ..state.clock import written
from ..state.paging import page
from ..state.responses import Answer, Request, Room, done
from ..state.state import Location, Record, State

COLOURS = (("#004EEB", "#EFF4FF"), ("#027A48", "#ECFDF3"), ("#B54708", "#FFFAEB"), ("#C11574", "#FDF2FA"))

room = Room()


class Categories(dict[str, Record]):
    """The categories of a location, by id."""


@room.answers("list_categories")
def list_categories(request: Request) -> Answer:
    """In the order in which they were made. An empty list is a list here, unlike that of tags."""
    wanted = request.query.get("searchText", "").casefold()
    known = request.location.held(Categories).values()
    found = [each for each in known if wanted in each["name"].casefold()]
    results = {"categories": page(found, request.query), "count": len(found)}
    return done(200, "Fetched Categories by Location ID", results)


@room.answers("get_category")
def get_category(request: Request) -> Answer:
    """The category; where there is none, a text in its place and no error, as seen live. So was the spelling."""
    found = request.location.held(Categories).get(request.path["id"], "Category not found")
    return done(200, "Fetched Catagory", {"category": found})


def add(state: State, location: Location, name: str, user_id: str, category_id: str = "") -> str:
    """Make a category, and give its id."""
    held, now = location.held(Categories), written(state.clock.now())
    primary, secondary = COLOURS[len(held) % len(COLOURS)]
    made = category_id or state.ids.record()
    held[made] = {
        "name": name,
        "primaryColor": primary,
        "secondaryColor": secondary,
        "locationId": location.id,
        "_id": made,
        "createdBy": user_id,
        "deleted": False,
        "createdAt": now,
        "updatedAt": now,
    }
    return made


def named(state: State, location: Location, name: str, user_id: str) -> str:
    """The id of the category of this name, which is made if there is none."""
    known = location.held(Categories).values()
    same = (str(each["_id"]) for each in known if each["name"].casefold() == name.casefold())
    return next(same, None) or add(state, location, name, user_id)


def seed(state: State, location: Location, names: dict[str, str]) -> None:
    """Put categories in, given by id."""
    for category_id, name in names.items():
        add(state, location, name, next(iter(state.users)), category_id)
