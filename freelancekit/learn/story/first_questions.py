"""Eight questions before the first lesson; they come back, changed, after the last."""

from __future__ import annotations

from collections.abc import Sequence

from freelancekit.learn import bank
from freelancekit.learn.guess import guess
from freelancekit.learn.question import Question, read_list


def before(replies: Sequence[object] | None = None) -> None:
    """
    Ask what the reader would tell Nao today.

    Parameters
    ----------
    replies : sequence of str, optional
        A reply for each question, None to skip one. Without it cards ask.

    Examples
    --------
    >>> before(["no idea yet"] * 8)                                   # doctest: +ELLIPSIS
    Kept: no idea yet.
    ...
    """
    guess_each(before_questions(), replies)


def guess_each(questions: Sequence[Question], replies: Sequence[object] | None) -> None:
    """
    A card for each of several questions, or the reply that is given for it.

    Parameters
    ----------
    questions : sequence of Question
    replies : sequence of str, optional
        As for `before`.
    """
    from IPython.display import display

    given = read_list(replies)
    for number, asked in enumerate(questions):
        display(  # type: ignore[no-untyped-call]
            guess(asked.id, given[number] if number < len(given) else None)
        )


def before_questions() -> list[Question]:
    """The eight, in their order."""
    return [question for question in bank.questions().values() if question.id.startswith("00-before-")]
