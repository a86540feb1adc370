"""Notebook 04: five letters, tired eyes, and what one really goes by."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, partial

from freelancekit.learn.bank.load import Rights
from freelancekit.learn.gaps import Facts
from freelancekit.market.settings import Market
from freelancekit.proposals.board import Board
from freelancekit.proposals.proposal import interest_after

#: The stars that Haru aims at.
AIM = 4.5


@cache
def wins(ratings: int) -> int:
    """Of 1,000 letters for the garden pictures, how many win with so many ratings of five stars."""
    return Board("sunday").by_ratings("pictures", ratings).wins[ratings]


def where_is_the_aim() -> str:
    """Where 4.5 stands beside the average of all stars."""
    mean = Market().mean_stars
    return "at" if abs(mean - AIM) < 0.05 else "above" if mean < AIM else "below"


#: Letters won of 1,000 with no rating, one, a hundred.
RATING_FACTS: Facts = {
    "none": partial(wins, 0),
    "one": partial(wins, 1),
    "many": partial(wins, 100),
}


def left_after(minutes: int) -> int:
    """What is left of 100 clients after so many minutes."""
    return interest_after(minutes)[minutes]


#: What is left of 100 clients.
SPEED_FACTS: Facts = {
    "five": partial(left_after, 5),
    "hour": partial(left_after, 60),
    "day": partial(left_after, 1440),
    "gone": lambda: 100 - left_after(60),
}

#: The average of all stars, and Haru's aim.
STAR_FACTS: Facts = {"mean": lambda: f"{Market().mean_stars:g}", "aim": f"{AIM:g}"}

#: What comes true.
RIGHT: Rights = {
    "04-go-by": "question",
    "04-first-rating": lambda _: wins(1),
    "04-one-hour": lambda _: left_after(60),
    "04-four-and-a-half": lambda _: where_is_the_aim(),
    "04.1": "green",
    "04.2": "too-few",
    "04.3": "other",
    "04.4": "nothing",
}

#: The numbers in the sentences.
FACTS: Mapping[str, Facts] = {
    "04-first-rating": RATING_FACTS,
    "04-one-hour": SPEED_FACTS,
    "04-four-and-a-half": STAR_FACTS,
}
