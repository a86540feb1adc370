"""One day of many lives: what the steps of the day share, and forget at night."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from freelancekit.careers.boards import Boards, Posted, whose
from freelancekit.careers.platform import NEVER, Platform
from freelancekit.careers.setup import Scene
from freelancekit.careers.state import NOBODY, ROADS, Contracts, Count, Lives
from freelancekit.luck import Luck
from freelancekit.market.late_and_low_pay import days_late
from freelancekit.strategies.asking import answers
from freelancekit.strategies.base import USUAL, Me, Seen
from freelancekit.strategies.sight import MeOnDemand
from freelancekit.trust.offer_rules import WEEK

Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]

NO_ROWS: Ints = np.zeros(0, dtype=np.int64)
TASK = ROADS.index("task")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the diary: the day, what happened, and its numbers."""

    day: int
    key: str
    numbers: dict[str, int]


@dataclass(slots=True)
class Offer:
    """A job on one place of today's board, and the letters that go to it."""

    slot: int
    which: int
    platform: Platform
    posted: Posted
    seen: Seen
    rows: Ints = field(default_factory=lambda: NO_ROWS)
    minutes: Ints = field(default_factory=lambda: NO_ROWS)
    price: Ints = field(default_factory=lambda: NO_ROWS)
    boost: Ints = field(default_factory=lambda: NO_ROWS)
    stands: Bools = field(default_factory=lambda: NO_ROWS.astype(np.bool_))
    taken: Ints = field(default_factory=lambda: np.zeros((0, 0), dtype=np.int64))


class Today:
    """
    The day that is played.

    Parameters
    ----------
    scene : Scene
    lives : Lives
    luck : Luck
        With a place for each career.
    boards : Boards
        What luck brings, some days ahead.
    day : int
    diary : list of Line, optional
        Where one career's day is written down.
    """

    def __init__(
        self,
        scene: Scene,
        lives: Lives,
        luck: Luck,
        boards: Boards,
        day: int,
        diary: list[Line] | None = None,
    ) -> None:
        self.scene, self.lives, self.luck, self.day, self.diary = scene, lives, luck, day, diary
        self.boards = boards
        self.platforms = scene.platforms(day)
        self.everybody = np.arange(lives.n)
        weekly = lives.who.weekly
        self.minutes = lives.saved + weekly * (day + 1) // WEEK - weekly * day // WEEK
        self.done = lives.done.copy()  # what one can do is that of the morning
        self.offers: list[Offer] = []
        self.paid: list[tuple[Ints, Ints]] = []
        self.invited = np.zeros(lives.n, dtype=np.bool_)  # to the first job of the board
        self.broken: list[tuple[Ints, Ints]] = []

    @cached_property
    def month(self) -> int:
        """The month of the day, from 0."""
        return self.scene.month(self.day)

    def board(self, seen: Callable[[Today, Platform, Posted, int], Seen]) -> Iterator[Offer]:
        """Today's jobs, each on one of the platforms in turn; `seen` makes the sight of one."""
        for slot, posted in enumerate(self.boards.on(self.day)):
            which = whose(self.day, slot, len(self.platforms), self.scene.jobs)
            platform = self.platforms[which]
            yield Offer(slot, which, platform, posted, seen(self, platform, posted, slot))

    def draw(self, name: str, rows: Ints, slot: int | Ints = 0) -> npt.NDArray[np.float64]:
        """The luck of some careers today; every place has its own, whoever else is asked."""
        if not len(rows):
            return np.zeros(0)
        if isinstance(slot, int):
            return self.luck(name, self.day, slot)[rows]
        found = np.empty(len(rows))
        for one in np.unique(slot).tolist():
            mine = slot == one
            found[mine] = self.luck(name, self.day, one)[rows[mine]]
        return found

    def me(self, which: int = 0) -> Me:
        """What each knows of themselves, on one of the platforms; worked out as somebody looks at it."""
        return MeOnDemand(lambda name: _OF_ME[name](self, which).view())

    def ask(self, question: str, rows: Ints, job: Seen | None = None, which: int = 0) -> Ints:
        """What each career's way to play answers; what it leaves to the base class needs no sight."""
        given = np.full(len(rows), USUAL.get(question, 0), dtype=np.int64)
        asked = self.scene.asked(question)
        if not asked or not len(rows):
            return given
        me, ways = self.me(which), self.scene.ways
        if len(ways) == 1:
            return answers(ways[0], question, me, job, rows)
        whose_rows = rows // (self.lives.n // len(ways))
        for number in asked:
            mine = np.flatnonzero(whose_rows == number)
            given[mine] = answers(ways[number], question, me, job, rows[mine])
        return given

    def still(self, rows: Ints) -> Ints:
        """Those who have begun and not stopped; without a population that is everybody."""
        if self.scene.people is None:
            return rows
        there: Ints = rows[(self.lives.who.begins[rows] <= self.day) & (self.lives.stopped[rows] > self.day)]
        return there

    @cached_property
    def there(self) -> Ints:
        """All who have begun and not stopped."""
        return self.still(self.everybody)

    def count(self, name: Count, rows: Ints, many: Any = 1) -> None:  # noqa: ANN401 - one, or one each
        """Add to what is counted over a life."""
        if len(rows):
            self.lives.count[name][rows] += many

    def tell(self, key: str, rows: Ints, **numbers: Any) -> None:  # noqa: ANN401
        """Write a line into the diary, where one is kept."""
        if self.diary is not None and len(rows):
            told = {name: int(np.ravel(value)[0]) for name, value in numbers.items()}
            self.diary.append(Line(self.day, key, told))

    def opens(self, rows: Ints, new: Contracts) -> Ints:
        """
        Open a contract for some careers, deposit included; a full desk declines.

        Parameters
        ----------
        rows : int array
        new : Contracts
            One for each of them; their stage and what is left to do are set here.

        Returns
        -------
        int array
            Those whose desk had room.
        """
        free = self.lives.contract.open[:, rows] == 0
        fits, place = free.any(axis=0), free.argmax(axis=0)
        self.count("declined", rows[~fits])
        self.tell("contract.declined", rows[~fits])
        there: Ints = rows[fits]
        kept = new.some(fits)
        kept.all_minutes[:] = kept.minutes
        kept.stage[:] = self.scene.begins[kept.format]
        kept.waits[:] = self._days_late(place[fits], there, kept)
        self.lives.contract.put(place[fits], there, kept)
        return there

    def _days_late(self, place: Ints, rows: Ints, new: Contracts) -> Ints | int:
        """How late each contract's money will come; only people who differ meet that, and a task is paid."""
        if self.scene.people is None:
            return 0
        late: Ints = days_late(self.draw("pay.late", rows, place), True, self.scene.people)
        return np.where(new.road == TASK, 0, late)


