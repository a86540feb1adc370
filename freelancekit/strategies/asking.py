"""
A question to a way to play, for one career or for many: whole numbers in their range, or one sentence.

What goes wrong inside a reader's own class is told with its name, the question,
the day, the line and what it saw.
"""

from __future__ import annotations

import difflib
import linecache
from collections.abc import Callable, Sequence
from types import TracebackType
from typing import Any, NoReturn

import numpy as np
import numpy.typing as npt

from freelancekit.errors import PACKAGE, StrategyError
from freelancekit.say import N_, say, say_all, say_list
from freelancekit.strategies.base import ASKED, LIMITS, Strategy
from freelancekit.strategies.sight import NAMES, Me, Seen, Sight, at, each, in_words

Ints = npt.NDArray[np.int64]

#: For whoever writes plain Python for arrays.
ARRAYS = N_(
    "With elementwise = True it sees many careers at once: write & for and, | for or, np.where for if. "
    "Or leave elementwise out."
)


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
            raise StrategyError(say_all(*told), **parts) from error

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
    return [*meant, say("There is: {there}.", there=say_list(f"{who}.{name}" for name in there))]


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
