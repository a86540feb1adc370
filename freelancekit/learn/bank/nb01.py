"""Notebook 01: a hundred Naos, one year each, and one change."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, partial

from freelancekit.careers.crowd import crowd
from freelancekit.careers.population import Population, population
from freelancekit.careers.run import Run
from freelancekit.learn.bank.load import Rights
from freelancekit.learn.gaps import Facts
from freelancekit.strategies.steady import Steady
from freelancekit.units import say_yen

#: The year that is played, and by how many.
NAOS, BEGINS = 100, "2024-09-01"
#: The four changes, each one setting of the same way to play.
WAYS = {
    "tickets": Steady(buys=40),
    "answers": Steady(answer=240),
    "boost": Steady(bids=6),
    "price": Steady(asks=130),
}


@cache
def year() -> Run:
    """The year of a hundred Naos, as she would begin."""
    return crowd("upwork", Steady(), n=NAOS, on=BEGINS)


def changed() -> Mapping[str, Run]:
    """The same year with each change; the notebook's cell has played it a moment ago."""
    return {name: crowd("upwork", way, n=NAOS, on=BEGINS) for name, way in WAYS.items()}


@cache
def nothing_left() -> str:
    """The change that leaves fewest in the row of nothing."""
    return min(WAYS, key=lambda way: changed()[way].nothing)


@cache
def letters_sent() -> int:
    """The letters of all hundred."""
    return int(year().count("letters").sum())


def nothing_after(way: str) -> int:
    """How many are left in the row of nothing after a change."""
    return changed()[way].nothing


#: The hundred in numbers.
YEAR_FACTS: Facts = {
    "middle": lambda: say_yen(year().median),
    "mean": lambda: say_yen(year().mean),
    "nothing": lambda: year().nothing,
    "some": lambda: year().some,
    "letters": lambda: letters_sent() // NAOS,
    "wins": lambda: round(1000 * int(year().count("wins").sum()) / letters_sent()),
    "month": lambda: say_yen(100_000),
    "reached": lambda: year().reached(100_000),
}

#: How many are left in the row of nothing after each change, and what the tickets cost.
CHANGE_FACTS: Facts = {
    **{way: partial(nothing_after, way) for way in WAYS},
    "before": lambda: year().nothing,
    "cost": lambda: say_yen(changed()["tickets"].ticket_yen),
    "middle": lambda: say_yen(changed()["tickets"].median),
    "left": lambda: say_yen(int(sorted(changed()["tickets"].left)[(NAOS - 1) // 2])),
    "lost": lambda: int((changed()["tickets"].left < 0).sum()),
    "reached": lambda: changed()["tickets"].reached(100_000),
}


@cache
def everybody() -> Population:
    """A thousand who registered at the yen door."""
    return population(1000, on=BEGINS)


#: The thousand in numbers.
REGISTERED_FACTS: Facts = {
    "paid": lambda: everybody().paid,
    "never": lambda: everybody().n - everybody().wrote,
}

#: What comes true.
RIGHT: Rights = {
    "01-middle": lambda _: year().median,
    "01-nothing": lambda _: year().nothing,
    "01-change": lambda _: nothing_left(),
    "01-registered": lambda _: everybody().paid,
    "01-hours": 8,
    "01-sum": "20000",
}

#: The numbers in the sentences.
FACTS: Mapping[str, Facts] = {
    "01-middle": YEAR_FACTS,
    "01-nothing": YEAR_FACTS,
    "01-change": CHANGE_FACTS,
    "01-registered": REGISTERED_FACTS,
}
