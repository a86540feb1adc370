"""
A way to play: small questions, one job at a time.

Write a class with the answers that differ from `Strategy`, with plain `if`.
Whoever wants speed sets ``elementwise = True`` and answers for many careers at
once, with the same names.
"""

from __future__ import annotations

import difflib
import linecache
from collections.abc import Callable, Sequence
from types import FunctionType, TracebackType
from typing import Any, ClassVar, NoReturn

import numpy as np
import numpy.typing as npt

from freelancekit.errors import PACKAGE, StrategyError
from freelancekit.say import N_, say
from freelancekit.strategies.sight import NAMES, Me, Seen, Sight, at, each, in_words

#: With what one sees: whoever writes a way to play finds all of it here.
__all__ = ["ASKED", "LIMITS", "Beginner", "ByHand", "Me", "Seen", "Strategy", "answers"]

Ints = npt.NDArray[np.int64]

#: Minutes until a client has an answer, where a way to play says nothing: four hours.
REPLY_MINUTES = 240
#: What a question may be answered with: the least and the most.
LIMITS: dict[str, tuple[int, int]] = {
    "apply": (0, 1),
    "minutes": (1, 600),
    "boost": (0, 1000),
    "price": (10, 1000),
    "reply_minutes": (0, 10_080),
    "buy": (0, 1000),
    "rate_first": (0, 1),
    "says_room": (0, 1),
    "writes_first": (0, 1),
}
#: What each of them is called in a sentence.
ASKED = {
    "apply": N_("whether to apply"),
    "minutes": N_("the minutes for a letter"),
    "boost": N_("the Connects for a boost"),
    "price": N_("the price in percent"),
    "reply_minutes": N_("the minutes until an answer"),
    "buy": N_("the Connects to buy"),
    "rate_first": N_("whether to rate first"),
    "says_room": N_("whether to say that there is room"),
    "writes_first": N_("whether to write first"),
}
#: For whoever writes plain Python for arrays.
ARRAYS = N_(
    "With elementwise = True it sees many careers at once: write & for and, | for or, np.where for if. "
    "Or leave elementwise out."
)


class Strategy:
    """
    A way to play. Answer only what you want to do otherwise.

    A strategy has settings but no memory, and draws no luck: what it answers
    follows from what it sees.

    Examples
    --------
    >>> class OnlyPhotos(Strategy):
    ...     def apply(self, me, job):
    ...         return job.skill >= 60 and me.letters_week < 3
    >>> OnlyPhotos().name
    'OnlyPhotos'
    """

    #: Whether each answer works for one career and for arrays of many alike.
    elementwise: ClassVar[bool] = False
    #: What it is, in a sentence.
    story: ClassVar[str] = ""

    def __init_subclass__(cls, **more: Any) -> None:  # noqa: ANN401 - as type's own
        """A question that is misspelt would never be asked, in silence: say so when the class is made."""
        super().__init_subclass__(**more)
        for own in [name for name, value in vars(cls).items() if isinstance(value, FunctionType)]:
            near = difflib.get_close_matches(own, LIMITS, n=1, cutoff=0.75)
            if near and not hasattr(Strategy, own):
                msg = say(
                    '{name} answers "{own}", and nobody asks that. Did you mean "{near}"?',
                    name=cls.__name__,
                    own=own,
                    near=near[0],
                )
                raise StrategyError(msg, name=own)

    @property
    def name(self) -> str:
        """What it is called in tables."""
        return type(self).__name__

    def __repr__(self) -> str:
        return self.name

    def apply(self, me: Me, job: Seen) -> Any:  # noqa: ANN401 - a bool, or an array of them
        """Whether to send a letter: by default two a week, to jobs that fit and show no worst sign."""
        return (me.letters_week < 2) & (job.skill >= job.needed - 10) & (job.leaves == 0)

    def minutes(self, me: Me, job: Seen) -> Any:  # noqa: ANN401
        """The minutes for a letter."""
        return 20

    def price(self, me: Me, job: Seen) -> Any:  # noqa: ANN401
        """The price asked, in percent of the sum that the client named."""
        return 100

    def boost(self, me: Me, job: Seen) -> Any:  # noqa: ANN401
        """Connects for a place at the top, on top of the letter's own."""
        return 0

    def reply_minutes(self, me: Me) -> Any:  # noqa: ANN401
        """How long a client waits for an answer."""
        return REPLY_MINUTES

    def buy(self, me: Me) -> Any:  # noqa: ANN401
        """Connects to buy, once a month, on the day on which the free ones come."""
        return 0

    def rate_first(self, me: Me) -> Any:  # noqa: ANN401
        """Whether to rate a client without waiting for theirs."""
        return True

    def says_room(self, me: Me) -> Any:  # noqa: ANN401
        """Whether to tell clients, once a week, that there is room."""
        return False

    def writes_first(self, me: Me) -> Any:  # noqa: ANN401
        """Whether to write to an old client first, once in four weeks."""
        return False


