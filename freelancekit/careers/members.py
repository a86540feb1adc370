"""
Whose lives are played: one freelancer in every place, or people who differ as those who register do.

What each of them brings is drawn by the luck of their own place, so a person is the same alone and in a
crowd, whatever the parts.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from freelancekit.careers.platform import FIELDS, NEVER
from freelancekit.luck import Luck, distinct
from freelancekit.market.freelancer import Reader
from freelancekit.market.jobs import TRADES
from freelancekit.market.people import People
from freelancekit.trust.offer_rules import WEEK
from freelancekit.units import nearest

Ints = npt.NDArray[np.int64]

#: Habits are kept in millionths.
MILLION = 1_000_000
#: Days of a month on average.
MONTH = 365.25 / 12
#: Nobody has more minutes in a week.
ALL_WEEK = 168 * 60
STREAMS = distinct(
    f"people.{what}" for what in ("writes", "begins", "tasks", "hours", "trade", "skill", "leaves")
)


@dataclass(frozen=True, slots=True)
class Members:
    """
    What each career begins with.

    Parameters
    ----------
    weekly : int array, shape (n,), minutes
        Free in a week.
    skill : int array, shape (fields, n), of 100
    trade : int array, shape (n,)
        A number of `TRADES`: which kinds of job stand on their board.
    tasks_only : int array, shape (n,)
        1 for whoever writes no letter, else 0.
    begins : int array, shape (n,), day number
        Of the first letter; `NEVER` for those who never write.
    leaves : int array, shape (n,), millionths
        The habit of stopping, a month, once paid.
    """

    weekly: Ints
    skill: Ints
    trade: Ints
    tasks_only: Ints
    begins: Ints
    leaves: Ints


def alike(reader: Reader, n: int) -> Members:
    """
    The same freelancer in every place, from the first day to the last.

    Examples
    --------
    >>> alike(Reader(), 3).weekly.tolist()
    [480, 480, 480]
    """
    nothing = np.zeros(n, dtype=np.int64)
    skills = np.array([[reader.skill(name)] for name in FIELDS], dtype=np.int64)
    weekly = np.full(n, 60 * reader.hours_a_week)
    return Members(weekly, np.repeat(skills, n, axis=1), nothing, nothing, nothing, nothing)


def drawn(people: People, reader: Reader, luck: Luck) -> Members:
    """
    People who differ: in hours, in trade and skill, in when they begin and how soon they stop.

    Parameters
    ----------
    people : People
    reader : Reader
        Whose skills they have outside their trade, give or take.
    luck : Luck

    Examples
    --------
    >>> some = drawn(People(), Reader(), Luck(1, 0, 1000))
    >>> int((some.begins < NEVER).sum())
    118
    """
    from scipy.special import betaincinv, ndtri

    spread = people.hours_spread
    hours = people.hours * np.exp(spread * ndtri(luck("people.hours")) - spread * spread / 2)
    late = np.floor(-np.log1p(-luck("people.begins")) * people.begins_within)
    begins = np.where(luck("people.writes") < people.writes, late.astype(np.int64) * WEEK, NEVER)
    shares = np.cumsum([people.design, people.web, people.systems])
    behind = np.searchsorted(shares, luck("people.trade"), side="right")
    trade = np.where(behind < len(shares), behind + 1, 0)
    leaves = betaincinv(people.stays_early, people.stays_late, luck("people.leaves"))
    return Members(
        weekly=np.minimum(np.maximum(nearest(60 * hours), 1), ALL_WEEK),
        skill=_skills(people, reader, trade, luck("people.skill")),
        trade=trade,
        tasks_only=(luck("people.tasks") < people.tasks_only).astype(np.int64),
        begins=begins,
        leaves=nearest(MILLION * leaves),
    )


def weekly_chance(leaves: npt.ArrayLike) -> npt.NDArray[np.float64]:
    """
    The chance to stop in a week, of the habit of stopping in a month.

    Examples
    --------
    >>> weekly_chance([0, 500_000]).round(3).tolist()
    [0.0, 0.147]
    """
    chance: npt.NDArray[np.float64] = 1 - np.power(1 - np.divide(leaves, MILLION), WEEK / MONTH)
    return chance


def _skills(people: People, reader: Reader, trade: Ints, luck: npt.NDArray[np.float64]) -> Ints:
    """Each one's skills, field by field: the reader's, give or take, and those of a trade in its field."""
    from scipy.special import ndtri

    more = people.skill_spread * ndtri(luck)
    base = np.array([[reader.skill(name)] for name in FIELDS]) + more
    for number, name in enumerate(TRADES):
        if name in FIELDS:
            base[FIELDS.index(name)] = np.where(
                trade == number, people.skill + more, base[FIELDS.index(name)]
            )
    skills: Ints = np.minimum(np.maximum(nearest(base), 0), 100)
    return skills
