"""How the pipeline says no."""

from __future__ import annotations


class SpecError(Exception):
    """The spec cannot be generated from; the message names the place and the way out. Nothing was written."""
