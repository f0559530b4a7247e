"""`make spec-diff BASE=rev`: what changed for users since a revision of `spec/`, as an entry for CHANGELOG.md.

The entry goes to standard output, the version step that it needs to standard error. With `--step` only the step is
printed, to standard output.
"""

from __future__ import annotations

import argparse
import io
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TypeVar

from ..errors import SpecError
from ..paths import ROOT
from ..spec.bundle import bundle
from ..spec.document import Object
from .change import Change
from .surface import FieldOrArgument, Method, Surface, read_surface
from .wire_changes import find_wire_changes, find_word_changes

Part = TypeVar("Part")
STEPS = ("none", "patch", "minor", "major")
SECTIONS = ("Added", "Changed", "Deprecated", "Removed")


def find_changes(old: Surface, new: Surface) -> list[Change]:
    """Return every change that a user can see. What is added or removed as a whole is one line."""
    return [
        *_compare_parts("", old.methods, new.methods, _compare_method, lambda method: f": {method.summary}"),
        *_compare_parts("The model ", old.models, new.models, _compare_members),
        *_compare_parts("The values ", old.values, new.values, _compare_values),
    ]


def compare_specs(old: Object, new: Object) -> list[Change]:
    """Return every change of two bundled documents: what a user can see in Python, and what only the API sees."""
    return [
        *find_changes(read_surface(old), read_surface(new)),
        *find_wire_changes(old, new),
        *find_word_changes(old, new),
    ]


def find_step(found: list[Change], *, same: bool) -> str:
    """Return the greatest step that a change needs. A change of texts and rules alone is a patch."""
    return max((each.step for each in found), key=STEPS.index, default="none" if same else "patch")


def write_entry(found: list[Change]) -> str:
    """Return the sections of the changelog; breaking changes come first and are marked."""
    lines: list[str] = []
    for section in SECTIONS:
        members = [each for each in found if each.section == section]
        members.sort(key=lambda each: -STEPS.index(each.step))
        marks = ["**Breaking:** " if each.step == "major" else "" for each in members]
        rows = [f"- {mark}{each.text}" for mark, each in zip(marks, members, strict=True)]
        lines += [f"### {section}", "", *rows, ""] if rows else []
    return "\n".join(lines).rstrip()


def _compare_parts(
    kind: str,
    old: Mapping[str, Part],
    new: Mapping[str, Part],
    compare: Callable[[str, Part, Part], Iterator[Change]],
    describe: Callable[[Part], str] = lambda part: ".",
) -> Iterator[Change]:
    """Yield the changes of all methods, models or values; `kind` goes before the name in a line about the whole."""
    for name, part in new.items():
        if name in old:
            yield from compare(name, old[name], part)
        else:
            yield Change("Added", "minor", f"{kind}`{name}`{describe(part)}")
    for name in old:
        if name not in new:
            yield Change("Removed", "major", f"{kind}`{name}`.")


def _compare_method(name: str, old: Method, new: Method) -> Iterator[Change]:
    call = f"{name}()"
    yield from _compare_members(call, old.arguments, new.arguments)
    kept = [each for each in old.positional if each in new.arguments]
    if kept != [each for each in new.positional if each in old.arguments]:
        yield Change(
            "Changed", "major", f"`{call}` takes other arguments by position: {_join(new.positional)}."
        )
    if old.returns != new.returns:
        yield Change("Changed", "major", f"`{call}` returns `{new.returns}`, no longer `{old.returns}`.")
    if old.repeat != new.repeat:
        yield Change(
            "Changed",
            "minor",
            f"`{call}` counts as `{new.repeat}` when it may be sent again, no longer `{old.repeat}`.",
        )
    if set(old.scopes) != set(new.scopes):
        # A scope more must be asked for anew, from everybody who has given a token.
        yield Change(
            "Changed",
            "major" if set(new.scopes) - set(old.scopes) else "minor",
            f"`{call}` needs the scopes {_join(new.scopes)}, no longer {_join(old.scopes)}.",
        )
    for error in sorted(set(new.errors) - set(old.errors)):
        yield Change("Changed", "minor", f"`{call}` may raise `{error}`.")
    if new.deprecated and not old.deprecated:
        yield Change("Deprecated", "minor", f"`{name}`.")
    if old.deprecated and not new.deprecated:
        yield Change("Changed", "minor", f"`{name}` is no longer deprecated.")


