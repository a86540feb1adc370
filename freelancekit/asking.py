"""Who is asked, and when: many people with the same card, and another luck each."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from freelancekit.luck import Luck
from freelancekit.market import Market
from freelancekit.say import say
from freelancekit.trust import GATES, offer_chance
from freelancekit.units import whole


@dataclass(frozen=True)
class Asked:
    """
    Many people with the same card, and the week in which each was asked.

    Parameters
    ----------
    weeks : int
        How long one watched.
    when : tuple of int
        For each person the week, counted from 1; 0 for one who was not asked.
    """

    weeks: int
    when: tuple[int, ...]

    @property
    def n(self) -> int:
        """How many were asked."""
        return sum(week > 0 for week in self.when)

    def __repr__(self) -> str:
        return say(
            "Of {all} people with the same card {n} were asked within {weeks} weeks, "
            "in {different} different weeks; {none} were not.",
            all=len(self.when),
            n=self.n,
            weeks=self.weeks,
            different=len(set(self.when) - {0}),
            none=len(self.when) - self.n,
        )


def asked(
    people: int = 100, *, tenths: int = 10, weeks: int = 40, seed: int = 1, market: Market | None = None
) -> Asked:
    """
    Let weeks pass for many people with the same card, and see who is asked, and when.

    Parameters
    ----------
    people, tenths, weeks, seed : int
    market : Market, optional

    Raises
    ------
    AmountError
        For a number that is not whole.

    Examples
    --------
    >>> asked(100, tenths=9).n, asked(100, tenths=10).n > 40
    (0, True)
    """
    many = whole(people, say("The number of people"), most=100_000)
    held = whole(tenths, say("The number of tenths"), least=0, most=10_000)
    span = whole(weeks, say("The number of weeks"), most=1000)
    luck = Luck(whole(seed, say("The seed"), least=0), 0, many)
    chance = offer_chance(held, GATES["larger"], market or Market())
    when = np.zeros(many, dtype=np.int64)
    for week in range(1, span + 1):
        when = np.where((when == 0) & (luck("trust.asked", week) < chance), week, when)
    return Asked(span, tuple(map(int, when)))
