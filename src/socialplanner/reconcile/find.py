"""Did it happen? Where a create has no answer, the lists are asked for what it would have made.

A wrong "found" loses a post, a wrong "not found" doubles one. So there are three outcomes: what is surely the same is
given; None where nothing is like it; `AmbiguousOutcome` where the lists show too little to tell. None is true for the
moment: a request that the server still works on may show up later.
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
from .posts import find_post
from .queues import find_copy, find_item, find_queue, find_skipped_post
from .search import Search

if TYPE_CHECKING:
    from .._core.call.options import Options
    from ..request import Request

Look = Callable[[Search], Awaitable[object | None]]

LOOKS: Mapping[str, Look] = {
    "create_post": find_post,
    "create_comment": find_comment,
    "create_queue": find_queue,
    "create_queue_item": find_item,
    "clone_queue_item": find_copy,
    "delete_active_post": find_skipped_post,
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
"""By operation: how to look. Each gives what the create would have answered."""

CANNOT_TELL: Mapping[str, str] = {
    "like_comment": (
        "No list tells whose likes a comment has. Send it again: that likes it once at most, and a 400 that says it"
        " is liked already means that it is done."
    ),
    "unlike_comment": (
        "No list tells whose likes a comment has. Send it again: a 400 that says it is not liked means that it is done."
    ),
    "upload_csv": (
        "An uploaded file stands in no list until its accounts are chosen. Upload it again: nothing is posted by that."
    ),
    "start_edit_session": (
        "No list tells the edit sessions. Start it again: where one is open already, the answer gives that one."
    ),
    "save_edit_session": (
        "A saved session and a discarded one look the same, and no list tells what moved. Compare the items of the"
        " queue with what you changed."
    ),
    "discard_edit_session": (
        "A saved session and a discarded one look the same. Compare the items of the queue with what you changed, and"
        " start a session anew: where this one is still open, the answer gives it."
    ),
}
"""By operation: why no list can say whether it happened, and what to do instead."""


async def find_for_operation(
    sender: Sender, request: Request[object], since: datetime, ignore: Iterable[str] = ()
) -> object | None:
    """What the request made since then, in the type of its own answer; None where nothing is like it.

    since: when it was sent, by this machine's clock. ignore: ids of what is known to be something else.

    Raises `AmbiguousOutcome` where the lists show too little to tell, `UsageError` for an operation of which they
    never tell, and what reading the lists raises.
    """
    operation = request.operation
    write_datetime("since", since)  # refuses a time without a zone
    ids = frozenset(strings("ignore", ignore))
    look = LOOKS.get(operation.id)
    if look is None:
        why = CANNOT_TELL.get(
            operation.id, "It only reads, or does the same however often it is sent: send it again."
        )
        raise UsageError(f"{operation.name} cannot be looked for. {why}", operation=operation.name)
    return await look(Search(sender, request, since, ids))


async def reconcile(options: Options, request: Request[object], sent_at: datetime) -> object | None:
    """Return what a create without a response made, for a client that looks by itself."""
    return await find_for_operation(Sender(options), request, sent_at)


async def find_match(
    sender: Sender, error: AmbiguousOutcome, *, ignore: Iterable[str] = (), room: str | None = None
) -> object | None:
    """`find` for what the error tells of; `room` is the one that was asked, if it answers for its own only."""
    request, sent_at = find_for_error(error)
    own = request.operation.name.partition(".")[0]
    if room not in (None, own):
        raise UsageError(
            f"error: it is of {request.operation.name}, not of {room}; use planner.find_match(error)",
            argument="error",
        )
    return await find_for_operation(sender, request, sent_at, ignore)


def find_for_error(error: AmbiguousOutcome) -> tuple[Request[object], datetime]:
    """What was sent, and when."""
    if not isinstance(error, AmbiguousOutcome):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise UsageError(
            f"error: an AmbiguousOutcome is wanted, not {type(error).__name__}; after any other error there is"
            " nothing to look for",
            argument="error",
        )
    if error.request is None or error.sent_at is None:
        raise UsageError("error: it does not hold the request that was sent, and when", argument="error")
    return error.request, error.sent_at
