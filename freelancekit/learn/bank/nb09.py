"""Notebook 09: Ryo's third video, a stopping line, and Shiori's thousand yen."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, partial

from freelancekit.learn.bank.load import Rights
from freelancekit.learn.gaps import Facts
from freelancekit.rules.rulebook import rulebook
from freelancekit.trust.broken_promises import Room, leave_at, still_a_taker
from freelancekit.trust.ledger import TrustLedger
from freelancekit.units import say_yen

CLIENTS, TAKERS, BROKEN = 40, 8, 3
#: The day whose rules the two cases of the exercises are judged by.
CASE_DAY = "2026-03-20"
#: What is promised, less the work for it; and what one cheap round costs Nao: her hours less the pay.
PRIZE, ROUND_COST = 20_000, 4_000


@cache
def room() -> Room:
    """Forty clients who promise."""
    return Room(CLIENTS, TAKERS)


@cache
def stop() -> int:
    """At how many broken promises one more round no longer pays."""
    return leave_at(PRIZE, ROUND_COST)


@cache
def after_leaving() -> str:
    """What leaving Ryo takes off the cards of the others."""
    ledger = TrustLedger().earn("Shiori", "seen", on="2025-09-01", tenths=4)
    before = ledger.reveal().tenths
    return "nothing" if ledger.of("Shiori") == before else "some"


def there(broken: int) -> int:
    """How many are still in the room after so many broken promises."""
    return room().still(broken)[0]


#: The room after each broken promise.
ROOM_FACTS: Facts = {
    "all": CLIENTS,
    "takers": TAKERS,
    "left": partial(there, BROKEN),
    "fair_one": lambda: there(1) - TAKERS,
    "fair_two": lambda: there(2) - TAKERS,
    "fair": lambda: there(BROKEN) - TAKERS,
    "even": lambda: there(2) - TAKERS,
}

#: What Upwork's book says of pay outside, on the day of the case.
OUTSIDE_FACTS: Facts = {
    "months": lambda: rulebook("upwork", CASE_DAY).number("outside.months"),
    "badge": lambda: rulebook("upwork", CASE_DAY).number("status.loss_months"),
    "rule": lambda: rulebook("upwork", CASE_DAY).why("outside.payment"),
    "span": lambda: rulebook("upwork", CASE_DAY).why("outside.months"),
}

#: What pages say of the pay that a client must write down, on the day of the case.
FREE_FACTS: Facts = {
    "terms": lambda: rulebook("japan", CASE_DAY).why("freelance_act.terms"),
    "scope": lambda: rulebook("japan", CASE_DAY).why("freelance_act.scope"),
}

#: The stopping line.
STOP_FACTS: Facts = {
    "stop": stop,
    "before": lambda: stop() - 1,
    "prize": lambda: say_yen(PRIZE),
    "cost": lambda: say_yen(ROUND_COST),
    "share": lambda: round(100 * float(still_a_taker(stop()))),
}

#: Two friendly offers to judge, in the exercises.


#: What comes true.
RIGHT: Rights = {
    "09-room": lambda _: there(BROKEN) - TAKERS,
    "09-leave": lambda _: stop(),
    "09-differ": "neither",
    "09-cards": lambda _: after_leaving(),
    "09.1": "moved",
    "09.2": "before",
    "09.3": "public",
    "09.4": "remind",
    "09.e5": "here",
    "09.e6": "price",
}

#: The numbers in the sentences.
FACTS: Mapping[str, Facts] = {
    "09-room": ROOM_FACTS,
    "09-leave": STOP_FACTS,
    "09.e5": OUTSIDE_FACTS,
    "09.e6": FREE_FACTS,
}
