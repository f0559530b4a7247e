"""What the SDK depends on is compared: of two small documents that differ in one place, that place is told."""

from __future__ import annotations

from copy import deepcopy

import pytest

from codegen.compare.drift import drift
from codegen.compare.source import Source

from .small import SMALL, Change, Document, changed, field, operation, put, schema, told

Told = tuple[str, str, str]
TOPPING = {"$ref": "#/components/schemas/Topping"}
CANDLE = {"type": "object", "properties": {"colour": {"type": "string"}, "height": {"type": "number"}}}


def body_content(document: Document) -> Document:
    return operation(document, "post")["requestBody"]


SCOPES: dict[str, tuple[Change, list[Told]]] = {
    "another scope is needed": (
        lambda vendor: operation(vendor, "get").update(security=[{"bearer": ["cake.read", "shop.read"]}]),
        [("breaking", "scope added", "security scopes")],
    ),
    "a scope is no longer needed": (
        lambda vendor: operation(vendor, "post").update(security=[{"bearer": ["shop.write"]}]),
        [("breaking", "scope added", "security scopes"), ("cosmetic", "scope gone", "security scopes")],
    ),
    "no scopes are named": (
        lambda vendor: operation(vendor, "post").update(security=[{"bearer": []}]),
        [("cosmetic", "scopes unlisted", "security scopes")],
    ),
    "a scope stands on the document": (
        lambda vendor: (operation(vendor, "get").pop("security"), vendor.update(security=[{"bearer": ["all"]}])),
        [("breaking", "scope added", "security scopes"), ("cosmetic", "scope gone", "security scopes")],
    ),
    "another way to log in": (
        lambda vendor: vendor["components"].update(
            securitySchemes={"bearer": {"type": "apiKey", "in": "header", "name": "X-Key"}}
        ),
        [("breaking", "login changed", "security login")],
    ),
}  # fmt: skip

LIMITS: dict[str, tuple[Change, list[Told]]] = {
    "fewer items": (
        lambda vendor: field(vendor, "Order", "ids").update(maxItems=25),
        [("breaking", "stricter limit", "Order.ids")],
    ),
    "more items": (
        lambda vendor: field(vendor, "Order", "ids").update(maxItems=100),
        [("additive", "looser limit", "Order.ids")],
    ),
    "more items are needed": (
        lambda vendor: field(vendor, "Order", "ids").update(minItems=2),
        [("breaking", "stricter limit", "Order.ids")],
    ),
    "no limit": (
        lambda vendor: field(vendor, "Order", "ids").pop("maxItems"),
        [("additive", "limit gone", "Order.ids")],
    ),
    "a lower maximum": (
        lambda vendor: field(vendor, "Order", "weight").update(maximum=5),
        [("breaking", "stricter limit", "Order.weight")],
    ),
    "a lower minimum": (
        lambda vendor: field(vendor, "Order", "weight").update(minimum=0),
        [("additive", "looser limit", "Order.weight")],
    ),
    "shorter texts": (
        lambda vendor: field(vendor, "Order", "words").update(maxLength=40),
        [("breaking", "stricter limit", "Order.words")],
    ),
    "longer texts are needed": (
        lambda vendor: field(vendor, "Order", "words").update(minLength=3),
        [("breaking", "stricter limit", "Order.words")],
    ),
    "another pattern": (
        lambda vendor: field(vendor, "Order", "words").update(pattern="^[a-f]+$"),
        [("breaking", "stricter limit", "Order.words")],
    ),
    "a limit where none was": (
        lambda vendor: field(vendor, "Order", "gift").update(maxLength=20),
        [("breaking", "limit added", "Order.gift")],
    ),
    "a limit of a parameter": (
        lambda vendor: operation(vendor, "get")["parameters"][1]["schema"].update(maximum=50),
        [("breaking", "stricter limit", "query limit")],
    ),
    "a limit of an item": (
        lambda vendor: field(vendor, "Order", "ids").update(items={"type": "string", "maxLength": 24}),
        [("breaking", "limit added", "Order.ids[]")],
    ),
    "a limit of an answer": (
        lambda vendor: field(vendor, "Cake", "name").update(maxLength=20),
        [("cosmetic", "limit added", "Cake.name")],
    ),
}  # fmt: skip

