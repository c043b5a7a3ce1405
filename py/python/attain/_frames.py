"""Frames in and out, without importing any frame library that the caller has not."""

from __future__ import annotations

import json
import sys
from array import array
from datetime import date
from decimal import Decimal
from types import ModuleType
from typing import Any, Callable, Protocol, TypeVar

from . import _core
from ._encode import Written, cell, is_missing, sound
from ._errors import error_of, not_json
from ._record import key_of
from ._rows import Rows
from ._rows import _cell as _cell_of

_LIBRARIES = ("pandas", "polars", "pyarrow", "duckdb")
Made = TypeVar("Made")


def kind_of(data: Any) -> str:
    """Which library a frame is of; empty for none that is known."""
    module = type(data).__module__.partition(".")[0].lstrip("_")
    return module if module in _LIBRARIES else ""


def _is_installed(name: str) -> bool:
    from importlib.util import find_spec

    return name in sys.modules or find_spec(name) is not None


class FrameLike(Protocol):
    """A frame of any library: its rows stand for a list of records, a column for each field."""

    def __arrow_c_stream__(self, requested_schema: Any = None) -> Any: ...


def framed(
    data: Any, path: str, arrow: Callable[[Any], Made], columns: Callable[[list[str], list[Any]], Made]
) -> Made | None:
    """What is made of a frame: of its Arrow stream, or of the plain columns of a pandas frame that has none, because
    pyarrow is not installed or refuses what stands in a column. Nothing for what is no frame."""
    is_pandas = kind_of(data) == "pandas"
    if hasattr(data, "__arrow_c_stream__") and not (is_pandas and not _is_installed("pyarrow")):
        try:
            stream = _streamed(data).__arrow_c_stream__()
        except Exception as error:
            if not is_pandas:
                raise not_json(path, f"the frame gives no Arrow stream: {error}") from None
        else:
            return arrow(stream)
    return columns(*_plain_columns(data, path)) if is_pandas and hasattr(data, "iloc") and hasattr(data, "columns") else None


def table_of(data: Any, path: str) -> Written | None:
    """The table of a request, as the core writes it, of a frame."""
    text = framed(
        data,
        path,
        lambda stream: _core.table_of_arrow(stream, path),
        lambda names, columns: _core.table_of_columns(names, columns, path),
    )
    return None if text is None else Written(text)


def records_of(frame: Any, path: str) -> list[dict[str, Any]] | None:
    """A frame's rows as records, cells without a value left out; nothing for what is no frame. A float counts as its
    decimal of 15 significant digits, so that what floats make of an amount, such as 3.3000000000000003, is the amount."""
    kind = kind_of(frame)
    if kind == "polars" and hasattr(frame, "to_dicts"):
        names, rows = frame.columns, frame.to_dicts()
    elif kind == "pyarrow" and hasattr(frame, "to_pylist") and hasattr(frame, "column_names"):
        names, rows = frame.column_names, frame.to_pylist()
    elif kind == "duckdb" and getattr(frame, "description", None):
        names = [column[0] for column in frame.description]
        rows = [dict(zip(names, row)) for row in frame.fetchall()]
    elif kind == "pandas" and hasattr(frame, "iloc") and hasattr(frame, "columns"):
        names = frame.columns
        rows = [dict(zip(names, row)) for row in frame.astype(object).itertuples(index=False, name=None)]
    elif hasattr(frame, "__arrow_c_stream__"):
        rows = json.loads(table_of(frame, path) or "", parse_float=Decimal)["rows"]
        return [{name: value for name, value in row.items() if value != ""} for row in rows]
    else:
        return None
    singles = _singles(frame, kind)
    names = [str(name) for name in names]
    twice = next((name for place, name in enumerate(names) if name in names[:place]), None)
    if twice is not None:
        help = "keep one of the two columns"
        raise error_of("table.column_duplicate", path, f"the column `{twice}` stands in the frame twice", help)
    return [
        {str(key): _short(value, key in singles) for key, value in row.items() if value is not None and not is_missing(value)}
        for row in rows
    ]


def _singles(frame: Any, kind: str) -> set[Any]:
    """The columns of a frame that hold floats of 32 bits."""
    if kind == "polars":
        return {name for name, dtype in frame.schema.items() if str(dtype) == "Float32"}
    if kind == "pyarrow":
        return {field.name for field in frame.schema if str(field.type) == "float"}
    if kind == "duckdb":
        return {name for name, dtype in zip(frame.columns, frame.types) if str(dtype) == "FLOAT"} if hasattr(frame, "types") else set()
    return {name for name, dtype in frame.dtypes.items() if str(dtype).lower() in ("float32", "float[pyarrow]")}


def _short(value: Any, single: bool) -> Any:
    """A float as its shortest decimal: of 15 significant digits, of a single float as many as tell it from its neighbours."""
    if not isinstance(value, float):
        return value
    digits = (float(f"{value:.{count}g}") for count in range(6, 10)) if single else iter(())
    return next((short for short in digits if array("f", [short])[0] == value), float(f"{value:.15g}"))


