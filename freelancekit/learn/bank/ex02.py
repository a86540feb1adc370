"""Exercises of notebook 02: a line, a rule, a list with a slip, a plan of one's own."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from freelancekit.learn.bank.load import Rights
from freelancekit.learn.bank.nb02 import busy, free_tickets, plus
from freelancekit.learn.gaps import Facts
from freelancekit.units import say_dollars


def after_two_letters() -> int:
    """June: the free tickets, less a letter of 2 and one of 6."""
    return free_tickets() - 2 - 6


def from_plus() -> int:
    """The Connects that Plus brings a month."""
    return plus().from_plus


@cache
def price_from_which_plus_pays() -> int:
    """The lowest price of one Connect, in cents, at which the Plus of 2021 costs less than a bundle."""
    price = plus().plus_price or 0
    return next(cents for cents in range(1, 200) if from_plus() * cents > price)


@cache
def letters_that_waste_nothing() -> int:
    """The fewest letters of 2 a month with which no ticket ends in two years."""
    return next(n for n in range(1, 20) if busy(24, 2 * n).totals.expired == 0)


#: The sums on both sides of the line.
PRICE_FACTS: Facts = {
    "cents": price_from_which_plus_pays,
    "below": lambda: price_from_which_plus_pays() - 1,
    "plus": from_plus,
    "plus_price": lambda: say_dollars(plus().plus_price or 0),
    "at": lambda: say_dollars(from_plus() * price_from_which_plus_pays()),
    "just_below": lambda: say_dollars(from_plus() * (price_from_which_plus_pays() - 1)),
}

#: What one letter fewer would let go.
PLAN_FACTS: Facts = {
    "n": letters_that_waste_nothing,
    "fewer": lambda: letters_that_waste_nothing() - 1,
    "gone": lambda: busy(24, 2 * (letters_that_waste_nothing() - 1)).totals.expired,
}

#: What comes true.
RIGHT: Rights = {
    "02.e1": lambda _: after_two_letters(),
    "02.e2": lambda _: price_from_which_plus_pays(),
    "02.e3": "returned",
    "02.e4": lambda _: letters_that_waste_nothing(),
}

#: The numbers in the sentences.
FACTS: Mapping[str, Facts] = {
    "02.e2": PRICE_FACTS,
    "02.e4": PLAN_FACTS,
}
