"""What came of a call that went well."""

from __future__ import annotations

from typing import Generic, NamedTuple, TypeVar

from ..attempt import Attempt
from ..http.response import RawResponse

T = TypeVar("T")


class Delivery(NamedTuple, Generic[T]):
    """The typed result, the answer that it was read from, and the requests that it took."""

    result: T
    answer: RawResponse
    attempts: tuple[Attempt, ...]
    already: bool = False
    """Whether an earlier attempt without an answer had done it: the last one found it gone."""
