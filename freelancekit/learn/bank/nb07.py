"""Notebook 07: three stars from Gen, a message half typed, and the road back."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from freelancekit.learn.bank.load import Rights
from freelancekit.learn.gaps import Facts
from freelancekit.market.settings import Market
from freelancekit.rules.rulebook import rulebook
from freelancekit.trust.rating import Rated, rate
from freelancekit.trust.scores import Desk, fives_until, say_stars

GOAL, HIGH_GOAL, HIGHEST_GOAL = 4.5, 4.8, 4.9


@cache
def eleven() -> Desk:
    """Ten fives and a three."""
    return Desk((5,) * 10 + (3,))


@cache
def thousand() -> tuple[Rated, Rated]:
    """A thousand clients with the same luck: Nao rates before them, and she waits."""
    return rate(1000, rated_first=True), rate(1000, rated_first=False)


def what_comes_back() -> str:
    """What rating first moves where both stay hidden until both are in: ratings, stars, both or neither."""
    first, later = thousand()
    more = first.posted.sum() > later.posted.sum()
    kinder = first.stars.sum() > later.stars.sum()
    if more:
        return "both" if kinder else "ratings"
    return "stars" if kinder else "neither"


#: Who rated in the two thousands, and the setting behind it.
RATE_FACTS: Facts = {
    "first": lambda: int(thousand()[0].posted.sum()),
    "later": lambda: int(thousand()[1].posted.sum()),
    "set": lambda: round(100 * Market().wait_to_rate),
}

#: Averages and roads.
STAR_FACTS: Facts = {
    "mean": lambda: say_stars(eleven().plain),
    "to": lambda: fives_until([3], GOAL),
    "high": lambda: fives_until([3], HIGH_GOAL),
    "highest": lambda: fives_until([3], HIGHEST_GOAL),
    "goal": f"{GOAL:g}",
    "high_goal": f"{HIGH_GOAL:g}",
    "highest_goal": f"{HIGHEST_GOAL:g}",
    "careful": lambda: say_stars(Desk((3,)).careful),
}

#: What comes true.
RIGHT: Rights = {
    "07-ten-fives": lambda _: "eight" if 4.75 <= eleven().plain < 4.88 else "half",
    "07-road-back": lambda _: fives_until([3], HIGH_GOAL),
    "07-plead": lambda _: str(rulebook("crowdworks")["rating.edit"]),
    "07-rate-first": lambda _: what_comes_back(),
    "07.1": "both",
    "07.2": "remind",
    "07.3": "praise",
    "07.4": "change",
}

#: The numbers in the sentences.
FACTS: Mapping[str, Facts] = {
    "07-ten-fives": STAR_FACTS,
    "07-road-back": STAR_FACTS,
    "07-rate-first": RATE_FACTS,
}
