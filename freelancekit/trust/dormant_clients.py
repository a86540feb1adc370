"""Clients who went quiet and come back, and words that they put in with others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from freelancekit.luck import Luck
from freelancekit.market.settings import Market
from freelancekit.say import say
from freelancekit.trust.ledger import faded, idle_months, known_mode
from freelancekit.trust.offer_rules import POINT, WEEK
from freelancekit.units import whole


def return_chance(tenths: npt.ArrayLike, market: Market) -> Any:  # noqa: ANN401 - one in, one out
    """
    The chance that a client gone quiet is back in a week: the more they remember, the more so.

    Parameters
    ----------
    tenths : int or int array, shape (...)
        What this client holds.
    market : Market

    Notes
    -----
    1 - exp(-h (1 - exp(-T))) with T in points. All of it is assumed.

    Examples
    --------
    >>> return_chance([0, 10, 60], Market()).round(4).tolist()
    [0.0, 0.0063, 0.0099]
    """
    remembered = -np.expm1(-np.divide(tenths, POINT))
    return -np.expm1(-market.returns_a_week * remembered)


def returns(tenths: npt.ArrayLike, luck: npt.ArrayLike, market: Market) -> Any:  # noqa: ANN401
    """
    Whether a client gone quiet is back this week.

    Examples
    --------
    >>> returns([0, 60], 0.005, Market()).tolist()
    [False, True]
    """
    return np.less(luck, return_chance(tenths, market))


def referral_chance(tenths: npt.ArrayLike, active: npt.ArrayLike, market: Market) -> Any:  # noqa: ANN401
    """
    The chance that in a week somebody comes through a client who works with one now.

    Parameters
    ----------
    tenths : int or int array, shape (...)
        All that is on the card.
    active : int or int array, shape (...)
        Clients with whom one works now.
    market : Market

    Notes
    -----
    1 - exp(-rate x points x clients). All of it is assumed. That many name this way is known
    (32.6 of 100 freelancers in Japan, Rengo 2021); how often it happens in a week is not.

    Examples
    --------
    >>> referral_chance([0, 100], [3, 3], Market()).round(3).tolist()
    [0.0, 0.139]
    """
    points = np.divide(tenths, POINT)
    return -np.expm1(-market.referrals_a_week * points * np.asarray(active))


@dataclass(frozen=True)
class Returned:
    """
    Clients who had gone quiet, and the week in which each was back.

    Parameters
    ----------
    weeks : int
        How long one watched.
    when : tuple of int
        For each client the week, counted from 1; 0 for one who stayed away.
    times : float
        How many times as large as before the job is with which they come.
    """

    weeks: int
    when: tuple[int, ...]
    times: float

    @property
    def n(self) -> int:
        """How many came back."""
        return sum(week > 0 for week in self.when)

    def __repr__(self) -> str:
        return say(
            "Of {all} clients gone quiet {n} were back within {weeks} weeks, "
            "with a job {times} times as large as before; {none} were not.",
            all=len(self.when),
            n=self.n,
            weeks=self.weeks,
            times=f"{self.times:g}",
            none=len(self.when) - self.n,
        )


def came_back(
    clients: int = 100,
    *,
    tenths: int = 6,
    weeks: int = 104,
    mode: str = "article",
    seed: int = 1,
    market: Market | None = None,
) -> Returned:
    """
    Clients who have gone quiet: how many come back in so many weeks, and when.

    Parameters
    ----------
    clients, tenths, weeks, seed : int
        `tenths` is what each of them holds when the silence begins.
    mode : {"article", "honest"}
        In the honest mode what they remember fades from month to month.
    market : Market, optional

    Raises
    ------
    AmountError
        For a number that is not whole.
    TrustError
        For a mode that is none.

    Examples
    --------
    >>> came_back(100, tenths=0).n, came_back(100).n >= came_back(100, mode="honest").n
    (0, True)
    """
    many = whole(clients, say("The number of clients"), most=100_000)
    held = whole(tenths, say("The number of tenths"), least=0, most=10_000)
    span = whole(weeks, say("The number of weeks"), most=1000)
    world, kept = market or Market(), known_mode(mode) == "article"
    luck = Luck(whole(seed, say("The seed"), least=0), 0, many)
    when = np.zeros(many, dtype=np.int64)
    for week in range(1, span + 1):
        left = held if kept else faded(held, idle_months(WEEK * week), world)
        back = returns(left, luck("trust.returns", week), world)
        when = np.where((when == 0) & back, week, when)
    return Returned(span, tuple(map(int, when)), world.returns_larger)
