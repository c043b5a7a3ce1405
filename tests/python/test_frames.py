"""Frames in and out: every kind gives the figures of the same CSV, and tables come back as the caller's kind."""

import io
import json
from datetime import date
from decimal import Decimal

import attain
import duckdb
import numpy
import pandas
import polars
import pyarrow
import pyarrow.csv
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


@pytest.fixture(params=["arrow", "no arrow"])
def arrow(request, monkeypatch):
    """With pyarrow, and as if it were not installed."""
    import attain._frames

    if request.param == "no arrow":
        monkeypatch.setattr(attain._frames, "_is_installed", lambda name: name == "pandas")


def test_columns_of_any_objects_are_read_or_passed_over(arrow):
    table = frames(CSV)["pandas"]
    odd = [1, "a"], [object(), 1], [[1], [2]], [date(2026, 1, 1), "x"], pandas.to_datetime(["2026-01-01"] * 2, utc=True)
    for values in (*odd, pandas.to_timedelta(["1h", "2h"]), [Decimal("1"), 2.5], [b"a", b"b"]):
        assert attain.review(table.assign(zz=values), MAP).kpis == attain.review(CSV, MAP).kpis
    for amounts in ([Decimal("1200.50"), 800.0], [1200.5, 800], [Decimal("1200.50"), None], pandas.Series([1200.5, 800], dtype="float32")):
        won = attain.Book(table.assign(amount=amounts), MAP).kpi_summary().kpis.won_amount
        assert won == Decimal("1200.50"), amounts
    for ids in (pandas.Categorical([1, 2]), [1, "b"], pandas.Series([2**64 - 1, 7], dtype="uint64")):
        assert attain.review(table.assign(id=ids), MAP).kpis == attain.review(CSV, MAP).kpis
    deals = attain.review(table.assign(id=pandas.Series([7, 2**64 - 1], dtype="uint64")), MAP, as_of="2026-06-01").attention.deals
    assert [deal.id for deal in deals] == [str(2**64 - 1)]
    for amounts in ([object(), 800], [[1], [2]]):
        refused("table.column_kind", "map.deals.columns.amount", lambda: attain.Book(table.assign(amount=amounts), MAP))


def test_numbers_of_objects_are_no_texts(arrow):
    stated = {**MAP, "deals": {**MAP["deals"], "format": {"decimal": "comma", "thousands": "point"}}}
    table = frames(CSV)["pandas"]
    mixed = table.assign(amount=[Decimal("1.500"), 2])
    rows = [{**row, "amount": amount} for row, amount in zip(table.to_dict("records"), (Decimal("1.500"), 2))]
    for data in (mixed, rows):
        assert attain.Book(data, stated).kpi_summary().kpis.won_amount == Decimal("1.50")


def test_two_columns_of_one_name_are_named(arrow):
    table = frames(CSV)["pandas"]
    twice = pandas.concat([table, table[["amount"]]], axis=1)
    refused("table.column_duplicate", "map.deals.columns.amount", lambda: attain.Book(twice, MAP))
    people = pyarrow.table([["Ann"], [0.5], [1.0]], names=["id", "fte", "fte"])
    both = pandas.DataFrame([["Ann", 0.5, 1.0]], columns=["id", "fte", "fte"])
    relation = duckdb.sql("select 'Ann' as id, 0.5 as fte, 1.0 as fte")
    for frame in (people, both):
        refused("table.column_duplicate", "team.people", lambda: attain.team_as_of(team={"people": frame}, on="2026-01-01"))
    if len(set(relation.columns)) < 3:
        refused("table.column_duplicate", "team.people", lambda: attain.team_as_of(team={"people": relation}, on="2026-01-01"))
    teams = {**MAP, "team": {"columns": {"person": "id"}}}
    refused("table.column_duplicate", "team", lambda: attain.review(CSV, teams, team=people))


def test_text_of_another_encoding_is_no_text():
    latin = CSV.replace("Ann", "Änn").encode("latin-1")
    options = pyarrow.csv.ConvertOptions(check_utf8=False, auto_dict_encode=False)
    for dictionary in (False, True):
        table = pyarrow.csv.read_csv(io.BytesIO(latin), convert_options=options)
        if dictionary:
            table = table.set_column(1, "rep", table["rep"].dictionary_encode())
        error = refused("table.column_kind", "map.deals.columns.owner", lambda: attain.Book(table, MAP))
        assert "not UTF-8" in error.message
        other = {**MAP, "deals": {**MAP["deals"], "columns": {**MAP["deals"]["columns"], "owner": "stage"}}}
        assert len(attain.Book(table, other)) == 2
        teams = {**MAP, "team": {"columns": {"person": "rep"}}}
        refused("table.column_kind", "map.team.columns.person", lambda: attain.review(CSV, teams, team=table))


class Stream:
    """Anything that has an Arrow stream, or says so."""

    def __init__(self, of):
        self.of = of

    def __arrow_c_stream__(self, requested_schema=None):
        return self.of.__arrow_c_stream__() if hasattr(self.of, "__arrow_c_stream__") else self.of


def test_what_is_no_arrow_stream_is_refused():
    teams = {**MAP, "team": {"columns": {"person": "who"}}}
    schema = pyarrow.schema([]).__arrow_c_schema__()
    spent = Stream(pyarrow.table({"who": ["Ann"]}).__arrow_c_stream__())
    attain.review(CSV, teams, team=spent)
    for broken in (Stream(schema), Stream("x"), Stream(None), spent):
        refused("input.not_json", "data", lambda: attain.Book(broken, MAP))
        refused("input.not_json", "team", lambda: attain.review(CSV, teams, team=broken))


