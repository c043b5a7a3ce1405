"""What the generated functions stand on: request to text, one core call, text to objects."""

from __future__ import annotations

import os
from typing import Any, Mapping

from . import _core, _frames
from ._decode import decode
from ._encode import cell, encode, sound
from ._errors import error_of, not_json
from ._record import Record


def document(operation: str, request: dict[str, Any], response: str) -> Any:
    """Calls an operation on documents."""
    return decode(_core.call(operation, _request(request)), response)


def on_book(book: Any, operation: str, request: dict[str, Any], response: str) -> Any:
    """Calls an operation on a book."""
    return decode(book._core.call(operation, _request(request)), response, book._like)


def _request(request: dict[str, Any]) -> str:
    fields = (f'"{name}":{encode(value, name)}' for name, value in request.items() if value is not None)
    return "{" + ",".join(fields) + "}"


def table(data: Any, path: str) -> Any:
    """A table of a request from whatever holds one: a path, CSV, rows, a frame, or the tagged record itself."""
    if data is None or (isinstance(data, Record) and data._kind) or (isinstance(data, Mapping) and "kind" in data):
        return data
    csv = csv_of(data, path)
    if csv is not None:
        return {"kind": "csv", "text": _utf8(csv, path)}
    return _frames.table_of(data, path) or {"kind": "rows", "rows": rows_of(data, path)}


def csv_of(data: Any, path: str) -> bytes | None:
    """The CSV that bytes, a file, a path or a text with more than one line holds; None for anything else."""
    if isinstance(data, (bytes, bytearray, memoryview)):
        return bytes(data)
    if isinstance(data, str) and "\n" in data:
        return sound(data, path).encode()
    if isinstance(data, (str, os.PathLike)):
        with open(data, "rb") as file:
            return file.read()
    if isinstance(data, Record) or not callable(getattr(data, "read", None)):
        return None
    # What a file holds is CSV, however short.
    held = data.read()
    if isinstance(held, (str, bytes, bytearray)):
        return sound(held, path).encode() if isinstance(held, str) else bytes(held)
    raise not_json(path, f"`{type(data).__name__}` is not a table: reading it gives `{type(held).__name__}`")


def rows_of(data: Any, path: str) -> list[Any]:
    """Rows from a list, or anything that gives dicts or records one by one."""
    if isinstance(data, (Mapping, Record)) or not hasattr(data, "__iter__"):
        message = f"`{type(data).__name__}` is not a table: give a path, CSV, a list of dicts, or a frame"
        raise not_json(path, message)
    return [_row(row) for row in data]


def _row(row: Any) -> Any:
    """A row of cells; what is no dict is left for the encoder to refuse."""
    if not isinstance(row, Mapping):
        return row
    return {name: value if type(value) in _CELLS else cell(value) for name, value in row.items()}


# What is a cell as it stands.
_CELLS = (str, int, bool, type(None))


def _utf8(data: bytes, path: str) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise error_of("csv.not_utf8", path, f"the text is not UTF-8 at line {line}", "save the file as UTF-8") from None


def map_text(value: Any) -> str:
    """The map as JSON text: from a record or dict, JSON text, or the path of a JSON file."""
    if isinstance(value, str) and value.lstrip("\ufeff \t\r\n").startswith("{"):
        return sound(value, "map").lstrip("\ufeff")
    if not isinstance(value, (str, os.PathLike)):
        return encode(value, "map")
    with open(value, "rb") as file:
        data = file.read()
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise error_of("json.syntax", "map", "the file is not UTF-8", "save the file as UTF-8") from None
