"""
The freelancer: what they can do, how much time they have, what their profile shows.

Nao is the stand-in for the reader. `fk.Reader()` is Nao as she begins; change
one thing with ``but`` and she is somebody else.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from types import MappingProxyType
from typing import Any

import numpy as np
import numpy.typing as npt

from freelancekit.errors import ProposalError
from freelancekit.market.settings import Market
from freelancekit.say import say, say_list, say_name
from freelancekit.units import whole

#: What one can do in a field one has never worked in, of 100.
UNTRIED = 20
#: So many points of skill are one step of fit.
POINTS_A_STEP = 25
#: A letter of so many minutes is as good as the average one; three times as many, one step better.
USUAL_MINUTES, TIMES_A_STEP = 20, 3

SKILLS: Mapping[str, int] = MappingProxyType(
    {"photo": 60, "writing": 45, "data entry": 60, "social media": 45, "video": 40, "translation": 30}
)


def fit(skill: npt.ArrayLike, needed: npt.ArrayLike) -> Any:  # noqa: ANN401 - one in, one out
    """
    How well work suits, in steps: 0 is just as needed, 1 is clearly more.

    Parameters
    ----------
    skill, needed : int or int array, shape (...), 0 to 100

    Examples
    --------
    >>> float(fit(60, 35)), float(fit(20, 45))
    (1.0, -1.0)
    """
    return np.subtract(skill, needed) / POINTS_A_STEP


def letter_quality(minutes: npt.ArrayLike) -> Any:  # noqa: ANN401 - one in, one out
    """
    How good a letter is for the minutes spent on it, in steps; 0 is the average.

    Each step takes three times the minutes of the one before. That time makes
    a letter better, and by how much, is an assumption.

    Parameters
    ----------
    minutes : int or int array, shape (...), 1 or more

    Examples
    --------
    >>> [round(float(letter_quality(minutes)), 2) for minutes in (15, 20, 60, 180)]
    [-0.26, 0.0, 1.0, 2.0]
    """
    return np.log(np.divide(minutes, USUAL_MINUTES)) / np.log(TIMES_A_STEP)


def profile_pull(photo: bool, portfolio: bool, filled: bool, market: Market) -> float:
    """
    What a profile adds to a letter's pull.

    Examples
    --------
    >>> round(profile_pull(True, True, False, Market()), 2)
    0.45
    """
    return photo * market.beta_photo + portfolio * market.beta_portfolio + filled * market.beta_filled


@dataclass(frozen=True)
class Reader:
    """
    A freelancer.

    Parameters
    ----------
    name : str
    hours_a_week : int
        Free hours beside the day job.
    skills : mapping of field to int
        0 to 100; a field that is not named counts as 20.
    stars, ratings : int
        The average in thousandths of a star, and of how many ratings; 0 of 0 for a beginner.
    photo, portfolio, filled : bool
        What the profile shows: a face, work to look at, every field filled in.

    Raises
    ------
    AmountError
        For a number that is not whole or out of range.
    ProposalError
        For stars without ratings, ratings without stars, or skills that are no mapping.

    Examples
    --------
    >>> nao = Reader()
    >>> nao
    Nao: 8 hours a week, no rating yet
    >>> nao.skill("photo"), nao.skill("accounting")
    (60, 20)
    >>> nao.but(stars=4900, ratings=3)
    Nao: 8 hours a week, 4.9 stars of 3 ratings
    """

    name: str = "Nao"
    hours_a_week: int = 8
    skills: Mapping[str, int] = field(default_factory=lambda: SKILLS)
    stars: int = 0
    ratings: int = 0
    photo: bool = False
    portfolio: bool = True
    filled: bool = True

    def __post_init__(self) -> None:
        whole(self.hours_a_week, say("The hours a week"), most=168)
        whole(self.ratings, say("The number of ratings"), least=0)
        whole(self.stars, say("The stars, in thousandths,"), least=0, most=5000)
        if not isinstance(self.skills, Mapping):
            msg = say('Skills are given as {{"photo": 60}}; you gave {skills}.', skills=repr(self.skills))
            raise ProposalError(msg, skills=self.skills)
        for value in self.skills.values():
            whole(value, say("A skill"), least=0, most=100)
        if (self.ratings > 0) != (self.stars >= 1000):
            msg = say(
                "Stars and ratings belong together: 0 and 0, or 1000 to 5000 thousandths and 1 or more "
                "ratings; you gave {stars} and {ratings}.",
                stars=self.stars,
                ratings=self.ratings,
            )
            raise ProposalError(msg, stars=self.stars, ratings=self.ratings)

    def __hash__(self) -> int:
        return hash(
            (self.name, self.hours_a_week, tuple(sorted(self.skills.items())), self.stars, self.ratings)
        )

    def __reduce__(self) -> tuple[Any, ...]:
        """Packed as plain values: the view of the skills cannot travel to another process."""
        values = [getattr(self, row.name) for row in fields(self)]
        return type(self), tuple(dict(value) if isinstance(value, Mapping) else value for value in values)

    def __repr__(self) -> str:
        rated = (
            say("{stars:.1f} stars of {n} ratings", stars=self.stars / 1000, n=self.ratings)
            if self.ratings
            else say("no rating yet")
        )
        return say(
            "{name}: {hours} hours a week, {rated}",
            name=say_name(self.name),
            hours=self.hours_a_week,
            rated=rated,
        )

    def skill(self, category: str) -> int:
        """What they can do in a field, of 100."""
        return self.skills.get(category, UNTRIED)

    def but(self, **changes: Any) -> Reader:  # noqa: ANN401 - as dataclasses.replace
        """
        The same person with something changed.

        Raises
        ------
        ProposalError
            For a name that is none of theirs.
        """
        known = [row.name for row in fields(self)]
        for name in changes:
            if name not in known:
                msg = say(
                    "A freelancer has no {name}. There is: {known}.", name=repr(name), known=say_list(known)
                )
                raise ProposalError(msg, name=name)
        return replace(self, **changes)
