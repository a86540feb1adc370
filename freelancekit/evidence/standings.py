"""Who stands where after a month of a tournament, and how sure that is."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from freelancekit.careers.run import Ints
from freelancekit.evidence.paired import CLEAR
from freelancekit.evidence.tournament import Contest
from freelancekit.units import average


@dataclass(frozen=True)
class Standing:
    """
    One way to play after a month.

    Parameters
    ----------
    name : str
    place : int
        By what is left so far on average; equal ones share a place.
    best, worst : int
        The places that luck leaves open: behind all who are clearly ahead in the same lives, before all
        who are clearly behind.
    mean : int
        What is left so far on average, in yen.
    below, level, above : int
        Lives that have paid more than they earned, that are at nothing, that have something left.
    """

    name: str
    place: int
    best: int
    worst: int
    mean: int
    below: int
    level: int
    above: int

    @property
    def sure(self) -> bool:
        """Whether luck leaves only this place open."""
        return self.best == self.worst


def standings(contest: Contest, month: int) -> list[Standing]:
    """
    Everyone after a month, the first place first.

    Parameters
    ----------
    contest : Contest
    month : int
        From 1.

    Examples
    --------
    >>> from freelancekit.strategies.catalogue import strategy
    >>> from freelancekit.evidence.tournament import tournament
    >>> friends = {"Haru": strategy("Numbers"), "Nao": strategy("Specialist")}
    >>> contest = tournament(friends, n=40, days=60, on="2024-09-01")
    >>> [(one.name, one.place, one.best, one.worst) for one in standings(contest, 2)]
    [('Nao', 1, 1, 1), ('Haru', 2, 2, 2)]
    """
    left = {name: contest.runs[name].arrays["left"][month - 1] for name in contest.names}
    rows = [_standing(name, left) for name in contest.names]
    return sorted(rows, key=lambda row: row.place)


def _standing(name: str, left: dict[str, Ints]) -> Standing:
    own, others = left[name], [values for other, values in left.items() if other != name]
    ahead = sum(_clearly(values - own) for values in others)
    behind = sum(_clearly(own - values) for values in others)
    place = 1 + sum(int(np.sum(values)) > int(np.sum(own)) for values in others)
    return Standing(
        name,
        place,
        min(1 + ahead, place),
        max(len(left) - behind, place),
        average(int(np.sum(own)), len(own)),
        int(np.sum(own < 0)),
        int(np.sum(own == 0)),
        int(np.sum(own > 0)),
    )


def _clearly(apart: Ints) -> bool:
    """Whether a lead, life by life, is larger than luck would make it; as in `Duel`."""
    mean = np.sum(apart) / len(apart)
    error = np.sqrt(np.sum((apart - mean) * (apart - mean)) / (len(apart) - 1) / len(apart))
    return bool(round(float(mean)) > CLEAR * round(float(error)))
