"""The notebook of the docs runs as it stands, on the data that ship with the project."""

import nbformat
from conftest import ROOT
from nbclient import NotebookClient


def test_the_notebook_runs():
    notebook = nbformat.read(ROOT / "docs/notebooks/review.ipynb", as_version=4)
    NotebookClient(notebook, timeout=120, resources={"metadata": {"path": str(ROOT / "docs/notebooks")}}).execute()
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    shown = [output.data["text/html"] for cell in code for output in cell.outputs if "text/html" in output.get("data", {})]
    printed = [output.text for cell in code for output in cell.outputs if output.output_type == "stream"]
    assert printed[0].startswith("QUARTER 20") and "PEOPLE TO TALK TO" in printed[0]
    together = next(dict(line.rsplit(" ", 1) for line in text.splitlines()[:3]) for text in printed if text.startswith("roll-up"))
    median = sorted(together.values(), key=float)[1]
    assert any(f"together {median} by median" in text for text in printed), "the figures that are combined are those above"
    plain = [output.data["text/plain"] for cell in code for output in cell.outputs if "text/plain" in output.get("data", {})]
    assert any(text.startswith("NotAvailable(") for text in plain)
    assert any("<th>win_rate</th>" in html for html in shown), "a table of the package itself"
    assert all(output.output_type != "error" for cell in code for output in cell.outputs)
