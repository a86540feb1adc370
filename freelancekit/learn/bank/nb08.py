"""Notebook 08: a till, ordinary weeks, a letter, and a card that nobody had looked at."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from freelancekit.learn.bank.load import Rights
from freelancekit.learn.bank.ten_letters import remembered
from freelancekit.learn.gaps import CAME, Facts
from freelancekit.trust.ledger import TrustLedger
from freelancekit.trust.offer_rules import POINT
from freelancekit.trust.offers import asked
from freelancekit.trust.score_and_trust import two_cards

#: How many people with the same card one watches, and for how many weeks.
PEOPLE, WEEKS = 100, 40
#: For how many months one works before one stops, on the two cards.
WORKED = 18


@cache
def were_asked() -> int:
    """Of a hundred people with ten tenths, how many are asked within forty weeks."""
    return asked(PEOPLE, tenths=POINT, weeks=WEEKS).n


@cache
def after_use() -> int:
    """What a job that came of it takes off the card, or adds to it."""
    ledger = TrustLedger()
    for day in range(1, POINT + 1):
        ledger.earn("Sena", "seen", on=f"2025-09-{day:02d}")
    before = ledger.reveal().tenths
    after = ledger.use("Sena", on="2026-02-10").tenths
    return after - before


@cache
def after_a_stop() -> int:
    """What a project that is stopped takes off the card."""
    ledger = TrustLedger().earn("Sena", "seen", on="2025-09-01", tenths=POINT)
    after = ledger.cancelled("Sena", on="2025-10-10").reveal().tenths
    return after - POINT


@cache
def silent_months() -> int:
    """After how many months without a contract the platform shows no score any more."""
    cards = two_cards(working=WORKED, away=2 * WORKED)
    return (cards.gone or 0) - WORKED - 1


#: The two cards in numbers.
SCORE_FACTS: Facts = {
    "left": lambda: two_cards(working=WORKED, away=2 * WORKED).person[-1],
    "months": silent_months,
}

#: The card in numbers.
CARD_FACTS: Facts = {"n": CAME, "ten": 10}

#: Those who were asked, and those who were not.
ASKED_FACTS: Facts = {"n": were_asked, "none": lambda: PEOPLE - were_asked(), "weeks": WEEKS}

#: What comes true.
RIGHT: Rights = {
    "08-till": "away",
    "08-why-now": "unseen",
    "08-remembered": lambda said: remembered(said.letters()),
    "08-use": lambda _: after_use(),
    "08-stop": lambda _: after_a_stop(),
    "08-hundred": lambda _: were_asked(),
    "08-score-gone": lambda _: silent_months(),
    "08.1": "unseen",
    "08.2": "secret",
    "08.3": "platform",
    "08.4": "office",
}

#: The numbers in the sentences.
FACTS: Mapping[str, Facts] = {
    "08-remembered": CARD_FACTS,
    "08-hundred": ASKED_FACTS,
    "08-score-gone": SCORE_FACTS,
}
