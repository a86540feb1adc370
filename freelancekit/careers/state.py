"""
Many lives side by side: all that stays overnight, a place in each array for each career.

Whole numbers only: cents, yen, Connects, tenths, minutes, thousandths of a
star. One career is a crowd of one.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, Self, TypeAlias, get_args

import numpy as np
import numpy.typing as npt

from freelancekit.careers.members import alike, drawn
from freelancekit.careers.platform import FIELDS, NEVER
from freelancekit.careers.setup import LOTS, Scene
from freelancekit.luck import Luck
from freelancekit.market.ranges import whole_of
from freelancekit.units import in_yen

Ints = npt.NDArray[np.int64]

#: What is counted over a life. `connects_...` and `..._minutes` are sums.
Count: TypeAlias = Literal[
    "letters", "wins", "too_dear", "too_long", "declined", "forgotten", "scammed", "scam_loss",
    "connects_in", "connects_bought", "connects_spent", "connects_boost", "connects_back", "connects_ended",
    "connects_cents", "boosts", "letter_minutes", "work_minutes", "delivered", "late", "paid", "paid_late",
    "paid_less", "unpaid", "office_paid", "stopped", "vanished", "invited", "repeats", "larger",
    "referred", "tasks", "tenths",
]  # fmt: skip
#: On which road a contract came.
ROADS = ("letter", "task", "repeat", "larger", "referred")
#: A number of a client that is not there.
NOBODY = -1


class _Places:
    """
    Columns of whole numbers: a row for each place of a desk, a column for each career.

    Parameters
    ----------
    table : int array, shape (columns, ...)
        Each column is a view of it, under its name.
    """

    def __init__(self, table: Ints) -> None:
        self.table = table
        for name, column in zip(self.names(), table, strict=True):
            setattr(self, name, column)

    def __reduce__(self) -> tuple[type[Self], tuple[Ints]]:
        """Copied and packed as its table: a column is a view, and would come apart from it."""
        return type(self), (self.table,)

    @classmethod
    def names(cls) -> tuple[str, ...]:
        """The columns, in their order."""
        return tuple(cls.__annotations__)

    @classmethod
    def empty(cls, *shape: int) -> Self:
        """Nothing on any place."""
        return cls(np.zeros((len(cls.names()), *shape), dtype=np.int64))

    def at(self, place: int | Ints, rows: Ints) -> Self:
        """What stands on a place of some careers, or on a place of its own for each of them."""
        return type(self)(self.table[:, place, rows])

    def some(self, which: npt.NDArray[np.bool_] | Ints) -> Self:
        """Some of what `at` gave."""
        return type(self)(self.table[:, which])

    def put(self, place: Ints, rows: Ints, new: Self) -> None:
        """Write what `new` holds into a place of each of some careers."""
        self.table[:, place, rows] = new.table

    def columns(self) -> Iterator[tuple[str, Ints]]:
        """Each column with its name."""
        return zip(self.names(), self.table, strict=True)


class Contracts(_Places):
    """
    The open contracts of each career.

    Attributes
    ----------
    open : 1 where there is one, else 0
    stage, format, platform, kind, field, road : int
        Numbers of `Stage`, `Scene.formats`, the scene's platforms, the client's `Kind`, `FIELDS`, `ROADS`.
    pay : cents or yen
    minutes, all_minutes : int
        Work that is left, and all of it.
    needed : of 100
    due, stops : day number
        Its last day; the day on which the owner ends it, or never.
    clock, looks, waits : days
        In this stage so far; until the client looks; how late the money comes once it is due.
    content : thousandths of a step
    client : int
        The place among the clients one knows, or `NOBODY`.
    """

    open: Ints
    stage: Ints
    format: Ints
    platform: Ints
    kind: Ints
    field: Ints
    pay: Ints
    minutes: Ints
    all_minutes: Ints
    needed: Ints
    due: Ints
    stops: Ints
    clock: Ints
    looks: Ints
    waits: Ints
    content: Ints
    client: Ints
    road: Ints


class Clients(_Places):
    """
    The clients with whom each career has worked.

    Attributes
    ----------
    there : 1 while they may order, else 0
    kind, format, platform, field, pay, minutes, needed : int
        As of the contract that began it.
    held : tenths
    orders : int
    last : day number of the last order
    pace, leaves : millionths
        Orders a day; the habit of leaving.
    billed : cents or yen
    """

    there: Ints
    kind: Ints
    format: Ints
    platform: Ints
    field: Ints
    pay: Ints
    minutes: Ints
    needed: Ints
    held: Ints
    orders: Ints
    last: Ints
    pace: Ints
    leaves: Ints
    billed: Ints


class Lives:
    """
    The state of some careers.

    Parameters
    ----------
    scene : Scene
    luck : Luck
        With a place for each career.

    Attributes
    ----------
    contract : Contracts, arrays of shape (open contracts, n)
    client : Clients, arrays of shape (known clients, n)
    count : dict of str to int array, shape (n,)
    lots : int array, shape (14, n), Connects
        A ring: a month's lot lies at month % 14. `ends` is the last day of each.
    money : int array, shape (platforms, n), cents or yen
        Net, as paid out so far.
    months : int array, shape (months, n), yen
        Net income of each month, at the reader's rate.
    ratings, stars : int array, shape (platforms, n)
        How many there are, and their sum in thousandths of a star. On the first platform a life begins with
        those that the reader has.
    low : int array, shape (platforms, n)
        Ratings of three stars or fewer, since the life began.
    done : int array, shape (fields, n)
        Jobs done in each field.
    who : Members
        What each brings: hours, skills, trade, when they begin.
    first_pay, stopped : int array, shape (n,), day number
        Of the first money, or `NOBODY`; of the day on which one stopped, or `NEVER`.
    week, saved : int array, shape (n,)
        Letters sent this week; free minutes of this week that are not used yet.
    """

    def __init__(self, scene: Scene, luck: Luck) -> None:
        many, n = len(scene.platforms(0)), luck.n * luck.times
        self.n = n
        self.who = drawn(scene.people, scene.reader, luck) if scene.people else alike(scene.reader, n)
        self.contract = Contracts.empty(whole_of(scene.market.open_contracts), n)
        self.client = Clients.empty(whole_of(scene.market.known_clients), n)
        self.count: dict[Count, Ints] = {name: np.zeros(n, dtype=np.int64) for name in get_args(Count)}
        self.lots = np.zeros((LOTS, n), dtype=np.int64)
        self.ends = np.full(LOTS, NOBODY, dtype=np.int64)
        self.money = np.zeros((many, n), dtype=np.int64)
        self.months = np.zeros((scene.months, n), dtype=np.int64)
        self.ratings = np.zeros((many, n), dtype=np.int64)
        self.stars = np.zeros((many, n), dtype=np.int64)
        self.low = np.zeros((many, n), dtype=np.int64)
        self.ratings[0] = scene.reader.ratings
        self.stars[0] = scene.reader.ratings * scene.reader.stars
        self.done = np.zeros((len(FIELDS), n), dtype=np.int64)
        self.week = np.zeros(n, dtype=np.int64)
        self.saved = np.zeros(n, dtype=np.int64)
        self.first_pay = np.full(n, NOBODY, dtype=np.int64)
        self.stopped = np.full(n, NEVER, dtype=np.int64)

    @property
    def connects(self) -> Ints:
        """What each wallet holds."""
        held: Ints = np.add.reduce(self.lots, axis=0)
        return held

    @property
    def mean_stars(self) -> Ints:
        """The average of the posted stars, in thousandths, on each platform; 0 without ratings."""
        return self.stars // np.maximum(self.ratings, 1)

    @property
    def owed(self) -> Ints:
        """Minutes of work still owed in open contracts."""
        owed: Ints = np.add.reduce(self.contract.minutes * self.contract.open, axis=0)
        return owed

    @property
    def earned(self) -> Ints:
        """Yen so far."""
        yen: Ints = np.add.reduce(self.months, axis=0)
        return yen

    def spent(self, yen_per_dollar: int) -> Ints:
        """Yen so far that Connects and scams took."""
        return in_yen(self.count["connects_cents"], yen_per_dollar) + self.count["scam_loss"]

    def parts(self) -> Iterator[tuple[str, Ints]]:
        """Every array with its name: all that a life is."""
        for prefix, group in (("contract", self.contract), ("client", self.client)):
            for name, values in group.columns():
                yield f"{prefix}.{name}", values
        for counted, values in self.count.items():
            yield f"count.{counted}", values
        for name in (
            "lots",
            "money",
            "months",
            "ratings",
            "stars",
            "low",
            "done",
            "week",
            "saved",
            "first_pay",
            "stopped",
        ):
            yield name, getattr(self, name)
        yield "begins", self.who.begins
