"""Python values to JSON text. What JSON cannot hold is refused with its path; everything else the core judges."""

from __future__ import annotations

import json
from collections import UserString
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any, Mapping, Sequence

from ._errors import AttainError, not_json
from ._record import NotAvailable, Record
from ._rows import Rows

# Deeper than the core reads, so that it is the core that refuses.
_DEEPEST = 200


class Written(str):
    """JSON text that the core wrote."""

    __slots__ = ()


def encode(value: object, path: str = "") -> str:
    """The JSON text of a value; ``path`` is its place in the request."""
    return value if isinstance(value, Written) else json.dumps(_plain(value, path, ()), ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def _plain(value: Any, path: str, inside: tuple[int, ...]) -> Any:
    if value is None or value is True or value is False:
        return value
    kind = type(value)
    if kind is str:
        return sound(value, path)
    if kind is int:
        return _whole(value, path)
    if kind is float:
        return _float(value, path)
    if kind is Decimal:
        return _decimal(value, path)
    if isinstance(value, datetime):
        return _day(value, path)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, (Record, NotAvailable)):
        return _record(value.to_dict(), path, inside)
    if isinstance(value, Mapping):
        return _record(value, path, inside)
    if isinstance(value, (list, tuple, Rows)):
        return _list(value, path, inside)
    if isinstance(value, (str, int, float, Decimal)):
        return _plain(_base_of(value), path, inside)
    if hasattr(value, "item") and getattr(value, "ndim", None) == 0:
        return _scalar(value, path, inside)
    from ._frames import records_of

    rows: Sequence[Any] | None = records_of(value, path)
    if rows is None and isinstance(value, Sequence) and not isinstance(value, (bytes, bytearray, memoryview, UserString)):
        rows = value
    if rows is not None:
        return _list(rows, path, inside)
    raise not_json(path, f"`{kind.__name__}` is not a value of JSON")


def _base_of(value: str | int | float | Decimal) -> str | int | float | Decimal:
    """The plain value of a subclass, such as a member of an enum or numpy.float64, whatever its `str` says."""
    if isinstance(value, str):
        return str.__str__(value)
    if isinstance(value, int):
        return int.__int__(value)
    return float.__float__(value) if isinstance(value, float) else Decimal(value)


def is_missing(value: Any) -> bool:
    """Whether a cell of a row holds a frame's mark for nothing: NaN, NaT or pandas.NA."""
    if isinstance(value, Decimal):
        return value.is_nan()
    if isinstance(value, (float, datetime)) or type(value).__name__ == "datetime64":
        return bool(value != value)
    return type(value).__name__ == "NAType"


def cell(value: Any) -> Any:
    """A cell of a row that is read by a map. Numbers stay numbers; what cannot be read is judged where its column is."""
    if value is None or is_missing(value):
        return None
    if isinstance(value, Decimal):
        # The number itself, if a float's shortest text gives it back: a text would be read as the map writes numbers.
        near = float(value)
        return near if abs(near) < 1e15 and Decimal(repr(near)) == value else str(value)
    if isinstance(value, float) and value - value != 0:
        return str(float(value))
    try:
        return _plain(value, "", ())
    except AttainError:
        if isinstance(value, datetime) and value.tzinfo is None:
            return value.isoformat()
        if type(value).__name__ == "datetime64":
            return str(value)
        return {"unreadable": type(value).__name__ + (" with a zone" if isinstance(value, datetime) else "")}


def sound(value: str, path: str) -> str:
    try:
        value.encode()
    except UnicodeEncodeError:
        raise not_json(path, "the text holds half of a surrogate pair") from None
    return value


def _whole(value: int, path: str) -> int:
    # Python itself writes no more than some thousand digits.
    if value.bit_length() > 2000:
        raise not_json(path, "the number has more than 600 digits")
    return value


def _float(value: float, path: str) -> float:
    if value - value != 0:
        raise not_json(path, f"`{value}` is not a number")
    return value


def _decimal(value: Decimal, path: str) -> str:
    if not value.is_finite():
        raise not_json(path, f"`{value}` is not a number")
    return str(value)


def _day(value: datetime, path: str) -> str:
    if value != value:
        raise not_json(path, "`NaT` is not a day: give None")
    if value.tzinfo is not None or value.time() != time() or getattr(value, "nanosecond", 0) != 0:
        raise not_json(path, f"`{value.isoformat()}` is a moment, not a day")
    return value.date().isoformat()


def _scalar(value: Any, path: str, inside: tuple[int, ...]) -> Any:
    """A numpy scalar counts as its Python kin."""
    dtype: Any = getattr(value, "dtype", None)
    kind = getattr(dtype, "kind", "")
    if kind == "M":
        # Whatever its unit, a datetime64 reads as a datetime in microseconds.
        given, value = value, value.astype("datetime64[us]")
        if given == given and given != value:
            raise not_json(path, f"`{given}` is a moment, not a day")
    if kind == "f" and dtype.itemsize < 8:
        # The shortest text of what it holds, not that of a wider float.
        return _float(float(str(value)), path)
    kin = value.item()
    if type(kin) is type(value):
        raise not_json(path, f"`{type(value).__name__}` is not a value of JSON")
    return _plain(kin, path, inside)


def _enter(value: object, path: str, inside: tuple[int, ...]) -> tuple[int, ...]:
    if id(value) in inside:
        raise not_json(path, "the value holds itself")
    return (*inside, id(value))


def _record(value: Mapping[Any, Any], path: str, inside: tuple[int, ...]) -> dict[str, Any]:
    inside = _enter(value, path, inside)
    plain = {}
    for key, item in value.items():
        if not isinstance(key, str):
            raise not_json(path, f"a key is not text but `{type(key).__name__}`")
        place = f"{path}.{key}" if path else key
        name = sound(key, place)
        if len(inside) <= _DEEPEST:
            plain[name] = _plain(item, place, inside)
    return plain


def _list(value: Any, path: str, inside: tuple[int, ...]) -> list[Any]:
    inside = _enter(value, path, inside)
    if len(inside) > _DEEPEST:
        return []
    return [_plain(item, f"{path}[{index}]", inside) for index, item in enumerate(value)]
