"""
The model beside the published numbers.

A market of thousands of jobs is played with every applicant drawn, and what
comes of it is laid beside what studies and platforms have published: the
value, the error of the play, how far apart they may lie, and whether they do.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from freelancekit.evidence.simulated_market import COLUMNS, Played, fit_choices, play
from freelancekit.market.settings import Market
from freelancekit.proposals.choice_model import speed
from freelancekit.rules.rulebook import rulebook
from freelancekit.say import N_, say
from freelancekit.trust.rating import CONTENT, rate
from freelancekit.units import whole

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True)
class Target:
    """
    A published number beside the played one.

    Parameters
    ----------
    what, source : str
    published, simulated : float
    error : float
        The standard error of the play; 0 where nothing is drawn.
    within : float
        How far apart they may lie: what the source itself leaves open, and twice the error.
    """

    what: str
    source: str
    published: float
    simulated: float
    error: float
    within: float

    @property
    def holds(self) -> bool:
        """Whether they lie near enough."""
        return abs(self.simulated - self.published) <= self.within


def targets(jobs: int = 40_000, seed: int = 1, market: Market | None = None) -> list[Target]:
    """
    Every published number that the model was set to, beside what it plays.

    Parameters
    ----------
    jobs : int
        How many jobs are posted; more jobs, smaller errors.
    seed : int
    market : Market, optional
    """
    chosen = market or Market()
    n = whole(jobs, say("The number of jobs"), least=500, most=200_000)
    played = play(chosen, n, whole(seed, say("The seed"), least=0))
    old = play(chosen.but(mean_applicants=6.7), n, seed)
    market_rows = [*_competition(played, old, chosen), *_reputation(played), *_attention(played, chosen)]
    return [*market_rows, *_ratings(n, seed, chosen)]


def calibration(jobs: int = 40_000, seed: int = 1, market: Market | None = None) -> pd.DataFrame:
    """
    The calibration table: the model beside the published numbers.

    Parameters
    ----------
    jobs, seed, market
        As for `targets`.

    Returns
    -------
    pandas.DataFrame
        A row for each number; ``verdict`` says "holds" or "misses".

    Raises
    ------
    AmountError
        For a number of jobs below 500, or one that is not whole.

    Examples
    --------
    >>> calibration(jobs=500).columns.tolist()
    ['what', 'published', 'played', 'error', 'may differ by', 'verdict', 'source']
    """
    import pandas as pd

    rows = [
        (
            say(row.what),
            row.published,
            round(row.simulated, 3),
            round(row.error, 3),
            round(row.within, 3),
            say("holds") if row.holds else say("misses"),
            row.source,
        )
        for row in targets(jobs, seed, market)
    ]
    columns = ["what", "published", "played", "error", "may differ by", "verdict", "source"]
    return pd.DataFrame(rows, columns=columns)


def _competition(played: Played, old: Played, market: Market) -> list[Target]:
    rows = []
    for name, source, published, one in (
        (N_("applicants for a job, software market to 2010"), "moreno_terwiesch_2014", 6.7, old),
        (N_("applicants for a job, the assumed market"), "assumption", 20.0, played),
    ):
        mean, error = _mean(one.sizes)
        rows.append(Target(name, source, published, mean, error, 0.03 * published + 2 * error))
    filled, error = _mean(played.hired)
    rows.append(Target(N_("share of jobs that hire"), "sniff_2025", 0.40, filled, error, 0.02 + 2 * error))
    replies = float(np.sum(np.minimum(played.sizes, market.written_to)) / played.applicants)
    rows.append(Target(N_("share of letters that get a reply"), "vollna_2025", 0.15, replies, 0.0, 0.04))
    won, error = _mean(played.won)
    each = played.hired.mean() / played.sizes.mean()
    rows.append(
        Target(
            N_("wins of all letters, against filled jobs ÷ applicants"), "identity", each, won, error, 1e-12
        )
    )
    return rows


def _reputation(played: Played) -> list[Target]:
    weights, errors = fit_choices(played)
    slope = dict(zip(COLUMNS, zip(weights, errors, strict=True), strict=True))
    many, many_error = slope["ratings"]
    rise = np.log(129) - np.log(2)
    told = N_("won of 1 at 1 rating 0.40; at 128 ratings")
    rows = [_after(told, 0.40, 0.54, many * rise, many_error * rise)]
    for ratings, published, words in (
        (4, 0.37, N_("won of 1 at four stars 0.25; at five, with 4 ratings")),
        (64, 0.50, N_("won of 1 at four stars 0.25; at five, with 64 ratings")),
    ):
        log = float(np.log1p(ratings))
        (base, e0), (more, e1) = slope["stars"], slope["stars_more"]
        rows.append(_after(words, 0.25, published, base + more * log, float(np.hypot(e0, e1 * log))))
    return [*rows, *_signs(played, *slope["stars_more"])]


def _signs(played: Played, more: float, error: float) -> list[Target]:
    """What a study gives a sign for, and no size."""
    rated = played.traits[:, COLUMNS.index("newcomer")] == 0
    new, old = _mean(played.won[~rated])[0], _mean(played.won[rated])[0]
    told = N_("newcomers win less often (1 is yes)"), N_("stars weigh more where ratings are many (1 is yes)")
    return [
        Target(told[0], "lin_liu_viswanathan", 1, float(new < old), 0, 0),
        Target(told[1], "yoganarasimhan_2013", 1, float(more > 2 * error), 0, 0),
    ]


def _ratings(n: int, seed: int, market: Market) -> list[Target]:
    """What clients post: how many, how kindly, and what is lost by waiting."""
    first, later = (rate(n, rated_first=rated, seed=seed, market=market) for rated in (True, False))
    source = "filippas_horton_golden"
    stars, stars_error = _mean(first.stars[first.posted])
    unhappy = first.posted & (first.content < CONTENT)
    soft, soft_error = _mean(first.stars[unhappy] >= 4)
    posted, posted_error = _mean(first.posted)
    lost, lost_error = _mean(first.posted & ~later.posted)
    return [
        Target(N_("average of all stars"), source, 4.8, stars, stars_error, 0.05 + 2 * stars_error),
        Target(
            N_("four or five from those not content"), source, 0.24, soft, soft_error, 0.02 + 2 * soft_error
        ),
        Target(N_("contracts with a rating"), source, 0.82, posted, posted_error, 0.01 + 2 * posted_error),
        Target(
            N_("ratings lost where one waits"),
            "jian_2010",
            0.215,
            lost,
            lost_error,
            0.015 + 2 * lost_error,
        ),
    ]


def _attention(played: Played, market: Market) -> list[Target]:
    rows = []
    for column, published, slack, source, words in (
        ("message", 1.089, 0.10, "hong_peng_2021", N_("hired with a message ÷ without")),
        ("boost", 1.24, 0.19, "upwork_placebo", N_("hired with a boost ÷ without")),
    ):
        there = played.traits[:, COLUMNS.index(column)] == 1
        ratio, error = _ratio(played.won[there], played.won[~there])
        rows.append(Target(words, source, published, ratio, error, slack + 2 * error))
    for minutes, published, words in (
        (60, 0.54, N_("interest left after an hour, of 1")),
        (1440, 0.10, N_("interest left after a day, of 1")),
    ):
        rows.append(Target(words, "speed_2025", published, float(speed(minutes, market)), 0.0, 0.01))
    return [*rows, _dearest()]


def _dearest() -> Target:
    """The highest cost of a proposal in the test of 2023, as the rulebook has it."""
    steps = rulebook("upwork", on="2023-06-01")["proposal.cost_test"]
    most = max(map(int, steps)) if isinstance(steps, tuple) else 0
    return Target(N_("the dearest letter of 2023, in Connects"), "upwork 2023-06-01", 16, most, 0.0, 0.0)


def _after(what: str, base: float, published: float, shift: float, error: float) -> Target:
    """A chance after a shift of its log-odds, with the error that comes with it."""
    moved = float(1 / (1 + np.exp(-(np.log(base / (1 - base)) + shift))))
    wide = float(moved * (1 - moved) * error)
    return Target(what, "yoganarasimhan_2013", published, moved, wide, 0.02 + 2 * wide)


def _mean(values: npt.ArrayLike) -> tuple[float, float]:
    """A mean and its standard error."""
    numbers = np.asarray(values, dtype=np.float64)
    return float(np.mean(numbers)), float(np.std(numbers) / np.sqrt(len(numbers)))


def _ratio(above: npt.ArrayLike, below: npt.ArrayLike) -> tuple[float, float]:
    """The ratio of two means and its standard error."""
    (one, e1), (two, e2) = _mean(above), _mean(below)
    return one / two, float(one / two * np.hypot(e1 / one, e2 / two))
