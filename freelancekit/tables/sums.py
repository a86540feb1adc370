"""
Numbers, money, minutes, yes and no, as people and programs write them.

Each reader gives what a cell means, or nothing where it means nothing for sure.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from decimal import Decimal, InvalidOperation
from typing import Literal, NamedTuple, TypeAlias

from freelancekit.tables.cells import Exact

Mark: TypeAlias = Literal[".", ","]
#: A number has so many digits at the most.
MOST_DIGITS = 12
CURRENCIES = {
    "JPY": ("¥", "円", "jpy", "yen", "y"),
    "USD": ("us$", "$", "usd", "dollars", "dollar", "ドル", "米ドル"),
    "other": ("€", "eur", "£", "gbp", "₹", "inr", "aud", "cad", "元", "₩"),
}
SIGNS = {sign: currency for currency, signs in CURRENCIES.items() for sign in signs}
BODY = re.compile(r"\d[\d.,' ]*$")
SPLIT = re.compile(r"^(\D*?)([-+]?)\s*([^\d\s.,+-]*)\s*(\d[\d.,' ]*?)\s*(\D*)$")
CLOCK = re.compile(r"^(\d{1,4}):(\d{2})(?::(\d{2})(?:\.\d+)?)?$")
PARTS = re.compile(
    r"^(?:(\d+(?:[.,]\d+)?) *(?:h|hr|hrs|hour|hours|時間))?"
    r" *(?:(\d+(?:[.,]\d+)?) *(?:m|min|mins|minute|minutes|分))?"
    r" *(?:(\d+) *(?:s|sec|secs|seconds|秒))?$",
    re.IGNORECASE,
)
NOTHING = frozenset({"", "-", "\u2013", "\u2014", "n/a", "na", "none", "null", "nan", "?", "未定", "未"})
YES = frozenset(
    {"yes", "y", "1", "1.0", "true", "t", "x", "✓", "✔", "☑", "✅", "○", "◯", "\u3007", "有",
     "有り", "あり", "はい",
     "済", "wahr", "ja", "vrai", "oui", "verdadero", "si", "sí"}
)  # fmt: skip
NO = frozenset(
    {"no", "n", "0", "0.0", "false", "f", "✗", "✘", "☐", "❌", "\u00d7", "無", "無し", "なし", "いいえ",
     "falsch", "nein", "faux", "non", "falso"}
)  # fmt: skip


class Amount(NamedTuple):
    """A number, and the currency that stands beside it; "" where none does."""

    number: Decimal
    currency: str


def plain(cell: str) -> str:
    """
    A cell with signs of full width as usual ones, and spaces of every kind as one.

    Examples
    --------
    >>> plain("\uff11\uff12\u3000\u5186")
    '12 円'
    """
    text = re.sub("[\u2010\u2011\u2212]", "-", unicodedata.normalize("NFKC", cell))
    return " ".join(text.split())


def decimal_mark(cells: Iterable[str]) -> Mark | None:
    """
    Which mark stands before the parts of a whole, as the cells of a column tell; None where none does.

    Examples
    --------
    >>> decimal_mark(["1,5", "1.234,50"]), decimal_mark(["12,000", "40.00"]), decimal_mark(["12,000"])
    (',', '.', None)
    """
    found = {mark for cell in cells if not isinstance(cell, Exact) and (mark := _mark(_digits(plain(cell))))}
    return found.pop() if len(found) == 1 else None


def amount(cell: str, mark: Mark | None = None) -> Amount | None:
    """
    A number with or without a currency; None where it is none, or could be two.

    Parameters
    ----------
    cell : str
    mark : {".", ","}, optional
        What stands before the parts of a whole, where the column tells.

    Examples
    --------
    >>> amount("¥12,000"), amount("($40.00)")
    (Amount(number=Decimal('12000'), currency='JPY'), Amount(number=Decimal('-40.00'), currency='USD'))
    >>> amount("1,5").number, amount("1.234"), amount("1.234", ",").number
    (Decimal('1.5'), None, Decimal('1234'))
    """
    text = plain(cell)
    if isinstance(cell, Exact):
        return Amount(Decimal(text), "")
    minus = text.startswith("(") and text.endswith(")")
    found = SPLIT.match(text[1:-1].strip() if minus else text)
    if not found:
        return None
    front, sign, between, body, behind = found.groups()
    words = [word for word in (front, between, behind) if word.strip()]
    if front.endswith("-") or front.startswith("-"):
        sign, words = "-", [word for word in (front.strip("-"), between, behind) if word.strip()]
    currencies = {SIGNS.get(word.strip(" .-").lower(), "?") for word in words if word.strip(" .-")}
    number = _number(body.strip(), mark)
    if number is None or len(currencies) > 1 or "?" in currencies:
        return None
    return Amount(-number if minus != (sign == "-") else number, currencies.pop() if currencies else "")


def minutes(cell: str, *, hours: bool = False, mark: Mark | None = None) -> Decimal | None:
    """
    A span of time in minutes; a number alone counts minutes, or hours where the column does.

    Examples
    --------
    >>> minutes("0:40"), minutes("1h 20m"), minutes("40分"), minutes("1,5", hours=True)
    (Decimal('40'), Decimal('80'), Decimal('40'), Decimal('90.0'))
    """
    text = plain(cell)
    if found := CLOCK.match(text):
        if int(found[2]) > 59 or int(found[3] or 0) > 59:
            return None
        return 60 * Decimal(found[1]) + Decimal(found[2]) + Decimal(found[3] or 0) / 60
    if (found := PARTS.match(text)) and any(found.groups()):
        h, m, s = (Decimal((part or "0").replace(",", ".")) for part in found.groups())
        return 60 * h + m + s / 60
    read = amount(cell, mark)
    if read is None or read.currency or read.number < 0:
        return None
    return 60 * read.number if hours else read.number


def yes(cell: str) -> bool | str | None:
    """
    Yes, no, or None where nothing has come; the cell itself where it is neither.

    Examples
    --------
    >>> yes("はい"), yes("FALSE"), yes(""), yes("maybe")
    (True, False, None, 'maybe')
    """
    word = plain(cell).lower().rstrip(".!")
    if word in NOTHING:
        return None
    return word in YES if word in YES | NO else cell


def _digits(text: str) -> str:
    """The part of a cell that is a number."""
    found = SPLIT.match(text.strip("()"))
    return found[4].strip() if found else ""


def _mark(body: str) -> Mark | None:
    """Which mark in a number stands before the parts of a whole, where the number alone tells."""
    body = re.sub(r"[' ]", "", body)
    points, commas = body.count("."), body.count(",")
    if points and commas:
        last: Mark = "." if body.rfind(".") > body.rfind(",") else ","
        return last if body.count(last) == 1 else None
    mark: Mark = "." if points else ","
    whole, _, rest = body.partition(mark)
    if points + commas == 1 and (len(rest) != 3 or len(whole) > 3 or whole.startswith("0")):
        return mark
    return None


def _number(body: str, mark: Mark | None) -> Decimal | None:
    """Digits, points and commas as a number; None where they could be two."""
    body = re.sub(r"[' ]", "", body)
    own = _mark(body)
    decimal = own or mark
    if decimal is None and "." in body and body.count(".") == 1 and "," not in body:
        return None  # 1.234: one thousand, or one and a bit?
    grouped = {".": ",", ",": "."}[decimal] if decimal else None
    whole, _, rest = body.partition(decimal) if decimal else (body, "", "")
    for sign in (".", ","):
        if sign in rest or (sign in whole and sign != (grouped or sign)):
            return None
    if not _in_threes(re.split("[.,]", whole)) or len(whole + rest) > MOST_DIGITS + 5:
        return None
    digits = re.sub("[.,]", "", whole)
    if len(digits) > MOST_DIGITS:
        return None
    try:
        return Decimal(f"{digits}.{rest}" if rest else digits)
    except InvalidOperation:
        return None


def _in_threes(groups: list[str]) -> bool:
    """Whether digits stand in groups of three, if in groups at all."""
    return len(groups) == 1 or (1 <= len(groups[0]) <= 3 and all(len(group) == 3 for group in groups[1:]))
