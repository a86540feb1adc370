"""Two cards side by side: what a platform shows of one, and what a person remembers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from freelancekit.market.settings import Market
from freelancekit.say import say, say_all, say_many
from freelancekit.trust.ledger import faded, known_mode
from freelancekit.trust.scores import best_window
from freelancekit.units import whole

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class TwoCards:
    """
    Month by month, the platform's card and a person's.

    Parameters
    ----------
    mode : {"article", "honest"}
        How the person's card is kept.
    platform : tuple of int or None
        The score that the platform shows, of 100; None where it shows none.
    person : tuple of int
        The tenths that the person holds.
    """

    mode: str
    platform: tuple[int | None, ...]
    person: tuple[int, ...]

    @property
    def lowest(self) -> int | None:
        """The lowest score that the platform has shown."""
        return min((score for score in self.platform if score is not None), default=None)

    @property
    def gone(self) -> int | None:
        """The first month, counted from 1, in which a score that was there is no longer."""
        for month in range(1, len(self.platform)):
            if self.platform[month] is None and self.platform[month - 1] is not None:
                return month + 1
        return None

    def table(self) -> pd.DataFrame:
        """Both cards, a row for each month."""
        import pandas as pd

        months = range(1, len(self.person) + 1)
        rows = {"month": months, "the platform shows": self.platform, "a person holds": self.person}
        return pd.DataFrame(rows).convert_dtypes()

    def __repr__(self) -> str:
        told = [
            say("The platform's score: at its lowest {lowest}.", lowest=self.lowest)
            if self.lowest is not None
            else say("The platform shows no score."),
            say_many(
                "A person holds {n} tenth at the most, and {left} in the last month.",
                "A person holds {n} tenths at the most, and {left} in the last month.",
                max(self.person),
                left=self.person[-1],
            ),
        ]
        if self.gone is not None:
            told.insert(1, say("From month {month} on it shows none.", month=self.gone))
        return say_all(*told)


def two_cards(
    mode: str = "article",
    *,
    working: int = 18,
    away: int = 30,
    bad: int = 3,
    market: Market | None = None,
) -> TwoCards:
    """
    One good contract a month, one bad rating among them, and then a long silence: on both cards.

    Parameters
    ----------
    mode : {"article", "honest"}
        In the honest mode what the person remembers fades in the silence.
    working, away : int
        Months with a contract each, and months without.
    bad : int
        The month with the bad rating, counted from 1; 0 for none. Another client
        gave it, so the person's card takes no harm.
    market : Market, optional

    Raises
    ------
    AmountError
        For a number that is not whole, or a bad month after the last one.
    TrustError
        For a mode that is none.

    Notes
    -----
    Rules: jss.formula, jss.windows

    Examples
    --------
    >>> two_cards()
    The platform's score: at its lowest 33. From month 42 on it shows none. A person holds 17 tenths at the most, and 17 in the last month.
    >>> two_cards("honest").person[-1]
    9
    """  # noqa: E501 - the sentence is the lesson
    kept, world = known_mode(mode), market or Market()
    worked = whole(working, say("The number of months with work"), most=600)
    silent = whole(away, say("The number of months away"), least=0, most=600)
    worst = whole(bad, say("The month of the bad rating"), least=0, most=worked)
    outcomes = [-1 if month == worst else 1 for month in range(1, worked + 1)]
    good = [sum(outcome > 0 for outcome in outcomes[:month]) for month in range(1, worked + 1)]
    platform = [_score(outcomes, month) for month in range(1, worked + silent + 1)]
    person = good + [
        int(faded(good[-1], idle, world)) if kept == "honest" else good[-1] for idle in range(1, silent + 1)
    ]
    return TwoCards(kept, tuple(platform), tuple(person))


def _score(outcomes: list[int], month: int) -> int | None:
    """What the platform shows in a month, of the contracts that have ended by then."""
    ended = outcomes[:month]
    return best_window([month - one for one in range(1, len(ended) + 1)], ended)