@pytest.mark.parametrize("kind", ["pandas", "polars", "pyarrow", "duckdb"])
def test_tables_beside_the_deals_are_judged_as_they_are(kind):
    quotas = {**MAP, "quotas": {"columns": {"owner": "who", "period": "quarter", "amount": "quota"}}}
    stated = {**quotas, "deals": {**MAP["deals"], "format": {"decimal": "comma", "thousands": "point"}}}
    values = {"who": ["Ann"], "quarter": ["2026Q1"], "quota": [1.1 * 3], "tags": [[1, 2]]}
    if kind in ("pandas", "polars"):
        values["seen"] = pandas.to_datetime(["2026-01-01"], utc=True)
    if kind == "polars":
        values["seen"] = values["seen"].to_pydatetime().tolist()
    found = attain.review(CSV, quotas, quotas=made(kind, values))
    assert (found.attainment.quota, found.read.converted, len(found.read.rejected)) == (Decimal("3.30"), 1, 0)
    kept = attain.Map(currency="USD", deals=stated["deals"], quotas={**quotas["quotas"], "format": stated["deals"]["format"]})
    if kind != "duckdb":
        assert attain.review(CSV.replace("1200.50", "1200,50"), kept, quotas=made(kind, values)).attainment.quota == Decimal("3.30")
    asked = {**quotas, "quotas": {"columns": {"owner": "tags", "period": "quarter", "amount": "quota"}}}
    refused("table.column_kind", "map.quotas.columns.owner", lambda: attain.review(CSV, asked, quotas=made(kind, values)))
    deals = made(kind, {"id": ["1"], "amount": [1.1 * 3], "probability": [0.5]})
    assert attain.forecast_weighted(currency="USD", deals=deals).weighted == Decimal("1.65")


def test_a_frame_of_32_bits_counts_as_its_shortest_text():
    table = frames(CSV)["polars"].with_columns(polars.col("amount").cast(polars.Float32) + polars.lit(0.1, polars.Float32))
    assert attain.Book(table, MAP).kpi_summary().kpis.won_amount == Decimal("1200.60")
    rows = [{**row, "amount": numpy.float32(1200.1)} for row in frames(CSV)["polars"].to_dicts()]
    assert attain.Book(rows, MAP).kpi_summary().kpis.won_amount == Decimal("1200.10")
    listed = pandas.DataFrame({"id": ["a", "b"], "amount": numpy.array([1200.1, 0.1], dtype="float32"), "probability": [0.5, 0.5]})
    for deals in (listed, polars.from_pandas(listed), pyarrow.Table.from_pandas(listed), duckdb.from_df(listed)):
        assert attain.forecast_weighted(currency="USD", deals=deals).weighted == Decimal("600.10")


@pytest.mark.parametrize("unit", ["ms", "us", "ns"])
def test_a_moment_near_midnight_is_no_day(unit):
    table = frames(CSV)["pandas"]
    table["from"] = (table["from"].astype(f"datetime64[{unit}]") + pandas.Timedelta(1, unit=unit)).astype(f"datetime64[{unit}]")
    for frame in (table, polars.from_pandas(table), pyarrow.Table.from_pandas(table), table.to_dict("records")):
        assert [cell.code for cell in attain.Book(frame, MAP).read().read.rejected] == ["date.has_time"] * 2


def test_true_and_false_stay_so_in_a_frame():
    team = {"people": [{"id": "Ann"}, {"id": "Bob"}], "leave": [{"person": "Ann", "from": "2026-01-01", "to": "2026-02-01"}]}
    found = attain.team_as_of(team=team, on="2026-01-10").people
    assert found.to_frame("polars")["on_leave"].to_list() == [True, False]
    assert pyarrow.table(found)["on_leave"].to_pylist() == [True, False] == found.to_frame("pandas")["on_leave"].tolist()


def test_a_list_of_records_may_come_as_any_arrow_stream():
    table = pyarrow.table({"id": ["a", "b"], "potential": [Decimal("1.50"), None], "fixed": [True, None]})
    from attain._frames import records_of

    for frame in (Stream(table), table.to_reader()):
        assert records_of(frame, "x") == [{"id": "a", "potential": Decimal("1.50"), "fixed": True}, {"id": "b"}]
    shares = pyarrow.table({"id": ["a", "b"], "weight": [1.0, 3.0]})
    allocated = [attain.allocate_money(currency="USD", whole=100, shares=frame) for frame in (Stream(shares), shares)]
    assert allocated[0] == allocated[1]
    pandas_rows, con = shares.to_pandas(), duckdb.connect()
    con.execute("select 'a' as id, 1 as weight union all select 'b', 3")
    assert attain.allocate_money(currency="USD", whole=100, shares=con) == allocated[0]
    for wrong in (pandas_rows.groupby("id"), pandas_rows["id"], duckdb.connect(), polars.from_pandas(pandas_rows).lazy()):
        refused("input.not_json", "shares", lambda: attain.allocate_money(currency="USD", whole=100, shares=wrong))


def test_a_frame_is_named_by_its_library():
    rows = attain.review(CSV, MAP).kpis.by_owner
    for like in (pandas, pandas.DataFrame, pandas.DataFrame(), "pandas"):
        assert isinstance(rows.to_frame(like), pandas.DataFrame)
    for like in (polars, polars.DataFrame, duckdb, duckdb.DuckDBPyRelation):
        assert isinstance(rows.to_frame(like), polars.DataFrame)
    for like in (5, json, dict, "excel"):
        refused("input.not_json", "like", lambda: rows.to_frame(like))


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
