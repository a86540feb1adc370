"""Notebook 06: fourteen pages by Friday, a deposit, a silent account."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from freelancekit.contracts.contract import Contract
from freelancekit.contracts.fees import Pay, fees
from freelancekit.learn.bank.load import Rights
from freelancekit.learn.gaps import Facts
from freelancekit.rules.rulebook import Rulebook, rulebook
from freelancekit.say import say_list
from freelancekit.units import say_day, say_yen

PAY = 20_000
#: A sum that reaches all steps of the fee.
LARGE = 250_000
#: The year of the story is that of the trust card: May 2025 to Golden Week 2026.
MONDAY = "2025-09-01"
FORMAT = "crowdworks_project"
#: A year beside the day job: what came in, and the costs of it.
TAKEN, COSTS = 260_000, 70_000


@cache
def twenty() -> Pay:
    """Twenty thousand yen, and what is kept of them."""
    return fees(rulebook("crowdworks", MONDAY), PAY)


def arrives() -> int:
    """What arrives of the twenty thousand yen."""
    return twenty().net


@cache
def bare() -> Contract:
    """Work without a deposit, and a client who is gone."""
    return Contract(FORMAT, pay=PAY, on=MONDAY).deliver().do("client_gone")


@cache
def silent() -> Contract:
    """Delivered to a silent account, and three weeks gone by."""
    return Contract(FORMAT, pay=PAY, on=MONDAY).fund().deliver().wait(21)


#: What is kept of the twenty thousand yen.
FEE_FACTS: Facts = {
    "pay": lambda: say_yen(PAY),
    "net": lambda: say_yen(twenty().net),
    "fee": lambda: say_yen(twenty().fee),
    "bare": lambda: say_yen(twenty().fee - twenty().tax),
    "tax": lambda: say_yen(twenty().tax),
    "half": lambda: say_yen(PAY * 9 // 10),
    "plain": lambda: say_yen(PAY - (twenty().fee - twenty().tax)),
    "rates": lambda: say_list(f"{rate // 100}" for rate in twenty().plan.rates[:-1]),
    "last": lambda: twenty().plan.rates[-1] // 100,
    "large": lambda: say_yen(fees(rulebook("crowdworks", MONDAY), LARGE).net),
}

#: The days of three platforms.
DAY_FACTS: Facts = {
    "guide": lambda: rulebook("crowdworks", MONDAY).number("acceptance.guide_days"),
    "upwork": lambda: rulebook("upwork", MONDAY).number("acceptance.auto_days"),
    "first": lambda: rulebook("lancers", MONDAY).number("nudge.after_days"),
    "second": lambda: rulebook("lancers", MONDAY).number("nudge.deadline_days"),
    "pay": lambda: say_yen(PAY),
}


def after_a_cancel() -> int:
    """What arrives when the owner stops the project after half the work."""
    return Contract(FORMAT, pay=PAY, on=MONDAY).fund().cancel().money.yours


@cache
def law() -> Rulebook:
    """What pages say about Japanese law on the day of the case."""
    return rulebook("japan", MONDAY)


def in_force() -> str:
    """The first day of the law for freelancers."""
    row = law().get("freelance_act.in_force")
    return say_day(row.valid_from) if row else ""


#: The days of the law for freelancers.
LAW_FACTS: Facts = {
    "days": lambda: law().number("freelance_act.payment_days"),
    "resold": lambda: law().number("freelance_act.payment_days_resold"),
    "since": in_force,
}


def which_return() -> str:
    """The return that what is left after the costs still needs."""
    if law().number("tax.return_above") < TAKEN - COSTS:
        return "income"
    return "city" if law()["tax.resident_return"] else "none"


#: A year's small income, and the line of the income tax.
TAX_FACTS: Facts = {
    "taken": lambda: say_yen(TAKEN),
    "costs": lambda: say_yen(COSTS),
    "left": lambda: say_yen(TAKEN - COSTS),
    "line": lambda: say_yen(law().number("tax.return_above")),
}

#: What comes true.
RIGHT: Rights = {
    "06-arrives": lambda _: arrives(),
    "06-deposit": lambda _: bare().stage.name,
    "06-silence": lambda _: silent().stage.name,
    "06-stopped": lambda _: after_a_cancel(),
    "06-ninety-days": lambda _: law().number("freelance_act.payment_days"),
    "06-two-returns": lambda _: which_return(),
    "06.1": "short",
    "06.2": "thursday",
    "06.3": "star",
    "06.4": "half",
}

#: The numbers in the sentences.
FACTS: Mapping[str, Facts] = {
    "06-arrives": FEE_FACTS,
    "06-silence": DAY_FACTS,
    "06-stopped": DAY_FACTS,
    "06-ninety-days": LAW_FACTS,
    "06-two-returns": TAX_FACTS,
}
