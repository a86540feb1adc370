"""
Jobs: what a board shows of one, and how jobs arrive.

A job says what it pays, what it costs to apply, and who asks. What it does not
say are the hours that it will really take and what the client is. Its rivals
are one number, the logarithm of their joint pull, so that a million careers
can each meet a market of their own.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, Literal, TypeAlias

import msgspec
import numpy as np
import numpy.typing as npt

from freelancekit.market.settings import Market
from freelancekit.say import N_, say
from freelancekit.units import half_up, nearest

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
KindOfWork: TypeAlias = Literal["microtask", "project", "hourly", "contest", "crowdfunding"]

TEMPLATES = Path(__file__).parent / "jobs.toml"

KINDS: dict[str, str] = {
    "microtask": N_("a microtask: minutes, paid by the piece, no letter"),
    "project": N_("a project: one piece of work for a fixed sum"),
    "hourly": N_("hourly work: paid by the hour, week by week"),
    "contest": N_("a contest: many deliver, one is paid"),
    "crowdfunding": N_("crowdfunding: it collects money from backers and pays no worker"),
}

#: Who sees which boards: what anyone may try, and what only those see who have learnt the trade.
TRADES = ("general", "design", "web", "systems")

#: The joint pull of no rival at all, as a logarithm in thousandths; and "not drawn yet".
NOBODY, UNSET = -20_000, -1_000_000_000

#: Where one step of the costs of a proposal ends, in cents of pay; the guide of 2019 names the outer two.
SIZES = (5_000, 20_000, 60_000)


class Template(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A kind of job that can stand on a board."""

    title: str
    platforms: list[str]
    field: str
    kind: KindOfWork
    pay: tuple[int, int]
    minutes: tuple[int, int]
    needed: tuple[int, int]
    crowd: int
    source: str
    trade: str = "general"


@dataclass(frozen=True, slots=True)
class Job:
    """
    One offer of work.

    Parameters
    ----------
    id : str
        A short name to ask for it by.
    title : str
    field : str
        The skill it wants.
    kind : str
        One of `KINDS`.
    pay : int
        In cents or yen: for all of it, hourly work included.
    currency : {"USD", "JPY"}
    minutes, extra_minutes : int
        The work itself; reading, questions and changes that nobody pays for.
    connects : int
        What a proposal costs; 0 where applying is free.
    applicants, applicants_at_close : int
        When the reader sees the job, and in the end, the reader left out.
    needed : int
        The skill it wants, 0 to 100.
    deadline_days : int
    invited : bool
        Whether the client wrote first.
    text : str
        The advert.
    rivals : int
        The logarithm of the rivals' joint pull, in thousandths; `expected_rivals` where it is not drawn.

    Examples
    --------
    >>> job = Job("a", "A harbour town", "writing", "project", 3000, "JPY", 60, applicants_at_close=8)
    >>> job.rivals
    2079
    """

    id: str
    title: str
    field: str
    kind: KindOfWork
    pay: int
    currency: Literal["USD", "JPY"]
    minutes: int
    extra_minutes: int = 0
    connects: int = 0
    applicants: int = 0
    applicants_at_close: int = 0
    needed: int = 50
    deadline_days: int = 7
    invited: bool = False
    text: str = ""
    rivals: int = UNSET

    def __post_init__(self) -> None:
        if self.rivals == UNSET:
            object.__setattr__(self, "rivals", int(expected_rivals(self.applicants_at_close)))

    def but(self, **changes: Any) -> Job:  # noqa: ANN401 - as dataclasses.replace
        """The same job with something changed; its rivals follow the number of applicants."""
        if "applicants_at_close" in changes:
            changes.setdefault("rivals", UNSET)
        return replace(self, **changes)


def expected_rivals(applicants: npt.ArrayLike) -> Any:  # noqa: ANN401 - one in, one out
    """
    The joint pull of average rivals, as a logarithm in thousandths.

    An average letter has a pull of 1, so n of them have n together. No rival
    at all is a pull of next to nothing.

    Examples
    --------
    >>> int(expected_rivals(20)), int(expected_rivals(0))
    (2996, -20000)
    """
    joint = nearest(1000 * np.log(np.maximum(applicants, 1)))
    return np.where(np.greater(applicants, 0), joint, NOBODY)


def drawn_rivals(applicants: npt.ArrayLike, luck: npt.ArrayLike, spread: float) -> Any:  # noqa: ANN401
    """
    The joint pull of rivals who are unlike each other, as a logarithm in thousandths.

    Each rival's pull is lognormal with mean 1; the sum of n such is close to a
    lognormal of the same mean and variance, and that one is inverted.

    Parameters
    ----------
    applicants : int or int array, shape (...)
    luck : float or float array, shape (...), above 0 and below 1
    spread : float
        The standard deviation of one rival's logarithm.

    References
    ----------
    Fenton (1960), The sum of log-normal probability distributions in scatter transmission systems.

    Examples
    --------
    >>> [int(drawn_rivals(20, luck, 1.2)) for luck in (0.1, 0.5, 0.9)]
    [2426, 2921, 3416]
    """
    from scipy.special import ndtri

    n = np.maximum(applicants, 1)
    wide = np.log1p((np.exp(spread * spread) - 1) / n)
    joint = nearest(1000 * (np.log(n) - wide / 2 + np.sqrt(wide) * ndtri(luck)))
    return np.where(np.greater(applicants, 0), joint, NOBODY)


