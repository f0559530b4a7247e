"""The one place where tests reach inside: names of the core that are not public, and the options of a client."""

from __future__ import annotations

from typing import Any

from attrs import evolve

from socialplanner import SocialPlanner
from socialplanner._core.call.options import Options
from socialplanner._core.call.sender import Sender
from socialplanner._core.rate.limiter import Limiter
from socialplanner._core.secrets import Secrets as Secrets
from socialplanner._generated import API as API

RATE, RATE_HEADERS = API.rate, API.rate.headers


def options_of(planner: SocialPlanner) -> Options:
    """What the client sends with."""
    return planner._sender.options


def sender_of(planner: SocialPlanner) -> Sender:
    """What the client sends through."""
    return planner._sender


def change_options(planner: SocialPlanner, **changes: Any) -> SocialPlanner:
    """The same client, which sends with other options from now on."""
    planner._sender = Sender(evolve(planner._sender.options, **changes))
    return planner


def limiter_of(planner: SocialPlanner) -> Limiter:
    """The client's rate limiter."""
    limiter = planner._sender.options.limiter
    assert limiter is not None
    return limiter


def retry_budget_left(planner: SocialPlanner) -> int:
    """What is left of the client's retry budget."""
    return planner._sender.options.budget.left
