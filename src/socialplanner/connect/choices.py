"""The accounts that a login may attach, in one shape for all networks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from attrs import field, frozen

from .._core.record import find_id
from .._core.values import read_list, read_object
from .._generated.models.account import Account
from ..errors import InvalidResponse

KINDS = {
    "pages": "page",
    "accounts": "profile",
    "locations": "location",
    "profile": "profile",
    "channels": "profile",
}
"""The fields of a response that hold choices, and the kind of each choice there."""


@frozen
class Choice:
    """A page, profile, channel or business location that a login may attach."""

    id: str
    """The id on the network; for Google the name of the location, `locations/...`."""
    name: str
    avatar: str | None = None
    kind: str = "profile"
    """`page`, `profile`, `location` or `business`."""
    urn: str | None = None
    """LinkedIn only."""
    connected: bool = False
    """True if it is attached to the location already."""
    raw: Mapping[str, object] = field(factory=dict[str, object], repr=False, eq=False)
    """The choice as the API sent it. It comes from the network: do not log it."""


def read_choices(platform: str, results: object, *, operation: str) -> list[Choice]:
    """Return all choices in `results`. Raises `InvalidResponse` if it holds something, but no choice."""
    choices = [
        choice for kind, raw in _find(results) if (choice := _parse_choice(platform, kind, raw)) is not None
    ]
    if not choices and not _is_empty(results):
        raise InvalidResponse(
            f"{operation}: expected choices in a known field of the response, found none.",
            operation=operation,
        )
    return choices


def to_choices(accounts: Iterable[Account]) -> list[Choice]:
    """Return accounts that are attached already as choices."""
    return [
        Choice(
            account.origin_id or find_id(account) or "",
            account.name or "",
            account.avatar,
            account.type or "profile",
            connected=True,
            raw=account.to_dict(),
        )
        for account in accounts
    ]


def read_id(value: object) -> str | None:
    """Return a text that is not empty, else None. A number becomes its digits: some ids come as numbers."""
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return value if isinstance(value, str) and value else None


def _find(results: object) -> Iterator[tuple[str, Mapping[str, object]]]:
    """Find the objects that may be choices, each with its kind."""
    single = read_object(results)
    if single is None:
        yield from (("profile", raw) for raw in _objects(results))
        return
    for place, kind in KINDS.items():
        yield from ((kind, raw) for raw in _objects(single.get(place)))
    if any(place in single for place in KINDS):
        return
    if _first(single, "id", "openId"):
        yield "profile", single
    else:  # a network without documentation may have a field of its own
        yield from (("profile", raw) for value in single.values() for raw in _objects(value))


def _objects(value: object) -> Iterator[Mapping[str, object]]:
    """Return the objects of a list, or a single object in place of a list."""
    several = read_list(value)
    several = [value] if several is None else several
    yield from (raw for each in several if (raw := read_object(each)) is not None)


def _parse_choice(platform: str, kind: str, raw: Mapping[str, object]) -> Choice | None:
    """Return the choice, or None for an object without an id, which cannot be attached."""
    location = read_object(raw.get("location")) if platform == "google" else None
    fields = raw if location is None else location
    choice_id = _first(fields, "name") if location is not None else _first(raw, "id", "openId")
    if choice_id is None:
        return None
    urn = _first(fields, "urn") or (choice_id if choice_id.startswith("urn:") else None)
    return Choice(
        choice_id,
        _first(fields, "title", "name", "displayName", "businessName", "username") or "",
        _first(fields, "avatar", "avatarUrl"),
        "business" if platform == "tiktok-business" else kind,
        urn,
        fields.get("isConnected") is True,
        raw,
    )


def _first(raw: Mapping[str, object], *names: str) -> str | None:
    """Return the first of these fields that holds a text."""
    return next((text for name in names if (text := read_id(raw.get(name))) is not None), None)


def _is_empty(results: object) -> bool:
    """Whether there is nothing at all, or nothing in the known fields."""
    single = read_object(results)
    if not single:
        return not results
    return any(place in single for place in KINDS) and not any(single.get(place) for place in KINDS)
