"""
A wallet from what really happened: lots that are typed, purchases of a platform's export, letters of a log.

A history knows what was paid for, and a log what letters cost. Free Connects and bonuses stand in neither;
what was there at the beginning is typed, by the last day on which it may be spent.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple, Protocol, Self

from freelancekit.errors import WalletError
from freelancekit.rules.rulebook import Rulebook, rulebook
from freelancekit.say import N_, say
from freelancekit.tables.transactions import Transactions, read_transactions
from freelancekit.units import day, say_connects, say_day, today, whole
from freelancekit.wallet import checks
from freelancekit.wallet.ledger import Ledger, Line
from freelancekit.wallet.rules import price_of
from freelancekit.wallet.schedule import Badge, Standing, known, say_paid


class Letter(Protocol):
    """A letter that cost Connects on a day."""

    @property
    def day(self) -> date:
        """When it was sent."""

    @property
    def connects(self) -> int:
        """What it cost."""

    @property
    def job(self) -> str:
        """What for."""


class Letters(Protocol):
    """A log of letters."""

    @property
    def sent(self) -> Iterable[Letter]:
        """The letters."""


class Move(NamedTuple):
    """Something of the history: a purchase with what was paid, or a letter."""

    day: date
    connects: int
    cents: int
    note: str


class FromHistory:
    """How a wallet begins with a history."""

    now: Standing

    @classmethod
    def from_history(
        cls,
        history: str | Path | Transactions | None = None,
        *,
        lots: Mapping[date | str, int] | None = None,
        log: Letters | None = None,
        rules: Rulebook | str = "upwork",
        on: date | str | None = None,
        yen_per_dollar: int | None = None,
    ) -> Self:
        """
        A wallet as it stands on a day, from a platform's export of transactions.

        Parameters
        ----------
        history : str, Path or Transactions, optional
            The export, or what `fk.transactions` made of it: the Connects that were bought.
        lots : mapping of day to int, optional
            What was there before the first line, by the last day on which it may be spent, as the platform's
            page shows it: ``{"2026-12-20": 12}``.
        log : LetterLog, optional
            What `fk.log` read: each letter takes its Connects on its day.
        rules : Rulebook or str
            Whose rules say how long Connects last.
        on : date or str, optional
            The day on which the wallet stands; today.
        yen_per_dollar : int, optional

        Raises
        ------
        WalletError
            Where letters cost more than was ever there.

        Notes
        -----
        Free Connects and bonuses stand in no export, so none are counted here but those among the lots.

        Examples
        --------
        >>> from freelancekit.wallet.wallet import Wallet
        >>> wallet = Wallet.from_history(lots={"2026-06-10": 12, "2027-01-31": 30}, on="2026-05-20")
        >>> wallet
        42 Connects: 12 until 2026-06-10, 30 until 2027-01-31
        >>> wallet.ends_within(30)
        Within 30 days 12 Connects end unused: 12 after 2026-06-10.
        """
        stands = checks.within(day(on, say("The day")) if on is not None else today())
        moves = sorted(
            [*_bought(history, rules), *_sent(log)], key=lambda move: (move.day, move.connects < 0)
        )
        moves = [move for move in moves if move.day <= stands]
        first = min([stands, *(move.day for move in moves)])
        book = rules if isinstance(rules, Rulebook) else rulebook(rules, first)
        rate = None if yen_per_dollar is None else whole(yen_per_dollar, say("The rate"), most=10_000)
        wallet = object.__new__(cls)
        ledger = Ledger(first, checks.newest_first(book))
        wallet.now = Standing(book, ledger, "basic", False, rate, Badge(0, first), months_from=first)
        _put_lots(wallet.now, lots or {})
        for move in moves:
            wallet.now.pass_days(move.day)
            _move(wallet.now, move)
        wallet.now.pass_days(stands)
        return wallet


def _bought(history: str | Path | Transactions | None, rules: Rulebook | str) -> Iterable[Move]:
    """The purchases; where a line does not say how many Connects, the price of its day does."""
    if history is None:
        return
    found = history if isinstance(history, Transactions) else read_transactions(history)
    for row in found.bought:
        n = row.connects
        note = N_("Bought {connects} for {money}.")
        if n is None:
            book = rules if isinstance(rules, Rulebook) else rulebook(rules, row.day)
            price = book.number("connects.price")
            n, rest = divmod(-row.cents, price)
            if rest or n <= 0:
                msg = say("Line {line} of {file} paid {money} for Connects and does not say how many. At "
                          "{price} each it is no whole number. Type what came among the lots, and leave the "
                          "line out.",
                          line=row.line, file=found.read.file, money=say_paid(abs(row.cents), None),
                          price=say_paid(price_of(1, price), None))  # fmt: skip
                raise WalletError(msg, line=row.line)
            note = N_("Bought {connects} for {money}; how many is worked out from the price.")
        yield Move(
            row.day, n, -row.cents, note if n > 0 else N_("Given back: {connects}, and {money} came back.")
        )


def _sent(log: Letters | None) -> Iterable[Move]:
    for letter in log.sent if log else ():
        if letter.connects:
            yield Move(letter.day, -letter.connects, 0, letter.job)


def _put_lots(standing: Standing, lots: Mapping[date | str, int]) -> None:
    """What was there before, each lot with its last day."""
    typed = {day(last, say("The last day of a lot")): n for last, n in lots.items()}
    first, life = standing.ledger.today, known(standing.rules, "connects.expiry_days") or 36_500
    for last, n in sorted(typed.items()):
        if not 0 <= (last - first).days <= life:
            msg = say("A lot that may be spent until {day} cannot have been there on {first}: Connects last "
                      "{life:,} days. Lots are named by their last day.",
                      day=say_day(last), first=say_day(first), life=life)  # fmt: skip
            raise WalletError(msg, day=last)
        number = whole(n, say("The number of Connects"), most=1_000_000)
        note = say("There at the beginning, until {day}.", day=say_day(last))
        standing.ledger.put(Line("grant", note, number, say("there before")), last)
    standing.write(Line("note", say("Free Connects and bonuses stand in no export; none are counted.")))


def _move(standing: Standing, move: Move) -> None:
    """A purchase comes with the last day that the rules give it; a letter takes what it costs."""
    if move.cents > 0:
        note = say(move.note, connects=say_connects(move.connects), money=say_paid(move.cents, standing.rate))
        standing.write(Line("purchase", note, move.connects, say("bought"), move.cents))
        return
    want, held = -move.connects, standing.ledger.balance
    if want > held:
        msg = say("On {day} {want} went, and only {held} were there. The history does not know free Connects "
                  'and bonuses: type what you had at the beginning, as in lots={{"{last}": {lacks}}}.',
                  day=say_day(move.day), want=say_connects(want), held=held, last=say_day(move.day),
                  lacks=want - held)  # fmt: skip
        raise WalletError(msg, day=move.day, held=held)
    note = say('Proposal "{name}".', name=move.note) if not move.cents else _given_back(standing, move)
    standing.ledger.take("spend", note, want)


def _given_back(standing: Standing, move: Move) -> str:
    return say(move.note, connects=say_connects(-move.connects), money=say_paid(-move.cents, standing.rate))
