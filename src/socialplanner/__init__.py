"""An async SDK for HighLevel's Social Planner API: posts, accounts and more. Unofficial.

    async with SocialPlanner(token, location_id="...") as planner:
        async for post in planner.posts.list():
            print(post.id, post.summary)

Names are loaded when they are first used; models stand in `socialplanner.models`, requests without a
client in `socialplanner.operations`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import _generated_names as _names
from ._version import __version__ as __version__

if TYPE_CHECKING:
    from ._generated_names import *  # noqa: F403

__all__ = ["__version__"]
__all__ += _names.__all__


def __getattr__(name: str) -> object:
    if name not in _names.__all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(_names, name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return [*__all__, "errors", "models", "operations"]
