"""
A wallet of Connects, played by one platform's rules of one day.

Connects come by the month, as a bonus or for money; they leave with a
proposal, a badge, or on the morning after their last day. A `Wallet` asks
`checks` whether a move may be made, and makes it on a copy of where it stands.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from copy import copy
from datetime import date
from typing import Self

from msgspec.structs import replace

from freelancekit.rules.rulebook import Rulebook, rulebook
from freelancekit.say import N_, say
from freelancekit.units import day, say_connects, say_day, whole
from freelancekit.wallet import checks
from freelancekit.wallet.checks import OUTCOMES
from freelancekit.wallet.history import FromHistory
from freelancekit.wallet.ledger import Entry, Ledger, Line, Lot, Totals
from freelancekit.wallet.plus_or_buy import PlusOrBuy, plus_or_buy
from freelancekit.wallet.rules import price_of
from freelancekit.wallet.schedule import Badge, Bonus, SentProposal, Standing, next_month
from freelancekit.wallet.statement import Statement

__all__ = ["OUTCOMES", "Entry", "Lot", "PlusOrBuy", "SentProposal", "Totals", "Wallet", "plus_or_buy"]


class Wallet(FromHistory, Statement):
    """
    A wallet that opens on one day and lives by one rulebook.

    It starts with the sign-up bonus and the first month's Connects of its
    plan, where the rulebook has them. Every move returns the wallet, so moves
    can be chained. A move that cannot be made changes nothing.

    Parameters
    ----------
    rules : Rulebook or str, optional
        A rulebook, or the name of one. Without it, Upwork's.
    on : date or str, optional
        The day the wallet opens. Without it, the rulebook's day.
    plan : str
        ``"basic"`` or ``"plus"``.
    yen_per_dollar : int, optional
        Your rate. With it, money is said in yen too.
    gets_free_grant : bool
        From about 2024 only some Basic accounts get the free Connects. False
        plays an account that does not.

    Notes
    -----
    Rules: connects.free_monthly, connects.free_monthly_conditional, connects.grant_day,
    connects.expiry_days, connects.spend_order, plans.plus.connects, plans.plus.price, bonuses.signup

    Assumed: months are counted from the opening day, and a day that a month
    lacks is its last day. Where the rulebook does not know a number, the
    ledger says so and counts nothing.

    Examples
    --------
    >>> wallet = Wallet("upwork-article-2024", on="2024-05-01")
    >>> wallet
    10 Connects: 10 until 2025-05-01
    >>> wallet.propose("guesthouse", connects=2).wait(months=1)
    18 Connects: 8 until 2025-05-01, 10 until 2025-06-01
    >>> wallet.why()
    2024-05-01  0  Sign-up bonus: the number is not known, so none is counted.  (0 left)
    2024-05-01  +10  The month's free Connects.  (10 left)
    2024-05-01  -2  Proposal "guesthouse".  (8 left)
    2024-06-01  +10  The month's free Connects.  (18 left)
    On 2024-06-01 the wallet holds 18 Connects.
    """

    def __init__(
        self,
        rules: Rulebook | str | None = None,
        on: date | str | None = None,
        *,
        plan: str = "basic",
        yen_per_dollar: int | None = None,
        gets_free_grant: bool = True,
    ) -> None:
        opening = None if on is None else day(on, say("The opening day"))
        name = "upwork" if rules is None else rules
        book = name if isinstance(name, Rulebook) else rulebook(name, opening)
        rate = None if yen_per_dollar is None else whole(yen_per_dollar, say("The rate"), most=10_000)
        today = checks.within(opening or book.on)
        ledger = Ledger(today, checks.newest_first(book))
        plan, free = checks.a_plan(plan), checks.yes_or_no(gets_free_grant)
        self.now = Standing(book, ledger, plan, free, rate, Badge(0, today), months_from=today)
        self.now.open()

    def copy(self) -> Self:
        """A wallet of its own that starts where this one stands."""
        return copy(self)

    def buy(self, connects: int) -> Self:
        """
        Connects for money: a bundle, or any number where the rulebook allows it.

        Rules: connects.price, connects.bundles, connects.custom_amount, connects.expiry_days

        Examples
        --------
        >>> Wallet("upwork-2020-12").buy(80).spent_cents
        1200
        """
        n = checks.for_sale(self.rules, connects)
        cents = price_of(checks.with_room(n, self.balance), self.rules.number("connects.price"))
        note = say("Bought {connects} for {money}.", connects=say_connects(n), money=self.money(cents))
        with self._moved() as then:
            then.write(Line("purchase", note, n, say("bought"), cents))
        return self

    def earn(self, bonus: str, connects: int | None = None) -> Self:
        """
        A bonus, once each; interviews as often as the rulebook allows.

        It is ``"rising_talent"``, ``"skill_certification"``, ``"readiness_test"``, ``"interview"`` or
        ``"signup"``, where the rulebook has them; `connects` says how many where it does not know.

        Rules: bonuses.signup, bonuses.readiness_test, bonuses.rising_talent,
        bonuses.skill_certification, bonuses.interview, bonuses.interview_cap,
        bonuses.interview_cap_days

        Examples
        --------
        >>> Wallet("upwork-2020-12").earn("rising_talent")
        80 Connects: 80 until 2021-12-01
        """
        bonus, had = checks.a_bonus(self.rules, bonus, self.now.bonuses), self.now.bonuses
        n = checks.amount(self.rules, f"bonuses.{bonus}", connects, f'wallet.earn("{bonus}", connects=...)')
        fits = checks.interview_room(self.rules, n, had, self.today) if bonus == "interview" else n
        name = say(checks.BONUSES[bonus])
        note = say("Bonus: {name}.", name=name)
        if cut := checks.with_room(n, self.balance) - fits:
            note = say("{note} {cut:,} more were over the limit on interviews.", note=note, cut=cut)
        with self._moved() as then:
            then.write(Line("bonus", note, fits, name))
            then.bonuses = (*had, Bonus(bonus, self.today, fits))
        return self

    def spend(self, connects: int, note: str = "") -> Self:
        """
        Connects leave, the oldest first.

        Rules: connects.spend_order

        Examples
        --------
        >>> Wallet("upwork-article-2024").spend(6, "a trial")
        4 Connects: 4 until 2025-06-01
        """
        n = checks.affordable(whole(connects, say("The number of Connects")), self.now.ledger)
        text = say("Spent: {note}.", note=note) if note else say("Spent.")
        with self._moved() as then:
            then.ledger.take("spend", text, n)
        return self

    def propose(self, name: str, connects: int, boost: int = 0) -> Self:
        """
        Send a proposal; the wallet remembers which lots paid.

        Give it a name, for which `close` asks, what the job costs (a few are free), and perhaps a boost
        on top, to stand higher.

        Rules: connects.spend_order, boost.slots

        Examples
        --------
        >>> Wallet("upwork-article-2024").propose("guesthouse", 2).buys(2)
        4
        """
        name = checks.new_name(name, self.now.proposals)
        base = whole(connects, say("The cost of a proposal"), least=0)
        extra = checks.a_boost(self.rules, boost)
        note = say('Proposal "{name}".', name=name)
        if extra:
            note = say('Proposal "{name}", with {boost:,} for the boost.', name=name, boost=extra)
        cost = checks.affordable(base + extra, self.now.ledger, extra)
        with self._moved() as then:
            then.send(name, note, cost)
        return self

    def accept_invitation(self, name: str, connects: int | None = None) -> Self:
        """
        Answer a client who wrote first.

        Give it a name, for which `close` asks, and what it costs where the rulebook does not know.

        Rules: invitation.cost

        Examples
        --------
        >>> Wallet("upwork-2020-12").accept_invitation("museum").balance
        50
        """
        name = checks.new_name(name, self.now.proposals)
        how = f'wallet.accept_invitation("{name}", connects=...)'
        asked = checks.amount(self.rules, "invitation.cost", connects, how, least=0)
        cost = checks.affordable(asked, self.now.ledger)
        note = say('Invitation "{name}" answered.', name=name)
        with self._moved() as then:
            then.send(name, note if cost else say("{note} It costs nothing.", note=note), cost)
        return self

    def close(self, name: str, outcome: str) -> Self:
        """
        A proposal ends; its Connects return only if the rulebook says so.

        They return to their lots with the same last day. Assumed: a boost
        returns with the rest, and what is past its last day expires at once.

        The outcome is ``"client_closed"``, ``"removed_by_platform"``, ``"rejected"``, ``"hired_other"``,
        ``"expired"``, ``"withdrawn"`` or ``"hired"``.

        Rules: returns.when, returns.not_when, returns.form

        Examples
        --------
        >>> wallet = Wallet("upwork-article-2024").propose("guesthouse", 2)
        >>> wallet.close("guesthouse", "client_closed")
        10 Connects: 10 until 2025-06-01
        """
        proposal, outcome = checks.open_proposal(name, self.now.proposals), checks.an_outcome(outcome)
        returns = self.rules["returns.when"]
        how = say('"{name}": {outcome}.', name=name, outcome=say(OUTCOMES[outcome]))
        with self._moved() as then:
            then.proposals[proposal.name] = replace(proposal, outcome=outcome, closed=self.today)
            if isinstance(returns, tuple) and outcome in returns and proposal.paid:
                then.ledger.put_back(say("{how} Its Connects come back.", how=how), proposal.paid)
                then.ledger.expire(say("Back too late: their last day is past."))
            else:
                then.write(Line("note", say("{how} Nothing comes back.", how=how)))
        return self

    def badge(self, price_per_week: int | None = None) -> Self:
        """
        Switch on the availability badge, or change its price.

        It is paid day by day: after *d* days, the whole part of price * d / 7
        has left. Assumed: a new price starts a new count, and a balance that
        cannot pay switches the badge off.

        Rules: badge.price, badge.price_examples, badge.deduction

        Examples
        --------
        >>> Wallet("upwork-article-2024").badge(7).wait(days=3).balance
        7
        """
        price = checks.another_price(self.rules, price_per_week, self.badge_price)
        with self._moved() as then:
            then.set_badge(price, say("Badge on, at {connects} a week.", connects=say_connects(price)))
        return self

    def badge_off(self) -> Self:
        """Switch the availability badge off."""
        if not self.badge_price:
            raise checks.refusal(N_("The badge is off already."))
        with self._moved() as then:
            then.set_badge(0, say("Badge off."))
        return self

    def wait(self, days: int | None = None, *, months: int | None = None) -> Self:
        """
        Let days or months pass, with all that happens on them.

        On each day lots expire first, then the month's Connects come, then
        the badge is paid.

        Rules: connects.expiry_days, connects.rollover_cap, connects.free_monthly,
        plans.plus.connects, plans.plus.price, badge.deduction

        Examples
        --------
        >>> Wallet("upwork-article-2024", on="2024-05-01").wait(days=30)
        10 Connects: 10 until 2025-05-01
        """
        with self._moved() as then:
            then.pass_days(checks.day_after(self.today, days, months))
        return self

    def wait_until(self, when: date | str) -> Self:
        """
        Let the days pass until one day.

        Examples
        --------
        >>> wallet = Wallet("upwork-article-2024", on="2024-05-01").wait_until("2025-05-02")
        >>> wallet.balance, wallet.totals.expired
        (120, 10)
        """
        with self._moved() as then:
            then.pass_days(checks.day_ahead(self.today, when))
        return self

    def upgrade(self, plan: str = "plus") -> Self:
        """
        From Basic to Plus, today.

        Assumed: a new month starts today and its fee is paid today. Free
        Connects that came this month already are part of the Plus number.
        The limit on what stays for the next month is not applied today.

        Rules: plans.plus.connects, plans.plus.price

        Examples
        --------
        >>> Wallet("upwork-article-2024").upgrade("plus").balance
        80
        """
        plan = checks.a_plan(plan, self.plan)
        if plan == "basic":
            return self.downgrade()
        with self._moved() as then:
            then.plan, then.months_from = plan, self.today
            then.begin_month(had=then.free_came)
        return self

    def downgrade(self) -> Self:
        """
        From Plus back to Basic.

        Assumed: what was paid for stays. From the next month on no fee is
        paid, and the Basic number comes.
        """
        plan = checks.a_plan("basic", self.plan)
        first = next_month(self.now.months_from, self.today)
        with self._moved() as then:
            then.plan = plan
            then.write(Line("note", say("Back to Basic from {day} on.", day=say_day(first))))
        return self

    @contextmanager
    def _moved(self) -> Iterator[Standing]:
        """A move is made on a copy, which takes its place at the end: it happens whole or not at all."""
        then = self.now.copy()
        yield then
        self.now = then
