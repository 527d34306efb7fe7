"""What deeds between a buyer and its partners share: holding one's own organisation, and telling the other side."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy.orm import Session

from toolkit.base.actions import post_mail
from toolkit.base.model import Actor, Language, Letter
from toolkit.people.rows import held_organisation, still_may
from toolkit.people.tables import OrganisationRow


def held_asker(session: Session, *, actor: Actor, action: str) -> OrganisationRow:
    """The organisation of whoever acts, held, once it is sure that they may still do this."""
    held = held_organisation(session, organisation_id=actor.organisation_id)
    still_may(session, actor=actor, action=action)
    return held


def tell(
    session: Session,
    addresses: Iterable[tuple[str, Language]],
    letter: Letter,
    *,
    now: datetime,
    organisation_id: int,
) -> None:
    """Post a letter to each address, as part of a deed; `organisation_id` as in `post_mail`."""
    for address, language in addresses:
        post_mail(session, address=address, language=language, letter=letter, now=now, organisation_id=organisation_id)
