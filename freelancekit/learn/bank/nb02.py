"""Notebook 02: what ten tickets buy, what two silent years leave, what Plus costs."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache

from freelancekit.learn.bank.load import Rights
from freelancekit.learn.gaps import Facts
from freelancekit.rules.rulebook import rulebook
from freelancekit.units import in_yen, say_dollars, say_yen
from freelancekit.wallet.plus_or_buy import PlusOrBuy, plus_or_buy
from freelancekit.wallet.wallet import Wallet

ARTICLE, OPENS = "upwork-article-2024", "2024-05-01"

#: Yen for a dollar at Nao's bank, in question 02.4.
RATE = 150


@cache
def silent(years: int) -> Wallet:
    """The article's wallet after so many years in which nothing was sent."""
    return Wallet(ARTICLE, on=OPENS).wait(months=12 * years)


@cache
def busy(months: int, letter: int) -> Wallet:
    """The article's wallet after so many months, so many Connects spent in each."""
    wallet = Wallet(ARTICLE, on=OPENS)
    for _ in range(months):
        wallet.spend(letter)
        wallet.wait(months=1)
    return wallet


def number(book: str, key: str) -> int:
    """A whole number out of a rulebook."""
    return rulebook(book).number(key)


def highest_tested() -> int:
    """The highest price of the test of 2023."""
    prices = rulebook("upwork", on="2023-06-01")["proposal.cost_test"]
    assert isinstance(prices, tuple)
    return max(int(price) for price in prices)


def invitation_free_since() -> date:
    """The first day of the rule that holds now."""
    rule = rulebook("upwork-2025").get("invitation.cost")
    assert rule is not None
    return rule.valid_from


def free_tickets() -> int:
    """The article's free Connects of a month."""
    return number(ARTICLE, "connects.free_monthly")


def usual_price() -> int:
    """The article's example of a price."""
    return number(ARTICLE, "proposal.cost_example")


#: The ten tickets beside the highest price of the test.
PRICE_FACTS: Facts = {
    "ten": free_tickets,
    "highest": highest_tested,
    "short": lambda: highest_tested() - free_tickets(),
    "for_three": lambda: free_tickets() // 3,
    "for_two": lambda: free_tickets() // 2,
    "usual": usual_price,
    "letters": lambda: free_tickets() // usual_price(),
}

#: What silence leaves after one year, and what some expect after two.
YEAR_FACTS: Facts = {
    "first": lambda: silent(1).balance,
    "twice": lambda: 2 * silent(1).balance,
    "ten": free_tickets,
}


@cache
def plus() -> PlusOrBuy:
    """Plus beside the bundles of 2021."""
    return plus_or_buy("upwork-2020-12")


#: Plus and the bundles of 2021.
PLUS_FACTS: Facts = {
    "plus": lambda: plus().from_plus,
    "plus_price": lambda: say_dollars(plus().plus_price or 0),
    "all": lambda: say_dollars(plus().from_plus * plus().price),
    "free": lambda: plus().from_basic,
    "bought": lambda: plus().to_buy_on_basic,
    "some": lambda: say_dollars(plus().with_basic),
}


def six_connects() -> int:
    """What six Connects cost, in cents."""
    return 6 * number("upwork-2025", "connects.price")


#: Six Connects at a rate of one's own.
YEN_FACTS: Facts = {
    "dollars": lambda: say_dollars(six_connects()),
    "cents": six_connects,
    "rate": RATE,
    "yen": lambda: say_yen(in_yen(six_connects(), RATE)),
    "article": lambda: say_yen(in_yen(six_connects(), number(ARTICLE, "money.yen_per_dollar"))),
}

#: What comes true.
RIGHT: Rights = {
    "02-ten-tickets": lambda _: Wallet(ARTICLE, on=OPENS).buys(highest_tested()),
    "02-two-years": lambda _: silent(2).balance,
    "02-one-letter": lambda _: busy(24, 2).totals.expired,
    "02-plus-or-bundle": lambda _: plus().with_basic,
    "02-invitation": lambda _: str(invitation_free_since()),
    "02.1": "weekly",
    "02.2": "closed",
    "02.3": ["march", "bought", "june"],
    "02.4": lambda _: in_yen(six_connects(), RATE),
}

#: The numbers in the sentences.
FACTS: Mapping[str, Facts] = {
    "02-ten-tickets": PRICE_FACTS,
    "02-two-years": YEAR_FACTS,
    "02-plus-or-bundle": PLUS_FACTS,
    "02.4": YEN_FACTS,
}
