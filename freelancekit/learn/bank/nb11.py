"""Notebook 11: four ways to play, a hundred lives each, and one's own way in five lines."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, partial
from typing import Any

from freelancekit.evidence.tournament import Contest, tournament
from freelancekit.learn.bank.load import Rights
from freelancekit.learn.gaps import Facts
from freelancekit.market.freelancer import Reader
from freelancekit.market.settings import Market
from freelancekit.strategies.catalogue import strategy
from freelancekit.units import say_yen

#: Half a year in the dollar door, a hundred lives for each.
HALF: dict[str, Any] = {"n": 100, "days": 181, "on": "2024-09-01"}
WAYS = {"Haru": "Numbers", "Nao": "Specialist", "Sena": "Keeper", "Gen": "Giver"}
#: What is turned, one at a time.
TURNED: dict[str, dict[str, Any]] = {
    "hours": {"reader": Reader(hours_a_week=4)},
    "door": {"platforms": "crowdworks"},
    "hire": {"market": Market().but(fill_rate=0.6)},
    "boost": {"market": Market().but(boost_lift=0.43)},
}


@cache
def four() -> Contest:
    """All four."""
    return tournament({who: strategy(way) for who, way in WAYS.items()}, **HALF)


@cache
def two(turned: str = "") -> Contest:
    """Haru and Nao, with one thing turned."""
    ways = {who: strategy(WAYS[who]) for who in ("Haru", "Nao")}
    return tournament(ways, **HALF, **TURNED.get(turned, {}))


def order() -> list[str]:
    """By what is left on average, the most first."""
    return [who.lower() for who in four().names]


def haru_ahead() -> int:
    """In how many of a hundred lives Haru is ahead of Nao."""
    return four().wins("Haru", "Nao").of_100[0]


@cache
def turns() -> str:
    """The change that puts Haru first on average."""
    return next(name for name in TURNED if two(name).names[0] == "Haru")


def left_of_four(who: str) -> str:
    """What is left for one of the four on average."""
    return say_yen(int(four().left(who).mean()))


#: The four in numbers.
FOUR_FACTS: Facts = {
    **{who.lower(): partial(left_of_four, who) for who in WAYS},
    "lost": lambda: int((four().left("Haru") < 0).sum()),
    "behind": haru_ahead,
}


def left_when(turned: str, who: str) -> str:
    """What is left for one of the two on average, with one thing turned."""
    return say_yen(int(two(turned).left(who).mean()))


#: What is left for both, with one thing turned.
TURNED_FACTS: Facts = {
    f"{name}_{who.lower()}": partial(left_when, name, who) for name in TURNED for who in ("Haru", "Nao")
}

#: What comes true.
RIGHT: Rights = {
    "11-rank": lambda _: order(),
    "11-ahead": lambda _: haru_ahead(),
    "11-turns": lambda _: turns(),
    "11.1": "little",
    "11.2": "fair",
    "11.3": "others",
    "11.4": "before",
}

#: The numbers in the sentences.
FACTS: Mapping[str, Facts] = {
    "11-rank": FOUR_FACTS,
    "11-ahead": FOUR_FACTS,
    "11-turns": TURNED_FACTS,
}
