"""What differs between APIs, as a value. The generator writes it from the top-level `x-sdk` of the document.

No part has a default that belongs to one vendor. `None` says that the API does not have the part.
"""

from __future__ import annotations

from typing import NamedTuple

Paths = tuple[tuple[str, ...], ...]
"""Places in a JSON object, in the order in which they are tried: `(("error", "message"),)` is `error.message`."""


class Auth(NamedTuple):
    """How a token is sent, and how a token looks."""

    header: str
    prefix: str
    tokens: tuple[str, ...]
    """What the tokens of this API begin with. Such texts are taken out of whatever an error shows."""


class Version(NamedTuple):
    """The header that names the version of the API."""

    header: str
    argument: str
    """The option of the client that sets it."""
    default: str


class Tenant(NamedTuple):
    """Whom a request is about: tokens and rate limits belong to one tenant."""

    wire: str
    name: str
    """The argument of the methods, and the option of the client."""


class RateHeaderNames(NamedTuple):
    """The response headers that tell the limits."""

    limit: str
    remaining: str
    window_ms: str
    daily_limit: str
    daily_remaining: str


class Rate(NamedTuple):
    """The limits of one tenant: where responses tell them, and what holds until they do."""

    headers: RateHeaderNames
    limit: int
    """Requests in one window."""
    window: float
    """Seconds of a window."""
    daily_limit: int
    """Requests in a day."""


class TokenRejected(NamedTuple):
    """Which texts of a 401 say that another token may be accepted."""

    words: tuple[str, ...]
    unless: tuple[str, ...]
    """A text with one of these is about something else."""


class ErrorShape(NamedTuple):
    """Where the body of an error holds what."""

    status: Paths
    message: Paths
    """A text, or a list of texts."""
    code: Paths
    name: Paths
    trace_id: Paths
    details: Paths
    token_rejected: TokenRejected


class Paging(NamedTuple):
    """The query parameters of a list: where a page starts, and how many items it has."""

    start: str
    size: str


class Api(NamedTuple):
    """One API, as the core needs to know it."""

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