class ByHand(Strategy):
    """
    Nobody decides but the reader: letters go to the places that were named for today.

    Parameters
    ----------
    letters : dict of int to (int, int, int)
        For a place on today's board: minutes for the letter, price in percent, Connects for a boost.
    buys : int
        Connects to buy on the next day on which free ones come.
    replies : int
        Minutes until an answer.
    """

    story = N_("Played by hand.")

    def __init__(self, letters: dict[int, tuple[int, int, int]], buys: int, replies: int) -> None:
        self.letters, self.buys, self.replies = letters, buys, replies

    def apply(self, me: Me, job: Seen) -> bool:
        """Whether this place was named."""
        return job.place in self.letters

    def minutes(self, me: Me, job: Seen) -> int:
        """As named."""
        return self.letters[job.place][0]

    def price(self, me: Me, job: Seen) -> int:
        """As named."""
        return self.letters[job.place][1]

    def boost(self, me: Me, job: Seen) -> int:
        """As named."""
        return self.letters[job.place][2]

    def reply_minutes(self, me: Me) -> int:
        """As set."""
        return self.replies

    def buy(self, me: Me) -> int:
        """As set."""
        return self.buys


class Beginner(Strategy):
    """Two letters a week, to jobs that fit, with the free Connects."""

    elementwise = True
    story = N_("Two letters a week, to jobs that fit, with the free Connects.")


def answers(strategy: Strategy, question: str, me: Me, job: Seen | None, rows: Ints) -> Ints:
    """
    What a strategy answers, for the careers that are asked.

    Parameters
    ----------
    strategy : Strategy
    question : str
        A method of `Strategy`.
    me, job
        Arrays, a place for each career.
    rows : int array
        The places that are asked.

    Returns
    -------
    int array, shape (len(rows),)

    Raises
    ------
    StrategyError
        For an answer that is no number, not whole, or out of range, and for whatever went wrong on the
        way to it.
    """
    if not len(rows):
        return np.zeros(0, dtype=np.int64)
    ask = _Ask(strategy, question)
    seen = [at(part, rows) for part in (me, job) if part is not None]
    if strategy.elementwise:
        return ask.many(seen, len(rows))
    return np.array([ask.one(sight) for sight in zip(*map(each, seen), strict=True)], dtype=np.int64)


