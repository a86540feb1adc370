"""
A platform as careers need it: the rules of one day, and what its board is filled with.

What no rulebook says, a career takes from here.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
import numpy.typing as npt

from freelancekit.contracts.fee_rules import FeePlan, or_nothing
from freelancekit.contracts.fees import fee_plan
from freelancekit.contracts.stages import Stage, formats
from freelancekit.errors import CareerError
from freelancekit.market.arrivals import Listing
from freelancekit.rules.rulebook import Rulebook, platforms, rulebook
from freelancekit.say import say, say_list

Ints = npt.NDArray[np.int64]

#: The formats of contract, in the order of their numbers.
FORMATS = tuple(formats())
FIELDS = (
    "data entry",
    "photo",
    "social media",
    "translation",
    "video",
    "writing",
    "design",
    "web",
    "systems",
)
#: A day that never comes.
NEVER = 1_000_000
#: Without a rule: so many days a lot lives.
LIFE = 365
#: Without a rule: as good as no cap.
NO_CAP = 1_000_000_000


def playable() -> tuple[str, ...]:
    """
    The platforms on which a career can be played.

    Examples
    --------
    >>> playable()
    ('crowdworks', 'upwork')
    """
    return tuple(name for name in platforms() if rulebook(name).file.platform.careers)


@dataclass(frozen=True)
class Platform:
    """The rules of one platform on one day, as careers need them."""

    name: str
    book: Rulebook = field(repr=False)
    listing: Listing = field(repr=False)
    plans: dict[int, FeePlan] = field(repr=False)

    @classmethod
    def of(cls, book: Rulebook) -> Platform:
        """From a rulebook; one that no career knows is told which there are."""
        name, work = book.file.platform.name, book.file.platform.careers
        if not work:
            known = say_list(playable())
            msg = say("No career can be played on {name} yet. There is: {known}.", name=name, known=known)
            raise CareerError(msg, platform=name)
        plans = {FORMATS.index(way.contract): fee_plan(book, way.fee) for way in work.values()}
        return cls(name, book, Listing.of(book, work), plans)

    @property
    def has_connects(self) -> bool:
        """Whether a letter costs Connects here."""
        return self.listing.steps != (0,)

    @property
    def free(self) -> int:
        """Connects that come with each month."""
        return self._number("connects.free_monthly", 0)

    @property
    def price(self) -> int:
        """Cents for a Connect; 0 where none can be bought."""
        return self._number("connects.price", 0)

    @property
    def life(self) -> int:
        """Days that a lot lives."""
        return self._number("connects.expiry_days", LIFE)

    @property
    def cap(self) -> int:
        """Connects that may stay for the next month; a very large number where no rule says."""
        return self._number("connects.rollover_cap", NO_CAP)

    @property
    def invitation(self) -> int:
        """Connects that it costs to answer an invitation; 0 where no rule says."""
        return self._number("invitation.cost", 0)

    @property
    def slots(self) -> int:
        """Boosted places on a client's list."""
        return or_nothing(self.book, "boost.slots")

    def format(self, kind: str) -> int:
        """The number of the contract's format, for a kind of job."""
        return FORMATS.index(self.book.file.platform.careers[kind].contract)

    @cached_property
    def columns(self) -> dict[str, Ints]:
        """What each kind of job here is, as columns: field, format, whether a letter is needed."""
        return {
            "field": np.array([FIELDS.index(row.field) for row in self.listing.found]),
            "format": np.array([self.format(row.kind) for row in self.listing.found]),
            "letter": np.array([row.kind != "microtask" for row in self.listing.found]).astype(np.int64),
        }

    @property
    def currency(self) -> str:
        """The money of this platform."""
        return self.listing.currency

    def look_at(self) -> None:
        """Refuse rules by which a contract would break off in the middle; the error names the first day."""
        for number in self.plans:
            formats()[FORMATS[number]].look_at(self.book)

    @cached_property
    def limits(self) -> dict[Stage, Ints]:
        """For each stage, after how many days of silence a contract of each format moves on, or never."""
        found = {stage: np.full(len(FORMATS), NEVER) for stage in Stage}
        for number in self.plans:
            table = formats()[FORMATS[number]]
            for stage in table.clock:
                clock = table.days(stage, self.book)
                found[stage][number] = clock[1] if clock else NEVER
        return found

    def _number(self, key: str, none: int) -> int:
        row = self.book.get(key)
        return row.value if row and isinstance(row.value, int) else none
