"""
Ratings: how they come about, who sees them when, and what a few of them are worth.

Five ways to make one number of many stars stand side by side. Two of them are
what platforms show; three are what statistics would say instead.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import numpy.typing as npt

from freelancekit.errors import ReviewError
from freelancekit.market.settings import Market
from freelancekit.say import Text, say, say_many
from freelancekit.units import nearest

Floats = npt.NDArray[np.float64]

#: A careful average behaves as if so many average ratings had come before: an assumption.
PRIOR_RATINGS, PRIOR_STARS = 5, 4.8
#: The settings of a desk that is given none.
USUAL = Market()
#: One rating of four or five counts as good.
GOOD = 4
#: The middle nineteen of twenty.
NINETEEN_OF_20 = 1.959963984540054


def average(stars: Sequence[int]) -> float:
    """
    The plain average.

    Examples
    --------
    >>> round(average([5] * 10 + [3]), 2)
    4.82
    """
    return sum(_stars(stars)) / len(stars)


def careful_average(stars: Sequence[int], ratings: float = PRIOR_RATINGS, mean: float = PRIOR_STARS) -> float:
    """
    A mean that trusts few stars less: as if some average ratings had come before.

    The Bayesian average: (C m + sum) / (C + n).

    Examples
    --------
    >>> round(careful_average([3]), 2), round(careful_average([5] * 50), 2)
    (4.5, 4.98)
    """
    return (ratings * mean + sum(_stars(stars))) / (ratings + len(stars))


def beta_reputation(good: npt.ArrayLike, bad: npt.ArrayLike) -> Any:  # noqa: ANN401 - one in, one out
    """
    The chance that the next one is good, from how many were good and bad.

    References
    ----------
    Jøsang, Ismail (2002), The Beta Reputation System.

    Examples
    --------
    >>> float(beta_reputation(0, 0)), round(float(beta_reputation(9, 1)), 3)
    (0.5, 0.833)
    """
    return np.add(good, 1) / (np.add(good, bad) + 2)


def remembered(stars: Sequence[int], forgetting: float = 1.0) -> tuple[float, float]:
    """
    How many ratings were good and how many bad, each new one making the older ones count less.

    Parameters
    ----------
    stars : sequence of int
        The oldest first; four and five are good.
    forgetting : float, from 0 to 1
        What is left of all older ones with each new one; 1 forgets nothing, 0 all but the last.

    Notes
    -----
    However long the list, good and bad together stay below 1 / (1 - forgetting).

    References
    ----------
    Jøsang, Ismail (2002), The Beta Reputation System.

    Examples
    --------
    >>> remembered([2, 5, 5]), remembered([2, 5, 5], 0.5), remembered([2, 5, 5], 0)
    ((2.0, 1.0), (1.5, 0.25), (1.0, 0.0))
    """
    good = bad = 0.0
    for star in _stars(stars):
        good, bad = forgetting * good + (star >= GOOD), forgetting * bad + (star < GOOD)
    return good, bad


def wilson_bound(good: npt.ArrayLike, n: npt.ArrayLike, z: float = NINETEEN_OF_20) -> Any:  # noqa: ANN401
    """
    The share of good ones that one can count on: the lower end of Wilson's interval.

    References
    ----------
    Wilson (1927), Probable inference, the law of succession, and statistical inference.

    Examples
    --------
    >>> round(float(wilson_bound(1, 1)), 3), round(float(wilson_bound(49, 50)), 3)
    (0.207, 0.895)
    """
    many = np.maximum(n, 1)
    share = np.divide(good, many)
    wide = z * np.sqrt(share * (1 - share) / many + z * z / (4 * many * many))
    bound = (share + z * z / (2 * many) - wide) / (1 + z * z / many)
    return np.where(np.greater(n, 0), np.maximum(bound, 0.0), 0.0)


def job_success(good: npt.ArrayLike, bad: npt.ArrayLike, all_: npt.ArrayLike) -> Any:  # noqa: ANN401
    """
    Upwork's Job Success Score, of 100, as far as it is published: good less bad, of all.

    Notes
    -----
    Rules: jss.formula

    Examples
    --------
    >>> int(job_success(9, 1, 10))
    80
    """
    return nearest(100 * np.subtract(good, bad) / np.maximum(all_, 1))


def best_window(
    months_ago: Sequence[int], outcomes: Sequence[int], windows: Sequence[int] = (6, 12, 24)
) -> int | None:
    """
    The best Job Success Score of several rolling windows; None where no window holds a contract.

    Parameters
    ----------
    months_ago : sequence of int
        When each contract ended.
    outcomes : sequence of int
        1 good, 0 neither, -1 bad.
    windows : sequence of int
        Months.

    Notes
    -----
    Rules: jss.windows

    Examples
    --------
    >>> best_window([1, 3, 11], [1, 1, -1]), best_window([1, 3, 5], [1, 1, -1])
    (100, 33)
    """
    scores = []
    for months in windows:
        inside = [outcome for ago, outcome in zip(months_ago, outcomes, strict=True) if ago < months]
        if inside:
            scores.append(int(job_success(inside.count(1), inside.count(-1), len(inside))))
    return max(scores) if scores else None


def fives_until(stars: Sequence[int], goal: float) -> int:
    """
    How many fives it takes until the plain average reaches a goal.

    Raises
    ------
    ReviewError
        For a goal that fives can never reach, or that is none.

    Examples
    --------
    >>> fives_until([3], 4.5), fives_until([3], 4.8)
    (3, 9)
    """
    number = isinstance(goal, (int, float)) and not isinstance(goal, bool)
    if not number or not 1 <= goal < 5:
        msg = say("A goal is a number of stars from 1 to below 5; you gave {goal}.", goal=repr(goal))
        raise ReviewError(msg, goal=goal)
    given = _stars(stars)
    short = goal * len(given) - sum(given)
    return max(0, int(np.ceil(round(short / (5 - goal), 9))))


def say_stars(value: float) -> str:
    """
    Stars in words, to two places.

    Examples
    --------
    >>> say_stars(4.8181)
    '4.82'
    """
    return f"{value:.2f}"


@dataclass(frozen=True)
class Desk:
    """
    Ratings on a desk: the plain average and the careful one, and the way back.

    Parameters
    ----------
    stars : tuple of int
        1 to 5 each, the oldest first.
    market : Market
        Whose `forgetting` says how much older ratings count for the chance of a good one.

    Raises
    ------
    ReviewError
        For a rating that is none, or an empty desk.

    Examples
    --------
    >>> Desk((5,) * 10 + (3,))
    11 ratings: plain average 4.82, careful average 4.81.
    >>> Desk((3,)).add(5, 5, 5)
    4 ratings: plain average 4.50, careful average 4.67.
    """

    stars: tuple[int, ...]
    market: Market = USUAL

    def __post_init__(self) -> None:
        _stars(self.stars)

    def add(self, *stars: int) -> Desk:
        """The same desk with more ratings."""
        return replace(self, stars=(*self.stars, *stars))

    @property
    def plain(self) -> float:
        """The plain average."""
        return average(self.stars)

    @property
    def careful(self) -> float:
        """The careful average."""
        return careful_average(self.stars)

    def fives_until(self, goal: float) -> int:
        """How many fives the plain average takes to a goal."""
        return fives_until(self.stars, goal)

    def folded(self) -> Text:
        """The other three ways to make one number of them."""
        good, n = sum(star >= GOOD for star in self.stars), len(self.stars)
        next_good = float(beta_reputation(*remembered(self.stars, self.market.forgetting)))
        counted = say_many("{n} good rating of {all}.", "{n} good ratings of {all}.", good, all=n)
        return Text(
            "\n".join(
                [
                    counted,
                    say("The next one is good in {n} of 100.", n=round(100 * next_good)),
                    say("One can count on {n} of 100.", n=round(100 * float(wilson_bound(good, n)))),
                    say("Good less bad, of all: {n} of 100.", n=int(job_success(good, n - good, n))),
                ]
            )
        )

    def __repr__(self) -> str:
        return say_many(
            "{n} rating: plain average {plain}, careful average {careful}.",
            "{n} ratings: plain average {plain}, careful average {careful}.",
            len(self.stars),
            plain=say_stars(self.plain),
            careful=say_stars(self.careful),
        )


def _stars(stars: Sequence[int]) -> Sequence[int]:
    whole = [
        star for star in stars if isinstance(star, int) and not isinstance(star, bool) and 1 <= star <= 5
    ]
    if not len(stars) or len(whole) != len(stars):
        msg = say(
            "Ratings are whole stars from 1 to 5, one or more; you gave {stars}.", stars=repr(list(stars))
        )
        raise ReviewError(msg, stars=stars)
    return stars
