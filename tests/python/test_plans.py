"""What is acted on, as small classes: a plan does not change, an act gives the next one."""

import copy
import json
import pickle
import re

import attain
import pytest

GOAL = {"goal": "meetings", "measure": "effort", "unit": "count", "baseline": 6, "target": 12, "due": "2027-02-10"}


def entry(day, author="lead", **more):
    return {"author": author, "time": f"{day}T09:00:00Z", "reason": "As agreed.", **more}


@pytest.fixture
def drafted():
    return attain.Plan("ip-1").draft(entry("2027-01-08"), person="p-3c", start="2027-01-11", because="A talk.")


def refused(code, path, call):
    with pytest.raises(attain.AttainError) as raised:
        call()
    assert (raised.value.code, raised.value.path) == (code, path), raised.value
    return raised.value


def test_an_act_gives_the_next_plan(drafted):
    written = drafted.set_goals(entry("2027-01-12"), goals=[GOAL])
    assert (len(drafted.history.events), len(written.history.events)) == (1, 2)
    assert len(drafted.state.goals) == 0 and str(written.state.goals[0].target) == "12"
    with pytest.raises(AttributeError):
        written.state = None
    published = written.publish(entry("2027-01-13")).acknowledge(entry("2027-01-14", "p-3c"), view="I will try.")
    assert published.state.state == "acknowledged"
    assert published.status(as_of="2027-02-10").phase == "coach"
    assert published.recommendation(as_of="2027-03-12").recommendation.code == "plan.review_missing"
    assert published.conversation(as_of="2027-01-14").steps[2].step == "ask_view"
    assert "<h1>Improvement plan ip-1</h1>" in published.document(as_of="2027-01-14").text


def test_a_refusal_changes_nothing_and_names_what_is_legal(drafted):
    before = drafted.history
    error = refused("plan.illegal_act", "act", lambda: drafted.resume(entry("2027-01-12")))
    assert "move_start" in error.help and drafted.history == before
    refused("plan.goals_missing", "act", lambda: drafted.publish(entry("2027-01-12")))
    refused("plan.wrong_author", "entry.author", lambda: drafted.cancel(entry("2027-01-12", "p-3c"), because="No."))


def test_salts_are_made_anew_and_may_be_given(drafted):
    salts = {
        attain.Plan("ip-1").draft(entry("2027-01-08"), person="p", start="2027-01-11", because="b").history.events[0].personal.salt
        for _ in range(20)
    }
    assert len(salts) == 20 and all(re.fullmatch("[0-9a-f]{32}", salt) for salt in salts)
    given = "5f" * 16
    made = attain.Plan("ip-1").draft(entry("2027-01-08", salt=given), person="p", start="2027-01-11", because="b")
    assert made.history.events[0].personal.salt == given
    record = attain.LogEntry(author="lead", time="2027-01-12T09:00:00Z", reason="As agreed.")
    assert drafted.cancel(record, because="No.").state.state == "cancelled"


def test_a_plan_is_taken_up_from_its_log(drafted):
    again = attain.Plan("ip-1", drafted.history)
    assert again == drafted and hash(again) == hash(drafted) and again.state is None
    assert again.status(as_of="2027-01-08") == drafted.state
    read = attain.Plan("ip-1", {"events": [event.to_dict() for event in drafted.history.events]})
    assert read.cancel(entry("2027-01-12"), because="No.").state.state == "cancelled"
    assert pickle.loads(pickle.dumps(drafted)) == drafted == copy.deepcopy(drafted)
    assert repr(drafted) == "<Plan 'ip-1'>"


def test_a_session_is_acted_on_in_the_same_way():
    session = attain.Session("s-1", person="p-3c").open(entry("2027-01-11", "mia"))
    assert session.state.state.stage == "goal" and len(session.history.events) == 1
    aimed = session.goal(entry("2027-01-11", "mia"), metric="win_rate", current="0.2", target="0.25", due="2027-02-10")
    assert aimed.session() == aimed.state and session.state.goal is None
    error = refused("grow.move_illegal", "act.kind", lambda: aimed.go_back(entry("2027-01-11", "mia"), to="reality"))
    assert "advance" in error.help
    again = attain.Session("s-1", aimed.history, person="p-3c")
    assert again == aimed and again.session() == aimed.state
    assert pickle.loads(pickle.dumps(aimed)) == aimed
    with pytest.raises(TypeError):
        attain.Session("s-1", who="p-3c")


def test_payloads_do_not_change(drafted):
    event = drafted.history.events[0]
    assert hash(drafted.history) == hash(pickle.loads(pickle.dumps(drafted.history)))
    assert len({event, copy.deepcopy(event)}) == 1
    for payload in (event.public, attain.NewEvent(public={"a": {"b": [1]}}).public["a"]):
        assert isinstance(payload, dict) and json.loads(json.dumps(payload)) == json.loads(json.dumps(dict(payload)))
        for change in (
            lambda: payload.update(a=1), lambda: payload.pop("a"), lambda: payload.clear(), lambda: payload.__setitem__("a", 1)
        ):
            with pytest.raises(TypeError, match="does not change"):
                change()
        assert pickle.loads(pickle.dumps(payload)) == copy.copy(payload) == payload == dict(payload)


def test_a_log_is_taken_up_as_it_was_kept(drafted):
    kept = drafted.history.to_json()
    for history in (kept, json.loads(kept)):
        again = attain.Plan("ip-1", history)
        assert again == drafted and again.history.to_json() == kept
        assert again.status(as_of="2027-01-08") == drafted.state
    refused("json.syntax", "history", lambda: attain.Plan("ip-1", kept[:-1]))
    refused("history.hash_wrong", "history.events[0].hash", lambda: attain.Plan("ip-1", kept.replace("p-3c", "p-4c")))
    for entry in (None, "x", 5):
        refused("input.not_json", "entry", lambda: drafted.publish(entry))
