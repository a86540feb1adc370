"""
What is asked before a wallet moves: is it allowed, is it enough?

Each function answers with what will do, or raises one sentence that says what
was tried, what is there and what would work.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from freelancekit.errors import AmountError, DayError, FreelanceKitError, WalletError
from freelancekit.rules.rulebook import Rulebook
from freelancekit.say import N_, say, say_list
from freelancekit.units import MOST, day, say_connects, say_day, whole
from freelancekit.wallet.ledger import Ledger
from freelancekit.wallet.rules import months_after
from freelancekit.wallet.schedule import Bonus, SentProposal, known
from freelancekit.wallet.statement import say_lots

#: No wallet waits longer than this.
CALENDAR_ENDS = date(2999, 12, 31)

PLANS = ("basic", "plus")

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


def refusal(text: str, kind: type[FreelanceKitError] = WalletError, **parts: object) -> FreelanceKitError:
    """An error in one sentence, in which days and lists are said in words; its parts stay as they are."""
    return kind(say(text, **{name: _in_words(part) for name, part in parts.items()}), **parts)


def _in_words(part: object) -> object:
    if isinstance(part, (list, tuple)):
        return say_list(map(str, part)) or say("none")
    return say_day(part) if isinstance(part, date) else part


def a_plan(plan: object, now: str = "") -> str:
    """A plan by its name, other than that of now."""
    plan = str(plan)
    if plan not in PLANS:
        raise refusal(N_('There is no plan "{plan}". The plans: {plans}.'), plan=plan, plans=PLANS)
    if plan == now:
        msg = say("The wallet is on {plan} already.", plan=plan.title())
        raise WalletError(msg, plan=plan)
    return plan


def within(when: date) -> date:
    """A day that wallets reach."""
    if when > CALENDAR_ENDS:
        msg = say("A wallet's calendar ends on {day}. Choose an earlier day.", day=say_day(CALENDAR_ENDS))
        raise DayError(msg, day=when, last=CALENDAR_ENDS)
    return when


def yes_or_no(value: object) -> bool:
    """Whether an account gets the free Connects."""
    if not isinstance(value, bool):
        msg = say("gets_free_grant must be True or False; you gave {value}.", value=repr(value))
        raise AmountError(msg, value=value)
    return value


def newest_first(rules: Rulebook) -> bool:
    """Whether the rulebook spends the newest lot first."""
    order = rules["connects.spend_order"]
    if order not in ("oldest first", "newest first"):
        msg = say(
            'connects.spend_order must be "oldest first" or "newest first"; the book has {value}.',
            value=repr(order),
        )
        raise WalletError(msg, value=order)
    return order == "newest first"


def day_after(today: date, days: object, months: object) -> date:
    """The day after so many days, or so many months; one of the two is given."""
    if (days is None) == (months is None):
        msg = say("Say how long to wait: wallet.wait(days=30), or wallet.wait(months=1).")
        raise AmountError(msg)
    if months is None:
        until = today.toordinal() + whole(days, say("The number of days"))
        return within(date.fromordinal(min(until, date.max.toordinal())))
    return within(months_after(today, min(whole(months, say("The number of months")), 12 * 1000)))


def day_ahead(today: date, when: object) -> date:
    """A day to wait for."""
    until = within(day(when, say("The day to wait for")))
    if until < today:
        text = N_("The wallet is at {today}; it cannot go back to {day}. Open another wallet for that.")
        raise refusal(text, DayError, today=today, day=until)
    return until


def amount(rules: Rulebook, key: str, given: object, how: str, least: int = 1) -> int:
    """The rulebook's number, or the reader's where the book has none."""
    number = known(rules, key)
    if given is None:
        if number is not None:
            return number
        text = N_("{key} is not known in {book}. {note} Give a number: {how}.")
        raise refusal(text, key=key, book=rules.name, note=say(rules.rows[key].note), how=how)
    n = whole(given, say("The number of Connects"), least=least)
    if number not in (None, n):
        text = N_(
            "In {book} it is {known:,}; you gave {n:,}. Leave the number out, "
            'or play by another book: rules.but({{"{key}": {n}}}).'
        )
        raise refusal(text, book=rules.name, key=key, known=number, n=n, given=n)
    return n


def for_sale(rules: Rulebook, connects: object) -> int:
    """A number of Connects that the platform sells."""
    n = whole(connects, say("The number of Connects"))
    custom, bundles = rules.get("connects.custom_amount"), rules.get("connects.bundles")
    if custom and custom.value is True:
        return n
    if not bundles or not isinstance(bundles.value, tuple):
        text = N_(
            "Which numbers {book} sold is not known. Choose some: "
            'rules.but({{"connects.bundles": [10, 20]}}).'
        )
        raise refusal(text, book=rules.name, connects=n)
    if n not in bundles.value:
        text = N_("{book} sells Connects in bundles of {sizes}; {n:,} is none of them.")
        raise refusal(text, book=rules.name, sizes=bundles.value, n=n, connects=n)
    return n


def with_room(n: int, balance: int) -> int:
    """A number of Connects for which a wallet has room."""
    if balance + n > MOST:
        raise refusal(N_("A wallet holds at most {most:,} Connects."), AmountError, connects=n, most=MOST)
    return n


def a_bonus(rules: Rulebook, bonus: object, had: Sequence[Bonus]) -> str:
    """A bonus that there is, and that has not come yet; interviews come again."""
    rows = {name: rules.get(f"bonuses.{name}") for name in BONUSES}
    offered = [name for name, row in rows.items() if row and row.value != 0]
    bonus = str(bonus)
    if bonus not in offered:
        text = N_('{book} has no bonus "{bonus}". It has: {bonuses}.')
        raise refusal(text, book=rules.name, bonus=bonus, bonuses=offered)
    came = [one.day for one in had if one.name == bonus != "interview"]
    if came:
        text = N_('The bonus "{bonus}" comes once, and this wallet had it on {day}.')
        raise refusal(text, bonus=bonus, day=came[0])
    return bonus


def interview_room(rules: Rulebook, n: int, had: Sequence[Bonus], today: date) -> int:
    """How many of an interview's Connects the limit leaves."""
    cap, days = known(rules, "bonuses.interview_cap"), known(rules, "bonuses.interview_cap_days")
    if cap is None or days is None:
        return n
    recent = [one for one in had if one.name == "interview" and (today - one.day).days < days]
    left = cap - sum(one.connects for one in recent)
    if left <= 0:
        text = N_(
            "Interviews bring at most {cap:,} Connects in {days} days, and these are full. "
            "The next can count on {day}."
        )
        raise refusal(text, cap=cap, days=days, day=recent[0].day + timedelta(days=days))
    return min(n, left)


