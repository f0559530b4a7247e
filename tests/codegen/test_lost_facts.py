"""Facts of the vendor's documents that users need where they read: in the document that ships, and in hover text."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import socialplanner

GENERATED = Path(socialplanner.__file__).parent / "_generated"
FACTS = {
    "S1": "LinkedIn pages and TikTok business accounts, not for profiles",
    "S2": "(Facebook, Instagram, TikTok, YouTube) is exactly one video",
    "S3": "whose order is a circle: `top` is what goes out next",
    "S4": "Required where an account is one of Pinterest",
    "S4 ids": "named by the id of its login, `oauthId`",
    "S5": "No animation and no address of a video",
    "S6": 'whatever `mentions` holds; "@everyone" in the text does nothing',
    "S7": "TikTok Business wants an account of a Business Center",
    "S8": "False where a new queue is not told",
    "S9": "may use it as the alt text",
    "S10": "may move them, so read them again after it",
    "S11": "`pending` waits for the container that Instagram makes",
    "S12": "each written there as the network writes it",
    "S13": "announced and in no schema",
}


def flatten(text: str) -> str:
    return " ".join(text.replace("\\", "").split())


DOCUMENT = flatten(
    json.dumps(json.loads((GENERATED / "openapi.json").read_text("utf-8")), ensure_ascii=False)
)
CODE = flatten("\n".join(path.read_text("utf-8") for path in sorted(GENERATED.rglob("*.py"))))


@pytest.mark.parametrize("fact", FACTS)
def test_a_fact_stands_in_the_document_and_in_the_generated_docstrings(fact: str) -> None:
    """One phrase for each fact. A map has no class, so what is said of its keys is in the document only."""
    assert FACTS[fact] in DOCUMENT
    assert FACTS[fact] in CODE or fact == "S4 ids"
