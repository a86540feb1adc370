"""
Check, hint, solution: three outcomes and no cross.

A check answers *right*, *not yet* or *not attempted*. A reply that falls short
gets a reason of its own and never the solution. Looking at a hint or at the
solution is free; it is noted, so that the question can come back later.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from freelancekit.errors import LearnError
from freelancekit.html import fold, paragraphs
from freelancekit.learn.answers import readable, said_so_far
from freelancekit.learn.bank import question
from freelancekit.learn.card_spec import spec_of
from freelancekit.learn.question import Question
from freelancekit.learn.reply_types import Value
from freelancekit.learn.store import here
from freelancekit.say import N_, Text, say

if TYPE_CHECKING:
    from freelancekit.show.cards.question_card import Card

RIGHT, NOT_YET, NOT_ATTEMPTED = "right", "not yet", "not attempted"
#: What is kept of a look at a solution; a look at a hint is kept as "hint 1", "hint 2" and so on.
SOLUTION = "solution"


@dataclass(frozen=True, slots=True)
class Marked:
    """A reply, marked: the verdict, and what the reader is told."""

    verdict: str
    says: str


def mark(asked: Question, reply: object) -> Marked:
    """
    Mark a reply.

    Parameters
    ----------
    asked : Question
    reply : str, int, list or None
        None is "not attempted", and never an error.

    Raises
    ------
    LearnError
        For a reply that the question has no room for.
    """
    if reply is None:
        return Marked(NOT_ATTEMPTED, say("Not attempted yet. Nothing is lost by leaving it."))
    answer = asked.read(reply)
    came = asked.right(said_so_far())
    verdict = RIGHT if asked.reply.comes_true(answer, came) else NOT_YET
    return Marked(verdict, asked.reason(answer, came))


def check(name: str, reply: object = None) -> Card:
    """
    A question to answer, by clicking or in this line.

    Parameters
    ----------
    name : str
        The question's id, such as ``"02.1"``.
    reply : str, int or list, optional
        The answer. Without it a card asks.

    Returns
    -------
    Card
        The question, or the last answer with what there is to say about it.

    Raises
    ------
    LearnError
        For an unknown id, or a reply that the question has no room for.

    Examples
    --------
    >>> check("00.1", "green tea")
    You said green tea. Not yet.
    It would keep her awake. Run the next box: it holds a hint.
    """
    asked = question(name)
    return check_in(asked.notebook, asked, reply, f'fk.check("{asked.id}", {asked.example()})')


def check_in(notebook: str, asked: Question, reply: object, twin: str) -> Card:
    """
    The card of a question, answered in a notebook; what was answered in another is not shown.

    Parameters
    ----------
    notebook : str
        Where it is asked: its own, or a later one whose warm-up brings it back.
    asked : Question
    reply : str, int, list or None
    twin : str
        The line of code that does the same.
    """
    from freelancekit.show.cards.question_card import Card

    line, says = keep_answer(asked, reply, notebook) if reply is not None else _kept_answer(asked, notebook)
    spec = spec_of(asked, send=N_("That is my answer"), twin=twin)

    def on_reply(chosen: Mapping[str, Any]) -> tuple[str, list[str]]:
        return keep_answer(asked, chosen["answer"], notebook)

    return Card(spec, on_reply, kept=line, says=says)


def keep_answer(asked: Question, reply: object, notebook: str) -> tuple[str, list[str]]:
    """Mark an answer and keep it; the line and what is said under it."""
    marked = mark(asked, reply)
    answer = asked.read(reply)
    store = here()
    last = _last_in(asked, notebook)
    if last is None or last != answer:
        store.keep("answer", notebook, asked.id, answer)
    return _line(asked, reply, marked), [text for text in (marked.says, store.notice()) if text]


def _last_in(asked: Question, notebook: str) -> Value | None:
    """The newest answer that was given in one notebook and can still be read."""
    rows = [row for row in here().rows() if (row.kind, row.item) == ("answer", asked.id)]
    given = [row for row in rows if row.notebook == notebook and readable(row)]
    return asked.read(given[-1].reply) if given else None


def hint(name: str) -> Text:
    """
    The next hint: a nudge first, nearly there at last.

    Parameters
    ----------
    name : str
        The question's id.

    Returns
    -------
    Text
        One hint a call; after the last one they begin again.

    Raises
    ------
    LearnError
        For an unknown id, or a guess.

    Examples
    --------
    >>> hint("02.1")
    Hint 1 of 2: Three things cost tickets. The first section of this notebook names them.
    """
    asked = _helped(name, N_("{name} is a guess: there is no hint for it. Guess, and run the next box."))
    store = here()
    seen = sum(row.kind == "look" and row.item == asked.id and row.reply != SOLUTION for row in store.rows())
    store.keep("look", asked.notebook, asked.id, f"hint {seen + 1}")
    number = seen % len(asked.hints)
    words = asked.say(asked.hints[number])
    return Text(say("Hint {number} of {n}: {words}", number=number + 1, n=len(asked.hints), words=words))


@dataclass(frozen=True, slots=True)
class Solution:
    """The way to an answer, in a fold that waits for a second thought."""

    words: str

    def __repr__(self) -> str:
        return self.words

    def _repr_html_(self) -> str:
        return fold(say("The way there. Open it when you want it."), paragraphs(self.words.split("\n")))


def solution(name: str) -> Solution:
    """
    The way to the answer, in words. Looking is allowed, and noted.

    Parameters
    ----------
    name : str
        The question's id.

    Raises
    ------
    LearnError
        For an unknown id, or a guess.

    Examples
    --------
    >>> solution("02.1")
    It costs Connects every week, a few at a time, until it is switched off.
    """
    asked = _helped(name, N_("{name} is a guess: there is no solution for it. Guess, and run the next box."))
    here().keep("look", asked.notebook, asked.id, SOLUTION)
    return Solution(asked.say(asked.solution))


def _helped(name: str, refusal: str) -> Question:
    """A question that has hints and a solution."""
    asked = question(name)
    if not asked.hints:
        msg = say(refusal, name=name)
        raise LearnError(msg, name=name)
    return asked


def _kept_answer(asked: Question, notebook: str) -> tuple[str, list[str]]:
    kept = _last_in(asked, notebook)
    if kept is None:
        return "", []
    marked = mark(asked, kept)
    return _line(asked, kept, marked), [marked.says]


def _line(asked: Question, reply: object, marked: Marked) -> str:
    words = asked.says(asked.read(reply))
    if marked.verdict == RIGHT:
        return say("You said {words}. So it is.", words=words.rstrip("."))
    return say("You said {words}. Not yet.", words=words.rstrip("."))
