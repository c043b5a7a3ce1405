"""Coherent forecasts of a hierarchy beside hierarchicalforecast: how long, the same answer, and whether they help.
`cargo dev bench coherent` sets up what this needs and calls it.

    python3 coherent.py COHERENT FORECASTING FOLDER DATA

COHERENT and FORECASTING serve our side (`benches/src/bin`). Job 4b is a made company of 11,011 nodes: a top, 10 regions,
1,000 teams, 10,000 people. Times are medians of eleven, alternating, one thread, and the least of them, which other work
on the machine disturbs less; the peer gets its summing matrix, ours its hierarchy, both made before. The real hierarchy is
`tourism-hierarchy` in the folder DATA: 85 nodes, 80 quarters.
"""

import os

os.environ.update({name: "1" for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")})

import csv
import statistics
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import scipy.sparse as sparse
from hierarchicalforecast.methods import MinTrace, MinTraceSparse

RUNS = 11
FIRST, SCORED = 40, 60  # the first quarter that is forecast, and the first that is scored


class Program:
    """Our side, kept running."""

    def __init__(self, *command):
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def ask(self, line):
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        return self.process.stdout.readline().split()

    def amounts(self, job):
        """In major units, in the order of the rows."""
        return np.array([int(word) / 100 for word in self.ask("say " + job)[1:]])


def text(value):
    return f"{value:.2f}"


def rows(file, ids, parents, forecasts, spreads):
    file.write_text("".join(f"{i},{p},{text(f)},{text(s)}\n" for i, p, f, s in zip(ids, parents, forecasts, spreads)))
    return file


def exact(parents, forecasts, variances):
    """Least squares by two sweeps, in loops; parents stand before their children."""
    count = len(parents)
    said, width, total, widths = forecasts.copy(), variances.copy(), np.zeros(count), np.zeros(count)
    for node in range(count - 1, -1, -1):
        if widths[node]:
            trust = widths[node] / (widths[node] + variances[node])
            said[node] = total[node] + (forecasts[node] - total[node]) * trust
            width[node] = variances[node] * trust
        if parents[node] >= 0:
            total[parents[node]] += said[node]
            widths[parents[node]] += width[node]
    for node in range(count):
        above = parents[node]
        if above >= 0:
            said[node] += width[node] * (said[above] - total[above]) / widths[above]
    return said


def summing(parents):
    """The summing matrix of the leaves, which stand last."""
    inner = set(parents)
    leaves = [node for node in range(len(parents)) if node not in inner]
    column, at = {}, ([], [])
    for place, node in enumerate(leaves):
        column[node] = place
        while node >= 0:
            at[0].append(node)
            at[1].append(place)
            node = parents[node]
    return sparse.csr_matrix((np.ones(len(at[0])), at), shape=(len(parents), len(leaves)))


def timed(call):
    start = time.perf_counter()
    answer = call()
    return (time.perf_counter() - start) * 1e3, answer


def company(core, folder):
    """Job 4b."""
    random = np.random.default_rng(20260106)
    leaves, teams, regions = 10_000, 1_000, 10
    parents = [-1] + [0] * regions + [1 + team * regions // teams for team in range(teams)]
    parents += [1 + regions + leaf * teams // leaves for leaf in range(leaves)]
    matrix, count = summing(parents), len(parents)
    base = np.exp(random.normal(10, 0.8, leaves))
    actual = matrix @ (base * (1 + 0.2 * random.normal(size=leaves)))
    error = 0.25 * np.sqrt(matrix @ base**2) + 0.02 * (matrix @ base)
    forecasts = np.round(actual + error * random.normal(size=count), 2)
    past = actual[:, None] * (1 + 0.1 * random.normal(size=(count, 24)))
    said = past + error[:, None] * random.normal(size=(count, 24))
    spreads = np.round(np.sqrt(np.var(past - said, axis=1, ddof=1)), 2)
    # Keys as a CRM gives them: in no order, as the rows are.
    ids = [f"{key:016x}" for key in random.choice(2**62, count, replace=False)]
    order = random.permutation(count)
    above = ["" if parent < 0 else ids[parent] for parent in parents]
    pick = lambda values: [values[place] for place in order]
    core.ask(f"load {rows(folder / 'company.csv', pick(ids), pick(above), pick(forecasts), pick(spreads))}")
    print(f"{count} nodes, {leaves} leaves. Apart: the largest difference of an amount from the exact answer, of {forecasts[0]:,.0f} in all.\n")
    print("| job | ours, ms (least) | peer | peer, ms (least) | ours / peer (of the least) | goal | ours apart | peer apart |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- |")
    sizes = np.asarray(matrix.sum(axis=1)).ravel()
    for method, job, variances, goal in (
        ("wls_struct", "structure", sizes, "1/30"),
        ("wls_var", "spread", spreads**2, "1/500"),
    ):
        peer = lambda: MinTraceSparse(method=method).fit_predict(
            S=matrix, y_hat=forecasts[:, None], y_insample=past, y_hat_insample=said
        )["mean"].ravel()
        right = exact(parents, forecasts, variances)
        apart = lambda found: f"{np.max(np.abs(found - right)):,.3f}"
        found = np.empty(count)
        found[order] = core.amounts(job)
        by_document = np.empty(count)
        by_document[order] = core.amounts("document " + job)
        assert np.array_equal(found, by_document), "the operation and the held hierarchy say the same"
        theirs = timed(peer)[1]
        held, whole, other, spread = [], [], [], []
        for _ in range(RUNS):
            held.append(int(core.ask(job)[0]) / 1e6)
            other.append(timed(peer)[0])
            whole.append(int(core.ask("document " + job)[0]) / 1e6)
            spread.append(timed(lambda: np.nanvar((past - said).T, axis=0, ddof=1))[0])
        for name, ours, aim in (("hierarchy held", held, goal), ("the whole operation", whole, "")):
            own, peer_time = statistics.median(ours), statistics.median(other)
            times = f"{own:.3f} ({min(ours):.3f}) | MinTraceSparse {method} | {peer_time:.2f} ({min(other):.2f})"
            ratios = f"{own / peer_time:.4f} ({min(ours) / min(other):.4f})"
            print(f"| 4b {name} | {times} | {ratios} | {aim} | {apart(found)} | {apart(theirs)} |")
    print(f"\nOf wls_var, {statistics.median(spread):.2f} ms are the variances of 24 past errors, which ours is given.")
    off = lambda values: f"mean absolute error {np.abs(values - actual).mean():,.0f}, the top's {100 * abs(values[0] / actual[0] - 1):.2f} %"
    print(f"Forecasts as they are: {off(forecasts)}; coherent by spread: {off(found)}.")


def tourism(core, forecasting, folder, file):
    """Every node forecast by `forecast.trend` one quarter ahead, then made coherent."""
    quarters, regions = [], {}
    with file.open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            if row["Quarter"] not in quarters:
                quarters.append(row["Quarter"])
            key = (row["State"], row["Region"])
            regions.setdefault(key, {}).setdefault(row["Quarter"], 0.0)
            regions[key][row["Quarter"]] += 1000 * float(row["Trips"])
    keys = sorted(regions)
    states = sorted({state for state, _ in keys})
    parents = [-1] + [0] * len(states) + [1 + states.index(state) for state, _ in keys]
    ids = ["Australia"] + states + [f"{state}: {region}".replace(",", ";") for state, region in keys]
    matrix = summing(parents)
    actual = matrix @ np.array([[regions[key][quarter] for quarter in quarters] for key in keys])
    count, length = actual.shape
    assert (count, length) == (85, 80)
    forecasts = np.zeros_like(actual)
    series = folder / "tourism-series.csv"
    for quarter in range(FIRST, length):
        series.write_text("".join(",".join(f"{value:.6f}" for value in row[:quarter]) + "\n" for row in actual))
        words = Program(forecasting, str(series)).ask("say default")[1:]
        forecasts[:, quarter] = [round(float(word.split(",")[0]), 2) for word in words]
    above = ["" if parent < 0 else ids[parent] for parent in parents]
    said = {name: [] for name in ("as they are", "from the leaves up", "coherent by structure", "coherent by spread")}
    apart = {"wls_struct": 0.0, "wls_var": 0.0}
    for quarter in range(SCORED, length):
        known = slice(FIRST, quarter)
        own = forecasts[:, quarter]
        spreads = np.sqrt(np.mean((actual[:, known] - forecasts[:, known]) ** 2, axis=1))
        core.ask(f"load {rows(folder / 'tourism.csv', ids, above, own, spreads)}")
        by_structure, by_spread = core.amounts("structure"), core.amounts("spread")
        for method, ours in (("wls_struct", by_structure), ("wls_var", by_spread)):
            theirs = MinTrace(method=method).fit_predict(
                S=matrix.toarray(), y_hat=own[:, None], y_insample=actual[:, known], y_hat_insample=forecasts[:, known]
            )["mean"].ravel()
            apart[method] = max(apart[method], float(np.max(np.abs(ours - theirs))))
        said["as they are"].append(own)
        said["from the leaves up"].append(matrix @ own[1 + len(states) :])
        said["coherent by structure"].append(by_structure)
        said["coherent by spread"].append(by_spread)
    print(f"\n{count} nodes, the last {length - SCORED} quarters, one quarter ahead; trips. Mean absolute error:\n")
    print("| forecasts | the country | 8 states | 76 regions | all nodes | root of the mean square, all | the country's mean error |")
    print("| --- | --- | --- | --- | --- | --- | --- |")
    for name, values in said.items():
        errors = np.array(values).T - actual[:, SCORED:]
        mean = lambda part: f"{np.abs(part).mean():,.0f}"
        cut = 1 + len(states)
        print(f"| {name} | {mean(errors[:1])} | {mean(errors[1:cut])} | {mean(errors[cut:])} | {mean(errors)} | {np.sqrt((errors**2).mean()):,.0f} | {errors[0].mean():,.0f} |")
    for method, most in apart.items():
        print(f"\nMinTrace {method} on the same forecasts and weights: at most {most:.4f} trips apart in {length - SCORED} quarters.")


def main(coherent, forecasting, folder, data):
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    core = Program(coherent)
    company(core, folder)
    file = Path(data) / "tourism-hierarchy" / "tourism.csv"
    if file.exists():
        tourism(core, forecasting, folder, file)
    else:
        print(f"\nSKIPPED: {file.name} is not in {data}")


if __name__ == "__main__":
    main(*sys.argv[1:])
