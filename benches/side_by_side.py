"""One small hierarchy in b2b-revenue-forecasting and in attain: the same amounts where the meanings agree.

    python3 side_by_side.py

Needs both packages: `cargo dev bench planning` installs them into `target/venv-bench`.
"""

import contextlib
import io
import warnings

import attain
import pandas as pd
from b2b_revenue_forecasting import MetricSpec
from b2b_revenue_forecasting.hierarchy import SalesHierarchy
from b2b_revenue_forecasting.quota_cascader import QuotaCascader

warnings.simplefilter("ignore")
LEAVES = [  # team, person, potential, spent, seats
    ("East", "Ann", 2, 1, 5),
    ("East", "Bob", 1, 3, 0),
    ("West", "Cid", 3, 2, 4),
    ("West", "Dee", 1, 4, 1),
    ("West", "Eve", 0, 1, 0),
]
NODES = ["East", "West", "Ann", "Bob", "Cid", "Dee", "Eve"]


def spec(name, direction="proportional", weight=1.0):
    return MetricSpec(name, direction=direction, weight=weight, lookback=1, columns=[name], impute_zeros=False)


def theirs(**options):
    frame = pd.DataFrame([("All", *leaf) for leaf in LEAVES], columns=["top", "team", "leaf", "potential", "spent", "seats"])
    hierarchy = SalesHierarchy()
    hierarchy.from_dataframe(frame, path_cols=["top", "team", "leaf"], metrics_cols=["potential", "spent", "seats"])
    with contextlib.redirect_stdout(io.StringIO()):
        quotas = QuotaCascader(hierarchy).cascade_quota("All", 1000.0, verbose=False, **options)
    return [f"{quotas[node]:.2f}" for node in NODES]


def ours(pins=(), **options):
    pins = dict(pins)
    nodes = [{"id": "All"}, {"id": "East", "parent": "All"}, {"id": "West", "parent": "All"}]
    for team, person, potential, *_ in LEAVES:
        nodes.append({"id": person, "parent": team, "potential": potential, "pin": pins.get(person)})
    metrics = [
        {"id": person, "metric": name, "value": value}
        for _, person, _, spent, seats in LEAVES
        for name, value in (("spent", spent), ("seats", seats))
    ]
    basis = {"currency": "USD", "year": "2027", "target": 1000, "nodes": nodes, "metrics": metrics, **options}
    plan = attain.quota_plan(basis=basis, author="bench", time="2026-11-02T09:00:00Z", reason="Side by side.")
    by_id = {row.id: row for row in attain.quota_figures(plan=plan).nodes}
    return [f"{by_id[node].hedged:.2f}" for node in NODES]


def main():
    potential = [spec("potential")]
    blend = {"kind": "weighted", "metrics": [{"metric": "potential", "weight": 3}, {"metric": "spent", "direction": "inverse"}]}
    hedge = [{"level": 0, "hedge": "1.05"}, {"level": 1, "hedge": "1.05"}]
    cases = [
        ("by potential, Eve pinned to 100", theirs(metrics=potential, new_ic_overrides={"Eve": 100.0}), ours(pins={"Eve": 100})),
        ("by potential", theirs(metrics=potential), ours()),
        ("hedged by 5 % twice", theirs(metrics=potential, hedge_multiplier=1.05), ours(levels=hedge)),
        ("a blend, 3 to 1 inverse", theirs(metrics=[spec("potential", weight=3.0), spec("spent", "inverse")]), ours(by=blend)),
        ("a gate on seats", theirs(metrics=potential, gate_metrics=[spec("seats")]), ours(gates=[{"metric": "seats"}])),
        (
            "the same, stranded",
            theirs(metrics=potential, gate_metrics=[spec("seats")], gate_fallback="strand_at_root"),
            ours(gates=[{"metric": "seats", "then": "strand"}]),
        ),
        ("Ann pinned to 600", theirs(metrics=potential, new_ic_overrides={"Ann": 600.0}), ours(pins={"Ann": 600})),
    ]
    print("| case | whose | " + " | ".join(NODES) + " |")
    print("| --- | --- |" + " --- |" * len(NODES))
    for name, one, other in cases:
        print(f"| {name} | theirs | " + " | ".join(one) + " |")
        print("| | ours | " + " | ".join(other) + " |")


if __name__ == "__main__":
    main()
