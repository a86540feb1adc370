"""
Whole careers beside what surveys and counts have published.

Most of these numbers the model was not set to, and some it does not meet. The
table says so, and it names of whom each number speaks: of all who registered,
of those who have worked, or of a survey's panel. They differ by factors of ten.
A number that this game cannot play has a row as well, and the reason.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from freelancekit.careers.crowd import crowd
from freelancekit.careers.run import Ints, Run
from freelancekit.market.freelancer import Reader
from freelancekit.say import N_, say
from freelancekit.strategies.catalogue import strategy
from freelancekit.strategies.steady import Steady
from freelancekit.units import whole

if TYPE_CHECKING:
    import pandas as pd

#: The day all of them begin, and how long they last.
BEGINS, YEAR = "2024-09-01", 365
#: Those who registered and write now and then: three letters a week.
LETTERS = 3
#: The survey's panel: so many of 1,000 are full-time, and the hours a week of these and of the others.
FULL_TIME, HOURS_FULL, HOURS_SIDE = 358, 12, 6
#: Their letters and their answers, so that they work about as many hours as the panel says.
PANEL_WAY = Steady(letters=7, answer=60)
#: Its income by its hours, in yen: 45,650 a month, 7.8 hours a week.
PER_HOUR = round(45_650 * 12 / (7.8 * 52))
#: What a survey leaves open besides its own sampling error: how it asked, and whom.
LEFT_OPEN = 0.05
#: An average may lie so far off.
TENTH = 0.1
#: A number that only bounds the model may lie so far off, as a share of itself.
ROUGHLY = 0.5
#: Two dollars, in yen at the usual rate of the game.
TWO_DOLLARS = 300

PANEL = N_("crowd workers of a web panel, 2016; one in three full-time")
OURS = N_("a panel with the survey's hours, those who were paid in the twelfth month")
EVERYBODY = N_("all who were played")


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


#: Numbers of the record that this game has no part for: what, source, and why not.
NOT_PLAYED = (
    (N_("yearly income of all who work for themselves"), "jilpt_2018", N_("the game has beginners only")),
    (N_("the way that brings most of the income"), "association_2022", N_("income is not kept by its way")),
    (N_("how a trouble ends"), "freelance_media_2021", N_("careers have no disputes yet; notebook 06 has")),
    (N_("paid late at least once"), "payment_study_uk", N_("a contract is paid when it is due, or never")),
    (N_("clients through friends cheat less"), "shevchuk_2012", N_("friends of clients cheat as others do")),
)


def career_rows(n: int = 1000, seed: int = 1) -> list[Row]:
    """
    Every row of the table that is played.

    Parameters
    ----------
    n : int
        How many careers are played, of each kind.
    seed : int
    """
    many = whole(n, say("The number of careers"), least=100, most=200_000)
    steady = crowd("crowdworks", Steady(letters=LETTERS), n=many, on=BEGINS, days=YEAR, seed=seed)
    return [
        _share(N_("ever had paid work"), "kassi_2021", 0.086, N_("all who ever registered, world, 2021"),
               steady.count("paid") > 0, N_("all who write three letters a week for a year")),
        *_panel_rows(*_panel(many, seed)),
        *_trouble_rows(steady),
        _by_itself(steady),
        *_dollar_rows(many, seed),
    ]  # fmt: skip


def career_check(n: int = 1000, seed: int = 1) -> pd.DataFrame:
    """
    Careers beside the record, misses and all.

    Parameters
    ----------
    n : int
        How many careers are played, of each kind; 100 or more.
    seed : int

    Returns
    -------
    pandas.DataFrame
        A row for each number; ``verdict`` says "holds", "misses" or "not played", with the reason.

    Examples
    --------
    >>> career_check(n=100).columns.tolist()
    ['what', 'published', 'of whom', 'played', 'of ours', 'error', 'may differ by', 'verdict', 'source']
    """
    import pandas as pd

    columns = ["what", "published", "of whom", "played", "of ours", "error", "may differ by", "verdict",
               "source"]  # fmt: skip
    rows = [
        (say(row.what), round(row.published, 4), say(row.of_whom), round(row.played, 3), say(row.of_ours),
         round(row.error, 3), round(row.within, 3), say("holds") if row.holds else say("misses"), row.source)
        for row in career_rows(n, seed)
    ]  # fmt: skip
    rest = [(say(what), None, None, None, say(why), None, None, say("not played"), source)
            for what, source, why in NOT_PLAYED]  # fmt: skip
    return pd.DataFrame([*rows, *rest], columns=columns)


def _panel(n: int, seed: int) -> tuple[Ints, Ints, Ints]:
    """People as in the survey, some full-time: yen of the twelfth month, yen and minutes of the year."""
    parts = []
    for hours, share in ((HOURS_FULL, FULL_TIME), (HOURS_SIDE, 1000 - FULL_TIME)):
        reader, many = Reader(hours_a_week=hours), max(n * share // 1000, 1)
        run = crowd("crowdworks", PANEL_WAY, n=many, on=BEGINS, days=YEAR, seed=seed, reader=reader)
        parts.append((run.months[11], run.earned, run.minutes))
    month, year, minutes = (np.concatenate(one) for one in zip(*parts, strict=True))
    return month, year, minutes


def _panel_rows(month: Ints, year: Ints, minutes: Ints) -> list[Row]:
    """The survey of 2016, and what else is known of incomes on the Japanese platforms."""
    active = month[month > 0]
    per_hour = year * 60 / np.maximum(minutes, 1)
    return [
        _share(N_("10,000 yen or less in a month"), "rengo_2016", 0.375, PANEL, active <= 10_000, OURS),
        _share(N_("20,000 yen or less in a month"), "rengo_2016", 0.522, PANEL, active <= 20_000, OURS),
        _share(N_("30,000 yen or less in a month"), "rengo_2016", 0.618, PANEL, active <= 30_000, OURS),
        _average(N_("yen in a month, on average"), "rengo_2016", 45_650, PANEL, active, OURS),
        _average(N_("hours in a week"), "rengo_2016", 7.8, PANEL, minutes / 60 / 52,
                 N_("a panel with the survey's hours")),
        _average(N_("yen in an hour; published: income by hours"), "rengo_2016", PER_HOUR,
                 PANEL, per_hour, N_("a panel with the survey's hours")),
        _bound(N_("less than 500,000 yen in a year"), "jilpt_2018", 0.80, N_("crowd workers, Japan, 2017"),
               year < 500_000, N_("a panel with the survey's hours")),
        _bound(N_("200,000 yen or more in a month"), "crowdworks_2016", 0.0011,
               N_("accounts with some life in them, early 2016"), active >= 200_000, OURS),
    ]  # fmt: skip


def _trouble_rows(run: Run) -> list[Row]:
    """What goes wrong in a year."""
    trouble = run.count("unpaid") + run.count("stopped") + run.count("scammed") > 0
    ours = N_("all who were played: unpaid, stopped, or a scam")
    return [
        _share(N_("any trouble with a client in a year"), "rengo_2021", 0.397, N_("freelancers, Japan"),
               trouble, ours),
        _share(N_("unpaid or underpaid in a year"), "rengo_2016", 0.171, PANEL, run.count("unpaid") > 0,
               EVERYBODY),
        _bound(N_("work stopped by the client in a year"), "rengo_2022", 0.13,
               N_("freelancers, Japan; a share of a share"), run.count("stopped") > 0, EVERYBODY),
    ]  # fmt: skip


def _dollar_rows(n: int, seed: int) -> list[Row]:
    """Numbers from the dollar platforms: pay that grows, low pay, and clients of good name."""

    def played(name: str, days: int) -> Run:
        return crowd("upwork", strategy(name), n=n, days=days, on=BEGINS, seed=seed)

    year, usual, wary = played("Raiser", YEAR), played("Beginner", YEAR), played("Wary", YEAR)
    worked = year.minutes > 0
    hourly = year.earned[worked] * 60 / year.minutes[worked]
    return [
        _growth(year, played("Raiser", YEAR - 61), played("Raiser", 61)),
        _bound(N_("less than two dollars in an hour"), "ilo_2021", 0.5, N_("platform workers, world, 2021"),
               hourly < TWO_DOLLARS, N_("all who were played, letters counted as work")),
        _times(N_("yen in an hour, without warning signs ÷ all clients"), "benson_2020", 1.4,
               N_("small tasks; clients of good name ÷ others"),
               (wary.earned, wary.minutes, usual.earned, usual.minutes), EVERYBODY),
    ]  # fmt: skip


def _growth(year: Run, till_then: Run, first: Run) -> Row:
    """What an hour of work brings in the last two months, beside the first two, of those paid in both."""
    yen, minutes = (
        year.earned - till_then.earned,
        year.count("work_minutes") - till_then.count("work_minutes"),
    )
    both = (yen > 0) & (first.earned > 0) & (minutes > 0)
    sums = (yen[both], minutes[both], first.earned[both], first.count("work_minutes")[both])
    return _times(N_("pay for an hour of work after a year ÷ at first"), "horton_2012", 1.6,
                  N_("90,000 hourly workers, 2012"), sums,
                  N_("those paid in the first and in the last two months"))  # fmt: skip


def _share(
    what: str, source: str, published: float, of_whom: str, found: npt.NDArray[np.bool_], of_ours: str
) -> Row:
    """A share of people: its error, and how far it may lie from the published one."""
    played = float(np.mean(found)) if len(found) else 0.0
    error = float(np.sqrt(played * (1 - played) / max(len(found), 1)))
    return Row(what, source, published, of_whom, played, of_ours, error, LEFT_OPEN + 2 * error)


def _bound(
    what: str, source: str, published: float, of_whom: str, found: npt.NDArray[np.bool_], of_ours: str
) -> Row:
    """A share that only bounds the model: half of it more or less is near enough."""
    row = _share(what, source, published, of_whom, found, of_ours)
    return replace(row, within=ROUGHLY * published + 2 * row.error)


def _average(
    what: str, source: str, published: float, of_whom: str, of_each: npt.NDArray[np.number], of_ours: str
) -> Row:
    """An average over people: a tenth off, and twice its error, is near enough."""
    played = float(np.mean(of_each)) if len(of_each) else 0.0
    error = float(np.std(of_each) / np.sqrt(max(len(of_each), 1)))
    return Row(
        what, source, published, of_whom, played, of_ours, error, 2 * LEFT_OPEN * published + 2 * error
    )


def _times(
    what: str, source: str, published: float, of_whom: str, sums: tuple[Ints, Ints, Ints, Ints], of_ours: str
) -> Row:
    """Yen by minutes, times as much as other yen by minutes; the error is over careers, which are pairs."""
    yen, minutes, other_yen, other_minutes = (one / max(float(np.sum(one)), 1e-9) for one in sums)
    totals = [max(float(np.sum(one)), 1e-9) for one in sums]
    played = totals[0] / totals[1] / (totals[2] / totals[3])
    off = yen - minutes - other_yen + other_minutes
    error = played * float(np.sqrt(np.sum(off * off)))
    return Row(
        what, source, published, of_whom, played, of_ours, error, 2 * LEFT_OPEN * published + 2 * error
    )


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
