"""
The job board: jobs read by one reader under one platform's rules, and the best set of them.

Tickets run out, and so do hours. Which jobs to apply for, under both, is a
question that an integer solver answers exactly; the reader may try to beat it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from freelancekit.contracts.fees import fee_plan
from freelancekit.errors import JobError, RulebookError
from freelancekit.literal import briefly
from freelancekit.market.freelancer import Reader
from freelancekit.market.settings import Market
from freelancekit.proposals.knapsack import best_counts, greedy_counts
from freelancekit.proposals.listings import Stand, filled, stands_of, stories
from freelancekit.proposals.posting import LETTER_MINUTES, Posting, Terms
from freelancekit.proposals.selection import NO_LIMIT, Pick
from freelancekit.rules.rulebook import Rulebook, rulebook
from freelancekit.say import N_, say, say_list, say_many, say_name
from freelancekit.units import in_yen, nearest, whole

if TYPE_CHECKING:
    import pandas as pd

#: What a set of jobs can be judged by, and how it is said.
GOALS = {
    "pay": N_("what arrives if every letter won"),
    "worth": N_("what the letters bring on average"),
}
ORDERS = ("pay", "hour_if_won", "wins_in_1000", "per_try", "per_connect", "per_hour")
COLUMNS = ("kind", "pay", "connects", "applicants", "wins_in_1000", "net", "honest_minutes", "hour_if_won")
COLUMNS_MORE = ("per_try", "per_connect", "per_hour", "bad_in_100")


class Board:
    """
    A job board, as one reader sees it.

    Parameters
    ----------
    name : str or Rulebook
        A board of the story such as ``"sunday"``, or a platform such as ``"upwork"``
        or ``"crowdworks"``, or a rulebook of one.
    on : date or str, optional
        The day of the platform's rules.
    n : int
        How many jobs luck brings.
    seed, day : int
        Another seed is another board, another day the next one.
    reader : Reader, optional
        Nao, where nobody else is named.
    market : Market, optional

    Raises
    ------
    JobError
        For a board that there is not.
    AmountError
        For a number that is not whole.

    Examples
    --------
    >>> board = Board("sunday")
    >>> board
    A board of 10 jobs, read by Nao: a, b, pictures, tea, logo, video, chapter, cafe, backers, questions
    >>> board["a"].face()
    ['3,000 yen', '2 tickets', '9 letters so far', '1 h 50 in all']
    """

    def __init__(
        self,
        name: str | Rulebook = "sunday",
        on: date | str | None = None,
        *,
        n: int = 10,
        seed: int = 1,
        day: int = 0,
        reader: Reader | None = None,
        market: Market | None = None,
    ) -> None:
        self.reader, self.market = reader or Reader(), market or Market()
        if isinstance(name, str) and name in stories():
            story = stories()[name]
            rules, stands = rulebook(story.rules, story.on), stands_of(story)
            price = in_yen(rules.number("connects.price"), story.yen_per_dollar)
        else:
            rules = name if isinstance(name, Rulebook) else _book(name, on)
            count = whole(n, say("The number of jobs"), least=0, most=500)
            stands = filled(rules, count, seed, day, self.market)
            price = rules.number("connects.price") if "connects.price" in rules else 0
        self.rules = rules
        terms = _terms(rules, price, self.reader, self.market)
        self._stands: dict[str, Stand] = {stand.job.id: stand for stand in stands}
        self.postings = {
            name: Posting(stand.job, stand.client, terms) for name, stand in self._stands.items()
        }

    # ------------------------------------------------------------ looking

    def __getitem__(self, name: str) -> Posting:
        return self.postings[self._known(name)]

    def __iter__(self) -> Iterator[Posting]:
        return iter(self.postings.values())

    def __len__(self) -> int:
        return len(self.postings)

    def __repr__(self) -> str:
        return say(
            "A board of {n} jobs, read by {who}: {names}",
            n=len(self),
            who=say_name(self.reader.name),
            names=say_list(self.postings),
        )

    def table(self) -> pd.DataFrame:
        """All jobs with all their numbers, to sort and to filter; money in cents or yen, time in minutes."""
        import pandas as pd

        rows = {name: _row(posting) for name, posting in self.postings.items()}
        table = pd.DataFrame.from_dict(rows, orient="index", columns=["title", *COLUMNS, *COLUMNS_MORE])
        table.index.name = "job"
        return table.astype({"per_connect": "Int64"})

    def cards(self) -> Cards:
        """All jobs as cards to read: the face, and the rest on a click."""
        return Cards(tuple(self))

    def only(self, *names: str) -> Board:
        """The same board with these jobs alone."""
        wanted = [self._known(name) for name in names]
        board = object.__new__(Board)
        board.__dict__ |= self.__dict__
        board.postings = {name: self.postings[name] for name in wanted}
        return board

    def by_ratings(self, name: str, *ratings: int) -> Ladder:
        """
        How often the reader's letter for a job wins, with ever more ratings of five stars.

        Examples
        --------
        >>> Board("sunday").by_ratings("pictures", 0, 1, 100)
        no rating: 42 of 1,000
        1 rating: 77 of 1,000
        100 ratings: 133 of 1,000
        """
        letter = self[name].letter()
        people = {n: self.reader.but(ratings=n, stars=5000 if n else 0) for n in ratings}
        return Ladder({n: letter.but(reader=who).in_1000 for n, who in people.items()})

    # ------------------------------------------------------------ choosing

    def pick(self, *names: str, connects: int, hours: float | None = None) -> Pick:
        """
        A set chosen by hand, held against two budgets.

        Parameters
        ----------
        *names : str
            The jobs; one that is named twice counts twice.
        connects : int
            The tickets at hand.
        hours : float, optional
            The free hours; no limit where none are given.

        Examples
        --------
        >>> Board("sunday").pick("a", "b", connects=10, hours=6)
        a, b: 8 of 10 tickets, 5 h 40 of 6 h 00. If all are won, 11,700 yen arrive.
        """
        chosen = [self._known(name) for name in names]
        return self._pick(chosen, _tickets(connects), _minutes(hours))

    def best(self, *, connects: int, hours: float | None = None, by: str = "worth", copies: int = 1) -> Pick:
        """
        The best set there is, found by an integer solver.

        Parameters
        ----------
        connects, hours
            As for `pick`.
        by : {"worth", "pay"}
            What the letters bring on average, or what arrives if every letter won.
        copies : int
            How often each job may be taken, as if there were more of its kind.

        Raises
        ------
        JobError
            For an empty board, or a goal that is none.

        Examples
        --------
        >>> Board("sunday").only("a", "b").best(connects=10, by="pay", copies=5)
        a, a, b: 10 of 10 tickets. If all are won, 14,400 yen arrive.
        """
        budgets = [_tickets(connects), _minutes(hours)]
        counts = best_counts(self.values(by), self._costs(), budgets, self._most(copies))
        return self._taken(counts or [0] * len(self), budgets)

    def greedy(self, order: str, *, connects: int, hours: float | None = None, copies: int = 1) -> Pick:
        """
        A simple rule: sort by one number, take what still fits.

        Parameters
        ----------
        order : str
            A column of the table, the highest first.

        Raises
        ------
        JobError
            For a column that one cannot sort by.
        """
        if order not in ORDERS:
            msg = say(
                "One can sort by: {known}; you gave {order}.", known=say_list(ORDERS), order=repr(order)
            )
            raise JobError(msg, order=order)
        values = [_number(posting, order) for posting in self]
        places = sorted(range(len(self)), key=lambda place: -values[place])
        budgets = [_tickets(connects), _minutes(hours)]
        return self._taken(greedy_counts(places, self._costs(), budgets, self._most(copies)), budgets)

    def values(self, by: str) -> list[int]:
        """What each job counts for one goal, in whole thousandths of cents or yen."""
        if not self.postings:
            raise JobError(say("The board is empty. Fill it, or take another day: fk.Board(day=1)."))
        if by not in GOALS:
            goals = say(" or ").join(f'"{goal}"' for goal in GOALS)
            raise JobError(say("A set is judged by {goals}; you gave {by}.", goals=goals, by=repr(by)), by=by)
        if by == "pay":
            return [1000 * posting.net for posting in self]
        return [
            int(nearest(1000 * (posting.worth - posting.job.connects * posting.terms.connect_price)))
            for posting in self
        ]

    def _costs(self) -> list[list[int]]:
        return [[posting.job.connects for posting in self], [posting.honest_minutes for posting in self]]

    def _most(self, copies: int) -> list[int]:
        n = whole(copies, say("The number of copies"), most=1000)
        return [n if posting.job.pay else 0 for posting in self]

    def _taken(self, counts: Sequence[int], budgets: Sequence[int]) -> Pick:
        names = [name for name, count in zip(self.postings, counts, strict=True) for _ in range(count)]
        return self._pick(names, *budgets)

    def _pick(self, names: Sequence[str], tickets: int, minutes: int) -> Pick:
        return Pick(tuple(self.postings[name] for name in names), tickets, minutes)

    def _known(self, name: str) -> str:
        if name in self.postings:
            return name
        msg = say(
            "There is no job {name} on this board. There is: {known}.",
            name=repr(name),
            known=say_list(self.postings) or say("none"),
        )
        raise JobError(msg, name=name)


@dataclass(frozen=True)
class Ladder:
    """Letters won of 1,000, for each number of ratings."""

    wins: dict[int, int]

    def __repr__(self) -> str:
        names = {n: say_many("{n} rating", "{n} ratings", n) if n else say("no rating") for n in self.wins}
        return "\n".join(say("{who}: {n} of 1,000", who=names[n], n=won) for n, won in self.wins.items())


@dataclass(frozen=True)
class Cards:
    """Job posts as cards: the face shows, the rest opens on a click."""

    postings: tuple[Posting, ...]

    def __repr__(self) -> str:
        return "\n\n".join(map(str, self.postings))

    def _repr_html_(self) -> str:
        return "".join(posting._repr_html_() for posting in self.postings)


def _terms(rules: Rulebook, price: int, reader: Reader, market: Market) -> Terms:
    """What the board is read with: fees, tax, and the price of a ticket."""
    plan = fee_plan(rules)
    tasks = fee_plan(rules, "task") if "fees.task_rate" in rules else plan
    row = rules.get("fees.tax_in_base")
    return Terms(
        reader, plan, tasks, price, market, LETTER_MINUTES, rules if row and row.value is True else None
    )


def _book(name: object, on: date | str | None) -> Rulebook:
    try:
        return rulebook(str(name), on)
    except RulebookError:
        if on is not None and not isinstance(name, Rulebook):
            raise
        known = say_list([*stories(), "upwork", "crowdworks", "lancers", "shufti"])
        msg = say("There is no board {name}. There is: {known}. A table of your own is read by {how}.",
                  name=briefly(repr(name)), known=known, how='fk.my_board("jobs.csv")')  # fmt: skip
        raise JobError(msg, name=name) from None


def _tickets(connects: object) -> int:
    return whole(connects, say("The number of tickets"), least=0)


def _minutes(hours: object) -> int:
    """Free hours as minutes; without any there is no limit."""
    if hours is None:
        return NO_LIMIT
    number = isinstance(hours, (int, float)) and not isinstance(hours, bool)
    if not number or not 0 <= hours <= 168:  # type: ignore[operator]
        msg = say("Hours are a number from 0 to 168; you gave {hours}.", hours=repr(hours))
        raise JobError(msg, hours=hours)
    return round(hours * 60)  # type: ignore[operator]


def _number(posting: Posting, column: str) -> int:
    value = posting.job.pay if column == "pay" else getattr(posting, column)
    return -1 if value is None else int(value)


def _row(posting: Posting) -> list[object]:
    job = posting.job
    own = [getattr(job, name) if name in job.__slots__ else getattr(posting, name) for name in COLUMNS]
    return [say(job.title), *own, *(getattr(posting, name) for name in COLUMNS_MORE)]
