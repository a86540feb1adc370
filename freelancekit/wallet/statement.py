"""What can be read from a ledger: sums, tables and sentences. Nothing here moves a Connect."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from freelancekit.rules.rulebook import Rulebook
from freelancekit.say import N_, Text, say, say_list, say_many
from freelancekit.units import say_connects, say_day, whole
from freelancekit.wallet.ledger import Entry, Lot, Totals
from freelancekit.wallet.schedule import SentProposal, Standing, say_paid

if TYPE_CHECKING:
    import pandas as pd

#: How many lots a sentence names before it says "later".
NAMED = 3


class Statement:
    """Where a wallet stands, to be read."""

    now: Standing

    @property
    def rules(self) -> Rulebook:
        """The rulebook by which the wallet lives."""
        return self.now.rules

    @property
    def today(self) -> date:
        """The wallet's day."""
        return self.now.ledger.today

    @property
    def balance(self) -> int:
        """How many Connects the wallet holds."""
        return self.now.ledger.balance

    @property
    def spent_cents(self) -> int:
        """The money paid so far, in cents."""
        return sum(entry.cents for entry in self.now.ledger.entries)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The ledger, line by line."""
        return tuple(self.now.ledger.entries)

    @property
    def held(self) -> tuple[Lot, ...]:
        """The lots of now, in the order in which they came."""
        return tuple(self.now.ledger.lots)

    @property
    def totals(self) -> Totals:
        """What came, what went, and what is left."""
        return self.now.ledger.totals

    @property
    def plan(self) -> str:
        """``"basic"`` or ``"plus"``."""
        return self.now.plan

    @property
    def badge_price(self) -> int:
        """What the availability badge costs a week; 0 while it is off."""
        return self.now.badge.price

    @property
    def sent(self) -> tuple[SentProposal, ...]:
        """The proposals sent so far."""
        return tuple(self.now.proposals.values())

    @property
    def lots(self) -> pd.DataFrame:
        """What the wallet holds, a row for each lot, the oldest first."""
        import pandas as pd

        rows = [(lot.amount, lot.source, lot.granted, lot.last_day) for lot in self.held]
        return pd.DataFrame(rows, columns=["connects", "source", "granted", "last day"], dtype=object)

    @property
    def ledger(self) -> pd.DataFrame:
        """Everything that happened, a row for each movement."""
        import pandas as pd

        rows = [(e.day, e.kind, e.connects, e.balance, e.cents, e.note) for e in self.entries]
        return pd.DataFrame(rows, columns=["day", "kind", "connects", "balance", "cents", "note"])

    def expiring(self) -> pd.DataFrame:
        """How many Connects leave after each last day, the soonest first."""
        import pandas as pd

        rows = [(end, (end - self.today).days if end else None, n) for end, n in self.now.ledger.by_last_day]
        return pd.DataFrame(rows, columns=["last day", "days left", "connects"], dtype=object)

    def ends_within(self, days: int = 30) -> Text:
        """
        What leaves unused within so many days, if nothing is spent.

        Examples
        --------
        >>> from freelancekit.wallet.wallet import Wallet
        >>> wallet = Wallet("upwork-article-2024", on="2024-05-01").wait_until("2025-04-10")
        >>> wallet.ends_within(30)
        Within 30 days 10 Connects end unused: 10 after 2025-05-01.
        """
        n = whole(days, say("The number of days"), most=3660)
        last = date.fromordinal(self.today.toordinal() + n)
        soon = [(end, held) for end, held in self.now.ledger.by_last_day if end is not None and end < last]
        if not soon:
            return Text(say_many("Within {n} day nothing ends.", "Within {n} days nothing ends.", n))
        parts = [say("{n:,} after {day}", n=held, day=say_day(end)) for end, held in soon]
        told = say_connects(sum(held for _, held in soon))
        one, many = (
            N_("Within {n} day {told} end unused: {parts}."),
            N_("Within {n} days {told} end unused: {parts}."),
        )
        return Text(say_many(one, many, n, told=told, parts=say_list(parts)))

    def buys(self, connects: int) -> int:
        """How many proposals the balance pays for, at one cost."""
        return self.balance // whole(connects, say("The cost of a proposal"))

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
        return say_paid(cents, self.now.rate)

    def why(self) -> Text:
        """The balance, line by line."""
        lines = [_say_line(entry) for entry in self.entries]
        held = say_connects(self.balance)
        lines.append(say("On {day} the wallet holds {held}.", day=say_day(self.today), held=held))
        if cents := self.spent_cents:
            lines.append(say("Paid so far: {money}.", money=self.money(cents)))
        return Text("\n".join(lines))

    def __repr__(self) -> str:
        held = say_connects(self.balance)
        spans = self.now.ledger.by_last_day
        return say("{held}: {lots}", held=held, lots=say_lots(spans)) if spans else held


def say_lots(spans: Iterable[tuple[date | None, int]]) -> str:
    """Lots by their last days, as in "10 until 2026-03-14"; the later ones in one."""
    spans = list(spans)
    parts = [
        say("{n:,} without a last day", n=n)
        if end is None
        else say("{n:,} until {day}", n=n, day=say_day(end))
        for end, n in spans[:NAMED]
    ]
    later = sum(n for _, n in spans[NAMED:])
    return say_list([*parts, say("{n:,} later", n=later)] if later else parts)


def _say_line(entry: Entry) -> str:
    return say(
        "{day}  {connects}  {note}  ({balance:,} left)",
        day=say_day(entry.day),
        connects=f"{entry.connects:+,}" if entry.connects else "0",
        note=entry.note,
        balance=entry.balance,
    )
