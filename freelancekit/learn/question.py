"""
What a question is, and what a reader is told after a reply.

A question is data: words, ways to reply, a reason for each reply. Guesses and
checks are the same thing; a guess also asks how sure one is, and its outcome
comes from the cell that plays it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from freelancekit.errors import LearnError
from freelancekit.learn.gaps import Facts, Gaps
from freelancekit.learn.reply_types import Choice, Number, Order, Value
from freelancekit.say import N_, Text, say, say_from, say_list

#: The three ways to be sure, and what is kept of them, in percent.
SURE = {"a guess": 50, "fairly": 70, "sure": 90}
SURE_WORDS = {"a guess": N_("a guess"), "fairly": N_("fairly sure"), "sure": N_("sure")}

#: The two sentences over an outcome, where a question has none of its own.
YOU_SAID, IT_CAME = N_("You said {said}."), N_("It came to {came}.")


@dataclass(frozen=True, slots=True)
class Answers:
    """
    What the reader has said, as far as a right answer asks for it; read when it is asked.

    Parameters
    ----------
    letters : callable
        The key of the newest reply to each small letter, by the letter's number.
    sure_came : callable
        How "sure" went: "nearly all", "three in four", "half", or "none" where it was not said.
    """

    letters: Callable[[], Mapping[str, str]]
    sure_came: Callable[[], str]


@dataclass(frozen=True, slots=True)
class Question:
    """
    A question, whole.

    Parameters
    ----------
    id : str
        "02-ten-tickets" for a guess, "02.1" for a check, "02.e1" for an exercise.
    ask : str
        At most 25 words about a person, a sum, a day or a number of people.
    reply : Choice, Number or Order
    right : callable
        What comes true, from the rulebook, from playing it, or from what the reader has said.
    asks_sure : bool
        Whether it asks how sure one is; guesses do.
    counted : bool
        False for a guess about oneself: it is kept and comes back, and is never counted.
    returns : bool
        Whether it may come back in a warm-up.
    quiet : bool
        True for one that is only kept: nothing is said until it comes back.
    then : str
        What to change next, said under the outcome.
    you_said, it_came : str
        The two sentences over an outcome.
    hints : tuple of str
        Two or more, from a nudge to nearly there.
    solution : str
        The way to the answer, in words.
    facts : mapping of str to object
        The numbers in its sentences, or what works them out when a sentence names them.
    model, wrong : replies
        Used by the tests that fill a notebook in.
    """

    id: str
    ask: str
    reply: Choice | Number | Order
    right: Callable[[Answers], Value]
    asks_sure: bool = False
    counted: bool = True
    quiet: bool = False
    returns: bool = True
    then: str = ""
    you_said: str = YOU_SAID
    it_came: str = IT_CAME
    hints: tuple[str, ...] = ()
    solution: str = ""
    facts: Facts = field(default_factory=dict)
    model: Value | None = None
    wrong: tuple[Value, ...] = ()

    @property
    def notebook(self) -> str:
        """The notebook it belongs to, "00" to "12"."""
        return self.id[:2]

    def read(self, reply: object) -> Value:
        """
        The reply that is meant.

        Raises
        ------
        LearnError
            For a reply that the question has no room for.
        """
        return self.reply.read(reply, self.gaps())

    def gaps(self, **known: object) -> Gaps:
        """What fills the gaps of its sentences, and what else is known, such as ``came``."""
        return Gaps({**self.facts, **known}, known.get("came"))

    def say(self, sentence: str, **known: object) -> str:
        """One of its sentences, its gaps filled; nothing at all where it has no such sentence."""
        return say_from(sentence, self.gaps(**known)) if sentence else ""

    def words(self) -> Text:
        """The question itself."""
        return Text(self.say(self.ask))

    def example(self) -> str:
        """A reply as one types it in code: a key, a number, or all keys in their order."""
        if isinstance(self.reply, Number):
            return str(self.reply.least)
        keys = [f'"{option.key}"' for option in self.reply.options]
        return f"[{', '.join(keys)}]" if isinstance(self.reply, Order) else keys[0]

    def others(self) -> str:
        """What else one may type there, as a comment behind the line."""
        match self.reply:
            case Choice(options):
                keys = say_list(f'"{option.key}"' for option in options[1:])
                return "  # " + say("or {keys}", keys=keys)
            case Number(least, most):
                return "  # " + say("a whole number from {least:,} to {most:,}", least=least, most=most)
            case Order():
                return "  # " + say("in your order")

    def says(self, reply: Value) -> str:
        """A reply in words."""
        return self.reply.say(reply, self.gaps())

    def reason(self, reply: Value, came: Value) -> str:
        """What the reader is told after this reply."""
        return self.say(self.reply.reason(reply, came), came=came)

    def reason_of(self, came: Value) -> str:
        """What is told without a reply."""
        return self.say(self.reply.reason_of(came), came=came)


def read_sure(sure: object) -> int:
    """
    How sure, in percent, from words or from a number.

    Examples
    --------
    >>> read_sure("fairly"), read_sure(0.9), read_sure(None)
    (70, 90, 50)
    """
    if sure is None:
        return SURE["a guess"]
    for key, percent in SURE.items():
        if isinstance(sure, str) and sure.strip().lower() in (
            key,
            key.removeprefix("a "),
            say(SURE_WORDS[key]).lower(),
        ):
            return percent
    if isinstance(sure, (int, float)) and not isinstance(sure, bool) and 0 < sure <= 1:
        return round(sure * 100)
    keys = say_list(f'"{key}"' for key in SURE)
    raise LearnError(say("How sure? {keys}; not {sure}.", keys=keys, sure=repr(sure)), sure=sure)


def read_list(replies: object) -> list[object]:
    """
    Several replies at once, or none.

    Examples
    --------
    >>> read_list(None), read_list(["3", None])
    ([], ['3', None])
    """
    if replies is None:
        return []
    if isinstance(replies, (list, tuple)):
        return list(replies)
    msg = say(
        'A list of replies is wanted here, as in ["one", None]; you gave {replies}.', replies=repr(replies)
    )
    raise LearnError(msg, replies=replies)
