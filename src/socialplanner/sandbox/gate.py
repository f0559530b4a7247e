"""Who may come in: the token and the version header, checked before anything else. No token is kept or told."""

from __future__ import annotations

import re
from collections.abc import Mapping

from .refusals import Refusal
from .seed import TOKEN

VERSIONS = frozenset({b"v3", b"2023-02-21", b"2021-07-28", b"2021-04-15"})
# a private integration token or a JWT, with or without the scheme before it
REAL_TOKEN = re.compile(rb"(?:^|\s)(?:pit-|eyJ[\w-]*\.[\w-]+\.[\w-]*\s*$)")


def check(headers: Mapping[bytes, bytes]) -> None:
    """Let the call pass, or raise the 401 that the API would answer."""
    authorization = headers.get(b"authorization", b"")
    if REAL_TOKEN.search(authorization):
        raise Refusal(
            401, f"This is a sandbox and takes no real tokens: use {TOKEN!r}, and keep yours for the API"
        )
    scheme, _, token = authorization.partition(b" ")
    if scheme.lower() != b"bearer" or token.strip() != TOKEN.encode():
        raise Refusal(401, "Invalid token: access token is invalid")
    version = headers.get(b"version")
    if version is None:
        raise Refusal(401, "version header was not found.")
    if version not in VERSIONS:
        raise Refusal(401, "version header is invalid")
