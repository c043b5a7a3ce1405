"""What the generated functions stand on: request to text, one core call, text to objects."""

from __future__ import annotations

import json
import os
from typing import Any

from . import _core, _frames
from ._decode import decode
from ._encode import encode, is_missing
from ._errors import error_of, not_json
from ._record import Record


def document(operation: str, request: dict[str, Any], response: str) -> Any:
    """Calls an operation on documents."""
    return decode(_core.call(operation, _request(request)), response)


def on_book(book: Any, operation: str, request: dict[str, Any], response: str) -> Any:
    """Calls an operation on a book."""
    return decode(book._core.call(operation, _request(request)), response, book._like)


def _request(request: dict[str, Any]) -> str:
    return encode({name: value for name, value in request.items() if value is not None})


def table(data: Any, path: str) -> Any:
    """A table of a request from whatever holds one: a path, CSV, rows, a frame, or the tagged record itself."""
    if data is None or isinstance(data, Record) or (isinstance(data, dict) and "kind" in data):
        return data
    text = csv_of(data, path)
    if text is not None:
        return {"kind": "csv", "text": _utf8(text, path) if isinstance(text, bytes) else text}
    if _frames.has_stream(data):
        return json.loads(_core.table_of_arrow(_frames.streamed(data)))
    if _frames.kind_of(data) == "pandas":
        return json.loads(_core.table_of_columns(*_frames.plain_columns(data)))
    return {"kind": "rows", "rows": rows_of(data, path)}


def csv_of(data: Any, path: str) -> bytes | str | None:
    """The CSV that bytes, a file, a path or a text with more than one line holds; None for anything else."""
    if isinstance(data, (bytes, bytearray, memoryview)):
        return bytes(data)
    if isinstance(data, str) and "\n" in data:
        return data
    if isinstance(data, (str, os.PathLike)):
        with open(data, "rb") as file:
            return file.read()
    if hasattr(data, "read"):
        return csv_of(data.read(), path)
    return None


def rows_of(data: Any, path: str) -> list[Any]:
    """Rows from a list, or anything that gives dicts or records one by one."""
    if isinstance(data, (dict, Record)) or not hasattr(data, "__iter__"):
        message = f"`{type(data).__name__}` is not a table: give a path, CSV, a list of dicts, or a frame"
        raise not_json(path, message)
    return [_row(row) for row in data]


def _row(row: Any) -> Any:
    """A row without a frame's marks for nothing; what is no dict is left for the encoder to refuse."""
    if not isinstance(row, dict):
        return row
    return {name: None if is_missing(value) else value for name, value in row.items()}


def _utf8(data: bytes, path: str) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise error_of("csv.not_utf8", path, f"the text is not UTF-8 at line {line}", "save the file as UTF-8") from None


def map_text(value: Any) -> str:
    """The map as JSON text: from a record or dict, JSON text, or the path of a JSON file."""
    if isinstance(value, os.PathLike) or (isinstance(value, str) and not value.lstrip().startswith("{")):
        with open(value, encoding="utf-8") as file:
            return file.read()
    return value if isinstance(value, str) else encode(value, "map")
