"""
My honest hour: what was left of the money, for every hour that went into it, the unpaid ones too.

Money comes from a platform's transactions, hours from a time tracker, and both know the client. Where one of
them knows less than the other, the hour has a range, and each gap is told.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from freelancekit.errors import TableError
from freelancekit.literal import briefly
from freelancekit.say import Text, say, say_list
from freelancekit.tables.columns import simple
from freelancekit.tables.hours import Hours, Span
from freelancekit.tables.transactions import Transaction, Transactions
from freelancekit.units import average, say_day, say_minutes, say_money
from freelancekit.wallet.schedule import say_paid

if TYPE_CHECKING:
    import pandas as pd

#: What a client's money is made of.
OF_CLIENTS = ("earned", "refund", "fee", "tax")
#: Money may come so many days after the work.
LATE = 90
#: What is paid whether anybody hires or not.
COSTS = ("connects", "subscription")


class ByClient(NamedTuple):
    """What a client left, in cents, and the seconds that went into it; None where nothing is known."""

    cents: int | None
    seconds: int | None

    @property
    def an_hour(self) -> int | None:
        """Cents for an hour, where both are known."""
        if self.cents is None or not self.seconds:
            return None
        return average(self.cents * 3600, self.seconds)


@dataclass(frozen=True)
class HonestHour:
    """
    What an hour of one's own brought.

    Parameters
    ----------
    money : Transactions
    hours : Hours
    letter_minutes : int
        Minutes that a log of letters tells; they may stand among the hours, or not.
    clients : mapping of str to str
        What one side calls a client, and what the other does.
    yen_per_dollar : int, optional
    """

    money: Transactions
    hours: Hours
    letter_minutes: int
    clients: Mapping[str, str]
    yen_per_dollar: int | None

    def _known_as(self, name: str) -> str:
        """The name by which a client is joined."""
        other = {simple(one): simple(two) for one, two in self.clients.items()}
        return other.get(simple(name), simple(name))

    @cached_property
    def by_client(self) -> dict[str, ByClient]:
        """For each client, by the name in the transactions: money and time."""
        cents: dict[str, int] = {}
        names: dict[str, str] = {}
        for row in self.money.rows:
            if row.kind in OF_CLIENTS and row.client:
                cents[self._known_as(row.client)] = cents.get(self._known_as(row.client), 0) + row.cents
                names.setdefault(self._known_as(row.client), row.client)
        seconds: dict[str, int] = {}
        for span in self.paid_spans:
            seconds[self._known_as(span.client)] = seconds.get(self._known_as(span.client), 0) + span.seconds
            names.setdefault(self._known_as(span.client), span.client)
        return {names[key]: ByClient(cents.get(key), seconds.get(key)) for key in names}

    @property
    def paid_spans(self) -> list[Span]:
        """Time for a client."""
        return [span for span in self.hours.spans if span.client and not span.writes]

    @property
    def unpaid_seconds(self) -> int:
        """Time that no client pays for: letters, and what names nobody."""
        return sum(span.seconds for span in self.hours.spans if not span.client or span.writes)

    @property
    def left(self) -> int:
        """Cents that are left when fees, Connects and subscriptions are paid."""
        return sum(self.money.sum_of(kind) for kind in (*OF_CLIENTS, *COSTS))

    @cached_property
    def range(self) -> tuple[int, int]:
        """
        Cents for an honest hour: at the least, and at the most.

        At the least, money without hours is left out, and a log's letters were written beside the tracked
        time. At the most, time of clients who have not paid yet is left out, and the letters are among what
        is tracked.
        """
        rows = self.by_client.values()
        no_hours = sum(max(row.cents or 0, 0) for row in rows if row.seconds is None)
        no_money = sum(row.seconds or 0 for row in rows if row.cents is None)
        paid = sum(row.seconds or 0 for row in rows)
        letters, tracked = 60 * self.letter_minutes, self.unpaid_seconds
        most_time = paid + tracked + letters
        least_time = paid - no_money + max(tracked, letters)
        ends = (average((self.left - no_hours) * 3600, most_time), average(self.left * 3600, least_time))
        return min(ends), max(ends)

    @property
    def paid_only(self) -> int | None:
        """Cents for an hour of clients' time alone, as one likes to count; None where none is known."""
        both = [row for row in self.by_client.values() if row.an_hour is not None]
        seconds = sum(row.seconds or 0 for row in both)
        return average(sum(row.cents or 0 for row in both) * 3600, seconds) if seconds else None

    def by_project(self) -> pd.DataFrame:
        """
        Each client's projects: minutes, and the cents of transactions that name the project.

        Where no transaction names it, the money of the project is not known.
        """
        import pandas as pd

        spans: dict[tuple[str, str], int] = {}
        for span in self.paid_spans:
            spans[span.client, span.project] = spans.get((span.client, span.project), 0) + span.seconds
        rows = [
            (client, project, round(seconds / 60), self._named(client, project))
            for (client, project), seconds in spans.items()
        ]
        return pd.DataFrame(rows, columns=["client", "project", "minutes", "cents"]).astype(
            {"cents": "Int64"}
        )

    def _named(self, client: str, project: str) -> int | None:
        """Cents of the client's transactions that name a project."""
        wanted, known = simple(project), self._known_as(client)

        def fits(row: Transaction) -> bool:
            return self._known_as(row.client) == known and wanted in simple(row.words)

        rows = [row for row in self.money.rows if row.kind in OF_CLIENTS and wanted and fits(row)]
        return sum(row.cents for row in rows) if rows else None

    def _say(self, cents: int) -> str:
        if cents < 0 or self.yen_per_dollar is None:
            return say_money(cents, "USD")
        return say_paid(cents, self.yen_per_dollar)

    def __repr__(self) -> str:
        return "\n".join(self._lines())

    def _repr_html_(self) -> str:
        return Text(repr(self))._repr_html_()

    def _lines(self) -> Iterator[str]:
        spans, rows = self.hours.spans, self.money.rows
        paid, unpaid = _time(sum(span.seconds for span in self.paid_spans)), _time(self.unpaid_seconds)
        yield say("Hours from {first} to {last}: {paid} for clients, {unpaid} that nobody pays.",
                  first=say_day(spans[0].day), last=say_day(spans[-1].day),
                  paid=paid, unpaid=unpaid)  # fmt: skip
        yield say("Money from {first} to {last}: {left} are left when fees, Connects and subscriptions are "
                  "paid.",
                  first=say_day(rows[0].day), last=say_day(rows[-1].day),
                  left=self._say(self.left))  # fmt: skip
        low, high = map(self._say, self.range)
        if low == high:
            yield say("An honest hour: {hour}.", hour=low)
        else:
            yield say("An honest hour: {low} to {high}.", low=low, high=high)
        if (only := self.paid_only) is not None:
            yield say("Without unpaid time, Connects and subscriptions it would look like {hour}.",
                      hour=self._say(only))  # fmt: skip
        yield from self._clients()
        yield from self.gaps()

    def _clients(self) -> Iterator[str]:
        """Each client of whom money and time are known, the largest first."""
        for name, row in sorted(self.by_client.items(), key=lambda item: -(item[1].cents or 0)):
            if row.an_hour is not None:
                yield say("{name}: {money} for {time}, {hour} an hour.", name=briefly(name),
                          hour=self._say(row.an_hour), money=say_money(row.cents or 0, "USD"),
                          time=_time(row.seconds or 0))  # fmt: skip

    def gaps(self) -> Iterator[str]:
        """What the range comes from, a sentence each."""
        rows = self.by_client.items()
        if names := [briefly(name) for name, row in rows if row.seconds is None]:
            yield say("Money without hours: {names}. If the tracker knows it by another name, say "
                      "clients={{\"name there\": \"name here\"}}.", names=say_list(names))  # fmt: skip
        if names := [briefly(name) for name, row in rows if row.cents is None]:
            yield say("Hours without money so far: {names}.", names=say_list(names))
        if self.letter_minutes and self.unpaid_seconds:
            yield say("The log tells {time} of letters. They may be among the hours that nobody pays, or "
                      "not.",
                      time=say_minutes(self.letter_minutes))  # fmt: skip
        if fees := [row for row in self.money.rows if row.kind == "fee" and not row.client]:
            yield say("Fees without a client: {money}; they are taken off the whole.",
                      money=say_money(-sum(row.cents for row in fees), "USD"))  # fmt: skip


def joined(
    money: Transactions,
    hours: Hours,
    letter_minutes: int = 0,
    clients: Mapping[str, str] | None = None,
    yen_per_dollar: int | None = None,
) -> HonestHour:
    """
    Money and hours, joined by client.

    Raises
    ------
    TableError
        Where one of them is empty, or both speak of other months.
    """
    for name, there in ((money.read.file, money.rows), (hours.read.file, hours.spans)):
        if not there:
            msg = say(
                "{file} names its columns, and no line stands below them. Export a longer span.",
                file=briefly(name),
            )
            raise TableError(msg, file=name)
    first, last = hours.spans[0].day, hours.spans[-1].day
    if money.rows[-1].day < first or money.rows[0].day > last + timedelta(days=LATE):
        msg = say("The hours are from {first} to {last}, the money from {from_} to {until}. Export the same "
                  "months.",
                  first=say_day(first), last=say_day(last), from_=say_day(money.rows[0].day),
                  until=say_day(money.rows[-1].day))  # fmt: skip
        raise TableError(msg)
    return HonestHour(money, hours, letter_minutes, dict(clients or {}), yen_per_dollar)


def _time(seconds: int) -> str:
    return say_minutes(round(seconds / 60))
