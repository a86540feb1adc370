"""
What arrives at the bank, and when.

What you have earned is not yet money in your hand: it waits for a day, it
must be enough, and the transfer costs something.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import islice

import numpy as np

from freelancekit.contracts.fee_rules import book_of, currency_of, heading, numbers_of, or_nothing, plain
from freelancekit.errors import FeeError
from freelancekit.rules.rulebook import Rulebook
from freelancekit.rules.words import say_rule
from freelancekit.say import Text, say, say_list
from freelancekit.units import Counts, day, say_day, say_money, whole, wholes


def paid_out(balance: Counts, least: Counts | int, charge: Counts | int) -> Counts:
    """
    What arrives: nothing below the minimum, and nothing that the charge would eat.

    Notes
    -----
    Rules: payout.minimum, payout.charge

    Examples
    --------
    >>> [paid_out(balance, 1_000, 500) for balance in (999, 1_000, 10_000)]
    [0, 500, 9500]
    """
    held = wholes(balance, say("The balance"))
    arrives: Counts = plain(np.where(held >= least, np.maximum(held - charge, 0), 0))
    return arrives


def closes(on: date, close_days: tuple[int, ...]) -> Iterator[date]:
    """
    The days on which payouts close, from a day on; 31 is the last day of any month.

    Notes
    -----
    Rules: payout.close_days

    Examples
    --------
    >>> from itertools import islice
    >>> [str(one) for one in islice(closes(date(2024, 2, 16), (15, 31)), 3)]
    ['2024-02-29', '2024-03-15', '2024-03-31']
    """
    month = on.replace(day=1)
    while True:
        last = calendar.monthrange(month.year, month.month)[1]
        yield from (one for n in sorted(close_days) if (one := month.replace(day=min(n, last))) >= on)
        month = month.replace(day=last) + timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Payout:
    """
    One payout: what stood on the account, what the transfer takes, what arrives, and when.

    Attributes
    ----------
    balance, charge, arrives, stays : int, cents or yen
        If nothing arrives, all stays and nothing is charged.
    closes, paid : date or None
        None where the book does not say.

    Examples
    --------
    >>> payout("crowdworks", 10_000, on="2024-05-02")
    9,500 yen arrive on 2024-05-31. The transfer costs 500 yen.
    """

    balance: int
    charge: int
    arrives: int
    stays: int
    currency: str
    closes: date | None
    paid: date | None
    lines: tuple[str, ...] = field(repr=False)

    def __repr__(self) -> str:
        told = {
            "arrives": say_money(self.arrives, self.currency),
            "charge": say_money(self.charge, self.currency),
        }
        if not self.arrives:
            return say("Nothing is paid out: {stays} stay.", stays=say_money(self.stays, self.currency))
        if self.paid is None:
            return say("{arrives} arrive. The transfer costs {charge}.", **told)
        day = say_day(self.paid)
        return say("{arrives} arrive on {day}. The transfer costs {charge}.", **told, day=day)

    def why(self) -> Text:
        """The payout line by line, in words."""
        return Text("\n".join([*self.lines, repr(self)]))


def payout(rules: Rulebook | str, balance: int, *, on: date | str | None = None, way: str = "bank") -> Payout:
    """
    What arrives at the bank, and when.

    Parameters
    ----------
    rules : Rulebook or str
        A rulebook, or its name.
    balance : int, cents or yen
        What stands on the account at the close.
    on : date or str, optional
        The day; without it, the day of the book.
    way : str
        ``"bank"``, or where the book has it ``"rakuten"``, ``"wire"``, ``"instant"``, ``"us_bank"``.

    Raises
    ------
    FeeError
        For a way that the book has no charge for.
    RulebookError
        For a charge that is not known, with the way to choose one.

    Notes
    -----
    Rules: payout.minimum, payout.charge, payout.charge_rakuten, payout.charge_wire,
    payout.charge_instant, payout.charge_us_bank, payout.free_from, payout.close_days, payout.when

    Examples
    --------
    >>> payout("crowdworks", 1_000, on="2020-11-15", way="rakuten").why()
    crowdworks-2026 (2026-01-01), rakuten: 1,000 yen
    The least that is paid out: 1,000 yen
    Closes on 2020-11-15, paid on 2020-11-30.
    900 yen arrive on 2020-11-30. The transfer costs 100 yen.
    """
    book, way = book_of(rules), str(way)
    held = whole(balance, say("The balance"), least=0)
    start = book.on if on is None else day(on, say("The day of a payout"))
    key = _charge_key(book, way)
    least, charge, money = or_nothing(book, "payout.minimum"), book.number(key), currency_of(book, key)
    free = "payout.free_from" in book and held >= book.number("payout.free_from")
    charge = 0 if free else charge
    arrives = paid_out(held, least, charge)
    closing, paid = _days(book, start)
    lines = [heading(book, say(way), say_money(held, money))]
    if least:
        lines.append(say("The least that is paid out: {least}", least=say_money(least, money)))
    if closing and paid:
        lines.append(say("Closes on {first}, paid on {last}.", first=say_day(closing), last=say_day(paid)))
    elif row := book.get("payout.when"):
        lines.append(say("When: {when}. {note}", when=say_rule(row), note=say(row.note)))
    if row := book.get(key):
        lines += [say("Assumed, {key}: {note}", key=key, note=say(row.note))] * (row.standing == "assumed")
    stays = 0 if arrives else held
    return Payout(held, charge if arrives else 0, arrives, stays, money, closing, paid, tuple(lines))


def _charge_key(book: Rulebook, way: str) -> str:
    """The key of what a transfer costs, or one clear sentence."""
    ways = {"bank": "payout.charge"} if "payout.charge" in book else {}
    ways |= {key.removeprefix("payout.charge_"): key for key in book if key.startswith("payout.charge_")}
    if way not in ways:
        if not ways:
            book["payout.charge"]  # a book that knows nothing of payouts says so, in its own words
        msg = say(
            '{book} has no payout by "{way}". It has: {known}.',
            book=book.name,
            way=way,
            known=say_list(ways),
        )
        raise FeeError(msg, way=way)
    return ways[way]


def _days(book: Rulebook, start: date) -> tuple[date | None, date | None]:
    """The next close, and the close after it, which pays; None where the book does not say."""
    if "payout.close_days" not in book:
        return None, None
    first, second = islice(closes(start, numbers_of(book, "payout.close_days", least=1, most=31)), 2)
    return first, second