class _Ask:
    """One question to one strategy: whole numbers in its range, or one sentence."""

    def __init__(self, strategy: Strategy, question: str) -> None:
        self.strategy, self.question, self.ask = strategy, question, getattr(strategy, question)
        self.least, self.most = LIMITS[question]

    def one(self, sight: Sequence[Sight]) -> int:
        """For one career, with plain numbers; `numpy.where` gives an array without places."""
        given = self._run(lambda: self.ask(*sight), sight)
        plain = given.item() if isinstance(given, (np.ndarray, np.generic)) and given.ndim == 0 else given
        if not self._fits(plain):
            self._refuse(repr(plain), plain, sight)
        return int(plain)

    def many(self, sight: Sequence[Sight], n: int) -> Ints:
        """For many careers, with arrays; one answer may stand for all."""
        found: npt.NDArray[Any] = self._run(lambda: np.asarray(self.ask(*sight)), sight)
        if found.ndim == 0:
            found = found[None].repeat(n)
        if found.shape != (n,):
            told = say("{given} times for {n} careers", given=found.size, n=n)
            self._refuse(told, found, sight)
        good = self._good(found)
        if not good.all():
            worst = int(np.argmin(good))
            given = found[worst : worst + 1].tolist()[0]
            self._refuse(repr(given), given, [at(part, [worst]) for part in sight])
        return found.astype(np.int64)

    def _good(self, found: npt.NDArray[Any]) -> npt.NDArray[np.bool_]:
        if found.dtype.kind not in "biuf":
            return np.array([self._fits(given) for given in found.tolist()])
        good: npt.NDArray[np.bool_] = (
            (np.floor(found) == found) & (found >= self.least) & (found <= self.most)
        )
        return good

    def _fits(self, given: object) -> bool:
        number = isinstance(given, (bool, int, float))
        return number and self.least <= given <= self.most and given == int(given)  # type: ignore[operator, call-overload]

    def _run(self, call: Callable[[], Any], sight: Sequence[Sight]) -> Any:  # noqa: ANN401
        """What the strategy says; what goes wrong inside it is told with the day and the sight."""
        try:
            return call()
        except Exception as error:
            line = _line_of(error.__traceback__)
            told = [
                say(
                    '{name} stopped at the question "{question}" ({asked}) on day {day}: {kind}, {error}.',
                    **self._where(sight),
                    kind=type(error).__name__,
                    error=" ".join(str(error).split()).rstrip("."),
                ),
                *([say("Its line: {line}", line=line)] if line else []),
                *([say(ARRAYS)] if "truth value of an array" in str(error) else []),
                *_near(error),
                say("It saw: {saw}.", saw=_saw(sight)),
            ]
            parts = {"question": self.question, "day": _day(sight), "line": line}
            raise StrategyError(" ".join(told), **parts) from error

    def _where(self, sight: Sequence[Sight]) -> dict[str, Any]:
        asked = say(ASKED[self.question])
        return {
            "name": self.strategy.name,
            "question": self.question,
            "asked": asked,
            "day": _day(sight),
        }

    def _refuse(self, told: str, given: object, sight: Sequence[Sight]) -> NoReturn:
        yes = (self.least, self.most) == (0, 1)
        wanted = say("yes or no") if yes else say("{least} to {most}", least=self.least, most=self.most)
        msg = say(
            '{name} answered {given} to the question "{question}" ({asked}) on day {day}; it takes {wanted}. '
            "It saw: {saw}.",
            **self._where(sight),
            given=told if given is not None else say("None (is the word return there?)"),
            wanted=wanted,
            saw=_saw(sight),
        )
        raise StrategyError(msg, question=self.question, day=_day(sight), given=given)


def _near(error: Exception) -> list[str]:
    """What was meant, where something was asked of a sight that is not there."""
    if not (isinstance(error, AttributeError) and isinstance(error.obj, (Me, Seen))):
        return []
    who, there = (
        ("me", NAMES[Me]) if isinstance(error.obj, Me) else ("job", (*NAMES[Seen], "fit", "per_hour"))
    )
    near = difflib.get_close_matches(str(error.name), there, n=1, cutoff=0.7)
    meant = [say("Did you mean {who}.{near}?", who=who, near=near[0])] if near else []
    return [*meant, say("There is: {there}.", there=", ".join(f"{who}.{name}" for name in there))]


def _day(sight: Sequence[Sight]) -> int:
    """The day on which one is asked; oneself stands first in every sight."""
    return int(np.ravel(sight[0].day)[0]) if isinstance(sight[0], Me) else 0


def _saw(sight: Sequence[Sight]) -> str:
    return "; ".join(map(in_words, sight))


def _line_of(traceback: TracebackType | None) -> str:
    """The first line outside this package: the strategy's own, where a reader wrote it."""
    while traceback is not None:
        code = traceback.tb_frame.f_code
        if not code.co_filename.startswith(PACKAGE):
            return linecache.getline(code.co_filename, traceback.tb_lineno).strip()
        traceback = traceback.tb_next
    return ""
