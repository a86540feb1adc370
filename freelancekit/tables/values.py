"""What one cell of a column means, by the kind of the column; or what would work in its place."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, NamedTuple

from freelancekit.say import N_, say
from freelancekit.tables.cells import Exact
from freelancekit.tables.columns import Column, simple
from freelancekit.tables.faults import Fault
from freelancekit.tables.sums import NOTHING, Mark, amount, minutes, plain, yes

#: What stands in a column of states: whether a reply came, and whether it was won.
STATES: dict[str, tuple[bool | None, bool | None]] = {
    "sent": (None, None), "submitted": (None, None), "pending": (None, None), "open": (None, None),
    "viewed": (None, None), "waiting": (None, None), "active": (None, None), "draft": (None, None),
    "送信済み": (None, None), "返信待ち": (None, None), "応募中": (None, None), "選考中": (None, None),
    "no reply": (False, None), "no response": (False, None), "ghost": (False, None), "ghosted": (False, None),
    "ignored": (False, None), "expired": (False, False), "返信なし": (False, None), "音信不通": (False, None),
    "reply": (True, None), "replied": (True, None), "responded": (True, None), "answered": (True, None),
    "messaged": (True, None), "interview": (True, None), "interviewing": (True, None), "offer": (True, None),
    "shortlisted": (True, None), "negotiating": (True, None), "返信あり": (True, None), "面談": (True, None),
    "won": (True, True), "hired": (True, True), "accepted": (True, True), "contract": (True, True),
    "受注": (True, True), "採用": (True, True), "契約": (True, True), "成約": (True, True),
    "declined": (None, False), "rejected": (None, False), "lost": (None, False), "not hired": (None, False),
    "archived": (None, False), "closed": (None, False), "withdrawn": (None, False), "落選": (None, False),
    "不採用": (None, False), "失注": (None, False), "辞退": (None, False),
}  # fmt: skip
WANTED = {
    "count": N_("a whole number, or nothing"),
    "yen": N_("a sum in whole yen, or nothing"),
    "dollars": N_("a sum in dollars and cents, or nothing"),
    "sum": N_("a sum such as 12,000 or 40.50, or nothing"),
    "minutes": N_("minutes such as 40 or 0:40, or nothing"),
    "hours": N_("hours such as 1.5 or 1:30, or nothing"),
    "range": N_("a sum such as $40, or two such as 15-30, or nothing"),
    "span": N_("a span such as 0:40 or 0:40:00, or nothing"),
    "yes": N_("yes, no, or nothing"),
    "status": N_("a state such as sent, reply, interview, won or declined, or nothing"),
    "which": N_("a number that can be read in one way: 1234 or 1.23"),
    "currency": N_("yen or dollars"),
}

#: A column of numbers such as 0.5 and 1.25 that is called minutes.
HOURS_OR_MINUTES = N_('whole minutes; where the column counts hours, say so: columns={{"{name}": "hours"}}')


class Money(int):
    """
    A sum in the smallest unit, with its currency; "" where nothing tells it.

    Examples
    --------
    >>> Money.of(4000, "USD").currency
    'USD'
    """

    currency: str

    @classmethod
    def of(cls, number: int, currency: str) -> Money:
        """A sum of a currency."""
        made = cls(number)
        made.currency = currency
        return made


class Range(NamedTuple):
    """From so much to so much, in whole units and their parts; the currency is "" where nothing tells it."""

    least: Decimal
    most: Decimal
    currency: str


@dataclass
class Reader:
    """How the cells of one column are read, and what there is to say of it."""

    read: Callable[[str], Any]
    notes: list[str] = field(default_factory=list)


def reader_of(column: Column, name: str, mark: Mark | None, cells: Sequence[str]) -> Reader:
    """The reader of a column; some need to see all cells first."""
    if column.kind == "words":
        return Reader(str.strip)
    if column.kind == "yes":
        return Reader(lambda cell: _yes(cell, column.key))
    if column.kind == "status":
        return Reader(_state)
    if column.kind == "range":
        return Reader(lambda cell: _range(cell, mark))
    if column.kind == "span":
        return Reader(lambda cell: _span(cell, mark))
    if column.kind in ("minutes", "hours"):
        return _of_time(column, name, mark, cells)
    return Reader(lambda cell: _number(cell, column, mark))


def _of_time(column: Column, name: str, mark: Mark | None, cells: Sequence[str]) -> Reader:
    """Minutes; a column of small numbers with parts may well count hours, and is asked about."""
    hours = column.kind == "hours"
    read = {cell: minutes(cell, hours=hours, mark=mark) for cell in cells}
    bare = {cell for cell in cells if not set(":hms時分") & set(cell.lower())}
    in_parts = [cell for cell in bare if (value := read[cell]) is not None and value % 1]
    if not hours and in_parts and max(read[cell] or 0 for cell in bare) < 12:
        wanted = say(HOURS_OR_MINUTES, name=name)
        return Reader(lambda cell: Fault(0, "", cell, wanted) if cell in in_parts else _whole(read[cell]))
    notes = []
    if any(value is not None and value % 1 for value in read.values()):
        notes.append(say("{name} is read in whole minutes, halves up.", name=name))

    def one(cell: str) -> Any:  # noqa: ANN401 - minutes, a fault, or nothing
        if plain(cell).lower() in NOTHING:
            return None
        value = read[cell]
        return _fault(column.kind, cell) if value is None or value > 60 * 24 * 31 else _whole(value)

    return Reader(one, notes)


def _range(cell: str, mark: Mark | None) -> Any:  # noqa: ANN401 - a range, a fault, or nothing
    """One sum, or two with a line between them; what stands behind a stroke, as in /hr, is left out."""
    text = re.sub(r"/ *(?:hr|hour|h|時間)\b.*$", "", plain(cell), flags=re.IGNORECASE)
    if text.lower() in NOTHING:
        return None
    parts = [part for part in re.split(r"(?<=\S) *(?:[-~\u2013\u301c]|\bto\b|から) *(?=\S)", text) if part]
    found = [amount(Exact(part) if isinstance(cell, Exact) else part, mark) for part in parts]
    if len(found) not in (1, 2) or any(one is None or one.number < 0 for one in found):
        return _fault("range", cell)
    known = [one for one in found if one is not None]
    currencies = {one.currency for one in known if one.currency}
    if len(currencies) > 1 or "other" in currencies:
        return _fault("currency", cell)
    numbers = sorted(one.number for one in known)
    return Range(numbers[0], numbers[-1], currencies.pop() if currencies else "")


def _span(cell: str, mark: Mark | None) -> Any:  # noqa: ANN401 - seconds, a fault, or nothing
    """A span of a time tracker, in whole seconds."""
    if plain(cell).lower() in NOTHING:
        return None
    value = minutes(cell, mark=mark)
    if value is None or not set(":hms時分") & set(cell.lower()) or value > 60 * 24 * 31:
        return _fault("span", cell)
    return _whole(60 * value)


def _number(cell: str, column: Column, mark: Mark | None) -> Any:  # noqa: ANN401 - a number, a fault, or nothing
    """A count or a sum, in its smallest unit."""
    if plain(cell).lower() in NOTHING:
        return None
    found = amount(cell, mark)
    if found is None and plain(cell).count(".") == 1 and amount(cell, ".") is not None:
        return _fault("which", cell)
    if found is None or (found.number < 0 and not column.minus):
        return _fault(column.kind, cell)
    if found.currency == "other":
        return _fault("currency", cell)
    if column.kind == "count":
        return int(found.number) if not found.number % 1 and not found.currency else _fault("count", cell)
    currency = found.currency or {"yen": "JPY", "dollars": "USD"}.get(column.kind, "")
    number = found.number if currency == "JPY" else 100 * found.number
    return Money.of(int(number), currency) if not number % 1 else _fault(_kind_of(currency), cell)


def _kind_of(currency: str) -> str:
    return {"JPY": "yen", "USD": "dollars"}.get(currency, "sum")


def _state(cell: str) -> Any:  # noqa: ANN401 - a pair, a fault, or nothing
    if plain(cell).lower() in NOTHING:
        return None
    return STATES.get(simple(cell)) or _fault("status", cell)


def _yes(cell: str, key: str) -> Any:  # noqa: ANN401 - yes, no, a fault, or nothing
    """Yes or no; or a state that says as much of a reply, or of a win."""
    value = yes(cell)
    if not isinstance(value, str):
        return value
    reply, won = STATES.get(simple(cell), ("", ""))
    told = won if key == "won" else reply
    return _fault("yes", cell) if told == "" or (told is None and (reply, won) != (None, None)) else told


def _fault(kind: str, cell: str) -> Fault:
    return Fault(0, "", cell.strip(), say(WANTED[kind]))


def _whole(value: Decimal | None) -> int | None:
    return None if value is None else int(value.quantize(Decimal(1), rounding=ROUND_HALF_UP))
