"""`make generate`: bundle, validate, lint, lower, parse, render, format, import, then replace the generated folders.

With `--check` nothing is replaced: the exit status says whether all folders hold what the spec gives.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from .errors import SpecError
from .lint import lint
from .lint.rules import lint_rules
from .paths import DOCS, PACKAGE, SPEC
from .plan.parse import parse
from .render.reference import write_reference
from .render.render import GENERATED, render
from .render.smoke_import import import_all
from .spec.bundle import bundle
from .spec.lower import lower
from .spec.rules import read_rules
from .spec.validate import check_examples, validate

RUFF = Path(__file__).with_name("ruff.toml")


def generate(spec: Path, output: Path, docs: Path | None = None, *, package: Path = PACKAGE) -> None:
    """Write the generated folders into the empty folder `output`, and the reference into `docs` if that is given.

    `package` holds the hand-written rooms. Raises `SpecError` where the spec cannot be generated from.
    """
    document = bundle(spec)
    validate(document)
    lint(document)
    check_examples(document)
    rules = read_rules(spec, document)
    lint_rules(document, rules)
    data = parse(lower(document))
    render(document, data, output, package, rules)
    tidy(output)
    if docs is not None:
        write_reference(document, data, docs, rules)


def tidy(folder: Path) -> None:
    """Sort and prune the imports, then format, with the ruff of this environment and not the one in PATH."""
    ruff = [sys.executable, "-m", "ruff"]
    options = ["--config", str(RUFF), "--no-cache", "--quiet", str(folder)]
    for command in (["check", "--fix", *options], ["format", *options]):
        result = subprocess.run([*ruff, *command], capture_output=True, text=True, check=False)
        if result.returncode:
            raise SpecError(f"ruff {command[0]} fails on the generated code:\n{result.stdout}{result.stderr}")


def differences(new: Path, old: Path) -> list[str]:
    """Return the names of the files that differ between two folders."""
    names = {
        path.relative_to(folder) for folder in (new, old) for path in folder.rglob("*") if path.is_file()
    }
    compared = sorted(name for name in names if "__pycache__" not in name.parts)
    return [str(name) for name in compared if _bytes(new / name) != _bytes(old / name)]


def _bytes(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def replace(new: Path, old: Path) -> None:
    """Replace the old folder by the new one in one step, so that it is never half written."""
    backup = old.with_name(f"{old.name}.old")
    shutil.rmtree(backup, ignore_errors=True)
    fresh = old.with_name(f"{old.name}.new")
    shutil.rmtree(fresh, ignore_errors=True)
    old.parent.mkdir(parents=True, exist_ok=True)
    shutil.copytree(new, fresh, ignore=shutil.ignore_patterns("__pycache__"))
    if old.exists():
        old.rename(backup)
    fresh.rename(old)
    shutil.rmtree(backup, ignore_errors=True)


def main(arguments: list[str] | None = None) -> int:
    cli = argparse.ArgumentParser(prog="codegen", description=__doc__)
    cli.add_argument(
        "--check", action="store_true", help="compare only; exit 1 if make generate would change anything"
    )
    cli.add_argument("--spec", type=Path, default=SPEC)
    cli.add_argument("--package", type=Path, default=PACKAGE, help="the package that holds _generated")
    cli.add_argument("--docs", type=Path, default=DOCS, help="the folder of the reference")
    options = cli.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder) / "socialplanner"
        output.mkdir()
        docs = Path(folder) / "reference"
        try:
            generate(options.spec, output, docs, package=options.package)
            modules = import_all(output, options.package)
        except SpecError as error:
            print(f"Nothing was changed.\n{error}", file=sys.stderr)
            return 1
        made = [(output / name, options.package / name, name) for name in GENERATED]
        made.append((docs, options.docs, "docs/reference"))
        changed = [f"{name}/{each}" for new, old, name in made for each in differences(new, old)]
        if options.check:
            for name in changed:
                print(f"{name}: differs from what the spec gives. Run make generate.", file=sys.stderr)
            return 1 if changed else 0
        for new, old, _ in made:
            if differences(new, old):
                replace(new, old)
        print(f"{modules} modules generated, {len(changed)} files changed.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
