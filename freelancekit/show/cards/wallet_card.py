"""
A wallet to touch: bars that shrink, four buttons, the ledger line as you press.

Each press is the same call that a code cell makes. The card knows no rule: it
shows what the wallet says, and what the wallet refuses in the wallet's words.
"""

from __future__ import annotations

from datetime import date
from html import escape
from typing import Any

from freelancekit.errors import FreelanceKitError, WalletError
from freelancekit.say import say, say_many
from freelancekit.show.cards.assets import together
from freelancekit.show.cards.base import Moves, Press, Touchable, still
from freelancekit.units import say_connects, say_day, whole
from freelancekit.wallet.wallet import Entry, Lot, Wallet

#: A lot with so few days left is marked, by stripes and in words.
SOON = 31

#: What a letter costs in the way that the card shows.
LETTER = 2

#: How many ledger lines stay in sight.
LINES = 6


class WalletCard(Touchable):
    """
    A wallet with buttons.

    Parameters
    ----------
    wallet : Wallet
        The card plays with a copy.
    months : int, optional
        A task: so many months, and no ticket ends unused. The card counts, says when
        it is done, and can show a way.

    Examples
    --------
    >>> card = WalletCard(Wallet("upwork-2020-12", on="2021-03-01"), months=14)
    >>> card.state["goal"]["count"]
    'Month 0 of 14. Letters: 0. Ended unused: 0.'
    >>> card.press = {"move": "show", "at": 1}
    >>> card.state["goal"]["count"]
    'Month 14 of 14. Letters: 30. Ended unused: 0.'
    """

    plays = ("wallet", "_letters", "_months")

    _esm = together("dom.js", "touchable.js", "wallet_card.js")
    _css = together("base.css", "wallet_card.css")

    def __init__(self, wallet: Wallet, months: int = 0) -> None:
        self._opened = wallet.copy()
        self._goal = whole(months, say("The months of the task")) if months else 0
        silent = self._opened.copy().wait(months=self._goal).totals.expired if self._goal else 0
        self._fewest = -(-silent // LETTER)
        self._fresh()
        super().__init__()

    def _fresh(self) -> None:
        self.wallet = self._opened.copy()
        self._letters = self._months = 0

    def _moves(self) -> Moves:
        """What each button does; the calls of the code cells."""
        wallet = self.wallet
        return {
            "month": self._month,
            "buy": lambda _: wallet.buy(self._bundle()),
            "test": lambda _: wallet.earn("readiness_test"),
            "letter": self._letter,
            "again": lambda _: self._fresh(),
            "undo": self._undo,
            "show": self._show,
        }

    def _month(self, _: Press) -> None:
        self.wallet.wait(months=1)
        self._months += 1

    def _show(self, _: Press) -> None:
        """A way to the goal: before each month ends, spend what would end in it, two tickets a letter."""
        self._fresh()
        for _month in range(self._goal):
            ends = self.wallet.copy()
            before = ends.totals.expired
            for _letter in range(-(-(ends.wait(months=1).totals.expired - before) // LETTER)):
                self._letter({"connects": LETTER})
            self._month({})

    def _letter(self, pressed: Press) -> None:
        connects = pressed.get("connects")
        if connects is None:
            msg = say("How many tickets does the letter cost? Write a number.")
            raise WalletError(msg)
        whole(connects, say("The cost of a letter"))
        self._letters += 1
        try:
            self.wallet.propose(say("letter {n}", n=self._letters), connects=connects)
        except FreelanceKitError:
            self._letters -= 1
            raise

    def _bundle(self) -> int:
        """The smallest bundle on sale; ten where any number is."""
        rule = self.wallet.rules.get("connects.bundles")
        return min(map(int, rule.value)) if rule and isinstance(rule.value, tuple) else 10

    def _state(self) -> dict[str, Any]:
        wallet = self.wallet
        ended = say(
            "Letters sent: {letters}. Ended unused so far: {n}.",
            letters=self._letters,
            n=wallet.totals.expired,
        )
        return {
            "title": f"{say_day(wallet.today)}: {say_connects(wallet.balance)}",
            "lots": [_bar(lot, wallet.today) for lot in wallet.held],
            "empty": say("No tickets. Let a month pass, or buy some."),
            "ledger": [_line(entry) for entry in wallet.entries[-LINES:]][::-1],
            "heading": say("What happened, the newest first"),
            "ended": ended,
            "buttons": self._buttons(),
            "goal": self._task(),
            "cost": say("Tickets for the letter:"),
        }

    def _task(self) -> dict[str, Any]:
        """The goal, how far one is, and whether it is reached; nothing without a task."""
        if not self._goal:
            return {}
        ended = self.wallet.totals.expired
        counted = say(
            "Month {n} of {of}. Letters: {letters}. Ended unused: {ended}.",
            n=self._months,
            of=self._goal,
            letters=self._letters,
            ended=ended,
        )
        state = "done" if self._months == self._goal and not ended else "missed" if ended else ""
        done = (
            say("That is it: no ticket ended unused, and with fewer letters it cannot be done.")
            if self._letters <= self._fewest
            else say("That is it: no ticket ended unused. Can it be done with fewer letters?")
        )
        missed = say("{n} tickets have ended unused. Take a step back, or begin again.", n=ended)
        return {
            "words": say("Your task: {n} months, and no ticket ends unused. Use few letters.", n=self._goal),
            "cost": LETTER,
            "count": counted,
            "state": state,
            "told": {"done": done, "missed": missed, "": ""}[state],
        }

    def _buttons(self) -> list[list[str]]:
        """What stands on the buttons; a list, because saved state forgets the order of names."""
        shows = [["show", say("Show me a way")]] if self._goal else []
        return [
            ["month", say("A month passes")],
            ["buy", say("Buy {n}", n=self._bundle())],
            ["test", say("Pass the readiness test")],
            ["letter", say("Send a letter")],
            ["undo", say("Take one back")],
            ["again", say("Begin again")],
            *shows,
        ]

    def __repr__(self) -> str:
        """The wallet in plain words, and the calls that the buttons make."""
        calls = say('In code: wallet.wait(months=1), wallet.buy(10), wallet.propose("a name", connects=2).')
        return "\n".join([str(self.wallet.why()), calls])

    def _still(self) -> str:
        state = self._state()
        style = "background: #0072b2; height: 0.7em; width:"
        bars = "".join(
            f'<li>{escape(lot["words"])}<div style="{style} {lot["percent"]}%"></div></li>'
            for lot in state["lots"]
        )
        lines = "".join(f"<li>{escape(line)}</li>" for line in state["ledger"])
        return still(
            f"<p><strong>{escape(state['title'])}</strong></p><ul>{bars}</ul>"
            f"<p>{escape(state['heading'])}</p><ol>{lines}</ol>"
        )


def _bar(lot: Lot, today: date) -> dict[str, Any]:
    """A lot as the card shows it: words, and how much of its time is left."""
    if lot.last_day is None:
        words = say("{n} {source}, with no last day", n=lot.amount, source=lot.source)
        return {"words": words, "percent": 100, "soon": False, "key": str(lot.number)}
    left = (lot.last_day - today).days
    whole = max((lot.last_day - lot.granted).days, 1)
    soon = left <= SOON
    words = say("{n} {source}, until {day}", n=lot.amount, source=lot.source, day=say_day(lot.last_day))
    time = say("last day today") if left == 0 else say_many("{n} day left", "{n} days left", left)
    words = f"{words} ({time})" + (" " + say("ends soon") if soon else "")
    return {"words": words, "percent": round(100 * left / whole), "soon": soon, "key": str(lot.number)}


def _line(entry: Entry) -> str:
    return say(
        "{day}  {connects:+,}  {note}  ({balance:,} left)",
        day=say_day(entry.day),
        connects=entry.connects,
        note=entry.note,
        balance=entry.balance,
    )
