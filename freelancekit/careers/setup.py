"""
What a career is played by: platforms and their rules, the market, the freelancer, the way to play.

Everything here is the same for all careers of a crowd. The limits of a desk are
rules of the game: they bind one career as they bind a million.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from itertools import islice

import numpy as np
import numpy.typing as npt

from freelancekit.careers.elsewhere import market_of
from freelancekit.careers.platform import FORMATS, Platform
from freelancekit.contracts.stages import FORBIDDEN, Event, Format, Stage, follow, formats
from freelancekit.errors import CareerError
from freelancekit.market.freelancer import Reader
from freelancekit.market.people import People
from freelancekit.market.ranges import whole_of
from freelancekit.market.settings import Market
from freelancekit.rules.rulebook import Rulebook, rulebook, rules_over
from freelancekit.say import say, say_list
from freelancekit.strategies.base import Beginner, Strategy, is_usual
from freelancekit.trust.ledger import known_mode
from freelancekit.units import day as day_of
from freelancekit.units import in_yen, whole
from freelancekit.wallet.rules import month_starts

Ints = npt.NDArray[np.int64]

#: A month's Connects are one lot; no more than thirteen such live at a time.
LOTS = 14


@dataclass(frozen=True)
class Scene:
    """
    All that careers of one crowd have in common.

    Parameters
    ----------
    start : date
        Day 0.
    days : int
    eras : tuple of (first day, platforms)
        The rules, and from which day on.
    strategy : Strategy
    reader : Reader
    market : Market
    seed : int
    yen_per_dollar : int
        The reader's own rate.
    mode : {"article", "honest"}
        Whether a tie that nobody uses fades.
    others : tuple of Strategy
        Ways to play beside ``strategy``, each in the same lives: the places are shared out, an equal run of
        them for each way, in order.
    people : People, optional
        Who plays: people who differ, or, without it, the reader in every place.
    """

    start: date
    days: int
    eras: tuple[tuple[int, tuple[Platform, ...]], ...] = field(repr=False)
    strategy: Strategy
    reader: Reader
    market: Market
    seed: int
    yen_per_dollar: int
    mode: str = "article"
    others: tuple[Strategy, ...] = ()
    people: People | None = None

    @property
    def ways(self) -> tuple[Strategy, ...]:
        """All ways to play, in the order of their places."""
        return (self.strategy, *self.others)

    def platforms(self, day: int) -> tuple[Platform, ...]:
        """The platforms with the rules of a day."""
        return next(platforms for first, platforms in reversed(self.eras) if first <= day)

    @cached_property
    def grants(self) -> dict[int, int]:
        """The days on which a month begins, and which month it is."""
        firsts = islice(month_starts(self.start), self.days // 28 + 2)
        return {(first - self.start).days: month for month, first in enumerate(firsts)}

    def month(self, day: int) -> int:
        """The month of a day, from 0."""
        return max(month for first, month in self.grants.items() if first <= day)

    @cached_property
    def months(self) -> int:
        """How many months are begun."""
        return self.month(self.days - 1) + 1

    @cached_property
    def jobs(self) -> int:
        """Jobs that one looks at in a day."""
        return whole_of(self.market.jobs_a_day)

    @cached_property
    def formats(self) -> tuple[Format, ...]:
        """The tables of moves, in the order of `FORMATS`."""
        return tuple(formats()[name] for name in FORMATS)

    @cached_property
    def begins(self) -> Ints:
        """For each format the stage in which a contract begins, once the deposit is paid in."""
        return np.array([int(follow(one.begins, Event.FUND, one.next)) for one in self.formats])

    @cached_property
    def moves(self) -> Ints:
        """The stage that follows, shape (formats, stages, events); a forbidden move changes nothing."""
        after = np.stack([one.next for one in self.formats]).astype(np.int64)
        return np.where(after == FORBIDDEN, np.arange(len(Stage))[None, :, None], after)

    def asked(self, question: str) -> tuple[int, ...]:
        """Which of the ways to play do not leave a question to the base class."""
        if question not in self._asked:
            self._asked[question] = tuple(
                number for number, way in enumerate(self.ways) if not is_usual(way, question)
            )
        return self._asked[question]

    @cached_property
    def _asked(self) -> dict[str, tuple[int, ...]]:
        return {}

    def in_yen(self, amount: Ints, currency: str) -> Ints:
        """Cents or yen, in yen at the reader's rate."""
        return in_yen(amount, self.yen_per_dollar) if currency == "USD" else amount


