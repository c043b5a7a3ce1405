"""Asks the core random questions and compares its answers with those of plain loops and exact fractions.

    python3 run.py PROGRAM CASES SEED

PROGRAM answers lines (`tests/src/bin/answers.rs`); `cargo dev oracle` builds it and calls this.
"""

import subprocess
import sys
from json import loads
from random import Random
from threading import Thread

import accuracies
import adherences
import allocation
import cadences
import calendars
import capacities
import courses
import forecasts
import groups
import plans
import ramps
import ranges
import rollups
import splits
import teams
import tiers
import trends
import triggers
import units

TOPICS = [
    units, allocation, calendars, teams, ramps, splits, plans, capacities, accuracies, rollups, forecasts,
    trends, ranges, tiers, cadences, adherences, triggers, courses, groups,
]
BATCH = 500
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
    if "" in answers:
        sys.exit(f"the core stopped at: {lines[answers.index('')]}")
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


def show(topic, operation, line, should, does, in_full):
    """One mismatch."""
    print(f"MISMATCH {operation}")
    if hasattr(topic, "faults"):
        found = [f"{path}: expected {one}, the core says {other}" for path, one, other in topic.faults(should, does)]
    elif should.startswith("!") or does.startswith("!"):
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
    mismatches, by_operation = 0, {}
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
            if should == does or (hasattr(topic, "near") and topic.near(should, does)):
                continue
            mismatches += 1
            show(topic, operation, line, should, does, mismatches <= SHOWN)
    core.stdin.close()
    core.wait()
    for operation, (asked, errors) in sorted(by_operation.items()):
        print(f"{operation:20}{asked:9} cases, {errors} of them errors")
    print(f"{cases} cases, {mismatches} mismatches, seed {seed}")
    return mismatches


if __name__ == "__main__":
    sys.exit(1 if main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3])) else 0)
