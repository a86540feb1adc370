"""
Days as people write them, a whole column at a time: which comes first, the day or the month?

One cell alone cannot tell whether 5/4 is in April or in May. The others may; where they do not, it is asked.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal, NamedTuple, TypeAlias

from freelancekit.say import N_, say
from freelancekit.tables.faults import Fault
from freelancekit.units import say_day

Order: TypeAlias = Literal["days", "months", "years"]
#: Every way to read three numbers, and where the year, the month and the day stand then.
ORDERS: Mapping[Order, tuple[int, int, int]] = {"days": (2, 1, 0), "months": (2, 0, 1), "years": (0, 1, 2)}
#: How an order is said.
SAID: Mapping[Order, str] = {
    "days": N_("the day before the month"), "months": N_("the month before the day"), "years": N_("the "
    "year first"),
}  # fmt: skip
#: Years that a table of one's own work may hold.
YEARS = range(2000, 2101)
#: A year of two digits is one of these.
SHORT_YEARS = range(2015, 2041)
#: What may follow a day: a time, a zone, the day of the week.
TIME = re.compile(
    r"(?:\([^)]{1,9}\))?[T ,]*\d{1,2}[:時]\d{2}(?:[:分]\d{2}(?:[.,]\d+)?)?分?(?: ?[ap]\.?m\.?)?"
    r"(?: ?(?:z|utc|gmt|[+-]\d{2}:?\d{2}))?$",
    re.IGNORECASE,
)
WHOLE = re.compile(r"(\d{4})([-/.年])(\d{1,2})[-/.月](\d{1,2})日?$")
SHORT = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{1,2})$")
WEEK = re.compile(r"(\d{4})[- ]?W(\d{1,2})$", re.IGNORECASE)
ERA = re.compile(r"(?:令和|R)(\d{1,2}|元)[年./-](\d{1,2})[月./-](\d{1,2})日?$", re.IGNORECASE)
#: A day as Excel counts it.
COUNTED = re.compile(r"\d{5}")
#: The year before the first of Reiwa; the day before Excel's first, as it counts.
BEFORE_REIWA, EXCEL = 2018, date(1899, 12, 30)


class Asks(NamedTuple):
    """A cell that may be either of two days; `of_years` where the year may stand first."""

    line: int
    cell: str
    one: date
    two: date
    of_years: bool


@dataclass(frozen=True)
class Days:
    """
    The days of a column.

    Parameters
    ----------
    days : dict of int to date
        By the number of the line.
    order : str or None
        One of `ORDERS`, where cells had to be read so; None where each told its own.
    example : str
        A cell that was read so.
    faults : list of Fault
    asks : Asks or None
        What must be asked, where no cell tells.
    """

    days: dict[int, date]
    order: Order | None
    example: str
    faults: list[Fault]
    asks: Asks | None = None


def read_days(cells: Mapping[int, str], column: str, days_first: bool | None) -> Days:
    """
    A column of days.

    Parameters
    ----------
    cells : mapping of int to str
        By the number of the line, none of them empty.
    column : str
        Its name, for what is told.
    days_first : bool or None
        What the reader says of cells such as 5/4/2026.

    Examples
    --------
    >>> read_days({2: "5/4/2026", 3: "5/14/2026"}, "date", None).order
    'months'
    >>> read_days({2: "5/4/2026", 3: "6/4/2026"}, "date", None).asks.one
    datetime.date(2026, 4, 5)
    """
    read = {line: _ways(cell) for line, cell in cells.items()}
    faults = [Fault(line, column, cells[line], say_wanted()) for line, ways in read.items() if not ways]
    sure = {line: found for line, ways in read.items() if isinstance(found := ways, date)}
    open_ = {line: ways for line, ways in read.items() if isinstance(ways, dict) and ways}
    if not open_:
        return Days(sure, None, "", faults)
    allowed = _allowed(list(open_.values()), days_first)
    if not allowed:
        return Days(sure, None, "", [*faults, *_torn(cells, open_, column, days_first)])
    return _by_order(cells, sure, open_, allowed, faults)


def say_wanted() -> str:
    """What would work in a column of days."""
    return say("a day as in {day}", day=say_day(date(2026, 5, 4)))


def _by_order(
    cells: Mapping[int, str], sure: dict[int, date], open_: Mapping[int, dict[Order, date]],
    allowed: Sequence[Order], faults: list[Fault],
) -> Days:  # fmt: skip
    """All cells by the one order that there is, or the question which of several it is."""
    order = allowed[0]
    for line, ways in open_.items():
        others = [other for other in allowed[1:] if ways[other] != ways[order]]
        if others:
            asks = Asks(line, cells[line].strip(), ways[order], ways[others[0]], "years" in (order, *others))
            return Days(sure, None, "", faults, asks)
    example = next(cells[line].strip() for line in open_)
    return Days(sure | {line: ways[order] for line, ways in open_.items()}, order, example, faults)


def _allowed(many: Sequence[dict[Order, date]], days_first: bool | None) -> list[Order]:
    """The orders by which each cell is a day."""
    orders: list[Order] = [order for order in ORDERS if all(order in ways for ways in many)]
    if days_first is None:
        return orders
    said: Order = "days" if days_first else "months"
    return [order for order in orders if order == said]


def _torn(
    cells: Mapping[int, str], open_: Mapping[int, dict[Order, date]], column: str, days_first: bool | None
) -> list[Fault]:
    """No order fits all cells: those against it are told."""
    if days_first is not None:
        said: Order = "days" if days_first else "months"
        wanted = say("a day with {order}, as days_first says", order=say(SAID[said]))
    else:
        said = max(ORDERS, key=lambda order: sum(order in ways for ways in open_.values()))
        wanted = say("a day with {order}, as in the other lines", order=say(SAID[said]))
    return [Fault(line, column, cells[line], wanted) for line, ways in open_.items() if said not in ways]


def _ways(cell: str) -> date | dict[Order, date] | None:
    """A cell as the day that it is, or by each order in which it may be one; None where it is none."""
    text = unicodedata.normalize("NFKC", cell).strip()
    text = TIME.sub("", text).strip().rstrip(",")
    text = re.sub(r" *\([^)]{1,9}\)$", "", text)
    if found := WHOLE.match(text):
        return _day(int(found[1]), int(found[3]), int(found[4]))
    if found := ERA.match(text):
        year = 1 if found[1] == "元" else int(found[1])
        return _day(BEFORE_REIWA + year, int(found[2]), int(found[3]))
    if found := SHORT.match(text):
        return _orders((found[1], found[3], found[4]), found[2])
    if found := WEEK.match(text):
        return _monday(int(found[1]), int(found[2]))
    if text.isdecimal():
        return _counted(text)
    return _in_words(text)


def _orders(parts: tuple[str, str, str], separator: str) -> dict[Order, date]:
    """Every order in which three numbers are a day."""
    found: dict[Order, date] = {}
    for order, (year, month, day) in ORDERS.items():
        if separator == "." and order == "months":
            continue  # with points between them, nobody writes the month first
        if len(parts[year]) == 4:
            number = int(parts[year])
        elif len(parts[2]) < 4 and len(parts[year]) == 2:
            number = 2000 + int(parts[year])
        else:
            continue
        made = _day(number, int(parts[month]), int(parts[day]))
        if made and (len(parts[year]) == 4 or made.year in SHORT_YEARS):
            found[order] = made
    return found


def _counted(text: str) -> date | None:
    """20260504, or the days that Excel has counted."""
    if len(text) == 8:
        return _day(int(text[:4]), int(text[4:6]), int(text[6:]))
    if COUNTED.fullmatch(text):
        found = EXCEL + timedelta(days=int(text))
        return found if found.year in YEARS else None
    return None


def _in_words(text: str) -> date | None:
    """A day with the name of its month, read by dateutil; what it would fill in by itself is no day."""
    from dateutil import parser

    if not re.search("[A-Za-z]{3}", text) or not re.search(r"\d", text) or len(text) > 40:
        return None
    try:
        one, two = (
            parser.parse(text, default=datetime(year, month, day), dayfirst=True)
            for year, month, day in ((2004, 1, 1), (2008, 2, 2))
        )
    except (ValueError, OverflowError, TypeError, AttributeError):
        return None
    return one.date() if one.date() == two.date() and one.year in YEARS else None


def _monday(year: int, week: int) -> date | None:
    """The first day of a week, by its number."""
    try:
        return date.fromisocalendar(year, week, 1) if year in YEARS else None
    except ValueError:
        return None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if year in YEARS else None
    except ValueError:
        return None
