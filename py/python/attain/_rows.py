"""Tables of results: tuples of records that become frames, CSV and HTML."""

from __future__ import annotations

from typing import Any, Generic, Iterable, Iterator, TypeVar, overload

from ._record import NotAvailable, Record, key_of

R = TypeVar("R", bound=Record)

# Rows that a notebook shows.
_SHOWN = 30


class Rows(Generic[R]):
    """A table of a result: records of one class, in order; it does not change.

    ``to_frame()`` gives the kind of frame that the data came in; ``to_csv()`` CSV that a spreadsheet opens without
    running what stands in it. Anything that takes an Arrow stream takes it as it is: ``polars.DataFrame(rows)``.
    """

    # No tuple, since frame libraries would take it for a list of objects.
    __slots__ = ("_records", "_of", "_like")
    _records: tuple[R, ...]
    _of: type[R]
    _like: str

    def __init__(self, records: Iterable[R], of: type[R], like: str = "") -> None:
        object.__setattr__(self, "_records", tuple(records))
        object.__setattr__(self, "_of", of)
        object.__setattr__(self, "_like", like)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError("a table of a result does not change")

    def __delattr__(self, name: str) -> None:
        raise AttributeError("a table of a result does not change")

    def __len__(self) -> int:
        return len(self._records)

    def __iter__(self) -> Iterator[R]:
        return iter(self._records)

    @overload
    def __getitem__(self, index: int) -> R: ...
    @overload
    def __getitem__(self, index: slice) -> Rows[R]: ...
    def __getitem__(self, index: int | slice) -> R | Rows[R]:
        if isinstance(index, slice):
            return Rows(self._records[index], self._of, self._like)
        return self._records[index]

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Rows):
            return NotImplemented
        return (self._of, self._records) == (other._of, other._records)

    def __hash__(self) -> int:
        return hash(self._records)

    def __reduce__(self) -> tuple[Any, ...]:
        return Rows, (self._records, self._of, self._like)

    def __repr__(self) -> str:
        shown = ",\n ".join(repr(record) for record in self._records[:5])
        more = f",\n ... {len(self) - 5} more" if len(self) > 5 else ""
        return f"[{shown}{more}]"

    def _columns(self) -> list[tuple[str, str]]:
        """The fields that hold one value each, with their shapes."""
        return [(name, kind) for name, kind in self._of._shape if kind.lstrip("?!") in _KINDS]

    def to_dicts(self) -> list[dict[str, Any]]:
        """Plain dicts, a figure that is not available as None."""
        return [{key_of(name): _cell(getattr(record, name)) for name, _ in self._columns()} for record in self]

    def to_frame(self, like: Any = None) -> Any:
        """A frame: of the kind the data came in, or as ``like`` says: ``"pandas"``, ``"polars"``, ``"pyarrow"``, the library
        itself, or any frame of the kind. Where data had no kind, or came from DuckDB, whose relations need a connection, it
        is the lightest that is installed: polars, then pandas, then pyarrow. Amounts are ``Decimal``, days ``date``; a figure that is not available is an empty cell."""
        from ._frames import make_frame

        return make_frame(self, like if like is not None else self._like)

    def to_csv(self, path: Any = None, *, guard: bool = True) -> str | None:
        """CSV text, or a file where ``path`` is given. With ``guard``, text that begins like a formula gets a quote."""
        from ._operations import table_csv

        rows = [{name: _text(value) for name, value in row.items()} for row in self.to_dicts()]
        text = table_csv(rows=rows, columns=[key_of(name) for name, _ in self._columns()], guard=guard).text
        if path is None:
            return text
        with open(path, "w", encoding="utf-8", newline="") as file:
            file.write(text)
        return None

    def __arrow_c_stream__(self, requested_schema: Any = None) -> Any:
        from ._frames import arrow_stream

        return arrow_stream(self)

    def _repr_html_(self) -> str:
        hidden = [name for name, _ in self._columns() if name in self._of._hidden]
        names = [name for name, _ in self._columns() if name not in hidden]
        head = "".join(f"<th>{_escape(key_of(name))}</th>" for name in names)
        body = "".join(
            "<tr>" + "".join(_html_cell(getattr(record, name)) for name in names) + "</tr>" for record in self._records[:_SHOWN]
        )
        more = f"<p>{len(self) - _SHOWN} more rows</p>" if len(self) > _SHOWN else ""
        if hidden:
            more += f"<p>hidden: {', '.join(map(key_of, hidden))}; to_frame() has them</p>"
        return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{more}"


_KINDS = {"text", "count", "bool", "decimal", "date"}


def _cell(value: Any) -> Any:
    return None if isinstance(value, NotAvailable) else value


def _text(value: Any) -> Any:
    """A value of a cell as CSV has it."""
    if value is None or isinstance(value, (str, bool, int)):
        return value
    return value.isoformat() if hasattr(value, "isoformat") else format(value, "f")


def _escape(text: object) -> str:
    from html import escape

    return escape(str(text))


def _html_cell(value: Any) -> str:
    if isinstance(value, NotAvailable):
        return f'<td title="{_escape(value.why)}">-</td>'
    if value is None:
        return "<td></td>"
    align = "" if isinstance(value, str) else ' style="text-align: right"'
    return f"<td{align}>{_escape(value)}</td>"


def html_of(record: Record) -> str:
    """A record as a table of its fields; records and tables inside it are named, not unfolded."""
    from ._record import _short

    rows = []
    hidden = [key_of(name) for name in record._hidden]
    for name, value in record.to_dict().items():
        if name in hidden:
            shown = "<em>hidden: revealed() and to_dict() have it</em>"
        elif isinstance(value, NotAvailable):
            shown = f"<em>not available: {_escape(value.why)}</em>"
        else:
            shown = _escape(value if isinstance(value, str) else _short(value))
        rows.append(f'<tr><th style="text-align: left">{_escape(name)}</th><td style="text-align: left">{shown}</td></tr>')
    return f"<table><caption>{_escape(type(record).__name__)}</caption>{''.join(rows)}</table>"
