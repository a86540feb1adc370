"""
Ways to reply: one of a few options, a whole number, an order.

Each reads what a reader typed or clicked, says it in words, and knows the
reason to give for it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from msgspec import Struct

from freelancekit.errors import LearnError
from freelancekit.learn.gaps import Gaps
from freelancekit.say import say, say_from, say_list, say_unit

Value = int | str | list[str]

#: How near a reply came, as it is kept on a card; the words for a reader stand in `learn.outcome`.
JUST, NEAR, OTHER = "just", "near", "other"
#: A number is near that misses by no more than this share of what came.
NEAR_SHARE = 0.25


class Option(Struct, frozen=True, forbid_unknown_fields=True):
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

    def read(self, reply: object, gaps: Gaps) -> str:
        """The key of the option meant, by its key, its words or how they begin, or its value."""
        said = "" if reply is None else str(reply).strip().lower()
        words = {option.key: say_from(option.words, gaps).lower() for option in self.options}
        for key, told in words.items():
            if said in (key.lower(), told):
                return key
        for option in self.options:
            if option.value is not None and said == str(option.value).lower():
                return option.key
        begun = [
            option.key for option in self.options if say_from(option.words, gaps).lower().startswith(said)
        ]
        if len(begun) == 1 and said:
            return begun[0]
        keys = say_list(f'"{option.key}"' for option in self.options)
        raise LearnError(
            say("There is no {reply} to choose here. There is: {keys}.", reply=repr(reply), keys=keys),
            reply=reply,
        )

    def has(self, value: Value) -> bool:
        """Whether an option stands for this reply or outcome."""
        return any(value in (option.key, option.comes_true_at) for option in self.options)

    def say(self, value: Value, gaps: Gaps) -> str:
        """The words of the option that a reply or an outcome stands for."""
        for option in self.options:
            if value == option.key or value == option.comes_true_at:
                return say_from(option.words, gaps)
        return f"{value:,}" if isinstance(value, int) else str(value)

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

    def closeness(self, reply: Value, came: Value) -> str:
        """How near a reply came; of options that are numbers, the next one is near."""
        if self.comes_true(reply, came):
            return JUST
        values = sorted(value for o in self.options if isinstance(value := o.comes_true_at, int))
        said = self.height(reply)
        if said is None or came not in values:
            return OTHER
        return NEAR if abs(values.index(said) - values.index(came)) == 1 else OTHER

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

    def read(self, reply: object, gaps: Gaps) -> int:
        """The number meant; text such as "12" is welcome."""
        del gaps
        try:
            if isinstance(reply, (bool, np.bool_)):
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

    def say(self, value: Value, gaps: Gaps) -> str:
        """The number with its unit."""
        if not isinstance(value, int):
            return str(value)
        return say("{number:,} {unit}", number=value, unit=say_unit(self.unit, gaps)).strip()

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

    def closeness(self, reply: Value, came: Value) -> str:
        """How near a reply came: within a quarter of what came, or twice as far as still counts."""
        if self.comes_true(reply, came):
            return JUST
        if not (isinstance(reply, int) and isinstance(came, int)):
            return OTHER
        return NEAR if abs(reply - came) <= max(2 * self.within, NEAR_SHARE * abs(came)) else OTHER

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

    def read(self, reply: object, gaps: Gaps) -> list[str]:
        """The keys in the order meant."""
        del gaps
        keys = [option.key for option in self.options]
        given = list(reply) if isinstance(reply, (list, tuple)) else []
        if sorted(map(str, given)) != sorted(keys):
            msg = say(
                "Put all of these in order, each once: {keys}.", keys=say_list(f'"{key}"' for key in keys)
            )
            raise LearnError(msg, reply=reply)
        return [str(key) for key in given]

    def say(self, value: Value, gaps: Gaps) -> str:
        """The words in their order."""
        words = {option.key: say_from(option.words, gaps) for option in self.options}
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

    def closeness(self, reply: Value, came: Value) -> str:
        """How near a reply came: one swap of two neighbours is near."""
        if self.comes_true(reply, came):
            return JUST
        if not (isinstance(reply, list) and isinstance(came, list) and len(reply) == len(came)):
            return OTHER
        swaps = [[*reply[:n], reply[n + 1], reply[n], *reply[n + 2 :]] for n in range(len(reply) - 1)]
        return NEAR if came in swaps else OTHER

    def reason_of(self, came: Value) -> str:
        """What is said to one who made no guess."""
        del came
        return self.settled
