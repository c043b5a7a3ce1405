"""What is acted on: a log, the id of a thing on it, and where it stands. Its acts are generated, in `_things`."""

from __future__ import annotations

import secrets
from typing import Any, ClassVar, TypeVar

from . import _operations
from ._record import Record

Self = TypeVar("Self", bound="Acted")


class Acted:
    """A thing on a log. It does not change: each act gives the next one."""

    __slots__ = ("id", "history", "state")
    _function: ClassVar[str] = ""
    _field: ClassVar[str] = ""
    id: str
    history: Any
    state: Any

    def __init__(self, id: str, history: Any = None) -> None:
        """`history` is the log as it was kept; without one a new log begins."""
        self._set(id, history, None)

    def _set(self, id: str, history: Any, state: Any) -> None:
        object.__setattr__(self, "id", id)
        object.__setattr__(self, "history", history)
        object.__setattr__(self, "state", state)

    def _act(self: Self, kind: str, entry: Any, act: dict[str, Any]) -> Self:
        """One core call: the entry gets a salt of its own where it has none."""
        entry = dict(entry.to_dict() if isinstance(entry, Record) else entry)
        if entry.get("salt") is None:
            entry["salt"] = secrets.token_hex(16)
        request = {
            "history": self.history,
            self._field: self.id,
            "entry": entry,
            "act": {"kind": kind, **{name: value for name, value in act.items() if value is not None}},
        }
        answer = getattr(_operations, self._function)(**request)
        made = type(self).__new__(type(self))
        made._set(self.id, answer.history, getattr(answer, self._field))
        return made

    def _ask(self, function: str, question: dict[str, Any]) -> Any:
        return getattr(_operations, function)(history=self.history, **{self._field: self.id}, **question)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a {type(self).__name__} does not change; an act gives the next one")

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return (self.id, self.history) == (other.id, other.history)

    def __hash__(self) -> int:
        # Payloads are dicts, which have no hash; things of one id are few.
        return hash((type(self).__name__, self.id))

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.id!r}>"

    def __reduce__(self) -> tuple[Any, ...]:
        return _restore, (type(self), self.id, self.history, self.state)


def _restore(cls: type[Self], id: str, history: Any, state: Any) -> Self:
    made = cls.__new__(cls)
    made._set(id, history, state)
    return made
