"""Which kind of object in one document is which kind in the other, where a value may be one of several."""

from __future__ import annotations

from .schema_view import SchemaView

Kinds = tuple[SchemaView, ...]
ENOUGH = 0.5
"""The share of common fields from which two kinds without a common name are the same kind."""


def pair(
    ours: Kinds, theirs: Kinds
) -> tuple[list[tuple[SchemaView, SchemaView]], list[SchemaView], list[SchemaView]]:
    """Return (the kinds that both have, those that only we have, those that only they have)."""
    found: list[tuple[SchemaView, SchemaView]] = []
    ranked = [
        (-_likeness(own, other), row, column)
        for row, own in enumerate(ours)
        for column, other in enumerate(theirs)
    ]
    used_rows, used_columns = set[int](), set[int]()
    for likeness, row, column in sorted(ranked):
        if -likeness < ENOUGH or row in used_rows or column in used_columns:
            continue
        used_rows.add(row)
        used_columns.add(column)
        found.append((ours[row], theirs[column]))
    only_ours = [each for row, each in enumerate(ours) if row not in used_rows]
    only_theirs = [each for column, each in enumerate(theirs) if column not in used_columns]
    return found, only_ours, only_theirs


def _likeness(one: SchemaView, other: SchemaView) -> float:
    """Return how alike two kinds are: the share of common fields, and more than that for a common name."""
    if one.name and one.name == other.name:
        return 2.0
    every = one.fields.keys() | other.fields.keys()
    return len(one.fields.keys() & other.fields.keys()) / len(every) if every else 1.0
