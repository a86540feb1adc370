"""
Is a kept row something this workbook can read?

A bank changes between versions, and a pasted code comes from a stranger. A
row that no question or letter has room for is left alone: never an error,
never shown, never deleted.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime

from freelancekit.errors import LearnError
from freelancekit.learn import bank
from freelancekit.learn.kept import Kept
from freelancekit.learn.letter import Reply
from freelancekit.learn.own_text import OwnText
from freelancekit.learn.question import SURE, Answers, Question
from freelancekit.learn.reply_types import Value
from freelancekit.learn.store import here
from freelancekit.literal import one_line
from freelancekit.proposals.client_chair import LETTERS, MOST_ROUNDS
from freelancekit.say import say

#: The item under which the first day of the reader's plan is kept.
PLAN_STARTS = "starts"


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
            case "text":
                bank.own_text(row.item).read(row.reply)
            case "evening":
                return _order(row) is not None
            case "plan":
                return row.item == PLAN_STARTS and bool(date.fromisoformat(str(row.reply)))
            case _:
                return False
    except (LearnError, ValueError):
        return False
    return 0 <= row.sure <= 100


def in_words(row: Kept) -> str:
    """
    A row that can be read, on one line: what was asked, what was said, how sure.

    Parameters
    ----------
    row : Kept
    """
    match row.kind:
        case "guess" | "answer":
            asked = bank.question(row.item)
            said = asked.says(asked.read(row.reply))
        case "letter":
            said = bank.letter(row.item).read(row.reply).words
        case "look":
            said = say("a hint or solution was opened")
        case _:
            said = row.reply if isinstance(row.reply, str) else ", ".join(map(str, _order(row) or []))
    name = say("letter {n}", n=row.item) if row.kind == "letter" else row.item
    sure = [say("sure: {n} %", n=row.sure)] if row.sure else []
    return " · ".join([name, one_line(said), *sure])


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


def said_so_far() -> Answers:
    """
    What the reader has said, as the bank may ask for it; nothing is read before it does.

    Examples
    --------
    >>> bank.question("12-sure").right(said_so_far())
    'none'
    """
    return Answers(letters=last_letters, sure_came=lambda: how_it_came(by_sureness()[SURE["sure"]]))


def last_letters() -> Mapping[str, str]:
    """The key of the newest answer to each letter that has one, in the order of the letters."""
    newest = {number: last_letter(number) for number in bank.letters()}
    return {number: reply.key for number, reply in newest.items() if reply is not None}


def by_sureness() -> dict[int, tuple[bool, ...]]:
    """For 50, 70 and 90 percent, whether it came so: the first guess of each question that counts."""
    rows: dict[int, list[bool]] = {percent: [] for percent in SURE.values()}
    for asked, kept in first_guesses():
        nearest = min(rows, key=lambda percent: abs(percent - kept.sure))
        rows[nearest].append(asked.reply.comes_true(asked.read(kept.reply), asked.right(said_so_far())))
    return {percent: tuple(row) for percent, row in rows.items()}


def first_guesses() -> Iterator[tuple[Question, Kept]]:
    """The first guess at each question that counts, in the order they were made."""
    seen: set[str] = set()
    for row in here().rows():
        asked = bank.questions().get(row.item)
        if row.kind != "guess" or asked is None or row.item in seen:
            continue
        if asked.counted and asked.asks_sure and readable(row):
            seen.add(row.item)
            yield asked, row


def how_it_came(row: tuple[bool, ...]) -> str:
    """
    How often it came so, in the words of the bank; "none" where nothing was said.

    Examples
    --------
    >>> how_it_came((True, True, False)), how_it_came(())
    ('three in four', 'none')
    """
    if not row:
        return "none"
    share = 100 * sum(row) // len(row)
    return "nearly all" if share >= 85 else "three in four" if share >= 63 else "half"


def last_text(asked: OwnText) -> str | None:
    """The newest lines of one's own that can still be read, or None."""
    kept = here().last("text", asked.id)
    try:
        return asked.read(kept.reply) if kept else None
    except LearnError:
        return None


def evening(number: int) -> str:
    """The item under which an evening in the client's chair is kept."""
    return f"04-evening-{number}"


def evenings() -> dict[int, list[str]]:
    """The evenings in the client's chair that are kept, each with the newest order."""
    rows = {row.item: row for row in here().rows() if row.kind == "evening"}
    kept = {number: rows[evening(number)] for number in range(1, MOST_ROUNDS + 1) if evening(number) in rows}
    return {number: order for number, row in kept.items() if (order := _order(row)) is not None}


def _order(row: Kept) -> list[str] | None:
    """The letters of an evening, or None where they are no order."""
    order = row.reply
    known = row.item in {evening(number) for number in range(1, MOST_ROUNDS + 1)}
    if not known or not isinstance(order, list) or not order or not set(map(str, order)) <= set(LETTERS):
        return None
    return [str(name) for name in order] if len(set(order)) == len(order) else None
