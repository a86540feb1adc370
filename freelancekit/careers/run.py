"""What came of a crowd: the record of a run, and its summaries."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
import numpy.typing as npt

from freelancekit.careers.setup import Scene
from freelancekit.careers.state import Count
from freelancekit.say import Text, say, say_list, say_many
from freelancekit.units import average, in_yen, say_day, say_yen, whole

if TYPE_CHECKING:
    import pandas as pd

Ints = npt.NDArray[np.int64]
Arrays: TypeAlias = dict[str, Ints]

#: The lines of a fan: of 100 careers, so many lie below.
QUANTILES = (10, 25, 50, 75, 90)


@dataclass(frozen=True)
class Run:
    """
    A crowd that has been played.

    Parameters
    ----------
    scene : Scene
    n : int
        How many careers.
    arrays : dict of str to int array
        What each life came to, places last.

    Examples
    --------
    >>> from freelancekit.careers.crowd import crowd
    >>> run = crowd("upwork", n=100, days=90, on="2024-09-01")
    >>> run.nothing + run.some == run.n
    True
    """

    scene: Scene = field(repr=False)
    n: int
    arrays: Arrays = field(repr=False)

    # ------------------------------------------------------------- each career

    @property
    def months(self) -> Ints:
        """Net income in yen, a row for each month, a column for each career."""
        return self.arrays["months"]

    @property
    def earned(self) -> Ints:
        """Net income in yen of each career, over the whole time."""
        total: Ints = np.sum(self.months, axis=0)
        return total

    @property
    def left(self) -> Ints:
        """What is left of it, in yen: less the Connects that were bought and what scams took."""
        in_the_end: Ints = self.arrays["left"][-1]
        return in_the_end

    @property
    def minutes(self) -> Ints:
        """Minutes of each career: letters and work."""
        return self.count("letter_minutes") + self.count("work_minutes")

    def count(self, name: Count) -> Ints:
        """What was counted in each career, such as ``"letters"`` or ``"wins"``."""
        return self.arrays[f"count.{name}"]

    # ------------------------------------------------------------- all of them

    @property
    def nothing(self) -> int:
        """How many never earned anything."""
        return int(np.sum(self.earned == 0))

    @property
    def some(self) -> int:
        """How many earned something."""
        return self.n - self.nothing

    @property
    def median(self) -> int:
        """What the one in the middle earned, in yen."""
        return int(np.sort(self.earned)[(self.n - 1) // 2])

    @property
    def mean(self) -> int:
        """What all earned together, shared out evenly, in yen; fewer have it than one thinks."""
        return average(int(np.sum(self.earned)), self.n)

    @property
    def ticket_yen(self) -> int:
        """What the Connects cost that were bought, on average, in yen at the reader's rate."""
        return average(in_yen(int(np.sum(self.count("connects_cents"))), self.scene.yen_per_dollar), self.n)

    def reached(self, yen: int = 100_000) -> int:
        """How many had a month with so much or more."""
        goal = whole(yen, say("The sum"), least=0)
        return int(np.sum(np.max(self.months, axis=0) >= goal))

    def fan(self) -> pd.DataFrame:
        """Month by month: of 100 careers, so many earned this or less; and how many earned nothing."""
        import pandas as pd

        ordered = np.sort(self.months, axis=1)
        rows = {str(q): ordered[:, (self.n - 1) * q // 100] for q in QUANTILES}
        nothing = np.sum(self.months == 0, axis=1)
        return pd.DataFrame({"month": range(1, len(ordered) + 1), **rows, "nothing": nothing})

    def table(self) -> pd.DataFrame:
        """The summaries, a row each."""
        import pandas as pd

        return pd.DataFrame(self._rows(), columns=["what", "how much", "unit"])

    def _rows(self) -> list[tuple[str, int, str]]:
        wins, hours = int(np.sum(self.count("wins"))), int(np.sum(self.minutes)) // 60
        paid = int(np.sum(self.count("paid")))
        by_hand = [self.count(name) for name in ("repeats", "larger", "referred")]
        spent = int(np.sum(self.count("connects_spent") + self.count("connects_boost")))
        full = int(np.sum(self.count("declined") + self.count("forgotten")))
        return [
            (say("earned nothing"), self.nothing, say("careers")),
            (say("earned, in the middle"), self.median, say("yen")),
            (say("earned, on average"), self.mean, say("yen")),
            (say("had a month of 100,000 yen or more"), self.reached(), say("careers")),
            (say("paid for Connects, on average"), self.ticket_yen, say("yen")),
            (say("left after Connects and scams, in the middle"), int(np.sort(self.left)[(self.n - 1) // 2]),
             say("yen")),
            (say("left after Connects and scams, on average"), average(int(np.sum(self.left)), self.n),
             say("yen")),
            (say("lost more than they earned"), int(np.sum(self.left < 0)), say("careers")),
            (say("letters, on average"), average(int(np.sum(self.count("letters"))), self.n), say("letters")),
            (say("hours, on average"), average(hours, self.n), say("hours")),
            (say("earned in an hour, all together"), average(int(np.sum(self.earned)), hours), say("yen")),
            (say("Connects for a job won"), average(spent, wins), say("Connects")),
            (say("of 100 paid contracts, came without a letter"),
             average(100 * sum(int(np.sum(one)) for one in by_hand), paid), say("contracts")),
            (say("declined or forgotten, because a desk was full"), full, say("times")),
        ]  # fmt: skip

    def why(self) -> Text:
        """What was played: how many, from when, by which rules, with which luck, and what was changed."""
        set_up = self.scene
        books = say_list(platform.book.name for platform in set_up.platforms(0))
        lines = [
            say_many("{n} career of {days} days", "{n} careers of {days} days", self.n, days=set_up.days)
            + say(", from {day}, by {books}, seed {seed}.", day=say_day(set_up.start), books=books,
                  seed=set_up.seed),
            say("Played as: {name}. {story}", name=set_up.strategy.name,
                story=say(set_up.strategy.story)).strip(),
            say("{reader}. A dollar is {yen} yen. {market}.", reader=set_up.reader, yen=set_up.yen_per_dollar,
                market=set_up.market),
        ]  # fmt: skip
        return Text("\n".join(lines))

    def __repr__(self) -> str:
        return say(
            "Of {n} careers {nothing} earned nothing. The one in the middle earned {median}, "
            "the average is {mean}.",
            n=f"{self.n:,}",
            nothing=f"{self.nothing:,}",
            median=say_yen(self.median),
            mean=say_yen(self.mean),
        )
