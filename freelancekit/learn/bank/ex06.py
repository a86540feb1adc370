"""Exercises of notebook 06: parts, days, a slip in a plan, a phrase."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from freelancekit.contracts.contract import Contract
from freelancekit.learn.bank.load import Rights
from freelancekit.learn.bank.nb06 import FORMAT, MONDAY
from freelancekit.learn.gaps import Facts
from freelancekit.units import say_yen


@cache
def second_part_stopped() -> int:
    """Two parts of 10,000 yen; the first accepted, the second ended midway."""
    contract = Contract(FORMAT, pay=[10_000, 10_000], on=MONDAY)
    contract.fund().deliver().approve().fund().cancel()
    return contract.money.yours


@cache
def days_on_upwork() -> int:
    """Days from delivery until the money of a silent client can be paid out on Upwork."""
    contract = Contract("upwork_fixed", pay=10_000, on=MONDAY).fund().deliver()
    return next(n for n in range(1, 60) if contract.wait(1).money.yours)


#: What one part brings.
PART_FACTS: Facts = {
    "one": lambda: say_yen(second_part_stopped()),
    "both": lambda: say_yen(2 * second_part_stopped()),
}

#: Both waits.
WAIT_FACTS: Facts = {"days": days_on_upwork, "review": 14, "hold": lambda: days_on_upwork() - 14}

#: What comes true.
RIGHT: Rights = {
    "06.e1": lambda _: second_part_stopped(),
    "06.e2": lambda _: days_on_upwork(),
    "06.e3": "start",
    "06.e4": "parts",
}

#: The numbers in the sentences.
FACTS: Mapping[str, Facts] = {
    "06.e1": PART_FACTS,
    "06.e2": WAIT_FACTS,
}
