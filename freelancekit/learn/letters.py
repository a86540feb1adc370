"""Answering a small letter, by clicking or in a line."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from freelancekit.learn import bank
from freelancekit.learn.letter import Letter
from freelancekit.learn.spec import labels
from freelancekit.learn.store import here
from freelancekit.say import N_, say

if TYPE_CHECKING:
    from freelancekit.views.card import Card


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
    >>> letter("1", "later")                                              # doctest: +SKIP
    """
    from freelancekit.views.card import Card

    came = bank.letter(number)
    if reply is not None:
        send(came, reply)
    kept = here().last("letter", came.number)
    line, says = _sent(came, kept.reply) if kept else ("", [])
    spec: dict[str, Any] = {
        "kind": "letter",
        "title": say(came.who),
        "message": say(came.words),
        "ask": say("What do you write back?"),
        "options": [[known.key, say(known.words)] for known in came.replies],
        "sure": [],
        "twin": f'fk.letter("{came.number}", …)',
        "labels": labels(N_("Send")),
    }

    def on_reply(chosen: Mapping[str, Any]) -> tuple[str, list[str]]:
        return send(came, chosen["answer"])

    return Card(spec, on_reply, kept=line, says=says)


def send(came: Letter, reply: object) -> tuple[str, list[str]]:
    """Keep a reply; what was sent, and what came back."""
    meant = came.read(reply)
    store = here()
    last = store.last("letter", came.number)
    if last is None or last.reply != meant.key:
        store.keep("letter", came.notebook, came.number, meant.key)
    line, says = _sent(came, meant.key)
    return line, [*says, *filter(None, [store.notice()])]


def _sent(came: Letter, reply: object) -> tuple[str, list[str]]:
    meant = came.read(reply)
    return say("You wrote: {words}", words=say(meant.words)), [say(meant.comes_back)]
