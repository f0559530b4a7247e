"""What is known of each id of a bulk job, also after the job was cut off, and in another process."""

from __future__ import annotations

from typing import Literal

from ...errors import SocialPlannerError, UsageError
from ..values import list_of, read_flag, read_integer, read_list, read_object, read_text

Fate = Literal["unsent", "in_flight", "confirmed", "partial", "accepted", "failed", "unknown"]

_LISTS: tuple[Fate, ...] = ("confirmed", "partial", "accepted", "failed", "unknown", "unsent")
_read_texts = list_of(read_text)


class BulkReport:
    """What is known of each id. Every id is in exactly one list:

    `confirmed`: the server's count was complete. `partial`: the count was too low, so only some of these are done.
    `accepted`: a success without a count. `failed`: refused. `unknown`: no response, or cancelled in flight.
    `unsent`: nothing reached the server. `errors` has each batch that failed, with its error.

    `without_id` is how many records came without an id: nothing was sent for them, and they are in no list.

    `complete` is False while the ids themselves are not read to their end: then there may be more of them than the
    lists hold, and `total` is None.
    """

    def __init__(self, fates: dict[str, Fate] | None = None, *, complete: bool = True) -> None:
        self._fates: dict[str, Fate] = {} if fates is None else fates
        self.complete = complete
        self.errors: list[tuple[list[str], SocialPlannerError]] = []
        self.without_id = 0

    @property
    def confirmed(self) -> list[str]:
        return self._of("confirmed")

    @property
    def partial(self) -> list[str]:
        return self._of("partial")

    @property
    def accepted(self) -> list[str]:
        return self._of("accepted")

    @property
    def failed(self) -> list[str]:
        return self._of("failed")

    @property
    def unknown(self) -> list[str]:
        """The ids without a response; while the job runs also those whose request is in flight."""
        return self._of("unknown", "in_flight")

    @property
    def unsent(self) -> list[str]:
        return self._of("unsent")

    @property
    def remaining(self) -> list[str]:
        """The ids that another job should take: all except the confirmed and the accepted ones.

        If the report is not `complete`, there are more, which are not known: read the list again.
        """
        return self._of("unsent", "in_flight", "failed", "unknown", "partial")

    @property
    def total(self) -> int | None:
        """How many ids there are; None while they are not read to their end."""
        return len(self._fates) if self.complete else None

    @property
    def done(self) -> int:
        """How many ids are neither unsent nor in flight."""
        return len(self._fates) - len(self._of("unsent", "in_flight"))

    def raise_for_failures(self) -> None:
        """Raise the first error, if there was one, or say how many ids are not confirmed, or that more may exist."""
        if self.errors:
            raise self.errors[0][1]
        if not self.complete:
            raise SocialPlannerError(
                f"The list of ids was not read to its end: {len(self._fates)} ids are known, and nothing is known of"
                " the others. Read the list again and start another job."
            )
        if self.remaining:
            raise SocialPlannerError(
                f"{len(self.remaining)} of {self.total} ids are not confirmed: {self!r}."
            )
        if self.without_id:
            raise SocialPlannerError(
                f"{self.without_id} records came without an id, and nothing was sent for them. Read the list again."
            )

    def to_json(self) -> dict[str, object]:
        """Return all lists, `complete` and the errors as plain JSON values, for a job that another process goes on with.

        `remaining` is there too, in its order. Ids in flight are `unknown`. Errors are as their `to_json` says.
        """
        document: dict[str, object] = {name: getattr(self, name) for name in _LISTS}
        return document | {
            "complete": self.complete,
            "total": self.total,
            "without_id": self.without_id,
            "remaining": self.remaining,
            "errors": [{"ids": list(ids), "error": error.to_json()} for ids, error in self.errors],
        }

    @classmethod
    def from_json(cls, document: object) -> BulkReport:
        """Return the report that `to_json` wrote. Raises `UsageError`, which names the field that does not fit."""
        fields = read_object(document)
        if fields is None:
            raise _refuse("report", "a dict", document)
        known: dict[str, Fate] = {}
        for fate in _LISTS:
            for each in _texts(fate, fields.get(fate)):
                if each in known:
                    raise UsageError(
                        f"report.{fate}: expected each id in one list, got {each!r:.80} in two."
                        " Pass what to_json() returned.",
                        argument=f"report.{fate}",
                    )
                known[each] = fate
        complete = read_flag(fields.get("complete"))
        if complete is None:
            raise _refuse("report.complete", "a bool", fields.get("complete"))
        remaining = dict.fromkeys(_texts("remaining", fields.get("remaining", [])))
        in_order = [key for key in remaining if key in known]
        rest = [each for each in known if each not in remaining]
        report = cls({each: known[each] for each in rest + in_order}, complete=complete)
        report.errors = _read_errors(fields.get("errors"))
        report.without_id = read_integer(fields.get("without_id")) or 0
        return report

    def __repr__(self) -> str:
        counts = [f"{name}={len(getattr(self, name))}" for name in _LISTS if getattr(self, name)]
        if self.without_id:
            counts.append(f"without_id={self.without_id}")
        if not self.complete:
            counts.append("the list was not read to its end")
        return f"BulkReport({', '.join(counts) or 'no ids'})"

    def _of(self, *fates: Fate) -> list[str]:
        return [key for key, fate in self._fates.items() if fate in fates]


def _texts(name: str, value: object) -> list[str]:
    texts = _read_texts(value)
    if texts is None:
        raise _refuse(f"report.{name}", "a list of str", value)
    return texts


def _read_errors(value: object) -> list[tuple[list[str], SocialPlannerError]]:
    entries = read_list(value)
    if entries is None:
        raise _refuse("report.errors", "a list", value)
    found: list[tuple[list[str], SocialPlannerError]] = []
    for index, entry in enumerate(entries):
        fields = read_object(entry)
        if fields is None:
            raise _refuse(f"report.errors[{index}]", "a dict", entry)
        ids = _texts(f"errors[{index}].ids", fields.get("ids"))
        found.append((ids, SocialPlannerError.from_json(fields.get("error"))))
    return found


def _refuse(place: str, expected: str, value: object) -> UsageError:
    return UsageError(
        f"{place}: expected {expected}, got {type(value).__name__}. Pass what to_json() returned.",
        argument=place,
    )
