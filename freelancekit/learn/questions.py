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
from freelancekit.say import N_, Text, say

#: The three ways to be sure, and what is kept of them, in percent.
SURE = {"a guess": 50, "fairly": 70, "sure": 90}
SURE_WORDS = {"a guess": N_("a guess"), "fairly": N_("fairly sure"), "sure": N_("sure")}

Facts = Mapping[str, object]
Value = int | str | list[str]


def no_facts() -> Facts:
    """A question whose sentences have no gaps."""
    return {}


@dataclass(frozen=True, slots=True)
class Option:
    """
    One thing to choose.

    Parameters
    ----------
    key : str
        What is kept, and what one types in code.
    words : str
        What stands on the card.
    reason : str
        What one is told after choosing it.
    value : int or str, optional
        The outcome in which it comes true; the key where none is given.
    """

    key: str
    words: str
    reason: str
    value: int | str | None = None

    @property
    def comes_true_at(self) -> int | str:
        """The outcome in which this option comes true."""
        return self.key if self.value is None else self.value


@dataclass(frozen=True, slots=True)
class Choice:
    """One option of three to five."""

    options: tuple[Option, ...]

    def read(self, reply: object, facts: Facts) -> str:
        """The key of the option meant, by its key or by its words."""
        for option in self.options:
            if isinstance(reply, str) and reply.strip().lower() in (
                option.key.lower(),
                say(option.words, **facts).lower(),
            ):
                return option.key
        keys = ", ".join(f'"{option.key}"' for option in self.options)
        raise LearnError(
            say("There is no {reply} to choose here. There is: {keys}.", reply=repr(reply), keys=keys),
            reply=reply,
        )

    def say(self, value: Value, facts: Facts) -> str:
        """The words of the option that a reply or an outcome stands for."""
        for option in self.options:
            if value == option.key or value == option.comes_true_at:
                return say(option.words, **facts)
        return str(value)

    def height(self, reply: Value) -> int | None:
        """Where a reply stands in a picture, if it is a number."""
        values = [option.comes_true_at for option in self.options if option.key == reply]
        return values[0] if values and isinstance(values[0], int) else None

    def reason(self, reply: Value, came: Value) -> str:
        """What is said after this reply; a cell that was changed may bring what no option foresaw."""
        del came
        return next(option.reason for option in self.options if option.key == reply)

    def comes_true(self, reply: Value, came: Value) -> bool:
        """Whether the reply is what came."""
        return any(
            option.key == reply and came in (option.key, option.comes_true_at) for option in self.options
        )

    def reason_of(self, came: Value) -> str:
        """What is said to one who made no guess: the reason of what came."""
        return next((o.reason for o in self.options if came in (o.key, o.comes_true_at)), "")


@dataclass(frozen=True, slots=True)
class Number:
    """
    A whole number.

    Parameters
    ----------
    unit : str
        What is counted, as it stands behind the number.
    near, low, high : str
        What is said to a reply within ``within``, below, and above.
    slips : mapping of int to str
        Replies that have a reason of their own, such as a common slip.
    """

    least: int
    most: int
    unit: str
    near: str
    low: str
    high: str
    within: int = 0
    slips: Mapping[int, str] = field(default_factory=dict)

    def read(self, reply: object, facts: Facts) -> int:
        """The number meant; text such as "12" is welcome."""
        del facts
        try:
            if isinstance(reply, bool):
                raise TypeError
            number = int(reply.strip().replace(",", "")) if isinstance(reply, str) else int(reply)  # type: ignore[call-overload]
            if number != (float(reply.replace(",", "")) if isinstance(reply, str) else reply):
                raise ValueError
            if not self.least <= number <= self.most:
                raise ValueError
        except (TypeError, ValueError, OverflowError):
            msg = say(
                "{reply} is not a whole number from {least:,} to {most:,}.",
                reply=repr(reply),
                least=self.least,
                most=self.most,
            )
            raise LearnError(msg, reply=reply) from None
        return number

    def say(self, value: Value, facts: Facts) -> str:
        """The number with its unit."""
        return f"{value:,} {say(self.unit, **facts)}".strip() if isinstance(value, int) else str(value)

    def height(self, reply: Value) -> int | None:
        """Where a reply stands in a picture."""
        return reply if isinstance(reply, int) else None

    def reason(self, reply: Value, came: Value) -> str:
        """What is said after this reply, given what came."""
        if self.comes_true(reply, came):
            return self.near
        if isinstance(reply, int) and isinstance(came, int):
            return self.slips.get(reply, self.low if reply < came else self.high)
        return self.near

    def comes_true(self, reply: Value, came: Value) -> bool:
        """Whether the reply is near enough to what came."""
        return isinstance(reply, int) and isinstance(came, int) and abs(reply - came) <= self.within

    def reason_of(self, came: Value) -> str:
        """What is said to one who made no guess."""
        del came
        return self.near


