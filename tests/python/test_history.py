"""The chain of a history, checked by a program that shares nothing with the library: the vectors' hashes come from it.

It needs neither the package nor anything but Python: `python -m pytest tests/python/test_history.py`."""

import hashlib
import hmac
import re

import pytest
from conftest import ROOT, vectors

GUIDE = (ROOT / "docs/guide/history.md").read_text(encoding="utf-8")
HISTORY = [parameter for parameter in vectors() if parameter.values[0]["call"].startswith("history.")]
# The program of the guide: `check_event` and `check_chain`.
PROGRAM = {}
for block in re.findall(r"^```python\n(.*?)^```", GUIDE, re.DOTALL | re.MULTILINE):
    exec(compile(block, "history.md", "exec"), PROGRAM)


def events_of(answer):
    """The events of every chain in an answer, and those that stand alone."""
    chains = [answer[name]["events"] for name in ("history", "copy") if name in answer]
    if answer.get("schema") == "attain.history/1":
        chains.append(answer["events"])
    alone = answer.get("events", []) if isinstance(answer.get("events"), list) else []
    return chains, alone


@pytest.mark.parametrize("vector", HISTORY)
def test_hashes(vector):
    answer = vector.get("ok", {})
    chains, alone = events_of(answer)
    for chain in chains:
        PROGRAM["check_chain"](chain)
    for event in alone:
        PROGRAM["check_event"](event)
    if vector["call"] == "history.pseudonym" and answer:
        args = vector["args"]
        keyed = hmac.new(bytes.fromhex(args["key"]), args["id"].encode(), hashlib.sha256)
        assert answer["id"] == f"p-{keyed.hexdigest()[:32]}"
    if vector["call"] == "history.pseudonymise" and answer:
        original, copy = answer["history"]["events"], answer["copy"]["events"]
        assert original[-1]["public"] == {"copy": copy[-1]["hash"]}
        assert copy[-1]["public"] == {"of": original[-2]["hash"]}


def test_there_are_vectors():
    checked = [events_of(parameter.values[0].get("ok", {})) for parameter in HISTORY]
    assert sum(len(chain) for chains, _ in checked for chain in chains) > 40


def test_the_hashes_of_the_guide_are_those_of_its_bytes():
    texts = [text.strip() for text in re.findall(r"^```json\n(.*?)^```", GUIDE, re.DOTALL | re.MULTILINE)]
    assert len(texts) == 2
    for text in texts:
        assert f"`{hashlib.sha256(text.encode()).hexdigest()}`" in GUIDE
