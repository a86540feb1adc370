"""
The rulebook files: what a row may say, and what a file must not say.

One TOML file holds one platform, as dated rows. `load` reads a file, checks
every row, and refuses the whole file with one sentence if anything is wrong.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Annotated, Any, Literal, TypeAlias, TypeVar

import msgspec
from msgspec import Meta, Struct

from freelancekit.errors import RulebookFileError
from freelancekit.say import N_, say, say_list
from freelancekit.units import MOST, say_day

HERE = Path(__file__).parent / "platforms"

Value: TypeAlias = bool | int | str | tuple[int | str, ...]
Standing: TypeAlias = Literal["stated", "claimed", "assumed", "unknown"]
Kind: TypeAlias = Literal["number", "numbers", "yes or no", "words", "list of words"]
Key: TypeAlias = Annotated[str, Meta(pattern=r"^[a-z_]+(\.[a-z_]+)+$")]
Words: TypeAlias = Annotated[str, Meta(pattern=r"^[^{}]+$")]

#: The kinds of value that each unit takes.
UNITS: dict[str, tuple[Kind, ...]] = {
    "cents": ("number", "numbers"),
    "cents, least and most": ("numbers",),
    "Connects": ("number", "numbers"),
    "Connects, least and most": ("numbers",),
    "Connects a week": ("number", "numbers"),
    "minutes": ("number",),
    "hours": ("number",),
    "days": ("number",),
    "days of the month": ("numbers",),
    "months": ("number", "numbers"),
    "yen": ("number", "numbers"),
    "basis points": ("number", "numbers"),
    "basis points, least and most": ("numbers",),
    "stars": ("numbers",),
    "tenths of a star": ("number",),
    "count": ("number", "numbers"),
    "slots": ("number",),
    "percent": ("number",),
    "bool": ("yes or no",),
    "words": ("words", "list of words"),
}

KINDS: dict[Kind, str] = {
    "number": N_("a whole number, 0 or more"),
    "numbers": N_("a list of whole numbers"),
    "yes or no": N_("True or False"),
    "words": N_("words in quotes"),
    "list of words": N_("a list of words in quotes"),
}


class Work(Struct, frozen=True, forbid_unknown_fields=True):
    """How a kind of job is worked on: by which table of contracts, and what its fee is called."""

    contract: Words
    fee: Words


class Platform(Struct, frozen=True, forbid_unknown_fields=True):
    """
    Whose rules a file holds, its money, and the book that fills its gaps.

    ``careers`` names the kinds of job on which a career can be played there; a platform without them can be
    read about, and not played. ``looked`` is the day on which somebody last looked at a page for its rows.
    """

    name: str
    title: Words
    looked: date
    currency: Literal["USD", "JPY"] | None = None
    careers: dict[str, Work] = {}
    based_on: str | None = None
    based_on_day: date | None = None


class Era(Struct, frozen=True, forbid_unknown_fields=True):
    """A name for the days from one day on."""

    name: str
    first: date = msgspec.field(name="from")


class Source(Struct, frozen=True, forbid_unknown_fields=True):
    """Where a value was read."""

    title: Words
    seen: Words
    url: str | None = None


class Rule(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """
    One dated row: a rule, its value, and how well we know it.

    ``looked`` is the day of the last look at a page for it; where a row does not say, that of its file.

    Examples
    --------
    >>> from freelancekit.rules.rulebook import rulebook
    >>> rule = rulebook("upwork", on="2024-06-01").get("connects.price")
    >>> rule.value, rule.unit, rule.standing
    (15, 'cents', 'stated')
    """

    key: Key
    unit: str
    valid_from: date
    standing: Standing
    basis: Literal["stated", "inferred"]
    note: Words
    value: Value | None = None
    valid_to: date | None = None
    looked: date = date.min
    source: tuple[str, ...] = ()
    range: tuple[int | str | bool, ...] = ()

    def holds_on(self, when: date) -> bool:
        """Is this the rule of that day?"""
        return self.valid_from <= when and (self.valid_to is None or when <= self.valid_to)


class RulebookFile(Struct, frozen=True, forbid_unknown_fields=True):
    """A whole file, checked."""

    platform: Platform
    era: tuple[Era, ...]
    sources: dict[str, Source]
    rule: tuple[Rule, ...]


@cache
def load(path: Path) -> RulebookFile:
    """
    One file, read and checked.

    Raises
    ------
    RulebookFileError
        With the file, the rule and what to do about it.
    """
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        msg = say("{file} is not TOML: {reason}. Correct that line.", file=path.name, reason=error)
        raise RulebookFileError(msg, file=path.name) from None
    platform = _read(raw.pop("platform", {}), Platform, path, "[platform]")
    book = RulebookFile(
        platform=platform,
        era=tuple(_read(row, Era, path, "[[era]]") for row in raw.pop("era", [])),
        sources={k: _read(row, Source, path, f"[sources.{k}]") for k, row in raw.pop("sources", {}).items()},
        rule=tuple(
            _read({"looked": platform.looked, **row}, Rule, path, _named(row)) for row in raw.pop("rule", [])
        ),
    )
    problem = next(_problems(book, raw), None)
    if problem:
        msg = f"{path.name}: {problem}"
        raise RulebookFileError(msg, file=path.name)
    return book


def kind_of(value: object) -> Kind | None:
    """The kind of a value; ``"none"`` stands for a number without limit."""
    match value:
        case bool():
            return "yes or no"
        case int():
            return "number" if 0 <= value <= MOST else None
        case str():
            if value == "none":
                return "number"
            return "words" if value and not {"{", "}"} & set(value) else None
        case list() | tuple() if value and {kind_of(part) for part in value} in ({"number"}, {"words"}):
            return "numbers" if kind_of(value[0]) == "number" else "list of words"
    return None


_Row = TypeVar("_Row", Platform, Era, Source, Rule)


def _read(row: Any, shape: type[_Row], path: Path, where: str) -> _Row:  # noqa: ANN401 - TOML is anything
    try:
        return msgspec.convert(row, shape)
    except msgspec.ValidationError as error:
        msg = say(
            "{file}: {where} cannot be read: {reason}. Correct that field, or remove it.",
            file=path.name,
            where=where,
            reason=str(error),
        )
        raise RulebookFileError(msg, file=path.name, where=where) from None


def _named(row: dict[str, Any]) -> str:
    return say("rule {key} from {day}", key=row.get("key", "?"), day=row.get("valid_from", "?"))


def _problems(book: RulebookFile, left: dict[str, Any]) -> Iterator[str]:
    """Everything wrong with a file, in the order of reading."""
    for name in left:
        yield say("no table is called [{name}]. Remove it.", name=name)
    if not book.era:
        yield say("there is no [[era]]. Add one with a name and a first day.")
    if not book.rule:
        yield say("there is no [[rule]]. Add one.")
    if (book.platform.based_on is None) != (book.platform.based_on_day is None):
        yield say("based_on and based_on_day belong together. Give both, or none.")
    for rule in book.rule:
        where = _named({"key": rule.key, "valid_from": rule.valid_from})
        yield from (f"{where} {problem}" for problem in _problems_of_row(rule))
        yield from (f"{where} {problem}" for problem in _problems_of_source(rule, book))
    for key in sorted({rule.key for rule in book.rule}):
        yield from _problems_of_key(key, [rule for rule in book.rule if rule.key == key])
    used = {key for rule in book.rule for key in rule.source}
    for key in book.sources.keys() - used:
        yield say("no rule uses the source {key}. Name it in a rule, or remove it.", key=key)


def _problems_of_row(rule: Rule) -> Iterator[str]:
    if rule.valid_to is not None and rule.valid_to < rule.valid_from:
        yield say(
            "ends on {day}, before it begins. Correct valid_from or valid_to.", day=say_day(rule.valid_to)
        )
    if rule.unit not in UNITS:
        yield say(
            'has the unit "{unit}", which is none. The units: {units}.',
            unit=rule.unit,
            units=say_list(UNITS),
        )
    elif rule.standing == "unknown":
        if rule.value is not None:
            yield say('has a value and the standing "unknown". Remove the value, or correct the standing.')
    elif kind_of(rule.value) not in UNITS[rule.unit]:
        yield say(
            'has the value {value}, but the unit "{unit}" takes {kinds}. Correct the value or the unit.',
            value=repr(rule.value),
            unit=rule.unit,
            kinds=say(" or ").join(say(KINDS[kind]) for kind in UNITS[rule.unit]),
        )


def _problems_of_source(rule: Rule, book: RulebookFile) -> Iterator[str]:
    for key in rule.source:
        if key not in book.sources:
            yield say(
                "names the source {key}, which is not there. Add [sources.{key}], or correct the name.",
                key=key,
            )
    if rule.standing == "assumed" and len(rule.range) < 2:
        yield say('is "assumed" but has no range. Add range = [low, high], the values that could be true.')
    if rule.standing in ("stated", "claimed") and not rule.source:
        yield say('has no source. Add source = ["KEY"], or standing = "assumed" with a range.')


def _problems_of_key(key: str, rows: list[Rule]) -> Iterator[str]:
    """What rows of one rule may not do to each other."""
    rows = sorted(rows, key=lambda rule: rule.valid_from)
    if len({rule.unit for rule in rows}) > 1:
        units = say_list(sorted({rule.unit for rule in rows}))
        yield say("the rows of {key} have several units: {units}. Choose one.", key=key, units=units)
    for one, two in pairwise(rows):
        if one.valid_to is None or one.valid_to >= two.valid_from:
            yield say(
                "{key} has two rows for {day}. Let the earlier one end with valid_to = {end}.",
                key=key,
                day=say_day(two.valid_from),
                end=say_day(two.valid_from - timedelta(days=1)),
            )
