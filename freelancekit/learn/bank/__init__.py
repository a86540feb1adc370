"""
The question bank: every guess, check, exercise and letter, by its id.

A file of sentences for each notebook and its exercises, and beside it what is
known in Python: what comes true, and the numbers. The notebooks hold ids only,
so that a reader never scrolls past an answer.
"""

from __future__ import annotations

import difflib
from functools import cache
from pathlib import Path

from freelancekit.errors import LearnError
from freelancekit.learn.bank import (
    ex02,
    ex03,
    ex04,
    ex05,
    ex06,
    ex07,
    ex08,
    ex09,
    ex10,
    ex11,
    nb00,
    nb01,
    nb02,
    nb03,
    nb04,
    nb05,
    nb06,
    nb07,
    nb08,
    nb09,
    nb10,
    nb11,
    nb12,
)
from freelancekit.learn.bank.load import Part, load
from freelancekit.learn.letter import Letter
from freelancekit.learn.own_text import OwnText
from freelancekit.learn.question import Question
from freelancekit.say import say, say_list

MODULES = (
    nb00,
    nb01,
    nb02,
    ex02,
    nb03,
    ex03,
    nb04,
    ex04,
    nb05,
    ex05,
    nb06,
    ex06,
    nb07,
    ex07,
    nb08,
    ex08,
    nb09,
    ex09,
    nb10,
    ex10,
    nb11,
    ex11,
    nb12,
)


@cache
def parts() -> tuple[Part, ...]:
    """Every file, in the order of the notebooks; read when the first question is asked."""
    files = [(Path(str(module.__file__)).with_suffix(".toml"), module) for module in MODULES]
    return tuple(load(path, module.RIGHT, module.FACTS) for path, module in files)


@cache
def questions() -> dict[str, Question]:
    """Every question, in the order of the notebooks."""
    return {question.id: question for part in parts() for question in part.questions}


@cache
def letters() -> dict[str, Letter]:
    """Every small letter, by its number."""
    return {letter.number: letter for part in parts() for letter in part.letters}


@cache
def own_texts() -> dict[str, OwnText]:
    """Every text that the reader is asked to write."""
    return {text.id: text for part in parts() for text in part.texts}


def question(name: object) -> Question:
    """
    The question of an id.

    Raises
    ------
    LearnError
        With the nearest ids that there are.
    """
    known = questions()
    if isinstance(name, str) and name in known:
        return known[name]
    near = difflib.get_close_matches(str(name), known, n=3, cutoff=0.4) or list(known)[:3]
    msg = say(
        "There is no question {name}. Near it: {near}.",
        name=repr(name),
        near=say_list(f'"{key}"' for key in near),
    )
    raise LearnError(msg, name=name)


def letter(number: object) -> Letter:
    """
    The letter of a number.

    Raises
    ------
    LearnError
        With the numbers that there are.
    """
    known = letters()
    if str(number) in known:
        return known[str(number)]
    msg = say("There is no letter {number}. There are: {known}.", number=repr(number), known=say_list(known))
    raise LearnError(msg, number=number)


def own_text(name: object) -> OwnText:
    """
    The text of an id.

    Raises
    ------
    LearnError
        With the ids that there are.
    """
    known = own_texts()
    if isinstance(name, str) and name in known:
        return known[name]
    msg = say(
        "There is nothing to write under {name}. There is: {known}.", name=repr(name), known=say_list(known)
    )
    raise LearnError(msg, name=name)
