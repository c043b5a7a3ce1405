"""What is acted on: a log, the id of a thing on it, and where it stands. Its acts are generated, in `_things`."""

from __future__ import annotations

import json
import secrets
from typing import Any, ClassVar, Mapping, TypeVar

from . import _operations
from ._errors import error_of, not_json
from ._record import Record

Self = TypeVar("Self", bound="Acted")


class Acted:
    """A thing on a log. It does not change: each act gives the next one."""

    __slots__ = ("id", "history", "state", "_held")
    _function: ClassVar[str] = ""
    _field: ClassVar[str] = ""
    _holds: ClassVar[tuple[str, ...]] = ()
    id: str
    history: Any
    state: Any
    _held: dict[str, Any]

    def __init__(self, id: str, history: Any = None, **held: Any) -> None:
        """`history` is the log as it was kept, such as the text of `history.to_json()`; without one a new log begins. What
        else is given, every act is told."""
        for name in held:
            if name not in self._holds:
                raise TypeError(f"{type(self).__name__} takes no `{name}`")
        self._set(id, _read(history), None, {name: value for name, value in held.items() if value is not None})

    def _set(self, id: str, history: Any, state: Any, held: dict[str, Any]) -> None:
        object.__setattr__(self, "id", id)
        object.__setattr__(self, "history", history)
        object.__setattr__(self, "state", state)
        object.__setattr__(self, "_held", held)

    def _act(self: Self, kind: str, entry: Any, act: dict[str, Any]) -> Self:
        """One core call: the entry gets a salt of its own where it has none."""
        if not isinstance(entry, (Record, Mapping)):
            raise not_json("entry", f"`{type(entry).__name__}` is not an entry: give `author`, `time` and `reason`")
        entry = dict(entry.to_dict() if isinstance(entry, Record) else entry)
        if entry.get("salt") is None:
            entry["salt"] = secrets.token_hex(16)
        request = {
            "history": self.history,
            self._field: self.id,
            "entry": entry,
            "act": {"kind": kind, **{name: value for name, value in act.items() if value is not None}},
            **self._held,
        }
        answer = getattr(_operations, self._function)(**request)
        made = type(self).__new__(type(self))
        made._set(self.id, answer.history, getattr(answer, self._field), self._held)
        return made

    def _ask(self, function: str, question: dict[str, Any], told: tuple[str, ...] = ()) -> Any:
        held = {name: self._held[name] for name in told if name in self._held}
        return getattr(_operations, function)(history=self.history, **{self._field: self.id}, **held, **question)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a {type(self).__name__} does not change; an act gives the next one")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"a {type(self).__name__} does not change; an act gives the next one")

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return (self.id, self.history, self._held) == (other.id, other.history, other._held)

    def __hash__(self) -> int:
        # Things of one id are few, and logs are long.
        return hash((type(self).__name__, self.id))

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.id!r}>"

    def __reduce__(self) -> tuple[Any, ...]:
        return _restore, (type(self), self.id, self.history, self.state, self._held)


def _read(history: Any) -> Any:
    """A log that was kept, checked by the core."""
    if history is None or isinstance(history, Record):
        return history
    if isinstance(history, str):
        try:
            history = json.loads(history)
        except ValueError as error:
            help = "hand over the text of `history.to_json()`"
            raise error_of("json.syntax", "history", f"the text is not JSON: {error}", help) from None
    return _operations.history_append(history=history, events=[])


def _restore(cls: type[Self], id: str, history: Any, state: Any, held: dict[str, Any]) -> Self:
    made = cls.__new__(cls)
    made._set(id, history, state, held)
    return made
