"""
A class without a server: bets and ways to play as short codes, pasted by the teacher.

A code holds what somebody guessed in one notebook, or a way to play; no name,
no answers, no letters. Shown to the room are counts, before anybody sees what
came. A line that cannot be read is told, and the others are taken.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Any
from zlib import crc32

import msgspec

from freelancekit.codec import code_of, unpack
from freelancekit.errors import CodeError, LearnError
from freelancekit.evidence.tournament import Contest, tournament
from freelancekit.learn import bank
from freelancekit.learn.answers import last_reply
from freelancekit.learn.question import Question
from freelancekit.learn.reply_types import Choice, Number, Order, Value
from freelancekit.learn.store import here
from freelancekit.literal import one_line
from freelancekit.say import Text, say, say_list, say_many
from freelancekit.show.plots import Picture
from freelancekit.show.plots.classroom import bars
from freelancekit.strategies.base import Beginner, Strategy
from freelancekit.strategies.sharing import strategy_from

#: So many codes at the most, and so many bets in one.
MOST_CODES, MOST_BETS = 300, 40
#: More different numbers than this are shown in groups.
MOST_BARS = 8
#: A code in a line of text; what stands before it may be anything.
CODE = re.compile(r"FK\d+-[\w=-]+")

Word = Annotated[str, msgspec.Meta(max_length=60)]
Reply = (
    Word
    | Annotated[int, msgspec.Meta(ge=-(10**12), le=10**12)]
    | Annotated[list[Word], msgspec.Meta(max_length=12)]
)


class Bet(msgspec.Struct, frozen=True, array_like=True):
    """One guess: its question, what was said, and how sure, in percent."""

    item: Word
    reply: Reply
    sure: Annotated[int, msgspec.Meta(ge=0, le=100)] = 0


class Bets(msgspec.Struct, frozen=True, tag="bets", forbid_unknown_fields=True):
    """What one person guessed in one notebook; ``apart`` tells two apart who guessed the same."""

    notebook: Annotated[str, msgspec.Meta(max_length=2)]
    bets: Annotated[tuple[Bet, ...], msgspec.Meta(max_length=MOST_BETS)]
    apart: Annotated[int, msgspec.Meta(ge=0, le=2**32)] = 0


def bets(notebook: str) -> Text:
    """
    Your guesses of a notebook as one line of letters, for the teacher to paste.

    Parameters
    ----------
    notebook : str
        Such as ``"11"``.

    Raises
    ------
    LearnError
        For a notebook without guesses.

    Examples
    --------
    >>> bets("11")
    No guess of notebook 11 is kept yet. Guess first, then run this again.
    """
    asked = [one for one in bank.questions().values() if one.notebook == notebook and one.asks_sure]
    if not asked:
        known = say_list(sorted({one.notebook for one in bank.questions().values() if one.asks_sure}))
        msg = say(
            "Notebook {notebook} has no guesses. These have: {known}.", notebook=repr(notebook), known=known
        )
        raise LearnError(msg, notebook=notebook)
    kept = [(one, last_reply("guess", one)) for one in asked]
    made = tuple(Bet(one.id, reply[0], reply[1]) for one, reply in kept if reply)
    if not made:
        told = say("No guess of notebook {notebook} is kept yet. Guess first, then run this again.",
                   notebook=notebook)  # fmt: skip
        return Text(told)
    return Text(code_of(Bets(notebook, made, _apart())))


@dataclass(frozen=True)
class Classroom:
    """
    What a room has sent in.

    Parameters
    ----------
    sent : tuple of Bets
    ways : tuple of Strategy
    refused : tuple of str
        A sentence for each line that could not be read.
    """

    sent: tuple[Bets, ...]
    ways: tuple[Strategy, ...]
    refused: tuple[str, ...]

    def asked(self) -> Counter[str]:
        """How many said something to each question; what is no question of this workbook is not shown."""
        known = bank.questions()
        return Counter(bet.item for one in self.sent for bet in one.bets if bet.item in known)

    def guesses(self, name: str) -> Picture:
        """
        What the room said to one question, as counts; nothing of what came.

        Parameters
        ----------
        name : str
            The guess's id, such as ``"11-ahead"``.

        Raises
        ------
        LearnError
            For a question that is none, or one that nobody answered.
        """
        asked = bank.question(name)
        said = [reply for one in self.sent for bet in one.bets if bet.item == name
                if (reply := _read(asked, bet.reply)) is not None]  # fmt: skip
        if not said:
            there = say_list(sorted(self.asked())) or say("nothing yet")
            msg = say('Nobody in this room has said anything to "{name}". There is: {there}.', name=name,
                      there=there)  # fmt: skip
            raise LearnError(msg, name=name)
        return bars(str(asked.words()), _counts(asked, said))

    def contest(self, n: int = 100, **given: Any) -> Contest:  # noqa: ANN401 - as `tournament`
        """
        Let the room's ways to play meet the same luck; a beginner plays along.

        Parameters
        ----------
        n : int
            How many lives each has.
        **given
            As for `freelancekit.evidence.tournament.tournament`.

        Raises
        ------
        LearnError
            Where no way to play was sent in.
        """
        if not self.ways:
            raise LearnError(
                say("Nobody has sent in a way to play yet: fk.strategy_code(...) makes a code of one.")
            )
        named: dict[str, Strategy] = {
            f"{number}. {way.name}": way for number, way in enumerate(self.ways, start=1)
        }
        return tournament(named | {"Beginner": Beginner()}, n=n, **given)

    def __repr__(self) -> str:
        people = say_many("{n} person has sent bets", "{n} people have sent bets", len(self.sent))
        ways = say_many("{n} way to play", "{n} ways to play", len(self.ways))
        lines = [f"{people}; {ways}.", *(f"{name}: {n}" for name, n in sorted(self.asked().items()))]
        return "\n".join([*lines, *self.refused])


def classroom(text: str) -> Classroom:
    """
    What a room has sent in, from pasted codes.

    Parameters
    ----------
    text : str
        A code in each line, as ``fk.bets`` and ``fk.strategy_code`` give them. What stands before a code may
        be a name; it is not kept. A line that is pasted twice counts once.

    Returns
    -------
    Classroom

    Raises
    ------
    CodeError
        Where no line holds a code, or far too many do.

    Examples
    --------
    >>> from freelancekit.strategies.sharing import strategy_code
    >>> from freelancekit.strategies.catalogue import strategy
    >>> classroom(f"Aki: {strategy_code(strategy('Early'))}")
    0 people have sent bets; 1 way to play.
    """
    lines = [(number, line) for number, line in enumerate(str(text).splitlines(), start=1) if line.strip()]
    found = {line.strip(): (number, seen[0]) for number, line in lines if (seen := CODE.search(line))}
    if not found or len(found) > MOST_CODES:
        msg = say("A code in each line is wanted, 1 to {most} of them; this holds {n}.", most=MOST_CODES,
                  n=len(found))  # fmt: skip
        raise CodeError(msg)
    sent: list[Bets] = []
    ways: list[Strategy] = []
    refused = [say("Line {n} holds no code.", n=number) for number, line in lines if not CODE.search(line)]
    for number, code in found.values():
        try:
            sent.append(_one_voice(unpack(code, Bets)))
        except TwiceError as error:
            refused.append(say("Line {n}: {error}", n=number, error=one_line(str(error))))
        except CodeError:
            try:
                ways.append(strategy_from(code))
            except CodeError as error:
                refused.append(say("Line {n}: {error}", n=number, error=one_line(str(error))))
    return Classroom(tuple(sent), tuple(ways), tuple(refused))


class TwiceError(CodeError):
    """A code that answers a question more than once."""


def _one_voice(sent: Bets) -> Bets:
    """The bets of a code, one for each question; fk.bets makes no other."""
    if len({bet.item for bet in sent.bets}) < len(sent.bets):
        raise TwiceError(say("This code answers a question more than once, and each person has one guess."))
    return sent


def _apart() -> int:
    """A number from the moments of one's first replies: the same each time, and hardly anybody else's."""
    return crc32(" ".join(f"{row.item} {row.at}" for row in here().rows()[:5]).encode())


def _read(asked: Question, reply: object) -> Value | None:
    """A reply that the question has room for; a stranger's code may hold any."""
    try:
        return asked.read(reply)
    except LearnError:
        return None


