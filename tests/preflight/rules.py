"""The rules as they ship."""

from __future__ import annotations

from socialplanner._generated.rules import RULES as RULES
from socialplanner._generated.rules import Rule as Rule
