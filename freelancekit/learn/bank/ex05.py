"""Exercises of notebook 05: a message, a price at which boosts pay, a slip in advice, ten hours."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from freelancekit.learn.bank.load import Rights
from freelancekit.learn.bank.nb05 import OFFER, WEAK, film, letter
from freelancekit.learn.gaps import Facts
from freelancekit.proposals.boost_value import boost
from freelancekit.proposals.repeated_tries import letters_for
from freelancekit.units import say_dollars


@cache
def an_hour_and_a_message() -> int:
    """Of 1,000 letters for the film, how many win with an hour and a message."""
    return letter().but(minutes=60, message=True).in_1000


@cache
def dearest_boost() -> int:
    """The most Connects that a boost may cost to pay for a letter that wins 100 of 1,000."""
    return max(n for n in range(1, 200) if boost(100, pay=film().pay, connects=n).pays)


@cache
def even_chance() -> int:
    """The fewest average letters of which one wins, for half of all people."""
    return letters_for(WEAK / 1000, 0.5)


#: With both, and with one of them.
MESSAGE_FACTS: Facts = {
    "both": an_hour_and_a_message,
    "hour": lambda: letter().but(minutes=60).in_1000,
    "message": lambda: letter().but(message=True).in_1000,
    "plain": lambda: letter().in_1000,
}

#: Around the dearest boost that pays.
BOOST_FACTS: Facts = {
    "n": dearest_boost,
    "next": lambda: dearest_boost() + 1,
    "offer": OFFER,
    "price": lambda: say_dollars(boost(100, film().pay, dearest_boost()).cents),
}

#: Around the even chance.
EVEN_FACTS: Facts = {"n": even_chance, "fifty": 1000 // WEAK, "nine": lambda: letters_for(WEAK / 1000, 0.9)}

#: What comes true.
RIGHT: Rights = {
    "05.e1": lambda _: an_hour_and_a_message(),
    "05.e2": lambda _: dearest_boost(),
    "05.e3": "boost",
    "05.e4": lambda _: even_chance(),
}

#: The numbers in the sentences.
FACTS: Mapping[str, Facts] = {
    "05.e1": MESSAGE_FACTS,
    "05.e2": BOOST_FACTS,
    "05.e4": EVEN_FACTS,
}
