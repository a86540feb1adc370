"""
What a wallet must be asked before it moves: is it allowed, is it enough?

`CheckedPurse` answers with a number, or with one sentence that says what was
tried, what is there and what would work.
"""

from __future__ import annotations

from datetime import date, timedelta

from msgspec import Struct

from freelancekit.errors import AmountError, WalletError
from freelancekit.rules.rulebook import Rulebook
from freelancekit.say import N_, say
from freelancekit.units import MOST, say_day, whole
from freelancekit.wallet.ledger import Lot
from freelancekit.wallet.schedule import TimedPurse

BONUSES = {
    "signup": N_("sign-up bonus"),
    "readiness_test": N_("Readiness Test"),
    "rising_talent": N_("Rising Talent badge"),
    "skill_certification": N_("skill certification"),
    "interview": N_("interview"),
}

OUTCOMES = {
    "client_closed": N_("the client closed the job before any contract"),
    "removed_by_platform": N_("the platform removed the post"),
    "rejected": N_("rejected"),
    "hired_other": N_("someone else was hired"),
    "expired": N_("the post expired without a hire"),
    "withdrawn": N_("withdrawn by you"),
    "hired": N_("hired"),
}


class SentProposal(Struct, frozen=True):
    """
    A proposal that was sent: its day, what it cost, and how it ended.

    Attributes
    ----------
    name : str
    sent : date
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


class CheckedPurse(TimedPurse):
    """
    A purse that knows its proposals and refuses what cannot be.

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
        self._proposals: dict[str, SentProposal] = {}
        self._interviews: list[tuple[date, int]] = []
        super().__init__(rules, opening, plan, yen_per_dollar, gets_free_grant)

    @property
    def sent(self) -> tuple[SentProposal, ...]:
        """The proposals sent so far."""
        return tuple(self._proposals.values())

    def _amount(self, key: str, given: object, how: str, least: int = 1) -> int:
        """The rulebook's number, or the reader's where the book has none."""
        known = self._number(key)
        if known is None and given is None:
            msg = say(
                "{key} is not known in {book}. {note} Give a number: {how}.",
                key=key,
                book=self.rules.name,
                note=say(self.rules.rows[key].note),
                how=how,
            )
            raise WalletError(msg, key=key)
        if given is None:
            return known or 0
        n = whole(given, say("The number of Connects"), least=least)
        if known not in (None, n):
            msg = say(
                "In {book} it is {known:,}; you gave {n:,}. Leave the number out, "
                'or play by another book: rules.but({{"{key}": {n}}}).',
                book=self.rules.name,
                known=known,
                n=n,
                key=key,
            )
            raise WalletError(msg, key=key, known=known, given=n)
        return n

    def _sold(self, n: int) -> None:
        """Is this number for sale?"""
        custom, bundles = (self.rules.get(f"connects.{key}") for key in ("custom_amount", "bundles"))
        if custom and custom.value is True:
            return
        if bundles and isinstance(bundles.value, tuple):
            if n in bundles.value:
                return
            sizes = ", ".join(str(size) for size in bundles.value)
            msg = say(
                "{book} sells Connects in bundles of {sizes}; {n:,} is none of them.",
                book=self.rules.name,
                sizes=sizes,
                n=n,
            )
        else:
            msg = say(
                "Which numbers {book} sold is not known. Choose some: "
                'rules.but({{"connects.bundles": [10, 20]}}).',
                book=self.rules.name,
            )
        raise WalletError(msg, connects=n)

    def _room(self, n: int) -> None:
        if self._balance + n > MOST:
            msg = say("A wallet holds at most {most:,} Connects.", most=MOST)
            raise AmountError(msg, connects=n, most=MOST)

    def _interview_room(self, n: int) -> int:
        """How many of an interview's Connects the limit leaves."""
        cap = self._number("bonuses.interview_cap")
        days = self._number("bonuses.interview_cap_days")
        if cap is None or days is None:
            return n
        recent = [(when, m) for when, m in self._interviews if (self._today - when).days < days]
        left = cap - sum(m for _, m in recent)
        if left <= 0:
            msg = say(
                "Interviews bring at most {cap:,} Connects in {days} days, and these are full. "
                "The next can count on {day}.",
                cap=cap,
                days=days,
                day=say_day(recent[0][0] + timedelta(days=days)),
            )
            raise WalletError(msg, cap=cap, days=days)
        return min(n, left)

    def _bonus(self, bonus: str, n: int, cut: int) -> None:
        name = say(BONUSES[bonus])
        note = say("Bonus: {name}.", name=name)
        if cut:
            note = say("{note} {cut:,} more were over the limit on interviews.", note=note, cut=cut)
        if bonus == "interview":
            self._interviews.append((self._today, n))
        else:
            self._earned[bonus] = self._today
        self._put("bonus", n, name, self._end(), note)

    def _afford(self, want: int, boost: int) -> None:
        """Can the wallet pay? If not, one sentence with the way on."""
        short = want - self._balance
        if short <= 0:
            return
        msg = say(
            "Spending {want:,} Connects on {day}, but the wallet holds {held}.",
            want=want,
            day=say_day(self._today),
            held=f"{self._balance:,}: {self._say_lots()}" if self._balance else "0",
        )
        if boost >= short:
            msg += " " + say("Lower the boost by {short:,}, or buy {short:,} more.", short=short)
        elif self._balance:
            way_on = say(
                "Buy {short:,} more, or spend {held:,} at the most.", short=short, held=self._balance
            )
            msg += " " + way_on
        else:
            msg += " " + say("Buy {short:,} first.", short=short)
        raise WalletError(msg, want=want, balance=self._balance, short=short)

    def _new_name(self, name: object) -> None:
        if not isinstance(name, str) or not name.strip():
            msg = say(
                'A proposal needs a name in quotes, like "guesthouse"; you gave {name}.', name=repr(name)
            )
            raise WalletError(msg, name=name)
        if name in self._proposals:
            msg = say(
                'There is a proposal "{name}" already, sent on {day}. Choose another name.',
                name=name,
                day=say_day(self._proposals[name].sent),
            )
            raise WalletError(msg, name=name)

    def _send(self, name: str, cost: int, note: str) -> None:
        paid = self._take("spend", cost, note, self._newest_first)
        self._proposals[name] = SentProposal(name, self._today, paid)

    def _open_proposal(self, name: str) -> SentProposal:
        proposal = self._proposals.get(str(name))
        if proposal is None:
            waiting = [other.name for other in self.sent if other.outcome is None]
            msg = say(
                'There is no proposal "{name}". Open: {names}.',
                name=name,
                names=", ".join(waiting) or say("none"),
            )
            raise WalletError(msg, name=name, open=waiting)
        if proposal.outcome and proposal.closed:
            msg = say(
                '"{name}" was closed on {day}: {outcome}. It cannot be closed again.',
                name=name,
                day=say_day(proposal.closed),
                outcome=say(OUTCOMES[proposal.outcome]),
            )
            raise WalletError(msg, name=name)
        return proposal

    def _offered(self, bonus: str) -> None:
        """Is there such a bonus, and has it not come yet?"""
        rows = {name: self.rules.get(f"bonuses.{name}") for name in BONUSES}
        offered = [name for name, row in rows.items() if row and row.value != 0]
        if bonus not in offered:
            msg = say(
                '{book} has no bonus "{bonus}". It has: {bonuses}.',
                book=self.rules.name,
                bonus=bonus,
                bonuses=", ".join(offered) or say("none"),
            )
            raise WalletError(msg, bonus=bonus, bonuses=offered)
        if bonus in self._earned:
            msg = say(
                'The bonus "{bonus}" comes once, and this wallet had it on {day}.',
                bonus=bonus,
                day=say_day(self._earned[bonus]),
            )
            raise WalletError(msg, bonus=bonus)
