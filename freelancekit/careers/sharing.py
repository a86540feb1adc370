"""
A career as one line of letters: kept exactly, or passed on to a classmate.

It holds what was set and what was decided, not what came of it: whoever pastes
it plays the same days again, with the same luck, and comes to the same morning.
"""

from __future__ import annotations

from dataclasses import fields
from typing import Annotated, Any, Literal

import msgspec

from freelancekit.careers.career import Career, Decision
from freelancekit.codec import pack, unpack
from freelancekit.errors import CareerError, CodeError, FreelanceKitError
from freelancekit.market.freelancer import Reader
from freelancekit.market.settings import Market
from freelancekit.rules.rulebook import Rulebook
from freelancekit.say import Text, say
from freelancekit.strategies.sharing import strategy_code, strategy_from

Word = Annotated[str, msgspec.Meta(max_length=60)]
Small = Annotated[int, msgspec.Meta(ge=0, le=10_000_000)]


#: What else can be set, and travels as it is.
PLAIN = ("days", "seed", "yen_per_dollar", "mode", "rules_change")


class Made(msgspec.Struct, frozen=True, array_like=True):
    """A decision, as it travels."""

    day: Small
    move: Literal["write", "answer_in", "buy_monthly"]
    numbers: Annotated[tuple[Small, ...], msgspec.Meta(max_length=4)]


class SentCareer(msgspec.Struct, frozen=True, tag="career", forbid_unknown_fields=True):
    """What was set, what was decided, and how many days have passed."""

    platforms: Annotated[tuple[Word, ...], msgspec.Meta(min_length=1, max_length=4)]
    place: int
    passed: Small
    given: dict[Word, int | bool | Word]
    reader: dict[Word, int | bool | Word | dict[Word, int]]
    market: dict[Word, float]
    way: Annotated[str, msgspec.Meta(max_length=2000)] = ""
    made: Annotated[tuple[Made, ...], msgspec.Meta(max_length=20_000)] = ()


def career_code(career: Career) -> Text:
    """
    A career as one line of letters.

    Parameters
    ----------
    career : Career
        Played by hand, or by a strategy that can be passed on.

    Raises
    ------
    CareerError
        Where a rule was changed by hand: a code names a platform and a day, not a rule. Or where people are
        played that differ.
    StrategyError
        For a strategy of one's own: code is not passed on.

    Examples
    --------
    >>> career = Career("upwork", on="2024-09-01", days=40).write(1).wait(5)
    >>> career_from(career_code(career))
    Day 5 of 40: 6 Connects, 1 letter, 0 wins, 0 yen.
    """
    scene = career.scene
    books = [platform.book for platform in scene.platforms(0)]
    _unchanged(books)
    if scene.people is not None:
        raise CareerError(
            say("A code carries the life of one reader, and this career is one of a population.")
        )
    plain = {name: career.given[name] for name in PLAIN if name in career.given}
    reader = {row.name: getattr(scene.reader, row.name) for row in fields(Reader)}
    reader["skills"] = dict(scene.reader.skills)
    sent = SentCareer(
        platforms=tuple(book.file.platform.name for book in books),
        place=career.place,
        passed=career.day,
        given={"on": scene.start.isoformat(), **plain},
        reader=reader,
        market={name: getattr(scene.market, name) for name in scene.market.changed},
        way="" if career.by_hand else str(strategy_code(scene.strategy)),
        made=tuple(Made(one.day, one.move, one.numbers) for one in career.decisions),  # type: ignore[arg-type]
    )
    return Text(pack(sent))


def career_from(code: str) -> Career:
    """
    The career that a code holds, played again to the same morning.

    Parameters
    ----------
    code : str
        As `career_code` gives it.

    Raises
    ------
    CodeError
        With one sentence: no code, one from a newer workbook, a damaged one, one of another kind, or one with
        something in it that cannot be played.

    Examples
    --------
    >>> career_from(career_code(Career("crowdworks", on="2024-09-01", days=9).wait(2)))
    Day 2 of 9: 0 Connects, 0 letters, 0 wins, 0 yen.
    """
    sent = unpack(code, SentCareer)
    try:
        return _again(sent)
    except CodeError:
        raise
    except (FreelanceKitError, TypeError, ValueError) as error:
        raise CodeError(say("This code can be read, but not played. {error}", error=error)) from None


def _again(sent: SentCareer) -> Career:
    given: dict[str, Any] = dict(sent.given)
    career = Career(
        sent.platforms,
        strategy_from(sent.way) if sent.way else None,
        place=sent.place,
        reader=Reader(**sent.reader),  # type: ignore[arg-type]
        market=Market().but(sent.market),
        **given,
    )
    for one in sent.made:
        _wait_until(career, one.day)
        _decide(career, Decision(one.day, one.move, one.numbers))
    _wait_until(career, sent.passed)
    return career


def _wait_until(career: Career, day: int) -> None:
    if day > career.day:
        career.wait(day - career.day)


def _decide(career: Career, made: Decision) -> None:
    """One decision, made again."""
    if made.move == "write":
        at, minutes, price, boost = made.numbers
        career.write(at, minutes=minutes, price=price, boost=boost)
    elif made.move == "answer_in":
        career.answer_in(*made.numbers)
    else:
        career.buy_monthly(*made.numbers)


def _unchanged(books: list[Rulebook]) -> None:
    """A code names a platform and a day; a rule that was changed by hand would be lost."""
    for book in books:
        if book.changed:
            msg = say(
                "In {book} a rule was changed by hand ({rules}), and a code cannot carry that. "
                "Play by the book, or keep the line that made the career.",
                book=book.name,
                rules=", ".join(book.changed),
            )
            raise CareerError(msg, book=book.name)
