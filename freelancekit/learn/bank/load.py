"""
The TOML files of the bank: what a row may say, and what a file must not say.

A file holds the sentences of one notebook. What comes true, and the numbers in
the sentences, stand in the Python file beside it.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

import msgspec
from msgspec import Struct

from freelancekit.errors import LearnError
from freelancekit.learn.gaps import Facts
from freelancekit.learn.letter import Letter
from freelancekit.learn.own_text import OwnText
from freelancekit.learn.question import IT_CAME, YOU_SAID, Answers, Question
from freelancekit.learn.reply_types import Choice, Number, Option, Order, Value
from freelancekit.say import N_, say

#: What comes true, by the id of the question: the very value, or what works it out.
Rights: TypeAlias = Mapping[str, Value | Callable[[Answers], Value]]

TWICE = N_("{file}: question {id} stands there twice. Give one of them another id.")
NOT_IN_PYTHON = N_(
    "{file}: question {id} has no line in RIGHT of {code}, so nobody knows what is right. "
    "Add that line, or remove the question."
)
NOT_IN_FILE = N_(
    "{file}: there is no question {id}, of which {table} in {code} speaks. "
    "Add the question, or remove that line."
)


class Row(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, tag_field="kind"):
    """What a question of any kind says; its fields are those of `Question`."""

    id: str
    ask: str
    asks_sure: bool = False
    counted: bool = True
    quiet: bool = False
    returns: bool = True
    then: str = ""
    you_said: str = YOU_SAID
    it_came: str = IT_CAME
    hints: tuple[str, ...] = ()
    solution: str = ""
    model: Value | None = None
    wrong: tuple[Value, ...] = ()


class ChoiceRow(Row, frozen=True, tag="choice"):
    """A question with a few options, of which one is chosen."""

    option: tuple[Option, ...]

    def reply(self) -> Choice:
        """The way to reply."""
        return Choice(self.option)


class NumberRow(Row, frozen=True, tag="number"):
    """A question about a whole number."""

    least: int
    most: int
    unit: str
    near: str
    low: str
    high: str
    within: int = 0
    slips: dict[int, str] = {}

    def reply(self) -> Number:
        """The way to reply."""
        return Number(
            self.least, self.most, self.unit, self.near, self.low, self.high, self.within, self.slips
        )


class OrderRow(Row, frozen=True, tag="order"):
    """A question about an order, first to last."""

    option: tuple[Option, ...]
    settled: str

    def reply(self) -> Order:
        """The way to reply."""
        return Order(self.option, self.settled)


@dataclass(frozen=True, slots=True)
class Part:
    """What one file holds, in its order."""

    questions: tuple[Question, ...]
    letters: tuple[Letter, ...]
    texts: tuple[OwnText, ...]


def load(path: Path, right: Rights, facts: Mapping[str, Facts]) -> Part:
    """
    One file, read and checked, together with what its Python file knows.

    Parameters
    ----------
    path : Path
    right : mapping of str to a reply or a function
        What comes true, for each question of the file.
    facts : mapping of str to facts
        The numbers in the sentences, for each question that has any.

    Raises
    ------
    LearnError
        With the file, the id and what to do about it.

    Examples
    --------
    >>> from freelancekit.learn.bank import ex07
    >>> part = load(Path(ex07.__file__).with_suffix(".toml"), ex07.RIGHT, ex07.FACTS)
    >>> [question.id for question in part.questions]
    ['07.e1', '07.e2', '07.e3', '07.e4']
    """
    rows = tables(path, {"question": ChoiceRow | NumberRow | OrderRow, "letter": Letter, "text": OwnText})
    problem = next(_problems(path, [row.id for row in rows["question"]], right, facts), None)
    if problem:
        raise LearnError(problem, file=path.name)
    questions = [_question(row, right[row.id], facts.get(row.id, {})) for row in rows["question"]]
    return Part(tuple(questions), tuple(rows["letter"]), tuple(rows["text"]))


def tables(path: Path, shapes: Mapping[str, Any]) -> dict[str, list[Any]]:
    """
    The rows of a TOML file, each checked.

    Parameters
    ----------
    path : Path
    shapes : mapping of str to type
        What a row of each table is. There is no other table.

    Raises
    ------
    LearnError
        For a file that is not TOML, an unknown table, or a row that is not what it should be.

    Examples
    --------
    >>> path = Path(__file__).with_name("nb02.toml")
    >>> [letter.who for letter in tables(path, {"letter": Letter, "question": Any})["letter"]]
    ['The guesthouse, 12:10']
    """
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        msg = say("{file} is not TOML: {reason}. Correct that line.", file=path.name, reason=error)
        raise LearnError(msg, file=path.name) from None
    for name in raw.keys() - shapes.keys():
        msg = say("{file}: no table is called [[{name}]]. Remove it.", file=path.name, name=name)
        raise LearnError(msg, file=path.name)
    return {name: [_read(row, shapes[name], path, name) for row in raw.get(name, [])] for name in shapes}


def _read(row: dict[str, Any], shape: Any, path: Path, table: str) -> Any:  # noqa: ANN401 - TOML is anything
    try:
        return msgspec.convert(row, shape, str_keys=True)
    except msgspec.ValidationError as error:
        msg = say(
            "{file}: {table} {id} cannot be read: {reason}. Correct that entry.",
            file=path.name,
            table=table,
            id=row.get("id") or row.get("number") or "?",
            reason=error,
        )
        raise LearnError(msg, file=path.name) from None


def _problems(path: Path, ids: list[str], right: Rights, facts: Mapping[str, Facts]) -> Iterator[str]:
    """What does not fit between the file and the Python beside it."""
    names = {"file": path.name, "code": path.with_suffix(".py").name}
    for name in ids:
        if ids.count(name) > 1:
            yield say(TWICE, id=name, **names)
        if name not in right:
            yield say(NOT_IN_PYTHON, id=name, **names)
    for table, known in (("RIGHT", right), ("FACTS", facts)):
        for name in known:
            if name not in ids:
                yield say(NOT_IN_FILE, id=name, table=table, **names)


def _question(row: ChoiceRow | NumberRow | OrderRow, right: Any, facts: Facts) -> Question:  # noqa: ANN401
    """The question of a row; a right answer that is no function is that very value."""
    common = {name: getattr(row, name) for name in Row.__struct_fields__}
    knows = right if callable(right) else lambda _: right
    return Question(**common, reply=row.reply(), right=knows, facts=facts)
