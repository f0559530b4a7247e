"""What a login may attach, in one shape, whatever shape the answer has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from attrs import field, frozen

from .._core.values import read_list, read_object
from .._generated.models.account import Account
from ..errors import InvalidResponse

PLACES = {
    "pages": "page",
    "accounts": "profile",
    "locations": "location",
    "profile": "profile",
    "channels": "profile",
}
"""Where choices stand in an answer, and what those found there are."""


@frozen
class Choice:
    """One page, profile, channel or business location that a login may attach."""

    id: str
    """Its id on the network. For Google the name of the location, `locations/...`."""
    name: str
    avatar: str | None = None
    kind: str = "profile"
    """`page`, `profile`, `location` or `business`."""
    urn: str | None = None
    """LinkedIn only."""
    connected: bool = False
    """True if it is attached to the location already."""
    raw: Mapping[str, object] = field(factory=dict[str, object], repr=False, eq=False)
    """The choice as it came. It comes from the network: beware of showing or logging it."""


def read_choices(platform: str, results: object, *, operation: str) -> list[Choice]:
    """All choices in `results`. Raises `InvalidResponse` where something is there, and none of it is a choice."""
    choices = [
        choice for kind, raw in _found(results) if (choice := _choice(platform, kind, raw)) is not None
    ]
    if not choices and not _is_empty(results):
        raise InvalidResponse(
            f"{operation}: what the login may attach stands in no known place of the answer",
            operation=operation,
        )
    return choices


def connected_choices(accounts: Iterable[Account]) -> list[Choice]:
    """Accounts that are attached already, as choices."""
    return [
        Choice(
            account.origin_id or account.id or "",
            account.name or "",
            account.avatar,
            account.type or "profile",
            connected=True,
            raw=account.to_dict(),
        )
        for account in accounts
    ]


def text_of(value: object) -> str | None:
    """A string that is not empty, None otherwise; a number as its digits, for ids that came as one."""
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return value if isinstance(value, str) and value else None


def _found(results: object) -> Iterator[tuple[str, Mapping[str, object]]]:
    single = read_object(results)
    if single is None:
        yield from (("profile", raw) for raw in _objects(results))
        return
    for place, kind in PLACES.items():
        yield from ((kind, raw) for raw in _objects(single.get(place)))
    if any(place in single for place in PLACES):
        return
    if _first(single, "id", "openId"):
        yield "profile", single
    else:  # a network that nothing is documented for may have a place of its own
        yield from (("profile", raw) for value in single.values() for raw in _objects(value))


def _objects(value: object) -> Iterator[Mapping[str, object]]:
    """The objects in a list, or the one object that stands in the place of a list."""
    several = read_list(value)
    several = [value] if several is None else several
    yield from (raw for each in several if (raw := read_object(each)) is not None)


def _choice(platform: str, kind: str, raw: Mapping[str, object]) -> Choice | None:
    """None for an object without an id: nothing could be attached by it."""
    location = read_object(raw.get("location")) if platform == "google" else None
    facts = raw if location is None else location
    found = _first(facts, "name") if location is not None else _first(raw, "id", "openId")
    if found is None:
        return None
    urn = _first(facts, "urn") or (found if found.startswith("urn:") else None)
    return Choice(
        found,
        _first(facts, "title", "name", "displayName", "businessName", "username") or "",
        _first(facts, "avatar", "avatarUrl"),
        "business" if platform == "tiktok-business" else kind,
        urn,
        facts.get("isConnected") is True,
        raw,
    )


def _first(raw: Mapping[str, object], *names: str) -> str | None:
    return next((found for name in names if (found := text_of(raw.get(name))) is not None), None)


def _is_empty(results: object) -> bool:
    """Nothing at all, or known places with nothing in them."""
    single = read_object(results)
    if not single:
        return not results
    return any(place in single for place in PLACES) and not any(single.get(place) for place in PLACES)
