"""A second judge of the pairs of `test_drift_kinds.py`: openapi-diff of npm, as `make drift-judge` runs it.

python -m tests.codegen.judge [words of the names of some pairs]

It knows OpenAPI 3.0 only, so the pairs are written in its words. What it found stands in `test_drift_judge.py`.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from .small import SMALL, Document, changed
from .test_drift_kinds import ALL

PROGRAM = ["npx", "--yes", "openapi-diff@0.24.1"]


def as_3_0(document: Document) -> Document:
    """The document in the words of OpenAPI 3.0."""
    made = _nullable(json.loads(json.dumps(document)))
    made |= {"openapi": "3.0.3", "info": {"title": "Cakes", "version": "1"}}
    del made["x-sdk"]
    for item in made["paths"].values():
        for operation in item.values():
            for response in operation["responses"].values():
                response.setdefault("description", "")
    return made


def _nullable(node: Any) -> Any:
    if isinstance(node, list):
        return [_nullable(part) for part in node]
    if not isinstance(node, dict):
        return node
    made = {key: _nullable(part) for key, part in node.items()}
    if isinstance(made.get("type"), list):
        made |= {"type": made["type"][0], "nullable": True}
    return made


def judge(old: Document, new: Document, folder: Path) -> str:
    """What it says: `breaking`, `harmless`, `nothing`, or `refused` where it cannot read one of them."""
    paths = folder / "old.json", folder / "new.json"
    for path, document in zip(paths, (old, new), strict=True):
        path.write_text(json.dumps(as_3_0(document)), encoding="utf-8")
    done = subprocess.run([*PROGRAM, *map(str, paths)], capture_output=True, text=True, check=False)
    if "No changes found" in done.stdout:
        return "nothing"
    if '"breakingDifferencesFound"' not in done.stdout:
        return "refused"
    return "breaking" if '"breakingDifferencesFound": true' in done.stdout else "harmless"


def main(words: list[str]) -> int:
    with TemporaryDirectory() as folder:
        for kind, (change, _) in ALL.items():
            if not words or any(word in kind for word in words):
                verdict = judge(SMALL, changed(change), Path(folder))
                sys.stdout.write(f"{verdict:<9} {kind}\n")
                sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
