"""
Of a thousand who registered: how many ever wrote, were paid, are still there.

A crowd is people who write every week for a year. Most who register never do, and most who begin stop.
Both pictures are true, of different people; this one is of all who registered.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from math import sqrt
from typing import TYPE_CHECKING, Any

import numpy as np

from freelancekit.careers.crowd import crowd
from freelancekit.careers.run import Ints, Run
from freelancekit.market.people import People
from freelancekit.rules.rulebook import Rulebook
from freelancekit.say import Text, say
from freelancekit.strategies.base import Strategy
from freelancekit.strategies.paced import Paced
from freelancekit.units import average, say_yen, whole

if TYPE_CHECKING:
    import pandas as pd

#: As many as are told of; and how many standard errors "give or take" means.
THOUSAND, ERRORS = 1000, 2


@dataclass(frozen=True, repr=False)
class Population:
    """
    Everybody who registered, and what came of them.

    Parameters
    ----------
    run : Run
        A career for each of them; of most of them nothing ever came.
    people : People
        Who they are.

    Examples
    --------
    >>> everybody = population(500, days=90)
    >>> everybody.n, everybody.wrote >= everybody.paid
    (500, True)
    """

    run: Run = field(repr=False)
    people: People

    @property
    def n(self) -> int:
        """How many registered."""
        return self.run.n

    @property
    def wrote(self) -> int:
        """How many ever wrote a letter or took a task."""
        return int(np.sum(self.run.count("letters") + self.run.count("tasks") > 0))

    @property
    def paid(self) -> int:
        """How many were ever paid."""
        return self.n - self.run.nothing

    @property
    def still_there(self) -> int:
        """How many had begun and not stopped by the last day."""
        days = self.run.scene.days
        return int(np.sum((self.run.arrays["begins"] < days) & (self.run.arrays["stopped"] >= days)))

    def reached(self, yen: int = 100_000) -> int:
        """How many had a month with so much or more."""
        return self.run.reached(yen)

    def of_1000(self, many: int) -> tuple[int, int]:
        """
        So many of all, as a number of a thousand; and how far luck alone moves it.

        Examples
        --------
        >>> population(500, days=90).of_1000(50)
        (100, 27)
        """
        share = whole(many, say("How many"), least=0) / self.n
        return average(THOUSAND * many, self.n), round(ERRORS * THOUSAND * sqrt(share * (1 - share) / self.n))

    @property
    def month(self) -> Ints:
        """Net income in yen of the last whole month, of those who were paid in it."""
        last = self.run.months[-2 if len(self.run.months) > 1 else -1]
        paid: Ints = last[last > 0]
        return paid

    def table(self) -> pd.DataFrame:
        """Of a thousand who registered: what came of them, and give or take how many."""
        import pandas as pd

        rows = [(what, *self.of_1000(many)) for what, many in self._told()]
        return pd.DataFrame(rows, columns=["of 1,000 who registered", "people", "give or take"])

    def why(self) -> Text:
        """Who they are: every setting with its range and its source."""
        names = [row.name for row in fields(self.people)]
        return Text("\n\n".join(map(str, [self.run.why(), *(self.people.why(name) for name in names)])))

    def __repr__(self) -> str:
        lines = [
            say("{what}: {many} (give or take {error})", what=what, many=many, error=error)
            for what, (many, error) in ((what, self.of_1000(many)) for what, many in self._told())
        ]
        return "\n".join([say("Of 1,000 who registered:"), *lines])

    def _told(self) -> list[tuple[str, int]]:
        return [
            (say("ever wrote a letter or took a task"), self.wrote),
            (say("were ever paid"), self.paid),
            (say("are still there on the last day"), self.still_there),
            *(
                (say("had a month of {yen} or more", yen=say_yen(yen)), self.reached(yen))
                for yen in (10_000, 50_000, 100_000, 200_000)
            ),
        ]


def population(
    n: int = 5000,
    platforms: str | Rulebook = "crowdworks",
    strategy: Strategy | None = None,
    *,
    people: People | None = None,
    **given: Any,  # noqa: ANN401 - as `crowd`
) -> Population:
    """
    All who register, the many who never write and the many who stop among them.

    Parameters
    ----------
    n : int
        How many register, all on the first day.
    platforms, strategy
        As for `crowd`; without a strategy they keep to their hours, as `Paced` does.
    people : People, optional
        Who they are.
    **given
        As for `crowd`.

    Returns
    -------
    Population

    Raises
    ------
    CareerError, AmountError
        As for `crowd`.

    Examples
    --------
    >>> print(str(population(2000)).splitlines()[1])
    ever wrote a letter or took a task: 98 (give or take 13)
    """
    who = people or People()
    return Population(crowd(platforms, strategy or Paced(), n=n, people=who, **given), who)
