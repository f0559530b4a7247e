"""An async SDK for HighLevel's Social Planner API: posts, accounts and more. Unofficial.

    async with SocialPlanner(token, location_id="...") as planner:
        async for post in planner.posts.list():
            print(post.id, post.summary)

Names are loaded when they are first used; models stand in `socialplanner.models`, requests without a
client in `socialplanner.operations`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

__version__ = "0.1.0"

if TYPE_CHECKING:
    from ._core.answer import RawResponse as RawResponse
    from ._core.attempts import Attempt as Attempt
    from ._core.auth import TokenSource as TokenSource
    from ._core.bulk import BulkJob as BulkJob
    from ._core.bulk import BulkReport as BulkReport
    from ._core.delivery import Delivery as Delivery
    from ._core.model import UNSET as UNSET
    from ._core.model import Model as Model
    from ._core.model import Unset as Unset
    from ._core.pace import Limiter as Limiter
    from ._core.pace import RateLimit as RateLimit
    from ._core.pages import Pages as Pages
    from ._core.quiet import HideQueries as HideQueries
    from ._core.request import Operation as Operation
    from ._core.request import Request as Request
    from ._core.secrets import Secret as Secret
    from ._core.upload import Upload as Upload
    from ._core.walk import Page as Page
    from .client import SocialPlanner as SocialPlanner
    from .errors import AmbiguousOutcome as AmbiguousOutcome
    from .errors import APIError as APIError
    from .errors import BadRequest as BadRequest
    from .errors import Conflict as Conflict
    from .errors import DeadlineExceeded as DeadlineExceeded
    from .errors import Forbidden as Forbidden
    from .errors import Invalid as Invalid
    from .errors import InvalidResponse as InvalidResponse
    from .errors import NotFound as NotFound
    from .errors import NotSent as NotSent
    from .errors import PagesError as PagesError
    from .errors import RateLimited as RateLimited
    from .errors import ServerError as ServerError
    from .errors import SocialPlannerError as SocialPlannerError
    from .errors import Unauthorized as Unauthorized
    from .errors import UsageError as UsageError
    from .events import SpecDrift as SpecDrift
    from .oauth import Authorization as Authorization
    from .oauth import OAuthTokens as OAuthTokens
    from .token_file import FileTokenStore as FileTokenStore
    from .token_store import MemoryTokenStore as MemoryTokenStore
    from .token_store import TokenSet as TokenSet
    from .token_store import TokenStore as TokenStore

_HOMES = {
    "APIError": "errors",
    "AmbiguousOutcome": "errors",
    "Attempt": "_core.attempts",
    "Authorization": "oauth",
    "BadRequest": "errors",
    "BulkJob": "_core.bulk",
    "BulkReport": "_core.bulk",
    "Conflict": "errors",
    "DeadlineExceeded": "errors",
    "Delivery": "_core.delivery",
    "FileTokenStore": "token_file",
    "Forbidden": "errors",
    "HideQueries": "_core.quiet",
    "Invalid": "errors",
    "InvalidResponse": "errors",
    "Limiter": "_core.pace",
    "MemoryTokenStore": "token_store",
    "Model": "_core.model",
    "NotFound": "errors",
    "NotSent": "errors",
    "OAuthTokens": "oauth",
    "Operation": "_core.request",
    "Page": "_core.walk",
    "Pages": "_core.pages",
    "PagesError": "errors",
    "RateLimit": "_core.pace",
    "RateLimited": "errors",
    "RawResponse": "_core.answer",
    "Request": "_core.request",
    "Secret": "_core.secrets",
    "ServerError": "errors",
    "SocialPlanner": "client",
    "SocialPlannerError": "errors",
    "SpecDrift": "events",
    "TokenSet": "token_store",
    "TokenSource": "_core.auth",
    "TokenStore": "token_store",
    "UNSET": "_core.model",
    "Unauthorized": "errors",
    "Unset": "_core.model",
    "Upload": "_core.upload",
    "UsageError": "errors",
}

__all__ = [
    "UNSET",
    "APIError",
    "AmbiguousOutcome",
    "Attempt",
    "Authorization",
    "BadRequest",
    "BulkJob",
    "BulkReport",
    "Conflict",
    "DeadlineExceeded",
    "Delivery",
    "FileTokenStore",
    "Forbidden",
    "HideQueries",
    "Invalid",
    "InvalidResponse",
    "Limiter",
    "MemoryTokenStore",
    "Model",
    "NotFound",
    "NotSent",
    "OAuthTokens",
    "Operation",
    "Page",
    "Pages",
    "PagesError",
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
    "Unauthorized",
    "Unset",
    "Upload",
    "UsageError",
    "__version__",
]


def __getattr__(name: str) -> object:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(f"{__name__}.{home}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return [*__all__, "errors", "models", "operations"]
