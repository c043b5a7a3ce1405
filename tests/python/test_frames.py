"""Frames in and out: every kind gives the figures of the same CSV, and tables come back as the caller's kind."""

import io
import json
from datetime import date
from decimal import Decimal

import attain
import duckdb
import pandas
import polars
import pyarrow
import pytest
from conftest import ROOT, data_set
from test_door import CSV, MAP, refused


def frames(csv):
    """The same table as each kind of frame: amounts as floats, days as each library has them."""
    days = ["from", "to"]
    table = pandas.read_csv(io.StringIO(csv), parse_dates=days)
    return {
        "pandas": table,
        "polars": polars.read_csv(io.StringIO(csv), try_parse_dates=True),
        "pyarrow": pyarrow.Table.from_pandas(table),
        "duckdb": duckdb.from_df(table),
    }


@pytest.mark.parametrize("kind", ["pandas", "polars", "pyarrow", "duckdb"])
def test_a_frame_in_and_tables_out(kind):
    expected = attain.review(CSV, MAP)
    found = attain.review(frames(CSV)[kind], MAP)
    assert found.kpis == expected.kpis and found.forecast == expected.forecast
    assert found.read.converted == 2
    frame = found.kpis.by_owner.to_frame()
    assert type(frame).__module__.split(".")[0] == ("polars" if kind == "duckdb" else kind)
    columns = frame.column_names if kind == "pyarrow" else list(frame.columns)
    assert columns == ["key", "won", "lost", "open", "won_amount", "win_rate"]
    rows = frame.to_pylist() if kind == "pyarrow" else frame.to_dicts() if hasattr(frame, "to_dicts") else frame.to_dict("records")
    ann = next(row for row in rows if row["key"] == "Ann")
    assert ann["won_amount"] == Decimal("1200.50") and ann["win_rate"] is None


def test_tables_become_whatever_is_asked():
    rows = attain.review(CSV, MAP).kpis.by_owner
    assert isinstance(rows.to_frame("pandas"), pandas.DataFrame)
    assert isinstance(rows.to_frame(polars.DataFrame()), polars.DataFrame)
    assert isinstance(rows.to_frame("pyarrow"), pyarrow.Table)
    # Anything that takes an Arrow stream takes a table as it is.
    assert polars.DataFrame(rows)["won_amount"].sum() == Decimal("1200.50")
    owners = pyarrow.table(rows)
    assert owners.num_rows == 2
    assert duckdb.sql("select sum(won_amount) from owners").fetchall() == [(Decimal("1200.50"),)]
    assert rows.to_dicts()[0].keys() == {"key", "won", "lost", "open", "won_amount", "win_rate"}
    refused("input.not_json", "like", lambda: rows.to_frame("excel"))


def test_days_of_a_table_come_out_as_days():
    deals = attain.review(CSV, MAP, as_of="2026-06-01").attention.deals
    assert polars.DataFrame(deals)["created"].to_list() == [date(2026, 1, 20)]


def test_pandas_without_pyarrow(monkeypatch):
    import attain._frames

    monkeypatch.setattr(attain._frames, "_is_installed", lambda name: name == "pandas")
    table = frames(CSV)["pandas"]
    expected = attain.review(CSV, MAP)
    assert attain.review(table, MAP).kpis == expected.kpis
    # Whole numbers with gaps, categories, objects, missing days.
    mixed = table.assign(id=pandas.array([1, 2], dtype="Int64"), rep=table["rep"].astype("category"))
    mixed["amount"] = [Decimal("1200.50"), 800]
    mixed["from"] = [date(2026, 1, 5), date(2026, 1, 20)]
    assert attain.review(mixed, MAP).kpis == expected.kpis
    assert attain.review(table, MAP).kpis.by_owner.to_frame().shape == (2, 6)
    teams = pandas.DataFrame({"who": ["Ann", "=Bob<b>"], "boss": ["Cleo", None]})
    with_team = {**MAP, "team": {"columns": {"person": "who", "manager": "boss"}}}
    assert [row.key for row in attain.review(table, with_team, team=teams).kpis.by_manager] == ["(none)", "Cleo"]


@pytest.mark.parametrize("kind", ["pandas", "polars", "pyarrow"])
def test_a_frame_that_does_not_fit_is_refused(kind):
    table = frames(CSV)[kind]
    lacking = table.drop(columns=["amount"]) if kind == "pandas" else table.drop("amount") if kind == "polars" else table.drop_columns("amount")
    refused("table.column_missing", "map.deals.columns.amount", lambda: attain.Book(lacking, MAP))
    rows = [{"id": 1, "rep": "Ann", "stage": "Open", "amount": {"usd": 5}, "from": None, "to": None}]
    objects = {"pandas": pandas.DataFrame, "polars": polars.DataFrame, "pyarrow": pyarrow.Table.from_pylist}[kind](rows)
    refused("table.column_kind", "map.deals.columns.amount", lambda: attain.Book(objects, MAP))


