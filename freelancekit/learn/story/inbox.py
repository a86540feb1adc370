"""A working week in the inbox: five small letters, kept like all others."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from freelancekit.learn import bank
from freelancekit.learn.answers import last_letter
from freelancekit.learn.question import read_list
from freelancekit.learn.story.send_letter import send

if TYPE_CHECKING:
    from freelancekit.show.cards.inbox_card import InboxCard

#: The letters of the week of notebook 06.
WEEK = ("4", "5", "6", "7", "8")


def inbox(replies: Sequence[object] | None = None) -> InboxCard:
    """
    A working week: messages arrive, you answer, and on Friday you see the other desk.

    Parameters
    ----------
    replies : sequence of str, optional
        A reply's key for each day, None to leave one. Without it a card asks.

    Returns
    -------
    InboxCard

    Raises
    ------
    LearnError
        For a reply that a letter has no room for.

    Examples
    --------
    >>> card = inbox(["received", "differ", "eight", "thursday", "what"])
    >>> str(card).splitlines()[0]
    "Friday evening: the same week, from Sena's desk"
    """
    from freelancekit.show.cards.inbox_card import InboxCard

    messages = [bank.letter(number) for number in WEEK]
    for message, reply in zip(messages, read_list(replies), strict=False):
        if reply is not None:
            send(message, reply)
    kept = {number: reply.key for number in WEEK if (reply := last_letter(number)) is not None}

    def on_answer(number: str, key: str) -> None:
        send(bank.letter(number), key)

    return InboxCard(messages, kept, on_answer)
