"""Eight questions before the first lesson; they come back, changed, after the last."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING

from freelancekit.learn import bank
from freelancekit.learn.guess import guess_in
from freelancekit.learn.question import Question, read_list

if TYPE_CHECKING:
    from freelancekit.show.cards.question_card import Card


def before(replies: Sequence[object] | None = None) -> Card:
    """
    Ask what the reader would tell Nao today.

    Parameters
    ----------
    replies : sequence of str, optional
        A reply for each question, None to skip one. Without it a card asks, one after another.

    Returns
    -------
    Card

    Examples
    --------
    >>> before(["no idea yet"] * 8)                                   # doctest: +ELLIPSIS
    Kept: no idea yet.
    ...
    """
    return guess_each(before_questions(), replies)


def guess_each(questions: Sequence[Question], replies: Sequence[object] | None) -> Card:
    """
    One card for several questions, each with the reply that is given for it.

    Parameters
    ----------
    questions : sequence of Question
    replies : sequence of str, optional
        As for `before`.
    """
    from freelancekit.show.cards.question_card import Card

    given = read_list(replies)
    return Card(*(guess_in(asked, reply) for asked, reply in zip_longest(questions, given[: len(questions)])))


def before_questions() -> list[Question]:
    """The eight, in their order."""
    return [question for question in bank.questions().values() if question.id.startswith("00-before-")]
