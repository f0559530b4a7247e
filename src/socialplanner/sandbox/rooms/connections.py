"""The room connections, and its older operations for single networks: logging in, what it brings, attaching."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from ..seed import account_record
from ..state.clock import written
from ..state.refusals import Refusal, invalid, not_found
from ..state.responses import Answer, Request, Room, done
from . import attachables as offers
from .logins import LOGIN_PAGE, complete, made

if TYPE_CHECKING:
    from ..state.state import Location, Login, Record, State

PLATFORMS = (
    "google", "facebook", "instagram", "linkedin", "tiktok", "tiktok-business", "youtube", "pinterest", "threads"
)  # fmt: skip
NAMES = {
    "google": "Google Business",
    "linkedin": "LinkedIn",
    "youtube": "YouTube",
    "tiktok-business": "Tiktok Business",
}
WHOLE = ("facebook", "instagram", "google", "linkedin", "tiktok", "twitter")  # answer the whole record
ODD_STATUS = {
    ("list", "tiktok-business"): 201,
    ("attach", "linkedin"): 200,
}  # in the body; the answer has another

room = Room()


def start(request: Request, platform: str | None = None) -> Answer:
    """On to a login page, which is one of the sandbox itself."""
    platform = _platform(request, platform)
    login = made(
        request.state, request.location, platform, reconnect=request.query.get("reconnect") == "true"
    )
    way = LOGIN_PAGE.format(location=quote(request.location.id, safe=""), login=login.id)
    return Answer(302, {}, location=request.origin + way)


def choices(request: Request, platform: str | None = None) -> Answer:
    """What a login may attach, in the shape that HighLevel shows for the network."""
    platform = _platform(request, platform)
    _login(request, platform)
    results = offers.shown(platform, request.location, request.query.get("search") or "")
    return _done(200, "list", f"Fetched {_name(platform)} Account", platform, results)


def attach(request: Request, platform: str | None = None) -> Answer:
    """The choice becomes an account; a second time it stays the same one."""
    platform = _platform(request, platform)
    if platform == "tiktok-business":
        raise Refusal(400, "It is not known how the API attaches accounts of tiktok-business")
    login = _login(request, platform)
    record = _record(request.state, request.location, platform, login.id, request.body)
    request.location.accounts[record["id"]] = record
    return _done(
        201, "attach", f"Added {_name(platform)} Account", platform, _attached(request, platform, record)
    )


def _record(state: State, location: Location, platform: str, oauth_id: str, body: dict[str, Any]) -> Record:
    if platform == "google":
        place: dict[str, Any] = body.get("location") or {}
        _wanted(body, "location", "account")
        name, kind, origin_id = place["title"], "location", str(place["name"]).rpartition("/")[2]
    else:
        _wanted(body, "originId", "name")
        name, origin_id = body["name"], body["originId"]
        kind = "profile" if platform == "instagram" else body.get("type") or "profile"
    record = account_record(state, f"{oauth_id}_{location.id}_{origin_id}", platform, kind, name)
    # the ids of networks and locations may hold what ids are joined by
    record |= {"oauthId": oauth_id, "profileId": state.ids.record(), "originId": origin_id}
    record["updatedAt"] = written(state.clock.now())
    return record | ({"avatar": body["avatar"]} if body.get("avatar") else {})


def _wanted(body: dict[str, Any], *fields: str) -> None:
    missing = [f"{field} should not be empty" for field in fields if not body.get(field)]
    if missing:
        raise invalid(*missing)


def _attached(request: Request, platform: str, record: Record) -> Record:
    short = {name: record[name] for name in ("name", "originId", "avatar", "platform")}
    if platform not in WHOLE:
        return short
    return short | {
        "_id": request.state.ids.record(),
        "oAuthId": record["oauthId"],
        "locationId": request.location.id,
        "type": record["type"],
        "meta": {},
        "active": True,
        "deleted": False,
        "createdAt": record["updatedAt"],
        "updatedAt": record["updatedAt"],
    }


def _platform(request: Request, platform: str | None) -> str:
    platform = platform or request.path["platform"]
    if platform not in PLATFORMS and platform != "twitter":
        raise Refusal(400, f"platform {platform} is not supported")
    return platform


def _login(request: Request, platform: str) -> Login:
    login = request.location.logins.get(request.path["accountId"])
    if login is None or login.platform != platform or not login.done:
        raise not_found("OAuth account")
    return login


def _name(platform: str) -> str:
    return NAMES.get(platform, platform.capitalize())


def _done(status: int, step: str, message: str, platform: str, results: dict[str, Any]) -> Answer:
    answer = done(status, message, results)
    return Answer(status, answer.body | {"statusCode": ODD_STATUS.get((step, platform), status)})


room.answers("start_oauth")(start)
room.answers("list_oauth_accounts")(choices)
room.answers("attach_oauth_account")(attach)

# the same addresses, or nearly, named for one network each
OLDER = {
    "google": ("list_google_locations", "attach_google_location"),
    "facebook": ("list_facebook_pages", "attach_facebook_page"),
    "instagram": ("list_instagram_accounts", "attach_instagram_account"),
    "linkedin": ("list_linkedin_accounts", "attach_linkedin_account"),
    "twitter": ("list_twitter_accounts", "attach_twitter_account"),
    "tiktok": ("list_tiktok_accounts", "attach_tiktok_account"),
    "tiktok-business": ("list_tiktok_business_accounts", None),
}
for _each, (_list, _attach) in OLDER.items():
    room.answers(f"start_{_each.replace('-', '_')}_oauth")(partial(start, platform=_each))
    room.answers(_list)(partial(choices, platform=_each))
    if _attach is not None:
        room.answers(_attach)(partial(attach, platform=_each))

WINDOWS = frozenset(name for name in room.handlers if name.startswith("start_"))
"""What a browser's window opens. It cannot send headers, so these are answered without them too."""


class Connecting:
    """`sandbox.connections`: the user who logs in, played without a browser."""

    def __init__(self, state: State, location_id: str) -> None:
        self._state = state
        self._location_id = location_id

    def complete(
        self, platform: str, *, reconnect: bool = False, location_id: str | None = None
    ) -> dict[str, Any]:
        """Log in and consent. Gives the message that the login window would post."""
        if platform not in PLATFORMS:
            raise ValueError(f"platform is one of {', '.join(PLATFORMS)}, not {platform!r}")
        location = self._state.locations[location_id or self._location_id]
        login = made(self._state, location, platform, reconnect=reconnect)
        return complete(self._state, location, login)
