"""The room `posts`. Written by `make generate`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._core.client.room import Room

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from ...._core.lists.pages import Pages
    from ....request import Request
    from ...models import (
        Acknowledgement,
        Post,
        PostBulkDeleteResponse,
        PostCreate,
        PostDeleteResult,
        PostList,
        PostListFilter,
        PostType,
    )


class Posts(Room):
    """Posts of a location: list, create, read, replace and delete them. A post lives in the planner first
    and reaches the networks when it is published; deleting it in the planner does not take it off a
    network.
    """

    __slots__ = ()

    def list(
        self,
        *,
        type: PostListFilter | None = None,
        accounts: Sequence[str] | None = None,
        from_date: datetime | None = None,
        to_date: datetime | None = None,
        include_users: bool | None = None,
        post_type: PostType | None = None,
        page_size: int = 100,
        start: int = 0,
        concurrency: int = 8,
        location_id: str | None = None,
    ) -> Pages[Post]:
        """List the posts of a location.

        Reads, although it is a POST, and answers 201. Gives one page of the posts in a time window, with the
        number of all posts that fit. Only posts that were made through the planner are there, unless an
        account copies its posts from the network (`syncPosts`). The list may shift while one walks through
        it, as posts come and go.

        type: Only posts with this status. The server takes `all` where it is missing.
        accounts: Only posts of these accounts. On the wire their ids stand in one string, with commas between
            them.
        from_date: Start of the time window. Posts before it are left out.
        to_date: End of the time window. Posts after it are left out.
        include_users: Whether each post brings the user who made it (name, email, phone).
        post_type: Only posts of this form.

        Scope: `socialplanner/post.readonly`. It only reads: it may be sent again. Raises `BadRequest`,
        `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
        """
        from ...._core.arguments import reusable
        from ...._core.lists.pages import make_pages
        from ...._core.record import find_id
        from .list_posts import OPERATION, build

        location = self._location(location_id)
        accounts = reusable("accounts", accounts)

        def request(skip: int, limit: int) -> Request[PostList]:
            return build(
                location_id=location,
                type=type,
                accounts=accounts,
                skip=skip,
                limit=limit,
                from_date=from_date,
                to_date=to_date,
                include_users=include_users,
                post_type=post_type,
            )

        return make_pages(
            self._sender,
            request,
            name=OPERATION.name,
            items=lambda result: result.posts,
            wire="posts",
            total=lambda result: result.count,
            key=find_id,
            page_size=page_size,
            start=start,
            concurrency=concurrency,
        )

    async def create(
        self,
        post: PostCreate,
        *,
        location_id: str | None = None,
    ) -> Post:
        """Create a post on every account named.

        Keeps, schedules or publishes the post, as its status says. A schedule date alone does not schedule:
        without a status the post goes out at once, so a date without a status is refused before it is sent.
        The answer to a post that is kept or scheduled holds one post, while the server keeps one record for
        each account, tied by `parentPostId` (a draft stays one record). The answer to a post that is
        published at once was seen to hold no post: it is looked up in the list, and where the list does not
        show it yet, the post that comes back has no id. All accounts get the same text; texts that are too
        long for a network are cut there. The API has no key against doubles: the same request sent twice
        makes two posts.

        post: The post.

        Scope: `socialplanner/post.write`. Sent twice, it may happen twice; raises `AmbiguousOutcome` where it
        may have happened. Raises `BadRequest`, `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`,
        `RateLimited`, `ServerError`.
        """
        from .create_post import build

        return await self._sender.send(
            build(
                location_id=self._location(location_id),
                post=post,
            )
        )

    async def get(
        self,
        id: str | Post,
        *,
        location_id: str | None = None,
    ) -> Post:
        """Read one post.

        Gives the post with its status, its error if it failed, and its counts if the network has told them.
        Once a post with several images is scheduled, its media may show only the first of them; the network
        still gets all. A `parentPostId` is no post id: asking for it ends in a 400. The id of a post that was
        made on the network itself works too, by an undated page of HighLevel.

        id: Id of the post, 24 hexadecimal digits.

        Scope: `socialplanner/post.readonly`. It only reads: it may be sent again. Raises `BadRequest`,
        `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
        """
        from .get_post import build

        return await self._sender.send(
            build(
                location_id=self._location(location_id),
                id=id,
            )
        )

    async def update(
        self,
        id: str | Post,
        post: PostCreate,
        *,
        location_id: str | None = None,
    ) -> Acknowledgement:
        """Replace a post with a new version of it.

        Takes the whole post, not only what changes: accounts, user, type, status and media must be there, and
        what is left out is lost. Without a status the post is published at once, as others saw on the live
        service, so the SDK refuses to send one without. A published post is refused; delete it and create it
        anew. The post that was read cannot be sent back as it is, since requests take fewer fields than
        answers hold and media need their full MIME types. Answers only that it was done; read the post to see
        the outcome.

        id: Id of the post, 24 hexadecimal digits.
        post: The whole post as it is to be.

        Scope: `socialplanner/post.write`. Sent twice, it has the same effect as once. Raises `BadRequest`,
        `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
        """
        from .update_post import build

        return await self._sender.send(
            build(
                location_id=self._location(location_id),
                id=id,
                post=post,
            )
        )

    async def delete(
        self,
        id: str | Post,
        *,
        location_id: str | None = None,
    ) -> PostDeleteResult:
        """Delete one post from the planner.

        Marks the post as deleted in the planner, so that a scheduled post no longer goes out. A post that is
        already published stays on its network. The answer names the post.

        id: Id of the post, 24 hexadecimal digits.

        Scope: `socialplanner/post.write`. Sent twice, it has the same effect as once. Raises `BadRequest`,
        `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
        """
        from .delete_post import build

        return await self._sender.send(
            build(
                location_id=self._location(location_id),
                id=id,
            )
        )

    async def bulk_delete(
        self,
        *,
        post_ids: Sequence[str],
        location_id: str | None = None,
    ) -> PostBulkDeleteResponse:
        """Delete up to 50 posts from the planner in one request.

        Takes the posts out of the planner; what is published stays on the networks. The answer tells at most
        how many posts went, never which, and the live service was seen to tell no number at all. More than 50
        ids end in a 400, an empty list in a 422, and a list of which nothing exists in a 404.

        post_ids: Ids of the posts, 1 to 50: 24 characters each, or 40 for a post that was made on the network
            itself (an undated page of HighLevel).

        Scope: `socialplanner/post.write`, `socialplanner/csv.write`. Sent twice, it has the same effect as
        once. Raises `BadRequest`, `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`,
        `ServerError`.
        """
        from .bulk_delete_posts import build

        return await self._sender.send(
            build(
                location_id=self._location(location_id),
                post_ids=post_ids,
            )
        )
