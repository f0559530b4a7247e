"""Many files become one document, and every reference in it has the same target as before."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from codegen.errors import SpecError
from codegen.spec.bundle import bundle
from codegen.spec.document import children, is_object, resolve

ROOT = """
openapi: '3.1.0'
info: {title: T, version: '1'}
paths: {/a: {$ref: 'paths/room.yaml#/a'}}
"""
ROOM = """
a: {get: {responses: {'200': {content: {application/json: {schema: {$ref: '../schemas/room.yaml#/Thing'}}}}}}}
"""
SCHEMAS = "Thing: {type: object, properties: {next: {$ref: '#/Thing'}}}\n"


def spec(folder: Path, root: str = ROOT, room: str = ROOM, schemas: str = SCHEMAS, **more: str) -> Path:
    files = {"openapi": root, "paths/room": room, "schemas/room": schemas}
    files |= {f"schemas/{name}": text for name, text in more.items()}
    for name, text in files.items():
        path = folder / f"{name}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder / "openapi.yaml"


def refs(node: Any) -> list[str]:
    found = [node["$ref"]] if is_object(node) and "$ref" in node else []
    return found + [ref for _, part in children(node) for ref in refs(part)]


def test_every_reference_of_the_bundle_leads_to_a_component(bundled: dict[str, Any]) -> None:
    """No `$ref` in the publish document names a file, and none leads into the void."""
    found = refs(bundled)
    assert len(found) > 100
    for ref in found:
        assert ref.startswith("#/components/")
        assert resolve(bundled, {"$ref": ref})


def test_a_schema_may_hold_itself(tmp_path: Path) -> None:
    """A recursive schema is bundled once, and refers to itself."""
    thing = bundle(spec(tmp_path))["components"]["schemas"]["Thing"]
    assert thing["properties"]["next"] == {"$ref": "#/components/schemas/Thing"}


def test_a_schema_that_nothing_uses_is_part_of_the_bundle(tmp_path: Path) -> None:
    """The lint can name it; it is not left out silently."""
    assert "Lonely" in bundle(spec(tmp_path, lonely="Lonely: {type: string}"))["components"]["schemas"]


def test_components_stand_in_the_order_of_their_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither the order of the files on the disk nor that of the references shows in the bundle."""
    listed = Path.glob
    monkeypatch.setattr(Path, "glob", lambda self, pattern: sorted(listed(self, pattern), reverse=True))
    texts = {name: f"{name.title()}: {{type: string}}" for name in ("zebra", "apple", "mango")}
    assert list(bundle(spec(tmp_path, **texts))["components"]["schemas"]) == [
        "Apple",
        "Mango",
        "Thing",
        "Zebra",
    ]


def test_values_that_look_like_references_stay_values(tmp_path: Path) -> None:
    """An example is data: a $ref in it is not followed. A field called `example` is a field."""
    schemas = """
Thing:
  type: object
  properties: {example: {$ref: '#/Other'}, examples: {$ref: '#/Other'}}
  examples: [{example: {$ref: nowhere}}]
Other: {type: string}
"""
    thing = bundle(spec(tmp_path, schemas=schemas))["components"]["schemas"]["Thing"]
    assert thing["examples"] == [{"example": {"$ref": "nowhere"}}]
    assert thing["properties"]["example"] == {"$ref": "#/components/schemas/Other"}
    assert thing["properties"]["examples"] == {"$ref": "#/components/schemas/Other"}


@pytest.mark.parametrize(
    ("ref", "words"),
    [
        ("https://example.com/evil.yaml#/Thing", "expected a relative reference"),
        ("file:///etc/passwd#/root", "expected a relative reference"),
        ("//example.com/evil.yaml#/Thing", "expected a relative reference"),
        ("/etc/passwd#/root", "expected a relative reference"),
        ("C:\\spec.yaml#/Thing", "expected a relative reference"),
        ("../schemas/room.yaml", "expected a relative reference"),
        ("../schemas/room.yaml#Thing", "expected a relative reference"),
        ("../../secret.yaml#/Thing", "expected a file in the folder"),
        ("../schemas/none.yaml#/Thing", "no such file"),
        ("../schemas/room.yaml#/None", "expected a component, got nothing"),
        ("../schemas/room.yaml#/Thing/properties/next", "expected a named component"),
        ("../openapi.yaml#/info", "expected a named component"),
    ],
)
def test_a_reference_to_elsewhere_is_refused(tmp_path: Path, ref: str, words: str) -> None:
    """Nothing is fetched, and no file outside of the spec is read, whatever a reference says."""
    (tmp_path / "secret.yaml").write_text("Thing: {type: string}", encoding="utf-8")
    root = spec(tmp_path / "spec", room=ROOM.replace("../schemas/room.yaml#/Thing", ref))
    with pytest.raises(SpecError, match=words):
        bundle(root)


def test_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    """A symbolic link does not get around the rule that the spec lies in one folder."""
    (tmp_path / "secret.yaml").write_text("Secret: {type: string}", encoding="utf-8")
    root = spec(tmp_path / "spec")
    (tmp_path / "spec/schemas/link.yaml").symlink_to(tmp_path / "secret.yaml")
    with pytest.raises(SpecError, match="expected a file in the folder"):
        bundle(root)


def test_two_schemas_of_one_name_are_refused(tmp_path: Path) -> None:
    """The error names both places; none of the two is used silently."""
    with pytest.raises(SpecError, match=r"schemas Thing: expected one definition, got .*room\.yaml#/Thing.*"):
        bundle(spec(tmp_path, other="Thing: {type: string}"))


@pytest.mark.parametrize(
    "more", ["webhooks: {}", "jsonSchemaDialect: https://example.com/", "components: {links: {}}"]
)
def test_parts_that_would_be_left_out_are_refused(tmp_path: Path, more: str) -> None:
    """The spec holds nothing that the pipeline would ignore."""
    with pytest.raises(SpecError, match="expected one of"):
        bundle(spec(tmp_path, root=ROOT + more))


def test_a_reference_in_a_circle_ends_in_an_error(document: dict[str, Any]) -> None:
    """Two references that lead to each other do not hang the generator."""
    document["components"]["schemas"]["A"] = {"$ref": "#/components/schemas/B"}
    document["components"]["schemas"]["B"] = {"$ref": "#/components/schemas/A"}
    with pytest.raises(SpecError, match="got a reference to itself"):
        resolve(document, {"$ref": "#/components/schemas/A"})
