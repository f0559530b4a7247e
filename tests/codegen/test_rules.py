"""A rule that nobody could obey is refused before any code is made from it."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest

from codegen.errors import SpecError
from codegen.lint.rules import lint_rules
from codegen.paths import SPEC
from codegen.spec.rules import read_rules

RULE: dict[str, Any] = {
    "id": "R8", "name": "text", "about": "post", "operations": ["create_post"], "networks": ["facebook"],
    "kind": "length", "fields": ["summary"], "most": 10, "says": "At most 10.", "effect": "cut", "source": "a page",
    "certainty": "documented",
}  # fmt: skip


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"kind": "size"}, "unknown kind 'size'"),
        ({"networks": ["orkut"]}, "networks: unknown value 'orkut'"),
        ({"operations": ["make_post"]}, "operations: unknown value 'make_post'"),
        ({"fields": ["media[].size"]}, r"the body has no field media\[\]\.size"),
        ({"when": {"state": ["draft"]}}, "the body has no field state"),
        ({"most": None}, "most: expected a number, got None"),
        ({"most": "PostMediaInput.altText.maxWords"}, "most: expected a number"),
        ({"effect": "shorten"}, "effect: unknown value 'shorten'"),
        ({"certainty": "sure"}, "certainty: unknown value 'sure'"),
        ({"limit": 3}, "unknown word 'limit'"),
        ({"says": "At most {least}."}, r"\{least\} has no number"),
    ],
)
def test_a_rule_that_nobody_could_obey_is_refused(
    bundled: dict[str, Any], change: dict[str, Any], complaint: str
) -> None:
    """Each complaint names the rule and the word."""
    lint_rules(bundled, [deepcopy(RULE)])
    with pytest.raises(SpecError, match=f"R8: {complaint}"):
        lint_rules(bundled, [RULE | change])


def test_two_rules_of_one_id_are_refused(bundled: dict[str, Any]) -> None:
    """People look rules up by their ids."""
    with pytest.raises(SpecError, match="R8: this id is there twice"):
        lint_rules(bundled, [RULE, RULE])


def test_a_number_that_the_document_has_is_taken_from_there(bundled: dict[str, Any]) -> None:
    """It stands once."""
    rules = {each["id"]: each for each in read_rules(SPEC, bundled)}
    media = bundled["components"]["schemas"]["PostMediaInput"]["properties"]
    assert rules["R29"]["most"] == media["altText"]["maxLength"]
    assert f"{media['altText']['maxLength']:,}" in rules["R29"]["says"]
