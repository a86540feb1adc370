"""
Guess first, then look: a guess and its outcome on one card, in one box.

The box plays and hands over what came. The card asks; the outcome is sent to
the page when the guess is kept, and opens there, with the reason for that very
choice.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from html import escape
from typing import TYPE_CHECKING, Any

from freelancekit.html import bars, fold, paragraphs, shown
from freelancekit.learn.answers import last_reply, said_so_far
from freelancekit.learn.bank import question
from freelancekit.learn.guess import keep_guess, spec_of_guess
from freelancekit.learn.question import Question
from freelancekit.learn.reply_types import JUST, NEAR, OTHER, Choice, Number, Order, Value
from freelancekit.learn.store import here
from freelancekit.say import N_, Text, say, say_all
from freelancekit.show.plots import Picture

if TYPE_CHECKING:
    from freelancekit.show.cards.question_card import Answered, Card

#: How near a guess came, for a reader.
STATES = {JUST: N_("just so"), NEAR: N_("near"), OTHER: N_("another thing")}
#: A guess out of so many people is shown as people.
PEOPLE = 100


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
        return [say_all(you_said, it_came), self._reason()]

    def state(self) -> str:
        """How near it came: just, near or other; nothing without a guess, or where the box was changed."""
        if self.said is None or self._changed():
            return ""
        return self.asked.reply.closeness(self.said, self.came)

    def moment(self) -> dict[str, Any]:
        """What the card draws: the guess and what came, as a line, as people, as cards or as rows."""
        if self.said is None or (self._changed() and not isinstance(self.came, int)):
            return {}
        reply, asked = self.asked.reply, self.asked
        said_so = {"said": self.said, "came": self.came}
        match reply:
            case Number(unit=unit):
                kind = "people" if unit == "of 100" else "line"
                words = {"saidWords": asked.says(self.said), "cameWords": asked.says(self.came)}
                return {"kind": kind, **said_so, **words}
            case Choice(options):
                true = next((o.key for o in options if self.came in (o.key, o.comes_true_at)), "")
                reasons = {option.key: asked.say(option.reason, came=self.came) for option in options}
                return {"kind": "choice", **said_so, "came": true, "reasons": reasons}
            case Order():
                return {"kind": "order", **said_so}

    def on_card(self) -> Answered:
        """All of it, as a card shows it."""
        from freelancekit.show.cards.question_card import Answered

        headline, reason = self.lines()
        if self.said is None:
            reason = ""  # it speaks to one who chose it
        if self.said is not None and isinstance(self.asked.reply, Order) and self.state():
            headline = say("This is the order that came. Your places stand beside it.")
        told = {
            "headline": headline,
            "reason": reason,
            "shows": "".join(shown(self._beside(thing)) for thing in self.shows),
            "words": "\n".join(map(str, self.shows)),
            "then": self.then(),
            "moment": self.moment(),
        }
        state = self.state()
        return Answered("", [], state, say(STATES[state]) if state else "", told)

    def then(self) -> str:
        """What to change next; nothing where the reader has just changed something."""
        return "" if self._changed() else self.asked.say(self.asked.then)

    def as_html(self) -> str:
        """What is told without a guess, as HTML."""
        last = f"<p><em>{escape(self.then())}</em></p>" if self.then() else ""
        return paragraphs(self.lines()) + "".join(map(shown, self.shows)) + last

    def __repr__(self) -> str:
        return "\n".join(filter(None, [*self.lines(), *map(str, self.shows), self.then()]))

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

    def _beside(self, thing: object) -> object:
        """A picture with the guess drawn in, where the guess has a height."""
        height = None if self.said is None else self.asked.reply.height(self.said)
        if isinstance(thing, Picture) and self.said is not None and height is not None:
            return thing.beside((self.asked.says(self.said), height))
        return thing


def outcome(name: str, came: object, *shows: object) -> Card:
    """
    A guess to make, and what came, on one card.

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
    Card
        The question, or the kept guess with its outcome.

    Examples
    --------
    >>> from freelancekit import guess
    >>> card = guess("00-stations", "4", sure="sure")
    >>> print(str(outcome("00-stations", len(range(0, 31, 10)))).splitlines()[0])
    You said 4. The box counted 4.
    """
    from freelancekit.show.cards.question_card import Card, Part, peek

    asked, what = question(name), _plain(came)
    things = tuple(_in_words(thing, asked) for thing in shows)
    kept = last_reply("guess", asked)

    def told(said: Value | None) -> Outcome:
        return Outcome(asked, what, things, said)

    def on_reply(chosen: Mapping[str, Any]) -> Answered:
        if chosen.get("answer") is None:  # to look without guessing
            return told(None).on_card()
        line = keep_guess(asked, chosen["answer"], chosen.get("sure") or None)
        notice = [line] if here().notice() else []
        return replace(told(asked.read(chosen["answer"])).on_card(), says=notice)

    spec = spec_of_guess(asked) | {"peek": say("Look without guessing")}
    unguessed = told(None)
    before = told(kept[0]).on_card() if kept else None
    return Card(Part(spec, on_reply, before, unguessed=peek(unguessed.as_html()), words=str(unguessed)))


@dataclass(frozen=True, slots=True)
class Covered:
    """Something that would tell an outcome, in a closed fold until its guess is kept."""

    thing: object

    def __repr__(self) -> str:
        return str(self.thing)

    def _repr_html_(self) -> str:
        line = say(
            "This tells the outcome. Guess first, then run this box. You can also open it without a guess."
        )
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
    >>> from freelancekit import guess
    >>> card = guess("00-stations", "4", sure="sure")
    >>> covered("00-stations", "four")
    'four'
    """
    return thing if last_reply("guess", question(name)) else Covered(thing)


@dataclass(frozen=True, slots=True)
class Bars:
    """Numbers by their names: bars on a page, lines in words."""

    rows: tuple[tuple[str, float], ...]

    def __repr__(self) -> str:
        return "\n".join(f"{words}: {value:,.6g}" for words, value in self.rows)

    def _repr_html_(self) -> str:
        return bars(self.rows)


def _in_words(thing: object, asked: Question | None = None) -> object:
    """A mapping line by line, its keys said as the question's options say them; anything else as it is."""
    if not isinstance(thing, Mapping):
        return thing
    named = {str(key): asked.says(key) if asked else str(key) for key in thing}
    if all(isinstance(value, (int, float)) for value in thing.values()):
        return Bars(tuple((named[str(key)], value) for key, value in thing.items()))
    return Text("\n".join(f"{named[str(key)]}: {value}" for key, value in thing.items()))


def _plain(came: object) -> Value:
    """A count as an int, whatever array it came from."""
    if isinstance(came, (str, list)):
        return came
    return int(came)  # type: ignore[call-overload, no-any-return]