def applicants_by_close(luck: npt.ArrayLike, mean: npt.ArrayLike) -> Any:  # noqa: ANN401 - one in, one out
    """
    How many apply by the closing: 1 or more, many small numbers and a long tail.

    The inverse of a shifted geometric distribution.

    Examples
    --------
    >>> applicants_by_close([0.01, 0.5, 0.99], 20).tolist()
    [1, 14, 90]
    """
    chance = np.divide(1.0, np.maximum(mean, 1.0 + 1e-12))
    return (np.floor(np.log1p(-np.asarray(luck)) / np.log1p(-chance)) + 1).astype(np.int64)


def others_met(luck: npt.ArrayLike, more: npt.ArrayLike, mean: npt.ArrayLike) -> Any:  # noqa: ANN401
    """
    How many others stand in the queue of a job in which one finds oneself: 0 or more.

    Whoever writes a letter meets the crowded jobs more often, since they are where the letters are: a job
    with n applicants is met n times as often as a job with one. Of a shifted geometric law that leaves the
    sum of two, less one for each: those before and those behind.

    Parameters
    ----------
    luck, more : float or float array, shape (...), above 0 and below 1
    mean : float or float array, shape (...)
        How many apply for a job, on average over jobs.

    Returns
    -------
    int or int array, shape (...)
        On average 2 x (mean - 1).

    Examples
    --------
    >>> int(others_met(0.5, 0.5, 20)), others_met([0.01, 0.99], 0.5, 20).tolist()
    (26, [13, 102])
    """
    return applicants_by_close(luck, mean) + applicants_by_close(more, mean) - 2


def applicants_by_now(
    applicants: npt.ArrayLike, minutes: npt.ArrayLike, luck: npt.ArrayLike, market: Market
) -> Any:  # noqa: ANN401
    """
    How many have applied so many minutes after the job was posted.

    Examples
    --------
    >>> [int(applicants_by_now(20, minutes, 0.5, Market())) for minutes in (0, 1, 18, 120)]
    [0, 1, 13, 20]
    """
    share = -np.expm1(-np.divide(minutes, market.arrival_minutes))
    return np.floor(np.multiply(applicants, share) + luck).astype(np.int64)


def first_letter_within(minutes: float, applicants: npt.ArrayLike, market: Market) -> Any:  # noqa: ANN401
    """
    The chance that the first letter is there so soon, when letters come at random.

    Examples
    --------
    >>> first_letter_within(1, [1, 20, 45], Market()).round(2).tolist()
    [0.05, 0.66, 0.91]
    """
    share = -np.expm1(-minutes / market.arrival_minutes)
    return -np.expm1(-np.multiply(applicants, share))


def connects_for(pay: npt.ArrayLike, steps: tuple[int, ...]) -> Any:  # noqa: ANN401 - one in, one out
    """
    What it costs to apply for a job of this pay.

    Parameters
    ----------
    pay : int or int array, shape (...), cents
    steps : tuple of int
        The costs from the smallest jobs to the largest.

    Notes
    -----
    Rules: proposal.cost_steps

    Examples
    --------
    >>> connects_for([4_000, 15_000, 40_000, 90_000], (2, 4, 6, 8)).tolist(), int(connects_for(4_000, (2,)))
    ([2, 4, 6, 8], 2)
    """
    step = np.searchsorted(SIZES, pay, side="left")
    return np.asarray(steps)[np.minimum(step, len(steps) - 1)]


def between(luck: npt.ArrayLike, least: npt.ArrayLike, most: npt.ArrayLike) -> Any:  # noqa: ANN401
    """
    A whole number from ``least`` to ``most``, each as likely.

    Examples
    --------
    >>> between([0.0, 0.5, 0.999], 1, 6).tolist()
    [1, 4, 6]
    """
    room = np.subtract(most, least) + 1
    return np.add(least, np.floor(np.multiply(luck, room))).astype(np.int64)


@cache
def templates() -> tuple[Template, ...]:
    """Every kind of job there is."""
    rows = tomllib.loads(TEMPLATES.read_text(encoding="utf-8"))["job"]
    return tuple(msgspec.convert(rows, list[Template]))


def hourly(pay: int, minutes: int) -> int:
    """
    Pay for one hour, of a sum and the minutes it took.

    Examples
    --------
    >>> hourly(858, 200)
    257
    """
    return half_up(pay * 60, max(minutes, 1))


def say_kind(kind: str) -> str:
    """A kind of work in words."""
    return say(KINDS[kind])
