"""The public names of the package.

Written by `make generate`; each is loaded when it is first used.

May import: `_core`, `_core.call`, `_core.http`, `_core.lists`, `_core.rate`, `attempt`, `client`, `errors`, `events`, `oauth`, `request`, `rooms`, `secret`, `upload`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .._core.call.log_filter import HideQueryValues as HideQueryValues
    from .._core.call.token_source import TokenSource as TokenSource
    from .._core.call.typed_response import TypedResponse as TypedResponse
    from .._core.http.response import RawResponse as RawResponse
    from .._core.lists.bulk import BulkJob as BulkJob
    from .._core.lists.bulk_report import BulkReport as BulkReport
    from .._core.lists.page import Page as Page
    from .._core.lists.pages import Pages as Pages
    from .._core.model import UNSET as UNSET
    from .._core.model import Model as Model
    from .._core.model import Unset as Unset
    from .._core.rate.limiter import Limiter as Limiter
    from .._core.rate.limiter import Priority as Priority
    from .._core.rate.limiter import RateLimit as RateLimit
    from .._core.values import Unlisted as Unlisted
    from ..attempt import Attempt as Attempt
    from ..client import SocialPlanner as SocialPlanner
    from ..errors import AmbiguousOutcome as AmbiguousOutcome
    from ..errors import APIError as APIError
    from ..errors import BadRequest as BadRequest
    from ..errors import Conflict as Conflict
    from ..errors import DeadlineExceeded as DeadlineExceeded
    from ..errors import Forbidden as Forbidden
    from ..errors import Invalid as Invalid
    from ..errors import InvalidResponse as InvalidResponse
    from ..errors import MissingField as MissingField
    from ..errors import NotFound as NotFound
    from ..errors import NotSent as NotSent
    from ..errors import PagesError as PagesError
    from ..errors import RateLimited as RateLimited
    from ..errors import ServerError as ServerError
    from ..errors import SocialPlannerError as SocialPlannerError
    from ..errors import Unauthorized as Unauthorized
    from ..errors import UsageError as UsageError
    from ..events import SpecDrift as SpecDrift
    from ..oauth.file_store import FileTokenStore as FileTokenStore
    from ..oauth.store import MemoryTokenStore as MemoryTokenStore
    from ..oauth.store import TokenSet as TokenSet
    from ..oauth.store import TokenStore as TokenStore
    from ..oauth.tokens import Authorization as Authorization
    from ..oauth.tokens import OAuthTokens as OAuthTokens
    from ..request import Operation as Operation
    from ..request import Request as Request
    from ..rooms.csv_header import CSV_HEADER as CSV_HEADER
    from ..rooms.media import UploadedFile as UploadedFile
    from ..secret import Secret as Secret
    from ..upload import Upload as Upload

_MODULES = {
    "APIError": "..errors",
    "AmbiguousOutcome": "..errors",
    "Attempt": "..attempt",
    "Authorization": "..oauth.tokens",
    "BadRequest": "..errors",
    "BulkJob": ".._core.lists.bulk",
    "BulkReport": ".._core.lists.bulk_report",
    "CSV_HEADER": "..rooms.csv_header",
    "Conflict": "..errors",
    "DeadlineExceeded": "..errors",
    "FileTokenStore": "..oauth.file_store",
    "Forbidden": "..errors",
    "HideQueryValues": ".._core.call.log_filter",
    "Invalid": "..errors",
    "InvalidResponse": "..errors",
    "Limiter": ".._core.rate.limiter",
    "MemoryTokenStore": "..oauth.store",
    "MissingField": "..errors",
    "Model": ".._core.model",
    "NotFound": "..errors",
    "NotSent": "..errors",
    "OAuthTokens": "..oauth.tokens",
    "Operation": "..request",
    "Page": ".._core.lists.page",
    "Pages": ".._core.lists.pages",
    "PagesError": "..errors",
    "Priority": ".._core.rate.limiter",
    "RateLimit": ".._core.rate.limiter",
    "RateLimited": "..errors",
    "RawResponse": ".._core.http.response",
    "Request": "..request",
    "Secret": "..secret",
    "ServerError": "..errors",
    "SocialPlanner": "..client",
    "SocialPlannerError": "..errors",
    "SpecDrift": "..events",
    "TokenSet": "..oauth.store",
    "TokenSource": ".._core.call.token_source",
    "TokenStore": "..oauth.store",
    "TypedResponse": ".._core.call.typed_response",
    "UNSET": ".._core.model",
    "Unauthorized": "..errors",
    "Unlisted": ".._core.values",
    "Unset": ".._core.model",
    "Upload": "..upload",
    "UploadedFile": "..rooms.media",
    "UsageError": "..errors",
}

__all__ = [  # noqa: F822
    "APIError",
    "AmbiguousOutcome",
    "Attempt",
    "Authorization",
    "BadRequest",
    "BulkJob",
    "BulkReport",
    "CSV_HEADER",
    "Conflict",
    "DeadlineExceeded",
    "FileTokenStore",
    "Forbidden",
    "HideQueryValues",
    "Invalid",
    "InvalidResponse",
    "Limiter",
    "MemoryTokenStore",
    "MissingField",
    "Model",
    "NotFound",
    "NotSent",
    "OAuthTokens",
    "Operation",
    "Page",
    "Pages",
    "PagesError",
    "Priority",
    "RateLimit",
    "RateLimited",
    "RawResponse",
    "Request",
    "Secret",
    "ServerError",
    "SocialPlanner",
    "SocialPlannerError",
    "SpecDrift",
    "TokenSet",
    "TokenSource",
    "TokenStore",
    "TypedResponse",
    "UNSET",
    "Unauthorized",
    "Unlisted",
    "Unset",
    "Upload",
    "UploadedFile",
    "UsageError",
]


def __getattr__(name: str) -> object:
    module = _MODULES.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(module, __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
