"""The look-up after a lost response: which record, if any, did the create make?

A wrong "found" loses a post, a wrong "not found" doubles one. So a search has three outcomes: the record, if all rules
agree; None, if no record is like the request; `AmbiguousOutcome`, if the lists show too little to decide. None holds
for the moment only: a request that the server still works on may show up later.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from .._core.arguments import strings
from .._core.call.sender import Sender
from .._core.values import write_datetime
from ..errors import AmbiguousOutcome, UsageError
from .comments import find_comment
from .connections import find_account
from .csv_imports import find_finalized, find_import
from .listed import Clock
from .posts import find_post
from .queues import find_copy, find_item, find_queue, find_skipped_post
from .search import Search
from .watermarks import find_watermark

if TYPE_CHECKING:
    from .._core.call.options import Options
    from ..request import Request

Finder = Callable[[Search], Awaitable[object | None]]

FINDERS: Mapping[str, Finder] = {
    "create_post": find_post,
    "create_comment": find_comment,
    "create_queue": find_queue,
    "create_queue_item": find_item,
    "clone_queue_item": find_copy,
    "delete_active_post": find_skipped_post,
    "create_watermark": find_watermark,
    "set_csv_accounts": find_import,
    "finalize_csv_import": find_finalized,
    "attach_oauth_account": find_account,
    "attach_google_location": find_account,
    "attach_facebook_page": find_account,
    "attach_instagram_account": find_account,
    "attach_linkedin_account": find_account,
    "attach_twitter_account": find_account,
    "attach_tiktok_account": find_account,
}
"""How to search, by operation. Each function returns what the create would have returned."""

CANNOT_TELL: Mapping[str, str] = {
    "like_comment": (
        "No list shows whose likes a comment has. Send it again: the comment is liked once at most, and a 400 that says"
        " it is liked already means that it is done."
    ),
    "unlike_comment": (
        "No list shows whose likes a comment has. Send it again: a 400 that says it is not liked means that it is done."
    ),
    "upload_csv": (
        "No list shows an uploaded file before its accounts are chosen. Upload it again: an upload alone posts nothing."
    ),
    "apply_watermark": (
        "No list shows images with a watermark. Send it again if it changes no post: the work that was started is gone on"
        " with. If it changes one, read the post first."
    ),
    "upload_media": (
        "No list of the SDK shows the media library. Upload it again: no post shows a file that it does not name."
    ),
    "start_edit_session": (
        "No list shows edit sessions. Start it again: if one is open already, the response holds that one."
    ),
    "save_edit_session": (
        "A saved session and a discarded one look the same, and no list shows what was moved. Compare the items of the"
        " queue with what you changed."
    ),
    "discard_edit_session": (
        "A saved session and a discarded one look the same. Compare the items of the queue with what you changed, and"
        " start a session: if this one is still open, the response holds it."
    ),
}
"""Why no list can show whether it happened, and what to do instead, by operation."""


async def find_for_operation(
    sender: Sender,
    request: Request[object],
    since: datetime,
    ignore: Iterable[str] = (),
    *,
    clock: Clock = "local",
    key: str = "",
) -> object | None:
    """Return what a request made, in the type of its own result; None if nothing is like it.

    since: when it was sent, by this machine's clock, or by the server's with clock="server". ignore: ids of records
        that are known to be other ones. key: that of the error, if there is one.

    A record that is known to be of another call is never returned. The same question gets the same record again.

    Raises `AmbiguousOutcome` if the lists show too little to decide, `UsageError` for an operation that no list shows,
    and the errors of reading the lists.
    """
    operation = request.operation
    write_datetime("since", since)  # refuses a time without a zone
    ids = frozenset(strings("ignore", ignore))
    if clock not in ("local", "server"):
        raise UsageError(
            f'clock: expected "local" or "server", got {clock!r:.40}. Say whose clock `since` is by.',
            argument="clock",
        )
    finder = FINDERS.get(operation.id)
    if finder is None:
        why = CANNOT_TELL.get(
            operation.id, "Send it again: it only reads, or has the same effect however often it is sent."
        )
        raise UsageError(f"{operation.name}: no list shows its outcome. {why}", operation=operation.name)
    known = sender.options.known
    location = request.location_id or sender.options.location_id or ""
    create = known.find_create(location, request, since, key, by_server=clock == "server")
    known.disown(create, ids)
    return await finder(Search(sender, request, since, create, ids, clock))


async def reconcile(options: Options, unknown: AmbiguousOutcome) -> object | None:
    """Return what a create without a response made, for a client with `on_ambiguous="reconcile"`."""
    return await find_match(Sender(options), unknown)


async def find_match(
    sender: Sender, error: AmbiguousOutcome, *, ignore: Iterable[str] = (), room: str | None = None
) -> object | None:
    """Return what the create of an error made. `room`: refuse the errors of other rooms."""
    request, since, clock = find_for_error(error, sender)
    room_of_error = request.operation.name.partition(".")[0]
    if room not in (None, room_of_error):
        raise UsageError(
            f"error: expected an error of {room}, got one of {request.operation.name}. Use planner.find_match(error).",
            argument="error",
        )
    return await find_for_operation(sender, request, since, ignore, clock=clock, key=error.key)


def find_for_error(error: AmbiguousOutcome, sender: Sender) -> tuple[Request[object], datetime, Clock]:
    """Return the request of an error, when it was sent, and by whose clock.

    An error of another client may come from another machine, so the server's clock counts, if the error has it.
    """
    if not isinstance(error, AmbiguousOutcome):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise UsageError(
            f"error: expected AmbiguousOutcome, got {type(error).__name__}. Search only after an AmbiguousOutcome.",
            argument="error",
        )
    request = error.request
    if request is not None and error.sent_at_server is not None:
        location = request.location_id or sender.options.location_id or ""
        if error.sent_at is None or not sender.options.known.has_sent(location, error.key):
            return request, error.sent_at_server, "server"
    if request is None or error.sent_at is None:
        raise UsageError(
            "error: expected the request and the time at which it was sent, got an error without them. Pass the"
            " error that the client raised.",
            argument="error",
        )
    return request, error.sent_at, "local"
