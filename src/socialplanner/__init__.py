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

if TYPE_CHECKING:
    from ._generated_names import *  # noqa: F403
    from ._generated_names import __all__ as __all__
    from ._version import __version__ as __version__


def __getattr__(name: str) -> object:
    """Load a public name."""
    if name == "__version__":
        from ._version import __version__

        return __version__
    if name == "__all__":
        return ["__version__", *_public_names()]
    if name.startswith("_") or name not in _public_names():
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(f"{__name__}._generated_names"), name)
    globals()[name] = value
    return value


def _public_names() -> list[str]:
    from ._generated_names import __all__ as names

    return names


def __dir__() -> list[str]:
    return ["__version__", *_public_names(), "errors", "models", "operations"]
