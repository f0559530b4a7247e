"""The room `watermarks`, with the wait for a marked image and the search for a create without a response."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, cast

from attrs import evolve

from .._generated.api.watermarks import Watermarks as GeneratedWatermarks
from ..errors import DeadlineExceeded, InvalidResponse, UsageError

if TYPE_CHECKING:
    from ..errors import AmbiguousOutcome
    from ..models import Watermark, WatermarkProcess
    from ..request import Request

FIRST_WAIT = 1.0  # seconds before the request is sent again
GROWTH = 1.5
LONGEST_WAIT = 15.0  # seconds
LAST_CALL = 1.0  # seconds that are kept for the last request
SHORTEST_WAIT = 0.1  # seconds
FAILED = ("fail", "error", "reject", "cancel")  # in a status: no word for a failure is documented


class Watermarks(GeneratedWatermarks):
    """Watermark templates of a location, and how one image is marked."""

    __slots__ = ()

    async def apply(
        self,
        *,
        input_media_url: str,
        template_id: str | None = None,
        account_id: str | None = None,
        mime_type: str | None = None,
        post_id: str | None = None,
        watermark_id: str | None = None,
        update_post: bool | None = None,
        location_id: str | None = None,
    ) -> WatermarkProcess:
        """Lay a watermark over one image: send it once, and return how far the work is.

        A mark and an image that were joined before are `completed` at once, with the address of the image in
        `output_media_url`. Others are `pending`: use `apply_and_wait`. With `post_id` and `update_post=True` that post
        gets the image.

        input_media_url: public address of the image. template_id: the template; or account_id: an account that has
        one. mime_type: of the image. watermark_id: the key of an outcome that the server still has.

        Scope: `socialplanner/watermarks.write`, as far as is known. Sent twice, it may happen twice, so a response that
        is lost raises `AmbiguousOutcome`. Raises `UsageError` without a template and an account.
        """
        _require_template(template_id, account_id)
        process = await super().apply(
            input_media_url=input_media_url,
            template_id=template_id,
            account_id=account_id,
            mime_type=mime_type,
            post_id=post_id,
            watermark_id=watermark_id,
            update_post=update_post,
            location_id=location_id,
        )
        return _move_address(process)

    async def apply_and_wait(
        self,
        *,
        input_media_url: str,
        template_id: str | None = None,
        account_id: str | None = None,
        mime_type: str | None = None,
        watermark_id: str | None = None,
        post_id: str | None = None,
        update_post: bool | None = None,
        timeout: float | None = None,
        location_id: str | None = None,
    ) -> WatermarkProcess:
        """Lay a watermark over one image and wait: return the work when it is `completed`, with the address of the
        image in `output_media_url`.

        No operation tells what became of work that was started, so the same request is sent again and again, after 1
        second at first and after 15 at most. That is harmless only while no post hangs on it: `post_id` and
        `update_post=True` are refused, since each request would change the post again. Use `apply` for them.

        timeout: seconds for all of it; without it, the time limit of the client. The other arguments are those of
        `apply`.

        Scope: `socialplanner/watermarks.write`, as far as is known. Raises `DeadlineExceeded` if it is still pending
        then: the server works on, so a later call may end at once. Raises `InvalidResponse` if the server says that the
        work has failed, or that it is completed and gives no address.
        """
        from .._core.client.checks import check_timeout
        from .._generated.api.watermarks.apply_watermark import build

        _require_template(template_id, account_id)
        _refuse_post(post_id, update_post)
        request = build(
            location_id=self._location(location_id),
            input_media_url=input_media_url,
            template_id=template_id,
            account_id=account_id,
            mime_type=mime_type,
            watermark_id=watermark_id,
            update_post=update_post,
        )
        # without a post nothing happens twice, so a response that is lost is asked for again
        repeatable = evolve(request, operation=evolve(request.operation, repeat="idempotent"))
        time_limit = self._sender.options.timeout if timeout is None else check_timeout(timeout)
        return await self._wait_until_completed(repeatable, time_limit)

    async def find_match(self, error: AmbiguousOutcome, *, ignore: Iterable[str] = ()) -> Watermark | None:
        """Return the template that a `create` without a response made, or None if no template is like it now.

        ignore: ids of templates that you know to be other ones. It reads all templates of the location.

        Scope: `socialplanner/watermarks.readonly`. Raises `AmbiguousOutcome` if the list shows too little to decide,
        and `UsageError` for an error of `apply`, which says what to do.
        """
        from ..reconcile.find import find_match

        return cast(
            "Watermark | None", await find_match(self._sender, error, ignore=ignore, room="watermarks")
        )

    async def _wait_until_completed(
        self, request: Request[WatermarkProcess], time_limit: float
    ) -> WatermarkProcess:
        """Send the request until its work is completed. No wait and no call goes beyond the time limit."""
        options = self._sender.options
        ends, wait = options.clock() + time_limit, FIRST_WAIT
        left = time_limit
        while True:
            sender = evolve(self._sender, options=evolve(options, timeout=min(options.timeout, left)))
            process = _move_address(await sender.send(request))
            if process.status == "completed":
                return _require_address(process, request.operation.name)
            _refuse_failure(process, request.operation.name)
            left = ends - options.clock()
            nap = min(wait, left - LAST_CALL)
            if nap < SHORTEST_WAIT:
                raise DeadlineExceeded(
                    f"{request.operation.name}: still {process.status} after {time_limit - max(left, 0.0):.0f} of"
                    f" {time_limit:g} seconds. Call apply_and_wait again, or give it a longer timeout=.",
                    operation=request.operation.name,
                    sent=True,
                )
            await options.sleep(nap)
            left, wait = ends - options.clock(), min(wait * GROWTH, LONGEST_WAIT)


def _require_template(template_id: str | None, account_id: str | None) -> None:
    if template_id is None and account_id is None:
        raise UsageError(
            "template_id: expected the id of a template, or account_id of an account that has one, got neither. Pass"
            " one of them.",
            argument="template_id",
        )


def _refuse_post(post_id: object, update_post: object) -> None:
    """Refuse what would change a post with each request."""
    why = "apply_and_wait sends the request again, and each one would change the post again"
    if update_post is not None and update_post is not False:
        raise UsageError(
            f"update_post: expected False or nothing, got {update_post!r:.40}: {why}. Use apply.",
            argument="update_post",
        )
    if post_id is not None:
        raise UsageError(
            f"post_id: expected nothing, got {post_id!r:.40}: {why}. Use apply, or put the image into the post yourself.",
            argument="post_id",
        )


def _move_address(process: WatermarkProcess) -> WatermarkProcess:
    """Put the address of the finished image into its field: HighLevel's text has it in `message`."""
    if not _is_address(process.output_media_url) and _is_address(process.message):
        process.output_media_url = process.message
    return process


def _is_address(text: str | None) -> bool:
    return text is not None and text.strip().lower().startswith(("https://", "http://"))


def _require_address(process: WatermarkProcess, name: str) -> WatermarkProcess:
    if not _is_address(process.output_media_url):
        raise InvalidResponse(
            f"{name}: expected the address of the image in message or outputMediaUrl of a completed work, got neither."
            " Call apply, and look at its result.",
            operation=name,
        )
    return process


def _refuse_failure(process: WatermarkProcess, name: str) -> None:
    status = process.status or ""
    if any(word in status.lower() for word in FAILED):
        raise InvalidResponse(
            f"{name}: expected the status pending or completed, got {status!r:.60} ({process.message or ''!r:.200})."
            " Check that the image and the template can be read.",
            operation=name,
        )
