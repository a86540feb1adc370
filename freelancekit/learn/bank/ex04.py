"""Exercises of notebook 04: a face, ratings one by one, a profile with a slip, three lines."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from freelancekit.learn.bank.load import Rights
from freelancekit.learn.bank.nb04 import wins
from freelancekit.learn.gaps import Facts
from freelancekit.market.freelancer import Reader
from freelancekit.proposals.board import Board

#: How many letters of 1,000 the second exercise wants to win.
WANTED = 100


@cache
def with_a_face() -> int:
    """Of 1,000 letters for the teas, how many win with a face on the profile."""
    return Board("sunday", reader=Reader(photo=True))["tea"].wins_in_1000


@cache
def without_a_face() -> int:
    """The same without."""
    return Board("sunday", reader=Reader())["tea"].wins_in_1000


@cache
def ratings_for() -> int:
    """The fewest ratings of five stars with which 100 of 1,000 letters win."""
    return next(n for n in range(1, 500) if wins(n) >= WANTED)


#: With and without.
FACE_FACTS: Facts = {"face": with_a_face, "none": without_a_face}

#: Around the number of ratings that is wanted.
RATING_FACTS: Facts = {
    "n": ratings_for,
    "before": lambda: ratings_for() - 1,
    "then": lambda: wins(ratings_for()),
    "less": lambda: wins(ratings_for() - 1),
    "wanted": WANTED,
}

#: What comes true.
RIGHT: Rights = {
    "04.e1": lambda _: with_a_face(),
    "04.e2": lambda _: ratings_for(),
    "04.e3": "all",
    "04.e4": "you",
}

#: The numbers in the sentences.
FACTS: Mapping[str, Facts] = {
    "04.e1": FACE_FACTS,
    "04.e2": RATING_FACTS,
}
