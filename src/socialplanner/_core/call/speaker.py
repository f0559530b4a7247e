"""Who has answered: the API itself, or something before it, which knows nothing of what was asked for."""

from __future__ import annotations

import re
from functools import lru_cache

from ..api import Api, ErrorShape

NOT_IMPLEMENTED = frozenset((405, 501, 505))
"""Statuses of a server that does not do such a thing at all: nothing has happened, whoever says so."""
NO_ROUTE = 405
"""The status whose advice fits where the API has no such route."""
TOO_MANY = 429
FOREIGN = (
    "This answer does not show that it is the API's: something before it, such as a firewall, may have turned the request"
    ' away. Check base_url and the network, set another headers={"User-Agent": ...}, or try again later.'
)


def is_own(body: dict[str, object], shape: ErrorShape) -> bool:
    """Return whether the body of an error is the API's: it has all keys of one of the combinations that the API uses."""
    return any(all(body.get(key) is not None for key in keys) for keys in shape.own)


def is_about_route(messages: list[str], shape: ErrorShape) -> bool:
    """Return whether the API says that it has no such route. That says nothing of the thing with that id."""
    return any(_no_route_pattern(shape.no_route).search(message) for message in messages)


@lru_cache(maxsize=16)
def _no_route_pattern(word: str) -> re.Pattern[str]:
    return re.compile(rf"\b{re.escape(word)}\s+[A-Z]{{3,}}\s")


def advise(api: Api, status: int, *, own: bool, about_route: bool) -> str:
    """Return what to do after a refusal. Only the API knows of tokens and of what exists."""
    if about_route:
        return api.advise(NO_ROUTE)
    return api.advise(status) if own or status == TOO_MANY or status in NOT_IMPLEMENTED else FOREIGN
