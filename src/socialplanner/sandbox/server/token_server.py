"""The token server: it exchanges a code for the first tokens of an app, a refresh token for the next ones, and the token
of an agency for that of one of its locations. Both generations write `client_id`. With `Version: v3` the spelling of
before August 2026, `clientId`, still works, and is answered in the same way (inferred).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import parse_qsl

from ..state import json_codec
from ..state.json_codec import is_object
from ..state.names import COMPANY_ID, LOCATION_ID, USER_ID
from ..state.refusals import Refusal, invalid
from ..state.responses import Response
from ..state.state import State, explain_unknown_location
from .auth import NEWEST, check_version, find_bearer
from .tokens import ACCESS_LIFE, CLIENT_ID, TokenRegistry, list_scopes, parse_scopes

CLIENT_SECRET = "sandbox-client-secret"
ROOM = "oauth"
GET_TOKEN, GET_LOCATION_TOKEN = OPERATIONS = ("get_access_token", "get_location_access_token")
"""The names that `sandbox.fail` and `sandbox.calls` use; they are not operations of the document."""
NEWEST_ONLY = "/oauth/location-token"
PATHS = {
    "/oauth/token": GET_TOKEN,
    NEWEST_ONLY: GET_LOCATION_TOKEN,
    "/oauth/locationToken": GET_LOCATION_TOKEN,
}

CODE_LIFE = timedelta(minutes=10)  # "short-lived" is all that the API says
REFRESH_LIFE = timedelta(days=365)
GRANTS = ("authorization_code", "refresh_token", "client_credentials")
SNAKE = {
    "accessToken": "access_token",
    "tokenType": "token_type",
    "expiresIn": "expires_in",
    "refreshToken": "refresh_token",
    "clientId": "client_id",
    "clientSecret": "client_secret",
    "grantType": "grant_type",
}


@dataclass(frozen=True, slots=True)
class Consent:
    """What a user agreed to. `location_id` is None where it was for the agency."""

    location_id: str | None
    scopes: frozenset[str]
    expires: datetime


class TokenServer:
    """`sandbox.oauth`: the app that the sandbox knows, and the user who authorizes it without a browser."""

    def __init__(self, state: State, token_registry: TokenRegistry) -> None:
        self.client_id = CLIENT_ID
        self.client_secret = CLIENT_SECRET
        self.company_id = COMPANY_ID
        self.refreshes = 0
        """How many refresh tokens were exchanged for new ones."""
        self._state = state
        self._token_registry = token_registry
        self._codes: dict[str, Consent] = {}
        self._refresh: dict[str, Consent] = {}
        self._made = 0

    def code(self, *, location_id: str | None = LOCATION_ID, scopes: Iterable[str] | None = None) -> str:
        """Authorize the app, and return the code that the browser would bring. It can be used once, for 10 minutes.

        `location_id=None` authorizes it for the agency. Without `scopes` it gets all of them.
        """
        if location_id is not None and location_id not in self._state.locations:
            raise ValueError(explain_unknown_location(self._state, location_id))
        agreed = list_scopes() if scopes is None else parse_scopes(scopes)
        code = self._make_text("code")
        self._codes[code] = Consent(location_id, agreed, self._state.clock.now() + CODE_LIFE)
        return code

    def respond(self, name: str, path: str, headers: Mapping[bytes, bytes], content: bytes) -> Response:
        """Return the response of an endpoint. Raises a `Refusal` in the words of the API, where they are known."""
        version = headers.get(b"version")
        if version is not None:
            check_version(headers)
        newest = version == NEWEST
        if path == NEWEST_ONLY and not newest:
            raise Refusal(404, f"Cannot POST {path}")
        fields = _Fields(_parse_fields(headers, content), newest)
        tokens = (
            self._issue_token(fields) if name == GET_TOKEN else self._issue_location_token(fields, headers)
        )
        return Response(
            200, tokens if fields.camel else {SNAKE.get(key, key): value for key, value in tokens.items()}
        )

    def _issue_token(self, fields: _Fields) -> dict[str, Any]:
        grant_type = fields.grant_type()
        if (fields["clientId"], fields["clientSecret"]) != (self.client_id, self.client_secret):
            raise Refusal(400, "Invalid client: client is invalid")
        if grant_type == "authorization_code":
            consent = self._redeem(self._codes, fields["code"], "authorization code")
        elif grant_type == "refresh_token":
            consent = self._redeem(self._refresh, fields["refreshToken"], "refresh token")
            self.refreshes += 1
        else:
            raise Refusal(400, "Unsupported grant type: grant type is invalid")
        return self._issue(consent)

    def _issue_location_token(self, fields: _Fields, headers: Mapping[bytes, bytes]) -> dict[str, Any]:
        token = find_bearer(headers, self._token_registry)
        if token is None or not token.of_agency:
            raise Refusal(401, "Invalid token: access token is invalid")
        token.check_scopes(frozenset({"oauth.write"}))
        company_id, location_id = fields["companyId"], fields["locationId"]
        if company_id != self.company_id or location_id not in self._state.locations:
            raise Refusal(401, "The app is not installed in this location.")
        scopes = list_scopes() if token.scopes is None else token.scopes
        tokens = self._issue(Consent(location_id, scopes, self._state.clock.now()))
        if not fields.newest:
            del tokens["refreshToken"]
        return tokens

    def _redeem(self, consents: dict[str, Consent], text: str, what: str) -> Consent:
        """Return the consent that a code or a refresh token stands for, and forget it: each can be used once."""
        consent = consents.pop(text, None)
        if consent is None or consent.expires <= self._state.clock.now():
            raise Refusal(400, f"Invalid grant: {what} is invalid")
        return consent

    def _issue(self, consent: Consent) -> dict[str, Any]:
        """Return a new pair of tokens, in the spelling of before August 2026."""
        location_id, scopes = consent.location_id, consent.scopes
        access_token = self._token_registry.issue(
            scopes=scopes, location_id=location_id, of_agency=location_id is None
        )
        refresh_token = self._make_text("refresh")
        expires = self._state.clock.now() + REFRESH_LIFE
        self._refresh[refresh_token] = Consent(location_id, scopes, expires)
        reach = (
            {"locationId": location_id} if location_id else {"approvedLocations": [*self._state.locations]}
        )
        return {
            "accessToken": access_token,
            "tokenType": "Bearer",
            "expiresIn": int(ACCESS_LIFE.total_seconds()),
            "refreshToken": refresh_token,
            "scope": " ".join(sorted(scopes)),
            "userType": "Company" if location_id is None else "Location",
            "companyId": self.company_id,
            "userId": USER_ID,
            "isBulkInstallation": False,
        } | reach

    def _make_text(self, what: str) -> str:
        self._made += 1
        return f"sandbox-{what}-{self._made:06}"


class _Fields:
    """The fields of a request, in either spelling. A missing one is refused in the words of the generation."""

    def __init__(self, fields: dict[str, str], newest: bool) -> None:
        self.newest = newest
        self.camel = newest and not fields.keys().isdisjoint(SNAKE)
        """Whether the request is spelled as it was before August 2026."""
        self._fields = fields

    def __getitem__(self, name: str) -> str:
        spelled = self._spell(name)
        value = self._read(name)
        if not value:
            raise (
                Refusal(400, f"Missing parameter: {spelled}", broken=True)
                if self.newest
                else invalid(f"{spelled} must be a string", f"{spelled} should not be empty")
            )
        return value

    def grant_type(self) -> str:
        spelled = self._spell("grantType")
        grant_type = self._read("grantType")
        if grant_type in GRANTS:
            return grant_type
        if self.newest:
            raise Refusal(400, f"{'Invalid' if grant_type else 'Missing'} parameter: {spelled}", broken=True)
        reasons = [f"{spelled} must be a valid enum value"]
        raise invalid(*reasons, *([] if grant_type else [f"{spelled} should not be empty"]))

    def _spell(self, name: str) -> str:
        return name if self.camel else SNAKE.get(name, name)

    def _read(self, name: str) -> str | None:
        """Return a field in the one spelling or the other."""
        return self._fields.get(SNAKE.get(name, name)) or self._fields.get(name)


def _parse_fields(headers: Mapping[bytes, bytes], content: bytes) -> dict[str, str]:
    """Return the fields of a form or of JSON: the documents of the generations differ, and programs send both to both."""
    if b"json" not in headers.get(b"content-type", b""):
        return dict(parse_qsl(content.decode("utf-8", "replace")))
    try:
        document = json_codec.loads(content)
    except (ValueError, RecursionError):
        raise Refusal(400, "The body is no JSON", broken=True) from None
    fields = document if is_object(document) else {}
    return {name: value for name, value in fields.items() if isinstance(value, str)}
