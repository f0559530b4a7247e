"""The rules as they ship: as Python for the SDK, and as JSON for the document that the sandbox reads."""

from __future__ import annotations

from collections.abc import Sequence

from ..plan.rule_fields import python_path
from ..spec.document import Object, is_list, is_object

DEFAULTS: Object = {
    "networks": (), "forms": (), "when": {}, "fields": (), "of": "", "least": None, "most": None, "advised": None,
    "values": (), "pattern": "", "separator": "", "also": "", "words": "", "status": 422, "year": None,
    "drafts": False, "sandbox": True,
}  # fmt: skip
ALWAYS = ("id", "name", "about", "operations", "kind", "says", "effect", "source", "certainty")


def publish_rules(rules: Sequence[Object]) -> list[Object]:
    """Return the rules as JSON, without what is as it mostly is."""
    return [{key: rule[key] for key in (*ALWAYS, *DEFAULTS) if key in rule} for rule in rules]


def plan_rules(document: Object, rules: Sequence[Object]) -> list[dict[str, str]]:
    """Return the arguments of each rule as Python."""
    return [
        {key: _literal(rule.get(key, DEFAULTS.get(key))) for key in (*ALWAYS, *DEFAULTS)}
        | {"names": repr({path: python_path(document, rule, path) for path in rule.get("fields", ())})}
        for rule in rules
    ]


def _literal(value: object) -> str:
    if is_list(value):
        return repr(tuple(value))
    if is_object(value):
        return repr({key: tuple(each) if is_list(each) else each for key, each in value.items()})
    return repr(value)


def group_by_network(rules: Sequence[Object]) -> dict[str, list[Object]]:
    """Return the rules under the name of each network, those of all networks first."""
    networks = sorted({each for rule in rules for each in rule.get("networks", ())})
    groups = {
        "All networks": [DEFAULTS | rule for rule in rules if not rule.get("networks")],
        **{
            each: [DEFAULTS | rule for rule in rules if each in rule.get("networks", ())] for each in networks
        },
    }
    return {title: members for title, members in groups.items() if members}
