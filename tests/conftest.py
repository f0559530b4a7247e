"""For all tests: nobody waits for a back-off. Tests about waiting inject a clock and a sleep of their own."""

from __future__ import annotations

import pytest

from tests.support.internals import retry


@pytest.fixture(autouse=True)
def no_back_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(retry, "FIRST_WAIT", 0.0)
