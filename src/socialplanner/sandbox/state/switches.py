"""The switches of a sandbox: habits of the live API, and problems to test against."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Any, Literal, get_args, get_origin, get_type_hints

BulkDeleteAnswer = Literal["count", "plain", "string"]
WatermarkAddress = Literal["message", "field"]
PublishedAnswer = Literal["bare", "post"]
DeletedPosts = Literal["live", "marked", "gone"]
PostPlatform = Literal["google", "network"]
YES_NO = {"true": True, "false": False}


@dataclass(frozen=True, slots=True)
class Switches:
    """The switches. By default they are the habits that the live API was seen to have.

    `bulk_delete_answer`: `"count"` says how many posts were deleted, `"plain"` is the bare message seen live, `"string"`
    prints the results into one text, as the vendor's own example does.
    `published_answer`: the answer to a post that is published at once. `"bare"` says that it was created and holds no
    post, as was seen live (the list shows the post at once); `"post"` holds the post.
    `deleted_posts`: `"live"` lets `get` give a deleted post with `deleted: true`, and a published one stay in the lists
    with `deleted: false`; `"marked"` takes it off the lists; with `"gone"` a `get` is a 404, too.
    `list_lag`: seconds until a post that is published at once shows in lists.
    `post_platform`: `"google"` is what the live API says of every post made over the API, `"network"` is the truth.
    `schedule_date_shown`: a post tells its `scheduleDate`; off, as was seen live, only `displayDate` tells the time.
    `short_media_types`: media that are read say `image` or `video` where they were sent with a MIME type.
    `media_truncated`: a post that is not a draft shows only the first of its pictures, as was measured live.
    `shift_while_paging`: a new post appears before every page of a list, so that the pages shift.
    `ignore_skip`: the list returns its first page and ignores `skip`.
    `wrong_path_is_401`: an unknown path under the prefix gets the 401 of a missing scope, as was seen live;
    off, it is a 404 that names the path.
    `odd_status_codes`: some bodies have another `statusCode` than the response, as in the vendor's examples.
    `watermark_address`: the address of a marked image is in `"message"`, as the vendor's text says, or in the `"field"`
    `outputMediaUrl`, as in the vendor's example.
    `inferred_rules`: a request is also refused for what nobody has documented; such a refusal ends in "(inferred)".
    """

    bulk_delete_answer: BulkDeleteAnswer = "count"
    published_answer: PublishedAnswer = "bare"
    deleted_posts: DeletedPosts = "live"
    list_lag: float = 0.0
    post_platform: PostPlatform = "google"
    schedule_date_shown: bool = False
    short_media_types: bool = True
    media_truncated: bool = True
    shift_while_paging: bool = False
    ignore_skip: bool = False
    wrong_path_is_401: bool = True
    odd_status_codes: bool = True
    watermark_address: WatermarkAddress = "message"
    inferred_rules: bool = True

    def __post_init__(self) -> None:
        for name, kind in get_type_hints(Switches).items():
            value: object = getattr(self, name)
            if get_origin(kind) is Literal and value not in get_args(kind):
                raise ValueError(f"{name}: expected one of {', '.join(get_args(kind))}, got {value!r:.80}.")
            if kind is bool and not isinstance(value, bool):
                raise ValueError(f"{name}: expected true or false, got {value!r:.80}.")
            if kind is float and (
                isinstance(value, bool) or not isinstance(value, (int, float)) or not value >= 0
            ):
                raise ValueError(f"{name}: expected seconds from 0 on, got {value!r:.80}.")

    def change(self, values: dict[str, Any]) -> Switches:
        """Return the switches with other values. Raises `ValueError` with the choices for an unknown name or value."""
        known = [each.name for each in fields(self)]
        for name in values:
            if name not in known:
                raise ValueError(f"switch: expected one of {', '.join(known)}, got {name!r:.80}.")
        return replace(self, **values)


def parse_switch(text: str) -> tuple[str, object]:
    """Return name and value of a switch written as `name=value`, as on a command line."""
    name, _, value = text.partition("=")
    kind = get_type_hints(Switches).get(name)
    if kind is float:
        try:
            return name, float(value)
        except ValueError:
            return name, value
    return name, YES_NO.get(value, value) if kind is bool else value
