"""A Social Planner on this machine: stateful, in memory, checked against the same OpenAPI document as the API.

    async with Sandbox() as sandbox:
        await sandbox.planner.posts.get(post_id)

`python -m socialplanner.sandbox` runs it as a server. It needs the extra: `pip install 'socialplanner[sandbox]'`.
"""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .sandbox import Sandbox
    from .seed import LOCATION_ID, TOKEN, USER_ID
    from .state.calls import Call
    from .state.clock import Clock

__all__ = ["LOCATION_ID", "TOKEN", "USER_ID", "Call", "Clock", "Sandbox"]

_HOME = {
    "Call": "state.calls",
    "Clock": "state.clock",
    "Sandbox": "sandbox",
}  # the rest are names of the seed

if not all(find_spec(package) for package in ("jsonschema_rs", "python_multipart", "starlette", "uvicorn")):
    # `name` makes `python -m socialplanner.sandbox` say it in one line, without a traceback
    raise ImportError("the sandbox needs more packages: pip install 'socialplanner[sandbox]'", name=__name__)


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f".{_HOME.get(name, 'seed')}", __name__), name)
