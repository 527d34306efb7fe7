"""The reason for naming a group by age or origin: when it is asked, kept, told and printed."""

from __future__ import annotations

import html

from flask import Flask

from tests.tenders.answered import WHOLE
from tests.town import OFFICER, signed_in
from tests.walk import PATH, send, start, walk
from toolkit.library.shelf import load
from toolkit.tenders import questions as q
from toolkit.tenders.facts import facts_from
from toolkit.tenders.model import TenderFacts
from toolkit.tenders.steps import asked, path, step_named
from toolkit.tenders.tender_file import FileFaults, read_tender_file

LIBRARY = load()
REASON = "Joka kolmas kaupungin työttömistä on alle 30-vuotias."


def people():
    step = step_named("people")
    assert step is not None
    return step


def test_it_is_asked_on_both_paths_whatever_is_chosen():
    assert q.GROUP_REASON in asked(people(), {})
    assert q.GROUP_REASON in asked(people(), {"groups": ("LTU12", "PWA"), "path": "full"})


def test_groups_by_age_or_background_need_a_reason():
    needed = {id for id, group in LIBRARY.groups.items() if group.needs_reason}
    assert needed == {"AGE50", "AGE55", "AGE60", "IMM", "NEET", "YOUNG30"}


def test_it_may_be_left_open():
    assert path(WHOLE, LIBRARY).stops_at is None
    told = facts_from({**WHOLE, "group_reason": REASON}, LIBRARY, buyer_name="Mallila", on=WHOLE["published"])
    assert told is not None
    assert told.group_reason == REASON


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


def test_a_tender_file_gives_it_beside_the_groups():
    assert faults_of_people(f'groups = ["LTU12", "YOUNG30"]\ngroup_reason = "{REASON}"') == set()
    assert faults_of_people('groups = ["LTU12", "YOUNG30"]') == set()
    assert faults_of_people(f'groups = ["LTU12"]\ngroup_reason = "{REASON}"') == set()
    assert faults_of_people('groups = ["IMM"]\ngroup_reason = "131052-308T"') == {"people.group_reason"}


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
