"""
Three things from before, the reader's own misses first.

What was answered wrong last comes back first, and of that first what still has
a hint nobody looked at; then what was looked up, then what was never tried;
after that a fixed few. Nothing is scored.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from freelancekit.learn import bank
from freelancekit.learn.answers import readable
from freelancekit.learn.check import NOT_YET, SOLUTION, check_in, mark
from freelancekit.learn.kept import Kept
from freelancekit.learn.question import Question, read_list
from freelancekit.learn.store import here

if TYPE_CHECKING:
    from freelancekit.show.cards.question_card import Card, Part

#: How many come back.
SIZE = 3


def warm_up(notebook: str, replies: Sequence[object] | None = None) -> Card:
    """
    Show three questions from earlier notebooks.

    Parameters
    ----------
    notebook : str
        The notebook that begins, such as ``"02"``.
    replies : sequence, optional
        An answer for each, None for "not attempted". Without it a card asks, one after another.

    Returns
    -------
    Card

    Examples
    --------
    >>> warm_up("02", ["computer", "error", "returns"])               # doctest: +ELLIPSIS
    You said in one file on this computer. That is it.
    ...
    """
    from freelancekit.show.cards.question_card import Card

    chosen = due(notebook, [row for row in here().rows() if not asked_in(row, notebook)])
    given = read_list(replies)[: len(chosen)]
    given += [None] * (len(chosen) - len(given))
    return Card(*(_again(notebook, chosen, at, reply) for at, reply in enumerate(given)))


def _again(notebook: str, chosen: Sequence[Question], at: int, reply: object) -> Part:
    """One of the questions that came back."""
    twin = ", ".join(asked.example() if place == at else "None" for place, asked in enumerate(chosen))
    return check_in(notebook, chosen[at], reply, f'fk.warm_up("{notebook}", [{twin}]){chosen[at].others()}')


def asked_in(row: Kept, notebook: str) -> bool:
    """Whether a row is an answer to this notebook's warm-up: to a question of another, given here."""
    return row.kind == "answer" and row.notebook == notebook != row.item[:2]


def due(notebook: str, rows: Sequence[Kept]) -> list[Question]:
    """
    The questions that are due when a notebook begins.

    Parameters
    ----------
    notebook : str
        Only questions of earlier notebooks are asked.
    rows : sequence of Kept
        What the reader said so far.

    Returns
    -------
    list of Question
        Three, or fewer where there are no more.
    """
    asked = [question for question in bank.questions().values() if _may_return(question, notebook)]
    return sorted(asked, key=lambda question: _urgency(question, rows))[:SIZE]


def _may_return(question: Question, notebook: str) -> bool:
    return (
        question.returns and question.notebook < notebook and "." in question.id and ".e" not in question.id
    )


def _urgency(question: Question, rows: Sequence[Kept]) -> tuple[int, int]:
    """Missed, with a hint left; missed; solution seen; new; known. Of a kind, the nearer notebook first."""
    answers = [row for row in rows if (row.kind, row.item) == ("answer", question.id) and readable(row)]
    looks = {str(row.reply) for row in rows if (row.kind, row.item) == ("look", question.id)}
    if answers and mark(question, answers[-1].reply).verdict == NOT_YET:
        rank = 0 if len(looks - {SOLUTION}) < len(question.hints) else 1
    elif SOLUTION in looks and not any(row.notebook != question.notebook for row in answers):
        rank = 2  # until it has come back once
    else:
        rank = 4 if answers else 3
    return rank, -int(question.notebook)
