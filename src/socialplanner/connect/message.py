"""The message of the login window, checked before anything of it is used."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import get_args

from attrs import field, frozen

from .._core.arguments import strings
from .._core.http.origin import parse_origin as base_url
from .._core.values import read_list, read_object
from .._generated.models.enums import OAuthPlatform
from ..errors import UsageError

ALLOWED_ORIGINS = ("gohighlevel.com", "leadconnectorhq.com", "msgsndr.com")
"""HighLevel's domains. Its documents do not say which of them sends the message."""
PLATFORMS: tuple[str, ...] = get_args(get_args(OAuthPlatform)[0])
PAGES = ("social_media_posting", "social-media-posting")  # HighLevel's documents have both
MAX_TEXT = 16_384  # characters of a message as JSON; a real one has a few hundred
MAX_RECONNECTED = 1000

_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")
_ORIGIN = re.compile(r"https?://(?:[a-z0-9._-]+|\[[0-9a-f:]+\])(?::[1-9][0-9]{0,4})?")
_DOMAIN = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]")


@frozen
class ConnectMessage:
    """The report of a successful login. Pass `oauth_id` to `available` and `attach`."""

    platform: str
    oauth_id: str
    """`accountId` in the message: the id of the login, not of an account to post with."""
    reconnected: tuple[str, ...] = field(default=())
    """`reconnectAccounts` in the message: the accounts whose permission was renewed."""
    placement: str | None = None


def parse_message(
    data: Mapping[str, object] | str,
    *,
    origin: str,
    platform: str | None = None,
    allowed_origins: Iterable[str] = ALLOWED_ORIGINS,
) -> ConnectMessage:
    """Parse the message that the login window posted to the window that opened it.

    data: `event.data`, as an object or as JSON text.
    origin: `event.origin`. Your page must send it unchanged: the message itself proves nothing.
    platform: the network of the login that you started; messages about another one are refused.
    allowed_origins: domains (`example.com`: itself and its subdomains, by https on the default port), or whole
        origins (`https://planner.example.com:8443`: only that one; http only for this machine). Add a white-label
        domain: `allowed_origins=[*ALLOWED_ORIGINS, "planner.example.com"]`.

    It does no I/O. It cannot know who started the login, because the API passes no value of yours through: your page
    must compare `event.source` with the window it opened, and your server must bind the message to the user's session.
    Raises `UsageError`, which says why the message is not trusted.
    """
    _check_origin(origin, _check_allowed(allowed_origins))
    message = data if isinstance(data, Mapping) else _parse_json(data)
    _require("actionType", message, ("close",))
    _require("page", message, PAGES)
    _require("platform", message, PLATFORMS if platform is None else (platform,))
    oauth_id = message.get("accountId")
    if not isinstance(oauth_id, str) or not _ID.fullmatch(oauth_id):
        raise _refusal(f"accountId: expected an id, got {oauth_id!r:.80}.")
    placement = message.get("placement")
    return ConnectMessage(
        str(message["platform"]),
        oauth_id,
        _parse_reconnected(message.get("reconnectAccounts")),
        placement if isinstance(placement, str) else None,
    )


def _check_origin(origin: object, allowed: list[str]) -> None:
    """Raise `UsageError` for an origin that is not allowed."""
    if not isinstance(origin, str) or not _ORIGIN.fullmatch(origin):
        raise UsageError(
            f"origin: expected an origin such as https://app.gohighlevel.com, got {origin!r:.80}. Pass event.origin.",
            argument="origin",
        )
    if origin in allowed:
        return
    host = origin.removeprefix("https://")  # a port stays, so that such a host never ends like a domain
    if not any(host == domain or host.endswith(f".{domain}") for domain in allowed if "/" not in domain):
        raise UsageError(
            f"origin: expected an allowed origin, got {origin!r:.200}. If it is yours, add it to allowed_origins=.",
            argument="origin",
        )
    if host == origin:
        raise UsageError(
            f"origin: expected https, got {origin!r:.200}. Do not use this message.", argument="origin"
        )


def _check_allowed(origins: Iterable[str]) -> list[str]:
    """Return the allowed domains and origins. Raises `UsageError` for one that would allow anybody."""
    allowed = strings("allowed_origins", origins)
    for each in allowed:
        if "/" not in each and not _DOMAIN.fullmatch(each):
            raise UsageError(
                f"allowed_origins: expected a domain such as example.com, got {each!r:.80}. Write it in lower case,"
                " without a star.",
                argument="allowed_origins",
            )
        if "/" in each:
            base_url(each)  # refuses http to anywhere but this machine
            if not _ORIGIN.fullmatch(each):
                raise UsageError(
                    f"allowed_origins: expected an origin such as https://app.example.com, got {each!r:.80}. Leave"
                    " out the path.",
                    argument="allowed_origins",
                )
    return allowed


def _parse_json(data: object) -> Mapping[str, object]:
    """Return the object in a JSON text."""
    value = data
    if isinstance(data, str):
        if len(data) > MAX_TEXT:
            raise _refusal(f"data: expected at most {MAX_TEXT} characters, got {len(data)}.")
        try:
            value = json.loads(data)
        except (ValueError, RecursionError):
            raise _refusal("data: expected JSON, got other text.") from None
    message = read_object(value)
    if message is None:
        raise _refusal(f"data: expected an object, got {type(value).__name__}.")
    return message


def _require(name: str, message: Mapping[str, object], expected: tuple[str, ...]) -> None:
    """Raise `UsageError` if a field of the message has none of the expected values."""
    value = message.get(name)
    if value not in expected:
        raise _refusal(f"{name}: expected {' or '.join(expected)}, got {value!r:.80}.")


def _parse_reconnected(value: object) -> tuple[str, ...]:
    """Return the ids of the accounts whose permission was renewed."""
    if value is None:
        return ()
    ids = read_list(value)
    if (
        ids is None
        or len(ids) > MAX_RECONNECTED
        or not all(isinstance(each, str) and each.strip() for each in ids)
    ):
        raise _refusal(
            f"reconnectAccounts: expected a list of at most {MAX_RECONNECTED} ids, got another value."
        )
    return tuple(map(str, ids))


def _refusal(reason: str) -> UsageError:
    return UsageError(f"{reason} Do not attach anything with this message.", argument="data")
