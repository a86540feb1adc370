"""Exercises of notebook 08: a card by hand, clients gone quiet, a slip in a belief, today's work."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, partial

from freelancekit.learn.bank.load import Rights
from freelancekit.learn.gaps import Facts
from freelancekit.trust.dormant_clients import came_back
from freelancekit.trust.ledger import TrustLedger


@cache
def after_three_weeks() -> int:
    """Two remembered sentences, three weeks delivered, a job taken."""
    card = TrustLedger().earn("Sena", "seen", on="2025-09-01").earn("Sena", "thanks", on="2025-09-08")
    for day in ("2025-09-12", "2025-09-19", "2025-09-26"):
        card.deliver("Sena", on=day)
    return card.use("Sena", on="2025-10-01").reveal().tenths


@cache
def back(mode: str) -> int:
    """Of a hundred clients gone quiet with six tenths each, how many are back within two years."""
    return came_back(100, tenths=6, weeks=104, mode=mode).n


#: Those who come back, with a memory that stays and with one that fades.
BACK_FACTS: Facts = {
    "stays": partial(back, "article"),
    "fades": partial(back, "honest"),
    "away": lambda: 100 - back("honest"),
}

#: What comes true.
RIGHT: Rights = {
    "08.e1": lambda _: after_three_weeks(),
    "08.e2": lambda _: back("honest"),
    "08.e3": "must",
    "08.e4": "seen",
}

#: The numbers in the sentences.
FACTS: Mapping[str, Facts] = {
    "08.e2": BACK_FACTS,
}
