"""The docs lead somewhere: each link to a file and a heading, each path to a file, each decision in its four parts."""

from __future__ import annotations

import inspect
import re
from collections import Counter
from pathlib import Path

import pytest

import socialplanner
from codegen.spec.document import neighbours
from tests.support.bundle import described, document

ROOT = Path(__file__).resolve().parent.parent
PAGES = [
    ROOT / "README.md",
    ROOT / "CONTRIBUTING.md",
    ROOT / "SECURITY.md",
    *sorted((ROOT / "docs").rglob("*.md")),
]
DECISIONS = sorted((ROOT / "docs" / "decisions").glob("[0-9]*.md"))
COUNTING = [ROOT / "README.md", ROOT / "docs" / "sandbox.md", ROOT / "docs" / "reference" / "operations.md"]
PARTS = ["Context", "Decision", "What it costs", "When to look again"]
LONGEST_DECISION = 40  # lines: one page
FENCE = re.compile(r"^ *```.*?^ *```", re.MULTILINE | re.DOTALL)
PLACES = (ROOT, ROOT / "src" / "socialplanner")
"""Where a path in docs/architecture.md may begin."""


def without_code(text: str) -> str:
    """Blank out blocks and words of code: a link in there is an example."""
    return re.sub(r"`[^`\n]*`", "``", FENCE.sub("", text))


def links(page: Path) -> list[str]:
    """Return the targets of the page's links, those to other sites left out."""
    text = without_code(page.read_text("utf-8"))
    targets = re.findall(r"\]\(([^)\s]+)\)", text) + re.findall(r"^\[[^\]]+\]:\s*(\S+)", text, re.MULTILINE)
    return [target for target in targets if not re.match(r"[a-z]+:", target)]


def anchors(page: Path) -> set[str]:
    """Return what a link to a heading of the page may have after its `#`, as GitHub writes it."""
    text = FENCE.sub("", page.read_text("utf-8"))
    found: Counter[str] = Counter()
    names: set[str] = set()
    for heading in re.findall(r"^#+ +(.+?)\s*$", text, re.MULTILINE):
        shown = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading)
        name = re.sub(r"[^\w\- ]", "", shown.lower()).replace(" ", "-")
        names.add(f"{name}-{found[name]}" if found[name] else name)
        found[name] += 1
    return names


def leads_somewhere(page: Path, link: str) -> bool:
    name, _, anchor = link.partition("#")
    target = (page.parent / name).resolve() if name else page
    inside = target.is_relative_to(ROOT) and target.exists()
    return inside and (not anchor or (target.suffix == ".md" and anchor in anchors(target)))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_to_a_file_and_a_heading(page: Path) -> None:
    assert [link for link in links(page) if not leads_somewhere(page, link)] == []


def test_links_are_found_and_wrong_ones_are_noticed(tmp_path: Path) -> None:
    """A search that finds nothing would agree with everything."""
    assert sum(len(links(page)) for page in PAGES) > 30
    readme = ROOT / "README.md"
    assert leads_somewhere(readme, "docs/sandbox.md#switches")
    for wrong in ("docs/sandbox.md#nowhere", "docs/nothing.md", "../outside.md", "#nowhere", "LICENSE#mit"):
        assert not leads_somewhere(readme, wrong)
    page = tmp_path / "page.md"
    page.write_text(
        "# One `two`: [three](x.md)!\n## Same\n## Same\n```sh\n# no heading [a](b)\n```\n[c](d) `[e](f)`\n"
    )
    assert anchors(page) == {"one-two-three", "same", "same-1"}
    assert links(page) == ["x.md", "d"]


@pytest.mark.parametrize("page", DECISIONS, ids=lambda page: page.stem)
def test_a_decision_is_one_page_in_four_parts(page: Path) -> None:
    lines = page.read_text("utf-8").splitlines()
    assert len(lines) <= LONGEST_DECISION
    assert lines[0].startswith(f"# {page.stem[:3]} ")
    assert [line.removeprefix("## ") for line in lines if line.startswith("## ")] == PARTS


def test_every_decision_is_in_the_index() -> None:
    index = [Path(link).name for link in links(ROOT / "docs" / "decisions" / "README.md")]
    assert DECISIONS
    assert index == [page.name for page in DECISIONS]


def test_every_path_of_the_architecture_exists() -> None:
    """The page names files so that they are opened; one that has moved costs its reader the trust in all others."""
    text = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    paths = [word for word in re.findall(r"`([\w.\-/]+)`", text) if "/" in word or word.endswith(".py")]
    assert len(paths) > 30
    assert [path for path in paths if not any((place / path).exists() for place in PLACES)] == []


@pytest.mark.parametrize(
    "kind", [socialplanner.SocialPlanner, socialplanner.OAuthTokens], ids=lambda kind: kind.__name__
)
def test_every_option_is_in_the_docstring_of_its_class(kind: type) -> None:
    """A42: `allow_insecure` too, which weakens security, with when to use it."""
    said = kind.__doc__ or ""
    options = list(inspect.signature(kind).parameters)
    assert [
        name for name in options if not re.search(rf"^    (\w+, )?{name}\b.*: ", said, re.MULTILINE)
    ] == []
    assert "test network only" in " ".join(said.split())


def test_with_options_names_what_it_leaves_out() -> None:
    """A42: nobody looks there for an option in vain."""
    constructor = set(inspect.signature(socialplanner.SocialPlanner).parameters)
    there = set(inspect.signature(socialplanner.SocialPlanner.with_options).parameters)
    said = socialplanner.SocialPlanner.with_options.__doc__ or ""
    others = constructor - there - {"token", "location_id"}
    assert [name for name in others if f"`{name}`" not in said] == []


@pytest.mark.parametrize("page", COUNTING, ids=lambda page: page.name)
def test_a_page_counts_the_operations_as_the_spec_does(page: Path) -> None:
    """Those of the planner, and apart from them those that stand beside it."""
    beside = neighbours(document())
    text = " ".join(page.read_text("utf-8").split())
    own = {int(number) for number in re.findall(r"(\d+) operations", text)}
    assert own == {len(described()) - len(beside)}
    assert {int(number) for number in re.findall(r"(\d+) beside", text)} <= {len(beside)}
