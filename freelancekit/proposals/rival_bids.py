"""
What rivals offer for a boosted place: one rule for the room to bid in and for a career's days.

How many rivals boost is known; what a place is worth to each of them lies
anywhere up to the most. Only the highest matter, so only they are drawn.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from freelancekit.market.settings import Market
from freelancekit.units import nearest


def best_of(rivals: npt.ArrayLike, luck: npt.ArrayLike) -> Any:  # noqa: ANN401 - one in, one out
    """
    The largest of so many numbers, the second largest, and so on: each is as likely anywhere from 0 to 1.

    Nobody need draw them all: of *m* such numbers the largest is u^(1/m), and of the *m - 1* below it the
    largest is again such a root, of what the first one left.

    Parameters
    ----------
    rivals : int or int array, shape (...)
        How many there are.
    luck : float array, shape (k, ...), above 0 and below 1
        One number for each place, the first place first.

    Returns
    -------
    float array, shape (k, ...)
        Falling; 0 where there is nobody for a place.

    References
    ----------
    Devroye (1986), Non-Uniform Random Variate Generation, chapter V.3: order statistics from above.

    Examples
    --------
    >>> best_of(3, [0.5, 0.5, 0.5, 0.5]).round(3).tolist()
    [0.794, 0.561, 0.281, 0.0]
    """
    drawn = np.log(np.asarray(luck, dtype=np.float64))
    below = np.stack([np.subtract(rivals, place) for place in range(len(drawn))])
    falling = np.cumsum(drawn / np.maximum(below, 1), axis=0)
    return np.where(below > 0, np.exp(falling), 0.0)


def rival_bids(
    rivals: npt.ArrayLike, luck: npt.ArrayLike, slots: int, market: Market, manner: str = "sensibly"
) -> Any:  # noqa: ANN401
    """
    What the highest rivals offer for the places of a job, the highest first.

    Parameters
    ----------
    rivals : int or int array, shape (...)
        How many others boost. What a place is worth to each lies anywhere up to `Market.rival_worth`.
    luck : float array, shape (slots, ...), above 0 and below 1
    slots : int
    market : Market
    manner : {"sensibly", "naively"}

    Returns
    -------
    int array, shape (slots, ...), Connects
        0 where nobody is left for a place, and where there are places for all.

    Notes
    -----
    Rules: boost.slots

    Examples
    --------
    >>> rival_bids([2, 10, 30], np.full((4, 3), 0.5), 4, Market()).T.tolist()
    [[0, 0, 0, 0], [25, 25, 24, 23], [35, 35, 34, 34]]
    """
    worth = best_of(rivals, luck)
    share = sensible_bid(worth, rivals, slots) if manner == "sensibly" else worth
    return nearest(market.rival_worth * share)


def stands(offer: npt.ArrayLike, held: npt.ArrayLike) -> Any:  # noqa: ANN401 - one in, one out
    """
    Whether an offer stands in a boosted place beside the highest rivals.

    Of two that are alike the earlier stands higher, and yours is taken to be the earlier: an assumption.

    Parameters
    ----------
    offer : int or int array, shape (...), Connects
        0 is no boost, and never stands there.
    held : int array, shape (places, ...), Connects
        As `rival_bids` gives them.

    Examples
    --------
    >>> stands([20, 20, 0], [[25, 30, 0], [20, 21, 0]]).tolist()
    [True, False, False]
    """
    higher = np.sum(np.greater(held, offer), axis=0)
    return (higher < np.shape(held)[0]) & np.greater(offer, 0)


def sensible_bid(value: npt.ArrayLike, rivals: npt.ArrayLike, slots: int) -> Any:  # noqa: ANN401 - one in, one out
    """
    What a sensible bidder offers, when all others are sensible too.

    The symmetric equilibrium of an auction in which each winner pays the own
    bid: what the highest losing rival is expected to think a place worth,
    given that it is less than one's own value.

    Parameters
    ----------
    value : float or float array, shape (...), from 0 to 1
        What a place is worth, as a share of the most that it is worth to anyone.
        All values in between are as likely.
    rivals : int or int array, shape (...)
        How many others bid.
    slots : int

    Returns
    -------
    float or float array, shape (...)
        On the same scale. Nothing, where there are places for all.

    References
    ----------
    Krishna, Auction Theory, on discriminatory auctions; seen from memory, checked by simulation.

    Examples
    --------
    >>> sensible_bid([0.25, 0.5, 0.75, 1.0], rivals=9, slots=4).round(4).tolist()
    [0.2105, 0.4062, 0.558, 0.6]
    """
    from scipy.special import betainc

    worth, others = np.asarray(value, dtype=np.float64), np.asarray(rivals)
    a, b = np.maximum(others + 1 - slots, 1), slots
    below = betainc(a, b, worth)
    mean_below = betainc(a + 1, b, worth) * a / (a + b)
    bids = (below > 0) & (others >= slots)
    return np.where(bids, mean_below / np.where(below > 0, below, 1), 0.0)


def sensible_revenue(rivals: int, slots: int) -> float:
    """
    What all winners together pay, on average, when everyone bids sensibly.

    Examples
    --------
    >>> round(sensible_revenue(9, 4), 4)
    2.1818
    """
    bidders = rivals + 1
    return slots * (bidders - slots) / (bidders + 1) if bidders > slots else 0.0
