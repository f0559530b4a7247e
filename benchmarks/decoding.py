"""A page of 100 posts from bytes to models, and what 10,000 of them take while they are measure_memory."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec
import orjson

from socialplanner import RawResponse, Request, operations
from socialplanner._core import json_codec
from socialplanner._core.call.decode import decode_result
from socialplanner._core.secrets import Secrets
from socialplanner._generated import API
from socialplanner.secret import Secret

from . import openapi_client
from .measure import best_of, measure_memory
from .peers import msgspec_struct, pydantic_model
from .table import show

PAGE = Path(__file__).with_name("page.json").read_bytes()
PAGES = 100  # to hold 10,000 posts
ROUNDS = 30
SECRETS = Secrets((Secret("no token"),))
LIST: Request[object] = operations.list_posts.build(location_id="Kestrel0Bakery0Demo0", skip=0, limit=100)


def decode_page(orjson_or_none: ModuleType | None) -> Callable[[], object]:
    """Return what the client does with the bytes of a response, mismatches included."""

    def read() -> object:
        json_codec.orjson = orjson_or_none
        return decode_result(
            LIST, RawResponse(201, (), PAGE), API, lambda: SECRETS, strict=False, on_event=None
        )

    return read


def all_readers(openapi_model: Any) -> dict[str, Callable[[], object]]:
    """Return what reads the page, by the name of the library."""
    schemas = json.loads(openapi_client.DOCUMENT.read_bytes())["components"]["schemas"]
    keeping = pydantic_model(schemas, "PostListResponse", extra="allow")
    dropping = pydantic_model(schemas, "PostListResponse", extra="ignore")
    decoder = msgspec.json.Decoder(msgspec_struct(schemas, "PostListResponse"))
    return {
        "json.loads, no models": lambda: json.loads(PAGE),
        "orjson.loads, no models": lambda: orjson.loads(PAGE),
        "socialplanner": decode_page(None),
        "socialplanner[fast]": decode_page(orjson),
        "openapi-python-client": lambda: openapi_model.from_dict(json.loads(PAGE)),
        "pydantic": lambda: keeping.model_validate_json(PAGE),
        "pydantic, extra fields lost": lambda: dropping.model_validate_json(PAGE),
        "msgspec, extra fields lost": lambda: decoder.decode(PAGE),
    }


def main() -> None:
    with openapi_client.generate() as module:
        jobs = all_readers(module("models.post_list_response").PostListResponse)
        seconds = best_of(ROUNDS, jobs)
        sizes = {
            name: measure_memory(lambda job=job: [job() for _ in range(PAGES)])
            for name, job in jobs.items()
            if "no models" not in name and name != "socialplanner[fast]"
        }
    compared = ("json.loads, no models", "pydantic", "msgspec, extra fields lost")
    targets = {
        "socialplanner": "1.75 of json.loads, 1.0 of pydantic",
        "socialplanner[fast]": "3.0 of msgspec, 0.7 of pydantic",
    }
    show(
        f"A page of 100 posts, {len(PAGE) // 1000} KB, from bytes to models",
        ("", "ms", "of json.loads", "of pydantic", "of msgspec", "target, at most"),
        [
            (
                name,
                f"{mine * 1000:.2f}",
                *(f"{mine / seconds[other]:.2f}" for other in compared),
                targets.get(name, ""),
            )
            for name, mine in seconds.items()
        ],
    )
    show(
        "10,000 posts measure_memory in memory",
        ("", "MB", "of pydantic", "of msgspec", "target, at most"),
        [
            (
                name,
                f"{size / 1e6:.1f}",
                *(f"{size / sizes[other]:.2f}" for other in compared[1:]),
                "1.1 of msgspec, 0.45 of pydantic" if name == "socialplanner" else "",
            )
            for name, size in sizes.items()
        ],
    )
