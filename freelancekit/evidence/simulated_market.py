"""A market played in full: every applicant drawn, every client choosing."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from freelancekit.luck import Luck
from freelancekit.market.freelancer import POINTS_A_STEP, TIMES_A_STEP, USUAL_MINUTES
from freelancekit.market.jobs import applicants_by_close
from freelancekit.market.settings import Market
from freelancekit.proposals.choice_model import hires
from freelancekit.proposals.merits import Merits, pull

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]

#: Shares of applicants: without any rating, with a message, with a boost.
NEW, MESSAGES, BOOSTS = 0.3, 0.2, 0.1
#: The spread of stars, of prices on a logarithmic scale, and of letters.
STARS_SPREAD, PRICE_SPREAD = 0.25, 0.3


@dataclass(frozen=True)
class Played:
    """
    A market that was played.

    Parameters
    ----------
    first : int array, shape (jobs,)
        Where each job's applicants begin.
    merits : Merits
        What each applicant brings: arrays, shape (applicants,).
    pulls : float array, shape (applicants,)
        How much each letter pulls; the average one with 1, so its logarithm is near 0.
    level : float
        What was taken from the pull of each for that.
    hired : bool array, shape (jobs,)
    winner : int array, shape (jobs,)
        The place of the preferred applicant, hired or not.
    """

    first: Ints
    merits: Merits
    pulls: Floats
    level: float
    hired: npt.NDArray[np.bool_]
    winner: Ints

    @property
    def jobs(self) -> int:
        """How many jobs were posted."""
        return len(self.first)

    @property
    def applicants(self) -> int:
        """How many letters were sent."""
        return len(self.pulls)

    @property
    def sizes(self) -> Ints:
        """How many applied for each job."""
        return np.diff(np.append(self.first, self.applicants))

    @property
    def won(self) -> npt.NDArray[np.bool_]:
        """For each letter, whether it was hired."""
        there = np.zeros(self.applicants, dtype=bool)
        there[self.winner[self.hired]] = True
        return there


def play(market: Market, jobs: int, seed: int) -> Played:
    """
    Post jobs, draw every applicant, let each client choose.

    Parameters
    ----------
    market : Market
    jobs, seed : int

    Examples
    --------
    >>> played = play(Market(), jobs=100, seed=1)
    >>> played.jobs, played.hired.sum() == played.won.sum()
    (100, np.True_)
    """
    sizes = sizes_of(jobs, seed, market.mean_applicants)
    first = np.cumsum(sizes) - sizes
    merits = _drawn(Luck(seed, 0, int(np.sum(sizes))), market)
    pulls = pull(merits, market)
    level = float(np.log(np.mean(np.exp(pulls))))
    pulls = pulls - level
    joint = np.log(np.add.reduceat(np.exp(pulls), first))
    keys = pulls - np.log(-np.log(Luck(seed, 0, len(pulls))("market.choice")))  # the largest wins: McFadden
    best = np.maximum.reduceat(keys, first)
    winner = np.flatnonzero(keys == np.repeat(best, sizes))
    hired = Luck(seed, 0, jobs)("market.hires") < hires(joint, market)
    return Played(first, merits, pulls, level, hired, winner)


def sizes_of(jobs: int, seed: int, mean: float) -> Ints:
    """
    How many apply for each job, for a mean over jobs.

    Examples
    --------
    >>> sizes_of(5, seed=1, mean=20).tolist()
    [27, 40, 2, 5, 33]
    """
    sizes: Ints = applicants_by_close(Luck(seed, 0, jobs)("market.applicants"), mean)
    return sizes


def _drawn(luck: Luck, market: Market) -> Merits:
    """What each applicant brings: a profile, a price, a letter."""
    from scipy.special import ndtri

    rated = luck("market.rated") >= NEW
    above = np.minimum(STARS_SPREAD * ndtri(luck("market.stars")), 5 - market.mean_stars)
    return Merits(
        ratings=np.where(rated, applicants_by_close(luck("market.ratings"), 20), 0),
        stars=np.where(rated, 1000 * (market.mean_stars + above), 0),
        price=np.exp(PRICE_SPREAD * ndtri(luck("market.price"))),
        skill=POINTS_A_STEP * ndtri(luck("market.fit")),
        minutes=USUAL_MINUTES * np.power(TIMES_A_STEP, ndtri(luck("market.letter"))),
        message=luck("market.message") < MESSAGES,
        boosted=luck("market.boost") < BOOSTS,
    )
