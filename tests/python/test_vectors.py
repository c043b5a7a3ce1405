"""One suite for every language: the core's bytes through the installed wheel."""

import json

import attain
import conftest
import pytest
from conftest import ROOT, at, canonical, vectors

@pytest.mark.parametrize("vector", vectors())
def test_vector(vector):
    args = vector["args_text"] if "args_text" in vector else json.dumps(vector["args"], ensure_ascii=False)
    if "error" in vector:
        with pytest.raises(attain.AttainError) as raised:
            attain.call(vector["call"], args)
        assert (raised.value.code, raised.value.path) == (vector["error"]["code"], vector["error"].get("path", ""))
    else:
        text = attain.call(vector["call"], args)
        if "ok" in vector:
            assert text == canonical(vector["ok"])
        for path, expected in vector.get("ok_at", {}).items():
            assert canonical(at(json.loads(text), path)) == canonical(expected), path
        decode_and_encode(vector["call"], text)
    conftest.held += 1


def decode_and_encode(operation, text):
    """The response as the package's own objects, and their text again."""
    from attain._decode import decode
    from attain._operations import RESPONSES

    assert decode(text, RESPONSES[operation]).to_json() == text


def test_every_answer_is_what_the_schema_says():
    import jsonschema

    schema = json.loads((ROOT / "docs/schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)

    def check(name, value):
        of = {"$ref": f"#/$defs/{name}", "$defs": schema["$defs"]}
        jsonschema.Draft202012Validator(of).validate(value)

    checked = 0
    for parameter in vectors():
        vector = parameter.values[0]
        if "error" not in vector and "args" in vector:
            check(f"{vector['call']}.request", vector["args"])
            check(f"{vector['call']}.response", json.loads(attain.call(vector["call"], json.dumps(vector["args"]))))
            checked += 1
    assert checked > 40
