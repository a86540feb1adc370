"""A page for two minutes on a Friday: what went out, what waits, what comes next, and what the log says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from html import escape
from pathlib import Path

from freelancekit.errors import LogError
from freelancekit.evidence.letter_log import LetterLog, Sent
from freelancekit.html import paragraphs
from freelancekit.learn.story.my_plan import plan
from freelancekit.learn.story.plan import DAYS, Plan
from freelancekit.learn.story.plan_start import begun
from freelancekit.say import N_, say, say_many
from freelancekit.units import say_day, today

#: So many letters that wait are named, the oldest first.
NAMED = 3


@dataclass(frozen=True, slots=True)
class Friday:
    """
    How the week went.

    Parameters
    ----------
    plan : Plan
    on : datetime.date
    log : LetterLog, optional
        None where no letter is written down yet, or the file cannot be read.
    trouble : str
        Why it cannot be read.
    """

    plan: Plan
    on: date
    log: LetterLog | None
    trouble: str = ""

    def lines(self) -> Iterator[str]:
        """The page, a sentence a line."""
        yield f"{say_day(self.on)}. {self.plan.stands(self.on)}"
        if self.trouble:
            yield self.trouble
        if self.log is None or not self.log.sent:
            if not self.trouble:
                yield say("No letter is written down yet: letters.csv in the folder my-plan waits.")
            return
        yield from self._sent(self.log)
        yield from self._waiting(self.log)
        yield from self._advice(self.log)

    def _sent(self, log: LetterLog) -> Iterator[str]:
        week = [row for row in log.sent if timedelta() <= self.on - row.day < timedelta(days=7)]
        one, many = N_("{n} letter went out in seven days."), N_("{n} letters went out in seven days.")
        told = say_many(one, many, len(week))
        if self.plan.weekly:
            told += " " + say("Your hours have room for {n} a week.", n=self.plan.weekly)
        yield told
        since = sum(self.plan.starts <= row.day <= self.on for row in log.sent)
        if (self.on - self.plan.starts).days <= DAYS:
            told = say("Since the plan began: {n}.", n=since)
            if said := self.plan.said.get("12-letters"):
                told += " " + say("You said {said} by {day}.", said=said, day=say_day(self.plan.day(30)))
            yield told

    def _waiting(self, log: LetterLog) -> Iterator[str]:
        open_ = sorted((row for row in log.sent if not row.settled(self.on)), key=lambda row: row.day)
        if not open_:
            yield say("Nothing waits for an answer.")
            return
        named = "; ".join(self._one(row) for row in open_[:NAMED])
        one, many = N_("{n} waits for an answer: {named}."), N_("{n} wait for an answer: {named}.")
        yield say_many(one, many, len(open_), named=named)

    def _one(self, row: Sent) -> str:
        what = row.job or row.client or say("a letter")
        days = (self.on - row.day).days
        return say_many("{what}, {n} day", "{what}, {n} days", days, what=what)

    def _advice(self, log: LetterLog) -> Iterator[str]:
        """One sentence that the data support, or none: an early log has nothing to say."""
        if log.settled:
            yield str(log.advice).split("\n")[-1]

    def __repr__(self) -> str:
        return "\n".join(self.lines())

    def _repr_html_(self) -> str:
        first, *others = self.lines()
        return f"<p><strong>{escape(first)}</strong></p>" + paragraphs(others)


def friday(folder: str | Path = "my-plan") -> Friday:
    """
    How your week went, in two minutes: letters, what waits, the plan's next day, one sentence of advice.

    Parameters
    ----------
    folder : str or Path
        Where `fk.plan().keep()` has put the plan.

    Returns
    -------
    Friday

    Examples
    --------
    >>> print(friday("no-such-folder"))
    The plan has not begun yet: notebook 12 makes it. Then this page tells how each week went.
    """
    if begun() is None:
        return NotBegun(plan(), today(), None)
    mine = plan()
    try:
        found = mine.log(folder)
    except LogError as error:
        return Friday(mine, today(), None, str(error))
    return Friday(mine, today(), found if isinstance(found, LetterLog) else None)


class NotBegun(Friday):
    """A Friday before the plan."""

    def lines(self) -> Iterator[str]:
        """One sentence: where it begins."""
        yield say(
            "The plan has not begun yet: notebook 12 makes it. Then this page tells how each week went."
        )