def affordable(want: int, ledger: Ledger, boost: int = 0) -> int:
    """A number of Connects that the wallet can pay."""
    held, short = ledger.balance, want - ledger.balance
    if short <= 0:
        return want
    msg = say(
        "Spending {want:,} Connects on {day}, but the wallet holds {held}.",
        want=want,
        day=say_day(ledger.today),
        held=f"{held:,}: {say_lots(ledger.by_last_day)}" if held else "0",
    )
    if boost >= short:
        msg += " " + say("Lower the boost by {short:,}, or buy {short:,} more.", short=short)
    elif held:
        msg += " " + say("Buy {short:,} more, or spend {held:,} at the most.", short=short, held=held)
    else:
        msg += " " + say("Buy {short:,} first.", short=short)
    raise WalletError(msg, want=want, balance=held, short=short)


def a_boost(rules: Rulebook, boost: object) -> int:
    """A boost, where there are boosts."""
    extra = whole(boost, say("The boost"), least=0)
    if extra and "boost.slots" not in rules:
        raise refusal(N_("{book} has no boosts. Leave the boost out."), book=rules.name, boost=extra)
    return extra


def new_name(name: object, proposals: Mapping[str, SentProposal]) -> str:
    """A name that no proposal has."""
    if not isinstance(name, str) or not name.strip():
        msg = say('A proposal needs a name in quotes, like "guesthouse"; you gave {name}.', name=repr(name))
        raise WalletError(msg, name=name)
    if name in proposals:
        text = N_('There is a proposal "{name}" already, sent on {day}. Choose another name.')
        raise refusal(text, name=name, day=proposals[name].sent)
    return name


def open_proposal(name: object, proposals: Mapping[str, SentProposal]) -> SentProposal:
    """A proposal that has not ended."""
    proposal = proposals.get(str(name))
    if proposal is None:
        waiting = [other.name for other in proposals.values() if other.outcome is None]
        text = N_('There is no proposal "{name}". Open: {names}.')
        raise refusal(text, name=str(name), names=waiting, open=waiting)
    if proposal.outcome and proposal.closed:
        text = N_('"{name}" was closed on {day}: {outcome}. It cannot be closed again.')
        raise refusal(text, name=name, day=proposal.closed, outcome=say(OUTCOMES[proposal.outcome]))
    return proposal


def an_outcome(outcome: object) -> str:
    """One of the ways in which a proposal ends."""
    outcome = str(outcome)
    if outcome not in OUTCOMES:
        text = N_('There is no outcome "{outcome}". The outcomes: {outcomes}.')
        raise refusal(text, outcome=outcome, outcomes=list(OUTCOMES))
    return outcome


def another_price(rules: Rulebook, given: object, now: int) -> int:
    """A weekly price for the badge, other than that of now."""
    if "badge.price" not in rules:
        raise refusal(N_("{book} has no availability badge."), book=rules.name)
    price = amount(rules, "badge.price", given, "wallet.badge(7)")
    if price == now:
        msg = say("The badge is on already, at {connects} a week.", connects=say_connects(price))
        raise WalletError(msg, price=price)
    return price
