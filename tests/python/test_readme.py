"""The Python of the READMEs runs as it stands, in a folder of its own."""

import re

import pytest
from conftest import ROOT


@pytest.mark.parametrize("place", ["README.md", "py/README.md"])
def test_the_python_of_a_readme_runs(place, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    blocks = re.findall(r"^```python\n(.*?)^```", (ROOT / place).read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
    assert blocks
    for block in blocks:
        exec(compile(block, place, "exec"), {})
    assert capsys.readouterr().out.startswith("QUARTER 2026Q1")
