"""Notebook 12: the eight questions once more, three forecasts, three blanks of the plan."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from functools import cache, partial
from pathlib import Path

from freelancekit.careers.crowd import crowd
from freelancekit.careers.population import population
from freelancekit.evidence.claims import held
from freelancekit.evidence.letter_file import read_log
from freelancekit.learn.bank.load import Rights
from freelancekit.learn.gaps import Facts
from freelancekit.strategies.steady import Steady
from freelancekit.units import say_day, today

#: How many things Haru said; the register has a row for each.
SAID = 63
#: Logs to try: Nao's first twenty letters, and the same without a reply.
LOGS = {
    "nao": Path(__file__).parent / "nao-letters.csv",
    "nao-silent": Path(__file__).parent / "nao-silent.csv",
}


def naos_step() -> str:
    """What Nao's log says to do next, once its last letter has had its time."""
    return read_log(LOGS["nao"], today()).step


def look_back(days: int) -> str:
    """The day so many days from now."""
    return say_day(today() + timedelta(days=days))


#: The days on which the three forecasts are looked at again.
DAY_FACTS: Facts = {f"day{days}": partial(look_back, days) for days in (30, 60, 90)}

#: The note turned over: a smaller sum, in one month of the first year.
SMALLER = 20_000


@cache
def hundred() -> int:
    """Of a hundred who write three letters every week, how many have such a month."""
    return crowd("crowdworks", Steady(letters=3), n=100, on="2024-09-01").reached(SMALLER)


@cache
def thousand() -> int:
    """The same of a thousand who registered."""
    return population(1000, on="2024-09-01").reached(SMALLER)


#: What comes true.
RIGHT: Rights = {
    "12-after-tickets": "year",
    "12-after-letters": "more",
    "12-after-boost": "good",
    "12-after-three-stars": "above",
    "12-after-silence": "count",
    "12-after-middle": "less",
    "12-after-seen": "line",
    "12-after-promise": "line",
    "12-sure": lambda said: said.sure_came(),
    "12-log": lambda _: naos_step(),
    "12-held": lambda _: held(),
    "12-outlook": lambda _: hundred(),
    "12-platform": "crowdworks",
    "12-price": "ratings",
    "12-letters": 12,
    "12-reply": 20,
    "12-changed": "letter",
}

#: The numbers in the sentences.
FACTS: Mapping[str, Facts] = {
    "12-held": {"n": SAID},
    "12-outlook": {"hundred": hundred, "thousand": thousand},
    "12-letters": DAY_FACTS,
    "12-changed": DAY_FACTS,
}
