"""The tokens that the sandbox knows: which app holds them, what they allow, where, and until when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from ..state.clock import Clock
from ..state.names import TOKEN
from ..state.refusals import Refusal
from ..state.spec import load_spec

ACCESS_LIFE = timedelta(seconds=86_399)  # of an access token, as the API gives it
PRIVATE = "private-integration"  # stands for the app of the token that never expires
CLIENT_ID = "sandbox-client"
PLANNER_SCOPE = "socialplanner/"  # how the scopes of this API begin; an app may have others too
TOKEN_SCOPES = frozenset({"oauth.readonly", "oauth.write"})  # of the token server


@dataclass(frozen=True, slots=True)
class Token:
    """One access token. None stands for all scopes, for every location, for never."""

    app: str
    scopes: frozenset[str] | None = None
    location_id: str | None = None
    expires: datetime | None = None
    of_agency: bool = False  # a token of an agency only gets tokens of locations

    def check_scopes(self, required: frozenset[str]) -> None:
        """Raise the 401 that the API has for a missing scope."""
        if self.scopes is not None and not required <= self.scopes:
            raise Refusal(401, "The token is not authorized for this scope.")

    def allows_location(self, location_id: str) -> bool:
        """Return whether the token may be used at a location."""
        return not self.of_agency and self.location_id in (None, location_id)


class TokenRegistry:
    """All tokens that were issued, by their text."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._tokens = {TOKEN.encode(): Token(PRIVATE)}
        self._issued = 0

    def issue(
        self,
        *,
        scopes: Iterable[str] | None,
        location_id: str | None,
        life: timedelta = ACCESS_LIFE,
        of_agency: bool = False,
    ) -> str:
        """Return a new token of the app. Raises `ValueError` for a scope of the planner that does not exist."""
        token_scopes = None if scopes is None else parse_scopes(scopes)
        expires = self._clock.now() + life
        self._issued += 1
        text = f"sandbox-access-{self._issued:06}"
        self._tokens[text.encode()] = Token(CLIENT_ID, token_scopes, location_id, expires, of_agency)
        return text

    def find(self, text: bytes) -> Token | None:
        """Return the token with this text; None if there is none, or it has expired."""
        token = self._tokens.get(text)
        if token is None or (token.expires is not None and token.expires <= self._clock.now()):
            return None
        return token


def list_scopes() -> frozenset[str]:
    """Return the scopes that the operations need, and those of the token server."""
    return TOKEN_SCOPES.union(*(operation.scopes for operation in load_spec().operations))


def parse_scopes(scopes: Iterable[str]) -> frozenset[str]:
    """Return scopes as a set. Raises `ValueError` for an unknown one: it would only show much later, as a 401."""
    wanted = frozenset([scopes] if isinstance(scopes, str) else scopes)
    unknown = {each for each in wanted if each.startswith(PLANNER_SCOPE)} - list_scopes()
    if unknown:
        raise ValueError(
            f"scopes: expected scopes of the API, got {', '.join(sorted(unknown))}."
            f" Choose from {', '.join(sorted(list_scopes()))}."
        )
    return wanted
