"""The form of an upload: the one file that a multipart body has to hold."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from python_multipart.exceptions import FormParserError
from python_multipart.multipart import MultipartParser, parse_options_header

from ..state.refusals import Refusal

if TYPE_CHECKING:
    from python_multipart.multipart import MultipartCallbacks

FIELD = "file"
# the response says what is wrong with a form
logging.getLogger("python_multipart").setLevel(logging.CRITICAL)


class FormRefusal(Refusal):
    """A 400 in the long form that the API has for a form."""

    def __init__(self, reason: str) -> None:
        super().__init__(400, reason)

    def body(self, trace_id: str) -> dict[str, Any]:
        """Return the error body with the further fields of a form."""
        long: dict[str, Any] = {"status": 400, "options": {}, "name": "BadRequestException"}
        return long | super().body(trace_id)


@dataclass(slots=True)
class Part:
    """One part of a form: its headers in lower case, and its content."""

    headers: dict[bytes, bytes] = field(default_factory=dict[bytes, bytes])
    content: bytearray = field(default_factory=bytearray)

    def find_option(self, name: bytes) -> str | None:
        """Return an option of its disposition: `name`, `filename`."""
        value = parse_options_header(self.headers.get(b"content-disposition"))[1].get(name)
        return None if value is None else value.decode("utf-8", "replace")


def read_file(content: bytes, content_type: str) -> tuple[str, bytes]:
    """Return name and content of the file. A part without a file name is a field and not a file, as in web forms."""
    name, data, _ = take_file(parse_parts(content, content_type))
    return name, data


def take_file(parts: list[Part]) -> tuple[str, bytes, str]:
    """Return name, content and MIME type of the one file of a form."""
    files = [each for each in parts if each.find_option(b"filename") is not None]
    if any(each.find_option(b"name") != FIELD for each in files) or len(files) > 1:
        raise FormRefusal("Unexpected field")
    if not files:
        raise FormRefusal("File is required")
    # old browsers sent the whole path
    name = (files[0].find_option(b"filename") or "").replace("\\", "/").rpartition("/")[2]
    told = files[0].headers.get(b"content-type", b"").decode("latin-1").partition(";")[0].strip().lower()
    return name, bytes(files[0].content), told


def parse_parts(content: bytes, content_type: str) -> list[Part]:
    """Return the parts of a multipart body, an empty list for a body of another type."""
    kind, options = parse_options_header(content_type)
    if kind != b"multipart/form-data":
        return []
    if not options.get(b"boundary"):
        raise FormRefusal("Multipart: Boundary not found")
    collector = _PartCollector()
    try:
        MultipartParser(options[b"boundary"], collector.callbacks()).write(content)
    except FormParserError:
        raise FormRefusal("Malformed part header") from None
    if not collector.has_end:
        raise FormRefusal("Unexpected end of form")
    return collector.parts


class _PartCollector:
    """The parts that the parser has read so far. It gives headers in pieces."""

    def __init__(self) -> None:
        self.parts: list[Part] = []
        self.has_end = False
        self._name, self._value = bytearray(), bytearray()

    def callbacks(self) -> MultipartCallbacks:
        """Return the functions that the parser calls."""
        return {
            "on_part_begin": self._begin_part,
            "on_part_data": self._add_content,
            "on_header_field": self._add_name,
            "on_header_value": self._add_value,
            "on_header_end": self._end_header,
            "on_end": self._end_form,
        }

    def _begin_part(self) -> None:
        self.parts.append(Part())

    def _add_content(self, data: bytes, start: int, end: int) -> None:
        self.parts[-1].content += data[start:end]

    def _add_name(self, data: bytes, start: int, end: int) -> None:
        self._name += data[start:end]

    def _add_value(self, data: bytes, start: int, end: int) -> None:
        self._value += data[start:end]

    def _end_header(self) -> None:
        self.parts[-1].headers[bytes(self._name).lower()] = bytes(self._value)
        self._name.clear()
        self._value.clear()

    def _end_form(self) -> None:
        self.has_end = True
