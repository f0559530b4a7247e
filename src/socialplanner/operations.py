"""Operations as modules, for code that builds requests before it sends them.

`operations.get_post.build(location_id=..., id=...)` returns a request without sending it, and `planner.send(request)`
sends it. Each module is loaded when it is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._generated import api as _api

if TYPE_CHECKING:
    from ._generated.api import *  # noqa: F403

__all__ = _api.__all__  # pyright: ignore[reportUnsupportedDunderAll]


def __getattr__(name: str) -> object:
    return getattr(_api, name)


def __dir__() -> list[str]:
    return __all__
