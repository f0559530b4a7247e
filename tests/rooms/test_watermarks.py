"""`apply` sends once; `apply_and_wait` asks again until the image is finished, and only where that is harmless."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from socialplanner import AmbiguousOutcome, DeadlineExceeded, InvalidResponse, SocialPlanner, UsageError
from socialplanner.sandbox import FACEBOOK_PAGE, Sandbox
from tests.support.virtual_time import VirtualTime

pytestmark = pytest.mark.anyio

CAKE = "https://example.com/media/cake.png"
DONE = "https://example.com/media/cake-marked.png"
WORK: dict[str, Any] = {"input_media_url": CAKE, "template_id": "t1"}
PENDING = {"progressId": "p1", "status": "pending", "message": "Processing has started."}
COMPLETED = {"progressId": "p1", "status": "completed", "message": DONE}

Answer = dict[str, Any] | int
"""The results of a 200, or the status of a refusal."""


class Server:
    """Gives one answer after the other, and the last one for ever."""

    def __init__(self, *answers: Answer, **options: Any) -> None:
        self.answers = list(answers)
        self.bodies: list[dict[str, Any]] = []
        http = httpx.AsyncClient(transport=httpx.MockTransport(self.handle))
        self.time = VirtualTime()
        planner = SocialPlanner("tok-12345", location_id="loc", http_client=http, **options)
        self.watermarks = self.time.living(planner).watermarks

    def handle(self, request: httpx.Request) -> httpx.Response:
        self.bodies.append(json.loads(request.content))
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if isinstance(answer, int):
            return httpx.Response(answer, json={"statusCode": answer, "message": "Nothing today"})
        envelope = {"success": True, "statusCode": 200, "message": "Processing has started."}
        return httpx.Response(200, json=envelope | {"results": answer})


async def test_apply_sends_once_and_says_how_far_the_work_is():
    server = Server(PENDING)
    process = await server.watermarks.apply(**WORK, post_id="post", update_post=True)

    assert process.status == "pending"
    assert process.output_media_url is None
    assert server.bodies == [
        {"templateId": "t1", "inputMediaUrl": CAKE, "postId": "post", "updatePost": True}
    ]


async def test_an_apply_without_a_response_may_have_happened():
    server = Server(500)
    with pytest.raises(AmbiguousOutcome) as caught:
        await server.watermarks.apply(**WORK)
    assert len(server.bodies) == 1
    with pytest.raises(UsageError, match="No list shows images with a watermark"):
        await server.watermarks.find_match(caught.value)


@pytest.mark.parametrize(
    "work",
    [
        {"message": DONE},
        {"outputMediaUrl": DONE},
        {"message": "Watermark applied", "outputMediaUrl": DONE},
        {"message": DONE, "outputMediaUrl": ""},
        {"message": DONE, "outputMediaUrl": None},
        {"message": DONE.upper().replace("HTTPS", "HTTPS"), "outputMediaUrl": DONE},
    ],
)
@pytest.mark.parametrize("method", ["apply", "apply_and_wait"])
async def test_the_address_is_read_from_whichever_field_holds_one(work: dict[str, Any], method: str):
    server = Server({"status": "completed", **work})
    process = await getattr(server.watermarks, method)(**WORK)
    assert (process.status, process.output_media_url) == ("completed", DONE)


async def test_the_same_request_is_sent_until_it_is_completed_with_longer_and_longer_waits():
    server = Server(*[PENDING] * 5, COMPLETED)
    process = await server.watermarks.apply_and_wait(**WORK, mime_type="image/png", update_post=False)

    assert process.output_media_url == DONE
    assert len(server.bodies) == 6
    assert all(each == server.bodies[0] for each in server.bodies)
    assert server.time.naps == sorted(server.time.naps)
    assert server.time.naps[0] == 1
    assert len(set(server.time.naps)) == 5


async def test_an_address_beside_pending_is_not_taken_for_the_end():
    """HighLevel's example has one there, and nobody knows whether the image lies at it already."""
    server = Server(PENDING | {"outputMediaUrl": "https://example.com/early.png"}, COMPLETED)
    assert (await server.watermarks.apply_and_wait(**WORK)).output_media_url == DONE
    assert len(server.bodies) == 2


@pytest.mark.parametrize("limit", [0.5, 3, 20, 60, 61.7, 300])
async def test_the_wait_ends_by_its_time_limit_and_says_what_to_do(limit: float):
    """It uses nearly all of its time, and not more."""
    server = Server(PENDING)
    start = server.time.now
    with pytest.raises(DeadlineExceeded, match=r"still pending .* Call apply_and_wait again") as caught:
        await server.watermarks.apply_and_wait(**WORK, timeout=limit)

    assert max(limit - 1.2, 0) <= server.time.now - start <= limit
    assert caught.value.sent
    assert caught.value.operation == "watermarks.apply"


