"""Asks the core random questions and compares its answers with those of plain loops and exact fractions.

    python3 run.py PROGRAM CASES SEED

PROGRAM answers lines (`tests/src/bin/answers.rs`); `cargo dev oracle` builds it and calls this.
"""

import re
import subprocess
import sys
from json import loads
from random import Random
from threading import Thread

import allocation
import calendars
import teams
import units

TOPICS = [units, allocation, calendars, teams]
BATCH = 500
# What the core is known to answer wrongly, by name: asked, counted and not compared until it is mended.
KNOWN = {
    "an unknown manager of a reporting line is named before one of a person's own row": lambda line, should: (
        line.startswith("team.") and re.match(r"!team.manager_unknown\tteam.people", should)
    ),
    "a fiscal period all of whose days are known is refused where its name says 1899 or 2200": lambda line, should: (
        line.startswith("calendar.")
        and (re.search("FY(1899|2200)", line + should) or re.search('"weeks".*"period":"2199', line))
    ),
    "an empty division of a whole below zero says that floors are above the whole": lambda line, should: (
        line.startswith("allocate.") and '"shares":[]' in line and re.search('"whole":"?-', line)
    ),
}
# The first so many mismatches are shown in full.
SHOWN = 10


def expected(topic, operation, request):
    """The line that the core must answer."""
    try:
        return units.write(topic.answer(operation, request))
    except units.Refused as refused:
        return f"!{refused.code}\t{refused.path}"


def ask(core, lines):
    """The core's answers to some lines; written beside the reading, so that no pipe fills up."""

    def send():
        core.stdin.write(("".join(line + "\n" for line in lines) + "\n").encode())
        core.stdin.flush()

    sender = Thread(target=send)
    sender.start()
    answers = [core.stdout.readline().decode().rstrip("\n") for _ in lines]
    sender.join()
    return answers


def differences(path, should, does):
    """Every field in which two answers differ."""
    if isinstance(should, dict) and isinstance(does, dict):
        for name in sorted({*should, *does}):
            here = f"{path}.{name}" if path else name
            yield from differences(here, should.get(name, "(left out)"), does.get(name, "(left out)"))
    elif isinstance(should, list) and isinstance(does, list) and len(should) == len(does):
        for index, (one, other) in enumerate(zip(should, does)):
            yield from differences(f"{path}[{index}]", one, other)
    elif should != does:
        yield f"{path or 'the answer'}: expected {should}, the core says {does}"


def show(operation, line, should, does, in_full):
    """One mismatch."""
    print(f"MISMATCH {operation}")
    if should.startswith("!") or does.startswith("!"):
        found = [f"expected {should}", f"the core says {does}"]
    else:
        found = list(differences("", loads(should), loads(does))) or ["the same values, but not the canonical text"]
    if not in_full:
        found = [what[:200] for what in found[:1]]
    else:
        print(f"  request: {line.split(chr(9), 1)[1]}")
    for what in found:
        print(f"  {what}")


def main(program, cases, seed):
    """The number of mismatches."""
    core = subprocess.Popen([program], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    mismatches, by_operation, faults = 0, {}, {}
    for start in range(0, cases, BATCH):
        questions = []
        for number in range(start, min(start + BATCH, cases)):
            # Each case by its own seed: one can be asked again alone.
            topic = TOPICS[number % len(TOPICS)]
            operation, request = topic.case(Random(f"{seed} {number}"))
            questions.append((topic, operation, request, f"{operation}\t{units.write(request)}"))
        for (topic, operation, request, line), does in zip(questions, ask(core, [line for *_, line in questions])):
            should = expected(topic, operation, request)
            asked, errors = by_operation.get(operation, (0, 0))
            by_operation[operation] = asked + 1, errors + should.startswith("!")
            if should == does:
                continue
            fault = next((name for name, applies in KNOWN.items() if applies(line, should)), None)
            if fault:
                faults[fault] = faults.get(fault, 0) + 1
            else:
                mismatches += 1
                show(operation, line, should, does, mismatches <= SHOWN)
    core.stdin.close()
    core.wait()
    for operation, (asked, errors) in sorted(by_operation.items()):
        print(f"{operation:20}{asked:9} cases, {errors} of them errors")
    for fault, times in sorted(faults.items()):
        print(f"KNOWN FAULT, {times} cases: {fault}")
    print(f"{cases} cases, {mismatches} mismatches, seed {seed}")
    return mismatches


if __name__ == "__main__":
    sys.exit(1 if main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3])) else 0)
