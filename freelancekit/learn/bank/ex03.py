"""Exercises of notebook 03: a line, an hour more, a slip in a sum, a week of one's own."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from freelancekit.learn.bank.load import Rights
from freelancekit.learn.bank.nb03 import TICKETS, sunday
from freelancekit.learn.gaps import Facts
from freelancekit.say import say_list
from freelancekit.units import say_money


def two_cards() -> int:
    """The honest minutes of the garden pictures and the tea text."""
    return sunday().pick("pictures", "tea", connects=TICKETS).honest_minutes


@cache
def hours_for_the_cafe() -> int:
    """The fewest whole hours with which the best set takes the contest, too."""
    return next(n for n in range(1, 40) if "cafe" in sunday().best(connects=TICKETS, hours=n).names)


@cache
def three_hours() -> int:
    """What the best set of three hours brings on average, in yen."""
    return sunday().best(connects=TICKETS, hours=3).per_try


#: Minutes of the two cards.
CARD_FACTS: Facts = {
    "pictures": lambda: sunday()["pictures"].honest_minutes,
    "tea": lambda: sunday()["tea"].honest_minutes,
    "work": lambda: sunday()["pictures"].job.minutes + sunday()["tea"].job.minutes,
    "sum": two_cards,
}

#: The contest, in hours.
CAFE_FACTS: Facts = {
    "n": hours_for_the_cafe,
    "before": lambda: hours_for_the_cafe() - 1,
    "cafe": lambda: sunday()["cafe"].honest_minutes,
}

#: The week of three hours.
SHORT_FACTS: Facts = {
    "sum": lambda: say_money(three_hours(), "JPY"),
    "names": lambda: say_list(sunday().best(connects=TICKETS, hours=3).names),
}

#: What comes true.
RIGHT: Rights = {
    "03.e1": lambda _: two_cards(),
    "03.e2": lambda _: hours_for_the_cafe(),
    "03.e3": "time",
    "03.e4": lambda _: three_hours(),
}

#: The numbers in the sentences.
FACTS: Mapping[str, Facts] = {
    "03.e1": CARD_FACTS,
    "03.e2": CAFE_FACTS,
    "03.e4": SHORT_FACTS,
}
