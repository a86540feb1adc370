"""A market played in full: every applicant drawn, every client choosing, and the weights read back."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from freelancekit.luck import Luck
from freelancekit.market.freelancer import POINTS_A_STEP, TIMES_A_STEP, USUAL_MINUTES, fit, letter_quality
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
COLUMNS = ("ratings", "stars", "stars_more", "newcomer", "price", "fit", "letter", "message", "boost")


@dataclass(frozen=True)
class Played:
    """
    A market that was played.

    Parameters
    ----------
    first : int array, shape (jobs,)
        Where each job's applicants begin.
    traits : float array, shape (applicants, 9)
        What each applicant has; the columns of `COLUMNS`.
    hired : bool array, shape (jobs,)
    winner : int array, shape (jobs,)
        The place of the preferred applicant, hired or not.
    """

    first: Ints
    traits: Floats
    hired: npt.NDArray[np.bool_]
    winner: Ints

    @property
    def jobs(self) -> int:
        """How many jobs were posted."""
        return len(self.first)

    @property
    def applicants(self) -> int:
        """How many letters were sent."""
        return len(self.traits)

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


def weights_of(market: Market) -> Floats:
    """The weights of `COLUMNS` in the client's choice."""
    return np.array(
        [
            market.beta_ratings,
            market.beta_stars,
            market.beta_stars_more,
            market.beta_newcomer,
            market.beta_price,
            market.beta_fit,
            market.beta_letter,
            market.beta_message,
            np.log1p(market.boost_lift),
        ]
    )


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
    sizes = applicants_by_close(Luck(seed, 0, jobs)("market.applicants"), market.mean_applicants)
    first = np.cumsum(sizes) - sizes
    merits = _drawn(Luck(seed, 0, int(np.sum(sizes))), market)
    pulls = pull(merits, market)
    pulls = pulls - np.log(np.mean(np.exp(pulls)))  # an average letter has a pull of 1
    joint = np.log(np.add.reduceat(np.exp(pulls), first))
    keys = pulls - np.log(-np.log(Luck(seed, 0, len(pulls))("market.choice")))  # the largest wins: McFadden
    best = np.maximum.reduceat(keys, first)
    winner = np.flatnonzero(keys == np.repeat(best, sizes))
    hired = Luck(seed, 0, jobs)("market.hires") < hires(joint, market)
    return Played(first, traits_of(merits, market), hired, winner)


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


def traits_of(merits: Merits, market: Market) -> Floats:
    """What a statistician would write down of each applicant: a row each, the columns of `COLUMNS`."""
    rated = np.greater(merits.ratings, 0)
    many = np.log1p(merits.ratings)
    above = np.where(rated, np.divide(merits.stars, 1000) - market.mean_stars, 0.0)
    columns = [
        many,
        above,
        above * many,
        ~rated,
        np.log(np.divide(merits.price, merits.budget)),
        fit(merits.skill, merits.needed),
        letter_quality(merits.minutes),
        merits.message,
        merits.boosted,
    ]
    return np.stack(columns, axis=-1).astype(np.float64)


def fit_choices(played: Played) -> tuple[Floats, Floats]:
    """
    The weights that make the choices of a played market likeliest, and their standard errors.

    A conditional logit over the jobs that hired, by maximum likelihood.

    Examples
    --------
    >>> weights, errors = fit_choices(play(Market(), jobs=2000, seed=1))
    >>> bool(abs(weights[5] - 1.0) < 4 * errors[5])               # the fit
    True
    """
    from scipy.optimize import minimize

    choices = _Choices(played)
    found = minimize(choices.loss, np.zeros(len(COLUMNS)), jac=True, method="BFGS").x
    return found, np.sqrt(np.diag(np.linalg.inv(choices.curve(found))))


class _Choices:
    """The jobs that hired: what each winner had, and what all who applied had."""

    def __init__(self, played: Played) -> None:
        sizes = played.sizes
        self.traits = played.traits[np.repeat(played.hired, sizes)]
        self.counts = sizes[played.hired]
        self.first = np.cumsum(self.counts) - self.counts
        self.chosen = np.sum(played.traits[played.winner[played.hired]], axis=0)

    def shares(self, weights: Floats) -> tuple[Floats, float]:
        """Each applicant's chance within the job, and the sum of the logarithms of the joint pulls."""
        pull = self.traits @ weights
        top = np.maximum.reduceat(pull, self.first)
        raised = np.exp(pull - np.repeat(top, self.counts))
        total = np.add.reduceat(raised, self.first)
        return raised / np.repeat(total, self.counts), float(np.sum(top + np.log(total)))

    def loss(self, weights: Floats) -> tuple[float, Floats]:
        """How unlikely the choices are for these weights, for each choice, and its slope."""
        share, log_sum = self.shares(weights)
        value, n = log_sum - float(self.chosen @ weights), len(self.counts)
        return value / n, (self.traits.T @ share - self.chosen) / n

    def curve(self, weights: Floats) -> Floats:
        """How sharply the likelihood falls off around these weights."""
        weighted = self.traits * self.shares(weights)[0][:, None]
        mean = np.add.reduceat(weighted, self.first, axis=0)
        curve: Floats = self.traits.T @ weighted - mean.T @ mean
        return curve
