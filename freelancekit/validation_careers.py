"""
Whole careers beside what surveys and counts have published.

Most of these numbers the model was not set to, and some it does not meet. The
table says so, and it names of whom each number speaks: of all who registered,
of those who have worked, or of a survey's panel. They differ by factors of ten.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from freelancekit.crowd import crowd
from freelancekit.run import Run
from freelancekit.say import N_, say
from freelancekit.steady import Steady
from freelancekit.units import whole

if TYPE_CHECKING:
    import pandas as pd

#: The careers that are played for the table: the Japanese platform, a year, three letters a week.
PLATFORM, BEGINS, LETTERS = "crowdworks", "2024-09-01", 3
#: What a survey leaves open besides its own sampling error: how it asked, and whom.
LEFT_OPEN = 0.05
PANEL = N_("crowd workers of a web panel, 2016; one in three full-time")
OURS = N_("those who were paid in the twelfth month, eight hours a week at the most")


@dataclass(frozen=True, slots=True)
class Row:
    """
    A published number beside a played one.

    Parameters
    ----------
    what, source : str
    published, played : float
    of_whom, of_ours : str
        Of whom each of them speaks.
    error : float
        The standard error of the play.
    within : float
        How far apart they may lie.
    """

    what: str
    source: str
    published: float
    of_whom: str
    played: float
    of_ours: str
    error: float
    within: float

    @property
    def holds(self) -> bool:
        """Whether they lie near enough."""
        return abs(self.played - self.published) <= self.within


def career_rows(n: int = 1000, seed: int = 1) -> list[Row]:
    """
    Every row of the table.

    Parameters
    ----------
    n : int
        How many careers are played.
    seed : int
    """
    many = whole(n, say("The number of careers"), least=100, most=200_000)
    run = crowd(PLATFORM, Steady(letters=LETTERS), n=many, on=BEGINS, days=365, seed=seed)
    month = run.months[11]
    active = month[month > 0]
    return [
        _share(N_("ever had paid work"), "kassi_2021", 0.086, N_("all who ever registered, world, 2021"),
               run.count("paid") > 0, N_("all who write three letters a week for a year")),
        _share(N_("10,000 yen or less in a month"), "rengo_2016", 0.375, PANEL, active <= 10_000, OURS),
        _share(N_("20,000 yen or less in a month"), "rengo_2016", 0.522, PANEL, active <= 20_000, OURS),
        _share(N_("30,000 yen or less in a month"), "rengo_2016", 0.618, PANEL, active <= 30_000, OURS),
        _share(N_("any trouble with a client in a year"), "rengo_2021", 0.397, N_("freelancers, Japan"),
               _trouble(run), N_("all who were played: unpaid, stopped, or a scam")),
        _share(N_("unpaid or underpaid in a year"), "rengo_2016", 0.171, PANEL, run.count("unpaid") > 0,
               N_("all who were played")),
        _by_itself(run),
    ]  # fmt: skip


def career_check(n: int = 1000, seed: int = 1) -> pd.DataFrame:
    """
    Careers beside the record, misses and all.

    Parameters
    ----------
    n : int
        How many careers are played; 100 or more.
    seed : int

    Returns
    -------
    pandas.DataFrame
        A row for each number; ``verdict`` says "holds" or "misses".

    Examples
    --------
    >>> career_check(n=100).columns.tolist()
    ['what', 'published', 'of whom', 'played', 'of ours', 'error', 'may differ by', 'verdict', 'source']
    """
    import pandas as pd

    columns = [
        "what",
        "published",
        "of whom",
        "played",
        "of ours",
        "error",
        "may differ by",
        "verdict",
        "source",
    ]
    rows = [
        (say(row.what), row.published, say(row.of_whom), round(row.played, 3), say(row.of_ours),
         round(row.error, 3), round(row.within, 3), say("holds") if row.holds else say("misses"), row.source)
        for row in career_rows(n, seed)
    ]  # fmt: skip
    return pd.DataFrame(rows, columns=columns)


def _share(
    what: str, source: str, published: float, of_whom: str, found: npt.NDArray[np.bool_], of_ours: str
) -> Row:
    """A share of people: its error, and how far it may lie from the published one."""
    played = float(np.mean(found)) if len(found) else 0.0
    error = float(np.sqrt(played * (1 - played) / max(len(found), 1)))
    return Row(what, source, published, of_whom, played, of_ours, error, LEFT_OPEN + 2 * error)


def _trouble(run: Run) -> npt.NDArray[np.bool_]:
    """Whose year had a client who did not pay, an owner who stopped the work, or a scam."""
    found: npt.NDArray[np.bool_] = run.count("unpaid") + run.count("stopped") + run.count("scammed") > 0
    return found


def _by_itself(run: Run) -> Row:
    """Of all paid contracts, those that came through a client one had; the error is over careers."""
    without = run.count("repeats") + run.count("larger") + run.count("referred")
    paid = run.count("paid")
    share = float(np.sum(without) / max(int(np.sum(paid)), 1))
    spread = np.std(without - share * paid) / max(float(np.mean(paid)), 1e-9)
    error = float(spread / np.sqrt(run.n))
    return Row(
        N_("work that came through clients one had"),
        "rengo_2021",
        0.326,
        N_("freelancers in Japan who name it as one of their ways, 2021"),
        share,
        N_("paid contracts of all who were played"),
        error,
        LEFT_OPEN + 2 * error,
    )
