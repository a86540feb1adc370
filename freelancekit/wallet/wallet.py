"""
A wallet of Connects, played by one platform's rules of one day.

Connects come by the month, as a bonus or for money; they leave with a
proposal, a badge, or on the morning after their last day. The rules are
functions in `wallet_rules`; `wallet_book` keeps the lots and the ledger.
"""

from __future__ import annotations

from datetime import date
from typing import Self

from msgspec.structs import replace

from freelancekit.errors import WalletError
from freelancekit.rules.rulebook import Rulebook, rulebook
from freelancekit.say import say
from freelancekit.units import day, say_connects, whole
from freelancekit.wallet.checks import OUTCOMES, CheckedPurse, SentProposal
from freelancekit.wallet.ledger import Entry, Lot, Totals
from freelancekit.wallet.plus_or_buy import PlusOrBuy, plus_or_buy
from freelancekit.wallet.rules import price_of

__all__ = ["OUTCOMES", "Entry", "Lot", "PlusOrBuy", "SentProposal", "Totals", "Wallet", "plus_or_buy"]


class Wallet(CheckedPurse):
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
        super().__init__(book, opening or book.on, plan, rate, gets_free_grant)

    # ----------------------------------------------------- coming in

    def buy(self, connects: int) -> Self:
        """
        Connects for money: a bundle, or any number where the rulebook allows it.

        Notes
        -----
        Rules: connects.price, connects.bundles, connects.custom_amount, connects.expiry_days

        Examples
        --------
        >>> Wallet("upwork-2020-12").buy(80).spent_cents
        1200
        """
        n = whole(connects, say("The number of Connects"))
        self._sold(n)
        self._room(n)
        cents = price_of(n, self.rules.number("connects.price"))
        note = say("Bought {connects} for {money}.", connects=say_connects(n), money=self.money(cents))
        self._put("purchase", n, say("bought"), self._end(), note, cents)
        return self

    def earn(self, bonus: str, connects: int | None = None) -> Self:
        """
        A bonus, once each; interviews as often as the rulebook allows.

        Parameters
        ----------
        bonus : str
            ``"rising_talent"``, ``"skill_certification"``, ``"readiness_test"``,
            ``"interview"`` or ``"signup"``, where the rulebook has them.
        connects : int, optional
            How many, where the rulebook does not know.

        Notes
        -----
        Rules: bonuses.signup, bonuses.readiness_test, bonuses.rising_talent,
        bonuses.skill_certification, bonuses.interview, bonuses.interview_cap,
        bonuses.interview_cap_days

        Examples
        --------
        >>> Wallet("upwork-2020-12").earn("rising_talent")
        80 Connects: 80 until 2021-12-01
        """
        bonus = str(bonus)
        self._offered(bonus)
        n = self._amount(f"bonuses.{bonus}", connects, f'wallet.earn("{bonus}", connects=...)')
        room = self._interview_room(n) if bonus == "interview" else n
        self._room(n)
        self._bonus(bonus, room, n - room)
        return self

    # ----------------------------------------------------- going out

    def spend(self, connects: int, note: str = "") -> Self:
        """
        Connects leave, the oldest first.

        Notes
        -----
        Rules: connects.spend_order

        Examples
        --------
        >>> Wallet("upwork-article-2024").spend(6, "a trial")
        4 Connects: 4 until 2025-06-01
        """
        n = whole(connects, say("The number of Connects"))
        text = say("Spent: {note}.", note=note) if note else say("Spent.")
        self._afford(n, 0)
        self._take("spend", n, text, self._newest_first)
        return self

    def propose(self, name: str, connects: int, boost: int = 0) -> Self:
        """
        Send a proposal; the wallet remembers which lots paid.

        Parameters
        ----------
        name : str
            Your name for it; `close` asks for it.
        connects : int
            What the job costs. A few jobs are free.
        boost : int
            Connects on top, to stand higher.

        Notes
        -----
        Rules: connects.spend_order, boost.slots

        Examples
        --------
        >>> Wallet("upwork-article-2024").propose("guesthouse", 2).buys(2)
        4
        """
        self._new_name(name)
        base = whole(connects, say("The cost of a proposal"), least=0)
        extra = whole(boost, say("The boost"), least=0)
        if extra and "boost.slots" not in self.rules:
            msg = say("{book} has no boosts. Leave the boost out.", book=self.rules.name)
            raise WalletError(msg, boost=extra)
        self._afford(base + extra, extra)
        note = (
            say('Proposal "{name}", with {boost:,} for the boost.', name=name, boost=extra)
            if extra
            else say('Proposal "{name}".', name=name)
        )
        self._send(name, base + extra, note)
        return self

    def accept_invitation(self, name: str, connects: int | None = None) -> Self:
        """
        Answer a client who wrote first.

        Parameters
        ----------
        name : str
            Your name for it; `close` asks for it.
        connects : int, optional
            What it costs, where the rulebook does not know.

        Notes
        -----
        Rules: invitation.cost

        Examples
        --------
        >>> Wallet("upwork-2020-12").accept_invitation("museum").balance
        50
        """
        self._new_name(name)
        cost = self._amount(
            "invitation.cost", connects, f'wallet.accept_invitation("{name}", connects=...)', least=0
        )
        self._afford(cost, 0)
        note = say('Invitation "{name}" answered.', name=name)
        self._send(name, cost, note if cost else say("{note} It costs nothing.", note=note))
        return self

    def close(self, name: str, outcome: str) -> Self:
        """
        A proposal ends; its Connects return only if the rulebook says so.

        They return to their lots with the same last day. Assumed: a boost
        returns with the rest, and what is past its last day expires at once.

        Parameters
        ----------
        name : str
        outcome : str
            ``"client_closed"``, ``"removed_by_platform"``, ``"rejected"``,
            ``"hired_other"``, ``"expired"``, ``"withdrawn"`` or ``"hired"``.

        Notes
        -----
        Rules: returns.when, returns.not_when, returns.form

        Examples
        --------
        >>> wallet = Wallet("upwork-article-2024").propose("guesthouse", 2)
        >>> wallet.close("guesthouse", "client_closed")
        10 Connects: 10 until 2025-06-01
        """
        proposal = self._open_proposal(name)
        outcome = str(outcome)
        if outcome not in OUTCOMES:
            msg = say(
                'There is no outcome "{outcome}". The outcomes: {outcomes}.',
                outcome=outcome,
                outcomes=", ".join(OUTCOMES),
            )
            raise WalletError(msg, outcome=outcome, outcomes=list(OUTCOMES))
        returns = self.rules["returns.when"]
        how = say('"{name}": {outcome}.', name=name, outcome=say(OUTCOMES[outcome]))
        self._proposals[name] = replace(proposal, outcome=outcome, closed=self._today)
        if isinstance(returns, tuple) and outcome in returns and proposal.paid:
            self._put_back(proposal.paid, say("{how} Its Connects come back.", how=how))
            self._expire(say("Back too late: their last day is past."))
        else:
            self._write("note", 0, say("{how} Nothing comes back.", how=how))
        return self

    def badge(self, price_per_week: int | None = None) -> Self:
        """
        Switch on the availability badge, or change its price.

        It is paid day by day: after *d* days, the whole part of price * d / 7
        has left. Assumed: a new price starts a new count, and a balance that
        cannot pay switches the badge off.

        Notes
        -----
        Rules: badge.price, badge.price_examples, badge.deduction

        Examples
        --------
        >>> Wallet("upwork-article-2024").badge(7).wait(days=3).balance
        7
        """
        if "badge.price" not in self.rules:
            msg = say("{book} has no availability badge.", book=self.rules.name)
            raise WalletError(msg)
        price = self._amount("badge.price", price_per_week, "wallet.badge(7)")
        if price == self._badge_price:
            msg = say("The badge is on already, at {connects} a week.", connects=say_connects(price))
            raise WalletError(msg, price=price)
        self._set_badge(price, say("Badge on, at {connects} a week.", connects=say_connects(price)))
        return self

    def badge_off(self) -> Self:
        """Switch the availability badge off."""
        if not self._badge_price:
            msg = say("The badge is off already.")
            raise WalletError(msg)
        self._set_badge(0, say("Badge off."))
        return self
