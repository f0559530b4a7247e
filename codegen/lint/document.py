"""Rules for the document as a whole: its server, its version, its tags and its paths."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..plan.names import is_identifier
from ..spec.document import METHODS, Object, Rule, api, as_list, as_object
from . import reserved_names

PATH = re.compile(r"(/([A-Za-z0-9._~-]+|{[A-Za-z]\w*}))+", re.ASCII)


def check_server_and_version(document: Object) -> Iterator[str]:
    servers = as_list(document.get("servers"))
    url = as_object(servers[0]).get("url") if servers else None
    if len(servers) != 1 or not str(url).startswith("https://") or str(url).endswith("/"):
        yield f"servers: expected one https address without a slash at its end, got {servers!r}."
    header = str(as_object(api(document).get("version")).get("header"))
    parameters = as_object(as_object(document.get("components")).get("parameters"))
    default = as_object(as_object(parameters.get(header)).get("schema")).get("default")
    if not isinstance(default, str) or not default:
        yield f"components/parameters/{header}: expected a schema with a default, got {default!r}. Set it to the version that the SDK sends."


def check_rooms(document: Object) -> Iterator[str]:
    names = [as_object(tag).get("name") for tag in as_list(document.get("tags"))]
    for tag in map(as_object, as_list(document.get("tags"))):
        name = tag.get("name")
        if not is_identifier(name) or name in reserved_names.ROOMS or not tag.get("description"):
            yield f"tags: expected a free Python name with a description, got {name!r}. It names a module."
        if names.count(name) > 1:
            yield f"tags: expected each name once, got {name!r} twice."


def check_paths(document: Object) -> Iterator[str]:
    for path, item in as_object(document.get("paths")).items():
        if not PATH.fullmatch(path):
            yield f"{path}: expected /words and /{{parameters}} without a slash at the end."
        for word in sorted(as_object(item).keys() - {*METHODS, "summary", "description"}):
            yield f"{path}: expected only operations, got {word!r}. Write it in each operation."


RULES: tuple[Rule, ...] = (check_server_and_version, check_rooms, check_paths)
