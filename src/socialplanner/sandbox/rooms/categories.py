"""The room categories: list and get. There is no call that makes one; an imported file may."""

from __future__ import annotations

from ..state.paging import take_page
from ..state.responses import Request, Response, Room, ok
from ..state.state import Location, Record, State
from .labels import add_label, find_label

COLOURS = (("#004EEB", "#EFF4FF"), ("#027A48", "#ECFDF3"), ("#B54708", "#FFFAEB"), ("#C11574", "#FDF2FA"))

room = Room()


class Categories(dict[str, Record]):
    """The categories of a location, by id."""


@room.handle("list_categories")
def list_categories(request: Request) -> Response:
    """Return categories in the order of creation. An empty list is a list here, unlike that of tags."""
    search = request.query.get("searchText", "").casefold()
    categories = request.location.room_data(Categories).values()
    matching = [each for each in categories if search in each["name"].casefold()]
    results = {"categories": take_page(matching, request.query), "count": len(matching)}
    return ok(200, "Fetched Categories by Location ID", results)


@room.handle("get_category")
def get_category(request: Request) -> Response:
    """Return the category; where there is none, a text and no error, as seen live. So was the spelling."""
    category = request.location.room_data(Categories).get(request.path["id"], "Category not found")
    return ok(200, "Fetched Catagory", {"category": category})


def find_or_add(state: State, location: Location, name: str, user_id: str) -> str:
    """Return the id of the category with this name, and add the category if there is none."""
    return find_label(location.room_data(Categories), "name", name) or _add(state, location, name, user_id)


def seed(state: State, location: Location, names: dict[str, str]) -> None:
    """Add categories, given by id."""
    for category_id, name in names.items():
        _add(state, location, name, next(iter(state.users)), category_id)


def _add(state: State, location: Location, name: str, user_id: str, category_id: str = "") -> str:
    categories = location.room_data(Categories)
    primary, secondary = COLOURS[len(categories) % len(COLOURS)]
    fields = {"name": name, "primaryColor": primary, "secondaryColor": secondary}
    return add_label(categories, fields, state, location, user_id, category_id)
