"""What every class of the package has: fields that do not change, a short text, and the core's own JSON."""

from __future__ import annotations

import json
import re
from datetime import date
from decimal import Decimal
from typing import Any, Callable, ClassVar, Mapping

# What a notebook calls the ways of writing.
MIME = {
    "html": "text/html",
    "svg": "image/svg+xml",
    "text": "text/plain",
    "vega_lite": "application/vnd.vegalite.v5+json",
}


class NotAvailable:
    """A figure that cannot be computed, and why. It counts as false."""

    __slots__ = ("code", "why")
    code: str
    why: str

    def __init__(self, code: str, why: str) -> None:
        object.__setattr__(self, "code", code)
        object.__setattr__(self, "why", why)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError("a figure does not change")

    def __delattr__(self, name: str) -> None:
        raise AttributeError("a figure does not change")

    def __bool__(self) -> bool:
        return False

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, NotAvailable):
            return NotImplemented
        return (self.code, self.why) == (other.code, other.why)

    def __hash__(self) -> int:
        return hash((self.code, self.why))

    def __repr__(self) -> str:
        return f"NotAvailable({self.why!r}, code={self.code!r})"

    def __reduce__(self) -> tuple[Any, ...]:
        return NotAvailable, (self.code, self.why)

    def to_dict(self) -> dict[str, Any]:
        """The plain form: a dict with the one key ``not_available``."""
        return {"not_available": {"code": self.code, "why": self.why}}


class Payload(dict[str, Any]):
    """What an event carries, a dict that does not change, lists in it tuples: ``dict(payload)`` is one that does."""

    __slots__ = ()

    def _refuse(self: Any, *args: Any, **named: Any) -> Any:
        raise TypeError("a payload does not change; `dict(payload)` gives a copy that does")

    __setitem__ = __delitem__ = __ior__ = clear = pop = popitem = setdefault = update = _refuse

    def __hash__(self) -> int:  # type: ignore[override]
        return hash(frozenset(self.items()))

    def __reduce__(self) -> tuple[Any, ...]:
        return Payload, (dict(self),)

    def __copy__(self) -> Payload:
        return self

    def __deepcopy__(self, memo: dict[int, Any]) -> Payload:
        return self


def frozen(value: Any) -> Any:
    """The same with dicts that do not change, and tuples for lists."""
    if isinstance(value, Mapping):
        return value if type(value) is Payload else Payload({key: frozen(item) for key, item in value.items()})
    return tuple(map(frozen, value)) if isinstance(value, (list, tuple)) else value


