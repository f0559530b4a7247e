"""Authentication: the token and the version header, checked before anything else. No token is kept or repeated."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ..state.names import TOKEN
from ..state.refusals import Refusal
from .tokens import Token, TokenRegistry

NEWEST = b"v3"
VERSIONS = frozenset({NEWEST, b"2023-02-21", b"2021-07-28", b"2021-04-15"})
# a private integration token or a JWT, with or without the scheme before it
REAL_TOKEN = re.compile(rb"(?:^|\s)(?:pit-|eyJ[\w-]*\.[\w-]+\.[\w-]*\s*$)")


def authenticate(headers: Mapping[bytes, bytes], registry: TokenRegistry) -> Token:
    """Return the token of a call, or raise the 401 that the API would answer."""
    token = find_bearer(headers, registry)
    if token is None:
        authorization = headers.get(b"authorization", b"")
        if REAL_TOKEN.search(authorization):
            raise Refusal(
                401,
                f"This is a sandbox and takes no real tokens: use {TOKEN!r}, and keep yours for the API",
                broken=True,
            )
        scheme, _, text = authorization.partition(b" ")
        well_formed = scheme.lower() == b"bearer" and bool(text.strip())
        raise Refusal(401, "Invalid token: access token is invalid", broken=not well_formed)
    check_version(headers)
    return token


def find_bearer(headers: Mapping[bytes, bytes], registry: TokenRegistry) -> Token | None:
    """Return the token that the header Authorization names, None where there is none or it has expired."""
    scheme, _, text = headers.get(b"authorization", b"").partition(b" ")
    return registry.find(text.strip()) if scheme.lower() == b"bearer" else None


def check_version(headers: Mapping[bytes, bytes]) -> None:
    """Raise a 401 that is about the version header, not the token."""
    version = headers.get(b"version")
    if version is None:
        raise Refusal(401, "version header was not found.", broken=True)
    if version not in VERSIONS:
        raise Refusal(401, "version header is invalid", broken=True)
