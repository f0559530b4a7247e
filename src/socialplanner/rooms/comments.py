"""The room `comments`, with the search for a create without a response."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, cast

from .._generated.api.comments import Comments as GeneratedComments

if TYPE_CHECKING:
    from ..errors import AmbiguousOutcome
    from ..models import Comment


class Comments(GeneratedComments):
    """Comments under published posts and the replies to them, on eight networks: read, write, like."""

    __slots__ = ()

    async def find_match(self, error: AmbiguousOutcome, *, ignore: Iterable[str] = ()) -> Comment | None:
        """Return the comment that a `create` without a response wrote, or None if no comment is like it now.

        ignore: ids of comments that you know to be other ones. It reads the accounts, and all comments under the same
        post or comment.

        Scopes: `socialplanner/account.readonly`, `socialplanner/comments.readonly`. Raises `AmbiguousOutcome` if the
        list shows too little to decide, and `UsageError` for an error of `like` or `unlike`, which says what to do.
        """
        from ..reconcile.find import find_match

        return cast("Comment | None", await find_match(self._sender, error, ignore=ignore, room="comments"))
