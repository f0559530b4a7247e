"""The token requests of HighLevel's two API generations, and how their answers are read.

v3 spells the fields `clientId`, the older one `client_id`. Answers are read in either spelling, whichever was asked.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Literal

from attrs import field, frozen

from .._core.secrets import parse_token
from .._core.values import read_integer, read_text
from ..errors import APIError, UsageError
from ..request import Operation, Request
from ..secret import Secret

Generation = Literal["v3", "2021-07-28"]
UserType = Literal["Location", "Company"]
Form = tuple[tuple[str, str | Secret], ...]

GENERATIONS: tuple[Generation, ...] = ("v3", "2021-07-28")
USUAL_LIFE = 86_399  # seconds that an access token lives, where the answer does not say it
LONGEST_LIFE = 10 * 365 * 86_400  # seconds; what is above makes no sense

_OLDER_NAMES = {
    "clientId": "client_id",
    "clientSecret": "client_secret",
    "grantType": "grant_type",
    "refreshToken": "refresh_token",
    "userType": "user_type",
    "redirectUri": "redirect_uri",
}
_LOCATION_TOKEN_PATHS = {"v3": "/oauth/location-token", "2021-07-28": "/oauth/locationToken"}


@frozen
class App:
    """The app that the tokens are for, as HighLevel's marketplace knows it."""

    client_id: str
    client_secret: Secret = field(repr=False)
    generation: Generation


@frozen(kw_only=True)
class TokenGrant:
    """What a token endpoint gave."""

    access: Secret = field(repr=False)
    refresh: Secret | None = field(repr=False)
    life: timedelta
    scopes: tuple[str, ...]
    location_id: str | None
    company_id: str | None
    user_id: str | None
    user_type: str | None


TokenRequest = Request[TokenGrant | str]
"""Its result is the grant, or what is wrong with the answer: nothing is raised where the answer could be seen."""


def exchange_request(app: App, code: Secret, user_type: UserType, redirect_uri: str | None) -> TokenRequest:
    """The code of an authorization for the first tokens."""
    form: list[tuple[str, str | Secret]] = [("code", code), ("userType", user_type)]
    if redirect_uri is not None:
        form.append(("redirectUri", redirect_uri))
    return _request(app, "exchange", "/oauth/token", (*_who(app, "authorization_code"), *form))


def refresh_request(app: App, token: Secret, user_type: str | None) -> TokenRequest:
    """A refresh token for a new pair."""
    form: list[tuple[str, str | Secret]] = [("refreshToken", token)]
    if user_type:
        form.append(("userType", user_type))
    return _request(app, "refresh", "/oauth/token", (*_who(app, "refresh_token"), *form))


def location_request(app: App, company_id: str, location_id: str) -> TokenRequest:
    """A token of one location; the request carries its agency's."""
    path = _LOCATION_TOKEN_PATHS[app.generation]
    return _request(app, "for_location", path, (("companyId", company_id), ("locationId", location_id)))


def parse_grant(document: Mapping[str, object]) -> TokenGrant | str:
    """The grant, or what is wrong with the answer, without a word of it."""
    access = parse_token(_either(document, "accessToken", "access_token"))
    if isinstance(access, UsageError):
        return "it holds no access token"
    given = _either(document, "refreshToken", "refresh_token")
    again = None if given is None or given == "" else parse_token(given)
    if isinstance(again, UsageError):
        return "its refresh token is none"
    told = _either(document, "expiresIn", "expires_in")
    life = USUAL_LIFE if told is None else read_integer(told)
    if life is None or not 0 <= life <= LONGEST_LIFE:
        return "its expiry is no number of seconds"
    return TokenGrant(
        access=access,
        refresh=again,
        life=timedelta(seconds=life),
        scopes=tuple((read_text(document.get("scope")) or "").split()),
        location_id=read_text(_either(document, "locationId", "location_id")) or None,
        company_id=read_text(_either(document, "companyId", "company_id")) or None,
        user_id=read_text(_either(document, "userId", "user_id")) or None,
        user_type=read_text(_either(document, "userType", "user_type")) or None,
    )


def is_invalid_grant(error: APIError) -> bool:
    """Whether the refresh token is used up or unknown. Other refusals ("Location is not active") leave it usable."""
    said = f"{error.message} {error.code} {error.name}".lower().replace("_", " ")
    used = "refresh token" in said and any(word in said for word in ("already used", "invalid", "expired"))
    return error.status in (400, 401) and ("invalid grant" in said or used)


def _who(app: App, grant_type: str) -> Form:
    return (("clientId", app.client_id), ("clientSecret", app.client_secret), ("grantType", grant_type))


def _request(app: App, name: str, path: str, form: Form) -> TokenRequest:
    operation = Operation(
        id=f"{name}_tokens",
        name=f"tokens.{name}",
        method="POST",
        path=path,
        # should the first answer be lost, the second one can only say so
        repeat="idempotent",
        version=app.generation,
        private=True,
    )
    older = app.generation != "v3" and name != "for_location"
    named = tuple((_OLDER_NAMES.get(key, key) if older else key, value) for key, value in form)
    return Request(operation=operation, path=path, decode=parse_grant, form=named)


def _either(document: Mapping[str, object], newer: str, older: str) -> object:
    value = document.get(newer)
    return document.get(older) if value is None else value
