"""
How a rating comes about: content or not, strict or not, kind in public, silent or not.

A client's contentment is a number nobody sees. Stars are cut from it; some who
are not content still give four; some rate only after they have been rated.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from freelancekit.luck import Luck
from freelancekit.market.settings import Market
from freelancekit.say import say
from freelancekit.units import whole

Ints = npt.NDArray[np.int64]

#: Where contentment turns into two, three, four and five stars, in steps: set so that what is posted
#: averages 4.8, as a study found.
CUTS = (-1.57, -1.41, -1.19, -0.80)
#: Below this a client would not hire again; it is where three stars end.
CONTENT = CUTS[2]


def stars_of(content: npt.ArrayLike) -> Any:  # noqa: ANN401 - one in, one out
    """
    The stars that contentment is worth.

    Parameters
    ----------
    content : float or float array, shape (...), steps around 0

    Examples
    --------
    >>> stars_of([-3.0, -1.0, 0.0]).tolist()
    [1, 4, 5]
    """
    return np.searchsorted(CUTS, content, side="right") + 1


def in_public(stars: npt.ArrayLike, content: npt.ArrayLike, luck: npt.ArrayLike, soft: float) -> Any:  # noqa: ANN401
    """
    The stars that are given in public: some who are not content still give four.

    Examples
    --------
    >>> in_public([2, 2, 5], [-2.0, -2.0, 0.0], [0.1, 0.9, 0.1], 0.24).tolist()
    [4, 2, 5]
    """
    kind = np.less(content, CONTENT) & np.less(luck, soft)
    return np.where(kind, np.maximum(stars, 4), stars)


def posts(luck: npt.ArrayLike, rated_first: npt.ArrayLike, share: float, waiting: float) -> Any:  # noqa: ANN401
    """
    Whether a rating is posted at all.

    Parameters
    ----------
    luck : float array, shape (...)
    rated_first : bool array, shape (...)
        Whether the freelancer has rated already.
    share : float
        Of all, how many post when the freelancer has rated.
    waiting : float
        Of all, how many post only then.

    Examples
    --------
    >>> posts([0.5, 0.7, 0.9], False, 0.82, 0.20).tolist(), posts([0.5, 0.7, 0.9], True, 0.82, 0.20).tolist()
    ([True, False, False], [True, True, False])
    """
    return np.less(luck, np.where(rated_first, share, share - waiting))


@dataclass(frozen=True, slots=True)
class RatingLuck:
    """
    The chance in a rating: four numbers above 0 and below 1 for each client.

    Parameters
    ----------
    severity, mood : float array
        How strict the client is, always; how this work met them.
    soft, posts : float array
        Whether four is given all the same; whether anything is posted.
    """

    severity: Any
    mood: Any
    soft: Any
    posts: Any


def rate_rule(
    content: npt.ArrayLike, rated_first: npt.ArrayLike, luck: RatingLuck, market: Market
) -> tuple[Any, Any, Any]:
    """
    How content a client is after all, the stars in public, and whether they are posted.

    Parameters
    ----------
    content : float or float array, shape (...), steps around 0
        What the work itself was worth to the client.
    rated_first : bool or bool array, shape (...)
        Whether the freelancer has rated already.
    luck : RatingLuck
    market : Market

    Returns
    -------
    felt, stars, posted : float, int and bool arrays, shape (...)

    Examples
    --------
    >>> middling = RatingLuck(severity=0.5, mood=0.5, soft=0.5, posts=0.5)
    >>> [part.tolist() for part in rate_rule([0.0, -1.3], True, middling, Market())]
    [[0.0, -1.3], [5, 3], True]
    """
    from scipy.special import ndtri

    felt = (
        np.asarray(content)
        + market.rater_spread * ndtri(luck.severity)
        + market.mood_spread * ndtri(luck.mood)
    )
    counts = felt - market.strictness
    stars = in_public(stars_of(counts), counts, luck.soft, market.soft_raters)
    return felt, stars, posts(luck.posts, rated_first, market.review_share, market.wait_to_rate)


@dataclass(frozen=True)
class Rated:
    """
    Many clients, and what they posted.

    Parameters
    ----------
    content : float array, steps
    stars : int array
        What they gave in public.
    posted : bool array
        Whether they posted.
    """

    content: npt.NDArray[np.float64]
    stars: Ints
    posted: npt.NDArray[np.bool_]

    @property
    def mean(self) -> float:
        """The average of the posted stars."""
        return float(np.mean(self.stars[self.posted]))

    @property
    def soft(self) -> float:
        """Of those who were not content and posted, how many gave four or five."""
        there = self.posted & (self.content < CONTENT)
        return float(np.mean(self.stars[there] >= 4))

    def __repr__(self) -> str:
        return say(
            "Of {n} clients {posted} posted a rating; the average of these is {mean:.2f}.",
            n=f"{len(self.stars):,}",
            posted=f"{int(np.sum(self.posted)):,}",
            mean=self.mean,
        )


def rate(
    n: int = 1000,
    *,
    rated_first: bool = True,
    sequential: bool = False,
    seed: int = 1,
    market: Market | None = None,
) -> Rated:
    """
    Let many clients rate the same good work.

    Parameters
    ----------
    n : int
    rated_first : bool
        Whether the freelancer rates before the client.
    sequential : bool
        Whether the client can read the freelancer's rating before giving one. Where
        both are hidden until both are in, rating first cannot move the stars.
    seed : int
    market : Market, optional

    Examples
    --------
    >>> rate(1000, rated_first=True)
    Of 1,000 clients 833 posted a rating; the average of these is 4.79.
    """
    chosen = market or Market()
    luck = Luck(seed, 0, whole(n, say("The number of clients"), most=10_000_000))
    drawn = RatingLuck(*(luck(f"rating.{name}") for name in ("severity", "mood", "soft", "posts")))
    good = chosen.return_in_kind if sequential and rated_first else 0.0
    return Rated(*rate_rule(np.full(luck.n, good), rated_first, drawn, chosen))
