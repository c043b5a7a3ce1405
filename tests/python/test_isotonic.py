"""Rising curves beside scikit-learn's isotonic regression, on random input."""

import random

import attain
import numpy as np
from sklearn.isotonic import IsotonicRegression


def rising(rates, weights):
    return IsotonicRegression().fit(np.arange(len(rates)), rates, sample_weight=weights).predict(np.arange(len(rates)))


def deals_of(tallies):
    """A row for each deal that closed, at one open stage before."""
    for stage, (won, lost) in enumerate(tallies):
        for place in range(won + lost):
            row = {"id": f"{stage}-{place}", "rep": "Ann", "amount": 1, "to": f"2025-02-{place % 28 + 1:02}"}
            yield row | {"stage": "Won" if place < won else "Lost", f"s{stage}": "2025-01-02"}


def test_probabilities_by_stage_rise_as_the_reference_has_them():
    draw = random.Random(8)
    for _ in range(200):
        tallies = [(draw.randrange(40), draw.randrange(40) + 1) for _ in range(draw.randrange(2, 9))]
        # Nothing is drawn to the overall rate, so that the fit alone is compared; then it is, as usual.
        drawn_by = draw.choice([0, 20])
        stages = [{"name": f"S{stage}", "state": "open", "entered": f"s{stage}"} for stage in range(len(tallies))]
        stages += [{"name": "Won", "state": "won"}, {"name": "Lost", "state": "lost"}]
        columns = {"id": "id", "owner": "rep", "stage": "stage", "amount": "amount", "close_date": "to"}
        measured = attain.forecast_probabilities(
            [dict.fromkeys((f"s{stage}" for stage in range(len(tallies))), None) | row for row in deals_of(tallies)],
            {"currency": "USD", "deals": {"columns": columns, "stages": stages}},
            by="stage",
            rising=True,
            drawn_by=drawn_by,
            policy={"kpi": {"min_closed": 0}},
        )
        won, closed = sum(won for won, _ in tallies), sum(won + lost for won, lost in tallies)
        weights = [won + lost + drawn_by for won, lost in tallies]
        rates = [(group[0] + drawn_by * won / closed) / weight for group, weight in zip(tallies, weights)]
        found = [float(group.probability) for group in measured.groups]
        np.testing.assert_allclose(found, rising(rates, weights), atol=1e-6, err_msg=str((tallies, drawn_by)))


def test_a_ramp_rises_as_the_reference_has_it():
    draw = random.Random(9)
    for _ in range(100):
        months = draw.randrange(2, 14)
        seen = {month: [draw.randrange(1500) / 1000 for _ in range(draw.randrange(1, 8))] for month in range(1, months)}
        observations = [
            {"person": f"p{place}", "month": month, "attained": attained}
            for month, all_of_month in seen.items()
            for place, attained in enumerate(all_of_month)
        ]
        fit = attain.ramp_fit(observations=observations, ramp={"min_people": 1})
        means, weights = zip(*((np.mean(values), len(values)) for values in seen.values()))
        found = [float(month.fitted) for month in fit.curves[0].months[: len(means)]]
        np.testing.assert_allclose(found, rising(means, weights), atol=1e-6, err_msg=str(seen))
