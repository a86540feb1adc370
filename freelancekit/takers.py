"""
Takers: clients who promise later and take now, and when to stop.

A fair client keeps each promise now and then; a taker never. So every broken
promise is news, and there is a number of them at which to leave.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from freelancekit.errors import TrustError
from freelancekit.say import say, say_many
from freelancekit.units import whole

#: Of those who promise, how many never mean it; how often the others break a promise: assumptions.
SHARE, BREAKS = 0.2, 0.5


def still_a_taker(broken: npt.ArrayLike, share: float = SHARE, breaks: float = BREAKS) -> Any:  # noqa: ANN401
    """
    How likely a client is a taker after so many broken promises.

    Parameters
    ----------
    broken : int or int array, shape (...)
    share : float
        Of all who promise, how many never mean it.
    breaks : float
        How often one who means it breaks a promise all the same.

    Examples
    --------
    >>> still_a_taker([0, 1, 2, 3, 4, 5]).round(2).tolist()
    [0.2, 0.33, 0.5, 0.67, 0.8, 0.89]
    """
    kept = (1 - share) * np.exp(np.multiply(broken, np.log(breaks)))
    return share / (share + kept)


def leave_at(prize: float, round_cost: float, share: float = SHARE, breaks: float = BREAKS) -> int:
    """
    At how many broken promises one more round costs more than it brings on average.

    Parameters
    ----------
    prize : float
        What is promised, less what it takes to earn it.
    round_cost : float
        What one more cheap round costs: the hours, less the pay.

    Raises
    ------
    TrustError
        For a cost that is nothing or less: then there is no reason to leave.

    Examples
    --------
    >>> leave_at(prize=20_000, round_cost=4_000)
    3
    """
    if not round_cost > 0:
        msg = say(
            "One more round must cost something, or there is no reason to leave; you gave {cost}.",
            cost=round_cost,
        )
        raise TrustError(msg, cost=round_cost)
    for broken in range(1000):
        keeps = (1 - float(still_a_taker(broken, share, breaks))) * (1 - breaks)
        if keeps * prize < round_cost:
            return broken
    return 1000


@dataclass(frozen=True, slots=True)
class Room:
    """
    Clients who promise, after some promises were broken.

    Parameters
    ----------
    clients, takers : int
        How many promised, and how many of them never meant it.

    Examples
    --------
    >>> Room(40, 8).after(3)
    After 3 broken promises 12 of 40 clients are still in the room; 8 are takers.
    """

    clients: int
    takers: int

    def still(self, broken: int, breaks: float = BREAKS) -> tuple[int, int]:
        """How many have broken every promise so far, and how many of these are takers."""
        n = whole(broken, say("The broken promises"), least=0, most=1000)
        fair = (self.clients - self.takers) * float(np.exp(n * np.log(breaks)))
        return self.takers + round(fair), self.takers

    def after(self, broken: int, breaks: float = BREAKS) -> Told:
        """The same in words."""
        left, takers = self.still(broken, breaks)
        words = say_many(
            "After {n} broken promise {left} of {all} clients are still in the room; {takers} are takers.",
            "After {n} broken promises {left} of {all} clients are still in the room; {takers} are takers.",
            broken,
            left=left,
            all=self.clients,
            takers=takers,
        )
        return Told(words, left, takers)


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence, and the numbers in it."""

    words: str
    left: int
    takers: int

    def __repr__(self) -> str:
        return self.words
