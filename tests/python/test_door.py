"""The door: what goes in, what is refused with code and path, and how results behave."""

import collections
import copy
import enum
import io
import json
import pickle
import subprocess
import sys
import threading
import types
from datetime import date, datetime, timezone
from decimal import Decimal

import attain
import numpy
import pandas
import pytest

COLUMNS = {"id": "id", "owner": "rep", "stage": "stage", "amount": "amount", "created": "from", "close_date": "to"}
STAGES = [{"name": "Open", "state": "open"}, {"name": "Won", "state": "won"}, {"name": "Lost", "state": "lost"}]
MAP = {"currency": "USD", "deals": {"columns": COLUMNS, "stages": STAGES}}
CSV = (
    "id,rep,stage,amount,from,to\n"
    "1,Ann,Won,1200.50,2026-01-05,2026-02-02\n"
    "2,=Bob<b>,Open,800,2026-01-20,2026-03-20\n"
)


@pytest.fixture
def review():
    return attain.review(CSV, MAP)


def refused(code, path, call):
    with pytest.raises(attain.AttainError) as raised:
        call()
    assert (raised.value.code, raised.value.path) == (code, path), raised.value
    return raised.value


def triangulate(value):
    return lambda: attain.forecast_triangulate(currency="USD", rollup=value)


def cyclic():
    value = {}
    value["policy"] = value
    return value


def deep(levels):
    value = {}
    for _ in range(levels):
        value = {"policy": value}
    return value


@pytest.mark.parametrize(
    ("value", "code", "path"),
    [
        (float("nan"), "input.not_json", "rollup"),
        (float("inf"), "input.not_json", "rollup"),
        (Decimal("NaN"), "input.not_json", "rollup"),
        (0.1 + 0.2, "money.too_fine", "rollup"),
        (True, "record.kind_wrong", "rollup"),
        ({1, 2}, "input.not_json", "rollup"),
        (b"1", "input.not_json", "rollup"),
        (object(), "input.not_json", "rollup"),
        (pandas.NaT, "input.not_json", "rollup"),
        ("\ud800", "input.not_json", "rollup"),
        (datetime(2026, 1, 1, 12), "input.not_json", "rollup"),
        (datetime(2026, 1, 1, tzinfo=timezone.utc), "input.not_json", "rollup"),
        ("1,000", "decimal.syntax", "rollup"),
        ([1], "record.kind_wrong", "rollup"),
        (10**400, "json.number_too_long", ""),
    ],
)
def test_a_single_value_is_refused_with_code_and_path(value, code, path):
    refused(code, path, triangulate(value))


@pytest.mark.parametrize(
    "value", [0.25, "0.25", Decimal("0.25"), numpy.float64(0.25), numpy.float32(0.25), "2.5e-1", Decimal("25E-2")]
)
def test_a_quarter_is_a_quarter_however_it_is_given(value):
    assert attain.forecast_triangulate(currency="USD", rollup=value).triangulated == Decimal("0.25")


def test_enums_and_other_subclasses_mean_their_value():
    class Currency(str, enum.Enum):
        DOLLAR = "USD"

    class Level(enum.IntEnum):
        THREE = 3

    assert attain.forecast_triangulate(currency=Currency.DOLLAR, rollup=Level.THREE).triangulated == 3


def test_marks_for_nothing_in_rows_are_nothing():
    row = {"id": 1, "rep": "Ann", "stage": "Open", "amount": float("nan"), "from": "2026-01-05", "to": pandas.NaT}
    again = {**row, "id": 2, "amount": pandas.NA, "to": numpy.datetime64("NaT")}
    kpis = attain.review([row, again], MAP).kpis
    assert (kpis.open_as_of, kpis.unvalued) == (2, 2)


def test_a_table_beside_the_deals_in_another_encoding_is_named():
    with_team = {**MAP, "team": {"columns": {"person": "who"}}}
    refused("csv.not_utf8", "team", lambda: attain.review(CSV, with_team, team="who\nÄ\n".encode("latin-1")))


