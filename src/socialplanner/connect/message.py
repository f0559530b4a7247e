"""The message with which the login window reports back, judged before anything of it is used."""

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
"""HighLevel's domains. It does not say from which of them the message comes."""
PLATFORMS: tuple[str, ...] = get_args(get_args(OAuthPlatform)[0])
PAGES = ("social_media_posting", "social-media-posting")  # HighLevel's documents have both
MAX_TEXT = 16_384  # characters of a message that comes as JSON; a real one has some hundred
MAX_RECONNECTED = 1000

_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")
_ORIGIN = re.compile(r"https?://(?:[a-z0-9._-]+|\[[0-9a-f:]+\])(?::[1-9][0-9]{0,4})?")
_DOMAIN = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]")


@frozen
class ConnectMessage:
    """A login that ended well. Take `oauth_id` to `available` and `attach`."""

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
    """Read what the login window posted to the window that opened it, or say why it is not to be trusted.

    data: `event.data`, as an object or as JSON text.
    origin: `event.origin`. Let your page send it along as it is: the message itself proves nothing.
    platform: the one that the login was started for, if the message must be about that one.
    allowed_origins: domains (`example.com`: itself and what lies below it, by https on the usual port), or whole
        origins (`https://planner.example.com:8443`: just that one; http only for this machine). A white-label
        domain has to be added: `allowed_origins=[*ALLOWED_ORIGINS, "planner.example.com"]`.

    It does no I/O. It cannot tell who started the login, for the API passes nothing of yours through: your page
    must compare `event.source` with the window it opened, and your server tie the message to the user's session.
    Raises `UsageError` that says why.
    """
    _check_origin(origin, _allowed(allowed_origins))
    message = _object(data)
    _only("actionType", message, ("close",))
    _only("page", message, PAGES)
    _only("platform", message, PLATFORMS if platform is None else (platform,))
    oauth_id = message.get("accountId")
    if not isinstance(oauth_id, str) or not _ID.fullmatch(oauth_id):
        raise _refused(f"its accountId is no id: {oauth_id!r:.80}")
    placement = message.get("placement")
    return ConnectMessage(
        str(message["platform"]),
        oauth_id,
        _reconnected(message.get("reconnectAccounts")),
        placement if isinstance(placement, str) else None,
    )


def _check_origin(origin: object, allowed: list[str]) -> None:
    if not isinstance(origin, str) or not _ORIGIN.fullmatch(origin):
        raise UsageError(
            f"origin: {origin!r:.80} is no origin such as https://app.gohighlevel.com", argument="origin"
        )
    if origin in allowed:
        return
    host = origin.removeprefix("https://")  # with its port, if it has one: that never ends like a domain
    if not any(host == domain or host.endswith(f".{domain}") for domain in allowed if "/" not in domain):
        raise UsageError(
            f"origin: a message from {origin!r:.200} is not trusted; if it is yours, name it in allowed_origins=",
            argument="origin",
        )
    if host == origin:
        raise UsageError(f"origin: {origin!r:.200} is not https", argument="origin")


def _allowed(given: Iterable[str]) -> list[str]:
    allowed = strings("allowed_origins", given)
    for each in allowed:
        if "/" not in each and not _DOMAIN.fullmatch(each):
            raise UsageError(
                f"allowed_origins: {each!r:.80} is no domain such as example.com (lower case, without a star)",
                argument="allowed_origins",
            )
        if "/" in each:
            base_url(each)  # refuses http to anywhere but this machine
            if not _ORIGIN.fullmatch(each):
                raise UsageError(
                    f"allowed_origins: {each!r:.80} is no origin such as https://app.example.com, without a path",
                    argument="allowed_origins",
                )
    return allowed


def _object(data: Mapping[str, object] | str) -> Mapping[str, object]:
    return data if isinstance(data, Mapping) else _read(data)


def _read(text: object) -> Mapping[str, object]:
    found = text
    if isinstance(text, str):
        if len(text) > MAX_TEXT:
            raise _refused(f"it has {len(text)} characters, more than {MAX_TEXT}")
        try:
            found = json.loads(text)
        except (ValueError, RecursionError):
            raise _refused("it is no JSON") from None
    message = read_object(found)
    if message is None:
        raise _refused(f"it is no object but {type(found).__name__}")
    return message


def _only(name: str, message: Mapping[str, object], wanted: tuple[str, ...]) -> None:
    found = message.get(name)
    if found not in wanted:
        raise _refused(f"its {name} is {found!r:.80}, and {' or '.join(wanted)} is wanted")


def _reconnected(found: object) -> tuple[str, ...]:
    if found is None:
        return ()
    listed = read_list(found)
    if (
        listed is None
        or len(listed) > MAX_RECONNECTED
        or not all(isinstance(each, str) and each.strip() for each in listed)
    ):
        raise _refused("its reconnectAccounts are no list of ids")
    return tuple(map(str, listed))


def _refused(reason: str) -> UsageError:
    return UsageError(f"data: the message is refused: {reason}", argument="data")
