"""Deals, read once and asked many times."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from . import _call, _core, _frames
from ._encode import encode
from ._errors import not_json
from ._operations import BookOperations

if TYPE_CHECKING:
    from ._types import BookSnapshots


class Book(BookOperations):
    """A company's deals, read by a map and kept as columns.

    ``data`` is a path, CSV (bytes, a file, or text of more than one line), a list of dicts, or a frame: anything with an
    Arrow stream (pandas, polars, DuckDB, pyarrow), and pandas without pyarrow. A dict inside a row is columns of its own,
    such as ``Owner.Name``. ``map`` says which column holds what: a dict, a :class:`Map`, JSON text, or the path of a JSON
    file.

    >>> import attain
    >>> stages = [{"name": name, "state": name.lower()} for name in ("Open", "Won", "Lost")]
    >>> columns = {"id": "id", "owner": "rep", "stage": "stage", "amount": "amount", "close_date": "closed"}
    >>> deals_map = {"currency": "USD", "deals": {"columns": columns, "stages": stages}}
    >>> rows = [{"id": 1, "rep": "Ann", "stage": "Won", "amount": 0.25, "closed": "2026-03-01"}]
    >>> book = attain.Book(rows, deals_map)
    >>> len(book), book.kpi_summary().kpis.won_amount
    (1, Decimal('0.25'))
    """

    __slots__ = ("_core", "_like")
    _core: _core.Book
    _like: str

    def __init__(self, data: Any, map: Any) -> None:
        if isinstance(data, Book):
            raise not_json("data", "a Book is read already: ask it, or hand over its data")
        text = _call.map_text(map)
        self._like = _frames.kind_of(data)
        csv = _call.csv_of(data, "data")
        if csv is not None:
            self._core = _core.Book.from_csv(csv, text)
            return
        arrow, columns = _core.Book.from_arrow, _core.Book.from_columns
        book = _frames.framed(
            data, "data", lambda stream: arrow(stream, text), lambda names, values: columns(names, values, text)
        )
        # A book without deals counts as false.
        self._core = _core.Book.from_table(encode(_call.table(data, "data"), "data"), text) if book is None else book

    def append_snapshots(self, snapshots: Any) -> BookSnapshots:
        """Appends deals as they stood on later days than all that were appended before: a path, CSV, rows or a frame.

        Whatever is asked for of the book later, and reads snapshots, reads these. The answer names each day, and the rows
        that could not be taken.
        """
        self._core.append_snapshots(encode(_call.table(snapshots, "snapshots"), "snapshots"))
        return self.snapshots()

    def __len__(self) -> int:
        return len(self._core)

    def __reduce__(self) -> Any:
        raise TypeError("a Book is not copied or pickled: read it again from its data")

    def __repr__(self) -> str:
        deals = len(self)
        return f"<Book of {deals} {'deal' if deals == 1 else 'deals'}>"


def open_book(data: Any, map: Any) -> Book:
    """The book itself, or one read from data and map."""
    if isinstance(data, Book):
        if map is not None:
            raise TypeError("a Book knows its map already: leave `map` out")
        return data
    if map is None:
        raise TypeError("give `map`, which says what the columns hold, or a Book")
    return Book(data, map)
