"""
One freelancer, day by day, with a diary.

The same steps and the same luck as in a crowd: `Career(place=7)` lives the life
of place 7. Play it by a strategy, or by hand.
"""

from __future__ import annotations

import copy
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Self

import numpy as np

from freelancekit.careers.boards import Boards
from freelancekit.careers.day import DAY
from freelancekit.careers.day_context import Line, Today
from freelancekit.careers.diary import told
from freelancekit.careers.platform import FIELDS
from freelancekit.careers.setup import Scene, scene
from freelancekit.careers.state import Count, Lives
from freelancekit.careers.steps_propose import strategy_proposes
from freelancekit.careers.unbroken import unbroken
from freelancekit.errors import CareerError
from freelancekit.luck import Luck
from freelancekit.rules.rulebook import Rulebook
from freelancekit.say import Text, say, say_many
from freelancekit.strategies.base import REPLY_MINUTES, ByHand, Strategy
from freelancekit.units import day as day_of
from freelancekit.units import say_minutes, say_yen, whole

if TYPE_CHECKING:
    import pandas as pd

#: Where the day waits for a hand: the jobs are there, nothing is decided.
WAITS = DAY.index(strategy_proposes)


@dataclass(frozen=True, slots=True)
class Decision:
    """What a hand decided: on which day, which move, with which numbers."""

    day: int
    move: str
    numbers: tuple[int, ...]


#: What a day changes in a career.
DAYS_WORK = ("lives", "boards", "luck", "diary", "_today", "_letters")