async def test_without_a_time_limit_that_of_the_client_counts():
    server = Server(PENDING, timeout=7)
    start = server.time.now
    with pytest.raises(DeadlineExceeded, match="of 7 seconds"):
        await server.watermarks.apply_and_wait(**WORK)
    assert server.time.now - start <= 7


@pytest.mark.parametrize("limit", [0, -1, float("nan"), True, "60"])
async def test_a_time_limit_that_is_none_is_refused(limit: Any):
    server = Server(PENDING)
    with pytest.raises(UsageError, match="timeout: expected seconds above 0"):
        await server.watermarks.apply_and_wait(**WORK, timeout=limit)
    assert server.bodies == []


@pytest.mark.parametrize("status", [500, 502, 429])
async def test_a_failed_request_is_sent_again_since_no_post_hangs_on_it(status: int):
    server = Server(PENDING, status, COMPLETED)
    assert (await server.watermarks.apply_and_wait(**WORK)).output_media_url == DONE
    assert len(server.bodies) == 3


@pytest.mark.parametrize(
    ("more", "argument"),
    [
        ({"update_post": True}, "update_post"),
        ({"update_post": True, "post_id": "post"}, "update_post"),
        ({"update_post": 1}, "update_post"),
        ({"post_id": "post"}, "post_id"),
        ({"post_id": "post", "update_post": False}, "post_id"),
        ({"post_id": ""}, "post_id"),
    ],
)
async def test_waiting_for_an_image_of_a_post_is_refused_with_the_reason(more: dict[str, Any], argument: str):
    server = Server(COMPLETED)
    with pytest.raises(UsageError, match=rf"{argument}: .* change the post again\. Use apply") as caught:
        await server.watermarks.apply_and_wait(**WORK, **more)
    assert caught.value.argument == argument
    assert server.bodies == []


@pytest.mark.parametrize("method", ["apply", "apply_and_wait"])
async def test_an_image_needs_a_template_or_an_account(method: str):
    server = Server(COMPLETED)
    with pytest.raises(UsageError, match="template_id: expected the id of a template, or account_id"):
        await getattr(server.watermarks, method)(input_media_url=CAKE)
    assert server.bodies == []
    await getattr(server.watermarks, method)(input_media_url=CAKE, account_id="a")
    assert server.bodies == [{"accountId": "a", "inputMediaUrl": CAKE}]


@pytest.mark.parametrize("status", ["failed", "FAILED", "error", "rejected", "process_failure"])
async def test_work_that_failed_is_not_asked_for_again(status: str):
    server = Server(PENDING, {"status": status, "message": "The image is too small"})
    with pytest.raises(InvalidResponse, match=f"{status}.*The image is too small"):
        await server.watermarks.apply_and_wait(**WORK)
    assert len(server.bodies) == 2


@pytest.mark.parametrize("answer", [{"status": "processing"}, {"status": None}, {}])
async def test_a_status_that_nobody_knows_is_waited_for(answer: dict[str, Any]):
    server = Server(answer, COMPLETED)
    assert (await server.watermarks.apply_and_wait(**WORK)).output_media_url == DONE


async def test_completed_work_without_an_address_is_an_error_and_not_a_result():
    server = Server({"status": "completed", "message": "Watermark applied"})
    with pytest.raises(InvalidResponse, match="expected the address of the image"):
        await server.watermarks.apply_and_wait(**WORK)


async def test_waiting_works_in_the_sandbox_without_losing_time():
    async with Sandbox() as sandbox:
        await sandbox.planner.watermarks.create(
            watermark_image_url="https://example.com/brand/mark.png", position="center", scale=1,
            opacity=0, padding=False, template_name="Mark", account_ids=[FACEBOOK_PAGE],
        )  # fmt: skip
        process = await sandbox.planner.watermarks.apply_and_wait(
            input_media_url=CAKE, account_id=FACEBOOK_PAGE
        )
        assert process.output_media_url is not None
        asked = [each for each in sandbox.calls() if each.operation == "apply_watermark"]
        assert len(asked) == 2


@pytest.mark.parametrize(
    "wrong",
    [{"position": "middle"}, {"scale": 1.1}, {"scale": -0.1}, {"opacity": 2}, {"padding": "yes"},
     {"account_ids": "abc"}, {"watermark_image_url": ""}],
)  # fmt: skip
async def test_a_template_outside_of_its_limits_is_refused_before_it_is_sent(wrong: dict[str, Any]):
    server = Server(COMPLETED)
    create: Callable[..., Any] = server.watermarks.create
    right: dict[str, Any] = {
        "watermark_image_url": "https://example.com/m.png", "position": "center", "scale": 0.5, "opacity": 0.5,
        "padding": True, "template_name": "Mark", "account_ids": ["a"],
    }  # fmt: skip
    [argument] = wrong
    with pytest.raises(UsageError, match=argument):
        await create(**right | wrong)
    assert server.bodies == []
