"""What shows a record by itself hides whom it is about and what was written; what is asked for is all there."""

import attain
import pytest
from attain import _types
from conftest import vectors

HIDDEN = ["Secretive", "hush", "feed"]


def entry(day, author="Secretive Lead", **more):
    return {"author": author, "time": f"{day}T09:00:00Z", "reason": "hush", "salt": "feed" * 8, **more}


def parts(value, seen):
    """A record and all that is in it."""
    if isinstance(value, attain.Record):
        seen.append(value)
        for name, _ in value._shape:
            parts(getattr(value, name), seen)
    elif isinstance(value, (tuple, attain.Rows)):
        seen.append(value)
        for item in value:
            parts(item, seen)
    return seen


def quiet(value):
    """Every part of a value shows nothing that it should not; gives how many there are."""
    found = parts(value, [])
    for part in found:
        html = part._repr_html_() if hasattr(part, "_repr_html_") else ""
        bundle = part._repr_mimebundle_() if isinstance(part, attain.Record) else None
        for shown in (repr(part), str(part), html, repr(bundle)):
            assert not any(word in shown for word in HIDDEN), shown
    return len(found)


@pytest.fixture
def plan():
    drafted = attain.Plan("ip-1").draft(
        entry("2027-01-08"), person="Secretive Sam", start="2027-01-11", because="hush"
    )
    goal = {"goal": "meetings", "measure": "effort", "unit": "count", "baseline": 6, "target": 12, "due": "2027-02-10", "wording": "hush"}
    written = drafted.set_goals(entry("2027-01-12", salt="feed" * 8 + "01"), goals=[goal])
    return written.publish(entry("2027-01-12", salt="feed" * 8 + "02"))


def test_a_plan_and_its_log_show_nobody(plan):
    assert quiet(plan.history) > 3 and quiet(plan.state) > 3
    assert "state='published'" in repr(plan.state), "what names nobody is shown"
    assert quiet(plan.conversation(as_of="2027-01-14")) > 1
    assert quiet(attain.history_about(history=plan.history, subject="Secretive Sam")) > 1
    assert quiet(attain.LogEntry(author="Secretive Lead", time="2027-01-12T09:00:00Z", reason="hush")) == 1


def test_what_is_asked_for_is_shown(plan):
    event = plan.history.events[0]
    assert "Secretive Sam" in event.revealed() and "Secretive Sam" not in repr(event)
    assert event.to_dict()["subject"] == event.subject == "Secretive Sam"
    assert "hush" in plan.history.to_json()
    assert "Secretive Sam" in attain.cadence_calendar(
        people=["Secretive Sam"], from_="2026-05-04", to="2026-05-10"
    ).meetings.to_csv()


def test_a_table_of_people_in_a_notebook_names_nobody():
    calendar = attain.cadence_calendar(people=["Secretive Sam"], from_="2026-05-04", to="2026-05-10")
    html = calendar.meetings._repr_html_()
    assert quiet(calendar) > 2 and "2026-05-04" in html and "hidden: person" in html


def test_errors_show_nobody(plan):
    refused = [
        lambda: plan.resume(entry("2027-01-13", salt="feed" * 8 + "03")),
        lambda: plan.cancel(entry("2027-01-13", "Secretive Sam", salt="feed" * 8 + "04"), because="hush"),
        lambda: attain.cadence_calendar(people=["Secretive Sam "], from_="2026-05-04", to="2026-05-10"),
        lambda: attain.cadence_calendar(people=["Secretive Sam"] * 2, from_="2026-05-04", to="2026-05-10"),
        lambda: attain.plan_status(history=plan.history, plan="Secretive Plan", as_of="2027-01-14"),
        lambda: plan.cancel({("Secretive", "hush"): 1}, because="hush"),
    ]
    for call in refused:
        with pytest.raises(attain.AttainError) as raised:
            call()
        shown = f"{raised.value} {raised.value!r} {raised.value.args}"
        assert not any(word in shown for word in HIDDEN), shown


@pytest.mark.parametrize("vector", [parameter for parameter in vectors() if "ok" in parameter.values[0]])
def test_no_class_shows_what_it_hides(vector):
    answer = vector["call"].replace(".", "_")
    shape = attain._operations.RESPONSES[vector["call"]]
    if not shape[0].isupper():
        pytest.skip(f"{answer} gives no record")
    from attain._decode import decode

    import json

    for part in parts(decode(json.dumps(vector["ok"]), shape), []):
        if isinstance(part, attain.Record):
            shown = repr(part)
            assert all(f"{name}=" not in shown for name in part._hidden), shown


def test_classes_about_people_hide_them():
    hiding = [cls for cls in vars(_types).values() if isinstance(cls, type) and getattr(cls, "_hidden", ())]
    assert len(hiding) > 80
    for cls in hiding:
        assert set(cls._hidden) <= {name for name, _ in cls._shape}, cls