def _streamed(data: Any) -> Any:
    """The object whose Arrow stream is read. Polars hands over a column of nothing in a form of its own."""
    if kind_of(data) == "polars" and hasattr(data, "dtypes") and any(str(dtype) == "Null" for dtype in data.dtypes):
        import polars

        return data.with_columns(polars.col(polars.Null).cast(polars.String))
    return data


def _plain_columns(frame: Any, path: str) -> tuple[list[str], list[Any]]:
    """A pandas frame's columns: numbers as bytes, the rest as texts, and what cannot be read by the name of its kind."""
    names = [sound(str(name), path) for name in frame.columns]
    return names, [_plain_column(frame.iloc[:, place]) for place in range(len(names))]


_PER_DAY = {"s": 86_400, "ms": 86_400_000, "us": 86_400_000_000, "ns": 86_400_000_000_000}


def _plain_column(series: Any) -> Any:
    dtype = getattr(series.dtype, "numpy_dtype", series.dtype)
    kind = getattr(dtype, "kind", "O")
    if kind == "f" and dtype.itemsize < 8:
        # The shortest text of what it holds, not that of a wider float.
        return "float", series.to_numpy(dtype=dtype, na_value=float("nan")).astype(str).astype("f8").tobytes(), 0
    if kind == "f":
        return "float", series.to_numpy(dtype="f8", na_value=float("nan")).tobytes(), 0
    if kind == "i" and not series.hasnans:
        return "whole", series.to_numpy(dtype="i8").tobytes(), 0
    if kind == "M" and getattr(series.dtype, "tz", None) is None:
        import numpy

        return "moment", series.to_numpy().view("i8").tobytes(), _PER_DAY[numpy.datetime_data(dtype)[0]]
    missing = series.isna().tolist()
    return _objects([None if gone else value for gone, value in zip(missing, series.tolist())], str(series.dtype))


def _objects(values: list[Any], dtype: str) -> Any:
    """A column of Python's own objects: numbers, or texts."""
    kinds = {type(value) for value in values if value is not None}
    if kinds and kinds <= {int, Decimal} and (whole := scaled(values)) is not None:
        return whole
    if kinds and kinds <= {int, float, Decimal}:
        return "float", array("d", [float("nan") if value is None else float(value) for value in values]).tobytes(), 0
    texts = [_text(cell(value)) for value in values]
    unread = next((value for text, value in zip(texts, values) if text is None and value is not None), None)
    return texts if unread is None else f"{type(unread).__name__} in a column of {dtype}"


def _text(plain: Any) -> str | None:
    if plain is None or isinstance(plain, str):
        return plain
    if isinstance(plain, (dict, list)):
        return None
    return str(plain).lower() if isinstance(plain, bool) else repr(plain)


def scaled(values: list[Any]) -> tuple[list[int | None], int] | None:
    """Decimals as whole numbers of 10^-places, and the places; nothing where 38 digits do not hold them."""
    decimals = [Decimal(value) for value in values if value is not None]
    if not all(value.is_finite() and value.adjusted() < 38 for value in decimals):
        return None
    places = max((-int(value.as_tuple().exponent) for value in decimals), default=0)
    places = max(places, 0)
    texts = [None if value is None else format(Decimal(value), f".{places}f") for value in values]
    whole = [None if text is None else int(text.replace(".", "")) for text in texts]
    fits = places <= 28 and all(abs(number) < 10**38 for number in whole if number is not None)
    return (whole, places) if fits else None


def arrow_stream(rows: Rows) -> Any:
    """The table as an Arrow stream."""
    return _core.arrow_stream([_column(rows, name, shape.lstrip("?!")) for name, shape in rows._columns()])


def _column(rows: Rows, name: str, shape: str) -> tuple[str, str, list[Any], int]:
    values = [_cell_of(getattr(record, name)) for record in rows]
    name = key_of(name)
    if shape == "decimal" and (whole := scaled(values)) is not None:
        return name, "decimal", *whole
    if shape == "date":
        epoch = date(1970, 1, 1)
        return name, "day", [None if value is None else (value - epoch).days for value in values], 0
    if shape in ("count", "bool"):
        return name, shape, values, 0
    return name, "text", [None if value is None else str(value) for value in values], 0


def _library(like: Any) -> str:
    """The library that is meant: by its name, as a module, by one of its classes or frames."""
    if isinstance(like, str):
        return like
    if isinstance(like, ModuleType):
        name = like.__name__
    else:
        name = (like if isinstance(like, type) else type(like)).__module__
    return kind if (kind := name.partition(".")[0].lstrip("_")) in _LIBRARIES else str(like)


def make_frame(rows: Rows, like: Any) -> Any:
    """The table as a frame of the kind that ``like`` names or is."""
    kind = _library(like)
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
