"""Where the spec, the package and the reference are in the repository."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SPEC = ROOT / "spec" / "openapi.yaml"
PACKAGE = ROOT / "src" / "socialplanner"
DOCS = ROOT / "docs" / "reference"
