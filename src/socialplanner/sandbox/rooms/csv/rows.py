"""The rows of an import file: from its bytes to its cells by column. The values of cells are checked elsewhere."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from dataclasses import dataclass
from typing import Literal

MOST_ROWS = 90
DATE_FORM = re.compile(r"\(yyyy-mm-dd hh:mm:ss\)", re.IGNORECASE)

Kind = Literal["basic", "advance"]

BASIC = (
    "postAtSpecificTime (YYYY-MM-DD HH:mm:ss)",
    "content",
    "link (OGmetaUrl)",
    "imageUrls",
    "gifUrl",
    "videoUrls",
)
# every network has its part of the table, and its name is above each of its columns
ADVANCE = {
    "All Social": (
        "postAtSpecificTime (YYYY-MM-DD HH:mm:ss)",
        "content",
        "OGmetaUrl (url)",
        "imageUrls (comma-separated)",
        "gifUrl",
        "videoUrls (comma-separated)",
        "thumbnailUrl",
        "mediaOptimization (true/false)",
        "applyWatermark (true/false)",
        "tags (comma-separated)",
        "category",
        "followUpComment",
    ),
    "Facebook": ("type (post/story/reel)",),
    "Instagram": ("type (post/story/reel)",),
    "LinkedIn": ("pdfTitle", "postAsPdf (true/false)"),
    "Google (GBP)": (
        "eventType (call_to_action/event/offer)",
        "actionType (none/order/book/shop/learn_more/call/sign_up)",
        "title",
        "offerTitle",
        "startDate (YYYY-MM-DD HH:mm:ss)",
        "endDate (YYYY-MM-DD HH:mm:ss)",
        "termsConditions",
        "couponCode",
        "redeemOnlineUrl",
        "actionUrl",
    ),
    "YouTube": ("title", "privacyLevel (private/public/unlisted)", "type (video/short)"),
    "TikTok": (
        "privacyLevel (everyone/friends/only_me)",
        "promoteOtherBrand (true/false)",
        "enableComment (true/false)",
        "enableDuet (true/false)",
        "enableStitch (true/false)",
        "videoDisclosure (true/false)",
        "promoteYourBrand (true/false)",
    ),
    "Community": ("title", "notifyAllGroupMembers (true/false)"),
    "Pinterest": ("title", "link"),
}
HEADERS: dict[Kind, list[list[str]]] = {
    "basic": [list(BASIC)],
    "advance": [
        [group for group, columns in ADVANCE.items() for _ in columns],
        [column for columns in ADVANCE.values() for column in columns],
    ],
}


class InvalidFile(Exception):
    """The file is refused as a whole. `missing` are the headers that it should have."""

    def __init__(self, code: str, message: str, kind: Kind = "basic", missing: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.code = code
        self.kind = kind
        self.missing = missing


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of one row. A column is named by its first word; those of networks as `TikTok.privacyLevel`."""

    cells: dict[str, str]
    surplus: int = 0  # cells beyond the last column

    def __getitem__(self, column: str) -> str:
        """Return a cell without blanks around; "" also for a column that this kind of file does not have."""
        return self.cells.get(column, "").strip()


@dataclass(frozen=True, slots=True)
class Table:
    """The kind and the rows of a file."""

    kind: Kind
    rows: tuple[Row, ...]


def read_table(content: bytes) -> Table:
    """Return the rows that are not blank. Raises `InvalidFile`."""
    lines = _read_lines(content)
    if not lines:
        raise InvalidFile("CSV_EMPTY_FILE", "CSV file is empty.")
    kind: Kind = "advance" if lines[0][0] in ADVANCE else "basic"
    headers = HEADERS[kind]
    header_lines, rows = lines[: len(headers)], lines[len(headers) :]
    if [[_fold_date(cell) for cell in line] for line in header_lines] != [
        [_fold_date(cell) for cell in line] for line in headers
    ]:
        missing = Counter(headers[-1]) - Counter(
            header_lines[-1] if len(header_lines) == len(headers) else ()
        )
        raise InvalidFile(
            "CSV_HEADERS_NOT_MATCHING",
            "CSV headers are not identical to sample file.",
            kind,
            tuple(missing.elements()),
        )
    if not rows:
        raise InvalidFile("CSV_MISSING_REQUIRED_ROWS", "CSV file has no rows.", kind)
    if len(rows) > MOST_ROWS:
        too_many = f"CSV file has {len(rows)} rows, a maximum of {MOST_ROWS} is allowed."
        raise InvalidFile("CSV_INVALID_FORMAT", too_many, kind)
    names = _list_columns(kind)
    return Table(kind, tuple(_make_row(names, line) for line in rows))


def _read_lines(content: bytes) -> list[list[str]]:
    """Return the cells of all lines that are not blank."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InvalidFile("CSV_INVALID_FORMAT", "CSV file must be text in UTF-8.") from None
    if "\0" in text:  # as in UTF-16 of a text in English, and in a file that is not text
        raise InvalidFile("CSV_INVALID_FORMAT", "CSV file must be text in UTF-8.")
    try:
        lines = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    except csv.Error as error:
        raise InvalidFile("CSV_INVALID_FORMAT", f"CSV file cannot be read: {error}.") from None
    return [line for line in lines if any(cell.strip() for cell in line)]


def _fold_date(cell: str) -> str:
    """Return a header with the form of its date in one spelling: older help pages have `yyyy-MM-dd`."""
    return DATE_FORM.sub(lambda found: found[0].lower(), cell)


def _list_columns(kind: Kind) -> list[str]:
    if kind == "basic":
        return [_take_first_word(column) for column in BASIC]
    return [
        _take_first_word(column) if group == "All Social" else f"{group}.{_take_first_word(column)}"
        for group, columns in ADVANCE.items()
        for column in columns
    ]


def _take_first_word(column: str) -> str:
    # the two kinds of file have two names for the link
    word = column.partition(" ")[0]
    return "link" if word == "OGmetaUrl" else word


def _make_row(names: list[str], line: list[str]) -> Row:
    surplus = sum(bool(cell.strip()) for cell in line[len(names) :])
    return Row(dict(zip(names, line, strict=False)), surplus)
