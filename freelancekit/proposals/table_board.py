"""
A board from the reader's own table: what a job says, what it does not, and the best set under two budgets.

Nothing is filled in. What a column does not tell is not known, and a job of which a needed number is not
known is left out of the best set by name. How often a letter wins is not known of any.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from freelancekit.contracts.fee_rules import net
from freelancekit.contracts.fees import fee_plan
from freelancekit.errors import JobError
from freelancekit.literal import briefly
from freelancekit.market.clients import belief, does_not_pay
from freelancekit.market.settings import Market
from freelancekit.proposals.knapsack import best_counts
from freelancekit.proposals.listed_job import Listed, signs_in
from freelancekit.proposals.posting import LETTER_MINUTES
from freelancekit.proposals.selection import NO_LIMIT
from freelancekit.rules.rulebook import rulebook
from freelancekit.say import N_, Text, say, say_list, say_many
from freelancekit.tables.columns import Column, Layout
from freelancekit.tables.table import Row, Understood, read_table
from freelancekit.tables.values import Range
from freelancekit.units import say_money, whole

if TYPE_CHECKING:
    import pandas as pd

LAYOUT = Layout(
    (
        Column("title", "words", ("job", "job title", "name", "案件", "案件名", "件名", "タイトル",
                                  "仕事名")),
        Column("text", "words", ("description", "details", "snippet", "詳細", "内容", "説明")),
        Column("budget", "range", ("pay", "fixed price", "price", "amount", "予算", "報酬", "金額")),
        Column("rate", "range", ("hourly", "hourly range", "hourly rate", "時給")),
        Column("rate_from", "range", ("hourly low", "hourly min", "rate low", "rate min")),
        Column("rate_to", "range", ("hourly high", "hourly max", "rate high", "rate max")),
        Column("connects", "count", ("tickets", "connects cost", "cost", "コネクト", "チケット")),
        Column("hours", "hours", ("estimated hours", "hours of work", "時間", "作業時間")),
        Column("date", "day", ("published date", "posted", "posted on", "published", "created", "掲載日",
                               "日付")),
        Column("country", "words", ("client country", "location", "国")),
        Column("verified", "yes", ("payment verified", "verified client", "本人確認", "支払い確認")),
    ),
    ("title",),
    'fk.my_board("{file}", {more})',
)  # fmt: skip
GOALS = {
    "sure": N_("what arrives if every letter won, less what such clients do not pay"),
    "pay": N_("what arrives if every letter won"),
}


@dataclass(frozen=True)
class TableBoard:
    """
    Jobs of one's own table.

    Parameters
    ----------
    jobs : tuple of Listed
    read : Understood
    platform : str
    market : Market
    """

    jobs: tuple[Listed, ...]
    read: Understood
    platform: str
    market: Market

    def __len__(self) -> int:
        return len(self.jobs)

    def __repr__(self) -> str:
        head = say_many("A board of {n} job.", "A board of {n} jobs.", len(self.jobs))
        return "\n".join([*self.read.lines(), head, *(job.says() for job in self.jobs[:20])])

    def _repr_html_(self) -> str:
        return Text(repr(self))._repr_html_()

    def table(self) -> pd.DataFrame:
        """All jobs, a row each; what is not known is a gap."""
        import pandas as pd

        names = ("title", "pay", "pay_most", "rate", "rate_most", "connects", "minutes", "posted", "country")
        rows = [[getattr(job, name) for name in names] for job in self.jobs]
        found = pd.DataFrame(
            rows, columns=list(names), index=pd.Index([job.id for job in self.jobs], name="job")
        )
        found["signs"] = [None if job.signs is None else ", ".join(job.signs) for job in self.jobs]
        found["bad_in_100"] = [job.bad_in_100(self.market) for job in self.jobs]
        counted = ["pay", "pay_most", "rate", "rate_most", "connects", "minutes"]
        return found.astype(dict.fromkeys(counted, "Int64"))

    def best(
        self, *, connects: int, hours: float | None = None, by: str = "sure", each: int | None = None
    ) -> TablePick:
        """
        The best set under two budgets, of the jobs of which enough is known.

        Parameters
        ----------
        connects : int
            The tickets at hand.
        hours : float, optional
            The free hours; no limit where none are given.
        by : {"sure", "pay"}
            What arrives if every letter won, with or without what such clients do not pay.
        each : int, optional
            Connects for a job that does not tell them.

        Raises
        ------
        JobError
            For a goal that is none, or where no job tells enough.
        """
        if by not in GOALS:
            goals = say(" or ").join(f'"{goal}"' for goal in GOALS)
            msg = say("A set is judged by {goals}; you gave {by}.", goals=goals, by=briefly(repr(by)))
            raise JobError(msg, by=by)
        tickets = whole(connects, say("The number of tickets"), least=0)
        minutes = NO_LIMIT if hours is None else _minutes(hours)
        cost = {job.id: each if job.connects is None else job.connects for job in self.jobs}
        enough = [job for job in self.jobs if cost[job.id] is not None and self._enough(job, hours)]
        if not enough:
            raise self._too_little(hours)
        spent = [cost[job.id] or 0 for job in enough]
        costs = [spent, [LETTER_MINUTES + (job.minutes or 0) for job in enough]]
        values = [self._value(job, by) for job in enough]
        counts = best_counts(values, costs, [tickets, minutes], [1] * len(enough)) or [0] * len(enough)
        chosen = tuple(job for job, n in zip(enough, counts, strict=True) if n)
        left = tuple(job.id for job in self.jobs if job not in enough)
        taken = sum(n for n, count in zip(spent, counts, strict=True) if count)
        return TablePick(chosen, taken, tickets, sum(map(self._net, chosen)), left)

    @staticmethod
    def _too_little(hours: float | None) -> JobError:
        also = "" if hours is None else say(" and its hours")
        return JobError(
            say("No job tells enough: its pay, its Connects{also}. Say each=6 to count 6 Connects where none "
                "are told.", also=also)
        )  # fmt: skip

    @staticmethod
    def _enough(job: Listed, hours: float | None) -> bool:
        return job.pay is not None and (job.minutes is not None or hours is None)

    def _net(self, job: Listed) -> int:
        return int(net(job.pay or 0, 0, fee_plan(rulebook(self.platform))))

    def _value(self, job: Listed, by: str) -> int:
        """Thousandths of what a job counts."""
        paid = 1 - float(does_not_pay(belief(job.seen, self.market))) if by == "sure" else 1.0
        return round(1000 * paid * self._net(job))


@dataclass(frozen=True)
class TablePick:
    """A set of jobs, held against both budgets; and which jobs could not be judged."""

    jobs: tuple[Listed, ...]
    connects: int
    tickets: int
    net: int
    left_out: tuple[str, ...]

    def __repr__(self) -> str:
        return "\n".join(self._lines())

    def _repr_html_(self) -> str:
        return Text(repr(self))._repr_html_()

    def _lines(self) -> Iterator[str]:
        if not self.jobs:
            yield say("Nothing fits.")
        for job in self.jobs:
            yield job.says()
        if self.jobs:
            yield say("{n} of {all} tickets. If all are won, {net} arrive. How often a letter wins is not "
                      "known here.",
                      n=self.connects, all=self.tickets,
                      net=say_money(self.net, self.jobs[0].currency))  # fmt: skip
        if self.left_out:
            yield say_many("{n} job tells too little and is left out: {names}.",
                           "{n} jobs tell too little and are left out: {names}.",
                           len(self.left_out), names=briefly(say_list(self.left_out), 120))  # fmt: skip


def read_board(
    path: str | Path,
    platform: str = "upwork",
    *,
    market: Market | None = None,
    days_first: bool | None = None,
    columns: Mapping[str, str] | None = None,
) -> TableBoard:
    """
    Read a table of jobs; the file stays as it is.

    Parameters
    ----------
    path : str or Path
    platform : str
        Whose fees are taken off, and in whose money a sum without a sign counts.
    market : Market, optional
    days_first, columns
        As for `fk.log`.

    Raises
    ------
    TableError
        With every fault there is.
    """
    currency = fee_plan(rulebook(platform)).currency
    table = read_table(path, LAYOUT, days_first=days_first, columns=columns)
    jobs = tuple(_listed(row, currency) for row in table.rows)
    other = [job.id for job in jobs if job.currency != currency]
    if other:
        msg = say("{names}: the sum is in another money than that of {platform}. Read each platform's jobs "
                  'by themselves, as in fk.my_board("{file}", "crowdworks").',
                  names=briefly(say_list(other), 120), platform=platform,
                  file=briefly(Path(path).name))  # fmt: skip
        raise JobError(msg, jobs=other)
    return TableBoard(jobs, table.understood, platform, market or Market())


def _listed(row: Row, currency: str) -> Listed:
    values: dict[str, Any] = row.values
    text, title = values.get("text", ""), values.get("title", "")
    rate = values.get("rate") or _joined(values.get("rate_from"), values.get("rate_to"))
    budget, minutes = values.get("budget"), values.get("hours")
    if budget and not budget.most:
        budget = None  # exports write 0 for a job without a fixed price
    money = next((one.currency for one in (budget, rate) if one and one.currency), currency)
    pay = budget
    if pay is None and rate and minutes:
        pay = Range(rate.least * minutes / 60, rate.most * minutes / 60, money)
    return Listed(
        say("line {n}", n=row.line), title, text, values.get("country", ""), money,
        *_smallest(pay, money), *_smallest(rate, money), values.get("connects"), minutes, values.get("date"),
        signs_in(f"{title}\n{text}") if text else None, values.get("verified"),
    )  # fmt: skip


def _joined(least: Range | None, most: Range | None) -> Range | None:
    """Two columns of a rate, as one."""
    known = [one for one in (least, most) if one and one.most]
    if not known:
        return None
    numbers = sorted([known[0].least, known[-1].most])
    return Range(numbers[0], numbers[-1], known[0].currency)


def _smallest(sums: Range | None, currency: str) -> tuple[int | None, int | None]:
    """A range in cents or yen."""
    if sums is None:
        return None, None
    unit = Decimal(1 if currency == "JPY" else 100)
    return int(sums.least * unit), int(sums.most * unit)


def _minutes(hours: object) -> int:
    number = isinstance(hours, (int, float)) and not isinstance(hours, bool)
    if not number or not 0 <= hours <= 168:  # type: ignore[operator]
        msg = say("Hours are a number from 0 to 168; you gave {hours}.", hours=briefly(repr(hours)))
        raise JobError(msg, hours=hours)
    return round(hours * 60)  # type: ignore[operator]
