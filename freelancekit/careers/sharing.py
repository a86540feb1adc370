"""
A career as one line of letters: kept exactly, or passed on to a classmate.

It holds what was set and what was decided, not what came of it: whoever pastes
it plays the same days again, with the same luck, and comes to the same morning.
"""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal

import msgspec

from freelancekit.careers.career import Career, Decision
from freelancekit.codec import code_of, unpack
from freelancekit.errors import CareerError, CodeError, FreelanceKitError
from freelancekit.literal import whole_signs
from freelancekit.market.freelancer import Reader
from freelancekit.market.settings import Market
from freelancekit.rules.rulebook import Rulebook
from freelancekit.say import Text, say, say_list
from freelancekit.strategies.sharing import strategy_code, strategy_from

Word = Annotated[str, msgspec.Meta(max_length=60)]
Small = Annotated[int, msgspec.Meta(ge=0, le=10_000_000)]
Skills = Annotated[dict[Word, int], msgspec.Meta(max_length=100)]
#: What was not set travels as nothing.
OPEN: Any = msgspec.UNSET


class Made(msgspec.Struct, frozen=True, array_like=True):
    """A decision, as it travels."""

    day: Small
    move: Literal["write", "answer_in", "buy_monthly"]
    numbers: Annotated[tuple[Small, ...], msgspec.Meta(max_length=4)]


class Given(msgspec.Struct, forbid_unknown_fields=True):
    """What else can be set, beside reader and market."""

    on: Word = OPEN
    days: int = OPEN
    seed: int = OPEN
    yen_per_dollar: int = OPEN
    mode: Word = OPEN
    rules_change: bool = OPEN


class SentReader(msgspec.Struct, forbid_unknown_fields=True):
    """A reader, as they travel."""

    name: Word = OPEN
    hours_a_week: int = OPEN
    skills: Skills = OPEN
    stars: int = OPEN
    ratings: int = OPEN
    photo: bool = OPEN
    portfolio: bool = OPEN
    filled: bool = OPEN


class SentCareer(msgspec.Struct, frozen=True, tag="career", forbid_unknown_fields=True):
    """What was set, what was decided, and how many days have passed."""

    MOST: ClassVar[int] = 4_000_000
    platforms: Annotated[tuple[Word, ...], msgspec.Meta(min_length=1, max_length=4)]
    place: int
    passed: Small
    given: Given
    reader: SentReader
    market: Annotated[dict[Word, float], msgspec.Meta(max_length=200)]
    way: Annotated[str, msgspec.Meta(max_length=2000)] = ""
    made: Annotated[tuple[Made, ...], msgspec.Meta(max_length=100_000)] = ()


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
    sent = SentCareer(
        platforms=tuple(book.file.platform.name for book in books),
        place=career.place,
        passed=career.day,
        given=_given(career),
        reader=_sent(scene.reader),
        market={name: getattr(scene.market, name) for name in scene.market.changed},
        way="" if career.by_hand else str(strategy_code(scene.strategy)),
        made=tuple(Made(one.day, one.move, one.numbers) for one in career.decisions),  # type: ignore[arg-type]
    )
    return Text(code_of(sent))


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
    except FreelanceKitError as error:
        raise CodeError(say("This code can be read, but not played. {error}", error=error)) from None
    except (TypeError, ValueError, LookupError, ArithmeticError, AttributeError):
        raise CodeError(say("This code is whole, but it is not one for this place.")) from None


def _given(career: Career) -> Given:
    """What was set, in plain numbers; what was left as it is stays open."""
    scene = career.scene
    return Given(
        on=scene.start.isoformat(),
        days=scene.days,
        seed=scene.seed,
        yen_per_dollar=scene.yen_per_dollar,
        mode=scene.mode,
        rules_change=bool(career.given.get("rules_change", False)),
    )


def _sent(reader: Reader) -> SentReader:
    """A reader in plain words and numbers."""
    return SentReader(
        name=whole_signs(reader.name),
        hours_a_week=int(reader.hours_a_week),
        skills={whole_signs(field): int(skill) for field, skill in reader.skills.items()},
        stars=int(reader.stars),
        ratings=int(reader.ratings),
        photo=bool(reader.photo),
        portfolio=bool(reader.portfolio),
        filled=bool(reader.filled),
    )


def _set(sent: msgspec.Struct) -> dict[str, Any]:
    """What is set of it, by name."""
    values = {name: getattr(sent, name) for name in sent.__struct_fields__}
    return {name: value for name, value in values.items() if value is not OPEN}


def _again(sent: SentCareer) -> Career:
    career = Career(
        sent.platforms,
        strategy_from(sent.way) if sent.way else None,
        place=sent.place,
        reader=Reader(**_set(sent.reader)),
        market=Market().but(sent.market),
        **_set(sent.given),
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
                rules=say_list(book.changed),
            )
            raise CareerError(msg, book=book.name)
