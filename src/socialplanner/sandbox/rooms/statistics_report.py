"""The report of statistics: totals, days and changes in the shape of the API."""

from __future__ import annotations

from ..state.state import Record
from .statistics_counts import Counts, Days, Series

GENDERS = {"male": 40, "female": 57, "unknown": 3}  # percent
AGES = {"13-17": 2, "18-24": 18, "25-34": 41, "35-44": 22, "45-54": 10, "55-64": 5, "65+": 2}


def build_report(days: Days, counts: Counts, earlier: Counts | None) -> Record:
    """Return the report of counts. With `earlier` ones it has the changes since then."""
    return {
        "dayRange": days.weekdays(),
        "totals": {
            kind: _sum_total(counts, kind)
            for kind in ("posts", "likes", "followers", "impressions", "comments")
        },
        "postPerformance": {"posts": {network: each["posts"] for network, each in counts.items()}}
        | {kind: _sum_by_day(days, counts, kind) for kind in ("impressions", "likes", "comments")},
        "breakdowns": {
            kind: _build_breakdown(counts, earlier, kind) for kind in ("posts", "impressions", "reach")
        }
        | {"engagement": {network: _build_engagement(network, counts, earlier) for network in counts}},
        "platformTotals": {
            kind: {
                network: {"total": sum(each[kind]), "series": each[kind]} for network, each in counts.items()
            }
            for kind in ("impressions", "followers", "likes")
        },
        "demographics": _build_demographics(_sum_total(counts, "reach")),
    }


def _sum_total(counts: Counts, kind: str) -> int:
    return sum(sum(each[kind]) for each in counts.values())


def _sum_by_day(days: Days, counts: Counts, kind: str) -> Series:
    return [sum(each[kind][day] for each in counts.values()) for day in range(len(days))]


def _build_breakdown(counts: Counts, earlier: Counts | None, kind: str) -> Record:
    total = _sum_total(counts, kind)
    networks: dict[str, Record] = {}
    for network, each in counts.items():
        value = sum(each[kind])
        old = sum(earlier[network][kind]) if earlier is not None else None
        networks[network] = {"value": value} | _compute_change("change", value, old)
    before = _sum_total(earlier, kind) if earlier is not None else None
    return {"total": total, "platforms": networks} | _compute_change("totalChange", total, before)


def _build_engagement(network: str, counts: Counts, earlier: Counts | None) -> Record:
    kinds = ("likes", "comments", "shares")
    numbers: Record = {kind: sum(counts[network][kind]) for kind in kinds}
    before = sum(sum(earlier[network][kind]) for kind in kinds) if earlier is not None else None
    return numbers | _compute_change("change", sum(numbers.values()), before)


def _compute_change(field: str, value: int, before: int | None) -> Record:
    """Return a change in percent. Where nothing is compared, the field is left out; from nothing to something is 100."""
    if before is None:
        return {}
    if before == 0:
        return {field: 100 if value else 0}
    return {field: round((value - before) / before * 100, 2)}


def _build_demographics(people: int) -> Record:
    genders = {
        name: {"total": number, "percentage": round(number / people * 100, 2) if people else 0}
        for name, number in _divide(people, GENDERS).items()
    }
    return {"gender": {"totals": genders}, "age": {"totals": _divide(people, AGES)}}


def _divide(people: int, percent: dict[str, int]) -> dict[str, int]:
    """Divide people into whole numbers. Those that the division leaves over are in the largest part."""
    parts = {name: people * part // 100 for name, part in percent.items()}
    parts[max(percent, key=lambda name: percent[name])] += people - sum(parts.values())
    return parts
