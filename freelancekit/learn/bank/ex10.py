"""Exercises of notebook 10: an hour by hand, a dearer article, a slip in an average, a price of one's own."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from freelancekit.contracts.fee_rules import hourly_pay
from freelancekit.contracts.fees import fees, with_tax
from freelancekit.learn.bank.load import Rights
from freelancekit.learn.bank.nb10 import ON
from freelancekit.learn.gaps import Facts
from freelancekit.market.learning_curve import practised_minutes
from freelancekit.rules.rulebook import rulebook
from freelancekit.units import say_yen


@cache
def video_hour() -> int:
    """A video at a thousand yen, four hours of work."""
    book = rulebook("crowdworks", ON)
    return int(hourly_pay(fees(book, int(with_tax(1_000, book))).net, 240))


@cache
def tenth() -> int:
    """The minutes of the tenth article."""
    return int(practised_minutes(200, 9))


#: The first, the tenth.
TENTH_FACTS: Facts = {"tenth": tenth, "saved": lambda: 200 - tenth()}

#: The video's hour.
VIDEO_FACTS: Facts = {"hour": lambda: say_yen(video_hour())}

#: What comes true.
RIGHT: Rights = {
    "10.e1": lambda _: video_hour(),
    "10.e2": lambda _: tenth(),
    "10.e3": "half",
    "10.e4": "from",
}

#: The numbers in the sentences.
FACTS: Mapping[str, Facts] = {
    "10.e1": VIDEO_FACTS,
    "10.e2": TENTH_FACTS,
}
