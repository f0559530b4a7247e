"""The room `posts`, with the deletion of many posts, and the search for a create without a response."""

from __future__ import annotations

from collections.abc import AsyncIterable, Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Literal, cast

from .._core.arguments import boolean, check_hook, path_segment
from .._generated.api.posts import Posts as GeneratedPosts

if TYPE_CHECKING:
    from datetime import datetime

    from .._core.lists.bulk import BulkJob
    from .._core.lists.bulk_report import BulkReport
    from ..errors import AmbiguousOutcome
    from ..models import Post, PostCreate, PostMediaInput, PostStatus
    from ..preflight import FileFacts, Report
    from ..reconcile.listed import Clock
    from ..request import Request


class Posts(GeneratedPosts):
    """Posts of a location: list, create, read, replace and delete them."""

    __slots__ = ()

    async def check(
        self,
        post: PostCreate,
        *,
        files: Mapping[str, FileFacts] | None = None,
        location_id: str | None = None,
    ) -> Report:
        """Return what the API would refuse, cut, drop or take with a loss, for the accounts of the post.

        It reads the accounts of the location and nothing else. `files` tells what is known of the files, by their
        addresses; the rest of what only a file tells is reported as not checked. See `docs/reference/rules.md`.

        Scope: `socialplanner/account.readonly`. Raises the errors of `accounts.list`.
        """
        from .._generated.api.accounts import Accounts
        from ..preflight import check

        accounts = await Accounts(self._sender).list(location_id=location_id).collect()
        return check(post, accounts, files=files)

    async def create(self, post: PostCreate, *, check: bool = False, location_id: str | None = None) -> Post:
        """Create a post on every account named.

        check: whether to look first what the API will do with it (see `check`). A post that it is known to refuse is
            not sent, and all reasons are in the error. What is only inferred, cut or dropped is told in events
            (`RuleNotKept`), and the post is sent.

        Keeps, schedules or publishes the post, as its status says. A date alone does not schedule: a post with a date
        and without a status is refused here, since the API was seen to publish it at once. A post that is published
        at once may come without an id (`has_id`), if the list does not show it yet. The answer holds one post, while the server keeps
        one record for each account, tied by `parentPostId` (a draft stays one record). All accounts get the same
        text; texts that are too long for a network are cut there. The API has no key against doubles: the same
        request sent twice makes two posts.

        Scope: `socialplanner/post.write`; with `check` also `socialplanner/account.readonly`. Sent twice, it may happen
        twice; raises `AmbiguousOutcome` where it may have happened. Raises `UsageError` for what `check` finds, and
        `BadRequest`, `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
        """
        if boolean("check", check):
            self._refuse_or_tell(await self.check(post, location_id=location_id), location_id)
        return await super().create(post, location_id=location_id)

    def _refuse_or_tell(self, report: Report, location_id: str | None) -> None:
        """Raise `UsageError` for what is known to be refused, and tell the rest in events."""
        from .._core.call.events import emit
        from .._generated.api.posts.create_post import OPERATION
        from ..errors import UsageError
        from ..events import RuleNotKept

        if report.known_refusals:
            reasons = "\n".join(map(str, report.known_refusals))
            raise UsageError(
                f"post: expected a post that the API takes, got one that it refuses:\n{reasons}\nCorrect these fields.",
                argument="post",
                operation=OPERATION.name,
            )
        for each in (*report.refusals, *report.warnings):
            event = RuleNotKept(
                operation=OPERATION.name,
                location_id=self._location(location_id),
                rule=each.rule,
                severity=each.severity,
                field=each.field,
                network=each.network,
                message=each.message,
            )
            emit(self._sender.options.on_event, event)

    def delete_many(
        self,
        ids: Iterable[str | Post] | AsyncIterable[str | Post],
        *,
        progress: Callable[[BulkReport], object] | None = None,
        location_id: str | None = None,
    ) -> BulkJob:
        """Delete any number of posts: `report = await planner.posts.delete_many(ids)`.

        `ids` may be a list, a generator, or `posts.list(...)`. It is read to its end before the first post is deleted
        (a list at once, so that they are `unsent` in `job.report` from then on), and repeated or blank ids are left
        out. Each request deletes as many posts as the API allows, 8 requests run
        at once. A refused request does not stop the others. An error of the API is not raised, but reported: each id
        ends in exactly one list of the report. `job.report` can be read at any time, also after a cancel or a
        timeout; `report.to_json()` and `BulkReport.from_json()` take it to another process, which goes on with
        `report.remaining`. `progress(report)` is called after each request.

        Where the limit makes calls wait, its requests leave nine of ten places to other calls of the location that
        wait too; `planner.with_options(priority="interactive")` deletes with the others in turn.

        It deletes from the planner only; a published post stays on its network.
        Scope: `socialplanner/post.write`. Raises `UsageError` for an invalid id, before anything is sent, and the
        errors of reading `ids`.
        """
        from .._core.lists.bulk import BulkJob
        from .._generated.api.posts.bulk_delete_posts import MAX_POST_IDS, OPERATION, build

        location = self._location(location_id)
        path_segment("location_id", location)  # raises here, before anything is read or sent
        check_hook("progress", progress, takes="a BulkReport")

        sender = self._sender.for_bulk()

        async def delete(batch: list[str]) -> int | None:
            typed = await sender.send_with_response(build(location_id=location, post_ids=batch))
            if typed.already_done:  # a retry after a lost response found none of them: nobody has counted
                return None
            result = typed.result
            return result.results.deleted_count if result.results is not None else None

        return BulkJob(ids, delete, size=MAX_POST_IDS, name=OPERATION.name, progress=progress)

    @staticmethod
    def make_body(
        post: Post,
        *,
        status: PostStatus | None = None,
        schedule_date: datetime | None = None,
        media: Sequence[PostMediaInput] | None = None,
        user_id: str | None = None,
    ) -> PostCreate:
        """Return a post that was read as a body for `update` or `create`: change it, then send it.

            body = planner.posts.make_body(await planner.posts.get(post_id), status="draft")
            body.summary = "Corrected"
            await planner.posts.update(post_id, body)

        What only answers have is left out. The MIME types of media come from the names of the files, where the answer
        has only `image` or `video`. A status is always in it: that of the post if a request may have it, else `status`
        is needed. A post that waits keeps its date, also where the answer tells it in `display_date` only.

        media: all media. Of several pictures an answer may show only the first once the post is no draft, and an
            update replaces the whole post, so give them here.
        user_id: the user in whose name it is sent, if not `created_by` of the post.

        Sends nothing. Raises `UsageError` for what the post does not show and the API needs.
        """
        from .._core.values import write_datetime
        from .post_body import make_body

        given: dict[str, object] = {}
        if status is not None:
            given["status"] = status
        if schedule_date is not None:
            given["scheduleDate"] = write_datetime("schedule_date", schedule_date)
        if media is not None:
            given["media"] = [each.to_dict() for each in media]
        if user_id is not None:
            given["userId"] = user_id
        return make_body(post, given)

    async def find_match(
        self,
        sent: PostCreate | AmbiguousOutcome,
        *,
        since: datetime | None = None,
        clock: Literal["local", "server"] = "local",
        ignore: Iterable[str] = (),
        location_id: str | None = None,
    ) -> Post | None:
        """Return the post that a `create` without a response made, or None if no post is like it now.

        sent: the error of the create; or the post itself, with the time at which it was sent in `since` (aware).
        clock: whose clock `since` is by. `local` is this machine's; a time of another machine is only right as
            `server`, such as `sent_at_server` of an error.
        ignore: ids of posts that you know to be other ones, or their `parent_post_id`.

        A post that this client knows to be of another call is never returned. The same question gets the same post.

        A post is like it if it belongs to one of its accounts, has the same text, form, schedule and pictures, and was
        made since. The oldest of several is returned. It reads all posts around the dates of this one, of its accounts
        only unless it is a draft: one request per 100 posts.

        Scope: `socialplanner/post.readonly`. Raises `AmbiguousOutcome` if a post may be it and shows too little to
        decide, `UsageError` for a `PostCreate` without `since`, and the errors of `list`.
        """
        from ..models import PostCreate
        from ..reconcile.find import find_for_operation

        request, sent_at, by = self._request_to_find(sent, since, clock, location_id)
        key = "" if isinstance(sent, PostCreate) else sent.key
        found = await find_for_operation(self._sender, request, sent_at, ignore, clock=by, key=key)
        return cast("Post | None", found)

    def _request_to_find(
        self,
        sent: PostCreate | AmbiguousOutcome,
        since: datetime | None,
        clock: Clock,
        location_id: str | None,
    ) -> tuple[Request[object], datetime, Clock]:
        """Return the request that created the post, when it was sent, and by whose clock."""
        from .._generated.api.posts.create_post import OPERATION, build
        from ..errors import UsageError
        from ..models import PostCreate
        from ..reconcile.find import find_for_error

        if isinstance(sent, PostCreate):
            if since is None:
                raise UsageError(
                    "since: expected the time at which the post was sent, got None. Pass an aware datetime.",
                    argument="since",
                )
            return build(location_id=self._location(location_id), post=sent), since, clock
        request, sent_at, by = find_for_error(sent, self._sender)
        if request.operation.id != OPERATION.id:
            raise UsageError(
                f"sent: expected an error of {OPERATION.name}, got one of {request.operation.name}. Use"
                " planner.find_match(error).",
                argument="sent",
            )
        if location_id not in (None, request.location_id):
            raise UsageError(
                f"location_id: expected {request.location_id!r}, to which the post was sent, got {location_id!r:.80}."
                " Leave location_id out.",
                argument="location_id",
            )
        return (request, sent_at, by) if since is None else (request, since, clock)
