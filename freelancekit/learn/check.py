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
from freelancekit.learn.reply_types import JUST, NEAR, OTHER, Value
from freelancekit.learn.store import here
from freelancekit.say import N_, Text, say

if TYPE_CHECKING:
    from freelancekit.show.cards.question_card import Answered, Card, Part

RIGHT, NOT_YET, NOT_ATTEMPTED = "right", "not yet", "not attempted"
#: How near an answer came, for a reader; near is not there yet.
STATES = {JUST: N_("just so"), NEAR: N_("near, not yet"), OTHER: N_("not yet")}
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
    Nao could not sleep after it. Ask for a hint: the button is on this card.
    """
    asked = question(name)
    from freelancekit.show.cards.question_card import Card

    twin = f'fk.check("{asked.id}", {asked.example()}){asked.others()}'
    return Card(check_in(asked.notebook, asked, reply, twin))


def check_in(notebook: str, asked: Question, reply: object, twin: str) -> Part:
    """
    A question on a card, answered in a notebook; what was answered in another is not shown.

    Parameters
    ----------
    notebook : str
        Where it is asked: its own, or a later one whose warm-up brings it back.
    asked : Question
    reply : str, int, list or None
    twin : str
        The line of code that does the same.
    """
    from freelancekit.show.cards.question_card import Part

    kept = keep_answer(asked, reply, notebook) if reply is not None else _kept_answer(asked, notebook)
    spec = spec_of(asked, send=N_("That is my answer"), change=N_("Change my answer"), twin=twin)

    def on_reply(chosen: Mapping[str, Any]) -> Answered:
        return keep_answer(asked, chosen["answer"], notebook)

    def on_help(what: str) -> str:
        return str(hint(asked.id)) if what == "hint" else str(solution(asked.id))

    return Part(spec, on_reply, kept, on_help if asked.hints else None)


def keep_answer(asked: Question, reply: object, notebook: str) -> Answered:
    """Mark an answer and keep it; the line and what is said under it."""
    answer = asked.read(reply)
    store = here()
    last = _last_in(asked, notebook)
    if last is None or last != answer:
        store.keep("answer", notebook, asked.id, answer)
    return _answered(asked, answer, store.notice())


def _answered(asked: Question, answer: Value, notice: str = "") -> Answered:
    """How an answer stands on its card."""
    from freelancekit.show.cards.question_card import Answered

    marked = mark(asked, answer)
    state = asked.reply.closeness(answer, asked.right(said_so_far()))
    says = [text for text in (marked.says, notice) if text]
    return Answered(_line(asked, answer, marked), says, state, say(STATES[state]))


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
    Hint 1 of 2: The first fold of this notebook says what costs tickets.
    """
    asked = _helped(name, N_("{name} is a guess: there is no hint for it. Guess, and see what came."))
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
    It costs some Connects every week, until she switches it off.
    """
    asked = _helped(name, N_("{name} is a guess: there is no solution for it. Guess, and see what came."))
    here().keep("look", asked.notebook, asked.id, SOLUTION)
    return Solution(asked.say(asked.solution))


def _helped(name: str, refusal: str) -> Question:
    """A question that has hints and a solution."""
    asked = question(name)
    if not asked.hints:
        msg = say(refusal, name=name)
        raise LearnError(msg, name=name)
    return asked


def _kept_answer(asked: Question, notebook: str) -> Answered | None:
    kept = _last_in(asked, notebook)
    return None if kept is None else _answered(asked, kept)


def _line(asked: Question, reply: object, marked: Marked) -> str:
    words = asked.says(asked.read(reply))
    if marked.verdict == RIGHT:
        return say("You said {words}. That is it.", words=words.rstrip("."))
    return say("You said {words}. Not yet.", words=words.rstrip("."))
