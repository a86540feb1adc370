"""
Whole careers beside what surveys and counts have published.

Most of these numbers the model was not set to, and some it does not meet. The
table says so, and it names of whom each number speaks: of all who registered,
of those who were paid, or of those who write all year. They differ by factors of ten.
A number that this game cannot play has a row as well, and the reason.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from freelancekit.careers.crowd import crowd
from freelancekit.careers.population import Population, population
from freelancekit.careers.run import Ints, Run
from freelancekit.careers.state import Count
from freelancekit.market.people import People
from freelancekit.say import N_, say
from freelancekit.strategies.catalogue import strategy
from freelancekit.strategies.paced import Paced
from freelancekit.units import whole

if TYPE_CHECKING:
    import pandas as pd

#: The day all of them begin, and how long they last.
BEGINS, YEAR = "2024-09-01", 365
#: So many register for each one who begins, near enough.
REGISTER = 8
#: A platform of this age, in days, and its first one: the surveys of 2016 and 2017 met CrowdWorks in its
#: fifth and sixth year. With as many new people each day, all days of one life are all people of one day.
AGE, FIRST_DAY = 2100, "2020-06-01"
#: Its income by its hours, in yen: 45,650 a month, 7.8 hours a week.
PER_HOUR = round(45_650 * 12 / (7.8 * 52))
#: What a survey leaves open besides its own sampling error: how it asked, and whom.
LEFT_OPEN = 0.05
#: A number that only bounds the model may lie so far off, as a share of itself.
ROUGHLY = 0.5
#: Two dollars, in yen at the usual rate of the game.
TWO_DOLLARS = 300

PANEL = N_("crowd workers of a web panel, 2016; one in three full-time")
IN_A_MONTH = N_("those paid in a month, on a platform in its sixth year")
EARNERS = N_("those of a population who were paid in their first year")
WORKED = N_("those who write all year and had a contract")
#: People who differ, all of whom begin on the first day, write letters, and never stop.
ALL_YEAR = People().but(writes=1, begins_within=1e-6, tasks_only=0, stops_unpaid=0, stays_early=1e-6)


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
    registered = population(REGISTER * many, on=BEGINS, days=YEAR, seed=seed)
    stock = population(4 * many, on=FIRST_DAY, days=AGE, seed=seed).run
    all_year, bare = (
        crowd("crowdworks", Paced(), n=many, on=BEGINS, days=YEAR, seed=seed, people=people)
        for people in (ALL_YEAR, ALL_YEAR.but(deposit_leaves=1))
    )
    return [
        *_registered_rows(registered),
        _tenure(stock),
        *_month_rows(stock),
        *_year_rows(registered.run),
        *_trouble_rows(all_year),
        *_pay_rows(all_year, bare),
        *_dollar_rows(many, seed),
    ]


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


def _registered_rows(everybody: Population) -> list[Row]:
    """Of all who registered: who ever worked."""
    return [
        _share(N_("ever had paid work"), "kassi_2021", 0.086, N_("all who ever registered, world, 2021"),
               everybody.run.count("paid") > 0, N_("all who registered, most of whom never write")),
    ]  # fmt: skip


def _tenure(stock: Run) -> Row:
    """How many of those at work began less than a year ago."""
    stayed: Ints = np.maximum(np.minimum(stock.arrays["stopped"], AGE) - stock.arrays["begins"], 0)
    return _ratio(
        N_("at work for less than a year"), "jilpt_2018", 0.6, N_("crowd workers, Japan, 2017; over 60"),
        np.minimum(stayed, YEAR), stayed, N_("those at work on a platform in its sixth year"),
    )  # fmt: skip


def _month_rows(stock: Run) -> list[Row]:
    """The survey of 2016: what a month brought to those whom it brought anything; and the large sums."""
    months = stock.months
    paid = np.sum(months > 0, axis=0)
    up_to = {yen: np.sum((months > 0) & (months <= yen), axis=0) for yen in (10_000, 20_000, 30_000, 199_999)}
    told = (
        (N_("10,000 yen or less in a month"), 10_000, 0.375),
        (N_("20,000 yen or less in a month"), 20_000, 0.522),
        (N_("30,000 yen or less in a month"), 30_000, 0.618),
    )
    large, everybody = paid - up_to[199_999], np.full(stock.n, len(months))
    return [
        *(_ratio(what, "rengo_2016", part, PANEL, up_to[yen], paid, IN_A_MONTH) for what, yen, part in told),
        _ratio(N_("yen in a month, on average"), "rengo_2016", 45_650, PANEL, np.sum(months, axis=0), paid,
               IN_A_MONTH),
        _rough(_ratio(N_("200,000 yen or more in a month"), "crowdworks_2016", 0.00014,
                      N_("all who were registered, early 2016"), large, everybody,
                      N_("all who registered, on a platform in its sixth year"))),
    ]  # fmt: skip


def _year_rows(run: Run) -> list[Row]:
    """What a year brought, by the hour and by the person."""
    paid = run.earned > 0
    return [
        _ratio(N_("yen in an hour; published: income by hours"), "rengo_2016", PER_HOUR, PANEL,
               60 * run.earned[paid], run.minutes[paid], EARNERS),
        _bound(N_("less than 500,000 yen in a year"), "jilpt_2018", 0.80, N_("crowd workers, Japan, 2017"),
               run.earned[paid] < 500_000, EARNERS),
    ]  # fmt: skip


def _trouble_rows(run: Run) -> list[Row]:
    """What goes wrong in a year, and who has work through those whom they know; each a share of people."""
    had, trouble = _had(run), _troubles(run) > 0
    short = run.count("unpaid") + run.count("paid_less") > 0
    return [
        _share(N_("any trouble with a client in a year"), "rengo_2021", 0.397, N_("freelancers, Japan"),
               trouble[had], WORKED),
        _share(N_("unpaid or underpaid in a year"), "rengo_2016", 0.171, PANEL, short[had], WORKED),
        _bound(N_("work stopped by the client in a year"), "rengo_2022", 0.13,
               N_("freelancers, Japan; a share of a share"), run.count("stopped")[had] > 0, WORKED),
        _share(N_("any work that a client put in a word for"), "rengo_2021", 0.326,
               N_("freelancers in Japan who name it as one of their ways, 2021"),
               run.count("referred")[had] > 0, WORKED),
    ]  # fmt: skip


def _had(run: Run) -> npt.NDArray[np.bool_]:
    """Who had a contract at all."""
    return run.count("wins") + run.count("repeats") + run.count("larger") + run.count("referred") > 0


def _troubles(run: Run) -> Ints:
    """How often something went wrong that ended badly, or with less than was agreed, or late."""
    kinds: tuple[Count, ...] = ("unpaid", "stopped", "scammed", "paid_late", "paid_less")
    total: Ints = np.sum([run.count(kind) for kind in kinds], axis=0)
    return total


def _pay_rows(run: Run, bare: Run) -> list[Row]:
    """Pay that comes late or is low, with deposits and without any; and how a trouble ends."""
    had, troubles = _had(run), _troubles(run)
    late, ended_well = run.count("paid_late"), run.count("paid_late") + run.count("office_paid")
    return [
        _share(N_("paid late in a year"), "rengo_2016", 0.205, PANEL, late[had] > 0, WORKED),
        _share(N_("pay unfairly low in a year"), "rengo_2016", 0.157, PANEL,
               run.count("paid_less")[had] > 0, N_("those paid less than was agreed, of the same")),
        _share(N_("paid late, of those with trouble"), "rengo_2022", 0.258,
               N_("freelancers in Japan who had any trouble"), late[had & (troubles > 0)] > 0,
               N_("those of the same who had any")),
        _ratio(N_("troubles that ended well, at least in part"), "freelance_media_2021", 0.6,
               N_("120 freelancers in Japan; just under 60"), ended_well, troubles + run.count("office_paid"),
               N_("late pay that came, work that the office accepted; of all troubles")),
        _share(N_("paid late at least once"), "payment_study_uk", 0.25, N_("on platforms, Britain; ever"),
               late[had] > 0, WORKED),
        _share(N_("paid late at least once, without deposits"), "payment_study_uk", 0.81,
               N_("off platforms, Britain; ever"), bare.count("paid_late")[_had(bare)] > 0,
               N_("those who write all year, as if no deposit lay anywhere")),
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
               (wary.earned, wary.minutes, usual.earned, usual.minutes), N_("all who were played")),
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
    return _rough(_share(what, source, published, of_whom, found, of_ours))


def _rough(row: Row) -> Row:
    return replace(row, within=ROUGHLY * row.published + 2 * row.error)


def _ratio(
    what: str, source: str, published: float, of_whom: str, above: Ints, below: Ints, of_ours: str
) -> Row:
    """A ratio of two sums over people, with the error over people; a tenth off is near enough."""
    total = max(float(np.sum(below)), 1e-9)
    played = float(np.sum(above)) / total
    error = float(np.sqrt(np.sum((above - played * below) ** 2.0))) / total
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
