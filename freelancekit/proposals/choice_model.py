"""
What pulls for a proposal, and its chance to win: the rules, for one letter or a million.

Two questions decide. Does the client hire anyone? If so, whom? The second is
McFadden's conditional logit: each letter pulls with exp(V), and wins with its
share of all that pulls. The first depends, weakly, on how good the list is.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
import numpy.typing as npt

from freelancekit.market.settings import Market
from freelancekit.units import nearest

Floats = npt.NDArray[np.float64]

#: Into so many parts the luck of a job's rivals is cut, where an average over it is wanted.
CUTS = 16
#: A weight of the list below this moves nothing.
LEAST_WEIGHT = 1e-6


def ratings_pull(ratings: npt.ArrayLike, stars: npt.ArrayLike, market: Market, low: npt.ArrayLike = 0) -> Any:  # noqa: ANN401
    """
    What ratings add: their number on a scale that flattens, and the stars against the average.

    Parameters
    ----------
    ratings : int or int array, shape (...)
    stars : int or int array, shape (...), thousandths
    market : Market
    low : int or int array, shape (...)
        How many of them were three stars or fewer.

    Notes
    -----
    A star weighs more where there are many ratings, and a newcomer has neither. Low ratings may weigh beside
    what they do to the average, the first more than the second, on the same scale that flattens; at the
    usual setting they do not.

    References
    ----------
    Yoganarasimhan (2013), The Value of Reputation in an Online Freelance Marketplace.
    Cabral, Hortaçsu (2010), The Dynamics of Seller Reputation: Evidence from eBay.

    Examples
    --------
    >>> [round(float(ratings_pull(n, 4800, Market())), 2) for n in (0, 1, 128)]
    [-0.5, 0.09, 0.66]
    >>> minds = Market().but(beta_low=-0.3)
    >>> (ratings_pull(50, 4800, minds, [1, 2, 3]) - ratings_pull(50, 4800, minds)).round(2).tolist()
    [-0.21, -0.33, -0.42]
    """
    many = np.log1p(ratings)
    above = np.divide(stars, 1000) - market.mean_stars
    rated = market.beta_ratings * many + (market.beta_stars + market.beta_stars_more * many) * above
    if market.beta_low:
        rated = rated + market.beta_low * np.log1p(low)
    return np.where(np.greater(ratings, 0), rated, market.beta_newcomer)


def price_pull(price: npt.ArrayLike, budget: npt.ArrayLike, market: Market) -> Any:  # noqa: ANN401
    """
    What a price does, beside the sum that the client named.

    Examples
    --------
    >>> round(float(price_pull(8_000, 10_000, Market())), 2), float(price_pull(10_000, 10_000, Market()))
    (0.25, 0.0)
    """
    return market.beta_price * np.log(np.divide(price, budget)) + 0.0


def limit_drawn(luck: npt.ArrayLike, market: Market) -> Any:  # noqa: ANN401 - one in, one out
    """
    How far a client would go, in thousandths of the sum that they named: they pay that, and perhaps more.

    Nobody sees it. Half a normal law, on a scale of logarithms: at the usual setting one client in two would
    go a fifth above the sum, one in twenty nearly twice as high. That there is such a limit is plain; where
    it lies is an assumption.

    Parameters
    ----------
    luck : float or float array, shape (...), above 0 and below 1
    market : Market

    Examples
    --------
    >>> limit_drawn([0.01, 0.5, 0.95], Market()).tolist()
    [1004, 1224, 1800]
    """
    from scipy.special import ndtri

    return nearest(1000 * np.exp(market.budget_spread * ndtri((1 + np.asarray(luck)) / 2)))


def affords(price: npt.ArrayLike, budget: npt.ArrayLike, market: Market) -> Any:  # noqa: ANN401
    """
    The chance that a price does not lie above what the client would pay.

    Parameters
    ----------
    price, budget : int or int array, shape (...)
        What is asked, and what the client named.

    Notes
    -----
    The other side of `limit_drawn`. At any setting below 0.79 each step above the named sum costs more jobs
    than it brings money: asking several times the sum never pays.

    Examples
    --------
    >>> affords([80, 100, 130, 200], 100, Market()).round(2).tolist()
    [1.0, 1.0, 0.38, 0.02]
    """
    from scipy.special import ndtr

    above = np.maximum(np.log(np.divide(price, budget)), 0.0)
    return np.minimum(2 * ndtr(-above / np.maximum(market.budget_spread, 1e-9)), 1.0)


def speed(minutes: npt.ArrayLike, market: Market) -> Any:  # noqa: ANN401 - one in, one out
    """
    What is left of a client's interest when the answer comes so late.

    Parameters
    ----------
    minutes : int or int array, shape (...), 0 or more
        From the client's message to the answer.

    Returns
    -------
    float or float array, shape (...), from 0 to 1
        As the study saw it. How much of that is speed itself, `Market.reply_share` says.

    References
    ----------
    Speed Is a Signal, Management Science (2025).

    Examples
    --------
    >>> [round(float(speed(minutes, Market())), 2) for minutes in (0, 5, 60, 1440)]
    [1.0, 0.8, 0.54, 0.1]
    """
    late = np.divide(minutes, market.reply_minutes)
    return np.exp(-np.power(late, market.reply_shape))


def hires(pull: npt.ArrayLike, market: Market) -> Any:  # noqa: ANN401 - one in, one out
    """
    The chance that the client hires anyone, for the joint pull of all letters.

    Parameters
    ----------
    pull : float or float array, shape (...)
        The logarithm of the sum of exp(V) over all letters.

    Notes
    -----
    The inside and outside of a nested logit. The reference is set so that of
    all jobs the share `Market.fill_rate` hires.

    Examples
    --------
    >>> round(float(hires(np.log(20), Market())), 2), round(float(hires(np.log(2), Market())), 2)
    (0.44, 0.29)
    """
    lift = market.beta_crowd * (np.asarray(pull) - reference_pull(market))
    return 1 / (1 + np.exp(-(_log_odds(market.fill_rate) + lift)))


def wins(pull: npt.ArrayLike, rivals: npt.ArrayLike, market: Market) -> Any:  # noqa: ANN401
    """
    The chance that a letter wins: someone is hired, and it is this one.

    Parameters
    ----------
    pull : float or float array, shape (...)
        The letter's V; 0 is the average letter.
    rivals : int or int array, shape (...), thousandths
        The logarithm of the rivals' joint pull, as a job carries it.

    Examples
    --------
    >>> round(float(wins(0.0, 2944, Market())), 3)     # one of 20 that are all alike
    0.022
    """
    joint = np.logaddexp(pull, np.divide(rivals, 1000))
    return hires(joint, market) * np.exp(pull - joint)


def shares_of(pulls: npt.ArrayLike) -> Floats:
    """
    Who is hired, if anyone is: each letter's share.

    Parameters
    ----------
    pulls : float array, shape (..., n)
        Each letter's V; minus infinity where there is none.

    Returns
    -------
    float array, shape (..., n)

    Notes
    -----
    Take one letter away and the others keep their proportions.

    Examples
    --------
    >>> shares_of([0.0, 0.0, 0.0, 0.0]).tolist()
    [0.25, 0.25, 0.25, 0.25]
    """
    values = np.asarray(pulls, dtype=np.float64)
    pull = np.exp(values - np.max(values, axis=-1, keepdims=True))
    shares: Floats = pull / np.sum(pull, axis=-1, keepdims=True)
    return shares


def in_1000(chance: float) -> int:
    """
    A chance as a number of letters out of 1,000.

    Examples
    --------
    >>> in_1000(0.0196)
    20
    """
    return int(np.floor(1000 * chance + 0.5))


@cache
def reference_pull(market: Market) -> float:
    """
    The joint pull at which a client hires as often as clients do on average.

    Solved so that over all jobs, with as many applicants as `Market` says, the
    share that hires is `Market.fill_rate`.

    Examples
    --------
    >>> round(reference_pull(Market()), 2)
    2.4
    """
    from scipy.optimize import brentq
    from scipy.special import ndtri

    mean, share = max(market.mean_applicants, 1.0 + 1e-9), market.fill_rate
    n = np.arange(1, int(40 * mean) + 2)
    many = np.exp((n - 1) * np.log1p(-1 / mean)) / mean
    wide = np.log1p(np.expm1(market.rival_spread * market.rival_spread) / n)
    drawn = ndtri((np.arange(CUTS) + 0.5) / CUTS)
    joint = (np.log(n) - wide / 2)[:, None] + np.sqrt(wide)[:, None] * drawn
    if not 0 < share < 1:
        return float(np.log(mean))

    def too_many(reference: float) -> float:
        hired = 1 / (1 + np.exp(-(_log_odds(share) + market.beta_crowd * (joint - reference))))
        return float(np.sum(many * np.mean(hired, axis=1)) / np.sum(many) - share)

    weighs = market.beta_crowd > LEAST_WEIGHT  # below that no list, however long, moves the share
    return float(brentq(too_many, -30.0, 30.0)) if weighs else float(np.log(mean))


def _log_odds(share: float) -> float:
    with np.errstate(divide="ignore"):
        return float(np.log(share) - np.log1p(-share)) if share < 1 else np.inf
