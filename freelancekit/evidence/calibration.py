"""
The model beside the published numbers.

A market of thousands of jobs is played with every applicant drawn, and what
comes of it is laid beside what studies and platforms have published: the
value, the error of the play, how far apart they may lie, and whether they do.
Each row says whether its number was put in or comes out, and which settings it sees.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np
import numpy.typing as npt

from freelancekit.careers.crowd import crowd
from freelancekit.careers.elsewhere import ELSEWHERE
from freelancekit.evidence.same_luck import Tried, tried
from freelancekit.evidence.simulated_market import Played, play, sizes_of
from freelancekit.evidence.target import BESIDE, COMES_OUT, IN_THE_MARKET, KINDS, PUT_IN, Target
from freelancekit.market.jobs import first_letter_within
from freelancekit.market.settings import Market
from freelancekit.market.studies import ASSUMPTION
from freelancekit.proposals.choice_model import speed
from freelancekit.proposals.merits import Merits, pull
from freelancekit.say import N_, say
from freelancekit.strategies.steady import Steady
from freelancekit.trust.rating import CONTENT, rate
from freelancekit.units import whole

if TYPE_CHECKING:
    import pandas as pd

#: Merits of a letter, by name.
Changes: TypeAlias = Mapping[str, Any]

#: An effect is known to half of itself, so that who finds none has missed it.
HALF = 0.5
#: So many careers of a year, from this day, that write three letters a week.
CAREERS, BEGINS, YEAR, WAY = 300, "2024-09-01", 365, Steady(letters=3)
#: So seldom that no invitation comes.
NEVER = 1e-9


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
    return [*judged(played, seed, chosen), _in_careers(played, seed, chosen)]


def judged(played: Played, seed: int, market: Market) -> list[Target]:
    """The rows that have a verdict, for a market that was played."""
    letters = tried(played, market)
    return [
        *_competition(played, market),
        *_reputation(letters, market),
        *_attention(letters),
        *_speed(played.jobs, seed, market),
        *_ratings(played.jobs, seed, market),
    ]


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
        A row for each number; ``verdict`` says "holds", "misses" or "no verdict", ``kind`` whether the number
        was put in or comes out, and ``sees`` which settings make the row miss somewhere in their range.

    Raises
    ------
    AmountError
        For a number of jobs below 500, or one that is not whole.

    Examples
    --------
    >>> calibration(jobs=500).columns.tolist()
    ['what', 'kind', 'published', 'played', 'error', 'may differ by', 'verdict', 'sees', 'source']
    """
    import pandas as pd

    rows = [
        (
            say(row.what),
            say(KINDS[row.kind]),
            row.published,
            round(row.simulated, 3),
            round(row.error, 3),
            round(row.within, 3) if row.judged else None,
            row.say_verdict(),
            row.say_sees(),
            row.source,
        )
        for row in targets(jobs, seed, market)
    ]
    columns = ["what", "kind", "published", "played", "error", "may differ by", "verdict", "sees", "source"]
    return pd.DataFrame(rows, columns=columns)


def _competition(played: Played, market: Market) -> list[Target]:
    """How many apply, how many jobs hire, and how many letters get a reply."""
    many, many_error = _mean(played.sizes)
    filled, error = _mean(played.hired)
    replies = float(np.sum(np.minimum(played.sizes, market.written_to)) / played.applicants)
    return [
        Target(
            N_("applicants for a job, the assumed market"), ASSUMPTION, 20.0, many, many_error,
            0.03 * 20 + 2 * many_error, reads=("mean_applicants",), sees=("mean_applicants",),
        ),
        Target(
            N_("share of jobs that hire"), "sniff_2025", 0.40, filled, error, 0.02 + 2 * error,
            reads=IN_THE_MARKET, sees=("fill_rate", "rival_spread"),
        ),
        Target(
            N_("share of letters that get a reply"), "vollna_2025", 0.15, replies, 0.0, 0.04,
            reads=("mean_applicants", "written_to"), sees=("mean_applicants", "written_to"),
        ),
    ]  # fmt: skip