def test_days_are_given_as_days():
    for day in ("2026-02-02", date(2026, 2, 2), datetime(2026, 2, 2), pandas.Timestamp("2026-02-02"), numpy.datetime64("2026-02-02")):
        assert attain.review(CSV, MAP, as_of=day).as_of == date(2026, 2, 2)
    refused("input.not_json", "as_of", lambda: attain.review(CSV, MAP, as_of=datetime(2026, 2, 2, 9)))


def test_what_nests_too_deep_or_in_a_circle_is_refused():
    refused("input.not_json", "policy.policy", lambda: attain.forecast_triangulate(currency="USD", policy=cyclic()))
    refused("json.too_deep", "", lambda: attain.forecast_triangulate(currency="USD", policy=deep(200)))
    refused("json.too_deep", "", lambda: attain.forecast_triangulate(currency="USD", policy=deep(100_000)))
    circle = []
    circle.append(circle)
    refused("input.not_json", "rows[0]", lambda: attain.table_csv(rows=circle))
    # The same object twice is no circle.
    row = {"a": 1}
    assert attain.table_csv(rows=[row, row]).text == "a\n1\n1\n"


def test_a_text_beyond_the_limit_is_refused_by_the_core():
    refused("json.too_long", "", lambda: attain.call("table.csv", " " * ((256 << 20) + 1)))


def test_an_unknown_operation_names_the_nearest():
    error = refused("operation.unknown", "", lambda: attain.call("forecast.triangulat", "{}"))
    assert error.help == "did you mean `forecast.triangulate`?"


def test_errors_are_one_family_and_pythons_own_kinds():
    error = refused("money.too_fine", "rollup", triangulate(0.1 + 0.2))
    assert isinstance(error, ValueError) and isinstance(error, attain.InvalidValue)
    wrong = refused("record.kind_wrong", "rollup", triangulate(True))
    assert isinstance(wrong, TypeError) and isinstance(wrong, attain.WrongType)
    again = pickle.loads(pickle.dumps(error))
    assert (again.code, again.path, again.message, again.help) == (error.code, error.path, error.message, error.help)
    assert error.code in str(error) and error.help in str(error)


def test_a_map_that_lacks_something_says_where():
    refused("record.field_missing", "map.deals", lambda: attain.Book(CSV, {"currency": "USD"}))
    refused("record.field_missing", "map.deals", lambda: attain.review(CSV, '{"currency": "USD"}'))
    refused("input.not_json", "map.currency", lambda: attain.Book(CSV, {"currency": {1}}))
    with pytest.raises(TypeError, match="give `map`"):
        attain.review(CSV)
    with pytest.raises(TypeError, match="leave `map` out"):
        attain.review(attain.Book(CSV, MAP), MAP)


def test_classes_and_dicts_mean_the_same(review):
    stages = [attain.StageMap(**stage) for stage in STAGES]
    made = attain.Map(currency="USD", deals=attain.DealMap(columns=attain.DealColumns(**COLUMNS), stages=stages))
    assert attain.review(CSV, made).sha256.map == review.sha256.map
    scope = attain.ScopeOwner(id="Ann")
    assert attain.review(CSV, MAP, scope=scope) == attain.review(CSV, MAP, scope={"kind": "owner", "id": "Ann"})
    assert attain.review(CSV, MAP, scope=scope).scope == scope
    with pytest.raises(TypeError, match="no field `currncy`"):
        attain.Map(currncy="USD")


