"""The core's JSON text to objects and back. A class's own shape says how: ``text``, ``count``, ``bool``, ``decimal``,
``date``, ``cells``, a class's name, ``?`` for what may be left out, ``!`` for a figure, ``[...]`` for a list."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from typing import Any, Callable

from . import _types
from ._record import NotAvailable, Record, frozen, key_of, make
from ._rows import Rows

Decoder = Callable[[Any], Any]


def decode(text: str, shape: str, like: str = "") -> Any:
    """The object that a response is; tables in it remember ``like``, the kind of frame they become."""
    return _decoder(shape, like)(json.loads(text))


_known: dict[tuple[str, str], Decoder] = {}


def _decoder(shape: str, like: str) -> Decoder:
    key = shape, like
    if key not in _known:
        _known[key] = _made(shape, like)
    return _known[key]


def _made(shape: str, like: str) -> Decoder:
    if shape == "decimal":
        return Decimal
    if shape == "date":
        return date.fromisoformat
    if shape == "cells":
        return frozen
    if shape[0] == "?":
        return _decoder(shape[1:], like)
    if shape[0] == "!":
        return _figure(_decoder(shape[1:], like))
    if shape[0] == "[":
        return _many(shape[1:-1], like)
    if shape[0].isupper():
        variants = _types.UNIONS.get(shape)
        if variants is not None:
            return _union({cls._kind: _one(cls, like) for cls in variants})
        return _one(_class_of(shape), like)
    return lambda value: value


def _class_of(name: str) -> type[Record]:
    return getattr(_types, name)


def _figure(known: Decoder) -> Decoder:
    def figure(value: Any) -> Any:
        if type(value) is dict and "not_available" in value:
            return NotAvailable(**value["not_available"])
        return known(value)

    return figure


def _many(shape: str, like: str) -> Decoder:
    if shape[0] == "?":
        known = _decoder(shape[1:], like)
        return lambda values: tuple(None if value is None else known(value) for value in values)
    item = _decoder(shape, like)
    if shape[0].isupper() and shape not in _types.UNIONS:
        cls = _class_of(shape)
        return lambda values: Rows(map(item, values), cls, like)
    return lambda values: tuple(map(item, values))


def _one(cls: type[Record], like: str) -> Decoder:
    # Made at the first use, so that a type may hold itself.
    fields: list[tuple[str, Decoder]] = []

    def one(value: dict[str, Any]) -> Record:
        if not fields and cls._shape:
            fields.extend((key_of(name), _decoder(shape, like)) for name, shape in cls._shape)
        return make(cls, tuple(read(value[name]) if name in value else None for name, read in fields))

    return one


def _union(variants: dict[str, Decoder]) -> Decoder:
    return lambda value: variants[value["kind"]](value)


def canonical(value: object) -> str:
    """Keys sorted, no blanks, decimals as text in plain notation."""
    return json.dumps(_plain(value), ensure_ascii=False, separators=(",", ":"))


def _sorted(fields: dict[str, Any]) -> dict[str, Any]:
    # RFC 8785 sorts by UTF-16 units, which is another order than Python's for some letters.
    plain = all(map(str.isascii, fields))
    names = sorted(fields) if plain else sorted(fields, key=lambda name: name.encode("utf-16-be"))
    return {name: _plain(fields[name]) for name in names}


def _plain(value: Any) -> Any:
    if isinstance(value, (Record, NotAvailable)):
        return _sorted(value.to_dict())
    if isinstance(value, (tuple, list, Rows)):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return _sorted(value)
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, date):
        return value.isoformat()
    return value
