"""What a client sends with: one token, one location and one set of options."""

from __future__ import annotations

import random
import time
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, TypeAlias

import anyio
from attrs import Factory, field, frozen

from ...secret import Secret
from ..api import Api
from ..event_loop import OneLoopAtATime
from ..http.connections import Connections
from ..http.http_request import RawHeaders, constant_headers
from ..http.origin import Origin
from .known import KnownRecords
from .retry import RetryBudget
from .token_source import TokenSource

if TYPE_CHECKING:
    from ...errors import AmbiguousOutcome
    from ...events import OnEvent
    from ..rate.limiter import Limiter, Priority
    from .create import Create

Reconcile: TypeAlias = "Callable[[Options, AmbiguousOutcome], Awaitable[object]]"
"""Looks whether a create without a response happened: returns what it would have returned, or None."""
LookUp: TypeAlias = "Callable[[Options, Create, object], Awaitable[object]]"
"""Looks which record a create has made whose result, the last argument, does not tell it: returns it, or None."""


def _constant_headers(options: Options) -> RawHeaders:
    return constant_headers(options.api, options.origin, options.api_version, options.headers)


@frozen(eq=False)
class Options:
    """The options of a sender. Views of one client share its connections, its limiter, its retry budget and
    what it knows of records."""

    api: Api = field(repr=False)
    origin: Origin
    connections: Connections = field(repr=False)
    token: Secret | TokenSource | None = field(repr=False)
    location_id: str | None = None
    timeout: float = 60.0
    retries: int = 2
    strict: bool = False
    api_version: str = ""
    headers: dict[str, str] = field(factory=dict[str, str], repr=False)
    on_event: OnEvent | None = field(default=None, repr=False)
    limiter: Limiter | None = field(default=None, repr=False)
    priority: Priority | None = None
    """None: as the operation has it, which is `bulk` for bulk work and `interactive` for everything else."""
    one_loop: OneLoopAtATime | None = field(default=None, repr=False)
    budget: RetryBudget = field(factory=RetryBudget, repr=False)
    reconcile: Reconcile | None = field(default=None, repr=False)
    look_up: LookUp | None = field(default=None, repr=False)
    known: KnownRecords = field(factory=KnownRecords, repr=False)
    told_fields: set[int] = field(factory=set[int], repr=False)
    """The unknown fields that this client has told of."""
    clock: Callable[[], float] = field(default=time.monotonic, repr=False)
    sleep: Callable[[float], Awaitable[None]] = field(default=anyio.sleep, repr=False)
    random: Callable[[], float] = field(default=random.random, repr=False)
    constant_headers: RawHeaders = field(
        init=False, repr=False, default=Factory(_constant_headers, takes_self=True)
    )
