"""Every operation as a module: `build(...)` makes its request, the function of its name sends it.

Written by `make generate`; each is loaded when it is first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .accounts import delete_account as delete_account
    from .accounts import list_accounts as list_accounts
    from .posts import bulk_delete_posts as bulk_delete_posts
    from .posts import create_post as create_post
    from .posts import delete_post as delete_post
    from .posts import get_post as get_post
    from .posts import list_posts as list_posts
    from .posts import update_post as update_post

_MODULES = {
    "bulk_delete_posts": "posts.bulk_delete_posts",
    "create_post": "posts.create_post",
    "delete_account": "accounts.delete_account",
    "delete_post": "posts.delete_post",
    "get_post": "posts.get_post",
    "list_accounts": "accounts.list_accounts",
    "list_posts": "posts.list_posts",
    "update_post": "posts.update_post",
}

__all__ = [  # noqa: F822
    "bulk_delete_posts",
    "create_post",
    "delete_account",
    "delete_post",
    "get_post",
    "list_accounts",
    "list_posts",
    "update_post",
]


def __getattr__(name: str) -> object:
    module = _MODULES.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return import_module(f"{__name__}.{module}")


def __dir__() -> list[str]:
    return __all__
