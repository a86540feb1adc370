"""
Jobs arrive: a board filled by luck, for one career or for many at once.

Every number of a job has a stream of luck of its own, so that changing one
setting of the market shifts nothing else. A number is drawn when somebody asks
for it: what nobody looks at costs nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal, TypeAlias

import numpy as np
import numpy.typing as npt

from freelancekit.luck import Floats, Luck, distinct
from freelancekit.market.clients import SIGNS, Client, Kind, shares
from freelancekit.market.dear_letters import lift, who_writes
from freelancekit.market.jobs import (
    KINDS,
    TRADES,
    Job,
    Template,
    applicants_by_now,
    between,
    connects_for,
    drawn_rivals,
    others_met,
    templates,
)
from freelancekit.market.ranges import whole_of
from freelancekit.market.settings import Market
from freelancekit.rules.rulebook import Rulebook
from freelancekit.units import SMALLEST, nearest, percent

Ints: TypeAlias = npt.NDArray[np.int64]

#: A reader looks at a job a minute after it was posted at the soonest; a job has two days at the least.
SOONEST, FEWEST_DAYS = 1, 2

STREAMS = distinct(
    [
        *(f"job.{what}" for what in ("template", "pay", "minutes", "extra", "needed", "applicants")),
        "job.applicants_more",
        *(f"job.{what}" for what in ("looked_at", "early", "rivals", "days")),
        *(f"client.{what}" for what in ("kind", "posts", "hires", "stars", "budget")),
        *(f"client.{sign.key}" for sign in SIGNS),
    ]
)


@dataclass(frozen=True)
class Listing:
    """
    What a platform's board is filled with.

    Parameters
    ----------
    found : tuple of Template
        The kinds of job that can stand there.
    steps : tuple of int
        What a proposal costs, from the smallest jobs to the largest; (0,) where applying is free.
    currency : {"USD", "JPY"}

    Examples
    --------
    >>> from freelancekit.rules.rulebook import rulebook
    >>> Listing.of(rulebook("upwork-2025")).currency, Listing.of(rulebook("crowdworks")).steps
    ('USD', (0,))
    """

    found: tuple[Template, ...]
    steps: tuple[int, ...]
    currency: Literal["USD", "JPY"]

    @classmethod
    def of(cls, rules: Rulebook, kinds: Iterable[str] = KINDS) -> Listing:
        """
        By a platform's rules of a day; of all kinds of work, or of some.

        Notes
        -----
        Rules: proposal.cost_steps
        """
        platform, wanted, row = rules.file.platform, set(kinds), rules.get("proposal.cost_steps")
        found = tuple(one for one in templates() if platform.name in one.platforms and one.kind in wanted)
        steps = tuple(map(int, row.value)) if row and isinstance(row.value, tuple) else (0,)
        return cls(found, steps, platform.currency or "USD")

    @cached_property
    def choices(self) -> tuple[Ints, Ints]:
        """For each of `TRADES` the kinds of job on its board, a row each, and how many; else as for all."""
        places = [[n for n, row in enumerate(self.found) if row.trade == trade] for trade in TRADES]
        places = [own or places[0] for own in places]
        longest = max(map(len, places))
        table = np.array([own + [0] * (longest - len(own)) for own in places], dtype=np.int64)
        return table, np.array([len(own) for own in places], dtype=np.int64)

    @cached_property
    def columns(self) -> dict[str, Ints]:
        """The kinds of job as columns, so that each career can have its own; pay in the smallest unit."""
        rows = {
            "crowd": [row.crowd for row in self.found],
            "letters": [row.kind != "microtask" for row in self.found],
        }
        for name, unit in (("pay", SMALLEST[self.currency]), ("minutes", 1), ("needed", 1)):
            rows[f"{name}_least"] = [getattr(row, name)[0] * unit for row in self.found]
            rows[f"{name}_most"] = [getattr(row, name)[1] * unit for row in self.found]
        return {name: np.array(values, dtype=np.int64) for name, values in rows.items()}


class Arrived:
    """
    Jobs that stand in one or more slots of a board, one for each career, each with a client.

    Parameters
    ----------
    draw : callable
        Gives the luck of a stream, by its name: a number for each job.
    listing : Listing
    market : Market
    trade : int or int array
        A number of `TRADES`: one for all careers, or one each.

    Attributes
    ----------
    template, pay, minutes, extra_minutes, connects, needed, deadline_days, kind : int array
        The shape is that of the luck. Pay in cents or yen, connects in Connects; `kind` is what the client
        is, which nobody sees.
    applicants, applicants_at_close, rivals : int array
        When the reader looks, and in the end, the reader left out; their joint pull, as a job carries it.
    """

    def __init__(
        self, draw: Callable[[str], Floats], listing: Listing, market: Market, trade: int | Ints = 0
    ) -> None:
        self.draw, self.listing, self.market, self.trade = draw, listing, market, trade
        self._columns = listing.columns
        self._signs: dict[str, npt.NDArray[np.bool_]] = {}

    @cached_property
    def template(self) -> Ints:
        """Which kind of job it is."""
        table, many = self.listing.choices
        which: Ints = table[self.trade, self._between("job.template", 0, many[self.trade] - 1)]
        return which

    @cached_property
    def pay(self) -> Ints:
        """What the client names."""
        return self._of_its_kind("job.pay", "pay")

    @cached_property
    def minutes(self) -> Ints:
        """The work itself."""
        return self._of_its_kind("job.minutes", "minutes")

    @cached_property
    def extra_minutes(self) -> Ints:
        """What comes on top and nobody pays for."""
        return percent(self.minutes, self._between("job.extra", *_in_percent(self.market)))

    @cached_property
    def needed(self) -> Ints:
        """The skill it wants, of 100."""
        return self._of_its_kind("job.needed", "needed")

    @cached_property
    def deadline_days(self) -> Ints:
        """Days until its last one."""
        return self._between("job.days", FEWEST_DAYS, whole_of(self.market.last_days))

    @cached_property
    def connects(self) -> Ints:
        """What a proposal costs."""
        costs: Ints = self._letters * connects_for(self.pay, self.listing.steps)
        return costs

    @cached_property
    def applicants_at_close(self) -> Ints:
        """Others who apply by the closing; the reader would be one of them (`others_met`)."""
        mean = self.market.mean_applicants * self._columns["crowd"][self.template] / 100
        luck = self.draw("job.applicants"), self.draw("job.applicants_more")
        others: Ints = self._letters * others_met(*luck, mean * self.who_writes)
        return others

    @cached_property
    def who_writes(self) -> Any:  # noqa: ANN401 - one for all, or one each
        """How many write at what a letter costs here, as a share of those at the usual price."""
        return who_writes(self.connects, self.pay, self.market) if self.market.price_thins else 1

    @cached_property
    def applicants(self) -> Ints:
        """How many have applied when the reader looks."""
        looks = self._between("job.looked_at", SOONEST, whole_of(self.market.looks_after))
        there: Ints = applicants_by_now(self.applicants_at_close, looks, self.draw("job.early"), self.market)
        return there

    @cached_property
    def rivals(self) -> Ints:
        """The logarithm of the others' joint pull, in thousandths."""
        drawn: Ints = drawn_rivals(
            self.applicants_at_close, self.draw("job.rivals"), self.market.rival_spread
        )
        if not self.market.price_thins:
            return drawn
        better: Ints = np.where(self.applicants_at_close > 0, lift(self.who_writes, self.market), 0)
        return drawn + better

    @cached_property
    def kind(self) -> Ints:
        """What the client is."""
        return np.searchsorted(np.cumsum(shares(self.market))[:-1], self.draw("client.kind"), side="right")

    def sign(self, key: str) -> npt.NDArray[np.bool_]:
        """Whether a client shows a sign, by its key in `SIGNS`."""
        if key not in self._signs:
            shown_by = next(np.asarray(sign.shown_by) for sign in SIGNS if sign.key == key)
            self._signs[key] = self.draw(f"client.{key}") < shown_by[self.kind]
        return self._signs[key]

    @cached_property
    def past(self) -> dict[str, Ints]:
        """What a client did before: posts, hires, stars given. Who has ten reviews has hired ten times."""
        fill_rate = self.market.fill_rate
        posts = np.floor(-8 * np.log1p(-self.draw("client.posts"))).astype(np.int64)
        hires = np.floor(posts * fill_rate * 2 * self.draw("client.hires")).astype(np.int64)
        hires = np.where(self.sign("reviewed"), 10 + hires, np.minimum(hires, 9))
        posts = np.maximum(posts, nearest(hires / fill_rate))
        harsh = self.kind == Kind.HARSH
        low, high = np.where(harsh, 3300, 4500), np.where(harsh, 4200, 5000)
        stars = np.where(hires > 0, self._between("client.stars", low // 100, high // 100) * 100, 0)
        return {"posts": posts, "hires": hires, "stars": stars}

    @cached_property
    def _letters(self) -> Ints:
        return self._columns["letters"][self.template]

    def _between(self, stream: str, least: Any, most: Any) -> Ints:  # noqa: ANN401 - a number, or one each
        whole: Ints = between(self.draw(stream), least, most)
        return whole

    def _of_its_kind(self, stream: str, name: str) -> Ints:
        """Between the least and the most of its kind of job."""
        columns, which = self._columns, self.template
        return self._between(stream, columns[f"{name}_least"][which], columns[f"{name}_most"][which])


def arrive(luck: Luck, day: int, slot: int, listing: Listing, market: Market) -> Arrived:
    """
    The job that stands in one slot on one day, for every career.

    Parameters
    ----------
    luck : Luck
    day, slot : int
    listing : Listing
    market : Market
    """
    return Arrived(lambda name: luck(name, day, slot), listing, market)


def job_of(arrived: Arrived, place: int, slot: int) -> Job:
    """The job of one career, as an object."""
    template, currency = arrived.listing.found[int(arrived.template[place])], arrived.listing.currency
    own: dict[str, Any] = {name: int(getattr(arrived, name)[place]) for name in SHOWN}
    return Job(f"{slot + 1}", template.title, template.field, template.kind, currency=currency, **own)


def client_of(arrived: Arrived, place: int, name: str) -> Client:
    """The client of one career, as the platform shows them."""
    signs = tuple(sign.key for sign in SIGNS if arrived.sign(sign.key)[place])
    posts, hires, stars = (int(arrived.past[key][place]) for key in ("posts", "hires", "stars"))
    return Client(name, signs, posts, hires, stars)


def _in_percent(market: Market) -> tuple[int, int]:
    """What comes on top of the work, in percent, at the least and at the most."""
    least, most = nearest([100 * market.extra_least, 100 * market.extra_most]).tolist()
    return least, max(least, most)


#: What a job is made of besides its kind.
SHOWN = (
    "pay", "minutes", "extra_minutes", "connects", "applicants", "applicants_at_close", "needed",
    "deadline_days", "rivals",
)  # fmt: skip