def _reputation(letters: Tried, market: Market) -> list[Target]:
    """What ratings, stars and a price do to the chance of being chosen, where somebody is."""
    usual, star = 1000 * market.mean_stars, ("beta_stars", "beta_stars_more")
    few, many = ({"ratings": ratings, "stars": usual} for ratings in (1, 128))
    dear, cheap = {"price": 100}, {"price": 40}
    rows = [
        _after(N_("won of 1 at 1 rating 0.40; at 128 ratings"), (0.40, 0.54), _shift(market, few, many),
               ("beta_ratings",)),
        *(
            _after(words, (0.25, published), _shift(market, *_four_and_five(ratings)), star)
            for ratings, published, words in (
                (4, 0.37, N_("won of 1 at four stars 0.25; at five, with 4 ratings")),
                (64, 0.50, N_("won of 1 at four stars 0.25; at five, with 64 ratings")),
            )
        ),
        _after(N_("won of 1 at 100 dollars 0.50; at 40"), (0.50, 0.73), _shift(market, dear, cheap),
               ("beta_price",)),
    ]  # fmt: skip
    return [*rows, _above_average(market), _first_rating(letters)]


def _four_and_five(ratings: int) -> tuple[Changes, Changes]:
    return {"ratings": ratings, "stars": 4000}, {"ratings": ratings, "stars": 5000}


def _above_average(market: Market) -> Target:
    """
    What many ratings bring to one who stands half a star above the average: no setting was chosen by it.

    The study has ratings of one to ten, nine on average: ten is half a star above, on a scale of five.
    """
    first: Changes = {"ratings": 1, "stars": 1000 * market.mean_stars}
    best = 1000 * (market.mean_stars + 0.5)
    one, many = (
        _moved(0.40, _shift(market, first, {"ratings": ratings, "stars": best})) for ratings in (1, 128)
    )
    reads = ("beta_ratings", "beta_stars", "beta_stars_more")
    return Target(
        N_("revenue at 128 ratings ÷ at 1, half a star above the average"), "yoganarasimhan_2013",
        1.50, many / one, 0.0, 0.05, COMES_OUT, reads, reads,
    )  # fmt: skip


def _first_rating(letters: Tried) -> Target:
    """The same letter from one without a rating, and from one with a first rating as good as the average."""
    first = {"ratings": 1, "stars": 1000 * letters.market.mean_stars}
    found = letters.times_as_often(first, {"ratings": 0, "stars": 0})
    told = N_("hired with a first rating ÷ without; the size is assumed")
    return _effect(told, "lin_liu_viswanathan", 1.81, found, ("beta_newcomer",))


def _attention(letters: Tried) -> list[Target]:
    """What a message, a boost and a face do to the chance of a letter, with the same luck."""
    rows = []
    for merit, published, source, words, seen in (
        ("message", 1.089, "hong_peng_2021", N_("hired with a message ÷ without"), "beta_message"),
        ("boosted", 1.24, "upwork_placebo", N_("hired with a boost ÷ without"), "boost_lift"),
        ("photo", 1.16, ASSUMPTION, N_("hired with a face on the profile ÷ without"), "beta_photo"),
    ):
        found = letters.times_as_often({merit: True}, {merit: False})
        rows.append(_effect(words, source, published, found, (seen,)))
    return rows


def _speed(n: int, seed: int, market: Market) -> list[Target]:
    """How soon the first letter is there, and what is left of the interest when an answer comes late."""
    soon, error = _mean(first_letter_within(1, sizes_of(n, seed, mean=45), market))
    told, reads = N_("first letter within a minute, where 45 apply on average"), ("arrival_minutes",)
    rows = [Target(told, "edison_2024", 0.67, soon, error, 0.03 + 2 * error, COMES_OUT, reads, reads)]
    for minutes, published, words in (
        (60, 0.54, N_("interest left after an hour, of 1")),
        (1440, 0.10, N_("interest left after a day, of 1")),
    ):
        left, late = float(speed(minutes, market)), ("reply_minutes", "reply_shape")
        rows.append(Target(words, "speed_2025", published, left, 0.0, 0.01, PUT_IN, late, late))
    return rows