def scene(
    platforms: str | Rulebook | Sequence[str | Rulebook] = "upwork",
    strategy: Strategy | None = None,
    *,
    on: date | str | None = None,
    days: int = 365,
    reader: Reader | None = None,
    market: Market | None = None,
    seed: int = 1,
    yen_per_dollar: int = 150,
    mode: str = "article",
    rules_change: bool = False,
    people: People | None = None,
) -> Scene:
    """
    The scene of a career, checked.

    Parameters
    ----------
    platforms : str, Rulebook, or several
        Where one looks for work, as for `freelancekit.rules.rulebook`.
    strategy : Strategy, optional
    on : date or str, optional
        Day 0; without it, the first rulebook's day.
    days : int
    reader, market, seed, yen_per_dollar, mode, people
        As in `Scene`.
    rules_change : bool
        Whether the rules follow the calendar, or stay as they are on day 0.

    Raises
    ------
    CareerError
        For a platform on which no career can be played, the same one twice, a strategy that is none, or a
        setting of the market that no career reads.

    Examples
    --------
    >>> scene("crowdworks", days=31, on="2024-09-01").months
    2
    """
    way = _way(strategy)
    books = _books(platforms, on)
    start = day_of(on, say("The first day")) if on is not None else books[0].on
    span = whole(days, say("The number of days"), most=3653)
    names = [book.file.platform.name for book in books]
    eras = _changing(names, start, span) if rules_change else ((0, tuple(map(Platform.of, books))),)
    for platform in (one for _, era in eras for one in era):
        platform.look_at()
    return Scene(
        start,
        span,
        eras,
        way,
        reader or Reader(),
        market_of(market),
        whole(seed, say("The seed"), least=0),
        whole(yen_per_dollar, say("The rate"), most=10_000),
        known_mode(mode),
        people=people,
    )


def _way(strategy: Strategy | None) -> Strategy:
    """A strategy; a beginner's where none is given."""
    way = Beginner() if strategy is None else strategy
    if isinstance(way, type) and issubclass(way, Strategy):
        msg = say("{name} is a way to play, and it wants brackets: write {name}().", name=way.__name__)
        raise CareerError(msg, given=way)
    if not isinstance(way, Strategy):
        msg = say(
            "A way to play is an object of a Strategy, as in fk.Strategy(); you gave {given}.",
            given=repr(way),
        )
        raise CareerError(msg, given=way)
    return way


def _books(platforms: str | Rulebook | Sequence[str | Rulebook], on: date | str | None) -> list[Rulebook]:
    """The rulebook of each platform on that day, each platform once."""
    given = [platforms] if isinstance(platforms, (str, Rulebook)) else list(platforms)
    books = [book if isinstance(book, Rulebook) else rulebook(book, on) for book in given]
    names = [book.file.platform.name for book in books]
    if not names or len(set(names)) < len(names):
        msg = say(
            "A career needs one platform or more, each of them once; you gave {names}.",
            names=say_list(names) or "-",
        )
        raise CareerError(msg, names=names)
    return books


def _changing(names: list[str], start: date, days: int) -> tuple[tuple[int, tuple[Platform, ...]], ...]:
    """The rules of each day on which one of them changed."""
    last = start + timedelta(days=days - 1)
    changes = {name: rules_over(name, start, last) for name in names}
    firsts = sorted({first for pairs in changes.values() for first, _ in pairs})
    return tuple(
        ((first - start).days, tuple(Platform.of(_then(changes[name], first)) for name in names))
        for first in firsts
    )


def _then(pairs: list[tuple[date, Rulebook]], on: date) -> Rulebook:
    return next(book for first, book in reversed(pairs) if first <= on)
