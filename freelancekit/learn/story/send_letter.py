"""Answering a small letter, by clicking or in a line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from freelancekit.learn import bank
from freelancekit.learn.answers import last_letter
from freelancekit.learn.card_spec import labels
from freelancekit.learn.letter import Letter, Reply
from freelancekit.learn.store import here
from freelancekit.say import N_, say, say_list

if TYPE_CHECKING:
    from freelancekit.show.cards.question_card import Answered, Card


def letter(number: str, reply: object = None) -> Card:
    """
    A small letter to answer.

    Parameters
    ----------
    number : str
        The letter's number, "1" to "10".
    reply : str, optional
        The key of a reply. Without it a card shows the letter.

    Returns
    -------
    Card
        The letter, or what was sent and what came back.

    Raises
    ------
    LearnError
        For an unknown letter or reply.

    Examples
    --------
    >>> letter("1", "later")
    You wrote: (later: the lunch break is over)
    No hurry. We are glad that you wrote to us.
    """
    from freelancekit.show.cards.question_card import Card, Part

    came = bank.letter(number)
    kept = last_letter(came.number)
    before = send(came, reply) if reply is not None else _sent(kept) if kept else None
    spec: dict[str, Any] = {
        "kind": "letter",
        "title": say(came.who),
        "message": say(came.words),
        "ask": say("What do you write back?"),
        "options": [[known.key, say(known.words)] for known in came.replies],
        "sure": [],
        "twin": _twin(came),
        "example": f'"{came.replies[0].key}"',
        "labels": labels(N_("Send"), N_("Write another answer")),
    }

    def on_reply(chosen: Mapping[str, Any]) -> Answered:
        return send(came, chosen["answer"])

    return Card(Part(spec, on_reply, before))


def _twin(came: Letter) -> str:
    """The same in code: the first reply, and the others behind it."""
    first, *others = [f'"{known.key}"' for known in came.replies]
    return f'fk.letter("{came.number}", {first})  # {say("or {keys}", keys=say_list(others))}'


def send(came: Letter, reply: object) -> Answered:
    """Keep a reply; what was sent, and what came back."""
    meant = came.read(reply)
    store = here()
    if last_letter(came.number) != meant:
        store.keep("letter", came.notebook, came.number, meant.key)
    sent = _sent(meant)
    return replace(sent, says=[*sent.says, *filter(None, [store.notice()])])


def _sent(meant: Reply) -> Answered:
    from freelancekit.show.cards.question_card import Answered

    return Answered(say("You wrote: {words}", words=say(meant.words)), [say(meant.comes_back)])