def _counts(asked: Question, said: list[Value]) -> list[tuple[str, int]]:
    """How many said what: options in their order, numbers from the least, of an order what stands first."""
    match asked.reply:
        case Choice(options):
            return [(asked.says(option.key), said.count(option.key)) for option in options]
        case Order(options):
            firsts = [reply[0] for reply in said if isinstance(reply, list)]
            words = {option.key: asked.says([option.key]) for option in options}
            return [(words[option.key], firsts.count(option.key)) for option in options]
        case Number():
            return _in_groups(asked, sorted(n for n in said if isinstance(n, int)))


def _in_groups(asked: Question, numbers: list[int]) -> list[tuple[str, int]]:
    """Each number by itself while they are few; else in groups: by tens, or by the number of digits."""
    if len(set(numbers)) <= MOST_BARS:
        return [(asked.says(number), numbers.count(number)) for number in sorted(set(numbers))]
    wide = numbers[-1] > MOST_BARS * max(numbers[0], 100)
    ends = [0, *(10**k for k in range(1, 13))] if wide else range(0, 10**12, _step(numbers))
    found = Counter(bisect_left(ends, number) for number in numbers)
    first, last = min(found), max(found)
    return [(_span(asked, ends, place), found[place]) for place in range(first, last + 1)]


def _step(numbers: list[int]) -> int:
    """The width of a group: one, two or five with noughts, so that there are few of them."""
    widths: list[int] = [base * 10**k for k in range(12) for base in (1, 2, 5)]
    return next(width for width in widths if (numbers[-1] - numbers[0]) / width <= MOST_BARS - 1)


def _span(asked: Question, ends: Sequence[int], place: int) -> str:
    """A group in words: above the end before it, and up to its own."""
    most = asked.says(ends[place])
    return most if not place else say("{least:,} to {most}", least=ends[place - 1] + 1, most=most)
