"""Tokens that do not show themselves, and texts from which they are taken out."""

from __future__ import annotations

import hmac
import re
from collections.abc import Callable, Iterable, Mapping
from typing import NoReturn, TypeGuard, final

from ..errors import UsageError

_LOOKS_LIKE_A_TOKEN = re.compile(
    r"(?i)bearer\s+[\w.~+/=-]+|\bpit-[\w-]{8,}|\beyJ[\w-]{8,}\.[\w-]+\.[\w-]*"
    r"|(?<=[\"']access_token[\"']:)\s*[\"'][^\"']+[\"']|(?<=[\"']refresh_token[\"']:)\s*[\"'][^\"']+[\"']"
    r"|(?<=[\"']accessToken[\"']:)\s*[\"'][^\"']+[\"']|(?<=[\"']refreshToken[\"']:)\s*[\"'][^\"']+[\"']"
)
_HEADER_NAME = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
_HEADER_VALUE = re.compile(r"[\x21-\x7e]+(?:[ \t]+[\x21-\x7e]+)*")
_SET_BY_THE_SDK = frozenset(
    (
        "authorization",
        "version",
        "host",
        "content-length",
        "transfer-encoding",
        "accept-encoding",
        "connection",
    )
)


@final
class Secret:
    """A token. Only `reveal()` shows it: not `repr`, `str`, `vars`, a copy or a pickle."""

    __slots__ = ("reveal",)

    reveal: Callable[[], str]

    def __init__(self, value: str) -> None:
        self.reveal = lambda: value

    def __repr__(self) -> str:
        return "Secret('…')"

    def __copy__(self) -> Secret:
        return self

    def __deepcopy__(self, memo: object) -> Secret:
        return self

    def __reduce__(self) -> NoReturn:
        raise TypeError("a token cannot be pickled")


def same(one: Secret, other: Secret) -> bool:
    """In a time that tells nobody how far they are alike."""
    return hmac.compare_digest(one.reveal().encode(), other.reveal().encode())


Secrets = tuple[Secret, ...]
"""What no error may show of one call."""


def token_secret(value: object) -> Secret | UsageError:
    """The token, checked: what a header cannot carry is refused and never echoed.

    The error is given and not raised: no frame of its traceback may hold the token among its variables.
    """
    if not isinstance(value, str):
        return UsageError(f"token: a str is wanted, not {type(value).__name__}", argument="token")
    if not value.strip():
        return UsageError("token: it is empty; give an access or private integration token", argument="token")
    if not re.fullmatch(r"[\x21-\x7e]+", value):
        return UsageError(
            "token: it holds white space, control or non-ASCII characters, which no header can carry"
            " (a line break from a file, perhaps)",
            argument="token",
        )
    return Secret(value)


def header(name: str, value: object, *, argument: str) -> str:
    """A header's value as it may go out; `argument` is the name for the error."""
    if not isinstance(value, str) or not _HEADER_VALUE.fullmatch(value):
        raise UsageError(
            f"{argument}: the value of the header {name} must be printable ASCII without line breaks",
            argument=argument,
        )
    return value


def extra_headers(headers: object) -> dict[str, str]:
    """The caller's own headers, checked; those that the SDK sets itself are refused."""
    if not _is_mapping(headers):
        raise UsageError("headers: a dict of str to str is wanted", argument="headers")
    checked: dict[str, str] = {}
    for name, value in headers.items():
        if not isinstance(name, str) or not _HEADER_NAME.fullmatch(name):
            raise UsageError(
                "headers: a name holds characters that no header name can have", argument="headers"
            )
        if name.lower() in _SET_BY_THE_SDK:
            raise UsageError(
                f"headers: {name} is set by the SDK; use token=, api_version= or base_url=",
                argument="headers",
            )
        checked[name] = header(name, value, argument="headers")
    return checked


def _is_mapping(value: object) -> TypeGuard[Mapping[object, object]]:
    return isinstance(value, Mapping)


def redacted(text: str, secrets: Iterable[Secret] = ()) -> str:
    """The text without these secrets, and without whatever looks like a token."""
    for secret in secrets:
        text = text.replace(secret.reveal(), "[token]")
    return _LOOKS_LIKE_A_TOKEN.sub("[token]", text)
