"""The family of errors: one base, and Python's own kinds beside it."""


class AttainError(Exception):
    """Something that was handed in cannot be used.

    ``code`` is stable, for programs; ``path`` says where in the request; ``message`` what is wrong; ``help`` what to do.
    """

    __module__ = "attain"

    def __init__(self, code: str, path: str, message: str, help: str) -> None:
        super().__init__(code, path, message, help)
        self.code = code
        self.path = path
        self.message = message
        self.help = help

    def __str__(self) -> str:
        place = f" at {self.path}" if self.path else ""
        return f"{self.message}{place} [{self.code}] ({self.help})"


class InvalidValue(AttainError, ValueError):
    """A value that is not allowed."""

    __module__ = "attain"


class WrongType(AttainError, TypeError):
    """A value of a kind that is not read."""

    __module__ = "attain"


_TYPES = {"record.kind_wrong", "input.not_json", "table.column_kind"}


def error_of(code: str, path: str, message: str, help: str) -> AttainError:
    """The error of a code, as Python's kind. Half of a surrogate pair in a key could not be printed: it is escaped."""
    kind = WrongType if code in _TYPES else InvalidValue
    path, message = (text.encode("utf-8", "backslashreplace").decode() for text in (path, message))
    return kind(code, path, message, help)


def not_json(path: str, message: str) -> AttainError:
    """The error for a value that JSON cannot hold."""
    help = "hand over text, numbers, True, False, lists, dicts, dates, or None"
    return error_of("input.not_json", path, message, help)