def test_data_come_as_bytes_text_path_file_or_rows(tmp_path, review):
    path = tmp_path / "deals.csv"
    path.write_text(CSV, encoding="utf-8")
    map_path = tmp_path / "map.json"
    map_path.write_text(json.dumps(MAP), encoding="utf-8")
    for data in (CSV.encode(), bytearray(CSV.encode()), CSV, path, str(path)):
        assert attain.review(data, map_path) == review
    with path.open("rb") as file:
        assert attain.review(file, MAP) == review
    lines = [line.split(",") for line in CSV.splitlines()]
    rows = [dict(zip(lines[0], line)) for line in lines[1:]]
    for data in (rows, tuple(rows), (row for row in rows)):
        found = attain.review(data, MAP)
        assert found.kpis == review.kpis and found.forecast == review.forecast
    refused("input.not_json", "data", lambda: attain.review({"id": 1}, MAP))
    refused("table.column_kind", "map.deals.columns.id", lambda: attain.review([{**rows[0], "id": {1}}], MAP))
    refused("input.not_json", "data.rows[0]", lambda: attain.review([{1: "a"}], MAP))
    with pytest.raises(FileNotFoundError):
        attain.review("absent.csv", MAP)


def test_results_do_not_change(review):
    with pytest.raises(AttributeError):
        review.currency = "EUR"
    with pytest.raises(AttributeError):
        del review.currency
    with pytest.raises(AttributeError):
        review.kpis.win_rate.why = ""
    with pytest.raises(AttributeError):
        review.kpis.by_owner._records = ()
    assert not hasattr(review, "__dict__")


def test_results_compare_hash_pickle_and_copy(review):
    again = attain.review(CSV, MAP)
    assert again == review and hash(again) == hash(review) and again is not review
    assert pickle.loads(pickle.dumps(review)) == review
    assert copy.copy(review) is review and copy.deepcopy(review) is review
    assert review.__replace__(currency="EUR").currency == "EUR"
    assert review.kpis != review.forecast
    assert review.kpis.by_owner[0] in set(review.kpis.by_owner)
    assert review.to_json() == again.to_json() == attain.Book(CSV, MAP)._core.call("review", "{}")


def test_results_read_well(review):
    assert repr(review.kpis.by_owner).startswith("[KeyRow(key='=Bob<b>', won=0")
    assert "by_owner=<2 rows>" in repr(review.kpis)
    assert "NotAvailable('1 closed deal, a rate needs 10'" in repr(review.kpis.win_rate)
    assert not review.kpis.win_rate
    assert str(review).startswith("QUARTER 2026Q1")
    assert review.to_text() == str(review)
    assert repr(attain.Book(CSV, MAP)) == "<Book of 2 deals>"
    assert len(repr(review)) < 600


def test_html_is_escaped(review):
    for html in (review.kpis.by_owner._repr_html_(), review._repr_html_(), review.read._repr_html_()):
        assert "<b>" not in html and html.startswith("<table>")
    assert "=Bob&lt;b&gt;" in review.kpis.by_owner._repr_html_()


def test_csv_is_guarded_against_formulas(review, tmp_path):
    text = review.kpis.by_owner.to_csv()
    assert "'=Bob<b>,0,0,1,0.00,\n" in text and text.startswith("key,won,lost,open,won_amount,win_rate\n")
    assert "\n=Bob<b>," in review.kpis.by_owner.to_csv(guard=False)
    assert review.kpis.by_owner.to_csv(tmp_path / "owners.csv") is None
    assert (tmp_path / "owners.csv").read_text(encoding="utf-8") == text


def test_the_interpreter_is_free_while_the_core_reads():
    rows = "".join(f"{row},Ann,Open,5,2026-01-05,\n" for row in range(400_000))
    data = ("id,rep,stage,amount,from,to\n" + rows).encode()
    ticks, done = 0, threading.Event()

    def tick():
        nonlocal ticks
        while not done.is_set():
            ticks += 1

    ticker = threading.Thread(target=tick)
    ticker.start()
    while not ticks:
        pass
    before = ticks
    # Were it held, the other thread would not tick between the two readings of one thread.
    attain.Book(data, MAP)
    after = ticks
    done.set()
    ticker.join()
    assert after - before > 1000


