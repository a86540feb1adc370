"""
A log of one's own letters, and what it tells.

The reader writes a line for each letter that was sent to a real client. Read
back in, it says what became of them, how sure one can be with so few, and
whether it is time to change something rather than to send more.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING

import numpy as np

from freelancekit.errors import LogError
from freelancekit.evidence.log_market import LogMarket
from freelancekit.literal import briefly
from freelancekit.proposals.when_to_change import Advice
from freelancekit.say import Text, say, say_many
from freelancekit.tables.table import Understood
from freelancekit.units import say_dollars, say_yen

if TYPE_CHECKING:
    import pandas as pd

#: The columns of the file, in their order.
COLUMNS = ("date", "platform", "job", "connects", "minutes", "reply", "won", "yen")
#: A letter without a reply may still get one for so many days.
OPEN_DAYS = 14


@dataclass(frozen=True, slots=True)
class Sent:
    """
    A letter that was sent.

    Parameters
    ----------
    day : datetime.date
    platform, job : str
    connects, minutes, yen : int
        Tickets it cost, minutes it took, and what the job paid, if it was won.
    reply, won : bool or None
        None where nothing has come yet.
    cents : int
        What the job paid in dollars, if it was won.
    client : str
    """

    day: date
    platform: str = ""
    job: str = ""
    connects: int = 0
    minutes: int = 0
    reply: bool | None = None
    won: bool | None = None
    yen: int = 0
    cents: int = 0
    client: str = ""

    def __post_init__(self) -> None:
        for name in ("reply", "won"):
            if (said := getattr(self, name)) is not None and not isinstance(said, (bool, np.bool_)):
                msg = say("{name} is True, False, or None where nothing has come; you gave {said}.",
                          name=name, said=briefly(repr(said)))  # fmt: skip
                raise LogError(msg, said=said)

    def settled(self, today: date) -> bool:
        """Whether nothing more is to be expected: an answer came, or two weeks are over."""
        if self.day > today:
            return False
        return bool(self.reply) or self.won is not None or today - self.day >= timedelta(days=OPEN_DAYS)


@dataclass(frozen=True)
class LetterLog:
    """
    Letters that were sent, and what they tell.

    Parameters
    ----------
    sent : tuple of Sent
    today : datetime.date
        Letters of the last two weeks without an answer are still open on this day.
    read : Understood, optional
        What was understood of the file, where it came from one.

    Examples
    --------
    >>> days = [date(2026, 5, day) for day in range(1, 21)]
    >>> silent = tuple(Sent(day, connects=4) for day in days)
    >>> LetterLog(silent, date(2026, 7, 1))  # doctest: +NORMALIZE_WHITESPACE
    20 letters: 0 had a reply, 0 won.
    Of 100 such letters 0 to 10 would get a reply, and 0 to 10 would win. In 9 of 10 cases it lies there.
    80 Connects and 0 minutes.
    Of 100 people with such a log, 79 would get fewer than half of the usual replies, and 31 fewer than half
    of the usual wins from replies.
    Change the letter: its first two lines, or the jobs it goes to. Then count afresh.
    """

    sent: tuple[Sent, ...]
    today: date
    read: Understood | None = field(default=None, compare=False)

    @property
    def settled(self) -> tuple[Sent, ...]:
        """Letters of which nothing more is expected."""
        return tuple(row for row in self.sent if row.settled(self.today))

    @property
    def open(self) -> int:
        """Letters that may still be answered."""
        return len(self.sent) - len(self.settled)

    @property
    def replies(self) -> int:
        """Settled letters that had a reply; one that won had one."""
        return sum(bool(row.reply) or bool(row.won) for row in self.settled)

    @property
    def wins(self) -> int:
        """Settled letters that won."""
        return sum(bool(row.won) for row in self.settled)

    @property
    def connects(self) -> int:
        """Tickets that all letters cost."""
        return sum(row.connects for row in self.sent)

    @property
    def minutes(self) -> int:
        """Minutes that all letters took."""
        return sum(row.minutes for row in self.sent)

    @property
    def yen(self) -> int:
        """What the jobs that were won paid."""
        return sum(row.yen for row in self.sent if row.won)

    @property
    def cents(self) -> int:
        """The same in dollars, as cents."""
        return sum(row.cents for row in self.sent if row.won)

    @property
    def advice(self) -> Advice:
        """What to do next, how sure that is, and what would change it."""
        return Advice(len(self.settled), self.replies, self.wins)

    @property
    def step(self) -> str:
        """What to do next, in one word."""
        return self.advice.step

    def of_100(self, what: str) -> tuple[int, int]:
        """
        Of 100 letters like these, how many would get a reply, or win: from, to; nine in ten times.

        Parameters
        ----------
        what : {"replies", "wins"}

        Notes
        -----
        The range of a share after so many letters, from a beta law with half a letter more on each side
        (Jeffreys); cut to whole letters outwards.
        """
        from scipy.stats import beta

        found, n = (self.replies if what == "replies" else self.wins), len(self.settled)
        low, high = beta.ppf([0.05, 0.95], found + 0.5, n - found + 0.5)
        least = 0 if not found else int(np.floor(100 * low))
        most = 100 if found == n else int(np.ceil(100 * high))
        return least, most

    def market(self) -> LogMarket:
        """
        What the letters say of the market's settings, as ranges; it can be played.

        Examples
        --------
        >>> sent = tuple(Sent(date(2026, 5, 4), reply=n < 6) for n in range(40))
        >>> mine = LetterLog(sent, date(2026, 7, 1)).market()
        >>> 1 < mine.middle.written_to < 5
        True
        """
        return LogMarket(len(self.settled), self.replies, self.wins)

    def table(self) -> pd.DataFrame:
        """The letters, a row each; with dollars and clients where there are any."""
        import pandas as pd

        more = [name for name in ("cents", "client") if any(getattr(row, name) for row in self.sent)]
        names = ("day" if name == "date" else name for name in (*COLUMNS, *more))
        columns = list(names)
        rows = [[getattr(row, name) for name in columns] for row in self.sent]
        return pd.DataFrame(rows, columns=[*COLUMNS, *more])

    def __repr__(self) -> str:
        read = self.read.lines() if self.read and not self.read.as_written else []
        sure = [self.advice.how_sure()] if self.settled else []
        return "\n".join([*read, self._counted(), *self._ranges(), self._cost(), *sure, repr(self.advice)])

    def _repr_html_(self) -> str:
        return Text(repr(self))._repr_html_()

    def why(self) -> Text:
        """The rule behind the advice, where its numbers come from, and what would change it."""
        last = say("Letters of the last {days} days without an answer are not counted.", days=OPEN_DAYS)
        return Text(f"{self.advice.why()}\n{last}")

    def _counted(self) -> str:
        told = [
            say_many("{n} letter", "{n} letters", len(self.sent)),
            say("{replies} had a reply, {wins} won", replies=self.replies, wins=self.wins),
        ]
        rest = [say_many("{n} is open", "{n} are open", self.open)] if self.open else []
        return f"{told[0]}: {', '.join([told[1], *rest])}."

    def _ranges(self) -> Iterator[str]:
        if self.settled:
            (r0, r1), (w0, w1) = self.of_100("replies"), self.of_100("wins")
            yield say("Of 100 such letters {r0} to {r1} would get a reply, and {w0} to {w1} would win. "
                      "In 9 of 10 cases it lies there.", r0=r0, r1=r1, w0=w0, w1=w1)  # fmt: skip

    def _cost(self) -> str:
        minutes = say("{minutes:,} minutes", minutes=self.minutes)
        if not self.connects:  # a platform without tickets
            told = [minutes]
        else:
            told = [say("{connects:,} Connects and {minutes}", connects=self.connects, minutes=minutes)]
            if self.replies:
                told.append(say("{n:,} Connects for each reply", n=-(-self.connects // self.replies)))
        if self.wins:
            sums = [say_dollars(self.cents)] if self.cents else []
            sums = [say_yen(self.yen), *sums] if self.yen or not sums else sums
            told.append(say("{sum} earned", sum=say(" and ").join(sums)))
        return "; ".join(told) + "."
