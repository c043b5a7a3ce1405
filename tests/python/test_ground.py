"""The ground as an analyst types it: money, calendars, teams, allocation, history."""

import copy
import pickle
from datetime import date
from decimal import Decimal

import attain
import numpy
import pytest
from test_door import refused

RATES = {
    "base": "USD",
    "rates": [
        {"currency": "EUR", "date": "2026-01-01", "rate": 1.1},
        {"currency": "JPY", "date": "2026-01-01", "rate": "0.0064"},
    ],
}


def test_money_is_typed_by_hand():
    price = attain.Money("1250.50", "USD")
    assert str(price) == "1250.50 USD" and repr(price) == "Money('1250.50', 'USD')"
    for amount in (1250.5, Decimal("1250.50"), "1250.5", numpy.float64(1250.5)):
        assert attain.Money(amount, "USD") == price
    assert attain.Money("1250.50 USD") == price and hash(attain.Money("1250.50 USD")) == hash(price)
    assert price + attain.Money(0.25, "USD") == attain.Money("1250.75", "USD")
    assert price - price == attain.Money(0, "USD") and not price - price
    assert -price * 2 == attain.Money(-2501, "USD") and price > -price
    assert price.times("0.333333", rounding="down") == attain.Money("416.83", "USD")
    assert sum([price, price], attain.Money(0, "USD")) == 2 * price == sum([price, price])
    assert f"{price:>14}|{price}" == "   1250.50 USD|1250.50 USD"
    assert copy.deepcopy(price) == price == pickle.loads(pickle.dumps(price))
    assert max(price, attain.Money(3, "USD")) is price


def test_money_refuses_what_it_cannot_hold():
    refused("money.too_fine", "amount", lambda: attain.Money(0.1 + 0.2, "USD"))
    refused("currency.unknown", "currency", lambda: attain.Money(1, "XXQ"))
    refused("money.currency.mixed", "amounts[1].currency", lambda: attain.Money(1, "USD") + attain.Money(1, "EUR"))
    refused("record.kind_wrong", "amount", lambda: attain.Money(True, "USD"))
    with pytest.raises(TypeError):
        attain.Money(1, "USD") + 1


def test_money_is_converted_at_a_dated_rate():
    found = attain.Money(100, "EUR").convert(to="USD", on=date(2026, 3, 1), rates=RATES)
    assert (found.amount.amount, found.amount.currency, found.from_rate.rate) == (Decimal("110.00"), "USD", Decimal("1.1"))
    yen = attain.Money(100, "EUR").convert(to="JPY", on="2026-03-01", rates=RATES)
    # 100 x 1.1 / 0.0064 = 17187.5, half-even to 17188.
    assert yen.amount.amount == Decimal("17188")
    refused("rate.missing", "rates.rates", lambda: attain.Money(1, "EUR").convert(to="USD", on="2025-12-31", rates=RATES))


def test_calendars_are_values_with_methods():
    retail = attain.FiscalCalendar(
        start_month=2, year_name="begin", weeks={"pattern": [4, 5, 4], "ends": "nearest", "on": "saturday"}
    )
    year = retail.period(period="FY2023")
    assert (year.first, year.last, year.weeks) == (date(2023, 1, 29), date(2024, 2, 3), 53)
    assert retail.day(date=date(2024, 2, 4)).year == "FY2024"
    assert [part.period for part in retail.periods(within="FY2023", grain="quarter").periods][-1] == "FY2023-Q4"
    refused("period.week_missing", "period", lambda: retail.period(period="FY2022-W53"))
    refused("period.syntax", "period", lambda: retail.period(period="FY2026-Q5"))
    assert attain.calendar_work_days(from_="2026-12-24", to="2026-12-31", holidays=["2026-12-25"]).work_days == 5
    refused(
        "calendar.holiday_outside",
        "holidays[0]",
        lambda: attain.calendar_work_days(from_="2026-12-24", to="2026-12-31", holidays=["2026-12-01"]),
    )


def test_teams_come_from_frames():
    import pandas

    people = pandas.DataFrame({"name": ["Mia", "Ann"], "boss": [None, "Mia"], "share": [1.0, 0.8]})
    columns = {"person": "name", "manager": "boss", "fte": "share"}
    found = attain.team_read(map={"people": {"columns": columns}}, people=people)
    assert [person.fte for person in found.team.people] == [Decimal("1"), Decimal("0.8")] and not found.rejected
    team = found.team.as_of(on="2026-01-01")
    assert (team.head_count, team.fte) == (2, Decimal("1.8"))
    assert team.people.to_frame("pandas")["manager"].tolist()[0] == "Mia"
    rolled = attain.team_roll_up(
        currency="USD", team=found.team, on="2026-01-01", values=[{"person": "Ann", "amount": 0.25}]
    )
    assert rolled.total == Decimal("0.25")


def test_parts_always_sum_to_the_whole():
    parts = attain.allocate_money(
        currency="USD", whole=100, shares=[{"id": name, "weight": 1} for name in ("Ann", "Bob", "Cid")]
    ).parts
    assert [part.part for part in parts] == [Decimal("33.34"), Decimal("33.33"), Decimal("33.33")]
    refused(
        "allocate.weights_zero", "shares", lambda: attain.allocate_heads(whole=3, shares=[{"id": "Ann", "weight": 0}])
    )


def test_a_history_is_kept_by_the_caller():
    event = {"kind": "quota.revised", "author": "Mia", "time": "2026-05-22T14:03:00Z", "reason": "a merger"}
    history = attain.history_append(events=[event])
    assert history.verify().sound and len(history.events) == 1
    again = attain.History(**{name: getattr(history, name) for name, _ in history._shape})
    assert again.append(events=[{**event, "time": "2026-05-23T09:00:00Z"}]).verify().events == 2
    refused("history.time_backwards", "events[0].time", lambda: history.append(events=[{**event, "time": "2026-05-01T00:00:00Z"}]))


def test_a_made_company_is_reviewed_as_it_comes():
    company = attain.sample(reps=4, quarters=6)
    review = attain.review(company.deals, company.map, team=company.team, quotas=company.quotas)
    assert review.period == company.period and review.read.accepted == review.read.rows
    assert attain.review(company.deals.text, company.map).kpis.won == review.kpis.won
