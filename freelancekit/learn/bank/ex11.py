"""Exercises of notebook 11: a line of a way to play, a duel, a slip in a story, a plan of one's own."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from freelancekit.careers.crowd import crowd
from freelancekit.evidence.paired import Duel
from freelancekit.evidence.tournament import tournament
from freelancekit.learn.bank.load import Rights
from freelancekit.learn.gaps import Facts
from freelancekit.strategies.catalogue import strategy
from freelancekit.strategies.steady import Steady


@cache
def three_letters() -> int:
    """Of a hundred with three letters a week and bought tickets, how many earn nothing in three months."""
    return crowd("upwork", Steady(letters=3, buys=60), n=100, days=92, on="2024-09-01").nothing


@cache
def fast() -> Duel:
    """The fast answerer beside the beginner, in three months."""
    ways = {"Fast": strategy("Fast"), "Beginner": strategy("Beginner")}
    return tournament(ways, n=100, days=92, on="2024-09-01").wins("Fast", "Beginner")


def fast_ahead() -> int:
    """In how many of a hundred lives the fast answerer is ahead of the beginner, in three months."""
    return fast().of_100[0]


#: The duel.
FAST_FACTS: Facts = {
    "ahead": lambda: fast().of_100[0],
    "same": lambda: fast().of_100[1],
    "behind": lambda: fast().of_100[2],
}

#: What comes true.
RIGHT: Rights = {
    "11.e1": lambda _: three_letters(),
    "11.e2": lambda _: fast_ahead(),
    "11.e3": "you",
    "11.e4": "number",
}

#: The numbers in the sentences.
FACTS: Mapping[str, Facts] = {
    "11.e2": FAST_FACTS,
}
