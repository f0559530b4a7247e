"""A value that must not be shown, such as a token."""

from __future__ import annotations

from collections.abc import Callable
from typing import NoReturn, final


@final
class Secret:
    """A token or another secret text. Only `reveal()` shows it: not `repr`, `str`, `vars`, a copy or a pickle."""

    __slots__ = ("reveal",)

    reveal: Callable[[], str]

    def __init__(self, value: str) -> None:
        self.reveal = lambda: value

    def __repr__(self) -> str:
        return "Secret('…')"

    def __copy__(self) -> Secret:
        return self

    def __deepcopy__(self, memo: object) -> Secret:
        return self

    def __reduce__(self) -> NoReturn:
        raise TypeError("a token cannot be pickled")
