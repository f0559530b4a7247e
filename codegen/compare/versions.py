"""Which version of the API an operation and a document are for: by the header that names it."""

from __future__ import annotations

from ..spec.document import api, as_list, as_object
from .promises import Parameter, Promises
from .source import Source


class Versions:
    """The versions that the documents of a source name, by the header that our spec says is the one."""

    def __init__(self, source: Source, promises: dict[str, Promises], header: str) -> None:
        self.source, self.header = source, header
        self.every = frozenset(version for each in promises.values() for version in self.of(each))

    def of(self, promises: Promises) -> tuple[str, ...]:
        """Return the versions that an operation takes, or the one that is sent where any text is taken."""
        parameter = promises.parameters.get(("header", self.header.lower()))
        if parameter is None:
            return ()
        schema = self.source.follow(parameter.schema)
        listed = as_list(schema.get("enum")) or [
            schema[word] for word in ("const", "default") if word in schema
        ]
        return tuple(str(each) for each in listed)

    def name(self, promises: Promises) -> str:
        """Return the versions that an operation takes, as one text."""
        return ", ".join(self.of(promises))

    def is_header(self, parameter: Parameter) -> bool:
        return parameter.where == "header" and parameter.name.lower() == self.header.lower()

    def includes(self, promises: Promises, known: Versions) -> bool:
        """Return whether an operation of `known` should be here: its version is one of these, or none is named."""
        own = known.of(promises)
        return not self.every or not own or bool(self.every & {*own})


def read_header(source: Source) -> str:
    """Return the name of the header with the version; empty where no document says in `x-sdk` which one it is."""
    blocks = [as_object(api(document).get("version")) for document in source.documents.values()]
    return next((str(block["header"]) for block in blocks if "header" in block), "")
