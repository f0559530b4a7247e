"""What is read out of an import file, and what is refused as a whole."""

from __future__ import annotations

import pytest

from socialplanner.sandbox.rooms.csv.rows import HEADERS, MOST_ROWS, InvalidFile, read_table

from .csv_support import HEADER, file


def refused(content: bytes) -> InvalidFile:
    with pytest.raises(InvalidFile) as caught:
        read_table(content)
    return caught.value


def test_the_headers_are_those_that_were_documented() -> None:
    """Six columns in one row, or forty under the names of the networks."""
    assert ",".join(HEADERS["basic"][0]) == HEADER
    assert [len(each) for each in HEADERS["advance"]] == [40, 40]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_may_end_in_any_way(end: str) -> None:
    """As spreadsheets on any system write them; lines without anything do not count."""
    table = read_table(file("2026-04-01 10:00:00,One,,,,", "", ",,,,,", ",Two,,,,", end=end))
    assert (table.kind, [each["content"] for each in table.rows]) == ("basic", ["One", "Two"])


def test_quoted_cells_hold_commas_quotes_and_lines() -> None:
    """The text of a post is long."""
    table = read_table(file('2026-04-01 10:00:00,"Bread, rolls\nand ""more""",,,,'))
    assert [each["content"] for each in table.rows] == ['Bread, rolls\nand "more"']


def test_a_byte_order_mark_is_passed_over() -> None:
    """Excel writes one."""
    assert len(read_table(b"\xef\xbb\xbf" + file(",Påsk 🥐,,,,")).rows) == 1


@pytest.mark.parametrize(
    "content",
    [
        file(",Hello,,,,").decode().encode("utf-16"),
        file(",Hello,,,,").decode().encode("utf-16-le"),
        file(",Påsk,,,,").decode().encode("latin-1"),
        file(",He\0llo,,,,"),
        file(',"Hello,,,,'),
        file(',"Hello"!,,,,'),
        file(f",{'a' * 200_000},,,,"),
    ],
    ids=["utf-16", "utf-16-le", "latin-1", "nul", "open quote", "text after quote", "huge cell"],
)
def test_what_is_no_table_in_utf_8_is_refused(content: bytes) -> None:
    """Before anything of it is taken."""
    assert refused(content).code == "CSV_INVALID_FORMAT"


@pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf", b" \r\n\r\n", b",,,\n"])
def test_a_file_with_nothing_in_it_is_refused(content: bytes) -> None:
    """Blanks are nothing."""
    assert refused(content).code == "CSV_EMPTY_FILE"


def test_a_file_without_rows_is_refused() -> None:
    """A header is no post."""
    assert refused(file(",,,,,")).code == "CSV_MISSING_REQUIRED_ROWS"


def test_a_file_has_a_most_of_rows() -> None:
    """Ninety, and not one more."""
    rows = [",Hello,,,,"] * MOST_ROWS
    assert len(read_table(file(*rows)).rows) == 90
    assert "91" in str(refused(file(*rows, rows[0])))


@pytest.mark.parametrize(
    ("header", "missing"),
    [
        (HEADER.replace("content", "Content"), ("content",)),
        (HEADER.removesuffix(",videoUrls"), ("videoUrls",)),
        (HEADER + ",tags", ()),
        (HEADER.replace("imageUrls,gifUrl", "gifUrl,imageUrls"), ()),
        (HEADER.replace(",", ";"), tuple(HEADER.split(","))),
        ("a,b", tuple(HEADER.split(","))),
    ],
)
def test_a_basic_header_is_taken_letter_for_letter(header: str, missing: tuple[str, ...]) -> None:
    """The refusal says which columns were not found."""
    why = refused(file(",Hello,,,,", header=header))
    assert (why.code, why.kind, why.missing) == ("CSV_HEADERS_NOT_MATCHING", "basic", missing)


def test_an_advance_header_has_two_rows() -> None:
    """Columns of the same name are counted: the second `title` can be missing."""
    groups, columns = HEADERS["advance"]
    names = ",".join(columns)
    assert read_table(file(",Hello", header=f"{','.join(groups)}\n{names}")).kind == "advance"
    why = refused(file(",Hello", header=f"{','.join(groups)}\n{names.replace(',title,', ',', 1)}"))
    assert (why.kind, why.missing) == ("advance", ("title",))
    assert len(refused(",".join(groups).encode()).missing) == 40
    assert refused(file(",Hello", header=names)).kind == "basic"
