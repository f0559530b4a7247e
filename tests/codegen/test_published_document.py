"""The document that ships also holds what the live service was seen to send."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

import pytest
from jsonschema_rs import validator_for

DOCUMENT: Any = json.loads(
    (files("socialplanner") / "_generated" / "openapi.json").read_text(encoding="utf-8")
)


def fits(schema: str, value: object) -> bool:
    wanted = {"$ref": f"#/components/schemas/{schema}", "components": DOCUMENT["components"]}
    return validator_for(wanted).is_valid(value)


@pytest.mark.parametrize(
    ("schema", "good", "bad"),
    [
        ("TagList", {"tags": "Tags not found"}, {"tags": "Tags were lost"}),
        ("TagList", {"tags": []}, {"tags": {}}),
        ("CsvImportList", {"csvs": {}}, {"csvs": 1}),
        ("CategoryResult", {"category": "Category not found"}, {"category": "What category?"}),
        ("QueueListMeta", {"count": "12"}, {"count": "twelve"}),
        ("QueueListMeta", {"count": 12}, {"skip": "12"}),
        ("ConnectionChoices", {"profile": {"id": "a"}}, {"profile": "a"}),
    ],
)
def test_a_form_that_was_seen_live_fits_and_another_one_does_not(schema: str, good: object, bad: object):
    assert fits(schema, good)
    assert not fits(schema, bad)