@dataclass(frozen=True, slots=True)
class Order:
    """
    Things to put in order, first to last.

    Parameters
    ----------
    options : tuple of Option
        In the order in which they stand on the card; ``reason`` is said when
        this one is the first to stand in a wrong place.
    settled : str
        What is said when all stand where they came.
    """

    options: tuple[Option, ...]
    settled: str

    def read(self, reply: object, facts: Facts) -> list[str]:
        """The keys in the order meant."""
        del facts
        keys = [option.key for option in self.options]
        given = list(reply) if isinstance(reply, (list, tuple)) else []
        if sorted(map(str, given)) != sorted(keys):
            msg = say(
                "Put all of these in order, each once: {keys}.", keys=", ".join(f'"{key}"' for key in keys)
            )
            raise LearnError(msg, reply=reply)
        return [str(key) for key in given]

    def say(self, value: Value, facts: Facts) -> str:
        """The words in their order."""
        words = {option.key: say(option.words, **facts) for option in self.options}
        return " > ".join(words[key] for key in value) if isinstance(value, list) else str(value)

    def height(self, reply: Value) -> int | None:
        """An order has no height."""
        del reply
        return None

    def reason(self, reply: Value, came: Value) -> str:
        """The reason of the first thing that stands elsewhere."""
        if isinstance(reply, list) and isinstance(came, list):
            for meant, there in zip(reply, came, strict=True):
                if meant != there:
                    return next(option.reason for option in self.options if option.key == meant)
        return self.settled

    def comes_true(self, reply: Value, came: Value) -> bool:
        """Whether every thing stands where it came."""
        return reply == came

    def reason_of(self, came: Value) -> str:
        """What is said to one who made no guess."""
        del came
        return self.settled


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
        What comes true, from the rulebook or from playing it.
    asks_sure : bool
        Whether it asks how sure one is; guesses do.
    counted : bool
        False for a guess about oneself: it is kept and comes back, and is never counted.
    then : str
        What to change next, said under the outcome.
    you_said, it_came : str
        The two sentences over an outcome.
    hints : tuple of str
        Two or more, from a nudge to nearly there.
    solution : str
        The way to the answer, in words.
    facts : callable
        The numbers in its sentences, from the rulebook.
    model, wrong : replies
        Used by the tests that fill a notebook in.
    """

    id: str
    ask: str
    reply: Choice | Number | Order
    right: Callable[[], Value]
    asks_sure: bool = False
    counted: bool = True
    then: str = ""
    you_said: str = N_("You said {said}.")
    it_came: str = N_("It came to {came}.")
    hints: tuple[str, ...] = ()
    solution: str = ""
    facts: Callable[[], Facts] = no_facts
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
        return self.reply.read(reply, self.facts())

    def words(self) -> Text:
        """The question itself."""
        return Text(say(self.ask, **self.facts()))

    def says(self, reply: Value) -> str:
        """A reply in words."""
        return self.reply.say(reply, self.facts())

    def reason(self, reply: Value, came: Value) -> str:
        """What the reader is told after this reply."""
        return say(self.reply.reason(reply, came), **self.facts())

    def reason_of(self, came: Value) -> str:
        """What is told without a reply."""
        reason = self.reply.reason_of(came)
        return say(reason, **self.facts()) if reason else ""


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
        if isinstance(sure, str) and sure.strip().lower() in (key, say(SURE_WORDS[key]).lower()):
            return percent
    if isinstance(sure, (int, float)) and not isinstance(sure, bool) and 0 < sure <= 1:
        return round(sure * 100)
    keys = ", ".join(f'"{key}"' for key in SURE)
    raise LearnError(say("How sure? {keys}; not {sure}.", keys=keys, sure=repr(sure)), sure=sure)
