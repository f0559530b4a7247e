"""The value that says how an API differs from others. The generator writes it from `x-sdk` of the document.

No part has a default that belongs to one vendor. `None` says that the API does not have the part.
"""

from __future__ import annotations

from typing import NamedTuple

Paths = tuple[tuple[str, ...], ...]
"""Places in a JSON object, in the order in which they are tried: `(("error", "message"),)` is `error.message`."""


class Auth(NamedTuple):
    """The header that carries a token, and the beginnings of tokens."""

    header: str
    prefix: str
    tokens: tuple[str, ...]
    """What the tokens of this API begin with. Such texts are removed from everything that an error shows."""


class Version(NamedTuple):
    """The header that names the version of the API."""

    header: str
    argument: str
    """The option of the client that sets it."""
    default: str


class Tenant(NamedTuple):
    """The account that a request is for: tokens and rate limits belong to one tenant."""

    wire: str
    name: str
    """The argument of the methods, and the option of the client."""


class RateHeaderNames(NamedTuple):
    """The names of the response headers with the limits."""

    limit: str
    remaining: str
    window_ms: str
    daily_limit: str
    daily_remaining: str


class Rate(NamedTuple):
    """The limits of one tenant: the headers that hold them, and the numbers that apply until a response has some."""

    headers: RateHeaderNames
    limit: int
    """Requests in one window."""
    window: float
    """Seconds of a window."""
    daily_limit: int
    """Requests in a day."""


class ErrorShape(NamedTuple):
    """The places of the parts of an error in its body."""

    own: tuple[tuple[str, ...], ...]
    """The keys of which the API's own answers have all, in one of several combinations. What has none of them may come
    from something before the API, which knows nothing of what was asked for."""
    no_route: str
    """The word before the method where the API says that it has no such route: `Cannot` (DELETE /path)."""
    status: Paths
    message: Paths
    """A text, or a list of texts."""
    code: Paths
    name: Paths
    trace_id: Paths
    details: Paths
    not_about_token: tuple[str, ...]
    """Words of a 401 that another token does not solve."""


class Paging(NamedTuple):
    """The query parameters of a list: where a page starts, and how many items it has."""

    start: str
    size: str


class Api(NamedTuple):
    """One API: everything that the core needs to know of it."""

    name: str
    server: str
    auth: Auth
    version: Version | None
    tenant: Tenant | None
    rate: Rate
    errors: ErrorShape
    advice: dict[str, str]
    """What to do after an error, by status (`404`) or by kind of status (`5XX`)."""
    paging: Paging

    def advise(self, status: int) -> str:
        """Return what to do after an error with this status; an empty text where the API has no advice for it."""
        return self.advice.get(str(status)) or self.advice.get(f"{status // 100}XX", "")
