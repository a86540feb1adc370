"""Exercises of notebook 09: a room, a dearer round, a slip in a promise, a line of one's own."""

from __future__ import annotations

from collections.abc import Mapping

from freelancekit.learn.bank.load import Rights
from freelancekit.learn.gaps import Facts
from freelancekit.trust.broken_promises import Room, leave_at


def left_of_hundred() -> int:
    """A hundred who promise, twenty takers, two promises broken: how many are still there."""
    return Room(100, 20).still(2)[0]


def leave_when_dear() -> int:
    """The stopping line for a prize of 20,000 and a round of 1,000 yen."""
    return leave_at(20_000, 1_000)


#: Both lines.
DEAR_FACTS: Facts = {"cheap": leave_when_dear, "dear": lambda: leave_at(20_000, 4_000)}

#: What comes true.
RIGHT: Rights = {
    "09.e1": lambda _: left_of_hundred(),
    "09.e2": lambda _: leave_when_dear(),
    "09.e3": "soon",
    "09.e4": "line",
}

#: The numbers in the sentences.
FACTS: Mapping[str, Facts] = {
    "09.e2": DEAR_FACTS,
}
