"""How a sandbox differs from the plain one: habits of the live API, and troubles to test against."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

BulkDeleteAnswer = Literal["count", "plain", "string"]


@dataclass(frozen=True, slots=True)
class Switches:
    """A new sandbox has the habits that the live API was reported to have, where they do no harm, and no troubles.

    `bulk_delete_answer`: `"count"` tells how many went, `"plain"` is the bare message seen live, `"string"`
    prints the results into one text, as the vendor's own example does.
    `shift_while_paging`: a new post appears before every list answer, so that the pages shift under the reader.
    `ignore_skip`: the list answers its first page whatever `skip` says.
    `wrong_path_is_401`: a path under the prefix that leads nowhere is answered as a missing scope, as was seen live;
    off, it is a 404 that names the path.
    `odd_status_codes`: some bodies tell another `statusCode` than the answer has, as in the vendor's examples.
    `media_truncated`: a post that is no draft any more shows one picture of all that it has, as was measured live.
    Off, because a post that is read, changed and sent back would lose the others.
    """

    bulk_delete_answer: BulkDeleteAnswer = "count"
    shift_while_paging: bool = False
    ignore_skip: bool = False
    wrong_path_is_401: bool = True
    odd_status_codes: bool = True
    media_truncated: bool = False

    def __post_init__(self) -> None:
        if self.bulk_delete_answer not in get_args(BulkDeleteAnswer):
            raise ValueError(f"bulk_delete_answer is one of {', '.join(get_args(BulkDeleteAnswer))}")