def _ratings(n: int, seed: int, market: Market) -> list[Target]:
    """What clients post: how many, how kindly, and what is lost by waiting."""
    first, later = (rate(n, rated_first=rated, seed=seed, market=market) for rated in (True, False))
    unhappy = first.posted & (first.content - market.strictness < CONTENT)
    felt = ("strictness", "rater_spread", "mood_spread", "soft_raters", "review_share")
    golden = "filippas_horton_golden"
    return [
        _posted(N_("average of all stars"), golden, 4.8, first.stars[first.posted], 0.05, felt,
                ("mood_spread", "rater_spread", "strictness")),
        _posted(N_("four or five from those not content"), golden, 0.24, first.stars[unhappy] >= 4, 0.02,
                felt, ("soft_raters",)),
        _posted(N_("contracts with a rating"), golden, 0.82, first.posted, 0.01, ("review_share",),
                ("review_share",)),
        _posted(N_("ratings lost where one waits"), "jian_2010", 0.215, first.posted & ~later.posted, 0.015,
                ("review_share", "wait_to_rate"), ("wait_to_rate",)),
    ]  # fmt: skip


def _posted(
    what: str, source: str, published: float, found: npt.ArrayLike, slack: float,
    reads: tuple[str, ...], sees: tuple[str, ...],
) -> Target:  # fmt: skip
    """An average over the clients who were played."""
    mean, error = _mean(found)
    return Target(what, source, published, mean, error, slack + 2 * error, reads=reads, sees=sees)


def _in_careers(played: Played, seed: int, market: Market) -> Target:
    """
    How often a letter wins in whole careers, beside how often it does in this market.

    Letters to clients who wrote first are left out: no invitation comes.
    """
    usual = Market()
    there = {name: getattr(usual, name) for name in ELSEWHERE}  # no step of a career reads these
    run = crowd(
        "crowdworks", WAY, n=CAREERS, on=BEGINS, days=YEAR, seed=seed,
        market=market.but(there, invitations_a_week=NEVER),
    )  # fmt: skip
    letters, wins = run.count("letters"), run.count("wins")
    share = float(np.sum(wins) / np.sum(letters))
    error = float(np.std(wins - share * letters) / np.mean(letters) / np.sqrt(run.n))
    return Target(
        N_("wins of all letters in careers; published: in this market"), "fk.crowd",
        float(np.mean(played.won)), share, error, np.inf, BESIDE,
    )  # fmt: skip


def _effect(
    what: str, source: str, published: float, found: tuple[float, float], seen: tuple[str, ...]
) -> Target:
    """How many times as often, with something as without it; the published effect is known to half of it."""
    ratio, error = found
    within = HALF * abs(published - 1) + 2 * error
    reads = (*IN_THE_MARKET, *(name for name in seen if name not in IN_THE_MARKET))
    return Target(what, source, published, ratio, error, within, PUT_IN, reads, seen)


def _shift(market: Market, before: Changes, after: Changes) -> float:
    """How far the log-odds of being chosen move from one letter to another, the rivals as they were."""
    return float(pull(Merits(**after), market) - pull(Merits(**before), market))


def _moved(base: float, shift: float) -> float:
    """A chance after a shift of its log-odds."""
    return float(1 / (1 + np.exp(-(np.log(base / (1 - base)) + shift))))


def _after(what: str, chances: tuple[float, float], shift: float, reads: tuple[str, ...]) -> Target:
    """A chance as published, and where the shift of its log-odds brings the one it began with."""
    base, published = chances
    moved = _moved(base, shift)
    return Target(what, "yoganarasimhan_2013", published, moved, 0.0, 0.02, reads=reads, sees=reads)


def _mean(values: npt.ArrayLike) -> tuple[float, float]:
    """A mean and its standard error."""
    numbers = np.asarray(values, dtype=np.float64)
    return float(np.mean(numbers)), float(np.std(numbers) / np.sqrt(len(numbers)))
