"""Notebook 10: half a yen a character, a line of a thousand people, a price that is raised, tax kept back."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from freelancekit.contracts.fee_rules import hourly_pay
from freelancekit.contracts.fees import fees, with_tax
from freelancekit.contracts.tax_year import tax_year
from freelancekit.evidence.income_survey import income_line
from freelancekit.learn.bank.load import Rights
from freelancekit.learn.gaps import Facts
from freelancekit.market.learning_curve import practised_minutes
from freelancekit.proposals.board import Board
from freelancekit.proposals.proposal import Proposal
from freelancekit.rules.rulebook import rulebook
from freelancekit.units import say_yen

#: Two thousand characters at half a yen, before tax; the minutes of the first article, all of them.
ARTICLE, MINUTES, ON = 1_000, 200, "2026-03-15"
#: How many articles were written before the one that is timed again, and the other price.
BEFORE, DEARER = 19, 3_000
#: What Nao asks in place of the sum that the travel blog named.
ASKS = 3_900
#: What a magazine pays for an article.
MAGAZINE = 30_000
#: Less than this, in percent, is called the same money.
ABOUT = 5


@cache
def arrives(pay: int = ARTICLE) -> int:
    """What arrives of an article: tax on top, the fee off."""
    book = rulebook("crowdworks", ON)
    return fees(book, int(with_tax(pay, book))).net


@cache
def hour(pay: int = ARTICLE, done: int = 0) -> int:
    """Yen for an honest hour."""
    return int(hourly_pay(arrives(pay), int(practised_minutes(MINUTES, done))))


@cache
def letter() -> Proposal:
    """Nao's letter to the first travel blog of the Sunday board."""
    return Board("sunday")["a"].letter()


@cache
def money_and_work() -> tuple[int, int]:
    """In percent of before: the money that letters bring, and the jobs they bring, at the dearer price."""
    usual, dearer = letter(), letter().but(price=ASKS)
    work = dearer.chance / usual.chance
    return round(100 * work * ASKS / usual.asks), round(100 * work)


@cache
def raised() -> str:
    """What the dearer letter brings."""
    money, _ = money_and_work()
    return "same" if abs(money - 100) <= ABOUT else "less" if money < 100 else "more"


#: The hour, step by step.
HOUR_FACTS: Facts = {
    "arrives": lambda: say_yen(arrives()),
    "hour": lambda: say_yen(hour()),
    "practised": lambda: say_yen(hour(done=BEFORE)),
    "dearer": lambda: say_yen(hour(DEARER)),
    "both": lambda: say_yen(hour(DEARER, BEFORE)),
    "minutes": lambda: int(practised_minutes(MINUTES, BEFORE)),
}

#: The line.
LINE_FACTS: Facts = {
    "middle": lambda: income_line().at(500).words(),
    "mean": lambda: say_yen(income_line().mean),
    "most": lambda: income_line().stretches[0].last,
    "sum": lambda: say_yen(income_line().stretches[0].most or 0),
}

#: The dearer letter.
PRICE_FACTS: Facts = {
    "money": lambda: money_and_work()[0],
    "work": lambda: money_and_work()[1],
    "usual": lambda: letter().in_1000,
    "dearer": lambda: letter().but(price=ASKS).in_1000,
    "asks": lambda: say_yen(ASKS),
}


@cache
def kept() -> int:
    """What a firm keeps back of one of the articles for a magazine."""
    return tax_year(2026, salary=0, taken=MAGAZINE).withheld


#: One article for a magazine.
KEPT_FACTS: Facts = {
    "pay": lambda: say_yen(MAGAZINE),
    "kept": lambda: say_yen(kept()),
    "arrives": lambda: say_yen(MAGAZINE - kept()),
}

#: What comes true.
RIGHT: Rights = {
    "10-hour": lambda _: hour(),
    "10-middle": lambda _: income_line().at(500).most or 0,
    "10-lifts": lambda _: "price" if hour(DEARER) > hour(done=BEFORE) else "practice",
    "10-raise": lambda _: raised(),
    "10-kept": lambda _: MAGAZINE - kept(),
    "10.1": "all",
    "10.2": "less",
    "10.3": "hours",
    "10.4": "nothing",
}

#: The numbers in the sentences.
FACTS: Mapping[str, Facts] = {
    "10-hour": HOUR_FACTS,
    "10-middle": LINE_FACTS,
    "10-lifts": HOUR_FACTS,
    "10-raise": PRICE_FACTS,
    "10-kept": KEPT_FACTS,
    "10.2": LINE_FACTS,
}
