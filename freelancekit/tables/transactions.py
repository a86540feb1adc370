"""
Transactions as a platform exports them: what was earned, from whom, and what fees and tickets took.

Upwork writes two layouts, an older and a newer one. A line is known by the words of its type; what is not
known is told, and counted nowhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from freelancekit.errors import TableError
from freelancekit.literal import briefly
from freelancekit.say import N_, Text, say, say_list, say_many
from freelancekit.tables.columns import Column, Layout
from freelancekit.tables.faults import say_lines
from freelancekit.tables.table import Row, Understood, read_table
from freelancekit.units import say_connects, say_day, say_money

if TYPE_CHECKING:
    import pandas as pd

LAYOUT = Layout(
    (
        Column("date", "day"),
        Column("type", "words", ("transaction type",)),
        Column("what", "words", ("transaction summary", "description", "summary")),
        Column("details", "words", ("transaction summary details",)),
        Column("more", "words", ("description 1",)),
        Column("client", "words", ("client team", "team")),
        Column("transaction", "words", ("transaction id",)),
        Column("ref", "words", ("ref id",)),
        Column("amount", "dollars", ("amount $", "amount usd"), minus=True),
    ),
    ("date", "type", "amount"),
    'fk.transactions("{file}", {more})',
)
#: What a line is, by words in its type, and then in what it says; the first that fits.
KINDS = (
    ("connects", re.compile(r"\bconnects?\b", re.IGNORECASE)),
    ("subscription", re.compile(r"membership|subscription|freelancer plus|plus plan", re.IGNORECASE)),
    ("payout", re.compile(r"withdraw|payout|transfer", re.IGNORECASE)),
    ("refund", re.compile(r"refund|chargeback|reversal", re.IGNORECASE)),
    ("fee", re.compile(r"\bfees?\b", re.IGNORECASE)),
    ("tax", re.compile(r"\b(?:vat|gst|wht|tax|jct)\b", re.IGNORECASE)),
    (
        "earned",
        re.compile(r"hourly|fixed|milestone|bonus|tip\b|expense|salary|payment|invoice", re.IGNORECASE),
    ),
)
NUMBER = re.compile(r"(\d[\d,]*) *connects?\b", re.IGNORECASE)
REF = re.compile(r"ref(?:erence)?\.? *id:? *(\d+)", re.IGNORECASE)
#: How each kind is said, with its sum.
SAID = {
    "earned": N_("Earned: {money}."),
    "refund": N_("Given back to clients: {money}."),
    "fee": N_("Fees: {money}."),
    "tax": N_("Taxes: {money}."),
    "connects": N_("Connects: {money}, for {connects}."),
    "subscription": N_("Subscriptions: {money}."),
    "payout": N_("Paid out: {money}."),
}


class Transaction(NamedTuple):
    """
    One line of the history.

    Attributes
    ----------
    line : int
    day : datetime.date
    kind : str
        "earned", "refund", "fee", "tax", "connects", "subscription", "payout", or "" where it is not known.
    cents : int
        With a minus what went.
    client : str
        Empty where none is named.
    words : str
        What the line says.
    connects : int or None
        How many came; None where the line does not tell.
    """

    line: int
    day: date
    kind: str
    cents: int
    client: str
    words: str
    connects: int | None = None


@dataclass(frozen=True)
class Transactions:
    """
    A history of money, and what it tells.

    Parameters
    ----------
    rows : tuple of Transaction
        The oldest first.
    read : Understood
        What was understood of the file.
    """

    rows: tuple[Transaction, ...]
    read: Understood

    def sum_of(self, kind: str) -> int:
        """All cents of one kind; what went has a minus."""
        return sum(row.cents for row in self.rows if row.kind == kind)

    @property
    def bought(self) -> tuple[Transaction, ...]:
        """The lines that brought Connects, or gave money back for them."""
        return tuple(row for row in self.rows if row.kind == "connects")

    @property
    def connects(self) -> int:
        """How many Connects were bought, as far as the lines tell."""
        return sum(row.connects or 0 for row in self.bought)

    @property
    def unknown(self) -> tuple[Transaction, ...]:
        """Lines of no known kind; they are counted nowhere."""
        return tuple(row for row in self.rows if not row.kind)

    def by_client(self) -> pd.DataFrame:
        """For each client, in cents: earned, given back, fees, taxes, and what is left of it."""
        import pandas as pd

        kinds = ("earned", "refund", "fee", "tax")
        table: dict[str, dict[str, int]] = {}
        for row in self.rows:
            if row.kind in kinds and (row.client or row.kind in ("earned", "fee")):
                sums = table.setdefault(row.client or say("no client named"), dict.fromkeys(kinds, 0))
                sums[row.kind] += row.cents
        found = pd.DataFrame.from_dict(table, orient="index", columns=list(kinds))
        found["net"] = found.sum(axis=1)
        found.index.name = "client"
        return found.sort_values("net", ascending=False)

    def __repr__(self) -> str:
        return "\n".join(self._lines())

    def _repr_html_(self) -> str:
        return Text(repr(self))._repr_html_()

    def _lines(self) -> Iterator[str]:
        yield from self.read.lines()
        if self.rows:
            yield say(
                "From {first} to {last}.", first=say_day(self.rows[0].day), last=say_day(self.rows[-1].day)
            )
        for kind, words in SAID.items():
            if any(row.kind == kind for row in self.rows):
                cents = self.sum_of(kind)
                yield say(words, money=say_money(cents if kind == "earned" else -cents, "USD"),
                          connects=say_connects(self.connects))  # fmt: skip
        silent = [row.line for row in self.bought if row.connects is None]
        if silent:
            yield say("{lines}: how many Connects came is not told.", lines=say_lines(silent))
        if self.unknown:
            words = say_list(dict.fromkeys(briefly(row.words) for row in self.unknown[:5]))
            yield say_many("{n} line is of no known kind and counted nowhere: {words}.",
                           "{n} lines are of no known kind and counted nowhere: {words}.",
                           len(self.unknown), words=words)  # fmt: skip


def read_transactions(
    path: str | Path, *, days_first: bool | None = None, columns: Mapping[str, str] | None = None
) -> Transactions:
    """
    Read a platform's export of transactions; the file stays as it is.

    Parameters
    ----------
    path : str or Path
    days_first, columns
        As for `fk.log`.

    Raises
    ------
    TableError
        With every fault there is.
    """
    table = read_table(path, LAYOUT, days_first=days_first, columns=columns)
    rows = [row for row in table.rows if "amount" in row.values]
    if yen := [row.line for row in rows if row.values["amount"].currency == "JPY"]:
        msg = say("{lines} of {file}: the sum is in yen, and a history is read in dollars, as Upwork writes "
                  "it. Write the sums in dollars, or read the other platform's letters with fk.log.",
                  lines=say_lines(yen), file=briefly(Path(path).name))  # fmt: skip
        raise TableError(msg, lines=tuple(yen))
    of_ref = {
        key: client
        for row in rows
        if (client := row.values.get("client", ""))
        for key in (row.values.get("transaction"), row.values.get("ref"))
        if key
    }
    found = [_transaction(row, of_ref) for row in rows]
    return Transactions(tuple(sorted(found, key=lambda one: (one.day, one.line))), table.understood)


def kind_of(type_: str, words: str) -> str:
    """
    What a line is.

    Examples
    --------
    >>> kind_of("Fixed-price", "A page"), kind_of("Service Fee", "for Hourly"), kind_of("?", "80 Connects")
    ('earned', 'fee', 'connects')
    >>> kind_of("Misc", "?")
    ''
    """
    for text in (type_, words):
        for kind, pattern in KINDS:
            if pattern.search(text):
                return kind
    return ""


def _transaction(row: Row, of_ref: Mapping[str, str]) -> Transaction:
    """One line; a fee that names no client belongs to the client of the payment it refers to."""
    values = row.values
    words = " · ".join(values[key] for key in ("type", "what", "details", "more") if values.get(key))
    kind = kind_of(values.get("type", ""), words)
    if kind == "refund" and kind_of("", words) == "connects":
        kind = "connects"
    number = NUMBER.search(words)
    connects = int(number[1].replace(",", "")) if number and kind == "connects" else None
    if connects is not None and values["amount"] > 0:
        connects = -connects  # money came back, so the Connects went
    return Transaction(
        row.line, values["date"], kind, int(values["amount"]), _client(values, words, of_ref), words, connects
    )


def _client(values: Mapping[str, Any], words: str, of_ref: Mapping[str, str]) -> str:
    if client := values.get("client", ""):
        return str(client)
    named = REF.search(words)
    for key in (values.get("transaction"), named[1] if named else None, values.get("ref")):
        if key and key in of_ref:
            return of_ref[key]
    return ""
