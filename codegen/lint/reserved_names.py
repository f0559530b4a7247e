"""The names that generated code uses itself, so that nothing in the spec may have them. Tests compare them with it."""

from __future__ import annotations

from ..paths import PACKAGE
from ..spec.document import Object, api, as_object

BUILTINS = frozenset({"bool", "dict", "float", "int", "isinstance", "len", "list", "object", "str", "tuple"})

FIELDS = BUILTINS | {
    "self", "cls", "src", "get", "value", "kept", "missing", "got", "item", "key", "out",
    "extras", "has_id", "from_dict", "to_dict", "read_fields", "check_fields", "write_fields", "check_needed",
    "getter", "keep_one", "keep_raw", "keep_raw_list", "note_missing_id", "unknown_fields", "list_of", "map_of", "model_of", "either",
    "read_text", "read_flag", "read_integer", "read_number", "read_datetime", "read_date", "read_object", "read_free_object",
    "read_unnamed",
    "write_datetime", "write_date",
}  # fmt: skip
"""Not for fields of a schema: arguments, members and variables of its class."""

ARGUMENTS = BUILTINS | {
    "self", "sender", "pairs", "fields", "body", "build", "request", "location", "page_size", "start",
    "concurrency", "pages", "result", "item", "key",
    "boolean", "checked", "identifier", "one_of", "integer", "join", "make_pages", "model", "number", "path_segment", "reusable", "strings", "text", "write_datetime", "write_date",
    "location_of", "make_file_part", "find_id",
}  # fmt: skip
"""Not for parameters, and not for fields of a body that become arguments."""

METHODS = BUILTINS - {"list"} | {"date", "datetime"}
"""Not for methods of a room: the types in the signatures below them. No signature has `list`."""

MODULES = frozenset(path.stem for path in PACKAGE.iterdir())
MODULES_TO_COME = frozenset({"fastapi", "preflight"})
ROOMS = MODULES | MODULES_TO_COME | {
    "aclose", "cached_property", "find_match", "for_location", "from_env", "rate_limit", "send", "send_raw",
    "send_with_response",
    "with_options",
}  # fmt: skip
"""Not for tags: what the client has beside its rooms, and the modules of the package."""

SCHEMAS = frozenset(
    {
        "Absent", "Any", "FileKind", "Callable", "Client", "Enums", "False", "File", "Literal", "Mapping", "Model", "None",
        "Operation", "Page", "Pages", "Request", "Response", "Room", "Rooms", "Self", "Sender", "Sequence", "True",
        "TypeAlias", "Unset", "Upload", "FileInput", "RequestModel", "Record", "Field", "Text", "Choice", "Boolean", "Number", "Time",
        "Day", "AnyObject", "Either", "Items", "Map", "Nested",
    }
)  # fmt: skip
"""Not for schemas: other classes in the generated modules."""


def is_free_argument(document: Object, wire: str, name: str) -> bool:
    """Return whether the argument may have this name; the tenant's name is the tenant's alone."""
    tenant = as_object(api(document).get("tenant"))
    if wire == tenant.get("wire"):
        return name == tenant.get("name")
    return name != tenant.get("name") and name not in ARGUMENTS
