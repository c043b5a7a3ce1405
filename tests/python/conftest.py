"""What the tests of the Python package share: the vectors, the data, and a count that is always printed."""

import json
import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
held = 0


def data_set(name):
    """The folder of a data set, or a skip that says so."""
    folder = Path(os.environ.get("ATTAIN_DATA", ROOT / "../shared/data")) / name
    if not folder.is_dir():
        pytest.skip(f"SKIPPED: the data set {name} is absent")
    return folder


def vectors():
    """Every vector of every language: its file and what it holds."""
    found = []
    for file in sorted((ROOT / "tests/vectors").rglob("*.json")):
        for vector in json.loads(file.read_text(encoding="utf-8")):
            found.append(pytest.param(vector, id=f"{file.parent.name}/{file.stem}: {vector['name']}"))
    return found


def canonical(value):
    """The canonical text of plain JSON: keys sorted, no blanks."""
    return json.dumps(_sorted(value), ensure_ascii=False, separators=(",", ":"))


def _sorted(value):
    """The same with its keys sorted as RFC 8785 has it: by UTF-16 units."""
    if isinstance(value, dict):
        return {name: _sorted(value[name]) for name in sorted(value, key=lambda name: name.encode("utf-16-be"))}
    return [_sorted(item) for item in value] if isinstance(value, list) else value


def at(value, path):
    """The value at a path such as `forecast.years[0].won`; None where it is left out."""
    for step in path.replace("[", ".[").split("."):
        if isinstance(value, list):
            place = int(step[1:-1])
            value = value[place] if place < len(value) else None
        else:
            value = None if value is None else value.get(step)
    return value


def pytest_terminal_summary(terminalreporter):
    terminalreporter.write_line(f"{held} vectors held")