def contract_of(n: int, **columns: Any) -> Contracts:  # noqa: ANN401 - numbers, or one for each
    """So many new contracts; what is not named is 0, nobody's, and never stopped."""
    new = Contracts.empty(n)
    new.open[:], new.stops[:], new.client[:] = 1, NEVER, NOBODY
    for name, value in columns.items():
        getattr(new, name)[:] = value
    return new


def layers(rows: Ints) -> Iterator[Ints]:
    """
    Places among `rows`, such that in each part no career stands twice; a career's first stands in the first.

    Examples
    --------
    >>> [part.tolist() for part in layers(np.array([4, 7, 4, 9]))]
    [[0, 1, 3], [2]]
    """
    places = np.arange(len(rows))
    order = np.argsort(rows, kind="stable")
    again = rows[order][1:] == rows[order][:-1]
    if not again.any():
        yield places
        return
    first = np.flatnonzero(np.append(True, ~again))
    turn = np.empty_like(places)
    turn[order] = places - np.repeat(first, np.diff(first, append=len(rows)))
    for n in range(int(turn.max()) + 1):
        yield np.flatnonzero(turn == n)


#: What one knows of oneself, a column at a time.
_OF_ME: dict[str, Callable[[Today, int], Any]] = {
    "day": lambda today, _: np.full(today.lives.n, today.day),
    "weekday": lambda today, _: np.full(today.lives.n, today.day % 7),
    "minutes": lambda today, _: today.minutes,
    "work": lambda today, _: today.lives.owed,
    "contracts": lambda today, _: np.add.reduce(today.lives.contract.open, axis=0),
    "connects": lambda today, _: today.lives.connects,
    "earned": lambda today, _: today.lives.earned,
    "letters": lambda today, _: today.lives.count["letters"],
    "letters_week": lambda today, _: today.lives.week,
    "wins": lambda today, _: today.lives.count["wins"],
    "ratings": lambda today, which: today.lives.ratings[which],
    "stars": lambda today, which: today.lives.mean_stars[which],
    "luck": lambda today, _: today.luck("strategy.luck", today.day),
    "hours": lambda today, _: today.lives.who.weekly // 60,
}
