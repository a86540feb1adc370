"""
A way to play: small questions, one job at a time, and what one may see while answering.

Write a class with the answers that differ from `Strategy`, with plain `if`.
Whoever wants speed sets ``elementwise = True`` and answers for many careers at
once, with the same names.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Any, ClassVar

import numpy as np
import numpy.typing as npt

from freelancekit.errors import StrategyError
from freelancekit.say import N_, say

Ints = npt.NDArray[np.int64]

#: What a question may be answered with: the least and the most.
LIMITS: dict[str, tuple[int, int]] = {
    "apply": (0, 1),
    "minutes": (1, 600),
    "boost": (0, 1000),
    "price": (10, 1000),
    "reply_minutes": (0, 10_080),
    "buy": (0, 1000),
    "rate_first": (0, 1),
    "says_room": (0, 1),
    "writes_first": (0, 1),
}
#: What each of them is called in a sentence.
ASKED = {
    "apply": N_("whether to apply"),
    "minutes": N_("the minutes for a letter"),
    "boost": N_("the Connects for a boost"),
    "price": N_("the price in percent"),
    "reply_minutes": N_("the minutes until an answer"),
    "buy": N_("the Connects to buy"),
    "rate_first": N_("whether to rate first"),
    "says_room": N_("whether to say that there is room"),
    "writes_first": N_("whether to write first"),
}


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
    """

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

    @property
    def per_hour(self) -> Any:  # noqa: ANN401 - as the fields
        """Yen for an hour of the work, before fee and letter."""
        return self.pay * 60 // np.maximum(self.hours, 1)


class Strategy:
    """
    A way to play. Answer only what you want to do otherwise.

    A strategy has settings but no memory, and draws no luck: what it answers
    follows from what it sees.

    Examples
    --------
    >>> class OnlyPhotos(Strategy):
    ...     def apply(self, me, job):
    ...         return job.skill >= 60 and me.letters_week < 3
    >>> OnlyPhotos().name
    'OnlyPhotos'
    """

    #: Whether each answer works for one career and for arrays of many alike.
    elementwise: ClassVar[bool] = False
    #: What it is, in a sentence.
    story: ClassVar[str] = ""

    @property
    def name(self) -> str:
        """What it is called in tables."""
        return type(self).__name__

    def apply(self, me: Me, job: Seen) -> Any:  # noqa: ANN401 - a bool, or an array of them
        """Whether to send a letter: by default two a week, to jobs that fit and show no worst sign."""
        return (me.letters_week < 2) & (job.skill >= job.needed - 10) & (job.leaves == 0)

    def minutes(self, me: Me, job: Seen) -> Any:  # noqa: ANN401
        """The minutes for a letter."""
        return 20

    def price(self, me: Me, job: Seen) -> Any:  # noqa: ANN401
        """The price asked, in percent of the sum that the client named."""
        return 100

    def boost(self, me: Me, job: Seen) -> Any:  # noqa: ANN401
        """Connects for a place at the top, on top of the letter's own."""
        return 0

    def reply_minutes(self, me: Me) -> Any:  # noqa: ANN401
        """How long a client waits for an answer."""
        return 240

    def buy(self, me: Me) -> Any:  # noqa: ANN401
        """Connects to buy, once a month, on the day on which the free ones come."""
        return 0

    def rate_first(self, me: Me) -> Any:  # noqa: ANN401
        """Whether to rate a client without waiting for theirs."""
        return True

    def says_room(self, me: Me) -> Any:  # noqa: ANN401
        """Whether to tell clients, once a week, that there is room."""
        return False

    def writes_first(self, me: Me) -> Any:  # noqa: ANN401
        """Whether to write to an old client first, once in four weeks."""
        return False


class ByHand(Strategy):
    """
    Nobody decides but the reader: letters go to the places that were named for today.

    Parameters
    ----------
    letters : dict of int to (int, int, int)
        For a place on today's board: minutes for the letter, price in percent, Connects for a boost.
    buys : int
        Connects to buy on the next day on which free ones come.
    replies : int
        Minutes until an answer.
    """

    story = N_("Played by hand.")

    def __init__(self, letters: dict[int, tuple[int, int, int]], buys: int, replies: int) -> None:
        self.letters, self.buys, self.replies = letters, buys, replies

    def apply(self, me: Me, job: Seen) -> bool:
        """Whether this place was named."""
        return job.place in self.letters

    def minutes(self, me: Me, job: Seen) -> int:
        """As named."""
        return self.letters[job.place][0]

    def price(self, me: Me, job: Seen) -> int:
        """As named."""
        return self.letters[job.place][1]

    def boost(self, me: Me, job: Seen) -> int:
        """As named."""
        return self.letters[job.place][2]

    def reply_minutes(self, me: Me) -> int:
        """As set."""
        return self.replies

    def buy(self, me: Me) -> int:
        """As set."""
        return self.buys


