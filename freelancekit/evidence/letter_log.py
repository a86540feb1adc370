"""
A log of one's own letters, and what it tells.

The reader writes a line for each letter that was sent to a real client. Read
back in, it says what became of them, how sure one can be with so few, and
whether it is time to change something rather than to send more.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import astuple, dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from freelancekit.errors import LogError
from freelancekit.evidence.csv_rows import rows
from freelancekit.literal import briefly
from freelancekit.proposals.repeated_tries import letters_for
from freelancekit.say import N_, Text, say, say_many
from freelancekit.units import say_day, say_yen

if TYPE_CHECKING:
    import pandas as pd

#: The columns of the file, in their order.
COLUMNS = ("date", "platform", "job", "connects", "minutes", "reply", "won", "yen")
#: A letter without a reply may still get one for so many days.
OPEN_DAYS = 14
#: Of 1,000 usual letters so many get a reply (a count of one firm, Upwork 2025), and so many win.
USUAL_REPLIES, USUAL_WINS = 150, 20
#: In so many of ten cases a usual letter would have had its reply by then.
PATIENCE = 0.9
#: So many letters without a reply, and the letter is changed; so many replies without a win, what follows.
FIRST_CHANGE = letters_for(USUAL_REPLIES / 1000, PATIENCE)
THEN_CHANGE = letters_for(USUAL_WINS / USUAL_REPLIES, PATIENCE)
YES = frozenset({"yes", "y", "1", "true", "はい"})
NO = frozenset({"no", "n", "0", "false", "いいえ"})
#: A number in the log has so many digits at the most.
MOST_DIGITS = 12

STEPS: Mapping[str, str] = {
    "begin": N_("No letter is settled yet. Send the first ones."),
    "more": N_("Too early to change anything: send more of the same, and wait for the answers."),
    "letter": N_("Change the letter: its first two lines, or the jobs it goes to. Then count afresh."),
    "after": N_(
        "Letters are answered, and none wins. Change what you do after the reply: the price, a sample."
    ),
    "keep": N_("It works. Change nothing but the price, when the hours are full."),
}


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
    """

    day: date
    platform: str = ""
    job: str = ""
    connects: int = 0
    minutes: int = 0
    reply: bool | None = None
    won: bool | None = None
    yen: int = 0

    def __post_init__(self) -> None:
        for name in ("reply", "won"):
            if (said := getattr(self, name)) is not None and not isinstance(said, (bool, np.bool_)):
                msg = say("{name} is True, False, or None where nothing has come; you gave {said}.",
                          name=name, said=briefly(repr(said)))  # fmt: skip
                raise LogError(msg, said=said)

    def settled(self, today: date) -> bool:
        """Whether nothing more is to be expected: an answer came, or two weeks are over."""
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

    Examples
    --------
    >>> days = [date(2026, 5, day) for day in range(1, 21)]
    >>> LetterLog(tuple(Sent(day, connects=4) for day in days), date(2026, 7, 1))
    20 letters: 0 had a reply, 0 won.
    Of 100 such letters 0 to 10 would get a reply, and 0 to 10 would win. In 9 of 10 cases it lies there.
    80 Connects and 0 minutes.
    Change the letter: its first two lines, or the jobs it goes to. Then count afresh.
    """

    sent: tuple[Sent, ...]
    today: date

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
    def step(self) -> str:
        """
        What to do next: a key of ``STEPS``.

        The letter is changed once so many had no reply that nine in ten usual senders would have had one;
        what follows a reply, once so many replies brought no win.
        """
        n = len(self.settled)
        if not n:
            return "begin"
        if self.wins:
            return "keep"
        if not self.replies:
            return "letter" if n >= FIRST_CHANGE else "more"
        return "after" if self.replies >= THEN_CHANGE else "more"

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

    def table(self) -> pd.DataFrame:
        """The letters, a row each."""
        import pandas as pd

        return pd.DataFrame([astuple(row) for row in self.sent], columns=COLUMNS)

    def __repr__(self) -> str:
        return "\n".join([self._counted(), *self._ranges(), self._cost(), say(STEPS[self.step])])

    def why(self) -> Text:
        """Where the lines come from at which one changes something."""
        return Text(
            say("{first} letters without a reply, or {then} replies without a win: by then nine of ten "
                "usual senders have one. Usual means {replies} replies and {wins} wins in 1,000 letters: the "
                "first is one firm's count on Upwork of 2025, the second the market of this game. Letters of "
                "the last {days} days without an answer are not counted.",
                first=FIRST_CHANGE,
                then=THEN_CHANGE,
                replies=USUAL_REPLIES, wins=USUAL_WINS, days=OPEN_DAYS)
        )  # fmt: skip

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
        spent = say("{connects:,} Connects and {minutes:,} minutes",
                    connects=self.connects, minutes=self.minutes)  # fmt: skip
        each = say("{n:,} Connects for each reply", n=-(-self.connects // max(self.replies, 1)))
        earned = say("{sum} earned", sum=say_yen(self.yen))
        return "; ".join([spent, *([each] if self.replies else []), *([earned] if self.wins else [])]) + "."


def read_log(path: str | Path, today: date) -> LetterLog:
    r"""
    Read a log of letters back in.

    Parameters
    ----------
    path : str or Path
        A CSV file with the columns date, platform, job, connects, minutes, reply, won, yen. ``reply`` and
        ``won`` hold yes or no, or nothing where nothing has come yet.
    today : datetime.date
        The day on which it is read.

    Returns
    -------
    LetterLog

    Raises
    ------
    LogError
        With the line and what would work, for a file that is not there or cannot be read.

    Examples
    --------
    >>> import tempfile
    >>> file = Path(tempfile.mkdtemp()) / "letters.csv"
    >>> lines = ["date,platform,job,connects,minutes,reply,won,yen", "2026-05-04,upwork,a page,6,40,yes,no,"]
    >>> _ = file.write_text("\n".join(lines), encoding="utf-8")
    >>> read_log(file, date(2026, 6, 1)).replies
    1
    """
    sent = sorted((_sent(number, row) for number, row in rows(Path(path), COLUMNS)), key=lambda one: one.day)
    return LetterLog(tuple(sent), today)


def template() -> str:
    """An empty log: its first line names the columns."""
    return ",".join(COLUMNS) + "\n"


def _sent(number: int, row: Mapping[str, str]) -> Sent:
    """One line of the file."""
    whole = {name: _whole(number, name, row[name]) for name in ("connects", "minutes", "yen")}
    news = {name: _yes(number, name, row[name]) for name in ("reply", "won")}
    return Sent(_day(number, row["date"]), row["platform"], row["job"], **whole, **news)  # type: ignore[arg-type]


def _day(number: int, said: str) -> date:
    try:
        return date.fromisoformat("-".join(part.zfill(2) for part in said.replace("/", "-").split("-")))
    except ValueError:
        raise _bad(number, "date", said, say("a day as in {day}", day=say_day(date(2026, 5, 4)))) from None


def _whole(number: int, column: str, said: str) -> int:
    plain = said.replace(",", "")
    if not plain:
        return 0
    if not plain.isdecimal() or len(plain) > MOST_DIGITS:
        raise _bad(number, column, said, say("a whole number, or nothing"))
    return int(plain)


def _yes(number: int, column: str, said: str) -> bool | None:
    word = said.lower()
    if not word:
        return None
    if word not in YES | NO:
        raise _bad(number, column, said, say("yes, no, or nothing"))
    return word in YES


def _bad(number: int, column: str, said: str, wanted: str) -> LogError:
    msg = say("Line {number}, column {column}: {said} stands there; wanted is {wanted}.",
              number=number, column=column, said=briefly(repr(said)), wanted=wanted)  # fmt: skip
    return LogError(msg, line=number, column=column)