class Career:
    """
    One career.

    Parameters
    ----------
    platforms : str, Rulebook, or several
        Where one looks for work.
    strategy : Strategy, optional
        Who decides. Without it, you do: look at `board`, `write` to a job, let a day pass with `wait`.
    place : int
        Whose luck: the life of this place in a crowd of the same seed.
    **given
        ``on``, ``days``, ``reader``, ``market``, ``seed``, ``yen_per_dollar``, ``mode``,
        ``rules_change``, as for `scene`.

    Raises
    ------
    CareerError
        As for `scene`, and for a move that is not there.

    Examples
    --------
    >>> career = Career("upwork", on="2024-09-01", days=90)
    >>> career.write(1).wait(3)
    Day 3 of 90: 6 Connects, 1 letter, 0 wins, 0 yen.
    """

    def __init__(
        self,
        platforms: str | Rulebook | Sequence[str | Rulebook] = "upwork",
        strategy: Strategy | None = None,
        *,
        place: int = 0,
        **given: Any,  # noqa: ANN401 - as `scene`
    ) -> None:
        self.by_hand = strategy is None
        self.given = dict(given)
        self.scene = scene(platforms, strategy, **given)
        self.place = whole(place, say("The place"), least=0)
        self.luck = Luck(self.scene.seed, self.place)
        self.boards = Boards(self.scene, self.luck)
        self.lives = Lives(self.scene, self.luck)
        self.day = 0
        self.diary: list[Line] = []
        self.decisions: list[Decision] = []
        self._replies, self._buys = REPLY_MINUTES, 0
        self._letters: dict[int, tuple[int, int, int]] = {}
        self._today: Today | None = None

    # ------------------------------------------------------------- playing

    def write(self, place: int, *, minutes: int = 20, price: int = 100, boost: int = 0) -> Self:
        """
        A letter to a job of today's board; it leaves when the day passes.

        Parameters
        ----------
        place : int
            On the board, from 1.
        minutes : int
            For the letter.
        price : int
            In percent of the sum that the client named.
        boost : int
            Connects for a place at the top.

        Raises
        ------
        CareerError
            When a strategy plays, after the last day, or for a place that is none.
        """
        self._mine()
        at = whole(place, say("The place"))
        if at > self.scene.jobs:
            msg = say("Today's board has the places 1 to {n}; you gave {place}.", n=self.scene.jobs, place=at)
            raise CareerError(msg, place=at)
        letter = (
            whole(minutes, say("The minutes"), most=600),
            whole(price, say("The price"), least=10, most=1000),
            whole(boost, say("The boost"), least=0, most=1000),
        )
        self._letters[at] = letter
        self.decisions.append(Decision(self.day, "write", (at, *letter)))
        return self

    def answer_in(self, minutes: int) -> Self:
        """From now on every client waits so many minutes for an answer; without it, 240."""
        self._mine()
        self._replies = whole(minutes, say("The minutes until an answer"), least=0, most=10_080)
        self.decisions.append(Decision(self.day, "answer_in", (self._replies,)))
        return self

    def buy_monthly(self, connects: int) -> Self:
        """From now on so many Connects are bought each month, with the free ones; without it, none."""
        self._mine()
        self._buys = whole(connects, say("The Connects to buy"), least=0, most=1000)
        self.decisions.append(Decision(self.day, "buy_monthly", (self._buys,)))
        return self

    def wait(self, days: int = 1) -> Self:
        """
        Let days pass.

        Raises
        ------
        CareerError
            After the last day.
        """
        n = whole(days, say("The number of days"))
        if self.day + n > self.scene.days:
            msg = say(
                "This career has {days} days, and {left} of them are left; you gave {n}.",
                days=self.scene.days,
                left=self.scene.days - self.day,
                n=n,
            )
            raise CareerError(msg, left=self.scene.days - self.day)
        for _ in range(n):
            self._pass()
        return self

    def play(self) -> Self:
        """To the last day."""
        return self.wait(self.scene.days - self.day) if self.day < self.scene.days else self

    # ------------------------------------------------------------- looking

    def board(self) -> pd.DataFrame:
        """The jobs of today, as the platform shows them."""
        import pandas as pd

        today = self._begun()
        rows = []
        for offer in today.offers:
            seen, template = offer.seen, offer.platform.listing.found[int(offer.posted.column("template")[0])]
            rows.append(
                {
                    "place": offer.slot + 1,
                    "what": _what(say(template.title), bool(seen.invited[0])),
                    "yen": int(seen.pay[0]),
                    "time": say_minutes(int(seen.hours[0])),
                    "Connects": int(seen.connects[0]),
                    "letters": int(seen.letters[0]),
                    "skill": int(seen.skill[0]),
                    "needed": int(seen.needed[0]),
                }
            )
        return pd.DataFrame(rows).set_index("place")

    @property
    def connects(self) -> int:
        """In the wallet."""
        return int(self.lives.connects[0])

    @property
    def earned(self) -> int:
        """Yen, net, so far."""
        return int(self.lives.earned[0])

    def count(self, name: Count) -> int:
        """What was counted so far, such as ``"letters"`` or ``"wins"``."""
        return int(self.lives.count[name][0])

    def why(self, on: int | date | str | None = None) -> Text:
        """
        The diary: of all days, or of one.

        Parameters
        ----------
        on : int, date or str, optional
            A day's number, or its date.
        """
        lines = self.diary if on is None else [line for line in self.diary if line.day == self._number(on)]
        return Text("\n".join(told(lines, self.scene)) if lines else say("Nothing happened."))

    def money(self) -> pd.DataFrame:
        """Net income in yen, month by month."""
        import pandas as pd

        months = self.lives.months[:, 0].tolist()
        return pd.DataFrame({"month": range(1, len(months) + 1), "yen": months})

    def contracts(self) -> pd.DataFrame:
        """The contracts that are open now."""
        import pandas as pd

        contract = self.lives.contract
        place = np.flatnonzero(contract.open[:, 0])
        own = contract.at(place, np.zeros_like(place))
        return pd.DataFrame(
            {
                "field": [FIELDS[number] for number in own.field],
                "pay": own.pay.tolist(),
                "minutes": own.minutes.tolist(),
                "due": [self._date(number) for number in own.due.tolist()],
            }
        )

    def ratings(self) -> pd.DataFrame:
        """Ratings and their average, a row for each platform."""
        import pandas as pd

        lives = self.lives
        names = [platform.name for platform in self.scene.platforms(0)]
        stars = (lives.mean_stars[:, 0] / 1000).tolist()
        return pd.DataFrame({"platform": names, "ratings": lives.ratings[:, 0].tolist(), "stars": stars})

    def __repr__(self) -> str:
        return say(
            "Day {day} of {days}: {connects} Connects, {letters}, {wins}, {yen}.",
            day=self.day,
            days=self.scene.days,
            connects=self.connects,
            letters=say_many("{n} letter", "{n} letters", self.count("letters")),
            wins=say_many("{n} win", "{n} wins", self.count("wins")),
            yen=say_yen(self.earned),
        )

    # ------------------------------------------------------------- the day

    def _begun(self) -> Today:
        """Today, up to where a hand decides."""
        if self.day >= self.scene.days:
            raise CareerError(say("This career is over. Begin a new one."), day=self.day)
        if self._today is None:
            self._today = Today(self._scene(), self.lives, self.luck, self.boards, self.day, self.diary)
            for step in DAY[:WAITS]:
                step(self._today)
        return self._today

    def _pass(self) -> None:
        """A day, whole or not at all: the stop button waits; a way to play that fails takes its day back."""
        kept = self._kept()
        try:
            with unbroken():
                today = self._begun()
                today.scene = self._scene()
                for step in DAY[WAITS:]:
                    step(today)
                self.day, self._today, self._letters = self.day + 1, None, {}
        except Exception:
            self.__dict__.update(kept)
            raise

    def _kept(self) -> dict[str, Any]:
        """What a day changes, where the way to play is the reader's own and may fail in the middle."""
        if type(self.scene.strategy).__module__.startswith("freelancekit."):
            return {}
        parts = {name: self.__dict__[name] for name in DAYS_WORK}
        same = [self.scene, *(platform for _, era in self.scene.eras for platform in era)]
        return copy.deepcopy(parts, {id(thing): thing for thing in same})

    def _scene(self) -> Scene:
        """The scene; with what was decided by hand, where a hand plays."""
        if not self.by_hand:
            return self.scene
        return replace(self.scene, strategy=ByHand(dict(self._letters), self._buys, self._replies))

    def _mine(self) -> None:
        if not self.by_hand:
            msg = say("{name} plays this career. Leave the strategy out to play by hand.",
                      name=self.scene.strategy.name)  # fmt: skip
            raise CareerError(msg, strategy=self.scene.strategy.name)
        if self.day >= self.scene.days:
            raise CareerError(say("This career is over. Begin a new one."), day=self.day)

    def _date(self, number: int) -> date:
        return self.scene.start + timedelta(days=number)

    def _number(self, on: int | date | str) -> int:
        return on if isinstance(on, int) else (day_of(on, say("The day")) - self.scene.start).days


def _what(title: str, invited: bool) -> str:
    return say("{title} (you are invited)", title=title) if invited else title
