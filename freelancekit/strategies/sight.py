"""
What a strategy sees while it answers: oneself and a job, and nothing that is hidden.

The same names hold plain numbers for one career and arrays for many. Nobody can
change what they see.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields
from typing import Any, TypeAlias

import numpy as np

from freelancekit.say import say


@dataclass(frozen=True, slots=True)
class Me:
    """
    What one knows of oneself on a day.

    Parameters
    ----------
    day : int
        Since the beginning, from 0. `weekday` is 0 on the day of the week on which it began.
    minutes : int
        Free minutes left today.
    work : int
        Minutes of work still owed in open contracts, `contracts` of them.
    connects : int
        In the wallet; 0 where there is none.
    earned : int
        Yen, so far.
    letters, letters_week, wins : int
        Letters sent so far and in this week; contracts won by a letter.
    ratings, stars : int
        On the platform of the job that is asked about; thousandths of a star.
    luck : float
        One number from 0 to 1, for whoever wants to toss a coin.
    hours : int
        Free hours a week.

    Examples
    --------
    >>> me = Me(0, 0, 68, 0, 0, 10, 0, 0, 0, 0, 0, 0, 0.5, 8)
    >>> in_words(me)
    'day 0, weekday 0, minutes 68, work 0, contracts 0, connects 10, earned 0, letters 0, letters_week 0, wins 0, ratings 0, stars 0, luck 0.5, hours 8'
    """  # noqa: E501 - everything that one sees

    day: Any
    weekday: Any
    minutes: Any
    work: Any
    contracts: Any
    connects: Any
    earned: Any
    letters: Any
    letters_week: Any
    wins: Any
    ratings: Any
    stars: Any
    luck: Any
    hours: Any


@dataclass(frozen=True, slots=True)
class Seen:
    """
    What a platform shows of a job, and what one knows of one's own skill.

    Parameters
    ----------
    place : int
        On today's board, from 1.
    pay : int
        Yen, at the reader's rate.
    hours : int
        Minutes that it would take oneself, unpaid ones included.
    connects : int
        What a letter costs.
    letters : int
        Letters so far.
    skill, needed : int
        One's own, and what the job wants, of 100.
    microtask : bool
        Whether it is there for everybody, without a letter.
    verified, reviewed, leaves, unpaid_test, promise : bool
        The signs of the client.
    invited : bool
        Whether the client wrote first; then a letter competes with the few who were invited.
    days : int
        Until the job's last day.

    Examples
    --------
    >>> job = Seen(1, 6_000, 90, 4, 12, 60, 50, 0, 1, 1, 0, 0, 0, 0, 7)
    >>> job.fit, int(job.per_hour)
    (10, 4000)
    """

    place: Any
    pay: Any
    hours: Any
    connects: Any
    letters: Any
    skill: Any
    needed: Any
    microtask: Any
    verified: Any
    reviewed: Any
    leaves: Any
    unpaid_test: Any
    promise: Any
    invited: Any
    days: Any

    @property
    def fit(self) -> Any:  # noqa: ANN401 - as the fields
        """Points of skill above what the job wants; below 0 where they are lacking."""
        return self.skill - self.needed

    @property
    def per_hour(self) -> Any:  # noqa: ANN401 - as the fields
        """Yen for an hour of the work, before fee and letter."""
        return self.pay * 60 // np.maximum(self.hours, 1)


Sight: TypeAlias = Me | Seen
#: The names of each sight, in their order; asked for so often that they are looked up once.
NAMES = {Me: tuple(row.name for row in fields(Me)), Seen: tuple(row.name for row in fields(Seen))}
#: Gives a column of a sight, by its name: an array with a place for each career.
Column: TypeAlias = Callable[[str], Any]


def names_of(part: Sight) -> tuple[str, ...]:
    """What can be seen of oneself, or of a job."""
    return NAMES[Me] if isinstance(part, Me) else NAMES[Seen]


class _OnDemand:
    """A sight of many careers whose columns are worked out when they are looked at, each once, and locked."""

    __slots__ = ()
    column: Column

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - only for what is not there yet
        if name not in names_of(self):  # type: ignore[arg-type]
            msg = say("there is no {name}", name=name)
            raise AttributeError(msg, name=name, obj=self)
        found = self.column(name)
        found.setflags(write=False)
        object.__setattr__(self, name, found)
        return found


class MeOnDemand(_OnDemand, Me):
    """`Me`, for many careers, a column at a time."""

    __slots__ = ("column",)

    def __init__(self, column: Column) -> None:
        object.__setattr__(self, "column", column)


class SeenOnDemand(_OnDemand, Seen):
    """`Seen`, for many careers, a column at a time."""

    __slots__ = ("column",)

    def __init__(self, column: Column) -> None:
        object.__setattr__(self, "column", column)


def at(part: Sight, rows: Any) -> Any:  # noqa: ANN401 - a place, or several
    """
    The same sight for some places only, locked.

    Parameters
    ----------
    part : Me or Seen
        Arrays, a place for each career.
    rows : int array
    """
    kind = MeOnDemand if isinstance(part, Me) else SeenOnDemand
    return kind(lambda name: getattr(part, name)[rows])


def each(part: Sight) -> Iterator[Sight]:
    """The sight of each career alone, with plain numbers."""
    columns = [getattr(part, name).tolist() for name in names_of(part)]
    return itertools.starmap(Me if isinstance(part, Me) else Seen, zip(*columns, strict=True))


def in_words(part: Sight) -> str:
    """A sight as names and numbers; of many, that of the first."""
    return ", ".join(f"{name} {np.ravel(getattr(part, name))[0]:g}" for name in names_of(part))
