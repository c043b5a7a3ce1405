"""Answers beside each other without what is said in words, and without hashes of requests."""

from json import loads


def without(value, names):
    """A value without the fields of these names, the words of a figure's reason among them."""
    if isinstance(value, dict):
        if set(value) == {"code", "why"}:
            return {"code": value["code"]}
        return {key: without(item, names) for key, item in value.items() if key not in names}
    return [without(item, names) for item in value] if isinstance(value, list) else value


def nearly(one, other, apart):
    """Whether two values are the same, decimals as far as they are computed."""
    if isinstance(one, dict) and isinstance(other, dict):
        return set(one) == set(other) and all(nearly(one[key], other[key], apart) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(nearly(a, b, apart) for a, b in zip(one, other))
    if one == other or not apart or not all(isinstance(value, str) for value in (one, other)):
        return one == other
    try:
        return abs(float(one) - float(other)) <= apart
    except ValueError:
        return False


def faults(should, does, names, apart=0, path="the answer"):
    """Every field in which two answers differ."""
    if should.startswith("!") or does.startswith("!"):
        if should != does:
            yield path, should, does
        return
    yield from _faults(loads(should), without(loads(does), names), apart, path)


def _faults(one, other, apart, path):
    if isinstance(one, dict) and isinstance(other, dict):
        for key in sorted({*one, *other}):
            yield from _faults(one.get(key, "(left out)"), other.get(key, "(left out)"), apart, f"{path}.{key}")
    elif isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        for index, (a, b) in enumerate(zip(one, other)):
            yield from _faults(a, b, apart, f"{path}[{index}]")
    elif not nearly(one, other, apart):
        yield path, one, other
