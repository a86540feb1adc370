"""
What time does to a wallet: months begin, lots expire, a badge is paid.

Events are functions of plain values and a rulebook. `Standing` jumps from one
to the next, so that a silent year costs a dozen steps.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from freelancekit.rules.rulebook import Rulebook
from freelancekit.say import say
from freelancekit.units import in_yen, say_connects, say_day, say_dollars, say_yen
from freelancekit.wallet.ledger import Ledger, Line, Lot
from freelancekit.wallet.rules import drip, last_day, month_starts, over_cap


class Badge(Struct, frozen=True):
    """An availability badge, its price a week, and since when; the price is 0 while it is off."""

    price: int
    since: date

    def paid(self, by: date) -> int:
        """How many whole Connects it has cost by a day."""
        return drip(self.price, (by - self.since).days)

    def next_day(self, today: date) -> date:
        """The day on which the next whole Connect is due."""
        if not self.price:
            return date.max
        return self.since + timedelta(days=-(-7 * (self.paid(today) + 1) // self.price))


class Bonus(NamedTuple):
    """A bonus that came, and the day on which it did."""

    name: str
    day: date
    connects: int


class SentProposal(Struct, frozen=True):
    """
    A proposal that was sent: its day, what it cost, and how it ended.

    Attributes
    ----------
    paid : tuple of Lot
        The lots that paid for it, and how much each gave.
    outcome : str or None
        None while it is open.
    closed : date or None
    """

    name: str
    sent: date
    paid: tuple[Lot, ...]
    outcome: str | None = None
    closed: date | None = None


def known(rules: Rulebook, key: str) -> int | None:
    """The number of a rule; None where it is unknown, unlimited or not there."""
    rule = rules.get(key)
    return rule.value if rule and isinstance(rule.value, int) else None


def unknown(rules: Rulebook, key: str) -> bool:
    """Has this day such a rule, with a value nobody knows?"""
    rule = rules.get(key)
    return rule is not None and rule.value is None


def lot_ends(rules: Rulebook, today: date) -> date | None:
    """The last day of what comes today."""
    life = known(rules, "connects.expiry_days")
    if life is None:
        return None
    return date.fromordinal(min(last_day(today.toordinal(), life), date.max.toordinal()))


def next_expiry(lots: Sequence[Lot]) -> date:
    """Lots stand in the order of their last days, so the first one leaves first, on the morning after."""
    end = lots[0].last_day if lots else None
    return end + timedelta(days=1) if end and end < date.max else date.max


def next_month(start: date, today: date) -> date:
    """The next day on which a month begins, counted from one day."""
    return next(month_starts(start, today + timedelta(days=1)))


def lines_of_opening(rules: Rulebook, plan: str, gets_free_grant: bool) -> Iterator[Line]:
    """What stands in a ledger before the first month."""
    if unknown(rules, "connects.expiry_days"):
        yield Line("note", say("How long Connects last is not known, so here they do not expire."))
    if unknown(rules, "connects.rollover_cap"):
        yield Line("note", say("How many stay for the next month is not known, so here all of them do."))
    if unknown(rules, "bonuses.signup"):
        yield Line("note", say("Sign-up bonus: the number is not known, so none is counted."))
    elif n := known(rules, "bonuses.signup"):
        yield Line("bonus", say("Sign-up bonus."), n, say("sign-up bonus"))
    condition = rules.get("connects.free_monthly_conditional")
    if plan == "basic" and not gets_free_grant:
        yield Line("note", say("This account gets no free Connects by the month."))
    elif plan == "basic" and condition and condition.value is True:
        yield Line("note", say("Only some Basic accounts get free Connects; this one does."))


def lines_of_month(
    rules: Rulebook, plan: str, gets_free_grant: bool, had: int, rate: int | None
) -> Iterator[Line]:
    """What a month brings on its first day; `had` of its Connects came already."""
    if plan == "plus":
        yield _fee(known(rules, "plans.plus.price"), rate)
        n, source = known(rules, "plans.plus.connects"), say("Plus")
        yield from _grant(n, had, source, say("The month's Connects of Plus."))
    elif gets_free_grant:
        n, source = known(rules, "connects.free_monthly"), say("free")
        yield from _grant(n, had, source, say("The month's free Connects."))


def say_paid(cents: int, rate: int | None) -> str:
    """Cents in words; with a rate, in yen too."""
    if rate is None:
        return say_dollars(cents)
    return say(
        "{dollars} ({yen} at {rate:,} yen to the dollar)",
        dollars=say_dollars(cents),
        yen=say_yen(in_yen(cents, rate)),
        rate=rate,
    )


def _fee(cents: int | None, rate: int | None) -> Line:
    if cents is None:
        return Line("fee", say("Plus, one month: the price is not known, so no money is counted."))
    return Line("fee", say("Plus, one month: {money}.", money=say_paid(cents, rate)), cents=cents)


def _grant(n: int | None, had: int, source: str, note: str) -> Iterator[Line]:
    if n is None:
        yield Line("note", say("{note} The number is not known, so none is counted.", note=note))
        return
    if had:
        note = say("{note} Of these {had:,} came before.", note=note, had=had)
    if n > had:
        yield Line("grant", note, n - had, source)


class Standing(Struct):
    """
    Where a wallet stands: its ledger, and what its rules have to remember.

    Months are counted from a day; so many free Connects came with this one.
    """

    rules: Rulebook
    ledger: Ledger
    plan: str
    gets_free_grant: bool
    rate: int | None
    badge: Badge
    months_from: date
    free_came: int = 0
    bonuses: tuple[Bonus, ...] = ()
    proposals: dict[str, SentProposal] = {}

    def copy(self) -> Standing:
        """The same, to go its own way."""
        return replace(self, ledger=self.ledger.copy(), proposals={**self.proposals})

    def open(self) -> None:
        """The first morning."""
        if n := known(self.rules, "bonuses.signup"):
            self.bonuses = (Bonus("signup", self.ledger.today, n),)
        self.write(*lines_of_opening(self.rules, self.plan, self.gets_free_grant))
        self.begin_month()

    def write(self, *lines: Line) -> None:
        """What rules bring goes into the ledger, line by line."""
        end = lot_ends(self.rules, self.ledger.today)
        for line in lines:
            self.ledger.put(line, end)

    def send(self, name: str, note: str, cost: int) -> None:
        """A proposal leaves, paid by lots that are remembered."""
        paid = self.ledger.take("spend", note, cost)
        self.proposals[name] = SentProposal(name, self.ledger.today, paid)

    def begin_month(self, had: int = 0) -> None:
        """A month begins; `had` of its Connects came already."""
        self.write(*lines_of_month(self.rules, self.plan, self.gets_free_grant, had, self.rate))
        free = self.plan == "basic" and self.gets_free_grant
        self.free_came = (known(self.rules, "connects.free_monthly") or 0) if free else 0

    def pass_days(self, until: date) -> None:
        """From one day on which something happens to the next: expiry, month, badge."""
        ledger, was = self.ledger, self.ledger.today
        month = next_month(self.months_from, was)
        while (day := min(next_expiry(ledger.lots), month, self.badge.next_day(was))) <= until:
            ledger.today = day
            ledger.expire(say("Expired: their last day was {day}.", day=say_day(day - timedelta(days=1))))
            if day == month:
                self._lose_over_cap()
                self.begin_month()
                month = next_month(self.months_from, day)
            self._pay_badge(self.badge.paid(day) - self.badge.paid(was))
            was = day
        ledger.today = until

    def set_badge(self, price: int, note: str) -> None:
        """A new price starts a new count."""
        self.badge = Badge(price, self.ledger.today)
        self.write(Line("note", note))

    def _lose_over_cap(self) -> None:
        """The limit on what stays for the next month."""
        cap = known(self.rules, "connects.rollover_cap")
        lost = 0 if cap is None else int(over_cap(self.ledger.balance, cap))
        if lost:
            note = say("Lost: at most {cap:,} stay for the next month.", cap=cap)
            self.ledger.take("over cap", note, lost, newest_first=False)

    def _pay_badge(self, due: int) -> None:
        held = self.ledger.balance
        if due > held:
            note = say(
                "Badge off: {due} due, and the wallet held {held:,}.", due=say_connects(due), held=held
            )
            self.set_badge(0, note)
        elif due:
            self.ledger.take("badge", say("Availability badge."), due)
