"""Checks of tokens and headers that callers give, and the removal of secrets from texts."""

from __future__ import annotations

import hmac
import re
from base64 import b64encode
from collections.abc import Mapping
from functools import lru_cache
from html import escape
from json import dumps
from typing import NamedTuple, TypeGuard
from urllib.parse import quote

from ..errors import UsageError
from ..request import Request
from ..secret import Secret
from .api import Api
from .pasted import paste_fault

_LOOKS_LIKE_A_TOKEN = (
    r"(?i)bearer\s+[\w.~+/=-]+|\beyJ[\w-]{8,}\.[\w-]+\.[\w-]*"
    r"|(?<=[\"']access_token[\"']:)\s*[\"'][^\"']+[\"']|(?<=[\"']refresh_token[\"']:)\s*[\"'][^\"']+[\"']"
    r"|(?<=[\"']accessToken[\"']:)\s*[\"'][^\"']+[\"']|(?<=[\"']refreshToken[\"']:)\s*[\"'][^\"']+[\"']"
)
PIECE = 12  # characters of a secret in a row that nothing shows
SHORTEST = 6  # characters of a secret that is looked for in other spellings than its own
_HEADER_NAME = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
_HEADER_VALUE = re.compile(r"[\x21-\x7e]+(?:[ \t]+[\x21-\x7e]+)*")
_SET_BY_THE_SDK = frozenset(("host", "content-length", "transfer-encoding", "accept-encoding", "connection"))


class Secrets(NamedTuple):
    """The secrets of one call: values that no error may show, and the prefixes of this API's tokens."""

    values: tuple[Secret, ...] = ()
    prefixes: tuple[str, ...] = ()


def secrets_in(api: Api, request: Request[object], token: Secret | None) -> Secrets:
    """Return the secrets of a request, which a response may repeat: its token, and the secret fields of its form."""
    fields = tuple(value for _, value in request.form or () if isinstance(value, Secret))
    return Secrets(fields if token is None else (token, *fields), api.auth.tokens)


def redact(text: str, secrets: Secrets) -> str:
    """Return the text without these secrets, and without anything that looks like a token."""
    for secret in secrets.values:
        text = _hide(secret, text)
    return _token_pattern(secrets.prefixes).sub("[token]", text)


def _hide(secret: Secret, text: str) -> str:
    """Return the text without the secret in any spelling, and without any `PIECE` characters of it in a row."""
    value = secret.reveal()
    text = text.replace(value, "[token]")
    if len(text) < min(PIECE, len(value)) or len(value) < SHORTEST:
        return text
    pieces: dict[int, set[str]] = {}
    for spelling in _spellings(value):
        size = min(PIECE, len(spelling))
        pieces.setdefault(size, set()).update(
            spelling[at : at + size] for at in range(len(spelling) - size + 1)
        )
    lower = text.lower() if text.isascii() else "".join(each.lower()[:1] for each in text)
    places = [
        (at, at + size)
        for size, known in pieces.items()
        for at in range(len(lower) - size + 1)
        if lower[at : at + size] in known
    ]
    return _cut_out(text, sorted(places)) if places else text


def _spellings(value: str) -> set[str]:
    """Return how a server may write a secret, in lower case: plain, in a URL, in HTML, in JSON, and as base64."""
    raw = value.encode("utf-8", "surrogatepass")
    url = quote(raw, safe="")
    spellings = {value, url, quote(url, safe=""), escape(value), dumps(value)[1:-1]}
    for shift in range(3):  # where the secret stands in what is encoded moves all characters of it
        encoded = b64encode(b"0" * shift + raw).decode()
        inner = encoded[-(-shift * 8 // 6) : (shift + len(raw)) * 8 // 6]
        spellings |= {inner, inner.replace("+", "-").replace("/", "_")}
    return {each.lower() for each in spellings if len(each) >= SHORTEST}


def _cut_out(text: str, places: list[tuple[int, int]]) -> str:
    """Return the text with one mark for each stretch of places that overlap."""
    parts: list[str] = []
    done = 0
    for start, end in places:
        if start > done or not parts:
            parts += (text[done:start], "[token]")
        done = max(done, end)
    return "".join((*parts, text[done:]))


@lru_cache(maxsize=16)
def _token_pattern(prefixes: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(
        "|".join([_LOOKS_LIKE_A_TOKEN, *(rf"\b{re.escape(each)}[\w-]{{8,}}" for each in prefixes)])
    )


def equal(one: Secret, other: Secret) -> bool:
    """Return whether two secrets are equal, in a time that does not depend on how many characters are."""
    return hmac.compare_digest(_encode(one), _encode(other))


def _encode(secret: Secret) -> bytes:
    return secret.reveal().encode("utf-8", "surrogatepass")


def parse_token(value: object) -> Secret | UsageError:
    """Return the token, checked, or the error. A token that a header cannot carry is never shown.

    The error is returned and not raised: no frame of its traceback may hold the token among its variables.
    """
    if not isinstance(value, str):
        return UsageError(f"token: expected str, got {type(value).__name__}.", argument="token")
    if not value.strip():
        return UsageError(
            "token: expected a token, got an empty str. Give an access token.", argument="token"
        )
    if fault := paste_fault(value):
        return UsageError(f"token: {fault}", argument="token")
    if not re.fullmatch(r"[\x21-\x7e]+", value):
        return UsageError(
            "token: expected printable ASCII without white space. Remove what a header cannot carry.",
            argument="token",
        )
    return Secret(value)


def check_header(name: str, value: object, *, argument: str) -> str:
    """Return the value of a header if it may be sent. The error names `argument`."""
    if not isinstance(value, str) or not _HEADER_VALUE.fullmatch(value):
        raise UsageError(
            f"{argument}: expected printable ASCII without line breaks as the value of the header {name}.",
            argument=argument,
        )
    return value


def check_headers(headers: object, api: Api) -> dict[str, str]:
    """Return the caller's headers, checked. Raises `UsageError` for a header that the SDK sets itself."""
    if not _is_mapping(headers):
        raise UsageError(
            f"headers: expected a dict of str to str, got {type(headers).__name__}.", argument="headers"
        )
    own = {*_SET_BY_THE_SDK, api.auth.header.lower()}
    if api.version is not None:
        own.add(api.version.header.lower())
    checked: dict[str, str] = {}
    for name, value in headers.items():
        if not isinstance(name, str) or not _HEADER_NAME.fullmatch(name):
            raise UsageError(
                "headers: expected header names, got one with characters that no header name can have.",
                argument="headers",
            )
        if name.lower() in own:
            raise UsageError(
                f"headers: {name} is set by the SDK. Use token=, api_version= or base_url=.",
                argument="headers",
            )
        checked[name] = check_header(name, value, argument="headers")
    return checked


def _is_mapping(value: object) -> TypeGuard[Mapping[object, object]]:
    return isinstance(value, Mapping)
