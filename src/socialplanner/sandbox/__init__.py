"""A Social Planner on this machine: stateful, in memory, checked against the same OpenAPI document as the API. It shares
no Python code with the SDK, so that the two cannot be wrong in the same way; only `client` makes clients of the SDK, and
only for who asks for one.

    async with Sandbox() as sandbox:
        await sandbox.planner.posts.get(post_id)

`python -m socialplanner.sandbox` runs it as a server. It needs the extra: `pip install 'socialplanner[sandbox]'`.

May import: `_core.client`, `client`, `testing`, `sandbox.rooms`, `sandbox.rooms.queues`, `sandbox.server`, `sandbox.state`.
"""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .sandbox import Sandbox
    from .state.calls import RecordedCall
    from .state.clock import Clock
    from .state.names import (
        APPROVER_ID,
        CATEGORY_NEWS,
        CATEGORY_RECIPES,
        FACEBOOK_PAGE,
        GOOGLE_LOCATION,
        GROUP_ID,
        INSTAGRAM_PROFILE,
        LINKEDIN_PAGE,
        LOCATION_ID,
        OTHER_FACEBOOK_PAGE,
        OTHER_LOCATION_ID,
        PINTEREST_PROFILE,
        THREADS_PROFILE,
        TIKTOK_PROFILE,
        TOKEN,
        USER_ID,
        YOUTUBE_CHANNEL,
    )

__all__ = [
    "APPROVER_ID",
    "CATEGORY_NEWS",
    "CATEGORY_RECIPES",
    "FACEBOOK_PAGE",
    "GOOGLE_LOCATION",
    "GROUP_ID",
    "INSTAGRAM_PROFILE",
    "LINKEDIN_PAGE",
    "LOCATION_ID",
    "OTHER_FACEBOOK_PAGE",
    "OTHER_LOCATION_ID",
    "PINTEREST_PROFILE",
    "THREADS_PROFILE",
    "TIKTOK_PROFILE",
    "TOKEN",
    "USER_ID",
    "YOUTUBE_CHANNEL",
    "Clock",
    "RecordedCall",
    "Sandbox",
]

_HOME = {
    "Clock": "state.clock",
    "RecordedCall": "state.calls",
    "Sandbox": "sandbox",
}  # the rest are names of the seed

if not all(find_spec(package) for package in ("jsonschema_rs", "python_multipart", "starlette", "uvicorn")):
    # `name` lets `python -m socialplanner.sandbox` print the message in one line, without a traceback
    raise ImportError("the sandbox needs more packages: pip install 'socialplanner[sandbox]'", name=__name__)


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f".{_HOME.get(name, 'state.names')}", __name__), name)
