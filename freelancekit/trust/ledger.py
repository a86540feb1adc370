"""
Trust, a tenth at a time: what a client remembers, where it adds up, what it opens.

Nobody measures this. It is a picture of one thing that people who are asked
again say: small things pile up unseen, using them takes none away, and one day
somebody asks. The ledger keeps its number to itself until it is turned.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import numpy.typing as npt

from freelancekit.errors import DayError, TrustError
from freelancekit.market.settings import Market
from freelancekit.say import N_, Text, say, say_list, say_many, say_name
from freelancekit.trust.offer_rules import GATES, POINT, offer_chance
from freelancekit.units import day, say_day, whole

#: Days in a month of the honest mode.
MONTH = 30
MODES = ("article", "honest")

#: What an incident costs, in tenths, at the most; never more than is there.
INCIDENTS: Mapping[str, int] = {"promise_broken": 5, "secret_told": 20}
INCIDENT_WORDS = {
    "promise_broken": N_("a promise was broken"),
    "secret_told": N_("a secret was told"),
}


def idle_months(days: npt.ArrayLike) -> Any:  # noqa: ANN401 - one in, one out
    """
    Whole months in which a tie was not used, for a tie that fades by the month; a month is 30 days here.

    Examples
    --------
    >>> idle_months([0, 29, 30, 365]).tolist()
    [0, 0, 1, 12]
    """
    return np.floor_divide(days, MONTH)


def faded(tenths: npt.ArrayLike, idle_months: npt.ArrayLike, market: Market) -> Any:  # noqa: ANN401
    """
    What is left after idle months in the honest mode, in whole tenths, rounded down.

    Examples
    --------
    >>> faded([10, 10, 100], [0, 1, 12], Market()).tolist()
    [10, 9, 78]
    """
    kept = np.exp(np.multiply(idle_months, np.log1p(-market.trust_fade)))
    return np.floor(np.multiply(tenths, kept) + 1e-9).astype(np.int64)


def known_mode(mode: object) -> str:
    """
    The name of a mode, if it is one.

    Raises
    ------
    TrustError
        For a mode that is none.

    Examples
    --------
    >>> known_mode("honest")
    'honest'
    """
    if mode in MODES:
        return str(mode)
    msg = say('A card is kept in "article" or "honest" mode; you gave {mode}.', mode=repr(mode))
    raise TrustError(msg, mode=mode)


@dataclass(frozen=True, slots=True)
class Tenth:
    """A line of the diary: when, from whom, for what, and how many tenths."""

    day: date
    client: str
    what: str
    tenths: int


class TrustLedger:
    """
    A card on which small things add up, per client and in all.

    It keeps its number to itself. Ask `hint` how it stands; turn it with
    `reveal`, and it tells all, line by line.

    Parameters
    ----------
    mode : {"article", "honest"}
        As the article tells it, nothing is lost but by an incident. In the honest
        mode a tie that is not used fades.
    market : Market, optional

    Raises
    ------
    TrustError
        For a mode that is none.

    Examples
    --------
    >>> ledger = TrustLedger()
    >>> ledger.earn("Sena", "Seen. Tomorrow before eight.", on="2024-09-04")
    A trust card. It keeps its number to itself.
    >>> ledger.reveal().tenths
    1
    >>> ledger
    1 tenth in all: Sena 1.
    """

    def __init__(self, mode: str = "article", *, market: Market | None = None) -> None:
        self.mode, self.market = known_mode(mode), market or Market()
        self.turned = False
        self.diary: list[Tenth] = []
        self._held: dict[str, int] = {}
        self._last: dict[str, date] = {}

    # ------------------------------------------------------------- what happens

    def earn(self, client: str, what: str, *, on: date | str, tenths: int = 1) -> TrustLedger:
        """
        Something that the client will remember.

        Parameters
        ----------
        client, what : str
            Who, and the very sentence or thing.
        on : date or str
        tenths : int
            One, as a rule; more for a very large thing.

        Raises
        ------
        AmountError
            For tenths that are not whole.
        DayError
            For a day that is none, or before the last one with this client.
        """
        n = whole(tenths, say("The number of tenths"), most=100)
        return self._write(client, what, on, n)

    def deliver(self, client: str, *, on: date | str, what: str = "") -> TrustLedger:
        """A week of work delivered in order: quietly, one tenth."""
        return self._write(client, what or say("delivered, in order"), on, 1)

    def incident(self, client: str, what: str, *, on: date | str) -> TrustLedger:
        """
        A promise broken, a secret told: this alone takes tenths away.

        Raises
        ------
        TrustError
            For an incident that there is not.
        """
        if what not in INCIDENTS:
            known = say_list(f'"{key}"' for key in INCIDENTS)
            raise TrustError(
                say("No incident is called {what}. There is: {known}.", what=repr(what), known=known),
                what=what,
            )
        when = self._meet(client, on)
        self._add(
            Tenth(when, client, say(INCIDENT_WORDS[what]), -min(INCIDENTS[what], self._held.get(client, 0)))
        )
        return self

    def cancelled(self, client: str, *, on: date | str) -> TrustLedger:
        """The owner stops the project. It costs nothing."""
        return self._write(client, say("the owner stopped the project"), on, 0)

    def use(self, client: str, *, on: date | str) -> TrustLedger:
        """You take a job that trust has brought. It costs nothing, and the next tenths come on top."""
        return self._write(client, say("a job came of it"), on, 0)

    # ------------------------------------------------------------- looking

    def reveal(self) -> TrustLedger:
        """Turn the card: from here on it tells its number."""
        self.turned = True
        return self

    def cover(self) -> TrustLedger:
        """Lay the card face down again."""
        self.turned = False
        return self

    @property
    def tenths(self) -> int:
        """
        All tenths, of all clients.

        Raises
        ------
        TrustError
            While the card lies face down.
        """
        if not self.turned:
            raise TrustError(
                say("The card keeps its number to itself. Guess first, then turn it: ledger.reveal().")
            )
        return sum(self._held.values())

    def of(self, client: str) -> int:
        """The tenths of one client; 0 for one who is not on the card."""
        return self._held.get(client, 0) if self.turned else self.tenths

    def hint(self) -> Text:
        """How it stands, without a number."""
        held = sum(self._held.values())
        if not held:
            return Text(say("Nothing is on the card yet."))
        if held < POINT:
            return Text(say("Somebody would know your name again."))
        return Text(say("If somebody looks for help this month, you may come to their mind."))

    def gates(self) -> list[str]:
        """The offers that could come now, by their keys; the card need not be turned for it."""
        held = sum(self._held.values())
        return [key for key, gate in GATES.items() if held >= gate]

    def chances(self, trigger: str = "theirs") -> dict[str, float]:
        """The chance of each kind of offer in a week, from one of the three triggers."""
        held = sum(self._held.values())
        return {key: float(offer_chance(held, gate, self.market, trigger)) for key, gate in GATES.items()}

    def on(self, when: date | str) -> int:
        """
        All tenths on a later day, in this mode; the card must be turned.

        In the honest mode each client's tenths fade with every idle month.
        """
        until = day(when, say("The day"))
        held = self.tenths
        if self.mode == "article":
            return held
        months = {who: max((until - last).days, 0) // 30 for who, last in self._last.items()}
        return sum(int(faded(n, months[who], self.market)) for who, n in self._held.items())

    def why(self) -> Text:
        """Every line of the diary, and the sum last."""
        if not self.turned:
            return Text(str(self))
        return Text("\n".join([*map(_line, self.diary), str(self)]))

    def __repr__(self) -> str:
        if not self.turned:
            return say("A trust card. It keeps its number to itself.")
        each = say_list(f"{say_name(who)} {n}" for who, n in self._held.items() if n) or say("nobody")
        return say_many("{n} tenth in all: {each}.", "{n} tenths in all: {each}.", self.tenths, each=each)

    def _write(self, client: str, what: str, on: date | str, tenths: int) -> TrustLedger:
        self._add(Tenth(self._meet(client, on), client, what, tenths))
        return self

    def _meet(self, client: str, on: date | str) -> date:
        """The day of a new line; in the honest mode an idle tie has faded by then."""
        when, last = day(on, say("The day")), self._last.get(client)
        if last and when < last:
            msg = say(
                "The last line with {client} is of {last}; {day} is before it. Choose a later day.",
                client=say_name(client),
                last=say_day(last),
                day=say_day(when),
            )
            raise DayError(msg, day=when, last=last)
        if self.mode == "honest" and last:
            left = int(faded(self._held[client], (when - last).days // 30, self.market))
            if left < self._held[client]:
                self._add(Tenth(when, client, say("not in touch for a while"), left - self._held[client]))
        return when

    def _add(self, line: Tenth) -> None:
        self.diary.append(line)
        self._held[line.client] = self._held.get(line.client, 0) + line.tenths
        self._last[line.client] = line.day


def _line(line: Tenth) -> str:
    return say(
        "{day}  {client}: {what}  ({tenths:+})",
        day=say_day(line.day),
        client=say_name(line.client),
        what=line.what,
        tenths=line.tenths,
    )
