"""The range of a period's total beside Monte Carlo in numpy and R's PoissonBinomial: how long, and how far apart.
`cargo dev bench ranges` sets up what this needs and calls it.

    python3 ranges.py PROGRAM FOLDER

PROGRAM serves our side (`benches/src/bin/ranges.rs`). Deals are made from a seed and written as CSV, which all sides read.
Times are medians of five, alternating, one thread; R's are those of five runs in a process of its own, where R is there.
"""

import json
import os
import shutil
import os
import statistics
import subprocess
import sys
import time
from math import log, sqrt
from pathlib import Path

# One thread, and none that waits for work in the meantime: set before numpy is there.
os.environ.update({name: "1" for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")})

import numpy as np  # noqa: E402

SHARES = np.array([0.1, 0.5, 0.9])
RUNS, DRAWS = 5, 10_000
SCRIPT = Path(__file__).parent / "ranges.R"


def deals(count, seed=20260101):
    """Chances by stage, amounts over two orders of magnitude, in cents."""
    random = np.random.default_rng(seed)
    stage = random.choice(np.array([0.05, 0.10, 0.25, 0.45, 0.65, 0.85]), size=count, p=[0.25, 0.25, 0.2, 0.15, 0.1, 0.05])
    chances = np.clip(stage + random.normal(0, 0.02, count), 0.01, 0.99)
    amounts = np.clip(np.exp(random.normal(np.log(20000), 1.1, count)), 500, 1e7) * 100
    return np.round(chances, 9), np.round(amounts).astype(np.int64)


def write(file, chances, amounts):
    rows = "".join(f"{cents // 100}.{cents % 100:02d},{chance:.9f}\n" for chance, cents in zip(chances, amounts))
    file.write_text("amount,probability\n" + rows)


def monte_carlo(chances, amounts, seed=7):
    """The fastest that we know: draws by the block, won deals added up by a product of matrices."""
    random, amounts = np.random.default_rng(seed), amounts.astype(float)
    chances, totals = chances.astype(np.float32), np.empty(DRAWS)
    block = max(1, int(16e6 // len(amounts)))
    for start in range(0, DRAWS, block):
        size = min(block, DRAWS - start)
        totals[start : start + size] = (random.random((size, len(amounts)), dtype=np.float32) < chances) @ amounts
    return totals


def grid_sum(chances, cells):
    """Every multiple of the grid, one deal after another."""
    law, top = np.zeros(int(cells.sum()) + 1), 0
    law[0] = 1
    for chance, cell in zip(chances, cells):
        more = law[: top + 1] * chance
        law[: top + 1] *= 1 - chance
        law[cell : cell + top + 1] += more
        top += cell
    return np.searchsorted(np.cumsum(law), SHARES)


class Core:
    """Our side, kept running."""

    def __init__(self, program):
        self.process = subprocess.Popen([program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def ask(self, *words):
        """Milliseconds, and the answer."""
        self.process.stdin.write(" ".join(str(word) for word in words) + "\n")
        self.process.stdin.flush()
        taken, found = self.process.stdout.readline().split(" ", 1)
        return int(taken) / 1e6, json.loads(found)


def quantiles(found):
    return np.array([float(one["amount"]) for one in found["quantiles"]])


def timed(call):
    start = time.perf_counter()
    answer = call()
    return (time.perf_counter() - start) * 1e3, answer


def alternating(core, file, call):
    """Medians of both, in milliseconds, and both last answers."""
    core.ask(file), call()
    ours, theirs = [], []
    for _ in range(RUNS):
        taken, found = core.ask(file)
        ours.append(taken)
        taken, other = timed(call)
        theirs.append(taken)
    return statistics.median(ours), statistics.median(theirs), found, other


def proved(core, file, found):
    """How far the bounds of a chance lie apart at the median."""
    hit = core.ask(file, found["quantiles"][1]["amount"])[1]["hit"]
    return float(hit["high"]) - float(hit["low"])


def beside_r(file, grid):
    """R's median in milliseconds, its quantiles, and their chances; nothing where there is no R."""
    if shutil.which("Rscript") is None:
        return None
    answer = subprocess.run(["Rscript", str(SCRIPT), str(file), str(grid), str(RUNS)], capture_output=True, text=True)
    if answer.returncode:
        return None
    words = [float(word) for word in answer.stdout.split()]
    return words[0] * 1e3, words[1:4], words[4:7]


def row(job, own, peer, other, goal, says):
    print(f"| {job} | {own:.3g} | {peer} | {other:.4g} | {own / other:.2g} | {goal} | {says} |", flush=True)


def main(program, folder):
    folder, core = Path(folder), Core(program)
    folder.mkdir(parents=True, exist_ok=True)
    print("| job | ours, ms | peer | peer, ms | ours / peer | goal | answers |\n| --- | --- | --- | --- | --- | --- | --- |")
    skipped = False
    for job, count, goal, grid, of_r in [
        ("1a", 1_000, "1/100", 100, "1/20"), ("1b", 10_000, "1/300", None, None), ("1c", 100_000, "1/500", None, None),
        ("1d", 100, None, 10, "1/10"),
    ]:
        chances, amounts = deals(count)
        file = folder / f"deals-{count}.csv"
        write(file, chances, amounts)
        if goal:
            own, other, found, totals = alternating(core, file, lambda: monte_carlo(chances, amounts))
            # How many of the draws lie below each quantile, and how far that may be off by chance alone.
            below = [(totals < amount * 100).mean() for amount in quantiles(found)]
            off = max(abs(part - share) / sqrt(share * (1 - share) / DRAWS) for part, share in zip(below, SHARES))
            says = f"by {found['way']}, proved to {proved(core, file, found):.0e}; draws off by {off:.1f} of their own deviations at most"
            row(f"{job} {count:,} deals", own, f"Monte Carlo, {DRAWS:,} draws, numpy", other, goal, says)
        if grid:
            cells = np.maximum(np.round(amounts / 100 / grid).astype(np.int64), 1)
            rounded = folder / f"deals-{count}-by-{grid}.csv"
            write(rounded, chances, cells * grid * 100)
            on_grid = quantiles(core.ask(rounded)[1])
            if not goal:
                own, other, found, places = alternating(core, file, lambda: grid_sum(chances, cells))
                same = np.array_equal(places * grid, on_grid)
                says = f"by {found['way']}, proved to {proved(core, file, found):.0e}; of amounts on the grid {'the same' if same else f'{places * grid} and {on_grid}'}"
                row(f"{job} {count:,} deals", own, f"every multiple of ${grid}, numpy", other, "-", says)
            r = beside_r(rounded, grid)
            skipped |= r is None
            if r:
                # R rounds each chance to a float as well; the next total is another answer only where both are as near.
                same = np.array_equal(r[1], on_grid)
                says = f"of amounts on the grid {'the same' if same else f'{r[1]} and {list(on_grid)}'}"
                row(f"{job} the same", own, f"R PoissonBinomial DivideFFT, ${grid} grid", r[0], of_r, says)
    print("\n| deals | ours, ms | way | proved to |\n| --- | --- | --- | --- |")
    growth = {}
    for count in [10, 30, 100, 300, 1_000, 3_000, 10_000, 30_000, 100_000]:
        file = folder / f"deals-{count}.csv"
        write(file, *deals(count))
        core.ask(file)
        times = [core.ask(file) for _ in range(RUNS)]
        growth[count] = statistics.median(taken for taken, _ in times)
        print(f"| {count:,} | {growth[count]:.3g} | {times[0][1]['way']} | {proved(core, file, times[0][1]):.0e} |", flush=True)
    exponent = log(growth[100_000] / growth[1_000]) / log(100)
    print(f"\nFrom 1,000 to 100,000 deals the time grows by the power {exponent:.2f} of their number.")
    if skipped:
        print("SKIPPED: R's PoissonBinomial: `apt-get install r-base-core r-cran-poissonbinomial`")


if __name__ == "__main__":
    main(*sys.argv[1:])
