"""What the API will do with a request, told before it is sent and without a network: `check(post, accounts)`.

Knows the rules and the models that are generated from the spec, and nothing of how a request is sent. A rule is data; a
kind of rule is one function of `conditions`.

May import: `_generated`, `errors`.
"""

from __future__ import annotations

from .check import check
from .report import FileFacts, Problem, Report

__all__ = ["FileFacts", "Problem", "Report", "check"]
