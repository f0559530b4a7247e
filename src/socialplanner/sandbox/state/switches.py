"""The switches of a sandbox: habits of the live API, and problems to test against."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

BulkDeleteAnswer = Literal["count", "plain", "string"]


@dataclass(frozen=True, slots=True)
class Switches:
    """The switches. By default they are the habits that the live API was seen to have and that do no harm.

    `bulk_delete_answer`: `"count"` says how many posts were deleted, `"plain"` is the bare message seen live, `"string"`
    prints the results into one text, as the vendor's own example does.
    `shift_while_paging`: a new post appears before every page of a list, so that the pages shift.
    `ignore_skip`: the list returns its first page and ignores `skip`.
    `wrong_path_is_401`: an unknown path under the prefix gets the 401 of a missing scope, as was seen live;
    off, it is a 404 that names the path.
    `odd_status_codes`: some bodies have another `statusCode` than the response, as in the vendor's examples.
    `media_truncated`: a post that is not a draft shows only the first of its pictures, as was measured live.
    Off, because a post that is read, changed and sent back would lose the others.
    `inferred_rules`: a request is also refused for what nobody has documented; such a refusal ends in "(inferred)".
    """

    bulk_delete_answer: BulkDeleteAnswer = "count"
    shift_while_paging: bool = False
    ignore_skip: bool = False
    wrong_path_is_401: bool = True
    odd_status_codes: bool = True
    media_truncated: bool = False
    inferred_rules: bool = True

    def __post_init__(self) -> None:
        if self.bulk_delete_answer not in get_args(BulkDeleteAnswer):
            choices = ", ".join(get_args(BulkDeleteAnswer))
            raise ValueError(
                f"bulk_delete_answer: expected one of {choices}, got {self.bulk_delete_answer!r}."
            )
