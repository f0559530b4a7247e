"""The one place where tests reach inside `socialplanner._core`: when its modules move, only this file changes.

A name is here only where no public one will do.
"""

from __future__ import annotations

from typing import Any

from attrs import evolve

from socialplanner import Limiter, SocialPlanner
from socialplanner._core import json_codec as json_codec
from socialplanner._core import secrets as secrets
from socialplanner._core.call import api_errors as api_errors
from socialplanner._core.call import known as known
from socialplanner._core.call import record as record
from socialplanner._core.call import retry as retry
from socialplanner._core.call.options import Options
from socialplanner._core.call.sender import Sender as Sender
from socialplanner._core.client.room import Room as Room
from socialplanner._core.drift import Findings as Findings
from socialplanner._core.drift import Mismatch as Mismatch
from socialplanner._core.drift import mismatches as mismatches
from socialplanner._core.drift import pointers as pointers
from socialplanner._core.http import connection as connection
from socialplanner._core.http import connections as connections
from socialplanner._core.http import http_request as http_request
from socialplanner._core.http import loop_connections as loop_connections
from socialplanner._core.http import tls as tls
from socialplanner._core.http.file_part import MAX_NAME as MAX_NAME
from socialplanner._core.http.file_part import safe_name as safe_name
from socialplanner._core.http.network_errors import UnreadableBody as UnreadableBody
from socialplanner._core.http.opened_file import open_file as open_file
from socialplanner._core.http.origin import parse_origin as parse_origin
from socialplanner._core.http.proxies import proxy_for as proxy_for
from socialplanner._core.http.response import read_body as read_body
from socialplanner._core.lists import paginator as paginator
from socialplanner._core.model import Absent as Absent
from socialplanner._core.rate.headers import parse_rate_headers as parse_rate_headers
from socialplanner._core.rate.rate_limiter import MANY as MANY
from socialplanner._core.rate.rate_limiter import RateLimiter as RateLimiter
from socialplanner._core.rate.retry_after import parse_retry_after as parse_retry_after
from socialplanner._core.rate.window import Window as Window
from socialplanner._core.record import Record as Record
from socialplanner._core.request_model import RequestModel as RequestModel
from socialplanner._core.rules import Field as Field
from socialplanner._core.secrets import Secrets as Secrets
from socialplanner._generated import API as API
from socialplanner.secret import Secret

CallRecord = record.CallRecord
to_failure = api_errors.to_failure
RETRY_BUDGET = retry.RETRY_BUDGET
RATE, RATE_HEADERS = API.rate, API.rate.headers


def record_kinds() -> list[type[Record]]:
    """Return the models of records that have an id in every answer, by their names."""
    from socialplanner import models

    kinds = [getattr(models, name) for name in models.__all__]
    return [kind for kind in kinds if isinstance(kind, type) and issubclass(kind, Record)]


def id_field(kind: type[Record]) -> str:
    """Return the name of the field that holds the id of a record."""
    return kind._ID


def fields_of(kind: type[RequestModel]) -> tuple[Field, ...]:
    """Return the fields of a model that is sent, with their rules."""
    return kind._fields


def options_of(planner: SocialPlanner) -> Options:
    """Return what the client sends with."""
    return planner._sender.options


def sender_of(planner: SocialPlanner) -> Sender:
    """Return what the client sends through."""
    return planner._sender


def change_options(planner: SocialPlanner, **changes: Any) -> SocialPlanner:
    """Let the client send with other options from now on, and return it."""
    planner._sender = Sender(evolve(planner._sender.options, **changes))
    return planner


def limiter_of(planner: SocialPlanner) -> Limiter:
    """Return the client's rate limiter."""
    limiter = planner._sender.options.limiter
    assert limiter is not None
    return limiter


def retry_budget_left(planner: SocialPlanner) -> int:
    """Return what is left of the client's retry budget."""
    return planner._sender.options.budget.left


def redact_token(text: str, token: str) -> str:
    """Return a text of a server as errors show it, after a call with this token."""
    return secrets.redact(text, secrets.Secrets((Secret(token),)))