def _compare_members(
    owner: str, old: dict[str, FieldOrArgument], new: dict[str, FieldOrArgument]
) -> Iterator[Change]:
    """Yield the changes of a method's arguments (`planner.posts.get()`) or a model's fields (`Post`)."""
    for name, slot in new.items():
        if name not in old:
            known = f"`{owner}` has `{name}`, a `{slot.type}`"
            yield (
                Change("Changed", "major", f"{known}, which is required.")
                if slot.required else Change("Added", "minor", f"{known}.")
            )  # fmt: skip
            continue
        before = old[name]
        if before.type != slot.type:
            text = f"`{name}` of `{owner}` is a `{slot.type}`, no longer a `{before.type}`."
            yield Change("Changed", "major", text)
        if before.required != slot.required:
            word, size = ("required", "major") if slot.required else ("optional", "minor")
            yield Change("Changed", size, f"`{name}` of `{owner}` is now {word}.")
    for name in old:
        if name not in new:
            yield Change("Removed", "major", f"`{name}` of `{owner}`.")


def _compare_values(name: str, old: tuple[str, ...], new: tuple[str, ...]) -> Iterator[Change]:
    """Yield the changes of a set of values. It is open: a removed value still passes the type checker and the SDK."""
    if added := [value for value in new if value not in old]:
        yield Change("Added", "minor", f"`{name}` lists {_join(added)}.")
    if gone := [value for value in old if value not in new]:
        yield Change(
            "Changed", "minor", f"`{name}` no longer lists {_join(gone)}; any string is still taken."
        )


def _join(names: list[str] | tuple[str, ...]) -> str:
    return ", ".join(f"`{name}`" for name in names) or "none"


def bundle_at(revision: str, root: Path) -> Object:
    """Return the bundled spec of a revision of the repository."""
    commit = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if not commit:
        raise SpecError(f"{revision}: expected a revision of the repository.")
    archive = _git(root, "archive", "--format=zip", commit.decode().strip(), "spec")
    if not archive:
        raise SpecError(f"{revision}: expected a revision with the folder spec.")
    with tempfile.TemporaryDirectory() as folder:
        with zipfile.ZipFile(io.BytesIO(archive)) as packed:
            packed.extractall(folder)
        return bundle(Path(folder) / "spec" / "openapi.yaml")


def _git(root: Path, *arguments: str) -> bytes:
    """Return the output of git; empty where it fails."""
    try:
        done = subprocess.run(["git", *arguments], cwd=root, capture_output=True, check=False)
    except FileNotFoundError:
        raise SpecError(
            "git: expected the program in PATH, found none. Install it to read an older spec."
        ) from None
    return b"" if done.returncode else done.stdout


def main(arguments: list[str] | None = None) -> int:
    cli = argparse.ArgumentParser(prog="spec-diff", description=__doc__)
    cli.add_argument("base", help="the revision to compare with, such as main or v0.1.0")
    cli.add_argument("--step", action="store_true", help="only the version step: none, patch, minor or major")
    cli.add_argument("--root", type=Path, default=ROOT, help="the repository")
    options = cli.parse_args(arguments)
    try:
        old, new = bundle_at(options.base, options.root), bundle(options.root / "spec" / "openapi.yaml")
        found = [] if old == new else compare_specs(old, new)
    except SpecError as error:
        print(error, file=sys.stderr)
        return 2
    needed = find_step(found, same=old == new)
    if options.step:
        print(needed)
        return 0
    print(write_entry(found) or "Nothing changes for users.")
    note = " (while the version is 0.x: minor)" if needed == "major" else ""
    print(f"\nVersion step: {needed}{note}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
