"""
Lots of Connects and the ledger of how they came and went.

A `Purse` knows no platform's rules. It keeps lots in the order in which they
came, writes down every movement, and can say what it holds and why.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from copy import copy
from datetime import date
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple, Self

import numpy as np
from msgspec import Struct
from msgspec.structs import replace

from freelancekit.say import N_, Text, say
from freelancekit.units import in_yen, say_connects, say_day, say_dollars, say_yen, whole
from freelancekit.wallet.rules import oldest_first

if TYPE_CHECKING:
    import pandas as pd

#: How many lots a sentence names before it says "later".
NAMED = 3

CAME = (N_("{n:,} granted"), N_("{n:,} bought"), N_("{n:,} as bonuses"), N_("{n:,} returned"))
WENT = (N_("{n:,} spent"), N_("{n:,} ended unused"), N_("{n:,} lost over a limit"), N_("{n:,} still there"))


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


class Purse:
    """
    Lots and a ledger, without the rules of any platform.

    Parameters
    ----------
    today : date
    yen_per_dollar : int or None
        The reader's rate. Without it, money is said in dollars only.
    newest_first : bool
        Spend the newest lot first instead of the oldest.
    """

    def __init__(self, today: date, yen_per_dollar: int | None, newest_first: bool) -> None:
        self._today = today
        self._yen_per_dollar = yen_per_dollar
        self._newest_first = newest_first
        self._lots: list[Lot] = []
        self._entries: list[Entry] = []
        self._balance = 0
        self._cents = 0
        self._made = 0
        self._moved: dict[str, int] = {}

    @property
    def today(self) -> date:
        """The wallet's day."""
        return self._today

    @property
    def balance(self) -> int:
        """How many Connects the wallet holds."""
        return self._balance

    @property
    def spent_cents(self) -> int:
        """The money paid so far, in cents."""
        return self._cents

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The ledger, line by line."""
        return tuple(self._entries)

    @property
    def held(self) -> tuple[Lot, ...]:
        """The lots of now, in the order in which they came."""
        return tuple(self._lots)

    @property
    def totals(self) -> Totals:
        """What came, what went, and what is left."""
        moved = {kind: abs(n) for kind, n in self._moved.items()}
        return Totals(
            granted=moved.get("grant", 0),
            bought=moved.get("purchase", 0),
            bonus=moved.get("bonus", 0),
            returned=moved.get("return", 0),
            spent=moved.get("spend", 0) + moved.get("badge", 0),
            expired=moved.get("expiry", 0),
            lost=moved.get("over cap", 0),
            balance=self._balance,
        )

    @property
    def lots(self) -> pd.DataFrame:
        """What the wallet holds, a row for each lot, the oldest first."""
        import pandas as pd

        rows = [(lot.amount, lot.source, lot.granted, lot.last_day) for lot in self._lots]
        return pd.DataFrame(rows, columns=["connects", "source", "granted", "last day"], dtype=object)

    @property
    def ledger(self) -> pd.DataFrame:
        """Everything that happened, a row for each movement."""
        import pandas as pd

        rows = [(e.day, e.kind, e.connects, e.balance, e.cents, e.note) for e in self._entries]
        return pd.DataFrame(rows, columns=["day", "kind", "connects", "balance", "cents", "note"])

    def expiring(self) -> pd.DataFrame:
        """How many Connects leave after each last day, the soonest first."""
        import pandas as pd

        rows = [
            (end, (end - self._today).days if end else None, sum(lot.amount for lot in lots))
            for end, lots in groupby(self._lots, key=attrgetter("last_day"))
        ]
        return pd.DataFrame(rows, columns=["last day", "days left", "connects"], dtype=object)

    def buys(self, connects: int) -> int:
        """
        How many proposals the balance pays for, at one cost.

        Examples
        --------
        >>> from freelancekit.wallet.wallet import Wallet
        >>> Wallet("upwork-article-2024").buys(2)
        5
        """
        return self._balance // whole(connects, say("The cost of a proposal"))

    def proposals(self, *costs: int) -> dict[int, int]:
        """
        How many proposals the balance pays for, at each of several costs.

        Examples
        --------
        >>> from freelancekit.wallet.wallet import Wallet
        >>> Wallet("upwork-article-2024").proposals(2, 6, 8, 16)
        {2: 5, 6: 1, 8: 1, 16: 0}
        """
        return {cost: self.buys(cost) for cost in costs}

    def money(self, cents: int) -> str:
        """
        Cents in words, with yen at the reader's rate.

        Examples
        --------
        >>> from freelancekit.wallet.wallet import Wallet
        >>> Wallet("upwork-article-2024", yen_per_dollar=144).money(90)
        'USD 0.90 (130 yen at 144 yen to the dollar)'
        """
        rate = self._yen_per_dollar
        if rate is None:
            return say_dollars(cents)
        return say(
            "{dollars} ({yen} at {rate:,} yen to the dollar)",
            dollars=say_dollars(cents),
            yen=say_yen(in_yen(cents, rate)),
            rate=rate,
        )

    def why(self) -> Text:
        """The balance, line by line."""
        lines = [
            say(
                "{day}  {connects}  {note}  ({balance:,} left)",
                day=say_day(entry.day),
                connects=f"{entry.connects:+,}" if entry.connects else "0",
                note=entry.note,
                balance=entry.balance,
            )
            for entry in self._entries
        ]
        lines.append(
            say(
                "On {day} the wallet holds {held}.",
                day=say_day(self._today),
                held=say_connects(self._balance),
            )
        )
        if self._cents:
            lines.append(say("Paid so far: {money}.", money=self.money(self._cents)))
        return Text("\n".join(lines))

    def copy(self) -> Self:
        """A wallet of its own that starts where this one stands."""
        twin = copy(self)
        for name, value in vars(self).items():
            if isinstance(value, (list, dict, set)):
                setattr(twin, name, copy(value))
        return twin

    def __repr__(self) -> str:
        held = say_connects(self._balance)
        return say("{held}: {lots}", held=held, lots=self._say_lots()) if self._lots else held

    def _say_lots(self) -> str:
        """The lots by their last days, as in "10 until 2026-03-14"."""
        spans = [
            (end, sum(lot.amount for lot in lots))
            for end, lots in groupby(self._lots, key=attrgetter("last_day"))
        ]
        parts = [
            say("{n:,} without a last day", n=n)
            if end is None
            else say("{n:,} until {day}", n=n, day=say_day(end))
            for end, n in spans[:NAMED]
        ]
        later = sum(n for _, n in spans[NAMED:])
        return ", ".join([*parts, say("{n:,} later", n=later)] if later else parts)

    def _write(self, kind: str, connects: int, note: str, lots: Sequence[Lot] = (), cents: int = 0) -> None:
        """One line of the ledger; the only place where a balance changes."""
        self._balance += connects
        self._cents += cents
        self._moved[kind] = self._moved.get(kind, 0) + connects
        self._entries.append(Entry(self._today, kind, connects, note, self._balance, cents, tuple(lots)))

    def _put(self, kind: str, amount: int, source: str, end: date | None, note: str, cents: int = 0) -> None:
        """A new lot."""
        self._made += 1
        lot = Lot(amount, source, self._today, end, self._made)
        self._lots.append(lot)
        self._write(kind, amount, note, [lot], cents)

    def _put_back(self, pieces: Sequence[Lot], note: str) -> None:
        """Connects return to the lots they came from."""
        for piece in pieces:
            place = bisect_left(self._lots, piece.number, key=attrgetter("number"))
            if place < len(self._lots) and self._lots[place].number == piece.number:
                self._lots[place] = replace(piece, amount=self._lots[place].amount + piece.amount)
            else:
                self._lots.insert(place, piece)
        self._write("return", sum(piece.amount for piece in pieces), note, pieces)

    def _take(self, kind: str, want: int, note: str, newest_first: bool = False) -> tuple[Lot, ...]:
        """Connects leave, and the lots they leave are told."""
        step = -1 if newest_first else 1
        held = np.array([lot.amount for lot in self._lots[::step]], dtype=np.int64)
        gone: list[int] = oldest_first(held, want).tolist()[::step]
        pieces = tuple(replace(lot, amount=n) for lot, n in zip(self._lots, gone, strict=True) if n)
        self._lots = [
            replace(lot, amount=lot.amount - n) if n else lot
            for lot, n in zip(self._lots, gone, strict=True)
            if n < lot.amount
        ]
        self._write(kind, -want, note, pieces)
        return pieces

    def _drop(self, kind: str, leaves: Callable[[Lot], bool], note: str) -> None:
        """Whole lots leave."""
        pieces = [lot for lot in self._lots if leaves(lot)]
        if pieces:
            self._lots = [lot for lot in self._lots if not leaves(lot)]
            self._write(kind, -sum(lot.amount for lot in pieces), note, pieces)


def _say(sentences: Sequence[str], counts: Sequence[int]) -> str:
    told = [say(words, n=n) for words, n in zip(sentences, counts, strict=True) if n]
    return ", ".join(told) or say("nothing")
