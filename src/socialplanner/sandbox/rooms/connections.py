"""The room connections, with its older operations for single networks: log in, list what may be attached, attach."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from ..state.clock import format_time
from ..state.refusals import Refusal, invalid, not_found
from ..state.responses import Request, Response, Room, ok
from .accounts import build_account
from .attachables import list_attachables
from .logins import LOGIN_PAGE, complete, start_login

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
WHOLE = (
    "facebook",
    "instagram",
    "google",
    "linkedin",
    "tiktok",
    "twitter",
)  # the response is the whole record
ODD_STATUS = {
    ("list", "tiktok-business"): 201,
    ("attach", "linkedin"): 200,
}  # in the body; the response has another

room = Room()


def start_oauth(request: Request, platform: str | None = None) -> Response:
    """Redirect to a login page, which is a page of the sandbox."""
    platform = _parse_platform(request, platform)
    login = start_login(
        request.state, request.location, platform, reconnect=request.query.get("reconnect") == "true"
    )
    way = LOGIN_PAGE.format(location=quote(request.location.id, safe=""), login=login.id)
    return Response(302, {}, location=request.origin + way)


def list_oauth_accounts(request: Request, platform: str | None = None) -> Response:
    """Return what a login may attach, in the shape that HighLevel shows for the network."""
    platform = _parse_platform(request, platform)
    _find_login(request, platform)
    results = list_attachables(platform, request.location, request.query.get("search") or "")
    return _ok(200, "list", f"Fetched {_display_name(platform)} Account", platform, results)


def attach_oauth_account(request: Request, platform: str | None = None) -> Response:
    """Make an account of the choice; a second time it stays the same account."""
    platform = _parse_platform(request, platform)
    if platform == "tiktok-business":
        raise Refusal(400, "It is not known how the API attaches accounts of tiktok-business")
    login = _find_login(request, platform)
    record = _build_chosen_account(request.state, request.location, platform, login.id, request.body)
    request.location.accounts[record["id"]] = record
    return _ok(
        201,
        "attach",
        f"Added {_display_name(platform)} Account",
        platform,
        _describe_account(request, platform, record),
    )


def _build_chosen_account(
    state: State, location: Location, platform: str, oauth_id: str, body: dict[str, Any]
) -> Record:
    if platform == "google":
        place: dict[str, Any] = body.get("location") or {}
        _require(body, "location", "account")
        name, kind, origin_id = place["title"], "location", str(place["name"]).rpartition("/")[2]
    else:
        _require(body, "originId", "name")
        name, origin_id = body["name"], body["originId"]
        kind = "profile" if platform == "instagram" else body.get("type") or "profile"
    record = build_account(state, f"{oauth_id}_{location.id}_{origin_id}", platform, kind, name)
    # ids of networks and locations may contain the separator of account ids
    record |= {"oauthId": oauth_id, "profileId": state.ids.record(), "originId": origin_id}
    record["updatedAt"] = format_time(state.clock.now())
    return record | ({"avatar": body["avatar"]} if body.get("avatar") else {})


def _require(body: dict[str, Any], *fields: str) -> None:
    missing = [f"{field} should not be empty" for field in fields if not body.get(field)]
    if missing:
        raise invalid(*missing)


def _describe_account(request: Request, platform: str, record: Record) -> Record:
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


def _parse_platform(request: Request, platform: str | None) -> str:
    platform = platform or request.path["platform"]
    if platform not in PLATFORMS and platform != "twitter":
        raise Refusal(400, f"platform {platform} is not supported")
    return platform


def _find_login(request: Request, platform: str) -> Login:
    login = request.location.logins.get(request.path["accountId"])
    if login is None or login.platform != platform or not login.consented:
        raise not_found("OAuth account")
    return login


def _display_name(platform: str) -> str:
    return NAMES.get(platform, platform.capitalize())


def _ok(status: int, step: str, message: str, platform: str, results: dict[str, Any]) -> Response:
    response = ok(status, message, results)
    return Response(status, response.body | {"statusCode": ODD_STATUS.get((step, platform), status)})


room.handle("start_oauth")(start_oauth)
room.handle("list_oauth_accounts")(list_oauth_accounts)
room.handle("attach_oauth_account")(attach_oauth_account)

# (nearly) the same addresses, with an operation for each network
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
    room.handle(f"start_{_each.replace('-', '_')}_oauth")(partial(start_oauth, platform=_each))
    room.handle(_list)(partial(list_oauth_accounts, platform=_each))
    if _attach is not None:
        room.handle(_attach)(partial(attach_oauth_account, platform=_each))

WINDOWS = frozenset(name for name in room.handlers if name.startswith("start_"))
"""The operations that a window of a browser opens. It cannot send headers, so these need none."""


class LoginUser:
    """`sandbox.connections`: a user who logs in without a browser."""

    def __init__(self, state: State, location_id: str) -> None:
        self._state = state
        self._location_id = location_id

    def complete(
        self, platform: str, *, reconnect: bool = False, location_id: str | None = None
    ) -> dict[str, Any]:
        """Log in and consent. Return the message that the login window would post."""
        if platform not in PLATFORMS:
            raise ValueError(f"platform: expected one of {', '.join(PLATFORMS)}, got {platform!r}.")
        location = self._state.locations[location_id or self._location_id]
        login = start_login(self._state, location, platform, reconnect=reconnect)
        return complete(self._state, location, login)
