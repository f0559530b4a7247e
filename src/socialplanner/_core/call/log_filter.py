"""A filter for the log of httpx, which shows complete addresses."""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping

HIDDEN = "…"
_QUERY = re.compile(r"(?<=\?)[^\s\"'<>#]+")
_WHOLE_QUERY = re.compile(r"(?<=\?)[^#]+", re.DOTALL)
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)


class HideQueryValues(logging.Filter):
    """A filter that removes the values of queries from the log of httpx: `/tags?skip=…&searchText=…`. Paths stay.

    httpx writes the address of every request at INFO, with ids and search words of your customers in its query. That
    concerns a client with an `http_client=` of your own; the SDK's own connections do not write there:

        from socialplanner import HideQueryValues
        logging.getLogger("httpx").addFilter(HideQueryValues())
    """

    def filter(self, record: logging.LogRecord) -> bool:
        if isinstance(record.args, Mapping):
            record.args = {name: _hide(value) for name, value in record.args.items()}
        elif record.args:
            record.args = tuple(_hide(value) for value in record.args)
        if isinstance(record.msg, str):
            record.msg = _QUERY.sub(_names, record.msg)
        else:
            record.msg = _hide(record.msg)
        return True


def _hide(value: object) -> object:
    """Return the value, or the text without query values if it shows an address with a query."""
    if value is None or isinstance(value, (int, float)):
        return value
    text = str(value)
    # what is nothing but an address has its query up to the end, blanks and all
    pattern = _WHOLE_QUERY if _ADDRESS.match(text) else _QUERY
    clean = pattern.sub(_names, text)
    return value if clean == text else clean


def _names(query: re.Match[str]) -> str:
    """Return the query with `…` in place of each value."""
    parts = [part.partition("=") for part in query[0].split("&")]
    return "&".join(f"{name}={HIDDEN}" if equals else HIDDEN for name, equals, _ in parts)
