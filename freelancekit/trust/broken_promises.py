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
from freelancekit.market.settings import Market
from freelancekit.say import Text, say, say_many
from freelancekit.units import say_yen, whole

#: Of those who promise, how many never mean it; how often the others break a promise: as the market has them.
SHARE, BREAKS = Market().never_meant, Market().breaks
#: Where the counting ends: so many broken promises stand for "one need not leave".
NEVER = 1000
#: How many lines are told of a way to the stopping line.
TOLD = 8


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


def keeps_next(broken: int, share: float = SHARE, breaks: float = BREAKS) -> float:
    """
    Of those who have broken so many promises, how many keep the next one.

    Examples
    --------
    >>> [round(keeps_next(n), 2) for n in range(4)]
    [0.4, 0.33, 0.25, 0.17]
    """
    return (1 - float(still_a_taker(broken, share, breaks))) * (1 - breaks)


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
    for broken in range(NEVER):
        if keeps_next(broken, share, breaks) * prize < round_cost:
            return broken
    return NEVER


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

    def stay_or_go(self, prize: int, round_cost: int, breaks: float = BREAKS) -> Text:
        """
        The way to the stopping line: after each broken promise, what one more round brings and costs.

        Parameters
        ----------
        prize, round_cost : int
            In yen, as for `leave_at`.

        Examples
        --------
        >>> Room(40, 8).stay_or_go(20_000, 7_000)
        0 broken: 40 of 100 keep the next promise. A round brings 8,000 yen on average, and costs 7,000 yen.
        1 broken: 33 of 100 keep the next promise. A round brings 6,667 yen on average, and costs 7,000 yen.
        Go after 1 broken promise.
        """
        share = self.takers / self.clients
        stop = leave_at(prize, round_cost, share, breaks)
        if stop == NEVER:
            return Text(
                say("In this room a round brings more than it costs, however many promises are broken.")
            )
        lines = [
            say(
                "{n} broken: {keep} of 100 keep the next promise. "
                "A round brings {brings} on average, and costs {costs}.",
                n=n,
                keep=round(100 * keeps_next(n, share, breaks)),
                brings=say_yen(round(prize * keeps_next(n, share, breaks))),
                costs=say_yen(round_cost),
            )
            for n in range(max(0, stop + 1 - TOLD), stop + 1)
        ]
        end = say_many("Go after {n} broken promise.", "Go after {n} broken promises.", stop)
        return Text("\n".join([*lines, end if stop else say("Do not begin.")]))


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence, and the numbers in it."""

    words: str
    left: int
    takers: int

    def __repr__(self) -> str:
        return self.words