def test_a_column_without_any_value_is_empty():
    table = frames(CSV)["polars"].with_columns(polars.lit(None).alias("amount"))
    assert [cell.code for cell in attain.Book(table, MAP).read().read.rejected] == ["deal.won_without_amount"]


def test_a_frame_of_python_objects_is_refused_where_arrow_is_absent(monkeypatch):
    import attain._frames

    monkeypatch.setattr(attain._frames, "_is_installed", lambda name: False)
    objects = pandas.DataFrame([{"id": 1, "rep": "Ann", "stage": "Open", "amount": object(), "from": None, "to": None}])
    refused("input.not_json", "data.amount[0]", lambda: attain.Book(objects, MAP))


def test_a_frame_that_its_own_library_refuses():
    table = frames(CSV)["pandas"]
    twice = pandas.concat([table, table[["amount"]]], axis=1)
    assert "Duplicate column names" in refused("input.not_json", "data", lambda: attain.Book(twice, MAP)).message


def test_moments_and_zones_are_no_days():
    table = frames(CSV)["pandas"]
    table["from"] = table["from"] + pandas.Timedelta(hours=9)
    assert [cell.code for cell in attain.Book(table, MAP).read().read.rejected] == ["date.has_time", "date.has_time"]
    table["from"] = table["from"].dt.tz_localize("UTC")
    refused("table.column_kind", "map.deals.columns.created", lambda: attain.Book(table, MAP))


def test_a_frame_is_not_changed():
    table = frames(CSV)["pandas"]
    before = table.copy(deep=True)
    attain.review(table, MAP)
    pandas.testing.assert_frame_equal(table, before)


def figures(review):
    """The review's text without what tells where the data came from."""
    value = json.loads(review.to_json())
    del value["sha256"]["data"]
    del value["read"]["converted"]
    return json.dumps(value, sort_keys=True)


def test_real_deals_give_the_same_bytes_from_every_kind():
    folder = data_set("maven-crm")
    book_map = json.loads((ROOT / "core/examples/quarter/maven.json").read_text(encoding="utf-8"))
    files = {part: folder / section["file"] for part, section in book_map.items() if isinstance(section, dict)}
    beside = {part: files[part] for part in ("team", "prices")}
    expected = attain.review(files["deals"], book_map, **beside)
    assert (expected.kpis.won, str(expected.kpis.win_rate), str(expected.kpis.won_amount)) == (2800, "0.627521", "6436887.00")
    table = pandas.read_csv(files["deals"], parse_dates=["engage_date", "close_date"])
    assert table["close_value"].dtype == "float64" and str(table["close_date"].dtype).startswith("datetime64")
    kinds = {
        "pandas": table,
        "polars": polars.read_csv(files["deals"], try_parse_dates=True),
        "duckdb": duckdb.sql(f"select * from read_csv('{files['deals']}')"),
        "pyarrow": pyarrow.Table.from_pandas(table),
        "rows": polars.read_csv(files["deals"], infer_schema=False).to_dicts(),
    }
    for kind, data in kinds.items():
        assert figures(attain.review(data, book_map, **beside)) == figures(expected), kind
    # The tables beside the deals may be frames too; their hashes then are those of rows.
    teams = attain.review(table, book_map, team=pandas.read_csv(files["team"]), prices=polars.read_csv(files["prices"]))
    assert teams.kpis == expected.kpis


@pytest.mark.parametrize("kind", ["pandas", "polars", "pyarrow", "duckdb"])
def test_a_list_of_records_may_come_as_a_frame(kind):
    rows = [
        {"id": "All", "parent": None, "potential": None, "start": None},
        {"id": "NA", "parent": "All", "potential": 2.5, "start": date(2020, 1, 1)},
        {"id": "EMEA", "parent": "All", "potential": 1.0, "start": date(2027, 3, 1)},
    ]
    table = pandas.DataFrame(rows)
    frame = {
        "pandas": table,
        "polars": polars.DataFrame(rows),
        "pyarrow": pyarrow.Table.from_pylist(rows),
        "duckdb": duckdb.from_df(table),
    }[kind]
    basis = {"currency": "USD", "year": "2027", "target": 700, "nodes": frame}
    plan = attain.quota_plan(basis=basis, author="p-1", time="2026-11-02T09:00:00Z", reason="The board's target.")
    figures = attain.quota_figures(plan=plan)
    assert [(row.id, row.plain) for row in figures.nodes] == [
        ("All", Decimal("700.00")), ("EMEA", Decimal("200.00")), ("NA", Decimal("500.00"))
    ]
    # And out again, as the next one's frame.
    out = figures.nodes.to_frame(kind if kind != "duckdb" else "polars")
    assert len(out) == 3
    month = attain.quota_months(plan=plan, nodes=["NA"]).rows.to_frame("polars")
    assert month.height == 12 and month["plain"].sum() == Decimal("500.00")