class Beginner(Strategy):
    """Two letters a week, to jobs that fit, with the free Connects."""

    elementwise = True
    story = N_("Two letters a week, to jobs that fit, with the free Connects.")


def answers(strategy: Strategy, question: str, me: Me, job: Seen | None, rows: Ints) -> Ints:
    """
    What a strategy answers, for the careers that are asked.

    Parameters
    ----------
    strategy : Strategy
    question : str
        A method of `Strategy`.
    me, job
        Arrays, a place for each career.
    rows : int array
        The places that are asked.

    Returns
    -------
    int array, shape (len(rows),)

    Raises
    ------
    StrategyError
        For an answer that is no number, not whole, or out of range.
    """
    if not len(rows):
        return np.zeros(0, dtype=np.int64)
    ask = getattr(strategy, question)
    seen = [at(part, rows) for part in (me, job) if part is not None]
    if strategy.elementwise:
        given = np.asarray(ask(*seen))
        if given.dtype == object or given.shape not in ((), (len(rows),)):
            _refuse(strategy, question, given, *seen)
        return _fit(strategy, question, np.broadcast_to(given, (len(rows),)), seen)
    one_by_one = [_one(strategy, question, ask, sight) for sight in zip(*map(_each, seen), strict=True)]
    return _fit(strategy, question, np.asarray(one_by_one), seen)


def at(part: Me | Seen, rows: Any) -> Any:  # noqa: ANN401 - a place, or several
    """The same sight for some places only."""
    return type(part)(**{row.name: getattr(part, row.name)[rows] for row in fields(part)})


def _each(part: Me | Seen) -> Iterator[Me | Seen]:
    """The sight of each career alone, with plain numbers."""
    columns = [getattr(part, row.name).tolist() for row in fields(part)]
    return itertools.starmap(type(part), zip(*columns, strict=True))


def _one(strategy: Strategy, question: str, ask: Any, sight: tuple[Me | Seen, ...]) -> Any:  # noqa: ANN401
    """Ask for one career."""
    given = ask(*sight)
    if not isinstance(given, (bool, int, float, np.bool_, np.integer, np.floating)):
        _refuse(strategy, question, given, *sight)
    return given


def _fit(strategy: Strategy, question: str, found: npt.NDArray[Any], seen: list[Me | Seen]) -> Ints:
    """Whole numbers in the range of the question, or one sentence about the first that is not."""
    least, most = LIMITS[question]
    if found.dtype.kind not in "biuf":
        _refuse(strategy, question, found.ravel()[0], *seen)
    good = (np.floor(found) == found) & (found >= least) & (found <= most)
    if not good.all():
        worst = int(np.flatnonzero(~good)[0])
        _refuse(strategy, question, found[worst].item(), *[at(part, [worst]) for part in seen])
    return found.astype(np.int64)


def _refuse(strategy: Strategy, question: str, given: object, *seen: Me | Seen) -> None:
    least, most = LIMITS[question]
    wanted = say("yes or no") if (least, most) == (0, 1) else say("{least} to {most}", least=least, most=most)
    me = seen[0]
    day = int(np.ravel(me.day)[0]) if isinstance(me, Me) else 0
    msg = say(
        '{name} answered {given} to the question "{question}" ({asked}) on day {day}; it takes {wanted}. '
        "It saw: {saw}.",
        name=strategy.name,
        given=repr(given),
        question=question,
        asked=say(ASKED[question]),
        day=day,
        wanted=wanted,
        saw="; ".join(map(_words, seen)),
    )
    raise StrategyError(msg, question=question, day=day, given=given)


def _words(part: Any) -> str:  # noqa: ANN401
    """A sight as names and numbers."""
    return ", ".join(f"{row.name} {np.ravel(getattr(part, row.name))[0]:g}" for row in fields(part))