FORMS: dict[str, tuple[Change, list[Told]]] = {
    "a time that is a text now": (
        lambda vendor: field(vendor, "Cake", "baked").pop("format"),
        [("breaking", "format gone", "Cake.baked")],
    ),
    "a time that is a day now": (
        lambda vendor: field(vendor, "Cake", "baked").update(format="date"),
        [("breaking", "format changed", "Cake.baked")],
    ),
    "a text that is a time now": (
        lambda vendor: put(vendor, "Cake", "name", {"type": "string", "format": "date-time"}),
        [("additive", "format added", "Cake.name")],
    ),
    "a text that must be an address": (
        lambda vendor: field(vendor, "Order", "words").update(format="uri"),
        [("breaking", "format added", "Order.words")],
    ),
    "any text for a time": (
        lambda vendor: field(vendor, "Order", "until").pop("format"),
        [("additive", "format gone", "Order.until")],
    ),
    "a form in place of JSON": (
        lambda vendor: body_content(vendor).update(
            content={"multipart/form-data": body_content(vendor)["content"]["application/json"]}
        ),
        [("breaking", "media type changed", "body media type")],
    ),
    "a form beside JSON": (
        lambda vendor: body_content(vendor)["content"].update({"multipart/form-data": {}}),
        [("additive", "media type added", "body media type")],
    ),
    "null where none was": (
        lambda vendor: put(vendor, "Cake", "price", {"type": ["integer", "null"]}),
        [("breaking", "null added", "Cake.price")],
    ),
    "null in the words of 3.0": (
        lambda vendor: put(vendor, "Cake", "price", {"type": "integer", "nullable": True}),
        [("breaking", "null added", "Cake.price")],
    ),
    "null in a list": (
        lambda vendor: put(vendor, "Cake", "toppings", {"type": "array", "items": {"anyOf": [TOPPING, {"type": "null"}]}}),
        [("breaking", "null added", "Cake.toppings[]")],
    ),
    "null is refused": (
        lambda vendor: put(vendor, "Order", "gift", {"type": "string"}),
        [("breaking", "null gone", "Order.gift")],
    ),
    "null may be sent": (
        lambda vendor: put(vendor, "Order", "words", field(vendor, "Order", "words") | {"nullable": True}),
        [("additive", "null added", "Order.words")],
    ),
}  # fmt: skip

KINDS: dict[str, tuple[Change, list[Told]]] = {
    "a list of one of two kinds": (
        lambda vendor: put(vendor, "Cake", "toppings", {"type": "array", "items": {"oneOf": [TOPPING, CANDLE]}}),
        [("breaking", "alternative added", "Topping"), ("additive", "field added", "Topping.colour"),
         ("additive", "field added", "Topping.height")],
    ),
    "one of two kinds of list": (
        lambda vendor: put(vendor, "Cake", "toppings", {
            "anyOf": [{"type": "array", "items": TOPPING}, {"type": "array", "items": {"type": "string"}}]
        }),
        [("breaking", "type changed", "Cake.toppings[]")],
    ),
    "a field that one kind requires": (
        lambda vendor: schema(vendor, "Company")["required"].append("vat"),
        [("breaking", "now required", "Company.vat")],
    ),
    "a new field that one kind requires": (
        lambda vendor: schema(vendor, "Company").update(
            required=["firm", "iban"], properties=schema(vendor, "Company")["properties"] | {"iban": {"type": "string"}}
        ),
        [("breaking", "field added", "Company.iban")],
    ),
    "a field that one kind lost": (
        lambda vendor: schema(vendor, "Person")["properties"].pop("last"),
        [("breaking", "field gone", "Person.last")],
    ),
    "a kind more in a request": (
        lambda vendor: field(vendor, "Order", "payer")["oneOf"].append(CANDLE),
        [("additive", "alternative added", "Order.payer")],
    ),
    "a kind less in a request": (
        lambda vendor: put(vendor, "Order", "payer", {"$ref": "#/components/schemas/Person"}),
        [("breaking", "alternative gone", "Order.payer"), ("breaking", "field gone", "Order.payer.firm"),
         ("breaking", "field gone", "Order.payer.vat"), ("breaking", "field gone", "Order.payer.street"),
         ("breaking", "now required", "Order.payer.first")],
    ),
    "a map in place of fields": (
        lambda vendor: put(vendor, "Cake", "slots", {"type": "object", "additionalProperties": {"type": "string"}}),
        [("breaking", "fields became a map", "Cake.slots")],
    ),
    "a map of anything in place of fields": (
        lambda vendor: put(vendor, "Cake", "slots", {"type": "object", "additionalProperties": True}),
        [("breaking", "fields became a map", "Cake.slots")],
    ),
    "fields in place of a map": (
        lambda vendor: put(vendor, "Cake", "notes", {"type": "object", "properties": {"who": {"type": "string"}}}),
        [("breaking", "map became fields", "Cake.notes")],
    ),
    "an object that says nothing": (
        lambda vendor: put(vendor, "Cake", "slots", {"type": "object"}),
        [("cosmetic", "fields unlisted", "Cake.slots")],
    ),
    "any text beside an enum": (
        lambda vendor: put(vendor, "Cakes", "maker", {"anyOf": [{"enum": ["ada", "bob"]}, {"type": "string"}]}),
        [("cosmetic", "values unlisted", "Cakes.maker")],
    ),
    "an enum where any text was": (
        lambda vendor: put(vendor, "Order", "gift", {"type": ["string", "null"], "enum": ["a", "b", None]}),
        [("breaking", "values listed", "Order.gift")],
    ),
}  # fmt: skip

