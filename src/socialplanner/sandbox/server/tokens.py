"""The tokens that the sandbox knows: which app holds them, what they may do, where, and until when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from ..seed import TOKEN
from ..state.clock import Clock
from ..state.refusals import Refusal
from ..state.spec import bundled

ACCESS_LIFE = timedelta(seconds=86_399)  # of an access token, as the API gives it
PRIVATE = "private-integration"  # the app, so to say, of the token that never ends
CLIENT_ID = "sandbox-client"
PLANNER_SCOPE = "socialplanner/"  # how the scopes of this API begin; an app may hold others too
TOKEN_SCOPES = frozenset({"oauth.readonly", "oauth.write"})  # of the token server


@dataclass(frozen=True, slots=True)
class Token:
    """One access token. None stands for all scopes, for every location, for never."""

    app: str
    scopes: frozenset[str] | None = None
    location_id: str | None = None
    expires: datetime | None = None
    of_agency: bool = False  # such a one only gets tokens of locations

    def check_scopes(self, wanted: frozenset[str]) -> None:
        """Raise the 401 that the API has for a scope that is missing."""
        if self.scopes is not None and not wanted <= self.scopes:
            raise Refusal(401, "The token is not authorized for this scope.")

    def reaches(self, location_id: str) -> bool:
        return not self.of_agency and self.location_id in (None, location_id)


class Access:
    """All tokens that were given out, by their text."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._tokens = {TOKEN.encode(): Token(PRIVATE)}
        self._given = 0

    def give(
        self,
        *,
        scopes: Iterable[str] | None,
        location_id: str | None,
        life: timedelta = ACCESS_LIFE,
        of_agency: bool = False,
    ) -> str:
        """A new token of the app. Raises `ValueError` for a scope of the planner that does not exist."""
        held = None if scopes is None else known_scopes(scopes)
        expires = self._clock.now() + life
        self._given += 1
        text = f"sandbox-access-{self._given:06}"
        self._tokens[text.encode()] = Token(CLIENT_ID, held, location_id, expires, of_agency)
        return text

    def find(self, text: bytes) -> Token | None:
        """The token, if there is one of this text and it has not ended."""
        token = self._tokens.get(text)
        if token is None or (token.expires is not None and token.expires <= self._clock.now()):
            return None
        return token


def all_scopes() -> frozenset[str]:
    """Those that the operations ask for, and those of the token server."""
    return TOKEN_SCOPES.union(*(operation.scopes for operation in bundled().operations))


def known_scopes(scopes: Iterable[str]) -> frozenset[str]:
    """As a set. A misspelt one would be found out much later, by a 401 somewhere else."""
    given = frozenset([scopes] if isinstance(scopes, str) else scopes)
    unknown = {each for each in given if each.startswith(PLANNER_SCOPE)} - all_scopes()
    if unknown:
        raise ValueError(
            f"{', '.join(sorted(unknown))}: no such scope; there are {', '.join(sorted(all_scopes()))}"
        )
    return given
