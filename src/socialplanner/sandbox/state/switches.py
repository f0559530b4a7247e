"""The switches of a sandbox: habits of the live API, and problems to test against."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

BulkDeleteAnswer = Literal["count", "plain", "string"]
WatermarkAddress = Literal["message", "field"]
PublishedAnswer = Literal["bare", "post"]


@dataclass(frozen=True, slots=True)
class Switches:
    """The switches. By default they are the habits that the live API was seen to have and that do no harm.

    `bulk_delete_answer`: `"count"` says how many posts were deleted, `"plain"` is the bare message seen live, `"string"`
    prints the results into one text, as the vendor's own example does.
    `published_answer`: the answer to a post that is published at once. `"bare"` says that it was created and holds no
    post, as was seen live (the list shows the post at once); `"post"` holds the post.
    `shift_while_paging`: a new post appears before every page of a list, so that the pages shift.
    `ignore_skip`: the list returns its first page and ignores `skip`.
    `wrong_path_is_401`: an unknown path under the prefix gets the 401 of a missing scope, as was seen live;
    off, it is a 404 that names the path.
    `odd_status_codes`: some bodies have another `statusCode` than the response, as in the vendor's examples.
    `media_truncated`: a post that is not a draft shows only the first of its pictures, as was measured live.
    Off, because a post that is read, changed and sent back would lose the others.
    `watermark_address`: the address of a marked image is in `"message"`, as the vendor's text says, or in the `"field"`
    `outputMediaUrl`, as in the vendor's example.
    `inferred_rules`: a request is also refused for what nobody has documented; such a refusal ends in "(inferred)".
    """

    bulk_delete_answer: BulkDeleteAnswer = "count"
    published_answer: PublishedAnswer = "bare"
    shift_while_paging: bool = False
    ignore_skip: bool = False
    wrong_path_is_401: bool = True
    odd_status_codes: bool = True
    media_truncated: bool = False
    watermark_address: WatermarkAddress = "message"
    inferred_rules: bool = True

    def __post_init__(self) -> None:
        for name, kind in (
            ("bulk_delete_answer", BulkDeleteAnswer),
            ("published_answer", PublishedAnswer),
            ("watermark_address", WatermarkAddress),
        ):
            value: object = getattr(self, name)
            if value not in get_args(kind):
                raise ValueError(f"{name}: expected one of {', '.join(get_args(kind))}, got {value!r}.")
