"""What a user's editor sees. Never run: pyright and mypy check it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import datetime
from typing import assert_type

from socialplanner import (
    AmbiguousOutcome,
    APIError,
    Attempt,
    Authorization,
    BulkJob,
    BulkReport,
    DeadlineExceeded,
    OAuthTokens,
    Page,
    Pages,
    RateLimit,
    RateLimited,
    RawResponse,
    Request,
    SocialPlanner,
    SpecDrift,
    TokenSet,
    TypedResponse,
    UsageError,
    operations,
)
from socialplanner.events import CallEnded, Event
from socialplanner.models import (
    Account,
    AccountDeleteResult,
    AccountGroup,
    AccountList,
    Acknowledgement,
    Comment,
    Post,
    PostBulkDeleteResponse,
    PostCreate,
    PostDeleteResult,
    PostList,
    PostMedia,
    PostMediaInput,
    PostUser,
    QueueItem,
    Watermark,
)


async def clients(when: datetime) -> None:
    async def token() -> str:
        return "t"

    def hook(event: Event) -> None:
        if isinstance(event, SpecDrift):
            assert_type(event.pointer, str)
            assert_type(event.value, object)
        elif isinstance(event, CallEnded):
            assert_type(event.attempts, tuple[Attempt, ...])
            assert_type(event.status, int | None)

    async with SocialPlanner(token, location_id="l", strict=True, on_event=hook) as planner:
        assert_type(planner, SocialPlanner)
        assert_type(planner.for_location("m"), SocialPlanner)
        assert_type(planner.with_options(timeout=5, headers={"X-Team": "a"}), SocialPlanner)
        assert_type(SocialPlanner.from_env(), SocialPlanner)

        assert_type(await planner.posts.get("p"), Post)
        post = PostCreate(account_ids=["a"], type="post", user_id="u", status="scheduled", schedule_date=when)
        assert_type(await planner.posts.create(post), Post)
        assert_type(await planner.posts.update("p", post), Acknowledgement)
        assert_type(await planner.posts.delete("p", location_id="l"), PostDeleteResult)
        async for listed in planner.posts.list(type="failed"):
            assert_type(await planner.posts.delete(listed.id), PostDeleteResult)
            assert_type(await planner.posts.delete(listed), PostDeleteResult)
            assert_type(await planner.posts.get(listed), Post)
            assert_type(await planner.posts.update(listed, post), Acknowledgement)
        async for queue in planner.queues.list():
            assert_type(planner.queues.items(queue), Pages[QueueItem])
            assert_type(planner.queues.items(queue_id=queue.id), Pages[QueueItem])
        await planner.posts.delete(Account(id="a"))  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
        assert_type(await planner.posts.bulk_delete(post_ids=["p"]), PostBulkDeleteResponse)
        assert_type(await planner.accounts.delete("a", user_id="u"), AccountDeleteResult)
        assert_type(await planner.accounts.groups(), list[AccountGroup])


async def doubts(planner: SocialPlanner, tokens: OAuthTokens) -> None:
    assert_type(SocialPlanner(tokens, location_id="l", retries=0, on_ambiguous="reconcile"), SocialPlanner)
    assert_type(planner.with_options(retries=5, on_ambiguous="raise", priority="bulk"), SocialPlanner)
    assert_type(planner.rate_limit, RateLimit)
    assert_type(planner.rate_limit.remaining, int)
    answer = await planner.send_with_response(operations.get_post.build(location_id="l", id="p"))
    assert_type(answer, TypedResponse[Post])
    assert_type(answer.result, Post)
    assert_type(answer.attempts, tuple[Attempt, ...])
    try:
        await planner.posts.get("p")
    except AmbiguousOutcome as error:
        assert_type(await planner.posts.find_match(error), Post | None)
        assert_type(error.sent_at_server, datetime | None)
        assert_type(await planner.comments.find_match(error), Comment | None)
        assert_type(await planner.watermarks.find_match(error), Watermark | None)
        assert_type(await planner.find_match(error), object | None)
    except RateLimited as error:
        assert_type(error.retry_after, float | None)
        assert_type(error.attempts, tuple[Attempt, ...])
    assert_type(tokens.authorize_url(redirect_uri="https://a.example/", scopes=["s"]), Authorization)
    assert_type(await tokens.exchange("c", state="s", expected_state="s"), TokenSet)


async def lists(planner: SocialPlanner, when: datetime) -> None:
    pages = planner.posts.list(
        type="failed",
        accounts=["a"],
        from_date=when,
        to_date=when,
        include_users=False,
        post_type="reel",
        page_size=5,
    )
    assert_type(pages, Pages[Post])
    assert_type(await pages, Page[Post])
    assert_type((await pages).items, list[Post])
    assert_type((await pages).total, int | None)
    assert_type(await pages.collect(max_items=3), list[Post])
    assert_type(pages.by_page(), AsyncIterator[Page[Post]])
    async for post in pages:
        assert_type(post, Post)
    async with planner.accounts.list() as ahead:
        assert_type(ahead, Pages[Account])


async def bulk(planner: SocialPlanner) -> None:
    job = planner.posts.delete_many(planner.posts.list())
    assert_type(job, BulkJob)
    assert_type(await job, BulkReport)
    assert_type(job.report.confirmed, list[str])
    planner.posts.delete_many(["a"], progress=lambda report: report.done)


async def requests(planner: SocialPlanner, post: PostCreate) -> None:
    request = operations.create_post.build(location_id="l", post=post)
    assert_type(request, Request[Post])
    assert_type(await planner.send(request), Post)
    assert_type(await planner.send_raw(request), RawResponse)
    assert_type(operations.list_posts.build(location_id="l", skip=0, limit=10), Request[PostList])
    assert_type(await planner.send(operations.list_accounts.build(location_id="l")), AccountList)


def models(post: Post, create: PostCreate) -> None:
    assert_type(post.id, str)
    assert_type(post.has_id, bool)
    assert_type(post.created_at, datetime | None)
    assert_type(post.media, list[PostMedia])
    assert_type(post.user, PostUser | None)
    assert_type(post.tags, list[str])
    assert_type(create.media, list[PostMediaInput] | None)
    assert_type(post.extras, dict[str, object])
    assert_type(post.to_dict(), dict[str, object])
    assert_type(Post.from_dict({}), Post)
    if post.status == "scheduled":  # the values are known to the editor
        post.status = "draft"
    post.status = "a status of tomorrow"


def errors(error: APIError | AmbiguousOutcome | DeadlineExceeded | RateLimited | UsageError) -> None:
    assert_type(error.operation, str | None)
    if isinstance(error, RateLimited):
        assert_type(error.retry_after, float | None)
    if isinstance(error, APIError):
        assert_type(error.messages, list[str])
        assert_type(error.trace_id, str | None)
    if isinstance(error, AmbiguousOutcome):
        assert_type(error.request, Request[object] | None)
        assert_type(error.sent_at, datetime | None)
    if isinstance(error, UsageError):
        also: ValueError = error
        assert_type(also.add_note("a UsageError is a ValueError too"), None)
