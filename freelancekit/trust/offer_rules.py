"""
What trust opens: from how many tenths on an offer can come, how often, and what sets it off.

Nobody has measured any of it. The sizes are settings of the market, each with a
range; the gates are those of the story.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

from freelancekit.market.settings import Market
from freelancekit.say import N_

#: Ten tenths are one point.
POINT = 10
#: Days in a week. Writing first more often than every fourth week is more than this picture knows about.
WEEK, REST = 7, 4
#: From so many tenths on each kind of offer can come.
GATES: Mapping[str, int] = {"larger": 10, "direct_others": 30, "owner": 100}
OFFERS = {
    "larger": N_("a larger job"),
    "direct_others": N_("handing out work to others"),
    "owner": N_("work from the owner, and from whom the owner knows"),
}
#: What can set an offer off, and the setting that says how often it does at the most.
TRIGGERS: Mapping[str, str] = {
    "theirs": "offers_a_week",
    "yours": "offers_with_room",
    "direct": "offers_written_to",
}


def offer_chance(tenths: npt.ArrayLike, gate: npt.ArrayLike, market: Market, trigger: str = "theirs") -> Any:  # noqa: ANN401 - one in, one out
    """
    The chance that an offer comes in a week: nothing below the gate, slowly more above it.

    Parameters
    ----------
    tenths, gate : int or int array, shape (...)
    market : Market
    trigger : {"theirs", "yours", "direct"}
        The client's own need, which is there every week; your room, in a week in which you have
        some and say so; your line, in a week in which you write first.

    Notes
    -----
    A discrete-time hazard, 1 - exp(-h s((T - gate) / spread)). All of it is assumed.

    Examples
    --------
    >>> offer_chance([9, 10, 60], 10, Market()).round(3).tolist()
    [0.0, 0.025, 0.045]
    """
    above = np.divide(np.subtract(tenths, gate), POINT) / market.offer_spread
    chance = -np.expm1(-getattr(market, TRIGGERS[trigger]) / (1 + np.exp(-above)))
    return np.where(np.greater_equal(tenths, gate), chance, 0.0)


def offers_of_a_week(
    tenths: npt.ArrayLike,
    gate: npt.ArrayLike,
    market: Market,
    may: Mapping[str, npt.ArrayLike],
    luck: Callable[[str], npt.ArrayLike],
) -> dict[str, Any]:
    """
    What sets an offer off this week, if anything does.

    Parameters
    ----------
    tenths, gate : int or int array, shape (...)
    market : Market
    may : mapping of trigger to bool or bool array, shape (...)
        Whether it can happen at all this week: the client's need always, your room where you say so,
        your line where you write.
    luck : callable
        Gives each trigger's luck of the week, by its name.

    Returns
    -------
    dict of trigger to bool array
        Without those that nobody waits for.

    Examples
    --------
    >>> week = offers_of_a_week([9, 10], 10, Market(), {"theirs": True, "direct": False}, lambda _: 0.02)
    >>> {trigger: comes.tolist() for trigger, comes in week.items()}
    {'theirs': [False, True]}
    """
    return {
        trigger: np.logical_and(there, np.less(luck(trigger), offer_chance(tenths, gate, market, trigger)))
        for trigger, there in may.items()
        if np.any(there)
    }
