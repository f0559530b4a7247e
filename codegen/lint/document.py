"""Rules for the document as a whole: its server, its version, its rooms and its paths."""

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
        yield "servers: exactly one is wanted, https and without a slash at its end"
    header = str(as_object(api(document).get("version")).get("header"))
    parameters = as_object(as_object(document.get("components")).get("parameters"))
    default = as_object(as_object(parameters.get(header)).get("schema")).get("default")
    if not isinstance(default, str) or not default:
        yield f"components/parameters/{header}: its schema needs a default: the version that the SDK asks for"


def check_rooms(document: Object) -> Iterator[str]:
    names = [as_object(tag).get("name") for tag in as_list(document.get("tags"))]
    for tag in map(as_object, as_list(document.get("tags"))):
        name = tag.get("name")
        if not is_identifier(name) or name in reserved_names.ROOMS or not tag.get("description"):
            yield f"tags: {name!r} must be a free identifier with a description: it names a module"
        if names.count(name) > 1:
            yield f"tags: {name!r} stands there twice"


def check_paths(document: Object) -> Iterator[str]:
    for path, item in as_object(document.get("paths")).items():
        if not PATH.fullmatch(path):
            yield f"{path}: a path is made of /words and /{{parameters}} and ends without a slash"
        for word in sorted(as_object(item).keys() - {*METHODS, "summary", "description"}):
            yield f"{path}: {word!r} beside the operations would be left out; say it in each operation"


RULES: tuple[Rule, ...] = (check_server_and_version, check_rooms, check_paths)
