"""What a new user types, with nothing but the wheel and pandas: run by hand, or by the tests in a clean environment."""

import pandas

import attain

deals = pandas.read_csv("core/examples/quarter/made/deals.csv", parse_dates=["created", "close_date"])
review = attain.review(deals, "core/examples/quarter/made/made.json")
print(review)
print(review.kpis.by_owner.to_frame())
