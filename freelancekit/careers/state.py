"""
Many lives side by side: all that stays overnight, a place in each array for each career.

Whole numbers only: cents, yen, Connects, tenths, minutes, thousandths of a
star. One career is a crowd of one.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from freelancekit.careers.setup import DESK, FIELDS, KNOWN, LOTS, Scene
from freelancekit.units import in_yen

Ints = npt.NDArray[np.int64]

#: What an open contract is, on one of the places of a desk.
CONTRACT = (
    "open", "stage", "format", "platform", "kind", "field", "pay", "minutes", "all_minutes", "needed", "due",
    "stops", "clock", "looks", "content", "client", "road",
)  # fmt: skip
#: What one knows of a client with whom one has worked.
CLIENT = (
    "there", "kind", "format", "platform", "field", "pay", "minutes", "needed", "held", "orders", "last",
    "pace", "leaves", "billed",
)  # fmt: skip
#: What is counted over a life. `connects_...` and `..._minutes` are sums.
COUNTS = (
    "letters", "wins", "too_dear", "too_long", "declined", "forgotten", "scammed", "scam_loss",
    "connects_in", "connects_bought", "connects_spent", "connects_boost", "connects_back", "connects_ended",
    "connects_cents", "boosts", "letter_minutes", "work_minutes", "delivered", "late", "paid", "unpaid",
    "stopped", "vanished", "repeats", "larger", "referred", "tasks", "tenths",
)  # fmt: skip
#: On which road a contract came.
ROADS = ("letter", "task", "repeat", "larger", "referred")
#: A number of a client that is not there.
NOBODY = -1


class Lives:
    """
    The state of some careers.

    Parameters
    ----------
    scene : Scene
    n : int
        How many careers.

    Attributes
    ----------
    contract, client : dict of str to int array, shape (places, n)
    count : dict of str to int array, shape (n,)
    lots : int array, shape (14, n), Connects
        A ring: a month's lot lies at month % 14. `ends` is the last day of each.
    money : int array, shape (platforms, n), cents or yen
        Net, as paid out so far.
    months : int array, shape (months, n), yen
        Net income of each month, at the reader's rate.
    ratings, stars : int array, shape (platforms, n)
        How many were posted, and their sum in stars.
    done : int array, shape (fields, n)
        Jobs done in each field.
    week, saved : int array, shape (n,)
        Letters sent this week; free minutes of this week that are not used yet.
    """

    def __init__(self, scene: Scene, n: int) -> None:
        many = len(scene.platforms(0))
        self.n = n
        self.contract = {name: np.zeros((DESK, n), dtype=np.int64) for name in CONTRACT}
        self.client = {name: np.zeros((KNOWN, n), dtype=np.int64) for name in CLIENT}
        self.count = {name: np.zeros(n, dtype=np.int64) for name in COUNTS}
        self.lots = np.zeros((LOTS, n), dtype=np.int64)
        self.ends = np.full(LOTS, NOBODY, dtype=np.int64)
        self.money = np.zeros((many, n), dtype=np.int64)
        self.months = np.zeros((scene.months, n), dtype=np.int64)
        self.ratings = np.zeros((many, n), dtype=np.int64)
        self.stars = np.zeros((many, n), dtype=np.int64)
        self.done = np.zeros((len(FIELDS), n), dtype=np.int64)
        self.week = np.zeros(n, dtype=np.int64)
        self.saved = np.zeros(n, dtype=np.int64)
        self.first_pay = np.full(n, NOBODY, dtype=np.int64)

    @property
    def connects(self) -> Ints:
        """What each wallet holds."""
        held: Ints = np.sum(self.lots, axis=0)
        return held

    @property
    def mean_stars(self) -> Ints:
        """The average of the posted stars, in thousandths, on each platform; 0 without ratings."""
        return 1000 * self.stars // np.maximum(self.ratings, 1)

    @property
    def owed(self) -> Ints:
        """Minutes of work still owed in open contracts."""
        owed: Ints = np.sum(self.contract["minutes"] * self.contract["open"], axis=0)
        return owed

    @property
    def earned(self) -> Ints:
        """Yen so far."""
        yen: Ints = np.sum(self.months, axis=0)
        return yen

    def spent(self, yen_per_dollar: int) -> Ints:
        """Yen so far that Connects and scams took."""
        return in_yen(self.count["connects_cents"], yen_per_dollar) + self.count["scam_loss"]

    def parts(self) -> Iterator[tuple[str, Ints]]:
        """Every array with its name: all that a life is."""
        for prefix, group in (("contract", self.contract), ("client", self.client), ("count", self.count)):
            for name, values in group.items():
                yield f"{prefix}.{name}", values
        for name in ("lots", "money", "months", "ratings", "stars", "done", "week", "saved", "first_pay"):
            yield name, getattr(self, name)

    def free_place(self, group: str) -> tuple[Ints, Ints]:
        """For each career the lowest free place among contracts or clients, and whether there is one."""
        taken = self.contract["open"] if group == "contract" else self.client["there"]
        free = taken == 0
        return np.argmax(free, axis=0), np.any(free, axis=0)
