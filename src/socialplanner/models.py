"""The models of the API: `from socialplanner.models import PostCreate`. Each is loaded when it is first used.

Models of responses require nothing and keep unknown fields in `extras`. Models of requests (`PostCreate`, `...Input`)
require what the API requires.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._generated import models as _models

if TYPE_CHECKING:
    from ._generated.models import *  # noqa: F403

__all__ = _models.__all__  # pyright: ignore[reportUnsupportedDunderAll]


def __getattr__(name: str) -> object:
    return getattr(_models, name)


def __dir__() -> list[str]:
    return __all__
