"""
What applicants do where a letter costs more: fewer write, and those who do are the better ones.

Nobody has measured how many fewer, so at the usual setting nobody answers to the price.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from freelancekit.market.jobs import connects_for
from freelancekit.market.settings import Market
from freelancekit.units import nearest

#: What a letter cost, by the size of the job, in the years from which the other settings are: an assumption.
USUAL_STEPS = (2, 4, 6, 8)


def who_writes(connects: npt.ArrayLike, pay: npt.ArrayLike, market: Market) -> Any:  # noqa: ANN401
    """
    How many write, as a share of those who write at the usual price; where a letter is free, all of them.

    Parameters
    ----------
    connects : int or int array, shape (...)
        What a letter costs.
    pay : int or int array, shape (...), cents
        The usual price is that of a job of this size.
    market : Market
        Where a letter costs twice the usual, 2 ** -price_thins of them are left.

    Examples
    --------
    >>> some = Market().but(price_thins=0.5)
    >>> who_writes([0, 2, 4, 8], 4_000, some).round(2).tolist(), float(who_writes(8, 4_000, Market()))
    ([1.0, 1.0, 0.71, 0.5], 1.0)
    """
    times = np.divide(connects, connects_for(pay, USUAL_STEPS))
    return np.where(
        np.greater(connects, 0), np.power(np.where(times > 0, times, 1.0), -market.price_thins), 1.0
    )


def joint_left(share: npt.ArrayLike, spread: float) -> Any:  # noqa: ANN401 - one in, one out
    """
    What is left of all applicants' joint pull, where only the best of them write.

    Parameters
    ----------
    share : float or float array, shape (...), above 0
        How many write. Above 1 the usual ones are the best of more, and the pull grows.
    spread : float
        How unlike they are: the standard deviation of one's pull on a scale of logarithms.

    Notes
    -----
    The part of a lognormal sum above a quantile. Half of all, with the usual spread, have 88 of 100 of the
    pull: who stays away would hardly have won.

    References
    ----------
    Aitchison, Brown (1957), The Lognormal Distribution.

    Examples
    --------
    >>> joint_left([0.5, 1.0, 2.0], 1.2).round(3).tolist()
    [0.885, 1.0, 1.13]
    """
    from scipy.special import ndtr, ndtri

    part = np.minimum(share, 1 / np.asarray(share, dtype=np.float64))
    left = ndtr(spread + ndtri(part))
    return np.where(np.less(share, 1), left, 1 / left)


def lift(share: npt.ArrayLike, market: Market) -> Any:  # noqa: ANN401 - one in, one out
    """
    How much better those who write are than usual: a logarithm in thousandths, as a job carries its rivals.

    Examples
    --------
    >>> lift([0.5, 1.0, 2.0], Market()).tolist()
    [571, 0, -571]
    """
    return nearest(1000 * np.log(joint_left(share, market.rival_spread) / share))
