"""Planning jobs beside their peers, alternating in one run: `cargo dev bench` sets up what this needs and calls it.

    python3 planning.py PROGRAM FOLDER

PROGRAM serves our side (`benches/src/bin/planning.rs`), FOLDER is where the made data lie. Medians of seven, of the slow
peer three; the answers are compared before a ratio is printed.
"""

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

# One thread, and none that waits for work in the meantime: set before numpy is there.
os.environ.update({name: "1" for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")})

import numpy as np  # noqa: E402
import pandas as pd

N = 100_000
RAMP = np.array([0, 2500, 5000, 7500, 9000, 10000], np.int64)


def people(seed=20260103):
    r = np.random.default_rng(seed)
    start = r.integers(-60, 12, N)
    end = np.where(r.random(N) < 0.12, start + r.integers(3, 40, N), 999)
    yearly = r.integers(300_000, 2_000_000, N) * 100
    season = np.array([70, 75, 95, 75, 80, 95, 70, 70, 95, 85, 90, 100])
    return start, end, yearly, season


def territories(seed=20260104):
    r = np.random.default_rng(seed)
    base = (np.exp(r.normal(13, 0.5, N)) * 100).astype(np.int64)
    weight = (base * np.exp(r.normal(0, 0.20, N))).astype(np.int64)
    low, high = -((-base * 85) // 100), base * 115 // 100
    return weight, low, high, int(base.sum() * 1.03)


def nodes(seed=20260105):
    """A hierarchy of five levels: 1, 10, 200, 4,000 and as many leaves as make 100,000 nodes."""
    r = np.random.default_rng(seed)
    rows, above = [("top", "", "", "", "")], ["top"]
    for level, count in (("a", 10), ("b", 200), ("c", 4_000)):
        ids = [f"{level}{place:06}" for place in range(count)]
        rows += [(name, above[place % len(above)], "", "", "") for place, name in enumerate(ids)]
        above = ids
    for place in range(N - len(rows)):
        seats = int(r.integers(0, 20))
        pin = f"{int(r.integers(1_000, 20_000))}.00" if r.random() < 0.01 else ""
        rows.append((f"d{place:06}", above[place % len(above)], int(r.integers(1, 1_000)), 0 if seats < 2 else seats, pin))
    return rows


def write(folder):
    start, end, yearly, season = people()
    table = pd.DataFrame({"id": [f"p{i:06}" for i in range(N)], "start": start, "end": end, "yearly": yearly})
    table.to_csv(folder / "people.csv", index=False)
    pd.DataFrame({"weight": season}).to_csv(folder / "season.csv", index=False)
    weight, low, high, target = territories()
    frame = {"id": [f"t{i:06}" for i in range(N)], "weight": weight, "low": low, "high": high, "target": target}
    pd.DataFrame(frame).to_csv(folder / "territories.csv", index=False)
    columns = ["id", "parent", "potential", "seats", "pin"]
    pd.DataFrame(nodes(), columns=columns).to_csv(folder / "nodes.csv", index=False)


def numpy_capacity():
    """Every cell of 100,000 people and twelve months, rounded half up to the cent."""
    start, end, yearly, season = people()
    month = np.arange(12)

    def run():
        tenure = month[None, :] - start[:, None]
        there = (tenure >= 0) & (month[None, :] < end[:, None])
        factor = np.where(there, RAMP[np.clip(tenure, 0, 5)], 0)
        whole = int(season.sum()) * 10_000
        cells = (yearly[:, None] * season[None, :] * factor + whole // 2) // whole
        return int(cells.sum()), int(cells[:, 11].sum())

    return run


def numpy_split():
    """The level between sorted breakpoints, then largest remainders within the bounds."""
    weight, low, high, target = territories()
    weight = weight.astype(float)

    def run():
        at = np.concatenate([low / weight, high / weight])
        slope = np.concatenate([weight, -weight])
        rest = np.concatenate([-low.astype(float), high.astype(float)])
        order = np.argsort(at, kind="stable")
        sums, fixed = np.cumsum(slope[order]), float(low.sum()) + np.cumsum(rest[order])
        place = max(0, int(np.searchsorted(sums * at[order] + fixed, target)) - 1)
        exact = np.clip((target - fixed[place]) / sums[place] * weight, low, high)
        parts = np.clip(np.floor(exact).astype(np.int64), low, high)
        left = target - int(parts.sum())
        remainder = np.where(parts < high, exact - parts, -1.0)
        parts[np.argpartition(-remainder, left)[:left]] += 1
        return int(parts.sum()), int(parts[:100].sum())

    return run


def b2b_cascade():
    """The same hierarchy, hedge, pins and gate by b2b-revenue-forecasting."""
    import warnings

    from b2b_revenue_forecasting import MetricSpec
    from b2b_revenue_forecasting.hierarchy import SalesHierarchy
    from b2b_revenue_forecasting.quota_cascader import QuotaCascader

    rows = nodes()
    parent = {name: above for name, above, *_ in rows}
    leaves = [row for row in rows if row[2] != ""]
    levels = ["level0", "level1", "level2", "level3", "leaf"]
    table = []
    for name, above, potential, seats, _ in leaves:
        way = [name]
        while above:
            way.append(above)
            above = parent[above]
        table.append([*reversed(way), potential, seats])
    frame = pd.DataFrame(table, columns=[*levels, "potential", "seats"])
    warnings.simplefilter("ignore")

    def spec(name):
        return MetricSpec(name, direction="proportional", weight=1.0, lookback=1, columns=[name], impute_zeros=False)

    pins = {name: float(pin) for name, _, _, _, pin in leaves if pin}

    def run():
        hierarchy = SalesHierarchy()
        hierarchy.from_dataframe(frame, path_cols=levels, metrics_cols=["potential", "seats"])
        cascader = QuotaCascader(hierarchy)
        quotas = cascader.cascade_quota(
            "top", 1_000_000_000.0, hedge_multiplier=1.05, metrics=[spec("potential")],
            gate_metrics=[spec("seats")], new_ic_overrides=pins, verbose=False,
        )
        # Its hedges compound over the four levels above a leaf, as ours do.
        hedged = sum(quotas[row[0]] for row in leaves)
        return round(hedged / 1.05**4 * 100), round(hedged * 100)

    return run


class Ours:
    def __init__(self, program, folder):
        self.process = subprocess.Popen([program, folder], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def run(self, job):
        self.process.stdin.write(job + "\n")
        self.process.stdin.flush()
        nanoseconds, *found = self.process.stdout.readline().split()
        return int(nanoseconds) / 1e9, tuple(int(value) for value in found)


def beside(ours, job, peer, runs):
    """Medians of both, alternating, and what each found."""
    mine, theirs, found = [], [], None
    for _ in range(runs):
        seconds, answer = ours.run(job)
        mine.append(seconds)
        start = time.perf_counter()
        found = peer()
        theirs.append(time.perf_counter() - start)
    return statistics.median(mine), statistics.median(theirs), answer, found


def main(program, folder):
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    write(folder)
    ours = Ours(program, str(folder))
    jobs = [
        ("3a", "capacity", numpy_capacity(), "numpy", 7, "1/10"),
        ("3b", "split", numpy_split(), "numpy", 7, "1/15"),
        ("3c", "cascade", b2b_cascade(), "b2b-revenue-forecasting", 3, "1/100"),
    ]
    print("| job | ours, ms | peer | peer, ms | ours / peer | goal | answers, in cents |")
    print("| --- | --- | --- | --- | --- | --- | --- |")
    for name, job, peer, of, runs, goal in jobs:
        mine, theirs, answer, found = beside(ours, job, peer, runs)
        apart = ", ".join(f"{one - other:+}" for one, other in zip(answer, found))
        print(f"| {name} {job} | {mine * 1e3:.1f} | {of} | {theirs * 1e3:.1f} | {mine / theirs:.3f} | {goal} | apart by {apart} |")


if __name__ == "__main__":
    main(*sys.argv[1:])
