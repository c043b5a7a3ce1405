"""What a typed program of a user looks like: pyright reads it and runs nothing."""

from datetime import date
from decimal import Decimal
from typing import assert_type

import attain


def main() -> None:
    columns = attain.DealColumns(id="id", owner="rep", stage="stage", amount="amount")
    stages = [attain.StageMap(name="Open", state="open"), attain.StageMap(name="Won", state="won")]
    book = attain.Book("deals.csv", attain.Map(currency="USD", deals=attain.DealMap(columns=columns, stages=stages)))
    review = book.review(as_of=date(2026, 3, 31), period="2026Q2", scope=attain.ScopeOwner(id="Ann"))
    assert_type(review, attain.Review)
    assert_type(review.as_of, date)
    assert_type(review.kpis.by_owner, attain.Rows[attain.KeyRow])
    for row in review.kpis.by_owner:
        assert_type(row.won, int)
        assert_type(row.won_amount, Decimal)
        assert_type(row.win_rate, Decimal | attain.NotAvailable)
    together = attain.forecast_triangulate(currency="USD", rollup=0.25, trend="1e2", policy={"agree_up_to": "0.2"})
    if isinstance(together.spread, attain.NotAvailable):
        assert_type(together.spread.why, str)
    text: str = review.to_text()
    print(text, review.to_json(), attain.__version__)
    try:
        attain.review("deals.csv", {"currency": "USD"})
    except attain.AttainError as error:
        assert_type(error.code, str)


main()
