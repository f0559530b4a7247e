"""The token requests of HighLevel's two API generations, and how their responses are read.

Both want a form with `client_id` and so on; v3 spelled it `clientId` until 10 August 2026. Responses are read in either
spelling, whichever generation was asked.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Literal

from attrs import field, frozen

from .._core.secrets import parse_token
from .._core.values import read_integer, read_text
from ..errors import APIError, UsageError
from ..request import Operation, Request
from ..secret import Secret
from .store import TokenSet

Generation = Literal["v3", "2021-07-28"]
UserType = Literal["Location", "Company"]
Form = tuple[tuple[str, str | Secret], ...]

GENERATIONS: tuple[Generation, ...] = ("v3", "2021-07-28")
USUAL_LIFE = 86_399  # seconds that an access token is valid, where the response does not say it
LONGEST_LIFE = 10 * 365 * 86_400  # seconds; more is taken for a fault of the server

_LOCATION_TOKEN_PATHS = {"v3": "/oauth/location-token", "2021-07-28": "/oauth/locationToken"}


@frozen
class App:
    """The app that the tokens are for, as HighLevel's marketplace knows it."""

    client_id: str
    client_secret: Secret = field(repr=False)
    generation: Generation


@frozen(kw_only=True)
class TokenGrant:
    """The tokens and ids in the response of a token endpoint."""

    access: Secret = field(repr=False)
    refresh: Secret | None = field(repr=False)
    life: timedelta
    scopes: tuple[str, ...]
    location_id: str | None
    company_id: str | None
    user_id: str | None
    user_type: str | None

    def to_tokens(self, old: TokenSet | None, now: datetime) -> TokenSet:
        """Return the tokens to store. What the response leaves out is kept from the old ones."""
        return TokenSet(
            access=self.access,
            refresh=self.refresh or (old.refresh if old else None),
            expires_at=now + self.life,
            scopes=self.scopes or (old.scopes if old else ()),
            location_id=self.location_id or (old.location_id if old else None),
            company_id=self.company_id or (old.company_id if old else None),
            user_id=self.user_id or (old.user_id if old else None),
            user_type=self.user_type or (old.user_type if old else None),
        )


TokenRequest = Request[TokenGrant | str]
"""Its result is the grant, or what is wrong with the response: an error raised there could show the response."""


def exchange_request(app: App, code: Secret, user_type: UserType, redirect_uri: str | None) -> TokenRequest:
    """Return the request that exchanges the code of an authorization for the first tokens."""
    form: list[tuple[str, str | Secret]] = [("code", code), ("user_type", user_type)]
    if redirect_uri is not None:
        form.append(("redirect_uri", redirect_uri))
    return _build_request(app, "exchange", "/oauth/token", (*_app_fields(app, "authorization_code"), *form))


def refresh_request(app: App, token: Secret, user_type: str | None) -> TokenRequest:
    """Return the request that exchanges a refresh token for a new pair of tokens."""
    form: list[tuple[str, str | Secret]] = [("refresh_token", token)]
    if user_type:
        form.append(("user_type", user_type))
    return _build_request(app, "refresh", "/oauth/token", (*_app_fields(app, "refresh_token"), *form))


def location_request(app: App, company_id: str, location_id: str) -> TokenRequest:
    """Return the request for the tokens of one location. It is sent with its agency's token."""
    path = _LOCATION_TOKEN_PATHS[app.generation]
    form = (("companyId", company_id), ("locationId", location_id))
    return _build_request(app, "for_location", path, form)


def parse_grant(document: Mapping[str, object]) -> TokenGrant | str:
    """Return the grant, or what is wrong with the response, without showing anything of it."""
    access = parse_token(_read_either(document, "accessToken", "access_token"))
    if isinstance(access, UsageError):
        return "expected an access token"
    raw_refresh = _read_either(document, "refreshToken", "refresh_token")
    refresh = None if raw_refresh is None or raw_refresh == "" else parse_token(raw_refresh)
    if isinstance(refresh, UsageError):
        return "expected a refresh token that a header can carry"
    expires_in = _read_either(document, "expiresIn", "expires_in")
    life = USUAL_LIFE if expires_in is None else read_integer(expires_in)
    if life is None or not 0 <= life <= LONGEST_LIFE:
        return "expected a number of seconds as its expiry"
    return TokenGrant(
        access=access,
        refresh=refresh,
        life=timedelta(seconds=life),
        scopes=tuple((read_text(document.get("scope")) or "").split()),
        location_id=read_text(_read_either(document, "locationId", "location_id")) or None,
        company_id=read_text(_read_either(document, "companyId", "company_id")) or None,
        user_id=read_text(_read_either(document, "userId", "user_id")) or None,
        user_type=read_text(_read_either(document, "userType", "user_type")) or None,
    )


def is_invalid_grant(error: APIError) -> bool:
    """Whether the refresh token is used up or unknown. Other refusals ("Location is not active") leave it usable."""
    text = f"{error.message} {error.code} {error.name}".lower().replace("_", " ")
    used = "refresh token" in text and any(word in text for word in ("already used", "invalid", "expired"))
    return error.status in (400, 401) and ("invalid grant" in text or used)


def _app_fields(app: App, grant_type: str) -> Form:
    return (("client_id", app.client_id), ("client_secret", app.client_secret), ("grant_type", grant_type))


def _build_request(app: App, name: str, path: str, form: Form) -> TokenRequest:
    operation = Operation(
        id=f"{name}_tokens",
        name=f"tokens.{name}",
        method="POST",
        path=path,
        # safe to repeat: if the first response was lost, the server can only refuse the second as used up
        repeat="idempotent",
        version=app.generation,
        private=True,
    )
    return Request(operation=operation, path=path, decode=parse_grant, form=form)


def _read_either(document: Mapping[str, object], camel: str, snake: str) -> object:
    """Return the field in the first spelling, else in the second one."""
    value = document.get(camel)
    return document.get(snake) if value is None else value
