"""One day of many lives: what the steps of the day share, and forget at night."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt

from freelancekit.careers.setup import Platform, Scene
from freelancekit.careers.state import CONTRACT, NOBODY, Lives
from freelancekit.contracts.stages import Event, follow
from freelancekit.luck import Luck
from freelancekit.market.arrivals import Arrived
from freelancekit.strategies.base import REPLY_MINUTES, Me, Seen, Strategy, answers

Ints = npt.NDArray[np.int64]

#: What the base class answers without a look, and so need not be asked.
USUAL = {
    "minutes": 20,
    "price": 100,
    "boost": 0,
    "reply_minutes": REPLY_MINUTES,
    "buy": 0,
    "rate_first": 1,
    "says_room": 0,
    "writes_first": 0,
}
#: A day that never comes.
NEVER = 1_000_000


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
    arrived: Arrived
    seen: Seen
    rows: Ints = field(default_factory=lambda: np.zeros(0, dtype=np.int64))
    minutes: Ints = field(default_factory=lambda: np.zeros(0, dtype=np.int64))
    price: Ints = field(default_factory=lambda: np.zeros(0, dtype=np.int64))
    boost: Ints = field(default_factory=lambda: np.zeros(0, dtype=np.int64))
    stands: npt.NDArray[np.bool_] = field(default_factory=lambda: np.zeros(0, dtype=np.bool_))
    taken: Ints = field(default_factory=lambda: np.zeros((0, 0), dtype=np.int64))


def _usual(way: Strategy, question: str) -> bool:
    """Whether a way to play leaves a question to the base class."""
    return question in USUAL and getattr(type(way), question) is getattr(Strategy, question)


class Today:
    """
    The day that is played.

    Parameters
    ----------
    scene : Scene
    lives : Lives
    luck : Luck
        With a place for each career.
    day : int
    diary : list of Line, optional
        Where one career's day is written down.
    """

    def __init__(
        self, scene: Scene, lives: Lives, luck: Luck, day: int, diary: list[Line] | None = None
    ) -> None:
        self.scene, self.lives, self.luck, self.day, self.diary = scene, lives, luck, day, diary
        self.platforms = scene.platforms(day)
        self.everybody = np.arange(lives.n)
        self.minutes = lives.saved + scene.minutes(day)
        self.offers: list[Offer] = []
        self.paid: list[tuple[int, Ints]] = []
        self.broken: list[tuple[int, Ints]] = []

    def draw(self, name: str, rows: Ints, slot: int = 0) -> npt.NDArray[np.float64]:
        """The luck of some careers today; every place has its own, whoever else is asked."""
        return self.luck(name, self.day, slot)[rows]

    def me(self, which: int = 0) -> Me:
        """What each knows of themselves, on one of the platforms."""
        lives, n = self.lives, self.lives.n
        return Me(
            day=np.full(n, self.day),
            weekday=np.full(n, self.day % 7),
            minutes=self.minutes,
            work=lives.owed,
            contracts=np.sum(lives.contract["open"], axis=0),
            connects=lives.connects,
            earned=lives.earned,
            letters=lives.count["letters"],
            letters_week=lives.week,
            wins=lives.count["wins"],
            ratings=lives.ratings[which],
            stars=lives.mean_stars[which],
            luck=self.luck("strategy.luck", self.day),
        )

    def ask(self, question: str, rows: Ints, job: Seen | None = None, which: int = 0) -> Ints:
        """What each career's way to play answers; what it leaves to the base class needs no sight."""
        if not len(rows):
            return np.zeros(0, dtype=np.int64)
        ways = self.scene.ways
        new = [way for way in ways if not _usual(way, question)]
        given = np.full(len(rows), USUAL.get(question, 0), dtype=np.int64)
        if not new:
            return given
        me, whose = self.me(which), rows // (self.lives.n // len(ways))
        for number, way in enumerate(ways):
            mine = np.flatnonzero(whose == number) if len(ways) > 1 else np.arange(len(rows))
            if not _usual(way, question):
                given[mine] = answers(way, question, me, job, rows[mine])
        return given

    def count(self, name: str, rows: Ints, many: Any = 1) -> None:  # noqa: ANN401 - one, or one each
        """Add to what is counted over a life."""
        if not len(rows):
            return
        self.lives.count[name][rows] += many

    def tell(self, key: str, rows: Ints, **numbers: Any) -> None:  # noqa: ANN401
        """Write a line into the diary, where one is kept."""
        if self.diary is not None and len(rows):
            told = {name: int(np.ravel(value)[0]) for name, value in numbers.items()}
            self.diary.append(Line(self.day, key, told))

    def opens(self, rows: Ints, **new: Any) -> Ints:  # noqa: ANN401 - arrays like `rows`
        """
        Open a contract for some careers, deposit included; a full desk declines.

        Returns
        -------
        int array
            Those whose desk had room.
        """
        if not len(rows):
            return rows
        lives = self.lives
        place, free = lives.free_place("contract")
        fits = free[rows]
        there, at = rows[fits], place[rows[fits]]
        values: dict[str, Any] = dict.fromkeys(CONTRACT, 0)
        values |= {"open": 1, "client": NOBODY, "stops": NEVER}
        values |= {name: np.broadcast_to(value, rows.shape)[fits] for name, value in new.items()}
        values["all_minutes"] = values["minutes"]
        values["stage"] = self._begins(values["format"])
        for name, value in values.items():
            lives.contract[name][at, there] = value
        self.count("declined", rows[~fits])
        self.tell("contract.declined", rows[~fits])
        return there

    def _begins(self, numbers: Ints) -> Ints:
        """The stage in which a contract begins, once the client has paid in the deposit."""
        stage = np.zeros(len(numbers), dtype=np.int64)
        for number, table in enumerate(self.scene.formats):
            mine = numbers == number
            stage[mine] = follow(np.full(int(np.sum(mine)), table.begins), Event.FUND, table.next)
        return stage