def test_importing_costs_next_to_nothing():
    code = "import sys; before = set(sys.modules); import attain; print(*(set(sys.modules) - before))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert loaded == ["attain"]


def test_the_facade_shows_everything():
    assert set(attain.__all__) <= set(dir(attain))
    assert all(getattr(attain, name) is not None for name in attain.__all__)
    assert attain.__version__ == "0.1.0"
    with pytest.raises(AttributeError, match="has no attribute 'reviews'"):
        attain.reviews


def test_examples_in_the_docs():
    import doctest

    import attain._book

    assert doctest.testmod(attain._book).attempted > 0
    assert doctest.testmod(attain._book).failed == 0


def test_records_inside_records_are_columns_named_with_a_point():
    columns = {**COLUMNS, "owner": "Owner.Name"}
    mapped = {**MAP, "deals": {**MAP["deals"], "columns": columns}}
    expected = attain.review(CSV, MAP)
    lines = [dict(zip(CSV.splitlines()[0].split(","), line.split(","))) for line in CSV.splitlines()[1:]]
    rows = [{"attributes": {"type": "Opportunity"}, **row, "Owner": {"attributes": {}, "Name": row.pop("rep")}} for row in lines]
    seen = datetime(2026, 1, 1, tzinfo=timezone.utc)
    for row in rows:
        row.update(tags=["a"], seen=seen, raw=b"x", other=object(), day=date(2026, 1, 1), at=datetime(2026, 1, 1, 9))
    found = attain.review(rows, mapped)
    assert found.kpis == expected.kpis and "attributes.type" in found.read.not_read
    refused("table.column_kind", "map.deals.columns.owner", lambda: attain.Book(rows, {**MAP, "deals": {**MAP["deals"], "columns": {**columns, "owner": "seen"}}}))


def test_a_byte_order_mark_is_no_part_of_a_name():
    rows = [dict(zip(("\ufeffid", "rep", "stage", "amount", "from", "to"), line.split(","))) for line in CSV.splitlines()[1:]]
    for data in (rows, pandas.DataFrame(rows), ("\ufeff" + CSV).encode()):
        assert attain.review(data, MAP).kpis == attain.review(CSV, MAP).kpis


def test_what_a_file_holds_is_never_a_path(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "d.csv").write_text(CSV, encoding="utf-8")
    refused("csv.empty", "data", lambda: attain.Book(io.StringIO(""), MAP))
    refused("table.column_missing", "map.deals.columns.created", lambda: attain.Book(io.StringIO("d.csv"), MAP))
    assert len(attain.Book(io.StringIO(CSV), MAP)) == len(attain.Book(io.BytesIO(CSV.encode()), MAP)) == 2


def test_halves_of_pairs_and_long_numbers_are_refused():
    with_team = {**MAP, "team": {"columns": {"person": "who"}}}
    refused("input.not_json", "data", lambda: attain.Book(CSV + "\ud800", MAP))
    refused("input.not_json", "team", lambda: attain.review(CSV, with_team, team="who\n\ud800\n"))
    refused("input.not_json", "map", lambda: attain.Book(CSV, '{"currency": "\ud800"}'))
    refused("input.not_json", "data", lambda: attain.Book(pandas.DataFrame([[object()]], columns=pandas.Index(["\ud800"], dtype=object)), MAP))
    error = refused("input.not_json", "policy.\\ud800", lambda: attain.forecast_triangulate(currency="USD", policy={"\ud800": 1}))
    str(error).encode()
    for texts in (("table.csv", "\ud800"), ("\ud800", "{}")):
        refused("input.not_json", "", lambda: attain.call(*texts))
    refused("input.not_json", "rollup", triangulate(10**5000))
    refused("input.not_json", "rollup", triangulate(numpy.datetime64("2026-01-01T00:00:00.000000001")))
    refused("input.not_json", "as_of", lambda: attain.review(CSV, MAP, as_of=pandas.Timestamp("2026-01-01T00:00:00.000000001")))


