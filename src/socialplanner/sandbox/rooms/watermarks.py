"""The room watermarks: templates, the accounts that they are bound to, and the work on one image."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from ..state.clock import format_time
from ..state.paging import take_page
from ..state.refusals import Refusal, invalid, not_found
from ..state.responses import Request, Response, Room, ok
from ..state.state import Location, Record

READ = "Fetched Watermark Template"
STARTED = "Processing has started."

room = Room()


class Watermarks:
    """The templates of a location by id, and the images that were marked."""

    def __init__(self) -> None:
        self.templates: dict[str, Record] = {}
        self.works: dict[tuple[str, str], str] = {}
        """The id of the work on an image, by its mark as it was then and its address."""

    def find_bound(self, ids: Collection[str]) -> Record | None:
        """Return the template that is bound to an account, which may have several ids."""
        bound = (each for each in self.templates.values() if not each["deleted"])
        return next((each for each in bound if not set(ids).isdisjoint(each["accountIds"])), None)


@room.handle("list_watermarks")
def list_watermarks(request: Request) -> Response:
    """Return templates in the order of creation. Whether the API lists deleted ones is not known; here it does not."""
    search = request.query.get("name", "").casefold()
    templates = [
        each
        for each in request.location.room_data(Watermarks).templates.values()
        if not each["deleted"] and search in each["templateName"].casefold()
    ]
    meta = {"count": len(templates), "usingLegacy": False}
    page = take_page(templates, request.query)
    return ok(200, "Fetched Watermark Templates", {"watermarks": page, "meta": meta})


@room.handle("create_watermark")
def create_watermark(request: Request) -> Response:
    """Create a template. Status and message of the body are those of a read, as in the vendor's example."""
    _check_accounts(request)
    state, now = request.state, format_time(request.state.clock.now())
    template: Record = {
        "_id": state.ids.record(),
        **request.body,
        "accountIds": list(dict.fromkeys(request.body["accountIds"])),
        "locationId": request.location.id,
        "createdBy": next(iter(state.users), ""),
        "deleted": False,
        "createdAt": now,
        "updatedAt": now,
    }
    request.location.room_data(Watermarks).templates[template["_id"]] = template
    _take_accounts(request, template)
    return Response(201, ok(200, READ, template).body)


@room.handle("get_watermark")
def get_watermark(request: Request) -> Response:
    """Return a template, also a deleted one: its record stays."""
    return ok(200, READ, _find_template(request))


@room.handle("update_watermark")
def update_watermark(request: Request) -> Response:
    """Change what the body names. Accounts that it names take the place of all others."""
    template = _find_template(request)
    _check_accounts(request)
    _change(request, template, request.body)
    return ok(200, READ, template)


@room.handle("delete_watermark")
def delete_watermark(request: Request) -> Response:
    """Mark a template as deleted; its accounts are free for others."""
    template = _find_template(request)
    _change(request, template, {"deleted": True})
    return ok(200, READ, template)


@room.handle("apply_watermark")
def apply_watermark(request: Request) -> Response:
    """Start the work on an image; the second request for the same image and mark finds it completed."""
    template = _choose_template(request)
    image: str = request.body["inputMediaUrl"]
    works = request.location.room_data(Watermarks).works
    mark = f"{template['_id']} {template['updatedAt']}"
    if (mark, image) not in works:
        works[mark, image] = request.state.ids.record()
        results: Record = {
            "progressId": works[mark, image],
            "status": "pending",
            "message": STARTED,
        }
        return ok(200, STARTED, results)
    address = mark_image(works[mark, image], image)
    if request.body.get("updatePost") and request.body.get("postId"):
        _change_post(request, image, address)
    results = {"progressId": works[mark, image], "status": "completed"}
    field = {"message": "message", "field": "outputMediaUrl"}[request.switches.watermark_address]
    return ok(200, "Watermark applied", {"message": "Watermark applied"} | results | {field: address})


def mark_media(location: Location, account: Record, media: list[Record]) -> list[Record]:
    """Return the media of a post that is being published, its images with the mark of the account."""
    template = location.room_data(Watermarks).find_bound(_ids_of(account))
    if template is None:
        return media
    return [
        each | {"watermarkedUrl": mark_image(template["_id"], each["url"])}
        if str(each.get("type")).startswith("image")
        else each
        for each in media
    ]


def mark_image(key: str, address: str) -> str:
    """Return the address of an image with a mark on it."""
    return f"https://example.com/watermarked/{key}/{address.rpartition('/')[2] or 'image'}"


def _find_template(request: Request) -> Record:
    template = request.location.room_data(Watermarks).templates.get(request.path["templateId"])
    if template is None:
        raise not_found("Watermark template")
    return template


def _choose_template(request: Request) -> Record:
    """Return the template that is named, or else that of the account."""
    body, watermarks = request.body, request.location.room_data(Watermarks)
    if "templateId" not in body and "accountId" not in body:
        raise invalid("templateId or accountId should not be empty")
    if "templateId" in body:
        template = watermarks.templates.get(body["templateId"])
    else:
        account = next(
            (each for each in request.location.accounts.values() if body["accountId"] in _ids_of(each)), None
        )
        template = watermarks.find_bound(_ids_of(account) if account else ())
    if template is None or template["deleted"]:
        raise not_found("Watermark template")
    return template


def _change(request: Request, template: Record, changes: dict[str, Any]) -> None:
    template |= changes | {"updatedAt": format_time(request.state.clock.now())}
    if template["deleted"]:
        template["accountIds"] = []
    _take_accounts(request, template)


def _take_accounts(request: Request, template: Record) -> None:
    """Take the accounts of a template from all others: an account has one at a time."""
    taken = {same for each in template["accountIds"] for same in _same_account(request.location, each)}
    for each in request.location.room_data(Watermarks).templates.values():
        if each is not template:
            each["accountIds"] = [account for account in each["accountIds"] if account not in taken]


def _check_accounts(request: Request) -> None:
    known = {each for account in request.location.accounts.values() for each in _ids_of(account)}
    unknown = [each for each in request.body.get("accountIds", []) if each not in known]
    if unknown:
        raise invalid(*(f"accountIds: {each} is no account of this location" for each in unknown))


def _ids_of(account: Record) -> tuple[str, ...]:
    """Return the ids by which a template may name an account: which of them the API wants is not known."""
    return account["id"], account["oauthId"]


def _same_account(location: Location, account_id: str) -> Iterator[str]:
    yield account_id
    for account in location.accounts.values():
        if account_id in _ids_of(account):
            yield from _ids_of(account)


def _change_post(request: Request, image: str, address: str) -> None:
    """Give a post the marked image."""
    post = request.location.posts.get(request.body["postId"])
    if post is None or post.deleted:
        raise Refusal(404, "Post not found")
    media = [
        each | {"watermarkedUrl": address} if each.get("url") == image else each
        for each in post.record["media"]
    ]
    post.record = post.record | {"media": media, "updatedAt": format_time(request.state.clock.now())}
    request.location.note_change(post)
