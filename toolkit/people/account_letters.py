"""Words of the messages that go out when somebody gives another e-mail address for their account."""

from __future__ import annotations

from datetime import timedelta

from toolkit.base.model import Letter, Message
from toolkit.people.model import NEW_EMAIL_LASTS

_NEW_ADDRESS = Message("A new e-mail address")


def confirmation(address: str) -> Letter:
    """What goes to a new e-mail address: the address of the page by which it is confirmed."""
    return Letter(
        _NEW_ADDRESS,
        (
            Message("This was given as the new e-mail address of an account in the Social Criteria Toolkit."),
            Message("If it was you, open this address and confirm it:"),
            address,
            Message("The address works once, within {hours} hours.", hours=int(NEW_EMAIL_LASTS / timedelta(hours=1))),
            Message("If it was not you, you need not do anything: nothing has changed."),
        ),
    )


def about_to_change() -> Letter:
    """What goes to the present e-mail address when another one was given."""
    return Letter(
        Message("Your e-mail address is about to be changed"),
        (
            Message("In your account in the Social Criteria Toolkit another e-mail address was given."),
            Message("It takes the place of this one once it has been confirmed."),
            Message(
                "If it was not you, change your password at once: then nothing comes of it. Tell your administrator."
            ),
        ),
    )


def had_already() -> Letter:
    """What whoever has an account with an address is told, when somebody else gave it as theirs.

    From outside like the message that confirms a new address, its language and its subject too: else the list of
    messages would tell the administrators of whoever gave it that there is such an account.
    """
    return Letter(
        _NEW_ADDRESS,
        (
            Message("Somebody gave this as the new e-mail address of another account in the Social Criteria Toolkit."),
            Message("You have an account with this address already, so nothing has changed."),
        ),
    )
