"""
Many letters or few: what a number of tries brings, and what silence tells.

If every letter wins with the same chance, tries are a geometric search. But a
letter's chance is not known; each one that is not answered is news about it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from freelancekit.proposals.when_to_change import CHANGE_AT, STEPS, below
from freelancekit.say import Text, say, say_many
from freelancekit.units import whole

#: How much the average is trusted before the first letter: as if so many letters had been watched.
LETTERS_SEEN_BEFORE = 30


def at_least_one(chance: npt.ArrayLike, letters: npt.ArrayLike) -> Any:  # noqa: ANN401 - one in, one out
    """
    The chance that at least one of so many letters wins.

    Parameters
    ----------
    chance : float or float array, shape (...), from 0 to 1
    letters : int or int array, shape (...)

    Examples
    --------
    >>> round(float(at_least_one(0.02, 35)), 2), round(float(at_least_one(0.02, 114)), 2)
    (0.51, 0.9)
    """
    with np.errstate(divide="ignore"):
        return -np.expm1(np.multiply(letters, np.log1p(np.negative(chance))))


def letters_for(chance: float, wanted: float) -> int:
    """
    The fewest letters with which at least one wins, this often.

    Parameters
    ----------
    chance, wanted : float, above 0 and below 1

    Examples
    --------
    >>> letters_for(0.02, 0.5), letters_for(0.02, 0.9), letters_for(0.05, 0.5)
    (35, 114, 14)
    """
    return int(np.ceil(np.log1p(-wanted) / np.log1p(-chance) - 1e-12))


def chance_to_equal(chance: float, many: int, few: int) -> float:
    """
    The chance that each of a few letters needs, to do as well as many.

    Examples
    --------
    >>> round(chance_to_equal(0.02, 40, 10), 3)
    0.078
    """
    return float(-np.expm1(many / few * np.log1p(-chance)))


def after(
    wins: npt.ArrayLike, letters: npt.ArrayLike, chance: float, seen: float = LETTERS_SEEN_BEFORE
) -> Any:  # noqa: ANN401
    """
    What to believe of one's own letters, after some.

    The mean of a beta distribution: it starts at ``chance``, as if ``seen``
    letters had been watched, and every letter moves it.

    Examples
    --------
    >>> round(float(after(0, 40, 0.02)), 4), round(float(after(1, 40, 0.02)), 4)
    (0.0086, 0.0229)
    """
    return (chance * seen + np.asarray(wins)) / (seen + np.asarray(letters))


@dataclass(frozen=True, slots=True)
class Tries:
    """
    What so many letters bring, when each wins so many times of 1,000.

    Parameters
    ----------
    letters : int
    wins_in_1000 : int
    """

    letters: int
    wins_in_1000: int

    @property
    def some_in_100(self) -> int:
        """Of 100 people who try, how many win at least once."""
        return round(100 * float(at_least_one(self.wins_in_1000 / 1000, self.letters)))

    @property
    def needed_in_1000(self) -> dict[int, int]:
        """For fewer letters, how many of 1,000 each must win to do as well."""
        fewer = sorted({max(1, self.letters // part) for part in (2, 4, 8)}, reverse=True)
        chance = self.wins_in_1000 / 1000
        return {few: round(1000 * chance_to_equal(chance, self.letters, few)) for few in fewer}

    def __repr__(self) -> str:
        none = 100 - self.some_in_100
        told = say_many(
            "{n} letter that wins {wins} of 1,000 times: {some} of 100 people win, {none} win nothing.",
            "{n} letters that win {wins} of 1,000 times: {some} of 100 people win, {none} win nothing.",
            self.letters,
            wins=self.wins_in_1000,
            some=self.some_in_100,
            none=none,
        )
        as_well = [
            say_many("{n} letter: {need} of 1,000", "{n} letters: {need} of 1,000", few, need=need)
            for few, need in self.needed_in_1000.items()
            if few < self.letters
        ]
        if not as_well:
            return told
        return "\n".join([told, say("To do as well with fewer, each must win more often:"), *as_well])

    def after_silence(self) -> Text:
        """What silence says: what to believe of such letters when none of them won."""
        now = float(after(0, self.letters, self.wins_in_1000 / 1000))
        seen, had = LETTERS_SEEN_BEFORE, self.wins_in_1000 * LETTERS_SEEN_BEFORE / 1000
        told = [
            say_many(
                "After {n} letter without a win, believe {now:.1f} of 1,000 rather than {before}.",
                "After {n} letters without a win, believe {now:.1f} of 1,000 rather than {before}.",
                self.letters, now=1000 * now, before=self.wins_in_1000,
            ),
            say("You began with {seen} average letters in mind, and {had:g} wins; now {all} share them.",
                seen=seen, had=had, all=seen + self.letters),
            self._next(),
        ]  # fmt: skip
        return Text("\n".join(told))

    def _next(self) -> str:
        """Whether such letters are likely to win less than half as often as hoped: the rule of a log."""
        usual = self.wins_in_1000 / 1000
        if below(usual / 2, 0, self.letters, usual, LETTERS_SEEN_BEFORE) < CHANGE_AT:
            return say(STEPS["more"])
        return say("Change something before you send the next one.")


def tries(letters: int, wins_in_1000: int) -> Tries:
    """
    Many letters or few: what so many bring.

    Parameters
    ----------
    letters : int
        1 or more.
    wins_in_1000 : int
        Of 1,000 such letters, how many win; 1 to 999.

    Raises
    ------
    AmountError
        For a number that is not whole or out of range.

    Examples
    --------
    >>> tries(40, wins_in_1000=20)
    40 letters that win 20 of 1,000 times: 55 of 100 people win, 45 win nothing.
    To do as well with fewer, each must win more often:
    20 letters: 40 of 1,000
    10 letters: 78 of 1,000
    5 letters: 149 of 1,000
    >>> tries(40, wins_in_1000=20).after_silence()
    After 40 letters without a win, believe 8.6 of 1,000 rather than 20.
    You began with 30 average letters in mind, and 0.6 wins; now 70 share them.
    Change something before you send the next one.
    """
    return Tries(
        whole(letters, say("The number of letters"), most=100_000),
        whole(wins_in_1000, say("The wins in 1,000"), most=999),
    )
