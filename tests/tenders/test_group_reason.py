"""The reason for naming a group by age or origin: when it is asked, kept, told and printed."""

from __future__ import annotations

import html

from flask import Flask

from tests.tenders.answered import PEOPLE, WHOLE
from tests.town import OFFICER, signed_in
from tests.walk import PATH, send, start, walk
from toolkit.library.shelf import load
from toolkit.tenders import questions as q
from toolkit.tenders.facts import facts_from
from toolkit.tenders.model import TenderFacts
from toolkit.tenders.steps import NEEDS_REASON, asked, path, step_named
from toolkit.tenders.tender_file import FileFaults, read_tender_file

LIBRARY = load()
REASON = "Joka kolmas kaupungin työttömistä on alle 30-vuotias."


def people():
    step = step_named("people")
    assert step is not None
    return step


def test_it_is_asked_for_the_groups_that_the_library_says_need_one():
    """The flow names them by id; the library says why. They must not drift apart."""
    offered = {id for id, group in LIBRARY.groups.items() if not group.through}
    assert NEEDS_REASON & offered == {id for id in offered if LIBRARY.groups[id].needs_reason}
    assert {"AGE55", "YOUNG30", "IMM"} <= NEEDS_REASON <= set(LIBRARY.groups)


def test_it_is_asked_only_where_such_a_group_is_chosen():
    assert q.GROUP_REASON not in asked(people(), {})
    assert q.GROUP_REASON not in asked(people(), {"groups": ("LTU12", "PWA")})
    for group in sorted(NEEDS_REASON):
        assert q.GROUP_REASON in asked(people(), {"groups": ("LTU12", group)})


def test_it_may_be_left_open_and_what_is_kept_without_such_a_group_does_not_steer():
    assert path(WHOLE, LIBRARY).stops_at is None
    told = facts_from({**WHOLE, "group_reason": REASON}, LIBRARY, buyer_name="Mallila", on=WHOLE["published"])
    assert told is not None
    assert told.group_reason == REASON
    other = {**WHOLE, **PEOPLE, "groups": ("LTU12",), "group_reason": REASON}
    without = facts_from(other, LIBRARY, buyer_name="Mallila", on=WHOLE["published"])
    assert without is not None
    assert without.group_reason == ""


def test_facts_from_before_the_question_are_read():
    told = facts_from(WHOLE, LIBRARY, buyer_name="Mallila", on=WHOLE["published"])
    assert told is not None
    old = {name: value for name, value in told.model_dump(mode="json").items() if name != "group_reason"}
    assert TenderFacts.model_validate(old) == told


def file(people: str) -> bytes:
    return f'buyer_name = "M"\n[people]\n{people}\norigin = "anyone"\ncandidates = 3\nforms = ["job"]\n'.encode()


def faults_of_people(people: str) -> set[str]:
    try:
        read_tender_file(file(people), LIBRARY)
    except FileFaults as told:
        return {key for key, _ in told.faults if key.startswith("people")}
    return set()


def test_a_tender_file_gives_it_beside_such_a_group_and_nowhere_else():
    assert faults_of_people(f'groups = ["LTU12", "YOUNG30"]\ngroup_reason = "{REASON}"') == set()
    assert faults_of_people('groups = ["LTU12", "YOUNG30"]') == set()
    assert faults_of_people(f'groups = ["LTU12"]\ngroup_reason = "{REASON}"') == {"people.group_reason"}
    assert faults_of_people('groups = ["IMM"]\ngroup_reason = "131052-308T"') == {"people.group_reason"}


def test_the_page_comes_back_with_the_question_once_such_a_group_is_chosen(app: Flask):
    client = signed_in(app, OFFICER)
    tender = start(client)
    for step in ("purchase", "value", "labour"):
        send(client, f"{tender}/{step}", PATH[step])
    assert 'name="group_reason"' not in client.get(f"{tender}/people").text
    plain = send(client, f"{tender}/people", PATH["people"] | {"groups": ["LTU12"]})
    assert plain.location == f"{tender}/instrument"
    young = send(client, f"{tender}/people", PATH["people"])
    assert young.location == f"{tender}/people#group_reason-question"
    page = client.get(f"{tender}/people").text
    assert 'name="group_reason"' in page
    assert "another question on this page" in page
    given = send(client, f"{tender}/people", PATH["people"] | {"group_reason": REASON})
    assert given.location == f"{tender}/instrument"
    assert html.escape(REASON) in client.get(f"{tender}/people").text


def test_the_check_tells_that_it_is_missing_and_leads_to_the_question(app: Flask):
    client = signed_in(app, OFFICER)
    tender = start(client)
    walk(client, tender)
    missing = "no reason for naming it has been recorded"
    page = client.get(f"{tender}/check").text
    assert missing in page
    assert f"{tender}/people#group_reason" in page
    send(client, f"{tender}/people", PATH["people"] | {"group_reason": REASON})
    after = client.get(f"{tender}/check").text
    assert missing not in after
    assert html.escape(REASON) in after
