"""How a sandbox differs from the plain one: habits of the live API, and troubles to test against."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

BulkDeleteAnswer = Literal["count", "plain", "string"]


@dataclass(frozen=True, slots=True)
class Switches:
    """All off in a new sandbox.

    `bulk_delete_answer`: `"count"` tells how many went, `"plain"` is the bare message seen live, `"string"`
    prints the results into one text, as the vendor's own example does.
    `shift_while_paging`: a new post appears before every list answer, so that the pages shift under the reader.
    `ignore_skip`: the list answers its first page whatever `skip` says.
    """

    bulk_delete_answer: BulkDeleteAnswer = "count"
    shift_while_paging: bool = False
    ignore_skip: bool = False

    def __post_init__(self) -> None:
        if self.bulk_delete_answer not in get_args(BulkDeleteAnswer):
            raise ValueError(f"bulk_delete_answer is one of {', '.join(get_args(BulkDeleteAnswer))}")
