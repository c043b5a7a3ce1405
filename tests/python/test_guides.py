"""Every block of Python on a page of the docs runs as it stands, after those above it, in a folder of its own."""

import re

import pytest
from conftest import ROOT

PAGES = [ROOT / "README.md", ROOT / "py/README.md", *sorted((ROOT / "docs").rglob("*.md"))]
BLOCKS = {page: re.findall(r"^```python\n(.*?)^```", page.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE) for page in PAGES}


@pytest.mark.parametrize("page", [page for page in PAGES if BLOCKS[page]], ids=lambda page: str(page.relative_to(ROOT)))
def test_the_python_of_a_page_runs(page, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    known = {}
    for block in BLOCKS[page]:
        exec(compile(block, page.name, "exec"), known)
    if page.name == "README.md":
        assert capsys.readouterr().out.startswith("QUARTER 2026Q1")


def test_there_are_pages():
    assert sum(map(len, BLOCKS.values())) >= 7
