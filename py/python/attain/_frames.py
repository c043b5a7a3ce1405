"""Frames in and out, without importing any frame library that the caller has not."""

from __future__ import annotations

import sys
from datetime import date
from typing import Any, Protocol

from . import _core
from ._errors import error_of
from ._record import key_of
from ._rows import Rows
from ._rows import _cell as _cell_of


def kind_of(data: Any) -> str:
    """Which library a frame is of; empty for none that is known."""
    module = type(data).__module__.partition(".")[0].lstrip("_")
    return module if module in ("pandas", "polars", "pyarrow", "duckdb") else ""


def has_stream(data: Any) -> bool:
    """Whether it has an Arrow stream. A pandas frame has one only where pyarrow is installed."""
    if not hasattr(data, "__arrow_c_stream__"):
        return False
    return kind_of(data) != "pandas" or _is_installed("pyarrow")


def _is_installed(name: str) -> bool:
    from importlib.util import find_spec

    return name in sys.modules or find_spec(name) is not None


class FrameLike(Protocol):
    """A frame of any library: its rows stand for a list of records, a column for each field."""

    def __arrow_c_stream__(self, requested_schema: Any = None) -> Any: ...


def records_of(frame: Any) -> list[dict[str, Any]] | None:
    """A frame's rows as records, cells without a value left out; nothing for what is no frame."""
    from ._encode import is_missing

    if hasattr(frame, "to_dicts"):
        rows = frame.to_dicts()
    elif hasattr(frame, "to_pylist") and hasattr(frame, "column_names"):
        rows = frame.to_pylist()
    elif hasattr(frame, "fetchall"):
        rows = [dict(zip(frame.columns, row)) for row in frame.fetchall()]
    elif hasattr(frame, "to_dict") and hasattr(frame, "columns"):
        rows = frame.to_dict("records")
    else:
        return None
    return [{str(key): cell for key, cell in row.items() if cell is not None and not is_missing(cell)} for row in rows]


def streamed(data: Any) -> Any:
    """The object whose Arrow stream is read. Polars hands over a column of nothing in a form of its own."""
    if kind_of(data) == "polars" and hasattr(data, "dtypes") and any(str(dtype) == "Null" for dtype in data.dtypes):
        import polars

        return data.with_columns(polars.col(polars.Null).cast(polars.String))
    return data


def plain_columns(frame: Any) -> tuple[list[str], list[Any]]:
    """A pandas frame's columns, for where pyarrow is not installed: numbers as bytes, the rest as texts."""
    names, columns = [], []
    for place, name in enumerate(frame.columns):
        names.append(str(name))
        columns.append(_plain_column(frame.iloc[:, place], f"data.{name}"))
    return names, columns


_NUMBERS = {"f": ("float", "f8"), "i": ("whole", "i8"), "u": ("whole", "i8")}
_PER_DAY = {"s": 86_400, "ms": 86_400_000, "us": 86_400_000_000, "ns": 86_400_000_000_000}


def _plain_column(series: Any, path: str) -> Any:
    values = series.array
    dtype = getattr(values.dtype, "numpy_dtype", values.dtype)
    kind = getattr(dtype, "kind", "O")
    if kind in _NUMBERS and not (kind != "f" and series.hasnans):
        name, code = _NUMBERS[kind]
        return name, series.to_numpy(dtype=code).tobytes(), 0
    if kind == "M" and getattr(series.dtype, "tz", None) is None:
        import numpy

        unit = numpy.datetime_data(dtype)[0]
        return "moment", series.to_numpy().view("i8").tobytes(), _PER_DAY[unit]
    from ._encode import _plain

    return [_cell(_plain(value, f"{path}[{row}]", ()), value) for row, value in enumerate(_or_none(series))]


def _or_none(series: Any) -> Any:
    missing = series.isna().tolist()
    return (None if gone else value for gone, value in zip(missing, series.tolist()))


def _cell(plain: Any, value: Any) -> str | None:
    if plain is None or isinstance(plain, str):
        return plain
    if isinstance(plain, (dict, list)):
        message = f"the column holds `{type(value).__name__}`"
        raise error_of("table.column_kind", "data", message, "turn the column into text, numbers or days")
    return str(plain).lower() if isinstance(plain, bool) else repr(plain)


def arrow_stream(rows: Rows) -> Any:
    """The table as an Arrow stream."""
    return _core.arrow_stream([_column(rows, name, shape.lstrip("?!")) for name, shape in rows._columns()])


def _column(rows: Rows, name: str, shape: str) -> tuple[str, str, list[Any], int]:
    values = [_cell_of(getattr(record, name)) for record in rows]
    name = key_of(name)
    if shape == "decimal":
        places = max((-value.as_tuple().exponent for value in values if value is not None), default=0)
        scaled = [None if value is None else int(value.scaleb(places)) for value in values]
        return name, "decimal", scaled, places
    if shape == "date":
        epoch = date(1970, 1, 1)
        return name, "day", [None if value is None else (value - epoch).days for value in values], 0
    if shape == "count":
        return name, "count", values, 0
    return name, "text", [None if value is None else str(value) for value in values], 0


def make_frame(rows: Rows, like: Any) -> Any:
    """The table as a frame of the kind that ``like`` names or is."""
    kind = like if isinstance(like, str) else kind_of(like)
    if kind in ("", "duckdb"):
        # Rows and CSV have no kind, and a relation needs a connection: what is installed, the lightest first.
        kind = next((name for name in ("polars", "pandas", "pyarrow") if _is_installed(name)), "")
    if kind == "pandas":
        import pandas

        columns = [key_of(name) for name, _ in rows._columns()]
        return pandas.DataFrame(rows.to_dicts(), columns=columns)
    if kind == "polars":
        import polars

        return polars.DataFrame(rows)
    if kind == "pyarrow":
        import pyarrow

        return pyarrow.table(rows)
    message = f"`{like}` is not pandas, polars or pyarrow, or none of them is installed"
    raise error_of("input.not_json", "like", message, "name one that is installed, or use to_dicts()")