def test_a_cell_of_a_frame_has_its_place():
    frame = pandas.DataFrame({"id": ["a", "b"], "potential": ["1", "many"]})
    with pytest.raises(attain.AttainError) as refusal:
        attain.quota_split(currency="USD", target=10, territories=frame)
    assert (refusal.value.code, refusal.value.path) == ("decimal.syntax", "territories[1].potential")


def made(kind, columns):
    """The same columns as each kind of frame."""
    table = pandas.DataFrame(columns)
    kinds = {
        "pandas": lambda: table,
        "polars": lambda: polars.DataFrame(columns),
        "pyarrow": lambda: pyarrow.table(columns),
        "duckdb": lambda: duckdb.from_df(table),
    }
    return kinds[kind]()


@pytest.mark.parametrize("kind", ["pandas", "polars", "pyarrow", "duckdb"])
def test_forecasts_take_frames(kind):
    past = {"owner": ["Ann", "Ann"], "made": ["2025-01-01", "2025-04-01"], "until": ["2025-03-31", "2025-06-30"]}
    past = made(kind, past | {"forecast": [100.0, 400.0], "actual": [120.0, 300.0]})
    report = attain.forecast_accuracy(forecasts=past)
    assert str(report.by_owner[0].all.ratio_of_sums) == "0.84"
    deals = made(kind, {"id": ["1", "2"], "amount": [1000.0, 500.5], "probability": [0.3, 0.5]})
    assert str(attain.forecast_weighted(currency="USD", deals=deals).weighted) == "550.25"
    history = made(kind, {"value": [100.0, 110.0, 120.0, 130.0]})
    trend = attain.forecast_trend(history=history, season=1, methods=["line"])
    assert str(trend.methods[0].steps[0].forecast) == "140"


@pytest.mark.parametrize("kind", ["pandas", "polars", "pyarrow", "duckdb"])
def test_snapshots_come_as_a_frame(kind):
    deals_map = {
        "currency": "USD",
        "deals": {
            "columns": {
                "id": "id", "owner": "rep", "stage": "stage", "amount": "amount", "created": "from", "close_date": "to"
            },
            "stages": [
                {"name": "Open", "state": "open"}, {"name": "Won", "state": "won"}, {"name": "Lost", "state": "lost"}
            ],
        },
        "snapshots": {"columns": {"date": "day", "id": "id", "owner": "rep", "stage": "stage", "amount": "amount"}},
    }
    deals = "id,rep,stage,amount,from,to\n1,Ann,Won,100,2026-01-05,2026-02-02\n"
    weeks = {"day": ["2026-01-09", "2026-01-16"], "id": ["1", "1"], "rep": ["Ann", "Ann"], "stage": ["Open", "Open"]}
    weeks = made(kind, weeks | {"amount": [80.0, 100.0]})
    moved = attain.forecast_movement(deals, deals_map, snapshots=weeks, from_="2026-01-09", to="2026-01-16")
    assert [(row.cause, str(row.amount)) for row in moved.change.rows] == [("amount", "20.00")]
    book = attain.Book(deals, deals_map)
    for day in ("2026-01-09", "2026-01-16"):
        amount = 80.0 if day == "2026-01-09" else 100.0
        week = {"day": [day], "id": ["1"], "rep": ["Ann"], "stage": ["Open"], "amount": [amount]}
        kept = book.append_snapshots(made(kind, week))
    assert [(str(day.day), day.deals) for day in kept.days] == [("2026-01-09", 1), ("2026-01-16", 1)]
    assert book.forecast_movement(from_="2026-01-09", to="2026-01-16").change == moved.change
    with pytest.raises(attain.AttainError) as refused:
        book.append_snapshots(made(kind, week))
    assert refused.value.code == "book.snapshot_not_later"
    assert len(book.snapshots().days) == 2
