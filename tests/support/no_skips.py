"""A skipped test fails: what CI did not run, nobody ran. Loaded with `pytest -p tests.support.no_skips`."""

from collections.abc import Generator
from typing import TypeVar

import pytest

Report = TypeVar("Report", pytest.TestReport, pytest.CollectReport)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    return _failed_if_skipped((yield))


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    # a whole file can be skipped while it is read, by `importorskip` for one
    return _failed_if_skipped((yield))


def _failed_if_skipped(report: Report) -> Report:
    # an expected failure is reported as skipped too, but that test did run
    if report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped, which CI does not allow: {_reason(report)}"
    return report


def _reason(report: pytest.TestReport | pytest.CollectReport) -> str:
    # pytest tells a skip as (file, line, reason)
    return str(report.longrepr[2]) if isinstance(report.longrepr, tuple) else report.longreprtext
