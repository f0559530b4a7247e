"""The typed result of a call, with its response and attempts."""

from __future__ import annotations

from typing import Generic, NamedTuple, TypeVar

from ...attempt import Attempt
from ..http.response import RawResponse

T = TypeVar("T")


class TypedResponse(NamedTuple, Generic[T]):
    """The typed result, the response that it was read from, and the requests that it took."""

    result: T
    response: RawResponse
    attempts: tuple[Attempt, ...]
    already_done: bool = False
    """Whether an earlier attempt without a response had done it: the last one found nothing left to delete."""
