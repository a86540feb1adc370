"""The weights of a client's choice, read back from the choices of a market that was played."""

from __future__ import annotations

import numpy as np
from scipy.optimize import minimize

from freelancekit.evidence.simulated_market import Floats, Played
from freelancekit.market.freelancer import fit, letter_quality
from freelancekit.market.settings import Market
from freelancekit.proposals.merits import Merits

COLUMNS = ("ratings", "stars", "stars_more", "newcomer", "price", "fit", "letter", "message", "boost")


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


def fit_choices(played: Played, market: Market) -> tuple[Floats, Floats]:
    """
    The weights that make the choices of a played market likeliest, and their standard errors.

    A conditional logit over the jobs that hired, by maximum likelihood.
    """
    choices = _Choices(played, market)
    found = minimize(choices.loss, np.zeros(len(COLUMNS)), jac=True, method="BFGS").x
    return found, np.sqrt(np.diag(np.linalg.inv(choices.curve(found))))


class _Choices:
    """The jobs that hired: what each winner had, and what all who applied had."""

    def __init__(self, played: Played, market: Market) -> None:
        sizes = played.sizes
        traits = traits_of(played.merits, market)
        self.traits = traits[np.repeat(played.hired, sizes)]
        self.counts = sizes[played.hired]
        self.first = np.cumsum(self.counts) - self.counts
        self.chosen = np.sum(traits[played.winner[played.hired]], axis=0)

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