_PLAIN_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def _typed(value: Any, shape: str) -> Any:
    """A value that somebody gives for a field, as the core would give it back; what it is not sure of is the core's to judge."""
    if isinstance(value, (list, tuple)):
        item = shape.lstrip("?!")[1:-1] if "[" in shape else shape
        return tuple(_typed(one, item) for one in value)
    kind = shape.lstrip("?!")
    if kind == "cells":
        return frozen(value)
    if kind == "decimal" and (type(value) is int or isinstance(value, str) and _PLAIN_NUMBER.fullmatch(value)):
        return Decimal(value)
    if kind == "date" and isinstance(value, str) and _ISO_DAY.fullmatch(value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            return value
    return value


class Record:
    """A value with named fields. Made by keywords, never changed: ``copy.replace(value, field=...)``, which before Python
    3.13 is ``value.__replace__(field=...)``, gives a changed copy."""

    __slots__ = ()
    # Field by field: its name and the words of its shape, which ``_decode`` reads.
    _shape: ClassVar[tuple[tuple[str, str], ...]] = ()
    _kind: ClassVar[str] = ""
    _schema: ClassVar[str] = ""
    # What could name people or tells what was written of them: shown by `revealed`, not by `repr`.
    _hidden: ClassVar[tuple[str, ...]] = ()
    # The ways in which the core writes it: ``to_text()`` and the like.
    _formats: ClassVar[tuple[str, ...]] = ()

    def __init__(self, **fields: object) -> None:
        names = [name for name, _ in self._shape]
        for name in fields:
            if name not in names:
                raise TypeError(f"{type(self).__name__} has no field `{name}`; its fields are: {', '.join(names)}")
        for name, shape in self._shape:
            object.__setattr__(self, name, _typed(fields.get(name), shape))

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} does not change; value.__replace__({name}=...) gives a changed copy")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"{type(self).__name__} does not change")

    def _values(self) -> tuple[Any, ...]:
        return tuple(getattr(self, name) for name, _ in self._shape)

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return self._values() == other._values()

    def __hash__(self) -> int:
        return hash((type(self).__name__, self._values()))

    def __repr__(self) -> str:
        return self._written(self._hidden)

    def revealed(self) -> str:
        """The text of ``repr`` with what it hides of people: names and what was written about them."""
        return self._written(())

    def _written(self, hidden: tuple[str, ...]) -> str:
        parts = [
            f"{name}={_short(value)}"
            for (name, _), value in zip(self._shape, self._values())
            if value is not None and name not in hidden
        ]
        return f"{type(self).__name__}({', '.join(parts + ['...'] if hidden else parts)})"

    def __str__(self) -> str:
        return str(getattr(self, "to_text")()) if "text" in self._formats else repr(self)

    def _repr_html_(self) -> str:
        # A notebook prefers HTML to every other form, so a picture has to be one here too.
        if "svg" in self._formats:
            return str(getattr(self, "to_svg")())
        from ._rows import html_of

        return html_of(self)

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, Any] | None:
        """What a notebook shows: every way of writing the class has; without one the plain table."""
        if not self._formats:
            return None
        written = {MIME[name]: getattr(self, f"to_{name}")() for name in self._formats}
        return {mime: json.loads(text) if mime.endswith("json") else text for mime, text in written.items()}

    def __reduce__(self) -> tuple[Any, ...]:
        return _restore, (type(self), self._values())

    def __copy__(self) -> Record:
        return self

    def __deepcopy__(self, memo: dict[int, Any]) -> Record:
        return self

    def __replace__(self, **changes: object) -> Record:
        return type(self)(**{**dict(zip((name for name, _ in self._shape), self._values())), **changes})

    def to_dict(self) -> dict[str, Any]:
        """The fields as a dict, without those that are left out; records inside stay records."""
        fields: dict[str, Any] = {"kind": self._kind} if self._kind else {}
        if self._schema:
            fields["schema"] = self._schema
        values = zip(self._shape, self._values())
        fields.update((key_of(name), value) for (name, _), value in values if value is not None)
        return fields

    def to_json(self) -> str:
        """The canonical JSON text, byte for byte the core's."""
        from ._decode import canonical

        return canonical(self)


def key_of(name: str) -> str:
    """The key of an attribute: `class` of `class_`, which Python would not take."""
    return name.rstrip("_")


def make(cls: type[Record], values: tuple[Any, ...]) -> Record:
    """A record of values in the order of its fields, unchecked: the core wrote them."""
    made = cls.__new__(cls)
    for (name, _), value in zip(cls._shape, values):
        object.__setattr__(made, name, value)
    return made


_restore: Callable[[type[Record], tuple[Any, ...]], Record] = make


def _short(value: object) -> str:
    if isinstance(value, Record):
        return f"{type(value).__name__}(...)"
    if isinstance(value, tuple):
        if len(value) > 5:
            return f"<{len(value)} values>"
        return f"[{', '.join(_short(item) for item in value)}]"
    if isinstance(value, (str, bool, int, NotAvailable)):
        return repr(value)
    if hasattr(value, "to_frame"):
        rows = len(value)  # type: ignore[arg-type]
        return f"<{rows} {'row' if rows == 1 else 'rows'}>"
    # Decimals and dates read best as they are written.
    return str(value)
