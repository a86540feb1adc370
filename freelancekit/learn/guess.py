"""
Guess first, then look.

A guess is kept with how sure one was. Its outcome stays in a closed fold until
then; afterwards it stands open beside the guess, with the reason for that very
choice.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Any

from freelancekit.html import fold, paragraphs, shown
from freelancekit.learn.answers import last_reply, said_so_far
from freelancekit.learn.bank import question
from freelancekit.learn.card_spec import spec_of
from freelancekit.learn.question import SURE, SURE_WORDS, Question, read_sure
from freelancekit.learn.reply_types import Choice, Value
from freelancekit.learn.store import here
from freelancekit.say import N_, Text, say
from freelancekit.show.plots import Picture

if TYPE_CHECKING:
    from freelancekit.show.cards.question_card import Card


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
    Kept: 3 (fairly sure). Now run the next box.
    """
    from freelancekit.show.cards.question_card import Card

    asked = question(name)
    line = keep_guess(asked, reply, sure) if reply is not None else ""
    kept = last_reply("guess", asked)
    spec = spec_of(asked, send=N_("That is my guess"), twin=_twin(asked))

    def on_reply(chosen: Mapping[str, Any]) -> tuple[str, list[str]]:
        line = keep_guess(asked, chosen["answer"], chosen.get("sure") or None)
        return line, say_after(asked, chosen["answer"])

    if kept is None:
        return Card(spec, on_reply)
    return Card(spec, on_reply, kept=line or say_kept(asked, *kept), says=say_after(asked, kept[0]))


def keep_guess(asked: Question, reply: object, sure: object) -> str:
    """Keep a guess, unless it is the one already kept; and say so."""
    answer = asked.read(reply)
    percent = read_sure(sure) if asked.asks_sure else 0
    store = here()
    if last_reply("guess", asked) != (answer, percent):
        store.keep("guess", asked.notebook, asked.id, answer, sure=percent)
    return " ".join(filter(None, [say_kept(asked, answer, percent), store.notice()]))


def say_kept(asked: Question, answer: Value, percent: int) -> str:
    """A kept guess in one line, with no hint of what will come."""
    words = asked.says(answer).rstrip(".")
    how = f" ({say_sure(percent)})" if percent else ""
    if asked.counted:
        return say("Kept: {words}{how}. Now run the next box.", words=words, how=how)
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


@dataclass(frozen=True, slots=True)
class Outcome:
    """
    What happened, covered until its guess is kept.

    Parameters
    ----------
    asked : Question
    came : int, str or list
        What came of playing it.
    shows : tuple
        Pictures and tables that belong to it.
    said : int, str, list or None
        The kept guess.
    """

    asked: Question
    came: Value
    shows: tuple[object, ...]
    said: Value | None

    def lines(self) -> list[str]:
        """What is told, in order: what you said, what came, why."""
        asked, said = self.asked, self.said
        it_came = asked.say(asked.it_came, came=asked.says(self.came)) if self._told() else ""
        if said is None:
            return [it_came or self._reason(), self._reason() if it_came else ""]
        you_said = asked.say(asked.you_said, said=asked.says(said))
        return [f"{you_said} {it_came}".strip(), self._reason()]

    def _told(self) -> bool:
        """Whether the question has words for what came; a changed box may bring what no option says."""
        reply = self.asked.reply
        return not isinstance(reply, Choice) or reply.has(self.came) or not isinstance(self.came, str)

    def _changed(self) -> bool:
        """Whether the reader changed the cell, so that something else came than the bank foresees."""
        return self.came != self.asked.right(said_so_far())

    def _reason(self) -> str:
        if self._changed():
            return say(
                "You changed the box, and this is what comes of it. Your guess was about the box as it was."
            )
        if self.said is None:
            return self.asked.reason_of(self.came)
        return self.asked.reason(self.said, self.came)

    def then(self) -> str:
        """What to change next; nothing where the reader has just changed something."""
        return "" if self._changed() else self.asked.say(self.asked.then)

    def _beside(self, thing: object) -> object:
        """A picture with the guess drawn in, where the guess has a height."""
        height = None if self.said is None else self.asked.reply.height(self.said)
        if isinstance(thing, Picture) and self.said is not None and height is not None:
            return thing.beside((self.asked.says(self.said), height))
        return thing

    def __repr__(self) -> str:
        return "\n".join(filter(None, [*self.lines(), *map(str, self.shows), self.then()]))

    def _repr_html_(self) -> str:
        told, reason = self.lines()
        pictures = "".join(shown(self._beside(thing)) for thing in self.shows)
        last = f"<p><em>{escape(self.then())}</em></p>" if self.then() else ""
        if self.said is None:
            covered = say("No guess yet. Open this to see what happened without guessing.")
            return fold(covered, paragraphs([told, reason]) + pictures + last)
        return fold(told, paragraphs([reason]) + pictures + last, opened=True)


def outcome(name: str, came: object, *shows: object) -> Outcome:
    """
    What happened, beside what was guessed.

    Parameters
    ----------
    name : str
        The guess's id.
    came : int, str or list
        What came of playing it: a count, or the key of an option.
    *shows : object
        Pictures and tables that belong to it; they stay covered with it.

    Returns
    -------
    Outcome
        A closed fold where no guess is kept, an open one where it is.

    Examples
    --------
    >>> card = guess("00-stations", "4", sure="sure")
    >>> print(str(outcome("00-stations", len(range(0, 31, 10)))).splitlines()[0])
    You said 4. The box counted 4.
    """
    asked = question(name)
    kept = last_reply("guess", asked)
    return Outcome(asked, _plain(came), tuple(map(_in_words, shows)), kept[0] if kept else None)


@dataclass(frozen=True, slots=True)
class Covered:
    """Something that would tell an outcome, in a closed fold until its guess is kept."""

    thing: object

    def __repr__(self) -> str:
        return str(self.thing)

    def _repr_html_(self) -> str:
        line = say("This would tell the outcome: guess first, then run this box. Open it to look without.")
        return fold(line, shown(_in_words(self.thing)))


def covered(name: str, thing: object) -> object:
    """
    Something that would tell an outcome; it stays covered until the guess is kept.

    Parameters
    ----------
    name : str
        The guess's id.
    thing : object
        What the box plays, or a card.

    Returns
    -------
    object
        The thing itself once there is a guess; else a closed fold with it.

    Examples
    --------
    >>> type(covered("00-stations", "four")).__name__
    'Covered'
    >>> card = guess("00-stations", "4", sure="sure")
    >>> covered("00-stations", "four")
    'four'
    """
    return thing if last_reply("guess", question(name)) else Covered(thing)


def _in_words(thing: object) -> object:
    """A mapping line by line; anything else as it is."""
    if isinstance(thing, Mapping):
        return Text("\n".join(f"{key}: {value}" for key, value in thing.items()))
    return thing


def _plain(came: object) -> Value:
    """A count as an int, whatever array it came from."""
    if isinstance(came, (str, list)):
        return came
    return int(came)  # type: ignore[call-overload, no-any-return]


def _twin(asked: Question) -> str:
    sure = ', sure="fairly"' if asked.asks_sure else ""
    return f'fk.guess("{asked.id}", {asked.example()}{sure})'