SERVERS: dict[str, tuple[Change, list[Told]]] = {
    "another host": (
        lambda vendor: vendor.update(servers=[{"url": "https://api.example.net"}]),
        [("breaking", "server changed", "server address")],
    ),
    "without TLS": (
        lambda vendor: vendor.update(servers=[{"url": "http://api.example.com"}]),
        [("breaking", "server changed", "server address")],
    ),
    "another host for one operation": (
        lambda vendor: operation(vendor, "post").update(servers=[{"url": "https://orders.example.net/"}]),
        [("breaking", "server changed", "server address")],
    ),
    "a host in a variable": (
        lambda vendor: vendor.update(
            servers=[{"url": "https://{host}", "variables": {"host": {"default": "evil.example.net"}}}]
        ),
        [("breaking", "server changed", "server address")],
    ),
    "a host more": (
        lambda vendor: vendor["servers"].append({"url": "https://eu.example.com"}),
        [("additive", "server added", "server address")],
    ),
    "no host at all": (lambda vendor: vendor.pop("servers"), []),
    "no host, only a path": (lambda vendor: vendor.update(servers=[{"url": "/"}]), []),
}  # fmt: skip

ALL = SCOPES | LIMITS | FORMS | KINDS | SERVERS


def test_a_document_equal_in_content_differs_in_nothing() -> None:
    assert told(SMALL, deepcopy(SMALL)) == []


@pytest.mark.parametrize("kind", ALL)
def test_what_the_sdk_depends_on_is_told(kind: str) -> None:
    """Each change of the vendor once, with the level that it has for users."""
    change, expected = ALL[kind]
    assert sorted(told(SMALL, changed(change))) == sorted(expected)


@pytest.mark.parametrize("kind", [kind for kind in ALL if ALL[kind][1]])
def test_the_same_change_backwards_is_told_too(kind: str) -> None:
    """Nothing is seen in one direction only, but for a host that is one of several."""
    backwards = told(changed(ALL[kind][0]), SMALL)
    assert backwards or kind == "a host more"


def test_another_server_stands_first_with_a_warning() -> None:
    """Tokens would go there."""
    vendor = changed(lambda document: document.update(servers=[{"url": "https://api.example.net"}]))
    schema(vendor, "Cake")["properties"].pop("name")
    assert [change for _, change, _ in told(SMALL, vendor)] == ["server changed", "field gone"]


def test_alternatives_without_values_are_any_value() -> None:
    """Some kinds of answer list their networks and others say nothing: no network is gone."""
    kinds = [
        {"type": "object", "properties": {"platform": {"type": "string", "enum": ["a"]}, "b": {}}},
        {"type": "object", "properties": {"platform": {"type": "object"}, "c": {}}},
        {"type": "object", "properties": {"platform": {"type": "string"}, "d": {}}},
    ]
    one = {"type": "object", "properties": {"platform": {"enum": ["a", "x"]}, "b": {}, "c": {}, "d": {}}}
    ours = changed(lambda document: put(document, "Cakes", "maker", one))
    for few in (kinds, [kinds[0], kinds[1]], [kinds[0], kinds[2]]):
        theirs = changed(lambda document: put(document, "Cakes", "maker", {"oneOf": few}))  # noqa: B023
        assert [change for _, change, _ in told(ours, theirs) if change == "value gone"] == []
    closed = changed(lambda document: put(document, "Cakes", "maker", {"oneOf": [kinds[0], kinds[0]]}))
    assert ("cosmetic", "value gone", "Cakes.maker.platform") in told(ours, closed)


