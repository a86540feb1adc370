"""Exercises of notebook 07: a desk, a one, a slip in a message, a line of one's own."""

from __future__ import annotations

from collections.abc import Mapping

from freelancekit.learn.bank.load import Rights
from freelancekit.learn.gaps import Facts
from freelancekit.trust.scores import fives_until

DESK = (3, 3, 5, 5)


def until_four_and_a_half() -> int:
    """Two threes and two fives, and the road to 4.5."""
    return fives_until(DESK, 4.5)


def after_a_one() -> int:
    """A one alone, and the road to 4.8."""
    return fives_until([1], 4.8)


#: Roads after a one and after a three.
ONE_FACTS: Facts = {
    "n": after_a_one,
    "three": lambda: fives_until([3], 4.8),
    "half": lambda: fives_until([1], 4.5),
}

#: What comes true.
RIGHT: Rights = {
    "07.e1": lambda _: until_four_and_a_half(),
    "07.e2": lambda _: after_a_one(),
    "07.e3": "trade",
    "07.e4": "mend",
}

#: The numbers in the sentences.
FACTS: Mapping[str, Facts] = {
    "07.e2": ONE_FACTS,
}
