"""Deeds on packs: set a block aside, freeze a pack, keep its papers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from sqlalchemy.orm import Session

from toolkit.base.actions import keep_paper, key_of, post_mail, queue_job, record, use_form_key
from toolkit.base.canonical import canonical
from toolkit.base.model import Actor, Language, Letter, Message, Refused, Severity
from toolkit.base.store import used_form_key
from toolkit.clauses import store
from toolkit.clauses.assembly import Sign, assemble, payload, seal
from toolkit.clauses.model import ClausePack
from toolkit.clauses.settling import all_findings
from toolkit.clauses.tables import OverrideRow, PackPaperRow, PackRow
from toolkit.library.shelf import Library
from toolkit.people.rights import must
from toolkit.people.store import own_person
from toolkit.tenders.edition import open_news
from toolkit.tenders.facts import facts_from
from toolkit.tenders.guardrails import settled
from toolkit.tenders.model import TenderFacts
from toolkit.tenders.store import Tender, own_row, tender


def _facts(found: Tender, library: Library, today: date) -> TenderFacts:
    facts = facts_from(found.answers, library, buyer_name=found.buyer_name, on=today)
    if facts is None:
        raise Refused(
            NOT_FROZEN,
            Message("Some questions are not answered yet, or their answers do not fit together."),
            Message("Open the tender again: it opens at the question that is next."),
        )
    return facts


def override_block(
    session: Session,
    *,
    actor: Actor,
    now: datetime,
    today: date,
    tender_id: int,
    key: str,
    said: str,
    reason: str,
    form_key: str,
    library: Library,
) -> None:
    """Set a blocking finding aside, with the reason and the name of whoever answers for it.

    `said` is what the finding said when it was looked at (`store.said`). Refused when the tender has no such block any
    more, or one that says something else by now; the same form sent twice sets it aside once.
    """
    must(actor, "packs.override")
    own_row(session, actor=actor, tender_id=tender_id)
    once = key_of(f"block.override:{key}", tender_id, form_key)
    if used_form_key(session, key=once) is not None:
        return
    preparing = tender(session, actor=actor, tender_id=tender_id)
    facts = _facts(preparing, library, today)
    last = store.published_pack(session, actor=actor, tender_id=tender_id, facts=facts, on=today)
    found = all_findings(facts, library, on=today, edition=preparing.edition, earlier=last)
    blocks = {one.key: one for one in found if one.severity is Severity.BLOCK}
    if key not in blocks or store.said(blocks[key]) != said:
        raise Refused(
            Message("The finding was not set aside."),
            Message("The tender has changed: this finding is no longer there, or says something else by now."),
            CHECK_AGAIN,
        )
    row = OverrideRow(
        tender_id=tender_id,
        key=key,
        said=said,
        reason=reason,
        made_by=actor.person_id,
        name=own_person(session, actor=actor).name,
        made_at=now,
    )
    session.add(row)
    session.flush()
    use_form_key(session, key=once, now=now, outcome=row.id)
    record(
        session,
        actor=actor,
        now=now,
        event="block_overridden",
        subject="tender",
        subject_id=tender_id,
        details={"finding": key},
    )


def freeze_pack(
    session: Session,
    *,
    actor: Actor,
    now: datetime,
    today: date,
    tender_id: int,
    version: int,
    form_key: str,
    library: Library,
    sign: Sign,
) -> int:
    """Freeze the pack of a tender as it stands and return its id; its papers are made later from what was frozen.

    The same form sent twice freezes one pack. Refused when the tender has changed since the officer saw it, when the
    library has new texts about which nobody has chosen, when a block is not set aside, or when nothing has changed
    since the last version.
    """
    must(actor, "packs.freeze")
    row = own_row(session, actor=actor, tender_id=tender_id)
    once = key_of("pack.freeze", tender_id, form_key)
    frozen = used_form_key(session, key=once)
    if frozen is not None:
        return frozen
    if row.version != version:
        raise Refused(NOT_FROZEN, Message("Somebody changed the tender after you opened the check."), CHECK_AGAIN)
    pack = _next_version(session, actor=actor, today=today, tender_id=tender_id, library=library)
    kept = PackRow(
        tender_id=tender_id,
        organisation_id=actor.organisation_id,
        number=pack.number,
        tender_version=row.version,
        envelope=canonical(seal(payload(pack), sign)).decode(),
        frozen_at=now,
        frozen_by=actor.person_id,
    )
    session.add(kept)
    session.flush()
    use_form_key(session, key=once, now=now, outcome=kept.id)
    queue_job(session, kind=store.MAKE_PAPERS, payload={"pack": kept.id}, now=now)
    record(
        session,
        actor=actor,
        now=now,
        event="pack_frozen",
        subject="pack",
        subject_id=kept.id,
        details={"tender": tender_id, "number": pack.number, "fingerprint": pack.fingerprint},
    )
    return kept.id


NOT_FROZEN = Message("The pack was not frozen.")
CHECK_AGAIN = Message("Open the check again and look at what is found now.")


def _next_version(session: Session, *, actor: Actor, today: date, tender_id: int, library: Library) -> ClausePack:
    """The pack of a tender as it stands, as its next version; refused as `freeze_pack` says."""
    preparing = tender(session, actor=actor, tender_id=tender_id)
    facts = _facts(preparing, library, today)
    if open_news(facts, library, edition=preparing.edition, seen=preparing.seen, on=today):
        raise Refused(
            NOT_FROZEN,
            Message("The library has new texts that this tender would use, and nobody has chosen between them yet."),
            Message("Open the tender: choose the new texts, or stay with those you have."),
        )
    last = store.published_pack(session, actor=actor, tender_id=tender_id, facts=facts, on=today)
    found = all_findings(facts, library, on=today, edition=preparing.edition, earlier=last)
    overrides = store.overrides(session, tender_id=tender_id, findings=found)
    if settled(found, {override.key for override in overrides}):
        raise Refused(NOT_FROZEN, Message("Something that stops freezing has been found."), CHECK_AGAIN)
    earlier = store.versions(session, tender_id=tender_id)
    pack = assemble(
        facts,
        library,
        on=today,
        edition=preparing.edition,
        number=earlier[0].number + 1 if earlier else 1,
        replaces=earlier[0].number if earlier else None,
        frozen_by=own_person(session, actor=actor).name,
        overrides=overrides,
        earlier=last,
    )
    if earlier and not _differs(pack, store.pack(session, actor=actor, pack_id=earlier[0].id).payload):
        raise Refused(
            NOT_FROZEN,
            Message("Nothing has changed since version {number}.", number=earlier[0].number),
            Message("Use that version, or change an answer first."),
        )
    return pack


_OF_THE_VERSION = ("number", "replaces", "on", "frozen_by", "public")
"""What tells versions of a pack apart without anything in it being different."""


def _differs(pack: ClausePack, last: Mapping[str, object]) -> bool:
    fresh = payload(pack)
    return any(fresh.get(name) != last.get(name) for name in {*fresh, *last} if name not in _OF_THE_VERSION)


def keep_pack_paper(
    session: Session,
    *,
    actor: None,
    now: datetime,
    pack_id: int,
    paper: str,
    language: Language,
    key: str,
    file_name: str,
    media_type: str,
    content: bytes,
) -> None:
    """Keep one finished paper of a pack; a paper that is there already stays as it is and is not recorded again."""
    if session.get(PackPaperRow, (pack_id, paper, language.value)) is not None:
        return
    keep_paper(session, key=key, content=content, media_type=media_type, now=now)
    session.add(PackPaperRow(pack_id=pack_id, paper=paper, language=language.value, file_name=file_name, key=key))
    record(
        session,
        actor=actor,
        now=now,
        event="paper_kept",
        subject="pack",
        subject_id=pack_id,
        details={"paper": paper, "language": language.value, "key": key},
    )


def make_papers_again(session: Session, *, actor: Actor, now: datetime, pack_id: int, form_key: str) -> None:
    """Try once more to make the papers of a pack; refused while they are being made or when all are there.

    The same form sent twice tries once more.
    """
    must(actor, "packs.freeze")
    store.pack(session, actor=actor, pack_id=pack_id)
    once = key_of("papers.again", pack_id, form_key)
    if used_form_key(session, key=once) is not None:
        return
    if not store.gave_up(session, pack_id=pack_id):
        raise Refused(
            Message("The papers were not asked for once more."),
            Message("They are there already, or are being made."),
            Message("Open the pack again: it shows which papers can be fetched."),
        )
    queue_job(session, kind=store.MAKE_PAPERS, payload={"pack": pack_id}, now=now)
    use_form_key(session, key=once, now=now, outcome=pack_id)
    record(session, actor=actor, now=now, event="papers_asked_again", subject="pack", subject_id=pack_id)


def tell_papers_ready(
    session: Session,
    *,
    actor: None,
    now: datetime,
    pack_id: int,
    title: str,
    number: int,
    organisation_id: int,
    address: str | None,
    language: Language,
) -> None:
    """Tell the official who froze a pack that its papers can be fetched; one who was erased has no address any more."""
    words = Message(
        "The papers of version {number} of the clause pack “{title}” are ready in Finnish, Swedish and English. "
        "You find them in the Social Criteria Toolkit, on the page of the pack.",
        number=number,
        title=title,
    )
    letter = Letter(Message("Clause pack ready: {title}", title=title), (words,))
    if address is not None:
        post_mail(session, address=address, language=language, letter=letter, now=now, organisation_id=organisation_id)
    record(session, actor=actor, now=now, event="papers_told", subject="pack", subject_id=pack_id)