def test_a_network_that_asks_for_more_is_told_where_our_body_is_one_for_all() -> None:
    """Our body has the fields of all networks; theirs is one of several."""
    one = {
        "type": "object",
        "properties": {name: {"type": "string"} for name in ("first", "last", "firm", "vat", "street")},
    }
    ours = changed(lambda document: put(document, "Order", "payer", one))
    before = told(ours, SMALL)
    assert before.count(("breaking", "required by an alternative", "Order.payer.vat")) == 0
    theirs = changed(lambda document: schema(document, "Company")["required"].append("vat"))
    assert set(told(ours, theirs)) - set(before) == {
        ("breaking", "required by an alternative", "Order.payer.vat")
    }


def listing(document: Document, *versions: str) -> None:
    """Let the operation for `v3` take these versions and no other."""
    operation(document, "get")["parameters"][0]["schema"] = {"type": "string", "enum": [*versions]}


def test_a_new_version_of_the_api_is_the_loudest_of_all() -> None:
    """It stands before what is broken, with a line of its own, also beside the version that we know."""
    for versions in (["v3", "v4"], ["v4", "v3"], ["v4"]):
        vendor = changed(lambda document: listing(document, *versions))  # noqa: B023
        schema(vendor, "Cake")["properties"].pop("name")
        assert told(SMALL, vendor)[0] == ("breaking", "new version", "header Version")
    vendor = changed(lambda document: listing(document, "v3"))
    assert told(SMALL, vendor) == []


def test_the_end_of_our_version_is_told() -> None:
    vendor = changed(lambda document: listing(document, "v4"))
    assert ("breaking", "version gone", "header Version") in told(SMALL, vendor)


def only(version: str) -> Document:
    """The operations of one version, as the vendor has a document for each."""
    document = deepcopy(SMALL)
    listing(document, "v3")
    old = operation(document, "get", "/old/cakes")
    old["parameters"][0]["schema"] = {"type": "string", "enum": ["2021-07-28"]}
    document["paths"].pop("/old/cakes" if version == "v3" else "/cakes")
    return document


def test_operations_of_another_version_are_no_loss_of_a_document() -> None:
    """The older ones are judged by the older document, and the others by the newer."""
    assert told(SMALL, only("v3")) == []
    assert told(SMALL, only("2021-07-28")) == []


def test_an_operation_of_its_own_version_is_missed() -> None:
    vendor = only("v3")
    vendor["paths"]["/cakes"].pop("post")
    operation(vendor, "get")["operationId"] = "get-cakes"
    assert told(SMALL, vendor) == [("breaking", "operation gone", "order_cakes")]


def test_a_neighbour_is_not_missed_in_the_document_of_this_part() -> None:
    """It belongs to another document, whose other operations are none of our business."""
    ours = deepcopy(SMALL)
    operation(ours, "post")["x-sdk"] = {"neighbour": True}
    vendor = deepcopy(SMALL)
    post = vendor["paths"]["/cakes"].pop("post")
    assert told(ours, vendor) == []
    beside = {"paths": {"/cakes": {"post": post}, "/shops": {"get": {"responses": {}}}}}
    beside["components"] = deepcopy(SMALL["components"])
    assert drift(ours, Source({"vendor": vendor, "beside": beside})).findings == []
    vendor["paths"]["/cakes/new"] = {"get": {}}
    assert told(ours, vendor) == [("additive", "operation added", "GET /cakes/new")]


def test_a_form_that_models_read_in_silence_is_no_difference(bundled: Document) -> None:
    """`also: one`, `also: digits`, the forms of an empty list and of an object that does not exist."""
    schemas = deepcopy(bundled)["components"]["schemas"]
    vendor = bundled | {"components": bundled["components"] | {"schemas": schemas}}
    schemas["ConnectionChoices"]["properties"]["profile"] = {"$ref": "#/components/schemas/ConnectionChoice"}
    schemas["QueueListMeta"]["properties"]["count"] = {"type": "string"}
    schemas["CsvImportList"]["properties"]["csvs"] = {"type": "object"}
    schemas["TagList"]["properties"]["tags"] = {
        "anyOf": [schemas["TagList"]["properties"]["tags"], {"type": "string"}]
    }
    assert told(bundled, vendor) == []
    schemas["CsvImportList"]["properties"]["csvs"] = {"$ref": "#/components/schemas/CsvImport"}
    assert told(bundled, vendor) == []
    schemas["ConnectionChoices"]["properties"]["profile"] = {"type": "string"}
    schemas["QueueListMeta"]["properties"]["count"] = {"type": "boolean"}
    assert sorted(told(bundled, vendor)) == [
        ("breaking", "type changed", "ConnectionChoices.profile"),
        ("breaking", "type changed", "QueueListMeta.count"),
    ]
