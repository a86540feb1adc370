"""
Is a kept row something this workbook can read?

A bank changes between versions, and a pasted code comes from a stranger. A
row that no question or letter has room for is left alone: never an error,
never shown, never deleted.
"""

from __future__ import annotations

from datetime import datetime

from freelancekit.errors import LearnError
from freelancekit.learn import bank
from freelancekit.learn.letter import Reply
from freelancekit.learn.questions import Question
from freelancekit.learn.replies import Value
from freelancekit.learn.store import Kept, here


def readable(row: Kept) -> bool:
    """
    Whether a row speaks of a question or letter of this workbook, in its words.

    Parameters
    ----------
    row : Kept
    """
    try:
        datetime.fromisoformat(row.at)
        match row.kind:
            case "guess" | "answer":
                bank.question(row.item).read(row.reply)
            case "look":
                bank.question(row.item)
            case "letter":
                bank.letter(row.item).read(row.reply)
            case _:
                return False
    except (LearnError, ValueError):
        return False
    return 0 <= row.sure <= 100


def last_reply(kind: str, asked: Question) -> tuple[Value, int] | None:
    """The newest reply to a question that can still be read, and how sure; or None."""
    kept = here().last(kind, asked.id)
    try:
        return (asked.read(kept.reply), kept.sure) if kept else None
    except LearnError:
        return None


def last_letter(number: str) -> Reply | None:
    """The newest answer to a letter that can still be read, or None."""
    kept = here().last("letter", number)
    try:
        return bank.letter(number).read(kept.reply) if kept else None
    except LearnError:
        return None
