"""
A guess is kept with how sure one was.

A guess about what a box plays stands on the card of its outcome; one about the
reader stands alone, and comes back on another day.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from freelancekit.learn.answers import last_reply, said_so_far
from freelancekit.learn.bank import question
from freelancekit.learn.card_spec import spec_of
from freelancekit.learn.question import SURE, SURE_WORDS, Question, read_sure
from freelancekit.learn.reply_types import Value
from freelancekit.learn.store import here
from freelancekit.say import N_, say, say_all

if TYPE_CHECKING:
    from freelancekit.show.cards.question_card import Card, Part


def guess(name: str, reply: object = None, sure: object = None) -> Card:
    """
    A guess to make, by clicking or in this line.

    Parameters
    ----------
    name : str
        The guess's id, such as ``"02-ten-tickets"``.
    reply : str, int or list, optional
        The guess itself. Without it a card asks.
    sure : str or float, optional
        ``"a guess"``, ``"fairly"``, ``"sure"``, or a share such as 0.8.

    Returns
    -------
    Card
        The question, or the kept guess in one line.

    Raises
    ------
    LearnError
        For an unknown id, or a reply that the question has no room for.

    Examples
    --------
    >>> guess("00-stations", "3", sure="fairly")
    Kept: 3 (fairly sure). The card of this question shows what came.
    """
    from freelancekit.show.cards.question_card import Card

    return Card(guess_in(question(name), reply, sure))


def guess_in(asked: Question, reply: object = None, sure: object = None) -> Part:
    """A guess on a card, without its outcome."""
    from freelancekit.show.cards.question_card import Answered, Part

    line = keep_guess(asked, reply, sure) if reply is not None else ""
    kept = last_reply("guess", asked)

    def on_reply(chosen: Mapping[str, Any]) -> Answered:
        line = keep_guess(asked, chosen["answer"], chosen.get("sure") or None)
        return Answered(line, say_after(asked, chosen["answer"]))

    before = Answered(line or say_kept(asked, *kept), say_after(asked, kept[0])) if kept else None
    return Part(spec_of_guess(asked), on_reply, before)


def spec_of_guess(asked: Question) -> dict[str, Any]:
    """What the card of a guess shows."""
    about_oneself = not (asked.counted or asked.asks_sure or asked.quiet)
    send = N_("That is my answer") if about_oneself else N_("That is my guess")
    change = N_("Change my answer") if about_oneself else N_("Change my guess")
    return spec_of(asked, send=send, change=change, twin=_twin(asked))


def keep_guess(asked: Question, reply: object, sure: object) -> str:
    """Keep a guess, unless it is the one already kept; and say so."""
    answer = asked.read(reply)
    percent = read_sure(sure) if asked.asks_sure else 0
    store = here()
    if last_reply("guess", asked) != (answer, percent):
        store.keep("guess", asked.notebook, asked.id, answer, sure=percent)
    return say_all(say_kept(asked, answer, percent), store.notice())


def say_kept(asked: Question, answer: Value, percent: int) -> str:
    """A kept guess in one line, with no hint of what will come."""
    words = asked.says(answer).rstrip(".")
    how = f" ({say_sure(percent)})" if percent else ""
    if asked.counted:
        return say("Kept: {words}{how}. The card of this question shows what came.", words=words, how=how)
    return say("Kept: {words}{how}.", words=words, how=how)


def say_after(asked: Question, reply: object) -> list[str]:
    """What is said at once: only to a guess that has no outcome of its own."""
    return (
        [] if asked.counted or asked.quiet else [asked.reason(asked.read(reply), asked.right(said_so_far()))]
    )


def say_sure(percent: int) -> str:
    """How sure, in the words of the card where it was one of them."""
    known = {number: SURE_WORDS[key] for key, number in SURE.items()}
    return say(known[percent]) if percent in known else say("{percent} % sure", percent=percent)


def _twin(asked: Question) -> str:
    sure = ', sure="fairly"' if asked.asks_sure else ""
    return f'fk.guess("{asked.id}", {asked.example()}{sure}){asked.others()}'
