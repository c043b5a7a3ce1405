"""Our iCalendar as another program reads it: the package `icalendar`."""

from datetime import date, datetime, timedelta

import icalendar
import pytest
from conftest import vectors

TEXTS = [
    parameter
    for parameter in vectors()
    if parameter.values[0]["call"] == "cadence.ics" and "ok" in parameter.values[0]
]


def events_of(text):
    calendar = icalendar.Calendar.from_ical(text)
    assert not calendar.errors and calendar["VERSION"] == "2.0" and calendar["METHOD"] == "PUBLISH"
    events = calendar.walk("VEVENT")
    assert all(not event.errors for event in events)
    return events


@pytest.mark.parametrize("vector", TEXTS)
def test_a_calendar_is_read_as_it_was_meant(vector):
    calendar = vector["args"]["calendar"]
    events = events_of(vector["ok"]["ics"])
    assert len(events) == len(calendar["meetings"]) > 0
    for event, meeting in zip(events, calendar["meetings"]):
        begins = datetime.combine(date.fromisoformat(meeting["date"]), datetime.min.time())
        begins += timedelta(minutes=meeting["begins"])
        # A time without a zone is that of whoever reads it.
        assert event.decoded("DTSTART") == begins and begins.tzinfo is None
        assert event.decoded("DTEND") == begins + timedelta(minutes=meeting["minutes"])
        summary = str(event["SUMMARY"])
        assert summary.endswith(f": {meeting['person']}") if "person" in meeting else ":" not in summary
        if "person" not in meeting and "topic" in calendar:
            assert str(event["DESCRIPTION"]).endswith(calendar["topic"]), "folding and escaping are undone"


def test_a_month_of_a_team_is_read():
    attain = pytest.importorskip("attain")
    people = [f"Zoë, Å; \\ {number}" for number in range(8)]
    calendar = attain.cadence_calendar(people=people, from_="2026-05-01", to="2026-05-31", holidays=["2026-05-25"])
    events = events_of(attain.cadence_ics(calendar=calendar, stamp="2026-04-30T12:00:00Z").ics)
    assert len(events) == len(calendar.meetings) > 50
    assert len({str(event["UID"]) for event in events}) == len(events)
    named = {str(event["SUMMARY"]).split(": ", 1)[1] for event in events if ": " in str(event["SUMMARY"])}
    assert named == set(people)
    assert all(event.decoded("DTSTART").date() != date(2026, 5, 25) for event in events)