def test_a_map_file_in_another_encoding_is_named(tmp_path):
    path, text = tmp_path / "map.json", json.dumps(MAP)
    path.write_text(text, encoding="utf-16")
    refused("json.syntax", "map", lambda: attain.Book(CSV, path))
    path.write_text("\ufeff" + text, encoding="utf-8")
    assert len(attain.Book(CSV, path)) == len(attain.Book(CSV, "\ufeff" + text)) == 2


def test_what_is_no_table_is_refused(review):
    book = attain.Book(CSV, MAP)
    with_team = {**MAP, "team": {"columns": {"person": "who"}}}
    for data in (book, review, review.read, MAP, 5):
        refused("input.not_json", "data", lambda: attain.Book(data, MAP))
        if data is not MAP:
            refused("input.not_json", "team", lambda: attain.review(CSV, with_team, team=data))


def test_a_book_is_not_copied():
    book = attain.Book(CSV, MAP)
    for copied in (copy.copy, copy.deepcopy, pickle.dumps):
        with pytest.raises(TypeError, match="read it again"):
            copied(book)


def test_mappings_and_sequences_of_any_kind(review):
    row = {"a": 1}
    kinds = (types.MappingProxyType(row), collections.UserDict(row), collections.OrderedDict(row))
    for rows in (collections.deque(kinds), kinds, collections.UserList(kinds)):
        assert attain.table_csv(rows=rows).text == "a\n1\n1\n1\n"
    assert attain.review(CSV, types.MappingProxyType(MAP)) == review
    lines = [types.MappingProxyType(dict(zip(CSV.splitlines()[0].split(","), line.split(",")))) for line in CSV.splitlines()[1:]]
    assert attain.review(collections.deque(lines), MAP).kpis == review.kpis
    refused("input.not_json", "rows", lambda: attain.table_csv(rows=collections.UserString("ab")))


def test_records_made_by_hand_hold_what_the_core_would():
    amount = attain.Amount(amount="1.00", currency="USD")
    assert amount == attain.money_sum(amounts=[amount]) and amount.amount == Decimal("1.00")
    assert attain.Amount(amount=1, currency="USD").amount == Decimal(1)
    assert attain.LogEntry(author="a", time="2026-01-01T09:00:00Z", reason="r", effective="2026-01-01").effective == date(2026, 1, 1)
    # What is not plain is left for the core to judge.
    refused("decimal.syntax", "amounts[0].amount", lambda: attain.money_sum(amounts=[attain.Amount(amount="1,00", currency="USD")]))
    refused("record.kind_wrong", "amounts[0].amount", lambda: attain.money_sum(amounts=[attain.Amount(amount=True, currency="USD")]))
    entry = attain.LogEntry(author="a", time="2026-01-01T09:00:00Z", reason="r", effective="2026-02-31")
    refused("date.syntax", "entry.effective", lambda: attain.Plan("x").cancel(entry, because="b"))


def test_money_equals_the_amount_that_it_is():
    money, amount = attain.Money("1.00", "USD"), attain.Amount(amount="1.00", currency="USD")
    assert money == amount and amount == money and hash(money) == hash(amount)
    assert money <= amount and money >= amount and not money < amount and not money != amount
    assert money != attain.Money("1.00", "EUR") and money != attain.Amount(amount="1.01", currency="USD") and money != 1
    refused("currency.unknown", "currency", lambda: attain.Money("1.00"))
    refused("money.too_fine", "amount", lambda: attain.Money("1.001", "USD"))


def test_nothing_of_a_result_is_deleted_or_set(review):
    for value, name in ((review.kpis.by_owner, "_records"), (review.kpis.win_rate, "code"), (attain.Plan("ip-1"), "id")):
        with pytest.raises(AttributeError):
            delattr(value, name)
    with pytest.raises(AttributeError, match="__replace__"):
        review.currency = "EUR"
