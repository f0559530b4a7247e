"""The room `queues`, with the search for a request without a response."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, cast

from .._generated.api.queues import Queues as GeneratedQueues

if TYPE_CHECKING:
    from ..errors import AmbiguousOutcome
    from ..models import Queue, QueueItem, QueueMessage


class Queues(GeneratedQueues):
    """Category queues: a queue publishes the posts of one category again and again, at set times of the week."""

    __slots__ = ()

    async def find_match(
        self, error: AmbiguousOutcome, *, ignore: Iterable[str] = ()
    ) -> Queue | QueueItem | QueueMessage | None:
        """Return what a `create`, `add_item`, `clone_item` or `skip_active_post` without a response did, in the type of
        its result; None if nothing is like it now.

        ignore: ids of queues or items that you know to be other ones. It reads the queues of the location, or all
        items of the queue or edit session.

        Scope: `socialplanner/category.readonly`, and `socialplanner/post.readonly` for a skipped post. Raises
        `AmbiguousOutcome` if the lists show too little to decide: they are documented without the time at which an
        item was made. Raises `UsageError` for an error about an edit session, which says what to do.
        """
        from ..reconcile.find import find_match

        found = await find_match(self._sender, error, ignore=ignore, room="queues")
        return cast("Queue | QueueItem | QueueMessage | None", found)
