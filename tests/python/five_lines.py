"""What a new user types, with nothing but the wheel and pandas: run by hand, or by the tests in a clean environment."""

import io

import pandas

import attain

company = attain.sample()
deals = pandas.read_csv(io.StringIO(company.deals.text), parse_dates=["created", "close_date"])
review = attain.review(deals, company.map, team=company.team, quotas=company.quotas)
print(review)
print(review.kpis.by_owner.to_frame())
