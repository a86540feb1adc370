"""Notebook 05: a film for a valley, forty letters or ten, a boost and a sign."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, partial

from freelancekit.learn.bank.load import Rights
from freelancekit.learn.gaps import Facts
from freelancekit.market.freelancer import Reader
from freelancekit.market.jobs import Job
from freelancekit.market.settings import Market
from freelancekit.proposals.board import Board
from freelancekit.proposals.boost_value import BoostOrNot, badge, boost
from freelancekit.proposals.proposal import Proposal
from freelancekit.proposals.repeated_tries import chance_to_equal
from freelancekit.units import say_dollars

#: A quick letter and a careful one, in minutes; ten hours hold 40 of the one or 10 of the other.
QUICK, CAREFUL = 15, 60
MANY, FEW = 40, 10
#: Connects that a boost of the film costs, as Nao thinks of it.
OFFER = 20
#: Wins in 1,000 of an average letter, and of a letter that truly fits.
WEAK, STRONG = 20, 150


@cache
def film() -> Job:
    """The job that Nao truly wants."""
    return Board("valley")["film"].job


@cache
def letter() -> Proposal:
    """Nao's letter for it, half an hour long."""
    return Board("valley")["film"].letter()


@cache
def lifts() -> dict[str, int]:
    """Of 1,000 letters for the film, how many win with one thing changed."""
    plain = letter()
    return {
        "price": plain.but(price=film().pay * 9 // 10).in_1000,
        "message": plain.but(message=True).in_1000,
        "hour": plain.but(minutes=CAREFUL).in_1000,
        "rating": plain.but(reader=Reader(stars=5000, ratings=1)).in_1000,
        "fit": Board("valley")["station"].letter().in_1000,
    }


@cache
def weak() -> BoostOrNot:
    """A boost for an average letter."""
    return boost(WEAK, pay=film().pay, connects=OFFER)


@cache
def strong() -> BoostOrNot:
    """The same boost for a letter that fits."""
    return boost(STRONG, pay=film().pay, connects=OFFER)


def does_it_pay() -> str:
    """What the boost of a strong letter brings, beside what it costs."""
    row = strong()
    gain = row.extra * row.net / 1000
    return "more" if gain > 1.2 * row.cents else "less" if gain < 0.8 * row.cents else "even"


#: The film's letters.
FILM_FACTS: Facts = {
    "n": lambda: film().applicants_at_close,
    "all": lambda: film().applicants_at_close + 1,
    "average": lambda: letter().average_in_100,
    "mine": lambda: letter().in_1000,
    "fill": lambda: round(100 * Market().fill_rate),
    "one": 1,
}


def lifted(what: str) -> int:
    """How many win with this one thing changed."""
    return lifts()[what]


#: One thing changed at a time.
LIFT_FACTS: Facts = {
    "plain": lambda: letter().in_1000,
    **{what: partial(lifted, what) for what in ("price", "message", "hour", "rating", "fit")},
}


def needed() -> int:
    """Of 100, how many of the careful letters must win to do as well as the quick ones."""
    return round(100 * chance_to_equal(WEAK / 1000, MANY, FEW))


#: Forty quick letters beside ten careful ones.
MANY_FACTS: Facts = {
    "many": MANY,
    "few": FEW,
    "need": needed,
    "weak": WEAK // 10,
    "times": MANY // FEW * WEAK // 10,
    "quick": lambda: letter().but(minutes=QUICK).in_1000,
    "careful": lambda: letter().but(minutes=CAREFUL).in_1000,
    "fits": lambda: Board("valley")["station"].letter().but(minutes=CAREFUL).in_1000,
}

#: Both boosts, in dollars.
BOOST_FACTS: Facts = {
    "offer": OFFER,
    "price": lambda: say_dollars(weak().cents),
    "extra": lambda: f"{weak().extra:.1f}",
    "all": lambda: say_dollars(1000 * weak().cents),
    "each": lambda: say_dollars(weak().cents_per_extra_job),
    "net": lambda: say_dollars(weak().net),
    "strong": STRONG,
    "weak": WEAK,
    "more": lambda: strong().extra_in_1000,
    "gain": lambda: say_dollars(round(strong().extra * strong().net / 1000)),
    "pays_from": lambda: weak().pays_from,
}

#: A year of the sign at the middle example.
BADGE_FACTS: Facts = {
    "price": lambda: say_dollars(badge(7).cents),
    "connects": lambda: badge(7).connects,
}

#: What comes true.
RIGHT: Rights = {
    "05-hundred": lambda _: letter().average_in_100,
    "05-what-lifts": lambda _: max(("price", "hour", "rating", "fit"), key=lambda key: lifts()[key]),
    "05-forty-or-ten": lambda _: needed(),
    "05-boost": lambda _: weak().nearest(3, 30, 150, 640),
    "05-strong": lambda _: does_it_pay(),
    "05.1": "strong",
    "05.2": "letter",
    "05.3": "change",
    "05.4": "free-week",
    "05.5": "skip",
}

#: The numbers in the sentences.
FACTS: Mapping[str, Facts] = {
    "05-hundred": FILM_FACTS,
    "05-what-lifts": LIFT_FACTS,
    "05-forty-or-ten": MANY_FACTS,
    "05-boost": BOOST_FACTS,
    "05-strong": BOOST_FACTS,
    "05.1": BOOST_FACTS,
    "05.2": BOOST_FACTS,
    "05.3": MANY_FACTS,
    "05.4": BADGE_FACTS,
}
