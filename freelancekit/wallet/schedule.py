"""
What time does to a wallet: months begin, lots expire, a badge is paid.

`TimedPurse` lives by one rulebook. It jumps from one day on which something
happens to the next, so that a silent year costs a dozen steps.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Self

from freelancekit.errors import AmountError, DayError, WalletError
from freelancekit.rules.rulebook import Rulebook
from freelancekit.say import say
from freelancekit.units import day, say_connects, say_day, whole
from freelancekit.wallet.ledger import Purse
from freelancekit.wallet.rules import drip, last_day, months_after, over_cap

#: No wallet waits longer than this.
CALENDAR_ENDS = date(2999, 12, 31)

PLANS = ("basic", "plus")


class TimedPurse(Purse):
    """
    A purse on which the rules of one book work as days pass.

    Parameters
    ----------
    rules : Rulebook
    opening : date
    plan : str
    yen_per_dollar : int or None
    gets_free_grant : bool
    """

    def __init__(
        self, rules: Rulebook, opening: date, plan: str, yen_per_dollar: int | None, gets_free_grant: bool
    ) -> None:
        super().__init__(within(opening), yen_per_dollar, _newest_first(rules))
        self.rules = rules
        self._plan = known_plan(plan)
        self._gets_free_grant = _yes_or_no(gets_free_grant)
        self._earned: dict[str, date] = {}
        self._badge_price = 0
        self._badge_since = self._today
        self._badge_paid = 0
        self._start_cycle()
        self._open()

    @property
    def plan(self) -> str:
        """``"basic"`` or ``"plus"``."""
        return self._plan

    @property
    def badge_price(self) -> int:
        """What the availability badge costs a week; 0 while it is off."""
        return self._badge_price

    def wait(self, days: int | None = None, *, months: int | None = None) -> Self:
        """
        Let days or months pass, with all that happens on them.

        On each day lots expire first, then the month's Connects come, then
        the badge is paid.

        Notes
        -----
        Rules: connects.expiry_days, connects.rollover_cap, connects.free_monthly,
        plans.plus.connects, plans.plus.price, badge.deduction

        Examples
        --------
        >>> from freelancekit.wallet.wallet import Wallet
        >>> Wallet("upwork-article-2024", on="2024-05-01").wait(days=30)
        10 Connects: 10 until 2025-05-01
        """
        if (days is None) == (months is None):
            msg = say("Say how long to wait: wallet.wait(days=30), or wallet.wait(months=1).")
            raise AmountError(msg)
        if months is None:
            until = self._today.toordinal() + whole(days, say("The number of days"))
        else:
            count = min(whole(months, say("The number of months")), 12 * 1000)
            until = months_after(self._today, count).toordinal()
        self._pass_days(within(date.fromordinal(min(until, date.max.toordinal()))))
        return self

    def wait_until(self, when: date | str) -> Self:
        """
        Let the days pass until one day.

        Examples
        --------
        >>> from freelancekit.wallet.wallet import Wallet
        >>> wallet = Wallet("upwork-article-2024", on="2024-05-01").wait_until("2025-05-02")
        >>> wallet.balance, wallet.totals.expired
        (120, 10)
        """
        until = within(day(when, say("The day to wait for")))
        if until < self._today:
            msg = say(
                "The wallet is at {today}; it cannot go back to {day}. Open another wallet for that.",
                today=say_day(self._today),
                day=say_day(until),
            )
            raise DayError(msg, today=self._today, day=until)
        self._pass_days(until)
        return self

    def upgrade(self, plan: str = "plus") -> Self:
        """
        From Basic to Plus, today.

        Assumed: a new month starts today and its fee is paid today. Free
        Connects that came this month already are part of the Plus number.
        The limit on what stays for the next month is not applied today.

        Notes
        -----
        Rules: plans.plus.connects, plans.plus.price

        Examples
        --------
        >>> from freelancekit.wallet.wallet import Wallet
        >>> Wallet("upwork-article-2024").upgrade("plus").balance
        80
        """
        plan = known_plan(plan)
        if plan == self._plan:
            msg = say("The wallet is on {plan} already.", plan=self._plan.title())
            raise WalletError(msg, plan=plan)
        if plan == "basic":
            return self.downgrade()
        had = self._free_this_month
        self._plan = plan
        self._start_cycle()
        self._new_month(had)
        return self

    def downgrade(self) -> Self:
        """
        From Plus back to Basic.

        Assumed: what was paid for stays. From the next month on no fee is
        paid, and the Basic number comes.
        """
        if self._plan == "basic":
            msg = say("The wallet is on {plan} already.", plan="Basic")
            raise WalletError(msg, plan="basic")
        self._plan = "basic"
        self._write("note", 0, say("Back to Basic from {day} on.", day=say_day(self._month_ends)))
        return self

    # ------------------------------------------------------------ rules

    def _unknown(self, key: str) -> bool:
        """Has this day such a rule, with a value nobody knows?"""
        rule = self.rules.get(key)
        return rule is not None and rule.value is None

    def _number(self, key: str) -> int | None:
        """The number of a rule; None where it is unknown, unlimited or not there."""
        rule = self.rules.get(key)
        value = rule.value if rule else None
        return value if isinstance(value, int) else None

    def _end(self) -> date | None:
        """The last day of what comes today."""
        life = self._number("connects.expiry_days")
        if life is None:
            return None
        return date.fromordinal(min(last_day(self._today.toordinal(), life), date.max.toordinal()))

    # ------------------------------------------------------------ months

    def _open(self) -> None:
        if self._unknown("connects.expiry_days"):
            self._write("note", 0, say("How long Connects last is not known, so here they do not expire."))
        if self._unknown("connects.rollover_cap"):
            self._write(
                "note", 0, say("How many stay for the next month is not known, so here all of them do.")
            )
        self._sign_up()
        if self._plan == "basic":
            self._tell_condition()
        self._new_month(0)

    def _sign_up(self) -> None:
        if self._unknown("bonuses.signup"):
            self._write("note", 0, say("Sign-up bonus: the number is not known, so none is counted."))
        elif n := self._number("bonuses.signup"):
            self._earned["signup"] = self._today
            self._put("bonus", n, say("sign-up bonus"), self._end(), say("Sign-up bonus."))

    def _tell_condition(self) -> None:
        rule = self.rules.get("connects.free_monthly_conditional")
        if not self._gets_free_grant:
            self._write("note", 0, say("This account gets no free Connects by the month."))
        elif rule and rule.value is True:
            self._write("note", 0, say("Only some Basic accounts get free Connects; this one does."))

    def _start_cycle(self) -> None:
        """Months are counted from today."""
        self._cycle_start = self._today
        self._months = 0
        self._month_ends = months_after(self._today, 1)
        self._free_this_month = 0

    def _turn_month(self) -> None:
        """The limit on what stays, then the new month's Connects."""
        self._months += 1
        self._month_ends = months_after(self._cycle_start, self._months + 1)
        cap = self._number("connects.rollover_cap")
        lost = 0 if cap is None else int(over_cap(self._balance, cap))
        if lost:
            self._take("over cap", lost, say("Lost: at most {cap:,} stay for the next month.", cap=cap))
        self._new_month(0)

    def _new_month(self, had: int) -> None:
        """A month begins; `had` of its Connects came already."""
        if self._plan == "plus":
            self._pay_plus()
            self._grant("plans.plus.connects", had, say("Plus"), say("The month's Connects of Plus."))
        elif self._gets_free_grant:
            self._grant("connects.free_monthly", had, say("free"), say("The month's free Connects."))
        free = self._number("connects.free_monthly") or 0
        self._free_this_month = free if self._plan == "basic" and self._gets_free_grant else 0

    def _grant(self, key: str, had: int, source: str, note: str) -> None:
        n = self._number(key)
        if n is None:
            self._write("note", 0, say("{note} The number is not known, so none is counted.", note=note))
            return
        if had:
            note = say("{note} Of these {had:,} came before.", note=note, had=had)
        if n > had:
            self._put("grant", n - had, source, self._end(), note)

    def _pay_plus(self) -> None:
        cents = self._number("plans.plus.price")
        if cents is None:
            note = say("Plus, one month: the price is not known, so no money is counted.")
        else:
            note = say("Plus, one month: {money}.", money=self.money(cents))
        self._write("fee", 0, note, cents=cents or 0)

    # ------------------------------------------------------------ days

    def _pass_days(self, until: date) -> None:
        """From one day on which something happens to the next: expiry, month, badge."""
        while (today := min(self._next_expiry(), self._month_ends, self._next_drip())) <= until:
            self._today = today
            self._expire(say("Expired: their last day was {day}.", day=say_day(today - timedelta(days=1))))
            if today == self._month_ends:
                self._turn_month()
            self._pay_badge()
        self._today = until

    def _next_expiry(self) -> date:
        """Lots stand in the order of their last days, so the first one leaves first."""
        end = self._lots[0].last_day if self._lots else None
        return end + timedelta(days=1) if end and end < date.max else date.max

    def _expire(self, note: str) -> None:
        self._drop("expiry", lambda lot: lot.last_day is not None and lot.last_day < self._today, note)

    def _next_drip(self) -> date:
        """The day on which the next whole Connect is due for the badge."""
        if not self._badge_price:
            return date.max
        days = -(-7 * (self._badge_paid + 1) // self._badge_price)
        return self._badge_since + timedelta(days=days)

    def _pay_badge(self) -> None:
        due = drip(self._badge_price, (self._today - self._badge_since).days) - self._badge_paid
        if due > self._balance:
            note = say(
                "Badge off: {due} due, and the wallet held {held:,}.",
                due=say_connects(due),
                held=self._balance,
            )
            self._set_badge(0, note)
        elif due:
            self._badge_paid += due
            self._take("badge", due, say("Availability badge."), self._newest_first)

    def _set_badge(self, price: int, note: str) -> None:
        """A new price starts a new count."""
        self._badge_price, self._badge_since, self._badge_paid = price, self._today, 0
        self._write("note", 0, note)


def known_plan(plan: str) -> str:
    """A plan by name, or one clear sentence."""
    plan = str(plan)
    if plan not in PLANS:
        msg = say('There is no plan "{plan}". The plans: {plans}.', plan=plan, plans=", ".join(PLANS))
        raise WalletError(msg, plan=plan, plans=PLANS)
    return plan


def within(when: date) -> date:
    """A day that wallets reach, or one clear sentence."""
    if when > CALENDAR_ENDS:
        msg = say("A wallet's calendar ends on {day}. Choose an earlier day.", day=say_day(CALENDAR_ENDS))
        raise DayError(msg, day=when, last=CALENDAR_ENDS)
    return when


def _yes_or_no(value: object) -> bool:
    if not isinstance(value, bool):
        msg = say("gets_free_grant must be True or False; you gave {value}.", value=repr(value))
        raise AmountError(msg, value=value)
    return value


def _newest_first(rules: Rulebook) -> bool:
    order = rules["connects.spend_order"]
    if order not in ("oldest first", "newest first"):
        msg = say(
            'connects.spend_order must be "oldest first" or "newest first"; the book has {value}.',
            value=repr(order),
        )
        raise WalletError(msg, value=order)
    return order == "newest first"
