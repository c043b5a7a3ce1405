"""A million deals from an Arrow table into a book, beside what polars needs to count the same ids and to make categories
of the owners. Medians of seven, in one run: `target/venv/bin/python benches/arrow.py`."""

import statistics
import time

import attain
import polars
import pyarrow

ROWS, RUNS = 1_000_000, 7
MAP = {
    "currency": "USD",
    "deals": {
        "columns": {"id": "id", "owner": "rep", "stage": "stage", "amount": "amount", "created": "from", "close_date": "to"},
        "stages": [{"name": "Open", "state": "open"}, {"name": "Won", "state": "won"}, {"name": "Lost", "state": "lost"}],
    },
}


def table(text_ids):
    """Deals of a hundred owners: ids as text of 18 characters or as numbers, amounts in whole units, days."""
    places = [row * 7919 % ROWS for row in range(ROWS)]
    days = pyarrow.array([20_000 + row % 500 for row in range(ROWS)], pyarrow.int32()).cast(pyarrow.date32())
    later = pyarrow.array([20_030 + row % 500 for row in range(ROWS)], pyarrow.int32()).cast(pyarrow.date32())
    return pyarrow.table(
        {
            "id": [f"006Ab{place:013}" for place in places] if text_ids else places,
            "rep": pyarrow.array([f"owner {row % 100}" for row in range(ROWS)]).dictionary_encode(),
            "stage": pyarrow.array([("Open", "Won", "Lost")[row % 3] for row in range(ROWS)]).dictionary_encode(),
            "amount": pyarrow.array([float(row % 100_000) + 0.25 for row in range(ROWS)]),
            "from": days,
            "to": later,
        }
    )


def median(run):
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        run()
        times.append(time.perf_counter() - start)
    return statistics.median(times) * 1000


for name, text_ids in (("text ids", True), ("whole ids", False)):
    data = table(text_ids)
    peer = polars.from_arrow(data).with_columns(polars.col("rep").cast(polars.String))
    assert len(attain.Book(data, MAP)) == ROWS
    ours = median(lambda: attain.Book(data, MAP))
    theirs = median(lambda: (peer["id"].n_unique(), peer["rep"].cast(polars.Categorical)))
    print(f"{name}: book {ours:.0f} ms, polars {theirs:.0f} ms, ratio {ours / theirs:.1f}")
