"""
Practice: what one has done often goes faster, and better.

Both follow a power law: each doubling of the jobs done in a field saves the
same share of the time. How fast it goes is known from factories, not from
freelancers, so for them it is an assumption.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from freelancekit.market.settings import Market
from freelancekit.units import nearest

USUAL = Market()
#: Where skill is at its best, of 100.
BEST = 95


def practised_minutes(minutes: npt.ArrayLike, done: npt.ArrayLike, market: Market = USUAL) -> Any:  # noqa: ANN401
    """
    How long work takes after so many jobs of its kind.

    Parameters
    ----------
    minutes : int or int array, shape (...)
        What it takes the first time.
    done : int or int array, shape (...)
        Jobs done before in this field.
    market : Market
        How fast one learns; each doubling leaves 85 of 100 minutes: 0.85 = 2 ** -0.234.

    References
    ----------
    Wright (1936), Factors affecting the cost of airplanes.

    Examples
    --------
    >>> practised_minutes(200, [0, 1, 3, 19, 100_000]).tolist()
    [200, 170, 145, 99, 60]
    """
    share = np.exp(-market.faster * np.log1p(done))
    return _plain(nearest(np.multiply(minutes, np.maximum(share, market.least_minutes))))


def practised_skill(skill: npt.ArrayLike, done: npt.ArrayLike, market: Market = USUAL) -> Any:  # noqa: ANN401
    """
    What one can do after so many jobs of a kind, of 100.

    Examples
    --------
    >>> practised_skill(45, [0, 1, 5, 50]).tolist()
    [45, 54, 66, 80]
    """
    missing = np.subtract(np.maximum(skill, BEST), skill)
    left = np.exp(-market.better * np.log1p(done))
    return _plain(np.asarray(skill) + nearest(missing * (1 - left)))


def quality(skill: npt.ArrayLike, needed: npt.ArrayLike, market: Market = USUAL) -> Any:  # noqa: ANN401
    """
    What skill does to a client's contentment, in thousandths of a step.

    Examples
    --------
    >>> quality([45, 45, 90], [45, 60, 35]).tolist()
    [0, -120, 200]
    """
    most = market.skill_shows_most
    return _plain(nearest(np.clip(market.skill_shows * np.subtract(skill, needed), -most, most)))


def _plain(number: Any) -> Any:  # noqa: ANN401 - one in, one out
    """A single number as a plain int; an array stays."""
    return number if np.ndim(number) else int(number)
