"""Being found: how often a client who looks for somebody writes first."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from freelancekit.market.settings import Market


def invitation_chance(pull: npt.ArrayLike, crowd: npt.ArrayLike, filled: bool, market: Market) -> Any:  # noqa: ANN401
    """
    The chance that an invitation comes in a week.

    A client who searches sees profiles, not letters: what pulls there is ratings, work to look at, a face,
    and how well the skill fits. Where fewer people do that kind of work, each of them is found more often.
    A profile that is not filled in is not found.

    Parameters
    ----------
    pull : float or float array, shape (...)
        What the profile pulls for this kind of work; 0 is the average one.
    crowd : int or int array, shape (...)
        How many do that kind of work, beside the usual number; 100 is as usual.
    filled : bool
        Whether every field of the profile is filled in.
    market : Market
        `invitations_a_week` is for an average profile and a usual kind of work; assumed.

    Returns
    -------
    float or float array, shape (...), from 0 to 1

    Examples
    --------
    >>> invitation_chance([-0.5, 0.0, 0.6], 100, True, Market()).round(2).tolist()
    [0.11, 0.18, 0.31]
    >>> float(invitation_chance(0.0, 100, False, Market()))
    0.0
    """
    rate = filled * market.invitations_a_week * np.exp(pull) * np.divide(100, crowd)
    return -np.expm1(-rate)


def others_invited(market: Market) -> int:
    """
    How many others the client wrote to: an invited letter competes with them, not with the whole board.

    Examples
    --------
    >>> others_invited(Market()), others_invited(Market().but(written_to=1))
    (2, 0)
    """
    return max(round(market.written_to) - 1, 0)
