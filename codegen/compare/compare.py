"""Compare what two documents promise: all that the SDK depends on.

Texts, examples and the bodies of errors are not compared: nothing in the SDK is made of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from .compare_operation import compare_operations
from .finding import ADDITIVE, BREAKING, Finding
from .promises import read_promises
from .schema_view import SchemaViews
from .source import Source
from .versions import Versions, read_header


def compare(ours: Source, theirs: Source) -> list[Finding]:
    """Return all differences, one for each operation that has it; `merge` joins equal ones."""
    return [*_Comparison(ours, theirs).run()]


class _Comparison:
    def __init__(self, ours: Source, theirs: Source) -> None:
        self.ours, self.theirs = read_promises(ours), read_promises(theirs)
        self.views = SchemaViews(ours), SchemaViews(theirs)
        header = read_header(ours)
        self.own_versions = Versions(ours, self.ours, header)
        self.versions = Versions(theirs, self.theirs, header)

    def run(self) -> Iterator[Finding]:
        for key, own in self.ours.items():
            if key in self.theirs:
                versions = self.own_versions, self.versions
                yield from compare_operations(own, self.theirs[key], self.views, versions)
            elif not own.is_neighbour and self.versions.includes(own, self.own_versions):
                version = self.own_versions.name(own)
                yield Finding(BREAKING, "operation gone", own.id, key, "", (own.id,), version)
        for key, other in self.theirs.items():
            if key not in self.ours and other.document not in self.neighbours:
                version = self.versions.name(other)
                yield Finding(ADDITIVE, "operation added", key, "", other.id, (key,), version)

    @property
    def neighbours(self) -> set[str]:
        """Return their documents that have only neighbours of ours: the rest of them is none of our business."""
        common = [key for key in self.ours if key in self.theirs]
        own = {self.theirs[key].document for key in common if not self.ours[key].is_neighbour}
        return {self.theirs[key].document for key in common} - own
