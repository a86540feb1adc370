"""What one thing does to a letter, all else as it was: the same jobs, rivals and luck with and without it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

import numpy as np

from freelancekit.evidence.simulated_market import Floats, Ints, Played
from freelancekit.market.jobs import NOBODY
from freelancekit.market.settings import Market
from freelancekit.proposals.choice_model import wins
from freelancekit.proposals.merits import Merits, pull

#: Of so many jobs each letter is tried in turn.
JOBS = 2_000


@dataclass(frozen=True)
class Tried:
    """
    The letters of some jobs that were played, to be tried with something changed.

    Parameters
    ----------
    first : int array, shape (jobs,)
        Where each job's letters begin.
    merits : Merits
        Of each letter.
    rest : float array, shape (letters,), thousandths
        The logarithm of the joint pull of all others who wrote for the same job.
    level : float
        What is taken from each pull, so that the average letter of the market pulls with 1.
    market : Market
    """

    first: Ints
    merits: Merits
    rest: Floats
    level: float
    market: Market

    def chances(self, changes: Mapping[str, Any]) -> Floats:
        """The chance of each letter, if it had these merits, and it alone."""
        own = pull(replace(self.merits, **changes), self.market) - self.level
        chance: Floats = wins(own, self.rest, self.market)
        return chance

    def times_as_often(self, with_it: Mapping[str, Any], without: Mapping[str, Any]) -> tuple[float, float]:
        """
        How many times as often a letter is hired with something as without it, and the standard error.

        All luck is the same on both sides, so the error is only that of the jobs that happened to be played.
        """
        with_sums, without_sums = (
            np.add.reduceat(self.chances(merits), self.first) for merits in (with_it, without)
        )
        ratio = float(np.sum(with_sums) / np.sum(without_sums))
        off = with_sums - ratio * without_sums
        return ratio, float(np.sqrt(np.sum(off * off)) / np.sum(without_sums))


def tried(played: Played, market: Market, jobs: int = JOBS) -> Tried:
    """
    The letters of the first jobs of a market that was played.

    Examples
    --------
    >>> from freelancekit.evidence.simulated_market import play
    >>> letters = tried(play(Market(), jobs=500, seed=1), Market())
    >>> [round(part, 3) for part in letters.times_as_often({"message": True}, {"message": False})]
    [1.072, 0.001]
    >>> letters.times_as_often({"boosted": True}, {"boosted": True})
    (1.0, 0.0)
    """
    sizes = played.sizes[:jobs]
    many, first = int(np.sum(sizes)), played.first[:jobs]
    own = np.exp(played.pulls[:many])
    others = np.repeat(np.add.reduceat(own, first), sizes) - own
    alone = np.repeat(sizes == 1, sizes)
    rest = np.where(alone, NOBODY, 1000 * np.log(np.where(alone, 1.0, np.maximum(others, 1e-8))))
    return Tried(first, _first(played.merits, many), rest, played.level, market)


def _first(merits: Merits, many: int) -> Merits:
    """The merits of the first letters."""
    columns = {row.name: getattr(merits, row.name) for row in fields(merits)}
    return Merits(**{name: held[:many] if np.ndim(held) else held for name, held in columns.items()})
