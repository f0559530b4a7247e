"""The error that a wrong spec raises."""

from __future__ import annotations


class SpecError(Exception):
    """A spec that cannot be used. The message names the place and says what to do. Nothing was written."""
