"""
Lots of Connects, and the lines that say how they came and went.

A `Ledger` knows no platform's rules. Its lots, its sums and its lines change in
one place and by the same pieces, so nothing is made or lost between them.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

import numpy as np
from msgspec import Struct
from msgspec.structs import replace

from freelancekit.say import N_, say, say_list
from freelancekit.wallet.rules import oldest_first

CAME = (N_("{n:,} granted"), N_("{n:,} bought"), N_("{n:,} as bonuses"), N_("{n:,} returned"))
WENT = (N_("{n:,} spent"), N_("{n:,} ended unused"), N_("{n:,} lost over a limit"), N_("{n:,} still there"))

#: The kinds of movement in each of these sums, in their order.
KINDS = (("grant",), ("purchase",), ("bonus",), ("return",), ("spend", "badge"), ("expiry",), ("over cap",))


class Lot(Struct, frozen=True):
    """
    Connects that came together, with one last day.

    Attributes
    ----------
    amount : int
        How many.
    source : str
        Where they came from, in words.
    granted : date
        The day they came.
    last_day : date or None
        The last day they may be spent; None where no such day is known.
    number : int
        The first lot of a wallet is 1.
    """

    amount: int
    source: str
    granted: date
    last_day: date | None
    number: int


class Entry(Struct, frozen=True):
    """
    One line of the ledger.

    Attributes
    ----------
    day : date
    kind : str
        ``grant``, ``bonus``, ``purchase``, ``return``, ``spend``, ``badge``,
        ``expiry``, ``over cap``, ``fee`` or ``note``.
    connects : int
        What came, or with a minus what went.
    note : str
        Why, in words.
    balance : int
        What the wallet held afterwards.
    cents : int
        Money paid.
    lots : tuple of Lot
        The lots that changed, and by how many Connects.
    """

    day: date
    kind: str
    connects: int
    note: str
    balance: int
    cents: int = 0
    lots: tuple[Lot, ...] = ()


class Line(Struct, frozen=True):
    """What is to be written: Connects that come, money that is paid, or only a note."""

    kind: str
    note: str
    amount: int = 0
    source: str = ""
    cents: int = 0


class Totals(NamedTuple):
    """
    All that ever came and went.

    ``granted + bought + bonus + returned`` is always
    ``spent + expired + lost + balance``.
    """

    granted: int
    bought: int
    bonus: int
    returned: int
    spent: int
    expired: int
    lost: int
    balance: int

    def __repr__(self) -> str:
        """The sum in words; what was nothing is left out."""
        return say("Came: {came}. Of these: {went}.", came=_say(CAME, self[:4]), went=_say(WENT, self[4:]))


class Ledger(Struct):
    """
    Lots in the order in which they came, sums by kind and lines, as they stand on one day.

    Examples
    --------
    >>> ledger = Ledger(date(2024, 5, 1))
    >>> ledger.put(Line("grant", "A gift.", 10, "free"))
    >>> [lot.amount for lot in ledger.take("spend", "A letter.", 6)], ledger.balance
    ([6], 4)
    """

    today: date
    newest_first: bool = False
    lots: list[Lot] = []
    entries: list[Entry] = []
    moved: dict[str, int] = {}
    made: int = 0

    @property
    def balance(self) -> int:
        """How many Connects are there."""
        return self.entries[-1].balance if self.entries else 0

    @property
    def totals(self) -> Totals:
        """What came, what went, and what is left."""
        sums = (sum(abs(self.moved.get(kind, 0)) for kind in kinds) for kinds in KINDS)
        return Totals._make([*sums, self.balance])

    @property
    def by_last_day(self) -> list[tuple[date | None, int]]:
        """How many Connects leave after each last day, the soonest first."""
        return [
            (end, sum(lot.amount for lot in lots))
            for end, lots in groupby(self.lots, key=attrgetter("last_day"))
        ]

    def copy(self) -> Ledger:
        """A ledger of its own that starts where this one stands."""
        return replace(self, lots=[*self.lots], entries=[*self.entries], moved={**self.moved})

    def put(self, line: Line, last_day: date | None = None) -> None:
        """A new lot comes; without Connects it is a line about money, or only a note."""
        if line.amount:
            self.made += 1
        new = Lot(line.amount, line.source, self.today, last_day, self.made)
        self._move(line.kind, line.note, (new,) if line.amount else (), cents=line.cents)

    def put_back(self, note: str, pieces: Sequence[Lot]) -> None:
        """Connects return to the lots they came from."""
        self._move("return", note, pieces)

    def take(self, kind: str, note: str, want: int, newest_first: bool | None = None) -> tuple[Lot, ...]:
        """Connects leave, and the lots they leave are told."""
        newest = self.newest_first if newest_first is None else newest_first
        lots = self.lots[::-1] if newest else self.lots
        held = np.array([lot.amount for lot in lots], dtype=np.int64)
        gone: list[int] = oldest_first(held, want).tolist()
        pieces = tuple(replace(lot, amount=n) for lot, n in zip(lots, gone, strict=True) if n)
        return self._move(kind, note, pieces[::-1] if newest else pieces, sign=-1)

    def expire(self, note: str) -> None:
        """Whole lots leave whose last day is past."""
        past = tuple(lot for lot in self.lots if lot.last_day is not None and lot.last_day < self.today)
        if past:
            self._move("expiry", note, past, sign=-1)

    def _move(
        self, kind: str, note: str, pieces: Sequence[Lot], *, sign: int = 1, cents: int = 0
    ) -> tuple[Lot, ...]:
        """The one place where lots, sums and lines change, all of them by the same pieces."""
        held = {lot.number: lot for lot in self.lots} if pieces else {}
        for piece in pieces:
            there = held[piece.number].amount if piece.number in held else 0
            held[piece.number] = replace(piece, amount=there + sign * piece.amount)
        connects = sign * sum(piece.amount for piece in pieces)
        line = Entry(self.today, kind, connects, note, self.balance + connects, cents, tuple(pieces))
        if pieces:
            self.lots = [held[number] for number in sorted(held) if held[number].amount]
        self.moved[kind] = self.moved.get(kind, 0) + connects
        self.entries.append(line)
        return line.lots


def _say(sentences: Sequence[str], counts: Sequence[int]) -> str:
    told = [say(words, n=n) for words, n in zip(sentences, counts, strict=True) if n]
    return say_list(told) or say("nothing")
